import type { Dossierrij, Werkinhoud } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { bepaalLoop, type Besluitloop } from '../besluit/loop.ts';
import { naastOnderzoek } from '../onderzoek/stand.ts';
import { metLeden } from '../melding/huishouden.ts';
import { leesSluiting } from '../melding/sluiting.ts';
import { leesEenmaal } from '../eenmaal.ts';
import { weiger } from '../weigering.ts';
import { aanvullingen, geslotenDoor } from './aanvullingen.ts';
import { ketenVan, maakBeeld, type Dossierbeeld, type Dossierbron } from './beeld.ts';

/** Where a prepared besluit stands: done with once it was taken or withdrawn. */
function klaargezetIn({ db, opslag }: Context, dossierId: string): Dossierbron['klaargezet'] {
  const stand = opslag.leesKlaargezet(db, dossierId)[0]?.stand;
  return stand === 'aangeboden' || stand === 'teruggegeven' ? stand : null;
}

/** Reads all that is stored of a dossier. */
export function leesDossierbron(buiten: Context, dossier: Dossierrij): Dossierbron {
  const context: Context = { ...buiten, opslag: leesEenmaal(buiten.opslag) };
  const { db, opslag, instellingen, vandaag } = context;
  const client = opslag.leesClient(db, dossier.clientId) ?? weiger('niet-gevonden');
  const stappen = opslag.leesStappen(db, dossier.id);
  const { soort } = opslag.leesOrganisatie(db);
  return {
    geboortedatum: client.geboortedatum,
    stappen: stappen.melding
      ? { ...stappen, melding: { ...stappen.melding, feiten: metLeden(context, stappen.melding.feiten) } }
      : stappen,
    elders: soort !== 'gemeente',
    crisis: soort === 'veilig-thuis',
    gesloten: leesSluiting(context, dossier.id) !== null || geslotenDoor(context, dossier) !== null,
    besluiten: opslag.leesBesluiten(db, dossier.id),
    copassen: opslag.leesCopassen(db, dossier.id),
    vertrek: opslag.leesVertrek(db, dossier.id),
    heeftPlan: opslag.heeftPlan(db, dossier.id),
    naastOnderzoek: naastOnderzoek(opslag.leesStukken(db, dossier.id), vandaag),
    klaargezet: klaargezetIn(context, dossier.id),
    alleenOnderdak: aanvullingen.some(({ alleenOnderdak }) => alleenOnderdak?.(context, dossier) ?? false),
    aanvullend: aanvullingen.flatMap(({ termijnen }) => termijnen?.(context, dossier) ?? []),
    instellingen,
  };
}

/** What the besluiten of a dossier amount to today, with whether the client left. */
export function leesLoop(
  { db, opslag, vandaag }: Pick<Context, 'db' | 'opslag' | 'vandaag'>,
  dossierId: string,
): Besluitloop {
  return bepaalLoop(opslag.leesBesluiten(db, dossierId), vandaag, opslag.leesVertrek(db, dossierId));
}

/** At an aanbieder, while no besluit says it: the keten that the college named. */
const toegewezenKeten = ({ db, opslag }: Context, dossierId: string): Dossierrij['keten'] =>
  opslag.leesOpvangtoewijzing(db, { dossierId })?.inhoud.keten ?? null;

/** A dossier as it reads today by all that is stored of it. */
function leidAf(context: Context, dossier: Dossierrij): { nieuw: Dossierrij; beeld: Dossierbeeld } {
  const bron = leesDossierbron(context, dossier);
  const beeld = maakBeeld(bron, context.vandaag, context.beleid);
  const nieuw: Dossierrij = {
    ...dossier,
    gemeldOp: bron.stappen.melding?.feiten.gemeldOp ?? dossier.gemeldOp,
    keten: ketenVan(beeld) ?? toegewezenKeten(context, dossier.id),
    status: beeld.status,
    regime: beeld.regime,
    laatsteDag: beeld.loop.verstrekking?.laatsteDag ?? null,
    volgendeTermijn: beeld.termijnen.find(({ soort }) => soort !== 'bezwaar')?.uiterlijk ?? null,
  };
  return { nieuw, beeld };
}

/** Derives what lists and the Werkvoorraad show of a dossier and stores it, in the transaction of the change itself. */
export function herbereken(context: Context, dossierId: string): { dossier: Dossierrij; beeld: Dossierbeeld } {
  const { db, opslag } = context;
  const { nieuw, beeld } = leidAf(context, opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden'));
  if (!opslag.wijzigDossier(db, nieuw)) weiger('conflict');
  schrijfWerk(context, dossierId, beeld);
  return { dossier: { ...nieuw, versie: nieuw.versie + 1 }, beeld };
}

/** What identifies a term among those of its dossier; another day makes it another term. */
export const termsleutel = ({ soort, sleutel, uiterlijk }: Omit<Werkinhoud, 'wachtOp' | 'andere'>): string =>
  `${soort ?? ''}|${sleutel}|${uiterlijk ?? ''}`;

/** The terms that a dossier puts in the Werkvoorraad. */
export const werktermen = ({ andere = [], wachtOp: _, ...eerste }: Werkinhoud) => [eerste, ...andere];

/** Until which day a dossier is put aside. A term that was not there when it was put aside breaks through. */
function uitgesteldTot({ db, opslag }: Context, dossierId: string, werkregel: Werkinhoud): string | null {
  const uitstel = opslag.leesUitstel(db, dossierId).at(-1);
  if (!uitstel?.tot) return null;
  const bekend = new Set(uitstel.bekend);
  return werktermen(werkregel).every((term) => bekend.has(termsleutel(term))) ? uitstel.tot : null;
}

function schrijfWerk(context: Context, dossierId: string, { termijnen, werkregel }: Dossierbeeld): void {
  const { db, opslag } = context;
  opslag.schrijfTermijnen(db, dossierId, termijnen);
  opslag.schrijfWerkregel(db, dossierId, werkregel, werkregel && uitgesteldTot(context, dossierId, werkregel));
}

/**
 * Derives a dossier anew because a day passed: its status, its terms and its work. Nobody changed it, so its version stays and
 * what a colleague is typing is still based on it.
 */
export function herberekenWerk(context: Context, dossierId: string): void {
  const dossier = context.opslag.leesDossier(context.db, dossierId);
  if (!dossier) return;
  const { nieuw, beeld } = leidAf(context, dossier);
  context.opslag.schrijfStand(context.db, nieuw);
  schrijfWerk(context, dossierId, beeld);
}
