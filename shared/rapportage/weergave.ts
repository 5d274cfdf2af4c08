import type { Rapportcel, Rapporttabel } from '../contract/groepen/rapportage.ts';
import { rapportteksten as tekst } from '../taal/rapportage.ts';

/** The unit of a cell: that of its column, or else of its row. */
export const eenheidVan = (tabel: Rapporttabel, rij: number, kolom: number): Rapporttabel['rijen'][number]['eenheid'] =>
  tabel.kolommen[kolom]?.eenheid ?? tabel.rijen[rij]?.eenheid ?? 'aantal';

/** A cell as people read it: 1.234, 12,5 dagen, 40%, “afgeschermd”, or a dash. */
export function schrijfCel(cel: Rapportcel, eenheid: Rapporttabel['rijen'][number]['eenheid']): string {
  if (cel.afgeschermd) return tekst.afgeschermd;
  if (cel.waarde === null) return tekst.geen;
  const getal = cel.waarde.toLocaleString('nl-NL', { maximumFractionDigits: 1 });
  if (eenheid === 'procent') return `${getal}%`;
  return eenheid === 'dagen' || eenheid === 'uren' ? `${getal} ${tekst.eenheden[eenheid]}` : getal;
}
