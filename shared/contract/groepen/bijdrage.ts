import { z } from 'zod';
import { uitlegSchema } from '../../beleid/index.ts';
import { bytesSchema, datumSchema, idSchema, momentSchema, regelSchema, versieSchema } from '../../domein/basis.ts';
import { bijdrageregelSchema } from '../../domein/bijdrage.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { tabelvormen } from '../tabelbestand.ts';
import { documentSchema } from './document.ts';
import { maandSchema } from './rapportage.ts';

const perNacht = { locatieId: idSchema, nacht: datumSchema };
const perMaand = { locatieId: idSchema, maand: maandSchema };
const centen = z.number().int().min(0);

const maaltijdregel = z.strictObject({
  clientId: idSchema,
  naam: z.string(),
  /** Not to be changed by this user: behind a shield, or too young to be asked. */
  vast: z.boolean(),
  versie: z.number().int().min(0),
  genuttigd: z.boolean(),
  /** Why nothing is asked, in Dutch; empty: it is. */
  vrij: z.string(),
  was: z.array(z.strictObject({ genuttigd: z.boolean(), door: z.string(), op: momentSchema })),
});
export type Maaltijdregel = z.infer<typeof maaltijdregel>;

const regel = bijdrageregelSchema.extend({ naam: z.string(), kenmerk: z.string() });
const lijst = z.strictObject({
  ...perMaand,
  locatie: z.string(),
  /** Which bijdragen this locatie knows at all. */
  soorten: z.strictObject({ maaltijden: z.boolean(), woonbijdrage: z.boolean() }),
  versie: z.number().int().min(0),
  stand: z.enum(['loopt', 'open', 'gesloten']),
  gesloten: z.strictObject({ door: z.string(), op: momentSchema }).nullable(),
  heropend: z.strictObject({ reden: z.string(), door: z.string(), op: momentSchema }).nullable(),
  /** Why this month cannot be closed, or opened again, now; empty: it can. */
  waaromNiet: z.string(),
  regels: z.array(regel),
  totaal: centen,
  /** Agreements that this list cannot count by itself, in Dutch. */
  opmerkingen: z.array(z.string()),
});
export type Maandlijst = z.infer<typeof lijst>;
export type Maandregel = z.infer<typeof regel>;

export const bijdrage = {
  'bijdrage.locaties': vraag({
    toegang: 'bijdrage.schrijven',
    bereik: 'organisatie',
    invoer: z.strictObject({}),
    uitvoer: z.array(
      z.strictObject({ locatieId: idSchema, naam: z.string(), maaltijden: z.boolean(), woonbijdrage: z.boolean() }),
    ),
  }),
  'bijdrage.nacht': vraag({
    toegang: 'bijdrage.schrijven',
    bereik: 'locatie',
    invoer: z.strictObject(perNacht),
    uitvoer: z.strictObject({
      ...perNacht,
      /** Agreed amount of a meal that night; null: nothing was agreed, so nothing is asked. */
      bedrag: centen.nullable(),
      regels: z.array(maaltijdregel),
    }),
    audit: { actie: 'R', tekst: 'Maaltijden van een nacht bekeken' },
  }),
  /** Who took the meal of a night, where that differs from the register. */
  'bijdrage.maaltijden': opdracht({
    toegang: 'bijdrage.schrijven',
    bereik: 'locatie',
    invoer: z.strictObject({
      ...perNacht,
      regels: z
        .array(z.strictObject({ wie: idSchema, versie: z.number().int().min(0), genuttigd: z.boolean() }))
        .min(1, 'Er is niets veranderd.')
        .max(2000),
    }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Maaltijden van een nacht vastgelegd' },
  }),
  'bijdrage.maand': vraag({
    toegang: 'bijdrage.schrijven',
    bereik: 'locatie',
    invoer: z.strictObject(perMaand),
    uitvoer: lijst,
    audit: { actie: 'R', tekst: 'Maandlijst van bijdragen bekeken' },
  }),
  /** Fixes the list of a month; `totaal` is the one that was seen. */
  'bijdrage.sluiten': opdracht({
    toegang: 'bijdrage.schrijven',
    bereik: 'locatie',
    invoer: z.strictObject({ ...perMaand, versie: z.number().int().min(0), totaal: centen }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Maandlijst van bijdragen gesloten' },
  }),
  'bijdrage.heropenen': opdracht({
    toegang: 'bijdrage.schrijven',
    bereik: 'locatie',
    invoer: z.strictObject({ ...perMaand, versie: versieSchema, reden: regelSchema }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Maandlijst van bijdragen heropend' },
  }),
  /** 5.2.13 for one dossier: the toets, from which day, and every month that was closed. */
  'bijdrage.dossier': vraag({
    toegang: 'bijdrage.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ dossierId: idSchema }),
    uitvoer: z.strictObject({
      uitleg: uitlegSchema.nullable(),
      /** First day on which a woonbijdrage can be asked; null: never, or not known. */
      vanaf: datumSchema.nullable(),
      /** From when the recorded woonbijdrage really counts; null with why not. */
      telt: datumSchema.nullable(),
      waaromNiet: z.string(),
      maanden: z.array(
        z.strictObject({
          ...perMaand,
          locatie: z.string(),
          wie: idSchema,
          naam: z.string(),
          versie: versieSchema,
          totaal: centen,
          tegoed: centen,
        }),
      ),
    }),
    audit: { actie: 'R', tekst: 'Bijdragen van een cliënt bekeken' },
  }),
  /** The closed month of one person on paper, for the dossier. */
  'bijdrage.document': opdracht({
    toegang: 'bijdrage.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ dossierId: idSchema, plaats: idSchema, maand: maandSchema, wie: idSchema }),
    uitvoer: documentSchema,
    audit: { actie: 'C', tekst: 'Overzicht van bijdragen voor een cliënt gemaakt' },
  }),
  'bijdrage.opslaan': opdracht({
    toegang: 'bijdrage.schrijven',
    uitvoerder: 'schil',
    invoer: z.strictObject({ ...perMaand, vorm: z.enum(tabelvormen) }),
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable() }),
  }),
  'bijdrage.afdrukken': opdracht({
    toegang: 'bijdrage.schrijven',
    uitvoerder: 'schil',
    invoer: z.strictObject(perMaand),
    uitvoer: z.null(),
  }),
  'bijdrage.bytes': opdracht({
    toegang: 'bijdrage.schrijven',
    bereik: 'locatie',
    uitvoerder: 'intern',
    invoer: z.strictObject({ ...perMaand, vorm: z.enum(tabelvormen) }),
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
    audit: { actie: 'E', tekst: 'Maandlijst van bijdragen als bestand gemaakt' },
  }),
};
