import { plusDagen } from '#shared/beleid/index.ts';
import { logIn } from '../hulp.ts';
import type { Opdracht, Opdrachten, Stadskern } from '../opdracht.ts';
import { vandaag } from '../opstelling.ts';
import { leg } from '../vervolg/stukken.ts';

/** The commands of the door: Thomas comes in, stays away, and may not come in for a while. */
export function deurOpdrachten(kern: () => Stadskern): Opdrachten {
  const thomas = () => kern().met.thomas;
  const dossier = () => ({ dossierId: thomas().dossierId });
  const binnen = () => ({
    ...dossier(),
    locatieId: kern().met.kade,
    clientIds: [thomas().clientId],
    mee: [{ achternaam: 'Zuiderveld', voornamen: 'Noa', geboortedatum: '2020-01-02' }],
    tijdstip: null,
  });
  const nacht = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'overal', invoer });
  const gids = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'gids', invoer });
  /** Three nights without notice: enough for a talk. */
  const weg = async () => {
    kern().klok.zet('2026-11-19T09:00:00Z');
    await logIn(kern(), 'manager');
    const { kade } = kern().met;
    const nachten = [0, 1, 2].map((n) => plusDagen(vandaag, n));
    const { bewoners } = await kern().doe('vervolg.lezen', dossier());
    for (const datum of nachten) {
      const rijen = [
        { clientId: bewoners[0]?.clientId ?? '', stand: 'afwezig' as const, bedId: null, tijd: null, reden: '' },
      ];
      await kern().doe('nacht.opslaan', { locatieId: kade, datum, versie: 0, extra: 0, reden: '', rijen });
    }
    return nachten.at(-1) ?? '';
  };
  const signaal = async () => ({
    ...dossier(),
    wieId: thomas().clientId,
    soort: 'gesprek-nodig' as const,
    antwoord: 'gemeld' as const,
    totNacht: await weg(),
    reden: 'Geen contact gekregen',
  });
  return {
    'deur.binnen': nacht(binnen),
    'aankomst.schrappen': gids(async () => {
      await logIn(kern(), 'overal');
      await kern().doe('deur.binnen', binnen());
      const { aankomsten } = await kern().doe('verblijf.nachten', dossier());
      return { ...dossier(), id: aankomsten[0]?.id ?? '', reden: 'Verkeerde cliënt' };
    }),
    'signaal.beantwoorden': gids(signaal),
    'signaal.schrappen': gids(async () => {
      const invoer = await signaal();
      await logIn(kern(), 'gids');
      await kern().doe('signaal.beantwoorden', { ...invoer, antwoord: 'verklaard' });
      const { antwoorden } = await kern().doe('verblijf.nachten', dossier());
      return { ...dossier(), id: antwoorden[0]?.id ?? '', reden: 'Klopte niet' };
    }),
    'schorsing.akkoord': gids(async () => {
      await logIn(kern(), 'manager');
      const id = await leg(kern(), thomas().dossierId, 'schorsing', {
        datum: vandaag,
        tot: plusDagen(vandaag, 10),
        bezwaarTot: '2026-12-30',
      });
      return { ...dossier(), id, versie: 1 };
    }),
  };
}
