import type { Eindpuntnaam, GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Gebruikerrij } from '#db/opslag/index.ts';
import type { Db } from '#db/openen.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import { geldendBeleid } from '../beleid/geldend.ts';
import type { Behandelaar, Context } from '../context.ts';
import { maakId } from '../id.ts';
import { dagVanMoment } from '../klok.ts';
import type { Opslaglaag } from '../opslaglaag.ts';
import type { Poorten } from '../poorten.ts';
import { geenStoringen } from '../gezondheid/teller.ts';
import { geenLevering } from '../register/levering/levering.ts';
import { geenWerklijn } from '../werkplek/lijn/lus.ts';
import { maakSessie } from '../sessie/staat.ts';

/** Who recorded what: the balie the steps, a beslisser the besluiten, so that vier ogen holds in the synthetic data too. */
export interface Zaaiers {
  balie: Gebruikerrij;
  beslisser: Gebruikerrij;
}

/** The file that is sown, and by whom. */
export interface Akker {
  db: Db;
  poorten: Poorten;
  laag: Opslaglaag;
  zaaiers: Zaaiers;
}

/** The context of a use case as it was at an instant in the past, for one of the synthetic users. */
export function contextOp({ db, poorten, laag }: Akker, gebruiker: Gebruikerrij, moment: string): Context {
  const { opslag } = laag;
  // What the generator puts later today has happened just now: nothing in the data lies in the future.
  const nu = poorten.klok.nu();
  const op = moment > nu ? nu : moment;
  const instellingen = opslag.leesInstellingen(db).waarden;
  return {
    db,
    opslag,
    poorten,
    sessie: maakSessie(gebruiker, opslag.leesOrganisatie(db), instellingen),
    vandaag: dagVanMoment(op),
    nu: op,
    beleid: geldendBeleid(db, opslag),
    instellingen,
    betreft: () => {},
    anker: () => null,
    levering: geenLevering,
    behoud: null,
    werklijn: geenWerklijn,
    storingen: geenStoringen,
    kluissleutel: null,
    id: () => maakId(poorten.toeval),
  };
}

/** The line in the log that the kernel would have written. */
export function meld(
  context: Context,
  gebeurtenis: string,
  tekst: string,
  clientId: string | null,
  dossierId: string | null,
): void {
  const wat = { actie: 'C' as const, gebeurtenis, tekst, uitkomst: 'gelukt', betreft: { clientId, dossierId } };
  schrijfAuditregel(context.db, context.opslag, context.poorten, context.sessie, context.nu, wat);
}

/** A use case that needs no preparation, called as the kernel would. */
export function direct<N extends Eindpuntnaam>(
  behandelaar: Behandelaar<N>,
  context: Context,
  invoer: GelezenInvoer<N>,
): Uitvoer<N> {
  if (typeof behandelaar !== 'function') throw new Error('This use case needs preparation');
  return behandelaar(context, invoer);
}

export interface Ids {
  clientId: string;
  dossierId: string;
}
