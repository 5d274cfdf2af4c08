CREATE TRIGGER aankomst_blijft_wijzig BEFORE UPDATE ON aankomst BEGIN SELECT RAISE(ABORT, 'aankomst is append-only'); END;

CREATE TRIGGER aankomst_blijft_wis BEFORE DELETE ON aankomst BEGIN SELECT RAISE(ABORT, 'aankomst is append-only'); END;

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

CREATE TRIGGER aankomst_vervallen_blijft_wijzig BEFORE UPDATE ON aankomst_vervallen BEGIN SELECT RAISE(ABORT, 'aankomst_vervallen is append-only'); END;

CREATE TRIGGER aankomst_vervallen_blijft_wis BEFORE DELETE ON aankomst_vervallen BEGIN SELECT RAISE(ABORT, 'aankomst_vervallen is append-only'); END;

CREATE TABLE aankomst_vervallen (
  aankomst_id TEXT PRIMARY KEY REFERENCES aankomst (id),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER aanlever_bestand_blijft_wijzig BEFORE UPDATE ON aanlever_bestand BEGIN SELECT RAISE(ABORT, 'aanlever_bestand is append-only'); END;

CREATE TRIGGER aanlever_bestand_blijft_wis BEFORE DELETE ON aanlever_bestand BEGIN SELECT RAISE(ABORT, 'aanlever_bestand is append-only'); END;

CREATE TABLE aanlever_bestand (
  aanlevering_id TEXT PRIMARY KEY REFERENCES aanlevering (id),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE aanlever_indeling (
  soort TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  -- The first day of the first period that it is for.
  vanaf TEXT NOT NULL,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  reden TEXT NOT NULL CHECK (reden <> ''),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('voorgesteld', 'van-kracht', 'afgewezen')),
  beoordeeld_door_id TEXT REFERENCES gebruiker (id),
  beoordeeld_op TEXT,
  oordeel TEXT NOT NULL,
  PRIMARY KEY (soort, versie),
  CHECK ((status = 'voorgesteld') = (beoordeeld_op IS NULL)),
  CHECK (beoordeeld_door_id IS NULL OR beoordeeld_door_id <> door_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER aanlever_ontvangst_blijft_wijzig BEFORE UPDATE ON aanlever_ontvangst BEGIN SELECT RAISE(ABORT, 'aanlever_ontvangst is append-only'); END;

CREATE TRIGGER aanlever_ontvangst_blijft_wis BEFORE DELETE ON aanlever_ontvangst BEGIN SELECT RAISE(ABORT, 'aanlever_ontvangst is append-only'); END;

CREATE TABLE aanlever_ontvangst (
  volgnummer INTEGER PRIMARY KEY,
  aanlevering_id TEXT NOT NULL REFERENCES aanlevering (id),
  uitkomst TEXT NOT NULL CHECK (uitkomst IN ('verstuurd', 'aangenomen', 'afgekeurd')),
  datum TEXT NOT NULL,
  kenmerk TEXT NOT NULL,
  toelichting TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT;

CREATE INDEX aanlever_ontvangst_levering ON aanlever_ontvangst (aanlevering_id);

CREATE TRIGGER aanlever_zaak_blijft_wijzig BEFORE UPDATE ON aanlever_zaak BEGIN SELECT RAISE(ABORT, 'aanlever_zaak is append-only'); END;

CREATE TRIGGER aanlever_zaak_blijft_wis BEFORE DELETE ON aanlever_zaak BEGIN SELECT RAISE(ABORT, 'aanlever_zaak is append-only'); END;

CREATE TABLE aanlever_zaak (
  aanlevering_id TEXT NOT NULL REFERENCES aanlevering (id),
  sleutel TEXT NOT NULL,
  dossier_id TEXT REFERENCES dossier (id),
  sha256 TEXT,
  problemen TEXT NOT NULL CHECK (json_valid(problemen)),
  PRIMARY KEY (aanlevering_id, sleutel),
  CHECK (sha256 IS NOT NULL OR problemen <> '[]')
) STRICT, WITHOUT ROWID;

CREATE INDEX aanlever_zaak_dossier ON aanlever_zaak (dossier_id) WHERE dossier_id IS NOT NULL;

CREATE TRIGGER aanlevering_blijft_wijzig BEFORE UPDATE ON aanlevering BEGIN SELECT RAISE(ABORT, 'aanlevering is append-only'); END;

CREATE TRIGGER aanlevering_blijft_wis BEFORE DELETE ON aanlevering BEGIN SELECT RAISE(ABORT, 'aanlevering is append-only'); END;

CREATE TABLE "aanlevering" (
  id TEXT PRIMARY KEY,
  soort TEXT NOT NULL,
  van TEXT NOT NULL,
  tot TEXT NOT NULL CHECK (tot >= van),
  -- 1 is the first about this period; a later one takes its place.
  volgnummer INTEGER NOT NULL CHECK (volgnummer >= 1),
  reden TEXT NOT NULL,
  indeling_versie INTEGER NOT NULL,
  zaken INTEGER NOT NULL,
  regels INTEGER NOT NULL,
  geweigerd INTEGER NOT NULL,
  -- What the person read who confirmed it: counts and what stood out.
  verslag TEXT NOT NULL CHECK (json_valid(verslag)),
  bestandsnaam TEXT NOT NULL,
  mime TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  UNIQUE (soort, van, volgnummer),
  CHECK ((volgnummer = 1) = (reden = ''))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER acuut_gebeurtenis_blijft_wijzig BEFORE UPDATE ON acuut_gebeurtenis BEGIN SELECT RAISE(ABORT, 'acuut_gebeurtenis is append-only'); END;

CREATE TRIGGER acuut_gebeurtenis_blijft_wis BEFORE DELETE ON acuut_gebeurtenis BEGIN SELECT RAISE(ABORT, 'acuut_gebeurtenis is append-only'); END;

CREATE TABLE acuut_gebeurtenis (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  volgnummer INTEGER NOT NULL CHECK (volgnummer >= 1),
  soort TEXT NOT NULL CHECK (soort IN ('gemeld', 'nieuwe-dag', 'beeindigd', 'verteld', 'teruggedraaid')),
  -- gemeld: on which day; nieuwe-dag: the new day; beeindigd: the last night inside; verteld: on which day.
  dag TEXT,
  aanleiding TEXT CHECK (aanleiding IN ('niet-gemeld', 'geen-recht')),
  aan TEXT CHECK (aan IN ('aanbieder', 'client')),
  hoe TEXT CHECK (hoe IN ('telefoon', 'persoonlijk', 'schriftelijk', 'niet-gelukt')),
  reden TEXT NOT NULL,
  op_gebeurtenis_id TEXT REFERENCES acuut_gebeurtenis (id),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  UNIQUE (dossier_id, volgnummer),
  CHECK ((soort = 'teruggedraaid') = (dag IS NULL)),
  CHECK ((soort = 'beeindigd') = (aanleiding IS NOT NULL)),
  CHECK ((soort = 'verteld') = (aan IS NOT NULL AND hoe IS NOT NULL)),
  CHECK ((soort IN ('teruggedraaid', 'verteld')) = (op_gebeurtenis_id IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER afscherming_blijft_wijzig BEFORE UPDATE ON afscherming BEGIN SELECT RAISE(ABORT, 'afscherming is append-only'); END;

CREATE TRIGGER afscherming_blijft_wis BEFORE DELETE ON afscherming BEGIN SELECT RAISE(ABORT, 'afscherming is append-only'); END;

CREATE TABLE afscherming (
  client_id TEXT NOT NULL REFERENCES client (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  actief INTEGER NOT NULL CHECK (actief IN (0, 1)),
  grond TEXT NOT NULL CHECK (grond IN ('medewerker', 'familie-van-medewerker', 'publiek-persoon', 'veiligheid', 'anders')),
  reden TEXT NOT NULL,
  voor TEXT NOT NULL CHECK (voor IN ('kring', 'iedereen')),
  eigenaar_id TEXT NOT NULL REFERENCES gebruiker (id),
  kring TEXT NOT NULL CHECK (json_valid(kring)),
  uitgesloten TEXT NOT NULL CHECK (json_valid(uitgesloten)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (client_id, versie)
) STRICT, WITHOUT ROWID;

CREATE TABLE "afscherming_mens" (
  client_id TEXT NOT NULL REFERENCES afscherming_nu (client_id),
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  rol TEXT NOT NULL CHECK (rol IN ('kring', 'zelf', 'familie', 'netwerk')),
  PRIMARY KEY (client_id, gebruiker_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX afscherming_mens_gebruiker ON afscherming_mens (gebruiker_id);

CREATE TABLE afscherming_nu (
  client_id TEXT PRIMARY KEY REFERENCES client (id),
  voor TEXT NOT NULL CHECK (voor IN ('kring', 'iedereen')),
  eigenaar_id TEXT NOT NULL REFERENCES gebruiker (id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER afwezigheid_blijft_wijzig BEFORE UPDATE ON afwezigheid BEGIN SELECT RAISE(ABORT, 'afwezigheid is append-only'); END;

CREATE TRIGGER afwezigheid_blijft_wis BEFORE DELETE ON afwezigheid BEGIN SELECT RAISE(ABORT, 'afwezigheid is append-only'); END;

CREATE TABLE afwezigheid (
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  van TEXT NOT NULL,
  tot TEXT NOT NULL CHECK (tot >= van),
  vervallen INTEGER NOT NULL CHECK (vervallen IN (0, 1)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (id, versie)
) STRICT, WITHOUT ROWID;

CREATE INDEX afwezigheid_gebruiker ON afwezigheid (gebruiker_id, tot);

CREATE TRIGGER audit_blijft_wijzig BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

CREATE TRIGGER audit_blijft_wis BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

CREATE TABLE audit (
  volgnummer INTEGER PRIMARY KEY AUTOINCREMENT,
  moment TEXT NOT NULL,
  gebruiker_id TEXT,
  gebruiker TEXT NOT NULL,
  rollen TEXT NOT NULL,
  organisatie TEXT NOT NULL,
  actie TEXT NOT NULL CHECK (actie IN ('C', 'R', 'U', 'D', 'E')),
  gebeurtenis TEXT NOT NULL,
  tekst TEXT NOT NULL,
  client_id TEXT,
  dossier_id TEXT,
  uitkomst TEXT NOT NULL,
  doel TEXT NOT NULL,
  werkstation TEXT NOT NULL,
  nood INTEGER NOT NULL CHECK (nood IN (0, 1)),
  vorige_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE INDEX audit_client ON audit (client_id);

CREATE INDEX audit_dossier ON audit (dossier_id);

CREATE INDEX audit_gebeurtenis ON audit (gebeurtenis, tekst);

CREATE INDEX audit_gebruiker ON audit (gebruiker);

CREATE INDEX audit_moment ON audit (moment);

CREATE TRIGGER audit_elders_blijft_wijzig BEFORE UPDATE ON audit_elders BEGIN SELECT RAISE(ABORT, 'audit_elders is append-only'); END;

CREATE TRIGGER audit_elders_blijft_wis BEFORE DELETE ON audit_elders BEGIN SELECT RAISE(ABORT, 'audit_elders is append-only'); END;

CREATE TABLE audit_elders (
  werkplek_id TEXT NOT NULL,
  volgnummer INTEGER NOT NULL,
  moment TEXT NOT NULL,
  gebruiker_id TEXT,
  gebruiker TEXT NOT NULL,
  rollen TEXT NOT NULL,
  organisatie TEXT NOT NULL,
  actie TEXT NOT NULL CHECK (actie IN ('C', 'R', 'U', 'D', 'E')),
  gebeurtenis TEXT NOT NULL,
  tekst TEXT NOT NULL,
  client_id TEXT,
  dossier_id TEXT,
  uitkomst TEXT NOT NULL,
  doel TEXT NOT NULL,
  werkstation TEXT NOT NULL,
  nood INTEGER NOT NULL CHECK (nood IN (0, 1)),
  vorige_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (werkplek_id, volgnummer)
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_elders_client ON audit_elders (client_id);

CREATE INDEX audit_elders_dossier ON audit_elders (dossier_id);

CREATE INDEX audit_elders_moment ON audit_elders (moment);

CREATE TRIGGER basispunt_blijft_wijzig BEFORE UPDATE ON basispunt BEGIN SELECT RAISE(ABORT, 'basispunt is append-only'); END;

CREATE TRIGGER basispunt_blijft_wis BEFORE DELETE ON basispunt BEGIN SELECT RAISE(ABORT, 'basispunt is append-only'); END;

CREATE TABLE basispunt (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  client_id TEXT NOT NULL REFERENCES client (id),
  punt TEXT NOT NULL CHECK (punt IN ('identiteitsbewijs', 'briefadres', 'email', 'bankrekening', 'zorgverzekering', 'digid', 'ib60',
    'inkomen', 'huisarts', 'cjg', 'tandarts', 'kinderopvang', 'school', 'onderwijs', 'fondsen', 'alimentatie')),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  stand TEXT NOT NULL CHECK (stand IN ('niet-gevraagd', 'ontbreekt', 'bezig', 'op-orde', 'niet-van-toepassing')),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  -- Why what was settled turned out otherwise; empty for work that goes on.
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (dossier_id, client_id, punt, versie)
) STRICT, WITHOUT ROWID;

CREATE INDEX basispunt_client ON basispunt (client_id);

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

CREATE TABLE bed_vast (
  gebruiker_id TEXT PRIMARY KEY REFERENCES gebruiker (id),
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  tot TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX bed_vast_locatie ON bed_vast (locatie_id);

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

CREATE TRIGGER bedgebruik_een_nieuw BEFORE INSERT ON bedgebruik
WHEN EXISTS (SELECT 1 FROM bedgebruik b WHERE (b.bed_id = NEW.bed_id OR b.client_id = NEW.client_id)
  AND b.van <= coalesce(NEW.tot, '9999') AND coalesce(b.tot, '9999') >= NEW.van)
BEGIN SELECT RAISE(ABORT, 'bedgebruik overlaps'); END;

CREATE TRIGGER bedgebruik_een_wijzig BEFORE UPDATE ON bedgebruik
WHEN EXISTS (SELECT 1 FROM bedgebruik b WHERE b.id <> NEW.id AND (b.bed_id = NEW.bed_id OR b.client_id = NEW.client_id)
  AND b.van <= coalesce(NEW.tot, '9999') AND coalesce(b.tot, '9999') >= NEW.van)
BEGIN SELECT RAISE(ABORT, 'bedgebruik overlaps'); END;

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

CREATE INDEX bedgebruik_nog ON bedgebruik (bed_id, coalesce(tot, '9999'), van);

CREATE TRIGGER bedhandeling_blijft_wijzig BEFORE UPDATE ON bedhandeling BEGIN SELECT RAISE(ABORT, 'bedhandeling is append-only'); END;

CREATE TRIGGER bedhandeling_blijft_wis BEFORE DELETE ON bedhandeling BEGIN SELECT RAISE(ABORT, 'bedhandeling is append-only'); END;

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

CREATE TRIGGER bekendmaking_blijft_wijzig BEFORE UPDATE ON bekendmaking BEGIN SELECT RAISE(ABORT, 'bekendmaking is append-only'); END;

CREATE TRIGGER bekendmaking_blijft_wis BEFORE DELETE ON bekendmaking BEGIN SELECT RAISE(ABORT, 'bekendmaking is append-only'); END;

CREATE TRIGGER toewijzing_te_doen_bekend AFTER INSERT ON bekendmaking WHEN TRUE AND EXISTS (SELECT 1 FROM locatie_aanbieder)
BEGIN INSERT OR IGNORE INTO toewijzing_te_doen (dossier_id) SELECT dossier_id FROM besluit WHERE id = NEW.besluit_id; END;

CREATE TABLE bekendmaking (
  besluit_id TEXT PRIMARY KEY REFERENCES besluit (id),
  datum TEXT NOT NULL,
  wijze TEXT NOT NULL CHECK (wijze IN ('uitgereikt', 'per-post', 'digitaal')),
  bezwaar_tot TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER bekendmaking_poging_blijft_wijzig BEFORE UPDATE ON bekendmaking_poging BEGIN SELECT RAISE(ABORT, 'bekendmaking_poging is append-only'); END;

CREATE TRIGGER bekendmaking_poging_blijft_wis BEFORE DELETE ON bekendmaking_poging BEGIN SELECT RAISE(ABORT, 'bekendmaking_poging is append-only'); END;

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

CREATE TRIGGER bekendmaking_versie_blijft_wijzig BEFORE UPDATE ON bekendmaking_versie BEGIN SELECT RAISE(ABORT, 'bekendmaking_versie is append-only'); END;

CREATE TRIGGER bekendmaking_versie_blijft_wis BEFORE DELETE ON bekendmaking_versie BEGIN SELECT RAISE(ABORT, 'bekendmaking_versie is append-only'); END;

CREATE TRIGGER toewijzing_te_doen_bekend_anders AFTER INSERT ON bekendmaking_versie WHEN TRUE AND EXISTS (SELECT 1 FROM locatie_aanbieder)
BEGIN INSERT OR IGNORE INTO toewijzing_te_doen (dossier_id) SELECT dossier_id FROM besluit WHERE id = NEW.besluit_id; END;

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

CREATE TABLE beleid_voorstel (
  id TEXT PRIMARY KEY,
  naam TEXT NOT NULL,
  waarde TEXT NOT NULL CHECK (json_valid(waarde)),
  vanaf TEXT NOT NULL,
  bron TEXT NOT NULL,
  ingediend_door_id TEXT NOT NULL REFERENCES gebruiker (id),
  ingediend_op TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('voorgesteld', 'van-kracht', 'afgewezen')),
  beoordeeld_door_id TEXT REFERENCES gebruiker (id),
  beoordeeld_op TEXT,
  beoordeling TEXT,
  proef TEXT CHECK (json_valid(proef)),
  CHECK (beoordeeld_door_id IS NULL OR beoordeeld_door_id <> ingediend_door_id OR status = 'afgewezen')
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX beleid_voorstel_van_kracht ON beleid_voorstel (naam, vanaf) WHERE status = 'van-kracht';

CREATE TRIGGER besluit_blijft_wijzig BEFORE UPDATE ON besluit BEGIN SELECT RAISE(ABORT, 'besluit is append-only'); END;

CREATE TRIGGER besluit_blijft_wis BEFORE DELETE ON besluit BEGIN SELECT RAISE(ABORT, 'besluit is append-only'); END;

CREATE TRIGGER toewijzing_te_doen_besluit AFTER INSERT ON besluit WHEN TRUE AND EXISTS (SELECT 1 FROM locatie_aanbieder)
BEGIN INSERT OR IGNORE INTO toewijzing_te_doen (dossier_id) SELECT NEW.dossier_id WHERE NEW.dossier_id IS NOT NULL; END;

CREATE TABLE "besluit" (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL CHECK (soort IN ('verstrekken', 'weigeren', 'buiten-behandeling', 'verlengen', 'niet-verlengen', 'wijzigen',
    'beeindigen', 'intrekken', 'herroepen')),
  op_besluit_id TEXT REFERENCES besluit (id),
  per TEXT,
  genomen_op TEXT NOT NULL,
  genomen_door_id TEXT NOT NULL REFERENCES gebruiker (id),
  peildatum TEXT NOT NULL,
  beleidsversie TEXT NOT NULL,
  keten TEXT CHECK (keten IN ('volwassenen', 'jongeren', 'gezin')),
  ingangsdatum TEXT,
  laatste_dag TEXT,
  locatie_id TEXT REFERENCES locatie (id),
  contactpersoon_id TEXT NOT NULL REFERENCES gebruiker (id),
  motivering TEXT NOT NULL,
  afwijking TEXT,
  gronden TEXT NOT NULL CHECK (json_valid(gronden)),
  voorwaarden TEXT NOT NULL,
  feiten TEXT NOT NULL CHECK (json_valid(feiten)),
  uitleg TEXT NOT NULL CHECK (json_valid(uitleg)),
  CHECK ((op_besluit_id IS NULL) = (soort IN ('verstrekken', 'weigeren', 'buiten-behandeling'))),
  CHECK (soort <> 'verstrekken' OR (ingangsdatum IS NOT NULL AND laatste_dag >= ingangsdatum)),
  CHECK (soort <> 'verlengen' OR (per IS NOT NULL AND laatste_dag >= per)),
  CHECK (soort NOT IN ('wijzigen', 'beeindigen', 'intrekken') OR per IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX besluit_dossier ON besluit (dossier_id);

CREATE INDEX besluit_op_besluit ON besluit (op_besluit_id) WHERE op_besluit_id IS NOT NULL;

CREATE INDEX besluit_rapport ON besluit (soort, peildatum, dossier_id, genomen_op, keten, json_extract(feiten, '$.melding.aanvraagOp'),
  json_extract(feiten, '$.onderzoek.afgerondOp'));

CREATE INDEX besluit_rapport_dossier ON besluit (dossier_id, soort, genomen_op, ingangsdatum);

CREATE TRIGGER besluit_brief_blijft_wijzig BEFORE UPDATE ON besluit_brief BEGIN SELECT RAISE(ABORT, 'besluit_brief is append-only'); END;

CREATE TRIGGER besluit_brief_blijft_wis BEFORE DELETE ON besluit_brief BEGIN SELECT RAISE(ABORT, 'besluit_brief is append-only'); END;

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

CREATE TRIGGER besluit_vervallen_blijft_wijzig BEFORE UPDATE ON besluit_vervallen BEGIN SELECT RAISE(ABORT, 'besluit_vervallen is append-only'); END;

CREATE TRIGGER besluit_vervallen_blijft_wis BEFORE DELETE ON besluit_vervallen BEGIN SELECT RAISE(ABORT, 'besluit_vervallen is append-only'); END;

CREATE TRIGGER toewijzing_te_doen_vervallen AFTER INSERT ON besluit_vervallen WHEN TRUE AND EXISTS (SELECT 1 FROM locatie_aanbieder)
BEGIN INSERT OR IGNORE INTO toewijzing_te_doen (dossier_id) SELECT dossier_id FROM besluit WHERE id = NEW.besluit_id; END;

CREATE TABLE besluit_vervallen (
  besluit_id TEXT PRIMARY KEY REFERENCES besluit (id),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER bestandsontvanger_blijft_wijzig BEFORE UPDATE ON bestandsontvanger BEGIN SELECT RAISE(ABORT, 'bestandsontvanger is append-only'); END;

CREATE TRIGGER bestandsontvanger_blijft_wis BEFORE DELETE ON bestandsontvanger BEGIN SELECT RAISE(ABORT, 'bestandsontvanger is append-only'); END;

CREATE TABLE bestandsontvanger (
  organisatie_id TEXT NOT NULL,
  ontvanger TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (organisatie_id, ontvanger)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER bestandssleutel_blijft_wijzig BEFORE UPDATE ON bestandssleutel BEGIN SELECT RAISE(ABORT, 'bestandssleutel is append-only'); END;

CREATE TRIGGER bestandssleutel_blijft_wis BEFORE DELETE ON bestandssleutel BEGIN SELECT RAISE(ABORT, 'bestandssleutel is append-only'); END;

CREATE TABLE bestandssleutel (
  ontvanger TEXT PRIMARY KEY,
  geheim TEXT NOT NULL,
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE betrokkene_sleutel (
  soort TEXT NOT NULL CHECK (soort IN ('woord', 'klank', 'datum', 'telefoon', 'kenteken')),
  sleutel TEXT NOT NULL,
  stuk_id TEXT NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  PRIMARY KEY (soort, sleutel, stuk_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX betrokkene_sleutel_dossier ON betrokkene_sleutel (dossier_id);

CREATE INDEX betrokkene_sleutel_stuk ON betrokkene_sleutel (stuk_id);

CREATE TRIGGER bewaarinstelling_blijft_wijzig BEFORE UPDATE ON bewaarinstelling BEGIN SELECT RAISE(ABORT, 'bewaarinstelling is append-only'); END;

CREATE TRIGGER bewaarinstelling_blijft_wis BEFORE DELETE ON bewaarinstelling BEGIN SELECT RAISE(ABORT, 'bewaarinstelling is append-only'); END;

CREATE TABLE bewaarinstelling (
  soort TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  -- Years; of 'bedenktijd' days.
  waarde INTEGER NOT NULL CHECK (waarde >= 1),
  reden TEXT NOT NULL CHECK (reden <> ''),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (soort, versie)
) STRICT, WITHOUT ROWID;

CREATE TABLE bewaarreden (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES client (id),
  reden TEXT NOT NULL CHECK (reden <> ''),
  -- Last day; null: until somebody ends it.
  tot TEXT,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  einde_op TEXT,
  einde_reden TEXT,
  einde_door_id TEXT REFERENCES gebruiker (id),
  CHECK ((einde_op IS NULL) = (einde_reden IS NULL) AND (einde_op IS NULL) = (einde_door_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX bewaarreden_client ON bewaarreden (client_id);

CREATE TABLE bezwaar (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  besluit_id TEXT NOT NULL REFERENCES besluit (id),
  ontvangen_op TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'beslist', 'ingetrokken', 'vervallen')),
  uiterlijk TEXT,
  uitkomst TEXT CHECK (uitkomst IN ('niet-ontvankelijk', 'ongegrond', 'gegrond', 'deels-gegrond'))
) STRICT, WITHOUT ROWID;

CREATE INDEX bezwaar_besluit ON bezwaar (besluit_id);

CREATE INDEX bezwaar_dossier ON bezwaar (dossier_id);

CREATE INDEX bezwaar_lijst ON bezwaar (status, uiterlijk);

CREATE INDEX bezwaar_ontvangen ON bezwaar (ontvangen_op, status, uitkomst, dossier_id);

CREATE TRIGGER bezwaar_bekendmaking_blijft_wijzig BEFORE UPDATE ON bezwaar_bekendmaking BEGIN SELECT RAISE(ABORT, 'bezwaar_bekendmaking is append-only'); END;

CREATE TRIGGER bezwaar_bekendmaking_blijft_wis BEFORE DELETE ON bezwaar_bekendmaking BEGIN SELECT RAISE(ABORT, 'bezwaar_bekendmaking is append-only'); END;

CREATE TABLE bezwaar_bekendmaking (
  bezwaar_id TEXT PRIMARY KEY REFERENCES bezwaar_beslissing (bezwaar_id),
  datum TEXT NOT NULL,
  wijze TEXT NOT NULL CHECK (wijze IN ('uitgereikt', 'per-post', 'digitaal')),
  beroep_tot TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER bezwaar_beslissing_blijft_wijzig BEFORE UPDATE ON bezwaar_beslissing BEGIN SELECT RAISE(ABORT, 'bezwaar_beslissing is append-only'); END;

CREATE TRIGGER bezwaar_beslissing_blijft_wis BEFORE DELETE ON bezwaar_beslissing BEGIN SELECT RAISE(ABORT, 'bezwaar_beslissing is append-only'); END;

CREATE TABLE bezwaar_beslissing (
  bezwaar_id TEXT PRIMARY KEY REFERENCES bezwaar (id),
  uitkomst TEXT NOT NULL CHECK (uitkomst IN ('niet-ontvankelijk', 'ongegrond', 'gegrond', 'deels-gegrond')),
  motivering TEXT NOT NULL,
  herroeping_id TEXT REFERENCES besluit (id),
  document_id TEXT REFERENCES document (id),
  beslist_op TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  CHECK (herroeping_id IS NULL OR uitkomst IN ('gegrond', 'deels-gegrond'))
) STRICT, WITHOUT ROWID;

CREATE INDEX bezwaar_beslissing_herroeping ON bezwaar_beslissing (herroeping_id) WHERE herroeping_id IS NOT NULL;

CREATE TRIGGER bezwaar_versie_blijft_wijzig BEFORE UPDATE ON bezwaar_versie BEGIN SELECT RAISE(ABORT, 'bezwaar_versie is append-only'); END;

CREATE TRIGGER bezwaar_versie_blijft_wis BEFORE DELETE ON bezwaar_versie BEGIN SELECT RAISE(ABORT, 'bezwaar_versie is append-only'); END;

CREATE TABLE bezwaar_versie (
  bezwaar_id TEXT NOT NULL REFERENCES bezwaar (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  feiten TEXT NOT NULL CHECK (json_valid(feiten)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (bezwaar_id, versie)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER bijdragelijst_blijft_wijzig BEFORE UPDATE ON bijdragelijst BEGIN SELECT RAISE(ABORT, 'bijdragelijst is append-only'); END;

CREATE TRIGGER bijdragelijst_blijft_wis BEFORE DELETE ON bijdragelijst BEGIN SELECT RAISE(ABORT, 'bijdragelijst is append-only'); END;

CREATE TABLE bijdragelijst (
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  maand TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  stand TEXT NOT NULL CHECK (stand IN ('gesloten', 'heropend')),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (locatie_id, maand, versie),
  CHECK (stand = 'gesloten' OR reden <> '')
) STRICT, WITHOUT ROWID;

CREATE TRIGGER botsing_blijft_wijzig BEFORE UPDATE ON botsing BEGIN SELECT RAISE(ABORT, 'botsing is append-only'); END;

CREATE TRIGGER botsing_blijft_wis BEFORE DELETE ON botsing BEGIN SELECT RAISE(ABORT, 'botsing is append-only'); END;

CREATE TABLE botsing (
  id TEXT PRIMARY KEY,
  nummer INTEGER NOT NULL UNIQUE,
  werkplek_id TEXT NOT NULL,
  volgnummer INTEGER NOT NULL,
  gebruiker_id TEXT,
  gebruiker TEXT NOT NULL,
  gebeurtenis TEXT NOT NULL,
  tekst TEXT NOT NULL,
  op TEXT NOT NULL,
  client_id TEXT,
  dossier_id TEXT,
  -- What was typed, to do it again; null where it may not be kept, or cannot be done again.
  invoer TEXT CHECK (json_valid(invoer)),
  inhoud BLOB NOT NULL,
  reden TEXT NOT NULL,
  tabel TEXT,
  -- The package that was first; null: not found.
  door_nummer INTEGER
) STRICT;

CREATE INDEX botsing_dossier ON botsing (dossier_id) WHERE dossier_id IS NOT NULL;

CREATE TRIGGER botsing_afhandeling_blijft_wijzig BEFORE UPDATE ON botsing_afhandeling BEGIN SELECT RAISE(ABORT, 'botsing_afhandeling is append-only'); END;

CREATE TRIGGER botsing_afhandeling_blijft_wis BEFORE DELETE ON botsing_afhandeling BEGIN SELECT RAISE(ABORT, 'botsing_afhandeling is append-only'); END;

CREATE TABLE botsing_afhandeling (
  botsing_id TEXT PRIMARY KEY,
  keuze TEXT NOT NULL CHECK (keuze IN ('laten', 'opnieuw')),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER bouwsteen_blijft_wijzig BEFORE UPDATE ON bouwsteen BEGIN SELECT RAISE(ABORT, 'bouwsteen is append-only'); END;

CREATE TRIGGER bouwsteen_blijft_wis BEFORE DELETE ON bouwsteen BEGIN SELECT RAISE(ABORT, 'bouwsteen is append-only'); END;

CREATE TABLE bouwsteen (
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (id, versie)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE centrumregio_gemeente (
  gemeente TEXT PRIMARY KEY CHECK (gemeente GLOB '[0-9][0-9][0-9][0-9]'),
  regio_id TEXT NOT NULL REFERENCES centrumregio (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX centrumregio_gemeente_regio ON centrumregio_gemeente (regio_id);

CREATE TRIGGER toewijzing_te_doen_client AFTER UPDATE ON client WHEN TRUE AND EXISTS (SELECT 1 FROM locatie_aanbieder)
BEGIN INSERT OR IGNORE INTO toewijzing_te_doen (dossier_id) SELECT id FROM dossier WHERE client_id = NEW.id UNION SELECT dossier_id FROM huishouden_lid WHERE client_id = NEW.id; END;

CREATE TABLE client (
  id TEXT PRIMARY KEY,
  versie INTEGER NOT NULL,
  achternaam TEXT NOT NULL,
  tussenvoegsel TEXT NOT NULL,
  voornamen TEXT NOT NULL,
  roepnaam TEXT NOT NULL,
  geboortedatum TEXT CHECK (geboortedatum GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  bsn TEXT UNIQUE CHECK (length(bsn) = 9),
  geen_bsn_reden TEXT NOT NULL,
  geslacht TEXT CHECK (geslacht IN ('vrouw', 'man', 'x')),
  telefoon TEXT NOT NULL,
  email TEXT NOT NULL,
  straat TEXT NOT NULL,
  huisnummer TEXT NOT NULL,
  postcode TEXT NOT NULL,
  plaats TEXT NOT NULL,
  taal TEXT NOT NULL,
  bijzonderheden TEXT NOT NULL,
  aangemaakt_op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX client_geboortedatum ON client (geboortedatum);

CREATE TABLE client_alias (
  oud_id TEXT PRIMARY KEY REFERENCES client (id),
  nieuw_id TEXT NOT NULL REFERENCES client (id),
  samenvoeging_id TEXT NOT NULL REFERENCES samenvoeging (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX client_alias_nieuw ON client_alias (nieuw_id);

CREATE TABLE client_koppeling (
  organisatie_id TEXT NOT NULL,
  hun_ref TEXT NOT NULL,
  client_id TEXT NOT NULL REFERENCES client (id),
  PRIMARY KEY (organisatie_id, hun_ref)
) STRICT, WITHOUT ROWID;

CREATE INDEX client_koppeling_client ON client_koppeling (client_id);

CREATE TABLE client_schaduw (
  client_id TEXT PRIMARY KEY REFERENCES client (id),
  bsn TEXT NOT NULL CHECK (length(bsn) = 9)
) STRICT, WITHOUT ROWID;

CREATE INDEX client_schaduw_bsn ON client_schaduw (bsn);

CREATE TABLE client_sleutel (
  soort TEXT NOT NULL CHECK (soort IN ('woord', 'klank', 'datum', 'telefoon')),
  sleutel TEXT NOT NULL,
  client_id TEXT NOT NULL REFERENCES client (id),
  PRIMARY KEY (soort, sleutel, client_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX client_sleutel_client ON client_sleutel (client_id);

CREATE TRIGGER client_versie_blijft_wijzig BEFORE UPDATE ON client_versie BEGIN SELECT RAISE(ABORT, 'client_versie is append-only'); END;

CREATE TRIGGER client_versie_blijft_wis BEFORE DELETE ON client_versie BEGIN SELECT RAISE(ABORT, 'client_versie is append-only'); END;

CREATE TABLE client_versie (
  client_id TEXT NOT NULL REFERENCES client (id),
  versie INTEGER NOT NULL,
  velden TEXT NOT NULL CHECK (json_valid(velden)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (client_id, versie)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER collega_bekende_blijft_wijzig BEFORE UPDATE ON collega_bekende BEGIN SELECT RAISE(ABORT, 'collega_bekende is append-only'); END;

CREATE TRIGGER collega_bekende_blijft_wis BEFORE DELETE ON collega_bekende BEGIN SELECT RAISE(ABORT, 'collega_bekende is append-only'); END;

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

CREATE TABLE collega_bekende_sleutel (
  bekende_id TEXT NOT NULL,
  soort TEXT NOT NULL CHECK (soort IN ('voornaam', 'achternaam', 'datum', 'telefoon')),
  sleutel TEXT NOT NULL,
  PRIMARY KEY (bekende_id, soort, sleutel)
) STRICT, WITHOUT ROWID;

CREATE INDEX collega_bekende_sleutel_woord ON collega_bekende_sleutel (sleutel);

CREATE TABLE concept (
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  sleutel TEXT NOT NULL,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  basis_versie INTEGER NOT NULL,
  bewaard_op TEXT NOT NULL,
  PRIMARY KEY (gebruiker_id, sleutel)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER contact_blijft_wijzig BEFORE UPDATE ON contact BEGIN SELECT RAISE(ABORT, 'contact is append-only'); END;

CREATE TRIGGER contact_blijft_wis BEFORE DELETE ON contact BEGIN SELECT RAISE(ABORT, 'contact is append-only'); END;

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

CREATE TRIGGER contact_klaar_blijft_wijzig BEFORE UPDATE ON contact_klaar BEGIN SELECT RAISE(ABORT, 'contact_klaar is append-only'); END;

CREATE TRIGGER contact_klaar_blijft_wis BEFORE DELETE ON contact_klaar BEGIN SELECT RAISE(ABORT, 'contact_klaar is append-only'); END;

CREATE TABLE contact_klaar (
  contact_id TEXT PRIMARY KEY REFERENCES contact (id),
  uitkomst TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER contact_vervallen_blijft_wijzig BEFORE UPDATE ON contact_vervallen BEGIN SELECT RAISE(ABORT, 'contact_vervallen is append-only'); END;

CREATE TRIGGER contact_vervallen_blijft_wis BEFORE DELETE ON contact_vervallen BEGIN SELECT RAISE(ABORT, 'contact_vervallen is append-only'); END;

CREATE TABLE contact_vervallen (
  contact_id TEXT PRIMARY KEY REFERENCES contact (id),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER copas_blijft_wijzig BEFORE UPDATE ON copas BEGIN SELECT RAISE(ABORT, 'copas is append-only'); END;

CREATE TRIGGER copas_blijft_wis BEFORE DELETE ON copas BEGIN SELECT RAISE(ABORT, 'copas is append-only'); END;

CREATE TRIGGER toewijzing_te_doen_pas AFTER INSERT ON copas WHEN TRUE AND EXISTS (SELECT 1 FROM locatie_aanbieder)
BEGIN INSERT OR IGNORE INTO toewijzing_te_doen (dossier_id) SELECT NEW.dossier_id WHERE NEW.dossier_id IS NOT NULL; END;

CREATE TABLE copas (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  besluit_id TEXT NOT NULL REFERENCES besluit (id),
  pasnummer TEXT NOT NULL UNIQUE,
  geldig_van TEXT NOT NULL,
  geldig_tot TEXT NOT NULL CHECK (geldig_tot >= geldig_van),
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  token TEXT NOT NULL,
  uitgegeven_door_id TEXT NOT NULL REFERENCES gebruiker (id),
  uitgegeven_op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX copas_besluit ON copas (besluit_id);

CREATE INDEX copas_dossier ON copas (dossier_id);

CREATE INDEX copas_geldig ON copas (locatie_id, geldig_tot);

CREATE TRIGGER copas_ingetrokken_blijft_wijzig BEFORE UPDATE ON copas_ingetrokken BEGIN SELECT RAISE(ABORT, 'copas_ingetrokken is append-only'); END;

CREATE TRIGGER copas_ingetrokken_blijft_wis BEFORE DELETE ON copas_ingetrokken BEGIN SELECT RAISE(ABORT, 'copas_ingetrokken is append-only'); END;

CREATE TRIGGER toewijzing_te_doen_pas_in AFTER INSERT ON copas_ingetrokken WHEN TRUE AND EXISTS (SELECT 1 FROM locatie_aanbieder)
BEGIN INSERT OR IGNORE INTO toewijzing_te_doen (dossier_id) SELECT dossier_id FROM copas WHERE id = NEW.pas_id; END;

CREATE TABLE copas_ingetrokken (
  pas_id TEXT PRIMARY KEY REFERENCES copas (id),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER copas_vervanging_blijft_wijzig BEFORE UPDATE ON copas_vervanging BEGIN SELECT RAISE(ABORT, 'copas_vervanging is append-only'); END;

CREATE TRIGGER copas_vervanging_blijft_wis BEFORE DELETE ON copas_vervanging BEGIN SELECT RAISE(ABORT, 'copas_vervanging is append-only'); END;

CREATE TABLE copas_vervanging (
  pas_id TEXT PRIMARY KEY REFERENCES copas (id),
  vervangt_id TEXT NOT NULL UNIQUE REFERENCES copas (id),
  soort TEXT NOT NULL CHECK (soort IN ('kwijt', 'gestolen', 'beschadigd', 'gewijzigd')),
  toelichting TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER crisisbijdragelijst_blijft_wijzig BEFORE UPDATE ON crisisbijdragelijst BEGIN SELECT RAISE(ABORT, 'crisisbijdragelijst is append-only'); END;

CREATE TRIGGER crisisbijdragelijst_blijft_wis BEFORE DELETE ON crisisbijdragelijst BEGIN SELECT RAISE(ABORT, 'crisisbijdragelijst is append-only'); END;

CREATE TABLE crisisbijdragelijst (
  maand TEXT NOT NULL CHECK (maand GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  stand TEXT NOT NULL CHECK (stand IN ('gesloten', 'heropend')),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (maand, versie),
  CHECK (stand = 'gesloten' OR reden <> '')
) STRICT, WITHOUT ROWID;

CREATE TRIGGER crisislocatie_blijft_wijzig BEFORE UPDATE ON crisislocatie BEGIN SELECT RAISE(ABORT, 'crisislocatie is append-only'); END;

CREATE TRIGGER crisislocatie_blijft_wis BEFORE DELETE ON crisislocatie BEGIN SELECT RAISE(ABORT, 'crisislocatie is append-only'); END;

CREATE TABLE crisislocatie (
  id TEXT PRIMARY KEY,
  aangemaakt_op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER crisislocatie_bevestiging_blijft_wijzig BEFORE UPDATE ON crisislocatie_bevestiging BEGIN SELECT RAISE(ABORT, 'crisislocatie_bevestiging is append-only'); END;

CREATE TRIGGER crisislocatie_bevestiging_blijft_wis BEFORE DELETE ON crisislocatie_bevestiging BEGIN SELECT RAISE(ABORT, 'crisislocatie_bevestiging is append-only'); END;

CREATE TRIGGER plekhouding_past_bevestiging BEFORE INSERT ON crisislocatie_bevestiging
WHEN EXISTS (SELECT 1 FROM plekhouding h WHERE h.locatie_id = NEW.locatie_id AND h.stand <> 'los' AND h.geteld = 0
  AND h.nummer > coalesce((SELECT json_extract(k.value, '$.aantal') FROM json_each(NEW.leeg) k
    WHERE json_extract(k.value, '$.personen') = h.personen), 0))
BEGIN SELECT RAISE(ABORT, 'fewer empty rooms than are held'); END;

CREATE TABLE crisislocatie_bevestiging (
  locatie_id TEXT NOT NULL REFERENCES crisislocatie (id),
  volgnummer INTEGER NOT NULL CHECK (volgnummer >= 1),
  leeg TEXT NOT NULL CHECK (json_valid(leeg)),
  gesproken_met TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (locatie_id, volgnummer)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER crisislocatie_versie_blijft_wijzig BEFORE UPDATE ON crisislocatie_versie BEGIN SELECT RAISE(ABORT, 'crisislocatie_versie is append-only'); END;

CREATE TRIGGER crisislocatie_versie_blijft_wis BEFORE DELETE ON crisislocatie_versie BEGIN SELECT RAISE(ABORT, 'crisislocatie_versie is append-only'); END;

CREATE TABLE crisislocatie_versie (
  locatie_id TEXT NOT NULL REFERENCES crisislocatie (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  -- It is no longer asked; who is there stays there.
  vervallen INTEGER NOT NULL CHECK (vervallen IN (0, 1)),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (locatie_id, versie)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER crisisopgave_blijft_wijzig BEFORE UPDATE ON crisisopgave BEGIN SELECT RAISE(ABORT, 'crisisopgave is append-only'); END;

CREATE TRIGGER crisisopgave_blijft_wis BEFORE DELETE ON crisisopgave BEGIN SELECT RAISE(ABORT, 'crisisopgave is append-only'); END;

CREATE TABLE crisisopgave (
  maand TEXT NOT NULL CHECK (maand GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  status TEXT NOT NULL CHECK (status IN ('vrijgegeven', 'ingetrokken')),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  bijdragen TEXT NOT NULL CHECK (json_valid(bijdragen)),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (maand, versie),
  CHECK ((status = 'ingetrokken') = (reden <> ''))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER crisisstuk_blijft_wijzig BEFORE UPDATE ON crisisstuk BEGIN SELECT RAISE(ABORT, 'crisisstuk is append-only'); END;

CREATE TRIGGER crisisstuk_blijft_wis BEFORE DELETE ON crisisstuk BEGIN SELECT RAISE(ABORT, 'crisisstuk is append-only'); END;

CREATE TABLE crisisstuk (
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL,
  -- Whom of the household it is about; null: the case as a whole.
  client_id TEXT REFERENCES client (id),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  -- Why this version is there: empty for the first and for work that goes on.
  reden TEXT NOT NULL,
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (id, versie),
  CHECK (ingetrokken = 0 OR reden <> '')
) STRICT, WITHOUT ROWID;

CREATE INDEX crisisstuk_client ON crisisstuk (client_id) WHERE client_id IS NOT NULL;

CREATE INDEX crisisstuk_dossier ON crisisstuk (dossier_id, soort);

CREATE INDEX crisisstuk_soort ON crisisstuk (soort, dossier_id);

CREATE TRIGGER crisisstuk_document_blijft_wijzig BEFORE UPDATE ON crisisstuk_document BEGIN SELECT RAISE(ABORT, 'crisisstuk_document is append-only'); END;

CREATE TRIGGER crisisstuk_document_blijft_wis BEFORE DELETE ON crisisstuk_document BEGIN SELECT RAISE(ABORT, 'crisisstuk_document is append-only'); END;

CREATE TABLE crisisstuk_document (
  document_id TEXT PRIMARY KEY REFERENCES document (id),
  stuk_id TEXT NOT NULL,
  versie INTEGER NOT NULL,
  FOREIGN KEY (stuk_id, versie) REFERENCES crisisstuk (id, versie)
) STRICT, WITHOUT ROWID;

CREATE INDEX crisisstuk_document_stuk ON crisisstuk_document (stuk_id);

CREATE TRIGGER crisisverzoek_blijft_wijzig BEFORE UPDATE ON crisisverzoek BEGIN SELECT RAISE(ABORT, 'crisisverzoek is append-only'); END;

CREATE TRIGGER crisisverzoek_blijft_wis BEFORE DELETE ON crisisverzoek BEGIN SELECT RAISE(ABORT, 'crisisverzoek is append-only'); END;

CREATE TABLE crisisverzoek (
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  kenmerk TEXT NOT NULL,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  stand TEXT NOT NULL CHECK (stand IN ('open', 'aangenomen', 'geweigerd', 'ingetrokken')),
  reden TEXT NOT NULL,
  dossier_id TEXT REFERENCES dossier (id),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (id, versie),
  CHECK ((stand = 'aangenomen') = (dossier_id IS NOT NULL)),
  CHECK (stand NOT IN ('geweigerd', 'ingetrokken') OR reden <> '')
) STRICT, WITHOUT ROWID;

CREATE INDEX crisisverzoek_dossier ON crisisverzoek (dossier_id) WHERE dossier_id IS NOT NULL;

CREATE TRIGGER dagbezoek_blijft_wijzig BEFORE UPDATE ON dagbezoek BEGIN SELECT RAISE(ABORT, 'dagbezoek is append-only'); END;

CREATE TRIGGER dagbezoek_blijft_wis BEFORE DELETE ON dagbezoek BEGIN SELECT RAISE(ABORT, 'dagbezoek is append-only'); END;

CREATE TABLE dagbezoek (
  volgnummer INTEGER PRIMARY KEY AUTOINCREMENT,
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  dag TEXT NOT NULL,
  dagdeel TEXT NOT NULL CHECK (dagdeel IN ('ochtend', 'middag', 'avond')),
  met_pas INTEGER NOT NULL CHECK (met_pas IN (0, 1)),
  groep TEXT CHECK (groep IN ('man', 'vrouw', 'jongere')),
  aantal INTEGER NOT NULL CHECK (aantal <> 0),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  CHECK (aantal > 0 OR reden <> '')
) STRICT;

CREATE INDEX dagbezoek_dag ON dagbezoek (locatie_id, dag);

CREATE TABLE dagpas (
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  dag TEXT NOT NULL,
  dagdeel TEXT NOT NULL,
  kenmerk TEXT NOT NULL,
  PRIMARY KEY (locatie_id, dag, dagdeel, kenmerk)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER dagrapport_zoek_nieuw AFTER INSERT ON dagrapport BEGIN
  INSERT INTO dagrapport_zoek (rowid, tekst) SELECT NEW.nr, NEW.tekst WHERE NEW.ingetrokken = 0;
END;

CREATE TRIGGER dagrapport_zoek_weg AFTER DELETE ON dagrapport WHEN OLD.ingetrokken = 0 BEGIN
  INSERT INTO dagrapport_zoek (dagrapport_zoek, rowid, tekst) VALUES ('delete', OLD.nr, OLD.tekst);
END;

CREATE TRIGGER dagrapport_zoek_wijzig AFTER UPDATE OF tekst, ingetrokken ON dagrapport BEGIN
  INSERT INTO dagrapport_zoek (dagrapport_zoek, rowid, tekst) SELECT 'delete', OLD.nr, OLD.tekst WHERE OLD.ingetrokken = 0;
  INSERT INTO dagrapport_zoek (rowid, tekst) SELECT NEW.nr, NEW.tekst WHERE NEW.ingetrokken = 0;
END;

CREATE TABLE dagrapport (
  -- The order of writing, and the row of the full text.
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  -- Null: about the house.
  client_id TEXT REFERENCES client (id),
  dossier_id TEXT REFERENCES dossier (id),
  -- The day on which the shift begins.
  datum TEXT NOT NULL,
  dienst TEXT NOT NULL CHECK (dienst IN ('vroeg', 'laat', 'nacht')),
  categorie TEXT NOT NULL CHECK (categorie IN ('algemeen', 'gedrag', 'gezondheid', 'afspraak', 'contact', 'huisregels', 'gebouw')),
  tekst TEXT NOT NULL CHECK (length(tekst) > 0),
  let_op INTEGER NOT NULL CHECK (let_op IN (0, 1)),
  gedaan INTEGER NOT NULL CHECK (gedaan IN (0, 1)),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  CHECK (let_op = 1 OR gedaan = 0)
) STRICT;

CREATE INDEX dagrapport_client ON dagrapport (client_id, nr);

CREATE INDEX dagrapport_dienst ON dagrapport (locatie_id, datum, dienst);

CREATE INDEX dagrapport_dossier ON dagrapport (dossier_id, nr);

CREATE INDEX dagrapport_letop ON dagrapport (locatie_id, nr) WHERE let_op = 1 AND gedaan = 0 AND ingetrokken = 0;

CREATE INDEX dagrapport_locatie ON dagrapport (locatie_id, nr);

CREATE TRIGGER dagrapport_versie_blijft_wijzig BEFORE UPDATE ON dagrapport_versie BEGIN SELECT RAISE(ABORT, 'dagrapport_versie is append-only'); END;

CREATE TRIGGER dagrapport_versie_blijft_wis BEFORE DELETE ON dagrapport_versie BEGIN SELECT RAISE(ABORT, 'dagrapport_versie is append-only'); END;

CREATE TABLE dagrapport_versie (
  id TEXT NOT NULL REFERENCES dagrapport (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  categorie TEXT NOT NULL,
  tekst TEXT NOT NULL,
  let_op INTEGER NOT NULL,
  gedaan INTEGER NOT NULL,
  ingetrokken INTEGER NOT NULL,
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (id, versie)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE dagrapport_zoek USING fts5 (tekst, content = 'dagrapport', content_rowid = 'nr',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

CREATE TABLE 'dagrapport_zoek_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'dagrapport_zoek_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'dagrapport_zoek_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'dagrapport_zoek_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE deuraankomst (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  client_id TEXT NOT NULL REFERENCES client (id),
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  -- The night by the day on which it begins, and the Amsterdam wall-clock time of arriving.
  nacht TEXT NOT NULL,
  tijdstip TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  vervallen_op TEXT,
  vervallen_reden TEXT,
  vervallen_door_id TEXT REFERENCES gebruiker (id),
  CHECK ((vervallen_op IS NULL) = (vervallen_reden IS NULL)),
  CHECK ((vervallen_op IS NULL) = (vervallen_door_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX deuraankomst_client ON deuraankomst (client_id);

CREATE INDEX deuraankomst_dossier ON deuraankomst (dossier_id, client_id);

CREATE TRIGGER document_blijft_wijzig BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'document is append-only'); END;

CREATE TRIGGER document_blijft_wis BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'document is append-only'); END;

CREATE TABLE "document" (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL CHECK (soort IN ('beschikking', 'copas', 'ontvangstbevestiging', 'onderzoeksverslag', 'bijlage', 'uitnodiging',
    'hersteltermijn', 'doorverwijzing', 'meldbewijs', 'toestemming', 'regiobericht', 'geschil', 'overdracht', 'reiskaart', 'waarschuwing',
    'incident', 'zienswijze', 'perspectief', 'afloopbericht', 'bezwaar-ontvangst', 'beslissing-op-bezwaar', 'klacht-ontvangst',
    'klacht-antwoord', 'dossierafdruk', 'brief', 'schorsing', 'huisregels', 'woonbijdrage', 'bijdragelijst', 'overdrachtsverslag',
    'vertrekbewijs', 'verblijfsverslag', 'crisisbeschikking', 'crisisbrief', 'crisisoverdracht', 'crisisafdruk', 'veiligheidsplan',
    'plekvraag', 'verzegelde-brief')),
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

CREATE INDEX document_besluit ON document (besluit_id);

CREATE INDEX document_dossier ON document (dossier_id);

CREATE INDEX document_pas ON document (pas_id);

CREATE TRIGGER toewijzing_te_doen_dossier AFTER UPDATE ON dossier WHEN TRUE AND EXISTS (SELECT 1 FROM locatie_aanbieder)
BEGIN INSERT OR IGNORE INTO toewijzing_te_doen (dossier_id) VALUES (NEW.id); END;

CREATE TABLE "dossier" (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES client (id),
  kenmerk TEXT NOT NULL UNIQUE,
  versie INTEGER NOT NULL,
  gemeld_op TEXT NOT NULL,
  keten TEXT CHECK (keten IN ('volwassenen', 'jongeren', 'gezin')),
  status TEXT NOT NULL CHECK (status IN ('melding', 'onderzoek', 'wacht-op-besluit', 'verstrekt', 'geweigerd', 'buiten-behandeling',
    'geeindigd', 'gesloten')),
  regime TEXT CHECK (regime IN ('regulier', 'alleen-onderdak')),
  laatste_dag TEXT,
  volgende_termijn TEXT,
  aangemaakt_op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX dossier_client ON dossier (client_id);

CREATE INDEX dossier_gemeld ON dossier (gemeld_op);

CREATE INDEX dossier_rapport_gemeld ON dossier (gemeld_op, keten);

CREATE INDEX dossier_rapport_verblijf ON dossier (laatste_dag, keten) WHERE laatste_dag IS NOT NULL;

CREATE INDEX dossier_status ON dossier (status, gemeld_op, laatste_dag, keten);

CREATE TRIGGER dossierregel_blijft_wijzig BEFORE UPDATE ON dossierregel BEGIN SELECT RAISE(ABORT, 'dossierregel is append-only'); END;

CREATE TRIGGER dossierregel_blijft_wis BEFORE DELETE ON dossierregel BEGIN SELECT RAISE(ABORT, 'dossierregel is append-only'); END;

CREATE TRIGGER toewijzing_te_doen_regel AFTER INSERT ON dossierregel WHEN TRUE AND EXISTS (SELECT 1 FROM locatie_aanbieder)
BEGIN INSERT OR IGNORE INTO toewijzing_te_doen (dossier_id) SELECT NEW.dossier_id WHERE NEW.dossier_id IS NOT NULL; END;

CREATE TABLE dossierregel (
  volgnummer INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL CHECK (soort IN ('vertegenwoordiger', 'toestemming', 'bevestiging', 'doorverwijzing', 'sluiting')),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  UNIQUE (id, versie)
) STRICT;

CREATE INDEX dossierregel_dossier ON dossierregel (dossier_id, soort);

CREATE TRIGGER dubbel_oordeel_blijft_wijzig BEFORE UPDATE ON dubbel_oordeel BEGIN SELECT RAISE(ABORT, 'dubbel_oordeel is append-only'); END;

CREATE TRIGGER dubbel_oordeel_blijft_wis BEFORE DELETE ON dubbel_oordeel BEGIN SELECT RAISE(ABORT, 'dubbel_oordeel is append-only'); END;

CREATE TABLE dubbel_oordeel (
  a_id TEXT NOT NULL REFERENCES client (id),
  b_id TEXT NOT NULL REFERENCES client (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  stand TEXT NOT NULL CHECK (stand IN ('geen-dubbel', 'opnieuw')),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (a_id, b_id, versie),
  CHECK (a_id < b_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE dubbel_paar (
  a_id TEXT NOT NULL REFERENCES client (id),
  b_id TEXT NOT NULL REFERENCES client (id),
  score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
  redenen TEXT NOT NULL CHECK (json_valid(redenen)),
  PRIMARY KEY (a_id, b_id),
  CHECK (a_id < b_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX dubbel_paar_b ON dubbel_paar (b_id);

CREATE INDEX dubbel_paar_score ON dubbel_paar (score DESC, a_id, b_id);

CREATE TABLE dubbel_taak (client_id TEXT PRIMARY KEY REFERENCES client (id)) STRICT, WITHOUT ROWID;

CREATE TRIGGER ethoskeuze_blijft_wijzig BEFORE UPDATE ON ethoskeuze BEGIN SELECT RAISE(ABORT, 'ethoskeuze is append-only'); END;

CREATE TRIGGER ethoskeuze_blijft_wis BEFORE DELETE ON ethoskeuze BEGIN SELECT RAISE(ABORT, 'ethoskeuze is append-only'); END;

CREATE TABLE ethoskeuze (
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  client_id TEXT NOT NULL REFERENCES client (id),
  vanaf TEXT NOT NULL,
  klasse TEXT NOT NULL CHECK (klasse IN ('1', '2', '3', '4', '5', '6', '7', 'geen')),
  reden TEXT NOT NULL CHECK (reden <> ''),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (id, versie)
) STRICT, WITHOUT ROWID;

CREATE INDEX ethoskeuze_client ON ethoskeuze (client_id);

CREATE TABLE factor_code (
  factor_id TEXT NOT NULL REFERENCES tweede_factor (id),
  nummer INTEGER NOT NULL,
  -- argon2id with the salt and cost of the factor, base64.
  hash TEXT NOT NULL,
  gebruikt_op TEXT,
  PRIMARY KEY (factor_id, nummer)
) STRICT, WITHOUT ROWID;

CREATE TABLE factor_stap (
  factor_id TEXT NOT NULL REFERENCES tweede_factor (id),
  stap INTEGER NOT NULL,
  PRIMARY KEY (factor_id, stap)
) STRICT, WITHOUT ROWID;

CREATE TABLE gebruiker (
  id TEXT PRIMARY KEY,
  versie INTEGER NOT NULL,
  naam TEXT NOT NULL,
  inlognaam TEXT NOT NULL UNIQUE,
  rollen TEXT NOT NULL CHECK (json_valid(rollen)),
  locatie_id TEXT REFERENCES locatie (id),
  actief INTEGER NOT NULL CHECK (actief IN (0, 1)),
  tijdelijk_wachtwoord INTEGER NOT NULL CHECK (tijdelijk_wachtwoord IN (0, 1)),
  aangemaakt_op TEXT NOT NULL,
  laatst_ingelogd TEXT
) STRICT, WITHOUT ROWID;

CREATE TRIGGER geschil_blijft_wijzig BEFORE UPDATE ON geschil BEGIN SELECT RAISE(ABORT, 'geschil is append-only'); END;

CREATE TRIGGER geschil_blijft_wis BEFORE DELETE ON geschil BEGIN SELECT RAISE(ABORT, 'geschil is append-only'); END;

CREATE TABLE geschil (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  feiten TEXT NOT NULL CHECK (json_valid(feiten)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (dossier_id, versie)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER geschil_stap_blijft_wijzig BEFORE UPDATE ON geschil_stap BEGIN SELECT RAISE(ABORT, 'geschil_stap is append-only'); END;

CREATE TRIGGER geschil_stap_blijft_wis BEFORE DELETE ON geschil_stap BEGIN SELECT RAISE(ABORT, 'geschil_stap is append-only'); END;

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

CREATE TRIGGER geschil_stap_vervallen_blijft_wijzig BEFORE UPDATE ON geschil_stap_vervallen BEGIN SELECT RAISE(ABORT, 'geschil_stap_vervallen is append-only'); END;

CREATE TRIGGER geschil_stap_vervallen_blijft_wis BEFORE DELETE ON geschil_stap_vervallen BEGIN SELECT RAISE(ABORT, 'geschil_stap_vervallen is append-only'); END;

CREATE TABLE geschil_stap_vervallen (
  stap_id TEXT PRIMARY KEY REFERENCES geschil_stap (id),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE huishouden_lid (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  client_id TEXT NOT NULL REFERENCES client (id),
  rol TEXT NOT NULL CHECK (rol IN ('partner', 'kind', 'ander')),
  PRIMARY KEY (dossier_id, client_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX huishouden_lid_client ON huishouden_lid (client_id);

CREATE TRIGGER huisregels_blijft_wijzig BEFORE UPDATE ON huisregels BEGIN SELECT RAISE(ABORT, 'huisregels is append-only'); END;

CREATE TRIGGER huisregels_blijft_wis BEFORE DELETE ON huisregels BEGIN SELECT RAISE(ABORT, 'huisregels is append-only'); END;

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

CREATE TRIGGER huisregels_akkoord_blijft_wijzig BEFORE UPDATE ON huisregels_akkoord BEGIN SELECT RAISE(ABORT, 'huisregels_akkoord is append-only'); END;

CREATE TRIGGER huisregels_akkoord_blijft_wis BEFORE DELETE ON huisregels_akkoord BEGIN SELECT RAISE(ABORT, 'huisregels_akkoord is append-only'); END;

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

CREATE TRIGGER huisregels_akkoord_vervallen_blijft_wijzig BEFORE UPDATE ON huisregels_akkoord_vervallen BEGIN SELECT RAISE(ABORT, 'huisregels_akkoord_vervallen is append-only'); END;

CREATE TRIGGER huisregels_akkoord_vervallen_blijft_wis BEFORE DELETE ON huisregels_akkoord_vervallen BEGIN SELECT RAISE(ABORT, 'huisregels_akkoord_vervallen is append-only'); END;

CREATE TABLE huisregels_akkoord_vervallen (
  akkoord_id TEXT PRIMARY KEY REFERENCES huisregels_akkoord (id),
  reden TEXT NOT NULL CHECK (length(reden) > 0),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import (
  id TEXT PRIMARY KEY,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  soort TEXT NOT NULL CHECK (soort IN ('client', 'locatie')),
  stand TEXT NOT NULL CHECK (stand IN ('lezen', 'koppelen', 'controleren', 'klaar', 'bezig', 'gedaan', 'terugdraaien', 'teruggedraaid', 'weg')),
  bestandsnaam TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  kenmerken TEXT NOT NULL CHECK (json_valid(kenmerken)),
  koppen TEXT NOT NULL CHECK (json_valid(koppen)),
  koppeling TEXT NOT NULL CHECK (json_valid(koppeling)),
  regels INTEGER NOT NULL,
  -- How far the step is that runs now: the last line or thing that was dealt with, and how many.
  cursor INTEGER NOT NULL,
  klaar INTEGER NOT NULL,
  -- Counts how often the lines were judged from the first on.
  ronde INTEGER NOT NULL,
  wijze TEXT CHECK (wijze IN ('alles', 'goede')),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  gedaan_op TEXT,
  terug_door_id TEXT REFERENCES gebruiker (id),
  terug_op TEXT,
  terug_reden TEXT,
  CHECK ((terug_op IS NULL) = (terug_door_id IS NULL) AND (terug_op IS NULL) = (terug_reden IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX import_op ON import (op);

CREATE TABLE import_ding (
  import_id TEXT NOT NULL REFERENCES import (id),
  plek INTEGER NOT NULL,
  nummer INTEGER NOT NULL,
  soort TEXT NOT NULL CHECK (soort IN ('client', 'locatie', 'kamer', 'bed')),
  ding_id TEXT NOT NULL,
  handeling TEXT NOT NULL CHECK (handeling IN ('nieuw', 'aangevuld')),
  versie INTEGER NOT NULL,
  -- Of a locatie that was completed: what stood there.
  was TEXT CHECK (json_valid(was)),
  PRIMARY KEY (import_id, plek),
  UNIQUE (import_id, ding_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_kop (
  soort TEXT NOT NULL,
  kop TEXT NOT NULL,
  veld TEXT NOT NULL,
  PRIMARY KEY (soort, kop)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_regel (
  import_id TEXT NOT NULL REFERENCES import (id),
  nummer INTEGER NOT NULL CHECK (nummer >= 1),
  -- Empty as soon as the line was taken in.
  cellen TEXT NOT NULL CHECK (json_valid(cellen)),
  stand TEXT NOT NULL CHECK (stand IN ('gelezen', 'goed', 'fout', 'dubbel', 'gedaan', 'aangevuld', 'overgeslagen', 'geweigerd', 'terug', 'blijft')),
  oordeel TEXT NOT NULL CHECK (json_valid(oordeel)),
  keuze TEXT CHECK (keuze IN ('overslaan', 'aanvullen', 'nieuw')),
  keuze_id TEXT,
  keuze_reden TEXT NOT NULL,
  uitkomst TEXT NOT NULL,
  PRIMARY KEY (import_id, nummer)
) STRICT, WITHOUT ROWID;

CREATE INDEX import_regel_stand ON import_regel (import_id, stand, nummer);

CREATE TABLE import_sleutel (
  import_id TEXT NOT NULL REFERENCES import (id),
  ronde INTEGER NOT NULL,
  soort TEXT NOT NULL,
  sleutel TEXT NOT NULL,
  nummer INTEGER NOT NULL,
  PRIMARY KEY (import_id, ronde, soort, sleutel, nummer)
) STRICT, WITHOUT ROWID;

CREATE INDEX import_sleutel_regel ON import_sleutel (import_id, ronde, nummer);

CREATE TRIGGER inbak_blijft_wijzig BEFORE UPDATE ON inbak BEGIN SELECT RAISE(ABORT, 'inbak is append-only'); END;

CREATE TRIGGER inbak_blijft_wis BEFORE DELETE ON inbak BEGIN SELECT RAISE(ABORT, 'inbak is append-only'); END;

CREATE TABLE "inbak" (
  record_id TEXT PRIMARY KEY,
  soort TEXT NOT NULL CHECK (length(soort) > 0),
  organisatie_id TEXT NOT NULL,
  organisatie_naam TEXT NOT NULL,
  bron TEXT NOT NULL,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  ontvangen_door_id TEXT NOT NULL REFERENCES gebruiker (id),
  ontvangen_op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX inbak_bron ON inbak (bron);

CREATE INDEX inbak_nacht ON inbak (organisatie_id, json_extract(inhoud, '$.inhoud.datum'), json_extract(inhoud, '$.inhoud.locatie.locatieRef'))
  WHERE soort = 'nachtregister';

CREATE INDEX inbak_nachtdag ON inbak (json_extract(inhoud, '$.inhoud.datum')) WHERE soort = 'nachtregister';

CREATE TRIGGER inbak_afhandeling_blijft_wijzig BEFORE UPDATE ON inbak_afhandeling BEGIN SELECT RAISE(ABORT, 'inbak_afhandeling is append-only'); END;

CREATE TRIGGER inbak_afhandeling_blijft_wis BEFORE DELETE ON inbak_afhandeling BEGIN SELECT RAISE(ABORT, 'inbak_afhandeling is append-only'); END;

CREATE TABLE "inbak_afhandeling" (
  record_id TEXT NOT NULL REFERENCES inbak (record_id),
  volgnummer INTEGER NOT NULL CHECK (volgnummer >= 1),
  uitkomst TEXT NOT NULL CHECK (uitkomst IN ('verwerkt', 'afgewezen', 'teruggezet', 'geweigerd')),
  dossier_id TEXT REFERENCES dossier (id),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (record_id, volgnummer),
  CHECK (uitkomst = 'verwerkt' OR dossier_id IS NULL),
  CHECK (uitkomst <> 'geweigerd' OR reden <> '')
) STRICT, WITHOUT ROWID;

CREATE INDEX inbak_afhandeling_dossier ON inbak_afhandeling (dossier_id) WHERE dossier_id IS NOT NULL;

CREATE TABLE incident_gevolg (
  incident_id TEXT NOT NULL,
  gevolg_id TEXT NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (incident_id, gevolg_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX incident_gevolg_dossier ON incident_gevolg (dossier_id);

CREATE TRIGGER inkomend_blijft_wijzig BEFORE UPDATE ON inkomend BEGIN SELECT RAISE(ABORT, 'inkomend is append-only'); END;

CREATE TRIGGER inkomend_blijft_wis BEFORE DELETE ON inkomend BEGIN SELECT RAISE(ABORT, 'inkomend is append-only'); END;

CREATE TABLE inkomend (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  feiten TEXT NOT NULL CHECK (json_valid(feiten)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (dossier_id, versie)
) STRICT, WITHOUT ROWID;

CREATE TABLE inlogsleutel (
  id TEXT PRIMARY KEY,
  sleutel TEXT NOT NULL,
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE instelling (
  enkel INTEGER PRIMARY KEY CHECK (enkel = 1),
  versie INTEGER NOT NULL,
  waarden TEXT NOT NULL CHECK (json_valid(waarden))
) STRICT;

CREATE TRIGGER instelling_wijziging_blijft_wijzig BEFORE UPDATE ON instelling_wijziging BEGIN SELECT RAISE(ABORT, 'instelling_wijziging is append-only'); END;

CREATE TRIGGER instelling_wijziging_blijft_wis BEFORE DELETE ON instelling_wijziging BEGIN SELECT RAISE(ABORT, 'instelling_wijziging is append-only'); END;

CREATE TABLE instelling_wijziging (
  id TEXT PRIMARY KEY,
  onderdeel TEXT NOT NULL CHECK (onderdeel <> ''),
  -- Which locatie, or which desk's connection; empty: the one of the organisation.
  over TEXT NOT NULL,
  -- Its place in the settings: openTot, huisafspraken.laatVanaf.
  pad TEXT NOT NULL CHECK (pad <> ''),
  was TEXT NOT NULL CHECK (json_valid(was)),
  wordt TEXT NOT NULL CHECK (json_valid(wordt)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX instelling_wijziging_over ON instelling_wijziging (onderdeel, over, op);

CREATE TRIGGER inzage_blijft_wijzig BEFORE UPDATE ON inzage BEGIN SELECT RAISE(ABORT, 'inzage is append-only'); END;

CREATE TRIGGER inzage_blijft_wis BEFORE DELETE ON inzage BEGIN SELECT RAISE(ABORT, 'inzage is append-only'); END;

CREATE TABLE inzage (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES client (id),
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  eigenaar_id TEXT NOT NULL REFERENCES gebruiker (id),
  reden TEXT NOT NULL,
  op TEXT NOT NULL,
  tot TEXT NOT NULL CHECK (tot > op)
) STRICT, WITHOUT ROWID;

CREATE INDEX inzage_client ON inzage (client_id);

CREATE INDEX inzage_wie ON inzage (gebruiker_id, client_id, tot);

CREATE TRIGGER inzage_oordeel_blijft_wijzig BEFORE UPDATE ON inzage_oordeel BEGIN SELECT RAISE(ABORT, 'inzage_oordeel is append-only'); END;

CREATE TRIGGER inzage_oordeel_blijft_wis BEFORE DELETE ON inzage_oordeel BEGIN SELECT RAISE(ABORT, 'inzage_oordeel is append-only'); END;

CREATE TABLE inzage_oordeel (
  inzage_id TEXT PRIMARY KEY REFERENCES inzage (id),
  oordeel TEXT NOT NULL CHECK (oordeel IN ('terecht', 'onterecht')),
  toelichting TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER klaargezet_blijft_wijzig BEFORE UPDATE ON klaargezet BEGIN SELECT RAISE(ABORT, 'klaargezet is append-only'); END;

CREATE TRIGGER klaargezet_blijft_wis BEFORE DELETE ON klaargezet BEGIN SELECT RAISE(ABORT, 'klaargezet is append-only'); END;

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

CREATE TABLE klacht (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  ontvangen_op TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'afgehandeld', 'doorgestuurd', 'opgelost', 'ingetrokken', 'vervallen')),
  uiterlijk TEXT,
  uitkomst TEXT CHECK (uitkomst IN ('gegrond', 'deels-gegrond', 'ongegrond', 'niet-behandeld'))
) STRICT, WITHOUT ROWID;

CREATE INDEX klacht_dossier ON klacht (dossier_id);

CREATE INDEX klacht_lijst ON klacht (status, uiterlijk);

CREATE INDEX klacht_ontvangen ON klacht (ontvangen_op, status, uitkomst, dossier_id);

CREATE TRIGGER klacht_afhandeling_blijft_wijzig BEFORE UPDATE ON klacht_afhandeling BEGIN SELECT RAISE(ABORT, 'klacht_afhandeling is append-only'); END;

CREATE TRIGGER klacht_afhandeling_blijft_wis BEFORE DELETE ON klacht_afhandeling BEGIN SELECT RAISE(ABORT, 'klacht_afhandeling is append-only'); END;

CREATE TABLE klacht_afhandeling (
  klacht_id TEXT PRIMARY KEY REFERENCES klacht (id),
  uitkomst TEXT NOT NULL CHECK (uitkomst IN ('gegrond', 'deels-gegrond', 'ongegrond', 'niet-behandeld')),
  bevindingen TEXT NOT NULL,
  maatregelen TEXT NOT NULL,
  document_id TEXT REFERENCES document (id),
  afgehandeld_op TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER klacht_versie_blijft_wijzig BEFORE UPDATE ON klacht_versie BEGIN SELECT RAISE(ABORT, 'klacht_versie is append-only'); END;

CREATE TRIGGER klacht_versie_blijft_wis BEFORE DELETE ON klacht_versie BEGIN SELECT RAISE(ABORT, 'klacht_versie is append-only'); END;

CREATE TABLE klacht_versie (
  klacht_id TEXT NOT NULL REFERENCES klacht (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  feiten TEXT NOT NULL CHECK (json_valid(feiten)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (klacht_id, versie)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER kluisadres_blijft_wijzig BEFORE UPDATE ON kluisadres BEGIN SELECT RAISE(ABORT, 'kluisadres is append-only'); END;

CREATE TRIGGER kluisadres_blijft_wis BEFORE DELETE ON kluisadres BEGIN SELECT RAISE(ABORT, 'kluisadres is append-only'); END;

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

CREATE INDEX kluisadres_client ON kluisadres (client_id) WHERE client_id IS NOT NULL;

CREATE INDEX kluisadres_dossier ON kluisadres (dossier_id) WHERE dossier_id IS NOT NULL;

CREATE INDEX kluisadres_plek ON kluisadres (plek_id) WHERE plek_id IS NOT NULL;

CREATE TRIGGER kluisbrief_blijft_wijzig BEFORE UPDATE ON kluisbrief BEGIN SELECT RAISE(ABORT, 'kluisbrief is append-only'); END;

CREATE TRIGGER kluisbrief_blijft_wis BEFORE DELETE ON kluisbrief BEGIN SELECT RAISE(ABORT, 'kluisbrief is append-only'); END;

CREATE TABLE kluisbrief (
  inzage_id TEXT PRIMARY KEY REFERENCES kluisinzage (id),
  -- What the printer answered: it came out, or it was broken off.
  gelukt INTEGER NOT NULL CHECK (gelukt IN (0, 1)),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER kluisinzage_blijft_wijzig BEFORE UPDATE ON kluisinzage BEGIN SELECT RAISE(ABORT, 'kluisinzage is append-only'); END;

CREATE TRIGGER kluisinzage_blijft_wis BEFORE DELETE ON kluisinzage BEGIN SELECT RAISE(ABORT, 'kluisinzage is append-only'); END;

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

CREATE TRIGGER kluislezer_blijft_wijzig BEFORE UPDATE ON kluislezer BEGIN SELECT RAISE(ABORT, 'kluislezer is append-only'); END;

CREATE TRIGGER kluislezer_blijft_wis BEFORE DELETE ON kluislezer BEGIN SELECT RAISE(ABORT, 'kluislezer is append-only'); END;

CREATE TABLE kluislezer (
  adres_id TEXT NOT NULL,
  versie INTEGER NOT NULL,
  sleutel_id TEXT NOT NULL REFERENCES kluissleutel (id),
  PRIMARY KEY (adres_id, versie, sleutel_id),
  FOREIGN KEY (adres_id, versie) REFERENCES kluisadres (id, versie)
) STRICT, WITHOUT ROWID;

CREATE INDEX kluislezer_sleutel ON kluislezer (sleutel_id);

CREATE TRIGGER kluisoordeel_blijft_wijzig BEFORE UPDATE ON kluisoordeel BEGIN SELECT RAISE(ABORT, 'kluisoordeel is append-only'); END;

CREATE TRIGGER kluisoordeel_blijft_wis BEFORE DELETE ON kluisoordeel BEGIN SELECT RAISE(ABORT, 'kluisoordeel is append-only'); END;

CREATE TABLE kluisoordeel (
  inzage_id TEXT PRIMARY KEY REFERENCES kluisinzage (id),
  oordeel TEXT NOT NULL CHECK (oordeel IN ('terecht', 'onterecht')),
  toelichting TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  CHECK (oordeel = 'terecht' OR toelichting <> '')
) STRICT, WITHOUT ROWID;

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

CREATE TABLE levering (
  volgnummer INTEGER PRIMARY KEY REFERENCES uitbak (volgnummer),
  status TEXT NOT NULL CHECK (status IN ('verstuurd', 'geweigerd', 'opnieuw')),
  reden TEXT,
  op TEXT NOT NULL,
  CHECK ((status = 'geweigerd') = (reden IS NOT NULL))
) STRICT;

CREATE INDEX levering_open ON levering (status, volgnummer) WHERE status <> 'verstuurd';

CREATE TABLE lijn_bekend (
  werkplek_id TEXT PRIMARY KEY,
  naam TEXT NOT NULL,
  openbaar TEXT NOT NULL,
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE lijn_gelezen (
  werkplek_id TEXT PRIMARY KEY,
  volgnummer INTEGER NOT NULL CHECK (volgnummer >= 1),
  transactie TEXT NOT NULL,
  plek TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE lijn_sleutel (
  generatie INTEGER PRIMARY KEY CHECK (generatie >= 1),
  sleutel TEXT NOT NULL,
  op TEXT NOT NULL
) STRICT;

CREATE TABLE lijn_zelf (
  enkel INTEGER PRIMARY KEY CHECK (enkel = 1),
  werkplek_id TEXT NOT NULL,
  naam TEXT NOT NULL,
  -- X25519, base64: by this a next generation of the key is handed over.
  geheim TEXT NOT NULL,
  openbaar TEXT NOT NULL,
  inlogsleutel TEXT NOT NULL,
  sinds TEXT NOT NULL
) STRICT;

CREATE TABLE locatie (
  id TEXT PRIMARY KEY,
  versie INTEGER NOT NULL,
  naam TEXT NOT NULL,
  soort TEXT NOT NULL CHECK (soort IN ('nachtopvang', 'crisisopvang', 'gezinsopvang', 'jongerenopvang', 'dagopvang', 'winteropvang')),
  keten TEXT NOT NULL CHECK (keten IN ('volwassenen', 'jongeren', 'gezin')),
  straat TEXT NOT NULL,
  postcode TEXT NOT NULL,
  plaats TEXT NOT NULL,
  telefoon TEXT NOT NULL,
  capaciteit INTEGER NOT NULL CHECK (capaciteit >= 0),
  actief INTEGER NOT NULL CHECK (actief IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE locatie_aanbieder (
  locatie_id TEXT PRIMARY KEY REFERENCES locatie (id),
  organisatie_id TEXT NOT NULL,
  organisatie_naam TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER locatie_afspraak_blijft_wijzig BEFORE UPDATE ON locatie_afspraak BEGIN SELECT RAISE(ABORT, 'locatie_afspraak is append-only'); END;

CREATE TRIGGER locatie_afspraak_blijft_wis BEFORE DELETE ON locatie_afspraak BEGIN SELECT RAISE(ABORT, 'locatie_afspraak is append-only'); END;

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

CREATE TRIGGER locatie_bestand_blijft_wijzig BEFORE UPDATE ON locatie_bestand BEGIN SELECT RAISE(ABORT, 'locatie_bestand is append-only'); END;

CREATE TRIGGER locatie_bestand_blijft_wis BEFORE DELETE ON locatie_bestand BEGIN SELECT RAISE(ABORT, 'locatie_bestand is append-only'); END;

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

CREATE TABLE locatie_koppeling (
  organisatie_id TEXT NOT NULL,
  hun_ref TEXT NOT NULL,
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  PRIMARY KEY (organisatie_id, hun_ref)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER maaltijd_blijft_wijzig BEFORE UPDATE ON maaltijd BEGIN SELECT RAISE(ABORT, 'maaltijd is append-only'); END;

CREATE TRIGGER maaltijd_blijft_wis BEFORE DELETE ON maaltijd BEGIN SELECT RAISE(ABORT, 'maaltijd is append-only'); END;

CREATE TABLE maaltijd (
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  nacht TEXT NOT NULL,
  client_id TEXT NOT NULL REFERENCES client (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  genuttigd INTEGER NOT NULL CHECK (genuttigd IN (0, 1)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (locatie_id, nacht, client_id, versie)
) STRICT, WITHOUT ROWID;

CREATE INDEX maaltijd_client ON maaltijd (client_id);

CREATE TABLE "nacht" (
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

CREATE INDEX nacht_client ON nacht (client_id, datum);

CREATE UNIQUE INDEX nacht_een_bed ON nacht (bed_id, datum) WHERE bed_id IS NOT NULL;

CREATE UNIQUE INDEX nacht_eenmaal ON nacht (client_id, datum) WHERE stand <> 'vertrokken';

CREATE INDEX nacht_telling ON nacht (datum, locatie_id, stand);

CREATE INDEX nacht_weg ON nacht (datum, client_id, locatie_id) WHERE stand = 'afwezig';

CREATE TRIGGER nacht_correctie_blijft_wijzig BEFORE UPDATE ON nacht_correctie BEGIN SELECT RAISE(ABORT, 'nacht_correctie is append-only'); END;

CREATE TRIGGER nacht_correctie_blijft_wis BEFORE DELETE ON nacht_correctie BEGIN SELECT RAISE(ABORT, 'nacht_correctie is append-only'); END;

CREATE TABLE nacht_correctie (
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  datum TEXT NOT NULL,
  versie INTEGER NOT NULL,
  client_id TEXT NOT NULL REFERENCES client (id),
  was TEXT CHECK (was IN ('aanwezig', 'laat', 'afwezig', 'afwezig-gemeld', 'vertrokken')),
  was_bed_id TEXT REFERENCES bed (id),
  was_tijd TEXT,
  wordt TEXT CHECK (wordt IN ('aanwezig', 'laat', 'afwezig', 'afwezig-gemeld', 'vertrokken')),
  wordt_bed_id TEXT REFERENCES bed (id),
  wordt_tijd TEXT,
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (locatie_id, datum, versie, client_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX nacht_correctie_client ON nacht_correctie (client_id, datum);

CREATE TRIGGER nachtregister_blijft_wijzig BEFORE UPDATE ON nachtregister BEGIN SELECT RAISE(ABORT, 'nachtregister is append-only'); END;

CREATE TRIGGER nachtregister_blijft_wis BEFORE DELETE ON nachtregister BEGIN SELECT RAISE(ABORT, 'nachtregister is append-only'); END;

CREATE TABLE nachtregister (
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  datum TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  wat TEXT NOT NULL CHECK (wat IN ('opgeslagen', 'gesloten', 'heropend', 'gecorrigeerd')),
  stand TEXT NOT NULL CHECK (stand IN ('open', 'gesloten')),
  -- Places in use, beds out of use, and places put up besides, as they were when this version was written.
  capaciteit INTEGER NOT NULL CHECK (capaciteit >= 0),
  dicht INTEGER NOT NULL CHECK (dicht >= 0),
  extra INTEGER NOT NULL CHECK (extra >= 0),
  aanwezig INTEGER NOT NULL,
  laat INTEGER NOT NULL,
  afwezig INTEGER NOT NULL,
  afwezig_gemeld INTEGER NOT NULL,
  vertrokken INTEGER NOT NULL,
  -- People with a place of whom it was not filled in.
  nog_open INTEGER NOT NULL,
  -- Heads counted by the night worker; null while the register was never closed.
  geteld INTEGER CHECK (geteld >= 0),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (locatie_id, datum, versie),
  CHECK (stand = 'open' OR (geteld IS NOT NULL AND nog_open = 0)),
  CHECK (aanwezig + laat <= capaciteit + extra),
  CHECK (wat NOT IN ('heropend', 'gecorrigeerd') OR reden <> '')
) STRICT, WITHOUT ROWID;

CREATE INDEX nachtregister_datum ON nachtregister (datum, locatie_id, versie);

CREATE TABLE nachtsignaal (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  client_id TEXT NOT NULL REFERENCES client (id),
  soort TEXT NOT NULL CHECK (soort IN ('gesprek-nodig', 'geen-structureel-gebruik', 'geen-feitelijk-verblijf')),
  -- gemeld: told to Centraal Onthaal, which answers nothing.
  antwoord TEXT NOT NULL CHECK (antwoord IN ('verklaard', 'opzij', 'gemeld')),
  -- The last night that it is about: what comes after is new.
  tot_nacht TEXT NOT NULL,
  nachten TEXT NOT NULL CHECK (json_valid(nachten)),
  reden TEXT NOT NULL CHECK (length(reden) > 0),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  vervallen_op TEXT,
  vervallen_reden TEXT,
  vervallen_door_id TEXT REFERENCES gebruiker (id),
  CHECK ((vervallen_op IS NULL) = (vervallen_reden IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX nachtsignaal_client ON nachtsignaal (client_id);

CREATE INDEX nachtsignaal_dossier ON nachtsignaal (dossier_id, client_id);

CREATE TABLE namens (
  organisatie_id TEXT PRIMARY KEY,
  gebruiker_id TEXT NOT NULL UNIQUE REFERENCES gebruiker (id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER ontvangst_blijft_wijzig BEFORE UPDATE ON ontvangst BEGIN SELECT RAISE(ABORT, 'ontvangst is append-only'); END;

CREATE TRIGGER ontvangst_blijft_wis BEFORE DELETE ON ontvangst BEGIN SELECT RAISE(ABORT, 'ontvangst is append-only'); END;

CREATE TABLE ontvangst (
  id TEXT PRIMARY KEY,
  organisatie_id TEXT NOT NULL,
  organisatie_naam TEXT NOT NULL,
  uitslag TEXT NOT NULL CHECK (json_valid(uitslag)),
  bestandsnaam TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE opvangtoewijzing (
  organisatie_id TEXT NOT NULL,
  dossier_ref TEXT NOT NULL,
  volgnummer INTEGER NOT NULL,
  record_id TEXT NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  -- When the college recorded it.
  vastgelegd_op TEXT NOT NULL,
  PRIMARY KEY (organisatie_id, dossier_ref)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX opvangtoewijzing_dossier ON opvangtoewijzing (dossier_id);

CREATE TABLE organisatie (
  enkel INTEGER PRIMARY KEY CHECK (enkel = 1),
  id TEXT NOT NULL UNIQUE,
  soort TEXT NOT NULL CHECK (soort IN ('gemeente', 'opvangaanbieder', 'veilig-thuis')),
  proef INTEGER NOT NULL CHECK (proef IN (0, 1)),
  aangemaakt_op TEXT NOT NULL
) STRICT;

CREATE TRIGGER overboeking_blijft_wijzig BEFORE UPDATE ON overboeking BEGIN SELECT RAISE(ABORT, 'overboeking is append-only'); END;

CREATE TRIGGER overboeking_blijft_wis BEFORE DELETE ON overboeking BEGIN SELECT RAISE(ABORT, 'overboeking is append-only'); END;

CREATE TABLE overboeking (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  van TEXT NOT NULL,
  capaciteit INTEGER NOT NULL,
  bezet INTEGER NOT NULL CHECK (bezet >= capaciteit),
  reden TEXT NOT NULL CHECK (length(reden) > 0),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX overboeking_dossier ON overboeking (dossier_id);

CREATE TABLE pas_sleutel (
  id TEXT PRIMARY KEY,
  openbaar TEXT NOT NULL CHECK (json_valid(openbaar)),
  -- Only the organisation that signs has it; who only checks passes keeps the public half.
  geheim TEXT CHECK (json_valid(geheim)),
  aangemaakt_op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER plaatsing_te_melden_anders AFTER UPDATE ON plaatsing
BEGIN
  INSERT OR REPLACE INTO plaatsing_te_melden (plaatsing_id, dossier_id, client_id) VALUES (NEW.id, NEW.dossier_id, NEW.client_id);
END;

CREATE TRIGGER plaatsing_te_melden_nieuw AFTER INSERT ON plaatsing
BEGIN
  INSERT OR REPLACE INTO plaatsing_te_melden (plaatsing_id, dossier_id, client_id) VALUES (NEW.id, NEW.dossier_id, NEW.client_id);
END;

CREATE TRIGGER plaatsing_te_melden_weg AFTER DELETE ON plaatsing
BEGIN
  INSERT OR REPLACE INTO plaatsing_te_melden (plaatsing_id, dossier_id, client_id) VALUES (OLD.id, OLD.dossier_id, OLD.client_id);
END;

CREATE TRIGGER toewijzing_te_doen_plaatsing AFTER INSERT ON plaatsing WHEN TRUE AND EXISTS (SELECT 1 FROM locatie_aanbieder)
BEGIN INSERT OR IGNORE INTO toewijzing_te_doen (dossier_id) SELECT NEW.dossier_id WHERE NEW.dossier_id IS NOT NULL; END;

CREATE TRIGGER toewijzing_te_doen_plaatsing_weg AFTER DELETE ON plaatsing WHEN TRUE AND EXISTS (SELECT 1 FROM locatie_aanbieder)
BEGIN INSERT OR IGNORE INTO toewijzing_te_doen (dossier_id) SELECT OLD.dossier_id WHERE OLD.dossier_id IS NOT NULL; END;

CREATE TRIGGER toewijzing_te_doen_plaatsing_wijzig AFTER UPDATE ON plaatsing WHEN TRUE AND EXISTS (SELECT 1 FROM locatie_aanbieder)
BEGIN INSERT OR IGNORE INTO toewijzing_te_doen (dossier_id) SELECT NEW.dossier_id WHERE NEW.dossier_id IS NOT NULL; END;

CREATE TABLE plaatsing (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES client (id),
  dossier_id TEXT REFERENCES dossier (id),
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  soort TEXT NOT NULL CHECK (soort IN ('acuut', 'besluit')),
  van TEXT NOT NULL,
  tot TEXT CHECK (tot >= van)
) STRICT, WITHOUT ROWID;

CREATE INDEX plaatsing_client ON plaatsing (client_id, locatie_id);

CREATE INDEX plaatsing_dossier ON plaatsing (dossier_id);

CREATE INDEX plaatsing_locatie ON plaatsing (locatie_id, van);

CREATE INDEX plaatsing_nog ON plaatsing (locatie_id, coalesce(tot, '9999'), van);

CREATE INDEX plaatsing_nu ON plaatsing (coalesce(tot, '9999'), van, locatie_id);

CREATE INDEX plaatsing_rapport ON plaatsing (soort, van, tot, client_id, dossier_id, locatie_id);

CREATE TABLE plaatsing_te_melden (
  plaatsing_id TEXT PRIMARY KEY,
  dossier_id TEXT,
  client_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER plekantwoord_blijft_wijzig BEFORE UPDATE ON plekantwoord BEGIN SELECT RAISE(ABORT, 'plekantwoord is append-only'); END;

CREATE TRIGGER plekantwoord_blijft_wis BEFORE DELETE ON plekantwoord BEGIN SELECT RAISE(ABORT, 'plekantwoord is append-only'); END;

CREATE TABLE plekantwoord (
  id TEXT PRIMARY KEY,
  aan_id TEXT NOT NULL REFERENCES plekvraag_aan (id),
  volgnummer INTEGER NOT NULL CHECK (volgnummer >= 1),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  UNIQUE (aan_id, volgnummer)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER plekantwoord_vervallen_blijft_wijzig BEFORE UPDATE ON plekantwoord_vervallen BEGIN SELECT RAISE(ABORT, 'plekantwoord_vervallen is append-only'); END;

CREATE TRIGGER plekantwoord_vervallen_blijft_wis BEFORE DELETE ON plekantwoord_vervallen BEGIN SELECT RAISE(ABORT, 'plekantwoord_vervallen is append-only'); END;

CREATE TABLE plekantwoord_vervallen (
  antwoord_id TEXT PRIMARY KEY REFERENCES plekantwoord (id),
  reden TEXT NOT NULL CHECK (reden <> ''),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER plekhouding_nooit_weg BEFORE DELETE ON plekhouding BEGIN SELECT RAISE(ABORT, 'plekhouding is kept'); END;

CREATE TRIGGER plekhouding_past_nieuw BEFORE INSERT ON plekhouding
WHEN NEW.locatie_id IS NOT NULL AND NEW.stand <> 'los' AND NEW.geteld = 0 AND NEW.nummer > coalesce((
  SELECT json_extract(k.value, '$.aantal') FROM crisislocatie_bevestiging b, json_each(b.leeg) k
  WHERE b.locatie_id = NEW.locatie_id AND json_extract(k.value, '$.personen') = NEW.personen
    AND b.volgnummer = (SELECT max(n.volgnummer) FROM crisislocatie_bevestiging n WHERE n.locatie_id = NEW.locatie_id)), 0)
BEGIN SELECT RAISE(ABORT, 'no such empty room'); END;

CREATE TRIGGER plekhouding_past_wijzig BEFORE UPDATE ON plekhouding
WHEN NEW.locatie_id IS NOT NULL AND NEW.stand <> 'los' AND NEW.geteld = 0 AND NEW.nummer > coalesce((
  SELECT json_extract(k.value, '$.aantal') FROM crisislocatie_bevestiging b, json_each(b.leeg) k
  WHERE b.locatie_id = NEW.locatie_id AND json_extract(k.value, '$.personen') = NEW.personen
    AND b.volgnummer = (SELECT max(n.volgnummer) FROM crisislocatie_bevestiging n WHERE n.locatie_id = NEW.locatie_id)), 0)
BEGIN SELECT RAISE(ABORT, 'no such empty room'); END;

CREATE TABLE plekhouding (
  id TEXT PRIMARY KEY,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  antwoord_id TEXT NOT NULL REFERENCES plekantwoord (id),
  -- Null: in a region elsewhere, which holds it by itself.
  locatie_id TEXT REFERENCES crisislocatie (id),
  personen INTEGER,
  nummer INTEGER CHECK (nummer >= 1),
  -- Amsterdam wall-clock time.
  tot TEXT NOT NULL,
  stand TEXT NOT NULL CHECK (stand IN ('vast', 'bezet', 'los')),
  geteld INTEGER NOT NULL CHECK (geteld IN (0, 1)),
  CHECK ((locatie_id IS NULL) = (nummer IS NULL)),
  CHECK ((locatie_id IS NULL) = (personen IS NULL)),
  CHECK (geteld = 0 OR stand = 'bezet')
) STRICT, WITHOUT ROWID;

CREATE INDEX plekhouding_dossier ON plekhouding (dossier_id);

CREATE UNIQUE INDEX plekhouding_kamer ON plekhouding (locatie_id, personen, nummer)
  WHERE locatie_id IS NOT NULL AND stand <> 'los' AND geteld = 0;

CREATE TRIGGER plekhouding_stap_blijft_wijzig BEFORE UPDATE ON plekhouding_stap BEGIN SELECT RAISE(ABORT, 'plekhouding_stap is append-only'); END;

CREATE TRIGGER plekhouding_stap_blijft_wis BEFORE DELETE ON plekhouding_stap BEGIN SELECT RAISE(ABORT, 'plekhouding_stap is append-only'); END;

CREATE TABLE plekhouding_stap (
  houding_id TEXT NOT NULL REFERENCES plekhouding (id),
  volgnummer INTEGER NOT NULL CHECK (volgnummer >= 1),
  soort TEXT NOT NULL CHECK (soort IN ('vast', 'verlengd', 'losgelaten', 'verlopen', 'bezet', 'teruggedraaid')),
  tot TEXT NOT NULL,
  reden TEXT NOT NULL,
  -- The arrival that made it bezet.
  stuk_id TEXT,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (houding_id, volgnummer)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER plekvraag_blijft_wijzig BEFORE UPDATE ON plekvraag BEGIN SELECT RAISE(ABORT, 'plekvraag is append-only'); END;

CREATE TRIGGER plekvraag_blijft_wis BEFORE DELETE ON plekvraag BEGIN SELECT RAISE(ABORT, 'plekvraag is append-only'); END;

CREATE TABLE plekvraag (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  -- Of the request: whoever hears it learns nothing of the dossier.
  kenmerk TEXT NOT NULL UNIQUE,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX plekvraag_dossier ON plekvraag (dossier_id);

CREATE TRIGGER plekvraag_aan_blijft_wijzig BEFORE UPDATE ON plekvraag_aan BEGIN SELECT RAISE(ABORT, 'plekvraag_aan is append-only'); END;

CREATE TRIGGER plekvraag_aan_blijft_wis BEFORE DELETE ON plekvraag_aan BEGIN SELECT RAISE(ABORT, 'plekvraag_aan is append-only'); END;

CREATE TABLE plekvraag_aan (
  id TEXT PRIMARY KEY,
  vraag_id TEXT NOT NULL REFERENCES plekvraag (id),
  locatie_id TEXT REFERENCES crisislocatie (id),
  regio_id TEXT REFERENCES centrumregio (id),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  CHECK ((locatie_id IS NULL) <> (regio_id IS NULL)),
  UNIQUE (vraag_id, locatie_id),
  UNIQUE (vraag_id, regio_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER plekvraag_ingetrokken_blijft_wijzig BEFORE UPDATE ON plekvraag_ingetrokken BEGIN SELECT RAISE(ABORT, 'plekvraag_ingetrokken is append-only'); END;

CREATE TRIGGER plekvraag_ingetrokken_blijft_wis BEFORE DELETE ON plekvraag_ingetrokken BEGIN SELECT RAISE(ABORT, 'plekvraag_ingetrokken is append-only'); END;

CREATE TABLE plekvraag_ingetrokken (
  vraag_id TEXT PRIMARY KEY REFERENCES plekvraag (id),
  reden TEXT NOT NULL CHECK (reden <> ''),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE register_gevolgd (
  register_id TEXT NOT NULL,
  organisatie_id TEXT NOT NULL,
  organisatie_naam TEXT NOT NULL,
  soort TEXT NOT NULL CHECK (soort IN ('gemeente', 'opvangaanbieder', 'veilig-thuis')),
  transactie TEXT NOT NULL,
  plek TEXT NOT NULL,
  op TEXT NOT NULL,
  PRIMARY KEY (register_id, organisatie_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER register_sleutel_blijft_wijzig BEFORE UPDATE ON register_sleutel BEGIN SELECT RAISE(ABORT, 'register_sleutel is append-only'); END;

CREATE TRIGGER register_sleutel_blijft_wis BEFORE DELETE ON register_sleutel BEGIN SELECT RAISE(ABORT, 'register_sleutel is append-only'); END;

CREATE TABLE register_sleutel (
  id TEXT PRIMARY KEY,
  organisatie_id TEXT NOT NULL,
  organisatie_naam TEXT NOT NULL,
  openbaar TEXT NOT NULL CHECK (json_valid(openbaar)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER register_sleutel_ingetrokken_blijft_wijzig BEFORE UPDATE ON register_sleutel_ingetrokken BEGIN SELECT RAISE(ABORT, 'register_sleutel_ingetrokken is append-only'); END;

CREATE TRIGGER register_sleutel_ingetrokken_blijft_wis BEFORE DELETE ON register_sleutel_ingetrokken BEGIN SELECT RAISE(ABORT, 'register_sleutel_ingetrokken is append-only'); END;

CREATE TABLE register_sleutel_ingetrokken (
  sleutel_id TEXT PRIMARY KEY REFERENCES register_sleutel (id),
  dag TEXT NOT NULL,
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE register_verbinding (
  enkel INTEGER PRIMARY KEY CHECK (enkel = 1),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  aan INTEGER NOT NULL CHECK (aan IN (0, 1)),
  host TEXT NOT NULL,
  poort INTEGER NOT NULL CHECK (poort BETWEEN 1 AND 65535),
  database TEXT NOT NULL,
  gebruiker TEXT NOT NULL,
  wachtwoord TEXT NOT NULL,
  -- PEM of the authority that the server's certificate must come from; null: those that the computer knows.
  ca TEXT,
  -- The registry that the table below is about; null: not connected yet.
  register_id TEXT
) STRICT;

CREATE TABLE reissleutel (
  gebruiker_id TEXT PRIMARY KEY REFERENCES gebruiker (id),
  zout TEXT NOT NULL,
  geheugen_kib INTEGER NOT NULL CHECK (geheugen_kib >= 8),
  gangen INTEGER NOT NULL CHECK (gangen >= 1),
  omhulsel TEXT NOT NULL CHECK (json_valid(omhulsel)),
  op TEXT NOT NULL
, openbaar TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE reistoegang (
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  openbaar TEXT NOT NULL,
  -- Empty: the first inlogsleutel.
  inlog_id TEXT NOT NULL,
  toegang TEXT NOT NULL CHECK (json_valid(toegang)),
  PRIMARY KEY (gebruiker_id, openbaar, inlog_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER samenvoeging_blijft_wijzig BEFORE UPDATE ON samenvoeging BEGIN SELECT RAISE(ABORT, 'samenvoeging is append-only'); END;

CREATE TRIGGER samenvoeging_blijft_wis BEFORE DELETE ON samenvoeging BEGIN SELECT RAISE(ABORT, 'samenvoeging is append-only'); END;

CREATE TABLE samenvoeging (
  id TEXT PRIMARY KEY,
  blijft_id TEXT NOT NULL REFERENCES client (id),
  verdwijnt_id TEXT NOT NULL REFERENCES client (id),
  blijft_versie INTEGER NOT NULL,
  reden TEXT NOT NULL,
  momentopname TEXT NOT NULL CHECK (json_valid(momentopname)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  CHECK (blijft_id <> verdwijnt_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX samenvoeging_blijft ON samenvoeging (blijft_id);

CREATE INDEX samenvoeging_verdwijnt ON samenvoeging (verdwijnt_id);

CREATE TRIGGER samenvoeging_terug_blijft_wijzig BEFORE UPDATE ON samenvoeging_terug BEGIN SELECT RAISE(ABORT, 'samenvoeging_terug is append-only'); END;

CREATE TRIGGER samenvoeging_terug_blijft_wis BEFORE DELETE ON samenvoeging_terug BEGIN SELECT RAISE(ABORT, 'samenvoeging_terug is append-only'); END;

CREATE TABLE samenvoeging_terug (
  samenvoeging_id TEXT PRIMARY KEY REFERENCES samenvoeging (id),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE schorsing_akkoord (
  stuk_id TEXT NOT NULL,
  versie INTEGER NOT NULL,
  grens TEXT NOT NULL,
  door_id TEXT REFERENCES gebruiker (id),
  op TEXT,
  PRIMARY KEY (stuk_id, versie),
  CHECK ((door_id IS NULL) = (op IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sjabloon_blijft_wijzig BEFORE UPDATE ON sjabloon BEGIN SELECT RAISE(ABORT, 'sjabloon is append-only'); END;

CREATE TRIGGER sjabloon_blijft_wis BEFORE DELETE ON sjabloon BEGIN SELECT RAISE(ABORT, 'sjabloon is append-only'); END;

CREATE TABLE sjabloon (
  id TEXT PRIMARY KEY,
  soort TEXT NOT NULL CHECK (soort IN ('verstrekken', 'weigeren', 'buiten-behandeling', 'verlengen', 'niet-verlengen', 'wijzigen', 'beeindigen', 'intrekken', 'herroepen')),
  keten TEXT NOT NULL CHECK (keten IN ('volwassenen', 'jongeren', 'gezin', 'onbekend')),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  tekst TEXT NOT NULL CHECK (json_valid(tekst)),
  toelichting TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  UNIQUE (soort, keten, versie)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sjabloon_beoordeling_blijft_wijzig BEFORE UPDATE ON sjabloon_beoordeling BEGIN SELECT RAISE(ABORT, 'sjabloon_beoordeling is append-only'); END;

CREATE TRIGGER sjabloon_beoordeling_blijft_wis BEFORE DELETE ON sjabloon_beoordeling BEGIN SELECT RAISE(ABORT, 'sjabloon_beoordeling is append-only'); END;

CREATE TABLE sjabloon_beoordeling (
  sjabloon_id TEXT PRIMARY KEY REFERENCES sjabloon (id),
  akkoord INTEGER NOT NULL CHECK (akkoord IN (0, 1)),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sleutelwissel (
  op TEXT PRIMARY KEY,
  door_id TEXT NOT NULL REFERENCES gebruiker (id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER stap_blijft_wijzig BEFORE UPDATE ON stap BEGIN SELECT RAISE(ABORT, 'stap is append-only'); END;

CREATE TRIGGER stap_blijft_wis BEFORE DELETE ON stap BEGIN SELECT RAISE(ABORT, 'stap is append-only'); END;

CREATE TRIGGER toewijzing_te_doen_stap AFTER INSERT ON stap WHEN NEW.stap = 'melding' AND EXISTS (SELECT 1 FROM locatie_aanbieder)
BEGIN INSERT OR IGNORE INTO toewijzing_te_doen (dossier_id) SELECT NEW.dossier_id WHERE NEW.dossier_id IS NOT NULL; END;

CREATE TABLE stap (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  stap TEXT NOT NULL CHECK (stap IN ('melding', 'acute-opvang', 'onderzoek', 'toegankelijkheid', 'voorwaarden')),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  feiten TEXT NOT NULL CHECK (json_valid(feiten)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (dossier_id, stap, versie)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER stuk_blijft_wijzig BEFORE UPDATE ON stuk BEGIN SELECT RAISE(ABORT, 'stuk is append-only'); END;

CREATE TRIGGER stuk_blijft_wis BEFORE DELETE ON stuk BEGIN SELECT RAISE(ABORT, 'stuk is append-only'); END;

CREATE TABLE stuk (
  -- The order in which things were recorded, also within one instant.
  volgnummer INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL CHECK (soort IN ('meting', 'opvraging', 'afspraak', 'hersteltermijn', 'verslag', 'bijlage')),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  vervallen TEXT CHECK (length(vervallen) > 0),
  document_id TEXT REFERENCES document (id),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  UNIQUE (id, versie)
) STRICT;

CREATE INDEX stuk_document ON stuk (document_id) WHERE document_id IS NOT NULL;

CREATE INDEX stuk_dossier ON stuk (dossier_id);

CREATE TABLE team (
  id TEXT PRIMARY KEY,
  versie INTEGER NOT NULL,
  naam TEXT NOT NULL UNIQUE COLLATE NOCASE,
  ketens TEXT NOT NULL CHECK (json_valid(ketens)),
  actief INTEGER NOT NULL CHECK (actief IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE team_lid (
  team_id TEXT NOT NULL REFERENCES team (id),
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  PRIMARY KEY (team_id, gebruiker_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX team_lid_gebruiker ON team_lid (gebruiker_id);

CREATE TABLE "termijn" (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL,
  sleutel TEXT NOT NULL,
  uiterlijk TEXT NOT NULL,
  artikel TEXT NOT NULL,
  omschrijving TEXT NOT NULL,
  PRIMARY KEY (dossier_id, soort, sleutel)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER terug_gezien_blijft_wijzig BEFORE UPDATE ON terug_gezien BEGIN SELECT RAISE(ABORT, 'terug_gezien is append-only'); END;

CREATE TRIGGER terug_gezien_blijft_wis BEFORE DELETE ON terug_gezien BEGIN SELECT RAISE(ABORT, 'terug_gezien is append-only'); END;

CREATE TABLE terug_gezien (
  terugzetting_id TEXT NOT NULL REFERENCES terugzetting (id),
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (terugzetting_id, gebruiker_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER terug_handeling_blijft_wijzig BEFORE UPDATE ON terug_handeling BEGIN SELECT RAISE(ABORT, 'terug_handeling is append-only'); END;

CREATE TRIGGER terug_handeling_blijft_wis BEFORE DELETE ON terug_handeling BEGIN SELECT RAISE(ABORT, 'terug_handeling is append-only'); END;

CREATE TABLE terug_handeling (
  terugzetting_id TEXT NOT NULL REFERENCES terugzetting (id),
  volgnummer INTEGER NOT NULL,
  moment TEXT NOT NULL,
  gebruiker_id TEXT,
  gebruiker TEXT NOT NULL,
  actie TEXT NOT NULL,
  tekst TEXT NOT NULL,
  kenmerk TEXT,
  PRIMARY KEY (terugzetting_id, volgnummer)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER terug_nagekeken_blijft_wijzig BEFORE UPDATE ON terug_nagekeken BEGIN SELECT RAISE(ABORT, 'terug_nagekeken is append-only'); END;

CREATE TRIGGER terug_nagekeken_blijft_wis BEFORE DELETE ON terug_nagekeken BEGIN SELECT RAISE(ABORT, 'terug_nagekeken is append-only'); END;

CREATE TABLE terug_nagekeken (
  terugzetting_id TEXT NOT NULL REFERENCES terugzetting (id),
  register_id TEXT NOT NULL,
  op TEXT NOT NULL,
  PRIMARY KEY (terugzetting_id, register_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER terug_nagelopen_blijft_wijzig BEFORE UPDATE ON terug_nagelopen BEGIN SELECT RAISE(ABORT, 'terug_nagelopen is append-only'); END;

CREATE TRIGGER terug_nagelopen_blijft_wis BEFORE DELETE ON terug_nagelopen BEGIN SELECT RAISE(ABORT, 'terug_nagelopen is append-only'); END;

CREATE TABLE terug_nagelopen (
  record_id TEXT NOT NULL REFERENCES terug_record (record_id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  -- 0: the tick was taken off again.
  gedaan INTEGER NOT NULL CHECK (gedaan IN (0, 1)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (record_id, versie)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER terug_record_blijft_wijzig BEFORE UPDATE ON terug_record BEGIN SELECT RAISE(ABORT, 'terug_record is append-only'); END;

CREATE TRIGGER terug_record_blijft_wis BEFORE DELETE ON terug_record BEGIN SELECT RAISE(ABORT, 'terug_record is append-only'); END;

CREATE TABLE terug_record (
  record_id TEXT PRIMARY KEY,
  terugzetting_id TEXT NOT NULL REFERENCES terugzetting (id),
  soort TEXT NOT NULL,
  stroom_ref TEXT NOT NULL,
  vastgelegd_op TEXT NOT NULL,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud))
) STRICT;

CREATE TRIGGER terugzetting_blijft_wijzig BEFORE UPDATE ON terugzetting BEGIN SELECT RAISE(ABORT, 'terugzetting is append-only'); END;

CREATE TRIGGER terugzetting_blijft_wis BEFORE DELETE ON terugzetting BEGIN SELECT RAISE(ABORT, 'terugzetting is append-only'); END;

CREATE TABLE terugzetting (
  id TEXT PRIMARY KEY,
  op TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  kopie_op TEXT NOT NULL,
  kopie_naam TEXT NOT NULL,
  -- The newest line of the access log that was known before, and the newest that is in the backup.
  audit_was INTEGER NOT NULL,
  audit_wordt INTEGER NOT NULL,
  -- The newest record of the outbox in the backup.
  uitbak_tot INTEGER NOT NULL,
  -- Where the file that was there before was put, in the data folder; null: there was none.
  terzijde TEXT,
  -- Whether all that was recorded since could be read.
  volledig INTEGER NOT NULL CHECK (volledig IN (0, 1)),
  tellingen TEXT NOT NULL CHECK (json_valid(tellingen))
) STRICT;

CREATE TABLE toegangscontrole (
  id TEXT PRIMARY KEY,
  begonnen_op TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  afgerond_op TEXT,
  afgerond_door_id TEXT REFERENCES gebruiker (id),
  CHECK ((afgerond_op IS NULL) = (afgerond_door_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE toegangsoordeel (
  controle_id TEXT NOT NULL REFERENCES toegangscontrole (id),
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  -- Null: the tick was taken off again.
  oordeel TEXT CHECK (oordeel IN ('klopt', 'aanpassen')),
  toelichting TEXT NOT NULL,
  -- Roles, locatie and whether active, as they were judged.
  gezien TEXT NOT NULL CHECK (json_valid(gezien)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (controle_id, gebruiker_id, versie)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER toewijzing_blijft_wijzig BEFORE UPDATE ON toewijzing BEGIN SELECT RAISE(ABORT, 'toewijzing is append-only'); END;

CREATE TRIGGER toewijzing_blijft_wis BEFORE DELETE ON toewijzing BEGIN SELECT RAISE(ABORT, 'toewijzing is append-only'); END;

CREATE TABLE toewijzing (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  behandelaar_id TEXT REFERENCES gebruiker (id),
  team_id TEXT REFERENCES team (id),
  namens_id TEXT REFERENCES gebruiker (id),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (dossier_id, versie)
) STRICT, WITHOUT ROWID;

CREATE INDEX toewijzing_namens ON toewijzing (namens_id) WHERE namens_id IS NOT NULL;

CREATE TABLE toewijzing_te_doen (dossier_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TRIGGER toezicht_oordeel_blijft_wijzig BEFORE UPDATE ON toezicht_oordeel BEGIN SELECT RAISE(ABORT, 'toezicht_oordeel is append-only'); END;

CREATE TRIGGER toezicht_oordeel_blijft_wis BEFORE DELETE ON toezicht_oordeel BEGIN SELECT RAISE(ABORT, 'toezicht_oordeel is append-only'); END;

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

CREATE TABLE tweede_factor (
  id TEXT PRIMARY KEY,
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  -- Base32; null as soon as the factor ended.
  geheim TEXT,
  zout TEXT NOT NULL,
  geheugen_kib INTEGER NOT NULL CHECK (geheugen_kib >= 8),
  gangen INTEGER NOT NULL CHECK (gangen >= 1),
  sinds TEXT NOT NULL,
  einde TEXT,
  einde_wijze TEXT CHECK (einde_wijze IN ('eigen', 'vernieuwd', 'beheer', 'herstelsleutel')),
  einde_door_id TEXT REFERENCES gebruiker (id),
  einde_reden TEXT,
  -- When the user was told that somebody else took it off.
  gezien_op TEXT,
  CHECK ((einde IS NULL) = (geheim IS NOT NULL)),
  CHECK ((einde IS NULL) = (einde_wijze IS NULL) AND (einde IS NULL) = (einde_door_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX tweede_factor_gebruiker ON tweede_factor (gebruiker_id);

CREATE TRIGGER uitbak_blijft_wijzig BEFORE UPDATE ON uitbak BEGIN SELECT RAISE(ABORT, 'uitbak is append-only'); END;

CREATE TRIGGER uitbak_blijft_wis BEFORE DELETE ON uitbak BEGIN SELECT RAISE(ABORT, 'uitbak is append-only'); END;

CREATE TABLE uitbak (
  volgnummer INTEGER PRIMARY KEY AUTOINCREMENT,
  record_id TEXT NOT NULL UNIQUE,
  soort TEXT NOT NULL,
  schema_versie INTEGER NOT NULL,
  dossier_id TEXT,
  client_id TEXT,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  vastgelegd_op TEXT NOT NULL
, voor_id TEXT) STRICT;

CREATE INDEX uitbak_client ON uitbak (client_id);

CREATE INDEX uitbak_dossier ON uitbak (dossier_id);

CREATE INDEX uitbak_nacht ON uitbak (json_extract(inhoud, '$.inhoud.datum')) WHERE soort = 'nachtregister';

CREATE INDEX uitbak_soort ON uitbak (soort, volgnummer);

CREATE INDEX uitbak_voor ON uitbak (voor_id, volgnummer) WHERE voor_id IS NOT NULL;

CREATE TRIGGER uitbak_verschuiving_blijft_wijzig BEFORE UPDATE ON uitbak_verschuiving BEGIN SELECT RAISE(ABORT, 'uitbak_verschuiving is append-only'); END;

CREATE TRIGGER uitbak_verschuiving_blijft_wis BEFORE DELETE ON uitbak_verschuiving BEGIN SELECT RAISE(ABORT, 'uitbak_verschuiving is append-only'); END;

CREATE TABLE uitbak_verschuiving (
  terugzetting_id TEXT NOT NULL REFERENCES terugzetting (id),
  stroom_ref TEXT NOT NULL,
  na_volgnummer INTEGER NOT NULL,
  erbij INTEGER NOT NULL CHECK (erbij > 0),
  PRIMARY KEY (stroom_ref, terugzetting_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE uitbak_weg (
  stroom_ref TEXT PRIMARY KEY,
  aantal INTEGER NOT NULL CHECK (aantal >= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE uitdienst (
  gebruiker_id TEXT NOT NULL REFERENCES gebruiker (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  -- Null: it is off.
  laatste_dag TEXT,
  naar_id TEXT REFERENCES gebruiker (id),
  team_id TEXT REFERENCES team (id),
  gedaan_op TEXT,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (gebruiker_id, versie)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER uitstel_blijft_wijzig BEFORE UPDATE ON uitstel BEGIN SELECT RAISE(ABORT, 'uitstel is append-only'); END;

CREATE TRIGGER uitstel_blijft_wis BEFORE DELETE ON uitstel BEGIN SELECT RAISE(ABORT, 'uitstel is append-only'); END;

CREATE TABLE uitstel (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  tot TEXT,
  reden TEXT NOT NULL,
  voorbij_termijn INTEGER NOT NULL CHECK (voorbij_termijn IN (0, 1)),
  bekend TEXT NOT NULL CHECK (json_valid(bekend)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (dossier_id, versie)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER vastlegging_blijft_wijzig BEFORE UPDATE ON vastlegging BEGIN SELECT RAISE(ABORT, 'vastlegging is append-only'); END;

CREATE TRIGGER vastlegging_blijft_wis BEFORE DELETE ON vastlegging BEGIN SELECT RAISE(ABORT, 'vastlegging is append-only'); END;

CREATE TABLE "vastlegging" (
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

CREATE INDEX vastlegging_dossier ON vastlegging (dossier_id, soort);

CREATE INDEX vastlegging_rapport ON vastlegging (soort, json_extract(inhoud, '$.datum'), id, versie, dossier_id);

CREATE TRIGGER vastlegging_document_blijft_wijzig BEFORE UPDATE ON vastlegging_document BEGIN SELECT RAISE(ABORT, 'vastlegging_document is append-only'); END;

CREATE TRIGGER vastlegging_document_blijft_wis BEFORE DELETE ON vastlegging_document BEGIN SELECT RAISE(ABORT, 'vastlegging_document is append-only'); END;

CREATE TABLE vastlegging_document (
  document_id TEXT PRIMARY KEY REFERENCES document (id),
  vastlegging_id TEXT NOT NULL,
  versie INTEGER NOT NULL,
  FOREIGN KEY (vastlegging_id, versie) REFERENCES vastlegging (id, versie)
) STRICT, WITHOUT ROWID;

CREATE INDEX vastlegging_document_vastlegging ON vastlegging_document (vastlegging_id);

CREATE TRIGGER vastlegging_herkomst_blijft_wijzig BEFORE UPDATE ON vastlegging_herkomst BEGIN SELECT RAISE(ABORT, 'vastlegging_herkomst is append-only'); END;

CREATE TRIGGER vastlegging_herkomst_blijft_wis BEFORE DELETE ON vastlegging_herkomst BEGIN SELECT RAISE(ABORT, 'vastlegging_herkomst is append-only'); END;

CREATE TABLE vastlegging_herkomst (
  vastlegging_id TEXT NOT NULL,
  versie INTEGER NOT NULL,
  record_id TEXT NOT NULL UNIQUE,
  organisatie_id TEXT NOT NULL,
  organisatie_naam TEXT NOT NULL,
  functie TEXT NOT NULL,
  PRIMARY KEY (vastlegging_id, versie),
  FOREIGN KEY (vastlegging_id, versie) REFERENCES vastlegging (id, versie)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER vernietigd_blijft_wijzig BEFORE UPDATE ON vernietigd BEGIN SELECT RAISE(ABORT, 'vernietigd is append-only'); END;

CREATE TRIGGER vernietigd_blijft_wis BEFORE DELETE ON vernietigd BEGIN SELECT RAISE(ABORT, 'vernietigd is append-only'); END;

CREATE TABLE vernietigd (
  ding_id TEXT PRIMARY KEY,
  ding TEXT NOT NULL CHECK (ding IN ('dossier', 'persoon')),
  -- Of a dossier; two desks that both work on it notice each other.
  dossier_id TEXT,
  lijst_id TEXT NOT NULL REFERENCES vernietigingslijst (id),
  nummer INTEGER NOT NULL,
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE vernietigingslijst (
  id TEXT PRIMARY KEY,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  nummer INTEGER NOT NULL UNIQUE,
  soort TEXT NOT NULL,
  jaren INTEGER NOT NULL,
  artikel TEXT NOT NULL,
  stand TEXT NOT NULL CHECK (stand IN ('opgesteld', 'vastgesteld', 'bezig', 'uitgevoerd', 'ingetrokken')),
  opgesteld_door_id TEXT NOT NULL REFERENCES gebruiker (id),
  opgesteld_op TEXT NOT NULL,
  vastgesteld_door_id TEXT REFERENCES gebruiker (id),
  vastgesteld_op TEXT,
  -- First day on which it may be executed.
  vanaf TEXT,
  uitgevoerd_door_id TEXT REFERENCES gebruiker (id),
  uitgevoerd_op TEXT,
  -- When the pages of the file were overwritten at the desk that did it.
  gewist_op TEXT,
  -- By the rule for backups of then: the day after which none of before is left.
  kopieen_tot TEXT,
  ingetrokken_door_id TEXT REFERENCES gebruiker (id),
  ingetrokken_op TEXT,
  ingetrokken_reden TEXT, verzoek_id TEXT,
  CHECK (vastgesteld_door_id IS NULL OR vastgesteld_door_id <> opgesteld_door_id),
  CHECK (stand NOT IN ('vastgesteld', 'bezig', 'uitgevoerd') OR vastgesteld_door_id IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX vernietigingslijst_verzoek ON vernietigingslijst (verzoek_id) WHERE verzoek_id IS NOT NULL;

CREATE TABLE vernietigingsregel (
  lijst_id TEXT NOT NULL REFERENCES vernietigingslijst (id),
  nummer INTEGER NOT NULL CHECK (nummer >= 1),
  ding TEXT NOT NULL CHECK (ding IN ('dossier', 'persoon')),
  -- No foreign key: it stays when the dossier or person is gone.
  ding_id TEXT NOT NULL,
  einde TEXT NOT NULL,
  sinds TEXT NOT NULL,
  stand TEXT NOT NULL CHECK (stand IN ('voorgesteld', 'afgehaald', 'vernietigd', 'gebleven')),
  reden TEXT NOT NULL,
  personen INTEGER,
  PRIMARY KEY (lijst_id, nummer),
  UNIQUE (lijst_id, ding_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX vernietigingsregel_ding ON vernietigingsregel (ding_id);

CREATE TRIGGER vertrekpunt_blijft_wijzig BEFORE UPDATE ON vertrekpunt BEGIN SELECT RAISE(ABORT, 'vertrekpunt is append-only'); END;

CREATE TRIGGER vertrekpunt_blijft_wis BEFORE DELETE ON vertrekpunt BEGIN SELECT RAISE(ABORT, 'vertrekpunt is append-only'); END;

CREATE TABLE vertrekpunt (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  punt TEXT NOT NULL CHECK (punt IN ('plan', 'overdracht', 'briefadres', 'eigendommen', 'nazorg', 'kamer', 'sleutel', 'pas', 'uitstroom', 'bewijs')),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  stand TEXT NOT NULL CHECK (stand IN ('open', 'klaar', 'niet-nodig')),
  toelichting TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (dossier_id, punt, versie)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER verzending_blijft_wijzig BEFORE UPDATE ON verzending BEGIN SELECT RAISE(ABORT, 'verzending is append-only'); END;

CREATE TRIGGER verzending_blijft_wis BEFORE DELETE ON verzending BEGIN SELECT RAISE(ABORT, 'verzending is append-only'); END;

CREATE TABLE verzending (
  id TEXT PRIMARY KEY,
  organisatie_id TEXT NOT NULL,
  organisatie_naam TEXT NOT NULL,
  tot INTEGER NOT NULL,
  telling TEXT NOT NULL CHECK (json_valid(telling)),
  bestandsnaam TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX verzending_organisatie ON verzending (organisatie_id, tot);

CREATE TABLE verzoek (
  id TEXT PRIMARY KEY,
  -- Null: about nobody who is known here.
  client_id TEXT REFERENCES client (id),
  soort TEXT NOT NULL CHECK (soort IN ('inzage', 'overdracht', 'rectificatie', 'wissing', 'beperking', 'bezwaar')),
  ontvangen_op TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'afgehandeld', 'ingetrokken', 'vervallen')),
  uiterlijk TEXT,
  uitkomst TEXT CHECK (uitkomst IN ('toegewezen', 'deels', 'geweigerd', 'niets'))
, taak TEXT CHECK (taak IN ('antwoorden', 'vertellen', 'wissen'))) STRICT, WITHOUT ROWID;

CREATE INDEX verzoek_client ON verzoek (client_id) WHERE client_id IS NOT NULL;

CREATE INDEX verzoek_lijst ON verzoek (taak, uiterlijk);

CREATE TRIGGER verzoek_bestand_blijft_wijzig BEFORE UPDATE ON verzoek_bestand BEGIN SELECT RAISE(ABORT, 'verzoek_bestand is append-only'); END;

CREATE TRIGGER verzoek_bestand_blijft_wis BEFORE DELETE ON verzoek_bestand BEGIN SELECT RAISE(ABORT, 'verzoek_bestand is append-only'); END;

CREATE TABLE verzoek_bestand (
  id TEXT PRIMARY KEY,
  verzoek_id TEXT NOT NULL REFERENCES verzoek (id),
  soort TEXT NOT NULL CHECK (soort IN ('dossier', 'brief')),
  mime TEXT NOT NULL,
  bytes BLOB NOT NULL,
  -- The same for another program, and the documents that belong to it; null for a letter.
  gegevens TEXT CHECK (json_valid(gegevens)),
  documenten TEXT NOT NULL CHECK (json_valid(documenten)),
  telling TEXT NOT NULL CHECK (json_valid(telling)),
  sha256 TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT;

CREATE INDEX verzoek_bestand_verzoek ON verzoek_bestand (verzoek_id);

CREATE TRIGGER verzoek_versie_blijft_wijzig BEFORE UPDATE ON verzoek_versie BEGIN SELECT RAISE(ABORT, 'verzoek_versie is append-only'); END;

CREATE TRIGGER verzoek_versie_blijft_wis BEFORE DELETE ON verzoek_versie BEGIN SELECT RAISE(ABORT, 'verzoek_versie is append-only'); END;

CREATE TABLE verzoek_versie (
  verzoek_id TEXT NOT NULL REFERENCES verzoek (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  wat TEXT NOT NULL CHECK (wat IN ('vastgelegd', 'gewijzigd', 'afgehandeld', 'heropend', 'verteld')),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (verzoek_id, versie),
  CHECK (wat <> 'heropend' OR reden <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE werkgrens (
  sleutel TEXT NOT NULL,
  werkplek_id TEXT NOT NULL,
  beslist INTEGER NOT NULL,
  grond INTEGER NOT NULL,
  PRIMARY KEY (sleutel, werkplek_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE werklog (
  nummer INTEGER PRIMARY KEY,
  werkplek_id TEXT NOT NULL,
  gebruiker TEXT NOT NULL,
  gebeurtenis TEXT NOT NULL,
  tekst TEXT NOT NULL,
  op TEXT NOT NULL,
  sleutels TEXT NOT NULL CHECK (json_valid(sleutels))
) STRICT;

CREATE TABLE werkpakket (
  volgnummer INTEGER PRIMARY KEY AUTOINCREMENT,
  op TEXT NOT NULL,
  schema INTEGER NOT NULL,
  begin INTEGER NOT NULL CHECK (begin IN (0, 1)),
  inhoud BLOB NOT NULL,
  gestuurd INTEGER NOT NULL CHECK (gestuurd IN (0, 1)),
  -- Whether its rows stand in the file: not when it does not fit on what others did first.
  staat INTEGER NOT NULL CHECK (staat IN (0, 1))
) STRICT;

CREATE INDEX werkpakket_te_sturen ON werkpakket (volgnummer) WHERE gestuurd = 0;

CREATE TABLE werkplek (
  enkel INTEGER PRIMARY KEY CHECK (enkel = 1),
  werkplek_id TEXT NOT NULL,
  -- Up to where the log of all desks was read, in the server's own terms, and how many packages that were.
  transactie TEXT NOT NULL,
  plek TEXT NOT NULL,
  gelezen INTEGER NOT NULL,
  -- The last record of the outbox that stands for every desk; what comes after it may still turn out not to count.
  uitbak_tot INTEGER NOT NULL,
  -- How many packages the first fill is, of this desk's own file or of the first desk's; null: not known yet.
  begin_totaal INTEGER,
  begin_klaar INTEGER NOT NULL
) STRICT;

CREATE TABLE "werkregel" (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL,
  sleutel TEXT NOT NULL,
  uiterlijk TEXT NOT NULL,
  eerste INTEGER NOT NULL CHECK (eerste IN (0, 1)),
  voorrang INTEGER NOT NULL CHECK (voorrang IN (0, 1)),
  wacht_op TEXT NOT NULL CHECK (wacht_op IN ('balie', 'beslisser', 'niemand')),
  keten TEXT CHECK (keten IN ('volwassenen', 'jongeren', 'gezin')),
  behandelaar_id TEXT REFERENCES gebruiker (id),
  team_id TEXT REFERENCES team (id),
  uitgesteld_tot TEXT,
  PRIMARY KEY (dossier_id, soort, sleutel)
) STRICT, WITHOUT ROWID;

CREATE INDEX werkregel_behandelaar ON werkregel (behandelaar_id, eerste, voorrang, uiterlijk, dossier_id, soort, wacht_op, keten, team_id, uitgesteld_tot);

CREATE INDEX werkregel_eerste ON werkregel (eerste, voorrang, uiterlijk, dossier_id, soort, wacht_op, keten, behandelaar_id, team_id, uitgesteld_tot);

CREATE INDEX werkregel_soort ON werkregel (soort, voorrang, uiterlijk, dossier_id, eerste, wacht_op, keten, behandelaar_id, team_id, uitgesteld_tot);

CREATE INDEX werkregel_team ON werkregel (team_id, eerste, voorrang, uiterlijk, dossier_id, soort, wacht_op, keten, behandelaar_id, uitgesteld_tot);

CREATE TRIGGER winterbesluit_blijft_wijzig BEFORE UPDATE ON winterbesluit BEGIN SELECT RAISE(ABORT, 'winterbesluit is append-only'); END;

CREATE TRIGGER winterbesluit_blijft_wis BEFORE DELETE ON winterbesluit BEGIN SELECT RAISE(ABORT, 'winterbesluit is append-only'); END;

CREATE TABLE winterbesluit (
  id TEXT PRIMARY KEY,
  soort TEXT NOT NULL CHECK (soort IN ('openen', 'sluiten')),
  -- The besluit to open that this one ends.
  opent_id TEXT REFERENCES winterbesluit (id),
  -- openen: the first night. sluiten: the last one (t/m).
  nacht TEXT NOT NULL,
  -- openen: the last night (t/m) when that is known; null: until it is closed.
  tot TEXT CHECK (tot >= nacht),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  -- The toets as it answered; null for what was received.
  uitleg TEXT CHECK (json_valid(uitleg)),
  herkomst TEXT NOT NULL CHECK (herkomst IN ('eigen', 'ontvangen', 'register')),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  CHECK ((soort = 'sluiten') = (opent_id IS NOT NULL)),
  CHECK ((herkomst = 'eigen') = (uitleg IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX winterbesluit_opent ON winterbesluit (opent_id);

CREATE TRIGGER winterbesluit_vervallen_blijft_wijzig BEFORE UPDATE ON winterbesluit_vervallen BEGIN SELECT RAISE(ABORT, 'winterbesluit_vervallen is append-only'); END;

CREATE TRIGGER winterbesluit_vervallen_blijft_wis BEFORE DELETE ON winterbesluit_vervallen BEGIN SELECT RAISE(ABORT, 'winterbesluit_vervallen is append-only'); END;

CREATE TABLE winterbesluit_vervallen (
  besluit_id TEXT PRIMARY KEY REFERENCES winterbesluit (id),
  reden TEXT NOT NULL CHECK (length(reden) > 0),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER winterlocatie_blijft_wijzig BEFORE UPDATE ON winterlocatie BEGIN SELECT RAISE(ABORT, 'winterlocatie is append-only'); END;

CREATE TRIGGER winterlocatie_blijft_wis BEFORE DELETE ON winterlocatie BEGIN SELECT RAISE(ABORT, 'winterlocatie is append-only'); END;

CREATE TABLE winterlocatie (
  besluit_id TEXT NOT NULL REFERENCES winterbesluit (id),
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  bedden INTEGER NOT NULL CHECK (bedden > 0),
  PRIMARY KEY (besluit_id, locatie_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX winterlocatie_locatie ON winterlocatie (locatie_id);

CREATE TRIGGER winternacht_blijft_wijzig BEFORE UPDATE ON winternacht BEGIN SELECT RAISE(ABORT, 'winternacht is append-only'); END;

CREATE TRIGGER winternacht_blijft_wis BEFORE DELETE ON winternacht BEGIN SELECT RAISE(ABORT, 'winternacht is append-only'); END;

CREATE TABLE winternacht (
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  nacht TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  stand TEXT NOT NULL CHECK (stand IN ('gesloten', 'heropend')),
  aantal INTEGER NOT NULL CHECK (aantal >= 0),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (locatie_id, nacht, versie),
  CHECK (stand = 'gesloten' OR reden <> '')
) STRICT, WITHOUT ROWID;

CREATE TRIGGER winterregel_blijft_wijzig BEFORE UPDATE ON winterregel BEGIN SELECT RAISE(ABORT, 'winterregel is append-only'); END;

CREATE TRIGGER winterregel_blijft_wis BEFORE DELETE ON winterregel BEGIN SELECT RAISE(ABORT, 'winterregel is append-only'); END;

CREATE TABLE winterregel (
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  locatie_id TEXT NOT NULL REFERENCES locatie (id),
  nacht TEXT NOT NULL,
  -- Of the night: the first guest is 1.
  nummer INTEGER NOT NULL CHECK (nummer >= 1),
  alias TEXT NOT NULL,
  client_id TEXT REFERENCES client (id),
  -- HH:MM
  tijd TEXT,
  -- Why somebody was let in when every place was taken; empty: there was a place.
  overboeken TEXT NOT NULL,
  -- Where somebody goes when the winteropvang closes.
  afloop TEXT CHECK (afloop IN ('centraal-onthaal', 'dagopvang', 'opvang', 'andere-regio', 'netwerk', 'straat', 'onbekend')),
  reden TEXT NOT NULL,
  vervallen INTEGER NOT NULL CHECK (vervallen IN (0, 1)),
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (id, versie),
  CHECK (vervallen = 0 OR reden <> '')
) STRICT, WITHOUT ROWID;

CREATE INDEX winterregel_client ON winterregel (client_id);

CREATE INDEX winterregel_nacht ON winterregel (locatie_id, nacht);

CREATE TABLE woningzoeksite (
  id TEXT PRIMARY KEY,
  versie INTEGER NOT NULL,
  naam TEXT NOT NULL CHECK (length(naam) > 0),
  adres TEXT NOT NULL,
  loting INTEGER NOT NULL CHECK (loting IN (0, 1)),
  buiten_regio INTEGER NOT NULL CHECK (buiten_regio IN (0, 1)),
  actief INTEGER NOT NULL CHECK (actief IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER zoekspoor_blijft_wijzig BEFORE UPDATE ON zoekspoor BEGIN SELECT RAISE(ABORT, 'zoekspoor is append-only'); END;

CREATE TRIGGER zoekspoor_blijft_wis BEFORE DELETE ON zoekspoor BEGIN SELECT RAISE(ABORT, 'zoekspoor is append-only'); END;

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
