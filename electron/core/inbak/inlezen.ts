import { createHash } from 'node:crypto';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Registerrecord } from '#shared/register/records.ts';
import { inbakteksten as tekst } from '#shared/taal/acuut.ts';
import { registerfoutTeksten } from '#shared/taal/register.ts';
import { uitwisselteksten } from '#shared/taal/uitwisseling.ts';
import { veiligeNaam } from '#shared/domein/bestandsnaam.ts';
import type { Context } from '../context.ts';
import { leesRegisterbestand, type Registerfout, type Terzijde } from '../register/lezen.ts';
import { leesRegistersleutels } from '../register/sleutelbeheer.ts';
import { isVersleuteld, ontsleutel } from '../register/versleutelen.ts';
import { weiger } from '../weigering.ts';
import { leesRecord } from './record.ts';
import { laatLiggen, neemtIn, probeer, waaromWacht, type Gevolg } from './verwerken.ts';

type Inlezen = GelezenInvoer<'register.inlezenBytes'>;

interface Gelezen {
  organisatie: { id: string; naam: string };
  records: Registerrecord[];
  terzijde: Terzijde[];
  overgeslagen: number;
  sha256: string;
}

/** A refused file in words, with its code and where it went wrong; nothing of what stands in it. */
function weigerBestand({ melding, code, regel, pad }: Omit<Registerfout, 'ok' | 'code'> & { code: string }): never {
  const waar = [regel === undefined ? '' : `, regel ${regel}`, pad ? `, ${pad}` : ''].join('');
  return weiger('bestand-onleesbaar', { melding: tekst.fout(melding, code, waar) });
}

/** What was encrypted for us, readable; a file from before files were encrypted is read as it is. */
async function leesbaar({ db, opslag }: Context, bytes: Uint8Array): Promise<Uint8Array> {
  if (!isVersleuteld(bytes)) return bytes;
  const geheimen = opslag.leesBestandssleutels(db).map(({ geheim }) => geheim);
  const code = 'niet-voor-ons';
  return (await ontsleutel(bytes, geheimen)) ?? weigerBestand({ code, melding: registerfoutTeksten[code] });
}

/** Believes a file only when an organisation that beheer entered signed it, and every record says it is of that organisation. */
async function leesBestand(context: Context, bytes: Uint8Array): Promise<Gelezen> {
  const bekend = leesRegistersleutels(context);
  const gelezen = await leesRegisterbestand(
    await leesbaar(context, bytes),
    bekend.map(({ sleutel }) => sleutel),
    true,
  );
  if (!gelezen.ok) return weigerBestand(gelezen);
  const { manifest, records } = gelezen.waarde;
  const terzijde = gelezen.waarde.terzijde.filter(({ soort }) => !laatLiggen(context, soort));
  const van = bekend.find(({ sleutel }) => sleutel.sleutelId === manifest.sleutelId)?.organisatieId;
  const eigen = manifest.organisatie.id === van && records.every(({ organisatie }) => organisatie.id === van);
  if (!eigen) weigerBestand({ code: 'andere-organisatie', melding: registerfoutTeksten['andere-organisatie'] });
  const voorOns = records.filter((record) => neemtIn(context, record));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const overgeslagen = records.length - voorOns.length + gelezen.waarde.terzijde.length - terzijde.length;
  return { organisatie: manifest.organisatie, records: voorOns, terzijde, overgeslagen, sha256 };
}

/** What became of each of the records that were taken in. */
export type Innameuitslag = Pick<
  Uitvoer<'register.inlezenBytes'>,
  'verwerkt' | 'wachtend' | 'bekend' | 'geweigerd' | 'telling'
>;

type Regel = { recordId: string; soort: string; organisatie: { id: string; naam: string }; inhoud: unknown };

/** Stores a record as it came in. False: it came in before. */
function bewaar({ db, opslag, sessie, nu }: Context, { recordId, soort, organisatie, inhoud }: Regel, bron: string) {
  const wie = { organisatieId: organisatie.id, organisatienaam: organisatie.naam };
  return opslag.schrijfInbak(db, { recordId, soort, ...wie, bron, inhoud, doorId: sessie.gebruikerId, op: nu });
}

/** Notes how a record was dealt with; `na` is the number of the last line about it. */
export function handelAf(
  context: Context,
  recordId: string,
  na: number,
  uitslag: Gevolg | { geweigerd: string },
): Gevolg | null {
  const { db, opslag, sessie, nu } = context;
  const wie = { recordId, na, doorId: sessie.gebruikerId, op: nu };
  const regel =
    'geweigerd' in uitslag
      ? { ...wie, uitkomst: 'geweigerd' as const, dossierId: null, reden: uitslag.geweigerd }
      : { ...wie, uitkomst: 'verwerkt' as const, dossierId: uitslag.dossierId, reden: '' };
  if (!opslag.schrijfAfhandeling(db, regel)) weiger('conflict');
  return 'geweigerd' in uitslag ? null : uitslag;
}

function telOp(som: Record<string, number>, { telling }: Gevolg): void {
  for (const [soort, aantal] of Object.entries(telling)) if (aantal > 0) som[soort] = (som[soort] ?? 0) + aantal;
}

/** What waited for something that has come now: an earlier version, a dossier, a later snapshot. */
function probeerWachtenden(context: Context, uitslag: Innameuitslag): void {
  for (let verder = true; verder;) {
    verder = false;
    for (const rij of context.opslag.leesInbakLijst(context.db, null, 100_000)) {
      const record = leesRecord(rij);
      if (!record || waaromWacht(context, record) !== null) continue;
      const gevolg = handelAf(
        context,
        rij.recordId,
        rij.volgnummer,
        probeer(context, record, { clientId: null, locatieId: null }),
      );
      if (gevolg) telOp(uitslag.telling, gevolg);
      uitslag[gevolg ? 'verwerkt' : 'geweigerd'] += 1;
      if (uitslag.wachtend > 0) uitslag.wachtend -= 1;
      verder = true;
    }
  }
}

/**
 * Takes in records of another organisation, wherever they came from: a file or the registry. Each record once, each by
 * itself: applied, waiting for a person, or set aside with the reason; the same again does nothing, and the order does not
 * matter. Runs in the transaction of the caller.
 */
export function neemRecordsIn(context: Context, records: readonly Registerrecord[], bron: string): Innameuitslag {
  const uitslag: Innameuitslag = { verwerkt: 0, wachtend: 0, bekend: 0, geweigerd: 0, telling: {} };
  for (const record of records) {
    if (!bewaar(context, { ...record, inhoud: record }, bron)) {
      uitslag.bekend += 1;
      continue;
    }
    if (waaromWacht(context, record) !== null) {
      uitslag.wachtend += 1;
      continue;
    }
    const gevolg = handelAf(context, record.recordId, 0, probeer(context, record, { clientId: null, locatieId: null }));
    if (gevolg) telOp(uitslag.telling, gevolg);
    uitslag[gevolg ? 'verwerkt' : 'geweigerd'] += 1;
  }
  probeerWachtenden(context, uitslag);
  context.betreft({ clientId: null, dossierId: null });
  return uitslag;
}

/** Keeps what is no record that we know, with the reason, so that a later version can still read it. */
export function zetTerzijde(
  context: Context,
  { organisatie, terzijde }: Pick<Gelezen, 'organisatie' | 'terzijde'>,
  bron: string,
): number {
  let aantal = 0;
  for (const { recordId, soort, regel, pad, ruw } of terzijde) {
    if (!bewaar(context, { recordId, soort, organisatie, inhoud: ruw }, bron)) continue;
    handelAf(context, recordId, 0, { geweigerd: uitwisselteksten.onleesbaar(regel, pad) });
    aantal += 1;
  }
  return aantal;
}

function neemIn(context: Context, bestandsnaam: string, gelezen: Gelezen): Uitvoer<'register.inlezenBytes'> {
  const { organisatie, records, overgeslagen, sha256 } = gelezen;
  const terzijde = zetTerzijde(context, gelezen, bestandsnaam);
  const uitslag = neemRecordsIn(context, records, bestandsnaam);
  const { geweigerd, ...rest } = uitslag;
  const som = { ...rest, geweigerd: geweigerd + terzijde, overgeslagen };
  return { bestandsnaam, organisatienaam: organisatie.naam, sha256, ...som };
}

/** Thrown to undo what was only tried. */
class Proef extends Error {}

/** Reads in a registry file: what is wrong with it is found before anything is written. */
export const leesIn = {
  voorbereiden: (context: Context, { bytes }: Inlezen): Promise<Gelezen> => leesBestand(context, bytes),
  uitvoeren: (context: Context, invoer: Inlezen, gelezen: Gelezen): Uitvoer<'register.inlezenBytes'> => {
    const { db, opslag, sessie, nu } = context;
    const bestandsnaam = veiligeNaam(invoer.bestandsnaam);
    const uit = neemIn(context, bestandsnaam, gelezen);
    const { id: organisatieId, naam: organisatienaam } = gelezen.organisatie;
    const { verwerkt, wachtend, bekend, geweigerd, overgeslagen, telling, sha256 } = uit;
    const uitslag = { verwerkt, wachtend, bekend, geweigerd, overgeslagen, telling };
    const wie = { organisatieId, organisatienaam, doorId: sessie.gebruikerId, op: nu };
    opslag.schrijfOntvangst(db, { id: context.id(), ...wie, uitslag, bestandsnaam, sha256 });
    return uit;
  },
};

/** Shows what reading in would do, by doing it and undoing it: the same rules, and nothing is left of it. */
export const bekijk = {
  voorbereiden: (context: Context, { bytes }: Inlezen): Promise<Gelezen> => leesBestand(context, bytes),
  uitvoeren: (context: Context, { bestandsnaam }: Inlezen, gelezen: Gelezen): Uitvoer<'register.inlezenBytes'> => {
    const { db, opslag } = context;
    const gezien: { uit: Uitvoer<'register.inlezenBytes'> | null } = { uit: null };
    try {
      opslag.inTransactie(db, () => {
        gezien.uit = neemIn({ ...context, betreft: () => {} }, bestandsnaam, gelezen);
        throw new Proef();
      });
    } catch (fout) {
      if (!(fout instanceof Proef)) throw fout;
    }
    return gezien.uit ?? weiger('onverwacht');
  },
};
