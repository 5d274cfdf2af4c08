import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/**
 * Other regions (5.2.5): the administrator's table of centrumregio's, contacts, disputes, arrivals and who comes from elsewhere.
 * The names are the centrumgemeenten of 2010; of each only the gemeente itself is filled in, and of Rotterdam the seven of 5.2.1.
 */
export const m0005: Migratie = {
  nummer: 5,
  naam: 'regio',
  sql: `
CREATE TABLE centrumregio (
  id TEXT PRIMARY KEY,
  versie INTEGER NOT NULL,
  naam TEXT NOT NULL,
  eigen INTEGER NOT NULL CHECK (eigen IN (0, 1)),
  organisatie TEXT NOT NULL,
  contactpersoon TEXT NOT NULL,
  telefoon TEXT NOT NULL,
  email TEXT NOT NULL,
  adres TEXT NOT NULL,
  toelichting TEXT NOT NULL,
  actief INTEGER NOT NULL CHECK (actief IN (0, 1))
) STRICT, WITHOUT ROWID;

-- A gemeente belongs to one region.
CREATE TABLE centrumregio_gemeente (
  gemeente TEXT PRIMARY KEY CHECK (gemeente GLOB '[0-9][0-9][0-9][0-9]'),
  regio_id TEXT NOT NULL REFERENCES centrumregio (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX centrumregio_gemeente_regio ON centrumregio_gemeente (regio_id);

INSERT INTO centrumregio SELECT lower(substr(hex(randomblob(13)), 1, 26)), 1, column1, column1 = 'Rotterdam', '', '', '', '', '', '', 1 FROM (VALUES
  ('Alkmaar', '0361'), ('Almelo', '0141'), ('Almere', '0034'), ('Amersfoort', '0307'), ('Amsterdam', '0363'),
  ('Apeldoorn', '0200'), ('Arnhem', '0202'), ('Assen', '0106'), ('Bergen op Zoom', '0748'), ('Breda', '0758'), ('Delft', '0503'),
  ('Den Helder', '0400'), ('Deventer', '0150'), ('Doetinchem', '0222'), ('Dordrecht', '0505'), ('Ede', '0228'),
  ('Eindhoven', '0772'), ('Emmen', '0114'), ('Enschede', '0153'), ('Gouda', '0513'), ('Groningen', '0014'), ('Haarlem', '0392'),
  ('Heerlen', '0917'), ('Helmond', '0794'), ('Hilversum', '0402'), ('Hoorn', '0405'), ('Leeuwarden', '0080'), ('Leiden', '0546'),
  ('Maastricht', '0935'), ('Nijmegen', '0268'), ('Oss', '0828'), ('Purmerend', '0439'), ('Rotterdam', '0599'),
  ('Den Haag', '0518'), ('Den Bosch', '0796'), ('Nissewaard', '1930'), ('Tilburg', '0855'), ('Utrecht', '0344'),
  ('Venlo', '0983'), ('Vlaardingen', '0622'), ('Vlissingen', '0718'), ('Zaanstad', '0479'), ('Zwolle', '0193'));
INSERT INTO centrumregio_gemeente SELECT v.column2, r.id FROM (VALUES
  ('Alkmaar', '0361'), ('Almelo', '0141'), ('Almere', '0034'), ('Amersfoort', '0307'), ('Amsterdam', '0363'),
  ('Apeldoorn', '0200'), ('Arnhem', '0202'), ('Assen', '0106'), ('Bergen op Zoom', '0748'), ('Breda', '0758'), ('Delft', '0503'),
  ('Den Helder', '0400'), ('Deventer', '0150'), ('Doetinchem', '0222'), ('Dordrecht', '0505'), ('Ede', '0228'),
  ('Eindhoven', '0772'), ('Emmen', '0114'), ('Enschede', '0153'), ('Gouda', '0513'), ('Groningen', '0014'), ('Haarlem', '0392'),
  ('Heerlen', '0917'), ('Helmond', '0794'), ('Hilversum', '0402'), ('Hoorn', '0405'), ('Leeuwarden', '0080'), ('Leiden', '0546'),
  ('Maastricht', '0935'), ('Nijmegen', '0268'), ('Oss', '0828'), ('Purmerend', '0439'), ('Rotterdam', '0599'),
  ('Den Haag', '0518'), ('Den Bosch', '0796'), ('Nissewaard', '1930'), ('Tilburg', '0855'), ('Utrecht', '0344'),
  ('Venlo', '0983'), ('Vlaardingen', '0622'), ('Vlissingen', '0718'), ('Zaanstad', '0479'), ('Zwolle', '0193')) v JOIN centrumregio r ON r.naam = v.column1;
INSERT INTO centrumregio_gemeente SELECT v.column1, r.id FROM (VALUES ('0613'), ('0489'), ('0502'), ('0542'), ('1621'), ('0597')) v
  JOIN centrumregio r ON r.eigen = 1;

CREATE TABLE contact (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  corrigeert_id TEXT UNIQUE REFERENCES contact (id),
  met TEXT NOT NULL CHECK (met IN ('client', 'andere-gemeente', 'aanbieder', 'zorgverlener', 'familie', 'anders')),
  wijze TEXT NOT NULL CHECK (wijze IN ('telefoon', 'persoonlijk', 'mail', 'videobellen', 'brief')),
  moment TEXT NOT NULL,
  wie TEXT NOT NULL,
  regio_id TEXT REFERENCES centrumregio (id),
  afspraak TEXT NOT NULL,
  vervolg TEXT NOT NULL,
  vervolg_op TEXT,
  eens_over TEXT CHECK (eens_over IN ('onderzoek', 'overdracht')),
  eens INTEGER CHECK (eens IN (0, 1)),
  document_id TEXT REFERENCES document (id),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  CHECK ((eens_over IS NULL) = (eens IS NULL)),
  CHECK (vervolg_op IS NULL OR vervolg <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_dossier ON contact (dossier_id, moment);
${nooitWijzigen('contact')}

CREATE TABLE contact_klaar (
  contact_id TEXT PRIMARY KEY REFERENCES contact (id),
  uitkomst TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('contact_klaar')}

CREATE TABLE contact_vervallen (
  contact_id TEXT PRIMARY KEY REFERENCES contact (id),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('contact_vervallen')}

CREATE TABLE geschil (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  feiten TEXT NOT NULL CHECK (json_valid(feiten)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (dossier_id, versie)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('geschil')}

CREATE TABLE geschil_stap (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  corrigeert_id TEXT UNIQUE REFERENCES geschil_stap (id),
  soort TEXT NOT NULL CHECK (soort IN ('poging', 'escalatie', 'voorgelegd', 'ontvangen', 'oordeel', 'effect', 'opgelost')),
  datum TEXT NOT NULL,
  toelichting TEXT NOT NULL,
  regio TEXT CHECK (regio IN ('rotterdam', 'andere-regio')),
  document_id TEXT REFERENCES document (id),
  vervolg TEXT NOT NULL,
  vervolg_op TEXT,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX geschil_stap_dossier ON geschil_stap (dossier_id, datum);
${nooitWijzigen('geschil_stap')}

CREATE TABLE geschil_stap_vervallen (
  stap_id TEXT PRIMARY KEY REFERENCES geschil_stap (id),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('geschil_stap_vervallen')}

CREATE TABLE aankomst (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL CHECK (soort IN ('aangekomen', 'niet-aangekomen')),
  datum TEXT NOT NULL,
  toelichting TEXT NOT NULL,
  vervolg_op TEXT,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  CHECK ((soort = 'niet-aangekomen') = (vervolg_op IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX aankomst_dossier ON aankomst (dossier_id, datum);
${nooitWijzigen('aankomst')}

CREATE TABLE aankomst_vervallen (
  aankomst_id TEXT PRIMARY KEY REFERENCES aankomst (id),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${nooitWijzigen('aankomst_vervallen')}

CREATE TABLE inkomend (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  feiten TEXT NOT NULL CHECK (json_valid(feiten)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (dossier_id, versie)
) STRICT, WITHOUT ROWID;
${nooitWijzigen('inkomend')}
`,
};
