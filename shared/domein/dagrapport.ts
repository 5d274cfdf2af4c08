import { plusDagen } from '../beleid/index.ts';

/** The shifts of a locatie, in the order of the day. */
export const diensten = ['vroeg', 'laat', 'nacht'] as const;
export type Dienst = (typeof diensten)[number];

/** A shift on a day; a night belongs to the day on which it begins. */
export interface Dienstdag {
  datum: string;
  dienst: Dienst;
}

/** When each shift begins, `HH:MM`: vroeg before laat before nacht. */
export type Diensttijden = Readonly<Record<Dienst, string>>;

/** The hours with which an organisation starts. */
export const begindiensten: Diensttijden = { vroeg: '07:00', laat: '15:00', nacht: '23:00' };

/** What a line of a day report is about. */
export const rapportcategorieen = [
  'algemeen',
  'gedrag',
  'gezondheid',
  'afspraak',
  'contact',
  'huisregels',
  'gebouw',
] as const;
export type Rapportcategorie = (typeof rapportcategorieen)[number];

/**
 * The shift to which a moment belongs.
 * @param lokaal Amsterdam wall-clock time `YYYY-MM-DDTHH:MM`
 */
export function dienstOp(lokaal: string, tijden: Diensttijden): Dienstdag {
  const [datum = '', tijd = ''] = lokaal.split('T');
  if (tijd < tijden.vroeg) return { datum: plusDagen(datum, -1), dienst: 'nacht' };
  if (tijd < tijden.laat) return { datum, dienst: 'vroeg' };
  return { datum, dienst: tijd < tijden.nacht ? 'laat' : 'nacht' };
}

/** The shift before this one. */
export function vorigeDienst({ datum, dienst }: Dienstdag): Dienstdag {
  if (dienst === 'vroeg') return { datum: plusDagen(datum, -1), dienst: 'nacht' };
  return { datum, dienst: dienst === 'laat' ? 'vroeg' : 'laat' };
}

/** The shift after this one. */
export function volgendeDienst({ datum, dienst }: Dienstdag): Dienstdag {
  if (dienst === 'nacht') return { datum: plusDagen(datum, 1), dienst: 'vroeg' };
  return { datum, dienst: dienst === 'vroeg' ? 'laat' : 'nacht' };
}

/** Text by which shifts sort in time. */
export const dienstvolgorde = ({ datum, dienst }: Dienstdag): string => `${datum}.${diensten.indexOf(dienst)}`;
