import { encode } from 'uqr';

/** Light modules that a QR code needs around it (ISO/IEC 18004). */
const STILTE = 4;

/** Dark runs of a QR code in modules, quiet zone included in `zijde`: to be drawn as rectangles, never as a picture. */
export type Qr = { zijde: number; strepen: { x: number; y: number; lengte: number }[] };

/** Encodes a text with correction level M (15 % may be damaged). Adjacent dark modules of a row become one run. */
export function maakQr(tekst: string): Qr {
  const { data, size } = encode(tekst, { ecc: 'M', border: 0 });
  const strepen = data.flatMap((rij, y) =>
    stroken(rij).map(({ x, lengte }) => ({ x: x + STILTE, y: y + STILTE, lengte })),
  );
  return { zijde: size + 2 * STILTE, strepen };
}

function stroken(rij: readonly boolean[]): { x: number; lengte: number }[] {
  const gevonden: { x: number; lengte: number }[] = [];
  rij.forEach((donker, x) => {
    const vorige = gevonden.at(-1);
    if (!donker) return;
    if (vorige && vorige.x + vorige.lengte === x) vorige.lengte += 1;
    else gevonden.push({ x, lengte: 1 });
  });
  return gevonden;
}
