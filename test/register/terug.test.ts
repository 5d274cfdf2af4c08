import { afterAll, beforeAll, expect, it } from 'vitest';
import { pgRegister } from '#registerdb/verbinding.ts';
import { kopieerder, maakKopie } from '../core/behoud/hulp.ts';
import { clientvelden, gemeente, logIn, rechteWeg, testkern, wachtwoord } from '../core/hulp.ts';
import { vandaag } from '../core/opstelling.ts';
import { startPostgres, type Server } from '../hulp/postgres.ts';
import { nieuwRegister } from './opstelling.ts';

/* Going back to a backup while the registry went on: nothing twice, no place used again, and what is gone here is named. */
let server: Server;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.ruimOp());

it('after going back the registry is read first; deliveries go on without doubles and without a place used twice', async () => {
  const register = await nieuwRegister(server, 'terug');
  const k = testkern(undefined, `${vandaag}T09:00:00Z`, undefined, pgRegister, kopieerder);
  const { locatieId } = await gemeente(k);
  const { organisatie } = (await k.doe('sessie.huidige', {}))!;
  const wie = await register.login('gemeente', 'college_terug', [], organisatie.id);
  await logIn(k, 'bea');
  await k.doe('levering.bewaren', { versie: 0, ...wie.adres, ca: '' });
  const loop = async (): Promise<void> => {
    for (let i = 0; i < 3; i += 1) {
      k.klok.verstrijk(6_000);
      await k.lever();
    }
  };
  const weg = rechteWeg(vandaag, locatieId);
  const maakClient = (achternaam: string) =>
    k.doe('client.aanmaken', { velden: clientvelden({ achternaam, bsn: null, geenBsnReden: 'Kwijt' }) });
  await logIn(k, 'balie');
  const { id: clientId } = await maakClient('Jansen');
  const { dossierId } = await k.doe('dossier.starten', { clientId, feiten: weg.melding });
  await loop();
  await logIn(k, 'bea');
  const naam = await maakKopie(k);

  // After the backup: a step in the same dossier and a client that only the registry will remember.
  await logIn(k, 'balie');
  const acuut = { stap: 'acute-opvang' as const, feiten: weg.acuut };
  await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: acuut });
  await maakClient('Pietersen');
  await loop();
  const telling = async () =>
    (
      await register.beheer.query<{ stroom: string; volg: number; aantal: string }>(
        'SELECT stroom_ref AS stroom, volgnummer AS volg, count(*)::text AS aantal FROM register.record GROUP BY 1, 2',
      )
    ).rows;
  const voor = await telling();

  await logIn(k, 'bea');
  await k.doe('reservekopie.terugzetten', { naam, wachtwoord });
  await logIn(k, 'bea');
  await loop();
  const stand = await k.doe('reservekopie.stand', {});
  expect(stand.registerTeLezen).toBe(0);
  // What the registry has and this file lost: the records of the step, and the client that is gone here.
  expect(stand.aantalRecords).toBe(voor.length - (await k.doe('levering.stand', {})).verstuurd);
  expect(stand.records.map(({ soort }) => soort)).toContain('client');
  expect(stand.records.some(({ kenmerk }) => kenmerk !== null)).toBe(true);

  // Somebody works through them: ticked off by whom and when, undone, and not twice from one version.
  const [eerste] = stand.records;
  const { recordId = '', versie = 0 } = eerste ?? {};
  expect(eerste).toMatchObject({ versie: 0, gedaan: null });
  expect(stand.openRecords).toBe(stand.aantalRecords);
  expect(await k.doe('reservekopie.nalopen', { recordId, versie, gedaan: true })).toEqual({ versie: 1 });
  await k.weigert('reservekopie.nalopen', { recordId, versie, gedaan: true }, 'conflict');
  await k.weigert('reservekopie.nalopen', { recordId: '0'.repeat(26), versie, gedaan: true }, 'niet-gevonden');
  const na1 = await k.doe('reservekopie.stand', {});
  expect(na1.openRecords).toBe(stand.aantalRecords - 1);
  // What is done comes last.
  expect(na1.records.at(-1)).toMatchObject({ recordId, versie: 1, gedaan: { door: 'Bea Beheer', op: k.klok.nu() } });
  await k.doe('reservekopie.nalopen', { recordId, versie: 1, gedaan: false });
  expect((await k.doe('reservekopie.stand', {})).openRecords).toBe(stand.aantalRecords);
  await logIn(k, 'auditor');
  const zoek = { zoek: 'bij terugzetten verloren', van: null, tot: null, voorVolgnummer: null, aantal: 9 };
  expect((await k.doe('audit.lijst', zoek)).regels.map(({ uitkomst }) => uitkomst.split(':')[0])).toEqual([
    'gelukt',
    'geweigerd',
    'geweigerd',
    'gelukt',
  ]);

  // The step is done again: new records, on places after those that were used.
  await logIn(k, 'balie');
  await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: acuut });
  await loop();
  await logIn(k, 'bea');
  expect(await k.doe('levering.stand', {})).toMatchObject({ wachtend: 0, geweigerd: 0 });
  const na = await telling();
  expect(na.length).toBeGreaterThan(voor.length);
  expect(na.filter(({ aantal }) => aantal !== '1')).toEqual([]);
  const plekken = na.filter(({ stroom }) => stroom === dossierId).map(({ volg }) => volg);
  expect(plekken.sort((x, y) => x - y)).toEqual(plekken.map((_, i) => i + 1));
  k.ruimOp();
  await register.beheer.end();
}, 120_000);
