import { logIn } from '../../hulp.ts';
import type { Opdracht, Opdrachten, Stadskern } from '../../opdracht.ts';
import { lid, mens, plan, zaak } from './hulp.ts';

/** Commands about safety and the people of a case. */
export function veiligheidOpdrachten(kern: () => Stadskern): Opdrachten {
  const vera = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'vera', invoer });
  const begonnen = async () => {
    await logIn(kern(), 'vera');
    return zaak(kern());
  };
  return {
    'crisismensen.toevoegen': vera(async () => ({
      dossierId: (await begonnen()).dossierId,
      ...{ lidId: null, nieuw: mens(), lid: lid() },
    })),
    'crisismensen.wijzigen': vera(async () => {
      const { dossierId, voegToe } = await begonnen();
      return { dossierId, ...(await voegToe()), versie: 1, velden: mens({ roepnaam: 'Samir' }) };
    }),
    'crisisveiligheid.plan': vera(async () => {
      const { dossierId, leg } = await begonnen();
      return { dossierId, ...(await leg('veiligheidsplan', plan())), neutraal: true };
    }),
  };
}
