import { beantwoordSignaal, schrapAntwoord } from '../afwezigheid/beantwoorden.ts';
import { leesNachten } from '../afwezigheid/nachten.ts';
import { leesOverzicht } from '../afwezigheid/overzicht.ts';
import type { Behandelaars } from '../context.ts';
import { controleerLocatie, komBinnen, schrapAankomst } from './binnen.ts';
import { leesDeurlijst } from './lijst.ts';
import { controleerAanDeDeur } from './pas.ts';
import { probeerVerblijf } from './proberen.ts';
import { geefAkkoord } from './schorsing.ts';
import { leesDeurstand } from './stand.ts';

export const deurbehandelaars: Behandelaars<
  | 'deur.controleren'
  | 'deur.persoon'
  | 'deur.lijst'
  | 'deur.binnen'
  | 'aankomst.schrappen'
  | 'verblijf.proberen'
  | 'verblijf.nachten'
  | 'verblijf.overzicht'
  | 'signaal.beantwoorden'
  | 'signaal.schrappen'
  | 'schorsing.akkoord'
> = {
  'deur.controleren': controleerAanDeDeur,
  'deur.persoon': (context, { clientId, locatieId }) => {
    controleerLocatie(context, locatieId);
    return leesDeurstand(context, clientId, locatieId);
  },
  'deur.lijst': (context, { locatieId }) => leesDeurlijst(context, locatieId),
  'deur.binnen': komBinnen,
  'aankomst.schrappen': schrapAankomst,
  'verblijf.proberen': probeerVerblijf,
  'verblijf.nachten': (context, { dossierId }) => leesNachten(context, dossierId),
  'verblijf.overzicht': (context, { locatieId }) => leesOverzicht(context, locatieId),
  'signaal.beantwoorden': beantwoordSignaal,
  'signaal.schrappen': schrapAntwoord,
  'schorsing.akkoord': geefAkkoord,
};
