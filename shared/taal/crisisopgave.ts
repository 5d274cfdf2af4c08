import { schrijfDatum } from './datum.ts';

/** The monthly statement of Veilig Thuis: what the core says. */
export const crisisopgaveteksten = {
  fout: {
    maandLoopt: 'Deze maand is nog niet voorbij.',
    teVroeg: (vanaf: string): string => `Deze maand kan vanaf ${schrijfDatum(vanaf)} worden vrijgegeven.`,
    nietsNieuws: 'Wat er is vrijgegeven, klopt nog. Er is niets nieuws om vrij te geven.',
    alIngetrokken: 'Deze maand is al ingetrokken.',
  },
} as const;

/** The screen. */
export const schermCrisisopgave = {
  titel: 'Maandopgaven',
  titelMaand: 'Maandopgave {maand}',
  lees: 'Lezen',
  leesNaam: 'Maandopgave {maand} lezen',
  inleiding:
    'Per maand gaan alleen aantallen van de crisisopvang naar het register van de gemeente. Niets gaat vanzelf: u leest de maand en geeft haar vrij.',
  artikel: 'Wmo 5.1.6',
  leeg: 'Er is nog geen maand om op te geven',
  leegUitleg: 'De eerste maand verschijnt hier zodra zij voorbij is en er in die maand een zaak was.',
  maanden: 'Maanden',
  standen: {
    'te-vroeg': 'Nog niet',
    open: 'Te lezen',
    vrijgegeven: 'Vrijgegeven',
    anders: 'Cijfers gewijzigd',
    ingetrokken: 'Ingetrokken',
  },
  kanVanaf: 'kan vanaf {dag}',
  door: 'versie {versie}, {dag} door {door}',
  wachten: 'Een maand kan {dagen} dagen na de laatste dag weg. Dat staat bij Instellingen.',
  weggaan: 'Dit gaat weg',
  weggaanUitleg:
    'Zo staat het straks in het register: naam van de organisatie, maand, versie en deze aantallen. Geen naam, geen zaak, geen adres, geen dag en geen tekst die iemand typte.',
  record: '{organisatie}, {maand}, versie {versie}. Groepen kleiner dan {drempel} zijn verborgen.',
  kolommen: { wat: 'Wat', aantal: 'Gaat weg', vorige: 'Vorige versie', waarom: 'Waarom verborgen' },
  verborgen: 'verborgen',
  geen: 'geen',
  redenen: {
    klein: 'Kleine groep',
    verraadt: 'Zou een kleine groep verraden',
    verschil: 'Het verschil met een eerdere versie gaat over weinig zaken',
  },
  tabellen: {
    niveau: { titel: 'Begonnen, naar veiligheidsniveau', artikel: '5.1.2' },
    kinderen: { titel: 'Begonnen, met of zonder kinderen', artikel: '5.1.1' },
    duur: { titel: 'Geëindigd, naar duur', artikel: '5.1.4' },
    nachten: { titel: 'Nachten', artikel: '5.1.4' },
    reden: { titel: 'Geweigerd, naar wat wel paste', artikel: '5.1.2' },
  },
  cellen: {
    begonnen: 'Alle die begonnen',
    begonnenRood: 'Rood',
    begonnenOranje: 'Oranje',
    begonnenGroen: 'Groen',
    begonnenZonderNiveau: 'Zonder niveau',
    begonnenMetKinderen: 'Gezin met kinderen',
    begonnenZonderKinderen: 'Zonder kinderen',
    geeindigd: 'Alle die eindigden',
    geeindigdBinnenDuur: 'Binnen de gewone duur',
    geeindigdLanger: 'Langer',
    nachten: 'Nachten van alle verblijven',
    geweigerd: 'Alle weigeringen',
    geweigerdOpvangElders: 'Crisisopvang elders',
    geweigerdAndereHulp: 'Andere hulp',
    geweigerdEigenRegio: 'Opvang in de eigen regio',
    geweigerdAnders: 'Anders of niet bekend',
  },
  vrijgeven: 'Vrijgeven aan het register',
  nieuweVersie: 'Nieuwe versie vrijgeven',
  vrijgegeven: 'Maandopgave {maand} is vrijgegeven. De aantallen gaan naar het register.',
  kloptNog: 'Dit is vrijgegeven en klopt nog.',
  gewijzigd:
    'De cijfers van deze maand zijn nu anders dan wat is vrijgegeven. Hieronder staat wat een nieuwe versie zegt.',
  isIngetrokken: 'Deze maand is ingetrokken. Hieronder staat wat een nieuwe versie zegt.',
  teVroeg: 'Deze maand is nog te vers. Zij kan weg vanaf {dag}.',
  intrekken: 'Intrekken',
  intrekkenTitel: 'Maandopgave {maand} intrekken',
  intrekkenUitleg:
    'Het register krijgt een nieuwe versie zonder aantallen. Wie de oude versie al las, weet wat daarin stond; een volgende versie houdt daar rekening mee.',
  reden: 'Waarom trekt u deze maand in?',
  redenHint: 'Deze reden blijft hier en gaat niet naar het register.',
  ingetrokken: 'Maandopgave {maand} is ingetrokken.',
  versies: 'Wat eerder wegging',
  versie: 'Versie {versie}: {stand} op {dag} door {door}',
  geenVersies: 'Van deze maand ging nog niets weg.',
  conflict: 'De cijfers zijn veranderd terwijl u las. Lees de maand opnieuw.',
  opnieuw: 'Opnieuw lezen',
} as const;
