import { z } from 'zod';
import {
  bytesSchema,
  afgeleideDatumSchema,
  datumSchema,
  idSchema,
  ketenSchema,
  momentSchema,
  regelSchema,
  versieSchema,
} from '../../domein/basis.ts';
import { dossierstatusSchema } from '../../domein/dossierstatus.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { termijnSchema } from './dossier.ts';

/** Kinds of work, in the order in which it is done. */
export const werkgroepen = [
  'acuut',
  'te-laat',
  'vandaag',
  'wacht-op-mij',
  'loopt-af',
  'binnenkort',
  'later',
  'uitgesteld',
] as const;
export const werkgroepSchema = z.enum(werkgroepen);
export type Werkgroep = z.infer<typeof werkgroepSchema>;

/** Whose work: everybody's, that of nobody yet, mine, that of my teams (with what has no team), of one colleague or one team. */
export const werkVanSchema = z.union([
  z.strictObject({ soort: z.enum(['iedereen', 'niemand', 'ik', 'mijn-teams']) }),
  z.strictObject({ soort: z.enum(['gebruiker', 'team']), id: idSchema }),
]);
export type WerkVanKeuze = z.infer<typeof werkVanSchema>;

const mensSchema = z.strictObject({ id: idSchema, naam: z.string() });
const termijnMetDagen = z.strictObject({ ...termijnSchema.shape, dagen: z.number().int() });

export const uitstelSchema = z.strictObject({
  versie: versieSchema,
  /** The first day on which it shows again. */
  tot: datumSchema,
  reden: z.string(),
  door: z.string(),
  op: momentSchema,
  /** Put aside past the last day of the term, by somebody who was told so. */
  voorbijTermijn: z.boolean(),
});

export const werkregelSchema = z.strictObject({
  dossierId: idSchema,
  weergavenaam: z.string(),
  kenmerk: z.string(),
  keten: ketenSchema.nullable(),
  status: dossierstatusSchema,
  /** 5.2.5: only shelter while another region is awaited. */
  alleenOnderdak: z.boolean(),
  groep: werkgroepSchema,
  termijn: termijnSchema.nullable(),
  /** Calendar days until the term ends; negative: overdue. */
  dagen: z.number().int().nullable(),
  watNu: z.string(),
  /** The other open terms of this dossier, each with its article and reason. */
  andere: z.array(termijnMetDagen),
  behandelaar: z.strictObject({ ...mensSchema.shape, afwezig: z.boolean() }).nullable(),
  /** `voorstel`: nobody chose it, it follows from the keten or from who took the melding. */
  team: z.strictObject({ ...mensSchema.shape, voorstel: z.boolean() }).nullable(),
  /** Version of the assignment; 0 when nobody was ever assigned. */
  toewijzing: z.number().int(),
  overgenomenVan: mensSchema.nullable(),
  uitstel: uitstelSchema.nullable(),
});
export type Werkregel = z.infer<typeof werkregelSchema>;

const filter = {
  wie: werkVanSchema.optional(),
  keten: ketenSchema.nullable().optional(),
  /** Only terms of this kind. */
  soort: termijnSchema.shape.soort.nullable().optional(),
};

export const afwezigheidSchema = z.strictObject({
  id: idSchema,
  versie: versieSchema,
  gebruiker: mensSchema,
  /** t/m */
  van: datumSchema,
  tot: datumSchema,
  nu: z.boolean(),
  door: z.string(),
  /** How many dossiers with open work this colleague still has, and how many colleagues have taken over. */
  dossiers: z.number().int(),
  overgenomen: z.number().int(),
  /** Whether this user may change it. */
  vanMij: z.boolean(),
});
export type Afwezigheid = z.infer<typeof afwezigheidSchema>;

const teamvelden = {
  naam: regelSchema,
  ketens: z.array(ketenSchema).max(3),
  leden: z.array(idSchema).max(500),
  actief: z.boolean(),
};
export const teamSchema = z.strictObject({ id: idSchema, versie: versieSchema, ...teamvelden });
export type Team = z.infer<typeof teamSchema>;

const weekregelSchema = werkregelSchema.pick({
  dossierId: true,
  weergavenaam: true,
  kenmerk: true,
  keten: true,
  watNu: true,
});
export const weekdagSchema = z.strictObject({
  datum: afgeleideDatumSchema,
  /** The loket is closed that day: weekend, feestdag or a day that was closed by the organisation. */
  gesloten: z.boolean(),
  feestdag: z.string().nullable(),
  vandaag: z.boolean(),
  aantal: z.number().int(),
  regels: z.array(
    z.strictObject({
      ...weekregelSchema.shape,
      termijn: termijnSchema,
      behandelaar: z.string().nullable(),
      uitgesteld: z.boolean(),
    }),
  ),
});
export type Weekdag = z.infer<typeof weekdagSchema>;

const toewijzingSchema = z.strictObject({
  versie: z.number().int(),
  behandelaar: mensSchema.nullable(),
  team: mensSchema.nullable(),
  /** The team that follows from keten and loket, while nobody chose one. */
  voorstel: mensSchema.nullable(),
  overgenomenVan: mensSchema.nullable(),
  uitstel: uitstelSchema.nullable(),
});
export type Toewijzing = z.infer<typeof toewijzingSchema>;

const perDossier = { dossierId: idSchema };
const leeg = z.strictObject({});
const aantalDossiers = z.strictObject({ aantal: z.number().int() });

export const werk = {
  'werkvoorraad.lijst': vraag({
    toegang: 'werkvoorraad.lezen',
    bereik: 'organisatie',
    houdtWakker: false,
    invoer: z.strictObject({
      groep: werkgroepSchema.nullable(),
      ...filter,
      vanaf: z.number().int().min(0),
      aantal: z.number().int().min(1).max(500),
    }),
    uitvoer: z.strictObject({
      regels: z.array(werkregelSchema),
      aantallen: z.record(werkgroepSchema, z.number().int()),
      meer: z.boolean(),
      /** Rows of the group that was asked, or of all groups but what was put aside. */
      totaal: z.number().int(),
      soorten: z.array(
        z.strictObject({ soort: termijnSchema.shape.soort, naam: z.string(), aantal: z.number().int() }),
      ),
    }),
    audit: { actie: 'R', tekst: 'Werkvoorraad bekeken' },
  }),
  'werkvoorraad.week': vraag({
    toegang: 'werkvoorraad.lezen',
    bereik: 'organisatie',
    houdtWakker: false,
    /** `dag`: any day of the week; null: today. */
    invoer: z.strictObject({ dag: datumSchema.nullable(), ...filter }),
    uitvoer: z.strictObject({
      dagen: z.array(weekdagSchema),
      /** Terms that ended before this week and are still open. */
      eerder: z.number().int(),
      vorige: afgeleideDatumSchema,
      volgende: afgeleideDatumSchema,
    }),
    audit: { actie: 'R', tekst: 'Werkvoorraad per week bekeken' },
  }),
  /** The list as filtered, on paper. Without `namen` it shows the kenmerk only. */
  'werkvoorraad.pdf': opdracht({
    toegang: 'werkvoorraad.lezen',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: z.strictObject({ groep: werkgroepSchema.nullable(), ...filter, namen: z.boolean() }),
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
    audit: { actie: 'E', tekst: 'Werkvoorraad op papier gezet' },
  }),
  'werkvoorraad.afdrukken': opdracht({
    toegang: 'werkvoorraad.lezen',
    uitvoerder: 'schil',
    invoer: z.strictObject({ groep: werkgroepSchema.nullable(), ...filter, namen: z.boolean() }),
    uitvoer: z.null(),
  }),
  'werkvoorraad.opslaan': opdracht({
    toegang: 'werkvoorraad.lezen',
    uitvoerder: 'schil',
    invoer: z.strictObject({ groep: werkgroepSchema.nullable(), ...filter, namen: z.boolean() }),
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable() }),
  }),
  'werk.stand': vraag({
    toegang: 'werk.verdelen',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: toewijzingSchema,
    audit: { actie: 'R', tekst: 'Behandelaar van een dossier bekeken', eenmaal: true },
  }),
  /** `versie`: of the assignment it was based on; 0 for the first. */
  'werk.toewijzen': opdracht({
    toegang: 'werk.verdelen',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      versie: z.number().int().min(0),
      behandelaarId: idSchema.nullable(),
      teamId: idSchema.nullable(),
    }),
    uitvoer: toewijzingSchema,
    audit: { actie: 'U', tekst: 'Dossier toegewezen' },
  }),
  'werk.uitstellen': opdracht({
    toegang: 'werk.verdelen',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      tot: datumSchema,
      reden: regelSchema,
      /** The person was told that a term ends before that day, and means it. */
      voorbijTermijn: z.boolean(),
    }),
    uitvoer: toewijzingSchema,
    audit: { actie: 'U', tekst: 'Werk aan een dossier uitgesteld' },
  }),
  'werk.hervatten': opdracht({
    toegang: 'werk.verdelen',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: toewijzingSchema,
    audit: { actie: 'U', tekst: 'Uitgesteld werk weer opgepakt' },
  }),
  /** Takes one dossier over from a colleague who is away. */
  'werk.overnemen': opdracht({
    toegang: 'werk.verdelen',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: toewijzingSchema,
    audit: { actie: 'U', tekst: 'Dossier overgenomen van een afwezige collega' },
  }),
  'werk.allesOvernemen': opdracht({
    toegang: 'werk.verdelen',
    bereik: 'organisatie',
    invoer: z.strictObject({ gebruikerId: idSchema }),
    uitvoer: aantalDossiers,
    audit: { actie: 'U', tekst: 'Alle dossiers overgenomen van een afwezige collega' },
  }),
  'werk.teruggeven': opdracht({
    toegang: 'werk.verdelen',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: toewijzingSchema,
    audit: { actie: 'U', tekst: 'Overgenomen dossier teruggegeven' },
  }),
  'werk.allesTeruggeven': opdracht({
    toegang: 'werk.verdelen',
    bereik: 'organisatie',
    invoer: z.strictObject({ gebruikerId: idSchema }),
    uitvoer: aantalDossiers,
    audit: { actie: 'U', tekst: 'Alle overgenomen dossiers teruggegeven' },
  }),
  /** Who is away now or later; also colleagues who left and still have work, with no end. */
  'afwezigheid.lijst': vraag({
    toegang: 'ingelogd',
    bereik: 'organisatie',
    houdtWakker: false,
    invoer: leeg,
    uitvoer: z.strictObject({
      afwezig: z.array(afwezigheidSchema),
      /** Colleagues who can no longer log in and still have dossiers in hand. */
      vertrokken: z.array(z.strictObject({ gebruiker: mensSchema, dossiers: z.number().int() })),
      /** Colleagues for whom this user took over dossiers and who are back. */
      terug: z.array(z.strictObject({ gebruiker: mensSchema, dossiers: z.number().int() })),
    }),
  }),
  /** Without `id` a new one. Another's absence is for who manages users. */
  'afwezigheid.vastleggen': opdracht({
    toegang: 'ingelogd',
    bereik: 'organisatie',
    invoer: z.strictObject({
      id: idSchema.nullable(),
      versie: z.number().int().min(0),
      gebruikerId: idSchema,
      van: datumSchema,
      tot: datumSchema,
    }),
    uitvoer: z.strictObject({ id: idSchema, versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Afwezigheid vastgelegd' },
  }),
  'afwezigheid.vervallen': opdracht({
    toegang: 'ingelogd',
    bereik: 'organisatie',
    invoer: z.strictObject({ id: idSchema, versie: versieSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Afwezigheid teruggenomen' },
  }),
  'team.lijst': vraag({ toegang: 'ingelogd', bereik: 'organisatie', invoer: leeg, uitvoer: z.array(teamSchema) }),
  'team.toevoegen': opdracht({
    toegang: 'beheer.gebruikers',
    bereik: 'organisatie',
    invoer: z.strictObject(teamvelden),
    uitvoer: teamSchema,
    audit: { actie: 'C', tekst: 'Team toegevoegd' },
  }),
  'team.wijzigen': opdracht({
    toegang: 'beheer.gebruikers',
    bereik: 'organisatie',
    invoer: teamSchema,
    uitvoer: teamSchema,
    audit: { actie: 'U', tekst: 'Team gewijzigd' },
  }),
};
