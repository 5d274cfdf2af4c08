import { logIn } from '../hulp.ts';
import type { Opdracht, Opdrachten, Stadskern } from '../opdracht.ts';
import { vandaag } from '../opstelling.ts';
import { veiligContact } from './hulp.ts';

export const bekende = {
  voornamen: 'Samira',
  achternaam: 'Haddad',
  geboortedatum: null,
  telefoon: '',
  relatie: 'partner' as const,
};

/** The commands about who may know of a case. */
export function toezichtOpdrachten(kern: () => Stadskern): Opdrachten {
  const tess = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'tess', invoer });
  const vera = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'vera', invoer });
  const zaak = async () => {
    await logIn(kern(), 'vera');
    const nieuw = { clientId: null, roepnaam: 'Samira', achternaam: 'Haddad', contact: veiligContact() };
    return (await kern().doe('crisis.beginnen', nieuw)).dossierId;
  };
  const collega = async (naam: string): Promise<string> => {
    await logIn(kern(), 'tess');
    return (await kern().doe('bekende.lijst', {})).collegas.find((een) => een.naam.endsWith(naam))?.id ?? '';
  };
  const vast = async () => ({ gebruikerId: await collega('gids'), inhoud: bekende });
  const nieuwe = async () => kern().doe('bekende.vastleggen', { id: null, versie: 0, ...(await vast()) });
  return {
    'toezicht.beoordelen': tess(async () => {
      const dossierId = await zaak();
      const { id } = await nieuwe();
      const ref = `${id}:${dossierId}`;
      return { soort: 'bekende', ref, versie: 0, oordeel: 'terecht', toelichting: '' };
    }),
    'toezicht.pdf': tess(() => ({ van: vandaag, tot: vandaag })),
    'toezicht.inzagepdf': tess(async () => ({ dossierId: await zaak() })),
    'bescherming.alleenWij': vera(async () => ({ dossierId: await zaak(), versie: 0, kring: [], reden: 'Gevaar' })),
    'bescherming.uitsluiten': vera(async () => {
      const gebruikerId = await collega('gids');
      return { dossierId: await zaak(), versie: 0, gebruikerId, relatie: 'netwerk', reden: 'Neef' };
    }),
    'bekende.vastleggen': tess(async () => ({ id: null, versie: 0, ...(await vast()) })),
    'bekende.vervallen': tess(async () => ({ ...(await nieuwe()), reden: 'Uit elkaar' })),
  };
}
