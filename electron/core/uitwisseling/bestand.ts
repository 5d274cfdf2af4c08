import { createHash } from 'node:crypto';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { recordsoorten, registerrecordSchema, type Registerrecord } from '#shared/register/records.ts';
import { uitwisselteksten as tekst } from '#shared/taal/uitwisseling.ts';
import type { Context } from '../context.ts';
import type { Sleutelpaar } from '../copas/sleutels.ts';
import { bewaarTekensleutel, tekensleutel } from '../copas/tekensleutel.ts';
import { maakRegisterbestand } from '../register/maken.ts';
import { versleutel } from '../register/versleutelen.ts';
import { weiger } from '../weigering.ts';

interface Partij {
  id: string;
  naam: string;
}

/** Kinds in which no organisation is named: those of the college are for every aanbieder, those of an aanbieder for its college. */
const voorIedereAanbieder: readonly string[] = ['winteropvang'];
const voorHetCollege: readonly string[] = ['acute-plaatsing', 'verblijfsfeit', 'nachtregister'];

function zonderBestemming(context: Context): readonly string[] {
  if (context.sessie.organisatie.soort === 'gemeente') return voorIedereAanbieder;
  // With more colleges nobody but a person can say to which of them it goes.
  return partners(context).length === 1 ? voorHetCollege : [];
}

/** The organisations whose keys count, or that the registry names: aanbieders for the college, the college for an aanbieder. */
export function partners({ db, opslag }: Pick<Context, 'db' | 'opslag'>): Partij[] {
  const geldig = opslag.leesRegistersleutels(db).filter(({ ingetrokkenOp }) => ingetrokkenOp === null);
  const beheer = opslag.leesLocatieaanbieders(db);
  const soort = opslag.leesOrganisatie(db).soort === 'gemeente' ? 'opvangaanbieder' : 'gemeente';
  const uitRegister = opslag.leesRegisterpartners(db).filter((een) => een.soort === soort);
  const namen = new Map([
    ...uitRegister.map(({ organisatieId, organisatienaam }) => [organisatieId, organisatienaam] as const),
    ...beheer.map(({ organisatieId, organisatienaam }) => [organisatieId, organisatienaam] as const),
    ...geldig.toReversed().map(({ organisatieId, organisatienaam }) => [organisatieId, organisatienaam] as const),
  ]);
  return [...namen].map(([id, naam]) => ({ id, naam })).sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
}

/** Of a dossier only the newest snapshot: what it was before, the aanbieder does not need. */
function alleenNieuwste(records: readonly Registerrecord[]): Registerrecord[] {
  const laatste = new Map(
    records.flatMap((record, i) => (record.soort === 'toewijzing' ? [[record.dossierRef, i] as const] : [])),
  );
  return records.filter((record, i) => record.soort !== 'toewijzing' || laatste.get(record.dossierRef) === i);
}

/** What an organisation has not had yet (or everything again), with the number of the outbox up to which that is. */
export function klaarVoor(
  context: Context,
  organisatieId: string,
  alles = false,
): { records: Registerrecord[]; tot: number } {
  const { db, opslag } = context;
  const na = alles ? 0 : opslag.leesVerzondenTot(db, organisatieId);
  const rijen = opslag.leesUitbakVoor(db, { organisatieId, na, ookZonder: zonderBestemming(context) });
  const records = rijen.map(({ inhoud }) => registerrecordSchema.parse(inhoud));
  return { records: alleenNieuwste(records), tot: rijen.at(-1)?.volgnummer ?? na };
}

/** How many of each kind. */
export function tel(records: readonly Registerrecord[]): Record<string, number> {
  const geteld = recordsoorten.map((soort) => [soort, records.filter((r) => r.soort === soort).length] as const);
  return Object.fromEntries(geteld.filter(([, aantal]) => aantal > 0));
}

interface Voorbereid {
  partij: Partij;
  tot: number;
  telling: Record<string, number>;
  sleutel: Sleutelpaar;
  uit: Uitvoer<'uitwisseling.bestand'>;
}

async function maak(
  context: Context,
  { organisatieId, alles }: GelezenInvoer<'uitwisseling.bestand'>,
): Promise<Voorbereid> {
  const { sessie, nu, vandaag } = context;
  const partij = partners(context).find(({ id }) => id === organisatieId) ?? weiger('niet-gevonden');
  const { records, tot } = klaarVoor(context, organisatieId, alles);
  if (records.length === 0) weiger('stap-niet-mogelijk', { melding: tekst.nietsKlaar(partij.naam) });
  const ontvanger =
    context.opslag.leesBestandsontvanger(context.db, organisatieId) ??
    weiger('stap-niet-mogelijk', { melding: tekst.geenOntvanger(partij.naam) });
  const sleutel = tekensleutel(context);
  const { id, naam, soort } = sessie.organisatie;
  const { bytes: leesbaar } = await maakRegisterbestand(records, {
    organisatie: { id, naam, soort },
    gemaaktOp: nu,
    sleutel: sleutel.geheim,
  });
  const bytes = await versleutel(leesbaar, [ontvanger]);
  // Names nobody: who finds the file learns the organisation and the day.
  const voor = partij.naam
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  const bestandsnaam = `onthaal-voor-${voor || 'ontvanger'}-${vandaag}.age`;
  const uit = { bestandsnaam, mime: 'application/age', bytes, regels: records.length };
  return { partij, tot, telling: tel(records), sleutel, uit };
}

/** One signed file, encrypted for that organisation alone, of what an organisation has not had yet, and the receipt of it. */
export const maakUitwisselbestand = {
  voorbereiden: maak,
  uitvoeren: (
    context: Context,
    _: GelezenInvoer<'uitwisseling.bestand'>,
    { partij, tot, telling, sleutel, uit }: Voorbereid,
  ): Uitvoer<'uitwisseling.bestand'> => {
    const { db, opslag, sessie, nu } = context;
    bewaarTekensleutel(context, sleutel);
    opslag.schrijfVerzending(db, {
      ...{ id: context.id(), organisatieId: partij.id, organisatienaam: partij.naam, tot, telling },
      ...{ bestandsnaam: uit.bestandsnaam, doorId: sessie.gebruikerId, op: nu },
      sha256: createHash('sha256').update(uit.bytes).digest('hex'),
    });
    return uit;
  },
};
