import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import type { Nachtregister } from '#shared/contract/groepen/nacht.ts';
import { nachtstanden, slaaptHier, type Nachtstand } from '#shared/domein/nacht.ts';
import { telBednachten } from '#core/rapportage/bednachten.ts';
import * as opslag from '#db/opslag/index.ts';
import type { Db } from '#db/openen.ts';
import { logIn, nieuweMap, testkern } from './hulp.ts';
import { cpSync } from 'node:fs';
import { invoerVan, maakHuis, nieuwId, zetBedden, type Huis } from './nacht-hulp.ts';
import { openBestand } from './opstelling.ts';
import { breuken } from './samenhang.ts';

/* More of it: REEKSEN=100 npm run unit -- test/core/nacht-cijfers */
const aantal = Number(process.env['REEKSEN'] ?? 8);
const nachten = ['2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13'] as const;
const MENSEN = 6;
const BEDDEN = 4;
let huis: Huis | null = null;
afterEach(() => huis?.k.ruimOp());

type Daad =
  | {
      wat: 'registreer' | 'sluit';
      plek: number;
      nacht: number;
      standen: (Nachtstand | null)[];
      bedden: number[];
      extra: number;
      geteld: number;
      reden: string;
    }
  | { wat: 'heropen'; plek: number; nacht: number; reden: string }
  | { wat: 'plaats'; wie: number; plek: number; nacht: number };

const plek = fc.nat(1);
const nacht = fc.nat(nachten.length - 1);
const reden = fc.constantFrom('', 'Nageteld');
const invulling = {
  plek,
  nacht,
  standen: fc.array(fc.constantFrom(null, ...nachtstanden), { minLength: MENSEN, maxLength: MENSEN }),
  bedden: fc.array(fc.nat(BEDDEN), { minLength: MENSEN, maxLength: MENSEN }),
  extra: fc.nat(2),
  geteld: fc.nat(MENSEN),
  reden,
};
const daad: fc.Arbitrary<Daad> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ wat: fc.constant('registreer' as const), ...invulling }) },
  { weight: 4, arbitrary: fc.record({ wat: fc.constant('sluit' as const), ...invulling }) },
  { weight: 2, arbitrary: fc.record({ wat: fc.constant('heropen' as const), plek, nacht, reden }) },
  { weight: 2, arbitrary: fc.record({ wat: fc.constant('plaats' as const), wie: fc.nat(MENSEN - 1), plek, nacht }) },
);

/** The bed-night figures once more, plainly, from the lines themselves and the last version of each register. */
function herreken(db: Db) {
  const regels = db.prepare('SELECT * FROM nacht').all() as {
    locatie_id: string;
    datum: string;
    client_id: string;
    stand: Nachtstand;
    bed_id: string | null;
  }[];
  const registers = db
    .prepare(
      'SELECT * FROM nachtregister r WHERE versie = (SELECT max(versie) FROM nachtregister n WHERE n.locatie_id = r.locatie_id AND n.datum = r.datum)',
    )
    .all() as {
    locatie_id: string;
    datum: string;
    stand: string;
    capaciteit: number;
    extra: number;
    aanwezig: number;
    laat: number;
  }[];
  const som = { nachten: 0, gesloten: 0, plekken: 0, slapers: 0, laat: 0, afwezig: 0, afwezigGemeld: 0 };
  const gezien = { personen: new Set<string>(), bedden: new Set<string>(), nachten: new Set<string>() };
  for (const { locatie_id, datum, client_id, stand, bed_id } of regels) {
    gezien.nachten.add(`${locatie_id} ${datum}`);
    som.slapers += slaaptHier(stand) ? 1 : 0;
    som.laat += stand === 'laat' ? 1 : 0;
    som.afwezig += stand === 'afwezig' ? 1 : 0;
    som.afwezigGemeld += stand === 'afwezig-gemeld' ? 1 : 0;
    // No person has a night twice, and no two people one bed.
    if (stand !== 'vertrokken') expect(gezien.personen.has(`${client_id} ${datum}`)).toBe(false);
    gezien.personen.add(stand === 'vertrokken' ? '' : `${client_id} ${datum}`);
    if (bed_id) expect(gezien.bedden.has(`${bed_id} ${datum}`)).toBe(false);
    if (bed_id) gezien.bedden.add(`${bed_id} ${datum}`);
  }
  for (const r of registers) {
    const slapers = regels.filter(
      (n) => n.locatie_id === r.locatie_id && n.datum === r.datum && slaaptHier(n.stand),
    ).length;
    // Never more than the places and what was put up, and the register says what the lines say.
    expect(slapers).toBeLessThanOrEqual(r.capaciteit + r.extra);
    expect(slapers).toBe(r.aanwezig + r.laat);
    if (!gezien.nachten.has(`${r.locatie_id} ${r.datum}`)) continue;
    som.nachten += 1;
    som.gesloten += r.stand === 'gesloten' ? 1 : 0;
    som.plekken += r.capaciteit + r.extra;
  }
  return som;
}

it('bed-night figures are those of the raw nights, whatever was placed, registered, corrected, closed and opened again', async () => {
  huis = await maakHuis(MENSEN, { plekken: BEDDEN, van: '2026-11-09' });
  const { locatieId, anderId, wie } = huis;
  const bedden = await huis.inBestand((db) => zetBedden(db, locatieId, ['gewoon', 'gewoon', 'gewoon', 'extra']));
  huis.k.sluit();
  const gelukt = { n: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(daad, { minLength: 12, maxLength: 24 }), async (reeks) => {
      const map = nieuweMap();
      cpSync(huis?.k.map ?? '', map, { recursive: true });
      const k = testkern(map, '2026-11-13T22:10:00Z');
      await logIn(k, 'manager');
      const plekken = [locatieId, anderId];
      const bij = async (p: number, n: number): Promise<Nachtregister> =>
        k.doe('nacht.register', { locatieId: plekken[p] ?? '', datum: nachten[n] ?? '' });
      for (const d of reeks) {
        if (d.wat === 'plaats') {
          k.sluit();
          const { db } = await openBestand(map);
          const clientId = wie[d.wie]?.clientId ?? '';
          db.prepare('UPDATE plaatsing SET tot = ? WHERE client_id = ? AND van < ? AND (tot IS NULL OR tot >= ?)').run(
            ...[nachten[d.nacht], clientId, nachten[d.nacht], nachten[d.nacht]],
          );
          db.prepare('DELETE FROM plaatsing WHERE client_id = ? AND van >= ?').run(clientId, nachten[d.nacht]);
          opslag.schrijfPlaatsing(db, {
            ...{ id: nieuwId(), clientId, dossierId: wie[d.wie]?.dossierId ?? '', locatieId: plekken[d.plek] ?? '' },
            ...{ soort: 'besluit', van: nachten[d.nacht] ?? '', tot: null },
          });
          db.close();
          k.herstart();
          await logIn(k, 'manager');
          continue;
        }
        const register = await bij(d.plek, d.nacht);
        if (d.wat === 'heropen') {
          const { datum, versie } = register;
          const uit = await k.roep('nacht.heropenen', { locatieId: register.locatieId, datum, versie, reden: d.reden });
          gelukt.n += uit.ok ? 1 : 0;
          continue;
        }
        const anders = Object.fromEntries(
          register.rijen.map(({ clientId }) => {
            const i = wie.findIndex((w) => w.clientId === clientId);
            const bedId = d.plek === 0 ? (bedden[d.bedden[i] ?? BEDDEN] ?? null) : null;
            return [clientId, { stand: d.standen[i] ?? null, bedId }];
          }),
        );
        const invoer = { ...invoerVan(register, anders), extra: d.extra, reden: d.reden };
        const slapers = invoer.rijen.filter(({ stand }) => slaaptHier(stand)).length;
        const geteld = d.geteld % 2 === 0 ? slapers : d.geteld;
        const uit =
          d.wat === 'sluit'
            ? await k.roep('nacht.sluiten', { ...invoer, geteld })
            : await k.roep('nacht.opslaan', invoer);
        gelukt.n += uit.ok ? 1 : 0;
      }
      k.sluit();
      expect(k.fouten).toEqual([]);
      const { db } = await openBestand(map);
      expect(telBednachten(opslag.leesBednachten(db, nachten[0], '2026-11-13'))).toEqual(herreken(db));
      expect(breuken(db).filter((zin) => /foreign|quick|chain/.test(zin))).toEqual([]);
      db.close();
      k.ruimOp();
    }),
    { numRuns: aantal, seed: 5 },
  );
  expect(gelukt.n, 'sequences in which nothing succeeds prove nothing').toBeGreaterThan(aantal * 2);
});
