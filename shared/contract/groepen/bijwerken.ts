import { z } from 'zod';
import { momentSchema } from '../../domein/basis.ts';
import { bijwerkstandSchema } from '../../uitgave/stand.ts';
import { opdracht, vraag } from '../eindpunt.ts';

const leeg = z.strictObject({});
const beheer = { toegang: 'beheer.instellingen' } as const;
const schil = { ...beheer, uitvoerder: 'schil', invoer: leeg, uitvoer: bijwerkstandSchema } as const;

const sleutel = { sleutel: z.string(), vingerafdruk: z.string() };
const stand = z.strictObject({
  sleutels: z.array(z.strictObject(sleutel)),
  voorstel: z
    .strictObject({
      ...sleutel,
      wat: z.enum(['erbij', 'weg']),
      door: z.string(),
      op: momentSchema,
      /** Whether this user may let it count; why not in `waaromNiet`. */
      mag: z.boolean(),
      waaromNiet: z.string().nullable(),
    })
    .nullable(),
});
export type Sleutelstand = z.infer<typeof stand>;
/** What somebody saw when they agreed: another key in its place is refused. */
const gezien = z.strictObject({ vingerafdruk: z.string().max(100) });

/** New versions. The main process looks, fetches and places; the core says who may, makes the backup and writes the log. */
export const bijwerken = {
  'bijwerken.stand': vraag({ ...schil, houdtWakker: false }),
  'bijwerken.kijken': opdracht(schil),
  /** Looks on a stick or a share; the main process asks for the folder. */
  'bijwerken.kiesMap': opdracht(schil),
  'bijwerken.ophalen': opdracht(schil),
  'bijwerken.stoppen': opdracht(schil),
  'bijwerken.plaatsen': opdracht(schil),
  'bijwerken.mag': vraag({
    ...beheer,
    bereik: 'organisatie',
    uitvoerder: 'intern',
    houdtWakker: false,
    invoer: leeg,
    uitvoer: z.null(),
  }),
  /** Where to look, whom to trust and how the open file is, for whoever is at the desk: looking goes by itself. */
  'bijwerken.gegevens': vraag({
    toegang: 'ingelogd',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    houdtWakker: false,
    invoer: leeg,
    uitvoer: z.strictObject({
      adres: z.string(),
      sleutels: z.array(z.string()),
      schema: z.number().int(),
      nu: momentSchema,
    }),
  }),
  /** Right before a new version is put in place: makes a backup first. */
  'bijwerken.beginnen': opdracht({
    ...beheer,
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: z.strictObject({ versie: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/), sha512: z.string().length(128) }),
    uitvoer: z.null(),
    audit: { actie: 'E', tekst: 'Nieuwe versie van het programma geplaatst' },
  }),
  /** Whose signature counts on this organisation's computers, and what is proposed. */
  'uitgeversleutel.stand': vraag({ ...beheer, bereik: 'organisatie', invoer: leeg, uitvoer: stand }),
  'uitgeversleutel.voorstellen': opdracht({
    ...beheer,
    bereik: 'organisatie',
    invoer: z.strictObject({ wat: z.enum(['erbij', 'weg']), tekst: z.string().max(4000) }),
    uitvoer: stand,
    audit: { actie: 'C', tekst: 'Wijziging voorgesteld van wie nieuwe versies mag tekenen' },
  }),
  'uitgeversleutel.bevestigen': opdracht({
    ...beheer,
    bereik: 'organisatie',
    invoer: gezien,
    uitvoer: stand,
    audit: { actie: 'U', tekst: 'Gewijzigd wie nieuwe versies mag tekenen' },
  }),
  'uitgeversleutel.intrekken': opdracht({
    ...beheer,
    bereik: 'organisatie',
    invoer: gezien,
    uitvoer: stand,
    audit: { actie: 'D', tekst: 'Voorstel ingetrokken over wie nieuwe versies mag tekenen' },
  }),
};
