import type { Importoordeel, Importregelrij, Importrij } from '#db/opslag/index.ts';
import { importteksten } from '#shared/taal/importeren.ts';
import type { Gelezen } from './waarde.ts';

type Opmerking = Importoordeel['fouten'][number];

/** Reads the cells of a line by field, and gathers what is wrong and what was read otherwise, each with its column. */
export class Regellezer {
  readonly fouten: Opmerking[] = [];
  readonly letOp: Opmerking[] = [];
  readonly #cellen: readonly string[];
  readonly #koppeling: readonly (string | null)[];

  constructor(
    { koppeling, koppen }: Pick<Importrij, 'koppeling' | 'koppen'>,
    { cellen }: Pick<Importregelrij, 'cellen'>,
  ) {
    this.#cellen = cellen;
    this.#koppeling = koppeling;
    if ((cellen[koppen.length] ?? '') !== '') this.fout(null, importteksten.waarde.teVeelCellen(koppen.length));
  }

  /** Column of a field; null when no column is that. */
  kolom(veld: string): number | null {
    const plek = this.#koppeling.indexOf(veld);
    return plek < 0 ? null : plek;
  }

  /** What stands in the column of a field; empty when there is none. */
  cel(veld: string): string {
    const plek = this.kolom(veld);
    return plek === null ? '' : (this.#cellen[plek] ?? '');
  }

  lees<T>(veld: string, hoe: (cel: string) => Gelezen<T>): T {
    const { waarde, fout, letOp } = hoe(this.cel(veld));
    if (fout) this.fout(veld, fout);
    if (letOp) this.letOp.push({ kolom: this.kolom(veld), tekst: letOp });
    return waarde;
  }

  /** Whether something is wrong with what stands in the column of a field. */
  heeftFout(veld: string): boolean {
    const kolom = this.kolom(veld);
    return kolom !== null && this.fouten.some((fout) => fout.kolom === kolom);
  }

  /** Notes a mistake once per column: the first says enough. */
  fout(veld: string | null, tekst: string): void {
    const kolom = veld === null ? null : this.kolom(veld);
    if (kolom !== null && this.fouten.some((fout) => fout.kolom === kolom)) return;
    this.fouten.push({ kolom, tekst });
  }
}
