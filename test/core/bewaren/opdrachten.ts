import { logIn } from '../hulp.ts';
import type { Opdrachten, Stadskern } from '../opdracht.ts';
import { geslotenMelding } from './hulp.ts';

const soort = 'melding-zonder-besluit' as const;

/** The commands of keeping and destroying. A year goes by, and the days of thinking. */
export function bewaarOpdrachten(kern: () => Stadskern): Opdrachten {
  const lijst = async () => {
    await geslotenMelding(kern(), 'Vertrokken', '999991012');
    await kern().naar('2027-12-01T09:00:00Z');
    await logIn(kern(), 'bea');
    const { id: lijstId } = await kern().doe('vernietiging.opstellen', { soort });
    return { lijstId, versie: 1 };
  };
  const vast = async () => {
    const invoer = await lijst();
    await logIn(kern(), 'beslisser');
    await kern().doe('vernietiging.vaststellen', invoer);
    await kern().naar('2027-12-20T09:00:00Z');
    return { ...invoer, versie: 2 };
  };
  const vastgehouden = async () => {
    const { kenmerk } = await geslotenMelding(kern(), 'Vertrokken', '999991012');
    await logIn(kern(), 'bea');
    return kern().doe('bewaren.vasthouden', { kenmerk, reden: 'Rechtszaak', tot: null });
  };
  return {
    'bewaren.instellen': {
      als: 'bea',
      invoer: () => ({ soort: 'wmo-dossier', versie: 0, waarde: 20, reden: 'Eigen keuze' }),
    },
    'bewaren.vasthouden': {
      als: 'bea',
      invoer: async () => {
        const { kenmerk } = await geslotenMelding(kern(), 'Vertrokken', '999991012');
        return { kenmerk, reden: 'Rechtszaak', tot: null };
      },
    },
    'bewaren.vrijgeven': { als: 'bea', invoer: async () => ({ ...(await vastgehouden()), reden: 'Uitspraak is er' }) },
    'vernietiging.opstellen': {
      als: 'bea',
      invoer: async () => {
        await geslotenMelding(kern(), 'Vertrokken', '999991012');
        await kern().naar('2027-12-01T09:00:00Z');
        return { soort };
      },
    },
    'vernietiging.afhalen': { als: 'bea', invoer: async () => ({ ...(await lijst()), nummer: 1, reden: 'Blijft' }) },
    'vernietiging.terugzetten': {
      als: 'bea',
      invoer: async () => {
        const invoer = await lijst();
        await kern().doe('vernietiging.afhalen', { ...invoer, nummer: 1, reden: 'Blijft' });
        return { ...invoer, versie: 2, nummer: 1 };
      },
    },
    'vernietiging.vaststellen': { als: 'beslisser', invoer: lijst },
    'vernietiging.intrekken': { als: 'bea', invoer: async () => ({ ...(await lijst()), reden: 'Verkeerd' }) },
    'vernietiging.uitvoeren': { als: 'beslisser', invoer: vast },
    'vernietiging.wissen': {
      als: 'beslisser',
      invoer: async () => {
        await kern().doe('vernietiging.uitvoeren', await vast());
        return {};
      },
    },
  };
}
