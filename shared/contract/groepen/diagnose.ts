import { z } from 'zod';
import { bytesSchema, idSchema } from '../../domein/basis.ts';
import { opdracht, vraag } from '../eindpunt.ts';

const beheer = { toegang: 'beheer.instellingen', bereik: 'organisatie' } as const;
const gezien = z.strictObject({ kenmerk: idSchema });

export const diagnose = {
  /** Makes the files of a diagnosis to be looked at; they stay until the next, or until the session ends. */
  'diagnose.voorbeeld': vraag({
    ...beheer,
    invoer: z.strictObject({}),
    uitvoer: z.strictObject({
      kenmerk: idSchema,
      bestanden: z.array(z.strictObject({ naam: z.string(), tekst: z.string() })),
    }),
    audit: { actie: 'R', tekst: 'Diagnosebestand bekeken' },
  }),
  /** Saves what was looked at as one zip; the main process shows the save dialog. */
  'diagnose.opslaan': opdracht({
    ...beheer,
    uitvoerder: 'schil',
    invoer: gezien,
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable() }),
  }),
  'diagnose.bytes': vraag({
    ...beheer,
    uitvoerder: 'intern',
    invoer: gezien,
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
    audit: { actie: 'E', tekst: 'Diagnosebestand gemaakt om door te geven' },
  }),
};
