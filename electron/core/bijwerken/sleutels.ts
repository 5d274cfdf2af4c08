import { rechtenVan } from '#shared/contract/rechten.ts';
import type { Sleutelstand } from '#shared/contract/groepen/bijwerken.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { bijwerkteksten as t } from '#shared/taal/bijwerken.ts';
import { sleutelUitTekst, type Bijwerkinstelling } from '#shared/uitgave/uitgave.ts';
import { noteerWijzigingen } from '../beheer/wijzigingen.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { vingerafdrukVan } from './vingerafdruk.ts';

const hoogstens = 5;
const fout = (bericht: string): never => weiger('ongeldige-invoer', { velden: [{ pad: 'tekst', bericht }] });

/** Whether somebody else could look too. Who is the only administrator has nobody to ask: the log tells that it was one person. */
const isEnige = ({ db, opslag, sessie }: Context): boolean =>
  !opslag
    .leesGebruikers(db)
    .some(
      ({ id, actief, rollen }) =>
        actief && id !== sessie.gebruikerId && rechtenVan(rollen).includes('beheer.instellingen'),
    );

/** Whose signature counts, and what is proposed. */
export function leesSleutels(context: Context): Sleutelstand {
  const { db, opslag, sessie } = context;
  const { sleutels, voorstel } = opslag.leesInstellingen(db).waarden.bijwerken;
  const met = (sleutel: string) => ({ sleutel, vingerafdruk: vingerafdrukVan(sleutel) });
  if (!voorstel) return { sleutels: sleutels.map(met), voorstel: null };
  const { wat, sleutel, doorId, op } = voorstel;
  const mag = doorId !== sessie.gebruikerId || isEnige(context);
  const door = opslag.leesGebruikers(db).find(({ id }) => id === doorId)?.naam ?? '';
  return {
    sleutels: sleutels.map(met),
    voorstel: { ...met(sleutel), wat, door, op, mag, waaromNiet: mag ? null : t.sleutel.vierOgen },
  };
}

function bewaar(context: Context, maak: (nu: Bijwerkinstelling) => Bijwerkinstelling): Sleutelstand {
  const { db, opslag } = context;
  const { versie, waarden } = opslag.leesInstellingen(db);
  const nieuw = { ...waarden, bijwerken: maak(waarden.bijwerken) };
  if (!opslag.wijzigInstellingen(db, versie, nieuw)) weiger('conflict');
  noteerWijzigingen(context, 'instelling', '', waarden, nieuw);
  return leesSleutels(context);
}

/** Somebody wants a key to count from now on, or no more. A newer proposal takes the place of an older one. */
export function stelSleutelVoor(
  context: Context,
  { wat, tekst }: GelezenInvoer<'uitgeversleutel.voorstellen'>,
): Sleutelstand {
  if (/PRIVATE KEY/.test(tekst)) fout(t.sleutel.geheim);
  const sleutel = sleutelUitTekst(tekst) ?? fout(t.sleutel.geen);
  return bewaar(context, (nu) => {
    const heeft = nu.sleutels.includes(sleutel);
    if (wat === 'erbij' && heeft) fout(t.sleutel.alDaar);
    if (wat === 'erbij' && nu.sleutels.length >= hoogstens) fout(t.sleutel.teVeel);
    if (wat === 'weg' && !heeft) weiger('niet-gevonden');
    return { ...nu, voorstel: { wat, sleutel, doorId: context.sessie.gebruikerId, op: context.nu } };
  });
}

/** The proposal that somebody looked at; another one in its place is a conflict. */
function gezienVoorstel({ voorstel }: Bijwerkinstelling, vingerafdruk: string) {
  if (!voorstel || vingerafdrukVan(voorstel.sleutel) !== vingerafdruk) return weiger('conflict');
  return voorstel;
}

/** A second administrator compared the digits and agrees. */
export function bevestigSleutel(
  context: Context,
  { vingerafdruk }: GelezenInvoer<'uitgeversleutel.bevestigen'>,
): Sleutelstand {
  return bewaar(context, (nu) => {
    const { wat, sleutel, doorId } = gezienVoorstel(nu, vingerafdruk);
    if (doorId === context.sessie.gebruikerId && !isEnige(context))
      weiger('vier-ogen', { melding: t.sleutel.vierOgen });
    const rest = nu.sleutels.filter((een) => een !== sleutel);
    return { ...nu, sleutels: wat === 'erbij' ? [...rest, sleutel] : rest, voorstel: null };
  });
}

export const trekSleutelIn = (
  context: Context,
  { vingerafdruk }: GelezenInvoer<'uitgeversleutel.intrekken'>,
): Sleutelstand =>
  bewaar(context, (nu) => {
    gezienVoorstel(nu, vingerafdruk);
    return { ...nu, voorstel: null };
  });
