import { isBlok, isVeld, type Bloknaam, type Invulnaam, type Veldnaam } from './velden.ts';

/** A run of one line: words, or a veld to fill in; bold or not. */
export type Stuk = { soort: 'tekst'; tekst: string; vet: boolean } | { soort: 'veld'; naam: Veldnaam; vet: boolean };

/** What must hold for a line to stand in the letter: every one of these filled, or (`niet`) empty. */
export type Eis = { naam: Invulnaam; niet: boolean };

/** One line of a template, as written; `nummer` counts from 1. */
export type Regel = { nummer: number; eisen: Eis[] } & (
  { soort: 'alinea' | 'kop' | 'punt'; stukken: Stuk[] } | { soort: 'blok'; naam: Bloknaam }
);

/** What is wrong on a line, and what to do about it. */
export interface Regelfout {
  nummer: number;
  bericht: string;
}

export interface Gelezen {
  regels: Regel[];
  fouten: Regelfout[];
  /** Every veld and blok that is filled in, not those only asked in a voorwaarde. */
  gebruikt: Set<Invulnaam>;
}

const voorwaarde = /^\[als ([^\]]*)\]\s*/;
const accolade = /\{([^{}]*)\}/g;

function leesEisen(tekst: string, fout: (bericht: string) => void): Eis[] {
  return tekst.split(/ en /).flatMap((deel) => {
    const niet = deel.startsWith('niet ');
    const naam = deel.slice(niet ? 5 : 0).trim();
    if (isVeld(naam) || isBlok(naam)) return [{ naam, niet }];
    fout(`[als ${deel.trim()}] kent Onthaal niet. Kies een naam uit de lijst.`);
    return [];
  });
}

function leesStukken(tekst: string, fout: (bericht: string) => void): Stuk[] {
  const delen = tekst.split('**');
  if (delen.length % 2 === 0) fout('Zet twee sterretjes voor én achter wat vet moet.');
  return delen.flatMap((deel, i): Stuk[] => {
    const vet = i % 2 === 1;
    const stukken: Stuk[] = [];
    let vorige = 0;
    for (const gevonden of deel.matchAll(accolade)) {
      const naam = gevonden[1] ?? '';
      if (gevonden.index > vorige) stukken.push({ soort: 'tekst', tekst: deel.slice(vorige, gevonden.index), vet });
      if (isVeld(naam)) stukken.push({ soort: 'veld', naam, vet });
      else if (isBlok(naam)) fout(`{${naam}} moet alleen op een regel staan.`);
      else fout(`{${naam}} bestaat niet. Kies een naam uit de lijst.`);
      vorige = gevonden.index + gevonden[0].length;
    }
    const rest = deel.slice(vorige);
    if (rest) stukken.push({ soort: 'tekst', tekst: rest, vet });
    return stukken;
  });
}

function leesRegel(getypt: string, nummer: number, fout: (bericht: string) => void): Regel | null {
  let tekst = getypt.trim();
  if (!tekst) return null;
  const eis = voorwaarde.exec(tekst);
  if (tekst.startsWith('[als') && !eis) fout('Schrijf een voorwaarde zo: [als kinderen] en dan de zin.');
  const eisen = eis ? leesEisen(eis[1] ?? '', fout) : [];
  if (eis) tekst = tekst.slice(eis[0].length);
  if (eis && !tekst) fout('Na de voorwaarde staat geen tekst.');
  if (/[{}]/.test(tekst.replaceAll(accolade, '')))
    fout('Een accolade mist haar andere helft. Schrijf bijvoorbeeld {naam}.');
  const blok = /^\{([^{}]*)\}$/.exec(tekst)?.[1];
  if (blok && isBlok(blok)) return { nummer, eisen, soort: 'blok', naam: blok };
  const soort = tekst.startsWith('### ') ? 'kop' : tekst.startsWith('- ') ? 'punt' : 'alinea';
  const inhoud = tekst.replace(/^(### |- )/, '');
  return { nummer, eisen, soort, stukken: leesStukken(inhoud, fout) };
}

/**
 * Reads the text of one part of a template: a paragraph, `- ` point, `### ` heading or {blok} per line, with {velden} and
 * `**bold**` in it, each line with an optional `[als …]` before it. What cannot be read is told with its line.
 */
export function leesSjabloontekst(tekst: string): Gelezen {
  const fouten: Regelfout[] = [];
  const regels = tekst.split(/\r?\n/).flatMap((getypt, i) => {
    const regel = leesRegel(getypt, i + 1, (bericht) => void fouten.push({ nummer: i + 1, bericht }));
    return regel ? [regel] : [];
  });
  const gebruikt = new Set<Invulnaam>(
    regels.flatMap((regel): Invulnaam[] =>
      regel.soort === 'blok'
        ? [regel.naam]
        : regel.stukken.flatMap((stuk) => (stuk.soort === 'veld' ? [stuk.naam] : [])),
    ),
  );
  return { regels, fouten, gebruikt };
}
