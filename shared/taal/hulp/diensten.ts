import { nl } from '../nl.ts';
import { dienst, type Hulpgroep } from './soort.ts';

const r = nl.kader.rollen;
const overal = 'Druk op elk scherm {toets:F1}: de hulp staat dan naast uw werk.';
const weg = 'Even weg? {toets:Ctrl L} vergrendelt het scherm. Uw werk blijft staan.';

/** The first hour of a first day, per role. */
export const hulpDiensten: Hulpgroep = {
  id: 'diensten',
  titel: 'Eerste dienst',
  onderwerpen: [
    dienst('balie', r.balie, {
      waarvoor:
        'U bent het eerste gezicht. U legt meldingen en onderzoek vast, en zorgt dat niemand vannacht ongezien buiten slaapt.',
      doen: [
        {
          kop: 'Het eerste uur',
          stappen: [
            'Kies een eigen wachtwoord: vier gewone woorden achter elkaar.',
            'Open {zie:werkvoorraad}. Bovenaan staat wie vannacht is geplaatst en zich vandaag meldt.',
            'Komt er iemand aan het loket? {toets:Ctrl K}, typ de naam. Niet bekend: {zie:nieuwe-client}, dan {zie:nieuwe-melding}.',
            'Geen slaapplek vannacht? {zie:acuut}.',
            'Typ mee in het dossier. Alles wordt vanzelf als concept bewaard.',
            overal,
            weg,
          ],
        },
      ],
      toetsen: ['Ctrl K', 'F1', 'Ctrl L'],
      zie: ['werkvoorraad', 'zoeken', 'nieuwe-melding', 'acuut', 'dossier/onderzoek'],
    }),
    dienst('beslisser', r.beslisser, {
      waarvoor: 'U neemt de besluiten. Het programma stelt voor en laat zien waarom; u beslist en schrijft het op.',
      doen: [
        {
          kop: 'Het eerste uur',
          stappen: [
            'Open {zie:werkvoorraad} en kijk bij {werk.groepen.wacht-op-mij}: besluiten die klaarstaan.',
            'Open een dossier bij {zie:dossier/besluit}. Lees het voorstel en wat er ontbreekt.',
            'Bekijk het voorbeeld van de brief voordat u besluit.',
            'Afwijken mag, met een reden. Die komt in de brief.',
            'Iets verkeerd? Zolang de cliënt de brief niet heeft, laat u het besluit vervallen.',
            overal,
          ],
        },
      ],
      toetsen: ['F1'],
      zie: ['dossier/besluit', 'dossier/beschikking', 'beleid', 'rapportage'],
    }),
    dienst('aanbieder', `${r.aanbieder} (ook nachtdienst)`, {
      waarvoor: 'U zorgt dat wie hier mag slapen ook binnenkomt, en dat de nacht klopt.',
      doen: [
        {
          kop: 'Aan het begin van de dienst',
          stappen: [
            'Lees de overdracht bij {zie:dagrapportage}: let op de punten bovenaan.',
            'Open {zie:nacht}. Wie is nieuw, wie is weg, wie heeft de laatste nacht?',
          ],
        },
        {
          kop: 'Aan de deur',
          stappen: [
            'Scan de pas bij {zie:pas-controleren} en kies {deur.binnen}.',
            'Staat er dat iemand niet naar binnen mag? Er staat ook waar die persoon wel terecht kan.',
            'Iemand zonder plek na sluitingstijd: {zie:acuut}.',
          ],
        },
        {
          kop: 'Aan het eind',
          stappen: ['Tel de hoofden en sluit de nacht.', 'Schrijf op wat de volgende dienst moet weten.', overal],
        },
      ],
      toetsen: ['F1'],
      zie: ['nacht', 'pas-controleren', 'bedden', 'acuut', 'dagrapportage'],
    }),
    dienst('begeleider', r.begeleider, {
      waarvoor: 'U helpt mensen weer op eigen kracht verder: basis op orde, een plan, een plek voor daarna.',
      doen: [
        {
          kop: 'Het eerste uur',
          stappen: [
            'Open {zie:bewoners} en kies uw eigen cliënten. Rechts staat wat nog mist.',
            'Neem één cliënt en loop {zie:dossier/basis} na.',
            'Kijk bij {zie:dossier/begeleiding} wanneer het plan klaar moet zijn.',
            'Lees {zie:dagrapportage} van de nacht.',
            overal,
            weg,
          ],
        },
      ],
      toetsen: ['F1', 'Ctrl L'],
      zie: ['bewoners', 'dossier/basis', 'vertrek', 'bijdragen'],
    }),
    dienst('locatiemanager', r.locatiemanager, {
      waarvoor: 'Alles van de begeleider, en u zorgt dat de locatie klopt: bedden, huisregels, afspraken en cijfers.',
      doen: [
        {
          kop: 'Het eerste uur',
          stappen: [
            'Kijk bij {zie:inrichten} of kamers en bedden kloppen met het gebouw.',
            'Stel de huisregels vast en leg de afgesproken bijdragen vast.',
            'Open {zie:inlezen}: wacht er iets op uw keuze?',
            'Kijk bij {zie:bezetting} of elke nacht is gesloten.',
            overal,
          ],
        },
      ],
      toetsen: ['F1'],
      zie: ['inrichten', 'inlezen', 'bezetting', 'rapportage', 'aanleveringen'],
    }),
    dienst('veilig-thuis', r['veilig-thuis'], {
      waarvoor: 'U neemt de telefoon op als iemand in gevaar is. Eerst veilig contact, dan de rest.',
      doen: [
        {
          kop: 'Het eerste uur',
          stappen: [
            'Zet de tweede factor aan: klik op uw naam. Zie {zie:hoofdstuk/tweede-factor}.',
            'Oefen {zie:crisis-nieuw} in de proefomgeving: J, N en O zonder muis.',
            'Lees op het overzicht van een zaak eerst hoe u veilig contact houdt. Stuur nooit zomaar een bericht.',
            'Schrijf nooit een adres of plek in een dossier. Dat staat alleen in {zie:dossier/geheimadres}.',
            'Bekijk {zie:plekken}: wat is er vannacht vrij?',
            'Kent u iemand uit een zaak? Zeg het meteen uw teamleider.',
            weg,
          ],
        },
      ],
      toetsen: ['Ctrl L'],
      zie: ['crisis-nieuw', 'dossier/veiligheid', 'plekken', 'dossier/crisisbesluit'],
    }),
    dienst('teamleider', r.teamleider, {
      waarvoor: 'Alles van Veilig Thuis, en u let op wie wat bekijkt.',
      doen: [
        {
          kop: 'Het eerste uur',
          stappen: [
            'Open {zie:toezicht} en {zie:adresinzage}: beoordeel wat openstaat.',
            'Is er een herstelsleutel voor geheime adressen, en ligt hij in de kluis?',
            'Kijk bij {zie:crisis-nakijken} de besluiten van de nacht na.',
            'Kijk bij {zie:crisislocaties} of de lijst klopt. Nooit een adres.',
            overal,
          ],
        },
      ],
      toetsen: ['F1'],
      zie: ['toezicht', 'adresinzage', 'crisis-nakijken', 'crisisopgaven'],
    }),
    dienst('functioneel-beheer', r['functioneel-beheer'], {
      waarvoor: 'U zorgt dat collega’s kunnen werken en dat er niets verloren gaat. U ziet zelf geen cliënten.',
      doen: [
        {
          kop: 'Het eerste uur',
          stappen: [
            'Ligt de herstelsleutel in de kluis? Lees {zie:hoofdstuk/herstelsleutel}.',
            'Kijk bij {zie:reservekopieen}: is de laatste goede kopie van vandaag, en op een andere schijf?',
            'Zet uw {factor.titel} aan en verplicht hem voor beheer bij {zie:instellingen}.',
            'Loop {zie:gebruikers} na: is er een tweede beheerder, werkt iedereen in de lijst hier nog?',
            'Kijk bij {zie:gezondheid} wat aandacht vraagt, en bij {zie:bijwerken} of u de nieuwste versie hebt.',
            'Lees bij {zie:bewaren} hoe lang dossiers blijven.',
            'Maak het handboek en bewaar het op papier: bij {zie:hulp}.',
          ],
        },
      ],
      zie: ['gezondheid', 'gebruikers', 'reservekopieen', 'instellingen', 'hoofdstuk/jaar', 'hoofdstuk/vertrek'],
    }),
    dienst('auditor', r.auditor, {
      waarvoor: 'U kijkt wie wat zag en deed. U leest het logboek en niets anders.',
      doen: [
        {
          kop: 'Het eerste uur',
          stappen: [
            'Open {zie:logboek} en kies {beheer.logboek.controleren}.',
            'Zoek op een kenmerk of naam van een collega, over een periode.',
            'Let op regels met {beheer.logboek.nood}: iemand opende een afgeschermd dossier met een reden.',
          ],
        },
      ],
      zie: ['logboek', 'hoofdstuk/inzage'],
    }),
  ],
};
