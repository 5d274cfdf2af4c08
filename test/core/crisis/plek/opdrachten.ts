import { logIn } from '../../hulp.ts';
import type { Opdracht, Opdrachten, Stadskern } from '../../opdracht.ts';
import { crisislocatie } from './hulp.ts';

/** The commands around a place, by somebody of Veilig Thuis; the list of locations is kept by who leads the team. */
export function plekOpdrachten(kern: () => Stadskern): Opdrachten {
  const vera = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'vera', invoer });
  const tess = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'tess', invoer });
  const nieuw = { id: null, versie: 0, velden: crisislocatie(), reden: '' };
  const locatie = async () => {
    await logIn(kern(), 'tess');
    return kern().doe('crisislocatie.vastleggen', nieuw);
  };
  return {
    'crisislocatie.vastleggen': tess(async () => ({ ...nieuw, ...(await locatie()), reden: 'Nieuw nummer' })),
    'crisislocatie.vervallen': tess(async () => ({ ...(await locatie()), vervallen: true, reden: 'Verbouwing' })),
    'crisislocatie.bevestigen': vera(async () => ({
      id: (await locatie()).id,
      basis: 0,
      leeg: [{ personen: 2, aantal: 1 }],
      gesprokenMet: 'Nachtdienst',
    })),
  };
}
