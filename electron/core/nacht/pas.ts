import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { nachtteksten as tekst } from '#shared/taal/nacht.ts';
import type { Context } from '../context.ts';
import { copasbehandelaars } from '../copas/behandelaars.ts';

/**
 * A pass scanned beside the register. The check is that of the door (5.2.8); whose line it is follows from the dossier of the
 * pass. A pass that does not open the door still leads to the line: the night worker decides what to do.
 */
export function scanPas(
  context: Context,
  { locatieId, datum, code }: GelezenInvoer<'nacht.pas'>,
): Uitvoer<'nacht.pas'> {
  const { db, opslag } = context;
  const controleer = copasbehandelaars['copas.controleren'];
  if (typeof controleer !== 'function') throw new Error('The check of a pass waits for nothing');
  const { geldig, reden, pasnummer } = controleer(context, { code });
  const pas = pasnummer ? opslag.leesCopas(db, { pasnummer }) : null;
  const clientId = (pas && opslag.leesDossier(db, pas.dossierId)?.clientId) ?? null;
  if (!clientId) return { geldig, reden, clientId: null };
  const hier = opslag.leesBewoners(db, locatieId, datum).some((bewoner) => bewoner.clientId === clientId);
  if (!hier) return { geldig: false, reden: geldig ? tekst.geenPlekHier : reden, clientId: null };
  const schorsing = opslag.leesGeschorsten(db, locatieId, datum).find((r) => r.clientId === clientId);
  if (schorsing) return { geldig: false, reden: tekst.passGeschorst(schorsing.tot), clientId };
  return { geldig, reden, clientId };
}
