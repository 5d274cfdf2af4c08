import type { Rol } from '../contract/rechten.ts';

/** One thing that is different for somebody, and where to see it. May hold references as help texts do (`hulp/lezen.ts`). */
export interface Verandering {
  tekst: string;
  /** Whom it is for; left out: everybody. */
  rollen?: readonly Rol[];
  /** Id of the help of the screen. */
  zie?: string;
}

export interface Versienieuws {
  /** As in package.json. */
  versie: string;
  /** The day on which it came out. */
  datum: string;
  wat: readonly Verandering[];
}

const beheer = ['functioneel-beheer'] as const;
const gemeente = ['balie', 'beslisser'] as const;
const locatie = ['aanbieder', 'begeleider', 'locatiemanager'] as const;
const veiligThuis = ['veilig-thuis', 'teamleider'] as const;

/** What is new per version, the newest first. A new version: one entry here and the same number in package.json. */
export const nieuws: readonly Versienieuws[] = [
  {
    versie: '0.2.0',
    datum: '2026-11-22',
    wat: [
      {
        tekst: 'Druk op elk scherm op {toets:F1}: de hulp komt naast uw werk te staan. Wat u typt, blijft staan.',
        zie: 'hulp',
      },
      { tekst: 'Er is een handboek, ook op papier, en per rol een eerste dienst.', zie: 'hulp' },
      { tekst: 'U kunt inloggen met een tweede factor: een code van uw telefoon.', zie: 'hoofdstuk/tweede-factor' },
      {
        tekst: 'Elk uur een versleutelde reservekopie, die meteen wordt nagekeken. Kies een map op een andere schijf.',
        rollen: beheer,
        zie: 'reservekopieen',
      },
      {
        tekst: 'Onder de instellingen staat wat er eerst stond, wie het wijzigde en wanneer; u zet het er terug.',
        rollen: beheer,
        zie: 'instellingen',
      },
      { tekst: 'Meer computers van uw organisatie delen hun werk.', rollen: beheer, zie: 'werkplekken' },
      {
        tekst: 'Legden twee collega’s tegelijk hetzelfde vast, dan kiest u wat geldt.',
        rollen: [...gemeente, ...locatie, ...veiligThuis],
        zie: 'botsingen',
      },
      {
        tekst: 'Cliënten of locaties inlezen uit Excel of CSV, en de hele import terugdraaien.',
        rollen: ['beslisser', 'locatiemanager', ...beheer],
        zie: 'importeren',
      },
      {
        tekst: 'Bestanden voor het CBS en anderen: controleren, leveren en het bewijs bewaren.',
        rollen: ['beslisser', 'locatiemanager', 'teamleider'],
        zie: 'aanleveringen',
      },
      {
        tekst: 'Vraagt iemand om inzage of verbetering? Leg het verzoek vast; Onthaal maakt één leesbaar bestand.',
        rollen: [...gemeente, 'begeleider', 'locatiemanager', ...veiligThuis],
        zie: 'verzoeken',
      },
      { tekst: 'Eén scherm laat zien of alles werkt en wat u kunt doen.', rollen: beheer, zie: 'gezondheid' },
      {
        tekst: 'Onthaal haalt zelf een nieuwe versie op, als die getekend is door wie uw gemeente vertrouwt.',
        rollen: beheer,
        zie: 'bijwerken',
      },
      {
        tekst: 'Bewaartermijnen met hun artikel, en vernietigen met een lijst die twee mensen nakijken.',
        rollen: ['beslisser', 'locatiemanager', 'teamleider', ...beheer],
        zie: 'bewaren',
      },
      {
        tekst: 'De sleutel van het gegevensbestand kan worden vervangen. Collega’s houden hun wachtwoord.',
        rollen: beheer,
        zie: 'bestandssleutel',
      },
      {
        tekst: 'Loop elk halfjaar na wie erin kan, met een lijst als bewijs.',
        rollen: beheer,
        zie: 'toegangscontrole',
      },
      { tekst: 'Elke klus van een jaar staat op één bladzijde.', rollen: beheer, zie: 'hoofdstuk/jaar' },
      { tekst: 'Lees hoe toegankelijk Onthaal is, en meld wat u hindert.', zie: 'toegankelijkheid' },
      {
        tekst: 'Per maand alleen aantallen naar het register, nadat u ze hebt gelezen.',
        rollen: ['teamleider'],
        zie: 'crisisopgaven',
      },
    ],
  },
  {
    versie: '0.1.0',
    datum: '2026-09-01',
    wat: [{ tekst: 'De eerste versie van Onthaal.' }],
  },
];
