import { z } from 'zod';
import { schermstandSchema } from '../../domein/scherm.ts';
import { opdracht, vraag } from '../eindpunt.ts';

const leeg = z.strictObject({});
const stand = z.strictObject({
  ...schermstandSchema.shape,
  /** Whether this computer can keep a window out of screenshots. */
  kanBeschermen: z.boolean(),
});

/** What this computer shows to who passes by: of the installation and not of a person, since it works before login too. */
export const scherm = {
  'scherm.lezen': vraag({
    toegang: 'openbaar',
    uitvoerder: 'schil',
    houdtWakker: false,
    invoer: leeg,
    uitvoer: stand,
  }),
  'scherm.instellen': opdracht({
    toegang: 'beheer.instellingen',
    uitvoerder: 'schil',
    invoer: schermstandSchema,
    uitvoer: stand,
  }),
  /** Asks the core whether this person may, and leaves the line in the log. */
  'scherm.magInstellen': opdracht({
    toegang: 'beheer.instellingen',
    uitvoerder: 'intern',
    invoer: schermstandSchema,
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Snel weg en venstertitel van deze computer ingesteld' },
  }),
  /** The page is blank already; the main process locks, closes other windows and takes the title away. */
  'scherm.weg': opdracht({
    toegang: 'openbaar',
    uitvoerder: 'schil',
    houdtWakker: false,
    invoer: leeg,
    uitvoer: z.null(),
  }),
};
