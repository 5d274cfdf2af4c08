import { heeftBewoners } from '#shared/domein/locatie.ts';
import { plusDagen } from '#shared/beleid/index.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Context } from '../context.ts';
import { leesOpenstaand } from '../nacht/nachten.ts';

/** How full each locatie was night by night, from the register; nights that nobody closed in time are marked. */
export function leesBezetting(
  context: Context,
  { tot, dagen }: GelezenInvoer<'bezetting.overzicht'>,
): Uitvoer<'bezetting.overzicht'> {
  const { db, opslag, sessie } = context;
  const van = plusDagen(tot, 1 - dagen);
  const nachten = opslag.leesBednachten(db, van, tot, sessie.locatieId);
  // Only who keeps the register can be late with it.
  const houdtBij = opslag.leesOrganisatie(db).soort === 'opvangaanbieder';
  const open = houdtBij ? leesOpenstaand(context).filter(({ datum }) => van <= datum && datum <= tot) : [];
  const sleutel = (n: { locatieId: string; datum: string }): string => `${n.locatieId} ${n.datum}`;
  const teLaat = new Set(open.map(sleutel));
  const geregistreerd = new Set(nachten.map(sleutel));
  return opslag
    .leesLocaties(db)
    .filter(({ id, actief, soort }) => actief && heeftBewoners(soort) && (!sessie.locatieId || id === sessie.locatieId))
    .map(({ id, naam, capaciteit }) => ({
      locatieId: id,
      naam,
      capaciteit,
      nachten: [
        ...nachten
          .filter(({ locatieId }) => locatieId === id)
          .map((n) => ({
            datum: n.datum,
            bezet: n.slapers,
            plekken: n.capaciteit + n.extra,
            laat: n.laat,
            afwezig: n.afwezig + n.afwezigGemeld,
            stand: n.stand,
            teLaat: teLaat.has(sleutel(n)),
          })),
        ...open
          .filter((n) => n.locatieId === id && !geregistreerd.has(sleutel(n)))
          .map(({ datum }) => {
            const { capaciteit: plekken } = opslag.leesCapaciteit(db, id, datum);
            return { datum, bezet: 0, plekken, laat: 0, afwezig: 0, stand: null, teLaat: true };
          }),
      ].sort((a, b) => (a.datum < b.datum ? -1 : 1)),
    }));
}
