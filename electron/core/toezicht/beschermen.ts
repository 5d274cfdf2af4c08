import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { muurtekst as tekst } from '#shared/taal/muur.ts';
import type { Afschermingrij } from '#db/opslag/index.ts';
import { rechtenVanGebruiker } from '../afscherming/inzage.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';

type Stand = Uitvoer<'bescherming.stand'>;
type Uitgeslotene = Afschermingrij['uitgesloten'][number];

const clientVan = ({ db, opslag }: Context, dossierId: string): string =>
  opslag.leesDossier(db, dossierId)?.clientId ?? weiger('niet-gevonden');
const huidigVan = ({ db, opslag }: Context, clientId: string): Afschermingrij | undefined =>
  opslag.leesAfschermingen(db, clientId).at(-1);

/** Who may see a case, who is shut out of it, and among whom one can choose. */
export function leesBescherming(context: Context, { dossierId }: { dossierId: string }): Stand {
  const { db, opslag } = context;
  const clientId = clientVan(context, dossierId);
  const huidig = huidigVan(context, clientId);
  const actief = huidig?.actief ? huidig : null;
  const gebruikers = opslag.leesGebruikers(db);
  const naam = new Map(gebruikers.map((gebruiker) => [gebruiker.id, gebruiker.naam]));
  const lezers = gebruikers.filter((een) => rechtenVanGebruiker(een).includes('crisis.lezen'));
  return {
    clientId,
    versie: huidig?.versie ?? 0,
    kring: actief?.voor === 'kring' ? actief.kring.map((id) => ({ id, naam: naam.get(id) ?? '' })) : null,
    uitgesloten: (actief?.uitgesloten ?? []).map(({ gebruikerId, relatie }) => ({
      ...{ id: gebruikerId, naam: naam.get(gebruikerId) ?? '', relatie },
    })),
    collegas: lezers.map(({ id, naam: hoe }) => ({ id, naam: hoe })),
  };
}

/** Who judges looks from outside: a teamleider who is not shut out, else whoever may shield. */
function eigenaarVoor({ db, opslag }: Context, buiten: readonly string[]): string {
  const mogelijk = opslag
    .leesGebruikers(db)
    .filter((een) => !buiten.includes(een.id) && rechtenVanGebruiker(een).includes('dossier.afschermen'));
  const teamleider = mogelijk.find((een) => rechtenVanGebruiker(een).includes('crisis.toezicht'));
  return (teamleider ?? mogelijk[0])?.id ?? weiger('stap-niet-mogelijk', { melding: tekst.geenToezichthouder });
}

/** Writes a version of the shield of a case by a worker. */
export function schrijfSchild(
  context: Context,
  dossierId: string,
  versie: number,
  wat: { kring: string[] | null; uitgesloten: Uitgeslotene[]; reden: string },
): void {
  const { db, opslag, sessie, nu } = context;
  const clientId = clientVan(context, dossierId);
  const huidig = huidigVan(context, clientId);
  if ((huidig?.versie ?? 0) !== versie) weiger('conflict');
  const buiten = wat.uitgesloten.map(({ gebruikerId }) => gebruikerId);
  const eerder = huidig?.actief && !buiten.includes(huidig.eigenaarId) ? huidig.eigenaarId : null;
  const eigenaarId = eerder ?? eigenaarVoor(context, buiten);
  const magErin = wat.kring?.filter((id) => !buiten.includes(id)) ?? null;
  if (magErin?.length === 0) weiger('stap-niet-mogelijk', { melding: tekst.laatste });
  const gelukt = opslag.schrijfAfscherming(db, {
    ...{ clientId, versie: versie + 1, actief: true, grond: 'veiligheid', reden: wat.reden, eigenaarId },
    voor: magErin ? 'kring' : 'iedereen',
    // Who judges the looks must be able to see what they are about.
    kring: magErin ? [...new Set([...magErin, eigenaarId])] : [],
    uitgesloten: wat.uitgesloten,
    ...{ doorId: sessie.gebruikerId, op: nu },
  });
  if (!gelukt) weiger('conflict');
}

/** What a shield holds now, as far as it counts. */
const geldend = (context: Context, dossierId: string) => {
  const huidig = huidigVan(context, clientVan(context, dossierId));
  const actief = huidig?.actief ? huidig : null;
  return { kring: actief?.voor === 'kring' ? actief.kring : null, uitgesloten: actief?.uitgesloten ?? [] };
};

/** Only the worker and those named see the case from now on. */
export function alleenWij(context: Context, gegeven: GelezenInvoer<'bescherming.alleenWij'>): Stand {
  const { dossierId, versie, kring, reden } = gegeven;
  const { collegas } = leesBescherming(context, { dossierId });
  if (kring.some((id) => !collegas.some((collega) => collega.id === id)))
    weiger('ongeldige-invoer', { velden: [{ pad: 'kring', bericht: tekst.onbekendeCollega }] });
  const { uitgesloten } = geldend(context, dossierId);
  schrijfSchild(context, dossierId, versie, { kring: [...kring, context.sessie.gebruikerId], uitgesloten, reden });
  return leesBescherming(context, { dossierId });
}

/** Shuts a colleague out: for them the case does not exist from now on, and what they had begun of it is gone. */
export function sluitUit(
  context: Context,
  { dossierId, versie, gebruikerId, relatie, reden }: GelezenInvoer<'bescherming.uitsluiten'>,
): null {
  const { db, opslag } = context;
  if (!opslag.leesGebruikers(db).some(({ id }) => id === gebruikerId))
    weiger('ongeldige-invoer', { velden: [{ pad: 'gebruikerId', bericht: tekst.onbekendeCollega }] });
  const { kring, uitgesloten } = geldend(context, dossierId);
  const anderen = uitgesloten.filter((een) => een.gebruikerId !== gebruikerId);
  schrijfSchild(context, dossierId, versie, { kring, uitgesloten: [...anderen, { gebruikerId, relatie }], reden });
  opslag.wisConceptenVan(db, gebruikerId, dossierId);
  opslag.wisConceptenVan(db, gebruikerId, clientVan(context, dossierId));
  return null;
}
