import { periodeVanaf, type Aanleverperiode } from '#shared/aanlevering/periode.ts';
import type { Aanleversoortnaam } from '#shared/aanlevering/soorten.ts';
import { aanleverteksten as tekst } from '#shared/taal/aanlevering.ts';
import type { Context } from '../../context.ts';
import { weiger } from '../../weigering.ts';
import type { Aanleversoort } from '../soort.ts';
import { dakloosheid } from './dakloosheid.ts';
import { vtHalfjaar } from './vt-halfjaar.ts';

/** Every kind of delivery that the program knows. */
export const alleSoorten: Readonly<Record<Aanleversoortnaam, Aanleversoort>> = {
  'vt-halfjaar': vtHalfjaar,
  'cbs-dakloosheid': dakloosheid,
};

/** The kinds that belong to who is logged in. */
export const soortenVoor = ({ sessie }: Pick<Context, 'sessie'>): Aanleversoort[] =>
  Object.values(alleSoorten).filter(({ recht }) => sessie.rechten.includes(recht));

/** One kind, for who may deliver it; for others it does not exist. */
export function soortVan(context: Pick<Context, 'sessie'>, id: Aanleversoortnaam): Aanleversoort {
  return soortenVoor(context).find((soort) => soort.id === id) ?? weiger('niet-gevonden');
}

/** The period of a kind that begins on a day. */
export function periodeVan(soort: Aanleversoort, van: string): Aanleverperiode {
  return (
    periodeVanaf(soort.periode, van) ??
    weiger('ongeldige-invoer', { velden: [{ pad: 'van', bericht: tekst.fout.periode }] })
  );
}
