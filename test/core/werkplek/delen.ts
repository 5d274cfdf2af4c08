import { join } from 'node:path';
import { expect } from 'vitest';
import { openDatabase, type Db } from '#db/openen.ts';
import { leesWerkplek } from '#db/opslag/index.ts';
import { pakIn, type Wijziging } from '#db/werkplek/inhoud.ts';
import type { Testkern } from '../hulp.ts';
import { maakStad, openBestand, sjabloon, type Stad } from '../opstelling.ts';
import { breuken } from '../samenhang.ts';
import { afgeleideRijen, contextVoor, gedeeldeRijen, haal, Log, stuur, werkplekkern } from './hulp.ts';

const nu = '2026-11-16T09:00:00.000Z';
export interface Delend {
  sleutel: Uint8Array;
  log: Log;
}

const zetAan = (van: Db, werkplekId: string, begin: boolean) =>
  van.transaction(() => werkplekkern.zetAan(contextVoor(van, nu), { werkplekId, begin })).immediate();

/** Turns sharing on in a file. */
export const beginDelen = (db: Db): void => zetAan(db, 'desk-1', true);

/** What another desk has that fills itself from all that this file made since it shares. */
export function rijenElders(db: Db, map: string, sleutel: Uint8Array): Record<string, string[]> {
  const log = new Log();
  stuur(db, log);
  const ander = openDatabase(join(map, 'tweede.db'), sleutel, { nieuw: true });
  zetAan(ander, 'desk-2', false);
  expect(haal(ander, log).botsingen).toBe(0);
  const rijen = gedeeldeRijen(ander);
  ander.close();
  return rijen;
}

/** The gemeente of {@link Stad} whose desk shares its work, with the file of a second desk beside its own. */
export const delendeStad = () =>
  sjabloon(async (k: Testkern): Promise<Stad & Delend> => {
    const met = await maakStad(k);
    const log = new Log();
    const { db, sleutel } = await openBestand(k.map);
    zetAan(db, 'desk-1', true);
    stuur(db, log);
    haal(db, log);
    db.close();
    const tweede = openDatabase(join(k.map, 'tweede.db'), sleutel, { nieuw: true });
    zetAan(tweede, 'desk-2', false);
    haal(tweede, log);
    tweede.close();
    return { ...met, sleutel, log };
  });

const logs = new WeakMap<Db, Log>();

/** The log that this file has read, to go on with. */
export function logVan(db: Db, met: Delend): Log {
  const bekend = logs.get(db);
  if (bekend) return bekend;
  const log = new Log();
  log.pakketten.push(...met.log.pakketten);
  logs.set(db, log);
  return log;
}

/** A package of a third desk, made on what this file has read. */
export function pakketVan(db: Db, volgnummer: number, rijen: Wijziging[], tekst = 'Test') {
  const wie = { gebruikerId: null, gebruiker: 'Iemand', gebeurtenis: 'test', tekst };
  const rest = { clientId: null, dossierId: null, invoer: null, dossiers: [], grenzen: [], audit: [] };
  const inhoud = pakIn({ basis: leesWerkplek(db)?.gelezen ?? 0, begin: false, ...wie, ...rest, rijen });
  return { werkplekId: 'desk-3', volgnummer, schema: 31, op: nu, inhoud };
}

/** Something of a third desk that has nothing to do with anything. */
const losseSite = (db: Db) => {
  const site = { id: 'site-van-desk-3', versie: 1, naam: 'Woonnet', adres: '', loting: 0, buiten_regio: 0, actief: 1 };
  return pakketVan(db, 1, [{ t: 'woningzoeksite', o: 'I', n: site }]);
};

/**
 * What a desk did since it shares its work is taken back to the last row, comes again on top of what another desk did first, and
 * comes to the same at a second desk; nothing of it is a botsing.
 */
export function komtOverAan(db: Db, { map, met, klok }: { map: string; met: Delend; klok: { nu(): string } }): void {
  const log = logVan(db, met);
  log.neem(losseSite(db));
  // Once on top of the other's, while nobody else has it; then as the log brings it back.
  haal(db, log, klok.nu());
  expect(db.prepare('SELECT count(*) AS n FROM werkpakket WHERE staat = 0').get()).toEqual({ n: 0 });
  expect(breuken(db)).toEqual([]);
  const eerst = gedeeldeRijen(db);
  stuur(db, log);
  expect(haal(db, log, klok.nu())).toEqual({ nieuw: false, botsingen: 0, teOud: false });
  const hier = gedeeldeRijen(db);
  // What is to be destroyed goes when the log says so, never before.
  if (!db.prepare('SELECT 1 FROM vernietigd').get()) expect(hier).toEqual(eerst);
  const tweede = openDatabase(join(map, 'tweede.db'), met.sleutel);
  try {
    expect(haal(tweede, log, klok.nu())).toMatchObject({ nieuw: true, teOud: false });
    expect(gedeeldeRijen(tweede)).toEqual(hier);
    expect(afgeleideRijen(tweede)).toEqual(afgeleideRijen(db));
    const botsingen = (van: Db) => van.prepare('SELECT id, reden, door_nummer FROM botsing').all();
    expect(botsingen(tweede)).toEqual(botsingen(db));
  } finally {
    tweede.close();
  }
}
