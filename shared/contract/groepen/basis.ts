import { z } from 'zod';
import { uitlegSchema } from '../../beleid/index.ts';
import {
  datumSchema,
  idSchema,
  ketenSchema,
  losseRegelSchema,
  momentSchema,
  regelSchema,
  uitkomstSchema,
  versieSchema,
} from '../../domein/basis.ts';
import {
  basispuntSchema,
  basistellingSchema,
  puntinhoudSchema,
  standenVandaag,
  vulbarePunten,
  zoeksiteSchema,
  zoeksitevelden,
} from '../../domein/basisorde.ts';
import { plichten, vastleggingschemas } from '../../domein/vastlegging.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { documentSchema } from './document.ts';

const perDossier = { dossierId: idSchema };
const vulbaarSchema = z.enum(vulbarePunten as [(typeof vulbarePunten)[number], ...(typeof vulbarePunten)[number][]]);

const puntversieSchema = z.strictObject({
  versie: versieSchema,
  inhoud: puntinhoudSchema,
  reden: z.string(),
  door: z.string(),
  op: momentSchema,
});

/** One point of one person as it stands today. */
const puntSchema = z.strictObject({
  punt: basispuntSchema,
  artikel: z.string(),
  /** To whom it applies and why, in Dutch. */
  uitleg: z.string(),
  /** `onbekend`: whether it applies is to be asked. */
  geldt: z.enum(['voldaan', 'onbekend']),
  stand: z.enum(standenVandaag),
  /** Follows from records elsewhere in the dossier: what those say. */
  afgeleid: z.string().nullable(),
  /** 0: nothing recorded. */
  versie: z.number().int().min(0),
  inhoud: puntinhoudSchema,
  verloopt: z.boolean(),
  /** All versions, the newest first; the first of them is what counts. */
  versies: z.array(puntversieSchema),
});
export type Basispuntstand = z.infer<typeof puntSchema>;

const mensSchema = z.strictObject({
  clientId: idSchema,
  naam: z.string(),
  geboortedatum: datumSchema.nullable(),
  leeftijd: z.number().int().nullable(),
  aanvrager: z.boolean(),
  volwassen: uitkomstSchema,
});
const bewonerSchema = z.strictObject({ ...mensSchema.shape, punten: z.array(puntSchema), telling: basistellingSchema });
export type Basisbewoner = z.infer<typeof bewonerSchema>;

const bijlageregelSchema = z.strictObject({ id: idSchema, titel: z.string(), gemaaktOp: momentSchema });

const siteSchema = z.strictObject({
  id: idSchema,
  versie: versieSchema,
  ...vastleggingschemas.woningsite.shape,
  loopt: z.boolean(),
});
const weekSchema = z.strictObject({
  maandag: datumSchema,
  zondag: datumSchema,
  /** The record of this week; null: nothing recorded. */
  id: idSchema.nullable(),
  versie: z.number().int().min(0),
  reacties: vastleggingschemas.woningreactie.shape.reacties,
  andereOpties: z.boolean().nullable(),
  gezien: z.boolean().nullable(),
  bijlageId: idSchema.nullable(),
  toelichting: z.string(),
  /** Sites on which was to be reacted in that week. */
  nodig: z.array(idSchema),
  stand: z.enum(['gereageerd', 'te-weinig', 'onbekend']).nullable(),
});
export type Zoekweek = z.infer<typeof weekSchema>;
const zoekerSchema = z.strictObject({
  ...mensSchema.shape,
  sites: z.array(siteSchema),
  weken: z.array(weekSchema),
  uitleg: uitlegSchema,
});
export type Zoeker = z.infer<typeof zoekerSchema>;

const plichtSchema = z.strictObject({
  plicht: z.enum(plichten),
  /** What is recorded about it; null: nothing that the program can tell. */
  uitkomst: uitkomstSchema.nullable(),
  /** What is not met or not known, in Dutch. */
  mist: z.array(z.string()),
  waarschuwingen: z.number().int(),
  laatsteOp: datumSchema.nullable(),
  /** First words of a letter about it: what is not met. */
  voorstel: z.string(),
});
export type Plichtregel = z.infer<typeof plichtSchema>;

/** The columns of the list of residents, by each of which it can be put in order. */
export const bewonerskolommen = ['naam', 'plek', 'tot', 'mist', 'volgende', 'gesprek', 'begeleider'] as const;
export type Bewonerskolom = (typeof bewonerskolommen)[number];

export const bewonersfilter = {
  locatieId: idSchema.nullable(),
  wie: z.enum(['iedereen', 'ik']),
  /** Only who lacks this point. */
  punt: basispuntSchema.nullable(),
  /** Only whose stay ends soon, or has an action that is overdue. */
  dringend: z.boolean(),
  /** Part of a name or kenmerk; empty: everybody. */
  zoek: losseRegelSchema,
  /** By a column; null: own clients first, then what is most urgent. */
  volgorde: z.strictObject({ kolom: z.enum(bewonerskolommen), aflopend: z.boolean() }).nullable(),
};
export const bewonerregelSchema = z.strictObject({
  clientId: idSchema,
  dossierId: idSchema.nullable(),
  kenmerk: z.string().nullable(),
  naam: z.string(),
  leeftijd: z.number().int().nullable(),
  aanvrager: z.boolean(),
  /** Comes along with a parent. */
  kind: z.boolean(),
  keten: ketenSchema.nullable(),
  locatieId: idSchema,
  locatie: z.string(),
  bed: z.string().nullable(),
  acuut: z.boolean(),
  tot: datumSchema.nullable(),
  /** Calendar days until the last day; null: none is known. */
  dagenTot: z.number().int().nullable(),
  looptAf: z.boolean(),
  alleenOnderdak: z.boolean(),
  /** What is not in order; null: that may not be worked on (5.2.5), or there is no dossier. */
  telling: basistellingSchema
    .pick({ open: true, ontbreekt: true })
    .extend({ eerste: basispuntSchema.nullable() })
    .nullable(),
  volgende: z.strictObject({ tekst: z.string(), uiterlijk: datumSchema, teLaat: z.boolean() }).nullable(),
  gesprekOp: datumSchema.nullable(),
  vanMij: z.boolean(),
  begeleider: z.string().nullable(),
});
export type Bewonerregel = z.infer<typeof bewonerregelSchema>;

export const basis = {
  'basis.lezen': vraag({
    toegang: 'begeleiding.lezen',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: z.strictObject({
      bewoners: z.array(bewonerSchema),
      bijlagen: z.array(bijlageregelSchema),
      bijlageMaxMb: z.number().int(),
      /** Why nothing may be worked on (5.2.5), in Dutch; null: it may. */
      alleenOnderdak: z.string().nullable(),
    }),
    audit: { actie: 'R', tekst: 'Basis op orde bekeken' },
  }),
  /** Stores new versions of points, of one or more people of the household: all of them or none. */
  'basis.vastleggen': opdracht({
    toegang: 'begeleiding.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      punten: z
        .array(
          z.strictObject({
            wie: idSchema,
            punt: vulbaarSchema,
            versie: z.number().int().min(0),
            inhoud: puntinhoudSchema,
          }),
        )
        .min(1)
        .max(200),
      /** Required when what was settled turns out otherwise. */
      reden: losseRegelSchema,
    }),
    uitvoer: z.strictObject({ bewaard: z.number().int() }),
    audit: { actie: 'U', tekst: 'Basis op orde vastgelegd' },
  }),
  /** Puts a point back to the version before; that is a new version. */
  'basis.ongedaan': opdracht({
    toegang: 'begeleiding.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      wie: idSchema,
      punt: vulbaarSchema,
      versie: versieSchema,
    }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Punt van basis op orde teruggezet' },
  }),
  /** A file that shows something, at an aanbieder: it came in with `bijlage.beginnen` and `bijlage.deel`. */
  'bewijs.toevoegen': opdracht({
    toegang: 'begeleiding.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      ontvangstId: idSchema,
      bestandsnaam: regelSchema,
      titel: regelSchema,
    }),
    uitvoer: documentSchema,
    audit: { actie: 'C', tekst: 'Bewijs toegevoegd' },
  }),
  /** The list of the household on paper. */
  'basis.afdruk': opdracht({
    toegang: 'begeleiding.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: documentSchema,
    audit: { actie: 'C', tekst: 'Overzicht van basis op orde gemaakt' },
  }),
  'verplichtingen.lezen': vraag({
    toegang: 'begeleiding.lezen',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: z.strictObject({
      zoekers: z.array(zoekerSchema),
      plichten: z.array(plichtSchema),
      sitelijst: z.array(zoeksiteSchema),
      alleenOnderdak: z.string().nullable(),
    }),
    audit: { actie: 'R', tekst: 'Verplichtingen bekeken' },
  }),
  /** Weeks of looking for a home, as many as were typed: all of them or none. */
  'verplichtingen.weken': opdracht({
    toegang: 'begeleiding.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      weken: z
        .array(
          z.strictObject({
            id: idSchema.nullable(),
            versie: z.number().int().min(0),
            inhoud: vastleggingschemas.woningreactie,
          }),
        )
        .min(1)
        .max(60),
      /** Required when a week said otherwise before. */
      reden: losseRegelSchema,
    }),
    uitvoer: z.strictObject({ bewaard: z.number().int() }),
    audit: { actie: 'U', tekst: 'Weken van zoeken naar een woning vastgelegd' },
  }),
  'zoeksite.lijst': vraag({
    toegang: 'locatie.inrichten',
    bereik: 'organisatie',
    invoer: z.strictObject({}),
    uitvoer: z.array(zoeksiteSchema),
  }),
  'zoeksite.toevoegen': opdracht({
    toegang: 'locatie.inrichten',
    bereik: 'organisatie',
    invoer: z.strictObject(zoeksitevelden),
    uitvoer: zoeksiteSchema,
    audit: { actie: 'C', tekst: 'Woningzoeksite toegevoegd' },
  }),
  'zoeksite.wijzigen': opdracht({
    toegang: 'locatie.inrichten',
    bereik: 'organisatie',
    invoer: zoeksiteSchema,
    uitvoer: zoeksiteSchema,
    audit: { actie: 'U', tekst: 'Woningzoeksite gewijzigd' },
  }),
  'bewoners.lijst': vraag({
    toegang: 'begeleiding.lezen',
    bereik: 'organisatie',
    invoer: z.strictObject({
      ...bewonersfilter,
      vanaf: z.number().int().min(0),
      aantal: z.number().int().min(1).max(500),
    }),
    uitvoer: z.strictObject({
      regels: z.array(bewonerregelSchema),
      /** How many the filters leave, on all pages together. */
      totaal: z.number().int(),
      nacht: datumSchema,
      /** Where residents are, with how many there are without a filter. */
      locaties: z.array(z.strictObject({ id: idSchema, naam: z.string(), aantal: z.number().int() })),
    }),
    audit: { actie: 'R', tekst: 'Lijst van bewoners bekeken' },
  }),
  /** The list of residents as PDF, for the main process to print. */
  'bewoners.afdruk': vraag({
    toegang: 'begeleiding.lezen',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: z.strictObject(bewonersfilter),
    uitvoer: z.strictObject({
      bestandsnaam: z.string(),
      mime: z.string(),
      bytes: z.custom<Uint8Array>((b) => b instanceof Uint8Array),
    }),
    audit: { actie: 'E', tekst: 'Lijst van bewoners afgedrukt' },
  }),
  'bewoners.afdrukken': opdracht({
    toegang: 'begeleiding.lezen',
    uitvoerder: 'schil',
    invoer: z.strictObject(bewonersfilter),
    uitvoer: z.null(),
  }),
};
