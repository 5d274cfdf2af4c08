import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/** A locatie in use: beds that are held, what was done on the bed board, house rules, and what clients pay (5.2.11, 5.2.13). */
export const m0012: Migratie = {
  nummer: 12,
  naam: 'locatie',
  sql: `
CREATE INDEX bedgebruik_nacht ON bedgebruik (bed_id, tot, van);

-- A bed kept for somebody who is expected, until a moment; over by itself. Without a name: whom is said in a few words.
CREATE TABLE bed_vasthouding (
  id TEXT PRIMARY KEY,
  bed_id TEXT NOT NULL REFERENCES bed (id),
  voor TEXT NOT NULL,
  dossier_id TEXT REFERENCES dossier (id),
  van TEXT NOT NULL,
  tot TEXT NOT NULL CHECK (tot > van),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  CHECK (voor <> '' OR dossier_id IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX bed_vasthouding_bed ON bed_vasthouding (bed_id, tot);
CREATE INDEX bed_vasthouding_dossier ON bed_vasthouding (dossier_id) WHERE dossier_id IS NOT NULL;

-- What somebody did with beds: the rows as they were before and after, so that it can be found back and undone.
CREATE TABLE bedhandeling (
  id TEXT PRIMARY KEY,
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  soort TEXT NOT NULL CHECK (soort IN ('geven', 'vasthouden', 'loslaten', 'sluiten', 'openen', 'terug')),
  nacht TEXT NOT NULL,
  voor TEXT NOT NULL CHECK (json_valid(voor)),
  na TEXT NOT NULL CHECK (json_valid(na)),
  -- Of a 'terug': what it undid.
  op_id TEXT REFERENCES bedhandeling (id),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  CHECK ((soort = 'terug') = (op_id IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX bedhandeling_locatie ON bedhandeling (locatie_id, op);
CREATE INDEX bedhandeling_op ON bedhandeling (op_id) WHERE op_id IS NOT NULL;
${nooitWijzigen('bedhandeling')}

CREATE TABLE huisregels (
  id TEXT PRIMARY KEY,
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  nummer INTEGER NOT NULL CHECK (nummer >= 1),
  vanaf TEXT NOT NULL,
  tekst TEXT NOT NULL CHECK (length(tekst) > 0),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  UNIQUE (locatie_id, nummer)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('huisregels')}

-- That a client got the house rules and said to keep to them (5.2.11).
CREATE TABLE huisregels_akkoord (
  id TEXT PRIMARY KEY,
  huisregels_id TEXT NOT NULL REFERENCES huisregels (id),
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  client_id TEXT NOT NULL REFERENCES client (id),
  datum TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX huisregels_akkoord_client ON huisregels_akkoord (client_id, huisregels_id);
CREATE INDEX huisregels_akkoord_dossier ON huisregels_akkoord (dossier_id);
${nooitWijzigen('huisregels_akkoord')}
CREATE TABLE huisregels_akkoord_vervallen (
  akkoord_id TEXT PRIMARY KEY REFERENCES huisregels_akkoord (id),
  reden TEXT NOT NULL CHECK (length(reden) > 0),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('huisregels_akkoord_vervallen')}

-- A document that belongs to a locatie and to no dossier.
CREATE TABLE locatie_bestand (
  id TEXT PRIMARY KEY,
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  bestandsnaam TEXT NOT NULL,
  mime TEXT NOT NULL,
  bytes BLOB NOT NULL,
  sha256 TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT;
CREATE INDEX locatie_bestand_locatie ON locatie_bestand (locatie_id);
${nooitWijzigen('locatie_bestand')}

-- What college and aanbieder agreed in writing that clients of a locatie pay (5.2.13), in versions.
CREATE TABLE locatie_afspraak (
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  soort TEXT NOT NULL CHECK (soort IN ('maaltijd', 'woonbijdrage', 'anders')),
  omschrijving TEXT NOT NULL CHECK (soort <> 'anders' OR omschrijving <> ''),
  -- Eurocents.
  bedrag INTEGER NOT NULL CHECK (bedrag >= 0),
  eenheid TEXT NOT NULL CHECK (eenheid IN ('maaltijd', 'dag', 'week', 'maand')),
  -- What the place costs the aanbieder, in the same unit: a woonbijdrage is never more.
  kostprijs INTEGER CHECK (kostprijs >= bedrag),
  vanaf TEXT NOT NULL,
  tot TEXT CHECK (tot >= vanaf),
  afgesproken_op TEXT NOT NULL,
  bestand_id TEXT REFERENCES locatie_bestand (id),
  -- Why this version is there: empty for the first.
  reden TEXT NOT NULL,
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (id, versie),
  CHECK (ingetrokken = 0 OR reden <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX locatie_afspraak_locatie ON locatie_afspraak (locatie_id);
${nooitWijzigen('locatie_afspraak')}
`,
};
