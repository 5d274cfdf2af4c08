/** Help, keys and the about screen. */
export const hulp = {
  titel: 'Sneltoetsen en hulp',
  inleiding: 'Alles in Onthaal kan met het toetsenbord.',
  sneltoetsen: 'Sneltoetsen',
  toetsen: {
    overal: 'Overal',
    schermen: 'Naar een scherm',
    lijsten: 'In een lijst',
    formulieren: 'In een formulier',
    zoeken: 'Zoeken en gaan naar',
    vergrendelen: 'Scherm vergrendelen',
    hulp: 'Dit overzicht',
    hulpTeken: 'Dit overzicht, buiten een invulveld',
    berichten: 'Naar de berichten rechtsonder',
    sluiten: 'Venster sluiten',
    regel: 'Vorige of volgende regel',
    beginEinde: 'Eerste of laatste regel',
    blad: 'Tien regels verder of terug',
    openen: 'Regel openen',
    volgende: 'Naar het volgende veld',
    keuze: 'Andere keuze bij ronde knoppen',
    bewaren: 'Bewaren',
    melding: 'Nieuwe melding, op de pagina van een cliënt',
  },
  werkwijze: 'Goed om te weten',
  punten: [
    {
      titel: 'Bewaren gaat vanzelf',
      tekst: 'Wat u typt in een dossier wordt als concept bewaard. Onder het formulier staat hoe laat.',
    },
    {
      titel: 'Nog niet bekend is geen nee',
      tekst:
        'Laat een vraag op “Nog niet bekend” staan zolang niemand het antwoord weet. De toets zegt dan wat er nog te vragen is.',
    },
    {
      titel: 'Het programma stelt voor, u beslist',
      tekst: 'Bij elke uitkomst staat het artikel en waarom. Afwijken kan, met een reden.',
    },
    { titel: 'Even weg?', tekst: 'Vergrendel met Ctrl L. Uw werk blijft staan.' },
  ],
  over: {
    titel: 'Over Onthaal',
    versie: 'Versie',
    licentie: 'Licentie',
    licentieTekst: 'EUPL-1.2',
    organisatie: 'Organisatie',
    lettertype: 'Lettertype',
    lettertypeTekst: 'Source Sans 3 (SIL Open Font License)',
    tekst:
      'Onthaal helpt Centraal Onthaal, opvangaanbieders en Veilig Thuis om mensen snel en zorgvuldig op te vangen.',
    componenten: 'Alle componenten bekijken',
  },
} as const;
