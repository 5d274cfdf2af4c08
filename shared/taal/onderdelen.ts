import type { CriteriumId, OnderdeelId } from '../domein/stappen.ts';

/** Titles of the thirteen onderdelen of the onderzoek (5.2.4), in our own words. */
export const onderdeelteksten: Readonly<Record<OnderdeelId, string>> = {
  'identiteit-en-verblijfstitel': 'Wie u bent en uw verblijfstitel',
  'laatste-woonplaats': 'Waar u het laatst woonde',
  'reden-dakloosheid': 'Hoe u dakloos bent geworden',
  'vermogen-zich-te-handhaven': 'Of u zich kunt redden, ook met hulp van anderen',
  zelfredzaamheid: 'Hoe zelfredzaam u bent',
  'sociaal-netwerk': 'Familie en vrienden, en of zij kunnen helpen',
  'voorliggende-voorzieningen': 'Andere voorzieningen die voorgaan',
  'wlz-indicatie': 'Een Wlz-indicatie',
  'wfz-titel': 'Een titel op grond van de Wet forensische zorg',
  'jeugdwet-maatregel': 'Een maatregel op grond van de Jeugdwet',
  ondersteuningsbehoefte: 'Welke steun u nodig heeft',
  bestaansmiddelen: 'Waar u van leeft',
  'kinderen-en-gezag': 'Uw kinderen en wie het gezag heeft',
};

/** The five criteria of 5.2.5. */
export const criteriumteksten: Readonly<Record<CriteriumId, string>> = {
  'voorkeur-client': 'Voorkeur van de cliënt',
  'positief-netwerk': 'Familie en vrienden die helpen',
  'werk-dagbesteding-onderwijs': 'Werk, dagbesteding of school, ook van de kinderen',
  'lopende-trajecten': 'Hulp of zorg die al loopt',
  'negatief-netwerk': 'Mensen met een slechte invloed',
};
