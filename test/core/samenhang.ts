import { isDeepStrictEqual } from 'node:util';
import { controleerKeten } from '#core/audit/keten.ts';
import { gedeeldeFeiten } from '#shared/register/feiten.ts';
import type { Db } from '#db/openen.ts';
import { doorloopAudit } from '#db/opslag/index.ts';

/** Besluiten by which a beslissing op bezwaar took another back: made in one act with it. */
// What an aanbieder recorded came in with a file, which has lines of its own.
const eigenVastlegging =
  'NOT EXISTS (SELECT 1 FROM vastlegging_herkomst h WHERE h.vastlegging_id = v.id AND h.versie = v.versie)';

const isCollege = "(SELECT soort FROM organisatie) = 'gemeente'";

const bijBezwaar = 'SELECT herroeping_id FROM bezwaar_beslissing WHERE herroeping_id IS NOT NULL';

/** Clients of a case of Veilig Thuis: nothing of them is in an outbox (Wmo 5.1.6). */
const inCrisis = `(SELECT d.client_id FROM dossier d JOIN crisisstuk s ON s.dossier_id = d.id
  UNION SELECT client_id FROM crisisstuk WHERE client_id IS NOT NULL)`;

/** What must hold in every file at every moment, each as a query for the rows in which it does not. */
const regels: readonly [zin: string, sql: string][] = [
  [
    'a client has every version up to its own',
    'SELECT c.id FROM client c WHERE c.versie <> (SELECT count(*) FROM client_versie v WHERE v.client_id = c.id)',
  ],
  [
    'a client can be found, unless its id leads to another',
    // Of somebody of whom nothing was said yet there is nothing to find but the kenmerk of the case.
    `SELECT id FROM client WHERE (id IN (SELECT client_id FROM client_sleutel)) = (id IN (SELECT oud_id FROM client_alias))
       AND NOT (achternaam = '' AND voornamen = '' AND roepnaam = '' AND bsn IS NULL AND geboortedatum IS NULL)`,
  ],
  [
    'nothing is stored any more about an id that leads to another',
    `SELECT oud_id FROM client_alias WHERE oud_id IN (SELECT client_id FROM dossier UNION SELECT client_id FROM plaatsing UNION SELECT client_id FROM nacht)
       OR oud_id IN (SELECT id FROM client WHERE bsn IS NOT NULL)`,
  ],
  [
    'the shield that counts is the newest one, with its people',
    `SELECT a.client_id FROM afscherming a WHERE a.versie = (SELECT max(versie) FROM afscherming n WHERE n.client_id = a.client_id)
       AND a.actief <> (a.client_id IN (SELECT client_id FROM afscherming_nu))`,
  ],
  [
    'a dossier in the Werkvoorraad has exactly one first term, and nothing of it is assigned otherwise than the newest word on it',
    `SELECT w.dossier_id FROM werkregel w LEFT JOIN toewijzing t ON t.dossier_id = w.dossier_id
       AND t.versie = (SELECT max(versie) FROM toewijzing n WHERE n.dossier_id = w.dossier_id)
     GROUP BY w.dossier_id HAVING sum(w.eerste) <> 1 OR min(w.behandelaar_id IS t.behandelaar_id) = 0`,
  ],
  [
    'every version of a client is in the outbox',
    `SELECT c.id FROM client c WHERE c.id NOT IN ${inCrisis} AND c.versie <> (SELECT count(*) FROM uitbak u WHERE u.client_id = c.id AND u.soort = 'client' AND u.dossier_id IS NULL)`,
  ],
  [
    'a dossier has a melding',
    `SELECT id FROM dossier WHERE id NOT IN (SELECT dossier_id FROM stap WHERE stap = 'melding' UNION SELECT dossier_id FROM crisisstuk)`,
  ],
  [
    'the versions of a step have no gaps',
    'SELECT dossier_id FROM stap GROUP BY dossier_id, stap HAVING count(*) <> max(versie)',
  ],
  [
    'every melding is in the outbox',
    `SELECT s.dossier_id FROM stap s WHERE s.stap = 'melding' GROUP BY s.dossier_id
     HAVING count(*) <> (SELECT count(*) FROM uitbak u WHERE u.dossier_id = s.dossier_id AND u.soort = 'melding')`,
  ],
  [
    'every step has its toetsen in the outbox',
    `SELECT s.dossier_id FROM stap s GROUP BY s.dossier_id
     HAVING count(*) > (SELECT count(*) FROM uitbak u WHERE u.dossier_id = s.dossier_id AND u.soort = 'toets')`,
  ],
  [
    'every besluit is in the outbox, as taken, made known and lapsed',
    `SELECT b.id FROM besluit b LEFT JOIN bekendmaking k ON k.besluit_id = b.id LEFT JOIN besluit_vervallen v ON v.besluit_id = b.id
     WHERE b.dossier_id NOT IN (SELECT dossier_id FROM crisisstuk) AND 1 + coalesce((SELECT max(versie) FROM bekendmaking_versie n WHERE n.besluit_id = b.id), k.op IS NOT NULL) + (v.op IS NOT NULL) <>
       (SELECT count(*) FROM uitbak u WHERE u.soort IN ('besluit', 'vervolgbesluit') AND json_extract(u.inhoud, '$.inhoud.besluitRef') = b.id)`,
  ],
  [
    'every pass is in the outbox, as issued and withdrawn',
    `SELECT p.id FROM copas p LEFT JOIN copas_ingetrokken i ON i.pas_id = p.id
     WHERE 1 + (i.op IS NOT NULL) >
       (SELECT count(*) FROM uitbak u WHERE u.soort = 'copas' AND json_extract(u.inhoud, '$.inhoud.pasnummer') = p.pasnummer)`,
  ],
  [
    'a besluit has its letter',
    `SELECT id FROM besluit WHERE id NOT IN (SELECT besluit_id FROM document WHERE besluit_id IS NOT NULL AND soort IN ('beschikking', 'crisisbeschikking', 'beslissing-op-bezwaar'))`,
  ],
  [
    'a pass has its card',
    'SELECT id FROM copas WHERE id NOT IN (SELECT pas_id FROM document WHERE pas_id IS NOT NULL)',
  ],
  ['a pass was signed with a key that is here', 'SELECT id FROM copas WHERE NOT EXISTS (SELECT 1 FROM pas_sleutel)'],
  [
    'a dossier has at most one besluit on the aanvraag that counts',
    `SELECT dossier_id FROM besluit b WHERE dossier_id NOT IN (SELECT dossier_id FROM crisisstuk) AND op_besluit_id IS NULL AND id NOT IN (SELECT besluit_id FROM besluit_vervallen)
       AND id NOT IN (SELECT op_besluit_id FROM besluit WHERE soort = 'herroepen' AND id NOT IN (SELECT besluit_id FROM besluit_vervallen))
     GROUP BY dossier_id HAVING count(*) > 1`,
  ],
  [
    'a besluit on the aanvraag rests on an onderzoek',
    `SELECT id FROM besluit b WHERE b.dossier_id NOT IN (SELECT dossier_id FROM crisisstuk) AND b.op_besluit_id IS NULL AND b.soort <> 'buiten-behandeling' AND json_extract(b.feiten, '$.onderzoek') IS NULL`,
  ],
  [
    'a pass belongs to a besluit that grants opvang to a volwassene',
    `SELECT p.id FROM copas p JOIN besluit b ON b.id = p.besluit_id WHERE b.soort <> 'verstrekken' OR b.keten IS NOT 'volwassenen'`,
  ],
  [
    'a besluit has at most one living pass, and a lapsed one none',
    `SELECT b.id FROM besluit b LEFT JOIN besluit_vervallen v ON v.besluit_id = b.id
     WHERE (v.op IS NULL) < (SELECT count(*) FROM copas p WHERE p.besluit_id = b.id AND p.id NOT IN (SELECT pas_id FROM copas_ingetrokken))`,
  ],
  [
    'whoever was granted opvang has a place, and only then a place by besluit',
    // Nights that were slept under a besluit before it, which lapsed, stay.
    `SELECT b.id FROM besluit b LEFT JOIN besluit_vervallen v ON v.besluit_id = b.id
     WHERE b.dossier_id NOT IN (SELECT dossier_id FROM crisisstuk) AND v.op IS NULL AND b.soort = 'verstrekken' AND b.dossier_id NOT IN (SELECT dossier_id FROM besluit WHERE op_besluit_id IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM vastlegging u WHERE u.dossier_id = b.dossier_id AND u.soort = 'uitstroom')
       AND julianday(b.laatste_dag) - julianday(b.ingangsdatum) + 1 IS NOT
         (SELECT sum(julianday(p.tot) - julianday(p.van) + 1) FROM plaatsing p JOIN dossier d ON d.id = p.dossier_id
           WHERE p.dossier_id = b.dossier_id AND p.soort = 'besluit' AND p.client_id = d.client_id AND p.van >= b.ingangsdatum)`,
  ],
  [
    'the versions of a record of the stay have no gaps, and what was withdrawn goes no further',
    `SELECT id FROM vastlegging GROUP BY id HAVING count(*) <> max(versie) OR max(ingetrokken * versie) NOT IN (0, max(versie))`,
  ],
  [
    'who left sleeps here no more and has no pass',
    // What begins after it was recorded is another stay.
    `SELECT u.id FROM vastlegging u WHERE u.soort = 'uitstroom' AND u.ingetrokken = 0
       AND u.versie = (SELECT max(versie) FROM vastlegging n WHERE n.id = u.id)
       AND (EXISTS (SELECT 1 FROM plaatsing p WHERE p.dossier_id = u.dossier_id AND p.van <= date(u.op)
              AND coalesce(p.tot, '9999') >= json_extract(u.inhoud, '$.datum'))
         OR EXISTS (SELECT 1 FROM copas c WHERE c.dossier_id = u.dossier_id AND c.geldig_van <= date(u.op)
              AND c.geldig_tot >= json_extract(u.inhoud, '$.datum') AND c.id NOT IN (SELECT pas_id FROM copas_ingetrokken)))`,
  ],
  [
    'every uitstroom is in the outbox, as recorded, corrected and withdrawn',
    `SELECT v.id FROM vastlegging v WHERE v.soort = 'uitstroom' GROUP BY v.id HAVING count(*) <>
       (SELECT count(*) FROM uitbak u WHERE u.soort = 'uitstroom' AND json_extract(u.inhoud, '$.inhoud.uitstroomRef') = v.id)`,
  ],
  [
    'a stay of the college is in the outbox as it stands, and one that is gone as lapsed; nothing waits to be told',
    `SELECT ref FROM (
       SELECT json_extract(u.inhoud, '$.inhoud.plaatsingRef') AS ref, json_extract(u.inhoud, '$.inhoud.clientRef') AS client_id,
         json_extract(u.inhoud, '$.inhoud.locatieRef') AS locatie_id, json_extract(u.inhoud, '$.inhoud.datumStart') AS van,
         json_extract(u.inhoud, '$.inhoud.datumEinde') AS tot, json_extract(u.inhoud, '$.inhoud.status') AS status, max(u.volgnummer)
       FROM uitbak u WHERE u.soort = 'plaatsing' GROUP BY 1) l
     LEFT JOIN plaatsing p ON p.id = l.ref WHERE (p.id IS NULL) <> (l.status = 'vervallen')
       OR (p.id IS NOT NULL AND (p.client_id <> l.client_id OR p.locatie_id <> l.locatie_id OR p.van <> l.van OR p.tot IS NOT l.tot))
     UNION ALL SELECT id FROM plaatsing WHERE ${isCollege}
       AND id NOT IN (SELECT json_extract(inhoud, '$.inhoud.plaatsingRef') FROM uitbak WHERE soort = 'plaatsing')
     UNION ALL SELECT plaatsing_id FROM plaatsing_te_melden`,
  ],
  ...(
    [
      [
        'measurement',
        'zelfredzaamheidmatrix',
        'metingRef',
        "SELECT id, count(*) AS n FROM stuk WHERE soort = 'meting' GROUP BY id",
      ],
      [
        'request',
        'opvraging',
        'opvragingRef',
        "SELECT id, count(*) AS n FROM stuk WHERE soort = 'opvraging' GROUP BY id",
      ],
      [
        'hersteltermijn',
        'hersteltermijn',
        'hersteltermijnRef',
        "SELECT id, count(*) AS n FROM stuk WHERE soort = 'hersteltermijn' GROUP BY id",
      ],
      [
        'toestemming',
        'toestemming',
        'toestemmingRef',
        "SELECT id, count(*) AS n FROM dossierregel WHERE soort = 'toestemming' GROUP BY id",
      ],
      [
        'bezwaar, beslissing and bekendmaking',
        'bezwaar',
        'bezwaarRef',
        `SELECT z.id, (SELECT count(*) FROM bezwaar_versie v WHERE v.bezwaar_id = z.id) + (SELECT count(*) FROM bezwaar_beslissing s WHERE s.bezwaar_id = z.id)
           + (SELECT count(*) FROM bezwaar_bekendmaking k WHERE k.bezwaar_id = z.id) AS n FROM bezwaar z`,
      ],
    ] as const
  ).map(([wat, soort, ref, rijen]): [string, string] => [
    `every version of a ${wat} is in the outbox of the college, in order`,
    `SELECT r.id FROM (${rijen}) r WHERE ${isCollege} AND r.n <>
       (SELECT count(*) FROM uitbak u WHERE u.soort = '${soort}' AND json_extract(u.inhoud, '$.inhoud.${ref}') = r.id)
     UNION ALL SELECT json_extract(inhoud, '$.inhoud.${ref}') AS id FROM uitbak WHERE soort = '${soort}'
       GROUP BY 1 HAVING count(*) <> max(json_extract(inhoud, '$.inhoud.versie'))`,
  ]),
  [
    'every contact is in the outbox of the college, as noted, dealt with and taken back',
    `SELECT c.id FROM contact c WHERE ${isCollege} AND (SELECT json_extract(u.inhoud, '$.inhoud.status') FROM uitbak u WHERE u.soort = 'contact'
         AND json_extract(u.inhoud, '$.inhoud.contactRef') = c.id ORDER BY u.volgnummer DESC LIMIT 1) IS NOT
       CASE WHEN c.id IN (SELECT contact_id FROM contact_vervallen) THEN 'vervallen'
         WHEN c.id IN (SELECT contact_id FROM contact_klaar) THEN 'afgehandeld' ELSE 'vastgelegd' END`,
  ],
  [
    'every record of a stay that is shared is in the outbox of who recorded it',
    `SELECT v.id FROM vastlegging v WHERE v.soort IN (${gedeeldeFeiten.map((feit) => `'${feit}'`).join(', ')}) AND ${eigenVastlegging}
       AND NOT (v.soort = 'uitstroom' AND ${isCollege}) GROUP BY v.id HAVING count(*) <>
       (SELECT count(*) FROM uitbak u WHERE u.soort = 'verblijfsfeit' AND json_extract(u.inhoud, '$.inhoud.feitRef') = v.id)`,
  ],
  [
    'every dossier of the college with a melding has its household in the outbox',
    `SELECT DISTINCT dossier_id FROM stap WHERE stap = 'melding' AND ${isCollege}
       AND dossier_id NOT IN (SELECT dossier_id FROM uitbak WHERE soort = 'huishouden')`,
  ],
  [
    'nothing leaves Veilig Thuis but counts by the month, about nobody',
    `SELECT volgnummer FROM uitbak WHERE (SELECT soort FROM organisatie) = 'veilig-thuis'
       AND (soort <> 'crisisopvang' OR dossier_id IS NOT NULL OR client_id IS NOT NULL OR voor_id IS NOT NULL)`,
  ],
  [
    'nobody has two beds in one night, but who turned out to be known twice',
    `SELECT a.id FROM plaatsing a JOIN plaatsing b ON b.client_id = a.client_id AND b.id > a.id
     WHERE (b.dossier_id IS a.dossier_id OR a.client_id NOT IN (SELECT nieuw_id FROM client_alias)) AND a.van <= coalesce(b.tot, '9999') AND b.van <= coalesce(a.tot, '9999')`,
  ],
  [
    'no more people than places in any night, but for those who were placed with a reason; as long as the number of places stays',
    `SELECT l.id FROM locatie l JOIN (SELECT DISTINCT locatie_id, van AS nacht FROM plaatsing) n ON n.locatie_id = l.id
       JOIN plaatsing p ON p.locatie_id = l.id AND p.van <= n.nacht AND coalesce(p.tot, '9999') >= n.nacht
     WHERE l.versie = 1 AND NOT EXISTS (SELECT 1 FROM overboeking o WHERE o.locatie_id = l.id AND o.dossier_id = p.dossier_id)
     GROUP BY l.id, n.nacht HAVING count(*) > l.capaciteit`,
  ],
  [
    'a place is of an acute stay or of a besluit that grants opvang, until it lapsed, and none goes on in a dossier that is closed',
    `SELECT p.id FROM plaatsing p JOIN dossier d ON d.id = p.dossier_id
     WHERE (p.soort = 'acuut' AND NOT EXISTS (SELECT 1 FROM stap s WHERE s.dossier_id = d.id AND s.stap = 'acute-opvang'))
       OR (p.soort = 'besluit' AND NOT EXISTS (SELECT 1 FROM besluit b WHERE b.dossier_id = d.id AND b.soort = 'verstrekken'
             AND NOT EXISTS (SELECT 1 FROM besluit_vervallen v WHERE v.besluit_id = b.id AND coalesce(p.tot, '9999') >= date(v.op))))
       OR (p.soort = 'besluit' AND p.tot IS NULL) OR (p.tot IS NULL AND d.status = 'gesloten')`,
  ],
  [
    'what happened to an acute stay has no gaps, and is of a dossier that has one',
    `SELECT dossier_id FROM acuut_gebeurtenis GROUP BY dossier_id
     HAVING count(*) <> max(volgnummer) OR dossier_id NOT IN (SELECT dossier_id FROM stap WHERE stap = 'acute-opvang')`,
  ],
  [
    'a line about an acute stay is taken back once at most, by a line of the same dossier',
    `SELECT t.op_gebeurtenis_id FROM acuut_gebeurtenis t JOIN acuut_gebeurtenis g ON g.id = t.op_gebeurtenis_id
     WHERE t.soort = 'teruggedraaid' GROUP BY t.op_gebeurtenis_id HAVING count(*) > 1 OR max(t.dossier_id <> g.dossier_id) = 1`,
  ],
  [
    'a record that came in is dealt with once, without gaps',
    `SELECT record_id FROM inbak_afhandeling GROUP BY record_id HAVING count(*) <> max(volgnummer) OR sum(uitkomst = 'verwerkt') > 1`,
  ],
  [
    'a pass that was replaced is withdrawn, and the new one is of the same dossier',
    `SELECT v.pas_id FROM copas_vervanging v JOIN copas n ON n.id = v.pas_id JOIN copas o ON o.id = v.vervangt_id
     WHERE o.dossier_id <> n.dossier_id OR o.id NOT IN (SELECT pas_id FROM copas_ingetrokken)`,
  ],
  ...(['bezwaar', 'klacht'] as const).map((wat): [string, string] => [
    `the versions of a ${wat} have no gaps`,
    `SELECT w.id FROM ${wat} w WHERE 1 IS NOT (SELECT count(*) = max(versie) FROM ${wat}_versie v WHERE v.${wat}_id = w.id)`,
  ]),
  [
    'a bezwaar is decided on when there is a beslissing with its letter, and what that takes back is what it was against',
    `SELECT z.id FROM bezwaar z LEFT JOIN bezwaar_beslissing s ON s.bezwaar_id = z.id LEFT JOIN besluit h ON h.id = s.herroeping_id
     WHERE (z.status = 'beslist') <> (s.bezwaar_id IS NOT NULL) OR z.uitkomst IS NOT s.uitkomst
       OR (s.bezwaar_id IS NOT NULL AND s.document_id IS NULL) OR (h.id IS NOT NULL AND (h.soort <> 'herroepen' OR h.op_besluit_id <> z.besluit_id))`,
  ],
  [
    'a herroeping is made known with the beslissing op bezwaar that it belongs to',
    `SELECT s.bezwaar_id FROM bezwaar_bekendmaking k JOIN bezwaar_beslissing s ON s.bezwaar_id = k.bezwaar_id
     WHERE s.herroeping_id IS NOT NULL AND s.herroeping_id NOT IN (SELECT besluit_id FROM bekendmaking)`,
  ],
  [
    'a klacht is done when it was answered',
    `SELECT k.id FROM klacht k LEFT JOIN klacht_afhandeling a ON a.klacht_id = k.id
     WHERE (k.status = 'afgehandeld') <> (a.klacht_id IS NOT NULL) OR k.uitkomst IS NOT a.uitkomst`,
  ],
  [
    'every dossier that waits for somebody is in the Werkvoorraad',
    `SELECT id FROM dossier WHERE status IN ('melding', 'onderzoek', 'wacht-op-besluit', 'verstrekt') AND id NOT IN (SELECT dossier_id FROM werkregel)`,
  ],
  [
    'every besluit that was not made known is in the Werkvoorraad',
    `SELECT b.dossier_id FROM besluit b WHERE b.id NOT IN (SELECT besluit_id FROM bekendmaking) AND b.id NOT IN (SELECT besluit_id FROM besluit_vervallen)
       AND b.dossier_id NOT IN (SELECT dossier_id FROM werkregel WHERE soort = 'bekendmaken')`,
  ],
  ...(
    [
      ['client', 'client.aanmaken', `SELECT id AS wie FROM client WHERE id NOT IN ${inCrisis}`],
      ['dossier', 'dossier.starten', "SELECT dossier_id AS wie FROM stap WHERE stap = 'melding' AND versie = 1"],
      ['dossier', 'crisisverzoek.aannemen', 'SELECT dossier_id AS wie FROM crisisverzoek WHERE dossier_id IS NOT NULL'],
    ] as const
  ).map(([kolom, gebeurtenis, rijen]): [string, string] => [
    `every ${kolom} has the line of its making in the log (${gebeurtenis})`,
    `SELECT wie FROM (${rijen}) WHERE 1 <> (SELECT count(*) FROM audit a WHERE a.${kolom}_id = wie AND a.gebeurtenis = '${gebeurtenis}' AND a.uitkomst = 'gelukt')`,
  ]),
  [
    // A second call lands in the same case, and is logged again.
    'every case of Veilig Thuis has the line of its making in the log',
    `SELECT id FROM dossier WHERE id NOT IN (SELECT dossier_id FROM stap) AND id NOT IN (SELECT dossier_id FROM audit WHERE dossier_id IS NOT NULL
       AND gebeurtenis IN ('crisis.beginnen', 'crisisverzoek.aannemen') AND uitkomst = 'gelukt')`,
  ],
  ...(
    [
      [
        'stap',
        'stap.vastleggen|melding.gekomen',
        "SELECT dossier_id, count(*) AS n FROM stap WHERE stap <> 'melding' OR versie > 1 GROUP BY dossier_id",
      ],
      [
        'besluit',
        'besluit.nemen|crisisbesluit.nemen',
        `SELECT dossier_id, count(*) AS n FROM besluit WHERE id NOT IN (${bijBezwaar}) GROUP BY dossier_id`,
      ],
      [
        'beslissing op bezwaar',
        'bezwaar.beslissen',
        'SELECT dossier_id, count(*) AS n FROM bezwaar_beslissing JOIN bezwaar ON id = bezwaar_id GROUP BY dossier_id',
      ],
      [
        'beslissing op bezwaar that was made known',
        'bezwaar.bekendmaken',
        'SELECT dossier_id, count(*) AS n FROM bezwaar_bekendmaking JOIN bezwaar ON id = bezwaar_id GROUP BY dossier_id',
      ],
      [
        'version of a bezwaar',
        'bezwaar.vastleggen',
        'SELECT dossier_id, count(*) AS n FROM bezwaar_versie JOIN bezwaar ON id = bezwaar_id GROUP BY dossier_id',
      ],
      [
        'version of a klacht',
        'klacht.vastleggen',
        'SELECT dossier_id, count(*) AS n FROM klacht_versie JOIN klacht ON id = klacht_id GROUP BY dossier_id',
      ],
      [
        'klacht that was answered',
        'klacht.afhandelen',
        'SELECT dossier_id, count(*) AS n FROM klacht_afhandeling JOIN klacht ON id = klacht_id GROUP BY dossier_id',
      ],
      [
        'line about an acute stay',
        'acuut.opvolgen|acuut.terugdraaien',
        'SELECT dossier_id, count(*) AS n FROM acuut_gebeurtenis GROUP BY dossier_id',
      ],
      [
        'besluit that was prepared',
        'besluit.klaarzetten',
        "SELECT dossier_id, count(*) AS n FROM klaargezet WHERE stand = 'aangeboden' GROUP BY dossier_id",
      ],
      [
        'bekendmaking',
        'besluit.bekendmaken|crisisbesluit.bekendmaken',
        `SELECT dossier_id, count(*) AS n FROM bekendmaking JOIN besluit ON id = besluit_id
         WHERE id NOT IN (${bijBezwaar} AND bezwaar_id IN (SELECT bezwaar_id FROM bezwaar_bekendmaking)) GROUP BY dossier_id`,
      ],
      [
        'besluit that lapsed',
        'besluit.latenVervallen|crisisbesluit.latenVervallen',
        'SELECT dossier_id, count(*) AS n FROM besluit_vervallen JOIN besluit ON id = besluit_id GROUP BY dossier_id',
      ],
      ['pass', 'copas.uitgeven', 'SELECT dossier_id, count(*) AS n FROM copas GROUP BY dossier_id'],
      [
        'record of the stay',
        'vervolg.vastleggen',
        // Weeks of looking for a home come many at a time.
        `SELECT dossier_id, count(*) AS n FROM vastlegging v WHERE ingetrokken = 0 AND soort <> 'woningreactie' AND ${eigenVastlegging} GROUP BY dossier_id`,
      ],
      [
        'record of the stay that was withdrawn',
        'vervolg.intrekken',
        `SELECT dossier_id, count(*) AS n FROM vastlegging v WHERE ingetrokken = 1 AND ${eigenVastlegging} GROUP BY dossier_id`,
      ],
    ] as const
  ).map(([wat, gebeurtenis, rijen]): [string, string] => [
    `every ${wat} has its line in the log, and no line is without`,
    `SELECT d.id FROM dossier d LEFT JOIN (${rijen}) r ON r.dossier_id = d.id
     WHERE coalesce(r.n, 0) <> (SELECT count(*) FROM audit a WHERE a.dossier_id = d.id AND a.gebeurtenis IN ('${gebeurtenis.replace('|', "', '")}') AND a.uitkomst = 'gelukt')`,
  ]),
];

/** What is wrong with the file itself, whoever's it is: pages, references, the chain of the log. */
export function beschadigd(db: Db): string[] {
  const gebroken: string[] = [];
  const heel = db.pragma('quick_check', { simple: true });
  if (heel !== 'ok') gebroken.push(`quick_check: ${String(heel)}`);
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) gebroken.push('foreign keys');
  const keten = controleerKeten(doorloopAudit(db));
  if (!keten.heel) gebroken.push(`the chain of the log breaks at ${keten.eersteFout}`);
  return gebroken;
}

/** The sentences that do not hold in this file, with how many rows are against each; empty when all is well. */
export function breuken(db: Db): string[] {
  const gebroken = regels.flatMap(([zin, sql]) => {
    const tegen = db.prepare(sql).all();
    return tegen.length > 0 ? [`${zin}: ${tegen.length}×`] : [];
  });
  return [...gebroken, ...beschadigd(db)];
}

type Tabellezers = readonly (readonly [tabel: string, lees: () => unknown[]])[];
const lezers = new WeakMap<Db, Tabellezers>();

/** One reader per table, made once per open file: making them anew would take longer than reading. */
function lezersVan(db: Db): Tabellezers {
  const tabellen = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
  const klaar = lezers.get(db);
  if (
    klaar &&
    isDeepStrictEqual(
      klaar.map(([tabel]) => tabel),
      tabellen,
    )
  )
    return klaar;
  const nieuw = tabellen.map((tabel) => {
    const lezer = db.prepare(`SELECT * FROM ${tabel}`);
    return [tabel, () => lezer.all()] as const;
  });
  lezers.set(db, nieuw);
  return nieuw;
}

/** Everything that is in a file, table by table, to compare before and after. */
export const inhoudVan = (db: Db): Record<string, unknown[]> =>
  Object.fromEntries(lezersVan(db).map(([tabel, lees]) => [tabel, lees()]));
