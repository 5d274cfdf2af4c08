import { beleidsregels, type Bron } from './bron.ts';
import { type Dag, dagNaMaanden, heeftLeeftijd, plusDagen } from './kalender.ts';
import { type Beleidsversie, parameterwaarde } from './parameters.ts';
import { bekend, en, type Misschien, of, type Uitkomst } from './uitkomst.ts';
import type { Keten } from './velden.ts';

/** What is put in order for each person, in the order of 5.2.10: first what everybody needs, then what children need besides. */
export const basispunten = [
  'identiteitsbewijs',
  'briefadres',
  'email',
  'bankrekening',
  'zorgverzekering',
  'digid',
  'ib60',
  'inkomen',
  'woningzoeksites',
  'huisarts',
  'schulden',
  'dagstructuur',
  'cjg',
  'tandarts',
  'kinderopvang',
  'school',
  'onderwijs',
  'fondsen',
  'alimentatie',
] as const;
export type Basispunt = (typeof basispunten)[number];

/** Somebody who stays. `aanvrager`: whom the besluit is about, whatever the age (5.2.1: jongeren from 17,5). */
export interface Bewoner {
  readonly aanvrager: boolean;
  readonly keten: Misschien<Keten>;
  readonly geboortedatum: Misschien<Dag>;
}

const alsUitkomst = (waar: boolean): Uitkomst => (waar ? 'voldaan' : 'niet-voldaan');
const andersom = (uitkomst: Uitkomst): Uitkomst =>
  uitkomst === 'onbekend' ? 'onbekend' : alsUitkomst(uitkomst === 'niet-voldaan');

function vanaf(geboren: Misschien<Dag>, jaren: number, peildatum: Dag): Uitkomst {
  return bekend(geboren) ? alsUitkomst(heeftLeeftijd(geboren, jaren * 12, peildatum)) : 'onbekend';
}

const eersteVanVolgendeMaand = (dag: Dag): Dag => dagNaMaanden(`${dag.slice(0, 7)}-01`, 1);

/** Last day of the school year in which a day lies; school years begin on the first of `maand`. */
function eindeSchooljaar(dag: Dag, maand: number): Dag {
  const begin = `${dag.slice(0, 4)}-${String(maand).padStart(2, '0')}-01`;
  return plusDagen(dag < begin ? begin : dagNaMaanden(begin, 12), -1);
}

/** First and last day (t/m) of the leerplicht (Leerplichtwet 3) and of the kwalificatieplicht that follows it (4a). */
export function schoolplicht(geboortedatum: Dag, peildatum: Dag, beleid: Beleidsversie) {
  const waarde = (naam: 'leerplichtVanaf' | 'leerplichtTot' | 'kwalificatieplichtTot' | 'schooljaarVanaf'): number =>
    parameterwaarde(beleid, naam, peildatum);
  const leerplichtVan = eersteVanVolgendeMaand(dagNaMaanden(geboortedatum, waarde('leerplichtVanaf') * 12));
  const wordt = dagNaMaanden(geboortedatum, waarde('leerplichtTot') * 12);
  const leerplichtTot = eindeSchooljaar(wordt, waarde('schooljaarVanaf'));
  const kwalificatieplichtTot = plusDagen(dagNaMaanden(geboortedatum, waarde('kwalificatieplichtTot') * 12), -1);
  return { leerplichtVan, leerplichtTot, kwalificatieplichtTot };
}

/** Whoever is past the kwalificatieplicht is past the leerplicht too: told by comparing months, as most residents are adults. */
const isVoorbij = (geboren: Dag, peildatum: Dag, beleid: Beleidsversie): boolean =>
  heeftLeeftijd(geboren, parameterwaarde(beleid, 'kwalificatieplichtTot', peildatum) * 12, peildatum);

/** Leerplichtwet 3: whether somebody must go to school on a day. */
export function isLeerplichtig(geboren: Misschien<Dag>, peildatum: Dag, beleid: Beleidsversie): Uitkomst {
  if (!bekend(geboren)) return 'onbekend';
  if (isVoorbij(geboren, peildatum, beleid)) return 'niet-voldaan';
  const { leerplichtVan, leerplichtTot } = schoolplicht(geboren, peildatum, beleid);
  return alsUitkomst(leerplichtVan <= peildatum && peildatum <= leerplichtTot);
}

/** Leerplichtwet 4a: whether somebody must follow education on a day. Whether there is a startkwalificatie is for a person. */
export function isKwalificatieplichtig(geboren: Misschien<Dag>, peildatum: Dag, beleid: Beleidsversie): Uitkomst {
  if (!bekend(geboren)) return 'onbekend';
  if (isVoorbij(geboren, peildatum, beleid)) return 'niet-voldaan';
  const { leerplichtTot, kwalificatieplichtTot } = schoolplicht(geboren, peildatum, beleid);
  return alsUitkomst(leerplichtTot < peildatum && peildatum <= kwalificatieplichtTot);
}

/** Whether somebody counts as an adult here: whoever the besluit is about, or who is of age. */
export function isVolwassen(mens: Bewoner, peildatum: Dag, beleid: Beleidsversie): Uitkomst {
  if (mens.aanvrager) return 'voldaan';
  return vanaf(mens.geboortedatum, parameterwaarde(beleid, 'leeftijdMeerderjarig', peildatum), peildatum);
}

/** Whether a point is there for somebody on a day. */
export type Oordeel = (mens: Bewoner, peildatum: Dag, beleid: Beleidsversie) => Uitkomst;

/** A point that everybody has. */
export const iedereen: Oordeel = () => 'voldaan';
/** A point that only children have (not: a young person whom the besluit is about). */
export const kind: Oordeel = (mens, dag, beleid) => andersom(isVolwassen(mens, dag, beleid));
/** A point from an age of the policy on. */
export const vanLeeftijd =
  (naam: 'identificatieplichtVanaf' | 'kinderopvangTot'): Oordeel =>
  ({ geboortedatum }, dag, beleid) =>
    vanaf(geboortedatum, parameterwaarde(beleid, naam, dag), dag);

interface Puntdefinitie {
  readonly bron: Bron;
  readonly geldt: Oordeel;
  /** What lies under it ends on a day, and is then to be renewed. */
  readonly verloopt?: true;
  /** Follows from what is recorded elsewhere in the dossier, and is not filled in twice. */
  readonly afgeleid?: true;
}
const voorAllen = beleidsregels('5.2.10', 'Voor volwassenen, jongeren en gezinnen.');
const voorKinderen = beleidsregels('5.2.10', 'Voor kinderen, naast het andere.');

/** Each point with to whom it applies; `onbekend` is asked, never taken for no. */
export const basisdefinities: Readonly<Record<Basispunt, Puntdefinitie>> = {
  identiteitsbewijs: {
    bron: beleidsregels('5.2.10', 'Voor volwassenen en voor kinderen vanaf de leeftijd van de identificatieplicht.'),
    geldt: (mens, dag, beleid) =>
      of(isVolwassen(mens, dag, beleid), vanLeeftijd('identificatieplichtVanaf')(mens, dag, beleid)),
    verloopt: true,
  },
  briefadres: { bron: voorAllen, geldt: isVolwassen },
  email: { bron: voorAllen, geldt: isVolwassen },
  bankrekening: { bron: voorAllen, geldt: isVolwassen },
  zorgverzekering: {
    bron: beleidsregels('5.2.10', 'Ook voor kinderen: zij worden door hun ouders verzekerd.'),
    geldt: iedereen,
    verloopt: true,
  },
  digid: { bron: voorAllen, geldt: isVolwassen },
  ib60: { bron: voorAllen, geldt: isVolwassen },
  inkomen: { bron: voorAllen, geldt: isVolwassen },
  woningzoeksites: { bron: voorAllen, geldt: isVolwassen, afgeleid: true },
  huisarts: { bron: beleidsregels('5.2.10', 'Ook voor kinderen.'), geldt: iedereen },
  schulden: { bron: beleidsregels('5.2.10', 'Inventariseren en toeleiden.'), geldt: isVolwassen, afgeleid: true },
  dagstructuur: {
    bron: beleidsregels('5.2.10', 'Activiteiten, training, arbeidsmatige dagbesteding of werk.'),
    geldt: isVolwassen,
    afgeleid: true,
  },
  cjg: { bron: voorKinderen, geldt: kind },
  tandarts: { bron: voorKinderen, geldt: kind },
  kinderopvang: {
    bron: beleidsregels('5.2.10', 'Kinderopvang, peuterspeelzaal of BSO, tot het voortgezet onderwijs.'),
    geldt: (mens, dag, beleid) =>
      en(kind(mens, dag, beleid), andersom(vanLeeftijd('kinderopvangTot')(mens, dag, beleid))),
  },
  school: {
    bron: beleidsregels('5.2.10', 'Voor leerplichtige kinderen (Leerplichtwet 3).'),
    geldt: ({ geboortedatum }, dag, beleid) => isLeerplichtig(geboortedatum, dag, beleid),
  },
  onderwijs: {
    bron: beleidsregels('5.2.10', 'Voor kwalificatieplichtige jongeren (Leerplichtwet 4a).'),
    geldt: ({ geboortedatum }, dag, beleid) => isKwalificatieplichtig(geboortedatum, dag, beleid),
  },
  fondsen: {
    bron: beleidsregels('5.2.10', 'Schoolgeld, sport, cultuur en schoolspullen.'),
    geldt: kind,
  },
  alimentatie: {
    bron: beleidsregels('5.2.10', 'Alleen waar het van toepassing is; dat vraagt u na.'),
    geldt: (mens, dag, beleid) => (kind(mens, dag, beleid) === 'niet-voldaan' ? 'niet-voldaan' : 'onbekend'),
  },
};

/** Points of a list that are there for somebody on a day, each with whether it applies. What does not apply is left out. */
export function puntenVoor<P extends string>(
  definities: Readonly<Record<P, { readonly geldt: Oordeel }>>,
  volgorde: readonly P[],
  mens: Bewoner,
  peildatum: Dag,
  beleid: Beleidsversie,
): { punt: P; geldt: 'voldaan' | 'onbekend' }[] {
  const punten: { punt: P; geldt: 'voldaan' | 'onbekend' }[] = [];
  for (const punt of volgorde) {
    const geldt = definities[punt].geldt(mens, peildatum, beleid);
    if (geldt !== 'niet-voldaan') punten.push({ punt, geldt });
  }
  return punten;
}

/** Which points of 5.2.10 are there for somebody on a day. */
export const basispuntenVoor = (mens: Bewoner, peildatum: Dag, beleid: Beleidsversie) =>
  puntenVoor(basisdefinities, basispunten, mens, peildatum, beleid);
