import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Sessie } from '#shared/contract/groepen/installatie.ts';
import { Geweigerd, weiger } from '../weigering.ts';
import { keurCode } from './factor.ts';
import { controleerWachtwoord, type Binnenkomer, type Hal } from './hal.ts';
import { bereidIdentiteitVoor, geheimVan, herverpak } from '../kluis/identiteit.ts';
import { isVertrokken } from './uitdienst.ts';
import { brengBij, geefToegang } from './reizen.ts';
import { naamhash, sleutelVanGebruiker, sleutelVanHerstel, type Sleutelbos } from './sleutelbos.ts';

type Gevonden = NonNullable<Awaited<ReturnType<typeof sleutelVanGebruiker>>>;

/** Past the password: an active user, and the code of who has a second factor. The file stays open when both are right. */
async function naWachtwoord(hal: Hal, { post, sleutel, kluissleutel }: Gevonden, code: string | undefined) {
  const { administratieId, gebruikerId } = post;
  const db = hal.opent(administratieId, sleutel);
  try {
    const { opslag } = hal.laag;
    const gebruiker = opslag.leesGebruiker(db, gebruikerId);
    const uitdienst = opslag.leesUitdienst(db, gebruikerId);
    if (!gebruiker?.actief || isVertrokken(uitdienst, hal.poorten.klok.vandaag())) return weiger('inloggen-mislukt');
    const noteer = await keurCode({ db, opslag, poorten: hal.poorten }, gebruikerId, code);
    const binnen = { db, sleutel, administratieId, gebruiker, kluissleutel };
    return { binnen, ouderwets: !post.paar, reist: post.reist, noteer };
  } catch (fout) {
    hal.laatLos(db);
    throw fout;
  }
}

/**
 * Login name and password open the file of one administratie; which one, the key ring says. Who has a second factor also gives
 * a code, behind the same throttle: a password that is right wipes no slate as long as the code is missing.
 */
export async function logIn(
  hal: Hal,
  { inlognaam, wachtwoord, code }: GelezenInvoer<'sessie.inloggen'>,
): Promise<Sessie> {
  const bos = hal.bos();
  const { binnen, ouderwets, reist, noteer } = await hal.metRem(naamhash(bos, inlognaam), async () => {
    const gevonden = await sleutelVanGebruiker(bos, inlognaam, wachtwoord, hal.poorten);
    return gevonden && naWachtwoord(hal, gevonden, code);
  });
  const { db, gebruiker, kluissleutel } = binnen;
  try {
    if (ouderwets || (!reist && hal.laag.opslag.leesLijnZelf(db)))
      return await vernieuwSleutel(hal, bos, binnen, wachtwoord, noteer);
    const middelen = { db, opslag: hal.laag.opslag, poorten: hal.poorten };
    const identiteit = await bereidIdentiteitVoor(middelen, gebruiker, kluissleutel);
    const werk = (): void => {
      noteer();
      identiteit();
      brengBij(hal, db, { administratieId: binnen.administratieId, gebruikerId: gebruiker.id });
    };
    return hal.begin(binnen, 'Ingelogd', { werk });
  } catch (fout) {
    hal.laatLos(db);
    throw fout;
  }
}

/**
 * The first time that somebody signs in since the desks share their work, or since users have a pair of keys: from now on the
 * password works at every desk, and so does the identity for geheime adressen.
 */
async function vernieuwSleutel(
  hal: Hal,
  bos: Sleutelbos,
  wie: Binnenkomer,
  wachtwoord: string,
  noteer: () => void,
): Promise<Sessie> {
  const { db, sleutel, administratieId, gebruiker, kluissleutel: oud } = wie;
  const middelen = { db, opslag: hal.laag.opslag, poorten: hal.poorten };
  const nieuw = { administratieId, gebruikerId: gebruiker.id, inlognaam: gebruiker.inlognaam, wachtwoord };
  const { bos: ring, kluissleutel, schrijf } = await geefToegang(hal, db, bos, nieuw, sleutel);
  const heeft = geheimVan(middelen.opslag.leesKluissleutel(db, gebruiker.id), oud) !== null;
  const identiteit = heeft ? null : await bereidIdentiteitVoor(middelen, gebruiker, kluissleutel);
  const werk = (): void => {
    noteer();
    schrijf();
    if (identiteit) identiteit();
    else if (oud) herverpak(middelen, gebruiker.id, oud, kluissleutel);
  };
  return hal.begin({ ...wie, kluissleutel }, 'Ingelogd', { bos: ring, werk });
}

/** The password of the user who is in: takes the lock off and nothing else. */
export async function ontgrendel(hal: Hal, { wachtwoord }: GelezenInvoer<'sessie.ontgrendelen'>): Promise<Sessie> {
  const { klok } = hal.poorten;
  const staat = hal.nuOpen();
  const bos = hal.bos();
  const { kluissleutel } = await hal.metRem(naamhash(bos, staat.inlognaam), () =>
    sleutelVanGebruiker(bos, staat.inlognaam, wachtwoord, hal.poorten),
  );
  hal.laag.opslag.inTransactie(staat.db, () =>
    hal.meld(staat, { gebeurtenis: 'sessie.ontgrendelen', tekst: 'Scherm ontgrendeld' }),
  );
  staat.sessie = { ...staat.sessie, vergrendeld: false };
  staat.kluissleutel = kluissleutel;
  staat.laatstActief = klok.verstreken();
  staat.laatstActiefOp = klok.nu();
  return staat.sessie;
}

const isInlogfout = (fout: unknown): boolean => fout instanceof Geweigerd && fout.code === 'inloggen-mislukt';

/**
 * The recovery key gives a user of its administratie a new password and takes the second factor off: the telephone may be what was
 * lost. One slate for all wrong keys, whatever the name.
 */
export async function herstel(
  hal: Hal,
  invoer: GelezenInvoer<'installatie.herstellen'>,
): Promise<Uitvoer<'installatie.herstellen'>> {
  const { inlognaam, herstelsleutel, nieuwWachtwoord: wachtwoord } = invoer;
  const { opslag } = hal.laag;
  const bos = hal.bos();
  const { administratieId, sleutel } = await hal
    .metRem(naamhash(bos, '|herstel'), async () => sleutelVanHerstel(bos, herstelsleutel), {
      sluitbaar: false,
    })
    .catch((fout: unknown) => (isInlogfout(fout) ? weiger('herstelsleutel-onjuist') : Promise.reject(fout)));
  const db = hal.opent(administratieId, sleutel);
  try {
    const gebruiker = opslag.leesGebruikerOpInlognaam(db, inlognaam);
    const uitdienst = gebruiker && opslag.leesUitdienst(db, gebruiker.id);
    if (!gebruiker?.actief || isVertrokken(uitdienst, hal.poorten.klok.vandaag()))
      return weiger('herstelsleutel-onjuist');
    controleerWachtwoord(wachtwoord, 'nieuwWachtwoord', [gebruiker.naam, gebruiker.inlognaam]);
    const wie = { administratieId, gebruikerId: gebruiker.id, inlognaam: gebruiker.inlognaam, wachtwoord };
    const { bos: nieuw, kluissleutel, schrijf } = await geefToegang(hal, db, bos, wie, sleutel);
    const eigen = { ...gebruiker, tijdelijkWachtwoord: false };
    const binnen = { db, sleutel, administratieId, gebruiker: eigen, kluissleutel };
    const identiteit = await bereidIdentiteitVoor({ db, opslag, poorten: hal.poorten }, eigen, kluissleutel);
    const heeftFactor = opslag.leesTweedeFactor(db, gebruiker.id) !== null;
    const tekst = `Toegang hersteld met de herstelsleutel${heeftFactor ? ', tweede factor weggehaald' : ''}`;
    const einde = { gebruikerId: gebruiker.id, wijze: 'herstelsleutel', doorId: gebruiker.id, reden: null } as const;
    const werk = (): void => {
      schrijf();
      if (heeftFactor) opslag.beeindigTweedeFactor(db, { ...einde, op: hal.poorten.klok.nu() });
      opslag.noteerWachtwoord(db, gebruiker.id, false);
      identiteit();
    };
    return { sessie: hal.begin(binnen, tekst, { bos: nieuw, werk }) };
  } catch (fout) {
    hal.laatLos(db);
    throw fout;
  }
}
