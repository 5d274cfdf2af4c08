import { z } from 'zod';
import {
  datumSchema,
  jaNeeSchema,
  losseRegelSchema,
  motiveringSchema,
  regelSchema,
  tekstSchema,
  tijdSchema,
} from '../basis.ts';
import { dag, wie } from './delen.ts';
import { plichten } from './soorten.ts';

/*
 * During the stay: warnings, incidents, talks, being away, not coming in (5.2.9, 5.2.11).
 */

export const waarschuwing = z.strictObject({
  datum: datumSchema,
  wijze: z.enum(['schriftelijk', 'mondeling']),
  /** Who warned: a name or an organisation. */
  doorWie: regelSchema,
  plicht: z.enum(plichten),
  /** What the client is told; it stands in the letter. */
  tekst: motiveringSchema,
  reactie: tekstSchema,
  /** How and when the client got the letter; null: not yet. Added later: a record of before has neither. */
  gegevenWijze: z.enum(['meegegeven', 'verzonden', 'op-de-kamer']).nullable().default(null),
  gegevenOp: dag.default(null),
});

/** Whom somebody told about an incident. */
export const incidentmelders = [
  'politie',
  'familie',
  'centraal-onthaal',
  'veilig-thuis',
  'inspectie',
  'zorg',
  'leidinggevende',
] as const;

export const incident = z.strictObject({
  datum: datumSchema,
  tijd: tijdSchema.nullable(),
  waar: regelSchema,
  aard: z.enum([
    'bedreiging',
    'geweld',
    'vernieling',
    'diefstal',
    'middelen',
    'suicidaal',
    'gezondheid',
    'overlijden',
    'kind',
    'hygiene',
    'anders',
  ]),
  wat: motiveringSchema,
  /** The same for a letter: without anybody else's name. Empty: the incident is not described in letters. */
  voorBrief: tekstSchema,
  aangifte: z.enum(['gedaan', 'mogelijk', 'niet-mogelijk']).nullable(),
  onwerkbaar: jaNeeSchema,
  gezondheidsrisico: jaNeeSchema,
  ingelicht: losseRegelSchema,
  doorWie: regelSchema,
  // Added later: what was stored before reads as not known.
  /** Others, only as "bewoner B" or "medewerker". */
  anderen: losseRegelSchema.default(''),
  letsel: jaNeeSchema.default(null),
  aangifteNummer: losseRegelSchema.default(''),
  verteldAan: z.array(z.enum(incidentmelders)).max(incidentmelders.length).default([]),
  /** What was done at once. */
  maatregel: tekstSchema.default(''),
});

export const verblijfsgesprek = z.strictObject({
  datum: datumSchema,
  onderwerp: z.enum(['niet-verblijven', 'geen-structureel-gebruik', 'vertrouwen', 'anders']),
  clientGesproken: jaNeeSchema,
  doorWie: regelSchema,
  verslag: motiveringSchema,
  noodzaakVervallen: jaNeeSchema,
  redenGegeven: jaNeeSchema,
  nietStructureel: jaNeeSchema,
});

/** 3.10.4 by analogy, 5.2.9: away for a while, with what the toets `afwezigheid` asks. */
export const afwezigheid = z.strictObject({
  wie,
  /** First day away: the first night not slept here. */
  datum: datumSchema,
  reden: z.enum(['overig', 'ziekenhuis', 'detentie', 'schoolvakantie']),
  /** Told beforehand, or found in the night register. */
  gemeld: jaNeeSchema,
  verwachtTerug: dag,
  verwachtLangerDan90Dagen: jaNeeSchema,
  dagonderwijs: jaNeeSchema,
  laatsteVakantiedag: dag,
  /** First night slept here again; null: still away. */
  terugOp: dag,
  toelichting: tekstSchema,
});

/** Somebody may not come in for a while, by the aanbieder; the besluit about opvang stands. */
export const schorsing = z.strictObject({
  wie,
  /** First day, and the last one (t/m). */
  datum: datumSchema,
  tot: datumSchema,
  /** What the client is told; it stands in the letter. */
  redenBrief: motiveringSchema,
  plicht: z.enum(plichten),
  /** Where the client can sleep meanwhile. */
  alternatief: regelSchema,
  /** Where and how to object, and by when. */
  bezwaarBij: regelSchema,
  bezwaarTot: dag,
  opgelegdDoor: regelSchema,
  /** Ended earlier, from this day, and why; null: runs. */
  opgehevenPer: dag,
  opgehevenReden: losseRegelSchema.default(''),
  /** With a minor or a household: where the children are meanwhile. */
  kinderen: losseRegelSchema.default(''),
  toelichting: tekstSchema,
});
