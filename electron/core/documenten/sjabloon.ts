import { leesSjabloontekst, type Regel } from '#shared/sjabloon/lezen.ts';
import type { Sjabloondeel, Sjabloontekst } from '#shared/sjabloon/model.ts';
import type { Bloknaam, Invulnaam, Veldnaam } from '#shared/sjabloon/velden.ts';
import { beschikkingTeksten as tekst } from '#shared/taal/brieven.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { tekenContactgegevens, tekenOndertekening } from './brief.ts';
import type { BeschikkingInhoud } from './inhoud.ts';
import type { Opbouw, Stuk } from './opbouw.ts';
import { tekenFeiten } from './tabel.ts';
import { alineasVan, gevuldIn, lijstVan, vulIn, type Waarden } from './waarden.ts';

/** Velden that may be empty in a sentence; with any other empty one the whole line says nothing and goes. */
const magLeeg: ReadonlySet<Veldnaam> = new Set(['nietopkantoor']);
/** Points that a part wants together on a page. */
const samen: Readonly<Record<string, number>> = { contactpersoon: 205, bezwaar: 150 };

/** The lines of a part that stand in this letter. */
function geldend(deel: Sjabloondeel, gevuld: ReadonlySet<Invulnaam>): Regel[] {
  return leesSjabloontekst(deel.tekst).regels.filter((regel) => {
    if (regel.eisen.some(({ naam, niet }) => gevuld.has(naam) === niet)) return false;
    if (regel.soort === 'blok') return gevuld.has(regel.naam);
    return regel.stukken.every((s) => s.soort === 'tekst' || magLeeg.has(s.naam) || gevuld.has(s.naam));
  });
}

/** Draws every part that has something to say, in the order of the template. */
export function tekenDelen(pdf: Opbouw, b: BeschikkingInhoud, sjabloon: Sjabloontekst, waarden: Waarden): void {
  const gevuld = gevuldIn(b, waarden);
  for (const deel of sjabloon.delen) {
    const regels = geldend(deel, gevuld);
    if (regels.length === 0) continue;
    pdf.vrij(samen[deel.id] ?? 0);
    if (deel.kop) pdf.kop(2, vulIn(deel.kop, waarden));
    tekenRegels(pdf, b, regels, waarden);
  }
}

const stukkenVan = (regel: Exclude<Regel, { soort: 'blok' }>, waarden: Waarden): Stuk[] =>
  regel.stukken.map((stuk) => {
    const woorden = stuk.soort === 'tekst' ? stuk.tekst : (waarden[stuk.naam] ?? '');
    return stuk.vet ? { vet: woorden } : woorden;
  });

/** Adjoining runs of one face as one, so that a line is broken as if it had been written in one go. */
function aaneen(stukken: readonly Stuk[]): Stuk[] {
  const uit: Stuk[] = [];
  for (const stuk of stukken) {
    const vorige = uit.at(-1);
    if (typeof stuk === 'string' && typeof vorige === 'string') uit[uit.length - 1] = vorige + stuk;
    else if (typeof stuk === 'object' && typeof vorige === 'object')
      uit[uit.length - 1] = { vet: vorige.vet + stuk.vet };
    else uit.push(stuk);
  }
  return uit;
}

const wordtLijst = (regel: Regel | undefined, b: BeschikkingInhoud): boolean =>
  regel !== undefined && (regel.soort === 'punt' || (regel.soort === 'blok' && lijstVan(regel.naam, b) !== null));

function tekenRegels(pdf: Opbouw, b: BeschikkingInhoud, regels: readonly Regel[], waarden: Waarden): void {
  let punten: Stuk[][] = [];
  regels.forEach((regel, i) => {
    const volgende = regels[i + 1];
    if (regel.soort === 'blok') return tekenBlok(pdf, b, regel.naam);
    const stukken = aaneen(stukkenVan(regel, waarden));
    if (regel.soort === 'punt') {
      punten.push(stukken);
      if (volgende?.soort !== 'punt') {
        pdf.lijst(punten);
        punten = [];
      }
    } else if (regel.soort === 'kop') pdf.kop(3, stukken.map((s) => (typeof s === 'string' ? s : s.vet)).join(''));
    else if (wordtLijst(volgende, b)) {
      pdf.vrij(46);
      pdf.alinea(stukken, 3);
    } else pdf.alinea(stukken);
  });
}

function tekenBlok(pdf: Opbouw, b: BeschikkingInhoud, naam: Bloknaam): void {
  const lijst = lijstVan(naam, b);
  if (lijst) return pdf.lijst(lijst);
  const alineas = alineasVan(naam, b);
  if (alineas !== null) return pdf.tekst(alineas);
  if (naam === 'watukrijgt') tekenWatUKrijgt(pdf, b);
  else if (naam === 'resultaten') tekenResultaten(pdf, b);
  else if (naam === 'contactgegevens') tekenContactgegevens(pdf, b, b.contactpersoon);
  else if (naam === 'ondertekening') tekenOndertekening(pdf, b);
}

function tekenWatUKrijgt(pdf: Opbouw, { verstrekking: v, keten }: BeschikkingInhoud): void {
  if (!v || !keten) return;
  const wat = tekst.watUKrijgt;
  const rijen: [string, string][] = [[wat.opvang, tekst.opvangVoor[keten]]];
  if (v.locatie) rijen.push([wat.locatie, [v.locatie.naam, v.locatie.adres].filter(Boolean).join(', ')]);
  rijen.push([wat.vanaf, schrijfDatum(v.ingangsdatum)], [wat.totEnMet, schrijfDatum(v.laatsteDag)]);
  if (v.kinderenMee) rijen.push([wat.kinderen, tekst.kinderenMee]);
  rijen.push([wat.kosten, tekst.geenBijdrage]);
  tekenFeiten(pdf, rijen);
}

function tekenResultaten(pdf: Opbouw, { resultaten }: BeschikkingInhoud): void {
  for (const { titel, bevinding } of resultaten) {
    if (!bevinding.trim()) continue;
    pdf.kop(3, titel);
    pdf.tekst(bevinding);
  }
}
