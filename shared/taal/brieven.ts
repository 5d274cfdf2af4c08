/** Sentences that every letter shares. */
export const briefTeksten = {
  persoonlijk: 'Persoonlijk uitgereikt',
  kenmerk: 'Kenmerk',
  datum: 'Datum',
  onderwerp: 'Onderwerp',
  contact: 'Contact',
  groet: 'Met vriendelijke groet,',
  namens: (college: string) => `namens het college van burgemeester en wethouders van ${college},`,
  ondersteuningKop: 'Gratis hulp van een cliëntondersteuner',
  ondersteuning:
    'Wilt u dat iemand met u meedenkt of meegaat naar een gesprek? Een cliëntondersteuner helpt u. Dat kost u niets. De cliëntondersteuner werkt niet voor ons en staat naast u (Wmo 2015 artikel 2.2.4).',
  ondersteuningContact: (waar: string) => `U vindt een cliëntondersteuner hier: ${waar}`,
  uitleg:
    'Vindt u deze brief moeilijk? Kom langs of bel ons. Wij leggen de brief uit. Als dat nodig is, doen we dat met een tolk.',
} as const;

export const contactTeksten = {
  kop: 'Uw contactpersoon',
  zin: 'Dit is uw vaste contactpersoon. Met vragen kunt u altijd bij deze persoon terecht.',
  velden: { naam: 'Naam', functie: 'Functie', telefoon: 'Telefoon', email: 'E-mail', bezoek: 'Bezoekadres' },
} as const;

/** What the program itself writes in a beschikking; the letter around it is a template (taal/sjablonen.ts). */
export const beschikkingTeksten = {
  documenttitel: (kenmerk: string) => `Besluit maatschappelijke opvang, kenmerk ${kenmerk}`,
  watUKrijgt: {
    opvang: 'U krijgt',
    locatie: 'Waar',
    vanaf: 'Vanaf',
    totEnMet: 'Tot en met',
    kinderen: 'Uw kinderen',
    kosten: 'Eigen bijdrage',
  },
  opvangVoor: {
    volwassenen: 'Opvang voor volwassenen, met begeleiding',
    jongeren: 'Opvang voor jongeren, met begeleiding',
    gezin: 'Opvang voor gezinnen, met begeleiding',
  },
  kinderenMee: 'Krijgen opvang bij u. U wordt niet van elkaar gescheiden (artikel 5.2.6).',
  geenBijdrage:
    'U betaalt geen eigen bijdrage voor de opvang. Sommige locaties vragen geld voor maaltijden of wonen (artikel 5.2.13).',
  nietOpKantoor: ', niet steeds op kantoor',
} as const;

/** The voorwaarden of 5.2.6 said to the client, by their id. */
export const voorwaardeZinnen: Readonly<Record<string, string>> = {
  'rechtmatig-verblijf': 'U verblijft rechtmatig in Nederland',
  identiteit: 'Wij kunnen vaststellen wie u bent',
  brp: 'U staat of stond ingeschreven in de Basisregistratie Personen',
  'dak-of-thuisloos': 'U hebt geen veilige plek om te verblijven',
  'kan-zich-niet-handhaven': 'U kunt zich nu niet zelf redden, ook niet met hulp van anderen',
};

/** The gronden of 5.2.7 said to the client, by their id. */
export const grondZinnen: Readonly<Record<string, string>> = {
  'voorwaarden-niet-vervuld': 'U voldoet niet aan de voorwaarden voor opvang',
  'voldoende-redzaam': 'Uit het onderzoek blijkt dat u zich zelf kunt redden',
  'onvoldoende-medewerking':
    'U hebt te weinig meegewerkt aan het onderzoek, ook nadat u een nieuwe kans kreeg. Daardoor kunnen wij uw recht op opvang niet vaststellen',
  'financieel-zelfredzaam': 'U hebt genoeg geld om zelf een woonplek te betalen',
  'voorliggende-voorziening': 'Er is een andere voorziening die voorgaat en die u kunt gebruiken',
  'andere-regio': 'Uit het onderzoek blijkt dat u voor opvang in een andere regio moet zijn',
  'weigert-overdracht': 'U werkt niet mee aan de overdracht van uw dossier aan de andere gemeente',
  'kort-verblijf': 'U bent korter dan drie maanden in Nederland, als toerist of in de vrije termijn',
};
