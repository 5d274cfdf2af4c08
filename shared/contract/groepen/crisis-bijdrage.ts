import { z } from 'zod';
import { bytesSchema, idSchema, momentSchema, regelSchema, versieSchema } from '../../domein/basis.ts';
import { crisisbijdrageregelSchema } from '../../domein/crisis/bijdrage.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { tabelvormen } from '../tabelbestand.ts';
import { documentSchema } from './document.ts';
import { maandSchema } from './rapportage.ts';

const perMaand = { maand: maandSchema };
const centen = z.number().int().min(0);
const regel = crisisbijdrageregelSchema.extend({ naam: z.string(), kenmerk: z.string() });
const lijst = z.strictObject({
  ...perMaand,
  versie: z.number().int().min(0),
  stand: z.enum(['loopt', 'open', 'gesloten']),
  gesloten: z.strictObject({ door: z.string(), op: momentSchema }).nullable(),
  heropend: z.strictObject({ reden: z.string(), door: z.string(), op: momentSchema }).nullable(),
  /** Why this month cannot be closed, or opened again, now; empty: it can. */
  waaromNiet: z.string(),
  regels: z.array(regel),
  totaal: centen,
  /** Whether somebody entered an amount of the Nadere Regels at all. */
  heeftBedrag: z.boolean(),
});
export type Crisismaandlijst = z.infer<typeof lijst>;
export type Crisismaandregel = z.infer<typeof regel>;

export const crisisbijdrage = {
  /** The bijdragen of a month (5.1.6), as fixed or as they stand now. */
  'crisisbijdrage.maand': vraag({
    toegang: 'crisis.lezen',
    bereik: 'organisatie',
    invoer: z.strictObject(perMaand),
    uitvoer: lijst,
    audit: { actie: 'R', tekst: 'Maandlijst van bijdragen crisisopvang bekeken' },
  }),
  /** Fixes the list of a month; `totaal` is the one that was seen. */
  'crisisbijdrage.sluiten': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'organisatie',
    invoer: z.strictObject({ ...perMaand, versie: z.number().int().min(0), totaal: centen }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Maandlijst van bijdragen crisisopvang gesloten' },
  }),
  'crisisbijdrage.heropenen': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'organisatie',
    invoer: z.strictObject({ ...perMaand, versie: versieSchema, reden: regelSchema }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Maandlijst van bijdragen crisisopvang heropend' },
  }),
  /** The letter to the client beforehand, of the record as it stands; it goes only the safe way. */
  'crisisbijdrage.brief': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ dossierId: idSchema, id: idSchema, versie: versieSchema }),
    uitvoer: documentSchema,
    audit: { actie: 'C', tekst: 'Brief over de bijdrage gemaakt' },
  }),
  'crisisbijdrage.bytes': vraag({
    toegang: 'crisis.lezen',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: z.strictObject({ ...perMaand, vorm: z.enum(tabelvormen) }),
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
    audit: { actie: 'E', tekst: 'Maandlijst van bijdragen crisisopvang als bestand gemaakt' },
  }),
  'crisisbijdrage.opslaan': opdracht({
    toegang: 'crisis.lezen',
    uitvoerder: 'schil',
    invoer: z.strictObject({ ...perMaand, vorm: z.enum(tabelvormen) }),
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable() }),
  }),
  'crisisbijdrage.afdrukken': opdracht({
    toegang: 'crisis.lezen',
    uitvoerder: 'schil',
    invoer: z.strictObject(perMaand),
    uitvoer: z.null(),
  }),
};
