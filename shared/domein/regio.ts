import { z } from 'zod';
import {
  datumSchema,
  datumtijdSchema,
  idSchema,
  jaNeeSchema,
  losseRegelSchema,
  regelSchema,
  tekstSchema,
  versieSchema,
  woonplaatsSchema,
} from './basis.ts';

const gemeentecode = z.string().regex(/^\d{4}$/, 'Een gemeente heeft een code van vier cijfers.');

/** A centrumregio as the administrator keeps it: its name, how to reach its desk, and the gemeenten that belong to it. */
export const centrumregioVelden = {
  naam: regelSchema,
  organisatie: losseRegelSchema,
  contactpersoon: losseRegelSchema,
  telefoon: losseRegelSchema,
  email: losseRegelSchema,
  adres: losseRegelSchema,
  toelichting: losseRegelSchema,
  /** CBS codes of four digits. */
  gemeenten: z.array(gemeentecode).max(120),
  actief: z.boolean(),
};
export const centrumregioSchema = z.strictObject({
  id: idSchema,
  versie: versieSchema,
  /** Our own opvangregio; its gemeenten are a value of the policy (5.2.1). */
  eigen: z.boolean(),
  ...centrumregioVelden,
});
export type Centrumregio = z.infer<typeof centrumregioSchema>;

export const contactpartijen = ['client', 'andere-gemeente', 'aanbieder', 'zorgverlener', 'familie', 'anders'] as const;
export type Contactpartij = (typeof contactpartijen)[number];
export const contactwijzen = ['telefoon', 'persoonlijk', 'mail', 'videobellen', 'brief'] as const;
export type Contactwijze = (typeof contactwijzen)[number];

/** One contact as it is typed while phoning. */
export const contactveldenSchema = z.strictObject({
  met: z.enum(contactpartijen),
  wijze: z.enum(contactwijzen),
  /** Amsterdam wall-clock time. */
  op: datumtijdSchema,
  wie: losseRegelSchema,
  regioId: idSchema.nullable(),
  afspraak: tekstSchema.min(3, 'Schrijf op wat er is besproken.'),
  vervolg: losseRegelSchema,
  vervolgOp: datumSchema.nullable(),
  /** What the other gemeente said to our question, if it did (5.2.5). */
  overeenstemming: z.strictObject({ over: z.enum(['onderzoek', 'overdracht']), eens: z.boolean() }).nullable(),
});
export type Contactvelden = z.infer<typeof contactveldenSchema>;

/** What is in dispute and how both see it. */
export const geschilSchema = z.strictObject({
  regio: regelSchema,
  begonnenOp: datumSchema,
  waarover: tekstSchema.min(3, 'Schrijf op waarover het gaat.'),
  standpuntRotterdam: tekstSchema,
  standpuntAnder: tekstSchema,
});
export type Geschil = z.infer<typeof geschilSchema>;

export const geschilstappen = [
  'poging',
  'escalatie',
  'voorgelegd',
  'ontvangen',
  'oordeel',
  'effect',
  'opgelost',
] as const;
export type Geschilstap = (typeof geschilstappen)[number];
export const geschilstapSchema = z.strictObject({
  soort: z.enum(geschilstappen),
  datum: datumSchema,
  toelichting: tekstSchema.min(3, 'Schrijf op wat er is gedaan.'),
  /** Only of an oordeel, its effect or a solution: the region that it comes down to. */
  regio: z.enum(['rotterdam', 'andere-regio']).nullable(),
  documentId: idSchema.nullable(),
  vervolg: losseRegelSchema,
  vervolgOp: datumSchema.nullable(),
});
export type Geschilstapvelden = z.infer<typeof geschilstapSchema>;

/** Whether somebody arrived on the agreed day, there or here. */
export const aankomstSchema = z.strictObject({
  soort: z.enum(['aangekomen', 'niet-aangekomen']),
  datum: datumSchema,
  toelichting: tekstSchema,
  /** Only of who did not arrive: the day on which somebody looks again. */
  vervolgOp: datumSchema.nullable(),
});
export type Aankomstvelden = z.infer<typeof aankomstSchema>;

export const stukken = ['overdrachtsbrief', 'onderzoeksverslag', 'toestemming', 'beschikking', 'anders'] as const;
/** Somebody whom another region transfers to us. */
export const inkomendSchema = z.strictObject({
  vanRegioId: idSchema.nullable(),
  vanRegio: regelSchema,
  contactpersoon: losseRegelSchema,
  telefoon: losseRegelSchema,
  email: losseRegelSchema,
  ontvangenOp: datumSchema,
  laatsteWoonplaats: woonplaatsSchema.nullable(),
  stukken: z.array(z.enum(stukken)).max(stukken.length),
  stukkenToelichting: losseRegelSchema,
  /** Why Rotterdam is the region with the best chance, as the other region puts it. */
  reden: tekstSchema,
  antwoord: z.enum(['akkoord', 'niet-akkoord']).nullable(),
  antwoordReden: tekstSchema,
  afgesprokenOp: datumSchema.nullable(),
  locatieId: idSchema.nullable(),
  vervoer: losseRegelSchema,
  reisbegeleiding: jaNeeSchema,
});
export type Inkomend = z.infer<typeof inkomendSchema>;

/** A fresh form; the day comes from the caller. */
export const leegInkomend = (vandaag: string): Inkomend => ({
  vanRegioId: null,
  vanRegio: '',
  contactpersoon: '',
  telefoon: '',
  email: '',
  ontvangenOp: vandaag,
  laatsteWoonplaats: null,
  stukken: [],
  stukkenToelichting: '',
  reden: '',
  antwoord: null,
  antwoordReden: '',
  afgesprokenOp: null,
  locatieId: null,
  vervoer: '',
  reisbegeleiding: null,
});

/** A region to choose: who does not stand in the table can be named by hand. */
export const regioVanGemeente = (regios: readonly Centrumregio[], gemeente: string | null): Centrumregio | null =>
  (gemeente && regios.find(({ actief, gemeenten }) => actief && gemeenten.includes(gemeente))) || null;
