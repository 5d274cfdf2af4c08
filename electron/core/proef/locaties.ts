import type { Keten } from '#shared/domein/basis.ts';
import type { Loting } from './loting.ts';
import type { Proeflocatie } from './soorten.ts';

/** For how many people the capacities below are meant. */
const MAAT = 60;
const ALFABET = '0123456789abcdefghjkmnpqrstvwxyz';

type Basis = Pick<Proeflocatie, 'naam' | 'soort' | 'keten' | 'straat' | 'capaciteit'>;
const bases: readonly Basis[] = [
  {
    naam: 'Nachtopvang Maasoever',
    soort: 'nachtopvang',
    keten: 'volwassenen',
    straat: 'Bolderkade 12',
    capaciteit: 22,
  },
  {
    naam: '24-uursopvang De Kade',
    soort: 'crisisopvang',
    keten: 'volwassenen',
    straat: 'Loodsmanstraat 8',
    capaciteit: 20,
  },
  {
    naam: 'Jongerenopvang Zuidpunt',
    soort: 'jongerenopvang',
    keten: 'jongeren',
    straat: 'Sextantplein 3',
    capaciteit: 12,
  },
  { naam: 'Gezinsopvang Het Anker', soort: 'gezinsopvang', keten: 'gezin', straat: 'Ankerhof 21', capaciteit: 48 },
];

/** The four locations, with room in proportion to the number of people. */
export function maakLocaties(loting: Loting, aantal: number): Proeflocatie[] {
  const schaal = Math.max(1, aantal / MAAT);
  return bases.map((basis, i) => ({
    ...basis,
    id: Array.from({ length: 26 }, () => loting.kies([...ALFABET])).join(''),
    capaciteit: Math.ceil(basis.capaciteit * schaal),
    postcode: `307${i} SS`,
    plaats: 'Rotterdam',
    telefoon: `010-000 00 1${i}`,
    actief: true,
  }));
}

/** Where somebody of this keten sleeps. */
export function kiesLocatie(locaties: readonly Proeflocatie[], keten: Keten, loting: Loting): Proeflocatie {
  return loting.kies(locaties.filter((locatie) => locatie.keten === keten));
}
