import type { veiligheidsoorten } from '#shared/domein/crisis/veiligheid.ts';
import { nl } from '#shared/taal/nl.ts';
import { dag, is, jaNee, keuze, lijst, moment, regel, rijen, vinkjes, vlak, type Crisisveld } from './veld.ts';

const { koppen } = nl.crisisveiligheid;
const ingevuld =
  (pad: string) =>
  (inhoud: Readonly<Record<string, unknown>>): boolean =>
    inhoud[pad] !== null && inhoud[pad] !== undefined;

/** Forms of what is recorded about safety (5.1.3). The signs of an assessment have a form of their own. */
export const veiligheidsvelden: Readonly<Record<keyof typeof veiligheidsoorten, readonly Crisisveld[]>> = {
  veiligheidsbeoordeling: [
    keuze('niveau', { verplicht: true, kop: koppen.oordeel }),
    vlak('waarom', { verplicht: true }),
    moment('moment', { verplicht: true }),
    regel('wie', { verplicht: true }),
    dag('volgendeOp'),
  ],
  veiligheidsvoorwaarde: [
    vlak('voorwaarde', { verplicht: true }),
    regel('wie', { verplicht: true }),
    dag('vanaf', { verplicht: true }),
    dag('controleOp'),
    rijen('controles', [
      dag('op', { verplicht: true, verleden: true }),
      keuze('stand', { verplicht: true }),
      regel('door', { verplicht: true }),
      regel('toelichting'),
    ]),
    dag('gestoptOp'),
    regel('gestoptWaarom', { bij: ingevuld('gestoptOp') }),
  ],
  veiligheidsplan: [
    vlak('signalen'),
    vlak('watIkDoe'),
    rijen('wieIkBel', [regel('wie', { verplicht: true }), regel('nummer')]),
    vlak('waarheen'),
    regel('codewoord'),
    vlak('kinderen'),
    vinkjes('digitaal', { kop: koppen.digitaal }),
    vlak('digitaalErbij'),
    vinkjes('meenemen', { kop: koppen.meenemen }),
    vlak('meenemenErbij'),
    jaNee('akkoord', { kop: koppen.afspraak }),
    dag('akkoordOp', { verleden: true, bij: is('akkoord', true, false) }),
    dag('herzienOp'),
  ],
  gevaarsignaal: [
    lijst('aard', { verplicht: true }),
    moment('moment', { verplicht: true }),
    vlak('wat', { verplicht: true }),
    regel('doorWie', { verplicht: true }),
    jaNee('plekBekend'),
    keuze('besluit', { bij: is('plekBekend', true) }),
    vlak('besluitWaarom', { bij: ingevuld('besluit') }),
    vlak('gedaan', { kop: koppen.antwoord }),
    regel('ingelicht'),
    dag('klaarOp', { verleden: true }),
  ],
  geinformeerd: [
    regel('wie', { verplicht: true }),
    lijst('rol', { verplicht: true }),
    vlak('wat', { verplicht: true }),
    keuze('grond', { verplicht: true }),
    regel('grondTekst', { verplicht: true }),
    moment('moment', { verplicht: true }),
  ],
  'niet-informeren': [
    regel('wie', { verplicht: true }),
    regel('relatie'),
    keuze('wat', { verplicht: true }),
    vlak('waarom', { verplicht: true }),
  ],
};
