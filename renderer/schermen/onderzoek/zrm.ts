import { zrmDomeinen, zrmVerschil, type Meting, type ZrmDomein } from '#shared/domein/zrm.ts';
import { nl } from '#shared/taal/nl.ts';
import { meervoud } from '#shared/taal/vul.ts';
import { zrmDomeinteksten } from '#shared/taal/zrm.ts';

/** One domain in the picture: its scores, oldest first, and what became of it in words. */
export interface Zrmrij {
  domein: ZrmDomein;
  naam: string;
  scores: (number | null)[];
  eerste: number | null;
  laatste: number | null;
  woorden: string;
}

function inWoorden(verschil: number | null): string {
  const t = nl.onderzoek.zrm;
  if (verschil === null) return t.onbekend;
  if (verschil === 0) return t.gelijk;
  return meervoud(Math.abs(verschil), verschil > 0 ? t.vooruit : t.achteruit);
}

/** The measurements as rows per domain; `metingen` oldest first. What one did not judge cannot be compared. */
export function zrmRijen(metingen: readonly Meting[]): Zrmrij[] {
  const eerste = metingen[0];
  const laatste = metingen.at(-1);
  return zrmDomeinen.map((domein) => ({
    domein,
    naam: zrmDomeinteksten[domein],
    scores: metingen.map(({ scores }) => scores[domein]?.score ?? null),
    eerste: metingen.length > 1 ? (eerste?.scores[domein]?.score ?? null) : null,
    laatste: laatste?.scores[domein]?.score ?? null,
    woorden: eerste && laatste && metingen.length > 1 ? inWoorden(zrmVerschil(eerste, laatste, domein)) : '',
  }));
}
