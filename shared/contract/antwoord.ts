import { z } from 'zod';

/** The closed list of refusal codes that can cross the bridge. Their Dutch texts stand in `taal/fouten.ts`. */
export const foutcodes = [
  'ongeldige-invoer',
  'onbekend-eindpunt',
  'niet-ingelogd',
  'vergrendeld',
  'eigen-wachtwoord-nodig',
  'tweede-factor-nodig',
  'code-nodig',
  'code-onjuist',
  'geen-recht',
  'niet-gevonden',
  'afgeschermd',
  'conflict',
  'te-veel-pogingen',
  'inloggen-dicht',
  'inloggen-mislukt',
  'herstelsleutel-onjuist',
  'al-ingericht',
  'nog-niet-ingericht',
  'wachtwoord-te-zwak',
  'inlognaam-bezet',
  'laatste-beheerder',
  'bsn-in-gebruik',
  'samenvoegen-niet-mogelijk',
  'stap-niet-mogelijk',
  'alleen-onderdak',
  'zienswijze-ontbreekt',
  'onderzoek-ontbreekt',
  'vier-ogen',
  'motivering-ontbreekt',
  'al-besloten',
  'dossier-gesloten',
  'al-bekendgemaakt',
  'pas-niet-mogelijk',
  'geen-bed',
  'heeft-al-plek',
  'geen-besluit',
  'geschorst',
  'loket-open',
  'sleutel-onjuist',
  'sleutel-bekend',
  'beleid-botst',
  'bestand-onleesbaar',
  'bestand-te-groot',
  'bestand-soort',
  'bestand-onveilig',
  'verslag-vastgesteld',
  'opslag-vol',
  'opslag-alleen-lezen',
  'opslag-weg',
  'reservekopie-mislukt',
  'terugzetten-kan-niet',
  'database-beschadigd',
  'database-weg',
  'database-van-nieuwere-versie',
  'database-in-gebruik',
  'kern-gestopt',
  'te-druk',
  'onverwacht',
] as const;
export type Foutcode = (typeof foutcodes)[number];

/** One wrong field of the input: where, and what to do about it in Dutch. */
export const veldfoutSchema = z.strictObject({ pad: z.string(), bericht: z.string() });
export type Veldfout = z.infer<typeof veldfoutSchema>;

export const weigeringSchema = z.strictObject({
  ok: z.literal(false),
  code: z.enum(foutcodes),
  melding: z.string(),
  velden: z.array(veldfoutSchema).optional(),
  /** Only for te-veel-pogingen: whole seconds until the next attempt. */
  wachtSeconden: z.number().int().optional(),
  /** Only for onverwacht: a random reference that also stands in the log. */
  kenmerk: z.string().optional(),
});
export type Weigering = z.infer<typeof weigeringSchema>;

/** What every endpoint answers. Refusals are values; bugs become `onverwacht` with a reference to the log. */
export type Antwoord<T> = { ok: true; waarde: T } | Weigering;
