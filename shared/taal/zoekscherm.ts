/** Search page and palette. */
export const zoekscherm = {
  titel: 'Zoeken',
  inleiding: 'Zoek altijd eerst, voordat u iemand nieuw aanmaakt.',
  label: 'Naam, geboortedatum of BSN',
  hint: 'Een deel van de naam is genoeg. Ook namen die anders gespeld zijn worden gevonden.',
  knop: 'Zoeken',
  onlangs: 'Onlangs geopend',
  resultaten: 'Zoekresultaten',
  gevonden: { een: '{n} persoon gevonden', meer: '{n} personen gevonden' },
  meer: 'Er zijn meer resultaten. Typ meer om te kiezen.',
  nietsTitel: 'Niemand gevonden',
  nietsTekst:
    'Controleer de spelling of zoek op geboortedatum. Staat de persoon er echt niet in? Maak dan een nieuwe cliënt.',
  nieuw: 'Nieuwe cliënt',
  beginTitel: 'Typ ten minste twee tekens',
  beginTekst: 'Bijvoorbeeld: Jansen, 3-2-1985 of 123456782.',
  kolom: {
    naam: 'Naam',
    geboren: 'Geboren',
    bsn: 'BSN',
    keten: 'Keten',
    status: 'Status',
    kenmerk: 'Kenmerk',
    reden: 'Gevonden op',
  },
} as const;
