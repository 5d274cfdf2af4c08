import { schrijfDatum } from './datum.ts';

/** What the core says about the door of an aanbieder: who may stay, who came, a schorsing, being away. */
export const deurteksten = {
  geenBesluit: 'Er is geen geldig besluit voor opvang. Bel Centraal Onthaal (artikel 5.2.8).',
  geweigerd: 'De opvang is geweigerd. Er is geen plek zonder nieuw besluit (artikel 5.2.7).',
  alBesloten: 'Er is al een besluit. Acute opvang kan alleen zolang er nog niets is besloten (artikel 5.2.3).',
  naLaatsteDag: (dag: string): string =>
    `De opvang duurt tot en met ${schrijfDatum(dag)}. Daarna kan het verblijf niet doorgaan (artikel 5.2.8).`,
  voorIngang: (dag: string): string => `De opvang begint op ${schrijfDatum(dag)} (artikel 5.2.8).`,
  andereLocatie: (naam: string): string =>
    naam ? `Het besluit is voor een andere locatie: ${naam}.` : 'Het besluit is voor een andere locatie.',
  geschorst: (tot: string, alternatief: string): string =>
    `Geschorst tot en met ${schrijfDatum(tot)}. Slaapplek zolang: ${alternatief}.`,
  geenBewoner: 'Deze persoon heeft vannacht geen plek op deze locatie.',
  andereHier: 'Deze persoon staat vannacht al op een andere locatie als aanwezig.',
  toekomst: 'Dit tijdstip moet nog komen.',
  anderenacht: 'Aankomst leggen we alleen vast voor deze nacht. Wijzig een eerdere nacht in het nachtregister.',
  alVervallen: 'Dit is al weggehaald.',
  nieuwMens: 'Vul een naam in.',
} as const;
