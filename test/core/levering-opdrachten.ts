import { wachtwoord } from './hulp.ts';
import type { Opdrachten, Stadskern } from './opdracht.ts';

export const adres = {
  host: 'localhost',
  poort: 5432,
  database: 'register',
  gebruiker: 'rotterdam',
  wachtwoord: 'een lang geheim',
  ca: '',
};

/** Delivering to the registry, as its administrator sets it up. */
export function leveringOpdrachten(kern: () => Stadskern): Opdrachten {
  const ingesteld = async () => (await kern().doe('levering.bewaren', { versie: 0, ...adres })).versie;
  /** The first desk of an organisation, with all that it has at the server. */
  const deelt = async (): Promise<void> => {
    await ingesteld();
    await kern().doe('werkplek.delen', { naam: 'Balie 1', wachtwoord });
    for (let i = 0; i < 20; i += 1) {
      kern().klok.verstrijk(60_000);
      await kern().lever();
      if ((await kern().doe('werkplek.stand', {})).begin === null) return;
    }
  };
  return {
    'werkplek.delen': {
      als: 'bea',
      invoer: async () => {
        await ingesteld();
        return { naam: 'Balie 1', wachtwoord };
      },
    },
    'werkplek.uitnodigen': {
      als: 'bea',
      invoer: async () => {
        await deelt();
        return { dagen: 7 };
      },
    },
    'werkplek.intrekken': {
      als: 'bea',
      blijft: true,
      invoer: async () => {
        await deelt();
        await kern().doe('werkplek.uitnodigen', { dagen: 7 });
        kern().klok.verstrijk(4_000);
        await kern().doe('werkplek.stand', {});
        await kern().lever();
        const { werkplekken } = await kern().doe('werkplek.stand', {});
        return { werkplekId: werkplekken.find(({ status }) => status === 'uitgenodigd')?.werkplekId };
      },
    },
    'werkplek.nuProberen': { als: 'bea', invoer: () => ({}) },
    'levering.bewaren': { als: 'bea', invoer: () => ({ versie: 0, ...adres }) },
    'levering.zetAan': { als: 'bea', invoer: async () => ({ versie: await ingesteld(), aan: false }) },
    'levering.nuProberen': { als: 'bea', invoer: () => ({}) },
    'levering.opnieuw': { als: 'bea', invoer: () => ({ volgnummer: null }) },
    'levering.allesOpnieuw': { als: 'bea', invoer: () => ({}) },
  };
}
