import { nl } from '../nl.ts';
import { scherm, type Hulponderwerp } from './soort.ts';

const beheer = 'beheer.instellingen' as const;

/** Connections, and how the program itself stands: health, backups, retention, new versions. */
export const programma: readonly Hulponderwerp[] = [
  scherm('sleutels', nl.acuut.sleutels.titel, beheer, {
    waarvoor:
      'Met welke organisaties wisselt u bestanden uit? Alleen bestanden die met een sleutel uit deze lijst zijn getekend, worden gelezen.',
    doen: [
      {
        kop: 'Een organisatie toevoegen',
        stappen: [
          'Stuur uw eigen sleutel met {acuut.sleutels.kopieer}. Hij is niet geheim.',
          'Kies {acuut.sleutels.toevoegen} en plak de sleutel die u kreeg.',
          'Lees elkaar het kenmerk voor door de telefoon. Klopt het, dan is de sleutel echt.',
          'Kies per locatie welke aanbieder hoort wie er slaapt.',
        ],
      },
    ],
    mis: [
      ['Een sleutel is misbruikt of vervangen', 'Kies {acuut.sleutels.intrekken} met een reden en vraag een nieuwe.'],
    ],
    zie: ['inlezen', 'register'],
  }),
  scherm('werkplekken', nl.werkplek.titel, beheer, {
    waarvoor: 'De computers van uw organisatie die hetzelfde werk zien: wie doet mee, wie loopt achter, wie is kwijt.',
    doen: [
      {
        kop: 'Een computer erbij',
        stappen: [
          'Zorg dat de verbinding bij {zie:register} werkt.',
          'Kies {werkplek.uitnodigen}. U krijgt een bestand en een code, die u apart doorgeeft.',
          'Op de nieuwe computer kiest u {werkplek.aansluiten.keuze}.',
          'Wie hier inlogt, kan daarna overal met hetzelfde wachtwoord inloggen.',
        ],
      },
      {
        kop: 'Een computer eruit',
        stappen: [
          'Kies {werkplek.intrekken}. Wat al op die computer staat, kunt u hier niet wissen.',
          'Is hij gestolen? Lees {zie:hoofdstuk/gestolen}.',
        ],
      },
    ],
    mis: [['Een werkplek neemt niets meer over', 'Er staat waarom. Wat daar wordt vastgelegd, blijft bewaard.']],
    zie: ['hoofdstuk/werkplekken', 'hoofdstuk/gestolen', 'register', 'botsingen'],
  }),
  scherm('gezondheid', nl.gezondheid.titel, beheer, {
    waarvoor:
      'Onthaal kijkt zelf of alles werkt: gegevens, kopieën, inloggen, verbindingen en het programma. Hier leest u wat aandacht vraagt.',
    doen: [
      {
        kop: 'Elke ochtend even kijken',
        stappen: [
          'Begin bovenaan bij {gezondheid.eerst}. Bij elke regel staat sinds wanneer het zo is en wat u kunt doen.',
          'Kies de knop bij een regel: u komt meteen op de plek waar u het oplost.',
          'Kies {gezondheid.opnieuw} om te zien of het is gelukt.',
        ],
      },
      {
        kop: 'Hulp vragen aan ICT',
        stappen: [
          'Kies {gezondheid.afdrukken} en geef de lijst door. Er staat niets in over mensen.',
          'Vraagt de leverancier om meer? Kies onderaan {diagnose.maak}, bekijk elk bestand en kies {diagnose.bewaar}.',
        ],
      },
    ],
    woorden: [
      ['{gezondheid.standen.fout}', 'Los dit vandaag op. In het menu staat dan een cijfer bij dit scherm.'],
      ['{gezondheid.standen.let-op}', 'Het werkt, maar vraagt aandacht.'],
      ['{gezondheid.standen.onbekend}', 'Onthaal heeft dit nog niet kunnen meten.'],
    ],
    zie: ['reservekopieen', 'bewaren', 'register', 'werkplekken', 'bijwerken'],
  }),
  scherm('reservekopieen', nl.behoud.titel, beheer, {
    waarvoor:
      'Onthaal maakt elk uur een versleutelde kopie en kijkt meteen na of die opengaat. Hier ziet u of dat goed gaat.',
    doen: [
      {
        kop: 'Eén keer instellen',
        stappen: [
          'Kies {behoud.kiesMap} en neem een andere schijf of een netwerkmap. Op dezelfde schijf bent u bij brand of diefstal alles kwijt.',
          'Kies hoeveel kopieën blijven.',
        ],
      },
      {
        kop: 'Terugzetten',
        stappen: [
          'Kies bij de kopie {behoud.terugzetten}. U ziet eerst wat er verloren gaat.',
          'Typ uw wachtwoord. Het bestand van nu wordt opzijgezet, niet weggegooid.',
          'Iedereen logt opnieuw in en ziet wat opnieuw moet.',
          'Bovenaan staat daarna van wanneer het bestand is, wat verloren ging en wie het nog niet heeft gelezen.',
          'Loop {behoud.records} na en kies per regel {behoud.afvinken}. Vergist u zich, kies dan {behoud.tochNiet}.',
        ],
      },
    ],
    mis: [
      ['De laatste kopie is oud', 'Er staat waarom: de map is er niet, is vol of mag niet worden beschreven.'],
      ['Het gegevensbestand is beschadigd', 'Stop met vastleggen en zet de nieuwste goede kopie terug.'],
      [
        'Onthaal zegt dat de klok niet klopt',
        'Laat de klok van de computer goed zetten. Er gaat niets verloren, maar dagen en termijnen kloppen zolang niet.',
      ],
    ],
    zie: ['hoofdstuk/kopieen', 'noodherstel'],
  }),
  scherm('bewaren', nl.bewaren.titel, 'vernietiging.opstellen', {
    waarvoor:
      'Hier staat hoe lang alles bewaard blijft en wat weg mag. Niets gaat vanzelf weg: twee mensen beslissen erover.',
    doen: [
      {
        kop: 'Een lijst opstellen',
        stappen: [
          'Bij {bewaren.voorstel.titel} staat per soort hoeveel er weg mag. Kies een soort om de regels te zien.',
          'Lees wat nog blijft en waarom. Dat komt niet op de lijst.',
          'Kies {bewaren.voorstel.opstellen} en vraag een collega om haar na te kijken.',
          'Wacht er een lijst op u, dan opent dit scherm bij {bewaren.lijst.titel}. Er staat {bewaren.lijst.wachtOpU}.',
        ],
      },
      {
        kop: 'Iets toch bewaren',
        stappen: [
          'Ga naar {bewaren.vasthouden.titel}. Typ het kenmerk van het dossier en waarom het moet blijven.',
          'Kies {bewaren.vasthouden.doe}. Is het niet meer nodig, kies dan {bewaren.vasthouden.beeindig}.',
        ],
      },
      {
        kop: 'Langer bewaren dan de wet vraagt',
        stappen: [
          'Ga naar {bewaren.termijnen.titel}, kies {bewaren.termijnen.langer} en schrijf op waarom. Korter kan niet.',
        ],
      },
    ],
    woorden: [
      ['Onbekend', 'Onthaal weet niet of de termijn voorbij is, bijvoorbeeld omdat het dossier nooit is gesloten.'],
      ['Bedenktijd', 'De dagen tussen vaststellen en vernietigen. Zo lang kan de lijst nog worden ingetrokken.'],
    ],
    zie: ['vernietigingslijst', 'reservekopieen'],
  }),
  scherm('vernietigingslijst', nl.bewaren.lijst.een, 'vernietiging.opstellen', {
    waarvoor: 'Een lijst nakijken, vaststellen en uitvoeren. Daarna blijft alleen de verklaring over.',
    doen: [
      {
        kop: 'Nakijken',
        stappen: [
          'Open een dossier als u twijfelt. Moet het blijven, kies dan {bewaren.lijst.afhalen} en schrijf op waarom.',
          'Klopt de lijst, kies dan {bewaren.lijst.vaststellen}. Dat doet een ander dan wie haar opstelde.',
        ],
      },
      {
        kop: 'Vernietigen',
        stappen: [
          'Na de bedenktijd kiest u {bewaren.lijst.uitvoeren}. Dat kan niet terug.',
          'Druk {bewaren.lijst.verklaring} af. Daar staat geen naam op.',
        ],
      },
    ],
    mis: [
      ['Het vernietigen brak af', 'Wat weg is, is weg; de rest staat er nog. Kies {bewaren.lijst.verder}.'],
      [
        'Het bestand is nog niet opnieuw geschreven',
        'Bij een groot bestand wacht iedereen zolang dat duurt. Het gebeurt vanzelf als er tien minuten niemand werkt. Haast? Kies {bewaren.lijst.wissen}.',
      ],
      [
        'Er moet eerst iemand worden verteld',
        'De lijst volgt uit een verzoek. Vertel het bij het verzoek aan wie de gegevens kreeg; daarna weet niemand meer over wie het ging.',
      ],
    ],
    zie: ['bewaren', 'reservekopieen'],
  }),
  scherm('bijwerken', nl.bijwerken.titel, beheer, {
    waarvoor:
      'Een nieuwe versie van Onthaal halen bij de server van uw gemeente, of van een stick. Alleen wat de uitgever heeft getekend, wordt aangenomen.',
    doen: [
      {
        kop: 'Eén keer instellen',
        stappen: [
          'Vul bij {bijwerken.sleutels} de sleutel in die u van de uitgever kreeg, of haal hem uit een bestand. Kies {bijwerken.sleutel.voorstellen}.',
          'Een tweede beheerder belt de uitgever, vergelijkt de vingerafdruk en kiest {bijwerken.sleutel.bevestigen}.',
          'Vul {bijwerken.adres} in en kies {bijwerken.bewaar}. Onthaal kijkt daarna zelf, elke dag.',
        ],
      },
      {
        kop: 'Bijwerken',
        stappen: [
          'Lees wat er nieuw is en kies {bijwerken.haal}. U kunt doorwerken; wat stopt, gaat later verder.',
          'Kies op een rustig moment {bijwerken.plaats}. Er komt eerst een reservekopie.',
          'Onthaal start opnieuw met de nieuwe versie. Doe dit op elke computer.',
        ],
      },
      {
        kop: 'Zonder netwerk',
        stappen: ['Kies {bijwerken.vanMap} en wijs de map aan. Alles wordt net zo goed nagekeken.'],
      },
    ],
    woorden: [
      [
        '{bijwerken.sleutel.vingerafdruk}',
        'Een kort kenmerk van de sleutel. Is één teken anders, dan is het een andere sleutel.',
      ],
    ],
    mis: [
      [
        'De uitgever heeft een nieuwe sleutel',
        'Voeg eerst de nieuwe toe. Haal de oude weg als er een versie met de nieuwe is.',
      ],
      ['De lijst of het bestand wordt geweigerd', 'Installeer niets met de hand. Bel ICT en geef de code door.'],
      ['Onthaal kan zichzelf niet vervangen', 'ICT plaatst de nieuwe versie, met dezelfde getekende lijst.'],
    ],
    zie: ['gezondheid', 'reservekopieen'],
  }),
];
