import { beantwoordRegel, type Casusantwoord, type Casusfout, isFout, isLegeRegel } from './casus.ts';
import type { Beleid } from './parameters.ts';

/** A casus whose answer differs under another policy. `regel` counts from 1, blank lines included. */
export interface Verandering {
  readonly regel: number;
  readonly casus: string;
  readonly toets: string;
  readonly was: Casusantwoord;
  readonly wordt: Casusantwoord;
  /** Where the answers differ: `uitkomst`, `voorwaarden.leeftijd`, `gevolg.laatsteDag`. */
  readonly verschillen: readonly string[];
}

/** "Wat verandert er?": how many casus were compared, which answers change, and which lines could not be read. */
export interface Vergelijking {
  readonly vergeleken: number;
  readonly veranderd: readonly Verandering[];
  readonly slecht: readonly { readonly regel: number; readonly fout: Casusfout['fout'] }[];
}

function vlak({ uitkomst, voorwaarden, gevolg }: Casusantwoord): Map<string, string> {
  return new Map([
    ['uitkomst', uitkomst],
    ...voorwaarden.map((v) => [`voorwaarden.${v.id}`, v.uitkomst] as const),
    ...Object.entries(gevolg).map(([sleutel, waarde]) => [`gevolg.${sleutel}`, JSON.stringify(waarde)] as const),
  ]);
}

function verschillen(was: Casusantwoord, wordt: Casusantwoord): string[] {
  const [oud, nieuw] = [vlak(was), vlak(wordt)];
  return [...new Set([...oud.keys(), ...nieuw.keys()])].filter((plek) => oud.get(plek) !== nieuw.get(plek));
}

/** Answers each casus under both policies and tells which answers change. */
export function vergelijkBeleid(regels: readonly string[], huidig: Beleid, nieuw: Beleid): Vergelijking {
  const veranderd: Verandering[] = [];
  const slecht: Vergelijking['slecht'][number][] = [];
  let vergeleken = 0;
  regels.forEach((tekst, i) => {
    if (isLegeRegel(tekst)) return;
    const [was, wordt] = [beantwoordRegel(tekst, huidig), beantwoordRegel(tekst, nieuw)];
    if (isFout(was) || isFout(wordt)) {
      slecht.push({ regel: i + 1, fout: (isFout(was) ? was : (wordt as Casusfout)).fout });
      return;
    }
    vergeleken += 1;
    const anders = verschillen(was, wordt);
    const { casus, toets } = was;
    if (anders.length > 0) veranderd.push({ regel: i + 1, casus, toets, was, wordt, verschillen: anders });
  });
  return { vergeleken, veranderd, slecht };
}
