import { z } from 'zod';
import { uitlegSchema } from '../../beleid/index.ts';
import { datumSchema, idSchema, ketenSchema, momentSchema, regelSchema } from '../../domein/basis.ts';
import { nachtstandSchema } from '../../domein/nacht.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { dossierstatusSchema } from '../../domein/dossierstatus.ts';

const jsonWaarde = z.json();

export const parameterwaardeSchema = z.strictObject({
  naam: z.string(),
  label: z.string(),
  eenheid: z.string(),
  vanaf: datumSchema,
  tot: datumSchema.nullable(),
  waarde: jsonWaarde,
  bron: z.string(),
  herkomst: z.enum(['vast', 'ingevoerd']),
});
export const parametervoorstelSchema = z.strictObject({
  id: idSchema,
  naam: z.string(),
  label: z.string(),
  waarde: jsonWaarde,
  vanaf: datumSchema,
  bron: z.string(),
  ingediendDoor: z.string(),
  ingediendOp: momentSchema,
  eigen: z.boolean(),
  status: z.enum(['voorgesteld', 'van-kracht', 'afgewezen']),
  beoordeeldDoor: z.string().nullable(),
  /** How many answers changed in the last try-out; null: not tried yet. */
  laatsteProef: z.strictObject({ regels: z.number().int(), gewijzigd: z.number().int(), op: momentSchema }).nullable(),
});
export type Parametervoorstel = z.infer<typeof parametervoorstelSchema>;

export const overzicht = {
  'dossier.lijst': vraag({
    toegang: 'dossier.lezen',
    bereik: 'organisatie',
    invoer: z.strictObject({
      status: dossierstatusSchema.nullable(),
      keten: ketenSchema.nullable(),
      vanaf: z.number().int().min(0),
      aantal: z.number().int().min(1).max(500),
    }),
    uitvoer: z.strictObject({
      regels: z.array(
        z.strictObject({
          dossierId: idSchema,
          weergavenaam: z.string(),
          kenmerk: z.string(),
          keten: ketenSchema.nullable(),
          status: dossierstatusSchema,
          /** 5.2.5: only shelter while another region is awaited. */
          alleenOnderdak: z.boolean(),
          gemeldOp: datumSchema,
        }),
      ),
      totaal: z.number().int(),
    }),
    audit: { actie: 'R', tekst: 'Lijst van dossiers bekeken' },
  }),
  'bezetting.overzicht': vraag({
    toegang: 'bezetting.lezen',
    bereik: 'organisatie',
    invoer: z.strictObject({ tot: datumSchema, dagen: z.number().int().min(1).max(92) }),
    uitvoer: z.array(
      z.strictObject({
        locatieId: idSchema,
        naam: z.string(),
        capaciteit: z.number().int(),
        nachten: z.array(
          z.strictObject({
            datum: datumSchema,
            bezet: z.number().int(),
            /** Places of that night, those put up besides included. */
            plekken: z.number().int(),
            laat: z.number().int(),
            /** Not here, told or not. */
            afwezig: z.number().int(),
            /** Of the register; null: none was kept here. */
            stand: z.enum(['open', 'gesloten']).nullable(),
            /** It should have been closed by noon of the next day. */
            teLaat: z.boolean(),
          }),
        ),
      }),
    ),
  }),
  'bezetting.nacht': vraag({
    toegang: 'bezetting.lezen',
    bereik: 'locatie',
    invoer: z.strictObject({ locatieId: idSchema, datum: datumSchema }),
    uitvoer: z.array(
      z.strictObject({
        clientId: idSchema,
        weergavenaam: z.string(),
        stand: nachtstandSchema,
      }),
    ),
    audit: { actie: 'R', tekst: 'Nachtlijst van een locatie bekeken' },
  }),
  'beleid.proberen': vraag({
    toegang: 'beleid.lezen',
    invoer: z.strictObject({
      toets: z.string().max(60),
      peildatum: datumSchema,
      feiten: z.record(z.string(), jsonWaarde),
    }),
    uitvoer: uitlegSchema,
  }),
  'beleid.parameters': vraag({
    toegang: 'beleid.lezen',
    bereik: 'organisatie',
    invoer: z.strictObject({}),
    uitvoer: z.strictObject({ waarden: z.array(parameterwaardeSchema), voorstellen: z.array(parametervoorstelSchema) }),
  }),
  'beleid.voorstellen': opdracht({
    toegang: 'beheer.beleid',
    bereik: 'organisatie',
    invoer: z.strictObject({ naam: z.string().max(80), waarde: jsonWaarde, vanaf: datumSchema, bron: regelSchema }),
    uitvoer: parametervoorstelSchema,
    audit: { actie: 'C', tekst: 'Nieuwe beleidswaarde voorgesteld' },
  }),
  /** Answers a file of casus with today's values and with the proposed one: what changes? */
  'beleid.vergelijken': opdracht({
    toegang: 'beheer.beleid',
    bereik: 'organisatie',
    /** `casus` null: the examples that come with the program. */
    invoer: z.strictObject({ voorstelId: idSchema, casus: z.string().max(20_000_000).nullable() }),
    uitvoer: z.strictObject({
      regels: z.number().int(),
      fouten: z.number().int(),
      gewijzigd: z.number().int(),
      verschillen: z
        .array(
          z.strictObject({
            casus: z.string().nullable(),
            toets: z.string(),
            was: z.string(),
            wordt: z.string(),
            wat: z.array(z.string()),
          }),
        )
        .max(500),
    }),
    audit: { actie: 'E', tekst: 'Beleidswaarde op casussen geprobeerd' },
  }),
  'beleid.bekrachtigen': opdracht({
    toegang: 'beheer.beleid',
    bereik: 'organisatie',
    invoer: z.strictObject({ voorstelId: idSchema }),
    uitvoer: parametervoorstelSchema,
    audit: { actie: 'U', tekst: 'Beleidswaarde van kracht gemaakt' },
  }),
  'beleid.afwijzen': opdracht({
    toegang: 'beheer.beleid',
    bereik: 'organisatie',
    invoer: z.strictObject({ voorstelId: idSchema, reden: regelSchema }),
    uitvoer: parametervoorstelSchema,
    audit: { actie: 'U', tekst: 'Voorstel voor beleidswaarde afgewezen' },
  }),
};
