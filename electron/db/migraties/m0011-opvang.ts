import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/**
 * The opvang at work (5.2.9 to 5.2.14): rooms and beds, who sleeps in which, nights with more standings, and the closed lists
 * of records and documents that grow with them.
 */
export const m0011: Migratie = {
  nummer: 11,
  naam: 'opvang',
  sql: `
CREATE TABLE kamer (
  id TEXT PRIMARY KEY,
  versie INTEGER NOT NULL,
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  -- Empty: the locatie is one afdeling.
  afdeling TEXT NOT NULL,
  naam TEXT NOT NULL,
  volgorde INTEGER NOT NULL,
  vervallen INTEGER NOT NULL CHECK (vervallen IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX kamer_locatie ON kamer (locatie_id, volgorde);

CREATE TABLE bed (
  id TEXT PRIMARY KEY,
  versie INTEGER NOT NULL,
  kamer_id TEXT NOT NULL REFERENCES kamer (id),
  naam TEXT NOT NULL,
  -- extra: only counts in a night for which it was put up.
  soort TEXT NOT NULL CHECK (soort IN ('gewoon', 'kinderbed', 'extra')),
  volgorde INTEGER NOT NULL,
  vervallen INTEGER NOT NULL CHECK (vervallen IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX bed_kamer ON bed (kamer_id, volgorde);

-- A bed out of use, from a night up to and including another; until further notice while tot is null.
CREATE TABLE bed_dicht (
  id TEXT PRIMARY KEY,
  bed_id TEXT NOT NULL REFERENCES bed (id),
  van TEXT NOT NULL,
  tot TEXT,
  reden TEXT NOT NULL CHECK (length(reden) > 0),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX bed_dicht_bed ON bed_dicht (bed_id, van);

-- Who sleeps in which bed, in nights from and up to and including. Never two people in a bed, never one person in two.
CREATE TABLE bedgebruik (
  id TEXT PRIMARY KEY,
  bed_id TEXT NOT NULL REFERENCES bed (id),
  client_id TEXT NOT NULL REFERENCES client (id),
  dossier_id TEXT REFERENCES dossier (id),
  van TEXT NOT NULL,
  tot TEXT CHECK (tot >= van),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX bedgebruik_bed ON bedgebruik (bed_id, van);
CREATE INDEX bedgebruik_client ON bedgebruik (client_id, van);
CREATE INDEX bedgebruik_dossier ON bedgebruik (dossier_id);
CREATE TRIGGER bedgebruik_een_nieuw BEFORE INSERT ON bedgebruik
WHEN EXISTS (SELECT 1 FROM bedgebruik b WHERE (b.bed_id = NEW.bed_id OR b.client_id = NEW.client_id)
  AND b.van <= coalesce(NEW.tot, '9999') AND coalesce(b.tot, '9999') >= NEW.van)
BEGIN SELECT RAISE(ABORT, 'bedgebruik overlaps'); END;
CREATE TRIGGER bedgebruik_een_wijzig BEFORE UPDATE ON bedgebruik
WHEN EXISTS (SELECT 1 FROM bedgebruik b WHERE b.id <> NEW.id AND (b.bed_id = NEW.bed_id OR b.client_id = NEW.client_id)
  AND b.van <= coalesce(NEW.tot, '9999') AND coalesce(b.tot, '9999') >= NEW.van)
BEGIN SELECT RAISE(ABORT, 'bedgebruik overlaps'); END;

-- A night of one person at one locatie, by the day on which it begins.
CREATE TABLE nacht_nieuw (
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  datum TEXT NOT NULL,
  client_id TEXT NOT NULL REFERENCES client (id),
  stand TEXT NOT NULL CHECK (stand IN ('aanwezig', 'laat', 'afwezig', 'afwezig-gemeld', 'vertrokken')),
  dossier_id TEXT REFERENCES dossier (id),
  bed_id TEXT REFERENCES bed (id),
  -- When somebody who was late came in, HH:MM.
  tijd TEXT,
  PRIMARY KEY (locatie_id, datum, client_id),
  CHECK (tijd IS NULL OR stand = 'laat'),
  CHECK (bed_id IS NULL OR stand IN ('aanwezig', 'laat'))
) STRICT, WITHOUT ROWID;
INSERT INTO nacht_nieuw SELECT n.locatie_id, n.datum, n.client_id, n.stand, (SELECT p.dossier_id FROM plaatsing p
  WHERE p.client_id = n.client_id AND p.locatie_id = n.locatie_id AND p.van <= n.datum AND coalesce(p.tot, '9999') >= n.datum LIMIT 1),
  NULL, NULL FROM nacht n;
DROP TABLE nacht;
ALTER TABLE nacht_nieuw RENAME TO nacht;
-- No person has a night twice, and no two people one bed. Who left one locatie can come to another in the same night.
CREATE UNIQUE INDEX nacht_eenmaal ON nacht (client_id, datum) WHERE stand <> 'vertrokken';
CREATE UNIQUE INDEX nacht_een_bed ON nacht (bed_id, datum) WHERE bed_id IS NOT NULL;
CREATE INDEX nacht_client ON nacht (client_id, datum);
CREATE INDEX nacht_telling ON nacht (datum, locatie_id, stand);

CREATE TABLE vastlegging_nieuw (
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL CHECK (soort IN ('waarschuwing', 'incident', 'verblijfsgesprek', 'woningaanbod', 'inspanning', 'vervolgplek',
    'heronderzoek', 'voornemen', 'plan', 'uitstroom', 'warme-overdracht', 'nazorg', 'afwezigheid', 'schorsing', 'schulden', 'dagstructuur',
    'woningsite', 'woningreactie', 'zoekprofiel', 'scil', 'zorgsignaal', 'meldcode', 'maaltijdvrijstelling', 'woonbijdrage', 'briefadres',
    'eigendommen', 'overdrachtsverslag', 'overbrugging')),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  -- Why this version is there: empty for the first and for work that goes on.
  reden TEXT NOT NULL,
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (id, versie),
  CHECK (ingetrokken = 0 OR reden <> '')
) STRICT, WITHOUT ROWID;
INSERT INTO vastlegging_nieuw SELECT id, versie, dossier_id, soort, inhoud, reden, ingetrokken, door_id, op FROM vastlegging;
DROP TABLE vastlegging;
ALTER TABLE vastlegging_nieuw RENAME TO vastlegging;
CREATE INDEX vastlegging_dossier ON vastlegging (dossier_id, soort);
CREATE INDEX vastlegging_rapport ON vastlegging (soort, json_extract(inhoud, '$.datum'), id, versie, dossier_id);
${nooitWijzigen('vastlegging')}

CREATE TABLE document_nieuw (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL CHECK (soort IN ('beschikking', 'copas', 'ontvangstbevestiging', 'onderzoeksverslag', 'bijlage', 'uitnodiging',
    'hersteltermijn', 'doorverwijzing', 'meldbewijs', 'toestemming', 'regiobericht', 'geschil', 'overdracht', 'reiskaart', 'waarschuwing',
    'incident', 'zienswijze', 'perspectief', 'afloopbericht', 'bezwaar-ontvangst', 'beslissing-op-bezwaar', 'klacht-ontvangst',
    'klacht-antwoord', 'dossierafdruk', 'brief', 'schorsing', 'huisregels', 'woonbijdrage', 'bijdragelijst', 'overdrachtsverslag',
    'vertrekbewijs', 'verblijfsverslag')),
  besluit_id TEXT REFERENCES besluit (id),
  pas_id TEXT REFERENCES copas (id),
  titel TEXT NOT NULL,
  mime TEXT NOT NULL,
  -- Only of what was brought in; what the program makes is named after its kind and the kenmerk.
  bestandsnaam TEXT,
  bytes BLOB NOT NULL,
  sha256 TEXT NOT NULL,
  gemaakt_door_id TEXT NOT NULL REFERENCES gebruiker (id),
  gemaakt_op TEXT NOT NULL
) STRICT;
INSERT INTO document_nieuw SELECT id, dossier_id, soort, besluit_id, pas_id, titel, mime, bestandsnaam, bytes, sha256, gemaakt_door_id,
  gemaakt_op FROM document;
DROP TABLE document;
ALTER TABLE document_nieuw RENAME TO document;
CREATE INDEX document_dossier ON document (dossier_id);
CREATE INDEX document_besluit ON document (besluit_id);
CREATE INDEX document_pas ON document (pas_id);
${nooitWijzigen('document')}
`,
};
