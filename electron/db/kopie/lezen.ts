import { telsoorten } from '#shared/behoud/kopie.ts';
import type { Handeling, Tellingen } from '#core/behoud/poort.ts';
import type { Db } from '../openen.ts';

const bestaat = (db: Db, tabel: string): boolean =>
  db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(tabel) !== undefined;

/** How many rows there are of each kind that is compared. */
export function telSoorten(db: Db): Tellingen {
  return Object.fromEntries(
    telsoorten.flatMap((soort) =>
      bestaat(db, soort) ? [[soort, Number(db.prepare(`SELECT count(*) FROM "${soort}"`).pluck().get())]] : [],
    ),
  );
}

/** What was recorded after a line of the access log, newest first, in words; reading only is left out. */
export function leesHandelingen(db: Db, na: number, hoogstens: number): Handeling[] {
  return db
    .prepare(
      `SELECT a.volgnummer, a.moment, a.gebruiker_id AS gebruikerId, a.gebruiker, a.actie, a.tekst, d.kenmerk
       FROM audit a LEFT JOIN dossier d ON d.id = a.dossier_id
       WHERE a.volgnummer > ? AND a.actie IN ('C', 'U', 'D') AND a.uitkomst = 'gelukt' ORDER BY a.volgnummer DESC LIMIT ?`,
    )
    .all(na, hoogstens) as Handeling[];
}
