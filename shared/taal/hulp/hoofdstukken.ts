import { nl } from '../nl.ts';
import { hoofdstuk, type Hulpgroep } from './soort.ts';

const beheer = 'beheer.instellingen' as const;

/** What who runs the application does around the screens. */
export const hulpHoofdstukken: Hulpgroep = {
  id: 'hoofdstukken',
  titel: 'Beheer: zo doet u dat',
  onderwerpen: [
    hoofdstuk('installeren', 'Onthaal installeren', beheer, {
      waarvoor:
        'Onthaal is een programma op de computer. De gegevens staan versleuteld op diezelfde computer; er is geen website.',
      doen: [
        {
          kop: 'Voor u begint',
          stappen: [
            'Neem een computer die uw organisatie beheert, met een versleutelde schijf en een eigen inlognaam per medewerker.',
            'Laat de beheerder van de computers het installatiebestand nakijken en installeren, voor alle gebruikers van die computer.',
            'Kies waar de gegevens komen: op de computer zelf, niet in een map die naar internet wordt gekopieerd.',
          ],
        },
        {
          kop: 'Daarna',
          stappen: [
            'Start Onthaal en volg {zie:hoofdstuk/eerste-start}.',
            'Meer computers? Lees {zie:hoofdstuk/werkplekken}.',
          ],
        },
      ],
      mis: [
        [
          'Onthaal zegt dat het al open staat',
          'Twee keer starten op dezelfde gegevens kan niet. Gebruik het venster dat er is.',
        ],
      ],
      zie: ['hoofdstuk/eerste-start', 'hoofdstuk/updates'],
    }),
    hoofdstuk('eerste-start', 'De eerste keer starten', beheer, {
      waarvoor: 'In tien minuten van leeg naar werkend: organisatie, beheerder, herstelsleutel, collega’s.',
      doen: [
        {
          kop: 'In deze volgorde',
          stappen: [
            'Kies {inloggen.start.inrichten}, de soort organisatie en de naam. De naam staat boven elke brief.',
            'Maak de eerste beheerder met een lang wachtwoord.',
            'Bewaar de herstelsleutel: {zie:hoofdstuk/herstelsleutel}.',
            'Vul bij {zie:instellingen} openingstijden en gegevens voor brieven in.',
            'Voeg bij {zie:locaties} de locaties toe, of lees ze in met {zie:importeren}.',
            'Maak bij {zie:gebruikers} een tweede beheerder en de collega’s.',
            'Kies bij {zie:reservekopieen} een map op een andere schijf.',
          ],
        },
      ],
      mis: [
        [
          'U wilt eerst oefenen',
          'Kies {inloggen.start.proef} op een andere computer. Alles werkt, met verzonnen personen.',
        ],
      ],
      zie: ['eerste-start', 'instellingen', 'gebruikers'],
    }),
    hoofdstuk('herstelsleutel', 'De herstelsleutel', beheer, {
      waarvoor:
        'De enige weg naar binnen als geen beheerder meer kan inloggen. U ziet hem één keer. Zonder sleutel en zonder wachtwoord zijn de gegevens voorgoed onleesbaar.',
      doen: [
        {
          kop: 'Bewaren',
          stappen: [
            'Sla de sleutel op als PDF, druk hem af en wis het bestand.',
            'Leg de afdruk in een kluis, niet bij de computer. Schrijf op wie erbij kan.',
            'Elke computer heeft een eigen herstelsleutel. Zet de naam van de computer erbij.',
            'Controleer eens per jaar of het papier er nog ligt.',
          ],
        },
        {
          kop: 'Gebruiken',
          stappen: ['Kies bij het inloggen {inloggen.vergeten} en dan {inloggen.metSleutel}. Zie {zie:herstellen}.'],
        },
      ],
      mis: [
        [
          'Iemand heeft de sleutel gezien',
          'Wie de sleutel én de computer heeft, kan bij alles. Bel meteen uw informatiebeveiliger.',
        ],
      ],
      zie: ['herstellen', 'hoofdstuk/kopieen'],
    }),
    hoofdstuk('kopieen', 'Reservekopieën en terugzetten', beheer, {
      waarvoor:
        'Een kopie die niemand ooit opende, is geen kopie. Onthaal opent elke kopie zelf; u oefent het terugzetten.',
      doen: [
        {
          kop: 'Elke week, één minuut',
          stappen: [
            'Open {zie:reservekopieen}. Is de laatste goede kopie van vandaag, en staat hij op een andere schijf?',
            'Kies {behoud.opslaan} voor een kopie die u buiten het gebouw bewaart.',
          ],
        },
        {
          kop: 'Eén keer per jaar oefenen',
          stappen: [
            'Neem een andere computer met Onthaal, zonder gegevens.',
            'Kies {behoud.overzetten.keuze}, wijs de map aan en gebruik de herstelsleutel.',
            'Log in en kijk of het nieuwste dossier er is. Wis daarna de gegevens van die computer.',
          ],
        },
        {
          kop: 'Als het nodig is',
          stappen: [
            'Gaat het programma nog open: gebruik {zie:reservekopieen}. Gaat het niet open: {zie:noodherstel}.',
            'Lees eerst wat verloren gaat. Vertel collega’s wat zij opnieuw moeten vastleggen.',
          ],
        },
      ],
      mis: [
        [
          'Deze computer deelt zijn werk met andere',
          'Zet dan geen kopie terug. Trek de werkplek in en laat hem zich opnieuw vullen.',
        ],
        ['Het register weet meer dan u', 'Bij {behoud.records} staat wat u opnieuw moet vastleggen.'],
      ],
      zie: ['reservekopieen', 'noodherstel', 'hoofdstuk/herstelsleutel'],
    }),
    hoofdstuk('werkplekken', 'Meer computers en het register', beheer, {
      waarvoor:
        'Meer computers van één organisatie delen hun werk via de server van het register. De server kan er niet in lezen.',
      doen: [
        {
          kop: 'Verbinden',
          stappen: [
            'Vraag de beheerder van het register om een login. Die heeft uw kenmerk nodig; het staat bij {zie:register}.',
            'Vul de verbinding in, test en bewaar.',
            'Zet op de eerste computer het delen aan bij {zie:werkplekken} en wacht tot alles is verstuurd.',
          ],
        },
        {
          kop: 'Een tweede computer',
          stappen: [
            'Maak een uitnodiging, geef bestand en code apart door, en kies op de nieuwe computer {werkplek.aansluiten.keuze}.',
            'Bewaar ook van die computer de herstelsleutel.',
          ],
        },
      ],
      mis: [
        ['Het netwerk is weg', 'Werk gewoon door. Alles gaat vanzelf verder als het er weer is.'],
        ['Twee collega’s legden tegelijk iets vast', 'Het staat bij {zie:botsingen}. Een mens kiest.'],
      ],
      zie: ['werkplekken', 'register', 'botsingen'],
    }),
    hoofdstuk('tweede-factor', nl.factor.titel, null, {
      waarvoor:
        'Met een tweede factor heeft iemand die uw wachtwoord kent nog niet genoeg om in te loggen. U logt in met uw wachtwoord en een code van uw telefoon.',
      doen: [
        {
          kop: 'Voor uzelf',
          stappen: [
            'Klik rechtsboven op uw naam en kies {factor.titel}.',
            'Scan de QR-code met een app voor codes en typ de code die u ziet.',
            'Bewaar de herstelcodes, niet bij de computer. Elke code werkt één keer.',
          ],
        },
        {
          kop: 'Voor een rol verplichten',
          stappen: [
            'Kies bij {zie:instellingen} de rollen bij {factor.instelling.label}. Begin met functioneel beheer en teamleider.',
          ],
        },
        {
          kop: 'Telefoon kwijt, geen codes',
          stappen: [
            'Ga na dat u de persoon zelf spreekt.',
            'Open de gebruiker bij {zie:gebruikers} en kies {factor.beheer.titel}, met een reden.',
          ],
        },
      ],
      woorden: [
        [
          'Wat het niet doet',
          'Wie het bestand, een wachtwoord en de computer heeft, wordt er niet door tegengehouden. Daarvoor is de schijf versleuteld.',
        ],
      ],
      zie: ['inloggen', 'gebruikers', 'instellingen'],
    }),
    hoofdstuk('vertrek', 'Een collega gaat weg', beheer, {
      waarvoor: 'Op de laatste werkdag: toegang eruit, werk verdeeld, niets verdwenen.',
      doen: [
        {
          kop: 'Op de laatste dag',
          stappen: [
            'Open de gebruiker bij {zie:gebruikers} en kies {uitdienst.titel}: nu, of na een laatste werkdag. Kies meteen wie het open werk krijgt.',
            'Kan die persoon een kopie van de gegevens hebben? Vervang dan ook de {zie:bestandssleutel}.',
            'Kijk bij {zie:afgeschermd} of die persoon inzages beoordeelde. Kies een ander.',
            'Bij Veilig Thuis: haal de persoon weg als lezer van geheime adressen, en denk na of een plek nog veilig is.',
            'Was het de laatste andere beheerder? Maak eerst een nieuwe.',
          ],
        },
      ],
      mis: [['De collega komt terug', 'Zet het vinkje weer aan en stel een nieuw wachtwoord in.']],
      zie: ['gebruikers', 'werkvoorraad', 'hoofdstuk/gestolen'],
    }),
    hoofdstuk('updates', 'Een nieuwe versie', beheer, {
      waarvoor: 'Een nieuwe versie kan het gegevensbestand aanpassen. Terug naar een oude versie kan daarna niet meer.',
      doen: [
        {
          kop: 'Bijwerken',
          stappen: [
            'Open {zie:bijwerken} en lees wat er nieuw is. Onthaal maakt zelf eerst een reservekopie.',
            'Plaatst ICT de nieuwe versie? Maak dan zelf eerst een kopie bij {zie:reservekopieen}: {behoud.maakNu}.',
            'Werk alle werkplekken op dezelfde dag bij. Een oude werkplek neemt niets meer over van een nieuwere, tot hij is bijgewerkt; er gaat niets verloren.',
            'Log in en kijk of de werkvoorraad opengaat.',
          ],
        },
      ],
      mis: [
        [
          'Na het bijwerken gaat het bestand niet open',
          'Zet de kopie van vlak daarvoor terug op een computer met de oude versie, en bel de leverancier.',
        ],
      ],
      zie: ['bijwerken', 'reservekopieen', 'werkplekken', 'over'],
    }),
    hoofdstuk('gestolen', 'Een computer is kwijt of gestolen', beheer, {
      waarvoor:
        'De gegevens op de computer zijn versleuteld. Wie een wachtwoord van een gebruiker weet, kan er toch bij. Handel dus meteen.',
      doen: [
        {
          kop: 'Binnen een uur',
          stappen: [
            'Ga op een andere werkplek naar {zie:werkplekken} en kies bij die computer {werkplek.intrekken}. Hij komt dan niet meer op de server.',
            'Laat iedereen die erop inlogde een nieuw wachtwoord kiezen. Vervang daarna de {zie:bestandssleutel}: een oud wachtwoord opent dan niets nieuws meer.',
            'Bel de informatiebeveiliger en de functionaris gegevensbescherming. Zij beoordelen of het een datalek is dat binnen 72 uur gemeld moet worden.',
            'Doe aangifte.',
          ],
        },
        {
          kop: 'Daarna',
          stappen: [
            'Had uw organisatie maar één computer? Zet op een nieuwe computer een reservekopie terug, met de herstelsleutel. Zie {zie:hoofdstuk/kopieen}.',
            'Was de herstelsleutel bij de computer? Zeg dat erbij: dan is het een ander verhaal.',
            'Bij Veilig Thuis: bekijk elke zaak met een geheim adres en beoordeel of de plek nog veilig is.',
          ],
        },
      ],
      mis: [
        [
          'De computer komt terug',
          'Gebruik hem niet. Laat hem nakijken, wis hem en sluit hem opnieuw aan met een nieuwe uitnodiging.',
        ],
      ],
      zie: ['werkplekken', 'bestandssleutel', 'hoofdstuk/vertrek', 'hoofdstuk/kopieen'],
    }),
    hoofdstuk('bewaren', 'Hoe lang blijven gegevens bewaard?', beheer, {
      waarvoor:
        'Gegevens mogen niet langer blijven dan nodig, en niet korter dan de wet vraagt. Een mens beslist over vernietigen; Onthaal gooit een dossier nooit uit zichzelf weg.',
      doen: [
        {
          kop: 'Wat u regelt',
          stappen: [
            'Kijk bij {zie:bewaren} hoe lang elke soort dossier blijft, met het artikel. Langer kan, met een reden; korter niet.',
            'Maak daar een of twee keer per jaar een lijst van wat weg mag. Een collega die besluiten neemt, keurt hem goed.',
            'Denk ook aan kopieën: bij {zie:reservekopieen} staat hoeveel er blijven. Een kopie die u elders bewaarde, ruimt u zelf op.',
            'Bestanden die u opsloeg of verstuurde, wist u daarna van uw computer.',
          ],
        },
      ],
      woorden: [['Laten vervallen', 'Dat is niet vernietigen. Wat vervalt, telt niet meer mee maar blijft te lezen.']],
      mis: [
        [
          'Iemand staat er onterecht in',
          'Lees {zie:hoofdstuk/inzage}. Een hele import terugdraaien kan bij {zie:importeren}.',
        ],
      ],
      zie: ['bewaren', 'vernietigingslijst', 'hoofdstuk/inzage', 'reservekopieen'],
    }),
    hoofdstuk('jaar', 'Wat elk jaar terugkomt', beheer, {
      waarvoor: 'Vaste klussen van een jaar, elk in een paar minuten. Wat u half af hebt, blijft staan.',
      doen: [
        {
          kop: 'Een bedrag of termijn wijzigt per 1 januari',
          stappen: [
            'Open {zie:beleidswaarden}, klik op de waarde en vul in: de nieuwe waarde, 1 januari en waar het staat.',
            'Probeer het op de voorbeelden en vraag een tweede beheerder om het van kracht te maken.',
            'Een bedrag dat bewoners betalen, staat bij {zie:inrichten}. Veilig Thuis vult de bijdrage in bij {zie:instellingen}, met de eerste dag en de bron.',
          ],
        },
        {
          kop: 'Een feestdag, een andere dag of een andere tijd',
          stappen: [
            'Open {zie:instellingen}. Is het loket een dag dicht, kies dan {beheer.instellingen.geslotenLijst} en voeg de dag toe.',
            'Is het loket die dag korter of langer open, vul dan bij {beheer.instellingen.andereTijden} de dag en de tijden in.',
          ],
        },
        {
          kop: 'Een nieuwe locatie',
          stappen: [
            'Voeg hem toe bij {zie:locaties}. Richt daarna bij {zie:inrichten} kamers en bedden in.',
            'Geef collega’s die daar werken de locatie bij {zie:gebruikers}.',
          ],
        },
        {
          kop: 'Een brieftekst',
          stappen: [
            'Open {zie:brieven}, kies de brief en pas de tekst aan. Het voorbeeld ernaast loopt mee.',
            'Was de oude tekst beter, kies dan bij {sjablonen.versies} de knop {sjablonen.terugzetten}.',
          ],
        },
        {
          kop: 'Elk halfjaar',
          stappen: [
            'Loop na wie erin kan bij {zie:toegangscontrole}.',
            'Oefen het terugzetten: {zie:hoofdstuk/kopieen}. Kijk bij {zie:bewaren} wat weg mag.',
          ],
        },
      ],
      zie: ['beleidswaarden', 'instellingen', 'locaties', 'brieven', 'toegangscontrole'],
    }),
    hoofdstuk('inzage', 'Een cliënt vraagt om inzage of verbetering', beheer, {
      waarvoor:
        'Iedereen mag weten wat over hem of haar is vastgelegd, wie daarnaar keek, en mag fouten laten verbeteren (AVG).',
      doen: [
        {
          kop: 'Wie doet wat',
          stappen: [
            'De collega die het dossier behandelt, legt het verzoek vast bij {zie:verzoeken}. Daar staat de laatste dag voor het antwoord.',
            'Onthaal maakt één leesbaar bestand: wat is vastgelegd en wie er keek. Wat weggelaten wordt, krijgt een reden: {zie:verzoek-kiezen}.',
            'Een auditor kan bij {zie:logboek} op het kenmerk nazoeken wie wanneer keek.',
            'Vraagt een toezichthouder wat u bijhoudt? Druk {zie:verwerkingen} af.',
            'Meld een verzoek bij uw functionaris gegevensbescherming.',
          ],
        },
        {
          kop: 'Iets klopt niet',
          stappen: [
            'Verbeter gegevens bij {zie:client-wijzigen} of in de stap zelf. De oude versie blijft te lezen, met wie het verbeterde.',
            'Is de cliënt het niet eens met een bevinding? Leg de verklaring van de cliënt vast bij het verzoek.',
          ],
        },
      ],
      mis: [
        [
          'Bij Veilig Thuis',
          'Overleg altijd eerst met de teamleider. Een overzicht kan gevaar opleveren als een ander het leest.',
        ],
      ],
      zie: ['verzoeken', 'verwerkingen', 'logboek', 'hoofdstuk/bewaren'],
    }),
  ],
};
