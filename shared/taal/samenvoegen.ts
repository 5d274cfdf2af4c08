/* What the records of a client are called, by the table in which they are kept. */
const soorten: Readonly<Record<string, string>> = {
  dossier: 'dossiers',
  plaatsing: 'plaatsingen',
  nacht: 'nachten',
  bedgebruik: 'bedden',
  huisregels_akkoord: 'akkoorden met huisregels',
  verzoek: 'verzoeken over persoonsgegevens',
  huishouden_lid: 'plekken in een huishouden',
};

/** Merging two clients: messages of the core. */
export const samenvoegteksten = {
  wat: (tabel: string): string => soorten[tabel] ?? tabel.replaceAll('_', ' '),
  zelfdeClient: 'Kies twee verschillende cliënten.',
  kiesEenVanTwee: 'Kies wat bij een van de twee cliënten staat. Daarna kunt u de gegevens nog wijzigen.',
  geenBsnReden: 'Kies het BSN, of de reden waarom er geen BSN is.',
  tweeBsn: 'Beide cliënten hebben een BSN. Zoek in de BRP welk BSN klopt. Is het echt dezelfde persoon?',
  tweeDatums: 'De geboortedatums zijn niet gelijk. Controleer het identiteitsbewijs.',
  tweeBesluiten: 'Bij beide cliënten loopt een besluit. Na het samenvoegen loopt er opvang in twee dossiers.',
  beideAfgeschermd: 'Beide cliënten zijn afgeschermd. Hef eerst een van de afschermingen op.',
  andereAfgeschermd: 'De andere cliënt is afgeschermd. Draai de twee om: de afgeschermde cliënt blijft.',
  nieuwDossier: (kenmerk: string): string =>
    `Na het samenvoegen is dossier ${kenmerk} begonnen. Van wie is niet te zeggen.`,
  laterErbij: (aantal: number, wat: string): string =>
    `Na het samenvoegen zijn er ${wat} vastgelegd (${aantal}). Van wie is niet te zeggen.`,
  veldenGewijzigd: (door: string, op: string): string =>
    `De gegevens zijn na het samenvoegen gewijzigd, het laatst door ${door} op ${op}. Zet die eerst terug.`,
  intussenAfgeschermd: 'De afscherming is na het samenvoegen gewijzigd. Splitsen zou gegevens zichtbaar maken.',
  bsnElders: 'Het BSN van een van de twee hoort nu bij een andere cliënt.',
  eerstDieAndere: 'Deze cliënt is daarna zelf samengevoegd met een ander. Draai dat eerst terug.',
  eerstLatere: 'Daarna is nog iemand bij deze cliënt gevoegd. Draai dat eerst terug.',
  plekBezet: (wat: string): string => `Er zijn intussen andere ${wat} op dezelfde plek. Splitsen kan daarom niet meer.`,
} as const;
