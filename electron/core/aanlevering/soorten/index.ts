import { periodeVanaf, type Aanleverperiode } from '#shared/aanlevering/periode.ts';
import type { Aanleversoortnaam } from '#shared/aanlevering/soorten.ts';
import { aanleverteksten as tekst } from '#shared/taal/aanlevering.ts';
import type { Leesbron } from '../../context.ts';
import { weiger } from '../../weigering.ts';
import type { Aanleversoort } from '../soort.ts';
import { dakloosheid } from './dakloosheid.ts';
import { iwmoStart, iwmoStop, iwmoToewijzing } from './iwmo.ts';
import { vtHalfjaar } from './vt-halfjaar.ts';

/** Every kind of delivery that the program knows. */
export const alleSoorten: Readonly<Record<Aanleversoortnaam, Aanleversoort>> = {
  'vt-halfjaar': vtHalfjaar,
  'cbs-dakloosheid': dakloosheid,
  'iwmo-toewijzing': iwmoToewijzing,
  'iwmo-start': iwmoStart,
  'iwmo-stop': iwmoStop,
};

type Wie = Pick<Leesbron, 'sessie' | 'instellingen'>;

/** The kinds that belong to who is logged in. */
export const soortenVoor = ({ sessie, instellingen }: Wie): Aanleversoort[] =>
  Object.values(alleSoorten).filter(
    ({ recht, alsAan }) => sessie.rechten.includes(recht) && (alsAan?.(sessie.organisatie.soort, instellingen) ?? true),
  );

/** One kind, for who may deliver it; for others it does not exist. */
export function soortVan(wie: Wie, id: Aanleversoortnaam): Aanleversoort {
  return soortenVoor(wie).find((soort) => soort.id === id) ?? weiger('niet-gevonden');
}

/** The period of a kind that begins on a day. */
export function periodeVan(soort: Aanleversoort, van: string): Aanleverperiode {
  return (
    periodeVanaf(soort.periode, van) ??
    weiger('ongeldige-invoer', { velden: [{ pad: 'van', bericht: tekst.fout.periode }] })
  );
}
