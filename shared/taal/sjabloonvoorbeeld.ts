/** An invented client for the preview of a letter. Nobody has this name at this address, and the numbers are given to nobody. */
export const sjabloonvoorbeeld = {
  client: { voornamen: 'Fatima Zahra', tussenvoegsel: 'el', achternaam: 'Amrani', roepnaam: 'Fatima' },
  adres: ['p/a Voorbeeldplein 3', '3000 XX Voorbeeldstad'],
  kenmerk: 'VOORBEELD',
  locatie: 'Opvang Voorbeeldkade',
  locatieadres: 'Voorbeeldkade 4, 3000 XX Voorbeeldstad',
  afspraken: 'U maakt binnen een week een afspraak bij het Geldplein.\nU vraagt met uw begeleider een briefadres aan.',
  clientondersteuning: 'VraagWijzer in uw wijk.',
  resultaten: [
    { titel: 'Identiteit en verblijf', bevinding: 'U hebt een geldige identiteitskaart laten zien.' },
    { titel: 'Reden van de dakloosheid', bevinding: 'Uw relatie is voorbij en u stond niet op het huurcontract.' },
    { titel: 'Sociaal netwerk', bevinding: 'U hebt familie die u helpt, maar niemand heeft een slaapplek voor u.' },
  ],
  onderbouwing: [
    { zin: 'U verblijft rechtmatig in Nederland', artikel: '5.2.6', uitkomst: 'voldaan' },
    {
      zin: 'U kunt zich nu niet zelf redden, ook niet met hulp van anderen',
      artikel: '5.2.6',
      uitkomst: 'niet-voldaan',
    },
    { zin: 'U staat of stond ingeschreven in de Basisregistratie Personen', artikel: '5.2.6', uitkomst: 'onbekend' },
  ],
  motivering: 'Hier staat de motivering van de beslisser, in gewone taal.\nElke regel is een alinea.',
  afwijking: 'Hier staat waarom in deze situatie van de regels is afgeweken.',
  gronden: [
    { zin: 'Hier staat de eerste gekozen grond', artikel: '5.2.7' },
    { zin: 'Hier staat de tweede gekozen grond', artikel: '5.2.7' },
  ],
  andereHulp: 'Dagopvang: daar kunt u overdag terecht, ook zonder CO-pas.\nVraagWijzer: voor hulp bij geld en wonen.',
  zienswijze: 'U vertelde ons dat u het hier niet mee eens bent, omdat u nog geen andere plek hebt.',
  ontbreekt: 'een geldig identiteitsbewijs\nbankafschriften van de afgelopen drie maanden',
  contactpersoon: { naam: 'Joris Bakker', functie: 'Procesregisseur', telefoon: '', email: '' },
  digitaal: 'www.voorbeeld.example/bezwaar (met DigiD)',
} as const;
