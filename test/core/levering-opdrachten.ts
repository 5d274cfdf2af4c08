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
  return {
    'levering.bewaren': { als: 'bea', invoer: () => ({ versie: 0, ...adres }) },
    'levering.zetAan': { als: 'bea', invoer: async () => ({ versie: await ingesteld(), aan: false }) },
    'levering.nuProberen': { als: 'bea', invoer: () => ({}) },
    'levering.opnieuw': { als: 'bea', invoer: () => ({ volgnummer: null }) },
    'levering.allesOpnieuw': { als: 'bea', invoer: () => ({}) },
  };
}
