import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createServer, type Socket } from 'node:net';
import type pg from 'pg';
import type { Organisatiesoort } from '#shared/contract/rechten.ts';
import { REGISTERSCHEMA, REGISTERVERSIE, type Recordsoort } from '#shared/register/records.ts';
import { systeemklok, vasteKlok } from '#core/klok.ts';
import { maakId } from '#core/id.ts';
import type { Poorten } from '#core/poorten.ts';
import { maakLevering } from '#core/register/levering/levering.ts';
import type { Registeradres } from '#core/register/levering/poort.ts';
import type { OpenSessie } from '#core/sessie/staat.ts';
import { beginInstellingen } from '#core/sessie/begin.ts';
import { codeVanSqlite, openDatabase, type Db } from '#db/openen.ts';
import * as opslag from '#db/opslag/index.ts';
import { richtRegisterIn } from '#registerdb/inrichten.ts';
import { maakLogin } from '#registerdb/logins.ts';
import { pgRegister } from '#registerdb/verbinding.ts';
import type { Server } from '../hulp/postgres.ts';

export const nieuwId = (): string => maakId((aantal) => new Uint8Array(randomBytes(aantal)));

export interface Organisatie {
  id: string;
  soort: Organisatiesoort;
  adres: Registeradres;
}

/** A fresh registry in a database of its own. `login` adds an organisation with a login. */
export async function nieuwRegister(server: Server, naam: string, { proef = false } = {}) {
  const meester = await server.beheer();
  await meester.query(`CREATE DATABASE ${naam}`);
  await meester.end();
  const beheer = await server.beheer(naam);
  await richtRegisterIn(beheer, { registerId: nieuwId(), proef });
  const register = {
    /** As the administrator of the server. */
    beheer,
    async login(
      soort: Organisatiesoort,
      rol: string,
      voor: readonly string[] = [],
      id = nieuwId(),
    ): Promise<Organisatie> {
      const wachtwoord = await maakLogin(register.beheer, { rol, organisatieId: id, soort, naam: rol, voor });
      return {
        id,
        soort,
        adres: { host: '127.0.0.1', poort: server.poort, database: naam, gebruiker: rol, wachtwoord, ca: null },
      };
    },
  };
  return register;
}
export type Register = Awaited<ReturnType<typeof nieuwRegister>>;

/** A record as the outbox has it. */
export function record(
  wie: Pick<Organisatie, 'id' | 'soort'>,
  dossierRef: string | null,
  nummer: number,
  soort: Recordsoort = 'sluiting',
) {
  return {
    schema: REGISTERSCHEMA,
    versie: REGISTERVERSIE,
    recordId: nieuwId(),
    soort,
    dossierRef,
    organisatie: { id: wie.id, naam: 'Toets', soort: wie.soort },
    vastgelegdOp: new Date(Date.UTC(2026, 10, 1) + nummer * 1000).toISOString(),
    inhoud: { datum: '2026-11-01', reden: 'anders', status: 'gesloten', datumHeropening: null, nummer },
  };
}

/** An encrypted file of an organisation with an outbox, and the delivering of it; the clock moves by `klok`. */
export function bureau(
  wie: Organisatie,
  { pad = '', echteKlok = false, sleutel = new Uint8Array(32).fill(7), nieuw = true } = {},
) {
  const map = pad ? null : mkdtempSync(join(tmpdir(), 'onthaal-'));
  const db: Db = openDatabase(pad || join(map ?? '', 'bureau.db'), sleutel, { nieuw });
  if (nieuw) {
    opslag.schrijfOrganisatie(db, { id: wie.id, soort: wie.soort, proef: false }, '2026-11-01T00:00:00.000Z');
    opslag.schrijfInstellingen(db, beginInstellingen({ naam: 'Toets', openVan: '08:30', openTot: '16:30' }));
  }
  const klok = vasteKlok('2026-11-22T12:00:00.000Z');
  const sessie = { organisatie: { id: wie.id, soort: wie.soort, naam: 'Toets' }, proef: false };
  let open: OpenSessie | null = { db, sessie } as unknown as OpenSessie;
  const regels: string[] = [];
  const poorten = {
    klok: echteKlok ? systeemklok : klok,
    toeval: (aantal: number) => new Uint8Array(randomBytes(aantal)),
    log: { meld: (regel: string) => regels.push(regel), fout: (_: string, fout: unknown) => regels.push(String(fout)) },
    register: pgRegister,
    meldGebeurtenis: () => {},
  } as unknown as Poorten;
  const laag = { opslag, codeVanFout: codeVanSqlite } as never;
  const ontvangen: string[] = [];
  const levering = maakLevering(
    poorten,
    laag,
    () => open,
    (_, { van, records, registerId, tot }) => {
      const { id: organisatieId, naam: organisatienaam, soort } = van;
      opslag.inTransactie(db, () =>
        opslag.schrijfGevolgd(db, { registerId, organisatieId, organisatienaam, soort, ...tot, op: klok.nu() }),
      );
      ontvangen.push(...records.map(({ recordId }) => recordId));
      return records.length > 0;
    },
  );
  return {
    db,
    /** Ids of what partners recorded, as often as it came. */
    ontvangen,
    klok,
    regels,
    levering,
    tel: () => opslag.telLevering(db),
    stelIn(adres: Registeradres = wie.adres): void {
      const versie = opslag.leesRegisterverbinding(db)?.versie ?? 0;
      opslag.schrijfRegisterverbinding(db, versie, { ...adres, aan: true });
      levering.nuProberen();
    },
    /** Puts records in the outbox, over so many dossiers in turn. */
    vul(
      aantal: number,
      dossiers: readonly string[],
      soort: Recordsoort = 'sluiting',
      voorId: string | null = null,
    ): void {
      const vanaf = opslag.telLevering(db);
      const begin = vanaf.wachtend + vanaf.verstuurd + vanaf.geweigerd;
      opslag.inTransactie(db, () => {
        for (let i = 0; i < aantal; i += 1) {
          const dossierId = dossiers[i % dossiers.length] ?? null;
          const inhoud = record(wie, dossierId, begin + i, soort);
          this.zet(inhoud, voorId);
        }
      });
    },
    zet(inhoud: ReturnType<typeof record>, voorId: string | null = null): void {
      const { recordId, soort, dossierRef: dossierId, vastgelegdOp: op } = inhoud;
      opslag.schrijfUitbak(db, {
        recordId,
        soort,
        schemaVersie: 1,
        dossierId,
        clientId: null,
        inhoud,
        op,
        voorId,
      });
    },
    /** Rounds with the waiting between them taken as over, until nothing waits or `grens` rounds have gone. */
    async lever(grens = 200): Promise<void> {
      for (let i = 0; i < grens; i += 1) {
        await levering.tik();
        if (opslag.telLevering(db).wachtend === 0 && levering.stand().fase === 'verbonden') return;
        klok.verstrijk(120_000);
        await new Promise((verder) => setTimeout(verder, 10));
      }
    },
    logUit(): void {
      open = null;
    },
    async sluit(): Promise<void> {
      open = null;
      await levering.sluit();
      db.close();
      if (map) rmSync(map, { recursive: true });
    },
  };
}
export type Bureau = ReturnType<typeof bureau>;

/** What both sides hold, line by line: record, dossier, place in it, content. */
export function feitenVanBureau(db: Db): string[] {
  return opslag
    .leesTeLeverenAlles(db)
    .map(({ recordId, stroomRef, stroomVolgnummer, inhoud }) => {
      const { inhoud: feit } = JSON.parse(inhoud) as { inhoud: unknown };
      return [recordId, stroomRef, stroomVolgnummer, JSON.stringify(feit)].join(' ');
    })
    .sort();
}
export async function feitenVanRegister(beheer: pg.Client, organisatieId: string): Promise<string[]> {
  const { rows } = await beheer.query<{ r: string; s: string; v: number; i: Record<string, unknown> }>(
    'SELECT record_id AS r, stroom_ref AS s, volgnummer AS v, inhoud AS i FROM register.record WHERE organisatie_id = $1',
    [organisatieId],
  );
  // jsonb orders its keys its own way.
  const volgorde = ['datum', 'reden', 'status', 'datumHeropening', 'nummer'];
  return rows
    .map(({ r, s, v, i }) => [r, s, v, JSON.stringify(Object.fromEntries(volgorde.map((k) => [k, i[k]])))].join(' '))
    .sort();
}

/** A line between app and server that can be cut, held, or cut after so many bytes. */
export async function tussenlijn(doelpoort: number) {
  const open = new Set<Socket>();
  const stand = { knipNa: Infinity, dicht: false, stil: false, geknipt: 0 };
  const server = createServer((binnen) => {
    if (stand.dicht) return void binnen.destroy();
    const buiten = connect(doelpoort, '127.0.0.1');
    let bytes = 0;
    const grens = stand.knipNa;
    const weg = (): void => {
      binnen.destroy();
      buiten.destroy();
    };
    for (const [van, naar] of [
      [binnen, buiten],
      [buiten, binnen],
    ] as const) {
      open.add(van);
      van.on('error', weg);
      van.on('close', () => {
        open.delete(van);
        weg();
      });
      van.on('data', (stuk: Buffer) => {
        if (stand.stil) return;
        bytes += stuk.length;
        if (bytes <= grens) return void naar.write(stuk);
        stand.geknipt += 1;
        // Half of the last piece still arrives.
        naar.write(stuk.subarray(0, stuk.length >> 1), weg);
      });
    }
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const adres = server.address();
  return {
    stand,
    poort: typeof adres === 'object' && adres ? adres.port : 0,
    knip(): void {
      for (const lijn of open) lijn.destroy();
    },
    async sluit(): Promise<void> {
      for (const lijn of open) lijn.destroy();
      await new Promise((klaar) => server.close(klaar));
    },
  };
}
