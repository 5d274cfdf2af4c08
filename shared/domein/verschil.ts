/** Which side a person keeps for one field; `allebei` joins two lists. */
export type Versiekeuze = 'mijn' | 'opgeslagen' | 'allebei';

/** One place where two versions differ. `pad` is a key, or `groep.key` within a group of answers. */
export interface Verschil {
  pad: string;
  mijn: unknown;
  opgeslagen: unknown;
  lijst: boolean;
  /** Only one of the two changed it since they parted: that change is proposed. */
  vooraf: Versiekeuze | null;
}

const gelijk = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const isGroep = (waarde: unknown): waarde is Record<string, unknown> =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

function proefkeuze(mijn: unknown, opgeslagen: unknown, uitgang: unknown, bekend: boolean): Versiekeuze | null {
  if (!bekend) return null;
  if (gelijk(uitgang, opgeslagen)) return 'mijn';
  return gelijk(uitgang, mijn) ? 'opgeslagen' : null;
}

/**
 * Where two versions of the same facts differ, field by field; answers within a group (an onderdeel, a criterium) count as fields.
 * @param uitgang what both started from; without it nothing is proposed
 */
export function vindVerschillen(mijn: object, opgeslagen: object, uitgang?: object, voor = ''): Verschil[] {
  const a = mijn as Record<string, unknown>;
  const b = opgeslagen as Record<string, unknown>;
  const basis = uitgang as Record<string, unknown> | undefined;
  const sleutels = [...new Set([...Object.keys(b), ...Object.keys(a)])];
  return sleutels.flatMap((sleutel): Verschil[] => {
    if (gelijk(a[sleutel], b[sleutel])) return [];
    const groep = voor === '' && (isGroep(a[sleutel]) || isGroep(b[sleutel]));
    if (groep) {
      const deel = basis && ((basis[sleutel] ?? {}) as object);
      return vindVerschillen((a[sleutel] ?? {}) as object, (b[sleutel] ?? {}) as object, deel, `${sleutel}.`);
    }
    const lijst = Array.isArray(a[sleutel]) && Array.isArray(b[sleutel]);
    const vooraf = proefkeuze(a[sleutel], b[sleutel], basis?.[sleutel], basis !== undefined);
    return [{ pad: voor + sleutel, mijn: a[sleutel] ?? null, opgeslagen: b[sleutel] ?? null, lijst, vooraf }];
  });
}

function gekozen({ mijn, opgeslagen }: Verschil, keuze: Versiekeuze): unknown {
  if (keuze !== 'allebei') return keuze === 'mijn' ? mijn : opgeslagen;
  const daar = opgeslagen as unknown[];
  return [...daar, ...(mijn as unknown[]).filter((deel) => !daar.some((ander) => gelijk(deel, ander)))];
}

/** The stored version with, per difference, what was chosen. */
export function voegVersiesSamen<T extends object>(
  opgeslagen: T,
  verschillen: readonly Verschil[],
  keuzes: Readonly<Record<string, Versiekeuze>>,
): T {
  const uit = JSON.parse(JSON.stringify(opgeslagen)) as Record<string, unknown>;
  for (const verschil of verschillen) {
    const waarde = gekozen(verschil, keuzes[verschil.pad] ?? 'opgeslagen');
    const [groep, sleutel] = verschil.pad.split('.') as [string, string | undefined];
    if (sleutel === undefined) {
      uit[groep] = waarde;
      continue;
    }
    const deel = { ...((uit[groep] ?? {}) as Record<string, unknown>) };
    if (waarde === null) delete deel[sleutel];
    else deel[sleutel] = waarde;
    uit[groep] = deel;
  }
  return uit as T;
}
