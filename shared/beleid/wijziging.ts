import { z } from 'zod';
import { bronSchema } from './bron.ts';
import { padtekst } from './fout.ts';
import { type Dag, plusDagen } from './kalender.ts';
import {
  type Beleid,
  type GedateerdeWaarde,
  parameterdefinities,
  type Parameternaam,
  parameternamen,
} from './parameters.ts';
import { dagSchema } from './velden.ts';

const wijzigingSchema = z.strictObject({
  naam: z.enum(parameternamen as readonly [Parameternaam, ...Parameternaam[]]),
  waarde: z.unknown(),
  vanaf: dagSchema,
  bron: bronSchema,
});

/** A new value of a parameter as an administrator enters it: which, what, from which day, and by which source. */
export type Parameterwijziging = Readonly<z.infer<typeof wijzigingSchema>>;

/** The new version of the policy, or why the value cannot be entered: `pad` is the field, `melding` Dutch. */
export type Wijzigingsresultaat =
  | { readonly ok: true; readonly waarde: Beleid }
  | {
      readonly ok: false;
      readonly code: 'ongeldige-waarde' | 'dag-te-vroeg';
      readonly pad: string;
      readonly melding: string;
    };

function weiger(pad: string, melding: string): Wijzigingsresultaat {
  return { ok: false, code: 'ongeldige-waarde', pad, melding };
}

function voegToe(
  waarden: readonly GedateerdeWaarde<unknown>[],
  nieuw: GedateerdeWaarde<unknown>,
): readonly GedateerdeWaarde<unknown>[] {
  const vorige = waarden.at(-1);
  return vorige ? [...waarden.slice(0, -1), { ...vorige, tot: plusDagen(nieuw.vanaf, -1) }, nieuw] : [nieuw];
}

function teVroeg(beleid: Beleid, naam: Parameternaam, vanaf: Dag): Dag | null {
  const laatste = beleid.parameters[naam]?.at(-1)?.vanaf;
  return laatste && vanaf <= laatste ? laatste : null;
}

/**
 * The policy with one new dated value: the value before it ends on the day before, and `stand` goes up.
 * Values only go forward in time, so that besluiten of before can be replayed. The policy itself is left as it is.
 */
export function metNieuweWaarde(beleid: Beleid, invoer: unknown): Wijzigingsresultaat {
  const gelezen = wijzigingSchema.safeParse(invoer);
  if (!gelezen.success) {
    const pad = padtekst(gelezen.error.issues[0]?.path ?? []);
    return weiger(pad, 'Vul de parameter, de waarde, de eerste dag en de bron volledig in.');
  }
  const { naam, vanaf, bron } = gelezen.data;
  const { label, schema } = parameterdefinities[naam];
  const waarde: z.ZodSafeParseResult<unknown> = schema.safeParse(gelezen.data.waarde);
  if (!waarde.success) {
    return weiger(padtekst(waarde.error.issues[0]?.path ?? [], 'waarde'), `Deze waarde kan niet bij "${label}".`);
  }
  const bestaand = beleid.parameters[naam];
  if (!bestaand) return weiger('naam', `"${label}" hoort niet bij ${beleid.naam}.`);
  const laatste = teVroeg(beleid, naam, vanaf);
  if (laatste) {
    const melding = `Er geldt al een waarde vanaf ${laatste}. Kies een latere eerste dag.`;
    return { ok: false, code: 'dag-te-vroeg', pad: 'vanaf', melding };
  }
  const waarden = voegToe(bestaand, { waarde: waarde.data, vanaf, bron });
  const parameters = { ...beleid.parameters, [naam]: waarden };
  return { ok: true, waarde: { ...beleid, stand: beleid.stand + 1, parameters } };
}
