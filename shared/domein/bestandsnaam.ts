/** Names that Windows keeps for devices, with or without something behind a dot. */
const apparaat = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** Control characters, what no file system takes, and signs that turn the direction of reading: `gnp.exe` that looks like `exe.png`. */
const geweerd = /[\u0000-\u001f\u007f-\u009f<>:"|?*\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/**
 * A name of a file from elsewhere as a name and nothing more: no folder, no device, no signs that hide what it is. Its last
 * extension stays.
 * @param langste in UTF-16 code units; a longer name is cut before its extension
 * @returns `bestand` with the extension, where nothing is left
 */
export function veiligeNaam(naam: string, langste = 120): string {
  const laatste = naam.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const schoon = laatste
    .replace(geweerd, '')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .trim();
  const achtervoegsel = /\.[\p{L}\p{N}]{1,10}$/u.exec(schoon)?.[0] ?? '';
  const stam = schoon.slice(0, schoon.length - achtervoegsel.length).slice(0, langste - achtervoegsel.length);
  const heel = stam.isWellFormed() ? stam : stam.slice(0, -1);
  if (heel === '' || apparaat.test(heel)) return `bestand${heel === '' ? '' : `-${heel}`}${achtervoegsel}`;
  return heel + achtervoegsel;
}
