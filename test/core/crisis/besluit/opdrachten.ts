import { logIn } from '../../hulp.ts';
import type { Opdracht, Opdrachten, Stadskern } from '../../opdracht.ts';
import { begin, besluit, crisistoets, legVast, neem } from './hulp.ts';

/** The commands about besluiten, by somebody of Veilig Thuis; the lead of the team looks at them afterwards. */
export function besluitOpdrachten(kern: () => Stadskern): Opdrachten {
  const vera = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'vera', invoer });
  const zaak = async () => {
    await logIn(kern(), 'vera');
    const dossierId = await begin(kern());
    await legVast(kern(), dossierId, 'crisistoets', crisistoets());
    return dossierId;
  };
  const genomen = async () => {
    const { besluitId } = await neem(kern(), await zaak());
    return { besluitId };
  };
  const gegeven = { datum: '2026-11-16', wijze: 'uitgereikt' as const, doorWie: '', bewijs: '' };
  return {
    'crisisbesluit.nemen': vera(async () => {
      const dossierId = await zaak();
      const { versie } = await kern().doe('dossier.openen', { dossierId });
      return { ...besluit(dossierId), dossierVersie: versie };
    }),
    'crisisbesluit.bekendmaken': vera(async () => ({ ...(await genomen()), ...gegeven })),
    'crisisbesluit.bekendmakingVerbeteren': vera(async () => {
      const { besluitId } = await genomen();
      await kern().doe('crisisbesluit.bekendmaken', { besluitId, ...gegeven });
      return { besluitId, ...gegeven, versie: 1, reden: 'Andere dag' };
    }),
    'crisisbesluit.bewaren': vera(async () => ({
      ...(await genomen()),
      toelichting: 'Nu niet veilig',
      opvolgenOp: '2026-11-20',
    })),
    'crisisbesluit.brief': vera(async () => ({ ...(await genomen()), datum: '2026-11-20' })),
    'crisisbesluit.latenVervallen': vera(async () => ({ ...(await genomen()), reden: 'Verkeerde dag' })),
    'crisisbesluit.bespreken': {
      als: 'tess',
      invoer: async () => ({ ...(await genomen()), oordeel: 'gezien', opmerking: '' }),
    },
  };
}
