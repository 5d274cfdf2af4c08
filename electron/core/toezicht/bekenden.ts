import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Bekende } from '#shared/domein/toezicht.ts';
import { dragendeWoorden, normaliseer } from '#shared/domein/naam.ts';
import { muurtekst as tekst } from '#shared/taal/muur.ts';
import type { Bekendesleutel } from '#db/opslag/index.ts';
import { telefoonsleutel } from '../client/sleutels.ts';
import type { Context } from '../context.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { weiger } from '../weigering.ts';

function sleutelsVan({ voornamen, achternaam, geboortedatum, telefoon }: Bekende): Bekendesleutel[] {
  const nummer = telefoonsleutel(telefoon);
  return [
    ...normaliseer(voornamen)
      .split(' ')
      .filter(Boolean)
      .map((sleutel) => ({ soort: 'voornaam' as const, sleutel })),
    ...dragendeWoorden(achternaam).map((sleutel) => ({ soort: 'achternaam' as const, sleutel })),
    ...(geboortedatum ? [{ soort: 'datum' as const, sleutel: geboortedatum }] : []),
    ...(nummer ? [{ soort: 'telefoon' as const, sleutel: nummer }] : []),
  ];
}

/** Who is close to which colleague; a teamleider does not see what colleagues recorded about the teamleider. */
export function leesBekendenlijst({ db, opslag, sessie }: Context): Uitvoer<'bekende.lijst'> {
  return {
    bekenden: opslag
      .leesBekenden(db)
      .filter(({ gebruikerId }) => gebruikerId !== sessie.gebruikerId)
      .map(({ id, versie, gebruikerId, collega, inhoud }) => ({ id, versie, gebruikerId, collega, inhoud })),
    collegas: opslag
      .leesGebruikers(db)
      .filter(({ id, actief }) => actief && id !== sessie.gebruikerId)
      .map(({ id, naam }) => ({ id, naam })),
  };
}

/** Records or mends somebody close to a colleague. */
export function legBekendeVast(
  context: Context,
  { id: gegeven, versie, gebruikerId, inhoud }: GelezenInvoer<'bekende.vastleggen'>,
): Uitvoer<'bekende.vastleggen'> {
  const { db, opslag, sessie, nu } = context;
  controleerDatums(inhoud, context.vandaag, 'inhoud');
  if (!leesBekendenlijst(context).collegas.some(({ id }) => id === gebruikerId))
    weiger('ongeldige-invoer', { velden: [{ pad: 'gebruikerId', bericht: tekst.onbekendeCollega }] });
  const vorige = gegeven ? opslag.leesBekende(db, gegeven) : null;
  if (gegeven && (!vorige || vorige.vervallen)) weiger('niet-gevonden');
  if ((vorige?.versie ?? 0) !== versie) weiger('conflict');
  const id = gegeven ?? context.id();
  const rij = { id, versie: versie + 1, gebruikerId, inhoud, vervallen: false, reden: '' };
  opslag.schrijfBekende(db, { ...rij, doorId: sessie.gebruikerId, op: nu }, sleutelsVan(inhoud));
  return { id, versie: versie + 1 };
}

/** Takes somebody off the list, with the reason; the cases that it led to stay as they are. */
export function laatBekendeVervallen(
  { db, opslag, sessie, nu }: Context,
  { id, versie, reden }: GelezenInvoer<'bekende.vervallen'>,
): null {
  const vorige = opslag.leesBekende(db, id);
  if (!vorige || vorige.vervallen) return weiger('niet-gevonden');
  if (vorige.versie !== versie) weiger('conflict');
  const { gebruikerId, inhoud } = vorige;
  const rij = { id, versie: versie + 1, gebruikerId, inhoud, vervallen: true, reden };
  opslag.schrijfBekende(db, { ...rij, doorId: sessie.gebruikerId, op: nu }, []);
  return null;
}
