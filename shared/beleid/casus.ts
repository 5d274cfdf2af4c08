import { z } from 'zod';
import { eersteFout, type Foutcode, type Invoerfout } from './fout.ts';
import type { Beleid } from './parameters.ts';
import { vindToets } from './toetsen.ts';
import type { Uitkomst } from './uitkomst.ts';
import type { Gevolg, Uitleg } from './uitleg.ts';
import { dagSchema } from './velden.ts';

/** The answer to a casus. */
export interface Casusantwoord {
  readonly casus: string;
  readonly toets: string;
  readonly uitkomst: Uitkomst;
  readonly voorwaarden: readonly { readonly id: string; readonly artikel: string; readonly uitkomst: Uitkomst }[];
  readonly gevolg: Gevolg;
}

/** The answer to a bad line; `bericht` is Dutch and holds no fact. */
export interface Casusfout {
  readonly casus: string | null;
  readonly fout: Invoerfout & { readonly bericht: string };
}

const casusSchema = z.strictObject({
  casus: z.string(),
  toets: z.string(),
  peildatum: dagSchema,
  feiten: z.unknown().optional(),
});

const berichten: Record<Foutcode, (pad: string) => string> = {
  'ongeldige-json': () => 'Deze regel is geen JSON-object.',
  'onbekende-toets': () => 'Deze toets bestaat niet. Kijk in de lijst met toetsen.',
  'ontbrekend-veld': (pad) => `Het veld ${pad} ontbreekt. Vul het in.`,
  'onbekend-veld': (pad) => `Het veld ${pad} hoort hier niet. Haal het weg of kijk naar de naam.`,
  'ongeldige-waarde': (pad) => `De waarde van ${pad} kan niet. Kijk naar de vorm en naar de lijst met waarden.`,
};

function maakFout(casus: unknown, { code, pad }: Invoerfout): Casusfout {
  return { casus: typeof casus === 'string' ? casus : null, fout: { code, pad, bericht: berichten[code](pad) } };
}

function antwoord(casus: string, { toets, uitkomst, voorwaarden, gevolg }: Uitleg): Casusantwoord {
  return {
    casus,
    toets,
    uitkomst,
    voorwaarden: voorwaarden.map((voorwaarde) => ({
      id: voorwaarde.id,
      artikel: voorwaarde.artikel,
      uitkomst: voorwaarde.uitkomst,
    })),
    gevolg,
  };
}

function leesObject(regel: string): Record<string, unknown> | null {
  try {
    const ruw: unknown = JSON.parse(regel);
    return typeof ruw === 'object' && !Array.isArray(ruw) ? (ruw as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}

/** Answers one casus, a line of JSON. Never throws on what the line holds: a bad line gets a fout. */
export function beantwoordRegel(regel: string, beleid: Beleid): Casusantwoord | Casusfout {
  const ruw = leesObject(regel);
  if (!ruw) return maakFout(null, { code: 'ongeldige-json', pad: '' });
  const gelezen = casusSchema.safeParse(ruw);
  if (!gelezen.success) return maakFout(ruw['casus'], eersteFout(gelezen.error, ruw));
  const { casus, peildatum, feiten } = gelezen.data;
  const toets = vindToets(gelezen.data.toets);
  if (!toets) return maakFout(casus, { code: 'onbekende-toets', pad: 'toets' });
  const beoordeeld = toets.toets(feiten, peildatum, beleid);
  return beoordeeld.ok ? antwoord(casus, beoordeeld.waarde) : maakFout(casus, beoordeeld.fout);
}

/** True for the answer to a bad line. */
export function isFout(resultaat: Casusantwoord | Casusfout): resultaat is Casusfout {
  return 'fout' in resultaat;
}

/** True for a line that is skipped. */
export function isLegeRegel(regel: string): boolean {
  return regel.trim() === '';
}
