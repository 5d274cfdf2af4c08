import { schrijfDatum } from '#shared/taal/datum.ts';
import { hulptitel, naamVan } from '#shared/taal/hulp/index.ts';
import { leesHulp } from '#shared/taal/hulp/lezen.ts';
import type { Hulpgroep, Hulponderwerp } from '#shared/taal/hulp/soort.ts';
import { algemeneToetsen, schermtoetsen } from '#shared/taal/hulp/toetsen.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';
import type { Documentomgeving } from '../documenten/lettertypen.ts';
import { Opbouw, type Stuk } from '../documenten/opbouw.ts';
import { tekenFeiten } from '../documenten/tabel.ts';
import { kleuren, maten } from '../documenten/vorm.ts';

const t = nl.hulp;
const h = nl.hulp.handboek;

export interface Handboekinhoud {
  groepen: readonly Hulpgroep[];
  /** Whose handbook: the names of roles; null: everybody's. */
  voorWie: string | null;
  /** Of the program. */
  versie: string;
  /** Calendar day. */
  gemaaktOp: string;
  organisatie: string;
}

interface Inhoudsregel {
  nummer: string;
  titel: string;
  naam: string;
  /** A group, or a subject in it. */
  niveau: 1 | 2;
  pagina: number;
}

const REGEL = 15;
const BEGIN = 150;
const anker = (id: string): string => `h-${id.replace('/', '-')}`;
const kopnaam = ({ nummer, titel }: { nummer: string; titel: string }): string => `${nummer} ${titel}`;

/** The chapters with their numbers: those of a paper handbook are found by number, not by a link. */
function nummer(groepen: readonly Hulpgroep[]): Map<string, string> {
  return new Map(
    groepen.flatMap((groep, i) => groep.onderwerpen.map(({ id }, j) => [id, `${i + 1}.${j + 1}`] as const)),
  );
}

/** The handbook: the help of the app on paper, with contents, bookmarks and numbers to look up by. */
export async function handboekPdf(inhoud: Handboekinhoud, omgeving: Documentomgeving): Promise<Uint8Array> {
  const titel = inhoud.voorWie ? vul(h.documentRol, { rol: inhoud.voorWie }) : h.document;
  const pdf = new Opbouw({ titel, auteur: inhoud.organisatie, onderwerp: h.onderwerp, voet: titel }, omgeving);
  const nummers = nummer(inhoud.groepen);
  pdf.kop(1, titel);
  pdf.alinea(vul(h.ondertitel, { versie: inhoud.versie, datum: schrijfDatum(inhoud.gemaaktOp) }));
  pdf.alinea(h.inleiding);
  pdf.kop(2, h.inhoud);
  const toetsgroep = { nummer: String(inhoud.groepen.length + 1), titel: h.toetsen };
  const regels: Inhoudsregel[] = [];
  const inhoudsopgave = reserveer(pdf, inhoud.groepen.length + nummers.size + 1);
  inhoud.groepen.forEach((groep, i) => {
    pdf.doc.addPage();
    const kop = { nummer: String(i + 1), titel: groep.titel };
    const { pagina, blad } = pdf.kopMetAnker(1, kopnaam(kop), anker(`groep/${groep.id}`));
    regels.push({ ...kop, naam: anker(`groep/${groep.id}`), niveau: 1, pagina });
    for (const onderwerp of groep.onderwerpen) {
      const eigen = { nummer: nummers.get(onderwerp.id) ?? '', titel: naamVan(onderwerp) };
      // What it is for and its first steps stand with the heading: nobody turns a page to begin.
      pdf.vrij(BEGIN);
      const plek = pdf.kopMetAnker(2, kopnaam(eigen), anker(onderwerp.id), blad);
      regels.push({ ...eigen, naam: anker(onderwerp.id), niveau: 2, pagina: plek.pagina });
      tekenOnderwerp(pdf, onderwerp, nummers);
    }
  });
  pdf.doc.addPage();
  const { pagina } = pdf.kopMetAnker(1, kopnaam(toetsgroep), anker('toetsen'));
  regels.push({ ...toetsgroep, naam: anker('toetsen'), niveau: 1, pagina });
  tekenToetsen(pdf, nummers);
  inhoudsopgave(regels);
  return pdf.klaar();
}

/** A help text in runs; names and keys are bold, other subjects go by number. */
function stukken(tekst: string, nummers: ReadonlyMap<string, string>): Stuk[] {
  return leesHulp(tekst).map((stuk): Stuk => {
    if (stuk.soort === 'tekst') return stuk.tekst;
    return { vet: stuk.soort === 'zie' ? verwijs(stuk.id, nummers) : stuk.tekst };
  });
}

function verwijs(id: string, nummers: ReadonlyMap<string, string>): string {
  const eigen = nummers.get(id);
  return eigen ? `${hulptitel(id)} (${eigen})` : hulptitel(id);
}

function tekenOnderwerp(pdf: Opbouw, o: Hulponderwerp, nummers: ReadonlyMap<string, string>): void {
  pdf.alinea(stukken(o.waarvoor, nummers));
  for (const { kop, stappen } of o.doen) {
    pdf.kop(3, kop);
    if (stappen.length > 1) {
      pdf.lijst(
        stappen.map((stap) => stukken(stap, nummers)),
        true,
      );
    } else pdf.alinea(stukken(stappen[0] ?? '', nummers));
  }
  tekenParen(pdf, t.mis, o.mis ?? [], nummers);
  tekenParen(pdf, t.woorden, o.woorden ?? [], nummers);
  const zie = (o.zie ?? []).filter((id) => nummers.has(id)).map((id) => verwijs(id, nummers));
  if (zie.length) pdf.alinea([{ vet: `${t.zie}: ` }, zie.join(', ')]);
  if (o.artikelen?.length) pdf.alinea(vul(h.artikel, { artikelen: o.artikelen.join(', ') }));
}

function tekenParen(
  pdf: Opbouw,
  kop: string,
  paren: readonly (readonly [string, string])[],
  nummers: ReadonlyMap<string, string>,
): void {
  if (paren.length === 0) return;
  pdf.kop(3, kop);
  pdf.lijst(
    paren.map(([wat, uitleg]) => [
      ...stukken(wat, nummers).map((stuk) => (typeof stuk === 'string' ? { vet: stuk } : stuk)),
      { vet: ': ' },
      ...stukken(uitleg, nummers),
    ]),
  );
}

function tekenToetsen(pdf: Opbouw, nummers: ReadonlyMap<string, string>): void {
  const schermen = Object.entries(schermtoetsen).filter(([id]) => nummers.has(id));
  const groepen = [...algemeneToetsen, ...schermen.map(([id, rijen]) => ({ kop: hulptitel(id), rijen }))];
  for (const { kop, rijen } of groepen) {
    pdf.kop(3, kop);
    tekenFeiten(
      pdf,
      rijen.map(({ toetsen, tekst }) => [toetsen, tekst]),
      { kader: false, labelbreedte: 110 },
    );
  }
}

/**
 * Keeps room for the contents, which are drawn when the pages are known: in the structure they stand here, before what they
 * are about. @returns draws them
 */
function reserveer(pdf: Opbouw, aantal: number): (regels: readonly Inhoudsregel[]) => void {
  const { doc } = pdf;
  const onder = (): number => doc.page.height - doc.page.margins.bottom;
  const eerste = { blad: doc.bufferedPageRange().count - 1, y: doc.y };
  const opEerste = Math.floor((onder() - doc.y) / REGEL);
  const opBlad = Math.floor((onder() - doc.page.margins.top) / REGEL);
  const bladen = Math.max(0, Math.ceil((aantal - opEerste) / opBlad));
  for (let i = 0; i < bladen; i += 1) doc.addPage();
  const tak = pdf.tak('TOC');
  const plek = (i: number): { blad: number; y: number } => {
    if (i < opEerste) return { blad: eerste.blad, y: eerste.y + i * REGEL };
    const over = i - opEerste;
    const boven = doc.page.margins.top;
    return { blad: eerste.blad + 1 + Math.floor(over / opBlad), y: boven + (over % opBlad) * REGEL };
  };
  return (regels) => {
    regels.forEach((regel, i) => {
      const { blad, y } = plek(i);
      doc.switchToPage(blad);
      tekenRegel(pdf, tak, regel, y);
    });
    tak.end();
  };
}

function tekenRegel(pdf: Opbouw, toc: PDFKit.PDFStructureElement, regel: Inhoudsregel, y: number): void {
  const { doc } = pdf;
  const item = pdf.tak('TOCI', toc);
  const x = pdf.links + (regel.niveau === 2 ? 18 : 0);
  const rechts = pdf.links + pdf.breedte;
  const omschrijving = vul(h.inhoudPagina, { titel: kopnaam(regel), pagina: regel.pagina });
  pdf.verwijzing(item, regel.naam, omschrijving, [x, y, rechts - x, REGEL], () => {
    const letter = regel.niveau === 1 ? 'vet' : 'gewoon';
    pdf.letter(letter, maten.tekst, regel.niveau === 1 ? kleuren.accent : kleuren.tekst);
    doc.text(`${pdf.schrijfbaar(kopnaam(regel))} `, x, y, { lineBreak: false });
    const pagina = String(regel.pagina);
    doc.text(pagina, rechts - doc.widthOfString(pagina), y, { lineBreak: false });
  });
  item.end();
}
