import type { Opslag } from './opslaglaag.ts';

const leest = /^(lees|heeft|tel)/;

/**
 * The repositories for a stretch in which nothing is written: what was asked once is not asked again. Every area adds to a dossier
 * what it finds in the steps and the besluiten, and reading those by their schema is most of the work. Answers are shared: nobody
 * changes them. Give it to whoever only reads, and throw it away after.
 */
export function leesEenmaal(opslag: Opslag): Opslag {
  const gemaakt = new Map<string, unknown>();
  const maak = (functie: (...waarden: unknown[]) => unknown) => {
    const antwoorden = new Map<string, unknown>();
    return (db: unknown, ...rest: unknown[]): unknown => {
      const sleutel = JSON.stringify(rest);
      if (!antwoorden.has(sleutel)) antwoorden.set(sleutel, functie(db, ...rest));
      return antwoorden.get(sleutel);
    };
  };
  return new Proxy(opslag, {
    get: (doel, naam) => {
      const eigen: unknown = Reflect.get(doel, naam);
      if (typeof eigen !== 'function' || typeof naam !== 'string' || !leest.test(naam)) return eigen;
      if (!gemaakt.has(naam)) gemaakt.set(naam, maak(eigen as (...waarden: unknown[]) => unknown));
      return gemaakt.get(naam);
    },
  });
}
