import type { Bouwsteen } from '../contract/groepen/sjabloon.ts';

const id = (nummer: number): string => `${'0'.repeat(23)}b${String(nummer).padStart(2, '0')}`;
type Vast = Pick<Bouwsteen, 'id' | 'titel' | 'soorten' | 'tekst'>;

/** Where a beslisser still has to write something in a block; a besluit cannot be taken while it stands there. */
export const openPlek = '[…]';

/** Blocks for the motivering that an organisation starts with. Their ids stay, so that a change of one is a version of it. */
export const standaardBouwstenen: readonly Vast[] = [
  {
    id: id(1),
    titel: 'Geen plek en geen netwerk',
    soorten: ['verstrekken', 'verlengen'],
    tekst:
      'U hebt geen veilige plek om te wonen. Familie en vrienden kunnen u nu niet opvangen. Zonder hulp lukt het u niet om onderdak te vinden.',
  },
  {
    id: id(2),
    titel: 'Gezin: kinderen komen mee',
    soorten: ['verstrekken', 'verlengen', 'wijzigen'],
    tekst:
      'Uw kinderen wonen bij u en staan onder uw gezag. Zij krijgen daarom samen met u opvang. Wij hebben gelet op rust en op de weg naar school.',
  },
  {
    id: id(3),
    titel: 'Zelf redzaam',
    soorten: ['weigeren', 'niet-verlengen', 'beeindigen'],
    tekst: 'Uit ons onderzoek blijkt dat u zich zelf kunt redden. Dat blijkt uit […].',
  },
  {
    id: id(4),
    titel: 'Genoeg geld om te wonen',
    soorten: ['weigeren', 'niet-verlengen', 'beeindigen'],
    tekst: 'U hebt genoeg inkomen of spaargeld om zelf een kamer of woning te betalen. Wij gaan daarbij uit van […].',
  },
  {
    id: id(5),
    titel: 'Andere voorziening gaat voor',
    soorten: ['weigeren', 'niet-verlengen', 'beeindigen'],
    tekst: 'Er is een andere voorziening die voor u bedoeld is en die u nu kunt gebruiken: […].',
  },
  {
    id: id(6),
    titel: 'Niet meegewerkt na een nieuwe kans',
    soorten: ['weigeren', 'buiten-behandeling'],
    tekst:
      'Wij hebben u op […] gevraagd om alsnog mee te werken. U had daar de tijd voor. Wij hebben niets van u gehoord.',
  },
  {
    id: id(7),
    titel: 'Andere regio past beter',
    soorten: ['weigeren'],
    tekst:
      'U hebt in […] meer kans om weer op eigen benen te staan. Wij hebben uw wens, uw familie en vrienden, uw werk of school en uw hulpverlening daarbij betrokken.',
  },
  {
    id: id(8),
    titel: 'Uitstroom kan nog niet, niet aan u te wijten',
    soorten: ['verlengen'],
    tekst: 'U kunt nog niet naar een andere plek. Dat ligt niet aan u: u hebt gedaan wat u kon. De reden is dat […].',
  },
  {
    id: id(9),
    titel: 'Gewaarschuwd',
    soorten: ['niet-verlengen', 'beeindigen'],
    tekst: 'U bent gewaarschuwd op […]. Daarin stond wat er moest veranderen. Dat is niet gebeurd.',
  },
  {
    id: id(10),
    titel: 'Belangen afgewogen',
    soorten: ['weigeren', 'niet-verlengen', 'wijzigen', 'beeindigen', 'intrekken'],
    tekst:
      'Wij weten wat dit besluit voor u betekent. Wij hebben dat meegewogen: […]. Toch vinden wij dit besluit redelijk, omdat […].',
  },
  {
    id: id(11),
    titel: 'Onjuiste gegevens',
    soorten: ['intrekken'],
    tekst:
      'U hebt ons verteld dat […]. Later bleek dat dit niet klopt. Met de juiste gegevens hadden wij iets anders besloten.',
  },
];
