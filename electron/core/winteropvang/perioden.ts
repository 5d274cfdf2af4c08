import type { Winterbesluit, Winterperiode } from '#shared/contract/groepen/winter.ts';
import type { Context } from '../context.ts';

/** Every besluit as the window gets it: with the beds it gives to locaties of this file. */
export function leesBesluiten({ db, opslag }: Pick<Context, 'db' | 'opslag'>): Winterbesluit[] {
  const locaties = opslag.leesWinterlocaties(db);
  return opslag
    .leesWinterbesluiten(db)
    .map(({ inhoud, vervallenReden: reden, vervallenDoor, vervallenOp: op, ...besluit }) => ({
      ...besluit,
      ...inhoud,
      locaties: locaties
        .filter(({ besluitId }) => besluitId === besluit.id)
        .map(({ locatieId, naam, bedden }) => ({ locatieId, naam, bedden })),
      vervallen: reden !== null && op !== null ? { reden, door: vervallenDoor ?? '', op } : null,
    }));
}

function standVan(openen: Winterbesluit, laatsteNacht: string | null, nacht: string): Winterperiode['stand'] {
  if (openen.vervallen) return 'vervallen';
  if (laatsteNacht !== null && laatsteNacht < nacht) return 'voorbij';
  return openen.nacht > nacht ? 'komt' : 'open';
}

/** The periods in which the winteropvang is open, each with the besluit that ends it. @param nacht the night that is going on */
export function alsPeriodes(besluiten: readonly Winterbesluit[], nacht: string): Winterperiode[] {
  return besluiten
    .filter(({ soort }) => soort === 'openen')
    .map((openen) => {
      const einden = besluiten.filter(({ opentId }) => opentId === openen.id);
      const sluiten = einden.find(({ vervallen }) => !vervallen) ?? null;
      const laatsteNacht = sluiten?.nacht ?? openen.tot;
      const stand = standVan(openen, laatsteNacht, nacht);
      return { openen, sluiten, laatsteNacht, stand, vervallen: einden.filter(({ vervallen }) => vervallen) };
    });
}

export const loopt = ({ stand }: Winterperiode): boolean => stand === 'komt' || stand === 'open';

/** Whether a night falls in a period that holds. */
export const isOpen = ({ openen, laatsteNacht, stand }: Winterperiode, nacht: string): boolean =>
  stand !== 'vervallen' && openen.nacht <= nacht && (laatsteNacht === null || nacht <= laatsteNacht);
