import { stilstandVan, type Opschortvraag, type Stilstand } from '#shared/beleid/index.ts';
import type { Hersteltermijn, Stuksoort } from '#shared/domein/onderzoek.ts';
import type { Stukrij } from '#db/opslag/index.ts';

/** The records of one kind that still count, in the order in which they were first made. */
export const geldendeStukken = <S extends Stuksoort>(stukken: readonly Stukrij[], soort: S): Stukrij<S>[] =>
  stukken.filter((stuk): stuk is Stukrij<S> => stuk.soort === soort && stuk.vervallen === null);

/** The two facts of the toets weigering that a hersteltermijn decides (5.2.7, 2.2.7). */
export interface Medewerking {
  onvoldoendeMedewerking: boolean | null;
  hersteltermijnTot: string | null;
}

function medewerkingVolgens({ uitkomst, verstuurdOp, uiterlijk }: Hersteltermijn, vandaag: string): Medewerking {
  if (uitkomst === 'meegewerkt') return { onvoldoendeMedewerking: false, hersteltermijnTot: uiterlijk };
  if (uitkomst === 'niet-meegewerkt') return { onvoldoendeMedewerking: true, hersteltermijnTot: uiterlijk };
  // A letter that lies in a drawer gives nobody a chance.
  if (verstuurdOp === null) return { onvoldoendeMedewerking: true, hersteltermijnTot: null };
  // After the last day somebody has to look whether the client co-operated: until then it is not known.
  return { onvoldoendeMedewerking: vandaag <= uiterlijk ? true : null, hersteltermijnTot: uiterlijk };
}

/** What the newest hersteltermijn says about co-operation; null when there is none, so that the step voorwaarden says it. */
export function medewerkingUit(stukken: readonly Stukrij[], vandaag: string): Medewerking | null {
  const laatste = geldendeStukken(stukken, 'hersteltermijn').at(-1);
  return laatste ? medewerkingVolgens(laatste.inhoud, vandaag) : null;
}

/** The days on which the term for the besluit stood or stands still (Awb 4:15): requests that suspend, and hersteltermijnen that were sent. */
export function stilstandUit(stukken: readonly Stukrij[]): Stilstand[] {
  const vragen = geldendeStukken(stukken, 'opvraging').flatMap(({ inhoud }): Opschortvraag[] => {
    const { opschorting: reden, gevraagdOp, uiterlijk, ontvangenOp } = inhoud;
    return reden ? [{ reden, gevraagdOp, uiterlijk, ontvangenOp }] : [];
  });
  const kansen = geldendeStukken(stukken, 'hersteltermijn').flatMap(({ inhoud }): Opschortvraag[] => {
    const { verstuurdOp, uiterlijk, uitkomst, uitkomstOp } = inhoud;
    const ontvangenOp = uitkomst === 'meegewerkt' ? uitkomstOp : null;
    return verstuurdOp ? [{ reden: 'aanvulling', gevraagdOp: verstuurdOp, uiterlijk, ontvangenOp }] : [];
  });
  return [...vragen, ...kansen].flatMap((vraag) => stilstandVan(vraag) ?? []);
}

/** The confirmed verslag that holds the onderzoek still (2.2.4), or null while it can be changed. */
export function vastgesteldVerslag(stukken: readonly Stukrij[]): Stukrij<'verslag'> | null {
  const laatste = geldendeStukken(stukken, 'verslag').at(-1) ?? null;
  return laatste?.inhoud.heropend === null ? laatste : null;
}

/** What the records beside the onderzoek change in the facts and terms of the steps. */
export interface NaastOnderzoek {
  medewerking: Medewerking | null;
  stilstand: readonly Stilstand[];
}

/** Nothing recorded beside the steps. */
export const nietsNaastOnderzoek: NaastOnderzoek = { medewerking: null, stilstand: [] };

/** See {@link NaastOnderzoek}. */
export const naastOnderzoek = (stukken: readonly Stukrij[], vandaag: string): NaastOnderzoek => ({
  medewerking: medewerkingUit(stukken, vandaag),
  stilstand: stilstandUit(stukken),
});
