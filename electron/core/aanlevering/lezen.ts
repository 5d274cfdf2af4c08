import type { Aanleververslag } from '#shared/contract/groepen/aanlevering.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import type { Leesbron } from '../context.ts';
import { periodeVan, soortVan } from './soorten/index.ts';
import { controleerAanlevering } from './verslag.ts';

/** What is ready to be kept as delivered: the report that belongs to it, the file, and its cases as JSON. */
export interface Leverklaar {
  verslag: Aanleververslag;
  bytes: Uint8Array;
  sha256: string;
  /** Text, because there may be a hundred thousand: it goes into the store without being read again. */
  zaken: string;
}

const maak = (bron: Leesbron, { soort: id, van }: GelezenInvoer<'aanlevering.controleren'>) => {
  const soort = soortVan(bron, id);
  return controleerAanlevering(bron, soort, periodeVan(soort, van));
};

/** The file of a period on trial, and what is to be said of it. */
export const leesControle = async (
  bron: Leesbron,
  invoer: GelezenInvoer<'aanlevering.controleren'>,
): Promise<Aanleververslag> => (await maak(bron, invoer)).verslag;

/** The file of a period as it would go, made again: the fingerprint says whether it is what was read. */
export async function leesLevering(bron: Leesbron, invoer: GelezenInvoer<'aanlevering.leveren'>): Promise<Leverklaar> {
  const { verslag, gemaakt } = await maak(bron, invoer);
  const { bytes, sha256, zaken } = gemaakt;
  const bewaard = zaken.map(({ sleutel, dossierId, sha256: som, problemen }) => ({
    sleutel,
    dossierId,
    sha256: som,
    problemen,
  }));
  return { verslag, bytes, sha256, zaken: JSON.stringify(bewaard) };
}
