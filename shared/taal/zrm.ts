import type { ZrmDomein, ZrmScore } from '../domein/zrm.ts';

/** The domains and levels of the Zelfredzaamheid-Matrix, in our own short words; see `domein/zrm.ts` for the source. */
export const zrmDomeinteksten: Readonly<Record<ZrmDomein, string>> = {
  financien: 'Geld',
  'werk-en-opleiding': 'Werk en opleiding',
  tijdsbesteding: 'Dag en nacht invullen',
  huisvesting: 'Wonen',
  'huiselijke-relaties': 'Relaties thuis',
  'geestelijke-gezondheid': 'Psychisch',
  'lichamelijke-gezondheid': 'Lichamelijk',
  middelengebruik: 'Alcohol, drugs en ander middel',
  'basale-adl': 'Zichzelf verzorgen',
  'instrumentele-adl': 'Huishouden en regelen',
  'sociaal-netwerk': 'Mensen om zich heen',
  'maatschappelijke-participatie': 'Meedoen in de buurt',
  justitie: 'Politie en justitie',
};

export const zrmScoreteksten: Readonly<Record<ZrmScore, string>> = {
  1: 'acuut probleem',
  2: 'redt het niet',
  3: 'redt het deels',
  4: 'redt het meestal',
  5: 'redt het helemaal',
};

export const zrmBron =
  'Zelfredzaamheid-Matrix 2017, GGD Amsterdam. Dertien domeinen en vijf niveaus, in eigen woorden.';
