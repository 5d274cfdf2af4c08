import { stapnamenTekst } from '../dossier.ts';
import { nl } from '../nl.ts';
import { deel, scherm, type Hulpgroep } from './soort.ts';

const t = nl.dossier.delen;
const werken = 'dossier.schrijven' as const;

/** The dossier and its steps, from melding to CO-pas, as the college works on them. */
export const hulpDossier: Hulpgroep = {
  id: 'dossier',
  titel: 'Het dossier en de stappen',
  onderwerpen: [
    scherm('dossier', nl.dossier.titel, 'dossier.lezen', {
      waarvoor:
        'Alles over één zaak. Bovenaan staat altijd om wie het gaat, hoe het ervoor staat en welke termijn het eerst afloopt.',
      doen: [
        {
          kop: 'Uw weg vinden',
          stappen: [
            'Boven het dossier kiest u een onderdeel. {dossier.stappenMenu} brengt u naar wat nu te doen is.',
            'Links staan de stappen van melding tot CO-pas, met een teken: gedaan, nog niet af of nog te doen.',
            'Rechts staat wat de toets zegt, met het artikel en waarom. Klik op een open vraag: u springt naar het veld.',
          ],
        },
        {
          kop: 'Invullen en bewaren',
          stappen: [
            'Wat u typt, wordt als concept bewaard. Onder het formulier staat hoe laat.',
            'Kies {stappen.bewaren} of {stappen.bewarenVerder} als het klopt. Elke versie blijft te lezen in de tijdlijn.',
          ],
        },
      ],
      woorden: [
        ['{algemeen.nogNietBekend}', 'Laat dit staan zolang niemand het antwoord weet. Het is geen nee.'],
        ['{dossier.clientpagina}', 'De pagina van de persoon zelf, met alle dossiers.'],
      ],
      mis: [
        ['Een collega wijzigde intussen hetzelfde', 'U ziet beide versies. Kies per regel; wat u typte staat er nog.'],
        [
          'U ziet het dossier niet, maar leest dat het is afgeschermd',
          'Open het alleen als het nu nodig is, met een reden. Dat wordt gemeld en beoordeeld.',
        ],
      ],
      toetsen: ['Ctrl S', 'Ctrl K'],
      zie: ['dossier/overzicht', 'dossier/tijdlijn', 'werkvoorraad'],
    }),
    deel('overzicht', t.overzicht, null, {
      waarvoor: 'De stand van zaken: wat u nu doet, wat er nog te vragen is en welke termijnen lopen.',
      doen: [
        {
          kop: 'Verder werken',
          stappen: [
            'Kijk bij {dossier.overzicht.verder} en kies {algemeen.verder}.',
            'Bij {dossier.overzicht.ontbreekt} staan de open vragen. Klik op een vraag om hem te beantwoorden.',
            'Kwam de melding ergens anders binnen, verwijs dan door bij {betrokken.verwijzing.titel} en geef de kaart mee.',
          ],
        },
        {
          kop: 'Stoppen zonder besluit',
          stappen: [
            'Trekt de cliënt de melding in? Sluit het dossier op het overzicht, met een reden. Het kan later weer open.',
          ],
        },
        {
          kop: 'Voor een aanbieder',
          stappen: [
            'U ziet het besluit, de CO-pas en wat nog niet op orde is. Het onderzoek blijft bij Centraal Onthaal.',
          ],
        },
        {
          kop: 'Bij Veilig Thuis',
          stappen: [
            'Bovenaan staat hoe u veilig contact houdt. Volg de stappen; {crisisintake.overzicht.doe} brengt u naar de volgende.',
          ],
        },
      ],
      artikelen: ['5.2.2'],
      zie: ['dossier/melding', 'dossier/tijdlijn'],
    }),
    deel('melding', stapnamenTekst.melding, werken, {
      waarvoor:
        'De eerste stap: wie meldde zich, wanneer, met wie, en waar woonde de cliënt het laatst (artikel 5.2.2).',
      doen: [
        {
          kop: 'Aanvullen',
          stappen: [
            'Controleer de datum, de laatste woonplaats en wie er meekomt.',
            'Leg vast waarmee u de identiteit vaststelde. Nog niet gelukt? Vul in wanneer u het opnieuw vraagt.',
            'Vraag of de cliënt een tolk of hulp nodig heeft, en bied cliëntondersteuning aan.',
            'Is er ook een aanvraag? Vul {melding.aanvraagOp} in: dan loopt de termijn voor het besluit (Wmo 2.3.5).',
          ],
        },
      ],
      woorden: [['{melding.plan}', 'De cliënt mag kort na de melding een eigen plan geven (Wmo 2.3.2).']],
      artikelen: ['5.2.2', 'Wmo 2.3.2', 'Wmo 2.3.5'],
      toetsen: ['Ctrl S'],
      zie: ['dossier/acute-opvang', 'dossier/betrokkenen', 'dossier/onderzoek'],
    }),
    deel('acute-opvang', stapnamenTekst['acute-opvang'], werken, {
      waarvoor: 'Slaapt de cliënt vannacht veilig? Drie vragen bepalen of er acute noodzaak is (artikel 5.2.3).',
      doen: [
        {
          kop: 'De drie vragen',
          stappen: [
            'Beantwoord de drie vragen. Drie keer nee betekent: vannacht een bed.',
            'Kies bij {stappen.acuut.locatie} waar de cliënt slaapt. Het aantal vrije plekken staat erbij.',
            'Kies {stappen.bewaren}.',
          ],
        },
        {
          kop: 'Wat er daarna gebeurt',
          stappen: [
            'Meldde de cliënt zich? Kies {acuut.vervolg.gemeld}.',
            'Kwam de cliënt niet? Kies {acuut.vervolg.nietGemeld}: een nieuwe dag of stoppen.',
            'Bij stoppen staat bij {acuut.vervolg.ontbreekt} wat nog moet: de aanbieder en de cliënt vertellen, en zo nodig een besluit.',
          ],
        },
      ],
      mis: [['Iets klopt niet', 'Kies {acuut.vervolg.terug}. De regel blijft leesbaar maar telt niet meer.']],
      artikelen: ['5.2.3'],
      zie: ['acuut', 'dossier/besluit'],
    }),
    deel('onderzoek', stapnamenTekst.onderzoek, werken, {
      waarvoor: 'Hier legt u het onderzoek vast (artikel 5.2.4): gesprekken, bevindingen, bijlagen en het verslag.',
      doen: [
        {
          kop: 'Het onderzoek doen',
          stappen: [
            'Plan een gesprek bij {onderzoek.blad.wachten}. Onthaal maakt de uitnodiging.',
            'Schrijf bij {onderzoek.blad.bevindingen} per onderdeel wat u vond. {onderzoek.volgendOnderdeel} springt verder.',
            'Geef bij elke bevinding aan of die in de brief mag. Wat over een ander gaat, blijft eruit.',
            'Leg bij {onderzoek.blad.zrm} een meting vast en voeg papieren toe bij {onderzoek.blad.bijlagen}.',
            'Vul in wanneer het onderzoek is afgerond en maak bij {onderzoek.blad.verslag} het verslag.',
            'Neem het door met de cliënt en kies {onderzoek.verslag.bevestigen}. Daarna ligt het onderzoek vast.',
          ],
        },
        {
          kop: 'De cliënt werkt niet mee',
          stappen: [
            'Kies bij {onderzoek.blad.medewerking} de knop {onderzoek.medewerking.nieuw}.',
            'Schrijf precies op wat de cliënt moet doen en tot wanneer (artikel 2.2.7).',
            'Leg vast wanneer de cliënt de brief kreeg, en later of het is gedaan.',
          ],
        },
      ],
      woorden: [
        [
          '{onderzoek.wachten.opschorting}',
          'Alleen met een reden uit de wet (Awb 4:15). De zes weken voor het onderzoek staan nooit stil.',
        ],
        [
          '{onderzoek.zrm.titel}',
          'Per leefgebied een score van 1 tot en met 5. Een tweede meting laat zien wat veranderde.',
        ],
      ],
      mis: [
        [
          'Het onderzoek ligt vast, maar er klopt iets niet',
          'Kies bij het verslag {onderzoek.verslag.heropen}, met een reden. Er komt dan een nieuw verslag.',
        ],
        [
          'Een bestand wordt geweigerd',
          'Onthaal neemt alleen PDF, foto, tekst en Word aan, zonder macro’s of wachtwoord. Maak een scan of foto.',
        ],
      ],
      artikelen: ['5.2.4', '2.2.4', '2.2.7', 'Wmo 2.3.2', 'Awb 4:15'],
      toetsen: ['Ctrl S', 'Alt O'],
      zie: ['dossier/toegankelijkheid', 'dossier/documenten'],
    }),
    deel('toegankelijkheid', stapnamenTekst.toegankelijkheid, werken, {
      waarvoor:
        'Opvang is landelijk toegankelijk. Hier kijkt u in welke regio de cliënt de beste kans heeft (artikel 5.2.5).',
      doen: [
        {
          kop: 'Kiezen welke regio',
          stappen: [
            'Alleen nodig als de laatste woonplaats buiten onze opvangregio ligt. Anders is de stap niet van toepassing.',
            'Vul per onderwerp in wat u weet en waar het naar wijst. Het programma telt niet op: u weegt.',
            'Kies bij {stappen.toegankelijkheid.keuze} en schrijf op waarom.',
            'Overleg met de andere gemeente en leg dat vast bij {regio.vervolg.vastleggen}.',
          ],
        },
        {
          kop: 'Overdragen',
          stappen: [
            'Regel onder {stappen.toegankelijkheid.overdracht} wie ontvangt, wanneer en wat er meegaat.',
            'Maak de overdrachtsbrief en de reiskaart.',
            'Leg na de reis vast of de cliënt is aangekomen.',
          ],
        },
      ],
      woorden: [
        [
          '{regio.onderdak}',
          'Zolang de overdracht loopt, krijgt de cliënt onderdak en wat nodig is, nog geen begeleiding.',
        ],
      ],
      mis: [
        [
          'De andere regio is het niet eens',
          'Leg het vast bij {regio.geschil.titel}. Daar houdt u ook de stappen en het oordeel bij.',
        ],
      ],
      artikelen: ['5.2.5'],
      toetsen: ['Ctrl S'],
      zie: ['dossier/contacten', 'inkomend', 'regios'],
    }),
    deel('voorwaarden', stapnamenTekst.voorwaarden, werken, {
      waarvoor:
        'Voldoet de cliënt aan de voorwaarden voor opvang (artikel 5.2.6), en is er een grond om te weigeren (artikel 5.2.7)?',
      doen: [
        {
          kop: 'Nalopen',
          stappen: [
            'Beantwoord de vragen. Wat al uit het onderzoek bekend is, staat er al.',
            'Kijk rechts wat de toets zegt en wat u zelf beoordeelt.',
            'Een grond om te weigeren geeft een mogelijkheid. Het hoeft niet.',
          ],
        },
      ],
      mis: [
        ['Een antwoord is nog onbekend', 'Laat het op {algemeen.nogNietBekend} staan. Er komt dan nog geen voorstel.'],
      ],
      artikelen: ['5.2.6', '5.2.7'],
      toetsen: ['Ctrl S'],
      zie: ['dossier/besluit', 'beleid'],
    }),
    deel('besluit', stapnamenTekst.besluit, null, {
      waarvoor:
        'Hier ziet u het voorstel van het programma en neemt een beslisser het besluit. Het programma stelt voor, u beslist.',
      doen: [
        {
          kop: 'Als u beslisser bent',
          stappen: [
            'Lees bij {besluit.voorstel.titel} wat erop wijst en wat ontbreekt.',
            'Kies uw besluit, de eerste dag, de locatie en de contactpersoon.',
            'Schrijf de motivering in gewone taal: de cliënt leest die. Een bouwsteen helpt.',
            'Wijkt u af van het voorstel? Schrijf op wat deze situatie bijzonder maakt.',
            'Bekijk {besluit.voorbeeldbrief} en kies {besluit.nemen}.',
          ],
        },
        {
          kop: 'Als u aan de balie werkt',
          stappen: [
            'Bereid het besluit voor en kies {besluit.klaargezet.zet}.',
            'Een beslisser neemt het over, verandert het of geeft het terug met een opmerking.',
          ],
        },
      ],
      woorden: [
        ['Vier ogen', 'Wie het onderzoek deed, neemt niet zelf het besluit, als uw organisatie dat zo instelde.'],
      ],
      mis: [
        [
          'Het besluit klopt niet en de cliënt heeft de brief nog niet',
          'Kies {besluit.vervallen.knop}. Daarna neemt u een nieuw besluit.',
        ],
        [
          'De cliënt heeft de brief al',
          'Neem een nieuw besluit: wijzigen, beëindigen of intrekken. Zie {zie:dossier/beeindigen}.',
        ],
      ],
      artikelen: ['5.2.6', '5.2.7', '5.2.8'],
      zie: ['dossier/beschikking', 'dossier/voorwaarden', 'brieven'],
    }),
    deel('beschikking', stapnamenTekst.beschikking, null, {
      waarvoor:
        'De brief met het besluit. Leg vast wanneer en hoe de cliënt hem kreeg: dan begint de tijd voor bezwaar (Awb 6:8).',
      doen: [
        {
          kop: 'Bekendmaken',
          stappen: [
            'Druk de brief af en geef hem aan de cliënt.',
            'Vul in op welke dag, hoe en aan wie, en kies {besluit.beschikking.vastleggen}.',
            'Onthaal zegt tot wanneer bezwaar kan.',
          ],
        },
        {
          kop: 'Nog niet gelukt',
          stappen: ['Kies {besluit.beschikking.poging.knop}, zeg wat er is en wanneer er weer iemand kijkt.'],
        },
      ],
      mis: [
        [
          'De brief noemt een andere dag',
          'Kies {besluit.beschikking.opnieuw}. De tekst blijft gelijk, de datum en de laatste dag voor bezwaar kloppen weer.',
        ],
        ['De verkeerde dag vastgelegd', 'Kies {besluit.beschikking.verbeteren} en schrijf op wat er niet klopte.'],
      ],
      artikelen: ['5.2.8', 'Awb 6:7', 'Awb 6:8'],
      zie: ['dossier/copas', 'dossier/bezwaar'],
    }),
    deel('copas', stapnamenTekst.copas, null, {
      waarvoor: 'De CO-pas geeft toegang tot de locatie van het besluit, zolang dat besluit geldt (artikel 5.2.8).',
      doen: [
        {
          kop: 'Een pas geven',
          stappen: ['Kies {besluit.pas.uitgeven}. Druk de pas af en geef hem mee.'],
        },
        {
          kop: 'Pas kwijt of kapot',
          stappen: ['Kies {pas.vervangen.knop} en zeg waarom. De oude pas is meteen ongeldig.'],
        },
        {
          kop: 'Pas ongeldig maken',
          stappen: ['Kies {besluit.pas.intrekken} en schrijf op waarom. Dat geldt meteen op elke locatie.'],
        },
      ],
      mis: [['Er is geen pas te geven', 'Een pas is er alleen voor volwassenen met een besluit tot opvang.']],
      artikelen: ['5.2.8'],
      zie: ['pas-controleren', 'dossier/beschikking'],
    }),
    deel('betrokkenen', t.betrokkenen, werken, {
      waarvoor: 'Wie handelt er voor de cliënt, wie hoort bij het huishouden en waarvoor gaf de cliënt toestemming?',
      doen: [
        {
          kop: 'Een vertegenwoordiger toevoegen',
          stappen: [
            'Kies {betrokken.vertegenwoordiger.toevoegen}, zoals een bewindvoerder of voogd.',
            'Vul in wat deze persoon mag, en welk bewijs u zag.',
          ],
        },
        {
          kop: 'Toestemming vastleggen',
          stappen: [
            'Kies {betrokken.toestemming.toevoegen}: waarvoor, met wie en hoe lang.',
            'Druk {betrokken.toestemming.formulier} af als u een handtekening wilt.',
            'De cliënt mag dit altijd intrekken: kies {betrokken.toestemming.intrekken}.',
          ],
        },
      ],
      mis: [
        [
          'Iets is per vergissing vastgelegd',
          'Kies {betrokken.vervalt} en schrijf op waarom. Het blijft in de tijdlijn.',
        ],
      ],
      zie: ['dossier/melding', 'instellingen'],
    }),
    deel('contacten', t.contacten, werken, {
      waarvoor:
        'Met wie sprak u, wat is afgesproken en wat moet er nog gebeuren? Handig om mee te typen aan de telefoon.',
      doen: [
        {
          kop: 'Een contact vastleggen',
          stappen: [
            'Kies met wie en hoe. De tijd staat al op nu.',
            'Schrijf op wat is afgesproken. Het concept bewaart zichzelf.',
            'Moet er nog iets gebeuren? Vul in wat en wanneer: het komt in de werkvoorraad.',
            'Kies {regio.contact.bewaar}.',
          ],
        },
        {
          kop: 'Een afspraak afhandelen',
          stappen: ['Kies bij het contact {regio.contact.afhandelen} en schrijf op wat eruit kwam.'],
        },
      ],
      mis: [
        [
          'Er staat iets verkeerds',
          'Kies {regio.contact.verbeter} of {regio.contact.laatVervallen}. De oude versie blijft leesbaar.',
        ],
      ],
      artikelen: ['5.2.5'],
      toetsen: ['Ctrl S'],
      zie: ['dossier/toegankelijkheid', 'werkvoorraad'],
    }),
    deel('verblijf', t.verblijf, werken, {
      waarvoor: 'Wat er gebeurt terwijl de opvang loopt: de periode, de nachten, waarschuwingen, gesprekken en aanbod.',
      doen: [
        {
          kop: 'Iets vastleggen',
          stappen: [
            'Kies bij {vervolg.verblijf.erbij} wat u wilt vastleggen.',
            'Vul het formulier in. Wat hier staat, telt later mee bij verlengen of beëindigen.',
            'Kies {vervolg.verblijf.afdruk} voor een overzicht op papier.',
          ],
        },
      ],
      woorden: [
        [
          '{vervolg.verblijf.periode}',
          'Van de eerste dag van het besluit tot en met de laatste dag, ook na een verlenging.',
        ],
      ],
      artikelen: ['5.2.8', '5.2.9'],
      zie: ['dossier/verlengen', 'dossier/beeindigen', 'dossier/perspectief'],
    }),
    deel('verlengen', t.verlengen, werken, {
      waarvoor: 'De opvang loopt af. Onderzoek opnieuw of opvang nodig is en neem een besluit (artikel 5.2.8).',
      doen: [
        {
          kop: 'Verlengen',
          stappen: [
            'Kies {vervolg.verlengen.begin} en leg het gesprek vast.',
            'Kijk wat het programma voorstelt.',
            'Neem het besluit: verlengen tot een dag, of niet verlengen met een reden.',
          ],
        },
      ],
      mis: [
        [
          'U bent te laat',
          'De laatste dag staat bovenaan het dossier. Neem het besluit zo snel u kunt; de cliënt krijgt het op papier.',
        ],
      ],
      artikelen: ['5.2.8'],
      zie: ['dossier/verblijf', 'dossier/perspectief'],
    }),
    deel('beeindigen', t.beeindigen, werken, {
      waarvoor:
        'De opvang eerder laten stoppen (artikel 5.2.9). Elke grond vraagt bewijs, en de cliënt mag eerst reageren.',
      doen: [
        {
          kop: 'Beëindigen',
          stappen: [
            'Kijk welke grond is aangetoond en wat er nog ontbreekt.',
            'Kies {vervolg.beeindigen.begin}: wat wilt u besluiten en waarom.',
            'Maak de uitnodiging, geef hem aan de cliënt en leg de reactie vast.',
            'Daarna neemt een beslisser het besluit, en gaat in op wat de cliënt zei.',
          ],
        },
      ],
      woorden: [
        ['{vervolg.beeindigen.aangetoond}', 'Het bewijs staat in het dossier.'],
        ['{vervolg.beeindigen.deels}', 'Er ontbreekt nog een antwoord. Onthaal zegt welk.'],
      ],
      mis: [
        [
          'Het kan niet wachten op een reactie',
          'Kies bij {vervolg.beeindigen.overslaan} de reden uit de wet. Zonder reden kan het niet.',
        ],
      ],
      artikelen: ['5.2.9'],
      zie: ['dossier/verblijf', 'dossier/beschikking'],
    }),
    deel('perspectief', t.perspectief, werken, {
      waarvoor: 'Waar gaat de cliënt heen na de opvang (artikel 5.2.12)? Plan, uitstroom, warme overdracht en nazorg.',
      doen: [
        {
          kop: 'Het plan',
          stappen: [
            'Kies {vervolg.perspectief.beginPlan}. De laatste dag waarop het klaar moet zijn, staat bij de termijnen.',
          ],
        },
        {
          kop: 'De cliënt vertrekt',
          stappen: [
            'Kies {vervolg.perspectief.beginUitstroom}: wanneer en waarheen. Het bed komt dan vrij en de CO-pas werkt niet meer.',
            'Leg de warme overdracht vast en spreek nazorg af.',
          ],
        },
      ],
      mis: [
        [
          'Vertrek per vergissing vastgelegd',
          'Trek de uitstroom in. De plek blijft vrij tot de laatste dag; een nieuwe pas geeft u zelf.',
        ],
      ],
      artikelen: ['5.2.12'],
      zie: ['dossier/verblijf', 'dossier/copas'],
    }),
    deel('bezwaar', t.bezwaar, werken, {
      waarvoor:
        'Een bezwaar tegen een besluit of een klacht over hoe het ging. De termijnen staan vanzelf in de werkvoorraad.',
      doen: [
        {
          kop: 'Een bezwaar behandelen',
          stappen: [
            'Kies {bezwaar.nieuwBezwaar} en tegen welk besluit. Onthaal kijkt of het op tijd is (Awb 6:7).',
            'Kies {bezwaar.bevestigen}: de brief staat bij de documenten.',
            'Leg vast hoe er is gehoord, of waarom niet.',
            'Kies {bezwaar.beslissen}. Iemand die niet aan het besluit meewerkte, behandelt het.',
            'Kies {bezwaar.bekendmaken} zodra de cliënt de beslissing kreeg.',
          ],
        },
        {
          kop: 'Een klacht behandelen',
          stappen: [
            'Kies {bezwaar.nieuweKlacht}. Gaat hij over een aanbieder, stuur hem dan door.',
            'Schrijf bij {bezwaar.afhandelen} wat u vond en wat u eraan doet.',
          ],
        },
      ],
      mis: [
        [
          'Er ontbreekt iets aan het bezwaar',
          'Vul in wat ontbreekt en tot wanneer het kan worden aangevuld (Awb 6:6).',
        ],
        [
          'Er is een ingebrekestelling',
          'Vul de dag in. Onthaal rekent uit tot wanneer u zonder dwangsom beslist (Awb 4:17).',
        ],
      ],
      artikelen: ['Awb 6:6', 'Awb 6:7', 'Awb 7:10', 'Awb 9:11', 'Awb 4:17'],
      zie: ['bezwaren', 'dossier/besluit'],
    }),
    deel('tijdlijn', t.tijdlijn, null, {
      waarvoor: 'Alles wat in dit dossier gebeurde: wie, wanneer, wat er stond en wat het werd. Niets verdwijnt.',
      doen: [
        {
          kop: 'Terugzoeken',
          stappen: ['Het nieuwste staat boven. Kies {dossier.tijdlijn.meer} voor wat ouder is.'],
        },
      ],
      zie: ['dossier/documenten', 'logboek'],
    }),
    deel('documenten', t.documenten, null, {
      waarvoor: 'Alle brieven, verslagen en bijlagen van dit dossier. Een brief die gemaakt is, verandert nooit.',
      doen: [
        {
          kop: 'Een brief vinden',
          stappen: [
            'Kies {dossier.documenten.open}, {dossier.documenten.opslaan} of {dossier.documenten.druk}.',
            'Een ontvangstbevestiging of onderzoeksverslag maakt u hier zelf.',
          ],
        },
      ],
      woorden: [
        [
          '{dossier.documenten.ingetrokken}',
          'Deze bijlage telt niet meer mee en gaat niet meer open. Waarom staat erbij.',
        ],
      ],
      zie: ['dossier/tijdlijn', 'dossier/onderzoek'],
    }),
  ],
};
