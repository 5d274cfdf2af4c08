import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { plusDagen } from '#shared/beleid/index.ts';
import type { Nachtregister } from '#shared/contract/groepen/nacht.ts';
import { leegPunt, vulbarePunten } from '#shared/domein/basisorde.ts';
import { maakKern } from '#core/kern.ts';
import { maakId } from '#core/id.ts';
import { vasteKlok } from '#core/klok.ts';
import { sleutelVanGebruiker, sleutelbosSchema } from '#core/sessie/sleutelbos.ts';
import { codeVanSqlite, openDatabase } from '#db/openen.ts';
import * as opslag from '#db/opslag/index.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';

/*
 * The night register with a year of nights of 1,500 places behind it: three houses of 500, every place taken every night. The
 * whole call is measured, with session check, transaction, audit line, corrections and record, on the real encrypted file with
 * synchronous = FULL. The bare counterpart writes 500 rows of the same shape in one transaction on the same cipher.
 * ONTHAAL_BENCH_NACHTEN sets the number of nights.
 */
const HUIZEN = 3;
const PLEKKEN = 500;
const NACHTEN = Number(process.env['ONTHAAL_BENCH_NACHTEN'] ?? 365);
const map = mkdtempSync(join(tmpdir(), 'onthaal-nacht-'));
const klok = vasteKlok('2026-11-13T22:10:00Z');
const vannacht = '2026-11-13';
const toeval = (n: number): Uint8Array => new Uint8Array(randomBytes(n));
const id = (): string => maakId(toeval);
const maak = () =>
  maakKern(
    {
      ...{ klok, toeval, werkstation: 'bench', versie: '0', apparaatgeheim: null, proefGewenst: false },
      log: { meld: () => {}, fout: (_kenmerk, fout) => console.error(fout) },
      bronnen: fileURLToPath(new URL('../../resources', import.meta.url)),
      meldGebeurtenis: () => {},
    },
    { opslag, plaats: opslagplaatsIn(map), codeVanFout: codeVanSqlite },
  );
let kern = maak();
const doe = async <T>(naam: string, invoer: unknown): Promise<T> => {
  const antwoord = await kern.roepAan(naam, invoer);
  if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.code} ${JSON.stringify(antwoord.velden ?? '').slice(0, 300)}`);
  return antwoord.waarde as T;
};

const wachtwoord = 'vier losse woorden hier';
await doe('installatie.inrichten', {
  organisatie: { soort: 'opvangaanbieder', naam: 'Stichting De Kade', openVan: '08:30', openTot: '16:30' },
  beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
});
const nieuw = { naam: 'Noor Nacht', inlognaam: 'noor', rollen: ['locatiemanager'], locatieId: null };
await doe('gebruiker.toevoegen', { ...nieuw, wachtwoord: 'eerst dit lange wachtwoord' });
const huizen: string[] = [];
for (let i = 0; i < HUIZEN; i += 1) {
  const velden = {
    soort: 'nachtopvang',
    keten: 'volwassenen',
    straat: 'Kade 1',
    postcode: '3011 AA',
    plaats: 'Rotterdam',
  };
  const { id: huis } = await doe<{ id: string }>('locatie.toevoegen', {
    ...{ ...velden, naam: `Huis ${i + 1}`, telefoon: '', capaciteit: PLEKKEN, actief: true },
  });
  huizen.push(huis);
}
await doe('sessie.inloggen', { inlognaam: 'noor', wachtwoord: 'eerst dit lange wachtwoord' });
await doe('sessie.wachtwoordWijzigen', { huidig: 'eerst dit lange wachtwoord', nieuw: wachtwoord });
await doe('sessie.uitloggen', {});
kern.sluit();

/** People with a bed each and a year of nights, put in the file itself. */
async function zaai(): Promise<number> {
  const plaats = opslagplaatsIn(map);
  const bos = sleutelbosSchema.parse(plaats.leesJson('sleutelbos'));
  const gevonden = await sleutelVanGebruiker(bos, 'noor', wachtwoord, { apparaatgeheim: null });
  if (!gevonden) throw new Error('This user has no key');
  const db = plaats.open(gevonden.post.administratieId, gevonden.sleutel);
  db.pragma('synchronous = OFF');
  const { id: doorId } = db.prepare("SELECT id FROM gebruiker WHERE inlognaam = 'noor'").get() as { id: string };
  const begin = plusDagen(vannacht, -NACHTEN);
  const leeg = {
    tussenvoegsel: '',
    roepnaam: '',
    bsn: null,
    geenBsnReden: 'x',
    geslacht: null,
    telefoon: '',
    email: '',
  };
  const adres = { straat: '', huisnummer: '', postcode: '', plaats: '', taal: '', bijzonderheden: '' };
  const op = `${begin}T10:00:00.000Z`;
  db.transaction(() => {
    const nachten = Array.from({ length: NACHTEN }, (_, n) => plusDagen(begin, n));
    for (const [h, locatieId] of huizen.entries()) {
      const kamerId = id();
      db.prepare('INSERT INTO kamer VALUES (?, 1, ?, ?, ?, 1, 0)').run(kamerId, locatieId, '', 'Zaal');
      for (let i = 0; i < PLEKKEN; i += 1) {
        const [clientId, dossierId, bedId] = [id(), id(), id()];
        const wie = {
          id: clientId,
          versie: 1,
          achternaam: `Bewoner ${h} ${i}`,
          voornamen: 'Test',
          geboortedatum: '1980-01-02',
        };
        opslag.schrijfClient(db, { ...wie, ...leeg, ...adres }, [], doorId, op);
        opslag.schrijfDossier(db, {
          ...{ id: dossierId, versie: 1, clientId, kenmerk: `B${h}-${i}`, keten: 'volwassenen', status: 'verstrekt' },
          ...{ regime: null, gemeldOp: begin, laatsteDag: null, volgendeTermijn: null, aangemaaktOp: op },
        });
        opslag.schrijfPlaatsing(db, {
          id: id(),
          clientId,
          dossierId,
          locatieId,
          soort: 'besluit',
          van: begin,
          tot: null,
        });
        db.prepare('INSERT INTO bed VALUES (?, 1, ?, ?, ?, ?, 0)').run(bedId, kamerId, String(i + 1), 'gewoon', i);
        opslag.schrijfBedgebruik(db, { id: id(), bedId, clientId, dossierId, van: begin, tot: null, doorId, op });
        for (const punt of vulbarePunten.slice(0, 7)) {
          const inhoud = { ...leegPunt(begin), stand: i % 3 ? ('op-orde' as const) : ('ontbreekt' as const) };
          opslag.schrijfBasispunt(db, { dossierId, clientId, punt, basis: 0, inhoud, reden: '', doorId, op });
        }
        for (const datum of nachten)
          opslag.schrijfNacht(db, { locatieId, datum, clientId, dossierId, bedId, stand: 'aanwezig', tijd: null });
      }
      for (const datum of nachten)
        opslag.schrijfNachtregister(db, {
          ...{
            locatieId,
            datum,
            versie: 1,
            wat: 'gesloten',
            stand: 'gesloten',
            capaciteit: PLEKKEN,
            dicht: 0,
            extra: 0,
          },
          ...{ aanwezig: PLEKKEN, laat: 0, afwezig: 0, afwezigGemeld: 0, vertrokken: 0, nogOpen: 0, geteld: PLEKKEN },
          ...{ reden: '', doorId, op },
        });
    }
  }).immediate();
  const { n } = db.prepare('SELECT count(*) AS n FROM nacht').get() as { n: number };
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  return n;
}

function verdeling(tijden: number[]): string {
  const s = [...tijden].sort((a, b) => a - b);
  const bij = (deel: number): string =>
    (s[Math.min(s.length - 1, Math.floor(deel * s.length))] ?? 0).toFixed(1).padStart(7);
  return `p50 ${bij(0.5)} ms   p95 ${bij(0.95)} ms   max ${bij(1)} ms   (${s.length}×)`;
}
async function meet(naam: string, keer: number, werk: (i: number) => unknown): Promise<void> {
  const tijden: number[] = [];
  for (let i = -2; i < keer; i += 1) {
    const begin = performance.now();
    await werk(i);
    if (i >= 0) tijden.push(performance.now() - begin);
  }
  console.log(`${naam.padEnd(58)} ${verdeling(tijden)}`);
}

const begin = performance.now();
const regels = await zaai();
console.log(
  `${regels} nights of ${HUIZEN * PLEKKEN} places sown in ${((performance.now() - begin) / 1000).toFixed(0)} s`,
);
kern = maak();
await doe('sessie.inloggen', { inlognaam: 'noor', wachtwoord });
const [huis = ''] = huizen;
const lees = (datum: string | null = null) => doe<Nachtregister>('nacht.register', { locatieId: huis, datum });
await meet('read the register of 500 (nacht.register)', 30, () => lees());

/** Every line changes each time; one in twenty is away without notice every other time, which also derives their terms anew. */
const standVan = (i: number, plek: number, elke: number): string => {
  if (Math.abs(i) % 2 === 0) return 'aanwezig';
  return plek % elke === 0 ? 'afwezig' : 'laat';
};
let register = await lees();
const invoer = (i: number, elke = 20) => ({
  ...{ locatieId: huis, datum: register.datum, versie: register.versie, extra: 0, reden: '' },
  rijen: register.rijen.map(({ clientId, bedId }, plek) => ({
    ...{ clientId, stand: standVan(i, plek, elke), bedId, tijd: null, reden: '' },
  })),
});
register = await doe<Nachtregister>('nacht.opslaan', invoer(1));
await meet('save all 500 changed, in one transaction (nacht.opslaan)', 30, async (i) => {
  register = await doe<Nachtregister>('nacht.opslaan', invoer(i));
});
await meet('save, close and send the record (nacht.sluiten), reopen', 15, async (i) => {
  register = await doe<Nachtregister>('nacht.sluiten', { ...invoer(i * 2), geteld: PLEKKEN });
  const { datum, versie } = register;
  register = await doe<Nachtregister>('nacht.heropenen', { locatieId: huis, datum, versie, reden: 'Nog eens' });
});
for (const [deel, elke] of [
  ['one in ten', 10],
  ['half', 2],
] as const)
  await meet(`save, ${deel} away without notice every other time`, 10, async (i) => {
    register = await doe<Nachtregister>('nacht.opslaan', invoer(i, elke));
  });
await meet('list of 1,500 residents (bewoners.lijst)', 40, () =>
  doe('bewoners.lijst', { locatieId: null, wie: 'iedereen', punt: null, dringend: false }),
);
await meet('Bezetting of three months (bezetting.overzicht)', 20, () =>
  doe('bezetting.overzicht', { tot: vannacht, dagen: 92 }),
);
await meet('nights not closed (nacht.openstaand)', 20, () => doe('nacht.openstaand', {}));
kern.sluit();

const kaal = join(map, 'kaal.db');
const db = openDatabase(kaal, toeval(32), { nieuw: true });
db.exec('CREATE TABLE kaal (a TEXT, b TEXT, c TEXT, d TEXT, PRIMARY KEY (a, b, c)) STRICT, WITHOUT ROWID');
const voegToe = db.prepare('INSERT OR REPLACE INTO kaal VALUES (?, ?, ?, ?)');
const sleutels = Array.from({ length: PLEKKEN }, id);
await meet('bare: 500 rows in one transaction, same cipher, FULL', 30, (i) =>
  db.transaction(() => sleutels.forEach((s) => voegToe.run(huis, vannacht, s, String(i)))).immediate(),
);
db.close();
rmSync(map, { recursive: true, force: true });
