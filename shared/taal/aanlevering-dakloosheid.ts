/** What the delivery for the Monitor Dakloosheid says. */
export const dakloosheidteksten = {
  velden: {
    zaak: 'Kenmerk van het dossier',
    bsn: 'BSN',
    geboortedatum: 'Geboortedatum',
    geslacht: 'Geslacht',
    aanmaakdatum: 'Dag van de melding',
    begin: 'Eerste dag van het verblijf',
    einde: 'Laatste dag van het verblijf',
    opvang: 'Soort opvang',
    ethos: 'Klasse volgens ETHOS Light',
    reden: 'Reden van het einde',
  },
  locatiesoorten: {
    nachtopvang: 'Nachtopvang',
    winteropvang: 'Winteropvang',
    gezinsopvang: 'Gezinsopvang',
    jongerenopvang: 'Jongerenopvang',
  },
  geslachten: { vrouw: 'Vrouw', man: 'Man', x: 'X' },
  tellingen: {
    opvang: 'Verblijven per soort opvang',
    ethos: 'Verblijven per klasse van ETHOS Light',
    reden: 'Reden van het einde',
  },
  problemen: {
    bsnOnbekend: 'Geen BSN bekend. Zonder BSN kan dit verblijf niet mee.',
    bsnOnjuist: (laatste: string): string => `Dit BSN (…${laatste}) kan niet bestaan. Verbeter het bij de cliënt.`,
    redenOnbekend: 'Het verblijf is geëindigd, maar waarheen de cliënt ging is niet vastgelegd.',
    andereKlasse: (klasse: string): string =>
      `Een medewerker koos een andere klasse dan opvang: “${klasse}”. Hoort dit verblijf in deze monitor?`,
    zonderDossier: 'Bij dit verblijf hoort geen dossier. Als dag van de melding geldt de eerste dag.',
  },
  zonderDossier: 'Zonder dossier',
} as const;
