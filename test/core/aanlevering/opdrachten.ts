import { logIn } from '../hulp.ts';
import type { Opdracht, Opdrachten, Stadskern } from '../opdracht.ts';

/** The commands about deliveries, by who leads the team of Veilig Thuis and who runs the application. */
export function aanleverOpdrachten(kern: () => Stadskern): Opdrachten {
  const tess = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'tess', invoer });
  const bestaand = { soort: 'vt-halfjaar', van: '2026-01-01' } as const;
  /** Nothing was finished in the half-year before: an empty file is a delivery too. */
  const leveren = async () => {
    await logIn(kern(), 'tess');
    const { vingerafdruk } = await kern().doe('aanlevering.controleren', bestaand);
    return { ...bestaand, vingerafdruk, weglaten: false, reden: '' };
  };
  const geleverd = async () => ({ id: (await kern().doe('aanlevering.leveren', await leveren())).id });
  const voorstel = async () => {
    await logIn(kern(), 'tess');
    const { geldend } = await kern().doe('aanlevering.indeling', { soort: 'vt-halfjaar' });
    const inhoud = { ...geldend.inhoud, kopregel: false };
    return { soort: 'vt-halfjaar' as const, basis: 0, vanaf: '2026-01-01', inhoud, reden: 'Anders' };
  };
  const keuze = () => ({
    clientId: kern().met.thomas.clientId,
    ...{ vanaf: '2026-11-16', klasse: '5' as const, reden: 'Slaapt in een auto' },
  });
  const maand = '2026-09';
  /** A month without a case is a statement too. */
  const opgave = async () => {
    await logIn(kern(), 'tess');
    const { versie, vingerafdruk } = await kern().doe('crisisopgave.lezen', { maand });
    return { maand, versie, vingerafdruk };
  };
  return {
    'crisisopgave.vrijgeven': tess(opgave),
    'crisisopgave.intrekken': tess(async () => {
      const { versie } = await kern().doe('crisisopgave.vrijgeven', await opgave());
      return { maand, versie, reden: 'Verkeerd geteld' };
    }),
    'aanlevering.leveren': tess(leveren),
    'aanlevering.ontvangst': tess(async () => ({
      ...(await geleverd()),
      ...{ uitkomst: 'aangenomen', datum: '2026-11-16', kenmerk: '', toelichting: '' },
    })),
    'aanlevering.bytes': tess(geleverd),
    'crisiscijfers.bytes': tess(() => ({ van: '2026-11', tot: '2026-11', vorm: 'csv' })),
    'aanlevering.bewijs': tess(geleverd),
    'ethos.kiezen': { als: 'balie', invoer: () => ({ ...keuze(), basis: 0 }) },
    'ethos.intrekken': {
      als: 'balie',
      invoer: async () => {
        await logIn(kern(), 'balie');
        const { keuzes } = await kern().doe('ethos.kiezen', { ...keuze(), basis: 0 });
        return { clientId: keuze().clientId, id: keuzes[0]?.id, versie: 1, reden: 'Vergissing' };
      },
    },
    'aanlevering.indelingVoorstellen': tess(voorstel),
    'aanlevering.indelingBeoordelen': {
      als: 'bob',
      invoer: async () => {
        const { versie } = await kern().doe('aanlevering.indelingVoorstellen', await voorstel());
        return { soort: 'vt-halfjaar', versie, akkoord: true, oordeel: '' };
      },
    },
  };
}
