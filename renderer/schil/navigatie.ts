import type { Organisatiesoort, Recht } from '#shared/contract/rechten.ts';
import { nl } from '#shared/taal/nl.ts';
import type { Icoonnaam } from './iconen.ts';

/** One place to go to. `naam` is the route name; `recht` what a person must be allowed to see it. */
export interface Navigatiepunt {
  naam: string;
  label: string;
  icoon: Icoonnaam;
  recht: Recht | null;
  /** What it is called for who may do more there. */
  anders?: { recht: Recht; label: string };
  sneltoets?: string;
  /** Only at this kind of organisation: a role that exists elsewhere too has nothing to do there. */
  alleenBij?: Organisatiesoort;
  /** Not at this kind of organisation. */
  nietBij?: Organisatiesoort;
}
export interface Navigatiegroep {
  id: string;
  label: string | null;
  /** Can be folded: there are many of them for who runs the application. */
  vouwt?: true;
  punten: readonly Navigatiepunt[];
}

const n = nl.kader.punten;

/** All places, in the order of the left navigation. The core checks the rights again on every call. */
export const navigatie: readonly Navigatiegroep[] = [
  {
    id: 'werk',
    label: null,
    punten: [
      {
        naam: 'werkvoorraad',
        label: n.werkvoorraad,
        icoon: 'werkvoorraad',
        recht: 'werkvoorraad.lezen',
        sneltoets: 'Alt 1',
      },
      { naam: 'acuut', label: nl.acuut.titel, icoon: 'acuut', recht: 'acuut.plaatsen', sneltoets: 'Alt A' },
      { naam: 'zoeken', label: n.zoeken, icoon: 'zoeken', recht: 'client.zoeken', sneltoets: 'Alt 2' },
      { naam: 'nieuwe-client', label: n.nieuweClient, icoon: 'nieuw', recht: 'dossier.schrijven', sneltoets: 'Alt 3' },
      { naam: 'dossiers', label: n.dossiers, icoon: 'dossiers', recht: 'dossier.lezen', sneltoets: 'Alt 4' },
      { naam: 'dubbelen', label: n.dubbelen, icoon: 'dubbelen', recht: 'client.schrijven' },
      { naam: 'bezwaren', label: n.bezwaren, icoon: 'bezwaren', recht: 'dossier.schrijven' },
      { naam: 'verzoeken', label: nl.verzoek.nav, icoon: 'verzoeken', recht: 'verzoek.behandelen' },
    ],
  },
  {
    id: 'crisis',
    label: n.groepCrisis,
    punten: [
      {
        naam: 'crisis-nieuw',
        label: nl.crisisintake.nieuw.titel,
        icoon: 'crisis',
        recht: 'crisis.schrijven',
        sneltoets: 'Alt C',
      },
      { naam: 'plekken', label: nl.crisisplek.nav, icoon: 'plekken', recht: 'crisis.lezen', sneltoets: 'Alt K' },
      { naam: 'verblijven', label: nl.crisisverblijf.lijst.titel, icoon: 'bewoners', recht: 'crisis.lezen' },
      { naam: 'toezicht', label: nl.toezicht.titel, icoon: 'toezicht', recht: 'crisis.toezicht' },
      { naam: 'adresinzage', label: nl.kluis.toezicht.nav, icoon: 'adresinzage', recht: 'crisis.toezicht' },
      { naam: 'crisiscijfers', label: nl.crisiscijfers.titel, icoon: 'rapportage', recht: 'crisis.cijfers' },
      { naam: 'crisisopgaven', label: nl.crisisopgave.titel, icoon: 'opgave', recht: 'crisis.opgave' },
      { naam: 'crisis-loopt-af', label: nl.crisisbesluit.lijst.titel, icoon: 'loopt-af', recht: 'crisis.lezen' },
      {
        naam: 'crisis-nakijken',
        label: nl.crisisbesluit.terugkijken.titel,
        icoon: 'nakijken',
        recht: 'crisis.toezicht',
      },
    ],
  },
  {
    id: 'opvang',
    label: n.groepOpvang,
    punten: [
      { naam: 'nacht', label: nl.nacht.titel, icoon: 'nacht', recht: 'nacht.registreren', sneltoets: 'Alt N' },
      {
        naam: 'pas-controleren',
        label: n.pas,
        icoon: 'pas',
        recht: 'pas.controleren',
        anders: { recht: 'nacht.registreren', label: nl.deur.titel },
      },
      { naam: 'bedden', label: nl.bedden.titel, icoon: 'bedden', recht: 'bed.toewijzen' },
      { naam: 'afwezig', label: nl.deur.overzicht.titel, icoon: 'afwezig', recht: 'nacht.registreren' },
      { naam: 'bezetting', label: n.bezetting, icoon: 'bezetting', recht: 'bezetting.lezen' },
      { naam: 'dagopvang', label: nl.dagopvang.titel, icoon: 'dagopvang', recht: 'opvang.tellen' },
      { naam: 'winteropvang', label: nl.winter.titel, icoon: 'winteropvang', recht: 'winter.lezen' },
    ],
  },
  {
    id: 'begeleiding',
    label: n.groepBegeleiding,
    punten: [
      {
        naam: 'bewoners',
        label: nl.basis.bewoners.titel,
        icoon: 'bewoners',
        recht: 'begeleiding.schrijven',
        sneltoets: 'Alt B',
      },
      {
        naam: 'dagrapportage',
        label: nl.begeleiding.nav,
        icoon: 'dagrapportage',
        recht: 'nacht.registreren',
        sneltoets: 'Alt R',
      },
      { naam: 'vertrek', label: nl.begeleiding.navVertrek, icoon: 'vertrek', recht: 'begeleiding.schrijven' },
      { naam: 'bijdragen', label: nl.bijdrage.titel, icoon: 'bijdragen', recht: 'bijdrage.schrijven' },
    ],
  },
  {
    id: 'gegevens',
    label: n.groepGegevens,
    punten: [
      { naam: 'inlezen', label: nl.uitwisseling.titel, icoon: 'inlezen', recht: 'register.inlezen' },
      // Counted by the articles of the college; Veilig Thuis has figures of its own.
      {
        naam: 'rapportage',
        label: n.rapportage,
        icoon: 'rapportage',
        recht: 'rapportage.lezen',
        nietBij: 'veilig-thuis',
      },
      { naam: 'aanleveringen', label: nl.aanlevering.nav, icoon: 'aanleveringen', recht: 'aanlevering.maken' },
      {
        naam: 'importeren',
        label: nl.importeren.nav,
        icoon: 'importeren',
        recht: 'import.doen',
        nietBij: 'veilig-thuis',
      },
      { naam: 'botsingen', label: nl.botsing.titel, icoon: 'botsingen', recht: null },
    ],
  },
  {
    id: 'beleid',
    label: n.groepBeleid,
    punten: [
      { naam: 'beleid', label: n.beleid, icoon: 'beleid', recht: 'beleid.lezen' },
      { naam: 'toets-proberen', label: n.proberen, icoon: 'proberen', recht: 'beleid.lezen' },
      { naam: 'verwerkingen', label: nl.verwerkingen.titel, icoon: 'verwerkingen', recht: 'beleid.lezen' },
      { naam: 'beleidswaarden', label: n.waarden, icoon: 'waarden', recht: 'beheer.beleid' },
    ],
  },
  {
    id: 'toegang',
    label: n.groepToegang,
    vouwt: true,
    punten: [
      { naam: 'gebruikers', label: n.gebruikers, icoon: 'gebruikers', recht: 'beheer.gebruikers' },
      { naam: 'teams', label: n.teams, icoon: 'teams', recht: 'beheer.gebruikers' },
      { naam: 'afgeschermd', label: n.afscherming, icoon: 'afscherming', recht: 'dossier.afschermen' },
      { naam: 'bestandssleutel', label: nl.sleutel.titel, icoon: 'bestandssleutel', recht: 'beheer.gebruikers' },
      { naam: 'logboek', label: n.logboek, icoon: 'logboek', recht: 'audit.lezen' },
    ],
  },
  {
    id: 'inrichting',
    label: n.groepInrichting,
    vouwt: true,
    punten: [
      { naam: 'instellingen', label: n.instellingen, icoon: 'instellingen', recht: 'beheer.instellingen' },
      {
        naam: 'locaties',
        label: n.locaties,
        icoon: 'locaties',
        recht: 'beheer.instellingen',
        nietBij: 'veilig-thuis',
      },
      { naam: 'inrichten', label: nl.bedden.inrichten.titel, icoon: 'inrichten', recht: 'locatie.inrichten' },
      {
        naam: 'crisislocaties',
        label: nl.crisisplek.locaties.titel,
        icoon: 'crisislocaties',
        recht: 'crisis.inrichten',
        alleenBij: 'veilig-thuis',
      },
      { naam: 'zoeksites', label: nl.basis.sites.titel, icoon: 'zoeksites', recht: 'locatie.inrichten' },
      // The letters of a besluit of the college.
      { naam: 'brieven', label: n.brieven, icoon: 'brieven', recht: 'beheer.instellingen', alleenBij: 'gemeente' },
      {
        naam: 'regios',
        label: nl.regio.beheer.titel,
        icoon: 'regios',
        recht: 'beheer.instellingen',
        nietBij: 'opvangaanbieder',
      },
      { naam: 'indelingen', label: nl.aanlevering.indelingen.titel, icoon: 'indelingen', recht: 'beheer.instellingen' },
    ],
  },
  {
    id: 'verbindingen',
    label: n.groepVerbindingen,
    vouwt: true,
    punten: [
      { naam: 'register', label: nl.levering.titel, icoon: 'register', recht: 'beheer.instellingen' },
      { naam: 'werkplekken', label: nl.werkplek.titel, icoon: 'werkplekken', recht: 'beheer.instellingen' },
      { naam: 'sleutels', label: nl.acuut.sleutels.titel, icoon: 'sleutels', recht: 'beheer.instellingen' },
    ],
  },
  {
    id: 'programma',
    label: n.groepProgramma,
    vouwt: true,
    punten: [
      { naam: 'gezondheid', label: nl.gezondheid.titel, icoon: 'gezondheid', recht: 'beheer.instellingen' },
      { naam: 'reservekopieen', label: nl.behoud.titel, icoon: 'reservekopieen', recht: 'beheer.instellingen' },
      { naam: 'bewaren', label: nl.bewaren.titel, icoon: 'bewaren', recht: 'vernietiging.opstellen' },
      { naam: 'bijwerken', label: nl.bijwerken.titel, icoon: 'bijwerken', recht: 'beheer.instellingen' },
    ],
  },
  {
    id: 'hulp',
    label: n.groepHulp,
    punten: [
      { naam: 'hulp', label: n.hulp, icoon: 'hulp', recht: null, sneltoets: 'F1' },
      { naam: 'over', label: n.over, icoon: 'over', recht: null },
    ],
  },
];

/** What of the navigation this person may see; groups that stay empty fall away. `bestaat`: the routes of this build. */
export function navigatieVoor(
  rechten: readonly Recht[],
  bestaat: (naam: string) => boolean,
  soort: Organisatiesoort | null = null,
): Navigatiegroep[] {
  return navigatie
    .map((groep) => ({
      ...groep,
      punten: groep.punten
        .filter((punt) => (!punt.alleenBij || punt.alleenBij === soort) && punt.nietBij !== soort)
        .filter((punt) => bestaat(punt.naam) && (punt.recht === null || rechten.includes(punt.recht)))
        .map((punt) =>
          punt.anders && rechten.includes(punt.anders.recht) ? { ...punt, label: punt.anders.label } : punt,
        ),
    }))
    .filter((groep) => groep.punten.length > 0);
}
