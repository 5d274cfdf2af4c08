/** What the figures of Veilig Thuis say; used by screen, print and files alike. */
export const crisiscijferteksten = {
  titel: 'Cijfers crisisopvang',
  pagina: 'Cijfers over de crisisopvang van Veilig Thuis',
  bestand: (van: string, tot: string): string => `cijfers-crisisopvang-${van}-tot-en-met-${tot}`,
  totaal: 'Totaal',
  mediaan: 'De helft hooguit (mediaan)',
  p90: 'Negen van de tien hooguit',
  kolommen: {
    rood: 'Rood',
    oranje: 'Oranje',
    groen: 'Groen',
    onbekend: 'Geen niveau',
    totaal: 'Totaal',
    aantal: 'Aantal',
    waarde: 'Waarde',
  },
  rijkop: {
    periode: 'Periode',
    aanleiding: 'Aanleiding',
    uitkomst: 'Uitkomst',
    tijd: 'Hoe snel',
    wat: 'Wat',
    duur: 'Duur',
    grond: 'Grond',
    leeftijd: 'Leeftijd',
  },
  nietBekend: 'Nog niet bekend',
  instroom: {
    titel: 'Meldingen',
    definitie:
      'Elke crisismelding op de dag waarop zij begon, naar het veiligheidsniveau dat nu bij de triage staat. Wie opnieuw belt in een lopende zaak, telt niet nog eens.',
    artikel: '5.1.2',
    verloop: 'Meldingen per periode',
    aanleiding: 'Meldingen naar aanleiding',
  },
  uitkomsten: {
    titel: 'Uitkomsten en besluiten',
    definitie:
      'Waar de toets crisisopvang op uitkwam voor de meldingen van de periode, en elk besluit dat in de periode is genomen en niet is vervallen.',
    artikel: '5.1.2 en 5.1.5',
    conclusie: 'Uitkomst van de toets',
    besluiten: 'Besluiten',
    conclusies: {
      'crisisopvang-rotterdam': 'Crisisopvang in Rotterdam',
      'opvang-elders': 'Crisisopvang elders in het land',
      'andere-ondersteuning': 'Andere hulp',
      'eigen-regio': 'Opvang in de eigen regio',
    },
    soorten: {
      verstrekken: 'Crisisopvang verstrekt',
      weigeren: 'Crisisopvang geweigerd',
      verlengen: 'Verlengd',
      beeindigen: 'Beëindigd',
      anders: 'Ander besluit',
    },
  },
  plek: {
    titel: 'Van telefoontje tot plek',
    definitie:
      'Uren tussen het begin van de melding en de bevestigde aankomst, voor aankomsten in de periode. Daaronder elke keer dat er voor die nacht geen plek was, met wat er is gedaan.',
    artikel: '5.1.2',
    tijd: 'Uren tot de aankomst',
    aankomsten: 'Aankomsten',
    geenPlek: 'Geen plek vannacht',
    vannacht: {
      politie: 'Politie',
      hotel: 'Hotel',
      netwerk: 'Eigen netwerk',
      elders: 'Elders',
      blijven: 'Blijven waar men is',
      anders: 'Iets anders',
    },
    verzoeken: 'Code rood van elders',
    standen: {
      open: 'Nog open',
      aangenomen: 'Aangenomen',
      geweigerd: 'Geweigerd',
      ingetrokken: 'Ingetrokken',
    },
  },
  verblijf: {
    titel: 'Hoelang mensen blijven',
    definitie: (maanden: number): string =>
      `Van de eerste dag van het besluit tot en met de laatste dag van de opvang, met verlengingen. De norm is ${maanden} maanden. Wie er nog is, telt tot de laatste getelde dag.`,
    artikel: '5.1.4',
    vertrokken: 'Opvang geëindigd in de periode',
    aanwezig: 'Nog in de opvang aan het eind',
    klassen: { binnen: 'Tot en met de norm', over: 'Langer dan de norm' },
    dagen: 'Dagen van wie vertrok',
    verlengd: 'Verlengingen',
  },
  gronden: {
    titel: 'Beëindigingen naar grond',
    definitie: 'De gronden van de beëindigingen van de periode. Een besluit kan op meer gronden rusten.',
    artikel: '5.1.5',
    tabel: 'Genoemde gronden',
    anders: 'Andere grond',
  },
  kinderen: {
    titel: 'Kinderen',
    definitie: 'Kinderen in de gezinnen van de meldingen van de periode, naar hun leeftijd op de dag van de melding.',
    artikel: '5.1.1',
    tabel: 'Kinderen naar leeftijd',
    banden: { '0-3': '0 tot en met 3', '4-11': '4 tot en met 11', '12-17': '12 tot en met 17', '18': '18 en ouder' },
  },
  toezicht: {
    titel: 'Toezicht',
    definitie:
      'Hoe vaak een geheim adres is bekeken of als verzegelde brief is gemaakt, en hoe vaak een zoekopdracht is gestopt omdat de zoeker de zaak niet mag kennen. Wie dat was staat hier niet.',
    artikel: '5.1.2',
    tabel: 'Keren',
    soorten: {
      scherm: 'Adres bekeken',
      brief: 'Verzegelde brief gemaakt',
      nood: 'Met een nooddoorgang',
      gevangen: 'Zoekopdracht gestopt',
    },
  },
} as const;

/** The screen around it. */
export const schermCrisiscijfers = {
  titel: 'Cijfers',
  inleiding: 'Eigen cijfers van het team, zonder namen of adressen. Kleine groepen zijn afgeschermd.',
} as const;
