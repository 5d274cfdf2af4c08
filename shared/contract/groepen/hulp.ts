import { z } from 'zod';
import { bytesSchema, datumSchema } from '../../domein/basis.ts';
import { opdracht, vraag } from '../eindpunt.ts';

const leeg = z.strictObject({});
/** What goes into the handbook: what belongs to the roles of who asks, or everything. It holds no data of anybody. */
const handboekkeuze = z.strictObject({ keuze: z.enum(['mijn', 'alles']) });

export const hulp = {
  'handboek.opslaan': opdracht({
    toegang: 'ingelogd',
    uitvoerder: 'schil',
    invoer: handboekkeuze,
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable() }),
  }),
  'handboek.afdrukken': opdracht({
    toegang: 'ingelogd',
    uitvoerder: 'schil',
    invoer: handboekkeuze,
    uitvoer: z.null(),
  }),
  'handboek.bytes': vraag({
    toegang: 'ingelogd',
    uitvoerder: 'intern',
    invoer: handboekkeuze,
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
  }),
  /** What runs now, what this user was told of last (null: nothing yet), and the day on which they began. */
  'nieuw.stand': vraag({
    toegang: 'ingelogd',
    bereik: 'eigen',
    houdtWakker: false,
    invoer: leeg,
    uitvoer: z.strictObject({ versie: z.string(), gezien: z.string().nullable(), sinds: datumSchema }),
  }),
  'nieuw.gezien': opdracht({ toegang: 'ingelogd', bereik: 'eigen', invoer: leeg, uitvoer: z.null() }),
};
