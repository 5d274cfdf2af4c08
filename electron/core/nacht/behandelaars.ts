import type { Uitvoer } from '#shared/contract/tabel.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import { tweedelig, type Behandelaars } from '../context.ts';
import { isLaat } from '../deur/stand.ts';
import { lokaalVanMoment } from '../klok.ts';
import { leesRegister } from './lezen.ts';
import { leesOpenstaand, weigerToekomst } from './nachten.ts';
import { heropen, slaOp, sluit } from './opslaan.ts';
import { maakNachtlijst } from './papier.ts';
import { scanPas } from './pas.ts';
import { leesVerloop } from './verloop.ts';

export const nachtbehandelaars: Behandelaars<
  | 'nacht.register'
  | 'nacht.opslaan'
  | 'nacht.sluiten'
  | 'nacht.heropenen'
  | 'nacht.verloop'
  | 'nacht.pas'
  | 'nacht.klok'
  | 'nacht.openstaand'
  | 'nacht.pdf'
> = {
  'nacht.register': (context, { locatieId, datum }) => {
    if (datum !== null) weigerToekomst(context, datum);
    return leesRegister(context, locatieId, datum ?? dezeNacht(context));
  },
  'nacht.opslaan': slaOp,
  'nacht.sluiten': sluit,
  'nacht.heropenen': heropen,
  'nacht.verloop': leesVerloop,
  'nacht.pas': scanPas,
  'nacht.klok': (context) => {
    const nacht = dezeNacht(context);
    const lokaal = lokaalVanMoment(context.nu);
    return { nacht, tijd: lokaal.slice(11), laat: isLaat(context, lokaal, nacht) };
  },
  'nacht.openstaand': leesOpenstaand,
  'nacht.pdf': tweedelig<'nacht.pdf', Uitvoer<'nacht.pdf'>>({
    voorbereiden: maakNachtlijst,
    uitvoeren: (_context, _invoer, bestand) => bestand,
  }),
};
