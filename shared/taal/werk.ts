/** Werkvoorraad: what waits, in which order, and what the statuses are called. */
export const werk = {
  titel: 'Werkvoorraad',
  vandaagIs: 'Vandaag is het {dag}.',
  groepen: {
    acuut: 'Vannacht geplaatst',
    'te-laat': 'Te laat',
    vandaag: 'Vandaag',
    'wacht-op-mij': 'Wacht op mij',
    'loopt-af': 'Loopt af',
    binnenkort: 'Binnenkort',
    later: 'Later',
    uitgesteld: 'Uitgesteld',
  },
  alles: 'Alles',
  kies: 'Toon',
  dagen: {
    teLaat: { een: '{n} dag te laat', meer: '{n} dagen te laat' },
    vandaag: 'vandaag',
    morgen: 'morgen',
    over: { een: 'over {n} dag', meer: 'over {n} dagen' },
    geenTermijn: 'Geen termijn',
  },
  meer: 'Meer tonen',
  leegTitel: 'Niets te doen',
  leegTekst: 'Er loopt geen termijn af en er wacht niets op u.',
  fout: 'De werkvoorraad kan niet worden getoond.',
  bijgewerkt: 'De lijst wordt elke minuut bijgewerkt.',
  nieuw: 'Nieuwe cliënt',
  status: {
    melding: 'Melding',
    onderzoek: 'In onderzoek',
    'wacht-op-besluit': 'Wacht op besluit',
    verstrekt: 'Opvang verstrekt',
    geweigerd: 'Geweigerd',
    'buiten-behandeling': 'Niet in behandeling',
    geeindigd: 'Geëindigd',
    gesloten: 'Gesloten',
  },
  dossiers: {
    titel: 'Dossiers',
    inleiding: 'Alle dossiers van uw organisatie, de nieuwste melding boven.',
    kolom: { naam: 'Naam', kenmerk: 'Kenmerk', keten: 'Keten', status: 'Status', gemeld: 'Gemeld op' },
    leeg: 'Geen dossiers met deze keuze.',
  },
} as const;

/** Feestdagen by the name that the policy's calendar gives them. */
export const feestdagteksten = {
  nieuwjaarsdag: 'Nieuwjaarsdag',
  'goede-vrijdag': 'Goede Vrijdag',
  'tweede-paasdag': 'Tweede paasdag',
  koningsdag: 'Koningsdag',
  bevrijdingsdag: 'Bevrijdingsdag',
  hemelvaartsdag: 'Hemelvaartsdag',
  'tweede-pinksterdag': 'Tweede pinksterdag',
  'eerste-kerstdag': 'Eerste kerstdag',
  'tweede-kerstdag': 'Tweede kerstdag',
} as const;

/** What the core says about assigning, putting aside, absence and teams. */
export const werkteksten = {
  kiesBehandelaar: 'Kies een collega die dit dossier mag behandelen.',
  kiesTeam: 'Kies een team dat nog bestaat.',
  kiesCollega: 'Kies een collega uit de lijst.',
  geenWerk: 'In dit dossier is niets te doen. Uitstellen is niet nodig.',
  latereDag: 'Kies een dag na vandaag.',
  termijnEindigt: (dag: string): string =>
    `De termijn loopt af op ${dag.slice(8)}-${dag.slice(5, 7)}-${dag.slice(0, 4)}. Kies een eerdere dag, of bevestig dat u dit weet.`,
  nietUitgesteld: 'Dit dossier is niet uitgesteld.',
  totNaVan: 'De laatste dag ligt op of na de eerste dag.',
  nietVoorbij: 'Deze dagen zijn al voorbij. Kies een laatste dag vanaf vandaag.',
  overlapt: 'In deze dagen is deze collega al afwezig gemeld. Wijzig die afwezigheid.',
  nietsOverTeNemen: 'Dit dossier heeft geen behandelaar. Wijs het aan uzelf toe.',
  alVanU: 'U behandelt dit dossier al.',
  nietAfwezig: 'Deze collega is niet afwezig. Overleg met elkaar, of wijs het dossier toe.',
  nietOvergenomen: 'U hebt dit dossier niet overgenomen.',
  kanNietTerug: (naam: string): string => `${naam} kan dit dossier nu niet behandelen. Wijs het toe aan een ander.`,
  naamBezet: 'Er is al een team met deze naam.',
} as const;

/** The list on paper. */
export const werkpapier = {
  titel: 'Werkvoorraad',
  onderwerp: 'Lijst van werk dat openstaat',
  voet: 'Werkvoorraad · vertrouwelijk, vernietigen na gebruik',
  stand: 'Stand van {datum}, afgedrukt door {wie}.',
  aantal: { een: '{n} regel', meer: '{n} regels' },
  meer: 'Op deze lijst staan de eerste {aantal} regels. Kies een kleiner deel voor de rest.',
  leeg: 'Met deze keuze is er niets te doen.',
  niemand: 'niet toegewezen',
  uitgesteld: 'Uitgesteld tot {datum}: {reden}',
  kolom: { kenmerk: 'Kenmerk', naam: 'Naam', uiterlijk: 'Uiterlijk', wat: 'Wat te doen en waarom', wie: 'Wie' },
  wie: { iedereen: 'Iedereen', niemand: 'Niet toegewezen', ik: 'Mijn werk', 'mijn-teams': 'Mijn team' },
} as const;

/** What happened to the work in a dossier, for its timeline. */
export const werktijdlijn = {
  reden: 'Reden',
  toegewezen: (wie: string | null, team: string | null): string =>
    wie || team ? `Toegewezen aan ${[wie, team].filter(Boolean).join(', ')}` : 'Niet meer toegewezen',
  overgenomen: (wie: string, van: string): string => `${wie} nam het dossier over van ${van}`,
  uitgesteld: (tot: string): string => `Uitgesteld tot ${tot}`,
  hervat: 'Weer opgepakt',
  samengevoegd: 'Cliënten samengevoegd',
  gesplitst: 'Samenvoegen teruggedraaid',
  afgeschermd: 'Dossier afgeschermd',
  opgeheven: 'Afscherming opgeheven',
  ingezien: 'Afgeschermd dossier met een reden geopend',
} as const;
