import { z } from 'zod';
import { datumSchema, datumtijdSchema, jaNeeSchema, losseRegelSchema, regelSchema, tekstSchema } from './basis.ts';

/** The other three of the G4: with whom the college talks before it decides (5.2.14). */
export const g4steden = ['amsterdam', 'den-haag', 'utrecht'] as const;
export type G4stad = (typeof g4steden)[number];

/** Degrees Celsius as a forecast gives them, to a tenth. */
const graden = z
  .number()
  .min(-50, 'Vul een temperatuur in tussen -50 en 50 graden.')
  .max(50, 'Vul een temperatuur in tussen -50 en 50 graden.')
  .refine((t) => Math.abs(t * 10 - Math.round(t * 10)) < 1e-6, 'Gebruik hoogstens één cijfer achter de komma.');

/** The forecast for a day, as a person read it somewhere: the program fetches nothing. */
export const verwachtingSchema = z.strictObject({
  voorDag: datumSchema,
  temperatuur: graden.nullable(),
  gevoelstemperatuur: graden.nullable(),
  weer: losseRegelSchema,
  bron: losseRegelSchema,
  /** When it was read, Amsterdam wall-clock time. */
  gelezenOp: datumtijdSchema.nullable(),
});
export type Verwachting = z.infer<typeof verwachtingSchema>;

export const g4contactSchema = z.strictObject({
  stad: z.enum(g4steden),
  met: losseRegelSchema,
  op: datumtijdSchema.nullable(),
  /** What they said. */
  wat: tekstSchema,
});
export type G4contact = z.infer<typeof g4contactSchema>;

/** What a besluit to open or to close rests on. */
export const wintergrondenSchema = z.strictObject({
  verwachting: verwachtingSchema,
  humanitaireReden: jaNeeSchema,
  humanitair: tekstSchema,
  g4: z.array(g4contactSchema).length(g4steden.length),
  toelichting: tekstSchema,
  /** Why it is decided otherwise than the policy points to, or before all cities were spoken to (Awb 4:84). */
  afwijking: tekstSchema,
});
export type Wintergronden = z.infer<typeof wintergrondenSchema>;

/** How a besluit of the college came to an aanbieder. */
export const winterontvangstSchema = z.strictObject({
  vanWie: regelSchema,
  ontvangenOp: datumtijdSchema,
  kenmerk: losseRegelSchema,
});
export type Winterontvangst = z.infer<typeof winterontvangstSchema>;

/** Whether the other three cities were spoken to: all of them, with a day and what they said. Otherwise not known yet. */
export function isAfgestemd(g4: readonly G4contact[]): true | null {
  const klaar = (stad: G4stad): boolean =>
    g4.some((een) => een.stad === stad && een.op !== null && een.met !== '' && een.wat !== '');
  return g4steden.every(klaar) ? true : null;
}

/** The facts of the toets `winteropvang` (5.2.14). `besluit`: whether it is taken with this. */
export function winterfeiten(
  { verwachting, humanitaireReden, g4 }: Pick<Wintergronden, 'verwachting' | 'humanitaireReden' | 'g4'>,
  besluit: true | null,
) {
  const { temperatuur } = verwachting;
  return { verwachteTemperatuur: temperatuur, humanitaireReden, afstemmingG4: isAfgestemd(g4), besluit };
}

/** Where somebody goes when the winteropvang closes. */
export const winteraflopen = [
  'centraal-onthaal',
  'dagopvang',
  'opvang',
  'andere-regio',
  'netwerk',
  'straat',
  'onbekend',
] as const;
export type Winterafloop = (typeof winteraflopen)[number];
