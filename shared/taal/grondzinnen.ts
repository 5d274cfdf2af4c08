/** The sixteen gronden of 5.2.9 said to the client, by their id. */
export const beeindigingZinnen: Readonly<Record<string, string>> = {
  'voorliggende-voorziening': 'Er is een andere voorziening die voorgaat en die u nu kunt gebruiken',
  'vervolg-intramuraal': 'U kunt naar een vervolgplek waar u kunt wonen. Daar is plek voor u',
  'vervolg-ambulant': 'U hebt een plek om te wonen en krijgt daar begeleiding',
  'geen-ondersteuningsbehoefte': 'U hebt de opvang niet meer nodig, omdat er een andere goede plek voor u is',
  'ggz-of-zvw': 'U hebt behandeling in een instelling nodig en kunt daar terecht',
  afspraken: 'U houdt zich niet aan de afspraken, ook niet nadat de opvang u daarbij heeft geholpen',
  bedreiging: 'Er was ernstige bedreiging of intimidatie, waardoor anderen gevaar liepen',
  vertrouwensrelatie: 'Het vertrouwen tussen u en de opvang is niet meer te herstellen',
  hygiene: 'Door gebrek aan hygiëne is er een ernstig risico voor de gezondheid van anderen',
  regels: 'U houdt zich niet aan belangrijke regels, ook niet nadat u bent gewaarschuwd',
  'gewijzigde-informatie': 'Er is nieuwe informatie. Wij hebben die onderzocht en komen daardoor tot een ander besluit',
  'onjuiste-feiten': 'U hebt ons met opzet gegevens gegeven die niet kloppen',
  'geen-feitelijk-verblijf': 'U verblijft niet in de opvang. In een gesprek bleek dat u die niet meer nodig hebt',
  'geen-structureel-gebruik': 'U gebruikt de opvang niet regelmatig en gaf daar geen reden voor',
  'weigert-woning': 'U hebt een passende woning geweigerd',
  verplichtingen: 'U houdt zich keer op keer niet aan de verplichtingen die bij de opvang horen',
};
