import { logIn } from '../hulp.ts';
import type { Opdracht, Opdrachten, Stadskern } from '../opdracht.ts';
import { clientkop, klaargezet, loopAf, open, voerUit } from './hulp.ts';

const lijst = `${clientkop}\nBakker;Ilse;03-02-1990;;Geen papieren;;\nJansen;Piet;06-05-1984;;Kwijt;;\n`;

/** The commands about bringing in a file, by the beslisser. */
export function importOpdrachten(kern: () => Stadskern): Opdrachten {
  const als = 'beslisser';
  const opdracht = (invoer: Opdracht['invoer']): Opdracht => ({ als, blijft: true, invoer });
  const inloggen = () => logIn(kern(), als);
  const geopend = async () => {
    await inloggen();
    return kern().doe('import.openen', await open(kern(), 'client', 'lijst.csv', lijst));
  };
  const klaar = async () => {
    await inloggen();
    return klaargezet(kern(), 'client', lijst);
  };
  const metVersie = async (id: string) => ({ id, versie: (await kern().doe('import.lezen', { id })).versie });
  const gedaan = async () => {
    const id = await klaar();
    await voerUit(kern(), id, 'goede');
    return id;
  };
  return {
    'import.openen': opdracht(async () => {
      await inloggen();
      return open(kern(), 'client', 'lijst.csv', lijst);
    }),
    'import.verder': opdracht(async () => {
      const id = await klaar();
      await kern().doe('import.uitvoeren', { ...(await metVersie(id)), wijze: 'goede' });
      return { id };
    }),
    'import.koppelen': opdracht(async () => {
      const { id } = await geopend();
      await loopAf(kern(), id);
      const { versie, koppeling } = await kern().doe('import.lezen', { id });
      return { id, versie, koppeling };
    }),
    'import.verbeteren': opdracht(async () => ({ id: await klaar(), nummer: 2, kolom: 1, was: 'Ilse', waarde: 'Els' })),
    'import.kiezen': opdracht(async () => ({
      ...{ id: await klaar(), nummer: 3, keuze: 'aanvullen', keuzeId: kern().met.piet.clientId, reden: '' },
    })),
    'import.allesKiezen': opdracht(async () => ({ id: await klaar(), keuze: 'overslaan' })),
    'import.uitvoeren': opdracht(async () => {
      const id = await klaar();
      await kern().doe('import.allesKiezen', { id, keuze: 'overslaan' });
      return { ...(await metVersie(id)), wijze: 'alles' };
    }),
    'import.stoppen': opdracht(async () => {
      const id = await klaar();
      await kern().doe('import.uitvoeren', { ...(await metVersie(id)), wijze: 'goede' });
      return metVersie(id);
    }),
    'import.weggooien': opdracht(async () => metVersie(await klaar())),
    'import.terugdraaien': opdracht(async () => ({ ...(await metVersie(await gedaan())), reden: 'Verkeerde lijst' })),
    'import.opruimen': opdracht(async () => metVersie(await gedaan())),
    'import.geweigerdBytes': opdracht(async () => ({ id: await gedaan() })),
    'import.verslagBytes': opdracht(async () => ({ id: await gedaan() })),
  };
}
