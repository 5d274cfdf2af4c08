import { plusDagen } from '#shared/beleid/index.ts';
import type { Rapportregel } from '#shared/contract/groepen/begeleiding.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { dienstOp, dienstvolgorde, type Dienstdag } from '#shared/domein/dagrapport.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { begeleidingteksten as tekst } from '#shared/taal/begeleiding.ts';
import type { Rapportrij } from '#db/opslag/index.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import { controleerMens } from '../bereik.ts';
import type { Context } from '../context.ts';
import { lokaalVanMoment } from '../klok.ts';
import { weiger } from '../weigering.ts';

/** As many lines as one screen shows; more comes on asking. */
export const rapportenPerPagina = 50;

/** The shift that runs at the moment of the call. */
export const dezeDienst = ({ nu, instellingen }: Pick<Context, 'nu' | 'instellingen'>): Dienstdag =>
  dienstOp(lokaalVanMoment(nu), instellingen.diensten);

function wieVan({ clientId, dossierId, achternaam, tussenvoegsel, voornamen, roepnaam }: Rapportrij) {
  if (clientId === null || achternaam === null) return null;
  const naam = { achternaam, tussenvoegsel: tussenvoegsel ?? '', voornamen: voornamen ?? '', roepnaam: roepnaam ?? '' };
  return { clientId, dossierId, naam: weergavenaam(naam) };
}

/** A line as the window gets it, with what it said before. */
export function alsRegel({ db, opslag }: Pick<Context, 'db' | 'opslag'>, rij: Rapportrij): Rapportregel {
  const versies = rij.versie > 1 ? opslag.leesRapportversies(db, rij.id) : [];
  const laatste = versies.at(-1);
  const { nr, id, versie, datum, dienst, categorie, letOp, gedaan, ingetrokken, door, op } = rij;
  // Ticking off is no correction: a version with the same words is not shown as an earlier one.
  const eerder = versies
    .slice(0, -1)
    .filter((oud, i) => oud.tekst !== versies[i + 1]?.tekst || oud.categorie !== versies[i + 1]?.categorie)
    .map((oud) => ({ versie: oud.versie, tekst: oud.tekst, categorie: oud.categorie, door: oud.door, op: oud.op }))
    .toReversed();
  return {
    ...{ nr, id, versie, datum, dienst, categorie, tekst: rij.tekst, letOp, gedaan, ingetrokken, door, op },
    wie: wieVan(rij),
    eerder,
    reden: versies.findLast(({ reden }) => reden !== '')?.reden ?? '',
    gewijzigdDoor: laatste?.door ?? null,
  };
}

/** The line that is changed: of this locatie, of a client whom this user may see, on the version it was read. */
function leesVorige(context: Context, locatieId: string, id: string, versie: number): Rapportrij {
  const vorige = context.opslag.leesDagrapport(context.db, id);
  if (!vorige || vorige.locatieId !== locatieId) return weiger('niet-gevonden');
  if (vorige.clientId) controleerMens(context, vorige.clientId);
  context.betreft({ clientId: vorige.clientId, dossierId: vorige.dossierId });
  if (vorige.versie !== versie) weiger('conflict');
  if (vorige.ingetrokken) weiger('stap-niet-mogelijk', { melding: tekst.alIngetrokken });
  return vorige;
}

/** The dossier under which a client stays at a locatie; refused for who does not, or did not in this shift. */
function verblijfHier(context: Context, locatieId: string, clientId: string, datum: string): string | null {
  const { db, opslag } = context;
  controleerMens(context, clientId);
  // The morning after the last night still belongs to the stay.
  const mag = opslag.leesVerblijfOp(db, { clientId, locatieId, van: plusDagen(datum, -1), tot: datum });
  if (!mag) weiger('ongeldige-invoer', { velden: [{ pad: 'clientId', bericht: tekst.nietHier }] });
  context.betreft({ clientId, dossierId: mag.dossierId });
  return mag.dossierId;
}

const herlees = (context: Context, id: string): Rapportregel =>
  alsRegel(context, context.opslag.leesDagrapport(context.db, id) ?? weiger('niet-gevonden'));

function voegToe(context: Context, invoer: GelezenInvoer<'dagrapport.schrijven'>): Rapportregel {
  const { db, opslag, sessie, nu } = context;
  const { locatieId, clientId, categorie, letOp } = invoer;
  const lopend = dezeDienst(context);
  const welke = { datum: invoer.datum ?? lopend.datum, dienst: invoer.dienst ?? lopend.dienst };
  if (dienstvolgorde(welke) > dienstvolgorde(lopend))
    weiger('ongeldige-invoer', { velden: [{ pad: 'datum', bericht: tekst.rapportToekomst }] });
  const dossierId = clientId ? verblijfHier(context, locatieId, clientId, welke.datum) : null;
  const id = context.id();
  const wie = { doorId: sessie.gebruikerId, op: nu };
  const stand = { categorie, tekst: invoer.tekst, letOp, gedaan: false, ingetrokken: false };
  opslag.schrijfDagrapport(db, { id, locatieId, clientId, dossierId, ...welke, ...stand, ...wie });
  return herlees(context, id);
}

/** Writes a line, or corrects one: the old words stay, with why. */
export function schrijfRapport(
  context: Context,
  invoer: GelezenInvoer<'dagrapport.schrijven'>,
): Uitvoer<'dagrapport.schrijven'> {
  const { db, opslag, sessie, nu } = context;
  const { id, versie, locatieId, categorie, letOp, reden } = invoer;
  if (!id) {
    if (versie !== 0) weiger('conflict');
    return voegToe(context, invoer);
  }
  const { gedaan } = leesVorige(context, locatieId, id, versie);
  if (reden.length < 3) weiger('ongeldige-invoer', { velden: [{ pad: 'reden', bericht: tekst.redenNodig }] });
  const stand = { categorie, tekst: invoer.tekst, letOp, gedaan: letOp && gedaan, ingetrokken: false };
  const wie = { doorId: sessie.gebruikerId, op: nu };
  if (!opslag.wijzigDagrapport(db, { id, basis: versie, reden, ...stand, ...wie })) weiger('conflict');
  return herlees(context, id);
}

/** Takes a line out of what counts and of what is found; it stays readable in its shift. */
export function trekRapportIn(
  context: Context,
  { locatieId, id, versie, reden }: GelezenInvoer<'dagrapport.intrekken'>,
): Uitvoer<'dagrapport.intrekken'> {
  const { db, opslag, sessie, nu } = context;
  const { categorie, tekst: woorden, letOp, gedaan } = leesVorige(context, locatieId, id, versie);
  const stand = { categorie, tekst: woorden, letOp, gedaan, ingetrokken: true };
  const wie = { doorId: sessie.gebruikerId, op: nu };
  if (!opslag.wijzigDagrapport(db, { id, basis: versie, reden, ...stand, ...wie })) weiger('conflict');
  return herlees(context, id);
}

/** Ticks off what the next shift had to look at, or puts it back. */
export function vinkAf(
  context: Context,
  { locatieId, id, versie, gedaan }: GelezenInvoer<'dagrapport.afvinken'>,
): Uitvoer<'dagrapport.afvinken'> {
  const { db, opslag, sessie, nu } = context;
  const { categorie, tekst: woorden, letOp } = leesVorige(context, locatieId, id, versie);
  if (!letOp) weiger('stap-niet-mogelijk', { melding: tekst.geenLetOp });
  const stand = { categorie, tekst: woorden, letOp, gedaan, ingetrokken: false };
  const wie = { doorId: sessie.gebruikerId, op: nu };
  if (!opslag.wijzigDagrapport(db, { id, basis: versie, reden: '', ...stand, ...wie })) weiger('conflict');
  return herlees(context, id);
}

/** What somebody typed as a full text query: every word, from its beginning. Null: nothing to search for. */
export function zoekuitdrukking(getypt: string): string | null {
  const woorden = getypt.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return woorden.length === 0
    ? null
    : woorden
        .slice(0, 12)
        .map((woord) => `"${woord}"*`)
        .join(' ');
}

type Vraag = GelezenInvoer<'dagrapport.client'>;
type Waar = { locatieId: string | null; dossierId: string | null; clientId: string | null };

/** Lines that hold all words, newest first, of clients whom this user may see. */
export function zoekRapporten(
  context: Context,
  waar: Waar,
  { tekst: getypt, categorie, van, tot, voor }: Omit<Vraag, 'dossierId'>,
): Uitvoer<'dagrapport.zoeken'> {
  const { db, opslag } = context;
  const uitdrukking = zoekuitdrukking(getypt);
  if (getypt !== '' && uitdrukking === null) return { regels: [], meer: false };
  const filter = { tekst: uitdrukking, categorie, dienst: null, van, tot, voor, verborgen: verborgenVoor(context) };
  const rijen = opslag.zoekDagrapporten(db, { ...waar, ...filter, aantal: rapportenPerPagina + 1 });
  const regels = rijen.slice(0, rapportenPerPagina).map((rij) => alsRegel(context, rij));
  return { regels, meer: rijen.length > rapportenPerPagina };
}
