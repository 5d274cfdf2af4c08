import type { Migratie } from './migratie.ts';
import { m0001 } from './m0001-grondslag.ts';
import { m0002 } from './m0002-besluiten.ts';
import { m0003 } from './m0003-melding.ts';
import { m0004 } from './m0004-onderzoek.ts';
import { m0005 } from './m0005-regio.ts';
import { m0006 } from './m0006-besluit.ts';
import { m0007 } from './m0007-vervolg.ts';
import { m0008 } from './m0008-bezwaar.ts';
import { m0009 } from './m0009-werk.ts';
import { m0010 } from './m0010-acuut.ts';
import { m0011 } from './m0011-opvang.ts';
import { m0012 } from './m0012-locatie.ts';
import { m0013 } from './m0013-nacht.ts';
import { m0014 } from './m0014-algemeen.ts';
import { m0015 } from './m0015-uitwisseling.ts';
import { m0016 } from './m0016-begeleiding.ts';
import { m0017 } from './m0017-deur.ts';
import { m0018 } from './m0018-basis.ts';
import { m0019 } from './m0019-inbaknacht.ts';
import { m0020 } from './m0020-levering.ts';
import { m0021 } from './m0021-crisis.ts';
import { m0022 } from './m0022-crisislocatie.ts';
import { m0023 } from './m0023-aanlevering.ts';
import { m0024 } from './m0024-muur.ts';
import { m0025 } from './m0025-volgen.ts';
import { m0026 } from './m0026-kluis.ts';
import { m0027 } from './m0027-plek.ts';
import { m0028 } from './m0028-crisisverblijf.ts';
import { m0029 } from './m0029-toezicht.ts';
import { m0030 } from './m0030-bundel.ts';
import { m0031 } from './m0031-werkplek.ts';
import { m0032 } from './m0032-aanleverbestand.ts';
import { m0033 } from './m0033-plaatsingmelden.ts';
import { m0034 } from './m0034-ethos.ts';
import { m0035 } from './m0035-behoud.ts';
import { m0036 } from './m0036-lijn.ts';
import { m0037 } from './m0037-import.ts';
import { m0038 } from './m0038-crisisopgave.ts';
import { m0039 } from './m0039-tweedefactor.ts';
import { m0040 } from './m0040-verzoek.ts';
import { m0041 } from './m0041-bewaren.ts';
import { m0042 } from './m0042-snelheid.ts';
import { m0043 } from './m0043-sleutels.ts';
import { m0044 } from './m0044-uitdienst.ts';
import { m0045 } from './m0045-nagelopen.ts';
import { m0046 } from './m0046-dossierlijst.ts';
import { m0047 } from './m0047-wissing.ts';
import { m0048 } from './m0048-instellingwijziging.ts';
import { m0049 } from './m0049-verzoektaak.ts';

/** Every migration ever shipped, in order. Frozen once shipped: add a new one, never change an old one. */
export const migraties: readonly Migratie[] = [
  m0001,
  m0002,
  m0003,
  m0004,
  m0005,
  m0006,
  m0007,
  m0008,
  m0009,
  m0010,
  m0011,
  m0012,
  m0013,
  m0014,
  m0015,
  m0016,
  m0017,
  m0018,
  m0019,
  m0020,
  m0021,
  m0022,
  m0023,
  m0024,
  m0025,
  m0026,
  m0027,
  m0028,
  m0029,
  m0030,
  m0031,
  m0032,
  m0033,
  m0034,
  m0035,
  m0036,
  m0037,
  m0038,
  m0039,
  m0040,
  m0041,
  m0042,
  m0043,
  m0044,
  m0045,
  m0046,
  m0047,
  m0048,
  m0049,
];
