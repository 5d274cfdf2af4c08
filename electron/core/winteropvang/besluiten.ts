import { plusDagen, toetsen, type Uitleg, type UitlegVan } from '#shared/beleid/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Winterinhoud } from '#shared/contract/groepen/winter.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { winterfeiten, type Wintergronden } from '#shared/domein/winter.ts';
import { winterteksten as tekst } from '#shared/taal/winter.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import type { Context } from '../context.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { lokaalVanMoment } from '../klok.ts';
import { meldWinteropvang } from '../register/melden.ts';
import { weiger } from '../weigering.ts';
import { alsPeriodes, isOpen, leesBesluiten } from './perioden.ts';

type Fouten = Veldfout[];
const als = (mis: boolean, pad: string, bericht: string): Fouten => (mis ? [{ pad, bericht }] : []);
const weigerBij = (velden: Fouten): void => {
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
};

/** How far ahead a besluit can open: the forecast is about the next day. */
const dagenVooruit = 14;

/** 5.2.14 on what a person typed. `besluit` true: as it is when the besluit is taken with it. */
export function toetsWinter(
  { vandaag, beleid }: Pick<Context, 'vandaag' | 'beleid'>,
  gronden: Pick<Wintergronden, 'verwachting' | 'humanitaireReden' | 'g4'>,
  besluit: true | null,
): UitlegVan<'winteropvang'> {
  return toetsen.winteropvang.beoordeel(winterfeiten(gronden, besluit), vandaag, beleid);
}

/** What is wrong with the grounds, whatever they point to. */
function bezwarenTegen({ nu }: Context, gronden: Wintergronden, uiterlijkeDag: string): Fouten {
  const lokaal = lokaalVanMoment(nu);
  const { verwachting: v, humanitaireReden, humanitair, g4 } = gronden;
  const ingevuld = v.temperatuur !== null || v.gevoelstemperatuur !== null || v.weer !== '';
  return [
    ...als(v.voorDag > uiterlijkeDag, 'gronden.verwachting.voorDag', tekst.verwachtingDag),
    ...als(ingevuld && !v.bron, 'gronden.verwachting.bron', tekst.bron),
    ...als(ingevuld && v.gelezenOp === null, 'gronden.verwachting.gelezenOp', tekst.gelezenOp),
    ...als(v.gelezenOp !== null && v.gelezenOp > lokaal, 'gronden.verwachting.gelezenOp', tekst.nietInToekomst),
    ...als(humanitaireReden === true && humanitair.length < 3, 'gronden.humanitair', tekst.humanitair),
    ...g4.flatMap(({ op }, i) => als(op !== null && op > lokaal, `gronden.g4.${i}.op`, tekst.nietInToekomst)),
  ];
}

/** Locaties where somebody can sleep: beds are added there and nowhere else. */
export const slaaplocaties = ({ db, opslag }: Pick<Context, 'db' | 'opslag'>) =>
  opslag.leesLocaties(db).filter(({ actief, soort }) => actief && soort !== 'dagopvang');

function bezwarenTegenLocaties(context: Context, locaties: readonly { locatieId: string }[], pad: string): Fouten {
  const bekend = new Set(slaaplocaties(context).map(({ id }) => id));
  return locaties.flatMap(({ locatieId }, i) => [
    ...als(!bekend.has(locatieId), `${pad}.${i}.locatieId`, tekst.locatieOnbekend),
    ...als(locaties.findIndex((l) => l.locatieId === locatieId) !== i, `${pad}.${i}.locatieId`, tekst.locatieDubbel),
  ]);
}

/** Nights belong to one besluit: a second one over the same nights would leave open which holds. */
function bezwaarTegenOverlap(context: Context, nacht: string, tot: string | null, pad: string): Fouten {
  const botst = alsPeriodes(leesBesluiten(context), dezeNacht(context)).find(
    ({ openen, laatsteNacht, stand }) =>
      stand !== 'vervallen' && openen.nacht <= (tot ?? '9999') && (laatsteNacht ?? '9999') >= nacht,
  );
  return botst ? [{ pad, bericht: tekst.alOpen(botst.openen.nacht) }] : [];
}

const nachtfouten = (context: Context, nacht: string, tot: string | null, pad: string): Fouten => [
  ...als(nacht < dezeNacht(context), `${pad}nacht`, tekst.nachtVoorbij),
  ...als(nacht > plusDagen(context.vandaag, dagenVooruit), `${pad}nacht`, tekst.nachtTeVer),
  ...als(tot !== null && tot < nacht, `${pad}tot`, tekst.totVoorVan),
];

interface Nieuw {
  soort: 'openen' | 'sluiten';
  opentId: string | null;
  nacht: string;
  tot: string | null;
  inhoud: Winterinhoud;
  uitleg: Uitleg | null;
  herkomst: 'eigen' | 'ontvangen';
}

function bewaar(context: Context, nieuw: Nieuw, locaties: readonly { locatieId: string; bedden: number }[]): string {
  const { db, opslag, sessie, nu } = context;
  const id = context.id();
  opslag.schrijfWinterbesluit(db, { id, ...nieuw, doorId: sessie.gebruikerId, op: nu }, locaties);
  opslag.wisConcept(db, sessie.gebruikerId, `winter-${nieuw.herkomst === 'eigen' ? nieuw.soort : 'ontvangen'}`);
  return id;
}

/** The besluit to open, namens het college: on the forecast or a humanitarian reason, after talking to the G4 (5.2.14). */
export function openWinteropvang(
  context: Context,
  { nacht, tot, locaties, gronden }: GelezenInvoer<'winter.openen'>,
): { besluitId: string } {
  controleerDatums(gronden, context.vandaag, 'gronden');
  const uitleg = toetsWinter(context, gronden, true);
  weigerBij([
    ...nachtfouten(context, nacht, tot, ''),
    ...bezwaarTegenOverlap(context, nacht, tot, 'nacht'),
    ...bezwarenTegenLocaties(context, locaties, 'locaties'),
    ...bezwarenTegen(context, gronden, plusDagen(nacht, 1)),
    ...als(uitleg.uitkomst !== 'voldaan' && gronden.afwijking.length < 3, 'gronden.afwijking', tekst.afwijkingOpenen),
  ]);
  const inhoud = { gronden, ontvangst: null };
  const nieuw: Nieuw = { soort: 'openen', opentId: null, nacht, tot, inhoud, uitleg, herkomst: 'eigen' };
  const besluitId = bewaar(context, nieuw, locaties);
  meldWinteropvang(context, besluitId);
  return { besluitId };
}

function controleerEinde(context: Context, opentId: string, nacht: string, pad: string): void {
  const periode =
    alsPeriodes(leesBesluiten(context), dezeNacht(context)).find(({ openen }) => openen.id === opentId) ??
    weiger('niet-gevonden');
  if (periode.stand === 'vervallen') weiger('stap-niet-mogelijk', { melding: tekst.alVervallen });
  if (periode.sluiten) weiger('stap-niet-mogelijk', { melding: tekst.alGesloten });
  weigerBij([
    ...als(nacht < periode.openen.nacht, pad, tekst.sluitVoorBegin),
    ...als(nacht < plusDagen(dezeNacht(context), -1), pad, tekst.sluitTerug),
    ...als(nacht > plusDagen(context.vandaag, dagenVooruit), pad, tekst.nachtTeVer),
  ]);
}

/** The besluit to close: weather that calls for staying open, or cities not spoken to, asks for a reason. */
export function sluitWinteropvang(
  context: Context,
  { opentId, nacht, gronden }: GelezenInvoer<'winter.sluiten'>,
): { besluitId: string } {
  controleerDatums(gronden, context.vandaag, 'gronden');
  controleerEinde(context, opentId, nacht, 'nacht');
  const uitleg = toetsWinter(context, gronden, true);
  const wijst = uitleg.gevolg.openen === false && uitleg.gevolg.ontbreekt.length === 0;
  weigerBij([
    ...bezwarenTegen(context, gronden, plusDagen(context.vandaag, dagenVooruit)),
    ...als(!wijst && gronden.afwijking.length < 3, 'gronden.afwijking', tekst.afwijkingSluiten),
  ]);
  const inhoud = { gronden, ontvangst: null };
  const nieuw: Nieuw = { soort: 'sluiten', opentId, nacht, tot: null, inhoud, uitleg, herkomst: 'eigen' };
  const besluitId = bewaar(context, nieuw, []);
  meldWinteropvang(context, besluitId);
  return { besluitId };
}

/** The besluit of the college as an aanbieder got it by telephone or mail. */
export function ontvangWinterbesluit(
  context: Context,
  { besluit, ontvangst }: GelezenInvoer<'winter.ontvangen'>,
): { besluitId: string } {
  weigerBij(als(ontvangst.ontvangenOp > lokaalVanMoment(context.nu), 'ontvangst.ontvangenOp', tekst.nietInToekomst));
  const inhoud = { gronden: null, ontvangst };
  const gedeeld = { inhoud, uitleg: null, herkomst: 'ontvangen' as const };
  if (besluit.soort === 'sluiten') {
    controleerEinde(context, besluit.opentId, besluit.nacht, 'besluit.nacht');
    const { opentId, nacht } = besluit;
    return { besluitId: bewaar(context, { soort: 'sluiten', opentId, nacht, tot: null, ...gedeeld }, []) };
  }
  const { nacht, tot, locaties } = besluit;
  weigerBij([
    // It can have been open for some nights before anybody wrote it down.
    ...als(nacht < plusDagen(context.vandaag, -dagenVooruit), 'besluit.nacht', tekst.nachtVoorbij),
    ...als(nacht > plusDagen(context.vandaag, dagenVooruit), 'besluit.nacht', tekst.nachtTeVer),
    ...als(tot !== null && tot < nacht, 'besluit.tot', tekst.totVoorVan),
    ...bezwaarTegenOverlap(context, nacht, tot, 'besluit.nacht'),
    ...bezwarenTegenLocaties(context, locaties, 'besluit.locaties'),
  ]);
  return { besluitId: bewaar(context, { soort: 'openen', opentId: null, nacht, tot, ...gedeeld }, locaties) };
}

/** Guests of the nights of a period that would have none to rest on any more. */
function heeftGasten({ db, opslag }: Context, van: string, tot: string | null): boolean {
  return opslag.telWinternachten(db, van, tot ?? '9999-12-31', null).some(({ gasten }) => gasten > 0);
}

/** Takes back a besluit that was a mistake: of one's own, or one that was written down as received. */
export function laatWinterbesluitVervallen(
  context: Context,
  { winterbesluitId: id, reden }: GelezenInvoer<'winter.vervallen'>,
  herkomst: 'eigen' | 'ontvangen',
): null {
  const { db, opslag, sessie, nu } = context;
  const besluiten = leesBesluiten(context);
  const besluit = besluiten.find((een) => een.id === id) ?? weiger('niet-gevonden');
  if (besluit.herkomst === 'register') weiger('stap-niet-mogelijk', { melding: tekst.vanCollege });
  if (besluit.herkomst !== herkomst) weiger('niet-gevonden');
  if (besluit.vervallen) weiger('stap-niet-mogelijk', { melding: tekst.alVervallen });
  const periode = alsPeriodes(besluiten, dezeNacht(context)).find(({ openen }) => openen.id === id);
  if (periode?.sluiten) weiger('stap-niet-mogelijk', { melding: tekst.eerstSluiten });
  if (periode && heeftGasten(context, periode.openen.nacht, periode.laatsteNacht))
    weiger('stap-niet-mogelijk', { melding: tekst.gastenAlDaar });
  const regel = { besluitId: id, reden, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfWintervervallen(db, regel)) weiger('conflict');
  if (herkomst === 'eigen') meldWinteropvang(context, id);
  return null;
}

/** Whether the winteropvang is open in a night, and whether that night is the last. */
export function leesNachtstand(context: Context, nacht: string): { open: boolean; laatste: boolean } {
  const periode = alsPeriodes(leesBesluiten(context), dezeNacht(context)).find((een) => isOpen(een, nacht));
  return { open: periode !== undefined, laatste: periode?.laatsteNacht === nacht };
}
