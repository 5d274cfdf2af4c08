import { createHash } from 'node:crypto';
import { regelsVan, schrijfRegel, type Aanleverveld, type Indeling } from '#shared/aanlevering/indeling.ts';
import type { Aanleverperiode } from '#shared/aanlevering/periode.ts';
import { aanleverteksten as tekst } from '#shared/taal/aanlevering.ts';
import { beginBestand } from './bestand.ts';
import type { Aanleverprobleem, Aanleversoort, Bronzaak, Leverbron } from './soort.ts';

/** What became of one case: the checksum of its lines, or why it has none. */
export interface Gemaaktezaak {
  sleutel: string;
  dossierId: string | null;
  clientId: string | null;
  kenmerk: string;
  /** null: left out. */
  sha256: string | null;
  problemen: readonly Aanleverprobleem[];
}

/** A file as it would go, with what is said about it. */
export interface Gemaakt {
  bytes: Buffer;
  sha256: string;
  /** Of the file, what was left out, and the layout: what a person read is what goes. */
  vingerafdruk: string;
  zaken: Gemaaktezaak[];
  regels: number;
  /** Counts by the id of a telling, then by code. */
  tellingen: Map<string, Map<string, number>>;
}

const hash = (tekst: string | Buffer): string => createHash('sha256').update(tekst).digest('hex');
/** Lets other calls in between two pieces: nobody waits for a large file. */
const evenWachten = (): Promise<void> => new Promise((verder) => setImmediate(verder));

function veldproblemen(fouten: readonly { veld: string; wat: 'ontbreekt' | 'geen-code' }[], velden: Velden) {
  const eenmaal = new Map(fouten.map((fout) => [`${fout.veld} ${fout.wat}`, fout]));
  return [...eenmaal.values()].map(({ veld, wat }): Aanleverprobleem => {
    const label = velden.get(veld)?.label ?? veld;
    return { ernst: 'fout', tekst: wat === 'ontbreekt' ? tekst.ontbreekt(label) : tekst.geenCode(label) };
  });
}
type Velden = ReadonlyMap<string, Aanleverveld>;

/** What a case says itself goes before what the layout misses: both about the same field would be said twice. */
function zonderHerhaling(eigen: readonly Aanleverprobleem[], vanIndeling: readonly Aanleverprobleem[]) {
  return eigen.some(({ ernst }) => ernst === 'fout') ? [...eigen] : [...eigen, ...vanIndeling];
}

function tel(tellingen: Gemaakt['tellingen'], soort: Aanleversoort, zaak: Bronzaak): void {
  for (const { veld, per } of soort.tellingen) {
    const telling = tellingen.get(veld) ?? new Map<string, number>();
    tellingen.set(veld, telling);
    for (const waarden of per === 'zaak' ? [zaak.zaak] : zaak.personen)
      for (const code of [waarden[veld] ?? []].flat()) telling.set(String(code), (telling.get(String(code)) ?? 0) + 1);
  }
}

/**
 * Makes the file of a period: every case once, its lines by the layout, those that cannot go left out with the reason. Works a
 * piece at a time and lets others in between.
 */
export async function maakAanlevering(
  bron: Leverbron,
  soort: Aanleversoort,
  periode: Aanleverperiode,
  indeling: Indeling,
): Promise<Gemaakt> {
  const velden: Velden = new Map(soort.velden.map((veld) => [veld.id, veld]));
  const bestand = beginBestand(soort, indeling, periode, bron);
  const zaken: Gemaaktezaak[] = [];
  const tellingen: Gemaakt['tellingen'] = new Map();
  let regels = 0;
  for (const stuk of soort.lees(bron, periode)) {
    for (const zaak of stuk) {
      const geschreven = regelsVan(indeling, zaak.zaak, zaak.personen).map((w) => schrijfRegel(indeling, velden, w));
      const vanIndeling = veldproblemen(
        geschreven.flatMap(({ fouten }) => fouten),
        velden,
      );
      const problemen = zonderHerhaling(zaak.problemen, vanIndeling);
      const cellen = geschreven.map((regel) => regel.cellen);
      const fout = problemen.some(({ ernst }) => ernst === 'fout') ? null : bestand.zaak(cellen);
      if (fout !== null) problemen.push({ ernst: 'fout', tekst: fout });
      const weg = problemen.some(({ ernst }) => ernst === 'fout');
      const { sleutel, dossierId, clientId, kenmerk } = zaak;
      const sha256 = weg ? null : hash(JSON.stringify(cellen));
      zaken.push({ sleutel, dossierId, clientId, kenmerk, sha256, problemen });
      if (weg) continue;
      regels += cellen.length;
      tel(tellingen, soort, zaak);
    }
    bestand.stuk();
    await evenWachten();
  }
  const bytes = await bestand.klaar();
  const sha256 = hash(bytes);
  const weg = zaken.flatMap((zaak) => (zaak.problemen.length > 0 ? [[zaak.sleutel, zaak.sha256, zaak.problemen]] : []));
  return { bytes, sha256, vingerafdruk: hash(JSON.stringify([sha256, indeling, weg])), zaken, regels, tellingen };
}
