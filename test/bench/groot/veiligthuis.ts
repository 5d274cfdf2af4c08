import { plusDagen } from '#shared/beleid/index.ts';
import { vasteKlok } from '#core/klok.ts';
import type { Poorten } from '#core/poorten.ts';
import type { Akker } from '#core/proef/akker.ts';
import { zaaiZaken } from '#core/proef/crisis.ts';
import { zaaiHalfjaar } from '#core/proef/halfjaar.ts';
import { schrijfLog, schrijfMensen, telKopieen } from './college.ts';
import { leesSjablonen } from './kloon.ts';
import { sluitGrond, wieIs, zonderDagboek, zonderIndexen, type Grond } from './plek.ts';
import { leidAf } from './sjabloon.ts';

/** Tables about one case. */
const tabellen = [
  ...['dossier', 'crisisstuk', 'stap', 'dossierregel', 'vastlegging', 'stuk', 'termijn', 'werkregel', 'toewijzing'],
];
const apart = ['client', 'audit'];

/** Finished cases of so many half-years, and those of today in every stage, through the use cases of the desk. */
function zaaiSjablonen(grond: Grond, poorten: Poorten, halfjaren: number): number {
  const { db, laag } = grond;
  const werker = wieIs(grond, 'veiligthuis');
  const zaaiers = { balie: werker, beslisser: wieIs(grond, 'teamleider') };
  const vandaag = poorten.klok.vandaag();
  const akkerOp = (dag: string): Akker => ({
    ...{ db, laag, zaaiers },
    poorten: { ...poorten, klok: vasteKlok(`${dag}T15:00:00.000Z`) },
  });
  laag.opslag.inTransactie(db, () => {
    for (let h = halfjaren; h > 0; h -= 1) {
      zaaiHalfjaar({ akker: akkerOp(plusDagen(vandaag, -183 * h)), werker });
      // The next half-year has the same people; a number belongs to one of them.
      db.exec("UPDATE client SET bsn = NULL, geen_bsn_reden = 'meting' WHERE bsn IS NOT NULL");
    }
    zaaiZaken(akkerOp(vandaag), { werker, collega: wieIs(grond, 'veiligthuis2') });
  });
  leidAf(grond, poorten, Infinity, ['veiligthuis', 'teamleider']);
  return db.prepare('SELECT count(*) FROM dossier').pluck().get() as number;
}

/**
 * Fills the file of Veilig Thuis: cases sown through the use cases and copies of them up to `zaken`, each with a name, search keys
 * and log of its own. Leaves the file closed.
 */
export function zaaiVeiligThuis(grond: Grond, poorten: Poorten, zaken: number, halfjaren: number): void {
  const { db } = grond;
  const alErIn = zaaiSjablonen(grond, poorten, halfjaren);
  const sinds = plusDagen(poorten.klok.vandaag(), -90);
  const sjablonen = leesSjablonen(db, { tabellen, apart, sinds });
  const kopieen = telKopieen(sjablonen, zaken, alErIn);
  const zetTerug = zonderIndexen(db);
  zonderDagboek(db);
  db.transaction(() => {
    const mens = schrijfMensen(grond, sjablonen, poorten, 'veiligthuis');
    for (const groep of ['klaar', 'open'] as const)
      for (let nummer = 1; nummer <= kopieen[groep]; nummer += 1) {
        mens(groep, nummer);
        sjablonen.kopieer(groep, nummer);
      }
    schrijfLog(grond, sjablonen, kopieen);
    db.exec('DELETE FROM dubbel_taak');
    zetTerug();
  })();
  sluitGrond(grond);
}
