import { parameterwaarde, plusDagen, plusWerkdagen } from '#shared/beleid/index.ts';
import type { Crisisstuk } from '#shared/contract/groepen/crisis.ts';
import type { Termijn } from '#shared/contract/groepen/dossier.ts';
import { termijnteksten } from '#shared/taal/dossier.ts';
import type { Context } from '../../context.ts';
import { geldendeStukken } from '../stukken.ts';
import type { Crisistermijnen } from '../termijnen.ts';
import { terugbelmoment } from './terugbellen.ts';

type Soort = 'vt-terugbellen' | 'vt-triage' | 'vt-onderzoek' | 'vt-informeren' | 'vt-doorgeleiding';
const termijn = (soort: Soort, uiterlijk: string, artikel: string, extra: Partial<Termijn> = {}): Termijn => ({
  soort,
  sleutel: '',
  uiterlijk,
  artikel,
  omschrijving: termijnteksten[soort],
  ...extra,
});

function terugbellen(stukken: readonly Crisisstuk[]): Termijn[] {
  const moment = terugbelmoment(stukken);
  if (!moment) return [];
  const [dag = '', tijd = ''] = moment.split('T');
  const omschrijving = `${termijnteksten['vt-terugbellen']}, ${tijd}`;
  return [termijn('vt-terugbellen', dag, '5.1.2', { omschrijving, sleutel: tijd })];
}

function onderzoek(stukken: readonly Crisisstuk[], gemeldOp: string, beleid: Context['beleid']): Termijn[] {
  const triage = geldendeStukken(stukken, 'triage')[0]?.inhoud;
  const onderzoekstuk = geldendeStukken(stukken, 'vt-onderzoek')[0]?.inhoud;
  const duur = (naam: 'vtTriage' | 'vtOnderzoek' | 'vtInformeren' | 'vtInformerenUitstel', vanaf: string): number =>
    parameterwaarde(beleid, naam, vanaf);
  const besluitOp = triage?.triagebesluitOp;
  const uitstel = onderzoekstuk?.uitgesteld ? duur('vtInformerenUitstel', gemeldOp) : 0;
  const informeren = plusDagen(gemeldOp, duur('vtInformeren', gemeldOp) + uitstel);
  const totOnderzoek = besluitOp && plusDagen(besluitOp, duur('vtOnderzoek', besluitOp));
  return [
    ...(besluitOp
      ? []
      : [termijn('vt-triage', plusWerkdagen(gemeldOp, duur('vtTriage', gemeldOp)), 'Uitvoeringsbesluit Wmo 4.1.7')]),
    ...(totOnderzoek && triage?.triagebesluit === 'onderzoek' && !onderzoekstuk?.afgerondOp
      ? [termijn('vt-onderzoek', totOnderzoek, 'Uitvoeringsbesluit Wmo 4.1.7')]
      : []),
    ...(onderzoekstuk?.geinformeerdOp ? [] : [termijn('vt-informeren', informeren, 'Wmo 5.3.1')]),
  ];
}

function naOverdracht(stukken: readonly Crisisstuk[]): Termijn[] {
  const [laatste] = geldendeStukken(stukken, 'contactmoment');
  return geldendeStukken(stukken, 'doorgeleiding').flatMap(({ id, op, inhoud }) => {
    const dag = inhoud.volgendContactOp?.slice(0, 10);
    // A call after the hand-over was written down settles it.
    return dag && !(laatste && laatste.eersteOp > op)
      ? [termijn('vt-doorgeleiding', dag, '5.1.2', { sleutel: id })]
      : [];
  });
}

/** Calling back, the triage, the onderzoek, telling the betrokkene, and the contact after a hand-over. Never later than the law says. */
export const intaketermijnen: Crisistermijnen = ({ beleid }, { gemeldOp }, stukken) => [
  ...terugbellen(stukken),
  ...onderzoek(stukken, gemeldOp, beleid),
  ...naOverdracht(stukken),
];
