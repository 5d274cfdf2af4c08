import { afterEach, beforeEach, expect, it } from 'vitest';
import { leesRegisterbestand } from '#core/register/lezen.ts';
import { clientvelden, gemeente, rechteWeg, testkern, type Testkern } from './hulp.ts';

let k: Testkern;
beforeEach(() => {
  k = testkern();
});
afterEach(() => k.ruimOp());

it('exports the facts of one dossier as a signed file that another program can read and check', async () => {
  const { locatieId } = await gemeente(k);
  const weg = rechteWeg('2026-11-16', locatieId);
  const client = await k.doe('client.aanmaken', { velden: clientvelden() });
  const ander = await k.doe('client.aanmaken', {
    velden: clientvelden({ achternaam: 'Ander', bsn: null, geenBsnReden: 'Geen papieren' }),
  });
  await k.doe('dossier.starten', { clientId: ander.id, feiten: weg.melding });
  const { dossierId } = await k.doe('dossier.starten', { clientId: client.id, feiten: weg.melding });
  await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'onderzoek', feiten: weg.onderzoek } });

  const { bytes, bestandsnaam, regels } = await k.doe('register.bytes', { dossierId });
  expect(bestandsnaam).toMatch(/^register-[0-9A-Z]{4}-[0-9A-Z]{4}-2026-11-16\.zip$/);
  const gelezen = await leesRegisterbestand(bytes, await k.doe('register.sleutels', {}));
  expect(gelezen).toMatchObject({ ok: true });
  if (!gelezen.ok) return;
  const { records } = gelezen.waarde;
  expect(records).toHaveLength(regels);
  expect(records.map(({ soort }) => soort)).toEqual([
    'client',
    'melding',
    'huishouden',
    'toets',
    'toets',
    'toets',
    'toets',
    'toets',
  ]);
  expect(records[0]).toMatchObject({ inhoud: { geslachtsnaam: 'Zuiderveld', burgerservicenummer: '999900006' } });
  expect(new Set(records.map(({ dossierRef }) => dossierRef))).toEqual(new Set([null, dossierId]));
});
