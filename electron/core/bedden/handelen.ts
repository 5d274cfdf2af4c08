import { plusDagen } from '#shared/beleid/index.ts';
import { bedteksten as tekst } from '#shared/taal/bedden.ts';
import type { Bedstand, Gebruikrij, Handelingrij } from '#db/opslag/index.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { eindeVerblijf } from './plek.ts';

interface Handeling {
  locatieId: string;
  soort: Handelingrij['soort'];
  /** From which night on beds change. */
  nacht: string;
  bedIds: readonly string[];
  clientIds: readonly string[];
  opId?: string;
}

const lagen = ['gebruik', 'dicht', 'vast'] as const;
export const leegStand = (): Bedstand => ({ gebruik: [], dicht: [], vast: [] });
const gelijk = (a: object, b: object | undefined): boolean =>
  b !== undefined && JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** The rows of one standing that are not the same in another. */
function alleenIn(een: Bedstand, ander: Bedstand): Bedstand {
  const verschil = <T extends { id: string }>(rijen: T[], andere: T[]): T[] => {
    const bekend = new Map(andere.map((rij) => [rij.id, rij]));
    return rijen.filter((rij) => !gelijk(rij, bekend.get(rij.id)));
  };
  return {
    gebruik: verschil(een.gebruik, ander.gebruik),
    dicht: verschil(een.dicht, ander.dicht),
    vast: verschil(een.vast, ander.vast),
  };
}

/** A line in the access log per person: who sleeps where is about each of them. */
function meldPerMens(context: Context, { gebruik }: Bedstand, soort: Handelingrij['soort']): void {
  const { db, opslag, poorten, sessie, nu } = context;
  const mensen = new Map(gebruik.map(({ clientId, dossierId }) => [clientId, dossierId]));
  const [eerste, ...anderen] = [...mensen].map(([clientId, dossierId]) => ({ clientId, dossierId }));
  if (eerste) context.betreft(eerste);
  for (const betreft of anderen)
    schrijfAuditregel(db, opslag, poorten, sessie, nu, {
      actie: 'U',
      gebeurtenis: `bed.${soort}`,
      tekst: 'Bed van een cliënt gewijzigd',
      uitkomst: 'gelukt',
      betreft,
    });
}

/** Does something with beds and records what was and what came of it. */
export function handel(context: Context, wat: Handeling, bereken: (stand: Bedstand) => Bedstand): string {
  const { db, opslag, sessie, nu } = context;
  const stand = opslag.leesBedstand(db, wat, plusDagen(wat.nacht, -1), nu);
  const nieuw = bereken(stand);
  const [voor, na] = [alleenIn(stand, nieuw), alleenIn(nieuw, stand)];
  opslag.wijzigBedstand(db, voor, na);
  const id = context.id();
  const { locatieId, soort, nacht, opId = null } = wat;
  opslag.schrijfBedhandeling(db, { id, locatieId, soort, nacht, voor, na, opId, doorId: sessie.gebruikerId, op: nu });
  meldPerMens(context, { ...voor, gebruik: [...na.gebruik, ...voor.gebruik] }, soort);
  return id;
}

interface Nachten {
  van: string;
  tot: string | null;
}
const tegelijk = (a: Nachten, b: Nachten): boolean => a.van <= (b.tot ?? '9999') && (a.tot ?? '9999') >= b.van;
const overlapt = (a: Gebruikrij, b: Gebruikrij): boolean =>
  a.id !== b.id && (a.bedId === b.bedId || a.clientId === b.clientId) && tegelijk(a, b);

/** Whether what somebody slept in lies within the stay that they still have. */
function binnenVerblijf(context: Context, locatieId: string, { clientId, dossierId, van, tot }: Gebruikrij): boolean {
  const nacht = dezeNacht(context);
  if ((tot ?? '9999') < nacht) return true;
  const vanaf = van > nacht ? van : nacht;
  if (!dossierId) return false;
  const einde = eindeVerblijf(context, dossierId, clientId, locatieId, vanaf);
  return einde === null || (einde >= vanaf && tot !== null && tot <= einde);
}

/** Why rows cannot go back any more, or nothing. */
function kanTerug(context: Context, { locatieId, voor, na }: Handelingrij, stand: Bedstand): boolean {
  const { db, opslag } = context;
  const { gebruik, dicht, vast } = alleenIn(na, stand);
  if (gebruik.length + dicht.length + vast.length > 0) return false;
  const weg = new Set(lagen.flatMap((laag) => na[laag].map(({ id }) => id)));
  const blijft = stand.gebruik.filter(({ id }) => !weg.has(id));
  const gebruikt = [...blijft, ...voor.gebruik];
  const buiten = [...stand.dicht.filter(({ id }) => !weg.has(id)), ...voor.dicht];
  const nacht = dezeNacht(context);
  // Nobody comes to sleep in a bed out of use, and none is held in which somebody sleeps.
  if (gebruikt.some((rij) => buiten.some((dichtbij) => dichtbij.bedId === rij.bedId && tegelijk(rij, dichtbij))))
    return false;
  if (
    voor.vast.some(({ bedId }) =>
      gebruikt.some((rij) => rij.bedId === bedId && tegelijk(rij, { van: nacht, tot: nacht })),
    )
  )
    return false;
  return voor.gebruik.every(
    (rij) =>
      !blijft.some((ander) => overlapt(rij, ander)) &&
      binnenVerblijf(context, locatieId, rij) &&
      !opslag.leesPlek(db, rij.bedId)?.vervallen,
  );
}

const bedIdsVan = ({ voor, na }: Pick<Handelingrij, 'voor' | 'na'>): string[] => [
  ...new Set([voor, na].flatMap((stand) => lagen.flatMap((laag) => stand[laag].map(({ bedId }) => bedId)))),
];

/**
 * Undoes an act, while nothing came between: what it wrote is still there, and what was there before still fits.
 * @throws conflict with what to do instead
 */
export function maakOngedaan(context: Context, locatieId: string, handelingId: string): string {
  const { db, opslag, nu } = context;
  const handeling = opslag.leesBedhandeling(db, handelingId);
  if (handeling?.locatieId !== locatieId) return weiger('niet-gevonden');
  if (handeling.terug) weiger('conflict', { melding: tekst.alTerug });
  const bedIds = bedIdsVan(handeling);
  const clientIds = [...handeling.voor.gebruik, ...handeling.na.gebruik].map(({ clientId }) => clientId);
  const vanaf = plusDagen(handeling.nacht, -1);
  if (!kanTerug(context, handeling, opslag.leesBedstand(db, { bedIds, clientIds }, vanaf, '')))
    weiger('conflict', { melding: tekst.nietTerug });
  const { voor, na, nacht } = handeling;
  const weg = new Set(lagen.flatMap((laag) => na[laag].map(({ id }) => id)));
  const zonder = <T extends { id: string }>(rijen: T[]): T[] => rijen.filter(({ id }) => !weg.has(id));
  return handel(context, { locatieId, soort: 'terug', nacht, bedIds, clientIds, opId: handelingId }, (stand) => ({
    gebruik: [...zonder(stand.gebruik), ...voor.gebruik],
    dicht: [...zonder(stand.dicht), ...voor.dicht],
    // A hold that is over meanwhile stays over.
    vast: [...zonder(stand.vast), ...voor.vast.filter(({ tot }) => tot > nu)],
  }));
}
