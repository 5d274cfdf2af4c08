import { expect } from 'vitest';
import type { Importregel } from '#shared/contract/groepen/import.ts';
import type { Importsoort } from '#shared/import/velden.ts';
import type { Testkern } from '../hulp.ts';

const deel = 500_000;

/** Sends a file in pieces, as the window does, and opens it. */
export async function open(k: Testkern, soort: Importsoort, bestandsnaam: string, inhoud: string | Uint8Array) {
  const bytes = typeof inhoud === 'string' ? Buffer.from(inhoud, 'utf8') : Buffer.from(inhoud);
  const { ontvangstId } = await k.doe('import.beginnen', { soort, grootte: bytes.length });
  for (let vanaf = 0; vanaf < bytes.length; vanaf += deel)
    await k.doe('import.deel', {
      ontvangstId,
      vanaf,
      inhoud: bytes.subarray(vanaf, vanaf + deel).toString('base64'),
    });
  return { soort, ontvangstId, bestandsnaam };
}

/** Does the step that runs to its end, as the window does. */
export async function loopAf(k: Testkern, id: string): Promise<string> {
  for (let i = 0; i < 5_000; i += 1) {
    const voor = (await k.doe('import.verder', { id })).stand;
    if (!['lezen', 'controleren', 'bezig', 'terugdraaien'].includes(voor)) return voor;
  }
  throw new Error('this import never ends');
}

/** A file read, its columns as guessed, every line judged. */
export async function klaargezet(
  k: Testkern,
  soort: Importsoort,
  inhoud: string | Uint8Array,
  bestandsnaam = 'lijst.csv',
): Promise<string> {
  const { id } = await k.doe('import.openen', await open(k, soort, bestandsnaam, inhoud));
  expect(await loopAf(k, id)).toBe('koppelen');
  const { versie, koppeling } = await k.doe('import.lezen', { id });
  await k.doe('import.koppelen', { id, versie, koppeling });
  expect(await loopAf(k, id)).toBe('klaar');
  return id;
}

/** Every line of an import. */
export const regelsVan = async (k: Testkern, id: string): Promise<Importregel[]> =>
  (await k.doe('import.regels', { id, stand: null, na: 0, aantal: 200 })).regels;

/** Takes a file in that was looked at. */
export async function voerUit(k: Testkern, id: string, wijze: 'alles' | 'goede'): Promise<void> {
  const { versie } = await k.doe('import.lezen', { id });
  await k.doe('import.uitvoeren', { id, versie, wijze });
  expect(await loopAf(k, id)).toBe('gedaan');
}

/** Takes an import back. */
export async function draaiTerug(k: Testkern, id: string): Promise<void> {
  const { versie } = await k.doe('import.lezen', { id });
  await k.doe('import.terugdraaien', { id, versie, reden: 'Verkeerde lijst' });
  expect(await loopAf(k, id)).toBe('teruggedraaid');
}

export const clientkop = 'Achternaam;Voornamen;Geboortedatum;BSN;Waarom geen BSN;Telefoon;Postcode';
