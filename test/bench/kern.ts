import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { plusDagen } from '#shared/beleid/index.ts';
import { legeStap } from '#shared/domein/stappen.ts';
import { maakRegisterbestand } from '#core/register/maken.ts';
import { maakSleutelpaar } from '#core/copas/sleutels.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';
import {
  bewaar,
  kaleVragen,
  kopieVan,
  luisterMee,
  meet,
  toon,
  type Meting,
  type Opname,
  type Regel,
} from './groot/meten.ts';
import { appklok } from '../hulp/klok.ts';
import { benchpoorten, openBench } from './groot/plek.ts';
import { oogstVan } from './groot/zaaien.ts';

/*
 * The core of a college with 100,000 people: whole calls, with session check, scope, transaction, audit line and schema, on the
 * real encrypted file with synchronous = FULL. Beside a screen stand its own questions, asked bare; beside a command its rows in a
 * bare transaction on the same file. Both in turns, in the same run.
 */
const oogst = await oogstVan();
const mee = luisterMee(opslagplaatsIn(oogst.college));
const kopie = kopieVan(oogst.college, mee.sleutel);
const { kern, doe } = await openBench(oogst.college, 'beslisser', { plaats: mee.plaats });
const db = mee.db();
const regels: Regel[] = [];
const neem = async (meting: Meting): Promise<void> => {
  const regel = await meet(meting);
  toon(regel);
  regels.push(regel);
};

/** A screen: its answer beside its own questions. */
async function scherm(wat: string, keer: number, naam: string, invoer: (i: number) => unknown, ms = 50, noot = '') {
  const opnames = await mee.neemOp(() => doe(naam, invoer(0)));
  const werk = kaleVragen(db, opnames);
  await neem({
    ...{ wat: `${wat} (${naam})`, keer, werk: (i) => doe(naam, invoer(Math.abs(i))), noot },
    ...{ kaal: { wat: 'its questions', werk }, doel: { soort: 'onder', ms } },
  });
}

/** A command: beside the same writes in a bare transaction on a copy of the file. */
async function opdracht(wat: string, keer: number, naam: string, invoer: (i: number) => Promise<unknown> | unknown) {
  // Prepared beforehand: what is typed is not what is measured.
  const klaar: unknown[] = [];
  for (let k = 0; k < keer + 3; k += 1) klaar.push(await invoer(1_000_000 + k));
  let gedaan: Opname[] = [];
  const regel = await meet({
    ...{ wat: `${wat} (${naam})`, keer, doel: { soort: 'keer', kaal: 2 } },
    werk: async () => {
      gedaan = await mee.neemOp(() => doe(naam, klaar.shift()));
    },
    kaal: { wat: 'its writes in a transaction', werk: () => kopie.transactie(gedaan) },
  });
  toon(regel);
  regels.push({ ...regel, noot: `${gedaan.filter(({ schrijft }) => schrijft).length} writes` });
}

const typen = ['j', 'ja', 'jan', 'jans', 'jansen', 'de vries', 'moh', 'mohammed', 'yilmaz', 'el am', 'fatima', 'kowal'];
typen.push('da silva', '12-3-1980', 'jansen maria', 'jannsen', 'bakker 1980-03-12', '9990', '06-0123');
await scherm('search as you type', 400, 'client.zoeken', (i) => ({ tekst: typen[i % typen.length], aantal: 20 }), 10);
await scherm('likely duplicates', 100, 'client.dubbelen', (i) => ({
  ...{
    achternaam: ['Jansen', 'de Vries', 'Yılmaz'][i % 3],
    voornamen: 'Maria',
    geboortedatum: '1980-03-12',
    bsn: null,
  },
}));

/** Dossiers from all over the file: those of now, those of years ago. */
const alle = db.prepare('SELECT id, client_id AS clientId, status FROM dossier ORDER BY id').all() as {
  id: string;
  clientId: string;
  status: string;
}[];
const greep = (lijst: typeof alle, i: number) => {
  const gekozen = lijst[(i * 7919) % lijst.length];
  if (!gekozen) throw new Error('Nobody was sown');
  return gekozen;
};
const bezig = alle.filter(({ status }) => status === 'onderzoek' || status === 'melding');
const metBesluit = alle.filter(({ status }) => status === 'verstrekt');
await scherm('open a dossier', 300, 'dossier.openen', (i) => ({ dossierId: greep(alle, i).id }));
await scherm('open a dossier with a besluit', 200, 'dossier.openen', (i) => ({ dossierId: greep(metBesluit, i).id }));
await scherm('timeline', 200, 'dossier.tijdlijn', (i) => ({ dossierId: greep(metBesluit, i).id, aantal: 100 }));
const week = { keten: null, soort: null };
await scherm('Werkvoorraad, first page', 150, 'werkvoorraad.lijst', () => ({
  groep: null,
  ...week,
  vanaf: 0,
  aantal: 50,
}));
await scherm('Werkvoorraad, from row 500', 100, 'werkvoorraad.lijst', () => ({
  groep: null,
  ...week,
  vanaf: 500,
  aantal: 50,
}));
const lijst = { status: null, keten: null, aantal: 50 };
await scherm('list of dossiers, first page', 150, 'dossier.lijst', () => ({ ...lijst, vanaf: 0 }));
const halverwege = Math.floor(alle.length / 2);
await scherm(`list of dossiers, from row ${halverwege.toLocaleString('en')}`, 100, 'dossier.lijst', () => ({
  ...lijst,
  vanaf: halverwege,
}));
await scherm('list of dossiers that ended', 100, 'dossier.lijst', () => ({ ...lijst, status: 'geeindigd', vanaf: 0 }));
const leeg = legeStap(appklok.vandaag());
const voorwaarden = { stap: 'voorwaarden', feiten: leeg.voorwaarden };
await scherm('live explanation', 300, 'stap.proberen', (i) => ({ dossierId: greep(bezig, i).id, invoer: voorwaarden }));

const leesClient = async (clientId: string) => {
  const { client } = await doe<{ client: Record<string, unknown> }>('client.lezen', { clientId });
  const { id: _, weergavenaam: __, versie, ...velden } = client;
  return { versie, velden };
};
const { velden } = await leesClient(greep(alle, 1).clientId);
await opdracht('keep a draft', 200, 'concept.bewaren', (i) => ({
  ...{ sleutel: `stap:${greep(bezig, i % 50).id}:voorwaarden`, inhoud: leeg.voorwaarden, basisVersie: 0 },
}));
await opdracht('record a new client', 100, 'client.aanmaken', (i) => ({
  velden: { ...velden, achternaam: `Nieuw${i}`, bsn: null, geenBsnReden: 'meting', telefoon: '' },
}));
await opdracht('change a client', 100, 'client.wijzigen', async (i) => {
  const { clientId } = greep(alle, i);
  const nu = await leesClient(clientId);
  return { clientId, versie: nu.versie, velden: { ...nu.velden, bijzonderheden: `Meting ${i}` } };
});
/** Every time the next version, of one dossier after the other. */
const versies = new Map<string, number>();
const versieVan = db
  .prepare("SELECT coalesce(max(versie), 0) FROM stap WHERE dossier_id = ? AND stap = 'voorwaarden'")
  .pluck();
await opdracht('record a step', 60, 'stap.vastleggen', (i) => {
  const { id: dossierId } = greep(bezig, i);
  const versie = versies.get(dossierId) ?? Number(versieVan.get(dossierId));
  versies.set(dossierId, versie + 1);
  return { dossierId, versie, invoer: voorwaarden };
});

const vandaag = appklok.vandaag();
const vijfJaar = { van: plusDagen(vandaag, -1826).slice(0, 7), tot: vandaag.slice(0, 7), keten: null };
const besluiten = db.prepare('SELECT count(*) FROM besluit WHERE peildatum BETWEEN ? AND ?');
await neem({
  ...{ wat: 'report over five years (rapportage.maken)', keer: 3, werk: () => doe('rapportage.maken', vijfJaar) },
  ...{
    kaal: { wat: 'one pass over the besluiten', werk: () => besluiten.get(plusDagen(vandaag, -1826), vandaag) },
    doel: null,
  },
  noot: 'read by a thread in the app: the desk does not wait',
});

const uitbak = db.prepare('SELECT inhoud FROM uitbak ORDER BY volgnummer LIMIT 20000').pluck();
const organisatie = { id: '0'.repeat(26), naam: 'Meting', soort: 'gemeente' as const };
const sleutel = maakSleutelpaar(benchpoorten().toeval, appklok.nu()).geheim;
const lees = () => (uitbak.all() as string[]).map((inhoud) => JSON.parse(inhoud) as unknown);
const maak = () => maakRegisterbestand(lees(), { organisatie, gemaaktOp: appklok.nu(), sleutel });
const kaal = (): string => JSON.stringify(lees());
const aantal = lees().length.toLocaleString('en');
const wat = 'export of the outbox, checked, signed and packed';
await neem({
  ...{ wat: `${wat} (${aantal} records)`, keer: 10, werk: maak, doel: { soort: 'keer', kaal: 2 } },
  kaal: { wat: 'SELECT, parse and stringify', werk: kaal },
});
// What else stands in the file of necessity: a checksum, and fewer bytes on a stick.
await neem({
  ...{ wat: 'the same, beside a bare one that is hashed and packed too', keer: 10, werk: maak, doel: null },
  kaal: {
    wat: 'with SHA-256 and deflate',
    werk: () => {
      const tekst = Buffer.from(kaal());
      return [createHash('sha256').update(tekst).digest('hex'), deflateRawSync(tekst)];
    },
  },
});
kopie.ruimOp();
kern.sluit();
bewaar('kern', regels, {
  ...{ people: oogst.mensen, 'file of the college': `${(oogst.bytes.college / 1e6).toFixed(0)} MB` },
  'sown in': `${oogst.seconden.toFixed(0)} s`,
});
