import { plusDagen } from '#shared/beleid/index.ts';
import { leegPunt, vulbarePunten } from '#shared/domein/basisorde.ts';
import { diensten } from '#shared/domein/dagrapport.ts';
import { auditHash } from '#core/audit/keten.ts';
import { sleutelsVan } from '#core/client/sleutels.ts';
import { herbereken } from '#core/dossier/herberekenen.ts';
import type { Poorten } from '#core/poorten.ts';
import { contextOp } from '#core/proef/akker.ts';
import { maakClient } from '#core/proef/client.ts';
import { maakLoting, type Loting } from '#core/proef/loting.ts';
import type { Db } from '#db/openen.ts';
import * as opslag from '#db/opslag/index.ts';
import { volgId } from './kloon.ts';
import { sluitGrond, wieIs, zonderDagboek, zonderIndexen, type Grond } from './plek.ts';

/** How large the file of an aanbieder becomes: every place is taken every night, by one person after another. */
export interface Maat {
  huizen: number;
  /** Places in each house; the first holds what the issue measures. */
  plekken: number;
  nachten: number;
  /** How many people sleep in one bed one after another. */
  perBed: number;
}

interface Verblijf {
  clientId: string;
  dossierId: string;
  bedId: string;
  van: string;
  tot: string | null;
}

/** Rooms of four beds; the ids of the beds in order. */
function schrijfKamers(db: Db, locatieId: string, huis: number, plekken: number): string[] {
  const bedIds: string[] = [];
  for (let k = 0; k * 4 < plekken; k += 1) {
    const kamerId = volgId('k', huis * 10_000 + k);
    db.prepare('INSERT INTO kamer VALUES (?, 1, ?, ?, ?, ?, 0)').run(kamerId, locatieId, 'Zaal', `Kamer ${k + 1}`, k);
    for (let b = 0; b < 4 && k * 4 + b < plekken; b += 1) {
      const bedId = volgId('b', huis * 10_000 + k * 4 + b);
      db.prepare("INSERT INTO bed VALUES (?, 1, ?, ?, 'gewoon', ?, 0)").run(bedId, kamerId, String(b + 1), b);
      bedIds.push(bedId);
    }
  }
  return bedIds;
}

/** Who sleeps in which bed: stays one after another, each of somebody new, the last one goes on. */
function* verblijven(bedden: readonly string[], begin: string, maat: Maat, vanaf: number): Generator<Verblijf> {
  let nummer = vanaf;
  for (const [i, bedId] of bedden.entries())
    for (let s = 0; s < maat.perBed; s += 1) {
      // Not all beds change hands on the same day.
      const op = (n: number): number =>
        n === 0 ? 0 : Math.min(maat.nachten - 1, Math.round(((n - (i % 7) / 14) * maat.nachten) / maat.perBed));
      const laatste = s === maat.perBed - 1;
      yield {
        ...{ clientId: volgId('c', nummer), dossierId: volgId('d', nummer), bedId, van: plusDagen(begin, op(s)) },
        tot: laatste ? null : plusDagen(begin, op(s + 1) - 1),
      };
      nummer += 1;
    }
}

function schrijfBewoner(grond: Grond, loting: Loting, v: Verblijf, locatieId: string, doorId: string): void {
  const { db } = grond;
  const op = `${v.van}T10:00:00.000Z`;
  const { velden } = maakClient(loting, 'volwassenen', null, v.van);
  opslag.schrijfClient(db, { id: v.clientId, versie: 1, ...velden }, sleutelsVan(velden), doorId, op);
  opslag.schrijfDossier(db, {
    ...{ id: v.dossierId, versie: 1, clientId: v.clientId, kenmerk: kenmerkVan(v.dossierId), keten: null },
    ...{ status: 'melding', regime: null, gemeldOp: v.van, laatsteDag: null, volgendeTermijn: null, aangemaaktOp: op },
  });
  const stay = { id: `p${v.clientId.slice(1)}`, clientId: v.clientId, dossierId: v.dossierId };
  opslag.schrijfPlaatsing(db, { ...stay, locatieId, soort: 'besluit', van: v.van, tot: v.tot });
  const bed = { bedId: v.bedId, clientId: v.clientId, dossierId: v.dossierId, van: v.van, tot: v.tot };
  opslag.schrijfBedgebruik(db, { id: stay.id, ...bed, doorId, op });
}

const kenmerkVan = (dossierId: string): string => {
  const cijfers = dossierId.slice(-8).toUpperCase();
  return `${cijfers.slice(0, 4)}-${cijfers.slice(4)}`;
};

/** Three lines a day in every house, as a shift writes them. */
function schrijfRapporten(db: Db, locatieId: string, huis: number, dagen: readonly string[], doorId: string): void {
  const teksten = [
    'Rustige dag in de huiskamer, iedereen at mee.',
    'De monteur kwam voor de douche op de eerste verdieping.',
    'Belde met de huisarts over een afspraak van morgen.',
    'Brandmelder in de gang getest, alles in orde.',
    'Twee bewoners hadden ruzie over de wasmachine; uitgepraat.',
  ];
  let nr = huis * 100_000;
  for (const [i, datum] of dagen.entries())
    for (const dienst of diensten) {
      nr += 1;
      opslag.schrijfDagrapport(db, {
        ...{ id: volgId('r', nr), locatieId, clientId: null, dossierId: null, datum, dienst, categorie: 'algemeen' },
        ...{
          tekst: `${teksten[(i + nr) % teksten.length]} (${datum})`,
          letOp: false,
          gedaan: false,
          ingetrokken: false,
        },
        ...{ doorId, op: `${datum}T12:00:00.000Z` },
      });
    }
}

function schrijfPunten(db: Db, bewoners: readonly Verblijf[], doorId: string): void {
  for (const [i, { dossierId, clientId, van }] of bewoners.entries())
    for (const punt of vulbarePunten.slice(0, 7)) {
      const inhoud = { ...leegPunt(van), stand: (i + punt.length) % 3 ? ('op-orde' as const) : ('ontbreekt' as const) };
      const op = `${van}T12:00:00.000Z`;
      opslag.schrijfBasispunt(db, { dossierId, clientId, punt, basis: 0, inhoud, reden: '', doorId, op });
    }
}

/** The nights of one house, each with its closed register; tonight is still open. */
function schrijfNachten(db: Db, locatieId: string, bij: readonly Verblijf[], dagen: readonly string[], doorId: string) {
  const perNacht = new Map<string, Verblijf[]>(dagen.map((dag) => [dag, []]));
  const laatste = dagen.at(-1) ?? '';
  for (const v of bij)
    for (let dag = v.van; dag <= (v.tot ?? laatste); dag = plusDagen(dag, 1)) perNacht.get(dag)?.push(v);
  const regel = db.prepare(
    'INSERT INTO nacht (locatie_id, datum, client_id, stand, dossier_id, bed_id, tijd) VALUES (?, ?, ?, ?, ?, ?, NULL)',
  );
  for (const [n, [datum, wie]] of [...perNacht].entries()) {
    let weg = 0;
    for (const [i, { clientId, dossierId, bedId }] of wie.entries()) {
      const afwezig = (i + n) % 23 === 0;
      weg += Number(afwezig);
      regel.run(locatieId, datum, clientId, afwezig ? 'afwezig' : 'aanwezig', dossierId, afwezig ? null : bedId);
    }
    opslag.schrijfNachtregister(db, {
      ...{
        locatieId,
        datum,
        versie: 1,
        wat: 'gesloten',
        stand: 'gesloten',
        capaciteit: wie.length,
        dicht: 0,
        extra: 0,
      },
      ...{ aanwezig: wie.length - weg, laat: 0, afwezig: weg, afwezigGemeld: 0, vertrokken: 0, nogOpen: 0 },
      ...{ geteld: wie.length - weg, reden: '', doorId, op: `${plusDagen(datum, 1)}T05:30:00.000Z` },
    });
  }
}

/** Who opened which dossier: a line of the log for everybody that ever slept here. */
function schrijfLog(grond: Grond, alle: readonly Verblijf[]): void {
  const wie = wieIs(grond, 'begeleider');
  let vorige = opslag.leesAuditschakel(grond.db)?.hash ?? '0'.repeat(64);
  for (const { clientId, dossierId, van } of [...alle].sort((a, b) => a.van.localeCompare(b.van))) {
    const inhoud = {
      ...{ moment: `${van}T13:00:00.000Z`, gebruikerId: wie.id, gebruiker: wie.naam, rollen: wie.rollen.join(' ') },
      ...{
        organisatie: grond.administratieId,
        actie: 'R' as const,
        gebeurtenis: 'dossier.openen',
        tekst: 'Dossier geopend',
      },
      ...{
        clientId,
        dossierId,
        uitkomst: 'gelukt',
        doel: 'Uitvoering van de Wmo 2015',
        werkstation: 'bench',
        nood: false,
      },
    };
    const hash = auditHash(vorige, inhoud);
    opslag.schrijfAudit(grond.db, { ...inhoud, vorigeHash: vorige, hash });
    vorige = hash;
  }
}

/** What lists show of the dossiers: derived for who is here, and for one of those who left, whom all the others follow. */
function leidDossiersAf(grond: Grond, poorten: Poorten, alle: readonly Verblijf[]): void {
  const { db, laag } = grond;
  const door = wieIs(grond, 'manager');
  const context = contextOp({ db, laag, poorten, zaaiers: { balie: door, beslisser: door } }, door, poorten.klok.nu());
  const weg = alle.filter(({ tot }) => tot !== null);
  const [eerste] = weg;
  for (const { dossierId, tot } of alle) if (tot === null) herbereken(context, dossierId);
  if (!eerste) return;
  herbereken(context, eerste.dossierId);
  db.prepare(
    `UPDATE dossier SET (versie, keten, status, regime, laatste_dag, volgende_termijn) =
       (SELECT versie, keten, status, regime, laatste_dag, volgende_termijn FROM dossier WHERE id = @id)
     WHERE id IN (SELECT dossier_id FROM plaatsing WHERE tot IS NOT NULL)`,
  ).run({ id: eerste.dossierId });
}

/**
 * Fills the file of an aanbieder: houses with rooms and beds, people one after another in every bed, every night of theirs, the
 * registers, day reports and log. Leaves the file closed.
 */
export function zaaiAanbieder(grond: Grond, poorten: Poorten, maat: Maat): void {
  const { db } = grond;
  const doorId = wieIs(grond, 'nachtdienst').id;
  const loting = maakLoting('bench/bewoners');
  const begin = plusDagen(poorten.klok.vandaag(), -maat.nachten);
  const dagen = Array.from({ length: maat.nachten }, (_, n) => plusDagen(begin, n));
  const zetTerug = zonderIndexen(db);
  zonderDagboek(db);
  db.transaction(() => {
    const alle: Verblijf[] = [];
    for (let huis = 0; huis < maat.huizen; huis += 1) {
      const locatieId = volgId('h', huis);
      opslag.schrijfLocatie(db, {
        ...{ id: locatieId, versie: 1, naam: `Huis ${huis + 1}`, soort: 'nachtopvang', keten: 'volwassenen' },
        ...{
          straat: 'Kade 1',
          postcode: '3011 AA',
          plaats: 'Rotterdam',
          telefoon: '',
          capaciteit: maat.plekken,
          actief: true,
        },
      });
      const bedden = schrijfKamers(db, locatieId, huis, maat.plekken);
      const hier = [...verblijven(bedden, begin, maat, alle.length)];
      for (const verblijf of hier) schrijfBewoner(grond, loting, verblijf, locatieId, doorId);
      schrijfNachten(db, locatieId, hier, dagen, doorId);
      schrijfRapporten(db, locatieId, huis, dagen, doorId);
      for (const verblijf of hier) alle.push(verblijf);
    }
    schrijfPunten(
      db,
      alle.filter(({ tot }) => tot === null),
      doorId,
    );
    schrijfLog(grond, alle);
    db.exec('DELETE FROM dubbel_taak');
    db.exec("INSERT INTO dagrapport_zoek (dagrapport_zoek) VALUES ('rebuild')");
    zetTerug();
    leidDossiersAf(grond, poorten, alle);
  })();
  sluitGrond(grond);
}
