import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { stringify } from 'csv-stringify/sync';
import yazl from 'yazl';
import { plusDagen } from '#shared/beleid/index.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { logboekbestand as tekst } from '#shared/taal/logboekbestand.ts';
import type { Auditrij } from '#db/opslag/index.ts';
import type { Leesbron } from '../context.ts';
import { beginVanDag } from '../klok.ts';
import { weiger } from '../weigering.ts';
import { auditHash } from './keten.ts';

/** More is asked for by period: a file of hundreds of megabytes helps nobody. */
const MEESTE = 200_000;
const STUK = 5000;

/** The fields that are hashed behind the hash of the line before, in their order. */
const velden = (r: Auditrij) => [
  ...[r.moment, r.gebruikerId, r.gebruiker, r.rollen, r.organisatie, r.actie, r.gebeurtenis, r.tekst],
  ...[r.clientId, r.dossierId, r.uitkomst, r.doel, r.werkstation, r.nood],
];

type Regel = ReturnType<Leesbron['opslag']['leesAudit']>[number];

function leesRegels(
  { db, opslag }: Leesbron,
  { clientId, gebruiker, van, tot, zoek }: GelezenInvoer<'audit.bytes'>,
): Regel[] {
  const uit: Regel[] = [];
  const vraag = { zoek, clientId, gebruiker, van: van && beginVanDag(van), tot: tot && beginVanDag(plusDagen(tot, 1)) };
  for (let voor: number | null = null; ;) {
    const stuk: Regel[] = opslag.leesAudit(db, { ...vraag, voorVolgnummer: voor, aantal: STUK });
    uit.push(...stuk);
    if (uit.length > MEESTE) weiger('ongeldige-invoer', { melding: tekst.teVeel(MEESTE) });
    if (stuk.length < STUK) return uit.reverse();
    voor = stuk.at(-1)?.volgnummer ?? null;
  }
}

/** To read: semicolons and BOM for a Dutch spreadsheet; nothing in it runs as a formula. */
function csv(regels: readonly Regel[]): Buffer {
  const rijen = regels.map((r) => [
    ...[r.volgnummer, r.moment, r.gebruiker, r.rollen, r.actie, r.gebeurtenis, r.tekst, r.kenmerk ?? ''],
    ...[
      r.clientId ?? '',
      r.dossierId ?? '',
      r.uitkomst,
      r.doel,
      r.werkstation,
      r.nood ? tekst.ja : '',
      r.vorigeHash,
      r.hash,
    ],
  ]);
  const opties = { bom: true, delimiter: ';', escape_formulas: true, record_delimiter: 'windows' as const };
  return Buffer.from(stringify([[...tekst.kolommen], ...rijen], opties), 'utf8');
}

/** To compute with: exactly what was hashed, a line each. */
const ndjson = (regels: readonly Regel[]): Buffer =>
  Buffer.from(
    regels
      .map(
        (r) =>
          `${JSON.stringify({ volgnummer: r.volgnummer, vorigeHash: r.vorigeHash, hash: r.hash, velden: velden(r) })}\n`,
      )
      .join(''),
  );

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Lines of the log for somebody outside: CSV to read, NDJSON with exactly what was hashed, a proof with the newest line of the whole
 * log and the hashes of both files, and a few lines of script that check it without our program.
 */
export async function maakLogboekbestand(
  bron: Leesbron,
  invoer: GelezenInvoer<'audit.bytes'>,
): Promise<Uitvoer<'audit.bytes'>> {
  const { db, opslag, nu, vandaag, sessie } = bron;
  const regels = leesRegels(bron, invoer);
  const bestanden = {
    'logboek.csv': csv(regels),
    'logboek.ndjson': ndjson(regels),
    'controleer.mjs': Buffer.from(tekst.script),
  };
  const kop = opslag.leesAuditschakel(db);
  const { clientId, gebruiker, van, tot, zoek } = invoer;
  const bewijs = {
    soort: 'onthaal-logboek',
    versie: 1,
    organisatie: sessie.organisatie.id,
    gemaaktOp: nu,
    vraag: { clientId, gebruiker, van, tot, zoek },
    aantal: regels.length,
    // Also lines that do not fit go along: that is what somebody wants to know.
    kapot: regels.filter((r) => r.hash !== auditHash(r.vorigeHash, r)).map(({ volgnummer }) => volgnummer),
    kop: kop && { volgnummer: kop.volgnummer, hash: kop.hash },
    sha256: Object.fromEntries(Object.entries(bestanden).map(([naam, inhoud]) => [naam, sha256(inhoud)])),
  };
  const zip = new yazl.ZipFile();
  const opties = { mtime: new Date(nu), mode: 0o100600 };
  for (const [naam, inhoud] of Object.entries(bestanden)) zip.addBuffer(inhoud, naam, opties);
  zip.addBuffer(Buffer.from(`${JSON.stringify(bewijs, null, 2)}\n`), 'bewijs.json', opties);
  zip.addBuffer(Buffer.from(tekst.leesmij), 'LEESMIJ.txt', opties);
  zip.end();
  return { bestandsnaam: `logboek-${vandaag}.zip`, mime: 'application/zip', bytes: await buffer(zip.outputStream) };
}
