import type { Stuk, StukVan, Zienswijzestand } from '#shared/contract/groepen/vervolg.ts';
import { vervolgteksten } from '#shared/taal/vervolg.ts';
import { geldend } from './stukken.ts';

type Voornemen = StukVan<'voornemen'>;
const tekst = vervolgteksten.zienswijze;

/** The voornemen that was made since the last besluit about this opvang: an older one led to that besluit. */
export function lopendVoornemen(stukken: readonly Stuk[], vorigBesluitOp: string | null): Voornemen | null {
  return geldend(stukken, 'voornemen').find(({ eersteOp }) => !vorigBesluitOp || eersteOp > vorigBesluitOp) ?? null;
}

const geeft = (
  stand: Zienswijzestand['stand'],
  zin: string,
  artikel: string,
  mag = stand !== 'ontbreekt' && stand !== 'loopt',
): Zienswijzestand => ({ stand, tekst: zin, artikel, mag });

/**
 * Whether a besluit to the detriment of the client may be taken: after the client could react (Awb 4:8), reacted or let the
 * term pass, wants it too, or when a reason of Awb 4:11 was recorded. Pure.
 */
export function zienswijzestand(voornemen: Voornemen | null, vandaag: string): Zienswijzestand {
  if (!voornemen) return geeft('ontbreekt', tekst.geenVoornemen, 'Awb 4:8');
  const { opVerzoek, overslaan, reactieOp, uitgenodigdOp, reageerTot } = voornemen.inhoud;
  if (opVerzoek) return geeft('niet-nodig', tekst.opVerzoek, 'Awb 4:8');
  if (reactieOp) return geeft('ontvangen', tekst.ontvangen(reactieOp), 'Awb 4:8');
  if (overslaan) return geeft('overgeslagen', tekst.overgeslagen, 'Awb 4:11');
  if (!uitgenodigdOp || !reageerTot) return geeft('ontbreekt', tekst.ontbreekt, 'Awb 4:8');
  return reageerTot < vandaag
    ? geeft('verlopen', tekst.verlopen(reageerTot), 'Awb 4:8')
    : geeft('loopt', tekst.loopt(reageerTot), 'Awb 4:8');
}

/** A besluit that asks no reaction first: it is to the good of the client, or asked for. */
export const geenZienswijze: Zienswijzestand = geeft('niet-nodig', tekst.nietNodig, 'Awb 4:8');
