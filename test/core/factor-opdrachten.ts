import { logIn } from './hulp.ts';
import { metFactor, telefoon } from './factor-hulp.ts';
import type { Opdrachten, Stadskern } from './opdracht.ts';

/** The commands of the second factor. */
export function factorOpdrachten(kern: () => Stadskern): Opdrachten {
  const afgehaald = async () => {
    await metFactor(kern(), 'balie');
    await logIn(kern(), 'bea');
    const gebruikerId = (await kern().doe('tweedeFactor.lijst', {}))[0]?.gebruikerId ?? '';
    return { gebruikerId, reden: 'Telefoon kwijt' };
  };
  return {
    'tweedeFactor.bevestigen': {
      als: 'balie',
      blijft: true,
      invoer: async () => {
        const { geheim: oud } = await metFactor(kern(), 'balie');
        const { geheim } = await kern().doe('tweedeFactor.beginnen', {});
        return { code: telefoon(kern(), geheim), oudeCode: telefoon(kern(), oud) };
      },
    },
    'tweedeFactor.weghalen': {
      als: 'balie',
      blijft: true,
      invoer: async () => ({ code: (await metFactor(kern(), 'balie')).codes[0] ?? '' }),
    },
    'tweedeFactor.afhalen': { als: 'bea', invoer: afgehaald },
    'tweedeFactor.gezien': {
      als: 'balie',
      invoer: async () => {
        await kern().doe('tweedeFactor.afhalen', await afgehaald());
        return {};
      },
    },
  };
}
