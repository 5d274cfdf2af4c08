import { z } from 'zod';
import { crisispunten } from '../../beleid/index.ts';
import {
  bytesSchema,
  datumSchema,
  idSchema,
  losseRegelSchema,
  momentSchema,
  uitkomstSchema,
  versieSchema,
} from '../../domein/basis.ts';
import { basistellingSchema, standenVandaag } from '../../domein/basisorde.ts';
import { verblijfsoorten } from '../../domein/crisis/verblijf.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { crisislidSchema } from './crisis.ts';
import { documentSchema } from './document.ts';

const perDossier = { dossierId: idSchema };
const puntnaamSchema = z.enum(crisispunten);
const tellingSchema = basistellingSchema.extend({ punten: z.array(puntnaamSchema) });

const puntSchema = z.strictObject({
  punt: puntnaamSchema,
  artikel: z.string(),
  /** To whom it applies and why, in Dutch. */
  uitleg: z.string(),
  /** How this step can give the place away, and what to do, in Dutch. */
  veilig: z.string(),
  geldt: z.enum(['voldaan', 'onbekend']),
  stand: z.enum(standenVandaag),
  /** The record; null and version 0: nothing recorded. */
  id: idSchema.nullable(),
  versie: z.number().int().min(0),
  inhoud: verblijfsoorten.crisisbasis,
  verloopt: z.boolean(),
  /** All versions, the newest first. */
  versies: z.array(
    z.strictObject({
      versie: versieSchema,
      inhoud: verblijfsoorten.crisisbasis,
      reden: z.string(),
      door: z.string(),
      op: momentSchema,
    }),
  ),
});
export type Crisispuntstand = z.infer<typeof puntSchema>;

const mensSchema = crisislidSchema.extend({
  volwassen: uitkomstSchema,
  punten: z.array(puntSchema),
  telling: tellingSchema,
});
export type Crisismens = z.infer<typeof mensSchema>;

export const mijlpaalsoorten = ['rust', 'vraag-start', 'vraag-klaar', 'vervolg', 'bijdragebrief'] as const;
const mijlpaalSchema = z.strictObject({
  soort: z.enum(mijlpaalsoorten),
  uiterlijk: datumSchema,
  /** Null: still to be done. */
  klaarOp: datumSchema.nullable(),
  teLaat: z.boolean(),
  tekst: z.string(),
  artikel: z.string(),
});
export type Mijlpaal = z.infer<typeof mijlpaalSchema>;

const standSchema = z.strictObject({
  ingangsdatum: datumSchema,
  verlengdTot: datumSchema.nullable(),
  laatsteDag: datumSchema,
  bijdrageVanaf: datumSchema,
  dag: z.number().int(),
  over: z.number().int(),
  loopt: z.boolean(),
});

const centen = z.number().int().min(0);

const lijstregelSchema = z.strictObject({
  dossierId: idSchema,
  clientId: idSchema,
  kenmerk: z.string(),
  naam: z.string(),
  mensen: z.number().int(),
  kinderen: z.number().int(),
  ...standSchema.shape,
  /** What is not in order, of the whole household. */
  open: z.number().int(),
  ontbreekt: z.number().int(),
  zorgOpen: z.number().int(),
  /** How the vraagverheldering of the client stands. */
  vraag: z.enum(['niet-begonnen', 'bezig', 'klaar']),
  /** The first thing that is to be ready. */
  volgende: mijlpaalSchema.nullable(),
  looptAf: z.boolean(),
  behandelaar: z.string().nullable(),
});
export type Verblijfregel = z.infer<typeof lijstregelSchema>;
export const verblijffilter = {
  welke: z.enum(['alle', 'mijn', 'mist', 'loopt-af']),
  zoek: losseRegelSchema,
};

export const crisisverblijf = {
  'crisisverblijf.lezen': vraag({
    toegang: 'crisis.lezen',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: z.strictObject({
      /** Null: no crisisopvang was granted. */
      stand: standSchema.nullable(),
      mijlpalen: z.array(mijlpaalSchema),
      mensen: z.array(mensSchema),
      bijdrage: z.strictObject({
        /** The amount on the first day after three months; null: nobody entered it. */
        bedrag: z
          .strictObject({ vanaf: datumSchema, centen, per: z.enum(['maand', 'dag']), bron: z.string() })
          .nullable(),
        /** From when the bijdrage really counts; null with why not. */
        teltVanaf: datumSchema.nullable(),
        waaromNiet: z.string(),
      }),
    }),
    audit: { actie: 'R', tekst: 'Verblijf in de crisisopvang bekeken' },
  }),
  /** Stores how points of 5.1.3 stand, of one or more people of the household: all of them or none. */
  'crisisverblijf.punten': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      punten: z
        .array(
          z.strictObject({
            wie: idSchema,
            versie: z.number().int().min(0),
            inhoud: verblijfsoorten.crisisbasis,
          }),
        )
        .min(1)
        .max(200),
      /** Required when what was settled turns out otherwise. */
      reden: losseRegelSchema,
    }),
    uitvoer: z.strictObject({ bewaard: z.number().int() }),
    audit: { actie: 'U', tekst: 'Basis op orde in de crisisopvang vastgelegd' },
  }),
  /** Puts a point back to the version before, as a new version; of a first version: takes it back. */
  'crisisverblijf.ongedaan': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, wie: idSchema, punt: puntnaamSchema, versie: versieSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Punt van basis op orde teruggezet' },
  }),
  /** The stay on paper, to go through it together; nothing in it points to the place. */
  'crisisverblijf.afdruk': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: documentSchema,
    audit: { actie: 'C', tekst: 'Overzicht van het verblijf gemaakt' },
  }),
  /** Who stays in the crisisopvang now, what lacks and what runs out. */
  'crisisverblijf.lijst': vraag({
    toegang: 'crisis.lezen',
    bereik: 'organisatie',
    invoer: z.strictObject(verblijffilter),
    uitvoer: z.strictObject({
      regels: z.array(lijstregelSchema),
      aantallen: z.strictObject({
        alle: z.number().int(),
        mijn: z.number().int(),
        mist: z.number().int(),
        looptAf: z.number().int(),
      }),
    }),
    audit: { actie: 'R', tekst: 'Lijst van verblijven bekeken' },
  }),
  'crisisverblijf.lijstpdf': vraag({
    toegang: 'crisis.lezen',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: z.strictObject(verblijffilter),
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
    audit: { actie: 'E', tekst: 'Lijst van verblijven afgedrukt' },
  }),
  'crisisverblijf.lijstAfdrukken': opdracht({
    toegang: 'crisis.lezen',
    uitvoerder: 'schil',
    invoer: z.strictObject(verblijffilter),
    uitvoer: z.null(),
  }),
};
