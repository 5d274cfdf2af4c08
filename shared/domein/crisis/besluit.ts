import { z } from 'zod';
import {
  datumSchema,
  datumtijdSchema,
  idSchema,
  jaNeeSchema,
  losseRegelSchema,
  motiveringSchema,
  regelSchema,
  tekstSchema,
} from '../basis.ts';

/** What can be shown for the gronden of 5.1.5; `waarschuwing` counts, each record is one. */
export const crisisfeiten = [
  'indicatieGesteld',
  'extramuraal',
  'woonplek',
  'alternatiefVastgesteld',
  'noodzaakVastgesteld',
  'vastgesteld',
  'negatiefBesluitInd',
  'onwerkbareSituatie',
  'onherstelbaar',
  'ernstigGezondheidsrisico',
  'waarschuwing',
  'opzetVastgesteld',
] as const;
export type Crisisfeit = (typeof crisisfeiten)[number];

/** How a letter can reach the client without danger (Awb 3:41). What was not asked is not safe. */
const briefafspraak = z.strictObject({
  postVeilig: jaNeeSchema,
  mailVeilig: jaNeeSchema,
  /** How it is known that post or e-mail is safe. */
  hoeBekend: tekstSchema,
  /** Who may hand over letters: a professional whom the client named. */
  professional: losseRegelSchema,
  doorClientGenoemd: jaNeeSchema,
  toelichting: tekstSchema,
});

/** One thing that was established, as evidence for a grond of 5.1.5. */
const crisisfeit = z.strictObject({
  feit: z.enum(crisisfeiten),
  uitkomst: jaNeeSchema,
  datum: datumSchema,
  /** Who established it, by function or organisation. */
  door: regelSchema,
  /** Where it can be read: a letter, a besluit, a report. */
  waarUit: losseRegelSchema,
  /** Whether it was put on paper for the client; asked of a warning. */
  schriftelijk: jaNeeSchema,
  toelichting: motiveringSchema,
});

/** What the client says about ending the crisisopvang before it is decided (Awb 4:8). */
const crisiszienswijze = z.strictObject({
  gehoordOp: datumSchema,
  hoe: z.enum(['gesprek', 'telefoon', 'schriftelijk']),
  /** What the client was told that is going to be decided, and why. */
  voornemen: motiveringSchema,
  /** In the words of the client; empty: nothing was said. */
  reactie: tekstSchema,
});

export const vertrekplekken = [
  'eigen-woning',
  'familie-of-vrienden',
  'wmo-arrangement',
  'andere-opvang',
  'ggz-of-zorg',
  'terug-naar-huis',
  'buitenland',
  'onbekend',
] as const;
export const vertrekmaatregelen = ['politie', 'huisverbod', 'melding', 'noodknop', 'netwerk', 'anders'] as const;

/** Leaving safely (5.1.3, 5.1.5): where to without an address, what is known of danger, what was agreed. */
const veiligVertrek = z.strictObject({
  /** The last day here; null: it is being prepared. */
  vertrokkenOp: datumSchema.nullable(),
  hoe: z.enum(['afgesproken', 'ongezien']).nullable(),
  naar: z.enum(vertrekplekken).nullable(),
  /** Whether Veilig Thuis knows the new address; it stands in the vault alone. */
  adresBekend: jaNeeSchema,
  plekVeilig: jaNeeSchema,
  bekendGevaar: jaNeeSchema,
  /** What the danger is. */
  gevaar: tekstSchema,
  gedaan: z.array(z.enum(vertrekmaatregelen)).max(vertrekmaatregelen.length),
  gedaanToelichting: tekstSchema,
  /** Who was told that the client leaves, by function. */
  ingelicht: tekstSchema,
  voorwaarden: tekstSchema,
  schoolIngelicht: z.enum(['ja', 'nee-afgesproken', 'geen-kinderen']).nullable(),
  sleutelTerug: jaNeeSchema,
  nazorgOp: datumtijdSchema.nullable(),
  /** How the call went; empty: it was not made yet. */
  nazorgUitkomst: tekstSchema,
});

/** What the team's lead says of a besluit that one worker took alone. */
const besluitbespreking = z.strictObject({
  besluitId: idSchema,
  oordeel: z.enum(['gezien', 'bespreken']),
  opmerking: tekstSchema,
});

/** What is recorded around the besluit and the ending. */
export const besluitstukken = {
  briefafspraak,
  crisisfeit,
  crisiszienswijze,
  'veilig-vertrek': veiligVertrek,
  besluitbespreking,
} as const;
/** Of which a later version is the work going on and no correction: no reason is asked. */
export const besluitwerkstukken = ['briefafspraak', 'veilig-vertrek'] as const;
