import { cpSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { afterAll } from 'vitest';
import { geldendBeleid } from '#core/beleid/geldend.ts';
import type { Context } from '#core/context.ts';
import { maakId } from '#core/id.ts';
import type { Opslaglaag } from '#core/opslaglaag.ts';
import { maakWerkplekkern } from '#core/werkplek/kern.ts';
import type { Pakket, Plek, Verwerkt } from '#core/werkplek/poort.ts';
import { openDatabase, type Db } from '#db/openen.ts';
import * as opslag from '#db/opslag/index.ts';
import { gedeeld } from '#db/werkplek/catalogus.ts';
import { leesTabellen } from '#db/werkplek/schema.ts';
import { nieuweMap, testkern, type Testkern } from '../hulp.ts';
import { openBestand } from '../opstelling.ts';

export const werkplekkern = maakWerkplekkern(opslag);

/** What the server is to the desks: one order for all. */
export class Log {
  readonly pakketten: (Pakket & Plek)[] = [];

  neem(pakket: Pakket): void {
    this.pakketten.push({ ...pakket, transactie: '1', plek: String(this.pakketten.length + 1) });
  }

  na({ plek }: Plek, hoogstens = Infinity): (Pakket & Plek)[] {
    return this.pakketten.slice(Number(plek), Number(plek) + hoogstens);
  }
}

/** The parts of a context that taking in uses. */
export function contextVoor(db: Db, nu: string): Context {
  const ids = { id: () => maakId((n) => new Uint8Array(randomBytes(n))) };
  const fout = (_kenmerk: string, een: unknown) => {
    throw een;
  };
  const vol = { vandaag: nu.slice(0, 10), nu, beleid: null, instellingen: null, poorten: { log: { fout } } };
  const klaar = opslag.leesWerkplek(db) && db.prepare('SELECT 1 FROM instelling').get();
  const uit = { db, opslag, ...vol, ...ids };
  return (klaar
    ? { ...uit, beleid: geldendBeleid(db, opslag), instellingen: opslag.leesInstellingen(db).waarden }
    : uit) as unknown as Context;
}

/** Sends what waits; `hoogstens` packages. */
export function stuur(db: Db, log: Log, hoogstens = Infinity): number {
  let gestuurd = 0;
  while (gestuurd < hoogstens) {
    const deel = werkplekkern.teSturen(db, Math.min(200, hoogstens - gestuurd));
    if (deel.length === 0) break;
    for (const pakket of deel) log.neem(pakket);
    werkplekkern.gestuurd(db, deel.at(-1)?.volgnummer ?? 0);
    gestuurd += deel.length;
  }
  return gestuurd;
}

/** Takes in what the log has more, at most so many packages. */
export function haal(db: Db, log: Log, nu = '2026-11-16T09:00:00.000Z', hoogstens = Infinity): Verwerkt {
  const deel = log.na(werkplekkern.tot(db), hoogstens);
  return werkplekkern.verwerk(contextVoor(db, nu), deel, deel.at(-1) ?? werkplekkern.tot(db));
}

/** All shared rows, table by table, as every desk must have them; `nummers`: also those that the file gives itself. */
export function gedeeldeRijen(db: Db): Record<string, string[]> {
  return Object.fromEntries(
    Object.keys(gedeeld).map((naam) => {
      const { vergeleken, nummer } = leesTabellen(db).get(naam) ?? { vergeleken: [] };
      const kolommen = [...(nummer ? [nummer] : []), ...vergeleken].map((k) => `"${k}"`).join(', ');
      return [
        naam,
        db
          .prepare(`SELECT json_array(${kolommen}) AS rij FROM "${naam}" ORDER BY 1`)
          .all()
          .map((r) => (r as { rij: string }).rij),
      ];
    }),
  );
}

/** What a file derives of its dossiers: the same at every desk on the same day. */
export const afgeleideRijen = (db: Db): string[] =>
  db
    .prepare(
      `SELECT json_array(d.id, d.gemeld_op, d.keten, d.status, d.regime, d.laatste_dag, d.volgende_termijn,
        (SELECT json_group_array(json_array(t.soort, t.sleutel, t.uiterlijk, t.omschrijving)) FROM termijn t WHERE t.dossier_id = d.id),
        (SELECT json_group_array(json_array(w.soort, w.sleutel, w.uiterlijk, w.eerste, w.voorrang, w.wacht_op, w.behandelaar_id, w.team_id))
          FROM (SELECT * FROM werkregel ORDER BY dossier_id, soort, sleutel) w WHERE w.dossier_id = d.id)) AS rij FROM dossier d ORDER BY d.id`,
    )
    .all()
    .map((r) => (r as { rij: string }).rij);

export type Werkplek = Testkern & { db: () => Db; werkplekId: string };

/** A desk on its folder, with a look into the file that its core has open. */
export function werkplek(map: string, werkplekId: string, moment?: string): Werkplek {
  let open: Db | null = null;
  const zie = (laag: Opslaglaag): Opslaglaag => ({
    ...laag,
    opslag: {
      ...laag.opslag,
      inTransactie: (db, ...rest) => {
        open = db;
        return laag.opslag.inTransactie(db, ...rest);
      },
    },
  });
  const k = testkern(map, moment, zie);
  return Object.assign(k, {
    werkplekId,
    db: () => {
      if (!open) throw new Error('nobody is in');
      return open;
    },
  });
}

/**
 * An organisation with so many desks, each with its own file: the first has what `maak` made, the others filled themselves from
 * the log. Made once; every test gets a copy.
 */
export function desksjabloon<T>(aantal: number, maak: (k: Testkern) => Promise<T>) {
  let klaar: Promise<{ mappen: string[]; met: T; log: Log }> | null = null;
  afterAll(async () => {
    if (klaar) for (const map of (await klaar).mappen) rmSync(map, { recursive: true, force: true });
  });
  async function bouw() {
    const k = testkern();
    const met = await maak(k);
    k.sluit();
    const log = new Log();
    const eerste = await openBestand(k.map);
    eerste.db
      .transaction(() =>
        werkplekkern.zetAan(contextVoor(eerste.db, '2026-11-16T09:00:00.000Z'), { werkplekId: 'desk-1', begin: true }),
      )
      .immediate();
    stuur(eerste.db, log);
    haal(eerste.db, log);
    eerste.db.close();
    const mappen = [k.map];
    for (let i = 2; i <= aantal; i += 1) {
      const map = nieuweMap();
      cpSync(k.map, map, { recursive: true });
      const pad = eerste.pad.replace(k.map, map);
      for (const eind of ['', '-wal', '-shm']) rmSync(pad + eind, { force: true });
      const db = openDatabase(pad, eerste.sleutel, { nieuw: true });
      db.transaction(() =>
        werkplekkern.zetAan(contextVoor(db, '2026-11-16T09:00:00.000Z'), { werkplekId: `desk-${i}`, begin: false }),
      ).immediate();
      haal(db, log);
      db.close();
      mappen.push(map);
    }
    return { mappen, met, log };
  }
  return async () => {
    klaar ??= bouw();
    const { mappen, met, log } = await klaar;
    const eigen = new Log();
    eigen.pakketten.push(...log.pakketten);
    const desks = mappen.map((bron, i) => {
      const map = nieuweMap();
      cpSync(bron, map, { recursive: true });
      return Object.assign(werkplek(map, `desk-${i + 1}`), { met });
    });
    return { desks, log: eigen, met, ruimOp: () => desks.forEach((desk) => desk.ruimOp()) };
  };
}
