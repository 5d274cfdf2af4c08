import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/**
 * Geheime adressen (5.1.2): encrypted to the few who may read them, in a table of their own. Nothing in this file or under its
 * key opens them: the secrets are wrapped under what a password gives, and the recovery secret is on paper only.
 */
export const m0026: Migratie = {
  nummer: 26,
  naam: 'kluis',
  sql: `
CREATE TABLE kluissleutel (
  id TEXT PRIMARY KEY,
  -- Whose it is; null: the organisation's recovery key.
  gebruiker_id TEXT REFERENCES gebruiker (id),
  ontvanger TEXT NOT NULL UNIQUE CHECK (ontvanger LIKE 'age1%'),
  -- The secret, wrapped under what the user's password gives; and under the password before, until the new one has worked.
  omhulsel TEXT CHECK (omhulsel IS NULL OR json_valid(omhulsel)),
  omhulsel_vorig TEXT CHECK (omhulsel_vorig IS NULL OR json_valid(omhulsel_vorig)),
  gemaakt_op TEXT NOT NULL,
  gemaakt_door_id TEXT NOT NULL REFERENCES gebruiker (id),
  vervallen_op TEXT,
  vervallen_om TEXT CHECK (vervallen_om IN ('wachtwoord', 'geblokkeerd', 'onbruikbaar', 'vervangen')),
  CHECK ((vervallen_op IS NULL) = (vervallen_om IS NULL)),
  -- A secret that is no longer used is not kept, also not wrapped.
  CHECK (vervallen_op IS NULL OR (omhulsel IS NULL AND omhulsel_vorig IS NULL)),
  CHECK (gebruiker_id IS NOT NULL OR omhulsel IS NULL)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX kluissleutel_geldig ON kluissleutel (coalesce(gebruiker_id, '')) WHERE vervallen_op IS NULL;

CREATE TABLE kluisadres (
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  soort TEXT NOT NULL CHECK (soort IN ('plek', 'zaak', 'mens')),
  dossier_id TEXT REFERENCES dossier (id),
  client_id TEXT REFERENCES client (id),
  plek_id TEXT REFERENCES crisislocatie (id),
  -- The address, encrypted with age, in base64; empty when it was withdrawn.
  cijfer TEXT NOT NULL,
  reden TEXT NOT NULL,
  -- Whether the address itself is another than in the version before, or only who may read it.
  anders INTEGER NOT NULL CHECK (anders IN (0, 1)),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (id, versie),
  CHECK ((soort = 'plek') = (plek_id IS NOT NULL)),
  CHECK ((soort = 'plek') = (dossier_id IS NULL)),
  CHECK ((soort = 'mens') = (client_id IS NOT NULL)),
  CHECK ((ingetrokken = 1) = (cijfer = ''))
) STRICT, WITHOUT ROWID;
CREATE INDEX kluisadres_dossier ON kluisadres (dossier_id) WHERE dossier_id IS NOT NULL;
CREATE INDEX kluisadres_client ON kluisadres (client_id) WHERE client_id IS NOT NULL;
CREATE INDEX kluisadres_plek ON kluisadres (plek_id) WHERE plek_id IS NOT NULL;
${nooitWijzigen('kluisadres')}

CREATE TABLE kluislezer (
  adres_id TEXT NOT NULL,
  versie INTEGER NOT NULL,
  sleutel_id TEXT NOT NULL REFERENCES kluissleutel (id),
  PRIMARY KEY (adres_id, versie, sleutel_id),
  FOREIGN KEY (adres_id, versie) REFERENCES kluisadres (id, versie)
) STRICT, WITHOUT ROWID;
CREATE INDEX kluislezer_sleutel ON kluislezer (sleutel_id);
${nooitWijzigen('kluislezer')}

CREATE TABLE kluisinzage (
  id TEXT PRIMARY KEY,
  adres_id TEXT NOT NULL,
  versie INTEGER NOT NULL,
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  wijze TEXT NOT NULL CHECK (wijze IN ('scherm', 'brief', 'herstelsleutel')),
  grond TEXT NOT NULL,
  toelichting TEXT NOT NULL,
  nood INTEGER NOT NULL CHECK (nood IN (0, 1)),
  -- Of a sealed letter: its number, and for whom it is.
  nummer INTEGER UNIQUE CHECK (nummer >= 1),
  bestemd_voor TEXT,
  op TEXT NOT NULL,
  FOREIGN KEY (adres_id, versie) REFERENCES kluisadres (id, versie),
  CHECK ((wijze = 'brief') = (nummer IS NOT NULL)),
  CHECK ((wijze = 'brief') = (bestemd_voor IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX kluisinzage_adres ON kluisinzage (adres_id);
CREATE INDEX kluisinzage_op ON kluisinzage (op);
${nooitWijzigen('kluisinzage')}

CREATE TABLE kluisoordeel (
  inzage_id TEXT PRIMARY KEY REFERENCES kluisinzage (id),
  oordeel TEXT NOT NULL CHECK (oordeel IN ('terecht', 'onterecht')),
  toelichting TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  CHECK (oordeel = 'terecht' OR toelichting <> '')
) STRICT, WITHOUT ROWID;
${nooitWijzigen('kluisoordeel')}

CREATE TABLE kluisbrief (
  inzage_id TEXT PRIMARY KEY REFERENCES kluisinzage (id),
  -- What the printer answered: it came out, or it was broken off.
  gelukt INTEGER NOT NULL CHECK (gelukt IN (0, 1)),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('kluisbrief')}
`,
};
