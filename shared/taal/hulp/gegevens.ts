import { nl } from '../nl.ts';
import { scherm, type Hulpgroep } from './soort.ts';

const beheer = 'beheer.instellingen' as const;

/** What comes in and goes out: other organisations, the registry, figures, deliveries, imports. */
export const hulpGegevens: Hulpgroep = {
  id: 'gegevens',
  titel: 'Gegevens uitwisselen en cijfers',
  onderwerpen: [
    scherm('inlezen', nl.uitwisseling.titel, 'register.inlezen', {
      waarvoor:
        'Gegevens van en naar de andere organisatie: wie mag hier slapen, en wat is vastgelegd. Alleen getekende bestanden van bekende organisaties.',
      doen: [
        {
          kop: 'Een bestand inlezen',
          stappen: [
            'Kies {uitwisseling.kies}. U ziet eerst wat erin staat; er is dan nog niets veranderd.',
            'Kies {uitwisseling.lees}.',
            'Wat niet zeker is, wacht op uw keuze: zeg wie het is of welke locatie, en kies {uitwisseling.regels.verwerken}.',
          ],
        },
        {
          kop: 'Versturen',
          stappen: ['Kies {uitwisseling.versturen.opslaan} en stuur het bestand langs een beveiligde weg.'],
        },
      ],
      mis: [
        ['Een bestand raakte kwijt', 'Kies {uitwisseling.versturen.alles}. De ander verwerkt niets dubbel.'],
        ['Iets hoort hier niet', 'Kies {uitwisseling.regels.terzijde} met een reden. Terugdraaien kan.'],
        [
          'Het bestand wordt niet vertrouwd',
          'De sleutel van de afzender staat niet in de lijst. Vraag de beheerder: {zie:sleutels}.',
        ],
      ],
      zie: ['sleutels', 'register'],
    }),
    scherm('rapportage', nl.rapportage.titel, 'rapportage.lezen', {
      waarvoor: 'Cijfers zonder namen: meldingen, besluiten, nachten, uitstroom. Kleine groepen zijn verborgen.',
      doen: [
        {
          kop: 'Een rapport maken',
          stappen: [
            'Kies een periode en zo nodig een keten.',
            'Lees boven elke tabel wat er precies is geteld.',
            'Kies {rapportage.alsXlsx}, {rapportage.alsPdf} of {rapportage.afdrukken}.',
          ],
        },
      ],
      woorden: [
        [
          '{rapportage.afgeschermd}',
          'Zo weinig mensen dat iemand te herkennen zou zijn. De grens staat bij Instellingen.',
        ],
      ],
      zie: ['aanleveringen', 'bezetting'],
    }),
    scherm('aanleveringen', nl.aanlevering.titel, 'aanlevering.maken', {
      waarvoor:
        'Bestanden die u aan anderen moet leveren, zoals het CBS: wat, uiterlijk wanneer, en wat al is geleverd.',
      doen: [
        {
          kop: 'Leveren',
          stappen: [
            'Kies {aanlevering.controleer} bij wat u moet leveren.',
            'Eerder geleverd? Kies {aanlevering.open} voor het bewijs of het antwoord.',
          ],
        },
      ],
      zie: ['aanlevering-controle', 'aanlevering', 'indelingen'],
    }),
    scherm('aanlevering-controle', nl.aanlevering.controle.titel, 'aanlevering.maken', {
      waarvoor: 'Onthaal maakt het bestand en zegt wat niet mee kan. Er gaat pas iets weg als u onderaan levert.',
      doen: [
        {
          kop: 'Controleren en leveren',
          stappen: [
            'Lees het verslag. Verbeter in het dossier wat niet mee kan en kies {aanlevering.opnieuw}.',
            'Vink {aanlevering.controle.gelezen} aan en kies {aanlevering.controle.leveren}.',
            'Bewaar het bestand, verstuur het langs de beveiligde weg en wis het van uw computer.',
          ],
        },
      ],
      mis: [
        [
          'Een zaak kan niet worden verbeterd',
          'Lever zonder die zaak. De reden staat op het bewijs; lever later opnieuw.',
        ],
      ],
      zie: ['aanleveringen', 'aanlever-indeling'],
    }),
    scherm('aanlevering', nl.aanlevering.titel, 'aanlevering.maken', {
      precies: 'Eén aanlevering',
      waarvoor: 'Eén levering: het bestand, het bewijs en wat de ontvanger antwoordde.',
      doen: [
        {
          kop: 'Afronden',
          stappen: [
            'Kies {aanlevering.levering.bewaren} en {aanlevering.levering.bewijsOpslaan}.',
            'Leg het antwoord vast: {aanlevering.levering.vastleggen}.',
          ],
        },
      ],
      mis: [
        [
          'Er zat een fout in',
          'Verbeter het dossier, controleer opnieuw en lever een vervangende levering met een reden.',
        ],
      ],
      zie: ['aanleveringen', 'aanlevering-controle'],
    }),
    scherm('aanlever-indeling', nl.aanlevering.indeling, 'aanlevering.maken', {
      waarvoor: 'Hoe het bestand eruitziet: kolommen, codes en datums. U stelt voor, een beheerder laat het gelden.',
      doen: [
        {
          kop: 'Een andere indeling voorstellen',
          stappen: [
            'Vergelijk met de beschrijving die u van de ontvanger kreeg.',
            'Pas kolommen of codes aan, schrijf waarom en kies {aanlevering.indelingen.voorstellen}.',
          ],
        },
      ],
      zie: ['indelingen', 'aanleveringen'],
    }),
    scherm('importeren', nl.importeren.titel, 'import.doen', {
      waarvoor: 'Een lijst met cliënten of locaties inlezen uit Excel of CSV. Er verandert pas iets als u dat kiest.',
      doen: [
        {
          kop: 'Beginnen',
          stappen: [
            'Haal eerst een leeg voorbeeld op als u zelf een lijst maakt.',
            'Kies wat erin staat en dan {importeren.nieuw.kies}.',
            'Eerdere imports staan hieronder en zijn terug te draaien.',
          ],
        },
      ],
      mis: [['Een bestand wordt niet gelezen', 'Bewaar het in Excel opnieuw als .xlsx of CSV, zonder wachtwoord.']],
      zie: ['import', 'dubbelen'],
    }),
    scherm('import', nl.importeren.titel, 'import.doen', {
      precies: 'Eén import',
      waarvoor: 'Eén import, van kolommen kiezen tot verslag. U ziet per regel wat er zou gebeuren.',
      doen: [
        {
          kop: 'De stappen',
          stappen: [
            'Kies per kolom waar hij hoort en kies {importeren.koppelen.controleer}.',
            'Verbeter regels, en kies bij dubbele wat u doet.',
            'Kies {importeren.uitvoeren.titel}. Bewaar het verslag en de geweigerde regels.',
          ],
        },
      ],
      mis: [
        [
          'Het was de verkeerde lijst',
          'Kies {importeren.uitslag.terug}. Wat een collega intussen gebruikte, blijft en wordt genoemd.',
        ],
        ['De import is onderbroken', 'Kies {importeren.loopt.ga}. Er gebeurt niets dubbel.'],
      ],
      zie: ['importeren'],
    }),
    scherm('botsingen', nl.botsing.titel, null, {
      waarvoor: 'Twee werkplekken legden tegelijk iets vast dat niet samengaat. Hier kiest een mens.',
      doen: [
        {
          kop: 'Kiezen',
          stappen: [
            'Kies een regel om te zien wat er staat en wat niet telt.',
            'Al gekozen? Zet {botsing.toon.alles} aan om het terug te zien.',
          ],
        },
      ],
      zie: ['botsing', 'werkplekken'],
    }),
    scherm('botsing', nl.botsing.titel, null, {
      precies: 'Eén botsing',
      waarvoor: 'Eén botsing: wat nu geldt naast wat niet telt, en wie wat deed.',
      doen: [
        {
          kop: 'Kiezen',
          stappen: [
            'Kies {botsing.laten} als het zo goed is, met een reden.',
            'Kies {botsing.opnieuw} als dit toch moet gelden. Onthaal controleert het opnieuw, onder uw naam.',
          ],
        },
      ],
      mis: [['Het kan niet vanzelf opnieuw', 'Leg het zelf nog een keer vast. Wat was getypt, blijft te lezen.']],
      zie: ['botsingen'],
    }),
    scherm('register', nl.levering.titel, beheer, {
      waarvoor:
        'De verbinding met het centrale register: is hij er, wat wacht, wat is geweigerd? Het werk aan de balie wacht er nooit op.',
      doen: [
        {
          kop: 'Verbinden',
          stappen: [
            'Kies {levering.kopieer} en geef het kenmerk aan de beheerder van het register. U krijgt een login.',
            'Kies {levering.instellen}, vul alles in en kies {levering.testen}.',
            'Is het goed, bewaar dan. Het versturen begint vanzelf.',
          ],
        },
      ],
      mis: [
        ['Niet verbonden', 'Er staat waarom. Onthaal probeert het vanzelf weer; wat u vastlegt blijft klaarstaan.'],
        ['Er is iets geweigerd', 'Lees de reden. Is de oorzaak weg, kies dan {levering.alleOpnieuw}.'],
        ['Het register is teruggezet', 'Kies {levering.alles}. Er komt niets dubbel in.'],
      ],
      zie: ['inlezen', 'werkplekken'],
    }),
  ],
};
