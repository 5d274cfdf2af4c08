import { z } from 'zod';
import { bytesSchema, datumSchema, idSchema, losseRegelSchema, momentSchema, regelSchema } from '../../domein/basis.ts';
import { bezoekgroepen, dagdeelSchema } from '../../domein/dagdeel.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { tabelvormen } from '../tabelbestand.ts';

const groep = z.enum(bezoekgroepen).nullable();
const perDag = { locatieId: idSchema, dag: datumSchema };
const aantal = z
  .number()
  .int('Vul een heel getal in.')
  .min(1, 'Vul minstens 1 in.')
  .max(2000, 'Vul hoogstens 2.000 in.');

const telregel = z.strictObject({ metPas: z.number().int(), zonderPas: z.number().int(), totaal: z.number().int() });
export type Telregel = z.infer<typeof telregel>;
const dagstand = z.strictObject({
  ...perDag,
  /** The part of the day it is now; of another day the first. */
  dagdeel: dagdeelSchema,
  dagdelen: z.record(dagdeelSchema, telregel),
  totaal: telregel,
  groepen: z.strictObject({ man: z.number().int(), vrouw: z.number().int(), jongere: z.number().int() }),
  correcties: z.array(
    z.strictObject({
      dagdeel: dagdeelSchema,
      metPas: z.boolean(),
      groep,
      aantal: z.number().int(),
      reden: z.string(),
      door: z.string(),
      op: momentSchema,
    }),
  ),
});
export type Dagstand = z.infer<typeof dagstand>;

const cijfervraag = {
  van: datumSchema,
  tot: datumSchema,
  per: z.enum(['dag', 'week', 'maand']),
};
export const dagcijfersSchema = z.strictObject({
  ...cijfervraag,
  regels: z.array(
    z.strictObject({
      /** First day of the day, week or month. */
      begin: datumSchema,
      locatieId: idSchema,
      locatie: z.string(),
      ochtend: z.number().int(),
      middag: z.number().int(),
      avond: z.number().int(),
      ...telregel.shape,
      man: z.number().int(),
      vrouw: z.number().int(),
      jongere: z.number().int(),
    }),
  ),
  totaal: telregel,
});
export type Dagcijfers = z.infer<typeof dagcijfersSchema>;

export const dagopvang = {
  'dagopvang.lezen': vraag({
    toegang: 'opvang.tellen',
    bereik: 'organisatie',
    invoer: z.strictObject({}),
    /** The locaties of soort dagopvang where this user may count. */
    uitvoer: z.array(z.strictObject({ locatieId: idSchema, naam: z.string() })),
  }),
  'dagopvang.stand': vraag({
    toegang: 'opvang.tellen',
    bereik: 'locatie',
    invoer: z.strictObject(perDag),
    uitvoer: dagstand,
  }),
  /** Counts visits without anybody's name. `dagdeel` null: the part of the day it is now. */
  'dagopvang.tellen': opdracht({
    toegang: 'opvang.tellen',
    bereik: 'locatie',
    invoer: z.strictObject({ ...perDag, dagdeel: dagdeelSchema.nullable(), groep, aantal, reden: losseRegelSchema }),
    uitvoer: dagstand,
    audit: { actie: 'C', tekst: 'Bezoek aan de dagopvang geteld' },
  }),
  /** Counts one visit with a CO-pas. The pass is checked and not kept: who came is not recorded. */
  'dagopvang.scannen': opdracht({
    toegang: 'opvang.tellen',
    bereik: 'locatie',
    invoer: z.strictObject({ locatieId: idSchema, code: z.string().trim().min(1, 'Scan een pas.').max(500) }),
    uitvoer: z.strictObject({
      uitkomst: z.enum(['met-pas', 'zonder-pas', 'al-geteld', 'niet-gelezen']),
      /** What is the matter with the pass; empty: nothing. */
      reden: z.string(),
      stand: dagstand,
    }),
    audit: { actie: 'R', tekst: 'CO-pas gelezen bij de dagopvang' },
  }),
  /** Takes visits off that were counted by mistake, as a line of its own. */
  'dagopvang.corrigeren': opdracht({
    toegang: 'opvang.tellen',
    bereik: 'locatie',
    invoer: z.strictObject({
      ...perDag,
      dagdeel: dagdeelSchema,
      metPas: z.boolean(),
      groep,
      aantal,
      reden: regelSchema,
    }),
    uitvoer: dagstand,
    audit: { actie: 'U', tekst: 'Telling van de dagopvang verbeterd' },
  }),
  'dagopvang.cijfers': vraag({
    toegang: 'opvang.tellen',
    bereik: 'organisatie',
    invoer: z.strictObject(cijfervraag),
    uitvoer: dagcijfersSchema,
  }),
  'dagopvang.opslaan': opdracht({
    toegang: 'opvang.tellen',
    uitvoerder: 'schil',
    invoer: z.strictObject({ ...cijfervraag, vorm: z.enum(tabelvormen) }),
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable() }),
  }),
  'dagopvang.afdrukken': opdracht({
    toegang: 'opvang.tellen',
    uitvoerder: 'schil',
    invoer: z.strictObject(cijfervraag),
    uitvoer: z.null(),
  }),
  'dagopvang.bytes': opdracht({
    toegang: 'opvang.tellen',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: z.strictObject({ ...cijfervraag, vorm: z.enum(tabelvormen) }),
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
    audit: { actie: 'E', tekst: 'Cijfers van de dagopvang als bestand gemaakt' },
  }),
};
