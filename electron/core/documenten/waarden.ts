import { aanspreeknaam } from '#shared/domein/naam.ts';
import { leesSjabloontekst } from '#shared/sjabloon/lezen.ts';
import { bloknamen, type Bloknaam, type Invulnaam, type Veldnaam } from '#shared/sjabloon/velden.ts';
import { beschikkingTeksten as tekst } from '#shared/taal/brieven.ts';
import { schrijfDag, schrijfDatum } from '#shared/taal/datum.ts';
import type { BeschikkingInhoud } from './inhoud.ts';

/** What the velden of a template become; an empty or absent one has nothing to say. */
export type Waarden = Readonly<Partial<Record<Veldnaam, string>>>;

const datum = (dag: string | null | undefined): string => (dag ? schrijfDatum(dag) : '');
const ja = (waarde: boolean | undefined): string => (waarde ? 'ja' : '');
const gevuld = (getypt: string): string[] => getypt.split(/\r?\n/).filter((regel) => regel.trim());

function vanGesprekken({ gesprekken }: BeschikkingInhoud): Waarden {
  return {
    gespreksdata: gesprekken.map(({ datum: dag }) => schrijfDatum(dag)).join(' en op '),
    nietopkantoor: gesprekken.some(({ fysiek }) => !fysiek) ? tekst.nietOpKantoor : '',
  };
}

function vanOpvang({ verstrekking: v, eerder, per, terugwerkend, laatsteDag, copas }: BeschikkingInhoud): Waarden {
  return {
    ingangsdatum: datum(v?.ingangsdatum),
    laatstedag: datum(v?.laatsteDag ?? laatsteDag),
    per: datum(per),
    terugwerkend: ja(terugwerkend),
    eerderbesluit: datum(eerder?.genomenOp),
    eerderelaatstedag: datum(eerder?.laatsteDag),
    locatie: v?.locatie?.naam ?? '',
    locatieadres: v?.locatie?.adres ?? '',
    perspectiefdatum: datum(v?.perspectiefUiterlijk),
    kinderen: ja(v?.kinderenMee),
    alleenonderdak: ja(v?.alleenOnderdak),
    copas: ja(v?.copas ?? copas),
  };
}

function vanBrief(b: BeschikkingInhoud): Waarden {
  const { afzender, bezwaar, contactpersoon: contact, aanvulling } = b;
  return {
    naam: aanspreeknaam(b.geadresseerde.naam, b.geadresseerde.geslacht),
    kenmerk: b.kenmerk,
    datum: datum(b.dagtekening),
    aanvraagdatum: datum(b.aangevraagdOp),
    besluitdatum: datum(b.besluitOp),
    opvang: b.keten ? tekst.opvangVoor[b.keten] : '',
    hersteltermijn: datum(aanvulling?.uiterlijk),
    herstelbrief: datum(aanvulling?.brief),
    bekendmaking: datum(bezwaar.bekendmakingOp),
    bezwaardag: schrijfDag(bezwaar.uiterlijk),
    bezwaaradres: bezwaar.adres,
    bezwaardigitaal: bezwaar.digitaal,
    contactpersoon: contact.naam,
    telefoon: contact.telefoon || afzender.telefoon,
    email: contact.email || afzender.email,
    clientondersteuning: b.clientondersteuning,
    gemeente: afzender.gemeente,
    organisatie: afzender.naam,
    bezoekadres: afzender.bezoekadres,
    beleidsbron: b.beleidsbron,
  };
}

/** The words for every veld, from what the letter is about. */
export const waardenVan = (b: BeschikkingInhoud): Waarden => ({
  ...vanBrief(b),
  ...vanOpvang(b),
  ...vanGesprekken(b),
});

/** Words and velden on one line: a subject, a heading. */
export function vulIn(regel: string, waarden: Waarden): string {
  const [eerste] = leesSjabloontekst(regel).regels;
  if (!eerste || eerste.soort === 'blok') return '';
  return eerste.stukken
    .map((stuk) => (stuk.soort === 'tekst' ? stuk.tekst : (waarden[stuk.naam] ?? '')))
    .join('')
    .trim();
}

const metArtikel = ({ zin, artikel }: { zin: string; artikel: string }): string =>
  `${zin.replace(/[.\s]+$/, '')} (${/^\d/.test(artikel) ? 'artikel ' : ''}${artikel}).`;

/** The blokken that are lists of lines; null for one that is drawn otherwise. */
export function lijstVan(naam: Bloknaam, b: BeschikkingInhoud): string[] | null {
  const metUitkomst = (uitkomst: string): string[] =>
    b.onderbouwing.filter((punt) => punt.uitkomst === uitkomst).map(metArtikel);
  if (naam === 'gronden') return b.gronden.map(metArtikel);
  if (naam === 'vastgesteld') return metUitkomst('voldaan');
  if (naam === 'nietvoldaan') return metUitkomst('niet-voldaan');
  if (naam === 'nietbekend') return metUitkomst('onbekend');
  if (naam === 'eigenafspraken') return gevuld(b.verstrekking?.afspraken ?? '');
  if (naam === 'anderehulp') return gevuld(b.andereHulp);
  if (naam === 'ontbrekend') return gevuld(b.aanvulling?.ontbreekt ?? '');
  return null;
}

/** The blokken that somebody typed; null for one that is drawn otherwise. */
export function alineasVan(naam: Bloknaam, b: BeschikkingInhoud): string | null {
  if (naam === 'motivering') return b.motivering;
  if (naam === 'afwijking') return b.afwijking ?? '';
  return naam === 'zienswijze' ? b.zienswijze : null;
}

/** Everything that has something to say in this letter: what a voorwaarde asks. */
export function gevuldIn(b: BeschikkingInhoud, waarden: Waarden): ReadonlySet<Invulnaam> {
  const blokken = bloknamen.filter((naam) => {
    if (naam === 'watukrijgt') return b.verstrekking !== null;
    if (naam === 'resultaten') return b.resultaten.some(({ bevinding }) => bevinding.trim());
    const inhoud = lijstVan(naam, b) ?? alineasVan(naam, b);
    return inhoud === null || (typeof inhoud === 'string' ? inhoud.trim() !== '' : inhoud.length > 0);
  });
  const velden = (Object.keys(waarden) as Veldnaam[]).filter((naam) => waarden[naam]);
  return new Set<Invulnaam>([...velden, ...blokken]);
}
