import type { Plekniveau, Plekwens } from '../../domein/crisis/plek.ts';

/** Words of places: what the core answers and lists show. */
export const niveaunamen: Readonly<Record<Plekniveau, string>> = {
  rood: 'Code rood',
  oranje: 'Code oranje',
  groen: 'Code groen',
};

export const plekwensnamen: Readonly<Record<Plekwens, string>> = {
  huisdier: 'Huisdier mee',
  rolstoel: 'Rolstoel',
  'jongen-boven-12': 'Jongen boven 12 jaar',
  baby: 'Baby',
  zwanger: 'Zwanger',
  man: 'Man',
  verslaving: 'Verslaving',
  'psychische-zorg': 'Psychische zorg',
  'medische-zorg': 'Medische zorg of medicijnen',
  'zonder-verblijfsrecht': 'Geen verblijfsrecht',
  tolk: 'Tolk nodig',
};

export const plektekst = {
  redenNodig: 'Schrijf kort op waarom u dit verandert.',
  naamBezet: 'Deze schuilnaam is al in gebruik.',
  geenRegio: 'Deze regio staat niet in de lijst.',
  eigenRegio: 'Dit is onze eigen regio: laat de regio leeg.',
  kamerNietBekend: 'Deze locatie heeft geen kamers van deze grootte.',
  meerDanErZijn: 'Er kunnen niet meer kamers leeg staan dan er zijn.',
  nogVast: (aantal: number): string =>
    aantal === 1
      ? 'Er staat nog 1 kamer vast. Laat die eerst los.'
      : `Er staan nog ${aantal} kamers vast. Laat die eerst los.`,
  locatieVervallen: 'Deze locatie doet niet meer mee.',
};
