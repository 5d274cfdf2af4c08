/** What has to be done for a case, in order. */
export const crisisstappen = {
  contact: 'Leg vast hoe u veilig contact houdt',
  gevaar: 'Vraag naar het gevaar',
  niveau: 'Kies het veiligheidsniveau',
  pogingen: 'Leg vast welke andere oplossing is geprobeerd',
  toets: 'Trek uw conclusie: crisisopvang of andere hulp',
  doorgeleiding: 'Draag over aan wie verder helpt',
  plek: 'Zoek een plek',
  besluit: 'Neem het besluit',
  triagebesluit: 'Neem het triagebesluit',
};

/** The letter with which somebody is handed over to other help. */
export const overdrachttekst = {
  titel: 'Overdrachtsbrief',
  kop: 'Wilt u dit van ons overnemen?',
  aan: 'Aan',
  datum: 'Datum',
  kenmerk: 'Ons kenmerk',
  inleiding:
    'Wij spraken met iemand die met geweld thuis te maken heeft. Crisisopvang is nu niet nodig. Andere hulp wel, en daarvoor komen wij bij u.',
  akkoord: 'De cliënt weet van deze brief en vindt het goed dat u dit leest.',
  wieKop: 'Om wie gaat het',
  naam: 'Naam',
  naamNiet: 'De naam staat niet in deze brief. Bel ons, dan overleggen wij eerst met de cliënt.',
  geboortedatum: 'Geboortedatum',
  kinderen: 'Kinderen',
  kind: (leeftijd: number | null): string => (leeftijd === null ? 'leeftijd niet bekend' : `${leeftijd} jaar`),
  kinderenGeen: 'Geen kinderen bekend',
  speeltKop: 'Wat er speelt',
  afsprakenKop: 'Wat is afgesproken',
  gesproken: (wie: string, dag: string): string => `Op ${dag} is dit besproken met ${wie}.`,
  volgend: (dag: string): string => `Veilig Thuis heeft op ${dag} weer contact met de cliënt.`,
  veiligKop: 'Zo houdt u het veilig',
  regels: [
    'Stuur de cliënt geen post, mail, app of sms.',
    'Noem Veilig Thuis niet als een ander opneemt, en spreek niets in.',
    'Geef deze brief aan niemand anders en laat hem niet liggen.',
    'Denkt u dat iemand nu gevaar loopt? Bel 112.',
  ],
  bel: 'Bel alleen dit nummer',
  wanneer: 'Wanneer',
  belAls: 'Meld u als',
  nummerNiet: 'Een nummer van de cliënt staat niet in deze brief. Overleg met ons hoe u contact krijgt.',
  vragen: (telefoon: string): string =>
    telefoon ? `Hebt u vragen? Bel Veilig Thuis: ${telefoon}.` : 'Hebt u vragen? Bel Veilig Thuis.',
  nietAkkoord: 'De brief kan pas als de cliënt het goed vindt. Vraag het, en leg het antwoord vast.',
  adres: 'In deze tekst staat een adres van de cliënt. Haal het weg.',
};

/** The case on paper. */
export const afdruktekst = {
  titel: 'Crisisdossier op papier',
  kop: 'Crisisdossier',
  waarschuwingKop: 'Wie mag dit hebben',
  waarschuwing: [
    'Dit papier is alleen voor medewerkers van Veilig Thuis die aan deze zaak werken. Geef het aan niemand mee en laat het niet liggen.',
    'Er staat geen adres van een opvang in, geen veilig nummer en geen woord dat is afgesproken. Schrijf die er ook niet bij.',
    'Vernietig het papier als u het niet meer nodig hebt.',
  ],
  wieKop: 'Wie het zijn',
  naam: 'Naam',
  leeftijd: (jaren: number): string => `${jaren} jaar`,
  rol: { client: 'Cliënt', partner: 'Partner', kind: 'Kind', ander: 'Ander' },
  niveauKop: 'Veiligheidsniveau',
  niveauGeen: 'Nog niet gekozen',
  vastgelegd: (door: string, op: string): string => `Vastgelegd door ${door} op ${op}.`,
  adresWeg: '[adres weggelaten]',
  nummerWeg: '[nummer weggelaten]',
  leeg: 'Er is nog niets vastgelegd.',
};
