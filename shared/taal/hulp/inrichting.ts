import { nl } from '../nl.ts';
import { scherm, type Hulponderwerp } from './soort.ts';

const beheer = 'beheer.instellingen' as const;

/** How the organisation is set up: settings, locaties, letters, regions, layouts. */
export const inrichting: readonly Hulponderwerp[] = [
  scherm('instellingen', nl.beheer.instellingen.titel, beheer, {
    waarvoor:
      'Instellingen voor de hele organisatie: openingstijden, vergrendelen, tweede factor, gegevens voor brieven.',
    doen: [
      {
        kop: 'Aanpassen',
        stappen: [
          'Vul in wat verandert en kies onderaan {algemeen.bewaren}.',
          'Openingstijden, gesloten dagen en {beheer.instellingen.andereTijden} bepalen wanneer iemand zich moet melden (artikel 5.2.3).',
          'Zet de {factor.titel} aan voor functioneel beheer en teamleider.',
        ],
      },
      {
        kop: 'Zien wat er eerst stond',
        stappen: [
          'Onder elk blok staat Eerdere waarden, als er iets is gewijzigd: oud, nieuw, wanneer en door wie.',
          'Kies {beheer.eerder.terug}: de oude waarde staat in het formulier. Kies dan {algemeen.bewaren}.',
          'Hetzelfde staat bij {zie:locaties}, {zie:bewaren}, {zie:register} en {zie:gezondheid}.',
        ],
      },
      { kop: 'Deze computer', stappen: ['Onderaan staat {beheer.scherm.titel}: met één toets is het scherm leeg.'] },
    ],
    mis: [
      ['U werd gestoord', 'Wat u typte, staat er nog als u terugkomt. Het geldt pas na {algemeen.bewaren}.'],
      ['Een collega bewaarde intussen', 'U ziet beide naast elkaar en kiest per regel wat geldt.'],
      ['Het was fout', 'Kies {algemeen.ongedaanMaken} in het bericht: alles is weer zoals het was.'],
    ],
    artikelen: ['5.2.3'],
    zie: ['gebruikers', 'brieven', 'hoofdstuk/tweede-factor'],
  }),
  scherm('locaties', nl.beheer.locaties.titel, beheer, {
    waarvoor: 'De plekken waar opvang wordt geboden. Een locatie is te kiezen bij een besluit.',
    doen: [
      {
        kop: 'Toevoegen of sluiten',
        stappen: [
          'Kies {beheer.locaties.toevoegen}. Een geheim adres hoort hier niet.',
          'Sluit een locatie? Klik erop en zet {beheer.locaties.actief} uit. Wie er is, blijft er.',
        ],
      },
    ],
    mis: [
      ['Per ongeluk gewijzigd', 'Kies {algemeen.ongedaanMaken} in het bericht.'],
      [
        'Het was al langer fout',
        'Klik op de locatie en open Eerdere waarden onderaan. Kies {beheer.eerder.terug} en bewaar.',
      ],
    ],
    zie: ['inrichten', 'sleutels', 'importeren'],
  }),
  scherm('inrichten', nl.bedden.inrichten.titel, 'locatie.inrichten', {
    waarvoor: 'Kamers en bedden, huisregels en wat bewoners betalen, per locatie.',
    doen: [
      {
        kop: 'Kamers en bedden',
        stappen: [
          'Kies {bedden.inrichten.toevoegen}: een hele rij kamers tegelijk, met bedden.',
          'Kies {bedden.inrichten.wijzig} bij een kamer om bedden toe te voegen, te verplaatsen of te laten vervallen.',
        ],
      },
      {
        kop: 'Huisregels',
        stappen: [
          'Kies {bedden.huisregels.nieuw}, schrijf en kies {bedden.huisregels.bewaar}. Oude versies blijven bestaan.',
        ],
      },
      {
        kop: 'Bijdragen',
        stappen: [
          'Kies {bedden.bijdragen.nieuw}. Voeg de schriftelijke afspraak met het college toe (artikel 5.2.13).',
        ],
      },
    ],
    mis: [['In het bed slaapt iemand', 'Geef die persoon eerst een ander bed bij {zie:bedden}.']],
    artikelen: ['5.2.11', '5.2.13'],
    zie: ['bedden', 'locaties', 'bijdragen'],
  }),
  scherm('zoeksites', nl.basis.sites.titel, 'locatie.inrichten', {
    waarvoor:
      'De sites waarbij cliënten zich inschrijven voor een woning (artikel 5.2.11). Begeleiders kiezen uit deze lijst.',
    doen: [
      {
        kop: 'Bijhouden',
        stappen: ['Kies {basis.sites.toevoegen}. Geef aan of er loting is en of de site voor een andere regio is.'],
      },
    ],
    artikelen: ['5.2.11'],
    zie: ['dossier/verplichtingen'],
  }),
  scherm('brieven', nl.sjablonen.titel, beheer, {
    waarvoor: 'De tekst van de beschikking, per soort besluit en keten. Een brief die al gemaakt is, verandert nooit.',
    doen: [
      {
        kop: 'Kiezen',
        stappen: [
          'Klik op een besluit en een keten.',
          'Onderaan staan de bouwstenen voor de motivering: {sjablonen.bouwstenen.nieuw}.',
        ],
      },
    ],
    zie: ['brief-bewerken', 'instellingen'],
  }),
  scherm('brief-bewerken', nl.sjablonen.titel, beheer, {
    precies: 'Een brieftekst aanpassen',
    waarvoor: 'Eén brieftekst aanpassen, met een voorbeeld ernaast. Een tweede beheerder laat hem gelden.',
    doen: [
      {
        kop: 'Aanpassen',
        stappen: [
          'Typ in een onderdeel. Zet met {sjablonen.zetIn} gegevens van de cliënt in de tekst.',
          'Kijk bij {sjablonen.voorbeeld} of het klopt, ook met zo weinig mogelijk ingevuld.',
          'Schrijf wat u veranderde en kies {sjablonen.bewaren}.',
          'Een andere beheerder kiest {sjablonen.inWerking}.',
        ],
      },
    ],
    mis: [
      [
        'Bewaren kan niet',
        'Er staat wat nog niet klopt. Sommige onderdelen moeten in de brief blijven (artikel 5.2.8).',
      ],
      ['De oude tekst was beter', 'Kies bij {sjablonen.versies} de knop {sjablonen.terugzetten}.'],
    ],
    artikelen: ['5.2.8'],
    zie: ['brieven'],
  }),
  scherm('regios', nl.regio.beheer.titel, beheer, {
    waarvoor: 'Welke gemeente hoort bij welke regio, en hoe is die te bereiken? Brieven en contacten gebruiken dit.',
    doen: [
      {
        kop: 'Bijhouden',
        stappen: [
          'Klik op een regio om contact en gemeenten aan te passen.',
          'Nieuwe regio: {regio.beheer.toevoegen}.',
        ],
      },
    ],
    woorden: [
      [
        '{regio.beheer.eigen}',
        'De gemeenten van onze eigen opvangregio zijn een waarde van het beleid (artikel 5.2.1).',
      ],
    ],
    artikelen: ['5.2.1', '5.2.5'],
    zie: ['dossier/toegankelijkheid', 'beleidswaarden'],
  }),
  scherm('indelingen', nl.aanlevering.indelingen.titel, beheer, {
    waarvoor: 'Hoe bestanden voor anderen eruitzien. De een stelt voor, een ander laat het gelden.',
    doen: [
      {
        kop: 'Beoordelen',
        stappen: [
          'Bekijk wat verandert.',
          'Kies {aanlevering.indelingen.laatGelden} of {aanlevering.indelingen.afwijzen}. Uw eigen voorstel beoordeelt een ander.',
        ],
      },
    ],
    zie: ['aanleveringen', 'aanlever-indeling'],
  }),
];
