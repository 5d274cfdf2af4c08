import { schrijfDag, schrijfDatum } from './datum.ts';

/** Letters and prints of the guidance and of leaving. Own words, kind and short, with the article. */
export const begeleidingbrieven = {
  eigendommen: {
    onderwerp: 'Uw spullen',
    kop: 'Wij bewaren spullen van u',
    inleiding: (op: string, waar: string) =>
      `Op ${schrijfDatum(op)} schreven wij op wat er van u ligt. Het staat hier: ${waar}.`,
    tot: (dag: string) => `U kunt uw spullen ophalen tot en met ${schrijfDag(dag)}.`,
    lijstKop: 'Wat er van u ligt',
    daarnaKop: 'Wat gebeurt er daarna?',
    daarna:
      'Haalt u uw spullen niet op, dan ruimen wij ze na die dag op. Papieren die voor u van belang zijn, gooien wij niet zomaar weg: vraag ernaar.',
    lukt: 'Lukt ophalen niet op tijd? Bel of mail ons. Dan zoeken wij samen een andere dag. U mag ook iemand anders sturen.',
  },
  verslag: {
    onderwerp: 'Overdrachtsverslag',
    kop: 'Overdrachtsverslag',
    inleiding: (op: string) =>
      `Dit verslag is gemaakt op ${schrijfDatum(op)}, bij de overgang naar een volgende plek (artikel 5.2.12). Het is alleen voor wie hieronder staat.`,
    voor: 'Voor',
    grond: 'Gedeeld omdat',
    samenvatting: 'Samenvatting',
    doel: 'Doel',
    waarheen: 'Waarheen',
    nodig: 'Wat is nodig',
    stap: 'Volgende stap',
    post: (waar: string, tot: string | null, naar: string) =>
      [
        `Briefadres: ${waar}${tot ? `, tot en met ${schrijfDatum(tot)}` : ''} (artikel 3.10.5).`,
        ...(naar ? [`De post gaat na vertrek naar: ${naar}.`] : []),
      ].join(' '),
    eigendommen: (waar: string, tot: string) => `Staat hier: ${waar}. Ophalen kan tot en met ${schrijfDatum(tot)}.`,
    slot: 'Wat niet in dit verslag staat, is niet gedeeld.',
  },
  vertrek: {
    onderwerp: 'Bewijs van vertrek',
    kop: 'Bewijs van vertrek',
    verbleef: (van: string, tot: string) =>
      `U sliep in onze opvang van ${schrijfDag(van)} tot en met ${schrijfDag(tot)}.`,
    vanaf: (dag: string) => `Vanaf ${schrijfDag(dag)} slaapt u niet meer in onze opvang.`,
    waar: 'Locatie',
    sleutel: 'Sleutel terug',
    pas: 'CO-pas terug',
    post: 'Uw post',
    spullen: 'Uw spullen',
    spullenTot: (waar: string, tot: string) => `Staan hier: ${waar}. Ophalen kan tot en met ${schrijfDatum(tot)}.`,
    nazorg: 'Contact daarna',
    ja: 'Ja',
    nee: 'Nee',
    onbekend: 'Niet bekend',
    helpKop: 'Hebt u weer hulp nodig?',
    help: 'Kom naar Centraal Onthaal. U kunt zich altijd opnieuw melden (artikel 5.2.2).',
    handtekening: 'Handtekening cliënt: ______________________    Handtekening medewerker: ______________________',
  },
} as const;
