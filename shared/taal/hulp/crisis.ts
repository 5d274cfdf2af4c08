import { nl } from '../nl.ts';
import { deel, scherm, type Hulpgroep } from './soort.ts';

const t = nl.dossier.delen;

/** Veilig Thuis: from the first call to leaving safely. Never names a place. */
export const hulpCrisis: Hulpgroep = {
  id: 'crisis',
  titel: 'Crisisopvang (Veilig Thuis)',
  alleenBij: 'veilig-thuis',
  onderwerpen: [
    scherm('crisis-nieuw', nl.crisisintake.nieuw.titel, 'crisis.schrijven', {
      waarvoor: 'Iemand belt. Eerst veilig contact, dan het gevaar, dan de rest (artikel 5.1.2). Een naam mag later.',
      doen: [
        {
          kop: 'Tijdens het gesprek',
          stappen: [
            'Vul eerst in hoe u veilig contact houdt: welk nummer, wanneer, en of inspreken mag.',
            'Stel de vragen over gevaar. Druk {toets:J} ja, {toets:N} nee of {toets:O} nog niet bekend; u gaat vanzelf door.',
            'Kijk rechts bij {crisisintake.nieuw.bekend.titel}. Belde deze persoon eerder, kies dan die zaak.',
            'Kies {crisisintake.nieuw.bewaar}. Wat u nog niet vroeg, staat daarna als open vraag klaar.',
          ],
        },
        {
          kop: 'De beller kan niet praten',
          stappen: ['Kies {crisisintake.nieuw.nietPraten}. Vraag alleen wat met ja of nee kan en bewaar de zaak.'],
        },
      ],
      mis: [
        ['Er is nu gevaar', 'Laat de beller 112 bellen, of bel zelf en blijf aan de lijn.'],
        ['Er is een afgeschermd dossier', 'Vraag het uw teamleider. U ziet niet van wie.'],
      ],
      artikelen: ['5.1.2'],
      toetsen: ['Alt C', 'J', 'N', 'O', 'Ctrl S'],
      zie: ['dossier/crisisintake', 'plekken', 'dossier/veiligheid'],
    }),
    deel('crisisintake', t.crisisintake, 'crisis.lezen', {
      waarvoor:
        'Alles van de eerste dagen: wie het is, triage, contacten, andere oplossingen en de conclusie (artikel 5.1.2).',
      doen: [
        {
          kop: 'De intake afmaken',
          stappen: [
            'Werk {crisisintake.deel.contact.titel} bij zodra er iets verandert.',
            'Doe de triage en kies het veiligheidsniveau, met een reden.',
            'Leg vast wat eerst is geprobeerd: eigen netwerk en hulp van anderen.',
            'Kies {crisisintake.deel.toets.begin}. Het programma stelt voor, u schrijft op waarom.',
            'Gaat iemand anders verder? Kies {crisisintake.deel.doorgeleiding.begin}.',
          ],
        },
      ],
      mis: [
        [
          'Er moet iets op papier',
          'Kies {crisisintake.deel.papier.knop}. Er staat geen adres, nummer of afgesproken woord op.',
        ],
      ],
      artikelen: ['5.1.2', '5.1.3'],
      zie: ['crisis-nieuw', 'dossier/plek', 'dossier/crisisbesluit'],
    }),
    deel('mensen', t.mensen, 'crisis.lezen', {
      waarvoor:
        'Kinderen en anderen in dit gezin, elk met een eigen blad (artikel 5.1.1). Een roepnaam is genoeg om te beginnen.',
      doen: [
        {
          kop: 'Iemand toevoegen',
          stappen: [
            'Kies {crisismensen.toevoegen} en wie het is.',
            'Lijkt het iemand die al bekend is? Kies {crisismensen.koppel}.',
            'Beantwoord per kind de vragen over gezag, school en veiligheid.',
          ],
        },
        { kop: 'Zorgen', stappen: ['Kies {crisismensen.meldcodeBegin}. Alleen Veilig Thuis leest dat.'] },
      ],
      mis: [
        ['Iemand hoort er niet bij', 'Kies {crisismensen.ontkoppel} met een reden. Wat is vastgelegd blijft bestaan.'],
      ],
      artikelen: ['5.1.1', '5.1.3'],
      zie: ['dossier/veiligheid'],
    }),
    deel('veiligheid', t.veiligheid, 'crisis.lezen', {
      waarvoor:
        'Wat is gevaarlijk, wat is afgesproken en wat doet de cliënt zelf (artikel 5.1.3)? U weegt; het programma rekent niets uit.',
      doen: [
        {
          kop: 'Bijhouden',
          stappen: [
            'Gebeurt er iets? Kies {crisisveiligheid.signalen.nieuw}.',
            'Kies {crisisveiligheid.beoordeling.nieuw} en vraag wat u nu weet. Niet gevraagd is iets anders dan nee.',
            'Spreek voorwaarden af en controleer ze.',
            'Maak het veiligheidsplan samen, in de woorden van de cliënt.',
          ],
        },
        {
          kop: 'Het plan op papier',
          stappen: [
            'Vraag eerst of papier veilig is. Kies dan {crisisveiligheid.plan.papier}: standaard zonder naam en zonder codewoord.',
          ],
        },
      ],
      mis: [
        [
          'Een signaal vraagt om een andere plek',
          'Het staat als besluit nodig. Overleg meteen, en vraag zo nodig een plek.',
        ],
      ],
      artikelen: ['5.1.3'],
      zie: ['dossier/plek', 'dossier/pleger'],
    }),
    deel('pleger', t.pleger, 'crisis.lezen', {
      waarvoor:
        'Tegen wie de cliënt beschermd moet worden, en wie er om die persoon heen staat. Zij worden nooit cliënt.',
      doen: [
        {
          kop: 'Vastleggen',
          stappen: [
            'Kies {toezicht.mensen.plegers.begin}. Een voornaam of nummer is al genoeg.',
            'Kies {toezicht.mensen.netwerk.begin} voor wie kan zoeken of doorvertellen.',
            'Werkt iemand bij een organisatie die iets kan zien? Zet dat erbij: de teamleider krijgt bericht.',
          ],
        },
        {
          kop: 'Deze zaak afschermen',
          stappen: [
            'Kent een collega de pleger? Kies {toezicht.bescherming.uit}. Voor die collega bestaat de zaak dan niet meer.',
            'Moet bijna niemand het weten? Kies {toezicht.bescherming.alleen}.',
          ],
        },
      ],
      zie: ['toezicht', 'dossier/toezicht'],
    }),
    deel('plek', t.plek, 'crisis.lezen', {
      waarvoor:
        'Een veilige plek zoeken, vasthouden en de aankomst bevestigen. De cliënt belt nooit zelf rond (artikel 5.1.2).',
      doen: [
        {
          kop: 'Een plek vragen',
          stappen: [
            'Kies {crisisplek.vraag.nieuw}: hoeveel mensen, wanneer en wat nodig is.',
            'Lees alleen voor wat er staat. Er staat niets in over wie het zijn.',
            'Leg elk antwoord vast en houd een plek vast.',
          ],
        },
        {
          kop: 'Erheen',
          stappen: [
            'Kies {crisisplek.stukken.vervoerBegin}. Noem alleen een veilig trefpunt, nooit het adres van de opvang.',
            'Kies {crisisplek.stukken.aankomstBegin} zodra iedereen er is.',
          ],
        },
      ],
      mis: [
        ['De tijd van een vastgehouden plek is voorbij', 'Bel de locatie, of zoek een andere plek.'],
        [
          'Vannacht lukt het niet',
          'Kies {crisisplek.stukken.geenPlekBegin}: wat gebeurt er nu, wie besloot dat, wanneer zoekt u weer.',
        ],
      ],
      artikelen: ['5.1.2'],
      toetsen: ['Alt P', 'Ctrl S'],
      zie: ['plekken', 'dossier/geheimadres'],
    }),
    deel('crisisbesluit', t.crisisbesluit, 'crisis.lezen', {
      waarvoor: 'Het besluit over crisisopvang, en hoe de brief veilig bij de cliënt komt (artikelen 5.1.2 en 5.1.4).',
      doen: [
        {
          kop: 'Besluiten',
          stappen: [
            'Kijk wat de toets zegt en vul aan wat ontbreekt.',
            'Kies uw besluit en schrijf waarom. Noem geen plek, geen adres en geen anderen.',
            'Bekijk de brief en kies {crisisbesluit.formulier.nemen}.',
          ],
        },
        {
          kop: 'De brief geven',
          stappen: [
            'Kies een manier die veilig is. Zelf geven kan altijd.',
            'Nu niet veilig? Bewaar de brief hier en zeg wanneer u opnieuw kijkt.',
          ],
        },
      ],
      mis: [
        ['Geen tijd om te besluiten', 'Plaats eerst. Neem het besluit meteen daarna, met de reden.'],
        ['Het besluit klopt niet', 'Heeft de cliënt de brief nog niet? Kies {crisisbesluit.besluiten.laatVervallen}.'],
      ],
      artikelen: ['5.1.2', '5.1.4'],
      toetsen: ['Ctrl Enter'],
      zie: ['dossier/crisiseinde', 'crisis-loopt-af'],
    }),
    deel('geheimadres', t.geheimadres, 'crisis.lezen', {
      waarvoor:
        'Het adres staat versleuteld en apart. Alleen wie genoemd is leest het: een paar seconden, met een reden. De teamleider krijgt bericht.',
      doen: [
        {
          kop: 'Vastleggen en lezen',
          stappen: [
            'Kies {kluis.nieuw} en noem zo weinig mogelijk lezers.',
            'Kies {kluis.bekijken}, kies een reden en lees. Schrijf het nergens over.',
            'Moet het op papier mee? Kies {kluis.brief}: het komt niet op het scherm.',
          ],
        },
        { kop: 'Andere lezers', stappen: ['Kies {kluis.delen}. Wie u weghaalt, kan het adres niet meer openen.'] },
      ],
      mis: [
        [
          'U kunt het niet meer lezen na een nieuw wachtwoord',
          'Vraag een collega die het mag lezen om u opnieuw te noemen.',
        ],
        ['Niemand kan het nog lezen', 'De teamleider opent het met de herstelsleutel uit de kluis.'],
      ],
      artikelen: ['5.1.2'],
      zie: ['adresinzage', 'dossier/plek'],
    }),
    deel('crisisverblijf', t.crisisverblijf, 'crisis.lezen', {
      waarvoor:
        'Het verblijf: basis op orde, zorg, rust, vraagverheldering, bijdrage en afwezigheid, per persoon (artikel 5.1.3).',
      doen: [
        {
          kop: 'Bijhouden',
          stappen: [
            'Kies wie. Loop de punten langs met de pijltjes en druk {toets:O}, {toets:B}, {toets:X}, {toets:N} of {toets:0}. Druk {toets:V} als u keek of het veilig ging.',
            'Begin op tijd met {crisisverblijf.vraag.nieuw}: dan is het vervolg klaar als de opvang stopt.',
            'Na drie maanden kan er een bijdrage zijn (artikel 5.1.6). Bereid die voor bij {crisisverblijf.tabs.bijdrage}.',
          ],
        },
      ],
      mis: [['Iemand kwam niet thuis', 'Beslis eerst of dit gevaar is. Leg dan een signaal vast bij Veiligheid.']],
      artikelen: ['5.1.3', '5.1.6'],
      toetsen: ['O', 'B', 'X', 'N', '0', 'V', 'Ctrl S'],
      zie: ['verblijven', 'crisisbijdragen'],
    }),
    deel('crisiseinde', t.crisiseinde, 'crisis.lezen', {
      waarvoor: 'Hoe eindigt de crisisopvang, en vertrekt de cliënt veilig (artikel 5.1.5)?',
      doen: [
        {
          kop: 'Afronden',
          stappen: [
            'Kijk bij de redenen welk bewijs er is. Wat niet is vastgelegd, telt niet.',
            'Vraag wat de cliënt ervan vindt: {crisisbesluit.einde.zienswijzeBegin}.',
            'Neem zo nodig een besluit over het einde.',
            'Kies {crisisbesluit.einde.vertrekBegin} en spreek nazorg af.',
          ],
        },
      ],
      artikelen: ['5.1.4', '5.1.5'],
      zie: ['crisis-loopt-af', 'dossier/crisisbesluit'],
    }),
    deel('toezicht', t.toezicht, 'crisis.toezicht', {
      waarvoor: 'Wie keek of werkte in dit dossier, en wie zocht ernaar? Voor de teamleider.',
      doen: [
        {
          kop: 'Bekijken',
          stappen: [
            'Kijk wie hier niet aan werkt en toch keek.',
            'Vraagt de cliënt wie er keek? Kies {toezicht.deel.knop}.',
          ],
        },
      ],
      zie: ['toezicht', 'adresinzage'],
    }),
    scherm('plekken', nl.crisisplek.overzicht.titel, 'crisis.lezen', {
      waarvoor: 'Wat is er vannacht vrij, wat is gevraagd en wat staat vast? Locaties staan hier onder een schuilnaam.',
      doen: [
        {
          kop: 'Overzicht houden',
          stappen: [
            'Kies het tabblad {crisisplek.overzicht.tabVrij}. Belde u net? Kies {crisisplek.vrij.bevestig}.',
            'Bij {crisisplek.overzicht.tabOpen} ziet u welk antwoord te laat is en welke plek bijna verloopt.',
          ],
        },
        {
          kop: 'Een verzoek van elders',
          stappen: [
            'Kies {crisisplek.verzoek.nieuw}. Een naam is niet nodig.',
            'Kies {crisisplek.verzoek.neemAan} of {crisisplek.verzoek.weiger}. Alleen bij code rood zoekt u hier (artikel 5.1.2).',
          ],
        },
      ],
      woorden: [['{crisisplek.vrij.verouderd}', 'Zo lang geleden bevestigd dat het niets meer zegt.']],
      artikelen: ['5.1.2'],
      toetsen: ['Alt K', 'Ctrl S'],
      zie: ['dossier/plek', 'crisislocaties'],
    }),
    scherm('verblijven', nl.crisisverblijf.lijst.titel, 'crisis.lezen', {
      waarvoor: 'Wie is in de crisisopvang, wat ontbreekt nog en wat loopt af?',
      doen: [
        {
          kop: 'De lijst gebruiken',
          stappen: [
            'Kies welke verblijven u ziet.',
            'Klik op een naam: u komt bij het verblijf.',
            'Afdrukken kan; houd de lijst bij u.',
          ],
        },
      ],
      artikelen: ['5.1.4'],
      zie: ['dossier/crisisverblijf', 'crisis-loopt-af', 'crisisbijdragen'],
    }),
    scherm('crisisbijdragen', nl.crisisverblijf.maand.titel, 'crisis.lezen', {
      waarvoor: 'De bijdrage na drie maanden, per cliënt en per maand (artikel 5.1.6).',
      doen: [
        {
          kop: 'De maand bekijken',
          stappen: [
            'Kies een maand. De bedragen volgen uit wat in het dossier staat.',
            'Bewaar of druk af wat u nodig hebt.',
          ],
        },
      ],
      mis: [
        ['Een bedrag klopt niet', 'Verbeter het in het dossier bij {zie:dossier/crisisverblijf}. De lijst rekent mee.'],
      ],
      artikelen: ['5.1.6'],
      zie: ['verblijven', 'dossier/crisisverblijf'],
    }),
    scherm('crisis-loopt-af', nl.crisisbesluit.lijst.titel, 'crisis.lezen', {
      precies: 'Crisisopvang die afloopt',
      waarvoor: 'Wie is in de crisisopvang en tot wanneer? Wie het eerst moet vertrekken, staat bovenaan.',
      doen: [
        {
          kop: 'Op tijd besluiten',
          stappen: [
            'Kijk bij {crisisbesluit.lijst.kolom.let}.',
            'Klik op een naam en besluit over verlengen of het einde.',
          ],
        },
      ],
      artikelen: ['5.1.4'],
      zie: ['dossier/crisisbesluit', 'dossier/crisiseinde'],
    }),
    scherm('crisis-nakijken', nl.crisisbesluit.terugkijken.titel, 'crisis.toezicht', {
      waarvoor: 'Besluiten die één collega nam, bijvoorbeeld ’s nachts. De teamleider kijkt ze na.',
      doen: [
        {
          kop: 'Nakijken',
          stappen: [
            'Lees het besluit, of kies {crisisbesluit.terugkijken.open}.',
            'Kies {crisisbesluit.terugkijken.gezien} of {crisisbesluit.terugkijken.bespreken}. De collega ziet het bij het besluit.',
          ],
        },
      ],
      mis: [['Het is uw eigen besluit', 'Een andere teamleider kijkt het na.']],
      zie: ['dossier/crisisbesluit'],
    }),
    scherm('toezicht', nl.toezicht.titel, 'crisis.toezicht', {
      waarvoor:
        'Wie zocht naar een zaak die voor hem of haar niet bestaat, of keek waar dat niet vanzelf spreekt? Voor de teamleider.',
      doen: [
        {
          kop: 'Beoordelen',
          stappen: [
            'Bekijk elke melding en kies of het in orde is. Niet in orde? Schrijf op wat er is besproken.',
            'Is iemand bekend van een collega? Kies of die collega wordt uitgesloten.',
            'Kies {toezicht.filter.knop} voor een verslag over een periode.',
          ],
        },
        {
          kop: 'Bekenden van collega’s',
          stappen: [
            'Kies het tabblad {toezicht.tabs.bekenden} en {toezicht.bekenden.begin}. Zo wordt op tijd gewaarschuwd.',
          ],
        },
      ],
      mis: [['Verkeerd beoordeeld', 'Kies {toezicht.opnieuw}.']],
      zie: ['adresinzage', 'dossier/toezicht', 'afgeschermd'],
    }),
    scherm('adresinzage', nl.kluis.toezicht.titel, 'crisis.toezicht', {
      waarvoor: 'Elke keer dat iemand een geheim adres bekeek of afdrukte. U beoordeelt of dat nodig was.',
      doen: [
        {
          kop: 'Beoordelen',
          stappen: [
            'Lees wie, wanneer en waarom.',
            'Kies {kluis.toezicht.terecht} of {kluis.toezicht.onterecht}. Uw eigen inzage beoordeelt een ander.',
          ],
        },
        {
          kop: 'De herstelsleutel voor adressen',
          stappen: [
            'Kies {kluis.herstel.maken}, druk hem af en leg hem in de kluis. U ziet hem één keer.',
            'Is het blad gezien of kwijt? Kies {kluis.herstel.vervangen}.',
          ],
        },
      ],
      zie: ['toezicht', 'dossier/geheimadres'],
    }),
    scherm('crisiscijfers', nl.crisiscijfers.titel, 'crisis.cijfers', {
      waarvoor: 'Eigen cijfers van het team, zonder namen of adressen. Kleine groepen zijn afgeschermd.',
      doen: [
        {
          kop: 'Cijfers maken',
          stappen: ['Kies een periode.', 'Bewaar of druk af. De tabel en het bestand zeggen hetzelfde als de grafiek.'],
        },
      ],
      woorden: [['{rapportage.afgeschermd}', 'Zo weinig mensen dat iemand te herkennen zou zijn.']],
      artikelen: ['5.1.2'],
      zie: ['crisisopgaven'],
    }),
    scherm('crisisopgaven', nl.crisisopgave.titel, 'crisis.opgave', {
      waarvoor:
        'Per maand gaan alleen aantallen naar het register. Niets gaat vanzelf: u leest de maand en geeft haar vrij.',
      doen: [
        {
          kop: 'Overzicht',
          stappen: [
            'Kies een maand met de stand {crisisopgave.standen.open} en dan {crisisopgave.lees}.',
            'Staat er {crisisopgave.standen.anders}, dan klopt wat wegging niet meer.',
          ],
        },
      ],
      zie: ['crisisopgave', 'crisiscijfers'],
    }),
    scherm('crisisopgave', nl.crisisopgave.titel, 'crisis.opgave', {
      precies: 'Eén maandopgave',
      waarvoor: 'Eén maand, precies zoals zij weggaat: alleen aantallen, en waarom een getal verborgen is.',
      doen: [
        {
          kop: 'Vrijgeven',
          stappen: [
            'Lees elke tabel. Verborgen getallen zijn kleine groepen of verraden er een.',
            'Kies {crisisopgave.vrijgeven}.',
          ],
        },
      ],
      mis: [
        [
          'Er is iets misgegaan',
          'Kies {crisisopgave.intrekken} met een reden. Wie de oude versie al las, weet wat daarin stond.',
        ],
      ],
      zie: ['crisisopgaven'],
    }),
    scherm('crisislocaties', nl.crisisplek.locaties.titel, 'crisis.inrichten', {
      waarvoor:
        'De locaties waar u een plek vraagt, onder een schuilnaam. Het adres staat alleen in de kluis, nooit hier.',
      doen: [
        {
          kop: 'Toevoegen of wijzigen',
          stappen: [
            'Kies {crisisplek.locaties.nieuw}. De schuilnaam zegt niets over de plaats.',
            'Vul de kamers in, waarvoor de locatie geschikt is en wat er kan.',
          ],
        },
      ],
      mis: [['Een locatie stopt', 'Kies {crisisplek.locaties.vervalt}. Terughalen kan altijd.']],
      toetsen: ['Ctrl S'],
      zie: ['plekken'],
    }),
  ],
};
