import { z } from 'zod';
import {
  datumtijdSchema,
  idSchema,
  losseRegelSchema,
  momentSchema,
  regelSchema,
  versieSchema,
} from '../../domein/basis.ts';
import {
  crisislocatieSchema,
  crisisverzoekSchema,
  leegstandSchema,
  plekadresSchema,
  plekantwoordSchema,
  plekmaatSchema,
  plekvraagSchema,
  plekwensSchema,
} from '../../domein/crisis/plek.ts';
import { documentSchema } from './document.ts';
import { opdracht, vraag } from '../eindpunt.ts';

const leeg = z.strictObject({});

/** What stood empty, when that was last asked, of whom and by whom. */
const bevestigingSchema = z
  .strictObject({
    volgnummer: z.number().int(),
    op: momentSchema,
    door: z.string(),
    gesprokenMet: z.string(),
    /** Whole minutes ago. */
    minuten: z.number().int(),
    /** How far it can be trusted: just asked, some hours old, or of another day. */
    ouderdom: z.enum(['vers', 'oud', 'verouderd']),
  })
  .nullable();

export const crisislocatieuitSchema = z.strictObject({
  id: idSchema,
  versie: versieSchema,
  ...crisislocatieSchema.shape,
  /** Name of the region elsewhere; null: our own. */
  regio: z.string().nullable(),
  vervallen: z.boolean(),
  reden: z.string(),
  door: z.string(),
  op: momentSchema,
});
export type Crisislocatie = z.infer<typeof crisislocatieuitSchema>;

/** A location as who looks for a place sees it. Per room size: empty when asked, held, taken since, and what is left. */
export const plekaanbodSchema = z.strictObject({
  ...crisislocatieuitSchema.omit({ vervallen: true, reden: true, door: true, op: true }).shape,
  stand: z.array(
    z.strictObject({
      personen: z.number().int(),
      aantal: z.number().int(),
      leeg: z.number().int(),
      vast: z.number().int(),
      bezet: z.number().int(),
      vrij: z.number().int(),
    }),
  ),
  bevestigd: bevestigingSchema,
  /** How it fits what is asked; null: nothing was asked. */
  past: z
    .strictObject({
      /** A free room that takes everybody. */
      groot: z.boolean(),
      niveau: z.boolean(),
      mist: z.array(plekwensSchema),
    })
    .nullable(),
});
export type Plekaanbod = z.infer<typeof plekaanbodSchema>;

/** By whom and when. */
const spoor = { door: z.string(), op: momentSchema };
const vervallenSchema = z.strictObject({ reden: z.string(), ...spoor }).nullable();

export const plekantwoorduitSchema = z.strictObject({
  id: idSchema,
  ...plekantwoordSchema.shape,
  ...spoor,
  /** Its time is up. */
  verlopen: z.boolean(),
  /** Why it no longer counts: taken back; null: it does. */
  vervallen: z.string().nullable(),
});
export const plekgevraagdeSchema = z.strictObject({
  id: idSchema,
  locatieId: idSchema.nullable(),
  regioId: idSchema.nullable(),
  naam: z.string(),
  telefoon: z.string(),
  /** Room sizes of a location; of a region none. */
  kamers: z.array(z.number().int()),
  ...spoor,
  antwoorden: z.array(plekantwoorduitSchema),
  /** The newest that was not taken back. */
  geldend: plekantwoorduitSchema.nullable(),
});
export type Plekgevraagde = z.infer<typeof plekgevraagdeSchema>;
/** A line of the request as it is read out: what, and the answer. */
const tekstregel = z.tuple([z.string(), z.string()]);
export const plekvraaguitSchema = z.strictObject({
  id: idSchema,
  kenmerk: z.string(),
  vraag: plekvraagSchema,
  /** Exactly what is read out, copied and printed. */
  regels: z.array(tekstregel),
  ...spoor,
  ingetrokken: vervallenSchema,
  /** The time by which an answer was wanted has passed. */
  laat: z.boolean(),
  aan: z.array(plekgevraagdeSchema),
});
export type Plekvraaguit = z.infer<typeof plekvraaguitSchema>;

export const plekhoudinguitSchema = z.strictObject({
  id: idSchema,
  versie: versieSchema,
  antwoordId: idSchema,
  locatieId: idSchema.nullable(),
  naam: z.string(),
  telefoon: z.string(),
  personen: z.number().int().nullable(),
  tot: datumtijdSchema,
  /** Held; held until a time that has passed; somebody came into it; let go. */
  stand: z.enum(['vast', 'verlopen', 'bezet', 'los']),
  /** Whole minutes until it lapses, below 0 since it did. */
  minuten: z.number().int(),
  stappen: z.array(
    z.strictObject({
      soort: z.enum(['vast', 'verlengd', 'losgelaten', 'verlopen', 'bezet', 'teruggedraaid']),
      tot: datumtijdSchema,
      reden: z.string(),
      ...spoor,
    }),
  ),
});
export type Plekhouding = z.infer<typeof plekhoudinguitSchema>;

export const crisisverzoekuitSchema = z.strictObject({
  id: idSchema,
  versie: versieSchema,
  kenmerk: z.string(),
  verzoek: crisisverzoekSchema,
  stand: z.enum(['open', 'aangenomen', 'geweigerd', 'ingetrokken']),
  reden: z.string(),
  dossierId: idSchema.nullable(),
  ...spoor,
});
export type Crisisverzoekuit = z.infer<typeof crisisverzoekuitSchema>;

/** A case in a list of places: by its kenmerk, without a name. */
const zaak = { dossierId: idSchema.nullable(), dossierkenmerk: z.string() };
export const plekoverzichtSchema = z.strictObject({
  nu: datumtijdSchema,
  vragen: z.array(
    z.strictObject({
      ...zaak,
      id: idSchema,
      kenmerk: z.string(),
      antwoordVoor: datumtijdSchema,
      laat: z.boolean(),
      mensen: z.number().int(),
      niveau: plekmaatSchema.shape.niveau,
      gevraagd: z.number().int(),
      ja: z.number().int(),
      nee: z.number().int(),
    }),
  ),
  houdingen: z.array(
    z.strictObject({
      ...zaak,
      id: idSchema,
      naam: z.string(),
      tot: datumtijdSchema,
      minuten: z.number().int(),
      verlopen: z.boolean(),
    }),
  ),
  geenPlek: z.array(z.strictObject({ ...zaak, opnieuwOp: datumtijdSchema, laat: z.boolean() })),
  verzoeken: z.array(crisisverzoekuitSchema),
});
export type Plekoverzicht = z.infer<typeof plekoverzichtSchema>;

const perDossier = { dossierId: idSchema };
const schrijven = { toegang: 'crisis.schrijven', bereik: 'dossier' } as const;
const verzoekkeuze = { id: idSchema, versie: versieSchema };

export const crisisplek = {
  /** All crisis locations, those that lapsed too, for who keeps the list. No addresses. */
  'crisislocatie.lijst': vraag({
    toegang: 'crisis.inrichten',
    bereik: 'organisatie',
    invoer: leeg,
    uitvoer: z.array(z.strictObject({ ...crisislocatieuitSchema.shape, eerder: z.array(crisislocatieuitSchema) })),
  }),
  /** A new location (`id` null, `versie` 0) or a new version of one. */
  'crisislocatie.vastleggen': opdracht({
    toegang: 'crisis.inrichten',
    bereik: 'organisatie',
    invoer: z.strictObject({
      id: idSchema.nullable(),
      versie: z.number().int().min(0),
      velden: crisislocatieSchema,
      reden: losseRegelSchema,
    }),
    uitvoer: z.strictObject({ id: idSchema, versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Crisislocatie vastgelegd' },
  }),
  /** A location is no longer asked, or is again. */
  'crisislocatie.vervallen': opdracht({
    toegang: 'crisis.inrichten',
    bereik: 'organisatie',
    invoer: z.strictObject({ id: idSchema, versie: versieSchema, vervallen: z.boolean(), reden: regelSchema }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Crisislocatie vervallen of hersteld' },
  }),
  /** The locations that can be asked tonight, with what is free and how sure that is. */
  'crisislocatie.aanbod': vraag({
    toegang: 'crisis.lezen',
    bereik: 'organisatie',
    invoer: z.strictObject({ maat: plekmaatSchema.nullable() }),
    uitvoer: z.array(plekaanbodSchema),
  }),
  /** What a location said that stands empty; `basis` is the confirmation that was on the screen, 0 for none. */
  'crisislocatie.bevestigen': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'organisatie',
    invoer: z.strictObject({
      id: idSchema,
      basis: z.number().int().min(0),
      leeg: leegstandSchema,
      gesprokenMet: losseRegelSchema,
    }),
    uitvoer: z.strictObject({ volgnummer: z.number().int() }),
    audit: { actie: 'U', tekst: 'Vrije plekken van een crisislocatie bevestigd' },
  }),
  /** Everything about a place for one case: requests with their answers, what is held, and what to ask for. */
  'crisisplek.stand': vraag({
    toegang: 'crisis.lezen',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: z.strictObject({
      nu: datumtijdSchema,
      vragen: z.array(plekvraaguitSchema),
      houdingen: z.array(plekhoudinguitSchema),
      /** What the facts of the case come down to, to begin a request with. */
      voorstel: z.strictObject({ ...plekmaatSchema.shape, niveau: plekmaatSchema.shape.niveau.nullable() }),
      /** The number under which we can be called, from the newest request or the settings; may be empty. */
      contact: z.string(),
      /** Until when an answer is wanted and a hold runs, when nobody chooses. */
      antwoordVoor: datumtijdSchema,
      houdenTot: datumtijdSchema,
      organisatie: z.string(),
      /** Contacts of regions elsewhere, that can be asked. */
      regios: z.array(z.strictObject({ id: idSchema, naam: z.string(), telefoon: z.string() })),
      /** The case began by a request from elsewhere. */
      verzoek: crisisverzoekuitSchema.nullable(),
    }),
    audit: { actie: 'R', tekst: 'Plek van een crisisdossier bekeken' },
  }),
  /** Makes a request and records whom it goes to. */
  'crisisplek.vragen': opdracht({
    ...schrijven,
    invoer: z.strictObject({
      ...perDossier,
      vraag: plekvraagSchema,
      aan: z.array(plekadresSchema).min(1, 'Kies aan wie u het vraagt.').max(40),
    }),
    uitvoer: z.strictObject({ id: idSchema, kenmerk: z.string() }),
    audit: { actie: 'C', tekst: 'Plekvraag gemaakt' },
  }),
  /** Asks more locations or regions the same. */
  'crisisplek.ookVragen': opdracht({
    ...schrijven,
    invoer: z.strictObject({
      ...perDossier,
      vraagId: idSchema,
      aan: z.array(plekadresSchema).min(1, 'Kies aan wie u het vraagt.').max(40),
    }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Plekvraag aan anderen gedaan' },
  }),
  'crisisplek.vraagIntrekken': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, vraagId: idSchema, reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Plekvraag ingetrokken' },
  }),
  /** Records what was said; `vasthouden` holds a room at once. */
  'crisisplek.antwoord': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, aanId: idSchema, antwoord: plekantwoordSchema, vasthouden: z.boolean() }),
    uitvoer: z.strictObject({ id: idSchema }),
    audit: { actie: 'C', tekst: 'Antwoord op een plekvraag vastgelegd' },
  }),
  'crisisplek.antwoordVervallen': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, antwoordId: idSchema, reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Antwoord op een plekvraag teruggenomen' },
  }),
  /** The request on paper: what is read out, and nothing else. */
  'crisisplek.afdruk': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, vraagId: idSchema }),
    uitvoer: documentSchema,
    audit: { actie: 'C', tekst: 'Plekvraag afgedrukt' },
  }),
  /** Holds a room that was offered; `tot` null: as long as the answer holds. */
  'crisisplek.vasthouden': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, antwoordId: idSchema, tot: datumtijdSchema.nullable() }),
    uitvoer: z.strictObject({ id: idSchema }),
    audit: { actie: 'C', tekst: 'Plek vastgehouden' },
  }),
  'crisisplek.verlengen': opdracht({
    ...schrijven,
    invoer: z.strictObject({
      ...perDossier,
      id: idSchema,
      versie: versieSchema,
      tot: datumtijdSchema,
      gesprokenMet: regelSchema,
    }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Vasthouden van een plek verlengd' },
  }),
  'crisisplek.loslaten': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, id: idSchema, versie: versieSchema, reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Plek losgelaten' },
  }),
  /** All cases at once, by kenmerk: open requests, what is held, who has no place tonight, who asks from elsewhere. */
  'crisisplek.overzicht': vraag({
    toegang: 'crisis.lezen',
    bereik: 'organisatie',
    houdtWakker: false,
    invoer: leeg,
    uitvoer: plekoverzichtSchema,
  }),
  /** Another region or Veilig Thuis asks for a place (`id` null, `versie` 0), or what was noted is corrected. */
  'crisisverzoek.vastleggen': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'organisatie',
    invoer: z.strictObject({
      id: idSchema.nullable(),
      versie: z.number().int().min(0),
      verzoek: crisisverzoekSchema,
      reden: losseRegelSchema,
    }),
    uitvoer: z.strictObject({ id: idSchema, versie: versieSchema }),
    audit: { actie: 'C', tekst: 'Verzoek van elders vastgelegd' },
  }),
  /** Code rood only (5.1.2): it becomes a case here. */
  'crisisverzoek.aannemen': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'organisatie',
    invoer: z.strictObject(verzoekkeuze),
    uitvoer: z.strictObject({ dossierId: idSchema }),
    audit: { actie: 'C', tekst: 'Verzoek van elders aangenomen' },
  }),
  /** Refused, or withdrawn by who asked; or open again. */
  'crisisverzoek.afdoen': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'organisatie',
    invoer: z.strictObject({
      ...verzoekkeuze,
      stand: z.enum(['geweigerd', 'ingetrokken', 'open']),
      reden: regelSchema,
    }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Verzoek van elders afgedaan' },
  }),
};
