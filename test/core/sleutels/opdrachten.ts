import type { Opdrachten, Stadskern } from '../opdracht.ts';

/** Colleagues who leave, and the review of who has access. */
export function uitdienstOpdrachten(kern: () => Stadskern): Opdrachten {
  const balie = async () => {
    const alle = await kern().doe('gebruiker.lijst', {});
    return alle.find(({ inlognaam }) => inlognaam === 'balie')?.id ?? '';
  };
  const vertrek = async () => ({
    ...{ gebruikerId: await balie(), versie: 0, naarId: null, teamId: null },
    laatsteDag: null,
  });
  const klopt = async () => ({ gebruikerId: await balie(), versie: 0, oordeel: 'klopt' as const, toelichting: '' });
  return {
    'uitdienst.regelen': { als: 'bea', invoer: vertrek },
    'uitdienst.afzien': {
      als: 'bea',
      invoer: async () => {
        const invoer = { ...(await vertrek()), laatsteDag: '2026-11-30' };
        await kern().doe('uitdienst.regelen', invoer);
        return { gebruikerId: invoer.gebruikerId, versie: 1 };
      },
    },
    'toegangscontrole.afvinken': { als: 'bea', invoer: klopt },
    'toegangscontrole.afronden': {
      als: 'bea',
      invoer: async () => {
        const { accounts } = await kern().doe('toegangscontrole.lezen', {});
        for (const { gebruikerId } of accounts)
          await kern().doe('toegangscontrole.afvinken', { ...(await klopt()), gebruikerId });
        return { id: (await kern().doe('toegangscontrole.lezen', {})).lopend?.id ?? '' };
      },
    },
    'toegangscontrole.pdf': { als: 'bea', invoer: () => ({ id: null }) },
  };
}
