import { z } from 'zod';
import { bytesSchema, idSchema, momentSchema, regelSchema } from '../../domein/basis.ts';
import { storingcodes } from '../../register/levering.ts';
import { lijnfasen, werkplekfoutcodes } from '../../werkplek/fouten.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { wachtwoordSchema } from './installatie.ts';

const leeg = z.strictObject({});
const telling = z.strictObject({ klaar: z.number().int(), totaal: z.number().int() });

const werkplekSchema = z.strictObject({
  werkplekId: idSchema,
  /** Null: it has none yet, or it cannot be read here. */
  naam: z.string().nullable(),
  zelf: z.boolean(),
  status: z.enum(['actief', 'vult', 'uitgenodigd', 'ingetrokken']),
  sinds: momentSchema,
  uitgenodigdDoor: z.string().nullable(),
  geldigTot: momentSchema.nullable(),
  gezienOp: momentSchema.nullable(),
  ingetrokkenOp: momentSchema.nullable(),
  /** Changes of colleagues that it has not taken over; counted up to ten thousand. */
  achter: z.number().int(),
});
export type Werkplek = z.infer<typeof werkplekSchema>;

export const werkplekstandSchema = z.strictObject({
  /** Whether there is a way to the registry. */
  verbinding: z.boolean(),
  deelt: z.boolean(),
  naam: z.string().nullable(),
  fase: z.enum(lijnfasen),
  code: z.enum([...storingcodes, ...werkplekfoutcodes]).nullable(),
  sinds: momentSchema.or(z.literal('')),
  volgendePoging: z.number().int().nullable(),
  ronde: telling.nullable(),
  /** Of bringing everything to the server for the first time; null: done. */
  begin: telling.nullable(),
  teSturen: z.number().int(),
  werkplekken: z.array(werkplekSchema),
});
export type Werkplekstand = z.infer<typeof werkplekstandSchema>;

/** An invitation as text; larger is none of ours. */
const bestandSchema = z.string().min(1).max(100_000);
const beheer = { toegang: 'beheer.instellingen', bereik: 'organisatie' } as const;

export const werkplek = {
  /** Which desks share, how far each is, and how the line is here. */
  'werkplek.stand': vraag({ ...beheer, houdtWakker: false, invoer: leeg, uitvoer: werkplekstandSchema }),
  /** Turns sharing on at the first desk; the password of who does it, because it opens everything. */
  'werkplek.delen': opdracht({
    ...beheer,
    invoer: z.strictObject({ naam: regelSchema, wachtwoord: wachtwoordSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Delen met andere werkplekken aangezet' },
  }),
  /** Makes an invitation. The code is shown once and stored nowhere. */
  'werkplek.uitnodigen': opdracht({
    ...beheer,
    invoer: z.strictObject({ dagen: z.union([z.literal(1), z.literal(7)]) }),
    uitvoer: z.strictObject({ bestand: bestandSchema, code: z.string(), geldigTot: momentSchema }),
    audit: { actie: 'C', tekst: 'Werkplek uitgenodigd' },
  }),
  /** Saves the file of an invitation; the main process shows the save dialog. */
  'werkplek.uitnodigingOpslaan': opdracht({
    ...beheer,
    uitvoerder: 'schil',
    invoer: z.strictObject({ bestand: bestandSchema }),
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable() }),
  }),
  'werkplek.uitnodigingBestand': vraag({
    ...beheer,
    uitvoerder: 'intern',
    invoer: z.strictObject({ bestand: bestandSchema }),
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
  }),
  /** Shuts a desk out, or takes an invitation back. */
  'werkplek.intrekken': opdracht({
    ...beheer,
    invoer: z.strictObject({ werkplekId: idSchema }),
    uitvoer: z.null(),
    audit: { actie: 'D', tekst: 'Werkplek ingetrokken' },
  }),
  'werkplek.nuProberen': opdracht({
    ...beheer,
    invoer: leeg,
    uitvoer: z.null(),
    audit: { actie: 'E', tekst: 'Verbinding met de andere werkplekken direct opnieuw geprobeerd' },
  }),
  /** On a fresh computer: becomes a desk of an organisation that uses the program already, and fills itself. */
  'installatie.aansluiten': opdracht({
    toegang: 'openbaar',
    invoer: z.strictObject({ bestand: bestandSchema, code: z.string().trim().min(1).max(100), naam: regelSchema }),
    uitvoer: z.strictObject({ herstelsleutel: z.string() }),
  }),
};
