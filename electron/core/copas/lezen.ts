import type { Copasrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { leesLoop } from '../dossier/herberekenen.ts';
import { dagVanMoment } from '../klok.ts';
import { controleerPas, type Pascontrole } from './controle.ts';
import { standVanPas, type Passtand } from './stand.ts';
import { leesSleutels } from './tekensleutel.ts';
import { locatiecode } from './uitgeven.ts';

/**
 * A scanned token or a typed number against the own list, as the pass counts today.
 * @param locatieId where is scanned; null at the desk, where every locatie is right
 */
export function controleerCode(
  context: Context,
  code: string,
  locatieId: string | null,
): { uitslag: Pascontrole; bekend: Copasrij | null; stand: Passtand | null } {
  const { db, opslag, vandaag } = context;
  const zoek = (pasnummer: string): Copasrij | null => opslag.leesCopas(db, { pasnummer });
  const standVan = (pas: Copasrij): Passtand => standVanPas(pas, leesLoop(context, pas.dossierId), vandaag);
  const uitslag = controleerPas(code, {
    vandaag,
    // 5.2.8: a pass gives access to the locatie that was assigned, so at the door of another one it does not.
    ...(locatieId && { locatie: locatiecode(locatieId) }),
    sleutels: leesSleutels(context).map(({ openbaar }) => openbaar),
    zoekPas: (pasnummer) => {
      const pas = zoek(pasnummer);
      if (!pas) return null;
      const { locatieId: waar, geldigVan, geldigTot, status } = standVan(pas);
      const ingetrokkenOp = pas.ingetrokkenOp && dagVanMoment(pas.ingetrokkenOp);
      const locatie = locatiecode(waar);
      return { pasnummer, locatie, geldigVan, geldigTot, ingetrokkenOp, beeindigd: status === 'beeindigd' };
    },
  });
  const bekend = uitslag.pas ? zoek(uitslag.pas.pasnummer) : null;
  return { uitslag, bekend, stand: bekend && standVan(bekend) };
}
