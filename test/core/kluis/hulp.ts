import type { Adresdoel, Adresvelden } from '#shared/domein/kluis.ts';
import type { Kluisstand } from '#shared/contract/groepen/kluis.ts';
import { veiligContact } from '../crisis/hulp.ts';
import { logIn, type Testkern } from '../hulp.ts';

/** An address in words that stand nowhere else, with what a test changes. */
export const adres = (anders: Partial<Adresvelden> = {}): Adresvelden => ({
  straat: 'Kwikstaartpad',
  huisnummer: '117-bis',
  postcode: '9999 ZX',
  plaats: 'Zwammerdingerveen',
  toelichting: 'Bel bij Grutterink, code 8841',
  ...anders,
});

/** Why one looks, as a person fills it in. */
export const waarom = { grond: 'vervoer' as const, toelichting: 'Taxi besteld voor tien uur', herstelsleutel: null };

/** A case of somebody who calls, by who is in. */
export async function beginZaak(k: Testkern): Promise<string> {
  const begin = { clientId: null, roepnaam: 'Mina', achternaam: '', contact: veiligContact() };
  return (await k.doe('crisis.beginnen', begin)).dossierId;
}

/** What the window knows of the addresses of a case. */
export const stand = (k: Testkern, dossierId: string) => k.doe('kluis.vanDossier', { dossierId });

/** The id under which a colleague can be named, by login name. */
export const idVan = ({ collegas }: Kluisstand, inlognaam: string): string =>
  collegas.find(({ naam }) => naam === `Naam ${inlognaam}`)?.id ?? '';

/** Stores an address for these colleagues as the user who is in. */
export async function bewaar(
  k: Testkern,
  dossierId: string,
  namen: readonly string[],
  velden = adres(),
  doel: Adresdoel = { soort: 'zaak', dossierId },
): Promise<string> {
  const { stand: kring } = await stand(k, dossierId);
  const lezers = namen.map((naam) => idVan(kring, naam));
  const invoer = { doel, adresId: null, versie: 0, velden, lezers, reden: '' };
  return (await k.doe('kluis.bewaren', invoer)).adresId;
}

/** Logs somebody in and looks. */
export async function kijkt(k: Testkern, wie: string, adresId: string) {
  await logIn(k, wie);
  return k.roep('kluis.adres', { adresId, ...waarom }, true);
}
