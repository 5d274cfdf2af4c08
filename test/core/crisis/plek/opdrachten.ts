import { logIn } from '../../hulp.ts';
import type { Opdracht, Opdrachten, Stadskern } from '../../opdracht.ts';
import { crisislocatie, ja, plekvraag, verzoek, vraagAan, zaak } from './hulp.ts';

/** The commands around a place, by somebody of Veilig Thuis; the list of locations is kept by who leads the team. */
export function plekOpdrachten(kern: () => Stadskern): Opdrachten {
  const vera = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'vera', invoer });
  const tess = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'tess', invoer });
  const nieuw = { id: null, versie: 0, velden: crisislocatie(), reden: '' };
  const locatie = async () => {
    await logIn(kern(), 'tess');
    return kern().doe('crisislocatie.vastleggen', nieuw);
  };
  const gevraagd = async () => {
    const { id } = await locatie();
    await logIn(kern(), 'vera');
    const dossierId = await zaak(kern());
    const aanId = await vraagAan(kern(), dossierId, id);
    const vraagId = (await kern().doe('crisisplek.stand', { dossierId })).vragen[0]?.id ?? '';
    return { dossierId, aanId, vraagId };
  };
  const beantwoord = async (vasthouden = false) => {
    const { dossierId, aanId } = await gevraagd();
    const { id: antwoordId } = await kern().doe('crisisplek.antwoord', {
      dossierId,
      aanId,
      antwoord: ja(),
      vasthouden,
    });
    return { dossierId, antwoordId };
  };
  const vast = async () => {
    const { dossierId } = await beantwoord(true);
    const [houding] = (await kern().doe('crisisplek.stand', { dossierId })).houdingen;
    return { dossierId, id: houding?.id ?? '', versie: 1 };
  };
  const open = async () => {
    await logIn(kern(), 'vera');
    return kern().doe('crisisverzoek.vastleggen', { id: null, versie: 0, verzoek: verzoek(), reden: '' });
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
    'crisisplek.vragen': vera(async () => {
      const { id } = await locatie();
      await logIn(kern(), 'vera');
      return { dossierId: await zaak(kern()), vraag: plekvraag(), aan: [{ soort: 'locatie', id }] };
    }),
    'crisisplek.ookVragen': vera(async () => {
      const { dossierId, vraagId } = await gevraagd();
      await logIn(kern(), 'tess');
      const velden = crisislocatie({ schuilnaam: 'De Els' });
      const { id } = await kern().doe('crisislocatie.vastleggen', { ...nieuw, velden });
      return { dossierId, vraagId, aan: [{ soort: 'locatie', id }] };
    }),
    'crisisplek.vraagIntrekken': vera(async () => {
      const { dossierId, vraagId } = await gevraagd();
      return { dossierId, vraagId, reden: 'Niet meer nodig' };
    }),
    'crisisplek.antwoord': vera(async () => {
      const { dossierId, aanId } = await gevraagd();
      return { dossierId, aanId, antwoord: ja(), vasthouden: true };
    }),
    'crisisplek.antwoordVervallen': vera(async () => ({ ...(await beantwoord()), reden: 'Verkeerde locatie' })),
    'crisisplek.afdruk': vera(async () => {
      const { dossierId, vraagId } = await gevraagd();
      return { dossierId, vraagId };
    }),
    'crisisplek.vasthouden': vera(async () => ({ ...(await beantwoord()), tot: null })),
    'crisisplek.verlengen': vera(async () => ({ ...(await vast()), tot: '2026-11-16T15:00', gesprokenMet: 'Dienst' })),
    'crisisplek.loslaten': vera(async () => ({ ...(await vast()), reden: 'Gaat naar een zus' })),
    'crisisverzoek.vastleggen': vera(() => ({ id: null, versie: 0, verzoek: verzoek(), reden: '' })),
    'crisisverzoek.aannemen': vera(open),
    'crisisverzoek.afdoen': vera(async () => ({ ...(await open()), stand: 'geweigerd', reden: 'Vol' })),
  };
}
