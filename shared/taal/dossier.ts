/** Texts about dossiers, steps and terms that the core puts into its answers. */
export const dossierteksten = {
  onderzoekNietAfgerond: 'Wanneer is het onderzoek afgerond?',
  eerstMelding: 'Leg eerst de melding vast.',
  eerstWoonplaats: 'Vraag eerst naar de laatste woonplaats.',
  eerstDeelsAf: 'Maak eerst de stappen hiervoor af.',
  inDeRegio: 'De laatste woonplaats ligt in onze opvangregio, of is niet vast te stellen (artikel 5.2.2).',
  nietAcuut: 'Alleen nodig als iemand vannacht geen veilige plek heeft (artikel 5.2.3).',
  geenPas: 'Een CO-pas is er alleen voor volwassenen met een besluit tot opvang (artikel 5.2.8).',
  eerstBesluit: 'Er is nog geen besluit.',
  nogBekendmaken: 'De beschikking is klaar. Leg vast wanneer de cliënt haar kreeg (Awb 3:41).',
  nogPas: 'Geef de CO-pas uit.',
  besluitKan: 'Alles is er: een beslisser kan nu beslissen.',
  wachtOpMedewerking:
    'De cliënt krijgt nog tijd om mee te werken. Zonder medewerking is het recht niet vast te stellen.',
  datumTeVer: 'Deze datum ligt te ver in de toekomst. Kijk of het jaar klopt.',
  tijdstipToekomst: 'Dit tijdstip ligt in de toekomst.',
  alGeplaatst: 'Er is al een besluit over de opvang. De plek van de acute opvang verandert niet meer.',
  vierOgen: 'U legde het onderzoek vast. Een andere beslisser neemt het besluit (vier ogen).',
} as const;

export const stapnamenTekst = {
  melding: 'Melding',
  'acute-opvang': 'Acute opvang',
  onderzoek: 'Onderzoek',
  toegankelijkheid: 'Landelijke toegankelijkheid',
  voorwaarden: 'Voorwaarden',
  besluit: 'Besluit',
  beschikking: 'Beschikking',
  copas: 'CO-pas',
} as const;

export const statusteksten = {
  melding: 'Melding is binnen',
  onderzoek: 'Onderzoek loopt',
  'wacht-op-besluit': 'Wacht op besluit',
  verstrekt: 'Opvang verstrekt',
  geweigerd: 'Opvang geweigerd',
  'buiten-behandeling': 'Niet in behandeling',
  geeindigd: 'Opvang geëindigd',
  gesloten: 'Dossier gesloten',
} as const;

export const ketenteksten = { volwassenen: 'Volwassenen', jongeren: 'Jongeren', gezin: 'Gezin' } as const;

export const termijnteksten = {
  'melden-bij-co': 'Cliënt meldt zich bij Centraal Onthaal',
  'acuut-afhandelen': 'Einde van de acute opvang afhandelen',
  onderzoek: 'Onderzoek afronden',
  'onderzoek-regio': 'Onderzoek naar de beste regio afronden',
  besluit: 'Beslissen op de aanvraag',
  bekendmaken: 'Besluit bekendmaken',
  bezwaar: 'Laatste dag voor bezwaar',
  'einde-opvang': 'Laatste dag van de opvang',
  perspectief: 'Perspectief duidelijk',
  hersteltermijn: 'Cliënt kan nog meewerken',
  opvraging: 'Wacht op informatie',
  afspraak: 'Gesprek met de cliënt',
  loket: 'Cliënt komt naar het loket',
  identificatie: 'Opnieuw vragen naar een identiteitsbewijs',
  toestemming: 'Toestemming loopt af',
} as const;

/** What the Werkvoorraad says about the next thing to do. */
export const watNuTeksten = {
  'melden-bij-co': 'Kijk of de cliënt zich heeft gemeld',
  'acuut-afhandelen': 'Maak het einde van de acute opvang af',
  onderzoek: 'Maak het onderzoek af',
  'onderzoek-regio': 'Kies de beste regio',
  besluit: 'Neem een besluit',
  hersteltermijn: 'Kijk of de cliënt nu meewerkt',
  opvraging: 'Kijk of het is gekomen',
  afspraak: 'Voer het gesprek, of leg vast hoe het ging',
  'einde-opvang': 'Bereid uitstroom of verlenging voor',
  bekendmaken: 'Maak het besluit bekend',
  zienswijze: 'Kijk of de cliënt heeft gereageerd',
  'plan-stap': 'Doe de volgende stap van het plan',
  'warme-overdracht': 'Draag de cliënt over',
  nazorg: 'Neem contact op voor nazorg',
  loket: 'Kijk of de cliënt naar het loket kwam',
  identificatie: 'Vraag opnieuw naar een identiteitsbewijs',
  toestemming: 'Vraag of de toestemming langer mag gelden',
  contact: 'Doe wat in het contact is afgesproken',
  geschil: 'Kijk hoe het staat met het verschil van mening',
  aankomst: 'Kijk of de cliënt is aangekomen',
  inkomst: 'Ontvang de cliënt uit de andere regio',
  'regio-antwoord': 'Geef de andere regio antwoord',
  beslissen: 'Neem een besluit',
  verder: 'Werk het dossier verder af',
} as const;
