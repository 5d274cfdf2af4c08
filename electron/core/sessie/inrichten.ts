import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Gebruikerrij } from '#db/opslag/index.ts';
import { maakId } from '../id.ts';
import { maakProefomgeving } from '../proef/inrichten.ts';
import { weiger } from '../weigering.ts';
import { beginInstellingen } from './begin.ts';
import { controleerWachtwoord, type Hal } from './hal.ts';
import { nieuweSleutelbos, voegAdministratieToe, voegGebruikerToe } from './sleutelbos.ts';

type Invoer = GelezenInvoer<'installatie.inrichten'>;

const eersteBeheerder = ({ beheerder }: Invoer, id: string): Gebruikerrij => ({
  id,
  versie: 1,
  naam: beheerder.naam,
  inlognaam: beheerder.inlognaam,
  rollen: ['functioneel-beheer'],
  locatieId: null,
  actief: true,
  laatstIngelogd: null,
  tijdelijkWachtwoord: false,
});

/**
 * First start: makes the administratie with its administrator and logs the administrator in. Until the key ring is there
 * the installation counts as not made, and set-up simply starts over.
 */
export async function richtIn(hal: Hal, invoer: Invoer): Promise<Uitvoer<'installatie.inrichten'>> {
  if (hal.leesBos()) weiger('al-ingericht');
  const { poorten, laag } = hal;
  const { toeval, klok } = poorten;
  const { organisatie, beheerder } = invoer;
  const { naam, inlognaam, wachtwoord } = beheerder;
  controleerWachtwoord(wachtwoord, 'beheerder.wachtwoord', [naam, inlognaam, organisatie.naam]);
  const administratieId = maakId(toeval);
  const sleutel = toeval(32);
  const leeg = nieuweSleutelbos(false, toeval);
  const { bos, herstelsleutel } = voegAdministratieToe(leeg, administratieId, sleutel, toeval);
  const gebruiker = eersteBeheerder(invoer, maakId(toeval));
  const wie = { administratieId, gebruikerId: gebruiker.id, inlognaam, wachtwoord };
  const volledig = await voegGebruikerToe(bos, wie, sleutel, poorten);
  const db = laag.plaats.open(administratieId, sleutel, { nieuw: true });
  try {
    const werk = (): void => {
      laag.opslag.schrijfOrganisatie(db, { id: administratieId, soort: organisatie.soort, proef: false }, klok.nu());
      laag.opslag.schrijfInstellingen(db, beginInstellingen(organisatie));
      laag.opslag.schrijfGebruiker(db, gebruiker, klok.nu());
    };
    laag.opslag.inTransactie(db, werk);
    // Who runs the application has no identity: that comes with a role that reads crises, at the next login.
    const binnen = { db, sleutel, administratieId, gebruiker, kluissleutel: null };
    return { herstelsleutel, sessie: hal.begin(binnen, 'Organisatie ingericht', { bos: volledig, werk: () => {} }) };
  } catch (fout) {
    db.close();
    laag.plaats.ruimOp([administratieId]);
    throw fout;
  }
}

/** Makes the proefomgeving; nobody is logged in afterwards. */
export async function maakProef(hal: Hal): Promise<null> {
  if (hal.leesBos()) weiger('al-ingericht');
  hal.laag.plaats.schrijfJson('sleutelbos', await maakProefomgeving(hal.poorten, hal.laag));
  return null;
}
