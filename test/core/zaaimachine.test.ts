import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controleerKeten } from '#core/audit/keten.ts';
import { herberekenWerk } from '#core/dossier/herberekenen.ts';
import { proefwachtwoord } from '#core/proef/accounts.ts';
import { contextOp } from '#core/proef/akker.ts';
import { sleutelVanGebruiker, sleutelbosSchema } from '#core/sessie/sleutelbos.ts';
import type { Db } from '#db/openen.ts';
import * as opslag from '#db/opslag/index.ts';
import { benchpoorten, laagIn, openBench } from '../bench/groot/plek.ts';
import { zaaiIn, type Oogst } from '../bench/groot/zaaien.ts';

/* The benchmark stands or falls with its data: a small sow is what the use cases would have made. */
const map = mkdtempSync(join(tmpdir(), 'onthaal-zaai-'));
const poorten = benchpoorten();
const mensen = 200;
let oogst: Oogst;
beforeAll(async () => {
  oogst = await zaaiIn(map, mensen);
});
afterAll(() => rmSync(map, { recursive: true, force: true }));

async function metBestand<T>(waar: string, inlognaam: string, doe: (db: Db) => T): Promise<T> {
  const { plaats } = laagIn(waar);
  const bos = sleutelbosSchema.parse(plaats.leesJson('sleutelbos'));
  const gevonden = await sleutelVanGebruiker(bos, inlognaam, proefwachtwoord, { apparaatgeheim: null });
  if (!gevonden) throw new Error('This user has no key');
  const db = plaats.open(gevonden.post.administratieId, gevonden.sleutel);
  try {
    return doe(db);
  } finally {
    db.close();
  }
}

/** Derived rows of a few dossiers, as stored and as the use cases derive them now. */
function afgeleid(db: Db, waar: string, inlognaam: string) {
  const door = opslag.leesGebruikers(db).find((g) => g.inlognaam === inlognaam);
  if (!door) throw new Error('This user is not there');
  const zaaiers = { balie: door, beslisser: door };
  const context = contextOp({ db, laag: laagIn(waar), poorten, zaaiers }, door, poorten.klok.nu());
  const ids = db.prepare('SELECT id FROM dossier ORDER BY id').pluck().all() as string[];
  const lees = (id: string) => [
    db.prepare('SELECT * FROM werkregel WHERE dossier_id = ? ORDER BY soort, sleutel').all(id),
    db.prepare('SELECT * FROM termijn WHERE dossier_id = ? ORDER BY soort, sleutel').all(id),
  ];
  return ids
    .filter((_, i) => i % 5 === 0)
    .map((id) => {
      const stond = lees(id);
      opslag.inTransactie(db, () => herberekenWerk(context, id));
      return { id, stond, wordt: lees(id) };
    });
}

describe('the data of the benchmark', () => {
  it.each([
    ['college', 'beslisser'],
    ['aanbieder', 'manager'],
    ['veiligthuis', 'teamleider'],
  ] as const)('%s: whole, in order, and derived as the use cases do', async (kant, inlognaam) => {
    await metBestand(oogst[kant], inlognaam, (db) => {
      expect(db.pragma('foreign_key_check')).toEqual([]);
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      const telling = db.prepare('SELECT count(*) FROM client').pluck().get() as number;
      expect(telling).toBeGreaterThanOrEqual((kant === 'veiligthuis' ? oogst.zaken : mensen) * 0.9);
      expect(controleerKeten(opslag.doorloopAudit(db)).heel).toBe(true);
      for (const { stond, wordt } of afgeleid(db, oogst[kant], inlognaam)) expect(wordt).toEqual(stond);
    });
  });

  it('has the schema of a file that the app made itself', async () => {
    const schema = (db: Db): unknown =>
      db.prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name").all();
    const leeg = await metBestand(oogst.leeg, 'balie', schema);
    expect(await metBestand(oogst.college, 'balie', schema)).toEqual(leeg);
    expect(await metBestand(oogst.aanbieder, 'manager', schema)).toEqual(leeg);
  });

  it('opens in the app: somebody is found, a dossier opens, the work and the night are there', async () => {
    const college = await openBench(oogst.college, 'beslisser');
    const lijst = await college.doe<{ regels: { dossierId: string }[]; totaal: number }>('dossier.lijst', {
      ...{ status: null, keten: null, vanaf: 0, aantal: 50 },
    });
    expect(lijst.totaal).toBeGreaterThanOrEqual(mensen * 0.9);
    for (const { dossierId } of lijst.regels) await college.doe('dossier.openen', { dossierId });
    college.kern.sluit();
    const aanbieder = await openBench(oogst.aanbieder, 'manager');
    const [huis] = await aanbieder.doe<{ id: string }[]>('locatie.lijst', {});
    const register = await aanbieder.doe<{ rijen: unknown[] }>('nacht.register', { locatieId: huis?.id, datum: null });
    expect(register.rijen.length).toBeGreaterThan(0);
    aanbieder.kern.sluit();
  });
});
