import type { Db } from '#db/openen.ts';

const overlapt = (tabel: string, kolom: string): string =>
  `SELECT a.id FROM ${tabel} a JOIN ${tabel} b ON a.${kolom} = b.${kolom} AND a.id < b.id
   WHERE a.van <= coalesce(b.tot, '9999') AND coalesce(a.tot, '9999') >= b.van`;

const zinnen: readonly [zin: string, sql: string][] = [
  ['two people in a bed', overlapt('bedgebruik', 'bed_id')],
  ['one person in two beds', overlapt('bedgebruik', 'client_id')],
  [
    'one person seen asleep in two houses in one night',
    `SELECT client_id FROM nacht WHERE stand = 'aanwezig' GROUP BY client_id, datum HAVING count(*) > 1`,
  ],
  [
    'a bed without a stay',
    `SELECT g.id FROM bedgebruik g JOIN bed b ON b.id = g.bed_id JOIN kamer k ON k.id = b.kamer_id WHERE NOT EXISTS (
       SELECT 1 FROM plaatsing p WHERE p.client_id = g.client_id AND p.locatie_id = k.locatie_id AND p.van <= g.van
         AND coalesce(p.tot, '9999') >= coalesce(g.tot, '9999'))`,
  ],
  [
    'somebody in a bed that is out of use',
    `SELECT g.id FROM bedgebruik g JOIN bed_dicht d ON d.bed_id = g.bed_id
     WHERE d.van <= coalesce(g.tot, '9999') AND coalesce(d.tot, '9999') >= g.van`,
  ],
];

/** What may never be so of beds and nights, in words; empty when all is well. */
export const dubbelGebruik = (db: Db): string[] =>
  zinnen.flatMap(([zin, sql]) => {
    const tegen = db.prepare(sql).all().length;
    return tegen > 0 ? [`${zin}: ${tegen}×`] : [];
  });

/** Granted opvang that no later besluit touched; those that are shielded, and those of Veilig Thuis, apart. */
const verstrekt = `SELECT DISTINCT d.id, d.status, b.laatste_dag AS tot, (SELECT group_concat(soort) FROM werkregel w WHERE w.dossier_id = d.id) AS werk FROM besluit b JOIN dossier d ON d.id = b.dossier_id
   WHERE b.soort = 'verstrekken' AND d.status <> 'gesloten'
     AND d.id NOT IN (SELECT dossier_id FROM crisisstuk) AND d.client_id NOT IN (SELECT client_id FROM afscherming_nu)
     AND b.id NOT IN (SELECT besluit_id FROM besluit_vervallen)
     AND b.dossier_id NOT IN (SELECT dossier_id FROM besluit WHERE op_besluit_id IS NOT NULL)
     AND NOT EXISTS (SELECT 1 FROM vastlegging u WHERE u.dossier_id = d.id AND u.soort = 'uitstroom')`;

/**
 * Dossiers that somebody must see: opvang was granted, by the besluiten themselves, and it runs, or it ended by itself and nobody
 * recorded where the client went (5.2.9, 5.2.12).
 */
export const ongezien = (db: Db, vandaag: string): { id: string }[] =>
  db.prepare(`${verstrekt} AND b.ingangsdatum <= ?`).all(vandaag) as { id: string }[];

/** People with two passes that open a door today (5.2.8); but for who turned out to be known twice. */
export const tweePassen = (db: Db, vandaag: string): string[] => {
  const dubbel = db
    .prepare(
      `SELECT d.client_id FROM copas p JOIN dossier d ON d.id = p.dossier_id
       WHERE p.id NOT IN (SELECT pas_id FROM copas_ingetrokken) AND p.geldig_van <= @vandaag AND p.geldig_tot >= @vandaag
         AND d.client_id NOT IN (SELECT nieuw_id FROM client_alias)
       GROUP BY d.client_id HAVING count(*) > 1`,
    )
    .all({ vandaag }).length;
  return dubbel > 0 ? [`one person with two passes that count: ${dubbel}×`] : [];
};

/** Nights by besluit before the first day that a besluit gave, or after the last (5.2.8). */
export const naastBesluit = (db: Db): string[] => {
  const buiten = db
    .prepare(
      `SELECT p.id FROM plaatsing p WHERE p.soort = 'besluit' AND p.tot >= p.van AND p.dossier_id NOT IN (SELECT dossier_id FROM crisisstuk)
         AND (p.van < (SELECT min(ingangsdatum) FROM besluit b WHERE b.dossier_id = p.dossier_id AND b.soort = 'verstrekken')
           OR p.tot > (SELECT max(laatste_dag) FROM besluit b WHERE b.dossier_id = p.dossier_id AND b.soort IN ('verstrekken', 'verlengen')))`,
    )
    .all().length;
  return buiten > 0 ? [`a stay outside its besluit: ${buiten}×`] : [];
};
