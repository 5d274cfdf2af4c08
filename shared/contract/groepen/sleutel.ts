import { z } from 'zod';
import { idSchema, momentSchema } from '../../domein/basis.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { herstelsleutelSchema, wachtwoordSchema } from './installatie.ts';

const leeg = z.strictObject({});

/** Changing the key of the file, so that it opens for nobody who left and may know the one of before. */
export const sleutel = {
  'sleutel.stand': vraag({
    toegang: 'beheer.gebruikers',
    bereik: 'organisatie',
    invoer: leeg,
    uitvoer: z.strictObject({
      /** Newest first. */
      wissels: z.array(z.strictObject({ op: momentSchema, door: z.string() })),
      /** Active users who get no new key by themselves: they did not sign in since users have a pair of keys. */
      zonderPaar: z.array(z.strictObject({ id: idSchema, naam: z.string() })),
      bytes: z.number(),
      deelt: z.boolean(),
    }),
  }),
  /** The recovery key that will count; shown now and never again. Nothing changes yet. */
  'sleutel.voorbereiden': opdracht({
    toegang: 'beheer.gebruikers',
    bereik: 'organisatie',
    invoer: z.strictObject({ wachtwoord: wachtwoordSchema }),
    uitvoer: z.strictObject({ herstelsleutel: herstelsleutelSchema }),
    audit: { actie: 'E', tekst: 'Vervangen van de bestandssleutel voorbereid' },
  }),
  /** At the door: the session ends with it. That it was done is a line in the log at the next login. */
  'sleutel.vervangen': opdracht({
    toegang: 'beheer.gebruikers',
    bereik: 'organisatie',
    /** The last group of the new recovery key: it was written down. */
    invoer: z.strictObject({ bevestiging: z.string().trim().min(1, 'Vul de laatste vier tekens in.').max(40) }),
    uitvoer: z.null(),
    audit: { actie: 'E', tekst: 'Vervangen van de bestandssleutel begonnen' },
  }),
};
