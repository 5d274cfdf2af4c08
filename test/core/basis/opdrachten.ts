import { leegPunt } from '#shared/domein/basisorde.ts';
import { logIn } from '../hulp.ts';
import { maakPdf } from '../bestanden.ts';
import type { Opdracht, Opdrachten, Stadskern } from '../opdracht.ts';
import { vandaag } from '../opstelling.ts';
import { voorbeeld } from '../vervolg/stukken.ts';

/** The commands about basis op orde and obligations, of Thomas who sleeps at De Kade. */
export function basisOpdrachten(kern: () => Stadskern): Opdrachten {
  const als = 'manager';
  const wie = () => ({ dossierId: kern().met.thomas.dossierId });
  const opdracht = (invoer: Opdracht['invoer']): Opdracht => ({ als, invoer });
  const punt = () => ({
    ...wie(),
    reden: '',
    punten: [
      {
        wie: kern().met.thomas.clientId,
        punt: 'huisarts' as const,
        versie: 0,
        inhoud: { ...leegPunt(vandaag), stand: 'op-orde' as const, bewijs: 'gezien' as const },
      },
    ],
  });
  const site = { naam: 'Woonnet', adres: '', loting: true, buitenRegio: false, actief: true };
  const ingelogd = async () => {
    await logIn(kern(), als);
    return kern();
  };
  return {
    'basis.vastleggen': opdracht(punt),
    'basis.ongedaan': opdracht(async () => {
      await (await ingelogd()).doe('basis.vastleggen', punt());
      return { ...wie(), wie: kern().met.thomas.clientId, punt: 'huisarts', versie: 1 };
    }),
    'basis.afdruk': opdracht(wie),
    'bewijs.toevoegen': {
      als,
      blijft: true,
      invoer: async () => {
        const k = kern();
        const bytes = await maakPdf();
        const { ontvangstId } = await k.doe('bijlage.beginnen', { grootte: bytes.length });
        await k.doe('bijlage.deel', { ontvangstId, vanaf: 0, inhoud: bytes.toString('base64') });
        return { ...wie(), ontvangstId, bestandsnaam: 'pas.pdf', titel: 'Zorgpas' };
      },
    },
    'verplichtingen.weken': opdracht(() => ({
      ...wie(),
      weken: [{ id: null, versie: 0, inhoud: voorbeeld.woningreactie }],
      reden: '',
    })),
    'zoeksite.toevoegen': opdracht(() => site),
    'zoeksite.wijzigen': opdracht(async () => {
      const gemaakt = await (await ingelogd()).doe('zoeksite.toevoegen', site);
      return { ...gemaakt, naam: 'Woonnet Rijnmond' };
    }),
  };
}
