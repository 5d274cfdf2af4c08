import { logIn } from '../hulp.ts';
import type { Opdracht, Opdrachten, Stadskern } from '../opdracht.ts';
import { begin as beginZaak, crisistoets, legVast, neem } from './besluit/hulp.ts';
import { veiligContact } from './hulp.ts';
import { punt } from './verblijf-hulp.ts';

/** The commands of a stay in the crisisopvang, by somebody of Veilig Thuis. */
export function verblijfOpdrachten(kern: () => Stadskern): Opdrachten {
  const vera = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'vera', invoer });
  const begin = { clientId: null, roepnaam: 'Mina', achternaam: '', contact: veiligContact() };
  const zaak = async () => {
    await logIn(kern(), 'vera');
    const { dossierId, clientId } = await kern().doe('crisis.beginnen', begin);
    return { dossierId, wie: clientId };
  };
  const regel = (wie: string) => ({ wie, versie: 0, inhoud: punt('email', { stand: 'bezig', actie: 'Nieuw adres' }) });
  const gesloten = async () => {
    await logIn(kern(), 'vera');
    return kern().doe('crisisbijdrage.sluiten', { maand: '2026-10', versie: 0, totaal: 0 });
  };
  return {
    'crisisverblijf.punten': vera(async () => {
      const { dossierId, wie } = await zaak();
      return { dossierId, punten: [regel(wie)], reden: '' };
    }),
    'crisisverblijf.ongedaan': vera(async () => {
      const { dossierId, wie } = await zaak();
      await kern().doe('crisisverblijf.punten', { dossierId, punten: [regel(wie)], reden: '' });
      return { dossierId, wie, punt: 'email', versie: 1 };
    }),
    'crisisverblijf.afdruk': vera(async () => ({ dossierId: (await zaak()).dossierId })),
    'crisisbijdrage.sluiten': vera(() => ({ maand: '2026-10', versie: 0, totaal: 0 })),
    'crisisbijdrage.heropenen': vera(async () => ({ maand: '2026-10', ...(await gesloten()), reden: 'Te vroeg' })),
    'crisisbijdrage.brief': vera(async () => {
      await logIn(kern(), 'bea');
      const { versie, waarden } = await kern().doe('instelling.lezen', {});
      const bijdragen = [{ vanaf: '2026-01-01', centen: 30_000, per: 'maand' as const, bron: 'Nadere Regels' }];
      await kern().doe('instelling.opslaan', {
        versie,
        waarden: { ...waarden, crisisafspraken: { ...waarden.crisisafspraken, bijdragen } },
      });
      await logIn(kern(), 'vera');
      const dossierId = await beginZaak(kern());
      await legVast(kern(), dossierId, 'crisistoets', crisistoets());
      await neem(kern(), dossierId);
      const inhoud = { vanaf: '2027-02-16', verstuurdOp: null, wijze: null, toelichting: '' };
      const nieuw = { dossierId, id: null, versie: 0, clientId: null, reden: '' };
      const klaar = await kern().doe('crisis.vastleggen', { ...nieuw, invoer: { soort: 'bijdragebrief', inhoud } });
      return { dossierId, ...klaar };
    }),
  };
}
