import { z } from 'zod';
import { controlenamen, feitsoorten, standen, type Controlenaam } from '../../gezondheid/controles.ts';
import { bytesSchema, momentSchema } from '../../domein/basis.ts';
import { opdracht, vraag } from '../eindpunt.ts';

const leeg = z.strictObject({});
const beheer = { toegang: 'beheer.instellingen', bereik: 'organisatie', houdtWakker: false } as const;

const feitSchema = z.strictObject({
  id: z.string(),
  soort: z.enum(feitsoorten),
  waarde: z.union([z.string(), z.number()]).nullable(),
});

export const bevindingSchema = z.strictObject({
  id: z.enum(controlenamen as [Controlenaam, ...Controlenaam[]]),
  uitkomst: z.string(),
  stand: z.enum(standen),
  sinds: z.string().nullable(),
  feiten: z.array(feitSchema),
});

export const gezondheid = {
  /** Every check as it is now. No personal data, so no line in the log. */
  'gezondheid.stand': vraag({
    ...beheer,
    invoer: leeg,
    uitvoer: z.strictObject({ op: momentSchema, bevindingen: z.array(bevindingSchema) }),
  }),
  /** Everything as plain text in a window of its own, to print or to copy; the main process shows it. */
  'gezondheid.afdrukken': opdracht({
    toegang: 'beheer.instellingen',
    uitvoerder: 'schil',
    invoer: leeg,
    uitvoer: z.null(),
  }),
  'gezondheid.tekst': vraag({
    ...beheer,
    uitvoerder: 'intern',
    invoer: leeg,
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
  }),
  /** How many checks ask for attention: for the sign in the menu. */
  'gezondheid.melding': vraag({
    ...beheer,
    invoer: leeg,
    uitvoer: z.strictObject({ fout: z.number().int(), letOp: z.number().int() }),
  }),
};
