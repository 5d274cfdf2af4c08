import { beginstand } from '#shared/domein/scherm.ts';
import { logIn } from '../hulp.ts';
import type { Opdracht, Opdrachten, Stadskern } from '../opdracht.ts';
import { adres, beginZaak, bewaar, idVan, stand, waarom } from './hulp.ts';

/** The commands around geheime adressen: by somebody of Veilig Thuis, and by who leads the team. */
export function kluisOpdrachten(kern: () => Stadskern): Opdrachten {
  const vera = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'vera', invoer });
  const tess = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'tess', invoer });
  const zaak = async () => {
    await logIn(kern(), 'tess');
    await logIn(kern(), 'vera');
    const dossierId = await beginZaak(kern());
    const { stand: kring } = await stand(kern(), dossierId);
    return { dossierId, lezers: [idVan(kring, 'vera')] };
  };
  const bewaard = async () => {
    const { dossierId, lezers } = await zaak();
    return { adresId: await bewaar(kern(), dossierId, ['vera']), versie: 1, lezers };
  };
  const brief = { grond: 'vervoer', toelichting: 'Voor de rit', bestemdVoor: 'De taxichauffeur' };
  const bekeken = async () => {
    const { adresId } = await bewaard();
    await kern().doe('kluis.adres', { adresId, ...waarom });
    await logIn(kern(), 'tess');
    return (await kern().doe('kluis.inzagen', { open: true })).inzagen[0]?.id ?? '';
  };
  return {
    'kluis.bewaren': vera(async () => {
      const { dossierId, lezers } = await zaak();
      return { doel: { soort: 'zaak', dossierId }, adresId: null, versie: 0, velden: adres(), lezers, reden: '' };
    }),
    'kluis.delen': vera(async () => ({ ...(await bewaard()), reden: 'Neemt de dienst over' })),
    'kluis.intrekken': vera(async () => {
      const { adresId, versie } = await bewaard();
      return { adresId, versie, reden: 'Verkeerd adres' };
    }),
    'kluis.adres': vera(async () => ({ adresId: (await bewaard()).adresId, ...waarom })),
    'kluis.briefBytes': vera(async () => ({ adresId: (await bewaard()).adresId, ...brief })),
    'kluis.briefUitkomst': vera(async () => {
      const { adresId } = await bewaard();
      const { inzageId } = await kern().doe('kluis.briefBytes', { adresId, ...brief, grond: 'vervoer' });
      return { inzageId, gelukt: true };
    }),
    'scherm.magInstellen': { als: 'bob', invoer: () => beginstand(true) },
    'kluis.herstelMaken': tess(() => ({ vervangt: null })),
    'kluis.oordelen': tess(async () => ({ inzageId: await bekeken(), oordeel: 'terecht', toelichting: '' })),
  };
}
