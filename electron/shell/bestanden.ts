import { BrowserWindow, dialog } from 'electron';
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Antwoord, Weigering } from '#shared/contract/antwoord.ts';
import { foutteksten } from '#shared/taal/fouten.ts';
import { schil } from '#shared/taal/schil.ts';
import { veiligeNaam } from '#shared/domein/bestandsnaam.ts';
import { documentHost, schema } from './adres.ts';
import { documentvoorkeuren } from './voorkeuren.ts';

/** A finished file as the core hands it over. */
export interface Bestand {
  bestandsnaam: string;
  mime: string;
  bytes: Uint8Array;
}

function weigering(fout: unknown): Weigering {
  const code = (fout as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return { ok: false, code: 'opslag-vol', melding: schil.fout.schijfVol };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return { ok: false, code: 'opslag-alleen-lezen', melding: schil.fout.alleenLezen };
  }
  return { ok: false, code: 'onverwacht', melding: schil.fout.nietOpgeslagen };
}

/** Writes beside the target and renames, so that a full disk never leaves half a file under the chosen name. */
async function schrijf(pad: string, bytes: Uint8Array): Promise<void> {
  const naast = `${pad}.${randomUUID()}.deel`;
  try {
    await writeFile(naast, bytes, { flag: 'wx' });
    await rename(naast, pad);
  } catch (fout) {
    await rm(naast, { force: true });
    throw fout;
  }
}

/**
 * Asks where to save a file and saves it there.
 * @returns the full path, or null when the person cancelled; a refusal when the disk is full or may not be written
 */
export async function bewaar(venster: BrowserWindow, bestand: Bestand): Promise<Antwoord<string | null>> {
  const achtervoegsel = extname(bestand.bestandsnaam).slice(1);
  const keuze = await dialog.showSaveDialog(venster, {
    title: schil.document.opslaan,
    buttonLabel: schil.document.knopOpslaan,
    defaultPath: veiligeNaam(bestand.bestandsnaam),
    // The names of papers do not belong in the list of recent files of the computer.
    properties: ['dontAddToRecent'],
    filters: [{ name: achtervoegsel.toUpperCase(), extensions: [achtervoegsel] }],
  });
  if (keuze.canceled || keuze.filePath === '') return { ok: true, waarde: null };
  try {
    await schrijf(keuze.filePath, bestand.bytes);
    return { ok: true, waarde: keuze.filePath };
  } catch (fout) {
    return weigering(fout);
  }
}

/**
 * Asks for a file and reads it.
 * @param grens bytes; a larger file is not read
 * @returns null when the person cancelled; a refusal when it cannot be read or is too large
 */
export async function kies(
  venster: BrowserWindow,
  titel: string,
  achtervoegsels: string[],
  grens: number,
): Promise<Antwoord<{ bestandsnaam: string; bytes: Uint8Array } | null>> {
  const keuze = await dialog.showOpenDialog(venster, {
    title: titel,
    properties: ['openFile', 'dontAddToRecent'],
    filters: [{ name: achtervoegsels.join(', ').toUpperCase(), extensions: achtervoegsels }],
  });
  const [pad] = keuze.filePaths;
  if (keuze.canceled || pad === undefined) return { ok: true, waarde: null };
  try {
    const gegevens = await stat(pad);
    // A device or a pipe has no size and no end.
    if (!gegevens.isFile()) throw new Error('geen bestand');
    if (gegevens.size > grens) return { ok: false, code: 'bestand-te-groot', melding: foutteksten['bestand-te-groot'] };
    const bytes = new Uint8Array(await readFile(pad));
    return { ok: true, waarde: { bestandsnaam: basename(pad).slice(-255), bytes } };
  } catch {
    return { ok: false, code: 'bestand-onleesbaar', melding: foutteksten['bestand-onleesbaar'] };
  }
}

/**
 * Asks for a folder.
 * @returns its full path, or null when the person cancelled
 */
export async function kiesMap(venster: BrowserWindow, titel: string, knop: string): Promise<string | null> {
  const keuze = await dialog.showOpenDialog(venster, {
    title: titel,
    buttonLabel: knop,
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  return keuze.canceled ? null : (keuze.filePaths[0] ?? null);
}

/** Documents on show, by their address; a document never touches the disk to be looked at or printed. */
const opHetScherm = new Map<string, Bestand>();

/** A document on show. */
export const documentVan = (adres: string): Bestand | undefined => opHetScherm.get(adres.split('#')[0] ?? adres);

/** What can be shown without anything in it coming to life. Other kinds are saved and opened by another program. */
const toonbaar: ReadonlySet<string> = new Set(['application/pdf', 'image/png', 'image/jpeg', 'text/plain']);

/**
 * Shows a PDF, a picture or plain text in a window of its own, out of memory; the viewer has its own buttons to print and to save.
 * @param afdrukken open the print dialog as soon as the document is there
 */
export function toon(ouder: BrowserWindow, bestand: Bestand, afdrukken: boolean): Antwoord<null> {
  if (!toonbaar.has(bestand.mime)) return { ok: false, code: 'bestand-onleesbaar', melding: schil.fout.geenVoorbeeld };
  const adres = `${schema}://${documentHost}/${randomUUID()}/${encodeURIComponent(bestand.bestandsnaam)}`;
  const venster = new BrowserWindow({
    parent: ouder,
    width: 900,
    height: 1_000,
    title: schil.document.titel,
    autoHideMenuBar: true,
    webPreferences: { ...documentvoorkeuren, sandbox: true, contextIsolation: true, disableBlinkFeatures: 'Auxclick' },
  });
  opHetScherm.set(adres, bestand);
  venster.on('page-title-updated', (gebeurtenis) => gebeurtenis.preventDefault());
  venster.on('closed', () => opHetScherm.delete(adres));
  if (afdrukken) venster.webContents.once('did-finish-load', () => venster.webContents.print({}, () => undefined));
  void venster.loadURL(`${adres}#navpanes=0`);
  return { ok: true, waarde: null };
}
