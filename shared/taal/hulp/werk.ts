import { nl } from '../nl.ts';
import { scherm, type Hulpgroep } from './soort.ts';

/** Screens of the daily work: what waits, finding people, a new client, a new melding. */
export const hulpWerk: Hulpgroep = {
  id: 'werk',
  titel: 'Het dagelijkse werk',
  onderwerpen: [
    scherm('werkvoorraad', nl.werk.titel, 'werkvoorraad.lezen', {
      waarvoor:
        'Hier ziet u wat er te doen is en wanneer het af moet zijn. Wat te laat is of vandaag moet, staat bovenaan. De lijst werkt zichzelf elke minuut bij.',
      doen: [
        {
          kop: 'Beginnen',
          stappen: [
            'Kies bij {werkscherm.wie} of u uw eigen werk, dat van uw team of alles wilt zien.',
            'Klik op een regel, of druk op {toets:Enter}. U komt meteen in het goede deel van het dossier.',
            'Is een dossier van niemand? Kies {werkscherm.pakOp}, of {werkscherm.toewijzen} voor een collega.',
          ],
        },
        {
          kop: 'Nu niet, later wel',
          stappen: [
            'Kies bij de regel {werkscherm.uitstellen} en vul een dag en een reden in.',
            'Het dossier komt op die dag vanzelf terug. Komt er een nieuwe termijn bij, dan ziet u het eerder.',
            'Toch eerder? Kies {werkscherm.hervatten}.',
          ],
        },
        {
          kop: 'Een collega is er niet',
          stappen: [
            'Kies {werkscherm.mijnAfwezigheid} om uzelf of een collega afwezig te melden. Waarom hoeft er niet bij.',
            'Boven de lijst staat wie er afwezig is. Kies {werkscherm.allesOvernemen} om het werk over te nemen.',
            'Is de collega terug? Kies {werkscherm.allesTerug}.',
          ],
        },
        {
          kop: 'Op papier',
          stappen: ['Kies {werkscherm.afdrukken}. Zonder namen staat alleen het kenmerk op papier.'],
        },
      ],
      woorden: [
        ['{werk.groepen.acuut}', 'Wie vannacht een acute plek kreeg en vandaag aandacht vraagt.'],
        ['{werk.groepen.wacht-op-mij}', 'Hier kunt alleen u verder, bijvoorbeeld een besluit dat klaarstaat.'],
        ['{werk.groepen.loopt-af}', 'Opvang of toestemming die binnenkort eindigt.'],
      ],
      mis: [
        ['Een dossier staat er niet bij', 'Zet alle keuzes ruimer, of zoek de cliënt met {toets:Ctrl K}.'],
        [
          'De termijn is eerder dan de dag van uitstel',
          'Onthaal waarschuwt. Vink aan dat u dit weet, of kies een eerdere dag.',
        ],
      ],
      toetsen: ['Alt 1', 'Enter', 'Ctrl K'],
      zie: ['werkweek', 'zoeken', 'dossiers'],
    }),
    scherm('werkweek', nl.werkscherm.week, 'werkvoorraad.lezen', {
      precies: 'De werkvoorraad per week',
      waarvoor: 'Dezelfde werkvoorraad, maar dan per dag van de week. Zo ziet u op welke dag het druk wordt.',
      doen: [
        {
          kop: 'De week bekijken',
          stappen: [
            'Kies {werkscherm.vorige} of {werkscherm.volgende}. Met {werkscherm.dezeWeek} bent u terug bij nu.',
            'Klik op een regel om het dossier te openen.',
            'Kies {werkscherm.lijst} om terug te gaan naar de gewone lijst.',
          ],
        },
      ],
      woorden: [['{werkscherm.dicht}', 'Weekend, feestdag of een andere dag waarop het loket gesloten is.']],
      zie: ['werkvoorraad', 'instellingen'],
    }),
    scherm('zoeken', nl.zoekscherm.titel, 'client.zoeken', {
      waarvoor: 'Hier zoekt u iemand op. Zoek altijd eerst, voordat u iemand nieuw aanmaakt.',
      doen: [
        {
          kop: 'Iemand zoeken',
          stappen: [
            'Typ een deel van de naam, een geboortedatum of het BSN. Twee tekens zijn genoeg.',
            'Namen die anders gespeld zijn, worden ook gevonden. Bij {zoekscherm.kolom.reden} staat waarop.',
            'Kies een regel met de pijltjes en {toets:Enter}.',
            'Echt niet gevonden? Kies {zoekscherm.nieuw}.',
          ],
        },
        { kop: 'Sneller', stappen: ['Druk overal op {toets:Ctrl K}. U zoekt dan zonder uw scherm te verlaten.'] },
      ],
      mis: [
        ['Te veel resultaten', 'Typ meer: voeg de geboortedatum toe.'],
        [
          'Er staat dat een dossier is afgeschermd',
          'Alleen een kleine groep mag het zien. Is het nu echt nodig, open het dan met een reden; dat wordt gemeld.',
        ],
      ],
      toetsen: ['Alt 2', 'Ctrl K', 'Enter'],
      zie: ['nieuwe-client', 'dubbelen', 'afgeschermd'],
    }),
    scherm('dossiers', nl.werk.dossiers.titel, 'dossier.lezen', {
      waarvoor: 'De lijst van alle dossiers die u mag zien, de nieuwste melding boven.',
      doen: [
        {
          kop: 'Een dossier vinden',
          stappen: [
            'Kies een keten of een status om de lijst korter te maken.',
            'Klik op de kop van een kolom om te sorteren.',
            'Klik op een regel, of druk op {toets:Enter}.',
          ],
        },
      ],
      toetsen: ['Alt 4', 'Enter'],
      zie: ['zoeken', 'werkvoorraad', 'dossier'],
    }),
    scherm('nieuwe-client', nl.client.nieuw, 'client.schrijven', {
      waarvoor:
        'Hier legt u iemand vast die nog niet bekend is. Terwijl u typt, kijkt Onthaal of deze persoon er al is.',
      doen: [
        {
          kop: 'Een cliënt aanmaken',
          stappen: [
            'Vul in wat u weet. Een achternaam is genoeg om te beginnen.',
            'Kijk naar {client.dubbel.titel}. Is het dezelfde persoon, kies dan {client.dubbel.open}.',
            'Geen BSN? Schrijf op waarom.',
            'Kies {client.aanmaken}. Daarna kunt u meteen een melding vastleggen.',
          ],
        },
      ],
      mis: [
        ['Het BSN wordt niet aangenomen', 'Kijk of er een cijfer verkeerd staat: Onthaal rekent het nummer na.'],
        ['De cliënt staat er toch twee keer in', 'Ga naar {zie:dubbelen} en voeg ze samen.'],
      ],
      toetsen: ['Alt 3', 'Ctrl S'],
      zie: ['zoeken', 'nieuwe-melding', 'dubbelen'],
    }),
    scherm('client', nl.client.gegevens, 'dossier.lezen', {
      precies: 'De pagina van een cliënt',
      waarvoor: 'De pagina van één persoon: gegevens, contact en alle dossiers van deze persoon.',
      doen: [
        {
          kop: 'Verder met deze persoon',
          stappen: [
            'Kies {client.nieuweMelding} om een nieuw dossier te beginnen.',
            'Kies bij {client.dossiers} een dossier om te openen.',
            'Klopt er iets niet? Kies {client.wijzigen}.',
          ],
        },
        {
          kop: 'Komt uit een andere regio',
          stappen: ['Vraagt een andere gemeente of wij deze persoon overnemen? Kies {regio.inkomend.knop}.'],
        },
      ],
      mis: [
        [
          'Dit is dezelfde als een andere cliënt',
          'Voeg ze samen: zoek de andere cliënt bij {dubbelscherm.kaart.andere}.',
        ],
      ],
      toetsen: ['Alt M'],
      zie: ['client-wijzigen', 'nieuwe-melding', 'inkomend', 'samenvoegen'],
    }),
    scherm('client-wijzigen', nl.client.wijzigen, 'client.schrijven', {
      precies: 'Gegevens van een cliënt wijzigen',
      waarvoor: 'Hier verbetert u naam, geboortedatum, adres en contact van een cliënt.',
      doen: [
        {
          kop: 'Gegevens verbeteren',
          stappen: [
            'Pas de velden aan. Uw concept wordt vanzelf bewaard.',
            'Kies {algemeen.bewaren}. Een vergissing draait u meteen terug in het bericht dat verschijnt.',
          ],
        },
      ],
      mis: [
        [
          'Een collega wijzigde intussen ook',
          'U ziet beide versies naast elkaar. Kies per regel wat klopt; wat u typte staat er nog.',
        ],
      ],
      toetsen: ['Ctrl S'],
      zie: ['client'],
    }),
    scherm('nieuwe-melding', nl.melding.titel, 'dossier.schrijven', {
      waarvoor: 'Met een melding begint een dossier (artikel 5.2.2). Leg vast wie zich meldt, wanneer en hoe.',
      doen: [
        {
          kop: 'Een melding vastleggen',
          stappen: [
            'Vul de datum van de melding in, en of de persoon aan het loket staat, belt of door een ander is gemeld.',
            'Vul de laatste woonplaats in: de gemeente waar iemand woonde voordat die dakloos werd.',
            'Vraag naar partner en kinderen. Is iemand al cliënt, kies dan {melding.koppeling.zoek}.',
            'Kies {melding.vastleggen}. Het dossier is begonnen en de termijn van zes weken loopt (Wmo 2.3.2).',
          ],
        },
        {
          kop: 'Wat ook later kan',
          stappen: ['Identificatie, tolk en cliëntondersteuning staan onder {melding.later}.'],
        },
      ],
      woorden: [
        [
          '{algemeen.nogNietBekend}',
          'Niemand weet het antwoord nog. Dat is iets anders dan nee: de toets zegt wat er nog te vragen is.',
        ],
        ['{melding.groep.woonplaats}', 'Bepaalt of het onderzoek ook over een andere regio gaat (artikel 5.2.5).'],
      ],
      mis: [
        [
          'De melding kwam bij een andere instantie binnen',
          'Een melding telt pas bij het loket. Leg het zo vast en verwijs de cliënt door op het overzicht van het dossier.',
        ],
        ['De cliënt slaapt vannacht buiten', 'Ga meteen naar {zie:acuut}.'],
      ],
      artikelen: ['5.2.1', '5.2.2', 'Wmo 2.3.2'],
      toetsen: ['Ctrl S', 'Tab'],
      zie: ['dossier/melding', 'acuut', 'dossier/betrokkenen'],
    }),
    scherm('acuut', nl.acuut.titel, 'acuut.plaatsen', {
      waarvoor:
        'Voor wie vannacht nergens veilig kan slapen (artikel 5.2.3): wie is het, drie vragen, een bed. Alles op één scherm.',
      doen: [
        {
          kop: 'Iemand plaatsen',
          stappen: [
            'Vul in wat u van de naam weet. Niets bekend? Beschrijf hoe u de persoon herkent.',
            'Lijkt het iemand die al bekend is, kies die dan rechts.',
            'Stel de drie vragen. Druk op {toets:J} voor ja, {toets:N} voor nee of {toets:O} voor nog niet bekend.',
            'Kies een locatie met een vrij bed en kies {acuut.plaats}.',
            'Geef het meldbewijs mee: {acuut.klaar.meldbewijs}. Daarop staat wanneer de cliënt zich moet melden.',
          ],
        },
        {
          kop: 'Alles is vol',
          stappen: [
            'Kies toch een locatie en schrijf op waarom het boven de capaciteit moet.',
            'Of kies {acuut.zonderBed}. Dan staat wel vast dat u het vroeg.',
          ],
        },
        {
          kop: 'Een aanbieder belt door',
          stappen: [
            'Vink {acuut.doorgebeld} aan en kies welke aanbieder. Een eerder tijdstip vult u in bij {acuut.wanneer}.',
          ],
        },
      ],
      woorden: [
        ['{acuut.melden}', 'Wie buiten kantoortijd is geplaatst, meldt zich op de eerste dag dat het loket open is.'],
        ['{acuut.ontbreekt}', 'De opvang is gestopt, maar er moet nog iets worden verteld of besloten.'],
      ],
      mis: [
        [
          'De cliënt meldt zich niet',
          'Open het dossier en kies {acuut.vervolg.nietGemeld}. Eén keer kan er een nieuwe dag komen.',
        ],
        [
          'Verkeerde persoon of verkeerde locatie',
          'Open het dossier en kies {acuut.vervolg.terug}. De regel blijft leesbaar.',
        ],
      ],
      artikelen: ['5.2.3'],
      toetsen: ['Alt A', 'J', 'N', 'O', 'Ctrl S'],
      zie: ['dossier/acute-opvang', 'bedden', 'inlezen'],
    }),
    scherm('inkomend', nl.regio.inkomend.titel, 'dossier.schrijven', {
      waarvoor:
        'Een andere gemeente vraagt of wij een cliënt overnemen (artikel 5.2.5). Hier legt u het verzoek en ons antwoord vast.',
      doen: [
        {
          kop: 'Een verzoek vastleggen',
          stappen: [
            'Vul in welke regio het vraagt, wie daar contactpersoon is en wat u kreeg.',
            'Vul ons antwoord in zodra u het weet. Bij nee schrijft u waarom.',
            'Spreek af wanneer de cliënt komt en waar die slaapt.',
            'Kies {regio.inkomend.vastleggen}. Het is daarna een gewone melding bij ons.',
            'Maak de brief met {regio.inkomend.brief}.',
          ],
        },
      ],
      artikelen: ['5.2.5'],
      toetsen: ['Ctrl S'],
      zie: ['dossier/toegankelijkheid', 'dossier/contacten', 'regios'],
    }),
    scherm('dubbelen', nl.dubbelscherm.titel, 'client.schrijven', {
      waarvoor: 'Hier staan cliënten die misschien dezelfde persoon zijn. Het programma weet het niet: u kijkt.',
      doen: [
        {
          kop: 'Een paar beoordelen',
          stappen: [
            'Vergelijk namen, geboortedatum en BSN.',
            'Dezelfde persoon? Kies {dubbelscherm.bekijk}.',
            'Twee mensen? Kies {dubbelscherm.nietDubbel} en schrijf op hoe u dat weet. Het paar komt dan niet terug.',
          ],
        },
      ],
      mis: [
        [
          'Per ongeluk als twee mensen vastgelegd',
          'Kies het tabblad {dubbelscherm.afgewezen} en daar {dubbelscherm.heropenen}.',
        ],
      ],
      zie: ['samenvoegen', 'client'],
    }),
    scherm('samenvoegen', nl.dubbelscherm.samen.titel, 'client.schrijven', {
      waarvoor:
        'Twee keer dezelfde persoon wordt één cliënt. Dossiers, besluiten, passen en nachten gaan mee. U kunt het later terugdraaien.',
      doen: [
        {
          kop: 'Samenvoegen',
          stappen: [
            'Kijk wie er blijft. Met {dubbelscherm.samen.omdraaien} wisselt u dat.',
            'Kies per gegeven wat klopt, en per nacht waarin beide staan.',
            'Schrijf op hoe u weet dat het dezelfde persoon is en kies {dubbelscherm.samen.knop}.',
          ],
        },
        {
          kop: 'Terugdraaien',
          stappen: ['Open de cliëntpagina en kies bij {dubbelscherm.kaart.titel} de knop {dubbelscherm.kaart.terug}.'],
        },
      ],
      mis: [
        [
          '{dubbelscherm.samen.kanNiet}',
          'Onthaal zegt waarom, bijvoorbeeld twee bedden in dezelfde nacht. Los dat eerst op.',
        ],
      ],
      zie: ['dubbelen', 'client'],
    }),
    scherm('bezwaren', nl.bezwaar.lijstTitel, 'dossier.schrijven', {
      waarvoor: 'Alle bezwaren en klachten, over alle dossiers. Wat te laat is, staat bovenaan.',
      doen: [
        {
          kop: 'Overzicht houden',
          stappen: [
            'Kies {bezwaar.alleenOpen} om te zien wat nog loopt.',
            'Klik op een regel: u komt bij het bezwaar of de klacht in het dossier.',
          ],
        },
      ],
      artikelen: ['Awb 6:7', 'Awb 7:10', 'Awb 9:11'],
      zie: ['dossier/bezwaar', 'werkvoorraad'],
    }),
    scherm('verzoeken', nl.verzoek.titel, 'verzoek.behandelen', {
      waarvoor:
        'Iemand mag weten wat wij vastleggen, en vragen het te verbeteren, te wissen of niet te gebruiken. Het antwoord komt binnen één maand. Wat te laat is, staat bovenaan.',
      doen: [
        {
          kop: 'Een verzoek vastleggen',
          stappen: [
            'Zoek de cliënt en kies daar {verzoek.nieuw}. Kent u de persoon niet, kies dan hier {verzoek.nieuw}.',
            'Het staat daarna ook in de {zie:werkvoorraad}, met de laatste dag.',
          ],
        },
      ],
      mis: [['De cliënt is niet te vinden', 'Leg het verzoek vast op naam. Er hoort dan geen bestand bij.']],
      zie: ['verzoek', 'verzoek-kiezen', 'verwerkingen'],
    }),
    scherm('verzoek-nieuw', nl.verzoek.nieuw, 'verzoek.behandelen', {
      waarvoor: 'Legt vast wie wat vraagt, en hoe u zag wie dit is. De termijn begint op de dag van ontvangst.',
      doen: [
        {
          kop: 'Vastleggen',
          stappen: [
            'Kies wat wordt gevraagd.',
            'Vul in wie het vraagt en hoe u dat zag. Nog niet gezien? Bewaar het toch: de termijn loopt al.',
            'Kies {algemeen.bewaren}.',
          ],
        },
      ],
      zie: ['verzoeken', 'verzoek'],
    }),
    scherm('verzoek', nl.verzoek.eenTitel, 'verzoek.behandelen', {
      waarvoor: 'Hier behandelt u één verzoek, van ontvangst tot brief.',
      doen: [
        {
          kop: 'Inzage geven',
          stappen: [
            'Kies {verzoek.detail.kies} en bepaal wat wegblijft.',
            'Kies {verzoek.detail.maak}. Kijk het na met {verzoek.detail.openen}.',
            'Kies het antwoord en dan {verzoek.detail.afhandelen}. De brief staat daarna bij het verzoek.',
          ],
        },
        {
          kop: 'Iets verbeteren',
          stappen: [
            'Wijzig eerst de gegevens in het dossier.',
            'Schrijf bij het antwoord op wat er is veranderd. Wie de gegevens eerder kreeg, hoort het: vink af wie u het vertelde.',
            'Verbetert u het niet? Leg dan de verklaring van de cliënt vast. Wie het dossier opent, ziet dat die er is.',
          ],
        },
        {
          kop: 'Iets wissen',
          stappen: [
            'Bij het antwoord staat per dossier wat weg kan, en anders waarom het blijft. Vink aan wat weggaat.',
            'Na {verzoek.detail.afhandelen} staat het op een vernietigingslijst. Een ander kijkt haar na en vernietigt.',
            'Vertel het aan wie de gegevens kreeg. Daarna blijft alleen een verzoek zonder naam over.',
          ],
        },
        { kop: 'Een vergissing', stappen: ['Kies {verzoek.detail.heropenen} en schrijf op waarom.'] },
      ],
      mis: [
        ['Het lukt niet op tijd', 'Kies {verzoek.detail.wijzigen} en verleng binnen de eerste maand, met de reden.'],
        [
          'Er kan niets gewist worden',
          'Dan loopt er nog iets, of het is van groot belang voor een ander. Weiger met die reden.',
        ],
      ],
      zie: ['verzoek-kiezen', 'verzoeken'],
    }),
    scherm('verzoek-kiezen', nl.verzoek.kies.titel, 'verzoek.behandelen', {
      waarvoor: 'Alles wat over de persoon is vastgelegd. U kiest wat niet in het bestand komt.',
      doen: [
        {
          kop: 'Kiezen',
          stappen: [
            'Kies {verzoek.kies.alleenVoorstel} om te beginnen met wat opvalt.',
            'Vink aan wat wegblijft. Klap een onderdeel open om één gegeven weg te laten.',
            'Kies de reden: die staat in het bestand, met het artikel.',
            'Kies {verzoek.kies.bewaar}.',
          ],
        },
      ],
      woorden: [['{verzoek.kies.nooit}', 'Een geheim adres, of iets wat een ander in gevaar brengt.']],
      zie: ['verzoek'],
    }),
  ],
};
