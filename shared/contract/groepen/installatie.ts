import { z } from 'zod';
import { bytesSchema, idSchema, momentSchema, regelSchema, tijdSchema } from '../../domein/basis.ts';
import { niveaulabelsSchema } from '../../domein/crisis/triage.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { organisatiesoortSchema, rechten, rolSchema } from '../rechten.ts';

export const inlognaamSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9.-]{1,39}$/, 'Gebruik 2 tot 40 tekens: letters, cijfers, punt of streepje.');
/** A password as typed. Length and blocklist are checked in the core (NIST SP 800-63B). */
export const wachtwoordSchema = z.string().min(1, 'Vul uw wachtwoord in.').max(256);
/** A recovery key as a person types it over: case, spaces and look-alikes do not matter. */
export const herstelsleutelSchema = z.string().trim().min(1).max(100);
/** A recovery key as the program gave it: eight groups of four, without letters that look like digits. */
const nieuweHerstelsleutelSchema = z.string().regex(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);

export const sessieSchema = z.strictObject({
  gebruikerId: idSchema,
  naam: z.string(),
  rollen: z.array(rolSchema),
  rechten: z.array(z.enum(rechten)),
  organisatie: z.strictObject({ id: idSchema, soort: organisatiesoortSchema, naam: z.string() }),
  locatieId: idSchema.nullable(),
  vergrendeld: z.boolean(),
  proef: z.boolean(),
  /** Minutes without a person at the desk after which the core locks. */
  vergrendelNaMinuten: z.number().int(),
  moetWachtwoordWijzigen: z.boolean(),
  /** What the levels of safety are called here (5.1.2). */
  veiligheidsniveaus: niveaulabelsSchema,
  tweedeFactor: z.strictObject({
    aan: z.boolean(),
    /** Required for a role of this user, and not set up: that comes before anything else. */
    moet: z.boolean(),
    codesOver: z.number().int(),
    /** An administrator took it off and the user was not told yet. */
    afgehaald: z.strictObject({ door: z.string(), op: momentSchema, reden: z.string() }).nullable(),
  }),
});
export type Sessie = z.infer<typeof sessieSchema>;

const leeg = z.strictObject({});
const niets = z.null();

export const installatie = {
  'installatie.toestand': vraag({
    toegang: 'openbaar',
    houdtWakker: false,
    invoer: leeg,
    uitvoer: z.strictObject({
      /** `sleutelbos`: there are data, and the key ring is damaged or gone. */
      fase: z.enum(['nieuw', 'inloggen', 'vergrendeld', 'open', 'sleutelbos']),
      proef: z.boolean(),
      /** Names to log in with, only in the proefomgeving; every account there has the same, shown password. */
      proefaccounts: z.array(
        z.strictObject({
          inlognaam: z.string(),
          naam: z.string(),
          rollen: z.array(rolSchema),
          organisatie: z.string(),
        }),
      ),
      proefwachtwoord: z.string().nullable(),
      sessie: sessieSchema.nullable(),
      vandaag: z.string(),
      /** Amsterdam wall-clock time to the minute: what a form proposes for "now". */
      nuLokaal: z.string(),
      /** The program was started with `--proef` on an empty folder: make the proefomgeving at once. */
      proefGewenst: z.boolean(),
      /** There was an installation in this data folder, and now there is none: filled in by the main process, which remembers it. */
      eerderGebruikt: z.boolean(),
      versie: z.string(),
    }),
  }),
  'installatie.inrichten': opdracht({
    toegang: 'openbaar',
    invoer: z.strictObject({
      organisatie: z.strictObject({
        soort: organisatiesoortSchema,
        naam: regelSchema,
        openVan: tijdSchema,
        openTot: tijdSchema,
      }),
      beheerder: z.strictObject({ naam: regelSchema, inlognaam: inlognaamSchema, wachtwoord: wachtwoordSchema }),
    }),
    /** The recovery key is shown once and stored nowhere in readable form. */
    uitvoer: z.strictObject({ herstelsleutel: z.string(), sessie: sessieSchema }),
  }),
  'installatie.proefomgeving': opdracht({
    toegang: 'openbaar',
    invoer: leeg,
    uitvoer: niets,
  }),
  'installatie.herstellen': opdracht({
    toegang: 'openbaar',
    invoer: z.strictObject({
      herstelsleutel: herstelsleutelSchema,
      inlognaam: inlognaamSchema,
      nieuwWachtwoord: wachtwoordSchema,
    }),
    uitvoer: z.strictObject({ sessie: sessieSchema }),
  }),
  /** Saves the printable recovery key as PDF; the main process shows the save dialog. */
  'installatie.herstelsleutelOpslaan': opdracht({
    toegang: 'ingelogd',
    uitvoerder: 'schil',
    invoer: z.strictObject({ herstelsleutel: nieuweHerstelsleutelSchema }),
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable() }),
  }),
  'installatie.herstelsleutelDocument': vraag({
    toegang: 'ingelogd',
    uitvoerder: 'intern',
    invoer: z.strictObject({ herstelsleutel: nieuweHerstelsleutelSchema }),
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
  }),
  'sessie.inloggen': opdracht({
    toegang: 'openbaar',
    /** `code`: after `code-nodig`, of an app on the telephone or a recovery code. */
    invoer: z.strictObject({
      inlognaam: inlognaamSchema,
      wachtwoord: wachtwoordSchema,
      code: z.string().max(40).optional(),
    }),
    uitvoer: sessieSchema,
    audit: { actie: 'E', tekst: 'Ingelogd' },
  }),
  /** Also from behind the lock, so that a colleague can take over; refused by its handler when nobody is in. */
  'sessie.uitloggen': opdracht({
    toegang: 'openbaar',
    invoer: leeg,
    uitvoer: niets,
    audit: { actie: 'E', tekst: 'Uitgelogd' },
  }),
  'sessie.vergrendelen': opdracht({
    toegang: 'ingelogd',
    houdtWakker: false,
    invoer: leeg,
    uitvoer: niets,
    audit: { actie: 'E', tekst: 'Scherm vergrendeld' },
  }),
  'sessie.ontgrendelen': opdracht({
    toegang: 'openbaar',
    invoer: z.strictObject({ wachtwoord: wachtwoordSchema }),
    uitvoer: sessieSchema,
    audit: { actie: 'E', tekst: 'Scherm ontgrendeld' },
  }),
  'sessie.huidige': vraag({ toegang: 'openbaar', houdtWakker: false, invoer: leeg, uitvoer: sessieSchema.nullable() }),
  /** Sent at most every half minute while a person types or moves the mouse. */
  'sessie.actief': opdracht({ toegang: 'ingelogd', invoer: leeg, uitvoer: niets }),
  'sessie.wachtwoordWijzigen': opdracht({
    toegang: 'ingelogd',
    invoer: z.strictObject({ huidig: wachtwoordSchema, nieuw: wachtwoordSchema }),
    uitvoer: niets,
    audit: { actie: 'U', tekst: 'Eigen wachtwoord gewijzigd' },
  }),
};
