import { z } from 'zod';
import { bytesSchema, idSchema, losseRegelSchema, momentSchema, regelSchema, tekstSchema } from '../../domein/basis.ts';
import { sjabloonketens, sjabloonsoortSchema, sjabloontekstSchema } from '../../sjabloon/model.ts';
import { veldfoutSchema } from '../antwoord.ts';
import { opdracht, vraag } from '../eindpunt.ts';

const perSjabloon = { soort: sjabloonsoortSchema, keten: z.enum(sjabloonketens) };
const leeg = z.strictObject({});
const versienummer = z.number().int().min(0);

/** Which samples a letter can be drawn with: everything filled, or as little as a letter can have. */
export const voorbeeldsoorten = ['volledig', 'kort'] as const;

export const sjabloonversieSchema = z.strictObject({
  id: idSchema,
  versie: versienummer,
  /** In force, in force until a later one, waiting for a second administrator, or turned down. */
  stand: z.enum(['geldend', 'vervangen', 'wacht', 'afgewezen']),
  toelichting: z.string(),
  door: z.string(),
  op: momentSchema,
  beoordeeldDoor: z.string().nullable(),
  beoordeeldOp: momentSchema.nullable(),
  reden: z.string(),
  /** Written by this user, who cannot be the second pair of eyes. */
  eigen: z.boolean(),
});
export type Sjabloonversie = z.infer<typeof sjabloonversieSchema>;

export const bouwsteenInhoudSchema = z.strictObject({
  titel: regelSchema,
  soorten: z.array(sjabloonsoortSchema).min(1, 'Kies ten minste één soort besluit.').max(8),
  tekst: tekstSchema.min(3, 'Schrijf hier de tekst van de bouwsteen.'),
  actief: z.boolean(),
});
export const bouwsteenSchema = z.strictObject({
  id: idSchema,
  versie: versienummer,
  ...bouwsteenInhoudSchema.shape,
  /** None: it was made for a soort that has no letter any more. */
  soorten: z.array(sjabloonsoortSchema),
  door: z.string().nullable(),
  op: momentSchema.nullable(),
});
export type Bouwsteen = z.infer<typeof bouwsteenSchema>;

export const sjabloon = {
  'sjabloon.lijst': vraag({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: leeg,
    uitvoer: z.array(
      z.strictObject({
        ...perSjabloon,
        /** 0: the text that comes with the program. */
        versie: versienummer,
        door: z.string().nullable(),
        op: momentSchema.nullable(),
        wacht: z.boolean(),
      }),
    ),
  }),
  'sjabloon.lezen': vraag({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: z.strictObject(perSjabloon),
    uitvoer: z.strictObject({
      geldend: z.strictObject({ versie: versienummer, tekst: sjabloontekstSchema }),
      /** Newest number there is, in force or not: what a new version is based on. */
      nieuwste: versienummer,
      versies: z.array(sjabloonversieSchema),
      /** Parts that cannot be taken out (5.2.8). */
      verplicht: z.array(z.string()),
      /** Whether a second administrator puts a text in force. */
      tweede: z.boolean(),
    }),
  }),
  /** One version with the one that was in force before it, to compare; 0 is the text that comes with the program. */
  'sjabloon.versie': vraag({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: z.strictObject({ ...perSjabloon, versie: versienummer }),
    uitvoer: sjabloontekstSchema,
  }),
  /** The letter as it would be, with an invented client; without one while the text cannot be used. */
  'sjabloon.voorbeeld': vraag({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: z.strictObject({ ...perSjabloon, tekst: sjabloontekstSchema, met: z.enum(voorbeeldsoorten) }),
    uitvoer: z.strictObject({ fouten: z.array(veldfoutSchema), pdf: bytesSchema.nullable() }),
  }),
  'sjabloon.bewaren': opdracht({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    /** `basis`: the newest version when the writing began. */
    invoer: z.strictObject({
      ...perSjabloon,
      basis: versienummer,
      tekst: sjabloontekstSchema,
      toelichting: regelSchema,
    }),
    uitvoer: z.strictObject({ versie: versienummer, stand: sjabloonversieSchema.shape.stand }),
    audit: { actie: 'C', tekst: 'Brieftekst bewaard' },
  }),
  'sjabloon.beoordelen': opdracht({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: z.strictObject({ sjabloonId: idSchema, akkoord: z.boolean(), reden: losseRegelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Brieftekst beoordeeld' },
  }),
  'bouwsteen.lijst': vraag({
    toegang: 'ingelogd',
    bereik: 'organisatie',
    invoer: leeg,
    uitvoer: z.array(bouwsteenSchema),
  }),
  /** `versie`: the one it was based on; `id` null for a new one. */
  'bouwsteen.bewaren': opdracht({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: z.strictObject({ id: idSchema.nullable(), versie: versienummer, inhoud: bouwsteenInhoudSchema }),
    uitvoer: bouwsteenSchema,
    audit: { actie: 'U', tekst: 'Bouwsteen bewaard' },
  }),
};
