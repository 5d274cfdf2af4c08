import type { Crisisbesluitsoort } from '../../contract/groepen/crisis-besluit.ts';
import type { Sjabloontekst } from '../../sjabloon/model.ts';

/** What makes the letter of one soort differ. Lists are lines of a template; no place, no telephone of a place, no pleger. */
interface Eigen {
  titel: string;
  besluit: readonly string[];
  gronden?: string;
  zienswijze?: true;
  duur?: readonly string[];
  andereHulp?: true;
  wmo: string;
  awb: string;
  artikelen: string;
}

const vanzelf = 'Daarna stopt de opvang vanzelf (artikel 5.1.4). U krijgt daarover geen nieuw besluit.';
const begeleider = 'Wij en uw begeleider helpen u om veilig te vertrekken.';

const eigen: Readonly<Record<Crisisbesluitsoort, Eigen>> = {
  verstrekken: {
    titel: 'U krijgt crisisopvang',
    besluit: [
      '**Wij geven u crisisopvang vanaf {ingangsdatum} tot en met {laatstedag}.**',
      '[als kinderen] Uw kinderen die meekomen, krijgen ook opvang. U wordt niet van elkaar gescheiden.',
      'U krijgt de opvang zelf, geen geld om opvang te kopen. Een persoonsgebonden budget kan niet (artikel 5.1.2).',
      'Voor deze periode betaalt u geen bijdrage (artikel 5.1.6).',
    ],
    duur: [
      `De opvang duurt tot en met {laatstedag}. ${vanzelf}`,
      'Is opvang daarna nog nodig? Dan kunnen wij haar langer laten duren. Wij praten daar op tijd met u over (artikel 5.1.4).',
      'In deze tijd kijken wij met u wat u daarna nodig hebt (artikel 5.1.3).',
    ],
    wmo: 'artikelen 1.2.1, 2.3.3 en 2.3.5',
    awb: 'artikelen 3:41, 3:46 en 6:7',
    artikelen: 'artikelen 5.1.1 tot en met 5.1.6',
  },
  weigeren: {
    titel: 'U krijgt geen crisisopvang',
    besluit: ['**Wij geven u geen crisisopvang.**', 'Hieronder leest u waarom, en welke hulp er wel is.'],
    andereHulp: true,
    wmo: 'artikelen 1.2.1, 2.3.3 en 2.3.5',
    awb: 'artikelen 3:41, 3:46 en 6:7',
    artikelen: 'artikelen 5.1.1 en 5.1.2',
  },
  verlengen: {
    titel: 'Uw opvang duurt langer',
    besluit: [
      '**Wij verlengen uw opvang. U krijgt opvang tot en met {laatstedag}.**',
      '[als eerderelaatstedag] Zonder dit besluit duurde de opvang tot en met {eerderelaatstedag}.',
      'Na de eerste drie maanden betaalt u een bijdrage (artikel 5.1.6). Hoe hoog die is, laten wij u vooraf weten.',
    ],
    duur: [`De opvang duurt tot en met {laatstedag}. ${vanzelf}`],
    wmo: 'artikelen 2.3.5 en 2.3.9',
    awb: 'artikelen 3:41, 3:46 en 6:7',
    artikelen: 'artikelen 5.1.4 en 5.1.6',
  },
  'niet-verlengen': {
    titel: 'Wij verlengen uw opvang niet',
    besluit: ['**Wij verlengen uw opvang niet. U krijgt opvang tot en met {laatstedag}.**'],
    zienswijze: true,
    duur: [`Uw laatste dag in de opvang is {laatstedag}. ${begeleider}`],
    andereHulp: true,
    wmo: 'artikelen 2.3.5 en 2.3.9',
    awb: 'artikelen 3:41, 3:46 en 6:7',
    artikelen: 'artikel 5.1.4',
  },
  beeindigen: {
    titel: 'Uw opvang stopt eerder',
    besluit: ['**Wij beëindigen uw opvang. Vanaf {per} krijgt u geen crisisopvang meer.**'],
    gronden: 'De reden is:',
    zienswijze: true,
    duur: [
      `Uw laatste dag in de opvang is {laatstedag}. ${begeleider}`,
      '[als eerderelaatstedag] Zonder dit besluit duurde de opvang tot en met {eerderelaatstedag}.',
    ],
    andereHulp: true,
    wmo: 'artikelen 2.3.9 en 2.3.10',
    awb: 'artikelen 3:41, 3:46, 4:8 en 6:7',
    artikelen: 'artikelen 5.1.4 en 5.1.5',
  },
  intrekken: {
    titel: 'Wij trekken uw recht op opvang in',
    besluit: [
      '**Wij trekken ons besluit van {eerderbesluit} in, vanaf {per} (Wmo 2015 artikel 2.3.10).**',
      '[als terugwerkend] Dat is een dag die al voorbij is. Door deze brief hoeft u niets terug te betalen.',
    ],
    zienswijze: true,
    duur: [begeleider],
    andereHulp: true,
    wmo: 'artikelen 2.3.8, 2.3.9 en 2.3.10',
    awb: 'artikelen 3:41, 3:46, 4:8 en 6:7',
    artikelen: 'artikel 5.1.5',
  },
  herroepen: {
    titel: 'Wij draaien een besluit terug',
    besluit: [
      '**Wij draaien ons besluit van {eerderbesluit} terug. Dat besluit geldt niet meer.**',
      '[als laatstedag] U krijgt opvang tot en met {laatstedag}.',
    ],
    wmo: 'artikel 2.3.10',
    awb: 'artikelen 3:41, 3:46, 6:7 en 7:11',
    artikelen: 'artikelen 5.1.2 en 5.1.4',
  },
};

const koppen = {
  besluit: 'Ons besluit',
  onderbouwing: 'Waarom wij dit hebben besloten',
  duur: 'Hoe lang u opvang krijgt',
  andereHulp: 'Waar u hulp kunt krijgen',
  contactpersoon: 'Vragen',
  bezwaar: 'Bent u het niet eens met dit besluit?',
  hulp: 'Gratis hulp',
  regels: 'De regels bij dit besluit',
} as const;

const bezwaar = [
  'Dan kunt u bezwaar maken. U hebt daarvoor zes weken, vanaf de dag nadat u deze brief kreeg (Algemene wet bestuursrecht artikelen 6:7 en 6:8). Krijgt u de brief op {bekendmaking}? Dan kan het tot en met **{bezwaardag}**.',
  'Schrijf uw naam op, het kenmerk van deze brief, de datum en waarom u het niet eens bent. Zet uw handtekening. Schrijf geen adres op waar u niet gevonden wilt worden: wij bereiken u op de manier die u met ons afsprak.',
  'Stuur of breng uw bezwaar naar: {bezwaaradres}. U mag het ook aan uw begeleider geven.',
  'Het besluit geldt ook als u bezwaar maakt. Kunt u niet wachten? Vraag de voorzieningenrechter van de rechtbank om snel iets te regelen (Algemene wet bestuursrecht artikel 8:81).',
];
const hulp = [
  '[als clientondersteuning] Een cliëntondersteuner denkt met u mee en kost niets (Wmo 2015 artikel 2.2.4): {clientondersteuning}',
  '[als niet clientondersteuning] Een cliëntondersteuner denkt met u mee en kost niets (Wmo 2015 artikel 2.2.4). Vraag ons waar.',
  'Bewaar deze brief op een plek waar een ander hem niet vindt. Wij kunnen hem ook voor u bewaren.',
];

const deel = (id: string, kop: string, regels: readonly string[] | undefined): Sjabloontekst['delen'] =>
  regels && regels.length > 0 ? [{ id, kop, tekst: regels.join('\n') }] : [];

/** The letter of a besluit about crisisopvang: short, in plain Dutch, with what the Awb asks. */
export function crisissjabloon(soort: Crisisbesluitsoort): Sjabloontekst {
  const e = eigen[soort];
  return {
    onderwerp: crisisbriefteksten.onderwerp,
    titel: e.titel,
    delen: [
      ...deel('aanhef', '', ['Beste {naam},', 'In deze brief leest u wat wij hebben besloten en waarom.']),
      ...deel('besluit', koppen.besluit, e.besluit),
      ...deel('onderbouwing', koppen.onderbouwing, [
        ...(e.gronden ? [`[als gronden] ${e.gronden}`, '{gronden}'] : []),
        '{motivering}',
        ...(e.zienswijze ? ['[als zienswijze] ### Wat u hierover zei', '{zienswijze}'] : []),
        '[als afwijking] ### Wij wijken af van onze regels',
        '[als afwijking] In uw situatie doen wij iets anders dan in onze beleidsregels staat (Algemene wet bestuursrecht artikel 4:84). De reden is:',
        '{afwijking}',
      ]),
      ...deel('duur', koppen.duur, e.duur),
      ...deel('andere-hulp', koppen.andereHulp, e.andereHulp && ['{anderehulp}']),
      ...deel('contactpersoon', koppen.contactpersoon, [
        'Vraag het aan uw begeleider, of bel ons op een moment dat het veilig is.',
        '[als telefoon] Ons telefoonnummer: {telefoon}',
      ]),
      ...deel('ondertekening', '', ['{ondertekening}']),
      ...deel('bezwaar', koppen.bezwaar, bezwaar),
      ...deel('hulp', koppen.hulp, hulp),
      ...deel('regels', koppen.regels, [
        'Dit besluit steunt op:',
        `- Wet maatschappelijke ondersteuning 2015 (Wmo 2015), ${e.wmo};`,
        `- Algemene wet bestuursrecht (Awb), ${e.awb};`,
        `- {beleidsbron}, ${e.artikelen}.`,
        'Staat er in deze brief alleen ‘artikel’ met een nummer? Dan is dat een artikel van onze beleidsregels.',
      ]),
    ],
  };
}

/** Parts of the letter that are no template. What a reader shows of the file tells nobody what it is about. */
export const crisisbriefteksten = {
  onderwerp: 'Besluit op uw aanvraag',
  documenttitel: (kenmerk: string) => `Brief ${kenmerk}`,
  gemeente: 'Rotterdam',
  titel: {
    verstrekken: 'Besluit: crisisopvang verstrekt',
    weigeren: 'Besluit: crisisopvang geweigerd',
    verlengen: 'Besluit: crisisopvang verlengd',
    'niet-verlengen': 'Besluit: crisisopvang niet verlengd',
    beeindigen: 'Besluit: crisisopvang beëindigd',
    intrekken: 'Besluit: crisisopvang ingetrokken',
    herroepen: 'Besluit teruggedraaid',
  } satisfies Record<Crisisbesluitsoort, string>,
  opnieuw: (titel: string, dag: string) => `${titel} (brief voor ${dag})`,
} as const;
