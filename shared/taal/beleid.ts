/** What the core says about policy facts that cannot be judged. */
export const beleidteksten = {
  waardeKanNiet: 'Deze waarde kan hier niet.',
  buitenWmoKader: 'Het Wmo-kader 2015 geldt alleen voor besluiten van 2015 tot en met 2024. Kies een dag uit die tijd.',
  geldtAl: 'Op deze dag is al een waarde ingegaan. Kies een dag na vandaag.',
  ingevoerd: 'Ingevoerd door een beheerder en door een tweede beheerder van kracht gemaakt.',
} as const;
