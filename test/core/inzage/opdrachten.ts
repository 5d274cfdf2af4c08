import type { Eindpuntnaam } from '#shared/contract/tabel.ts';
import { geslotenMelding } from '../bewaren/hulp.ts';
import { logIn } from '../hulp.ts';
import type { Opdracht, Opdrachten, Stadskern } from '../opdracht.ts';
import { vandaag } from '../opstelling.ts';
import { geen, verzoek, vraagAan } from './hulp.ts';

/** Requests about personal data, for a client of the Stad. */
export function verzoekOpdrachten(kern: () => Stadskern): Opdrachten {
  const clientId = () => kern().met.thomas.clientId;
  const balie = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'balie', invoer });
  const gemaakt = async (over: Parameters<typeof verzoek>[0] = {}): Promise<string> => {
    await logIn(kern(), 'balie');
    return vraagAan(kern(), clientId(), over);
  };
  const rectificatie = { soort: 'rectificatie' as const, wat: 'Mijn naam is anders.' };
  const afhandeling = { ...geen, uitkomst: 'toegewezen' as const, gewijzigd: 'De naam.' };
  return {
    'audit.bytes': {
      als: 'auditor',
      invoer: () => ({ clientId: null, gebruiker: null, van: null, tot: null, zoek: '' }),
    },
    'verzoek.vastleggen': balie(() => ({ verzoekId: null, versie: 0, clientId: clientId(), feiten: verzoek() })),
    'verzoek.bestandMaken': balie(async () => ({ verzoekId: await gemaakt(), versie: 1 })),
    // Sends the record of the client again as well, which is the most that it can write.
    'verzoek.afhandelen': balie(async () => ({ verzoekId: await gemaakt(rectificatie), versie: 1, ...afhandeling })),
    'verzoek.heropenen': balie(async () => {
      const verzoekId = await gemaakt(rectificatie);
      await kern().doe('verzoek.afhandelen', { verzoekId, versie: 1, ...afhandeling });
      return { verzoekId, versie: 2, reden: 'Te snel' };
    }),
    'verzoek.vertellen': balie(async () => {
      const verzoekId = await gemaakt({ soort: 'beperking', wat: 'Even niet gebruiken.' });
      await kern().doe('verzoek.afhandelen', { verzoekId, versie: 1, ...geen, uitkomst: 'toegewezen' });
      const { nogTeVertellen } = await kern().doe('verzoek.lezen', { verzoekId });
      return { verzoekId, versie: 2, ontvanger: nogTeVertellen[0] ?? '', op: vandaag, hoe: 'brief' };
    }),
    'verzoek.bytes': balie(async () => {
      const verzoekId = await gemaakt();
      const { bestandId } = await kern().doe('verzoek.bestandMaken', { verzoekId, versie: 1 });
      return { verzoekId, bestandId, vorm: 'pdf' };
    }),
    'verwerkingen.pdf': balie(() => ({ vorm: 'pdf' })),
  };
}

/** A request for erasure that is granted: the same commands, with the destruction list that goes with them (AVG 17, 19). */
export function wissingOpdrachten(kern: () => Stadskern): readonly (Opdracht & { wat: string; naam: Eindpuntnaam })[] {
  const antwoord = async () => {
    const { clientId, dossierId } = await geslotenMelding(kern(), 'Vertrokken', '999991012');
    const verzoekId = await vraagAan(kern(), clientId, { soort: 'wissing', wat: 'Alles weg.' });
    return { verzoekId, versie: 1, ...geen, uitkomst: 'toegewezen' as const, wissen: [dossierId] };
  };
  const toegewezen = async () => {
    const invoer = await antwoord();
    await kern().doe('verzoek.afhandelen', invoer);
    return invoer.verzoekId;
  };
  /** Approved by another, told to whoever got the data, the days of thinking over. */
  const vast = async () => {
    const verzoekId = await toegewezen();
    for (;;) {
      const { versie, nogTeVertellen } = await kern().doe('verzoek.lezen', { verzoekId });
      const [ontvanger] = nogTeVertellen;
      if (!ontvanger) break;
      await kern().doe('verzoek.vertellen', { verzoekId, versie, ontvanger, op: vandaag, hoe: 'brief' });
    }
    await logIn(kern(), 'beslisser');
    const [lijst] = await kern().doe('vernietiging.lijsten', {});
    const lijstId = lijst?.id ?? '';
    await kern().doe('vernietiging.vaststellen', { lijstId, versie: 1 });
    await kern().naar('2026-11-30T09:00:00Z');
    return { lijstId, versie: 2 };
  };
  return [
    { wat: 'granted, with its list', naam: 'verzoek.afhandelen', als: 'balie', invoer: antwoord },
    {
      ...{ wat: 'opened again, with its list taken back', naam: 'verzoek.heropenen', als: 'balie' },
      invoer: async () => ({ verzoekId: await toegewezen(), versie: 2, reden: 'Te snel' }),
    },
    {
      wat: 'destroyed, with the request made nameless',
      naam: 'vernietiging.uitvoeren',
      als: 'beslisser',
      invoer: vast,
    },
  ];
}
