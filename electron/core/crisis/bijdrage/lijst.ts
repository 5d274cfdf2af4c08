import type { Crisisbijdrageregel } from '#shared/domein/crisis/bijdrage.ts';
import { eersteDag, laatsteDag } from '#shared/rapportage/periode.ts';
import { verreken } from '../../bijdrage/verrekenen.ts';
import type { Context } from '../../context.ts';
import { geldendeStukken, maakCrisisstukken } from '../stukken.ts';
import { leesCrisisloop } from '../verblijf/loop.ts';
import { berekenCrisismaand } from './rekenen.ts';

type Lezer = Pick<Context, 'db' | 'opslag' | 'vandaag' | 'beleid' | 'instellingen'>;
type Kaal = Pick<Crisisbijdrageregel, 'clientId' | 'delen' | 'vrijgesteld' | 'maandtotaal'> & { dossierId: string };

function vanZaak(context: Lezer, dossierId: string, clientId: string, maand: string): Kaal | null {
  const { db, opslag, instellingen } = context;
  const loop = leesCrisisloop(context, dossierId);
  if (!loop) return null;
  const stukken = maakCrisisstukken(opslag.leesCrisisstukken(db, dossierId));
  const { delen, vrijgesteld } = berekenCrisismaand(
    loop,
    geldendeStukken(stukken, 'bijdragebrief')[0]?.inhoud ?? null,
    geldendeStukken(stukken, 'bijdragevrijstelling').map(({ inhoud }) => inhoud),
    instellingen.crisisafspraken.bijdragen,
    { van: eersteDag(maand), tot: laatsteDag(maand) },
  );
  if (delen.length === 0 && vrijgesteld === 0) return null;
  return { clientId, dossierId, delen, vrijgesteld, maandtotaal: delen.reduce((som, { centen }) => som + centen, 0) };
}

/** What a month amounts to as things stand now: a line per client, over every stay in that month. */
export function berekenMaand(context: Lezer, maand: string): Kaal[] {
  const zaken = context.opslag.leesBijdragezaken(context.db);
  const regels = zaken.flatMap(({ dossierId, clientId }) => vanZaak(context, dossierId, clientId, maand) ?? []);
  const perClient = Map.groupBy(regels, ({ clientId }) => clientId);
  return [...perClient.values()].flatMap((eigen) => {
    const [eerste] = eigen;
    if (!eerste) return [];
    return [
      {
        ...eerste,
        delen: eigen.flatMap(({ delen }) => delen),
        vrijgesteld: eigen.reduce((som, { vrijgesteld }) => som + vrijgesteld, 0),
        maandtotaal: eigen.reduce((som, { maandtotaal }) => som + maandtotaal, 0),
      },
    ];
  });
}

/** The list of a month with corrections of closed months before it; whole eurocents, nothing below zero (5.1.6). */
export function maakCrisislijst(context: Lezer, maand: string): Crisisbijdrageregel[] {
  const { db, opslag } = context;
  return verreken({
    maand,
    gesloten: opslag.leesGeslotenCrisislijsten(db),
    bereken: (een) => berekenMaand(context, een),
    nu: (clientId) => opslag.leesHuidigeClient(db, clientId),
  }).map(({ kaal, clientId, dossierId, ...rest }) => ({
    ...(kaal ?? { clientId, dossierId, delen: [], vrijgesteld: 0, maandtotaal: 0 }),
    ...rest,
  }));
}
