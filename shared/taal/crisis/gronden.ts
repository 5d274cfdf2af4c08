/** The ten gronden of 5.1.5 in own words: for the screen, and to the client. */
export const grondteksten = {
  'vervolg-wmo': {
    titel: 'Vervolg vanuit de Wmo',
    toelichting: 'Met begeleiding thuis is ook een plek om te wonen nodig.',
    brief: 'Er is voor u een vervolg met ondersteuning vanuit de Wmo',
  },
  'geen-ondersteuningsbehoefte': {
    titel: 'Opvang is niet meer nodig',
    toelichting: 'Bijvoorbeeld omdat er een andere, goede plek is.',
    brief: 'U hebt de opvang niet meer nodig',
  },
  ggz: {
    titel: 'Behandeling in een ggz-instelling',
    toelichting: 'Er moet zijn vastgesteld dat dit nodig is.',
    brief: 'U hebt behandeling in een instelling nodig',
  },
  'geen-goede-plek': {
    titel: 'Geen goede plek',
    toelichting: 'Voor de cliënt, of voor de kinderen die meekwamen.',
    brief: 'De crisisopvang is voor u of uw kinderen niet de goede plek',
  },
  'geen-verblijfsvergunning': {
    titel: 'Geen geldige verblijfsvergunning',
    toelichting: 'Pas na een negatief besluit van de IND.',
    brief: 'U hebt geen geldige verblijfsvergunning en de IND heeft negatief besloten',
  },
  bedreiging: {
    titel: 'Bedreiging of intimidatie',
    toelichting: 'Zo ernstig dat het werk niet verder kan. Ook door een vertegenwoordiger of familielid.',
    brief: 'Door ernstige bedreiging of intimidatie kan de opvang niet veilig doorgaan',
  },
  vertrouwensrelatie: {
    titel: 'Vertrouwen is verbroken',
    toelichting: 'En het is niet meer te herstellen.',
    brief: 'Het vertrouwen tussen u en de opvang is niet meer te herstellen',
  },
  hygiene: {
    titel: 'Hygiëne',
    toelichting: 'Met een ernstig risico voor de gezondheid van de medewerker.',
    brief: 'Door gebrek aan hygiëne is er een ernstig risico voor de gezondheid van medewerkers',
  },
  regels: {
    titel: 'Houdt zich niet aan belangrijke regels',
    toelichting: 'Ook niet na herhaalde waarschuwing op papier.',
    brief: 'U houdt zich niet aan belangrijke regels, ook niet nadat u meer keren op papier bent gewaarschuwd',
  },
  'onjuiste-feiten': {
    titel: 'Met opzet onjuiste feiten',
    toelichting: 'Over feiten die toegang gaven tot de crisisopvang.',
    brief: 'U hebt met opzet onjuiste gegevens gegeven om opvang te krijgen',
  },
  extramuraal: 'Het is een vervolg met begeleiding thuis.',
} as const;
