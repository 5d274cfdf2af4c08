import { logIn } from '../hulp.ts';
import type { Opdracht, Opdrachten, Stadskern } from '../opdracht.ts';
import { leg } from '../vervolg/stukken.ts';

/** The commands of day reports, incidenten and leaving, at De Kade where Thomas sleeps. */
export function begeleidingOpdrachten(kern: () => Stadskern): Opdrachten {
  const als = 'manager';
  const dossierId = (): string => kern().met.thomas.dossierId;
  const regel = () => ({
    ...{
      locatieId: kern().met.kade,
      id: null,
      versie: 0,
      clientId: kern().met.thomas.clientId,
      datum: null,
      dienst: null,
    },
    ...{ categorie: 'algemeen' as const, tekst: 'Sliep goed.', letOp: true, reden: '' },
  });
  const geschreven = async () => {
    await logIn(kern(), als);
    const { id, versie } = await kern().doe('dagrapport.schrijven', regel());
    return { locatieId: kern().met.kade, id, versie };
  };
  const tweetal = async () => {
    await logIn(kern(), als);
    const incidentId = await leg(kern(), dossierId(), 'incident');
    const gevolgId = await leg(kern(), dossierId(), 'waarschuwing');
    return { dossierId: dossierId(), incidentId, gevolgId };
  };
  const opdracht = (invoer: Opdracht['invoer']): Opdracht => ({ als, invoer });
  return {
    'dagrapport.schrijven': opdracht(regel),
    'dagrapport.intrekken': opdracht(async () => ({ ...(await geschreven()), reden: 'Verkeerde cliënt' })),
    'dagrapport.afvinken': opdracht(async () => ({ ...(await geschreven()), gedaan: true })),
    'dagrapport.pdf': opdracht(() => ({ locatieId: kern().met.kade, datum: null, dienst: null })),
    'incident.koppelen': opdracht(tweetal),
    'incident.ontkoppelen': opdracht(async () => {
      const invoer = await tweetal();
      await kern().doe('incident.koppelen', invoer);
      return invoer;
    }),
    'vertrek.afvinken': opdracht(() => ({
      ...{ dossierId: dossierId(), punt: 'kamer', versie: 0, stand: 'klaar', toelichting: '' },
    })),
    'vertrek.bewijs': opdracht(async () => {
      await logIn(kern(), als);
      await leg(kern(), dossierId(), 'uitstroom');
      return { dossierId: dossierId() };
    }),
  };
}
