/** What the main process says: menus, dialogs and what went wrong with a file. */
export const schil = {
  naam: 'Onthaal',
  proefruntime: 'Onthaal (proefruntime)',
  /** What the title bar and the task bar say where the app must not be recognised. */
  neutraal: 'Werkblad',
  menu: {
    bestand: 'Bestand',
    vergrendelen: 'Scherm vergrendelen',
    sluiten: 'Venster sluiten',
    afsluiten: 'Onthaal afsluiten',
    bewerken: 'Bewerken',
    ongedaanMaken: 'Ongedaan maken',
    opnieuw: 'Opnieuw',
    knippen: 'Knippen',
    kopieren: 'Kopiëren',
    plakken: 'Plakken',
    allesSelecteren: 'Alles selecteren',
    beeld: 'Beeld',
    zoomTerug: 'Normale grootte',
    groter: 'Groter',
    kleiner: 'Kleiner',
    volledigScherm: 'Volledig scherm',
    help: 'Help',
    over: 'Over Onthaal',
  },
  /** On the screen before there is a window. */
  schakelaar: (naam: string) =>
    `Onthaal start niet met de instelling "${naam}", want daarmee kan een ander programma meelezen. Start Onthaal met de gewone snelkoppeling. Staat dit daarin, vraag dan de beheerder.`,
  over: {
    versie: 'Versie',
    proef:
      'Dit is de proefruntime: een oude Electron, alleen om Onthaal uit te proberen en te testen. Gebruik hem niet voor gegevens van echte mensen.',
  },
  document: {
    titel: 'Document',
    opslaan: 'Document opslaan',
    knopOpslaan: 'Opslaan',
    inlezen: 'Registerbestand kiezen',
  },
  fout: {
    kernGestopt:
      'Onthaal is even opnieuw gestart. Uw laatste actie is misschien niet bewaard. Controleer het en probeer het opnieuw.',
    schijfVol: 'De schijf is vol. Maak ruimte en sla het bestand opnieuw op.',
    alleenLezen: 'Hier mag u niet opslaan. Kies een andere map.',
    nietOpgeslagen: 'Het bestand is niet opgeslagen. Kies een andere map en probeer het opnieuw.',
    geenVoorbeeld: 'Dit bestand kan Onthaal niet tonen. Sla het op en open het in een ander programma.',
    teGroot: 'Dit is te veel in één keer. Maak het kleiner en probeer het opnieuw.',
  },
} as const;
