import type { Afwezigheid } from '#shared/contract/groepen/werk.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { werkteksten as tekst } from '#shared/taal/werk.ts';
import type { Afwezigheidrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { weiger } from '../weigering.ts';
import { afwezigen } from './lijst.ts';
import { kanBehandelen, legVast } from './toewijzen.ts';

/** Everybody's own, and everybody's for who manages users. */
const magWijzigen = ({ sessie }: Context, gebruikerId: string): boolean =>
  gebruikerId === sessie.gebruikerId || sessie.rechten.includes('beheer.gebruikers');

/** The dossiers of a colleague that this user can see and work on: a shield is not told of by a number. */
const werkVan = (context: Context, gebruikerId: string): string[] => {
  const { db, opslag, sessie } = context;
  if (!sessie.rechten.includes('werk.verdelen')) return [];
  return opslag.leesWerkVan(db, gebruikerId).filter((id) => kanBehandelen(context, id, sessie.gebruikerId));
};

function alsAfwezigheid(context: Context, rij: Afwezigheidrij): Afwezigheid {
  const { db, opslag, vandaag } = context;
  const { id, versie, gebruikerId, naam, van, tot, door } = rij;
  return {
    id,
    versie,
    gebruiker: { id: gebruikerId, naam },
    van,
    tot,
    nu: van <= vandaag,
    door,
    dossiers: werkVan(context, gebruikerId).length,
    overgenomen: opslag.leesOvergenomenVan(db, gebruikerId).length,
    vanMij: magWijzigen(context, gebruikerId),
  };
}

/** Dossiers that this user took over, per colleague. */
function overgenomenDoorMij({ db, opslag, sessie }: Context): Map<string, string[]> {
  const perMens = new Map<string, string[]>();
  for (const id of opslag.leesWerkVan(db, sessie.gebruikerId)) {
    const namens = opslag.leesToewijzingen(db, id).at(-1)?.namensId;
    if (namens) perMens.set(namens, [...(perMens.get(namens) ?? []), id]);
  }
  return perMens;
}

/** Who is away now or later, who left with work in hand, and for whom this user can hand work back. */
export function lijstAfwezigheid(context: Context): Uitvoer<'afwezigheid.lijst'> {
  const { db, opslag, vandaag } = context;
  const weg = afwezigen(context);
  const gebruikers = opslag.leesGebruikers(db);
  const terug = [...overgenomenDoorMij(context)].flatMap(([id, ids]) => {
    const gebruiker = gebruikers.find((g) => g.id === id);
    return gebruiker && !weg.has(id) ? [{ gebruiker: { id, naam: gebruiker.naam }, dossiers: ids.length }] : [];
  });
  const vertrokken = gebruikers
    .filter(({ actief }) => !actief)
    .map(({ id, naam }) => ({ gebruiker: { id, naam }, dossiers: werkVan(context, id).length }))
    .filter(({ dossiers }) => dossiers > 0);
  return { afwezig: opslag.leesAfwezigheid(db, vandaag).map((rij) => alsAfwezigheid(context, rij)), vertrokken, terug };
}

/** Records that somebody is away from a day until a day (t/m), or changes it. */
export function legAfwezigheidVast(
  context: Context,
  invoer: GelezenInvoer<'afwezigheid.vastleggen'>,
): Uitvoer<'afwezigheid.vastleggen'> {
  const { db, opslag, sessie, nu, vandaag } = context;
  const { gebruikerId, van, tot } = invoer;
  if (!magWijzigen(context, gebruikerId)) weiger('geen-recht');
  if (!opslag.leesGebruiker(db, gebruikerId)?.actief)
    weiger('ongeldige-invoer', { velden: [{ pad: 'gebruikerId', bericht: tekst.kiesCollega }] });
  controleerDatums({ van, tot }, vandaag, '');
  if (tot < van) weiger('ongeldige-invoer', { velden: [{ pad: 'tot', bericht: tekst.totNaVan }] });
  if (tot < vandaag) weiger('ongeldige-invoer', { velden: [{ pad: 'tot', bericht: tekst.nietVoorbij }] });
  const oud = invoer.id ? (opslag.leesEenAfwezigheid(db, invoer.id) ?? weiger('niet-gevonden')) : null;
  if (oud && oud.gebruikerId !== gebruikerId) weiger('niet-gevonden');
  if ((oud?.versie ?? 0) !== invoer.versie) weiger('conflict');
  const overlapt = opslag
    .leesAfwezigheid(db, van)
    .some((ander) => ander.id !== invoer.id && ander.gebruikerId === gebruikerId && ander.van <= tot);
  if (overlapt) weiger('ongeldige-invoer', { velden: [{ pad: 'van', bericht: tekst.overlapt }] });
  const id = invoer.id ?? context.id();
  const versie = invoer.versie + 1;
  const rij = { id, versie, gebruikerId, van, tot, vervallen: false, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfAfwezigheid(db, rij)) weiger('conflict');
  return { id, versie };
}

/** Takes an absence back: nobody was away after all. */
export function laatAfwezigheidVervallen(
  context: Context,
  { id, versie }: GelezenInvoer<'afwezigheid.vervallen'>,
): null {
  const { db, opslag, sessie, nu } = context;
  const oud = opslag.leesEenAfwezigheid(db, id) ?? weiger('niet-gevonden');
  if (!magWijzigen(context, oud.gebruikerId)) weiger('geen-recht');
  if (oud.versie !== versie || oud.vervallen) weiger('conflict');
  const { gebruikerId, van, tot } = oud;
  const rij = { id, versie: versie + 1, gebruikerId, van, tot, vervallen: true, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfAfwezigheid(db, rij)) weiger('conflict');
  return null;
}

/** Takes one dossier over from a colleague who is away. */
export function neemOver(context: Context, dossierId: string): void {
  const { db, opslag, sessie } = context;
  const nu = opslag.leesToewijzingen(db, dossierId).at(-1);
  if (!nu?.behandelaarId) return weiger('stap-niet-mogelijk', { melding: tekst.nietsOverTeNemen });
  if (nu.behandelaarId === sessie.gebruikerId) weiger('stap-niet-mogelijk', { melding: tekst.alVanU });
  if (!afwezigen(context).has(nu.behandelaarId)) weiger('stap-niet-mogelijk', { melding: tekst.nietAfwezig });
  // Taken over from somebody who had taken it over: it goes back to whose it was.
  const namensId = nu.namensId ?? nu.behandelaarId;
  const terugBijMij = namensId === sessie.gebruikerId;
  legVast(context, dossierId, nu.versie, {
    behandelaarId: sessie.gebruikerId,
    teamId: nu.teamId,
    namensId: terugBijMij ? null : namensId,
  });
}

/** Hands one dossier back. */
export function geefTerug(context: Context, dossierId: string): void {
  const { db, opslag, sessie } = context;
  const nu = opslag.leesToewijzingen(db, dossierId).at(-1);
  if (!nu?.namensId || nu.behandelaarId !== sessie.gebruikerId)
    return weiger('stap-niet-mogelijk', { melding: tekst.nietOvergenomen });
  if (!kanBehandelen(context, dossierId, nu.namensId))
    weiger('stap-niet-mogelijk', { melding: tekst.kanNietTerug(nu.namens ?? '') });
  legVast(context, dossierId, nu.versie, { behandelaarId: nu.namensId, teamId: nu.teamId, namensId: null });
}

/** Takes over everything that a colleague who is away has in hand and that this user may see. */
export function neemAllesOver(context: Context, gebruikerId: string): { aantal: number } {
  const { db, opslag } = context;
  if (!opslag.leesGebruiker(db, gebruikerId)) weiger('niet-gevonden');
  if (!afwezigen(context).has(gebruikerId)) weiger('stap-niet-mogelijk', { melding: tekst.nietAfwezig });
  const ids = werkVan(context, gebruikerId);
  for (const id of ids) neemOver(context, id);
  return { aantal: ids.length };
}

/** Hands back everything that this user took over from a colleague. */
export function geefAllesTerug(context: Context, gebruikerId: string): { aantal: number } {
  const ids = overgenomenDoorMij(context).get(gebruikerId) ?? [];
  for (const id of ids) geefTerug(context, id);
  return { aantal: ids.length };
}
