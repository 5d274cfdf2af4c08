/**
 * What an administrator may put in a letter between braces. A veld becomes words in a sentence; a blok stands on a line of
 * its own and becomes a list, a table or paragraphs. Every name can also be asked in a voorwaarde: `[als kinderen]`.
 */
export const veldteksten = {
  naam: 'Naam in de aanhef, zoals mevrouw El Amrani',
  kenmerk: 'Kenmerk van het dossier',
  datum: 'Datum van de brief',
  aanvraagdatum: 'Dag van de aanvraag of de melding',
  besluitdatum: 'Dag van het besluit',
  opvang: 'Welke opvang, naar de keten',
  ingangsdatum: 'Eerste dag van de opvang',
  laatstedag: 'Laatste dag van de opvang',
  per: 'Vanaf welke dag het besluit werkt',
  terugwerkend: 'Gevuld als het besluit terugwerkt',
  eerderbesluit: 'Dag van het eerdere besluit',
  eerderelaatstedag: 'Laatste dag volgens het eerdere besluit',
  locatie: 'Naam van de locatie',
  locatieadres: 'Adres van de locatie',
  perspectiefdatum: 'Dag waarop het plan klaar moet zijn (5.2.12)',
  gespreksdata: 'Dagen van de gesprekken',
  nietopkantoor: 'Woorden die erbij komen als niet elk gesprek op kantoor was',
  kinderen: 'Gevuld als kinderen meekomen',
  alleenonderdak: 'Gevuld bij alleen onderdak (5.2.5)',
  copas: 'Gevuld als er een CO-pas bij hoort',
  hersteltermijn: 'Laatste dag van de hersteltermijn (Awb 4:5)',
  herstelbrief: 'Dag van de brief met de hersteltermijn',
  bekendmaking: 'Dag waarop de brief gegeven of verstuurd wordt',
  bezwaardag: 'Laatste dag om bezwaar te maken, met de weekdag',
  bezwaaradres: 'Waar het bezwaar heen moet',
  bezwaardigitaal: 'Waar digitaal bezwaar kan',
  contactpersoon: 'Naam van de contactpersoon',
  telefoon: 'Telefoonnummer van de contactpersoon',
  email: 'E-mailadres van de contactpersoon',
  clientondersteuning: 'Waar cliëntondersteuning te vinden is',
  gemeente: 'Naam van de gemeente',
  organisatie: 'Naam van de afzender',
  bezoekadres: 'Bezoekadres van de afzender',
  beleidsbron: 'Naam en vindplaats van de beleidsregels',
} as const;
export type Veldnaam = keyof typeof veldteksten;

export const blokteksten = {
  watukrijgt: 'Overzicht: wat, waar, vanaf wanneer en tot en met welke dag',
  resultaten: 'De bevindingen van het onderzoek, per onderdeel',
  motivering: 'De motivering van de beslisser',
  gronden: 'De gekozen gronden met hun artikel',
  vastgesteld: 'Voorwaarden die zijn vastgesteld',
  nietvoldaan: 'Voorwaarden waaraan niet is voldaan',
  nietbekend: 'Voorwaarden die niet vast te stellen waren',
  afwijking: 'Waarom van de regels is afgeweken (Awb 4:84)',
  eigenafspraken: 'Afspraken met deze cliënt',
  anderehulp: 'Waar de cliënt nu hulp kan krijgen',
  zienswijze: 'Wat de cliënt vooraf vond (Awb 4:8)',
  ontbrekend: 'Wat er aan de aanvraag ontbrak (Awb 4:5)',
  contactgegevens: 'Overzicht met naam en bereikbaarheid van de contactpersoon',
  ondertekening: 'Groet, namens wie, en de naam van de ondertekenaar',
} as const;
export type Bloknaam = keyof typeof blokteksten;

export const veldnamen = Object.keys(veldteksten) as Veldnaam[];
export const bloknamen = Object.keys(blokteksten) as Bloknaam[];
export type Invulnaam = Veldnaam | Bloknaam;
export const isVeld = (naam: string): naam is Veldnaam => Object.hasOwn(veldteksten, naam);
export const isBlok = (naam: string): naam is Bloknaam => Object.hasOwn(blokteksten, naam);
