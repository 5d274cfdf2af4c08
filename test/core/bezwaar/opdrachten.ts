import { legeKlacht, leegBezwaar } from '#shared/domein/bezwaar.ts';
import { logIn, voegGebruikersToe } from '../hulp.ts';
import type { Opdracht, Opdrachten, Stadskern } from '../opdracht.ts';
import { vandaag } from '../opstelling.ts';

const gehoord = { horen: 'gehouden' as const, hoorOp: vandaag, hoorVerslag: 'Verteld hoe het ging.' };

/** Bezwaar, klacht and the reports on them, for a dossier of the Stad. */
export function bezwaarOpdrachten(kern: () => Stadskern): Opdrachten {
  const dossierId = () => kern().met.thomas.dossierId;
  const balie = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'balie', invoer });
  const bezwaar = () => ({
    dossierId: dossierId(),
    bezwaarId: null,
    versie: 0,
    besluitId: kern().met.thomas.besluitId,
    feiten: { ...leegBezwaar(vandaag), gronden: 'Ik wil naar een andere locatie.', ...gehoord },
  });
  const klacht = () => ({
    dossierId: dossierId(),
    klachtId: null,
    versie: 0,
    feiten: { ...legeKlacht(vandaag), onderwerp: 'Weggestuurd zonder uitleg.', overWie: 'De balie', ...gehoord },
  });
  const gemaakt = async (): Promise<string> => {
    await logIn(kern(), 'balie');
    return (await kern().doe('bezwaar.vastleggen', bezwaar())).bezwaarId;
  };
  /** By somebody who took no part in the besluit (Awb 10:3); takes the besluit back, which is the most that it can write. */
  const beslissing = async () => {
    await logIn(kern(), 'bea');
    await voegGebruikersToe(kern(), { inlognaam: 'tweede', rollen: ['beslisser'] });
    return {
      dossierId: dossierId(),
      bezwaarId: await gemaakt(),
      versie: 1,
      uitkomst: 'gegrond' as const,
      motivering: 'De locatie past niet.',
      herroepen: true,
    };
  };
  const geklaagd = async (): Promise<string> => {
    await logIn(kern(), 'balie');
    return (await kern().doe('klacht.vastleggen', klacht())).klachtId;
  };
  return {
    'bezwaar.vastleggen': balie(bezwaar),
    'bezwaar.bevestigen': balie(async () => ({ dossierId: dossierId(), bezwaarId: await gemaakt() })),
    'bezwaar.beslissen': {
      als: 'bea',
      blijft: true,
      invoer: async () => {
        const invoer = await beslissing();
        await logIn(kern(), 'tweede');
        return invoer;
      },
    },
    'bezwaar.bekendmaken': {
      als: 'beslisser',
      invoer: async () => {
        const invoer = await beslissing();
        await logIn(kern(), 'tweede');
        await kern().doe('bezwaar.beslissen', invoer);
        return { dossierId: dossierId(), bezwaarId: invoer.bezwaarId, datum: vandaag, wijze: 'uitgereikt' };
      },
    },
    'klacht.vastleggen': balie(klacht),
    'klacht.bevestigen': balie(async () => ({ dossierId: dossierId(), klachtId: await geklaagd() })),
    'klacht.afhandelen': balie(async () => ({
      dossierId: dossierId(),
      klachtId: await geklaagd(),
      versie: 1,
      uitkomst: 'gegrond',
      bevindingen: 'Er was geen uitleg.',
      maatregelen: 'We oefenen dit.',
    })),
    'rapportage.bytes': {
      als: 'beslisser',
      invoer: () => ({ van: '2026-11', tot: '2026-11', keten: null, vorm: 'csv' }),
    },
  };
}
