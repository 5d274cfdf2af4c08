import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { plusDagen } from '#shared/beleid/index.ts';
import { maakId } from '#core/id.ts';
import { maakKern } from '#core/kern.ts';
import { systeemklok } from '#core/klok.ts';
import type { Poorten } from '#core/poorten.ts';
import { sleutelVanGebruiker, sleutelbosSchema } from '#core/sessie/sleutelbos.ts';
import type { Db } from '#db/openen.ts';
import { codeVanSqlite } from '#db/openen.ts';
import * as opslag from '#db/opslag/index.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';

/*
 * The bed board of one locatie with 500 beds, with a year of nights for 1,500 places behind it: three locaties of 500, each
 * bed slept in by a new person every two months. Whole calls, on the real encrypted file; beside it the bare query.
 */
const LOCATIES = 3;
const PLEKKEN = 500;
const STAYS = 6;
const wachtwoord = 'vier losse woorden hier';
const map = mkdtempSync(join(tmpdir(), 'onthaal-bench-'));
const poorten: Poorten = {
  klok: systeemklok,
  toeval: (n) => new Uint8Array(randomBytes(n)),
  log: { meld: () => {}, fout: (_kenmerk, fout) => console.error(fout) },
  bronnen: fileURLToPath(new URL('../../resources', import.meta.url)),
  werkstation: 'bench',
  versie: '0',
  apparaatgeheim: null,
  proefGewenst: false,
  wachtwoordkosten: { geheugenKiB: 64, gangen: 1 },
  meldGebeurtenis: () => {},
};
const id = (): string => maakId(poorten.toeval);
const plaats = opslagplaatsIn(map);
const kern = () => maakKern(poorten, { opslag, plaats, codeVanFout: codeVanSqlite });
let nu = kern();
async function doe<T>(naam: string, invoer: unknown): Promise<T> {
  const antwoord = await nu.roepAan(naam, invoer, true);
  if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.code} ${antwoord.melding}`);
  return antwoord.waarde as T;
}

async function bestand(): Promise<Db> {
  const bos = sleutelbosSchema.parse(plaats.leesJson('sleutelbos'));
  const gevonden = await sleutelVanGebruiker(bos, 'bea', wachtwoord, { apparaatgeheim: null });
  if (!gevonden) throw new Error('no key');
  return plaats.open(gevonden.post.administratieId, gevonden.sleutel);
}

/** A year of stays in one bed, each of somebody else, with every night of it in the register. */
function zaaiBed(db: Db, locatieId: string, bedId: string, doorId: string, vannacht: string): void {
  const lengte = Math.floor(365 / STAYS);
  for (let s = 0; s < STAYS; s += 1) {
    const van = plusDagen(vannacht, -365 + s * lengte);
    const laatste = s === STAYS - 1;
    const tot = laatste ? null : plusDagen(van, lengte - 1);
    const [clientId, dossierId] = [id(), id()];
    const op = `${van}T10:00:00.000Z`;
    const leeg = {
      roepnaam: '',
      telefoon: '',
      email: '',
      straat: '',
      huisnummer: '',
      postcode: '',
      plaats: '',
      taal: '',
    };
    const wie = { achternaam: `Proef${clientId.slice(0, 6)}`, tussenvoegsel: '', voornamen: 'Test', ...leeg };
    const rest = { geboortedatum: '1980-01-02', bsn: null, geenBsnReden: 'Test', geslacht: null, bijzonderheden: '' };
    opslag.schrijfClient(db, { id: clientId, versie: 1, ...wie, ...rest }, [], doorId, op);
    opslag.schrijfDossier(db, {
      ...{ id: dossierId, versie: 1, clientId, kenmerk: dossierId.slice(0, 9), keten: 'volwassenen' as const },
      ...{
        status: 'verstrekt' as const,
        regime: null,
        gemeldOp: van,
        laatsteDag: null,
        volgendeTermijn: null,
        aangemaaktOp: op,
      },
    });
    opslag.schrijfPlaatsing(db, { id: id(), clientId, dossierId, locatieId, soort: 'besluit', van, tot });
    opslag.schrijfBedgebruik(db, { id: id(), bedId, clientId, dossierId, van, tot, doorId, op });
    const einde = tot ?? plusDagen(vannacht, -1);
    for (let dag = van; dag <= einde; dag = plusDagen(dag, 1))
      opslag.schrijfNacht(db, { locatieId, datum: dag, clientId, stand: 'aanwezig', dossierId, bedId });
  }
}

async function zaai(): Promise<string> {
  const organisatie = { soort: 'opvangaanbieder', naam: 'Bench', openVan: '08:30', openTot: '16:30' };
  await doe('installatie.inrichten', { organisatie, beheerder: { naam: 'Bea', inlognaam: 'bea', wachtwoord } });
  const mia = {
    naam: 'Mia',
    inlognaam: 'mia',
    rollen: ['locatiemanager'],
    wachtwoord: 'eerst dit lange wachtwoord',
    locatieId: null,
  };
  await doe('gebruiker.toevoegen', mia);
  const velden = { soort: 'nachtopvang', keten: 'volwassenen', straat: '', postcode: '', plaats: '', telefoon: '' };
  const ids: string[] = [];
  for (let i = 0; i < LOCATIES; i += 1)
    ids.push(
      (
        await doe<{ id: string }>('locatie.toevoegen', {
          naam: `Huis ${i}`,
          ...velden,
          capaciteit: PLEKKEN,
          actief: true,
        })
      ).id,
    );
  await doe('sessie.inloggen', { inlognaam: 'mia', wachtwoord: mia.wachtwoord });
  await doe('sessie.wachtwoordWijzigen', { huidig: mia.wachtwoord, nieuw: wachtwoord });
  const kamers = { afdeling: 'Zaal', naam: 'Kamer', van: 1, tot: PLEKKEN / 4, bedden: 4, soort: 'gewoon' };
  for (const locatieId of ids) await doe('kamers.toevoegen', { locatieId, ...kamers });
  const { nacht: vannacht } = await doe<{ nacht: string }>('bedden.bord', { locatieId: ids[0], nacht: null });
  nu.sluit();
  const db = await bestand();
  db.pragma('synchronous = OFF');
  const [door] = opslag.leesGebruikers(db);
  db.transaction(() => {
    for (const locatieId of ids)
      for (const { bedId } of opslag.leesBeddenVan(db, locatieId, vannacht))
        zaaiBed(db, locatieId, bedId, door?.id ?? '', vannacht);
  })();
  db.close();
  nu = kern();
  await doe('sessie.inloggen', { inlognaam: 'mia', wachtwoord });
  return ids[0] ?? '';
}

async function meet(naam: string, keer: number, werk: (i: number) => unknown): Promise<void> {
  for (let i = 0; i < 5; i += 1) await werk(i);
  const tijden: number[] = [];
  for (let i = 0; i < keer; i += 1) {
    const begin = performance.now();
    await werk(i);
    tijden.push(performance.now() - begin);
  }
  const s = tijden.sort((a, b) => a - b);
  const bij = (deel: number): string =>
    (s[Math.min(s.length - 1, Math.floor(deel * s.length))] ?? 0).toFixed(2).padStart(8);
  console.log(`${naam.padEnd(58)} p50 ${bij(0.5)} ms   p95 ${bij(0.95)} ms   max ${bij(1)} ms   (${s.length}×)`);
}

interface Gelezen {
  nacht: string;
  bewoners: number;
  bedden: { id: string }[];
  mensen: { clientId: string; bedId: string }[];
}
try {
  const begin = performance.now();
  const locatieId = await zaai();
  console.log(
    `a year of nights for ${LOCATIES * PLEKKEN} places sown in ${((performance.now() - begin) / 1000).toFixed(0)} s`,
  );
  const bord = () => doe<Gelezen>('bedden.bord', { locatieId, nacht: null });
  const { bewoners, bedden, nacht } = await bord();
  console.log(`on the board: ${bedden.length} beds, ${bewoners} people`);
  await meet('bed board of 500 beds (bedden.bord)', 60, bord);
  await meet('the same, of another night (bedden.bord)', 40, (i) =>
    doe('bedden.bord', { locatieId, nacht: plusDagen(nacht, -1 - i * 7) }),
  );
  await meet('two people change beds (bed.geven)', 40, async () => {
    const { mensen } = await bord();
    const [a, b] = [mensen[0], mensen[1]];
    if (!a || !b) throw new Error('nobody');
    const plekken = [
      { clientId: a.clientId, was: a.bedId, bedId: b.bedId },
      { clientId: b.clientId, was: b.bedId, bedId: a.bedId },
    ];
    await doe('bed.geven', { locatieId, nacht: null, plekken, overVasthouding: false });
  });
  nu.sluit();
  const db = await bestand();
  await meet('bare: who sleeps in which bed tonight', 60, () => opslag.leesBedgebruik(db, locatieId, nacht));
  db.close();
} finally {
  rmSync(map, { recursive: true, force: true });
}
