import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Organisatiesoort, Rol } from '#shared/contract/rechten.ts';
import type { Registerpoort } from '#core/register/levering/poort.ts';
import type { Opslaglaag } from '#core/opslaglaag.ts';
import { sleutelVanGebruiker, sleutelbosSchema } from '#core/sessie/sleutelbos.ts';
import type { Db } from '#db/openen.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';
import {
  clientvelden,
  gemeente,
  logIn,
  nieuweMap,
  rechteWeg,
  richtIn,
  testkern,
  voegGebruikersToe,
  wachtwoord,
} from './hulp.ts';
import type { Testkern } from './hulp.ts';

export const vandaag = '2026-11-16';

/** Opens the one file of an installation behind the back of the core, which must be closed. */
export async function openBestand(map: string, inlognaam = 'bea', geheim = wachtwoord) {
  const plaats = opslagplaatsIn(map);
  const bos = sleutelbosSchema.parse(plaats.leesJson('sleutelbos'));
  const gevonden = await sleutelVanGebruiker(bos, inlognaam, geheim, { apparaatgeheim: null });
  if (!gevonden) throw new Error('This test user has no key');
  const { administratieId } = gevonden.post;
  const db: Db = plaats.open(administratieId, gevonden.sleutel);
  return { db, administratieId, sleutel: gevonden.sleutel, pad: join(map, `${administratieId}.db`) };
}

/** Everybody's ids in the gemeente of {@link stad}. */
export interface Stad {
  kade: string;
  haven: string;
  /** Stays at De Kade, with besluit, pass and letters. */
  thomas: Mens;
  /** Stays at De Haven. */
  fatima: Mens;
  /** Only a melding: stays nowhere. */
  piet: Pick<Mens, 'clientId' | 'dossierId'>;
}
export interface Mens {
  clientId: string;
  dossierId: string;
  besluitId: string;
  beschikkingId: string;
  verslagId: string;
  pasId: string;
  pasnummer: string;
}

/** One adult from melding to CO-pas at a locatie: the balie does the onderzoek, the beslisser decides. */
export async function helpMens(
  k: Testkern,
  locatieId: string,
  naam: { achternaam: string; bsn: string },
): Promise<Mens> {
  const weg = rechteWeg(vandaag, locatieId);
  await logIn(k, 'balie');
  const { id: clientId } = await k.doe('client.aanmaken', { velden: clientvelden(naam) });
  const { dossierId } = await k.doe('dossier.starten', { clientId, feiten: weg.melding });
  for (const invoer of [
    { stap: 'acute-opvang' as const, feiten: weg.acuut },
    { stap: 'onderzoek' as const, feiten: weg.onderzoek },
    { stap: 'voorwaarden' as const, feiten: weg.voorwaarden },
  ])
    await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer });
  const { id: verslagId } = await k.doe('document.maken', { dossierId, soort: 'onderzoeksverslag' });
  await logIn(k, 'beslisser');
  const genomen = await k.doe('besluit.nemen', await verstrekking(k, dossierId, locatieId));
  await k.doe('besluit.bekendmaken', { besluitId: genomen.besluitId, datum: vandaag, wijze: 'uitgereikt' });
  const { id: pasId, pasnummer } = await k.doe('copas.uitgeven', { besluitId: genomen.besluitId });
  const { besluitId, documentId: beschikkingId } = genomen;
  return { clientId, dossierId, besluitId, beschikkingId, verslagId, pasId, pasnummer };
}

/** The input of a besluit that grants opvang from today. */
export async function verstrekking(k: Testkern, dossierId: string, locatieId: string, ingangsdatum = vandaag) {
  const { versie } = await k.doe('dossier.openen', { dossierId });
  const [contact] = await k.doe('gebruiker.namen', {});
  return {
    dossierId,
    dossierVersie: versie,
    soort: 'verstrekken' as const,
    ingangsdatum,
    locatieId,
    gronden: [],
    motivering: 'De cliënt heeft geen andere plek en kan zich nu niet redden.',
    afwijking: '',
    voorwaarden: 'U werkt mee aan de begeleiding.',
    contactpersoonId: contact?.id ?? '',
  };
}

export const havenVelden = {
  naam: 'De Haven',
  soort: 'nachtopvang' as const,
  keten: 'volwassenen' as const,
  straat: 'Haven 2',
  postcode: '3012 AA',
  plaats: 'Rotterdam',
  telefoon: '',
  capaciteit: 10,
  actief: true,
};

export async function maakStad(k: Testkern): Promise<Stad> {
  const { locatieId: kade } = await gemeente(k);
  await logIn(k, 'bea');
  await voegGebruikersToe(
    k,
    { inlognaam: 'bob', rollen: ['functioneel-beheer'] },
    { inlognaam: 'kade', rollen: ['balie'] },
    { inlognaam: 'overal', rollen: ['balie'] },
    { inlognaam: 'manager', rollen: ['balie'] },
    { inlognaam: 'gids', rollen: ['balie'] },
    { inlognaam: 'vera', rollen: ['balie'] },
    { inlognaam: 'tess', rollen: ['balie'] },
  );
  const { id: haven } = await k.doe('locatie.toevoegen', havenVelden);
  const thomas = await helpMens(k, kade, { achternaam: 'Zuiderveld', bsn: '999900006' });
  const fatima = await helpMens(k, haven, { achternaam: 'Amrani', bsn: '111222333' });
  await logIn(k, 'balie');
  const velden = clientvelden({
    achternaam: 'Jansen',
    voornamen: 'Piet',
    roepnaam: '',
    bsn: null,
    geenBsnReden: 'Kwijt',
  });
  const { id: clientId } = await k.doe('client.aanmaken', { velden });
  const { dossierId } = await k.doe('dossier.starten', { clientId, feiten: rechteWeg(vandaag, kade).melding });
  k.sluit();
  // A gemeente has no aanbieder among its own users; with all facts at hand this is the strictest test of what one may see.
  const { db } = await openBestand(k.map);
  const maakAanbieder = db.prepare(`UPDATE gebruiker SET rollen = '["aanbieder"]', locatie_id = ? WHERE inlognaam = ?`);
  maakAanbieder.run(kade, 'kade');
  maakAanbieder.run(null, 'overal');
  db.prepare(`UPDATE gebruiker SET rollen = '["locatiemanager"]' WHERE inlognaam = 'manager'`).run();
  db.prepare(`UPDATE gebruiker SET rollen = '["begeleider"]' WHERE inlognaam = 'gids'`).run();
  db.prepare(`UPDATE gebruiker SET rollen = '["veilig-thuis"]' WHERE inlognaam = 'vera'`).run();
  db.prepare(`UPDATE gebruiker SET rollen = '["teamleider"]' WHERE inlognaam = 'tess'`).run();
  db.close();
  return { kade, haven, thomas, fatima, piet: { clientId, dossierId } };
}

type Verstoring = (laag: Opslaglaag) => Opslaglaag;

type Maker<T> = (k: Testkern) => Promise<T>;
const klaar = new WeakMap<object, Promise<{ map: string; met: unknown }>>();

/** Made once for all test files of a worker; `test/hulp/sjablonen.ts` clears them away when all tests are done. */
async function gemaakt<T>(maak: Maker<T>): Promise<{ map: string; met: T }> {
  const lopend =
    klaar.get(maak) ??
    (async () => {
      const k = testkern(nieuweMap(process.env['ONTHAAL_SJABLONEN']));
      const met = await maak(k);
      k.sluit();
      return { map: k.map, met };
    })();
  klaar.set(maak, lopend);
  return (await lopend) as { map: string; met: T };
}

/** A prepared installation that each test gets a fresh copy of: making it once saves most of the time. */
export function sjabloon<T>(
  maak: Maker<T>,
): (verstoor?: Verstoring, register?: Registerpoort) => Promise<Testkern & { met: T }> {
  return async (verstoor, register) => {
    const { map: bron, met } = await gemaakt(maak);
    const map = nieuweMap();
    cpSync(bron, map, { recursive: true });
    return { ...testkern(map, undefined, verstoor, register), met };
  };
}

/** A gemeente in full; call once at the top of a test file, then the result for every test. */
export const stadsjabloon = () => sjabloon(maakStad);

/** Login name per role: the first user of an installation is bea, its administrator. */
export const loginVan = (rol: Rol): string => (rol === 'functioneel-beheer' ? 'bea' : rol);

const perOrganisatie = new Map<string, Maker<object>>();

/** An organisation with a user for every role that it knows. */
export function organisatiesjabloon(soort: Organisatiesoort, rollen: readonly Rol[]) {
  const naam = [soort, ...rollen].join();
  const maak =
    perOrganisatie.get(naam) ??
    (async (k: Testkern) => {
      await richtIn(k, soort);
      const anderen = rollen.filter((rol) => rol !== 'functioneel-beheer');
      await voegGebruikersToe(k, ...anderen.map((rol) => ({ inlognaam: loginVan(rol), rollen: [rol] })));
      return {};
    });
  perOrganisatie.set(naam, maak);
  return sjabloon(maak);
}

/** A gemeente as {@link gemeente} makes it, nobody in. */
export const gemeentesjabloon = () => sjabloon(gemeente);
