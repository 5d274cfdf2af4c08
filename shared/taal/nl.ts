import { schermAfscherming } from './afscherming.ts';
import { algemeen } from './algemeen.ts';
import { basis } from './basis.ts';
import { beheer } from './beheer.ts';
import { bewaarteksten } from './bewaren.ts';
import { schermBezwaar } from './bezwaar.ts';
import { schermVerzoek, verwerkingteksten } from './scherm-inzage.ts';
import { schermBegeleiding } from './scherm-begeleiding.ts';
import { beleidscherm } from './beleidscherm.ts';
import { betrokkenTeksten } from './betrokken.ts';
import { componenten } from './componenten.ts';
import { leveringteksten } from './levering.ts';
import { werkplekteksten } from './werkplek.ts';
import { pascontroleTeksten } from './copas.ts';
import { schermBijdrage } from './bijdrage.ts';
import { schermDagopvang } from './dagopvang.ts';
import { schermCrisisbesluit } from './crisis/besluitscherm.ts';
import { dubbelscherm } from './dubbelscherm.ts';
import { galerij } from './galerij.ts';
import { hulp } from './hulp.ts';
import { licentieteksten } from './licenties.ts';
import { bsnTeksten, pasnummerTeksten } from './identiteit.ts';
import { sleutelteksten } from './sleutel.ts';
import { toegangscontroleteksten } from './toegangscontrole.ts';
import { uitdienstteksten } from './uitdienst.ts';
import { factorteksten } from './factor.ts';
import { inloggen } from './inloggen.ts';
import { kader } from './kader.ts';
import { schermRapportage } from './rapportage.ts';
import { iwmoteksten } from './aanlevering-iwmo.ts';
import { ethosteksten } from './ethos.ts';
import { schermAanlevering } from './scherm-aanlevering.ts';
import { schermImporteren } from './scherm-importeren.ts';
import { schermAcuut } from './scherm-acuut.ts';
import { schermBedden } from './scherm-bedden.ts';
import { schermBesluit } from './scherm-besluit.ts';
import { schermClient } from './scherm-client.ts';
import { crisisverblijf } from './crisis/scherm-verblijf.ts';
import { crisisintake } from './crisis/scherm-intake.ts';
import { schermToezicht } from './scherm-toezicht.ts';
import { toegankelijkheid } from './toegankelijkheid.ts';
import { schermCrisis } from './scherm-crisis.ts';
import { schermKluis } from './crisis/scherm-kluis.ts';
import { schermMensen } from './crisis/scherm-mensen.ts';
import { schermPlek } from './crisis/scherm-plek.ts';
import { schermVeiligheid } from './crisis/scherm-veiligheid.ts';
import { schermCrisiscijfers } from './crisiscijfers.ts';
import { schermCrisisopgave } from './crisisopgave.ts';
import { schermDeur } from './scherm-deur.ts';
import { schermDossier } from './scherm-dossier.ts';
import { schermMelding } from './scherm-melding.ts';
import { schermNacht } from './scherm-nacht.ts';
import { schermOnderzoek } from './scherm-onderzoek.ts';
import { schermRegio } from './scherm-regio.ts';
import { schermPas } from './scherm-pas.ts';
import { schermUitwisseling } from './scherm-uitwisseling.ts';
import { schermStappen } from './scherm-stappen.ts';
import { schermSjabloon } from './scherm-sjabloon.ts';
import { schil } from './schil.ts';
import { schermVervolg } from './scherm-vervolg.ts';
import { feestdagteksten, werk } from './werk.ts';
import { werkscherm } from './werkscherm.ts';
import { behoudteksten } from './behoud.ts';
import { botsingteksten } from './botsing.ts';
import { bijwerkteksten } from './bijwerken.ts';
import { diagnoseteksten } from './diagnose.ts';
import { gezondheidteksten } from './gezondheid.ts';
import { dubbelTeksten } from './zoeken.ts';
import { schermWinter } from './winter.ts';
import { zoekscherm } from './zoekscherm.ts';

/** The one Dutch catalogue: one file per area, joined here. Screens, letters and errors take their words from it. */
export const nl = {
  aanlevering: schermAanlevering,
  ethos: ethosteksten,
  importeren: schermImporteren,
  iwmo: iwmoteksten,
  crisis: schermCrisis,
  toegankelijkheid,
  toezicht: schermToezicht,
  crisisverblijf,
  crisisintake,
  kluis: schermKluis,
  crisismensen: schermMensen,
  crisisplek: schermPlek,
  crisisveiligheid: schermVeiligheid,
  afscherming: schermAfscherming,
  acuut: schermAcuut,
  algemeen,
  bedden: schermBedden,
  basis,
  behoud: behoudteksten,
  begeleiding: schermBegeleiding,
  beheer,
  beleidscherm,
  besluit: schermBesluit,
  betrokken: betrokkenTeksten,
  bewaren: bewaarteksten,
  bezwaar: schermBezwaar,
  verzoek: schermVerzoek,
  verwerkingen: verwerkingteksten,
  bijdrage: schermBijdrage,
  botsing: botsingteksten,
  bsn: bsnTeksten,
  client: schermClient,
  crisiscijfers: schermCrisiscijfers,
  crisisopgave: schermCrisisopgave,
  componenten,
  crisisbesluit: schermCrisisbesluit,
  dagopvang: schermDagopvang,
  feestdagen: feestdagteksten,
  deur: schermDeur,
  dossier: schermDossier,
  dubbel: dubbelTeksten,
  dubbelscherm,
  galerij,
  gezondheid: gezondheidteksten,
  diagnose: diagnoseteksten,
  bijwerken: bijwerkteksten,
  hulp,
  inloggen,
  factor: factorteksten,
  sleutel: sleutelteksten,
  toegangscontrole: toegangscontroleteksten,
  uitdienst: uitdienstteksten,
  kader,
  levering: leveringteksten,
  werkplek: werkplekteksten,
  melding: schermMelding,
  nacht: schermNacht,
  onderzoek: schermOnderzoek,
  licenties: licentieteksten,
  pas: schermPas,
  pascontrole: pascontroleTeksten,
  pasnummer: pasnummerTeksten,
  rapportage: schermRapportage,
  regio: schermRegio,
  schil,
  sjablonen: schermSjabloon,
  stappen: schermStappen,
  uitwisseling: schermUitwisseling,
  vervolg: schermVervolg,
  werk,
  werkscherm,
  winter: schermWinter,
  zoekscherm,
} as const;
