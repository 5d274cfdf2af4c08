import { plusDagen } from '#shared/beleid/index.ts';
import { bedteksten as tekst } from '#shared/taal/bedden.ts';
import type { Plekrij } from '#db/opslag/index.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import type { Context } from '../context.ts';
import { lokaalVanMoment } from '../klok.ts';
import { weiger } from '../weigering.ts';

type Lezers = Pick<Context, 'db' | 'opslag'>;

/** A bed of this locatie; another one does not exist for the caller. */
export function leesBedHier({ db, opslag }: Lezers, locatieId: string, bedId: string): Plekrij {
  const plek = opslag.leesPlek(db, bedId);
  return plek?.locatieId === locatieId ? plek : weiger('niet-gevonden');
}

/** The night that is meant: the one asked for, or the one that is coming or going on. */
export const welkeNacht = (context: Context, nacht: string | null): string => nacht ?? dezeNacht(context);

/** The same, for an act: what has been cannot be changed here. */
export function nachtOmTeWijzigen(context: Context, nacht: string | null): string {
  const welke = welkeNacht(context, nacht);
  if (welke < dezeNacht(context))
    weiger('ongeldige-invoer', {
      melding: tekst.nachtVoorbij,
      velden: [{ pad: 'nacht', bericht: tekst.nachtVoorbij }],
    });
  return welke;
}

/**
 * The last night (t/m) up to which somebody has a place at a locatie without a gap, from a night on which they have one.
 * @returns null: not known yet
 * @throws Error when there is no place in that night (a bug of the caller)
 */
export function eindeVerblijf(
  { db, opslag }: Lezers,
  dossierId: string,
  clientId: string,
  locatieId: string,
  nacht: string,
) {
  const hier = opslag
    .leesPlaatsingen(db, dossierId)
    .filter((stuk) => stuk.clientId === clientId && stuk.locatieId === locatieId);
  let einde: string | null = plusDagen(nacht, -1);
  for (const { van, tot } of hier) {
    if (einde === null || van > plusDagen(einde, 1)) break;
    if (tot === null || tot > einde) einde = tot;
  }
  return einde;
}

/** How a hold is called: its few words, or the kenmerk of its dossier. */
export function voorWie(
  { db, opslag }: Lezers,
  { voor, dossierId }: { voor: string; dossierId: string | null },
): string {
  const kenmerk = dossierId ? opslag.leesDossier(db, dossierId)?.kenmerk : null;
  return [voor, ...(kenmerk ? [tekst.vastDossier(kenmerk)] : [])].filter(Boolean).join(', ');
}

/** An instant as the clock on the wall shows it: HH:MM. */
export const tijdVan = (moment: string): string => lokaalVanMoment(moment).slice(11);
