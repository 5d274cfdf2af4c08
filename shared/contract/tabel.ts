import { crisisbesluit } from './groepen/crisis-besluit.ts';
import type { z } from 'zod';
import { aanlevering } from './groepen/aanlevering.ts';
import { ethos } from './groepen/ethos.ts';
import { hulp } from './groepen/hulp.ts';
import { importeren } from './groepen/import.ts';
import { afscherming } from './groepen/afscherming.ts';
import { acuut } from './groepen/acuut.ts';
import { bedden } from './groepen/bedden.ts';
import { begeleiding } from './groepen/begeleiding.ts';
import { basis } from './groepen/basis.ts';
import { beheer } from './groepen/beheer.ts';
import { sleutel } from './groepen/sleutel.ts';
import { toegangscontrole } from './groepen/toegangscontrole.ts';
import { uitdienst } from './groepen/uitdienst.ts';
import { behoud } from './groepen/behoud.ts';
import { besluit } from './groepen/besluit.ts';
import { bewaren } from './groepen/bewaren.ts';
import { bezwaar } from './groepen/bezwaar.ts';
import { botsing } from './groepen/botsing.ts';
import { client } from './groepen/client.ts';
import { crisisintake } from './groepen/crisis-intake.ts';
import { crisis } from './groepen/crisis.ts';
import { crisisplek } from './groepen/crisis-plek.ts';
import { crisisbijdrage } from './groepen/crisis-bijdrage.ts';
import { crisisverblijf } from './groepen/crisis-verblijf.ts';
import { crisisCijfers } from './groepen/crisis-cijfers.ts';
import { crisisOpgave } from './groepen/crisis-opgave.ts';
import { deur } from './groepen/deur.ts';
import { document } from './groepen/document.ts';
import { dossier } from './groepen/dossier.ts';
import { installatie } from './groepen/installatie.ts';
import { crisisveiligheid } from './groepen/crisis-veiligheid.ts';
import { kluis } from './groepen/kluis.ts';
import { locatie } from './groepen/locatie.ts';
import { levering } from './groepen/levering.ts';
import { werkplek } from './groepen/werkplek.ts';
import { bijwerken } from './groepen/bijwerken.ts';
import { diagnose } from './groepen/diagnose.ts';
import { gezondheid } from './groepen/gezondheid.ts';
import { onderzoek } from './groepen/onderzoek.ts';
import { melding } from './groepen/melding.ts';
import { nacht } from './groepen/nacht.ts';
import { overzicht } from './groepen/overzicht.ts';
import { vervolg } from './groepen/vervolg.ts';
import { rapportage } from './groepen/rapportage.ts';
import { sjabloon } from './groepen/sjabloon.ts';
import { samenvoegen } from './groepen/samenvoegen.ts';
import { werk } from './groepen/werk.ts';
import { regio } from './groepen/regio.ts';
import { bijdrage } from './groepen/bijdrage.ts';
import { dagopvang } from './groepen/dagopvang.ts';
import { winter } from './groepen/winter.ts';
import { toezicht } from './groepen/toezicht.ts';
import { scherm } from './groepen/scherm.ts';
import { tweedeFactor } from './groepen/factor.ts';
import { verzoek } from './groepen/verzoek.ts';
import { uitwisseling } from './groepen/uitwisseling.ts';

/** The one contract table. Preload, dispatch, permission checks and audit derive from it. */
export const contract = {
  ...crisis,
  ...crisisbesluit,
  ...crisisverblijf,
  ...crisisbijdrage,
  ...crisisintake,
  ...crisisplek,
  ...crisisveiligheid,
  ...kluis,
  ...scherm,
  ...acuut,
  ...begeleiding,
  ...installatie,
  ...bedden,
  ...beheer,
  ...behoud,
  ...sleutel,
  ...uitdienst,
  ...toegangscontrole,
  ...basis,
  ...client,
  ...dossier,
  ...locatie,
  ...onderzoek,
  ...besluit,
  ...document,
  ...overzicht,
  ...nacht,
  ...vervolg,
  ...rapportage,
  ...sjabloon,
  ...melding,
  ...afscherming,
  ...samenvoegen,
  ...werk,
  ...botsing,
  ...regio,
  ...bezwaar,
  ...bijdrage,
  ...dagopvang,
  ...winter,
  ...toezicht,
  ...uitwisseling,
  ...deur,
  ...levering,
  ...werkplek,
  ...aanlevering,
  ...ethos,
  ...tweedeFactor,
  ...hulp,
  ...bewaren,
  ...importeren,
  ...crisisCijfers,
  ...crisisOpgave,
  ...gezondheid,
  ...verzoek,
  ...diagnose,
  ...bijwerken,
};
export type Contract = typeof contract;
export type Eindpuntnaam = keyof Contract;
export type Invoer<N extends Eindpuntnaam> = z.input<Contract[N]['invoer']>;
export type GelezenInvoer<N extends Eindpuntnaam> = z.output<Contract[N]['invoer']>;
export type Uitvoer<N extends Eindpuntnaam> = z.output<Contract[N]['uitvoer']>;

export const eindpuntnamen = Object.keys(contract) as Eindpuntnaam[];

/** The endpoints that the main process answers itself: files and paper. A test holds this list against the table. */
export const schilnamen = [
  'toezicht.afdrukken',
  'toezicht.inzageAfdrukken',
  'gezondheid.afdrukken',
  'diagnose.opslaan',
  'bijwerken.stand',
  'bijwerken.kijken',
  'bijwerken.kiesMap',
  'bijwerken.ophalen',
  'bijwerken.stoppen',
  'bijwerken.plaatsen',
  'installatie.herstelsleutelOpslaan',
  'tweedeFactor.codesOpslaan',
  'handboek.opslaan',
  'handboek.afdrukken',
  'vernietiging.afdrukken',
  'vernietiging.opslaan',
  'document.opslaan',
  'document.openen',
  'document.afdrukken',
  'register.opslaan',
  'register.bekijken',
  'uitwisseling.opslaan',
  'rapportage.opslaan',
  'rapportage.afdrukken',
  'werkvoorraad.afdrukken',
  'toegangscontrole.afdrukken',
  'werkvoorraad.opslaan',
  'acuut.bestandOpslaan',
  'werkplek.uitnodigingOpslaan',
  'nacht.afdrukken',
  'nacht.bewaren',
  'register.inlezen',
  'bijdrage.opslaan',
  'bijdrage.afdrukken',
  'dagopvang.opslaan',
  'dagopvang.afdrukken',
  'winter.besluitAfdrukken',
  'winter.besluitOpslaan',
  'winter.cijfersOpslaan',
  'bedden.afdrukken',
  'huisregels.afdrukken',
  'afspraak.openen',
  'dagrapport.afdrukken',
  'dagrapport.opslaan',
  'bewoners.afdrukken',
  'crisisverblijf.lijstAfdrukken',
  'crisisbijdrage.opslaan',
  'crisisbijdrage.afdrukken',
  'aanlevering.opslaan',
  'aanlevering.bewijsOpslaan',
  'aanlevering.bewijsAfdrukken',
  'import.sjabloonOpslaan',
  'import.geweigerdOpslaan',
  'import.verslagOpslaan',
  'import.verslagAfdrukken',
  'crisiscijfers.opslaan',
  'crisiscijfers.afdrukken',
  'kluis.bekijken',
  'kluis.verborgen',
  'kluis.brief',
  'kluis.herstelAfdrukken',
  'reservekopie.kiesMap',
  'reservekopie.opslaan',
  'overzetten.kiesMap',
  'scherm.lezen',
  'scherm.instellen',
  'scherm.weg',
  'verzoek.openen',
  'verzoek.afdrukken',
  'verzoek.opslaan',
  'verwerkingen.afdrukken',
  'verwerkingen.opslaan',
  'audit.opslaan',
] as const satisfies readonly Eindpuntnaam[];
export type Schilnaam = (typeof schilnamen)[number];
