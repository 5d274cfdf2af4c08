import { schrijfDag, schrijfDatum } from './datum.ts';

/** Letters about the stay. Own words, kind and short, with the article that carries each part. */
export const vervolgbrieven = {
  waarschuwing: {
    onderwerp: (nummer: number) => `Waarschuwing ${nummer}`,
    kop: 'U krijgt een waarschuwing',
    inleiding: (op: string, doorWie: string) =>
      `Op ${schrijfDatum(op)} bent u gewaarschuwd door ${doorWie}. In deze brief leest u waarom, en wat wij van u vragen.`,
    watKop: 'Wat er is gebeurd',
    plicht: (plicht: string) => `Het gaat over: ${plicht.toLowerCase()} (artikel 5.2.11 van de beleidsregels).`,
    reactieKop: 'Wat u zei',
    eerderKop: 'U kreeg al eerder een waarschuwing',
    eerder: (nummer: number, op: string, plicht: string) =>
      `Waarschuwing ${nummer} van ${schrijfDatum(op)}, over: ${plicht.toLowerCase()}.`,
    vervolgKop: 'Wat er nu gebeurt',
    vervolg:
      'Praat hierover met uw begeleider. Wij helpen u graag om het anders te doen. Gebeurt dit vaker, dan kunnen wij onderzoeken of de opvang moet stoppen (artikel 5.2.9). U kunt dan eerst vertellen wat u daarvan vindt.',
    oneens: 'Klopt er iets niet? Vertel het ons. Wij zetten uw verhaal erbij.',
  },
  schorsing: {
    onderwerp: (nummer: number) => `Schorsing ${nummer}`,
    kop: 'U kunt een tijd niet bij ons slapen',
    inleiding: (van: string, tot: string) =>
      van === tot
        ? `U mag niet naar binnen op ${schrijfDag(van)}, ook niet om te slapen.`
        : `U mag niet naar binnen van ${schrijfDag(van)} tot en met ${schrijfDag(tot)}, ook niet om te slapen.`,
    voorlopig: (grens: string) =>
      `Een collega beoordeelt dit nog. Tot die akkoord is, geldt de schorsing tot en met ${schrijfDag(grens)}.`,
    opgeheven: (per: string) => `De schorsing stopt eerder: vanaf ${schrijfDag(per)} bent u weer welkom.`,
    waaromKop: 'Waarom',
    plicht: (plicht: string) => `Het gaat over: ${plicht.toLowerCase()} (artikel 5.2.11 van de beleidsregels).`,
    door: (wie: string) => `Dit is besloten door ${wie}.`,
    slapenKop: 'Waar u zolang kunt slapen',
    slapen: (waar: string) =>
      `U kunt slapen bij: ${waar}. Lukt dat niet? Zeg het ons meteen, dan zoeken we samen verder.`,
    kinderen: (wat: string) => `Voor de kinderen hebben we afgesproken: ${wat}.`,
    oneensKop: 'Bent u het er niet mee eens?',
    oneens: (bij: string, tot: string) =>
      `U kunt klagen bij ${bij}. Dat kan tot en met ${schrijfDag(tot)}. Wij helpen u daarbij.`,
    oneensBij: (bij: string) => `U kunt klagen bij ${bij}. Wij helpen u daarbij.`,
    daarnaKop: 'Wat er daarna gebeurt',
    daarna:
      'Na de laatste dag bent u weer welkom. Het besluit van de gemeente over uw opvang blijft gewoon gelden. Maak met uw begeleider een afspraak over hoe u terugkomt.',
  },
  zienswijze: {
    onderwerp: 'Wat vindt u hiervan?',
    kop: 'Wij willen weten wat u hiervan vindt',
    inleiding: {
      beeindigen: 'Wij denken erover om uw opvang eerder te laten stoppen. Wij hebben nog niets besloten.',
      intrekken: 'Wij denken erover om het besluit over uw opvang in te trekken. Wij hebben nog niets besloten.',
      wijzigen: 'Wij denken erover om iets te veranderen aan uw opvang. Wij hebben nog niets besloten.',
      'niet-verlengen': 'Wij denken erover om uw opvang niet te verlengen. Wij hebben nog niets besloten.',
    },
    per: (dag: string) => `Als wij dit besluiten, geldt het vanaf ${schrijfDag(dag)}.`,
    waaromKop: 'Waarom wij dit denken',
    grondenKop: 'De redenen (artikel 5.2.9)',
    feitenKop: 'Wat wij daarover hebben opgeschreven',
    reagerenKop: 'Vertel ons wat u ervan vindt',
    reageren: (tot: string) =>
      `Dat kan tot en met ${schrijfDag(tot)}. Kom langs, bel, of schrijf ons. U mag iemand meenemen die u helpt. Wij lezen of horen uw verhaal voordat wij beslissen (Algemene wet bestuursrecht artikel 4:8).`,
    zonderTermijn:
      'Kom langs, bel, of schrijf ons. U mag iemand meenemen die u helpt. Wij lezen of horen uw verhaal voordat wij beslissen (Algemene wet bestuursrecht artikel 4:8).',
    daarna:
      'Reageert u niet? Dan beslissen wij met wat wij nu weten. U krijgt een brief met ons besluit. Bent u het er niet mee eens, dan kunt u bezwaar maken.',
  },
  perspectief: {
    onderwerp: 'Uw plan voor na de opvang',
    kop: 'Uw plan voor na de opvang',
    inleiding: (op: string) =>
      `Op ${schrijfDatum(op)} hebben wij met u dit plan gemaakt (artikel 5.2.12 van de beleidsregels). Verandert er iets? Dan passen wij het plan samen aan.`,
    velden: {
      doel: 'Doel',
      waarheen: 'Waarheen',
      nodig: 'Wat is nodig',
      wacht: 'Wij wachten op',
      stap: 'Volgende stap',
    },
    stap: (wat: string, dag: string) => `${wat}, op ${schrijfDatum(dag)}`,
    helpen:
      'Uw begeleider helpt u met deze stappen. Wat kunt u zelf doen? Kom naar de afspraken en vertel het als iets niet lukt.',
  },
  afloop: {
    onderwerp: 'Uw opvang is gestopt',
    kop: 'Uw opvang is gestopt',
    inleiding: (op: string) =>
      `Vanaf ${schrijfDatum(op)} slaapt u niet meer in onze opvang. In deze brief leest u waar u hulp kunt krijgen.`,
    reden: {
      'van-rechtswege': 'De laatste dag van uw besluit is voorbij. De opvang stopt dan vanzelf (artikel 5.2.9).',
      besluit: 'Wij hebben besloten dat de opvang stopt. Dat besluit hebt u gekregen.',
      'eigen-vertrek': 'U hebt ons verteld dat u zelf weggaat.',
      overleden: '',
    },
    overdracht: (wie: string) => `Wij hebben uw gegevens, als u dat goed vond, overgedragen aan ${wie}.`,
    nazorgKop: 'Wij nemen nog contact met u op',
    nazorg: (dagen: readonly string[]) => `Dat doen wij op ${dagen.map(schrijfDatum).join(' en op ')}.`,
    hulpKop: 'Hebt u weer hulp nodig?',
    hulp: [
      'Hebt u weer geen plek om te slapen? Kom naar Centraal Onthaal. U kunt zich altijd opnieuw melden (artikel 5.2.2).',
      'Hebt u alleen overdag een plek nodig? De dagopvang is open voor iedereen zonder thuis (artikel 5.2.14).',
      'Vriest het of is het gevaarlijk weer? Dan is er winteropvang voor iedereen (artikel 5.2.14).',
      'Hebt u direct hulp nodig omdat u in gevaar bent? Bel 112.',
    ],
  },
  heronderzoek: {
    onderwerp: 'Verslag van het heronderzoek',
    kop: 'Wij hebben uw situatie opnieuw onderzocht',
    inleiding: (op: string) =>
      `Op ${schrijfDatum(op)} hebben wij opnieuw gekeken naar uw opvang (artikel 5.2.8 van de beleidsregels). Dit is nog geen besluit. Klopt er iets niet? Zeg het ons.`,
    gesprek: (op: string) => `Wij hebben met u gesproken op ${schrijfDatum(op)}.`,
    geenGesprek: (waarom: string) => `Wij konden niet met u spreken. De reden: ${waarom}`,
    bevindingenKop: 'Wat wij hebben gevonden',
    reactieKop: 'Wat u ervan vindt',
  },
  incident: {
    onderwerp: 'Verslag van een incident',
    genummerd: (nummer: number) => `Verslag van incident ${nummer}`,
    kop: 'Verslag van een incident',
    intern: 'Dit verslag is voor het dossier. Geef het niet aan de cliënt of aan anderen: er kunnen namen in staan.',
  },
  afdruk: {
    onderwerp: 'Overzicht van het verblijf',
    kop: 'Overzicht van het verblijf',
    intern: 'Dit overzicht is voor het dossier. Er kunnen namen van anderen in staan.',
    leeg: 'Er is nog niets vastgelegd.',
    ingetrokken: (reden: string) => `Ingetrokken: ${reden}`,
    kopVan: (naam: string, nummer: number) => `${naam} ${nummer}`,
    vastgelegd: (door: string, op: string) => `Vastgelegd door ${door} op ${schrijfDatum(op)}`,
  },
  /** Heading above what is recorded, in the letter of a besluit. */
  watErGebeurde: 'Wat er is gebeurd',
  feit: {
    waarschuwing: (nummer: number, dag: string, tekst: string) =>
      `Op ${schrijfDatum(dag)} kreeg u waarschuwing ${nummer}: ${tekst}`,
    incident: (dag: string, tekst: string) =>
      tekst ? `Op ${schrijfDatum(dag)}: ${tekst}` : `Op ${schrijfDatum(dag)} was er een incident.`,
    gesprek: (dag: string) => `Op ${schrijfDatum(dag)} is met u gesproken over uw verblijf.`,
    gesprekZonder: (dag: string) => `Op ${schrijfDatum(dag)} is over uw verblijf een verslag gemaakt.`,
    woning: (dag: string, woning: string) => `Op ${schrijfDatum(dag)} is u een woning aangeboden: ${woning}.`,
    inspanning: (dag: string, doorWie: string, wat: string) => `Op ${schrijfDatum(dag)} (${doorWie}): ${wat}`,
    vervolgplek: (dag: string, wat: string) => `Op ${schrijfDatum(dag)} is vastgesteld: ${wat}.`,
    heronderzoek: (dag: string) => `Op ${schrijfDatum(dag)} hebben wij uw situatie opnieuw onderzocht.`,
  },
} as const;
