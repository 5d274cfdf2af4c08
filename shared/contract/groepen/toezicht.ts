import { z } from 'zod';
import {
  bytesSchema,
  datumSchema,
  idSchema,
  losseRegelSchema,
  momentSchema,
  regelSchema,
  versieSchema,
} from '../../domein/basis.ts';
import { bekendeSchema, toezichtsoorten } from '../../domein/toezicht.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { relaties } from './afscherming.ts';

const soort = z.enum(toezichtsoorten);
const ref = z.string().min(1).max(90);
const perDossier = { dossierId: idSchema };
const collega = z.strictObject({ id: idSchema, naam: z.string() });
const basis = z.number().int().min(0);

/** Something for who watches over the others to look at. */
export const toezichtregelSchema = z.strictObject({
  soort,
  ref,
  /** Of the judgement; 0: nobody judged it yet. */
  versie: basis,
  op: momentSchema,
  /** The colleague that it is about. */
  wie: z.string(),
  dossierId: idSchema.nullable(),
  kenmerk: z.string().nullable(),
  weergavenaam: z.string().nullable(),
  /** What happened, and what was typed or given as a reason. */
  wat: z.string(),
  reden: z.string(),
  aantal: z.number().int(),
  oordeel: z.enum(['terecht', 'onterecht']).nullable(),
  toelichting: z.string(),
  beoordeeldDoor: z.string(),
  beoordeeldOp: momentSchema.nullable(),
});
export type Toezichtregel = z.infer<typeof toezichtregelSchema>;

const kijkerSchema = z.strictObject({
  wie: z.string(),
  rollen: z.string(),
  dag: datumSchema,
  eerst: momentSchema,
  laatst: momentSchema,
  aantal: z.number().int(),
  wat: z.string(),
  nood: z.boolean(),
});
const gezochtSchema = z.strictObject({
  wie: z.string(),
  dag: datumSchema,
  laatst: momentSchema,
  aantal: z.number().int(),
  /** Does not work on the case. */
  buiten: z.boolean(),
});
const beschermingSchema = z.strictObject({
  /** Version of the shield; 0: there never was one. */
  versie: basis,
  /** Who may see the case; null: the whole team. */
  kring: z.array(collega).nullable(),
  uitgesloten: z.array(z.strictObject({ ...collega.shape, relatie: z.enum(relaties) })),
  collegas: z.array(collega),
  clientId: idSchema,
});
const papier = z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema });
const periode = { van: datumSchema, tot: datumSchema };
const bekende = z.strictObject({
  id: idSchema,
  versie: versieSchema,
  gebruikerId: idSchema,
  collega: z.string(),
  inhoud: bekendeSchema,
});

export const toezicht = {
  /** What came up in a period, t/m; `alleenOpen`: only what nobody judged yet, of any day. */
  'toezicht.lijst': vraag({
    toegang: 'crisis.toezicht',
    bereik: 'organisatie',
    invoer: z.strictObject({ ...periode, soort: soort.nullable(), alleenOpen: z.boolean() }),
    uitvoer: z.strictObject({ regels: z.array(toezichtregelSchema), open: z.number().int() }),
    audit: { actie: 'R', tekst: 'Toezicht bekeken' },
  }),
  'toezicht.aantal': vraag({
    toegang: 'crisis.toezicht',
    bereik: 'organisatie',
    houdtWakker: false,
    invoer: z.strictObject({}),
    uitvoer: z.strictObject({ open: z.number().int() }),
  }),
  'toezicht.beoordelen': opdracht({
    toegang: 'crisis.toezicht',
    bereik: 'organisatie',
    invoer: z.strictObject({
      soort,
      ref,
      versie: basis,
      oordeel: z.enum(['terecht', 'onterecht'], 'Kies een oordeel.'),
      toelichting: losseRegelSchema,
    }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Toezicht: beoordeeld' },
  }),
  /** Who looked into a case, who searched for it without opening it, and what came up about it. */
  'toezicht.zaak': vraag({
    toegang: 'crisis.toezicht',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: z.strictObject({
      kijkers: z.array(kijkerSchema),
      gezocht: z.array(gezochtSchema),
      regels: z.array(toezichtregelSchema),
    }),
    audit: { actie: 'R', tekst: 'Toezicht op een zaak bekeken' },
  }),
  'toezicht.pdf': opdracht({
    toegang: 'crisis.toezicht',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: z.strictObject(periode),
    uitvoer: papier,
    audit: { actie: 'E', tekst: 'Verslag van het toezicht gemaakt' },
  }),
  'toezicht.afdrukken': opdracht({
    toegang: 'crisis.toezicht',
    uitvoerder: 'schil',
    invoer: z.strictObject(periode),
    uitvoer: z.null(),
  }),
  /** For the client: who looked into the case (NEN 7513). */
  'toezicht.inzagepdf': opdracht({
    toegang: 'crisis.toezicht',
    bereik: 'dossier',
    uitvoerder: 'intern',
    invoer: z.strictObject(perDossier),
    uitvoer: papier,
    audit: { actie: 'E', tekst: 'Overzicht van inzage gemaakt voor de cliënt' },
  }),
  'toezicht.inzageAfdrukken': opdracht({
    toegang: 'crisis.toezicht',
    uitvoerder: 'schil',
    invoer: z.strictObject(perDossier),
    uitvoer: z.null(),
  }),
  /** Who may know of a case: for who works on it. */
  'bescherming.stand': vraag({
    toegang: 'crisis.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: beschermingSchema,
    audit: { actie: 'R', tekst: 'Afscherming van een zaak bekeken' },
  }),
  /** Only the worker and those named see the case, at once; the teamleider is asked afterwards. */
  'bescherming.alleenWij': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, versie: basis, kring: z.array(idSchema).max(100), reden: regelSchema }),
    uitvoer: beschermingSchema,
    audit: { actie: 'U', tekst: 'Zaak alleen voor een kleine kring gemaakt' },
  }),
  /** For this colleague the case does not exist, at once; the teamleider is asked afterwards. */
  'bescherming.uitsluiten': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...{ ...perDossier, versie: basis, gebruikerId: idSchema },
      relatie: z.enum(relaties, 'Kies wie deze collega is.'),
      reden: regelSchema,
    }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Collega uitgesloten van een zaak' },
  }),
  /** Who is close to which colleague. */
  'bekende.lijst': vraag({
    toegang: 'crisis.toezicht',
    bereik: 'organisatie',
    invoer: z.strictObject({}),
    uitvoer: z.strictObject({ bekenden: z.array(bekende), collegas: z.array(collega) }),
    audit: { actie: 'R', tekst: 'Bekenden van collega’s bekeken' },
  }),
  'bekende.vastleggen': opdracht({
    toegang: 'crisis.toezicht',
    bereik: 'organisatie',
    invoer: z.strictObject({ id: idSchema.nullable(), versie: basis, gebruikerId: idSchema, inhoud: bekendeSchema }),
    uitvoer: z.strictObject({ id: idSchema, versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Bekende van een collega vastgelegd' },
  }),
  'bekende.vervallen': opdracht({
    toegang: 'crisis.toezicht',
    bereik: 'organisatie',
    invoer: z.strictObject({ id: idSchema, versie: versieSchema, reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'D', tekst: 'Bekende van een collega verwijderd' },
  }),
};
