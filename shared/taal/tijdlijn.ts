import { toonFeit } from './feiten.ts';

/** Titles and labels of the timeline. */
export const tijdlijnteksten = {
  leeg: '—',
  vastgelegd: (stap: string): string => `${stap} vastgelegd`,
  gewijzigd: (stap: string): string => `${stap} gewijzigd`,
  clientNieuw: 'Cliënt aangemaakt',
  clientGewijzigd: 'Gegevens van de cliënt gewijzigd',
  besluit: {
    verstrekken: 'Besluit: opvang verstrekt',
    weigeren: 'Besluit: opvang geweigerd',
    'buiten-behandeling': 'Besluit: aanvraag niet in behandeling',
    verlengen: 'Besluit: opvang verlengd',
    'niet-verlengen': 'Besluit: opvang niet verlengd',
    wijzigen: 'Besluit: opvang gewijzigd',
    beeindigen: 'Besluit: opvang eerder beëindigd',
    intrekken: 'Besluit: opvang ingetrokken',
    herroepen: 'Besluit: eerder besluit herroepen',
  },
  afwijking: 'Afwijking van het voorstel',
  bekendgemaakt: (datum: string): string => `Besluit bekendgemaakt op ${toonFeit(datum)}`,
  bezwaarTot: 'Bezwaar kan tot en met',
  vervallen: 'Besluit vervallen vóór bekendmaking',
  reden: 'Reden',
  pasUit: 'CO-pas uitgegeven',
  pasIn: 'CO-pas ingetrokken',
  pasnummer: 'Pasnummer',
  document: (titel: string): string => `Document gemaakt: ${titel}`,
} as const;
