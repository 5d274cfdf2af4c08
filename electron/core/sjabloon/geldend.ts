import type { Sjabloonversie } from '#shared/contract/groepen/sjabloon.ts';
import type { Sjabloonketen, Sjabloonsoort, Sjabloontekst } from '#shared/sjabloon/model.ts';
import { standaardsjabloon } from '#shared/taal/sjablonen.ts';
import type { Sjabloonrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';

type Beoordeeld = Pick<Sjabloonrij, 'id' | 'versie' | 'akkoord' | 'beoordeeldOp'>;

/** The version in force: the one that was put in force last. Null: the text that comes with the program. */
export function geldendeVan<T extends Beoordeeld>(versies: readonly T[]): T | null {
  const inWerking = versies.filter(({ akkoord }) => akkoord === 1);
  inWerking.sort((a, b) => (b.beoordeeldOp ?? '').localeCompare(a.beoordeeldOp ?? '') || b.versie - a.versie);
  return inWerking[0] ?? null;
}

/** Where a version stands beside the others. */
export function standVan(versie: Beoordeeld, geldend: Beoordeeld | null): Sjabloonversie['stand'] {
  if (versie.akkoord === null) return 'wacht';
  if (versie.akkoord === 0) return 'afgewezen';
  return versie.id === geldend?.id ? 'geldend' : 'vervangen';
}

/** The text in which a besluit of this soort is told now, and its version (0: the one that comes with the program). */
export function geldendSjabloon(
  { db, opslag }: Pick<Context, 'db' | 'opslag'>,
  soort: Sjabloonsoort,
  keten: Sjabloonketen,
): { versie: number; tekst: Sjabloontekst } {
  const geldend = geldendeVan(opslag.leesSjabloonversies(db, soort, keten));
  return geldend
    ? { versie: geldend.versie, tekst: geldend.tekst }
    : { versie: 0, tekst: standaardsjabloon(soort, keten) };
}
