import type { Eindpunt } from '#shared/contract/eindpunt.ts';
import { contract } from '#shared/contract/tabel.ts';
import { idSchema } from '#shared/domein/basis.ts';

const geen = '0'.repeat(26);

/** As many of one kind as are remembered; what came last is likeliest to mean something. */
const ruimte = 24;

/** Names under which an input asks for an id: `besluitId`, `locatieId`. */
const idnamen = [
  ...new Set(
    Object.values<Eindpunt>(contract).flatMap(({ invoer }) =>
      Object.keys((invoer as unknown as { shape?: object }).shape ?? {}).filter((naam) => naam.endsWith('Id')),
    ),
  ),
];

/** What an id in a list of `besluiten` is called where an input asks for it. */
const naamOnder = (lijst: string): string | undefined =>
  idnamen.find((naam) => lijst.startsWith(naam.slice(0, Math.min(5, naam.length - 2))));

/**
 * What the answers so far have shown: ids, and the versions and days beside them, by the name under which they stood. The arrays
 * are live, so that a generator made once draws from what is known by the time it draws.
 */
export class Pool {
  readonly ids: string[] = [geen];
  readonly perSleutel: Record<string, unknown[]> = Object.fromEntries(
    [...idnamen, 'id', 'versie', 'dossierVersie', 'datum', 'ingangsdatum'].map((naam) => [naam, [geen]]),
  );

  /** Forgets everything but this: another walk begins, in another file. */
  begin(bekend: Record<string, readonly unknown[]>): void {
    this.ids.splice(0, Infinity, geen);
    for (const [naam, lijst] of Object.entries(this.perSleutel)) lijst.splice(0, Infinity, ...(bekend[naam] ?? [geen]));
  }

  /** Remembers what is in an answer. `onder`: the name of what it stands in. */
  neem(waarde: unknown, onder = '', diepte = 0): void {
    if (diepte > 6 || typeof waarde !== 'object' || waarde === null || ArrayBuffer.isView(waarde)) return;
    if (Array.isArray(waarde)) {
      for (const deel of waarde.slice(-8)) this.neem(deel, onder, diepte + 1);
      return;
    }
    for (const [naam, deel] of Object.entries(waarde)) {
      if (typeof deel === 'string' && deel.length === 26 && idSchema.safeParse(deel).success) {
        this.#bij(this.ids, deel, ruimte * 4);
        const kant = naam === 'id' ? (naamOnder(onder) ?? 'id') : naam;
        this.#bij((this.perSleutel[kant] ??= []), deel, ruimte);
        this.#bij((this.perSleutel['id'] ??= []), deel, ruimte);
      } else if (naam === 'versie' && typeof deel === 'number')
        this.#bij((this.perSleutel['versie'] ??= []), deel, ruimte);
      else this.neem(deel, naam, diepte + 1);
    }
  }

  #bij(lijst: unknown[], deel: unknown, tot: number): void {
    const plek = lijst.indexOf(deel);
    if (plek >= 0) return;
    lijst.push(deel);
    if (lijst.length > tot) lijst.splice(2, 1);
  }
}
