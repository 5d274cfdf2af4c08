import { besluitOpdrachten } from './besluit/opdrachten.ts';
import { logIn } from '../hulp.ts';
import type { Opdracht, Opdrachten, Stadskern } from '../opdracht.ts';
import { doorgeleiding, veiligContact, wieVelden } from './hulp.ts';
import { veiligheidOpdrachten } from './veiligheid/opdrachten.ts';
import { kluisOpdrachten } from '../kluis/opdrachten.ts';
import { verblijfOpdrachten } from './verblijf-opdrachten.ts';
import { plekOpdrachten } from './plek/opdrachten.ts';
import { toezichtOpdrachten } from './toezicht-opdrachten.ts';

/** The commands of the crisisopvang, by somebody of Veilig Thuis. */
export function crisisOpdrachten(kern: () => Stadskern): Opdrachten {
  const vera = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'vera', invoer });
  const begin = { clientId: null, roepnaam: 'Mina', achternaam: '', contact: veiligContact() };
  const zaak = async () => {
    await logIn(kern(), 'vera');
    const { dossierId } = await kern().doe('crisis.beginnen', begin);
    const { stukken } = await kern().doe('crisis.lezen', { dossierId });
    return { dossierId, id: stukken[0]?.id ?? '', versie: 1 };
  };
  const overdracht = async () => {
    const { dossierId } = await zaak();
    const invoer = { soort: 'doorgeleiding' as const, inhoud: doorgeleiding() };
    const nieuw = { dossierId, id: null, versie: 0, clientId: null, invoer, reden: '' };
    return { dossierId, id: (await kern().doe('crisis.vastleggen', nieuw)).id, versie: 1 };
  };
  const wie = async () => {
    await logIn(kern(), 'vera');
    const { clientId } = await kern().doe('crisis.beginnen', begin);
    return { clientId, versie: 1, velden: wieVelden };
  };
  return {
    ...toezichtOpdrachten(kern),
    'crisisintake.wie': vera(wie),
    'crisisintake.overdrachtsbrief': vera(overdracht),
    'crisisintake.afdruk': vera(async () => ({ dossierId: (await zaak()).dossierId })),
    ...plekOpdrachten(kern),
    ...besluitOpdrachten(kern),
    ...verblijfOpdrachten(kern),
    ...veiligheidOpdrachten(kern),
    ...kluisOpdrachten(kern),
    'crisis.beginnen': vera(() => begin),
    'crisis.vastleggen': vera(async () => ({
      ...(await zaak()),
      clientId: null,
      invoer: { soort: 'veilig-contact', inhoud: veiligContact({ magTerugbellen: false }) },
      reden: '',
    })),
    'crisis.intrekken': vera(async () => ({ ...(await zaak()), reden: 'Verkeerd dossier' })),
  };
}
