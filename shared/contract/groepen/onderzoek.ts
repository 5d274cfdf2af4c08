import { z } from 'zod';
import {
  datumSchema,
  idSchema,
  momentSchema,
  motiveringSchema,
  regelSchema,
  tekstSchema,
  versieSchema,
} from '../../domein/basis.ts';
import {
  afspraakSchema,
  afspraakvelden,
  bevestigingvelden,
  bijlageSchema,
  hersteltermijnSchema,
  hersteltermijnvelden,
  opvragingSchema,
  verslagSchema,
} from '../../domein/onderzoek.ts';
import { metingSchema } from '../../domein/zrm.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { documentSchema } from './document.ts';

const perDossier = { dossierId: idSchema };
/** A record: `id` null and `versie` 0 for a new one. */
const perStuk = { ...perDossier, id: idSchema.nullable(), versie: z.number().int().min(0) };
const bestaand = { ...perDossier, id: idSchema, versie: versieSchema };
const gedaan = z.strictObject({ id: idSchema, versie: versieSchema });

const stuk = <T extends z.ZodType>(inhoud: T) =>
  z.strictObject({
    id: idSchema,
    versie: versieSchema,
    inhoud,
    vervallen: z.string().nullable(),
    documentId: idSchema.nullable(),
    door: z.string(),
    op: momentSchema,
  });

/** The term for the besluit when it stood still (Awb 4:15). */
const besluittermijnSchema = z
  .strictObject({ laatsteDag: datumSchema, zonder: datumSchema, dagenStil: z.number().int().min(0) })
  .nullable();

export const onderzoekStandSchema = z.strictObject({
  metingen: z.array(stuk(metingSchema)),
  opvragingen: z.array(stuk(opvragingSchema)),
  afspraken: z.array(stuk(afspraakSchema)),
  hersteltermijnen: z.array(stuk(hersteltermijnSchema)),
  verslagen: z.array(stuk(verslagSchema)),
  bijlagen: z.array(
    stuk(bijlageSchema).extend({ bestandsnaam: z.string(), mime: z.string(), grootte: z.number().int() }),
  ),
  /** The confirmed verslag that holds the onderzoek still; null while it can be changed. */
  vastgesteld: z.strictObject({ id: idSchema, versie: versieSchema, nummer: z.number().int() }).nullable(),
  besluittermijn: besluittermijnSchema,
  onderzoekUiterlijk: datumSchema.nullable(),
  /** What a new hersteltermijn is proposed to last until (2.2.7). */
  hersteltermijnVoorstel: datumSchema,
  bijlageMaxMb: z.number().int(),
});
export type OnderzoekStand = z.infer<typeof onderzoekStandSchema>;

/** One piece of a file: at most 1 MB, in base64. */
const deelSchema = z
  .string()
  .max(1_400_000, 'Dit stuk is te groot.')
  .regex(/^[A-Za-z0-9+/]*={0,2}$/);

export const onderzoek = {
  'onderzoek.lezen': vraag({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: onderzoekStandSchema,
    audit: { actie: 'R', tekst: 'Onderzoek bekeken' },
  }),
  'onderzoek.meting': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perStuk, inhoud: metingSchema }),
    uitvoer: gedaan,
    audit: { actie: 'U', tekst: 'Meting zelfredzaamheid vastgelegd' },
  }),
  'onderzoek.opvraging': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perStuk, inhoud: opvragingSchema }),
    uitvoer: gedaan,
    audit: { actie: 'U', tekst: 'Opvraging vastgelegd' },
  }),
  /** Makes the letter and keeps the appointment. A changed appointment is a new letter. */
  'onderzoek.uitnodigen': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perStuk, inhoud: z.strictObject(afspraakvelden) }),
    uitvoer: gedaan.extend({ documentId: idSchema }),
    audit: { actie: 'C', tekst: 'Uitnodiging voor een gesprek gemaakt' },
  }),
  'onderzoek.afspraakUitkomst': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...bestaand,
      uitkomst: afspraakSchema.shape.uitkomst,
      toelichting: tekstSchema,
    }),
    uitvoer: gedaan,
    audit: { actie: 'U', tekst: 'Uitkomst van een afspraak vastgelegd' },
  }),
  /** 2.2.7, Awb 4:5: makes the letter that gives another chance. It counts from when it is recorded as sent. */
  'onderzoek.hersteltermijn': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perStuk, inhoud: z.strictObject(hersteltermijnvelden) }),
    uitvoer: gedaan.extend({ documentId: idSchema }),
    audit: { actie: 'C', tekst: 'Brief met hersteltermijn gemaakt' },
  }),
  'onderzoek.hersteltermijnVerstuurd': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...bestaand,
      verstuurdOp: datumSchema,
      wijze: z.enum(['uitgereikt', 'per-post', 'digitaal']),
    }),
    uitvoer: gedaan,
    audit: { actie: 'U', tekst: 'Brief met hersteltermijn gegeven of verstuurd' },
  }),
  'onderzoek.hersteltermijnUitkomst': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...bestaand,
      uitkomst: hersteltermijnSchema.shape.uitkomst,
      uitkomstOp: datumSchema.nullable(),
      toelichting: tekstSchema,
    }),
    uitvoer: gedaan,
    audit: { actie: 'U', tekst: 'Uitkomst van de hersteltermijn vastgelegd' },
  }),
  /** Lets a record lapse with a reason, or brings it back (`reden` null). */
  'onderzoek.vervallen': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...bestaand, reden: motiveringSchema.nullable() }),
    uitvoer: gedaan,
    audit: { actie: 'U', tekst: 'Stuk van het onderzoek vervallen of teruggezet' },
  }),
  /** 2.2.4: the client signed or confirmed by word of mouth; `stapVersie` is the onderzoek that was read. */
  'verslag.bevestigen': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      stapVersie: versieSchema,
      ...bevestigingvelden,
      /** The confirmation counts as the aanvraag (2.2.4), which starts the term for the besluit. */
      isAanvraag: z.boolean(),
    }),
    uitvoer: gedaan.extend({ documentId: idSchema }),
    audit: { actie: 'C', tekst: 'Onderzoeksverslag bevestigd' },
  }),
  'verslag.heropenen': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...bestaand, reden: motiveringSchema }),
    uitvoer: gedaan,
    audit: { actie: 'U', tekst: 'Onderzoek heropend' },
  }),
  /** A file comes in pieces, so that the window never waits for it and can show how far it is. */
  /** A file comes in piece by piece, in the memory of the core; what it is for decides who may keep it. */
  'bijlage.beginnen': opdracht({
    toegang: 'verblijf.schrijven',
    bereik: 'eigen',
    invoer: z.strictObject({ grootte: z.number().int().min(0) }),
    uitvoer: z.strictObject({ ontvangstId: idSchema, deelgrootte: z.number().int() }),
  }),
  'bijlage.deel': opdracht({
    toegang: 'verblijf.schrijven',
    bereik: 'eigen',
    invoer: z.strictObject({ ontvangstId: idSchema, vanaf: z.number().int().min(0), inhoud: deelSchema }),
    uitvoer: z.strictObject({ ontvangen: z.number().int() }),
  }),
  'bijlage.toevoegen': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      ontvangstId: idSchema,
      bestandsnaam: regelSchema,
      inhoud: bijlageSchema,
    }),
    uitvoer: documentSchema,
    audit: { actie: 'C', tekst: 'Bijlage toegevoegd' },
  }),
  'bijlage.wijzigen': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...bestaand, inhoud: bijlageSchema }),
    uitvoer: gedaan,
    audit: { actie: 'U', tekst: 'Gegevens van een bijlage gewijzigd' },
  }),
};
