import { schrijfDag, schrijfDatum } from './datum.ts';

/** Sentences that every letter shares. */
export const briefTeksten = {
  persoonlijk: 'Persoonlijk uitgereikt',
  kenmerk: 'Kenmerk',
  datum: 'Datum',
  onderwerp: 'Onderwerp',
  contact: 'Contact',
  groet: 'Met vriendelijke groet,',
  namens: (college: string) => `namens het college van burgemeester en wethouders van ${college},`,
  ondersteuningKop: 'Gratis hulp van een cliëntondersteuner',
  ondersteuning:
    'Wilt u dat iemand met u meedenkt of meegaat naar een gesprek? Een cliëntondersteuner helpt u. Dat kost u niets. De cliëntondersteuner werkt niet voor ons en staat naast u (Wmo 2015 artikel 2.2.4).',
  ondersteuningContact: (waar: string) => `U vindt een cliëntondersteuner hier: ${waar}`,
  uitleg:
    'Vindt u deze brief moeilijk? Kom langs of bel ons. Wij leggen de brief uit. Als dat nodig is, doen we dat met een tolk.',
} as const;

export const contactTeksten = {
  kop: 'Uw contactpersoon',
  zin: 'Dit is uw vaste contactpersoon. Met vragen kunt u altijd bij deze persoon terecht.',
  velden: { naam: 'Naam', functie: 'Functie', telefoon: 'Telefoon', email: 'E-mail', bezoek: 'Bezoekadres' },
} as const;

/** The beschikking (5.2.8). Own words, with the article that carries each part. */
export const beschikkingTeksten = {
  titel: { verstrekken: 'U krijgt maatschappelijke opvang', weigeren: 'U krijgt geen maatschappelijke opvang' },
  onderwerp: 'Besluit op uw aanvraag voor maatschappelijke opvang',
  documenttitel: (kenmerk: string) => `Besluit maatschappelijke opvang, kenmerk ${kenmerk}`,
  groet: (naam: string) => `Beste ${naam},`,
  inleiding: (op: string) =>
    `Op ${schrijfDatum(op)} hebt u ons om maatschappelijke opvang gevraagd. In deze brief leest u wat wij hebben besloten en waarom.`,
  besluitKop: 'Ons besluit',
  besluit: {
    verstrekken: 'Wij geven u maatschappelijke opvang. Dit is wat u krijgt:',
    weigeren: 'Wij geven u geen maatschappelijke opvang. Wij wijzen uw aanvraag af.',
  },
  watUKrijgt: {
    opvang: 'U krijgt',
    locatie: 'Waar',
    vanaf: 'Vanaf',
    totEnMet: 'Tot en met',
    kinderen: 'Uw kinderen',
    kosten: 'Eigen bijdrage',
  },
  opvangVoor: {
    volwassenen: 'Opvang voor volwassenen, met begeleiding',
    jongeren: 'Opvang voor jongeren, met begeleiding',
    gezin: 'Opvang voor gezinnen, met begeleiding',
  },
  kinderenMee: 'Krijgen opvang bij u. U wordt niet van elkaar gescheiden (artikel 5.2.6).',
  geenBijdrage:
    'U betaalt geen eigen bijdrage voor de opvang. Sommige locaties vragen geld voor maaltijden of wonen (artikel 5.2.13).',
  zorgInNatura:
    'U krijgt de opvang zelf, geen geld om opvang te kopen. Een persoonsgebonden budget kan niet (artikel 5.2.8).',
  alleenOnderdak:
    'Wij zijn met een andere regio in gesprek over wie u het beste kan helpen. Tot dat duidelijk is, krijgt u onderdak en de hulp die nu nodig is. Aan andere doelen werken we dan nog niet (artikel 5.2.5).',
  onderzoekKop: 'Wat wij hebben onderzocht',
  gesprekken: (dagen: string[], telefonisch: boolean) =>
    `Wij hebben uw situatie onderzocht (artikel 5.2.4). Wij hebben met u gesproken op ${dagen.join(' en op ')}${telefonisch ? ', niet steeds op kantoor' : ''}. Dit hebben wij gevonden:`,
  zonderGesprek: 'Wij hebben uw situatie onderzocht (artikel 5.2.4). Dit hebben wij gevonden:',
  onderbouwingKop: 'Waarom wij dit hebben besloten',
  voldaan: 'Dit hebben wij vastgesteld:',
  nietVoldaan: 'Dit is volgens ons onderzoek niet zo:',
  onbekend: 'Dit konden wij niet vaststellen:',
  gronden: 'Wij weigeren de opvang om deze redenen:',
  afwijkingKop: 'Wij wijken af van onze regels',
  afwijking:
    'In uw situatie doen wij iets anders dan in onze beleidsregels staat (Algemene wet bestuursrecht artikel 4:84). De reden is:',
  voorwaardenKop: 'Voorwaarden en afspraken',
  voorwaarden: 'Bij de opvang horen deze afspraken (artikel 5.2.11):',
  vasteAfspraken: {
    volwassenen: [
      'U werkt mee aan de begeleiding en aan het op orde krijgen van uw papieren, inkomen en zorgverzekering.',
      'U doet wat nodig is om weer op een eigen plek te kunnen wonen, zoals inschrijven bij woningsites en elke week reageren.',
      'U houdt u aan de huisregels van de locatie.',
    ],
    jongeren: [
      'U werkt mee aan de begeleiding en aan het op orde krijgen van uw papieren, inkomen en zorgverzekering.',
      'U doet wat nodig is om door te gaan naar een eigen plek, school of werk.',
      'U houdt u aan de huisregels van de locatie.',
    ],
    gezin: [
      'U werkt mee aan de begeleiding en aan het op orde krijgen van uw papieren, inkomen en zorgverzekering.',
      'U doet wat nodig is om met uw gezin weer op een eigen plek te kunnen wonen.',
      'U werkt mee aan hulp die uw kinderen nodig hebben. Uw kinderen gaan naar school.',
      'U houdt u aan de huisregels van de locatie.',
    ],
  },
  eigenAfspraken: 'Met u hebben wij ook afgesproken:',
  wijzigingen:
    'Verandert er iets in uw situatie? Vertel het ons meteen (Wmo 2015 artikel 2.3.8). Denk aan een eigen woonplek, ander inkomen of een opname. Houdt u zich niet aan de afspraken, dan kan de opvang eerder stoppen (artikel 5.2.9). Wij praten daar eerst met u over.',
  duurKop: 'Hoe lang u opvang krijgt',
  duur: (van: string, tot: string) =>
    `Dit besluit geldt van ${schrijfDatum(van)} tot en met ${schrijfDatum(tot)}. Daarna stopt de opvang vanzelf (artikel 5.2.9). U krijgt daarover geen nieuw besluit.`,
  verlengen: {
    volwassenen:
      'Hebt u dan nog geen andere plek en kunt u daar niets aan doen? Dan kunnen wij de opvang langer laten duren. Wij onderzoeken dat opnieuw (artikel 5.2.8).',
    jongeren:
      'Is opvang daarna nog nodig? Dan kunnen wij de opvang langer laten duren. Wij onderzoeken dat opnieuw (artikel 5.2.8).',
    gezin:
      'Een gezin blijft zo veel mogelijk op één plek tot er een passende woning is. Is meer tijd nodig, dan onderzoeken wij dat opnieuw (artikel 5.2.8).',
  },
  perspectief: (datum: string) =>
    `Uiterlijk op ${schrijfDatum(datum)} maken wij met u een plan voor wat er na de opvang komt (artikel 5.2.12).`,
  copasKop: 'Uw CO-pas',
  copas: (locatie: string | null) =>
    `Bij dit besluit hoort een CO-pas. Met de pas kunt u naar binnen bij ${locatie ?? 'de locatie die wij voor u aanwijzen'}. De pas is net zo lang geldig als dit besluit (artikel 5.2.8). Is de pas kwijt of kapot? Kom dan bij ons langs voor een nieuwe.`,
  andereHulpKop: 'Waar u nu hulp kunt krijgen',
  bezwaarKop: 'Bent u het niet eens met dit besluit?',
  bezwaar: (bekend: string, tot: string) =>
    [
      'Dan kunt u bezwaar maken. Dat kan tot en met ',
      { vet: schrijfDag(tot) },
      `. Wij geven of sturen u deze brief op ${schrijfDatum(bekend)}; u hebt vanaf de dag daarna zes weken (Algemene wet bestuursrecht artikelen 6:7 en 6:8). Doe het op tijd: daarna kunnen wij uw bezwaar meestal niet meer behandelen.`,
    ] as const,
  bezwaarHoe: 'Schrijf een brief. Zet daarin:',
  bezwaarInhoud: [
    'uw naam en het adres waar wij u kunnen bereiken;',
    'de datum van vandaag en uw handtekening;',
    'tegen welk besluit u bezwaar maakt (noem het kenmerk van deze brief, of stuur een kopie mee);',
    'waarom u het er niet mee eens bent.',
  ],
  bezwaarWaar: (adres: string) => `Stuur of breng uw bezwaar naar: ${adres}`,
  bezwaarDigitaal: (waar: string) => `Digitaal kan ook: ${waar}`,
  bezwaarHulp:
    'Iemand anders mag u helpen of het voor u doen. Een cliëntondersteuner of het Juridisch Loket helpt u gratis.',
  spoed:
    'Het besluit geldt ook als u bezwaar maakt. Kunt u niet wachten? Vraag dan de voorzieningenrechter van de rechtbank om snel iets te regelen (een voorlopige voorziening, Algemene wet bestuursrecht artikel 8:81). Dat kan alleen als u ook bezwaar maakt.',
  hulpKop: 'Hulp en uitleg',
  regelsKop: 'De regels bij dit besluit',
  regels: 'Dit besluit steunt op:',
  artikelnummers:
    'Staat er in deze brief alleen ‘artikel’ met een nummer? Dan is dat een artikel van onze beleidsregels.',
  grondslag: {
    altijd: [
      'Wet maatschappelijke ondersteuning 2015 (Wmo 2015), artikelen 1.2.1, 2.3.2 en 2.3.5;',
      'Algemene wet bestuursrecht (Awb), artikelen 3:41, 3:46 en 6:7;',
    ],
    verstrekken: 'artikelen 5.2.4, 5.2.6, 5.2.8, 5.2.9 en 5.2.11',
    weigeren: 'artikelen 5.2.4, 5.2.6, 5.2.7 en 5.2.8',
    beleidsregels: (bron: string, artikelen: string) => `${bron}, ${artikelen}.`,
  },
} as const;

/** The voorwaarden of 5.2.6 said to the client, by their id. */
export const voorwaardeZinnen: Readonly<Record<string, string>> = {
  'rechtmatig-verblijf': 'U verblijft rechtmatig in Nederland',
  identiteit: 'Wij kunnen vaststellen wie u bent',
  brp: 'U staat of stond ingeschreven in de Basisregistratie Personen',
  'dak-of-thuisloos': 'U hebt geen veilige plek om te verblijven',
  'kan-zich-niet-handhaven': 'U kunt zich nu niet zelf redden, ook niet met hulp van anderen',
};

/** The gronden of 5.2.7 said to the client, by their id. */
export const grondZinnen: Readonly<Record<string, string>> = {
  'voorwaarden-niet-vervuld': 'U voldoet niet aan de voorwaarden voor opvang',
  'voldoende-redzaam': 'Uit het onderzoek blijkt dat u zich zelf kunt redden',
  'onvoldoende-medewerking':
    'U hebt te weinig meegewerkt aan het onderzoek, ook nadat u een nieuwe kans kreeg. Daardoor kunnen wij uw recht op opvang niet vaststellen',
  'financieel-zelfredzaam': 'U hebt genoeg geld om zelf een woonplek te betalen',
  'voorliggende-voorziening': 'Er is een andere voorziening die voorgaat en die u kunt gebruiken',
  'andere-regio': 'Uit het onderzoek blijkt dat u voor opvang in een andere regio moet zijn',
  'weigert-overdracht': 'U werkt niet mee aan de overdracht van uw dossier aan de andere gemeente',
  'kort-verblijf': 'U bent korter dan drie maanden in Nederland, als toerist of in de vrije termijn',
};
