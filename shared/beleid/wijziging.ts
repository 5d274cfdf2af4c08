import { z } from 'zod';
import { bronSchema } from './bron.ts';
import { padtekst } from './fout.ts';
import { plusDagen } from './kalender.ts';
import { type Beleid, type GedateerdeWaarde, parameternamen } from './parameters.ts';
import { dagSchema } from './velden.ts';
import { leesWaarde } from './waardeinvoer.ts';

const wijzigingSchema = z.strictObject({
  naam: z.enum(parameternamen),
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
      readonly code: 'ongeldige-waarde' | 'dag-bezet' | 'dag-te-vroeg';
      readonly pad: string;
      readonly melding: string;
    };

const weiger = (
  code: 'ongeldige-waarde' | 'dag-bezet' | 'dag-te-vroeg',
  pad: string,
  melding: string,
): Wijzigingsresultaat => ({ ok: false, code, pad, melding });

/** The values with one more, in order of time: each ends on the day before the next one starts. One of the same first day makes way. */
function voegToe(waarden: readonly GedateerdeWaarde<unknown>[], nieuw: GedateerdeWaarde<unknown>) {
  const alle = [...waarden.filter(({ vanaf }) => vanaf !== nieuw.vanaf), nieuw].sort((a, b) =>
    a.vanaf < b.vanaf ? -1 : 1,
  );
  return alle.map(({ waarde, vanaf, bron }, i) => {
    const volgende = alle[i + 1];
    return volgende ? { waarde, vanaf, tot: plusDagen(volgende.vanaf, -1), bron } : { waarde, vanaf, bron };
  });
}

/**
 * The policy with one new dated value, after, before or between the others; `stand` goes up. The policy itself is left as
 * it is, so that a besluit of before can be replayed.
 * @param vervang whether it may take the place of a value that starts on the same day: one that does not apply yet was wrong
 */
export function metNieuweWaarde(beleid: Beleid, invoer: unknown, vervang = false): Wijzigingsresultaat {
  const gelezen = wijzigingSchema.safeParse(invoer);
  if (!gelezen.success) {
    const pad = padtekst(gelezen.error.issues[0]?.path ?? []);
    return weiger('ongeldige-waarde', pad, 'Vul de parameter, de waarde, de eerste dag en de bron volledig in.');
  }
  const { naam, vanaf, bron } = gelezen.data;
  const lezing = leesWaarde(naam, gelezen.data.waarde);
  if (!lezing.ok) return weiger('ongeldige-waarde', lezing.pad, lezing.melding);
  const bestaand = beleid.parameters[naam];
  if (!vervang && bestaand.some((eerder) => eerder.vanaf === vanaf)) {
    return weiger('dag-bezet', 'vanaf', `Er gaat al een waarde in op ${vanaf}. Kies een andere eerste dag.`);
  }
  if (vanaf < beleid.vanaf) {
    return weiger('dag-te-vroeg', 'vanaf', `${beleid.naam} geldt vanaf ${beleid.vanaf}. Kies een latere eerste dag.`);
  }
  const parameters = { ...beleid.parameters, [naam]: voegToe(bestaand, { waarde: lezing.waarde, vanaf, bron }) };
  return { ok: true, waarde: { ...beleid, stand: beleid.stand + 1, parameters } };
}
