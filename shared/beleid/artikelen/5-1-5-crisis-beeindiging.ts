import { maakBeeindiging } from '../gronden.ts';
import { aantal, jaNee } from '../velden.ts';

/** 5.1.5: the ten gronden to end the crisisopvang before its three months are over. */
export const crisisBeeindiging = maakBeeindiging({
  naam: 'crisis-beeindiging',
  titel: 'Beëindiging crisisopvang',
  artikel: '5.1.5',
  velden: {
    indicatieGesteld: jaNee('Indicatie gesteld', 'Is er een indicatie voor een vervolgtraject?'),
    extramuraal: jaNee('Begeleiding thuis', 'Is het een vervolg met begeleiding thuis?'),
    woonplek: jaNee('Woonplek', 'Heeft de cliënt een plek om te wonen?'),
    alternatiefVastgesteld: jaNee(
      'Ander verblijf vastgesteld',
      'Is vastgesteld dat opvang niet meer nodig is, bijvoorbeeld door een andere goede plek?',
    ),
    noodzaakVastgesteld: jaNee(
      'Behandeling noodzakelijk',
      'Is vastgesteld dat plaatsing of behandeling in een ggz-instelling nodig is?',
    ),
    vastgesteld: jaNee('Geen goede plek', 'Is vastgesteld dat dit geen goede plek is voor de cliënt of de kinderen?'),
    negatiefBesluitInd: jaNee(
      'Negatief besluit IND',
      'Heeft de IND negatief besloten, en is er geen geldige vergunning?',
    ),
    onwerkbareSituatie: jaNee('Onwerkbare situatie', 'Is de situatie onwerkbaar doordat mensen gevaar lopen?'),
    onherstelbaar: jaNee('Niet te herstellen', 'Is het vertrouwen niet meer te herstellen?'),
    ernstigGezondheidsrisico: jaNee(
      'Ernstig gezondheidsrisico',
      'Is er een ernstig risico voor de gezondheid van de medewerker?',
    ),
    waarschuwingen: aantal('Aantal waarschuwingen', 'Hoe vaak is de cliënt gewaarschuwd?'),
    schriftelijk: jaNee('Schriftelijk', 'Is er schriftelijk gewaarschuwd?'),
    opzetVastgesteld: jaNee('Opzet vastgesteld', 'Is vastgesteld dat de cliënt met opzet onjuiste feiten gaf?'),
  },
  gronden: [
    {
      id: 'vervolg-wmo',
      nummer: 1,
      titel: 'Vervolg vanuit de Wmo',
      toelichting:
        'De zin in het artikel mist een woord; bedoeld is een arrangement. Begeleiding thuis vraagt ook een woonplek.',
      bewijs: {
        indicatieGesteld: 'Er is een indicatie voor een vervolg.',
        woonplek: 'De cliënt heeft een plek om te wonen.',
      },
      kenmerken: ['extramuraal'],
      // Unknown counts as extramuraal: then the woonplek is still to be asked.
      geldt: { woonplek: ({ extramuraal }) => extramuraal !== false },
    },
    {
      id: 'geen-ondersteuningsbehoefte',
      nummer: 2,
      titel: 'Geen ondersteuning meer nodig',
      toelichting: 'Bijvoorbeeld door een andere goede plek.',
      bewijs: { alternatiefVastgesteld: 'Er is vastgesteld dat de cliënt geen opvang meer nodig heeft.' },
    },
    {
      id: 'ggz',
      nummer: 3,
      titel: 'Behandeling in een ggz-instelling',
      toelichting: 'Anders dan in 5.2.9 hoort een vervolgplek hier niet bij de eis.',
      bewijs: { noodzaakVastgesteld: 'Er is vastgesteld dat behandeling in een ggz-instelling nodig is.' },
    },
    {
      id: 'geen-goede-plek',
      nummer: 4,
      titel: 'Geen goede plek',
      toelichting: 'Voor de cliënt of voor de kinderen die meekwamen.',
      bewijs: { vastgesteld: 'Er is vastgesteld dat dit geen goede plek is.' },
    },
    {
      id: 'geen-verblijfsvergunning',
      nummer: 5,
      titel: 'Geen verblijfsvergunning',
      toelichting: 'Pas na een negatief besluit van de IND.',
      bewijs: { negatiefBesluitInd: 'De IND heeft negatief besloten.' },
    },
    {
      id: 'bedreiging',
      nummer: 6,
      titel: 'Bedreiging of intimidatie',
      toelichting: 'Ook door een vertegenwoordiger of familielid. Aangifte is hier, anders dan in 5.2.9, geen eis.',
      bewijs: { onwerkbareSituatie: 'De situatie is onwerkbaar, omdat mensen gevaar lopen.' },
    },
    {
      id: 'vertrouwensrelatie',
      nummer: 7,
      titel: 'Vertrouwen is verbroken',
      toelichting: 'Verslag en waarschuwing worden hier niet genoemd, anders dan in 5.2.9.',
      bewijs: { onherstelbaar: 'Het vertrouwen is niet meer te herstellen.' },
    },
    {
      id: 'hygiene',
      nummer: 8,
      titel: 'Hygiëne',
      toelichting: 'Het gaat om het risico voor de medewerker.',
      bewijs: { ernstigGezondheidsrisico: 'Er is een ernstig risico voor de gezondheid van de medewerker.' },
    },
    {
      id: 'regels',
      nummer: 9,
      titel: 'Houdt zich niet aan belangrijke regels',
      toelichting: 'Na herhaalde en schriftelijke waarschuwing.',
      bewijs: {
        waarschuwingen: 'De cliënt is herhaaldelijk gewaarschuwd.',
        schriftelijk: 'Dat is schriftelijk gedaan.',
      },
    },
    {
      id: 'onjuiste-feiten',
      nummer: 10,
      titel: 'Met opzet onjuiste feiten',
      toelichting: 'Alleen als de feiten toegang gaven tot de crisisopvang en er opzet was.',
      bewijs: { opzetVastgesteld: 'Er is vastgesteld dat de cliënt met opzet onjuiste feiten gaf.' },
    },
  ],
  notModelled: [
    {
      id: 'ernst-van-bedreiging',
      artikel: '5.1.5',
      onderwerp: 'Hoe ernstig een bedreiging is',
      reden: 'Ernst volgt uit wat er gebeurde, niet uit een kenmerk.',
      vraag: 'Wat is er gebeurd, en waarom is dat ernstig genoeg?',
    },
    {
      id: 'goede-plek',
      artikel: '5.1.5',
      onderwerp: 'Of de crisisopvang een goede plek is',
      reden: 'Het artikel zet de woorden zelf tussen aanhalingstekens en legt ze niet uit.',
      vraag: 'Waarom is dit geen goede plek, en welke plek is dat wel?',
    },
    {
      id: 'veiligheid-na-vertrek',
      artikel: '5.1.3',
      onderwerp: 'Of de cliënt na vertrek veilig is',
      reden: 'Veiligheid staat voorop; de gronden zeggen er niets over.',
      vraag: 'Wat is er afgesproken over de veiligheid van de cliënt na vertrek?',
    },
  ],
});
