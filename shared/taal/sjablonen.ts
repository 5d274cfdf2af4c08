import type { Sjabloonketen, Sjabloonsoort, Sjabloontekst } from '../sjabloon/model.ts';
import { standaarddelen as s } from './sjabloondelen.ts';

/** What makes the letter of one soort differ from that of another. Lists are lines. */
interface Eigen {
  onderwerp: string;
  titel: string;
  inleiding: string;
  besluit: readonly string[];
  /** Instead of the results of the onderzoek. */
  onderzoek?: { kop: string; tekst: readonly string[] };
  /** The sentence before the gronden; absent: this soort has none. */
  gronden?: string;
  /** Whether the toets of the voorwaarden (5.2.6) is told. */
  toets?: true;
  zienswijze?: true;
  afspraken?: true;
  duur?: (keten: Sjabloonketen) => readonly string[];
  duurKop?: string;
  copas?: readonly string[];
  andereHulp?: true;
  wmo: string;
  awb: string;
  artikelen: string;
}

const verlengtekst = (keten: Sjabloonketen): string => s.verlengen[keten === 'onbekend' ? 'volwassenen' : keten];
const overEerder =
  'Op {eerderbesluit} hebben wij besloten dat u maatschappelijke opvang krijgt. In deze brief leest u wat wij nu hebben besloten en waarom.';

const eigen: Readonly<Record<Sjabloonsoort, Eigen>> = {
  verstrekken: {
    onderwerp: 'Besluit op uw aanvraag voor maatschappelijke opvang',
    titel: 'U krijgt maatschappelijke opvang',
    inleiding:
      'Op {aanvraagdatum} hebt u ons om maatschappelijke opvang gevraagd. In deze brief leest u wat wij hebben besloten en waarom.',
    besluit: [
      '**Wij geven u maatschappelijke opvang. Dit is wat u krijgt:**',
      '{watukrijgt}',
      '[als alleenonderdak] Wij zijn met een andere regio in gesprek over wie u het beste kan helpen. Tot dat duidelijk is, krijgt u onderdak en de hulp die nu nodig is. Aan andere doelen werken we dan nog niet (artikel 5.2.5).',
      'U krijgt de opvang zelf, geen geld om opvang te kopen. Een persoonsgebonden budget kan niet (artikel 5.2.8).',
    ],
    toets: true,
    afspraken: true,
    duur: (keten) => [
      'Dit besluit geldt van {ingangsdatum} tot en met {laatstedag}. Daarna stopt de opvang vanzelf (artikel 5.2.9). U krijgt daarover geen nieuw besluit.',
      verlengtekst(keten),
      '[als perspectiefdatum] Uiterlijk op {perspectiefdatum} maken wij met u een plan voor wat er na de opvang komt (artikel 5.2.12).',
    ],
    copas: [
      '[als copas en locatie] Bij dit besluit hoort een CO-pas. Met de pas kunt u naar binnen bij {locatie}. De pas is net zo lang geldig als dit besluit (artikel 5.2.8). Is de pas kwijt of kapot? Kom dan bij ons langs voor een nieuwe.',
      '[als copas en niet locatie] Bij dit besluit hoort een CO-pas. Met de pas kunt u naar binnen bij de locatie die wij voor u aanwijzen. De pas is net zo lang geldig als dit besluit (artikel 5.2.8). Is de pas kwijt of kapot? Kom dan bij ons langs voor een nieuwe.',
    ],
    wmo: 'artikelen 1.2.1, 2.3.2 en 2.3.5',
    awb: 'artikelen 3:41, 3:46 en 6:7',
    artikelen: 'artikelen 5.2.4, 5.2.6, 5.2.8, 5.2.9 en 5.2.11',
  },
  weigeren: {
    onderwerp: 'Besluit op uw aanvraag voor maatschappelijke opvang',
    titel: 'U krijgt geen maatschappelijke opvang',
    inleiding:
      'Op {aanvraagdatum} hebt u ons om maatschappelijke opvang gevraagd. In deze brief leest u wat wij hebben besloten en waarom.',
    besluit: ['**Wij geven u geen maatschappelijke opvang. Wij wijzen uw aanvraag af.**'],
    gronden: 'Wij weigeren de opvang om deze redenen:',
    toets: true,
    andereHulp: true,
    wmo: 'artikelen 1.2.1, 2.3.2 en 2.3.5',
    awb: 'artikelen 3:41, 3:46 en 6:7',
    artikelen: 'artikelen 5.2.4, 5.2.6, 5.2.7 en 5.2.8',
  },
  'buiten-behandeling': {
    onderwerp: 'Wij nemen uw aanvraag niet in behandeling',
    titel: 'Wij nemen uw aanvraag voor opvang niet in behandeling',
    inleiding:
      'Op {aanvraagdatum} hebt u ons om maatschappelijke opvang gevraagd. In deze brief leest u wat wij hebben besloten en waarom.',
    besluit: [
      '**Wij nemen uw aanvraag niet in behandeling (Algemene wet bestuursrecht artikel 4:5).**',
      'U had tot en met {hersteltermijn} de tijd om uw aanvraag compleet te maken. Dat is niet gebeurd.',
      'U kunt altijd een nieuwe aanvraag doen. Kom dan bij ons langs. Wij helpen u om alles bij elkaar te krijgen.',
    ],
    onderzoek: {
      kop: 'Wat wij van u nodig hadden',
      tekst: [
        '[als herstelbrief] Op {herstelbrief} hebben wij u geschreven wat er nog ontbrak. Zonder dit kunnen wij uw aanvraag niet beoordelen:',
        '[als niet herstelbrief] Wij hebben u geschreven wat er nog ontbrak. Zonder dit kunnen wij uw aanvraag niet beoordelen:',
        '{ontbrekend}',
      ],
    },
    andereHulp: true,
    wmo: 'artikelen 2.3.2 en 2.3.5',
    awb: 'artikelen 3:41, 3:46, 4:5 en 6:7',
    artikelen: 'artikelen 2.2.7, 5.2.2 en 5.2.4',
  },
  verlengen: {
    onderwerp: 'Besluit over langer opvang',
    titel: 'Uw opvang duurt langer',
    inleiding: overEerder,
    besluit: [
      '**Wij verlengen uw opvang. Dit is wat u krijgt:**',
      '{watukrijgt}',
      '[als alleenonderdak] Wij zijn met een andere regio in gesprek over wie u het beste kan helpen. Tot dat duidelijk is, krijgt u onderdak en de hulp die nu nodig is (artikel 5.2.5).',
    ],
    afspraken: true,
    duur: (keten) => [
      '[als eerderelaatstedag] Uw opvang duurde tot en met {eerderelaatstedag}. Nu duurt de opvang tot en met {laatstedag}. Daarna stopt de opvang vanzelf (artikel 5.2.9).',
      '[als niet eerderelaatstedag] De opvang duurt nu tot en met {laatstedag}. Daarna stopt de opvang vanzelf (artikel 5.2.9).',
      verlengtekst(keten),
    ],
    copas: [
      '[als copas] U krijgt van ons een CO-pas die net zo lang geldig is als deze verlenging (artikel 5.2.8). Kom hem bij ons halen.',
    ],
    wmo: 'artikelen 2.3.5 en 2.3.9',
    awb: 'artikelen 3:41, 3:46 en 6:7',
    artikelen: 'artikelen 5.2.8, 5.2.9 en 5.2.11',
  },
  'niet-verlengen': {
    onderwerp: 'Besluit over het einde van uw opvang',
    titel: 'Wij verlengen uw opvang niet',
    inleiding: overEerder,
    besluit: ['**Wij verlengen uw opvang niet. U krijgt opvang tot en met {laatstedag}.**'],
    gronden: 'Wij verlengen de opvang niet om deze redenen:',
    zienswijze: true,
    duurKop: 'Tot wanneer u opvang krijgt',
    duur: () => [
      'Uw laatste dag in de opvang is {laatstedag}. Wij en de begeleiders van de opvang helpen u om voor die tijd een andere plek te vinden.',
    ],
    andereHulp: true,
    wmo: 'artikelen 2.3.5 en 2.3.9',
    awb: 'artikelen 3:41, 3:46 en 6:7',
    artikelen: 'artikelen 5.2.8 en 5.2.9',
  },
  wijzigen: {
    onderwerp: 'Besluit over een verandering van uw opvang',
    titel: 'Uw opvang verandert',
    inleiding: overEerder,
    besluit: ['**Vanaf {per} verandert uw opvang. Dit is wat u dan krijgt:**', '{watukrijgt}'],
    zienswijze: true,
    afspraken: true,
    duur: (keten) => [
      'De opvang duurt tot en met {laatstedag}. Daarna stopt de opvang vanzelf (artikel 5.2.9).',
      verlengtekst(keten),
    ],
    copas: [
      '[als copas] Hebt u door deze verandering een andere CO-pas nodig? Dan krijgt u die van ons (artikel 5.2.8).',
    ],
    wmo: 'artikelen 2.3.5, 2.3.9 en 2.3.10',
    awb: 'artikelen 3:41, 3:46 en 6:7',
    artikelen: 'artikelen 5.2.8, 5.2.9 en 5.2.11',
  },
  beeindigen: {
    onderwerp: 'Besluit over het einde van uw opvang',
    titel: 'Uw opvang stopt eerder',
    inleiding: overEerder,
    besluit: [
      '**Wij beëindigen uw opvang. Vanaf {per} krijgt u geen opvang meer.**',
      '[als copas] Uw CO-pas is vanaf die dag niet meer geldig.',
    ],
    gronden: 'Wij beëindigen de opvang om deze redenen:',
    zienswijze: true,
    duurKop: 'Tot wanneer u opvang krijgt',
    duur: () => [
      'Uw laatste dag in de opvang is {laatstedag}.',
      '[als eerderelaatstedag] Zonder dit besluit had u opvang tot en met {eerderelaatstedag}.',
    ],
    andereHulp: true,
    wmo: 'artikelen 2.3.9 en 2.3.10',
    awb: 'artikelen 3:41, 3:46, 4:8 en 6:7',
    artikelen: 'artikelen 5.2.9 en 5.2.11',
  },
  intrekken: {
    onderwerp: 'Wij trekken een besluit over uw opvang in',
    titel: 'Wij trekken uw recht op opvang in',
    inleiding: overEerder,
    besluit: [
      '**Wij trekken ons besluit van {eerderbesluit} in, vanaf {per} (Wmo 2015 artikel 2.3.10).**',
      '[als terugwerkend] Dat is een dag die al voorbij is. Voor wat voorbij is, hoeft u door deze brief niets terug te betalen. Vragen wij later iets van u terug, dan krijgt u daarover een eigen besluit.',
      '[als copas] Uw CO-pas is niet meer geldig.',
    ],
    gronden: 'Wij trekken het besluit in om deze redenen:',
    zienswijze: true,
    andereHulp: true,
    wmo: 'artikelen 2.3.8, 2.3.9 en 2.3.10',
    awb: 'artikelen 3:41, 3:46, 4:8 en 6:7',
    artikelen: 'artikelen 5.2.8 en 5.2.9',
  },
};

const alsTekst = (regels: readonly string[]): string => regels.join('\n');

function deel(id: string, kop: string, regels: readonly string[] | undefined): Sjabloontekst['delen'] {
  return regels && regels.length > 0 ? [{ id, kop, tekst: alsTekst(regels) }] : [];
}

function onderbouwing(e: Eigen): string[] {
  return [
    '{motivering}',
    ...(e.gronden ? [`[als gronden] ${e.gronden}`, '{gronden}'] : []),
    ...(e.toets ? s.vastgesteld : []),
    ...(e.zienswijze ? s.zienswijze : []),
    ...s.afwijking,
  ];
}

function voorwaarden(keten: Sjabloonketen): string[] {
  const vast = s.afspraken[keten === 'onbekend' ? 'volwassenen' : keten];
  return ['Bij de opvang horen deze afspraken (artikel 5.2.11):', ...vast, ...s.eigenAfspraken, s.wijzigingen];
}

/** The letter that an organisation starts with: by soort and keten, in plain Dutch, with all that 5.2.8 asks. */
export function standaardsjabloon(soort: Sjabloonsoort, keten: Sjabloonketen): Sjabloontekst {
  const e = eigen[soort];
  const { koppen } = s;
  const pas = keten === 'volwassenen' || keten === 'onbekend';
  const regels = [s.regelsBegin, s.wmo(e.wmo), s.awb(e.awb), `- {beleidsbron}, ${e.artikelen}.`, s.regelsEinde];
  return {
    onderwerp: e.onderwerp,
    titel: e.titel,
    delen: [
      ...deel('aanhef', '', ['Beste {naam},', e.inleiding]),
      ...deel('besluit', koppen.besluit, pas ? e.besluit : e.besluit.filter((r) => !r.startsWith('[als copas]'))),
      ...deel('onderzoek', e.onderzoek?.kop ?? koppen.onderzoek, e.onderzoek?.tekst ?? s.onderzoek),
      ...deel('onderbouwing', koppen.onderbouwing, onderbouwing(e)),
      ...deel('voorwaarden', koppen.voorwaarden, e.afspraken && voorwaarden(keten)),
      ...deel('duur', e.duurKop ?? koppen.duur, e.duur?.(keten)),
      ...deel('copas', koppen.copas, pas ? e.copas : undefined),
      ...deel('andere-hulp', koppen.andereHulp, e.andereHulp && ['{anderehulp}']),
      ...deel('contactpersoon', koppen.contactpersoon, s.contact),
      ...deel('ondertekening', '', ['{ondertekening}']),
      ...deel('bezwaar', koppen.bezwaar, s.bezwaar),
      ...deel('hulp', koppen.hulp, s.hulp),
      ...deel('regels', koppen.regels, regels),
    ],
  };
}
