import { keurteksten } from '#shared/taal/onderzoek.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { vergeet, vind } from './ontvangst.ts';
import { keurBestand, type Bijlagemime, type Keurcode } from './soort.ts';

const codeVan: Readonly<
  Record<Keurcode, 'bestand-onleesbaar' | 'bestand-soort' | 'bestand-onveilig' | 'bestand-te-groot'>
> = {
  leeg: 'bestand-onleesbaar',
  beschadigd: 'bestand-onleesbaar',
  'onbekende-soort': 'bestand-soort',
  'naam-klopt-niet': 'bestand-soort',
  actief: 'bestand-onveilig',
  beveiligd: 'bestand-onveilig',
  'te-veel-punten': 'bestand-te-groot',
  'twee-bestanden': 'bestand-onveilig',
};

/** Refuses a file that did not come over whole. */
export const afgebroken = (): never => weiger('bestand-onleesbaar', { melding: keurteksten.afgebroken });

/** The whole file, as it came in. */
export function heelBestand(context: Context, ontvangstId: string): Buffer {
  const ontvangst = vind(context, ontvangstId) ?? afgebroken();
  return ontvangst.ontvangen === ontvangst.bytes.length ? ontvangst.bytes : afgebroken();
}

/** The real kind of a file that came in; a file that is refused is forgotten at once. */
export async function keurOntvangst(
  context: Context,
  { ontvangstId, bestandsnaam }: { ontvangstId: string; bestandsnaam: string },
): Promise<Bijlagemime> {
  const keuring = await keurBestand(heelBestand(context, ontvangstId), bestandsnaam);
  if (keuring.ok) return keuring.mime;
  vergeet(context);
  return weiger(codeVan[keuring.reden], { melding: keurteksten[keuring.reden] });
}
