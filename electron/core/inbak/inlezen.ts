import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { inbakteksten as tekst } from '#shared/taal/acuut.ts';
import { registerfoutTeksten } from '#shared/taal/register.ts';
import type { Context } from '../context.ts';
import { leesRegisterbestand, type Registerfout } from '../register/lezen.ts';
import { leesRegistersleutels } from '../register/sleutelbeheer.ts';
import { weiger } from '../weigering.ts';
import { kandidatenVoor } from './kandidaten.ts';
import { onzeLocatie } from './locatie.ts';
import { pasAcutePlaatsingToe, type AcuteRecord } from './toepassen.ts';

type Inlezen = GelezenInvoer<'register.inlezenBytes'>;

interface Gelezen {
  organisatie: { id: string; naam: string };
  plaatsingen: AcuteRecord[];
  overgeslagen: number;
}

/** A refused file in words, with its code and where it went wrong; nothing of what stands in it. */
function weigerBestand({ melding, code, regel, pad }: Omit<Registerfout, 'ok' | 'code'> & { code: string }): never {
  const waar = [regel === undefined ? '' : `, regel ${regel}`, pad ? `, ${pad}` : ''].join('');
  return weiger('bestand-onleesbaar', { melding: tekst.fout(melding, code, waar) });
}

/** Believes a file only when an organisation that beheer entered signed it, and every record says it is of that organisation. */
async function leesBestand(context: Context, bytes: Uint8Array): Promise<Gelezen> {
  const bekend = leesRegistersleutels(context);
  const gelezen = await leesRegisterbestand(
    bytes,
    bekend.map(({ sleutel }) => sleutel),
  );
  if (!gelezen.ok) return weigerBestand(gelezen);
  const { manifest, records } = gelezen.waarde;
  const van = bekend.find(({ sleutel }) => sleutel.sleutelId === manifest.sleutelId)?.organisatieId;
  const eigen = manifest.organisatie.id === van && records.every(({ organisatie }) => organisatie.id === van);
  if (!eigen) weigerBestand({ code: 'andere-organisatie', melding: registerfoutTeksten['andere-organisatie'] });
  const plaatsingen = records.filter((record) => record.soort === 'acute-plaatsing');
  return { organisatie: manifest.organisatie, plaatsingen, overgeslagen: records.length - plaatsingen.length };
}

/** Stores a record as it came in. False: it came in before. */
function bewaar(context: Context, record: AcuteRecord, bron: string): boolean {
  const { db, opslag, sessie, nu } = context;
  const { recordId, soort, organisatie } = record;
  const wie = { organisatieId: organisatie.id, organisatienaam: organisatie.naam };
  return opslag.schrijfInbak(db, { recordId, soort, ...wie, bron, inhoud: record, doorId: sessie.gebruikerId, op: nu });
}

/**
 * Applies what leaves no doubt: somebody who resembles nobody here, at a locatie that is known. All else waits for a person.
 * @returns whether it was applied
 */
function probeer(context: Context, record: AcuteRecord): boolean {
  const locatieId = onzeLocatie(context, record);
  if (!locatieId || kandidatenVoor(context, record).length > 0) return false;
  const { dossierId } = pasAcutePlaatsingToe(context, record, { clientId: null, locatieId });
  const { db, opslag, sessie, nu } = context;
  const regel = { recordId: record.recordId, na: 0, uitkomst: 'verwerkt' as const, dossierId, reden: '' };
  if (!opslag.schrijfAfhandeling(db, { ...regel, doorId: sessie.gebruikerId, op: nu })) weiger('conflict');
  return true;
}

/**
 * Takes in the records of an aanbieder, wherever they came from: a file, or later the registry. Each record once; the same
 * again does nothing. Runs in the transaction of the caller, so that it is all or nothing.
 */
export function neemRecordsIn(
  context: Context,
  records: readonly AcuteRecord[],
  bron: string,
): Pick<Uitvoer<'register.inlezenBytes'>, 'verwerkt' | 'wachtend' | 'bekend'> {
  const telling = { verwerkt: 0, wachtend: 0, bekend: 0 };
  for (const record of records) {
    if (!bewaar(context, record, bron)) telling.bekend += 1;
    else if (probeer(context, record)) telling.verwerkt += 1;
    else telling.wachtend += 1;
  }
  context.betreft({ clientId: null, dossierId: null });
  return telling;
}

/** Reads in a registry file: what is wrong with it is found before anything is written. */
export const leesIn = {
  voorbereiden: (context: Context, { bytes }: Inlezen): Promise<Gelezen> => leesBestand(context, bytes),
  uitvoeren: (
    context: Context,
    { bestandsnaam }: Inlezen,
    { organisatie, plaatsingen, overgeslagen }: Gelezen,
  ): Uitvoer<'register.inlezenBytes'> => ({
    bestandsnaam,
    organisatienaam: organisatie.naam,
    overgeslagen,
    ...neemRecordsIn(context, plaatsingen, bestandsnaam),
  }),
};
