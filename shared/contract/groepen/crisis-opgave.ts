import { z } from 'zod';
import { momentSchema, motiveringSchema, versieSchema } from '../../domein/basis.ts';
import { opgavecellen, opgavetabellen, type Opgavecel, type Opgavetabelnaam } from '../../rapportage/crisisopgave.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { maandSchema } from './rapportage.ts';

const celSchema = z.enum(opgavecellen as [Opgavecel, ...Opgavecel[]]);
const tabelSchema = z.enum(opgavetabellen.map(({ id }) => id) as [Opgavetabelnaam, ...Opgavetabelnaam[]]);
const versie = z.number().int().min(0);

/**
 * How a month stands: too early; to be released; released and still so; released while the figures are otherwise now; taken back.
 */
export const opgavestanden = ['te-vroeg', 'open', 'vrijgegeven', 'anders', 'ingetrokken'] as const;
export type Opgavestand = (typeof opgavestanden)[number];

const maandregel = z.strictObject({
  maand: maandSchema,
  naam: z.string(),
  stand: z.enum(opgavestanden),
  /** First day on which it can be released. */
  vanaf: z.string(),
  /** Newest version; 0: none. */
  versie,
  op: momentSchema.nullable(),
  door: z.string().nullable(),
});
export type Opgavemaand = z.infer<typeof maandregel>;

const cijferSchema = z.strictObject({
  cel: celSchema,
  totaal: z.boolean(),
  /** What leaves; null: hidden. */
  aantal: z.number().int().nullable(),
  /** Why it is hidden; null: it is not. */
  reden: z.enum(['klein', 'verraadt', 'verschil']).nullable(),
  /** What the version before said; null: hidden, or there is none. */
  vorige: z.number().int().nullable(),
});

const versieregel = z.strictObject({
  versie: versieSchema,
  status: z.enum(['vrijgegeven', 'ingetrokken']),
  op: momentSchema,
  door: z.string(),
  /** Why it was taken back; stays here. */
  reden: z.string(),
});

/** A month as it would leave now, in full. */
export const opgaveSchema = z.strictObject({
  ...maandregel.shape,
  organisatie: z.string(),
  drempel: z.number().int(),
  tabellen: z.array(z.strictObject({ id: tabelSchema, cijfers: z.array(cijferSchema) })),
  /** Says that what is released is what was read. */
  vingerafdruk: z.string(),
  kanVrijgeven: z.boolean(),
  versies: z.array(versieregel),
});
export type Opgave = z.infer<typeof opgaveSchema>;

/** The only thing that leaves Veilig Thuis: counts by the month, after somebody read and released them (Wmo 5.1.6). */
export const crisisOpgave = {
  'crisisopgave.lijst': vraag({
    toegang: 'crisis.opgave',
    bereik: 'organisatie',
    invoer: z.strictObject({}),
    uitvoer: z.strictObject({ maanden: z.array(maandregel), wachtdagen: z.number().int() }),
    audit: { actie: 'R', tekst: 'Maandopgaven van de crisisopvang bekeken' },
  }),
  'crisisopgave.lezen': vraag({
    toegang: 'crisis.opgave',
    bereik: 'organisatie',
    invoer: z.strictObject({ maand: maandSchema }),
    uitvoer: opgaveSchema,
    audit: { actie: 'R', tekst: 'Maandopgave van de crisisopvang gelezen' },
  }),
  'crisisopgave.vrijgeven': opdracht({
    toegang: 'crisis.opgave',
    bereik: 'organisatie',
    invoer: z.strictObject({ maand: maandSchema, versie, vingerafdruk: z.string().max(64) }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'E', tekst: 'Maandopgave van de crisisopvang vrijgegeven aan het register' },
  }),
  'crisisopgave.intrekken': opdracht({
    toegang: 'crisis.opgave',
    bereik: 'organisatie',
    invoer: z.strictObject({ maand: maandSchema, versie: versieSchema, reden: motiveringSchema }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'E', tekst: 'Maandopgave van de crisisopvang ingetrokken' },
  }),
};
