import { logIn } from './hulp.ts';
import type { Opdracht, Opdrachten, Stadskern } from './opdracht.ts';
import { vandaag } from './opstelling.ts';

/** The commands of the night register, at De Kade where Thomas sleeps. */
export function nachtOpdrachten(kern: () => Stadskern): Opdrachten {
  const als = 'overal';
  const plek = () => ({ locatieId: kern().met.kade, datum: vandaag });
  const invoer = (stand: 'aanwezig' | 'vertrokken' = 'aanwezig') => ({
    ...plek(),
    versie: 0,
    extra: 0,
    reden: '',
    rijen: [{ clientId: kern().met.thomas.clientId, stand, bedId: null, tijd: null, reden: '' }],
  });
  const gesloten = async () => {
    await logIn(kern(), als);
    return kern().doe('nacht.sluiten', { ...invoer(), geteld: 1 });
  };
  const opdracht = (maak: Opdracht['invoer']): Opdracht => ({ als, invoer: maak });
  return {
    'nacht.opslaan': opdracht(() => invoer('vertrokken')),
    'nacht.sluiten': opdracht(() => ({ ...invoer(), geteld: 1 })),
    'nacht.heropenen': opdracht(async () => {
      const { versie } = await gesloten();
      return { ...plek(), versie, reden: 'Verkeerde nacht' };
    }),
    'nacht.pdf': opdracht(() => ({ ...plek(), vorm: 'leeg' as const })),
  };
}
