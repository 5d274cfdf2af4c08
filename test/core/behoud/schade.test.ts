import { closeSync, mkdirSync, openSync, readdirSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Kopiefout } from '#shared/behoud/kopie.ts';
import { beginregel } from '#shared/behoud/regels.ts';
import { kleineBestanden } from '#core/behoud/klein.ts';
import { migraties } from '#db/migraties/index.ts';
import { openDatabase } from '#db/openen.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';
import { gemeente, logIn, wachtwoord, type Testkern } from '../hulp.ts';
import { openBestand } from '../opstelling.ts';
import { behoudkern, kopieerder, setsIn } from './hulp.ts';

/* A disk that spoils what stands on it, and backups that cannot be made or used. */
let k: Testkern;
beforeEach(async () => {
  k = behoudkern();
  await gemeente(k);
  await logIn(k, 'bea');
});
afterEach(() => k.ruimOp());

/** A backup made by hand, of a file that this program has not opened. */
async function maakZelf(wat: { bytes?: number; greepVan?: string; schema?: number } = {}): Promise<string> {
  k.sluit();
  const { db, administratieId, sleutel, pad } = await openBestand(k.map);
  const was = Number(db.pragma('user_version', { simple: true }));
  if (wat.schema) db.pragma(`user_version = ${wat.schema}`);
  const audit = db.prepare('SELECT volgnummer AS aantal, hash FROM audit ORDER BY volgnummer DESC LIMIT 1').get();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  const map = join(k.map, 'reservekopieen');
  mkdirSync(map, { recursive: true });
  const greep = openSync(wat.greepVan ?? pad, 'r');
  try {
    const { kopie } = await kopieerder.doe<'maak'>({
      ...{ soort: 'maak', map, administratieId, sleutel, aanleiding: 'hand', programma: '0.0.0', regel: beginregel },
      ...{ greep, bytes: wat.bytes ?? statSync(pad).size, mtimeMs: 0, gemaaktOp: '2026-11-16T09:00:00.000Z' },
      klein: kleineBestanden({ plaats: opslagplaatsIn(k.map) }, administratieId),
      audit: audit as { aantal: number; hash: string },
    });
    return kopie.naam;
  } finally {
    closeSync(greep);
    const weer = openDatabase(pad, sleutel, { migraties: [] });
    weer.pragma(`user_version = ${was}`);
    weer.close();
    k.herstart();
    await logIn(k, 'bea');
  }
}

describe('a file that is spoilt while somebody works', () => {
  it('is noticed by the check after the start, and everybody at the desk is told', async () => {
    // In the middle of a long draft, which stands at the end of the file: where nobody looks at the moment.
    k.sluit();
    const { db, pad } = await openBestand(k.map);
    db.prepare("INSERT INTO concept SELECT id, 'lang', ?, 0, 'nu' FROM gebruiker LIMIT 1").run(
      JSON.stringify('x'.repeat(900_000)),
    );
    db.close();
    k.herstart();
    await logIn(k, 'bea');
    const greep = openSync(pad, 'r+');
    writeSync(greep, Buffer.alloc(512, 0xff), 0, 512, statSync(pad).size - 400_000);
    closeSync(greep);
    await k.bewaak();
    k.klok.verstrijk(10_001);
    await k.bewaak();
    expect((await k.doe('reservekopie.stand', {})).fout).toMatchObject({ code: 'bestand-beschadigd' });
    expect(await k.doe('reservekopie.melding', {})).toMatchObject({ beschadigd: true });
  });
});

describe('a backup', () => {
  it('of a newer version is refused before anything is looked at, with what to do', async () => {
    const naam = await maakZelf({ schema: (migraties.at(-1)?.nummer ?? 0) + 1 });
    const antwoord = await k.weigert('reservekopie.voorbeeld', { naam }, 'reservekopie-mislukt');
    expect(antwoord.melding).toMatch(/nieuwere versie.*Werk Onthaal eerst bij/);
    await k.weigert('reservekopie.terugzetten', { naam, wachtwoord }, 'reservekopie-mislukt');
  });

  it('that is cut off, or of a disk that gives an error, leaves nothing half and says which it was', async () => {
    const code = async (wat: Parameters<typeof maakZelf>[0]): Promise<string> =>
      maakZelf(wat).then(
        () => 'gemaakt',
        (fout: unknown) => (fout instanceof Kopiefout ? fout.code : String(fout)),
      );
    expect(await code({ bytes: 50_000_000 })).toBe('onderbroken');
    expect(await code({ greepVan: k.map })).toBe('onverwacht');
    expect(setsIn(join(k.map, 'reservekopieen'))).toEqual([]);
    expect(readdirSync(k.map).filter((naam) => naam.endsWith('.terug'))).toEqual([]);
  });

  it('is made again by itself when somebody logged out meanwhile', async () => {
    await k.doe('reservekopie.maken', {});
    const bezig = k.bewaak();
    await k.doe('sessie.uitloggen', {});
    await bezig;
    await logIn(k, 'bea');
    k.klok.verstrijk(10_001);
    await k.bewaak();
    const { fout, kopieen } = await k.doe('reservekopie.stand', {});
    expect([fout, kopieen.map(({ stand }) => stand)]).toEqual([null, ['goed']]);
  });
});
