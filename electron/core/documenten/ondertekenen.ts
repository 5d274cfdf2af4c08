import { verslagTeksten } from '#shared/taal/documenten.ts';
import type { Opbouw } from './opbouw.ts';
import { tekenTabel } from './tabel.ts';

/** Room for name, date and signature of the client, and of who took the paper in. */
export function tekenHandtekening(pdf: Opbouw, kop: string, akkoord: string): void {
  const { tekenvelden, client, medewerker } = verslagTeksten;
  const { naam, datum, handtekening } = tekenvelden;
  const lijn = '_'.repeat(24);
  pdf.vrij(220);
  pdf.kop(2, kop);
  pdf.alinea(akkoord);
  const rijen = [naam, datum, handtekening].map((veld) => [veld, lijn, lijn]);
  tekenTabel(pdf, [tekenvelden.kop, client, medewerker], rijen, { breedtes: [100, 180, 180], rijhoogte: 26 });
}
