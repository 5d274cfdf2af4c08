import { z } from 'zod';
import { idSchema, momentSchema, regelSchema, versieSchema } from '../../domein/basis.ts';
import { leveringfasen, recordfoutcodes, storingcodes } from '../../register/levering.ts';
import { opdracht, vraag } from '../eindpunt.ts';

const leeg = z.strictObject({});
const geenSpatie = (naam: string) => regelSchema.regex(/^\S+$/, naam);

/** The way to the registry, as beheer types it. */
const adresvelden = {
  host: regelSchema.regex(
    /^([A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*|[0-9a-f:]*:[0-9a-f:]*)$/,
    'Vul de naam van de server in, zonder https:// en zonder poort.',
  ),
  poort: z
    .number('Vul een getal in.')
    .int('Vul een heel getal in.')
    .min(1, 'Vul een getal vanaf 1 in.')
    .max(65_535, 'Vul een getal tot en met 65535 in.'),
  database: geenSpatie('Vul de naam van de database in, zonder spaties.'),
  gebruiker: geenSpatie('Vul de gebruikersnaam in, zonder spaties.'),
  /** Empty: the password that is stored stays, as long as it goes to the same place. */
  wachtwoord: z.string().max(200, 'Dit is te lang: houd het op 200 tekens.'),
  /** PEM; empty: the authorities that the computer knows. */
  ca: z.string().trim().max(50_000, 'Dit is te lang voor een certificaat.'),
};
export const registeradresSchema = z.strictObject(adresvelden);

const verbindingSchema = z.strictObject({
  versie: versieSchema,
  aan: z.boolean(),
  host: z.string(),
  poort: z.number().int(),
  database: z.string(),
  gebruiker: z.string(),
  ca: z.string(),
  /** Of the certificate authority: of whom it is and until when, ISO instant. */
  certificaat: z.strictObject({ van: z.string(), tot: momentSchema }).nullable(),
});

export const geweigerdSchema = z.strictObject({
  volgnummer: z.number().int(),
  soort: z.string(),
  kenmerk: z.string().nullable(),
  vastgelegdOp: momentSchema,
  reden: z.enum(recordfoutcodes),
  op: momentSchema,
});
export type GeweigerdRecord = z.infer<typeof geweigerdSchema>;

export const leveringstandSchema = z.strictObject({
  /** How the registry knows this organisation: its administrator needs it for the login. */
  organisatieId: idSchema,
  organisatienaam: z.string(),
  proef: z.boolean(),
  verbinding: verbindingSchema.nullable(),
  fase: z.enum(leveringfasen),
  code: z.enum(storingcodes).nullable(),
  sinds: momentSchema,
  volgendePoging: z.number().int().nullable(),
  ronde: z.strictObject({ klaar: z.number().int(), totaal: z.number().int() }).nullable(),
  wachtend: z.number().int(),
  verstuurd: z.number().int(),
  geweigerd: z.number().int(),
  oudsteWachtend: momentSchema.nullable(),
  laatstVerstuurd: momentSchema.nullable(),
  /** What came in of others, how much of it waits for a person, and what could not be taken over. */
  ontvangen: z.number().int(),
  wachtOpMens: z.number().int(),
  nietOvergenomen: z.number().int(),
  laatstOntvangen: momentSchema.nullable(),
  partners: z.array(z.strictObject({ organisatieId: idSchema, organisatienaam: z.string(), op: momentSchema })),
  /** The newest that were refused; `geweigerd` says how many there are. */
  geweigerden: z.array(geweigerdSchema),
});
export type Leveringstand = z.infer<typeof leveringstandSchema>;

const beheer = { toegang: 'beheer.instellingen', bereik: 'organisatie' } as const;

export const levering = {
  /** What waits, went and was refused, and how the line is. */
  'levering.stand': vraag({ ...beheer, houdtWakker: false, invoer: leeg, uitvoer: leveringstandSchema }),
  'levering.bewaren': opdracht({
    ...beheer,
    invoer: z.strictObject({ versie: z.number().int().min(0), ...adresvelden }),
    uitvoer: verbindingSchema,
    audit: { actie: 'U', tekst: 'Verbinding met het register gewijzigd' },
  }),
  /** Connects with what was typed and says what came of it; stores nothing. */
  'levering.testen': vraag({
    ...beheer,
    invoer: registeradresSchema,
    uitvoer: z.strictObject({ code: z.enum(storingcodes).nullable() }),
    audit: { actie: 'E', tekst: 'Verbinding met het register getest' },
  }),
  'levering.zetAan': opdracht({
    ...beheer,
    invoer: z.strictObject({ versie: versieSchema, aan: z.boolean() }),
    uitvoer: verbindingSchema,
    audit: { actie: 'U', tekst: 'Leveren aan het register aan- of uitgezet' },
  }),
  /** Does not wait for the next try. */
  'levering.nuProberen': opdracht({
    ...beheer,
    invoer: leeg,
    uitvoer: z.null(),
    audit: { actie: 'E', tekst: 'Verbinding met het register direct opnieuw geprobeerd' },
  }),
  /** Puts what was refused back in the row: one, or null for all. */
  'levering.opnieuw': opdracht({
    ...beheer,
    invoer: z.strictObject({ volgnummer: z.number().int().min(1).nullable() }),
    uitvoer: z.strictObject({ aantal: z.number().int() }),
    audit: { actie: 'E', tekst: 'Geweigerde berichten opnieuw aangeboden' },
  }),
  /** Offers everything again; the registry keeps each record once. */
  'levering.allesOpnieuw': opdracht({
    ...beheer,
    invoer: leeg,
    uitvoer: z.null(),
    audit: { actie: 'E', tekst: 'Alle berichten opnieuw aan het register aangeboden' },
  }),
};
