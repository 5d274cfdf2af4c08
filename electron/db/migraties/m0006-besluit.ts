import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

const soorten = `('verstrekken', 'weigeren', 'buiten-behandeling', 'verlengen', 'niet-verlengen', 'wijzigen', 'beeindigen', 'intrekken', 'herroepen')`;

/** Besluiten that are prepared, the letters they are told in, and how those reached the client. */
export const m0006: Migratie = {
  nummer: 6,
  naam: 'besluit',
  sql: `
-- The text of the letter per soort and keten, a row per version; which one is in force follows from the judgments.
CREATE TABLE sjabloon (
  id TEXT PRIMARY KEY,
  soort TEXT NOT NULL CHECK (soort IN ${soorten}),
  keten TEXT NOT NULL CHECK (keten IN ('volwassenen', 'jongeren', 'gezin', 'onbekend')),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  tekst TEXT NOT NULL CHECK (json_valid(tekst)),
  toelichting TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  UNIQUE (soort, keten, versie)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('sjabloon')}

CREATE TABLE sjabloon_beoordeling (
  sjabloon_id TEXT PRIMARY KEY REFERENCES sjabloon (id),
  akkoord INTEGER NOT NULL CHECK (akkoord IN (0, 1)),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('sjabloon_beoordeling')}

-- Blocks of text that a beslisser puts in a motivering. Those that come with the program have no row until they are changed.
CREATE TABLE bouwsteen (
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (id, versie)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('bouwsteen')}

-- A besluit that somebody prepared for a beslisser: every offer, return and withdrawal is a row.
CREATE TABLE klaargezet (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  stand TEXT NOT NULL CHECK (stand IN ('aangeboden', 'teruggegeven', 'ingetrokken', 'genomen')),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  opmerking TEXT NOT NULL,
  besluit_id TEXT REFERENCES besluit (id),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (dossier_id, versie),
  CHECK ((besluit_id IS NULL) = (stand <> 'genomen'))
) STRICT, WITHOUT ROWID;
CREATE INDEX klaargezet_besluit ON klaargezet (besluit_id) WHERE besluit_id IS NOT NULL;
${nooitWijzigen('klaargezet')}

-- What a letter was drawn from: the same besluit can be printed for another day without a word of it changing.
CREATE TABLE besluit_brief (
  document_id TEXT PRIMARY KEY REFERENCES document (id),
  besluit_id TEXT NOT NULL REFERENCES besluit (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  dagtekening TEXT NOT NULL,
  bezwaar_tot TEXT NOT NULL,
  sjabloonversie INTEGER NOT NULL CHECK (sjabloonversie >= 0),
  sjabloon TEXT NOT NULL CHECK (json_valid(sjabloon)),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  op TEXT NOT NULL,
  UNIQUE (besluit_id, versie)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('besluit_brief')}

-- How a besluit was made known, to whom and by whom; a slip is mended by a next version with its reason.
CREATE TABLE bekendmaking_versie (
  besluit_id TEXT NOT NULL REFERENCES besluit (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  datum TEXT NOT NULL,
  wijze TEXT NOT NULL CHECK (wijze IN ('uitgereikt', 'per-post', 'digitaal')),
  bezwaar_tot TEXT NOT NULL,
  aan TEXT NOT NULL CHECK (aan IN ('client', 'vertegenwoordiger')),
  ontvanger TEXT NOT NULL,
  door_wie TEXT NOT NULL,
  bewijs TEXT NOT NULL,
  verklaring TEXT NOT NULL,
  document_id TEXT REFERENCES document (id),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (besluit_id, versie),
  CHECK ((versie = 1) = (reden = ''))
) STRICT, WITHOUT ROWID;
${nooitWijzigen('bekendmaking_versie')}

-- A letter that did not reach the client yet, and until when it is waited before somebody looks again.
CREATE TABLE bekendmaking_poging (
  besluit_id TEXT NOT NULL REFERENCES besluit (id),
  volgnummer INTEGER NOT NULL CHECK (volgnummer >= 1),
  datum TEXT NOT NULL,
  wat TEXT NOT NULL CHECK (wat IN ('klaargelegd', 'niet-opgehaald', 'niet-bereikt', 'retour')),
  toelichting TEXT NOT NULL,
  opvolgen_op TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (besluit_id, volgnummer)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('bekendmaking_poging')}
`,
};
