import { rollenPerOrganisatiesoort, type Rol } from '#shared/contract/rechten.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Gebruikerrij } from '#db/opslag/index.ts';
import { maakId } from '../id.ts';
import { weiger } from '../weigering.ts';
import { controleerWachtwoord, type Hal } from './hal.ts';
import { bereidIdentiteitVoor, herverpak } from '../kluis/identiteit.ts';
import { geefToegang } from './reizen.ts';
import { naamhash, sleutelVanGebruiker, verwijderGebruiker, type Sleutelbos } from './sleutelbos.ts';
import type { OpenSessie } from './staat.ts';

function zonderTijdelijk({
  tijdelijkWachtwoord: _,
  ...gebruiker
}: Gebruikerrij): Omit<Gebruikerrij, 'tijdelijkWachtwoord'> {
  return gebruiker;
}

/** Roles that this kind of organisation has (Wmo 5.1.1, 5.1.2, 5.1.6) and a locatie that exists. */
function controleerPlek(hal: Hal, staat: OpenSessie, rollen: readonly Rol[], locatieId: string | null): void {
  const mogelijk = rollenPerOrganisatiesoort[staat.sessie.organisatie.soort];
  if (rollen.some((rol) => !mogelijk.includes(rol)))
    weiger('ongeldige-invoer', {
      velden: [{ pad: 'rollen', bericht: 'Deze rol bestaat niet bij uw soort organisatie.' }],
    });
  if (locatieId && !hal.laag.opslag.leesLocatie(staat.db, locatieId))
    weiger('ongeldige-invoer', { velden: [{ pad: 'locatieId', bericht: 'Kies een locatie uit de lijst.' }] });
}

/** Adds a user with a temporary password: a row in the database and a wrapped key on the ring. */
export async function voegToe(
  hal: Hal,
  invoer: GelezenInvoer<'gebruiker.toevoegen'>,
): Promise<Uitvoer<'gebruiker.toevoegen'>> {
  const { poorten, laag } = hal;
  const staat = hal.nuOpen();
  const bos = hal.bos();
  const { wachtwoord, ...velden } = invoer;
  controleerPlek(hal, staat, velden.rollen, velden.locatieId);
  controleerWachtwoord(wachtwoord, 'wachtwoord', [velden.naam, velden.inlognaam]);
  const opRing = bos.gebruikers.some((g) => g.naamhash === naamhash(bos, velden.inlognaam));
  if (opRing || laag.opslag.leesGebruikerOpInlognaam(staat.db, velden.inlognaam))
    weiger('inlognaam-bezet', { velden: [{ pad: 'inlognaam', bericht: 'Deze inlognaam bestaat al.' }] });
  const eigen = { versie: 1, actief: true, laatstIngelogd: null, tijdelijkWachtwoord: true };
  const rollen = [...new Set(velden.rollen)];
  const gebruiker: Gebruikerrij = { ...velden, ...eigen, rollen, id: maakId(poorten.toeval) };
  const { administratieId, sleutel } = staat;
  const wie = { administratieId, gebruikerId: gebruiker.id, inlognaam: velden.inlognaam, wachtwoord };
  const toegang = await geefToegang(hal, staat.db, bos, wie, sleutel);
  hal.bewaarSamen(staat.db, toegang.bos, () => {
    laag.opslag.schrijfGebruiker(staat.db, gebruiker, poorten.klok.nu());
    toegang.schrijf();
    hal.meld(staat, { gebeurtenis: 'gebruiker.toevoegen', tekst: 'Gebruiker toegevoegd', actie: 'C' });
  });
  return zonderTijdelijk(gebruiker);
}

/** Somebody must stay who can add users: an administrator who is active, has a key and is not about to leave. */
export function controleerBeheer(
  hal: Hal,
  staat: OpenSessie,
  bos: Sleutelbos,
  oud: Gebruikerrij,
  blijft: boolean,
): void {
  if (!oud.rollen.includes('functioneel-beheer') || blijft) return;
  const heeftSleutel = new Set(bos.gebruikers.map(({ gebruikerId }) => gebruikerId));
  const gaan = new Set(
    hal.laag.opslag.leesUitdiensten(staat.db).flatMap((u) => (u.gedaanOp === null ? [u.gebruikerId] : [])),
  );
  const ander = hal.laag.opslag
    .leesGebruikers(staat.db)
    .some(
      (g) =>
        g.id !== oud.id &&
        g.actief &&
        g.rollen.includes('functioneel-beheer') &&
        heeftSleutel.has(g.id) &&
        !gaan.has(g.id),
    );
  if (!ander) weiger('laatste-beheerder');
}

/**
 * Changes a user. Who is blocked loses the wrapped key too: the password then opens nothing, also on a copy of the file;
 * after unblocking an administrator sets a new password.
 */
export function wijzig(hal: Hal, invoer: GelezenInvoer<'gebruiker.wijzigen'>): Uitvoer<'gebruiker.wijzigen'> {
  const { opslag } = hal.laag;
  const staat = hal.nuOpen();
  const { db } = staat;
  const bos = hal.bos();
  const oud = opslag.leesGebruiker(db, invoer.id) ?? weiger('niet-gevonden');
  controleerPlek(hal, staat, invoer.rollen, invoer.locatieId);
  controleerBeheer(hal, staat, bos, oud, invoer.actief && invoer.rollen.includes('functioneel-beheer'));
  const tekst = invoer.actief ? 'Gebruiker gewijzigd' : 'Gebruiker geblokkeerd';
  const werk = (): void => {
    if (!opslag.wijzigGebruiker(db, { ...invoer, rollen: [...new Set(invoer.rollen)] })) weiger('conflict');
    if (!invoer.actief) opslag.wisReissleutel(db, oud.id);
    if (!invoer.actief) opslag.laatKluissleutelVervallen(db, oud.id, 'geblokkeerd', hal.poorten.klok.nu());
    hal.meld(staat, { gebeurtenis: 'gebruiker.wijzigen', tekst, actie: 'U' });
  };
  if (invoer.actief) opslag.inTransactie(db, werk);
  else hal.bewaarSamen(db, verwijderGebruiker(bos, oud.id), werk);
  const nieuw = zonderTijdelijk(opslag.leesGebruiker(db, oud.id) ?? weiger('niet-gevonden'));
  if (oud.id === staat.sessie.gebruikerId) hal.ververs();
  return nieuw;
}

interface NieuwWachtwoord {
  gebruikerId: string;
  wachtwoord: string;
  /** Set by somebody else: to be changed at the first login. */
  tijdelijk: boolean;
  /** What the password until now gave; null when somebody else sets it, who does not know that password. */
  kluissleutel: Uint8Array | null;
  pad: string;
}

async function stelIn(hal: Hal, nieuw: NieuwWachtwoord): Promise<null> {
  const { gebruikerId, wachtwoord, tijdelijk, pad, kluissleutel: oud } = nieuw;
  const { opslag } = hal.laag;
  const staat = hal.nuOpen();
  const { db, administratieId } = staat;
  const gebruiker = opslag.leesGebruiker(db, gebruikerId) ?? weiger('niet-gevonden');
  if (!gebruiker.actief)
    weiger('stap-niet-mogelijk', { melding: 'Deze gebruiker is geblokkeerd. Maak de gebruiker eerst weer actief.' });
  controleerWachtwoord(wachtwoord, pad, [gebruiker.naam, gebruiker.inlognaam]);
  const wie = { administratieId, gebruikerId, inlognaam: gebruiker.inlognaam, wachtwoord };
  const { bos, kluissleutel, schrijf } = await geefToegang(hal, db, hal.bos(), wie, staat.sleutel);
  const middelen = { db, opslag, poorten: hal.poorten };
  const eigen = { ...gebruiker, tijdelijkWachtwoord: false };
  const eerste =
    !tijdelijk && !opslag.leesKluissleutel(db, gebruikerId)
      ? await bereidIdentiteitVoor(middelen, eigen, kluissleutel)
      : () => {};
  hal.bewaarSamen(db, bos, () => {
    if (oud) herverpak(middelen, gebruikerId, oud, kluissleutel);
    else opslag.laatKluissleutelVervallen(db, gebruikerId, 'wachtwoord', hal.poorten.klok.nu());
    eerste();
    schrijf();
    opslag.noteerWachtwoord(db, gebruikerId, tijdelijk);
    const tekst = tijdelijk ? 'Nieuw wachtwoord ingesteld voor een gebruiker' : 'Eigen wachtwoord gewijzigd';
    const gebeurtenis = tijdelijk ? 'gebruiker.wachtwoordInstellen' : 'sessie.wachtwoordWijzigen';
    hal.meld(staat, { gebeurtenis, tekst, actie: 'U' });
  });
  if (gebruikerId === staat.sessie.gebruikerId) {
    if (!staat.sessie.vergrendeld) staat.kluissleutel = kluissleutel;
    hal.ververs();
  }
  return null;
}

/** A new, temporary password for somebody who forgot it. */
export const stelWachtwoordIn = (
  hal: Hal,
  { id, wachtwoord }: GelezenInvoer<'gebruiker.wachtwoordInstellen'>,
): Promise<null> =>
  stelIn(hal, { gebruikerId: id, wachtwoord, tijdelijk: true, pad: 'wachtwoord', kluissleutel: null });

/** The user's own password, after the current one. */
export async function wijzigWachtwoord(
  hal: Hal,
  { huidig, nieuw }: GelezenInvoer<'sessie.wachtwoordWijzigen'>,
): Promise<null> {
  const { inlognaam, sessie } = hal.nuOpen();
  const bos = hal.bos();
  const { kluissleutel } = await hal.metRem(naamhash(bos, inlognaam), () =>
    sleutelVanGebruiker(bos, inlognaam, huidig, hal.poorten),
  );
  // Otherwise a temporary password, which somebody else knows, could be kept.
  if (nieuw.normalize('NFKC') === huidig.normalize('NFKC'))
    weiger('wachtwoord-te-zwak', {
      velden: [{ pad: 'nieuw', bericht: 'Kies een ander wachtwoord dan het wachtwoord dat u nu hebt.' }],
    });
  const { gebruikerId } = sessie;
  return stelIn(hal, { gebruikerId, wachtwoord: nieuw, tijdelijk: false, pad: 'nieuw', kluissleutel });
}
