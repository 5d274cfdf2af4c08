import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { klokoordeel } from '#shared/behoud/klok.ts';
import { clientvelden, gemeente, logIn, wachtwoord, type Testkern } from '../hulp.ts';
import { behoudkern, maakKopie } from './hulp.ts';

/*
 * The computer's clock goes back or jumps: people are told, nothing is lost or thrown away, and the order of the log stays that of what
 * was done. The lock and the throttle under a clock that moves: sessie.test.ts; backups by rule: kopie.test.ts and test/unit/behoud.
 */
let k: Testkern;
beforeEach(async () => {
  k = behoudkern();
  await gemeente(k);
  await logIn(k, 'balie');
});
afterEach(() => k.ruimOp());

const maakClient = (achternaam: string) =>
  k.doe('client.aanmaken', { velden: clientvelden({ achternaam, bsn: null, geenBsnReden: 'Kwijt' }) });
const klok = async () => (await k.doe('reservekopie.melding', {})).klok;
async function logboekHeel(): Promise<string[]> {
  await logIn(k, 'auditor');
  expect(await k.doe('audit.controleren', {})).toMatchObject({ heel: true });
  const zoek = { zoek: 'aangemaakt', van: null, tot: null, voorVolgnummer: null, aantal: 50 };
  return (await k.doe('audit.lijst', zoek)).regels.map(({ moment }) => moment.slice(0, 10));
}

describe('a clock that moves', () => {
  it('is judged by what was recorded before: minutes and a month are nothing', () => {
    const toen = '2026-11-16T09:00:00.000Z';
    expect(klokoordeel(null, toen)).toBeNull();
    for (const [nu, oordeel] of [
      ['2026-11-16T08:55:00.000Z', null],
      ['2026-11-16T08:49:00.000Z', 'terug'],
      ['2026-12-16T09:00:00.000Z', null],
      ['2026-12-18T09:00:00.000Z', 'vooruit'],
    ] as const)
      expect(klokoordeel(toen, nu), nu).toBe(oordeel);
  });

  it('a day back while somebody works: said, work goes on, in the order in which it was done', async () => {
    await maakClient('Eerst');
    expect(await klok()).toBeNull();
    k.klok.zet('2026-11-15T09:00:00Z');
    await k.roep('sessie.ontgrendelen', { wachtwoord });
    await k.bewaak();
    expect(await klok()).toMatchObject({ soort: 'terug', laatste: '2026-11-16T09:00:00.000Z', nu: k.klok.nu() });
    await maakClient('Daarna');
    // Put right again: nothing is said any more.
    k.klok.zet('2026-11-16T09:10:00Z');
    await k.roep('sessie.ontgrendelen', { wachtwoord });
    await k.bewaak();
    expect(await klok()).toBeNull();
    await maakClient('Het laatst');
    expect(await logboekHeel()).toEqual(['2026-11-16', '2026-11-15', '2026-11-16']);
  });

  it('a day back before the start: said to who comes in first, though the log goes on', async () => {
    k.sluit();
    k.klok.zet('2026-11-15T09:00:00Z');
    k.herstart();
    await logIn(k, 'balie');
    expect(await klok()).toMatchObject({ soort: 'terug' });
    await maakClient('Gisteren');
    k.herstart();
    await logIn(k, 'balie');
    expect(await klok()).toMatchObject({ soort: 'terug' });
    expect(await logboekHeel()).toEqual(['2026-11-15']);
  });

  it('a year ahead: asked whether it is right, no backup is thrown away, and back again everything is as it was', async () => {
    await logIn(k, 'bea');
    const naam = await maakKopie(k);
    k.klok.zet('2027-11-16T09:00:00Z');
    k.herstart();
    await logIn(k, 'bea');
    expect(await klok()).toMatchObject({ soort: 'vooruit', laatste: '2026-11-16T09:00:00.000Z' });
    const later = await maakKopie(k);
    k.klok.zet('2026-11-16T09:30:00Z');
    k.herstart();
    await logIn(k, 'bea');
    // By its moment the newer one is still to come: it stays, and so does the older.
    const nu = await maakKopie(k);
    const { kopieen } = await k.doe('reservekopie.stand', {});
    expect(kopieen.map((een) => een.naam)).toEqual([nu, later, naam]);
    expect(nu > naam).toBe(true);
    await k.doe('reservekopie.terugzetten', { naam: nu, wachtwoord });
    await logboekHeel();
  });
});
