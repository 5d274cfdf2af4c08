import type { Vastleggingsoort } from '#shared/domein/vastlegging.ts';
import { is } from '../stukken/veld.ts';
import { dag, jaNee, keuze, lijst, regel, vlak, type Formulierveld } from './formulierveld.ts';

const wie: Formulierveld = { pad: 'wie', vorm: 'wie' };
const later = (pad: string): Formulierveld => ({ pad, vorm: 'datum' });
const gedaan = (pad: string): Formulierveld => ({ pad, vorm: 'datum', verleden: true });
const metKop = (kop: string, veld: Formulierveld): Formulierveld => ({ ...veld, kop });
const bij = (veld: Formulierveld, wanneer: NonNullable<Formulierveld['bij']>): Formulierveld => ({
  ...veld,
  bij: wanneer,
});
const na =
  (pad: string) =>
  (inhoud: Readonly<Record<string, unknown>>): boolean =>
    Boolean(inhoud[pad]);

type Soort = Extract<
  Vastleggingsoort,
  'scil' | 'zorgsignaal' | 'meldcode' | 'briefadres' | 'eigendommen' | 'overdrachtsverslag' | 'overbrugging'
>;

/** The forms of the guidance at an aanbieder, and of leaving (5.2.10, 5.2.12, 3.10.5, 3.10.6). */
export const begeleidingsvelden: Readonly<Record<Soort, readonly Formulierveld[]>> = {
  scil: [
    wie,
    dag(),
    regel('doorWie', true),
    keuze('antwoord', false),
    bij(later('opnieuwOp'), is('antwoord', 'later')),
    bij(gedaan('afgenomenOp'), is('antwoord', 'ja')),
    bij(regel('afgenomenDoor'), na('afgenomenOp')),
    bij({ ...keuze('uitslag', false) }, na('afgenomenOp')),
    bij(regel('uitslagTekst'), na('uitslag')),
    bij(vlak('vervolg'), na('afgenomenOp')),
    bij(later('vervolgOp'), na('afgenomenOp')),
  ],
  zorgsignaal: [
    wie,
    dag(),
    keuze('soort'),
    vlak('signaal', true),
    regel('doorWie', true),
    { ...lijst('naar'), verplicht: false },
    jaNee('clientWil'),
    later('afspraakOp'),
    keuze('stand'),
    vlak('toelichting'),
  ],
  meldcode: [
    wie,
    metKop('stap1', dag()),
    regel('signalenDoor', true),
    vlak('signalen', true),
    jaNee('kindcheck'),
    jaNee('acuutGevaar'),
    metKop('stap2', gedaan('adviesOp')),
    regel('adviesDoor'),
    keuze('adviesBij', false),
    vlak('advies'),
    metKop('stap3', gedaan('gesprekOp')),
    regel('gesprekDoor'),
    bij(vlak('gesprek'), na('gesprekOp')),
    bij(vlak('geenGesprek'), ({ gesprekOp }) => !gesprekOp),
    metKop('stap4', gedaan('wegingOp')),
    regel('wegingDoor'),
    vlak('weging'),
    metKop('stap5', gedaan('besluitOp')),
    regel('besluitDoor'),
    keuze('besluit', false),
    vlak('besluitWaarom'),
    { pad: 'ingeschakeld', vorm: 'vinkjes' },
    vlak('ingelicht'),
    metKop('verder', later('volgendeOp')),
  ],
  briefadres: [
    wie,
    dag(),
    regel('waar', true),
    later('van'),
    later('tot'),
    regel('postNaar'),
    later('geeindigdOp'),
    vlak('toelichting'),
  ],
  eigendommen: [
    wie,
    dag(),
    vlak('lijst', true),
    regel('waar', true),
    { pad: 'bewaarTot', vorm: 'datum', verplicht: true },
    gedaan('verteldOp'),
    gedaan('opgehaaldOp'),
    bij(regel('opgehaaldDoor'), na('opgehaaldOp')),
    bij(gedaan('opgeruimdOp'), ({ opgehaaldOp, verteldOp }) => !opgehaaldOp && Boolean(verteldOp)),
    bij(vlak('opgeruimdHoe'), na('opgeruimdOp')),
  ],
  overdrachtsverslag: [
    dag(),
    regel('naar', true),
    regel('contact'),
    keuze('grond'),
    regel('grondTekst'),
    vlak('samenvatting', true),
    { pad: 'delen', vorm: 'vinkjes' },
    bij(vlak('afspraken'), ({ delen }) => Array.isArray(delen) && delen.includes('afspraken')),
    bij(vlak('zorg'), ({ delen }) => Array.isArray(delen) && delen.includes('zorg')),
    bij(vlak('aandacht'), ({ delen }) => Array.isArray(delen) && delen.includes('aandacht')),
    gedaan('gegevenOp'),
  ],
  overbrugging: [
    wie,
    dag(),
    regel('wachtOp', true),
    jaNee('nodig'),
    vlak('wat'),
    regel('doorWie', true),
    later('tot'),
    vlak('langerOmdat'),
    later('geeindigdOp'),
  ],
};
