import type { Bed } from '#shared/contract/groepen/acuut.ts';
import type { Keten } from '#shared/domein/basis.ts';
import { heeftBewoners } from '#shared/domein/locatie.ts';
import { acuutteksten as tekst } from '#shared/taal/acuut.ts';
import type { Context } from '../context.ts';
import { lokaalVanMoment } from '../klok.ts';
import { weiger } from '../weigering.ts';
import { nachtVan } from './nacht.ts';

/** The night that is about to come or is going on. */
export const dezeNacht = ({ nu, instellingen }: Pick<Context, 'nu' | 'instellingen'>): string =>
  nachtVan(lokaalVanMoment(nu), instellingen.openVan);

/**
 * The beds of every open locatie in a night: capacity minus the stays that run minus what colleagues keep for a moment.
 * Those of the keten come first, then those with the most room. A user bound to a locatie sees that one.
 */
export function leesBedden(context: Context, nacht: string, keten: Keten | null): Bed[] {
  const { db, opslag, sessie, nu } = context;
  const bezet = opslag.telPlaatsingen(db, nacht);
  const vast = opslag.telVastgehouden(db, nu, sessie.gebruikerId);
  const gereserveerd = opslag.telGereserveerd(db, nu, null);
  return opslag
    .leesLocaties(db)
    .filter(({ id, actief, soort }) => actief && heeftBewoners(soort) && (!sessie.locatieId || id === sessie.locatieId))
    .map(({ id, naam, soort, keten: hunKeten }) => {
      const { capaciteit } = opslag.leesCapaciteit(db, id, nacht);
      const hier = bezet.get(id) ?? 0;
      const vastgehouden = (vast.get(id) ?? 0) + (gereserveerd.get(id) ?? 0);
      const past = keten === null || hunKeten === keten;
      const vrij = capaciteit - hier - vastgehouden;
      return { locatieId: id, naam, soort, keten: hunKeten, past, capaciteit, bezet: hier, vastgehouden, vrij };
    })
    .sort((a, b) => Number(b.past) - Number(a.past) || b.vrij - a.vrij || a.naam.localeCompare(b.naam, 'nl'));
}

/** A stay that is about to begin. */
export interface Verblijfvraag {
  locatieId: string;
  dossierId: string;
  van: string;
  /** Last night, t/m; null while it is not known. */
  tot: string | null;
  /** Why somebody is placed where there is no place left; empty: only where there is. */
  overboeken: string;
}

/** What is free, for who finds the bed taken. */
function watIsVrij(context: Context, nacht: string): string {
  const vrij = leesBedden(context, nacht, null).filter((bed) => bed.vrij > 0);
  return vrij.length > 0
    ? tekst.nogVrij(vrij.map((bed) => tekst.bedden(bed.naam, bed.vrij)).join(', '))
    : tekst.nietsVrij;
}

/**
 * Holds a stay against the number of places, in the transaction that writes it: never more people than places in any night
 * of it, unless with a reason, which is recorded. What a colleague keeps for a moment counts as taken.
 * @param pad the field that is at fault when there is no place
 * @throws geen-bed with what is free tonight
 */
export function neemBed(context: Context, vraag: Verblijfvraag, pad: string): void {
  const { db, opslag, sessie, nu } = context;
  const { locatieId, dossierId, van, tot, overboeken: reden } = vraag;
  const locatie = opslag.leesLocatie(db, locatieId) ?? weiger('niet-gevonden');
  const { nacht, bezet } = opslag.volsteNacht(db, { locatieId, dossierId, van, tot });
  const { capaciteit } = opslag.leesCapaciteit(db, locatieId, nacht);
  const vast =
    van === dezeNacht(context)
      ? (opslag.telVastgehouden(db, nu, sessie.gebruikerId).get(locatieId) ?? 0) +
        (opslag.telGereserveerd(db, nu, dossierId).get(locatieId) ?? 0)
      : 0;
  if (bezet + vast < capaciteit) return;
  if (!reden) {
    const melding = tekst.bedWeg(locatie.naam, watIsVrij(context, dezeNacht(context)));
    weiger('geen-bed', { melding, velden: [{ pad, bericht: melding }] });
  }
  if (bezet < capaciteit) return;
  const regel = { id: context.id(), dossierId, locatieId, van, capaciteit, bezet, reden };
  opslag.schrijfOverboeking(db, { ...regel, doorId: sessie.gebruikerId, op: nu });
}
