import { rechtenVan } from '#shared/contract/rechten.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { behoudteksten } from '#shared/taal/behoud.ts';
import { toonMoment } from '#shared/taal/schermdatum.ts';
import { vul } from '#shared/taal/vul.ts';
import type { Db } from '#db/openen.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import type { Hal } from '../sessie/hal.ts';
import {
  behoudGebruikers,
  naamhash,
  sleutelVanGebruiker,
  sleutelVanHerstel,
  type Sleutelbos,
} from '../sessie/sleutelbos.ts';
import { maakSessie } from '../sessie/staat.ts';
import { Geweigerd, weiger } from '../weigering.ts';
import type { Behoud } from './dienst.ts';
import { mapVoor } from './instelling.ts';
import { leesRing, ringVan } from './klein.ts';
import { voegRingToe, terzijdenaam } from './wissel.ts';

type Invoer = GelezenInvoer<'noodherstel.sleutelbos'>;

/** A key ring out of a backup. */
interface Gevonden {
  administratieId: string;
  gemaaktOp: string;
  ring: Sleutelbos;
}

/** The key rings of all good backups of the files that are here, newest first. */
async function zoekRingen(hal: Hal, behoud: Behoud): Promise<Gevonden[]> {
  const uit: Gevonden[] = [];
  for (const administratieId of hal.laag.plaats.bestanden.alle()) {
    const map = mapVoor(hal.laag, administratieId);
    const { kopieen } = await behoud.doe<'lijst'>({ soort: 'lijst', map, administratieId });
    for (const { naam, stand, gemaaktOp } of kopieen) {
      if (stand !== 'goed') continue;
      const { bestanden } = await behoud.doe<'klein'>({ soort: 'klein', map, administratieId, naam });
      const ring = leesRing(bestanden);
      if (ring) uit.push({ administratieId, gemaaktOp, ring: ringVan(ring, administratieId) });
    }
  }
  return uit.sort((a, b) => (a.gemaaktOp < b.gemaaktOp ? 1 : -1));
}

/** What opens a ring for this person: the same entry in ten backups is tried once. */
const ingang = ({ ring, administratieId }: Gevonden, { inlognaam, herstelsleutel }: Invoer): string =>
  herstelsleutel.trim() === ''
    ? JSON.stringify(ring.gebruikers.find((een) => een.naamhash === naamhash(ring, inlognaam)) ?? null)
    : JSON.stringify(ring.administraties.find(({ id }) => id === administratieId)?.herstel ?? null);

async function sleutelUit(hal: Hal, { ring }: Gevonden, invoer: Invoer): Promise<Uint8Array | null> {
  const { inlognaam, wachtwoord, herstelsleutel } = invoer;
  if (herstelsleutel.trim() !== '') return sleutelVanHerstel(ring, herstelsleutel)?.sleutel ?? null;
  return (await sleutelVanGebruiker(ring, inlognaam, wachtwoord, hal.poorten))?.sleutel ?? null;
}

/** Opens the file with the key of a ring; null when it had another key when that ring was kept. */
function probeer(hal: Hal, administratieId: string, sleutel: Uint8Array): Db | null {
  try {
    return hal.laag.plaats.open(administratieId, sleutel);
  } catch (fout) {
    if (hal.laag.codeVanFout(fout) === 'database-beschadigd') return null;
    throw fout;
  }
}

/** The newest ring that this person opens and that opens the file that stands here now. */
async function zoekPassende(hal: Hal, ringen: readonly Gevonden[], invoer: Invoer) {
  const gehad = new Set<string>();
  let geopend = false;
  for (const gevonden of ringen) {
    const welke = ingang(gevonden, invoer);
    if (gehad.has(welke)) continue;
    gehad.add(welke);
    const sleutel = await sleutelUit(hal, gevonden, invoer);
    if (!sleutel) continue;
    geopend = true;
    const db = probeer(hal, gevonden.administratieId, sleutel);
    if (db) return { gevonden, db };
  }
  // Right, but of a key that the file no longer has: another backup does not help.
  return geopend ? weiger('terugzetten-kan-niet', { melding: behoudteksten.ring.pastNiet }) : null;
}

/** Who does it, as the file has them: with a password only who runs the application. */
function wieIs(hal: Hal, db: Db, { inlognaam, herstelsleutel }: Invoer) {
  const gebruiker = hal.laag.opslag.leesGebruikerOpInlognaam(db, inlognaam);
  const metSleutel = herstelsleutel.trim() !== '';
  if (!gebruiker?.actief) return weiger(metSleutel ? 'herstelsleutel-onjuist' : 'inloggen-mislukt');
  const mag = metSleutel || rechtenVan(gebruiker.rollen).includes('beheer.instellingen');
  return mag ? gebruiker : weiger('geen-recht', { melding: behoudteksten.alleenBeheer });
}

/**
 * Puts the key ring back out of the newest backup that fits, when the one here is damaged or gone. The file itself is not touched:
 * nothing recorded is lost. Who was blocked since stays out; who chose another password since has the one of then.
 */
export async function herstelSleutelbos(
  hal: Hal,
  behoud: Behoud,
  invoer: Invoer,
): Promise<Uitvoer<'noodherstel.sleutelbos'>> {
  const { laag, poorten } = hal;
  const { opslag, plaats } = laag;
  if (hal.ringstand() === 'goed') weiger('al-ingericht');
  const ringen = await zoekRingen(hal, behoud);
  const [nieuwste] = ringen;
  if (!nieuwste) return weiger('terugzetten-kan-niet', { melding: behoudteksten.ring.geen });
  const { gevonden, db } = await hal
    .metRem(naamhash(nieuwste.ring, invoer.inlognaam), () => zoekPassende(hal, ringen, invoer))
    .catch((fout: unknown) => {
      const gokte =
        fout instanceof Geweigerd && fout.code === 'inloggen-mislukt' && invoer.herstelsleutel.trim() !== '';
      return gokte ? weiger('herstelsleutel-onjuist') : Promise.reject(fout);
    });
  try {
    const wie = wieIs(hal, db, invoer);
    const actief = opslag.leesGebruikers(db).flatMap(({ id, actief: is }) => (is ? [id] : []));
    const eigen = behoudGebruikers(gevonden.ring, gevonden.administratieId, new Set(actief));
    // Beside it the newest ring of every other file in this folder: the proefomgeving has three.
    const bos = plaats.bestanden
      .alle()
      .flatMap((id) => ringen.find((een) => een.administratieId === id && id !== gevonden.administratieId) ?? [])
      .reduce((ring, { administratieId, ring: ander }) => voegRingToe(ring, ander, administratieId), eigen);
    const op = poorten.klok.nu();
    const sessie = maakSessie(wie, opslag.leesOrganisatie(db), opslag.leesInstellingen(db).waarden);
    const tekst = vul(behoudteksten.ring.audit, { naam: wie.naam, moment: toonMoment(gevonden.gemaaktOp) });
    const wat = { actie: 'E' as const, gebeurtenis: 'noodherstel.sleutelbos', tekst, uitkomst: 'gelukt' };
    const betreft = { clientId: null, dossierId: null };
    opslag.inTransactie(db, () => schrijfAuditregel(db, opslag, poorten, sessie, op, { ...wat, betreft }));
    plaats.legOpzij('sleutelbos', terzijdenaam(op, 'sleutelbos'));
    plaats.schrijfJson('sleutelbos', bos);
    return { gemaaktOp: gevonden.gemaaktOp };
  } finally {
    db.close();
  }
}
