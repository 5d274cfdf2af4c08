import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '#db/openen.ts';
import { clientvelden, logIn } from '../hulp.ts';
import { helpMens, openBestand } from '../opstelling.ts';
import { voorbeeld } from '../vervolg/stukken.ts';
import { gezinsnamen, helpGezin, leesIn, maakBestand, tweetal, versAanbieder, type College } from './tweetal.ts';

let k: College;
let kaart: string;
/** One file per change at the college, in the order in which it happened. */
const bestanden: Uint8Array[] = [];

beforeAll(async () => {
  const twee = await tweetal();
  ({ k, kaart } = twee);
  twee.a.ruimOp();
  const bewaar = async () => void bestanden.push(await maakBestand(k));
  const thomas = await helpMens(k, k.met.locatieId, { achternaam: 'Zuiderveld', bsn: '999900006' });
  const gezin = await helpGezin(k, twee.anker);
  await bewaar();
  await k.doe('copas.intrekken', { pasId: thomas.pasId, reden: 'Kwijt' });
  await bewaar();
  const [eerste, tweede] = gezin.melding.kinderen;
  const kinderen = [
    { ...eerste!, inwonend: false },
    { ...tweede!, inwonend: true },
  ];
  const melding = { stap: 'melding' as const, feiten: { ...gezin.melding, kinderen } };
  await k.doe('stap.vastleggen', { dossierId: gezin.dossierId, versie: 1, invoer: melding });
  await bewaar();
  const velden = clientvelden({ achternaam: 'Zuiderveldt', bsn: '999900006' });
  await k.doe('client.wijzigen', { clientId: thomas.clientId, versie: 1, velden });
  await bewaar();
  await k.doe('vervolg.vastleggen', {
    ...{ dossierId: thomas.dossierId, id: null, versie: 0, reden: '' },
    invoer: { soort: 'uitstroom', inhoud: voorbeeld.uitstroom },
  });
  await bewaar();
}, 120_000);
afterAll(() => k.ruimOp());

const kolommen = {
  client: 'id, achternaam, tussenvoegsel, voornamen, geboortedatum, bsn, geslacht',
  dossier: 'id, client_id, kenmerk, gemeld_op, keten, status, regime, laatste_dag',
  besluit: 'id, dossier_id, soort, ingangsdatum, laatste_dag, locatie_id, voorwaarden, genomen_op',
  bekendmaking: 'besluit_id, datum, bezwaar_tot, op',
  copas: 'id, dossier_id, pasnummer, geldig_van, geldig_tot, locatie_id, token',
  copas_ingetrokken: 'pas_id, reden, op',
  plaatsing: 'client_id, dossier_id, locatie_id, soort, van, tot',
  opvangtoewijzing: 'dossier_ref, volgnummer, record_id, dossier_id, inhoud, vastgelegd_op',
  client_koppeling: 'hun_ref, client_id',
  termijn: 'dossier_id, soort, uiterlijk',
};
/** Who was in an earlier snapshot and turned out never to have slept there stays known by name where that one was read. */
const alleenBewoners: Readonly<Record<string, string>> = {
  client: 'WHERE id IN (SELECT client_id FROM plaatsing)',
  client_koppeling: 'WHERE client_id IN (SELECT client_id FROM plaatsing)',
};
const stand = (db: Db): unknown =>
  Object.fromEntries(
    Object.entries(kolommen).map(([tabel, namen]) => [
      tabel,
      (db.prepare(`SELECT ${namen} FROM ${tabel} ${alleenBewoners[tabel] ?? ''}`).all() as object[])
        .map((rij) => JSON.stringify(rij))
        .sort(),
    ]),
  );

async function na(volgorde: readonly number[]): Promise<unknown> {
  const a = await versAanbieder(kaart);
  for (const i of volgorde) await leesIn(a, bestanden[i]!);
  await logIn(a, 'manager');
  expect(await a.doe('register.wachtrij', {})).toEqual([]);
  a.sluit();
  const { db } = await openBestand(a.map);
  const uit = stand(db);
  db.close();
  a.ruimOp();
  return uit;
}

it('each change made one file', () => {
  expect(bestanden).toHaveLength(5);
});

it('the same records in any order and repeated lead to the same state', async () => {
  const recht = await na([0, 1, 2, 3, 4]);
  expect(JSON.stringify(recht)).toContain('Zuiderveldt');
  expect(JSON.stringify(recht)).toContain(gezinsnamen.partner);
  const alle = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
  const extra = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(alle, extra, async (volgorde, nogEens) => {
      expect(await na([...volgorde, ...nogEens])).toEqual(recht);
    }),
    { numRuns: 12, seed: 5 },
  );
}, 240_000);
