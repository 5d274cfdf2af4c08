import { nl } from '../nl.ts';
import { deel, scherm, type Hulpgroep } from './soort.ts';

const t = nl.dossier.delen;

/** Screens at a locatie: the night, the door, beds, absence, day and winter shelter. */
export const hulpOpvang: Hulpgroep = {
  id: 'opvang',
  titel: 'Opvang: nacht, deur en bedden',
  onderwerpen: [
    scherm('nacht', nl.nacht.titel, 'nacht.registreren', {
      waarvoor:
        'Wie slaapt hier vannacht? Eén toets per persoon, daarna tellen en sluiten. De cijfers van de gemeente rusten hierop.',
      doen: [
        {
          kop: 'De lijst invullen',
          stappen: [
            'Loop de lijst langs met de pijltjes. Druk {toets:A} aanwezig, {toets:L} laat, {toets:W} weg zonder bericht, {toets:B} weg met bericht of {toets:V} vertrokken.',
            'Iemand zoeken? Typ een cijfer of {toets:/} en dan naam, bed of CO-pas.',
            'Meeste gelijk aan gisteren? Kies {nacht.zelfde}, of druk {toets:Z}.',
            'Kies {nacht.opslaan} tussendoor. U kunt later verder.',
          ],
        },
        {
          kop: 'De nacht sluiten',
          stappen: [
            'Tel de hoofden, ook kinderen en acute gasten.',
            'Kies {nacht.sluiten} en vul het aantal in. Klopt het, dan gaat de nacht dicht.',
            'Klopt het niet, dan zegt Onthaal wat er mist. Loop de lijst na of schrijf op waarom u toch sluit.',
          ],
        },
        {
          kop: 'Iemand erbij',
          stappen: ['Kies {nacht.acuut} voor iemand zonder plek. Extra bedden vult u in bij {nacht.plekken.titel}.'],
        },
      ],
      woorden: [
        [
          '{nacht.merken.geen-plek}',
          'De opvang van deze persoon is geëindigd. Bel Centraal Onthaal als dat niet klopt.',
        ],
        ['{nacht.verschillen.titel}', 'Wie erbij kwam of wegviel sinds gisteren.'],
      ],
      mis: [
        ['Verkeerde toets', 'Druk {toets:Ctrl Z}, of kies de goede toets.'],
        [
          'De nacht is al gesloten',
          'Kies {nacht.verbeteren} en schrijf op waarom. Voor meer tegelijk: {nacht.heropenen}.',
        ],
        ['Een collega was u voor', 'Kies per persoon wat klopt. Wat u verder invulde staat er nog.'],
      ],
      artikelen: ['5.2.10', '5.2.14'],
      toetsen: ['Alt N', 'A', 'L', 'W', 'B', 'V', 'Z', '/', 'Alt W', 'Ctrl Z', 'Ctrl S'],
      zie: ['pas-controleren', 'afwezig', 'bedden', 'dagrapportage'],
    }),
    scherm('pas-controleren', nl.besluit.controle.titel, 'pas.controleren', {
      waarvoor:
        'Mag deze persoon naar binnen? Scan de CO-pas of typ het nummer. Bij een aanbieder heet dit scherm {deur.titel}.',
      doen: [
        {
          kop: 'Een pas controleren',
          stappen: [
            'Scan de pas met een scanner of de camera, of typ het nummer en druk op {toets:Enter}.',
            'U ziet of de pas geldig is, en zo niet waarom.',
          ],
        },
        {
          kop: 'Aan de deur bij een aanbieder',
          stappen: [
            'Scan de pas, of kies de naam uit de lijst.',
            'Mag iemand naar binnen? Kies {deur.binnen}. Het staat meteen in het nachtregister.',
            'Komt er een gezin? Vink aan wie er meekomen.',
            'Mag iemand niet naar binnen? Er staat waarom, en waar die persoon wel kan slapen.',
          ],
        },
      ],
      mis: [
        ['De pas is onleesbaar of kwijt', 'Zoek de naam in de lijst en kijk naar een identiteitsbewijs.'],
        ['Iemand heeft geen plek', 'Kies {deur.acuut}.'],
        ['De camera doet niets', 'Een andere app kan hem gebruiken. Typ anders het pasnummer.'],
      ],
      artikelen: ['5.2.8'],
      toetsen: ['Enter'],
      zie: ['nacht', 'dossier/copas', 'dossier/nachten'],
    }),
    scherm('bedden', nl.bedden.titel, 'bed.toewijzen', {
      waarvoor: 'Het beddenbord: wie slaapt waar, wat is vrij en wie heeft nog een bed nodig.',
      doen: [
        {
          kop: 'Een bed geven',
          stappen: [
            'Vink bij {bedden.bak.titel} aan wie een bed krijgt en kies de knop eronder. Slepen kan ook.',
            'Onthaal stelt bedden voor: gezinnen bij elkaar, kinderen in een kinderbed. Pas het aan.',
            'Kies {bedden.geef.ja}.',
          ],
        },
        {
          kop: 'Verhuizen of ruilen',
          stappen: ['Klik op een bed en kies {bedden.paneel.verhuis}. Is het andere bed bezet, dan ruilen de twee.'],
        },
        {
          kop: 'Een bed vasthouden of sluiten',
          stappen: [
            'Kies {bedden.paneel.vasthouden} voor iemand die onderweg is. Na die tijd is het bed vanzelf vrij.',
            'Kies {bedden.paneel.sluiten} bij een kapot bed, met een reden.',
          ],
        },
      ],
      woorden: [
        ['{bedden.verlopen.titel}', 'De opvang is geëindigd, maar het vertrek is nog niet vastgelegd.'],
        ['{bedden.afgeschermd}', 'Hier slaapt iemand die u niet mag zien.'],
      ],
      mis: [
        ['Verkeerd bed gegeven', 'Kies {algemeen.ongedaanMaken} in het bericht, of later bij {bedden.geschiedenis}.'],
      ],
      zie: ['inrichten', 'nacht', 'dossier/bed'],
    }),
    scherm('afwezig', nl.deur.overzicht.titel, 'nacht.registreren', {
      waarvoor: 'Wie is er niet, wie komt terug, wie is geschorst en met wie is een gesprek nodig.',
      doen: [
        {
          kop: 'Afwezigheid melden',
          stappen: [
            'Kies {deur.nachten.meldAfwezig}: wie, sinds wanneer, waarom en wanneer terug.',
            'Onthaal zegt hoe lang de plek vrij blijft (artikel 3.10.4).',
          ],
        },
        {
          kop: 'Wat aandacht vraagt',
          stappen: [
            'Bij {deur.overzicht.signalen} staat wie vaak weg was. Klik op de naam en antwoord bij {zie:dossier/nachten}.',
            'Bij {deur.overzicht.nietGekomen} staat wie een plek kreeg maar er nog niet is. Bel de cliënt of Centraal Onthaal.',
            'Een schorsing die op akkoord wacht, opent u ook in het dossier.',
          ],
        },
      ],
      artikelen: ['3.10.4', '5.2.9'],
      toetsen: ['Ctrl S'],
      zie: ['dossier/nachten', 'nacht'],
    }),
    scherm('bezetting', nl.besluit.bezetting.titel, 'bezetting.lezen', {
      waarvoor: 'Hoeveel bedden per nacht bezet waren, per locatie, en wie er een nacht op de lijst stond.',
      doen: [
        {
          kop: 'Bekijken',
          stappen: [
            'Kies een laatste dag en hoeveel nachten u wilt zien.',
            'Klik op een getal: u ziet de lijst van die nacht.',
          ],
        },
      ],
      woorden: [
        ['{besluit.bezetting.nietGesloten}', 'De nacht is nog niet geteld en gesloten: het getal kan nog veranderen.'],
      ],
      zie: ['nacht', 'bedden', 'rapportage'],
    }),
    scherm('dagopvang', nl.dagopvang.titel, 'opvang.tellen', {
      waarvoor: 'Tel wie de dagopvang binnenkomt. Een CO-pas mag, een naam hoeft niet (artikel 5.2.14).',
      doen: [
        {
          kop: 'Tellen',
          stappen: [
            'Scan een pas, of druk {toets:N} voor iemand zonder naam.',
            'Met {toets:M}, {toets:V} of {toets:J} telt u erbij of het een man, vrouw of jongere is. Dat hoeft niet.',
            'Een papieren telling? Gebruik {dagopvang.vaker}.',
          ],
        },
        {
          kop: 'Cijfers',
          stappen: ['Kies het tabblad {dagopvang.tabs.cijfers}: per dag, week of maand, ook als Excel of PDF.'],
        },
      ],
      mis: [
        ['Te veel geteld', 'Kies {algemeen.ongedaanMaken}, of haal er later af bij {dagopvang.vaker} met een reden.'],
      ],
      artikelen: ['5.2.14'],
      toetsen: ['N', 'M', 'V', 'J'],
      zie: ['winteropvang', 'rapportage'],
    }),
    scherm('winteropvang', nl.winter.titel, 'winter.lezen', {
      waarvoor:
        'Extra bedden als het te koud is, voor iedereen die dakloos is (artikel 5.2.14). Besluiten, gasten per nacht en cijfers.',
      doen: [
        {
          kop: 'Openen of sluiten (beslisser)',
          stappen: [
            'Kies {winter.besluit.beginOpenen}.',
            'Vul de weersverwachting in en met wie u in de andere steden sprak.',
            'Vul per locatie de extra bedden in en kies {winter.besluit.openen}. Aanbieders horen het met het volgende bestand.',
          ],
        },
        {
          kop: 'Gasten (aanbieder)',
          stappen: [
            'Kies het tabblad {winter.tabs.nacht} en {winter.nacht.binnen}. Een naam hoeft niet.',
            'Tel de gasten en kies {winter.nacht.sluit}.',
            'Kies in de laatste nacht voor iedereen waar die heen gaat.',
          ],
        },
      ],
      mis: [
        ['Het besluit kwam per telefoon', 'Kies {winter.ontvangen.begin}.'],
        ['Er is geen plek meer', 'U kunt iemand toch binnenlaten. Schrijf op waarom.'],
      ],
      artikelen: ['5.2.14'],
      zie: ['nacht', 'dagopvang'],
    }),
    deel('nachten', t.nachten, 'verblijf.lezen', {
      waarvoor: 'De nachten van deze cliënt, twaalf weken terug, met afwezigheid, schorsing, signalen en aankomst.',
      doen: [
        {
          kop: 'Bekijken en vastleggen',
          stappen: [
            'Loop met de pijltjes langs de nachten, of kies {deur.nachten.alsTabel}.',
            'Kies {deur.nachten.meldAfwezig} of {deur.nachten.schors}. Bij een schorsing staat waar de cliënt wel kan slapen.',
            'Een lange schorsing vraagt akkoord van een collega: {deur.akkoord.geef}.',
          ],
        },
        {
          kop: 'Een signaal beantwoorden',
          stappen: [
            'Praat eerst met de cliënt. Een signaal is nooit vanzelf een reden om te stoppen.',
            'Kies {deur.signalen.verklaren}, {deur.signalen.opzij} of {deur.signalen.melden}.',
          ],
        },
      ],
      mis: [
        ['De aankomst klopt niet', 'Kies {deur.nachten.aankomstWeg} met een reden.'],
        ['Een signaal per vergissing beantwoord', 'Kies bij {deur.signalen.eerder} de knop {deur.signalen.terug}.'],
      ],
      artikelen: ['3.10.4', '5.2.9'],
      toetsen: ['Ctrl S'],
      zie: ['afwezig', 'nacht', 'dossier/bed'],
    }),
    deel('bed', t.bed, 'bed.toewijzen', {
      waarvoor: 'Welk bed heeft de cliënt, en zijn de huisregels besproken (artikel 5.2.11)?',
      doen: [
        {
          kop: 'Huisregels bespreken',
          stappen: [
            'Kies {bedden.deel.afdrukken} en neem ze door met de cliënt.',
            'Kies {bedden.deel.leg} en vul de dag in.',
          ],
        },
        { kop: 'Bed geven', stappen: ['Kies {bedden.deel.naarBord}.'] },
      ],
      artikelen: ['5.2.11'],
      zie: ['bedden', 'inrichten'],
    }),
  ],
};

/** Guiding people in the opvang. */
export const hulpBegeleiding: Hulpgroep = {
  id: 'begeleiding',
  titel: 'Begeleiding',
  onderwerpen: [
    scherm('bewoners', nl.basis.bewoners.titel, 'begeleiding.schrijven', {
      waarvoor: 'Wie verblijft hier, wat ontbreekt nog en wat is de volgende stap? Uw beginpunt als begeleider.',
      doen: [
        {
          kop: 'Beginnen',
          stappen: [
            'Kies bij {basis.bewoners.wie} of u uw eigen cliënten ziet.',
            'Zet {basis.bewoners.dringend} aan om te zien wat niet kan wachten.',
            'Klik op een naam: u komt bij wat nog mist.',
          ],
        },
      ],
      woorden: [['{basis.bewoners.kolom.mist}', 'De punten van basis op orde die nog openstaan (artikel 5.2.10).']],
      artikelen: ['5.2.10', '5.2.5'],
      toetsen: ['Alt B', 'Enter'],
      zie: ['dossier/basis', 'dossier/begeleiding', 'vertrek'],
    }),
    scherm('dagrapportage', nl.begeleiding.rapport.titel, 'nacht.registreren', {
      waarvoor: 'Wat gebeurde er in uw dienst en waar let de volgende dienst op?',
      doen: [
        {
          kop: 'Schrijven',
          stappen: [
            'Kies over wie het gaat, of laat het leeg voor het huis.',
            'Schrijf kort wat u zelf zag of hoorde. Geen namen van andere bewoners.',
            'Moet de volgende dienst het weten? Vink {begeleiding.rapport.letOp} aan.',
            'Kies {begeleiding.rapport.schrijf}.',
          ],
        },
        {
          kop: 'De dienst overdragen',
          stappen: [
            'Bij {begeleiding.overdracht.titel} staat alles bij elkaar: wat gebeurde, wie kwam, wie weg is.',
            'Kies bij wat klaar is {begeleiding.rapport.vink}.',
            'Druk het af als dat nodig is, en versnipper het daarna.',
          ],
        },
      ],
      mis: [
        [
          'Er staat iets verkeerds',
          'Kies {begeleiding.rapport.verbeter} of {begeleiding.rapport.trekIn}. De eerdere tekst blijft te lezen.',
        ],
      ],
      toetsen: ['Alt R', 'Ctrl S'],
      zie: ['nacht', 'dossier/rapportage'],
    }),
    scherm('vertrek', nl.begeleiding.vertrek.titel, 'begeleiding.schrijven', {
      waarvoor: 'Wie vertrekt de komende week en wat staat nog open?',
      doen: [
        {
          kop: 'Nalopen',
          stappen: [
            'Klik op een naam voor de lijst met punten.',
            'Vink af wat is gedaan. Wat in het dossier staat, vinkt Onthaal zelf af.',
          ],
        },
      ],
      artikelen: ['5.2.12'],
      zie: ['dossier/vertrek', 'bewoners'],
    }),
    scherm('bijdragen', nl.bijdrage.titel, 'bijdrage.schrijven', {
      waarvoor:
        'Maaltijden en woonbijdragen per maand (artikel 5.2.13). Voor de opvang zelf is er geen eigen bijdrage.',
      doen: [
        {
          kop: 'Maaltijden',
          stappen: [
            'Kies een nacht. Iedereen uit het nachtregister staat al aangevinkt.',
            'Haal het vinkje weg bij wie niet at en kies {bijdrage.nacht.bewaar}.',
          ],
        },
        {
          kop: 'De maand afsluiten',
          stappen: [
            'Kies het tabblad {bijdrage.tabs.maand} en kijk de lijst na.',
            'Kies {bijdrage.maand.sluit}. De bedragen liggen dan vast.',
            'Maak per cliënt een overzicht of bewaar de lijst als Excel of PDF.',
          ],
        },
      ],
      mis: [
        [
          'Er is niets te rekenen',
          'Er is voor deze locatie niets afgesproken. De locatiemanager legt dat vast bij {zie:inrichten}.',
        ],
        [
          'Na het sluiten klopt er iets niet',
          'Verbeter het: het staat als verbetering op een volgende lijst. Of kies {bijdrage.maand.heropen}.',
        ],
      ],
      artikelen: ['5.2.13'],
      zie: ['dossier/bijdragen', 'inrichten'],
    }),
    deel('basis', t.basis, 'begeleiding.schrijven', {
      waarvoor: 'Wat is nodig om weer op eigen kracht verder te gaan (artikel 5.2.10)? Per persoon een lijst.',
      doen: [
        {
          kop: 'De lijst bijhouden',
          stappen: [
            'Ga met de pijltjes langs de punten. Druk {toets:O} op orde, {toets:B} mee bezig, {toets:X} ontbreekt, {toets:N} niet nodig of {toets:0} niet gevraagd.',
            'Druk op {toets:Enter} voor bewijs, datum en de volgende stap.',
            'Bewaar met de knop onderaan of {toets:Ctrl S}.',
            'Kies {basis.afdruk} om de cliënt de stand mee te geven.',
          ],
        },
      ],
      mis: [['Verkeerd ingevuld', 'Kies bij het punt {basis.ongedaan}. De eerdere versie blijft te lezen.']],
      artikelen: ['5.2.10'],
      toetsen: ['O', 'B', 'X', 'N', '0', 'Enter', 'Ctrl S'],
      zie: ['bewoners', 'dossier/verplichtingen'],
    }),
    deel('verplichtingen', t.verplichtingen, 'begeleiding.schrijven', {
      waarvoor:
        'Waar houdt de cliënt zich aan in de opvang (artikel 5.2.11)? Zoeken naar een woning, waarschuwingen en aanbod.',
      doen: [
        {
          kop: 'Zoeken naar een woning',
          stappen: [
            'Kies {basis.plicht.siteNieuw} voor elke site waar de cliënt is ingeschreven.',
            'Vul per week in hoe vaak de cliënt reageerde. 0 is ook een antwoord; leeg is nog niet gevraagd.',
          ],
        },
        {
          kop: 'Waarschuwen',
          stappen: [
            'Kies {basis.plicht.waarschuw} bij de verplichting. Onthaal maakt de brief.',
            'Leg vast hoe de cliënt de brief kreeg. Zonder dat telt hij later niet als bewijs.',
          ],
        },
      ],
      artikelen: ['5.2.11', '5.2.9'],
      zie: ['zoeksites', 'dossier/basis'],
    }),
    deel('bijdragen', t.bijdragen, 'bijdrage.schrijven', {
      waarvoor: 'Wat deze cliënt betaalt en waarom, met vrijstellingen en gesloten maanden (artikel 5.2.13).',
      doen: [
        {
          kop: 'Vastleggen',
          stappen: [
            'Kies {bijdrage.dossier.vrijstellingBegin} bij een medische reden of geen inkomen.',
            'Kies {bijdrage.dossier.woonBegin} voor een gezin. Onthaal zegt vanaf wanneer dat kan.',
            'Maak de brief, geef hem, en leg vast wanneer. Pas dan telt de bijdrage.',
          ],
        },
      ],
      artikelen: ['5.2.13'],
      zie: ['bijdragen'],
    }),
    deel('begeleiding', t.begeleiding, 'begeleiding.schrijven', {
      waarvoor: 'Het plan met de cliënt, de SCIL-test, gezondheid, overbrugging en de meldcode.',
      doen: [
        {
          kop: 'Het plan maken',
          stappen: [
            'Bovenaan staat wanneer het plan klaar moet zijn (artikel 5.2.12).',
            'Kies {vervolg.perspectief.beginPlan} en maak het samen met de cliënt.',
            'Bied zo nodig {begeleiding.begeleiding.scilBegin} aan. De score blijft op het testformulier.',
          ],
        },
        {
          kop: 'Zorgen over een kind',
          stappen: [
            'Kies {begeleiding.begeleiding.meldcodeBegin} en loop de vijf stappen na.',
            'Alleen begeleiders en de locatiemanager lezen dit. Bij direct gevaar: bel 112.',
          ],
        },
      ],
      artikelen: ['5.2.12', '5.2.10', '3.10.6'],
      zie: ['dossier/rapportage', 'dossier/basis'],
    }),
    deel('rapportage', t.rapportage, 'nacht.registreren', {
      waarvoor: 'Incidenten en dagrapportages over deze cliënt.',
      doen: [
        {
          kop: 'Een incident vastleggen',
          stappen: [
            'Kies {begeleiding.rapportage.incidentBegin}: wat zag u, wanneer en wie is ingelicht.',
            'Volgde er een waarschuwing of schorsing? Maak die vanuit het incident, dan horen ze bij elkaar.',
          ],
        },
      ],
      zie: ['dagrapportage', 'dossier/nachten'],
    }),
    deel('vertrek', t.vertrek, 'begeleiding.schrijven', {
      waarvoor: 'Wat moet er geregeld zijn voordat de cliënt vertrekt (artikel 5.2.12)?',
      doen: [
        {
          kop: 'De lijst afwerken',
          stappen: [
            'Loop de punten na: {begeleiding.vertrek.gedaan} of {begeleiding.vertrek.nietNodig}.',
            'Maak het overdrachtsverslag. Alleen wat u kiest, gaat mee, met toestemming.',
            'Leg de uitstroom vast en kies {begeleiding.vertrek.maakBewijs}.',
          ],
        },
      ],
      artikelen: ['5.2.12'],
      zie: ['vertrek', 'dossier/bed'],
    }),
  ],
};
