import type { Behandelaars } from '../context.ts';
import { document } from './document.ts';
import { haalAf, leesLijsten, leesLijstMetRegels, stelVast, trekIn, zetTerug } from './lijst.ts';
import { geefVrij, houVast, leesOverzicht, stelIn } from './overzicht.ts';
import { voerUit, wis } from './uitvoeren.ts';
import { stelOp, stelVoor, tel } from './voorstel.ts';

export const bewaarbehandelaars: Behandelaars<
  | 'bewaren.overzicht'
  | 'bewaren.instellen'
  | 'bewaren.vasthouden'
  | 'bewaren.vrijgeven'
  | 'vernietiging.voorstel'
  | 'vernietiging.tellen'
  | 'vernietiging.opstellen'
  | 'vernietiging.lijsten'
  | 'vernietiging.lezen'
  | 'vernietiging.afhalen'
  | 'vernietiging.terugzetten'
  | 'vernietiging.vaststellen'
  | 'vernietiging.intrekken'
  | 'vernietiging.uitvoeren'
  | 'vernietiging.wissen'
  | 'vernietiging.document'
> = {
  'bewaren.overzicht': leesOverzicht,
  'bewaren.instellen': stelIn,
  'bewaren.vasthouden': houVast,
  'bewaren.vrijgeven': geefVrij,
  'vernietiging.voorstel': stelVoor,
  'vernietiging.tellen': tel,
  'vernietiging.opstellen': stelOp,
  'vernietiging.lijsten': leesLijsten,
  'vernietiging.lezen': leesLijstMetRegels,
  'vernietiging.afhalen': haalAf,
  'vernietiging.terugzetten': zetTerug,
  'vernietiging.vaststellen': stelVast,
  'vernietiging.intrekken': trekIn,
  'vernietiging.uitvoeren': voerUit,
  'vernietiging.wissen': wis,
  'vernietiging.document': document,
};
