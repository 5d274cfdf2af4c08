import { statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { maakPdf } from '../bestanden.ts';
import { clientvelden, wachtwoord } from '../gegevens.ts';
import { stadsjabloon, type Stad } from '../opstelling.ts';
import type { Testkern } from '../hulp.ts';
import { databaseIn } from './hulp.ts';
import { heeftSchijf, kindkern, type Kindkern } from './kindkern.ts';

/*
 * A disk that is really full: a tmpfs of a few MB for a core in a process of its own, and a limit on the size of a file where no disk
 * can be had (and beside it: a file that may not grow fails in the middle, where a full disk is seen beforehand).
 */
const stad = stadsjabloon();
let k: Testkern & { met: Stad };
let kind: Kindkern;

beforeEach(async () => {
  k = await stad();
  k.sluit();
});
afterEach(async () => {
  await kind.stop();
  k.ruimOp();
});

const telClienten = async (): Promise<number> =>
  (await kind.doe('client.zoeken', { tekst: 'Volle', aantal: 50 })).resultaten.length;
const maakClient = (n: number) =>
  kind.roep('client.aanmaken', {
    velden: clientvelden({
      achternaam: `Volle ${n}`,
      bsn: null,
      geenBsnReden: 'Kwijt',
      bijzonderheden: 'x'.repeat(200),
    }),
  });

/** Records until it is refused. @returns how many were acknowledged */
async function totVol(): Promise<number> {
  for (let n = 0; n < 3000; n += 1) {
    const antwoord = await maakClient(n);
    if (antwoord.ok) continue;
    expect([antwoord, await kind.zeg({ doe: 'fouten' })]).toEqual([
      {
        ok: false,
        code: 'opslag-vol',
        melding: expect.stringMatching(/schijf is vol.*Maak ruimte.*opslag-vol/) as string,
      },
      [],
    ]);
    return n;
  }
  throw new Error('The disk did not get full');
}

async function voegBijlageToe(grootte: number): Promise<Awaited<ReturnType<Kindkern['roep']>>> {
  const bytes = Buffer.concat([await maakPdf(), Buffer.alloc(grootte, '\n')]);
  const { ontvangstId } = await kind.doe('bijlage.beginnen', { grootte: bytes.length });
  for (let vanaf = 0; vanaf < bytes.length; vanaf += 262_144) {
    const inhoud = bytes.subarray(vanaf, vanaf + 262_144).toString('base64');
    const antwoord = await kind.roep('bijlage.deel', { ontvangstId, vanaf, inhoud });
    if (!antwoord.ok) return antwoord;
  }
  const inhoud = { titel: 'Brief', datum: null, soort: 'anders' as const, onderdeel: null };
  const { dossierId } = k.met.thomas;
  return kind.roep('bijlage.toevoegen', { dossierId, ontvangstId, bestandsnaam: 'brief.pdf', inhoud });
}

/** The chain of the log holds, and what was acknowledged is there. */
async function allesHeel(bevestigd: number): Promise<void> {
  await kind.logIn('auditor');
  expect(await kind.doe('audit.controleren', {})).toMatchObject({ heel: true });
  await kind.logIn('balie');
  expect(await telClienten()).toBe(Math.min(50, bevestigd));
  expect(await kind.zeg({ doe: 'fouten' })).toEqual([]);
}

/** A core that works, on a disk with so many bytes to spare. */
async function krap(vrij: number): Promise<void> {
  if (heeftSchijf) {
    kind = await kindkern(k.map, { schijfMB: 96 });
    await kind.logIn('balie');
    await kind.zeg({ doe: 'vul', vrij });
  } else {
    const kb = Math.ceil((statSync(databaseIn(k.map)).size + vrij) / 1024);
    kind = await kindkern(k.map, { bestandKB: kb * 2 });
    await kind.logIn('balie');
  }
}

describe('on a disk that is full', () => {
  it('an ordinary write, an attachment and a letter are refused whole, and work when there is room', async () => {
    await krap(600_000);
    const { dossierId } = k.met.thomas;
    const documenten = async (): Promise<number> => (await kind.doe('dossier.openen', { dossierId })).documenten.length;
    const voor = await documenten();
    expect(await voegBijlageToe(4_000_000)).toMatchObject({ ok: false, code: 'opslag-vol' });
    const bevestigd = await totVol();
    expect(bevestigd).toBeGreaterThan(3);
    const brief = await kind.roep('document.maken', { dossierId, soort: 'onderzoeksverslag' });
    expect(brief).toMatchObject({ ok: false, code: 'opslag-vol' });
    if (!heeftSchijf) return;
    await kind.zeg({ doe: 'leeg' });
    await allesHeel(bevestigd);
    expect(await documenten()).toBe(voor);
    expect(await voegBijlageToe(4_000_000)).toMatchObject({ ok: true });
    expect(await kind.roep('document.maken', { dossierId, soort: 'onderzoeksverslag' })).toMatchObject({ ok: true });
  });

  it('no backup is made and none is thrown away; going back is refused and changes nothing', async () => {
    kind = heeftSchijf ? await kindkern(k.map, { schijfMB: 96 }) : await kindkern(k.map);
    await kind.logIn('bea');
    await kind.doe('reservekopie.maken', {});
    await kind.zeg({ doe: 'bewaak' });
    const eerst = await kind.doe('reservekopie.stand', {});
    expect(eerst).toMatchObject({ fout: null, kopieen: [{ stand: 'goed' }] });
    const naam = eerst.kopieen[0]?.naam ?? '';
    await kind.logIn('balie');
    expect((await maakClient(1)).ok).toBe(true);
    await kind.logIn('bea');
    if (!heeftSchijf) {
      await kind.stop();
      kind = await kindkern(k.map, { bestandKB: Math.ceil(statSync(databaseIn(k.map)).size / 2048) });
    } else await kind.zeg({ doe: 'vul', vrij: 3_000_000 });
    if (heeftSchijf) {
      await kind.doe('reservekopie.maken', {});
      await kind.zeg({ doe: 'bewaak' });
      const { fout, kopieen } = await kind.doe('reservekopie.stand', {});
      expect([fout?.code, kopieen.map((een) => een.naam)]).toEqual(['schijf-vol', [naam]]);
      const terug = await kind.weigert('reservekopie.terugzetten', { naam, wachtwoord }, 'reservekopie-mislukt');
      expect(terug.melding).toMatch(/vol.*Maak ruimte/);
      await kind.logIn('balie');
      expect(await telClienten()).toBe(1);
      await kind.zeg({ doe: 'leeg' });
      await kind.logIn('bea');
      await kind.doe('reservekopie.terugzetten', { naam, wachtwoord });
      await kind.logIn('balie');
      expect(await telClienten()).toBe(0);
    }
  });

  it('a migration leaves the file as it was, and no half copy beside it', async () => {
    kind = heeftSchijf
      ? await kindkern(k.map, { schijfMB: 96 })
      : await kindkern(k.map, { bestandKB: Math.ceil(statSync(databaseIn(k.map)).size / 1024) + 2048 });
    const namen = async () =>
      (await kind.zeg<string[]>({ doe: 'namen', onder: '' }))
        .filter((naam) => !/-(wal|shm)$|^ballast$/.test(naam))
        .sort();
    const voor = await namen();
    // Room for nothing, and then for the copy aside but not for what the migration writes.
    for (const vrij of [1_000_000, 16_000_000]) {
      if (heeftSchijf) await kind.zeg({ doe: 'vul', vrij });
      expect(await kind.zeg({ doe: 'migreer' }), String(vrij)).toBe('opslag-vol');
      const na = await namen();
      expect(na.filter((naam) => naam.endsWith('.nieuw'))).toEqual([]);
      expect(na.filter((naam) => !/\.voor-\d+$/.test(naam))).toEqual(voor);
      // This version still opens it: it was not brought to the next.
      expect(await kind.logIn('balie')).toMatchObject({ ok: true });
      await kind.zeg({ doe: 'roep', naam: 'sessie.uitloggen', invoer: {} });
    }
    if (!heeftSchijf) return;
    await kind.zeg({ doe: 'leeg' });
    expect(await kind.zeg({ doe: 'migreer' })).toBe('ok');
    expect(await kind.logIn('balie')).toMatchObject({ ok: false, code: 'database-van-nieuwere-versie' });
  });
});

describe('a file that may not grow (a quota, a limit)', () => {
  it('is a full disk in what is said, at a write and in the middle of a backup; nothing half stays', async () => {
    const bytes = statSync(databaseIn(k.map)).size;
    kind = await kindkern(k.map, { bestandKB: Math.ceil(bytes / 1024) });
    await kind.logIn('balie');
    const bevestigd = await totVol();
    expect(bevestigd).toBeGreaterThan(3);
    await kind.stop();
    kind = await kindkern(k.map);
    await allesHeel(bevestigd);
    await kind.stop();

    kind = await kindkern(k.map, { bestandKB: Math.floor(statSync(databaseIn(k.map)).size / 1024) });
    await kind.logIn('bea');
    await kind.doe('reservekopie.maken', {});
    await kind.zeg({ doe: 'bewaak' });
    expect((await kind.doe('reservekopie.stand', {})).fout).toMatchObject({ code: 'schijf-vol' });
    const namen = await kind.zeg<string[]>({ doe: 'namen', onder: 'reservekopieen' });
    expect(namen.filter((naam) => naam.includes('/'))).toEqual([]);
  });
});
