import { createHash, sign } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { REGISTERCONTEXT } from '#core/register/maken.ts';
import { leesGeheim, type Sleutelpaar } from '#core/copas/sleutels.ts';
import { leesRegisterbestand } from '#core/register/lezen.ts';
import { leesPassleutels, leesUitbakVanDossier } from '#db/opslag/index.ts';
import { BESTANDSSCHEMA, BESTANDSVERSIE, MANIFESTBESTAND, RECORDBESTAND, canoniek } from '#shared/register/manifest.ts';
import { REGISTERVERSIE, registerrecordSchema } from '#shared/register/records.ts';
import { bijna, passend } from '../genereer.ts';
import { logIn } from '../hulp.ts';
import { helpMens, openBestand } from '../opstelling.ts';
import { beschadigd } from '../samenhang.ts';
import { beschadigd as metSchade } from '../onzin/schade.ts';
import { dubbelGebruik } from '../wandeling/altijd.ts';
import { maakBestand, leesIn, tweetal, type Aanbieder, type College } from './tweetal.ts';

/* Longer: BUNDELS=2000 npm run unit -- test/core/uitwisseling/onzin */
const aantal = Number(process.env['BUNDELS'] ?? 60);

let k: College;
let a: Aanbieder;
beforeEach(async () => {
  ({ k, a } = await tweetal());
}, 60_000);
afterEach(() => {
  k.ruimOp();
  a.ruimOp();
});

/** The key with which the college signs, and what it is called: only a partner that we know could do what follows. */
async function partner() {
  k.sluit();
  const { db } = await openBestand(k.map);
  const paar = leesPassleutels(db).find(({ geheim }) => geheim !== null) as Sleutelpaar;
  const organisatie = db.prepare("SELECT id, 'Gemeente Rotterdam' AS naam, soort FROM organisatie").get();
  db.close();
  return { paar, organisatie };
}

const naarJson = (waarde: unknown): string =>
  JSON.stringify(waarde, (_, deel: unknown) => (typeof deel === 'bigint' ? String(deel) : deel)) ?? 'null';

/** A file that is signed and hangs together, whatever its lines hold. */
async function onderteken(records: readonly unknown[], { paar, organisatie }: Awaited<ReturnType<typeof partner>>) {
  const inhoud = Buffer.from(records.map((record) => `${naarJson(record)}\n`).join(''));
  const aantallen: Record<string, number> = {};
  for (const record of records) {
    const soort = (record as { soort?: unknown } | null)?.soort;
    if (typeof soort === 'string') aantallen[soort] = (aantallen[soort] ?? 0) + 1;
  }
  const rest = {
    ...{ schema: BESTANDSSCHEMA, versie: BESTANDSVERSIE, recordversie: REGISTERVERSIE },
    ...{ gemaaktOp: '2026-11-16T09:00:00.000Z', organisatie, aantallen, sleutelId: paar.geheim.sleutelId },
    bestanden: [
      { naam: RECORDBESTAND, bytes: inhoud.length, sha256: createHash('sha256').update(inhoud).digest('hex') },
    ],
  };
  const getekend = sign(null, Buffer.from(REGISTERCONTEXT + canoniek(rest)), leesGeheim(paar.geheim));
  const doos = new ZipFile();
  doos.addBuffer(
    Buffer.from(JSON.stringify({ ...rest, handtekening: getekend.toString('base64url') })),
    MANIFESTBESTAND,
  );
  doos.addBuffer(inhoud, RECORDBESTAND);
  doos.end();
  return buffer(doos.outputStream);
}

it('a signed file of a partner with anything in it is read, set aside or refused: nothing half, never a bug', async () => {
  const mens = await helpMens(k, k.met.locatieId, { achternaam: 'Zuiderveld', bsn: '999900006' });
  await logIn(k, 'balie');
  await leesIn(a, await maakBestand(k));
  const wie = await partner();
  const { kade, gezin } = a.met;
  const bekend = {
    ids: [mens.clientId, mens.dossierId, mens.besluitId, k.met.locatieId, kade, gezin, '0'.repeat(26)],
    perSleutel: {
      clientRef: [mens.clientId],
      dossierRef: [mens.dossierId],
      besluitRef: [mens.besluitId],
      locatieRef: [k.met.locatieId],
      pasnummer: [mens.pasnummer],
      bsn: ['999900006', '111222333', null],
    },
  };
  const record = fc.oneof(
    { weight: 6, arbitrary: passend(registerrecordSchema, bekend) },
    { weight: 3, arbitrary: bijna(registerrecordSchema, bekend) },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
  const telling = { gelezen: 0, geweigerd: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 4 }), async (records) => {
      const bytes = await onderteken(records, wie);
      const antwoord = await a.roep(
        'register.inlezenBytes',
        { bestandsnaam: 'x.zip', bytes: new Uint8Array(bytes) },
        true,
      );
      expect(a.fouten).toEqual([]);
      expect(antwoord).not.toMatchObject({ code: 'onverwacht' });
      telling[antwoord.ok ? 'gelezen' : 'geweigerd'] += 1;
      await a.doe('register.wachtrij', {});
    }),
    { numRuns: aantal, seed: 3 },
  );
  a.sluit();
  const { db } = await openBestand(a.map);
  expect([...beschadigd(db), ...dubbelGebruik(db)]).toEqual([]);
  db.close();
  expect(Math.min(telling.gelezen, telling.geweigerd)).toBeGreaterThan(aantal / 20);
}, 600_000);

it('a file in which bytes were changed, moved, doubled or left out says the same as before, or nothing', async () => {
  const { dossierId, clientId } = await helpMens(k, k.met.locatieId, { achternaam: 'Zuiderveld', bsn: '999900006' });
  const wie = await partner();
  const { db } = await openBestand(k.map);
  const records = leesUitbakVanDossier(db, dossierId, clientId).map((r) => registerrecordSchema.parse(r));
  db.close();
  const heel = await onderteken(records, wie);
  const goed = await leesRegisterbestand(heel, [wie.paar.openbaar]);
  expect(goed.ok).toBe(true);
  await fc.assert(
    fc.asyncProperty(metSchade(heel), async (bytes) => {
      const gelezen = await leesRegisterbestand(bytes, [wie.paar.openbaar]);
      if (gelezen.ok) expect(gelezen).toEqual(goed);
      else expect(gelezen.melding).not.toBe('');
    }),
    { numRuns: aantal * 20, seed: 4 },
  );
});

it('the encrypted file of a partner, damaged anywhere, is read as it was meant or refused: nothing half, never a bug', async () => {
  await helpMens(k, k.met.locatieId, { achternaam: 'Zuiderveld', bsn: '999900006' });
  await logIn(k, 'balie');
  const heel = Buffer.from(await maakBestand(k));
  const mensen = async (): Promise<number> => (await a.doe('register.wachtrij', {})).length;
  const voor = await mensen();
  await fc.assert(
    fc.asyncProperty(metSchade(heel), async (stuk) => {
      const antwoord = await a.roep(
        'register.inlezenBytes',
        { bestandsnaam: 'x.zip', bytes: new Uint8Array(stuk) },
        true,
      );
      expect(a.fouten).toEqual([]);
      if (antwoord.ok) return;
      expect(antwoord).not.toMatchObject({ code: 'onverwacht' });
      expect(antwoord.melding.length).toBeGreaterThan(10);
      expect(await mensen()).toBe(voor);
    }),
    { numRuns: aantal * 2, seed: 6, endOnFailure: true },
  );
  await leesIn(a, heel);
  a.sluit();
  const { db } = await openBestand(a.map);
  expect([...beschadigd(db), ...dubbelGebruik(db)]).toEqual([]);
  db.close();
}, 600_000);
