import { setTimeout as wacht } from 'node:timers/promises';
import { expect } from 'vitest';
import { pgRegister } from '#registerdb/verbinding.ts';
import { logIn, nieuweMap, testkern, wachtwoord, type Testkern } from '../core/hulp.ts';
import { openBestand } from '../core/opstelling.ts';
import type { Organisatie, Register } from './opstelling.ts';

/** A core that can reach a registry, on a folder of its own. */
export const werkplek = (map = nieuweMap()): Testkern => testkern(map, undefined, undefined, pgRegister);

/** Lets the administrator of a first desk share, over the login of its organisation. */
export async function deel(kern: Testkern, { adres }: Organisatie, naam = 'Balie 1', collega = 'balie'): Promise<void> {
  await logIn(kern, 'bea');
  await kern.doe('levering.bewaren', { versie: 0, ...adres, ca: '' });
  await kern.doe('werkplek.delen', { naam, wachtwoord });
  // Somebody who signed in since the sharing began can sign in everywhere.
  await logIn(kern, collega);
  await logIn(kern, 'bea');
  await alles(kern);
}

/** Rounds until a desk has sent everything and read everything; the clock goes on meanwhile. */
export async function alles(...kernen: Testkern[]): Promise<void> {
  for (let ronde = 0; ronde < 3; ronde += 1)
    for (const kern of kernen) {
      for (let i = 0; i < 50; i += 1) {
        kern.klok.verstrijk(3_000);
        await kern.lever();
        const { begin } = await stand(kern);
        if (begin === null) break;
        await wacht(5);
      }
    }
}

/** How the sharing stands, whoever is in: asked of the file by its own administrator's right is not needed here. */
async function stand(kern: Testkern): Promise<{ begin: unknown }> {
  const antwoord = await kern.roep('werkplek.stand', {}, true);
  return antwoord.ok ? (antwoord.waarde as { begin: unknown }) : { begin: null };
}

/** A new desk that joins by an invitation of an administrator at a desk that shares; nobody is in afterwards. */
export async function sluitAan(via: Testkern, naam = 'Balie 2', nieuw = werkplek()): Promise<Testkern> {
  const { bestand, code } = await via.doe('werkplek.uitnodigen', { dagen: 7 });
  const { herstelsleutel } = await nieuw.doe('installatie.aansluiten', { bestand, code, naam });
  expect(herstelsleutel).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
  return nieuw;
}

export async function idVan(kern: Testkern): Promise<string> {
  return (await kern.doe('sessie.huidige', {}))?.organisatie.id ?? '';
}

/** A first desk with a login at a fresh registry. */
export async function eersteWerkplek(
  register: Register,
  kern: Testkern,
  rol: string,
  soort: 'gemeente' | 'veilig-thuis' = 'gemeente',
  collega = 'balie',
): Promise<Organisatie> {
  const organisatie = await register.login(soort, rol, [], await idVan(kern));
  await deel(kern, organisatie, 'Balie 1', collega);
  return organisatie;
}

/** The rows of a table at a desk that was closed, as text. */
export async function inhoudVan(kern: Testkern, sql: string, inlognaam = 'bea'): Promise<string[]> {
  const { db } = await openBestand(kern.map, inlognaam);
  const uit = db
    .prepare(sql)
    .all()
    .map((rij) => JSON.stringify(rij));
  db.close();
  return uit;
}
