import { createHash, verify } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { z } from 'zod';
import { leesOpenbaar, type OpenbareSleutel } from '#core/copas/sleutels.ts';
import {
  BESTANDSVERSIE,
  MANIFESTBESTAND,
  RECORDBESTAND,
  canoniek,
  manifestSchema,
  type Manifest,
} from '#shared/register/manifest.ts';
import { REGISTERVERSIE, recordsoorten, registerrecordSchema, type Registerrecord } from '#shared/register/records.ts';
import { idSchema } from '#shared/domein/basis.ts';
import { registerfoutTeksten } from '#shared/taal/register.ts';
import { REGISTERCONTEXT } from './maken.ts';

export type Registerfoutcode = keyof typeof registerfoutTeksten;
/** Why the file is refused. `regel` counts from 1 in records.ndjson; `pad` is the field. Holds nothing of the content. */
export type Registerfout = { ok: false; code: Registerfoutcode; melding: string; regel?: number; pad?: string };
/** A line that is no record of ours: of a newer version, or wrong. `ruw` holds what was signed. */
export interface Terzijde {
  regel: number;
  recordId: string;
  soort: string;
  pad: string;
  ruw: unknown;
}
export type GelezenRegister =
  { ok: true; waarde: { manifest: Manifest; records: Registerrecord[]; terzijde: Terzijde[] } } | Registerfout;

/** Limits in bytes and pieces; a zip that claims more is not unpacked. */
export const REGISTERGRENZEN = {
  zip: 256 * 2 ** 20,
  uitgepakt: 512 * 2 ** 20,
  manifest: 2 ** 20,
  onderdelen: 8,
} as const;

class Weigering extends Error {
  readonly fout: Registerfout;
  constructor(code: Registerfoutcode, waar: { regel?: number; pad?: string } = {}) {
    super(code);
    this.fout = { ok: false, code, melding: registerfoutTeksten[code], ...waar };
  }
}

/**
 * Reads a registry file and believes nothing of it: names and sizes, then the signature of the manifest, then hash and size of
 * each file, then every record. One wrong record refuses the file. Nothing is written to disk.
 * With `soepel` a wrong record is set aside and the rest goes on: it was signed, so it is of a version that we do not know.
 * @param sleutels the public keys of the organisations whose files are accepted
 */
export async function leesRegisterbestand(
  bytes: Uint8Array,
  sleutels: readonly OpenbareSleutel[],
  soepel = false,
): Promise<GelezenRegister> {
  try {
    const onderdelen = await pakUit(bytes);
    const manifest = leesManifest(onderdelen, sleutels, soepel);
    for (const { naam, bytes: lengte, sha256 } of manifest.bestanden)
      controleerOnderdeel(onderdelen.get(naam), lengte, sha256);
    const { records, terzijde } = leesRecords(onderdelen.get(RECORDBESTAND) ?? Buffer.alloc(0), soepel);
    controleerTelling([...records, ...terzijde], manifest);
    return { ok: true, waarde: { manifest, records, terzijde } };
  } catch (fout) {
    if (fout instanceof Weigering) return fout.fout;
    throw fout;
  }
}

async function pakUit(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  if (bytes.length > REGISTERGRENZEN.zip) throw new Weigering('te-groot');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Weigering('geen-registerbestand');
  const zip = await probeer(() =>
    fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { lazyEntries: true }),
  );
  if (zip.entryCount > REGISTERGRENZEN.onderdelen) throw new Weigering('onverwacht-onderdeel');
  const onderdelen = new Map<string, Buffer>();
  let totaal = 0;
  const ingangen = zip.eachEntry();
  for (;;) {
    const volgende = await probeer(() => ingangen.next());
    if (volgende.done) return onderdelen;
    const ingang = volgende.value;
    if (onderdelen.has(ingang.fileName)) throw new Weigering('dubbel-onderdeel');
    if (ingang.fileName !== MANIFESTBESTAND && ingang.fileName !== RECORDBESTAND)
      throw new Weigering('onverwacht-onderdeel');
    totaal += ingang.uncompressedSize;
    const grens = ingang.fileName === MANIFESTBESTAND ? REGISTERGRENZEN.manifest : REGISTERGRENZEN.uitgepakt;
    if (ingang.uncompressedSize > grens || totaal > REGISTERGRENZEN.uitgepakt) throw new Weigering('te-groot');
    onderdelen.set(ingang.fileName, await leesOnderdeel(zip, ingang));
  }
}

async function leesOnderdeel(zip: ZipFile, ingang: Entry): Promise<Buffer> {
  if (ingang.isEncrypted()) throw new Weigering('onverwacht-onderdeel');
  return probeer(async () => buffer(await zip.openReadStreamPromise(ingang)));
}

/** yauzl tells what is wrong with a zip in English sentences; only the unsafe names are told apart. */
async function probeer<T>(werk: () => Promise<T>): Promise<T> {
  try {
    return await werk();
  } catch (fout) {
    const zin = fout instanceof Error ? fout.message : '';
    throw new Weigering(/relative path|absolute path|invalid characters/.test(zin) ? 'onveilige-naam' : 'afgebroken');
  }
}

/** Counts of kinds that a later version added are left out: their records are set aside. */
function zonderNieuweSoorten(ruw: object): object {
  const { aantallen } = ruw as { aantallen?: unknown };
  if (typeof aantallen !== 'object' || aantallen === null) return ruw;
  const bekend = Object.entries(aantallen).filter(([soort]) => (recordsoorten as readonly string[]).includes(soort));
  return { ...ruw, aantallen: Object.fromEntries(bekend) };
}

function leesManifest(
  onderdelen: Map<string, Buffer>,
  sleutels: readonly OpenbareSleutel[],
  soepel: boolean,
): Manifest {
  const tekst = onderdelen.get(MANIFESTBESTAND)?.toString('utf8');
  if (tekst === undefined) throw new Weigering('ontbrekend-onderdeel', { pad: MANIFESTBESTAND });
  const ruw = leesJson(tekst);
  if (typeof ruw !== 'object' || ruw === null || Array.isArray(ruw)) throw new Weigering('manifest-ongeldig');
  const { versie, recordversie } = ruw as { versie?: unknown; recordversie?: unknown };
  if (isNieuwer(versie, BESTANDSVERSIE) || isNieuwer(recordversie, REGISTERVERSIE))
    throw new Weigering('onbekende-versie');
  const gelezen = manifestSchema.safeParse(soepel ? zonderNieuweSoorten(ruw) : ruw);
  if (!gelezen.success)
    throw new Weigering('manifest-ongeldig', { pad: (gelezen.error.issues[0]?.path ?? []).join('.') });
  controleerHandtekening(ruw as Manifest, sleutels);
  if (!gelezen.data.bestanden.some(({ naam }) => naam === RECORDBESTAND))
    throw new Weigering('manifest-ongeldig', { pad: 'bestanden' });
  return gelezen.data;
}

const isNieuwer = (versie: unknown, eigen: number): boolean => typeof versie === 'number' && versie > eigen;

/** Over the manifest as it was read, not as our schema sees it: keys that a later version added are signed too. */
function controleerHandtekening({ handtekening, ...rest }: Manifest, sleutels: readonly OpenbareSleutel[]): void {
  const sleutel = sleutels.find(({ sleutelId }) => sleutelId === rest.sleutelId);
  if (!sleutel) throw new Weigering('onbekende-sleutel');
  const getekend = Buffer.from(REGISTERCONTEXT + canoniek(rest));
  if (!verify(null, getekend, leesOpenbaar(sleutel), Buffer.from(handtekening, 'base64url')))
    throw new Weigering('handtekening-onjuist');
  if (sleutel.ingetrokkenOp !== null) throw new Weigering('sleutel-ingetrokken');
}

function controleerOnderdeel(inhoud: Buffer | undefined, lengte: number, sha256: string): void {
  if (!inhoud) throw new Weigering('ontbrekend-onderdeel');
  const klopt = inhoud.length === lengte && createHash('sha256').update(inhoud).digest('hex') === sha256;
  if (!klopt) throw new Weigering('inhoud-gewijzigd');
}

const envelop = z.looseObject({ recordId: idSchema, soort: z.string().min(1).max(100) });

function leesRecords(inhoud: Buffer, soepel: boolean): { records: Registerrecord[]; terzijde: Terzijde[] } {
  const records: Registerrecord[] = [];
  const terzijde: Terzijde[] = [];
  const gezien = new Set<string>();
  const regels = inhoud.toString('utf8').split('\n');
  if (regels.pop() !== '') throw new Weigering('afgebroken');
  for (const [i, regel] of regels.entries()) {
    const ruw = leesJson(regel);
    const gelezen = registerrecordSchema.safeParse(ruw);
    const pad = (gelezen.error?.issues[0]?.path ?? []).join('.');
    const omslag = gelezen.success ? gelezen : envelop.safeParse(ruw);
    if (!omslag.success || (!gelezen.success && !soepel)) throw new Weigering('record-ongeldig', { regel: i + 1, pad });
    const { recordId, soort } = omslag.data;
    if (gezien.has(recordId)) throw new Weigering('dubbel-record', { regel: i + 1 });
    gezien.add(recordId);
    if (gelezen.success) records.push(gelezen.data);
    else terzijde.push({ regel: i + 1, recordId, soort, pad, ruw });
  }
  return { records, terzijde };
}

function controleerTelling(records: readonly { soort: string }[], { aantallen }: Manifest): void {
  const geteld: Partial<Record<string, number>> = {};
  for (const { soort } of records)
    if ((recordsoorten as readonly string[]).includes(soort)) geteld[soort] = (geteld[soort] ?? 0) + 1;
  if (canoniek(geteld) !== canoniek(aantallen)) throw new Weigering('telling-onjuist');
}

function leesJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst) as unknown;
  } catch {
    return undefined;
  }
}
