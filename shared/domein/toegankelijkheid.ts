import { z } from 'zod';
import { datumSchema, idSchema, jaNeeSchema, losseRegelSchema, regelSchema, tekstSchema, tijdSchema } from './basis.ts';

/**
 * The facts of step `toegankelijkheid` (5.2.5). Fields that came later have a default, so that versions stored before them
 * and drafts typed before them read as what they were: one other region, nothing known of the rest.
 */
export const criteriumIds = [
  'voorkeur-client',
  'positief-netwerk',
  'werk-dagbesteding-onderwijs',
  'lopende-trajecten',
  'negatief-netwerk',
] as const;
export type CriteriumId = (typeof criteriumIds)[number];

/** Candidates besides Rotterdam. The first is the region one talks with; the others are compared with it. */
export const andereSleutels = ['andere-regio', 'andere-regio-2', 'andere-regio-3'] as const;
export type AndereSleutel = (typeof andereSleutels)[number];
export const kandidaatSleutels = ['rotterdam', ...andereSleutels] as const;
export type KandidaatSleutel = (typeof kandidaatSleutels)[number];

const wijstNaar = z.enum([...kandidaatSleutels, 'geen-verschil']).nullable();
export type WijstNaar = z.infer<typeof wijstNaar>;

export const criteriumSchema = z.strictObject({
  wijstNaar,
  /** What is known in general. */
  bevinding: tekstSchema,
  /** The same criterium for the children who come along. */
  kinderen: wijstNaar.default(null),
  /** What is known per candidate. */
  perRegio: z.partialRecord(z.enum(kandidaatSleutels), tekstSchema).default({}),
});
export type Criterium = z.infer<typeof criteriumSchema>;

/** What can go along in a transfer. */
export const deelbaar = [
  'persoonsgegevens',
  'onderzoeksverslag',
  'hulpverlening',
  'gezondheid',
  'geldzaken',
  'kinderen',
  'veiligheid',
] as const;
export type Deelbaar = (typeof deelbaar)[number];
export const deelregelSchema = z.strictObject({
  wat: z.enum(deelbaar),
  /** With the client's consent, or because the transfer cannot do without, and then why. */
  grond: z.enum(['toestemming', 'noodzakelijk']).nullable(),
  reden: losseRegelSchema,
});

export const toegankelijkheidSchema = z.strictObject({
  andereRegio: losseRegelSchema,
  /** Row in the table of centrumregio's; null: named by hand, or before there was a table. */
  andereRegioId: idSchema.nullable().default(null),
  meerRegios: z
    .array(
      z.strictObject({
        sleutel: z.enum(['andere-regio-2', 'andere-regio-3']),
        regioId: idSchema.nullable(),
        naam: regelSchema,
      }),
    )
    .max(2)
    .default([]),
  overeenstemmingOnderzoek: jaNeeSchema,
  startOnderzoek: datumSchema.nullable(),
  criteria: z.partialRecord(z.enum(criteriumIds), criteriumSchema),
  aangewezenRegio: z.enum(['rotterdam', 'andere-regio']).nullable(),
  /** Which of the others, when aangewezenRegio is andere-regio. */
  aangewezenSleutel: z.enum(andereSleutels).default('andere-regio'),
  motivering: tekstSchema,
  overeenstemmingOverdracht: jaNeeSchema,
  onderzoeksverslag: jaNeeSchema,
  overlegMetClient: jaNeeSchema,
  datumOverdracht: datumSchema.nullable(),
  aanbieder: losseRegelSchema,
  vervoer: losseRegelSchema,
  vertrekTijd: tijdSchema.nullable().default(null),
  vertrekPlaats: losseRegelSchema.default(''),
  aankomstAdres: losseRegelSchema.default(''),
  ontvanger: losseRegelSchema.default(''),
  ontvangerTelefoon: losseRegelSchema.default(''),
  reisbegeleiding: jaNeeSchema.default(null),
  reisbegeleider: losseRegelSchema.default(''),
  gedeeld: z.array(deelregelSchema).max(deelbaar.length).default([]),
});
export type Toegankelijkheid = z.infer<typeof toegankelijkheidSchema>;

/** Nothing known yet. */
export const legeToegankelijkheid = (): Toegankelijkheid => ({
  andereRegio: '',
  andereRegioId: null,
  meerRegios: [],
  overeenstemmingOnderzoek: null,
  startOnderzoek: null,
  criteria: {},
  aangewezenRegio: null,
  aangewezenSleutel: 'andere-regio',
  motivering: '',
  overeenstemmingOverdracht: null,
  onderzoeksverslag: null,
  overlegMetClient: null,
  datumOverdracht: null,
  aanbieder: '',
  vervoer: '',
  vertrekTijd: null,
  vertrekPlaats: '',
  aankomstAdres: '',
  ontvanger: '',
  ontvangerTelefoon: '',
  reisbegeleiding: null,
  reisbegeleider: '',
  gedeeld: [],
});

/** A criterium about which nothing is recorded. */
export const leegCriterium = (): Criterium => ({ wijstNaar: null, bevinding: '', kinderen: null, perRegio: {} });

export interface Kandidaat {
  sleutel: AndereSleutel;
  regioId: string | null;
  naam: string;
}

/** The regions that are compared with Rotterdam, the one talked with first. */
export function kandidatenVan(
  feiten: Pick<Toegankelijkheid, 'andereRegio' | 'andereRegioId' | 'meerRegios'>,
): Kandidaat[] {
  const eerste: Kandidaat = { sleutel: 'andere-regio', regioId: feiten.andereRegioId, naam: feiten.andereRegio };
  return [...(eerste.naam || eerste.regioId ? [eerste] : []), ...feiten.meerRegios];
}

/** The region that a transfer or a request goes to: the one chosen, else the one talked with; null while none is named. */
export function regioInGesprek(feiten: Toegankelijkheid | null): Kandidaat | null {
  if (!feiten) return null;
  const kandidaten = kandidatenVan(feiten);
  const gekozen = feiten.aangewezenRegio === 'andere-regio' ? feiten.aangewezenSleutel : null;
  return kandidaten.find(({ sleutel }) => sleutel === gekozen) ?? kandidaten[0] ?? null;
}

/** One side of the balance: which criteria point to it, for the client and for the children. Nothing is added up. */
export interface Schaal {
  kant: KandidaatSleutel | 'geen-verschil';
  client: CriteriumId[];
  kinderen: CriteriumId[];
}

/** Which criteria point where (5.2.5). It shows and never weighs: the choice is a person's. */
export function balansVan(
  feiten: Pick<Toegankelijkheid, 'andereRegio' | 'andereRegioId' | 'meerRegios' | 'criteria'>,
): Schaal[] {
  const kanten = ['rotterdam', ...kandidatenVan(feiten).map(({ sleutel }) => sleutel), 'geen-verschil'] as const;
  const met = (kant: Schaal['kant'], veld: 'wijstNaar' | 'kinderen'): CriteriumId[] =>
    criteriumIds.filter((id) => feiten.criteria[id]?.[veld] === kant);
  return kanten.map((kant) => ({ kant, client: met(kant, 'wijstNaar'), kinderen: met(kant, 'kinderen') }));
}

/** Takes a candidate out of the comparison, with what was written about it. The first one is changed, never taken out. */
export function zonderKandidaat(
  feiten: Toegankelijkheid,
  weg: Exclude<AndereSleutel, 'andere-regio'>,
): Toegankelijkheid {
  const los = (waarde: WijstNaar): WijstNaar => (waarde === weg ? null : waarde);
  const criteria = Object.fromEntries(
    Object.entries(feiten.criteria).map(([id, criterium]) => {
      const { [weg]: _, ...perRegio } = criterium.perRegio;
      return [id, { ...criterium, wijstNaar: los(criterium.wijstNaar), kinderen: los(criterium.kinderen), perRegio }];
    }),
  );
  const gekozen = feiten.aangewezenRegio === 'andere-regio' && feiten.aangewezenSleutel === weg;
  return {
    ...feiten,
    criteria,
    meerRegios: feiten.meerRegios.filter(({ sleutel }) => sleutel !== weg),
    aangewezenSleutel: gekozen ? 'andere-regio' : feiten.aangewezenSleutel,
    aangewezenRegio: gekozen ? null : feiten.aangewezenRegio,
  };
}
