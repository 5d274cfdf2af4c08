import { z } from 'zod';
import { bytesSchema } from '../../domein/basis.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { maandSchema, rapportSchema, rapportvormen } from './rapportage.ts';

const periode = { van: maandSchema, tot: maandSchema };
const bestand = { ...periode, vorm: z.enum(rapportvormen) };

/** The figures that Veilig Thuis makes for itself: counts of cases, no persons and no places. */
export const crisisCijfers = {
  'crisiscijfers.maken': vraag({
    toegang: 'crisis.cijfers',
    bereik: 'organisatie',
    invoer: z.strictObject(periode),
    uitvoer: rapportSchema,
    audit: { actie: 'R', tekst: 'Cijfers van de crisisopvang bekeken' },
  }),
  'crisiscijfers.opslaan': opdracht({
    toegang: 'crisis.cijfers',
    uitvoerder: 'schil',
    invoer: z.strictObject(bestand),
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable() }),
  }),
  'crisiscijfers.afdrukken': opdracht({
    toegang: 'crisis.cijfers',
    uitvoerder: 'schil',
    invoer: z.strictObject(periode),
    uitvoer: z.null(),
  }),
  'crisiscijfers.bytes': opdracht({
    toegang: 'crisis.cijfers',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: z.strictObject(bestand),
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
    audit: { actie: 'E', tekst: 'Cijfers van de crisisopvang als bestand gemaakt' },
  }),
};
