import { nl } from '../nl.ts';
import { scherm, type Hulpgroep } from './soort.ts';

/** Before and around the work: first start, logging in, help. */
export const hulpToegang: Hulpgroep = {
  id: 'toegang',
  titel: 'Beginnen en inloggen',
  onderwerpen: [
    scherm('eerste-start', nl.inloggen.start.titel, null, {
      waarvoor: 'De allereerste keer op deze computer: inrichten, aansluiten, overzetten of proberen.',
      doen: [
        {
          kop: 'Wat kiest u?',
          stappen: [
            'Nieuw met Onthaal? {inloggen.start.inrichten}.',
            'Werkt uw organisatie al met Onthaal? Kies dat deze computer daarbij hoort. U hebt een bestand en een code nodig.',
            'Een nieuwe of kapotte computer? {behoud.overzetten.keuze}. U hebt de herstelsleutel nodig.',
            'Alleen kijken? {inloggen.start.proef}: verzonnen personen.',
          ],
        },
        { kop: 'Daarna', stappen: ['U ziet één keer de herstelsleutel. Bewaar een afdruk in de kluis.'] },
      ],
      zie: ['hoofdstuk/eerste-start', 'hoofdstuk/herstelsleutel', 'inloggen'],
    }),
    scherm('inloggen', nl.inloggen.titel, null, {
      waarvoor: 'Log in met uw gebruikersnaam en wachtwoord, en zo nodig de code van uw telefoon.',
      doen: [
        {
          kop: 'Inloggen',
          stappen: [
            'Typ uw gebruikersnaam en wachtwoord en kies {inloggen.knop}.',
            'Vraagt Onthaal een code? Open de app op uw telefoon en typ de zes cijfers.',
            'Even weg? Druk {toets:Ctrl L}. Uw werk blijft staan.',
          ],
        },
      ],
      mis: [
        ['Wachtwoord vergeten', 'Vraag de functioneel beheerder om een nieuw wachtwoord.'],
        [
          'U moet wachten, of het wachtwoord werkt hier niet meer',
          'Na drie keer fout wacht u steeds langer, hoogstens vijf minuten. De klok verzetten helpt niet. Na honderd keer achter elkaar hebt u een nieuw wachtwoord nodig.',
        ],
        ['Telefoon kwijt', 'Gebruik een herstelcode. Geen codes meer? Vraag de functioneel beheerder.'],
        ['Te veel pogingen', 'Wacht tot de seconden voorbij zijn.'],
        ['Het gegevensbestand gaat niet open', 'Kies {behoud.nood.link} en haal de beheerder erbij.'],
      ],
      toetsen: ['Ctrl L'],
      zie: ['herstellen', 'noodherstel', 'hoofdstuk/tweede-factor'],
    }),
    scherm('herstellen', nl.inloggen.herstel.titel, null, {
      waarvoor:
        'Geen enkele beheerder kan meer inloggen. Met de herstelsleutel krijgt een beheerder een nieuw wachtwoord.',
      doen: [
        {
          kop: 'Herstellen',
          stappen: [
            'Haal de herstelsleutel uit de kluis.',
            'Vul de sleutel, de gebruikersnaam van een beheerder en een nieuw wachtwoord in.',
            'Kies {inloggen.herstel.knop}. Het staat in het logboek, en een tweede factor van die beheerder gaat eraf.',
          ],
        },
      ],
      mis: [
        [
          'De sleutel is weg en niemand weet zijn wachtwoord',
          'De gegevens zijn dan voorgoed onleesbaar. Zoek eerst een collega die nog kan inloggen.',
        ],
      ],
      zie: ['hoofdstuk/herstelsleutel', 'inloggen'],
    }),
    scherm('noodherstel', nl.behoud.nood.titel, null, {
      waarvoor: 'Het gegevensbestand gaat niet open. Zet de nieuwste goede reservekopie terug.',
      doen: [
        {
          kop: 'Terugzetten',
          stappen: [
            'Log in als functioneel beheerder, of gebruik de herstelsleutel.',
            'Kies {behoud.nood.zoek} en lees wat er verloren gaat.',
            'Zet terug en log in. Het beschadigde bestand wordt opzijgezet.',
          ],
        },
      ],
      mis: [['Er is geen goede kopie', 'Sluit de schijf met kopieën aan en zoek opnieuw.']],
      zie: ['reservekopieen', 'hoofdstuk/kopieen'],
    }),
    scherm('sleutelbos', nl.behoud.ring.titel, null, {
      waarvoor:
        'De gegevens zijn er nog, maar het bestand met sleutels is stuk of weg. Haal het terug uit een reservekopie.',
      doen: [
        {
          kop: 'Terughalen',
          stappen: [
            'Sluit de schijf met reservekopieën aan, als die niet in deze computer zit.',
            'Vul de gegevens van een beheerder in, of gebruik de herstelsleutel. Kies {behoud.ring.knop}.',
          ],
        },
      ],
      mis: [
        ['Er is geen kopie met sleutels', 'Gooi niets weg en zoek de schijf met kopieën. Bel anders uw leverancier.'],
      ],
      zie: ['reservekopieen', 'noodherstel'],
    }),
    scherm('onbereikbaar', nl.inloggen.onbereikbaarTitel, null, {
      waarvoor: 'Het programma start nog, reageert niet, of kan niet bij de gegevens.',
      doen: [
        {
          kop: 'Wat u doet',
          stappen: [
            'Wacht even en kies {algemeen.opnieuw}.',
            'Helpt het niet, sluit Onthaal af en start het opnieuw. Wat bewaard was, blijft.',
            'Staat er dat Onthaal niet bij de gegevens kan? Sluit de schijf of netwerkmap aan. De code onder de melding is voor wie u helpt.',
          ],
        },
      ],
      mis: [['Het blijft zo', 'Staat Onthaal al open op deze computer? Gebruik dat venster. Bel anders uw beheerder.']],
      zie: ['inloggen'],
    }),
    scherm('geen-recht', nl.kader.geenRecht.titel, null, {
      waarvoor: 'Uw rol mag dit scherm niet zien.',
      doen: [
        {
          kop: 'Wat u doet',
          stappen: ['Hebt u het nodig voor uw werk? Vraag de functioneel beheerder om de rol die erbij hoort.'],
        },
      ],
      zie: ['gebruikers'],
    }),
    scherm('niet-gevonden', nl.kader.nietGevonden.titel, null, {
      waarvoor: 'Dit scherm bestaat niet (meer).',
      doen: [{ kop: 'Wat u doet', stappen: ['Kies een scherm in het menu, of zoek met {toets:Ctrl K}.'] }],
      toetsen: ['Ctrl K'],
    }),
    scherm('hulp', nl.hulp.titel, null, {
      waarvoor:
        'Alle hulp bij elkaar: uw eerste dienst, elk scherm, de hoofdstukken voor beheer, wat er nieuw is en het handboek.',
      doen: [
        {
          kop: 'Hulp zoeken',
          stappen: [
            'Druk op elk scherm {toets:F1}. De hulp staat dan naast uw werk; er gaat niets verloren.',
            'Typ hier een woord in het zoekveld. Een typefout geeft niet.',
            'Kies {hulp.handboek.opslaan} om alles op papier te hebben.',
          ],
        },
      ],
      toetsen: ['F1', '?', 'Esc'],
      zie: ['over'],
    }),
    scherm('over', nl.hulp.over.titel, null, {
      waarvoor: 'Welke versie u hebt, onder welke licentie, en voor welke organisatie.',
      doen: [
        {
          kop: 'Nodig bij een vraag',
          stappen: ['Noem het nummer bij {hulp.over.versie} als u uw beheerder of de leverancier belt.'],
        },
      ],
      zie: ['hulp', 'hoofdstuk/updates'],
    }),
    scherm('toegankelijkheid', nl.toegankelijkheid.titel, null, {
      waarvoor: 'Hoe toegankelijk Onthaal is voor mensen met een beperking, en wat nog niet goed genoeg is.',
      doen: [
        {
          kop: 'Lezen',
          stappen: [
            'Bovenaan staat het oordeel, daarna wat nog niet goed genoeg is, en onderaan elke eis met zijn stand.',
          ],
        },
        {
          kop: 'Als iets voor u niet werkt',
          stappen: [
            'Zet losse letters als opdracht uit bij {kader.lettertoetsen}, in het menu onder uw naam.',
            'Meld wat niet gaat bij uw beheerder, met het scherm erbij.',
          ],
        },
      ],
      zie: ['over', 'hulp'],
    }),
    scherm('componenten', nl.galerij.titel, null, {
      waarvoor:
        'Alle bouwstenen van de schermen bij elkaar, voor wie Onthaal maakt of nakijkt. Er staan geen gegevens in.',
      doen: [
        {
          kop: 'Bekijken',
          stappen: ['Blader door de knoppen, velden en meldingen. Niets wat u hier doet wordt bewaard.'],
        },
      ],
      zie: ['over'],
    }),
  ],
};
