import { nl } from '../nl.ts';
import { scherm, type Hulponderwerp } from './soort.ts';

/** Who gets in, and what was done. */
export const toegangbeheer: readonly Hulponderwerp[] = [
  scherm('gebruikers', nl.beheer.gebruikers.titel, 'beheer.gebruikers', {
    waarvoor:
      'Wie er werkt en wat die persoon mag. Een gebruiker wordt nooit verwijderd: zo blijft het logboek leesbaar.',
    doen: [
      {
        kop: 'Iemand toevoegen',
        stappen: [
          'Kies {beheer.gebruikers.toevoegen} en vul naam, gebruikersnaam en rollen in. Geef zo weinig mogelijk rollen.',
          'Geef het eerste wachtwoord in persoon of per telefoon. De gebruiker kiest meteen een eigen wachtwoord.',
          'Kies een locatie als iemand alleen de cliënten daar mag zien.',
        ],
      },
      {
        kop: 'Iemand vertrekt',
        stappen: [
          'Open de gebruiker en kies {uitdienst.titel}. Kies of de toegang nu eindigt of na een laatste werkdag.',
          'Kies wie het open werk krijgt en daarna {uitdienst.regel}. Kan de collega een kopie hebben? Zie {zie:bestandssleutel}.',
        ],
      },
      {
        kop: 'Wachtwoord of telefoon kwijt',
        stappen: [
          'Kies {beheer.gebruikers.nieuwWachtwoord}. Ga eerst na wie u aan de lijn hebt.',
          'Telefoon kwijt en geen herstelcodes? Kies {factor.beheer.titel}, met een reden. De gebruiker ziet wie het deed.',
        ],
      },
    ],
    mis: [
      ['Per ongeluk iets gewijzigd', 'Kies {algemeen.ongedaanMaken} in het bericht, of open de gebruiker opnieuw.'],
      ['U werd gestoord', 'Wat u typte staat er nog als u het venster weer opent. Een wachtwoord typt u opnieuw.'],
    ],
    zie: ['rollen', 'teams', 'hoofdstuk/vertrek', 'hoofdstuk/tweede-factor', 'logboek'],
  }),
  scherm('rollen', nl.beheer.rollen.titel, 'beheer.gebruikers', {
    waarvoor: 'Wat elke rol mag, welke schermen erbij horen en wie de rol heeft.',
    doen: [
      {
        kop: 'Een rol kiezen',
        stappen: [
          'Lees bij {beheer.rollen.mag} wat iemand met deze rol doet. Geef de kleinste rol die genoeg is.',
          'Klopt het rijtje bij {beheer.rollen.wie} niet? Wijzig de persoon bij {zie:gebruikers}.',
        ],
      },
    ],
    zie: ['gebruikers', 'toegangscontrole'],
  }),
  scherm('toegangscontrole', nl.toegangscontrole.titel, 'beheer.gebruikers', {
    waarvoor: 'Hier loopt u elk halfjaar na wie kan inloggen, met welke rollen, en wie lang niet is geweest.',
    doen: [
      {
        kop: 'Controleren',
        stappen: [
          'Kies per account {toegangscontrole.klopt}, of {toegangscontrole.aanpassen} en schrijf op wat er anders moet.',
          'Kies {toegangscontrole.afronden} als elk actief account is beoordeeld, en druk de lijst af als bewijs.',
        ],
      },
    ],
    mis: [['Een oordeel staat weer open', 'Het account is daarna gewijzigd. Kijk opnieuw.']],
    zie: ['gebruikers', 'logboek'],
  }),
  scherm('teams', nl.werkscherm.teams.titel, 'beheer.gebruikers', {
    waarvoor: 'Wie samen werkt. Een nieuw dossier wordt voorgesteld aan het team van de keten.',
    doen: [
      {
        kop: 'Een team maken',
        stappen: [
          'Kies {werkscherm.teams.toevoegen}, een naam, de ketens en de collega’s.',
          'Bestaat een team niet meer, zet dan {werkscherm.teams.actief} uit. Wat het heeft, blijft.',
        ],
      },
    ],
    zie: ['gebruikers', 'werkvoorraad'],
  }),
  scherm('afgeschermd', nl.afscherming.titelBeheer, 'dossier.afschermen', {
    waarvoor: 'Dossiers die niet iedere collega mag zien, en wie er met een reden toch keek.',
    doen: [
      {
        kop: 'Afschermen en beoordelen',
        stappen: [
          'Vul het kenmerk van het dossier in en kies {afscherming.vindenKnop}. U ziet het dossier zelf niet.',
          'Bij {afscherming.oordeel.titel} kiest u of een inzage nodig was.',
        ],
      },
    ],
    zie: ['afschermen', 'logboek'],
  }),
  scherm('afschermen', nl.afscherming.titel, 'dossier.afschermen', {
    waarvoor: 'Kies wie nog mag zien dat deze cliënt bestaat, en waarom.',
    doen: [
      {
        kop: 'Afschermen',
        stappen: [
          'Kies waarom, en of een kleine kring het ziet of iedereen behalve één collega.',
          'Kies wie de inzages beoordeelt. Die moet het dossier zelf ook mogen zien.',
          'Kies {afscherming.bewaren}.',
        ],
      },
      {
        kop: 'Weer openstellen',
        stappen: ['Kies {afscherming.opheffen} met een reden. Opnieuw afschermen kan altijd.'],
      },
    ],
    mis: [['Het gaat om uzelf of uw familie', 'Vraag een collega om het vast te leggen.']],
    zie: ['afgeschermd'],
  }),
  scherm('bestandssleutel', nl.sleutel.titel, 'beheer.gebruikers', {
    waarvoor:
      'De gegevens zijn versleuteld met één sleutel. Vervang die als een collega weg is die een kopie kan hebben, of na verlies van een computer.',
    doen: [
      {
        kop: 'Sleutel vervangen',
        stappen: [
          'Vul uw wachtwoord in en kies {sleutel.begin}. Schrijf de nieuwe herstelsleutel op en leg hem in de kluis.',
          'Typ de laatste vier tekens over en kies {sleutel.vervang}. U bent daarna uitgelogd. Collega’s houden hun wachtwoord.',
        ],
      },
    ],
    mis: [
      [
        'Er staat dat collega’s een nieuw wachtwoord nodig hebben',
        'Laat hen eerst één keer inloggen, of geef hun daarna een tijdelijk wachtwoord bij {beheer.gebruikers.titel}.',
      ],
    ],
    zie: ['gebruikers', 'reservekopieen', 'hoofdstuk/gestolen'],
  }),
  scherm('logboek', nl.beheer.logboek.titel, 'audit.lezen', {
    waarvoor: 'Wie wanneer welk dossier zag of wijzigde. Regels kunnen niet worden gewijzigd.',
    doen: [
      {
        kop: 'Zoeken en controleren',
        stappen: [
          'Zoek op wie, wat of het kenmerk, en kies een periode.',
          'Kies {beheer.logboek.controleren}: klopt elke regel nog met de vorige?',
        ],
      },
    ],
    woorden: [['{beheer.logboek.nood}', 'Iemand opende een afgeschermd dossier met een reden.']],
    mis: [
      ['De keten is verbroken', 'Meld het aan de functionaris gegevensbescherming en de leverancier. Verander niets.'],
    ],
    zie: ['hoofdstuk/inzage', 'afgeschermd'],
  }),
];
