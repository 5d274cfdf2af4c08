import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { leestaken } from '#core/leeswerk/taken.ts';
import { behandelaars } from '#core/behandelaars.ts';
import { klareTriage, vtzaak } from './aanlevering/hulp.ts';
import { logIn, nieuweMap, richtIn, testkern, voegGebruikersToe, type Testkern } from './hulp.ts';
import { maakLeesdraad } from '../../electron/leesdraad-poort.ts';

const echt = fileURLToPath(new URL('../../electron/leesdraad.ts', import.meta.url));
const halfjaar = { soort: 'vt-halfjaar', van: '2026-07-01' } as const;
let k: Testkern;
afterAll(() => k.ruimOp());

/** A team of Veilig Thuis whose long reads go to a thread of this file. */
async function team(bestand: string): Promise<void> {
  const map = nieuweMap();
  k = testkern(map, '2026-11-16T09:00:00Z', (laag) => ({ ...laag, leesdraad: maakLeesdraad(bestand, map) }));
  await richtIn(k, 'veilig-thuis');
  await voegGebruikersToe(k, { inlognaam: 'teamleider', rollen: ['teamleider'] });
  await logIn(k, 'teamleider');
}

describe('reading that may take seconds', () => {
  it('is what these use cases begin with, and nothing else is marked so', () => {
    const gemerkt = Object.entries(behandelaars).filter(([, b]) => typeof b === 'object' && 'langLezen' in b);
    expect(gemerkt.map(([naam]) => naam).sort()).toEqual(Object.keys(leestaken).sort());
  });

  it('is done on a thread of its own, on what stood there when it began, while others write', async () => {
    await team(echt);
    await vtzaak(k, klareTriage('2026-11-16'), { bsn: '999900006' });
    await k.naar('2027-01-05T09:00:00Z');
    expect((await k.doe('aanlevering.controleren', halfjaar)).aantallen.zaken).toBe(1);
    const [verslag, cijfers] = await Promise.all([
      k.doe('aanlevering.controleren', halfjaar),
      k.doe('crisiscijfers.maken', { van: '2026-11', tot: '2026-11' }),
      vtzaak(k, klareTriage('2027-01-05'), { achternaam: 'Bakker' }),
    ]);
    expect(verslag.aantallen.zaken).toBe(1);
    expect(cijfers.periode).toBe('november 2026');
    const { vingerafdruk } = verslag;
    const geleverd = await k.doe('aanlevering.leveren', { ...halfjaar, vingerafdruk, weglaten: false, reden: '' });
    expect(geleverd).toMatchObject({ zaken: 1, regels: 1 });
    const { bytes } = await k.doe('crisiscijfers.bytes', { van: '2026-11', tot: '2026-11', vorm: 'pdf' });
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect(k.logregels).toEqual([]);
  });

  it('refuses with the same words', async () => {
    const { velden } = await k.weigert('crisiscijfers.maken', { van: '2027-02', tot: '2027-02' }, 'ongeldige-invoer');
    expect(velden?.[0]?.pad).toBe('van');
    await k.weigert('aanlevering.controleren', { soort: 'cbs-dakloosheid', van: '2026-01-01' }, 'niet-gevonden');
    expect(k.fouten).toEqual([]);
  });

  it('is dropped when somebody logs out, and the file opens again at once', async () => {
    const lezen = k.roep('aanlevering.controleren', halfjaar);
    await k.doe('sessie.uitloggen', {});
    expect(await lezen).toMatchObject({ ok: false, code: 'niet-ingelogd' });
    await logIn(k, 'teamleider');
    expect((await k.doe('aanlevering.controleren', halfjaar)).aantallen.zaken).toBe(1);
    k.ruimOp();
  });

  it('is done without the thread when that does not start, and the log says so', async () => {
    await team('/bestaat/niet.js');
    expect((await k.doe('aanlevering.controleren', halfjaar)).aantallen.zaken).toBe(0);
    expect(k.logregels).toEqual(['leesdraad: niet beschikbaar, hier gelezen']);
  });
});
