/** The plan of the client on paper: in the client's own voice, B1. The neutral form says nothing that gives anybody away. */
export const planpapier = {
  titel: { neutraal: 'Mijn lijst', gewoon: 'Mijn veiligheidsplan' },
  /** In the list of documents of the case, where everybody may know what it is. */
  documenttitel: { neutraal: 'Veiligheidsplan, neutraal papier', gewoon: 'Veiligheidsplan' },
  van: (naam: string): string => `Dit plan is van ${naam}.`,
  gemaakt: (datum: string): string => `Gemaakt op ${datum}.`,
  kop: {
    signalen: 'Hier let ik op',
    watIkDoe: 'Dit doe ik',
    wieIkBel: 'Die bel ik',
    waarheen: 'Daar ga ik heen',
    codewoord: 'Mijn woord',
    kinderen: 'Met de kinderen',
    digitaal: 'Telefoon en internet',
    meenemen: 'Dit neem ik mee',
  },
  nood: 'Moet er nu hulp komen? Bel 112. Kan ik niet praten? Dan blijf ik aan de lijn.',
  woordWeet: 'Mijn woord ken ik uit mijn hoofd.',
  bellen: (wie: string, nummer: string): string => (nummer ? `${wie}: ${nummer}` : wie),
  herzien: (datum: string): string => `Op ${datum} kijk ik weer naar deze lijst.`,
} as const;
