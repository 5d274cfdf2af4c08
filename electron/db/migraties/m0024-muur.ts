import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

const afscherming = `
-- A colleague may belong to the network of the person from whom a client is kept safe: a relation more to be shut out for.
CREATE TABLE afscherming_mens_nieuw (
  client_id TEXT NOT NULL REFERENCES afscherming_nu (client_id),
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  rol TEXT NOT NULL CHECK (rol IN ('kring', 'zelf', 'familie', 'netwerk')),
  PRIMARY KEY (client_id, gebruiker_id)
) STRICT, WITHOUT ROWID;
INSERT INTO afscherming_mens_nieuw SELECT client_id, gebruiker_id, rol FROM afscherming_mens;
DROP TABLE afscherming_mens;
ALTER TABLE afscherming_mens_nieuw RENAME TO afscherming_mens;
CREATE INDEX afscherming_mens_gebruiker ON afscherming_mens (gebruiker_id);

-- The BSN of somebody whom a shut-out colleague recorded as new: saying that it is in use would tell that the person is known.
CREATE TABLE client_schaduw (
  client_id TEXT PRIMARY KEY REFERENCES client (id),
  bsn TEXT NOT NULL CHECK (length(bsn) = 9)
) STRICT, WITHOUT ROWID;
CREATE INDEX client_schaduw_bsn ON client_schaduw (bsn);`;

const betrokkenen = `
-- By what somebody of the network is found: derived from the records, one persoon per record and its version that counts.
CREATE TABLE betrokkene_sleutel (
  soort TEXT NOT NULL CHECK (soort IN ('woord', 'klank', 'datum', 'telefoon', 'kenteken')),
  sleutel TEXT NOT NULL,
  stuk_id TEXT NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  PRIMARY KEY (soort, sleutel, stuk_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX betrokkene_sleutel_stuk ON betrokkene_sleutel (stuk_id);
CREATE INDEX betrokkene_sleutel_dossier ON betrokkene_sleutel (dossier_id);

-- Family and partners of colleagues, kept by who watches over the others; a case that may be about them comes up.
CREATE TABLE collega_bekende (
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  vervallen INTEGER NOT NULL CHECK (vervallen IN (0, 1)),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (id, versie),
  CHECK (vervallen = 0 OR reden <> '')
) STRICT, WITHOUT ROWID;
${nooitWijzigen('collega_bekende')}
CREATE TABLE collega_bekende_sleutel (
  bekende_id TEXT NOT NULL,
  soort TEXT NOT NULL CHECK (soort IN ('woord', 'datum', 'telefoon')),
  sleutel TEXT NOT NULL,
  PRIMARY KEY (bekende_id, soort, sleutel)
) STRICT, WITHOUT ROWID;`;

const toezicht = `
-- Every search and every call that found nothing leaves one row, whatever it would have found: an innocent one costs as much as a
-- caught one. gezien: the clients that a search showed. gevangen: those that it would have shown to anybody else.
CREATE TABLE zoekspoor (
  id TEXT PRIMARY KEY,
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  gebeurtenis TEXT NOT NULL,
  vraag TEXT NOT NULL,
  gezien TEXT NOT NULL CHECK (json_valid(gezien)),
  gevangen TEXT NOT NULL CHECK (json_valid(gevangen))
) STRICT;
CREATE INDEX zoekspoor_op ON zoekspoor (op);
${nooitWijzigen('zoekspoor')}

-- What who watches over the others thinks of something that came up; a later version replaces it.
CREATE TABLE toezicht_oordeel (
  soort TEXT NOT NULL,
  ref TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  oordeel TEXT NOT NULL CHECK (oordeel IN ('terecht', 'onterecht', 'open')),
  toelichting TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (soort, ref, versie)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('toezicht_oordeel')}`;

/** Who may know of a case, who tried to, and who watches that (Wmo 5.1.6, NEN 7513). */
export const m0024: Migratie = { nummer: 24, naam: 'muur', sql: `${afscherming}\n${betrokkenen}\n${toezicht}` };
