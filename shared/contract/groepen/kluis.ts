import { z } from 'zod';
import {
  bytesSchema,
  idSchema,
  momentSchema,
  motiveringSchema,
  regelSchema,
  versieSchema,
} from '../../domein/basis.ts';
import { adresdoelSchema, adressoorten, adresveldenSchema, kijkgronden, kijkwijzen } from '../../domein/kluis.ts';
import { opdracht, vraag } from '../eindpunt.ts';

const leeg = z.strictObject({});
/** A secret typed over from paper: case and spaces do not matter. */
const herstelsleutelSchema = z.string().trim().min(20).max(300);
/** A recovery secret as the program gave it. */
const nieuweHerstelsleutelSchema = z
  .string()
  .length(74)
  .regex(/^AGE-SECRET-KEY-1[0-9A-Z]+$/);
const lezersSchema = z.array(idSchema).min(1, 'Kies ten minste één collega.').max(50);
/** Why somebody looks: a ground and words, both always. */
const waarom = { grond: z.enum(kijkgronden), toelichting: motiveringSchema.max(500) };
/** What the window may know of an address without looking at it. */
export const kluisadresSchema = z.strictObject({
  id: idSchema,
  versie: versieSchema,
  soort: z.enum(adressoorten),
  clientId: idSchema.nullable(),
  door: z.string(),
  op: momentSchema,
  reden: z.string(),
  ingetrokken: z.boolean(),
  /** Whether this user's own identity opens it. */
  magLezen: z.boolean(),
  /** This user was named under an identity that a new password has put out of use. */
  oudeSleutel: z.boolean(),
  /** Whether the recovery key of now opens it. */
  herstelbaar: z.boolean(),
  /** Who was named; `kan` is false when that colleague's identity no longer opens anything. */
  lezers: z.array(z.strictObject({ gebruikerId: idSchema, naam: z.string(), kan: z.boolean() })),
  eerder: z.array(
    z.strictObject({
      versie: versieSchema,
      door: z.string(),
      op: momentSchema,
      reden: z.string(),
      anders: z.boolean(),
    }),
  ),
});
export type Kluisadres = z.infer<typeof kluisadresSchema>;

export const kluisstandSchema = z.strictObject({
  /** Whether this user has an identity that opens what it was named for. */
  eigen: z.boolean(),
  /** The recovery key: since when, made by whom; null when there is none. */
  herstel: z.strictObject({ op: momentSchema, door: z.string() }).nullable(),
  /** Who can be named; `klaar` is false for who has not logged in with a password of their own yet. */
  collegas: z.array(z.strictObject({ id: idSchema, naam: z.string(), klaar: z.boolean(), zelf: z.boolean() })),
  seconden: z.number().int(),
  hoogstens: z.number().int(),
});
export type Kluisstand = z.infer<typeof kluisstandSchema>;

const lijst = z.strictObject({ stand: kluisstandSchema, adressen: z.array(kluisadresSchema) });

export const kluisinzageSchema = z.strictObject({
  id: idSchema,
  op: momentSchema,
  wie: z.string(),
  soort: z.enum(adressoorten),
  /** The case it is about: kenmerk and id, as far as this user may see it. */
  kenmerk: z.string().nullable(),
  dossierId: idSchema.nullable(),
  plekId: idSchema.nullable(),
  wijze: z.enum(kijkwijzen),
  grond: z.enum(kijkgronden),
  toelichting: z.string(),
  nood: z.boolean(),
  nummer: z.number().int().nullable(),
  bestemdVoor: z.string().nullable(),
  /** Of a letter: whether the printer took it; null: not known (yet), or no letter. */
  afgedrukt: z.boolean().nullable(),
  oordeel: z.enum(['terecht', 'onterecht']).nullable(),
  oordeelToelichting: z.string().nullable(),
  beoordeeldDoor: z.string().nullable(),
  beoordeeldOp: momentSchema.nullable(),
  /** False for a look of one's own: somebody else judges it. */
  magOordelen: z.boolean(),
});
export type Kluisinzage = z.infer<typeof kluisinzageSchema>;

const kijken = z.strictObject({
  adresId: idSchema,
  ...waarom,
  /** From who was not named and has the recovery key in hand. */
  herstelsleutel: herstelsleutelSchema.nullable(),
});
const brief = z.strictObject({ adresId: idSchema, ...waarom, bestemdVoor: regelSchema });

/** Geheime adressen (5.1.2). What they say leaves the core in one answer only, and on paper. */
export const kluis = {
  'kluis.vanDossier': vraag({
    toegang: 'crisis.lezen',
    bereik: 'dossier',
    invoer: z.strictObject({ dossierId: idSchema }),
    uitvoer: lijst,
    audit: { actie: 'R', tekst: 'Gezien dat er een geheim adres is, en wie het mag lezen', eenmaal: true },
  }),
  'kluis.vanPlek': vraag({
    toegang: 'crisis.lezen',
    bereik: 'organisatie',
    invoer: z.strictObject({ plekId: idSchema }),
    uitvoer: lijst,
  }),
  /** Stores an address for the colleagues who are named (`adresId` null, `versie` 0: a new one). */
  'kluis.bewaren': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'organisatie',
    invoer: z.strictObject({
      doel: adresdoelSchema,
      adresId: idSchema.nullable(),
      versie: z.number().int().min(0),
      velden: adresveldenSchema,
      lezers: lezersSchema,
      reden: z.string().trim().max(200),
    }),
    uitvoer: z.strictObject({ adresId: idSchema, versie: versieSchema }),
    audit: { actie: 'C', tekst: 'Geheim adres vastgelegd' },
  }),
  /** Encrypts an address anew, for other colleagues and the recovery key of now; only by somebody who can read it. */
  'kluis.delen': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'organisatie',
    invoer: z.strictObject({
      adresId: idSchema,
      versie: versieSchema,
      lezers: lezersSchema,
      reden: motiveringSchema.max(200),
    }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Gewijzigd wie een geheim adres mag lezen' },
  }),
  'kluis.intrekken': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'organisatie',
    invoer: z.strictObject({ adresId: idSchema, versie: versieSchema, reden: motiveringSchema.max(200) }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Geheim adres ingetrokken' },
  }),
  /** Shows an address for seconds; the main process protects the window against screenshots first, where it can. */
  'kluis.bekijken': opdracht({
    toegang: 'crisis.lezen',
    bereik: 'organisatie',
    uitvoerder: 'schil',
    invoer: kijken,
    uitvoer: z.strictObject({
      velden: adresveldenSchema,
      seconden: z.number().int(),
      /** Whether this computer keeps the window out of screenshots and screen sharing. */
      beschermd: z.boolean(),
    }),
  }),
  'kluis.adres': opdracht({
    toegang: 'crisis.lezen',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: kijken,
    uitvoer: z.strictObject({ velden: adresveldenSchema, seconden: z.number().int() }),
    audit: { actie: 'R', tekst: 'Geheim adres bekeken' },
  }),
  /** The address is off the screen: the window need no longer be kept out of screenshots. */
  'kluis.verborgen': opdracht({
    toegang: 'ingelogd',
    uitvoerder: 'schil',
    houdtWakker: false,
    invoer: leeg,
    uitvoer: z.null(),
  }),
  /** Prints a sealed letter; it is never stored, only that it was made, by whom, why and for whom. */
  'kluis.brief': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'organisatie',
    uitvoerder: 'schil',
    invoer: brief,
    uitvoer: z.strictObject({ nummer: z.number().int(), afgedrukt: z.boolean() }),
  }),
  'kluis.briefBytes': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: brief,
    uitvoer: z.strictObject({
      inzageId: idSchema,
      nummer: z.number().int(),
      bestandsnaam: z.string(),
      mime: z.string(),
      bytes: bytesSchema,
    }),
    audit: { actie: 'R', tekst: 'Geheim adres afgedrukt als verzegelde brief' },
  }),
  'kluis.briefUitkomst': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: z.strictObject({ inzageId: idSchema, gelukt: z.boolean() }),
    uitvoer: z.null(),
  }),
  /** Makes the recovery key, or another in its place; the secret is in this answer and nowhere else. */
  'kluis.herstelMaken': opdracht({
    toegang: 'crisis.toezicht',
    bereik: 'organisatie',
    invoer: z.strictObject({
      /** The recovery key that is replaced was made then; null: there is none. */
      vervangt: momentSchema.nullable(),
    }),
    uitvoer: z.strictObject({
      herstelsleutel: nieuweHerstelsleutelSchema,
      /** Addresses that the new key opens, and those that somebody who may read them must still store for it. */
      bijgewerkt: z.number().int(),
      nogNiet: z.number().int(),
    }),
    audit: { actie: 'C', tekst: 'Herstelsleutel voor geheime adressen gemaakt' },
  }),
  'kluis.herstelAfdrukken': opdracht({
    toegang: 'crisis.toezicht',
    uitvoerder: 'schil',
    invoer: z.strictObject({ herstelsleutel: nieuweHerstelsleutelSchema }),
    uitvoer: z.strictObject({ afgedrukt: z.boolean() }),
  }),
  'kluis.herstelDocument': vraag({
    toegang: 'crisis.toezicht',
    uitvoerder: 'intern',
    invoer: z.strictObject({ herstelsleutel: nieuweHerstelsleutelSchema }),
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
  }),
  /** Who looked at an address, newest first. */
  'kluis.inzagen': vraag({
    toegang: 'crisis.toezicht',
    bereik: 'organisatie',
    invoer: z.strictObject({ open: z.boolean() }),
    uitvoer: z.strictObject({
      inzagen: z.array(kluisinzageSchema),
      open: z.number().int(),
      herstel: z.strictObject({ op: momentSchema, door: z.string() }).nullable(),
      /** Addresses that the recovery key of now does not open. */
      nietHerstelbaar: z.number().int(),
    }),
    audit: { actie: 'R', tekst: 'Bekeken wie een geheim adres bekeek' },
  }),
  'kluis.oordelen': opdracht({
    toegang: 'crisis.toezicht',
    bereik: 'organisatie',
    invoer: z.strictObject({
      inzageId: idSchema,
      oordeel: z.enum(['terecht', 'onterecht']),
      toelichting: z.string().trim().max(2000),
    }),
    uitvoer: kluisinzageSchema,
    audit: { actie: 'U', tekst: 'Inzage in een geheim adres beoordeeld' },
  }),
};
