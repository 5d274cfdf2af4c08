/** Geheime adressen: what the core answers, and what stands on paper. */
export const kluistekst = {
  nietGenoemd: (namen: string): string =>
    namen
      ? `U staat niet bij de collega’s die dit adres mogen lezen. Vraag ${namen}: die kan het voor u bekijken of u erbij zetten.`
      : 'Niemand kan dit adres nu nog lezen met een eigen sleutel. Vraag de teamleider om de herstelsleutel.',
  nieuweSleutel: (namen: string): string =>
    `Uw wachtwoord is opnieuw ingesteld. Daardoor past uw sleutel niet meer op dit adres. ${
      namen ? `Vraag ${namen} om u opnieuw te noemen.` : 'Vraag de teamleider om de herstelsleutel.'
    }`,
  geenSleutel: 'U hebt nog geen eigen sleutel. Log uit en log opnieuw in met uw eigen wachtwoord.',
  beschadigd:
    'Dit adres is niet te lezen: het is beschadigd of hoort hier niet. Waarschuw de teamleider en leg het adres opnieuw vast.',
  ingetrokken: 'Dit adres is ingetrokken. Leg het opnieuw vast als het toch geldt.',
  sleutelPastNiet: 'Deze herstelsleutel past niet op dit adres. Kijk of u hem goed hebt overgetypt.',
  kiesLezers: 'Kies alleen collega’s die het adres kunnen lezen.',
  teVeelLezers: (hoogstens: number): string =>
    `Noem ten hoogste ${hoogstens} collega’s. Hoe minder mensen het adres kennen, hoe veiliger.`,
  redenNodig: 'Schrijf kort op waarom het adres verandert.',
  waaromOnterecht: 'Schrijf kort op wat er niet goed was en wat er met de collega is besproken.',
  nietUzelf: 'U hebt zelf gekeken. Een andere teamleider beoordeelt dit.',
  uitgelezen: 'Het adres staat niet bij deze zaak.',
  termijn: 'Inzage in een adres beoordelen',
  tijdlijn: {
    vastgelegd: 'Geheim adres vastgelegd',
    gewijzigd: 'Geheim adres gewijzigd',
    gedeeld: 'Gewijzigd wie het geheime adres mag lezen',
    ingetrokken: 'Geheim adres ingetrokken',
    bekeken: 'Geheim adres bekeken',
    afgedrukt: 'Geheim adres afgedrukt als verzegelde brief',
    reden: 'Reden',
    grond: 'Waarom',
    lezers: 'Wie het mag lezen',
    bestemdVoor: 'Voor',
    nummer: 'Briefnummer',
  },
  gronden: {
    vervoer: 'Vervoer of begeleiding regelen',
    aankomst: 'Aankomst op de plek regelen',
    hulpdienst: 'Politie of ambulance erheen sturen',
    bezoek: 'Een hulpverlener gaat erheen',
    nakijken: 'Nakijken of het adres klopt',
    gevaar: 'Er is nu gevaar',
    anders: 'Iets anders',
  },
  wijzen: { scherm: 'Op het scherm', brief: 'Verzegelde brief', herstelsleutel: 'Met de herstelsleutel' },
  soorten: {
    plek: 'Adres van een crisisplek',
    zaak: 'Adres van de plek in deze zaak',
    mens: 'Schuiladres van een persoon',
  },
  velden: {
    straat: 'Straat',
    huisnummer: 'Huisnummer',
    postcode: 'Postcode',
    plaats: 'Plaats',
    toelichting: 'Hoe komt u binnen?',
  },
  brief: {
    titel: 'Verzegelde brief',
    bestandsnaam: 'verzegelde-brief.pdf',
    kop: 'Verzegelde brief',
    alleenVoor: 'Alleen voor',
    nummer: 'Nummer',
    gemaakt: 'Gemaakt op',
    door: 'Gemaakt door',
    uitleg: [
      'Alleen de persoon die hierboven staat, mag deze brief openen.',
      'Vouw het tweede blad in drieën langs de lijnen, met de tekst naar binnen. Plak het dicht en doe het in een envelop.',
      'Maak geen kopie en geen foto. Neem de brief niet mee naar huis.',
      'Is de brief niet meer nodig? Geef hem terug of vernietig hem met een papiervernietiger.',
      'Is de brief kwijt? Bel dan meteen Veilig Thuis.',
    ],
    uitlegKop: 'Zo gaat u ermee om',
    binnen: 'Binnenblad',
    vouw: 'Vouw hier',
    adresKop: 'Adres',
    geheim: 'Vertel dit adres aan niemand.',
  },
  herstel: {
    titel: 'Herstelsleutel geheime adressen',
    bestandsnaam: 'herstelsleutel-adressen.pdf',
    reden: 'Nieuwe herstelsleutel',
    inleiding: (organisatie: string): string =>
      `Met deze sleutel opent ${organisatie} een geheim adres als geen enkele collega die het mag lezen bereikbaar is. Ieder gebruik wordt vastgelegd en gemeld aan de teamleider.`,
    sleutel: 'De sleutel',
    bewarenKop: 'Zo bewaart u dit blad',
    bewaren: [
      'Leg het in een dichte envelop in de kluis van de organisatie. Bewaar het niet bij de computer.',
      'Schrijf op wie erbij kan, en controleer elk half jaar of het er nog ligt.',
      'Maak geen kopie, geen foto en geen scan.',
      'Is het blad weg, of heeft iemand het gezien? Maak dan meteen een nieuwe herstelsleutel. De oude past dan niet meer op nieuwe adressen.',
    ],
    gemaaktOp: 'Gemaakt op',
    ontvangen: 'Ontvangen door',
    opgeborgen: 'Opgeborgen in',
  },
};
