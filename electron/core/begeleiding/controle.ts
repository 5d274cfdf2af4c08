import { maandtermijn, parameterwaarde } from '#shared/beleid/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Vastlegginginvoer } from '#shared/contract/groepen/vervolg.ts';
import { gevoeligeDelen, type Vastleggingen } from '#shared/domein/vastlegging.ts';
import { begeleidingteksten as tekst } from '#shared/taal/begeleiding.ts';
import { vervolgteksten } from '#shared/taal/vervolg.ts';
import type { Context } from '../context.ts';

type Soort = 'scil' | 'zorgsignaal' | 'meldcode' | 'briefadres' | 'eigendommen' | 'overdrachtsverslag' | 'overbrugging';
export type Begeleidingsinvoer = Extract<Vastlegginginvoer, { soort: Soort }>;
type Fouten = Veldfout[];

const als = (mis: boolean, pad: string, bericht: string): Fouten => (mis ? [{ pad, bericht }] : []);
type Dagen = Readonly<Record<string, string | null>>;
const nietLater = (dagen: Dagen, vandaag: string): Fouten =>
  Object.entries(dagen).flatMap(([pad, dag]) => als(dag !== null && dag > vandaag, pad, vervolgteksten.nietInToekomst));
const nietEerder = (dagen: Dagen, dan: string): Fouten =>
  Object.entries(dagen).flatMap(([pad, dag]) => als(dag !== null && dag < dan, pad, tekst.voorBegin));

function vanScil(s: Vastleggingen['scil'], vandaag: string): Fouten {
  return [
    ...nietLater({ datum: s.datum, afgenomenOp: s.afgenomenOp }, vandaag),
    ...nietEerder({ afgenomenOp: s.afgenomenOp, opnieuwOp: s.opnieuwOp }, s.datum),
    ...als(s.afgenomenOp !== null && s.antwoord !== 'ja', 'antwoord', tekst.scilZonderJa),
    ...als(s.uitslag !== null && s.afgenomenOp === null, 'afgenomenOp', tekst.scilUitslag),
    ...als(s.antwoord === 'later' && s.opnieuwOp === null, 'opnieuwOp', tekst.scilLater),
  ];
}

/** The steps in which something is found, each with its day and who: half a step is no step. */
function halveStap(dag: string | null, door: string, gevonden: boolean, naam: string, vulIn: string): Fouten {
  return [
    ...als(dag !== null && door === '', `${naam}Door`, tekst.stapDoor),
    ...als(dag === null && (door !== '' || gevonden), `${naam}Op`, tekst.stapDag),
    ...als(dag !== null && !gevonden, vulIn, tekst.stapTekst),
  ];
}

function vanMeldcode(m: Vastleggingen['meldcode'], vandaag: string): Fouten {
  const dagen = { adviesOp: m.adviesOp, gesprekOp: m.gesprekOp, wegingOp: m.wegingOp, besluitOp: m.besluitOp };
  return [
    ...nietLater({ datum: m.datum, ...dagen }, vandaag),
    ...nietEerder(dagen, m.datum),
    ...halveStap(m.adviesOp, m.adviesDoor, m.advies !== '', 'advies', 'advies'),
    ...als(m.adviesOp !== null && m.adviesBij === null, 'adviesBij', tekst.adviesBij),
    ...halveStap(m.gesprekOp, m.gesprekOp ? m.gesprekDoor : '', m.gesprek !== '', 'gesprek', 'gesprek'),
    ...halveStap(m.wegingOp, m.wegingDoor, m.weging !== '', 'weging', 'weging'),
    ...halveStap(m.besluitOp, m.besluitDoor, m.besluit !== null, 'besluit', 'besluit'),
    ...als(m.besluitOp !== null && m.wegingOp === null, 'wegingOp', tekst.eerstWegen),
    ...als(m.besluitOp !== null && !m.gesprekOp && m.geenGesprek === '', 'geenGesprek', tekst.gesprekOfReden),
    ...als(m.besluit !== null && m.besluitWaarom === '', 'besluitWaarom', tekst.besluitWaarom),
  ];
}

function vanEigendommen(e: Vastleggingen['eigendommen'], vandaag: string): Fouten {
  const opgeruimd = e.opgeruimdOp;
  return [
    ...nietLater(
      { datum: e.datum, verteldOp: e.verteldOp, opgehaaldOp: e.opgehaaldOp, opgeruimdOp: opgeruimd },
      vandaag,
    ),
    ...nietEerder({ bewaarTot: e.bewaarTot, verteldOp: e.verteldOp, opgehaaldOp: e.opgehaaldOp }, e.datum),
    ...als(opgeruimd !== null && e.verteldOp === null, 'verteldOp', tekst.eerstBrief),
    ...als(opgeruimd !== null && opgeruimd <= e.bewaarTot, 'opgeruimdOp', tekst.nogBewaren),
    ...als(opgeruimd !== null && e.opgehaaldOp !== null, 'opgeruimdOp', tekst.alOpgehaald),
    ...als(opgeruimd !== null && e.opgeruimdHoe === '', 'opgeruimdHoe', tekst.opgeruimdHoe),
    ...als(e.opgehaaldOp !== null && e.opgehaaldDoor === '', 'opgehaaldDoor', tekst.opgehaaldDoor),
  ];
}

function vanVerslag(v: Vastleggingen['overdrachtsverslag'], vandaag: string): Fouten {
  const zonder = v.grond === 'zonder';
  return [
    ...nietLater({ datum: v.datum, gegevenOp: v.gegevenOp }, vandaag),
    ...als(v.grond !== 'toestemming-dossier' && v.grondTekst === '', 'grondTekst', tekst.grondTekst),
    ...als(zonder && v.delen.some((deel) => gevoeligeDelen.has(deel)), 'delen', tekst.gevoelig),
    ...(['afspraken', 'zorg', 'aandacht'] as const).flatMap((deel) =>
      als(v.delen.includes(deel) && v[deel] === '', deel, tekst.deelLeeg),
    ),
  ];
}

/** Last day of overbrugging that began on a day: the term of 3.10.6, which holds here by analogy. */
export const overbruggingTot = ({ beleid }: Pick<Context, 'beleid'>, begin: string): string =>
  maandtermijn(begin, parameterwaarde(beleid, 'overbrugging', begin));

function vanOverbrugging(o: Vastleggingen['overbrugging'], context: Pick<Context, 'vandaag' | 'beleid'>): Fouten {
  const uiterlijk = overbruggingTot(context, o.datum);
  return [
    ...nietLater({ datum: o.datum, geeindigdOp: o.geeindigdOp }, context.vandaag),
    ...nietEerder({ tot: o.tot, geeindigdOp: o.geeindigdOp }, o.datum),
    ...als(o.nodig === true && o.wat === '', 'wat', tekst.welkeOndersteuning),
    ...als(
      o.tot !== null && o.tot > uiterlijk && o.langerOmdat === '',
      'langerOmdat',
      tekst.overbruggingLang(uiterlijk),
    ),
  ];
}

function vanBriefadres(b: Vastleggingen['briefadres'], vandaag: string): Fouten {
  return [
    ...nietLater({ datum: b.datum, geeindigdOp: b.geeindigdOp }, vandaag),
    ...als(Boolean(b.van && b.tot && b.tot < b.van), 'tot', tekst.totVoorVan),
    ...als(b.tot !== null && b.van === null, 'van', tekst.vanNodig),
  ];
}

/** What the schema of a record of the guidance cannot say. Paths are those of `inhoud`. */
export function begeleidingsbezwaren(
  { soort, inhoud }: Begeleidingsinvoer,
  context: Pick<Context, 'vandaag' | 'beleid'>,
): Fouten {
  const { vandaag } = context;
  switch (soort) {
    case 'scil':
      return vanScil(inhoud, vandaag);
    case 'zorgsignaal':
      return nietLater({ datum: inhoud.datum }, vandaag);
    case 'meldcode':
      return vanMeldcode(inhoud, vandaag);
    case 'briefadres':
      return vanBriefadres(inhoud, vandaag);
    case 'eigendommen':
      return vanEigendommen(inhoud, vandaag);
    case 'overdrachtsverslag':
      return vanVerslag(inhoud, vandaag);
    case 'overbrugging':
      return vanOverbrugging(inhoud, context);
  }
}
