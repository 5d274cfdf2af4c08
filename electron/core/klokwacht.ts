import type { Klokstand } from '#shared/behoud/klok.ts';
import { klokoordeel } from '#shared/behoud/klok.ts';
import type { Db } from '#db/openen.ts';
import type { Opslaglaag } from './opslaglaag.ts';
import type { Klok } from './poorten.ts';

/** Notices that the computer's clock went back, or jumped, by what was recorded before it. */
export interface Klokwacht {
  /** Somebody comes in: what the access log says of when there was work here last. */
  begin(administratieId: string, db: Db): void;
  /** Looks at the clock. @returns whether something changed that people must be told */
  tik(): boolean;
  stand(): Klokstand | null;
}

/** Watches the wall clock of one computer. A clock that is right again is said nothing about any more. */
export function maakKlokwacht(klok: Klok, { opslag }: Pick<Opslaglaag, 'opslag'>): Klokwacht {
  let vanWie: string | null = null;
  let laatste: string | null = null;
  let soort: Klokstand['soort'] | null = null;

  function tik(): boolean {
    const nu = klok.nu();
    const was = soort;
    soort = klokoordeel(laatste, nu);
    // A moment that is doubted is not what the next one is held against.
    if (soort === null && (laatste === null || nu > laatste)) laatste = nu;
    return soort !== was;
  }
  return {
    begin(administratieId, db) {
      if (vanWie !== administratieId) {
        vanWie = administratieId;
        laatste = opslag.leesLaatsteMoment(db);
        soort = null;
      }
      tik();
    },
    tik,
    stand: () => (soort !== null && laatste !== null ? { soort, laatste, nu: klok.nu() } : null),
  };
}
