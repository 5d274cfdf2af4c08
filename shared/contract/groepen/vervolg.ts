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
import { grondIds, vastleggingschemas, type Vastleggingsoort } from '../../domein/vastlegging.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { documentSchema } from './document.ts';

const gedeeld = {
  id: idSchema,
  /** Waarschuwing 2: counts per soort in the order of recording; a withdrawn one keeps its number. */
  nummer: z.number().int().min(1),
  versie: versieSchema,
  eersteDoor: z.string(),
  eersteOp: momentSchema,
  door: z.string(),
  op: momentSchema,
  /** Why the newest version differs from the one before; empty for the first. */
  reden: z.string(),
  ingetrokken: z.boolean(),
  /** The organisation that recorded it and what somebody does there: corrected only there. Null: this one did. */
  herkomst: z.strictObject({ organisatienaam: z.string(), functie: z.string() }).nullable(),
  documenten: z.array(
    z.strictObject({ id: idSchema, versie: versieSchema, titel: z.string(), gemaaktOp: momentSchema }),
  ),
};

function stuk<S extends Vastleggingsoort>(soort: S) {
  const inhoud = vastleggingschemas[soort];
  const eerder = z.strictObject({
    versie: versieSchema,
    inhoud,
    door: z.string(),
    op: momentSchema,
    reden: z.string(),
  });
  return z.strictObject({ soort: z.literal(soort), ...gedeeld, inhoud, eerder: z.array(eerder) });
}

/** A record as the window gets it: its newest version, and those before it. */
export const stukSchema = z.discriminatedUnion('soort', [
  stuk('waarschuwing'),
  stuk('incident'),
  stuk('verblijfsgesprek'),
  stuk('woningaanbod'),
  stuk('inspanning'),
  stuk('vervolgplek'),
  stuk('heronderzoek'),
  stuk('voornemen'),
  stuk('plan'),
  stuk('uitstroom'),
  stuk('warme-overdracht'),
  stuk('nazorg'),
  stuk('afwezigheid'),
  stuk('schorsing'),
  stuk('scil'),
  stuk('zorgsignaal'),
  stuk('meldcode'),
  stuk('briefadres'),
  stuk('eigendommen'),
  stuk('overdrachtsverslag'),
  stuk('overbrugging'),
  stuk('maaltijdvrijstelling'),
  stuk('woonbijdrage'),
  stuk('schulden'),
  stuk('dagstructuur'),
  stuk('woningsite'),
  stuk('woningreactie'),
  stuk('zoekprofiel'),
]);
export type Stuk = z.infer<typeof stukSchema>;
export type StukVan<S extends Vastleggingsoort> = Extract<Stuk, { soort: S }>;

function invoer<S extends Vastleggingsoort>(soort: S) {
  return z.strictObject({ soort: z.literal(soort), inhoud: vastleggingschemas[soort] });
}
/** One record with what it holds: a union by soort, so that a form can never send another one's fields. */
export const vastlegginginvoerSchema = z.discriminatedUnion('soort', [
  invoer('waarschuwing'),
  invoer('incident'),
  invoer('verblijfsgesprek'),
  invoer('woningaanbod'),
  invoer('inspanning'),
  invoer('vervolgplek'),
  invoer('heronderzoek'),
  invoer('voornemen'),
  invoer('plan'),
  invoer('uitstroom'),
  invoer('warme-overdracht'),
  invoer('nazorg'),
  invoer('afwezigheid'),
  invoer('schorsing'),
  invoer('scil'),
  invoer('zorgsignaal'),
  invoer('meldcode'),
  invoer('briefadres'),
  invoer('eigendommen'),
  invoer('overdrachtsverslag'),
  invoer('overbrugging'),
  invoer('maaltijdvrijstelling'),
  invoer('woonbijdrage'),
  invoer('schulden'),
  invoer('dagstructuur'),
  invoer('woningsite'),
  invoer('woningreactie'),
  invoer('zoekprofiel'),
]);
export type Vastlegginginvoer = z.infer<typeof vastlegginginvoerSchema>;

/** The opvang that runs, or ran last; null: there was none. */
const verblijfSchema = z.strictObject({
  besluitId: idSchema,
  keten: ketenSchema.nullable(),
  van: datumSchema,
  /** Last day inside, after every besluit that changed it. */
  tot: datumSchema,
  geeindigd: z.boolean(),
  /** The end is near: within the days of the setting. */
  looptAf: z.boolean(),
});
const nachtenSchema = z.strictObject({
  van: datumSchema,
  tot: datumSchema,
  aanwezig: z.number().int(),
  afwezig: z.number().int(),
  afwezigGemeld: z.number().int(),
});

export const bewijsregelSchema = z.strictObject({
  sleutel: z.string(),
  zin: z.string(),
  vraag: z.string(),
  waarde: z.union([z.boolean(), z.number(), z.null()]),
  /** Where the answer comes from: a record in the dossier, a person, or nobody yet. */
  bron: z.enum(['dossier', 'antwoord']).nullable(),
});
export const grondstandSchema = z.strictObject({
  id: z.enum(grondIds),
  nummer: z.number().int(),
  titel: z.string(),
  toelichting: z.string(),
  uitkomst: uitkomstSchema,
  bewijs: z.array(bewijsregelSchema),
  /** The records on which it rests, newest first. */
  stukken: z.array(idSchema),
  uitleg: uitlegSchema,
});
export type Grondstand = z.infer<typeof grondstandSchema>;

export const zienswijzestandSchema = z.strictObject({
  /** Whether a besluit to the detriment of the client may be taken now (Awb 4:8, 4:11). */
  mag: z.boolean(),
  stand: z.enum(['niet-nodig', 'ontbreekt', 'loopt', 'ontvangen', 'verlopen', 'overgeslagen']),
  tekst: z.string(),
  artikel: z.string(),
});
export type Zienswijzestand = z.infer<typeof zienswijzestandSchema>;

const perDossier = { dossierId: idSchema };

export const vervolg = {
  'vervolg.lezen': vraag({
    toegang: 'verblijf.lezen',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: z.strictObject({
      stukken: z.array(stukSchema),
      verblijf: verblijfSchema.nullable(),
      /** Who stays on this dossier: whom it is about first. */
      bewoners: z.array(
        z.strictObject({ clientId: idSchema, naam: z.string(), geboortedatum: datumSchema.nullable() }),
      ),
      /** There are children to think of: a minor, or a household (5.2.11). */
      metKinderen: z.boolean(),
      /** The nights of the last four weeks as the aanbieder recorded them; null: none. */
      nachten: nachtenSchema.nullable(),
      /** Why result work waits (5.2.5), in Dutch; null: it may be done. */
      alleenOnderdak: z.string().nullable(),
    }),
    audit: { actie: 'R', tekst: 'Verblijf en perspectief bekeken' },
  }),
  /** Stores a new record (`id` null, `versie` 0) or a new version; `versie` is the one it was based on. */
  'vervolg.vastleggen': opdracht({
    toegang: 'verblijf.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      id: idSchema.nullable(),
      versie: z.number().int().min(0),
      invoer: vastlegginginvoerSchema,
      /** Required for a correction of what happened. */
      reden: losseRegelSchema,
    }),
    uitvoer: z.strictObject({ id: idSchema, versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Feit over het verblijf vastgelegd' },
  }),
  /** Takes a record out of what counts, with the reason; it stays readable. */
  'vervolg.intrekken': opdracht({
    toegang: 'verblijf.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, id: idSchema, versie: versieSchema, reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Feit over het verblijf ingetrokken' },
  }),
  /** 5.2.8 on the recorded heronderzoek, or on one that is being typed; stores nothing. */
  'vervolg.verlenging': vraag({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, heronderzoek: vastleggingschemas.heronderzoek.partial().nullable() }),
    uitvoer: z.strictObject({
      uitleg: uitlegSchema,
      voorstel: z.enum(['verlengen', 'niet-verlengen', 'nog-niet']),
      /** First day after the opvang as it runs now, and the last day of one more period as the policy knows it. */
      vanaf: datumSchema.nullable(),
      totEnMet: datumSchema.nullable(),
      toelichting: z.string(),
      /** Why this user may not decide, in Dutch. */
      waaromNiet: z.string().nullable(),
    }),
    audit: { actie: 'R', tekst: 'Toets verlenging bekeken', eenmaal: true },
  }),
  /** 5.2.9: what each grond rests on. Shown, never decided. */
  'vervolg.beeindiging': vraag({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      antwoorden: vastleggingschemas.voornemen.shape.antwoorden.nullable(),
    }),
    uitvoer: z.strictObject({
      gronden: z.array(grondstandSchema),
      /** The voornemen that was made since the last besluit; null: none. */
      lopend: idSchema.nullable(),
      zienswijze: zienswijzestandSchema,
      waaromNiet: z.string().nullable(),
    }),
    audit: { actie: 'R', tekst: 'Gronden voor beëindiging bekeken', eenmaal: true },
  }),
  /** The letter or print that belongs to a record. */
  'vervolg.brief': opdracht({
    toegang: 'verblijf.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, id: idSchema }),
    uitvoer: documentSchema,
    audit: { actie: 'C', tekst: 'Brief bij een feit over het verblijf gemaakt' },
  }),
  /** Everything that is recorded about the stay, on paper. */
  'vervolg.afdruk': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: documentSchema,
    audit: { actie: 'C', tekst: 'Overzicht van het verblijf gemaakt' },
  }),
};
