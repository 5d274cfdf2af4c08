import { legeStap } from '#shared/domein/stappen.ts';
import { logIn } from '../hulp.ts';
import type { Opdracht, Opdrachten, Stadskern } from '../opdracht.ts';
import { aankomst, contact, geschil, geschilstap, inkomend, overdracht, vandaag } from './hulp.ts';

/** The commands about contacts and regions, each with input that succeeds, for a dossier of the Stad. */
export function regioOpdrachten(kern: () => Stadskern): Opdrachten {
  const dossierId = () => kern().met.thomas.dossierId;
  const balie = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'balie', invoer });
  const nieuwContact = async () => {
    const met = { ...contact(), vervolg: 'Terugbellen', vervolgOp: vandaag };
    return (await kern().doe('contact.vastleggen', { dossierId: dossierId(), corrigeert: null, contact: met })).id;
  };
  const begonnen = () => kern().doe('geschil.vastleggen', { dossierId: dossierId(), versie: 0, geschil: geschil() });
  const afgesproken = async () => {
    const feiten = overdracht({ datumOverdracht: vandaag });
    const invoer = { stap: 'toegankelijkheid' as const, feiten };
    await kern().doe('stap.vastleggen', { dossierId: dossierId(), versie: 0, invoer });
    return { dossierId: dossierId(), aankomst: aankomst() };
  };
  const regio = {
    ...{ naam: 'Westland', organisatie: '', contactpersoon: '', telefoon: '', email: '', adres: '' },
    ...{ toelichting: '', gemeenten: ['1783'], actief: true },
  };
  return {
    'contact.vastleggen': balie(async () => ({
      dossierId: dossierId(),
      corrigeert: await nieuwContact(),
      contact: contact({ overeenstemming: { over: 'onderzoek', eens: true } }),
    })),
    'contact.afhandelen': balie(async () => ({
      dossierId: dossierId(),
      contactId: await nieuwContact(),
      uitkomst: 'Ja',
    })),
    'contact.vervallen': balie(async () => ({ dossierId: dossierId(), contactId: await nieuwContact(), reden: 'Nee' })),
    'geschil.vastleggen': balie(() => ({ dossierId: dossierId(), versie: 0, geschil: geschil() })),
    'geschil.stap': balie(async () => {
      await begonnen();
      return { dossierId: dossierId(), corrigeert: null, stap: geschilstap({ soort: 'opgelost', regio: 'rotterdam' }) };
    }),
    'geschil.stapVervallen': balie(async () => {
      await begonnen();
      const stap = { dossierId: dossierId(), corrigeert: null, stap: geschilstap() };
      return { dossierId: dossierId(), stapId: (await kern().doe('geschil.stap', stap)).id, reden: 'Vergissing' };
    }),
    'overdracht.aankomst': balie(afgesproken),
    'overdracht.aankomstVervallen': balie(async () => {
      const { id: aankomstId } = await kern().doe('overdracht.aankomst', await afgesproken());
      return { dossierId: dossierId(), aankomstId, reden: 'Vergissing' };
    }),
    'inkomend.starten': balie(() => ({ clientId: kern().met.thomas.clientId, inkomend: inkomend() })),
    'inkomend.wijzigen': balie(async () => {
      const nieuw = { clientId: kern().met.thomas.clientId, inkomend: inkomend() };
      const gestart = await kern().doe('inkomend.starten', nieuw);
      const ja = inkomend({ antwoord: 'akkoord', reden: 'Werk hier.', afgesprokenOp: vandaag });
      return { dossierId: gestart.dossierId, versie: 1, inkomend: ja };
    }),
    'regio.brief': balie(async () => {
      const feiten = { ...legeStap(vandaag).toegankelijkheid, andereRegio: 'Den Haag' };
      const invoer = { stap: 'toegankelijkheid' as const, feiten };
      await kern().doe('stap.vastleggen', { dossierId: dossierId(), versie: 0, invoer });
      const brief = { soort: 'informatieverzoek', vragen: 'Is er een plek?', antwoordVoor: vandaag };
      return { dossierId: dossierId(), brief };
    }),
    'regio.toevoegen': { als: 'bea', invoer: () => regio },
    'regio.wijzigen': {
      als: 'bea',
      invoer: async () => {
        await logIn(kern(), 'bea');
        const delft = (await kern().doe('regio.lijst', {})).find(({ naam }) => naam === 'Delft');
        return { ...regio, id: delft?.id ?? '', versie: 1 };
      },
    },
  };
}
