import { schrijfDatum } from './datum.ts';

/** What the core says about the door of an aanbieder: who may stay, who came, a schorsing, being away. */
export const deurteksten = {
  geenBesluit: 'Er is geen geldig besluit voor opvang. Bel Centraal Onthaal (artikel 5.2.8).',
  geweigerd: 'De opvang is geweigerd. Er is geen plek zonder nieuw besluit (artikel 5.2.7).',
  alBesloten: 'Er is al een besluit. Acute opvang kan alleen zolang er nog niets is besloten (artikel 5.2.3).',
  naLaatsteDag: (dag: string): string =>
    `De opvang duurt tot en met ${schrijfDatum(dag)}. Daarna kan het verblijf niet doorgaan (artikel 5.2.8).`,
  voorIngang: (dag: string): string => `De opvang begint op ${schrijfDatum(dag)} (artikel 5.2.8).`,
  heeftAlPlek: (waar: string | null, tot: string | null, kenmerk: string | null): string =>
    `Deze cliënt heeft al een plek${waar ? ` bij ${waar}` : ' op een andere locatie'}${tot ? ` tot en met ${schrijfDatum(tot)}` : ''}. ${
      kenmerk ? `Ga verder in dossier ${kenmerk}, of beëindig daar eerst het verblijf.` : 'Bel Centraal Onthaal.'
    }`,
  andereLocatie: (naam: string): string =>
    naam ? `Het besluit is voor een andere locatie: ${naam}.` : 'Het besluit is voor een andere locatie.',
  geschorst: (tot: string, alternatief: string): string =>
    `Geschorst tot en met ${schrijfDatum(tot)}. Slaapplek zolang: ${alternatief}.`,
  welkom: (tot: string | null): string =>
    tot ? `Heeft hier een plek tot en met ${schrijfDatum(tot)}.` : 'Heeft hier een plek: acute opvang (artikel 5.2.3).',
  slaaptElders: (naam: string): string => `De plek is op een andere locatie: ${naam}.`,
  begintOp: (dag: string): string => `De opvang hier begint op ${schrijfDatum(dag)}.`,
  geeindigd: (dag: string): string =>
    `De opvang hier liep tot en met ${schrijfDatum(dag)} (artikel 5.2.8). Is er nood? Kijk bij Acute opvang.`,
  geenPlek: 'Er is hier geen plek op deze naam. Is er nood? Kijk bij Acute opvang, of bel Centraal Onthaal.',
  onbekendGeldig:
    'De handtekening op de pas klopt, maar deze cliënt staat hier nog niet in de lijst. Bel Centraal Onthaal.',
  geenBewoner: 'Deze persoon heeft vannacht geen plek op deze locatie.',
  staatElders: (naam: string): string =>
    `Deze persoon staat vannacht al in het nachtregister van ${naam}. Bel die locatie.`,
  aanDeDeur: 'Binnengekomen aan de deur',
  toekomst: 'Dit tijdstip moet nog komen.',
  anderenacht: 'Aankomst leggen we alleen vast voor deze nacht. Wijzig een eerdere nacht in het nachtregister.',
  alVervallen: 'Dit is al weggehaald.',
  nieuwMens: 'Vul een naam in.',
} as const;
