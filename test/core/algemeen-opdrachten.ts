import { gast, gelezen, ontvangst } from './algemeen-hulp.ts';
import { brengIn, maaltijd } from './bedden/opdrachten.ts';
import { logIn } from './hulp.ts';
import type { Opdracht, Opdrachten, Stadskern } from './opdracht.ts';
import { havenVelden, vandaag } from './opstelling.ts';

const morgen = '2026-11-17';

/** Bijdragen (5.2.13), the dagopvang and the winteropvang (5.2.14). */
export function algemeenOpdrachten(kern: () => Stadskern): Opdrachten {
  const vloer = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'overal', invoer });
  const dagopvang = async (): Promise<string> => {
    await logIn(kern(), 'bea');
    const { id } = await kern().doe('locatie.toevoegen', { ...havenVelden, naam: 'De Brug', soort: 'dagopvang' });
    await logIn(kern(), 'overal');
    return id;
  };
  const tel = async () => ({
    ...{ locatieId: await dagopvang(), dag: vandaag, dagdeel: null, groep: null, aantal: 2, reden: '' },
  });
  const gronden = (over: object = {}) => gelezen(morgen, '2026-11-16T09:30', over);
  const opening = () => ({
    ...{ nacht: vandaag, tot: null, locaties: [{ locatieId: kern().met.kade, bedden: 5 }], gronden: gronden() },
  });
  const geopend = async (): Promise<string> => {
    await logIn(kern(), 'beslisser');
    return (await kern().doe('winter.openen', opening())).besluitId;
  };
  const ontvangen = () => {
    const locaties = [{ locatieId: kern().met.kade, bedden: 5 }];
    const besluit = { soort: 'openen' as const, nacht: vandaag, tot: null, locaties };
    return { besluit, ontvangst: { ...ontvangst, ontvangenOp: '2026-11-16T09:00' } };
  };
  const binnen = async () => {
    await geopend();
    await logIn(kern(), 'overal');
    const plek = { locatieId: kern().met.kade, nacht: vandaag };
    return { ...plek, ...(await kern().doe('winter.gast', gast(plek.locatieId, vandaag))) };
  };
  const sluiting = async () => {
    const { locatieId, nacht } = await binnen();
    return { locatieId, nacht, versie: 0, geteld: 1 };
  };
  const kade = () => ({ locatieId: kern().met.kade });
  const manager = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'manager', invoer });
  /** Thomas slept at De Kade in the night of today. */
  const geslapen = async () => {
    await logIn(kern(), 'overal');
    const rij = {
      clientId: kern().met.thomas.clientId,
      stand: 'aanwezig' as const,
      bedId: null,
      tijd: null,
      reden: '',
    };
    await kern().doe('nacht.opslaan', { ...kade(), datum: vandaag, versie: 0, extra: 0, rijen: [rij], reden: '' });
    await logIn(kern(), 'manager');
    return rij.clientId;
  };
  const eten = async () => ({
    ...{ ...kade(), nacht: vandaag, regels: [{ wie: await geslapen(), versie: 0, genuttigd: false }] },
  });
  const oktober = () => ({ ...kade(), maand: '2026-10', versie: 0, totaal: 0 });
  /** November with the meal of Thomas, seen from December. */
  const november = async () => {
    const wie = await geslapen();
    const afspraak = { ...kade(), id: null, versie: 0, velden: maaltijd, reden: '' };
    await kern().doe('afspraak.vastleggen', { ...afspraak, bestand: await brengIn(kern()) });
    kern().klok.zet('2026-12-02T09:00:00Z');
    await logIn(kern(), 'manager');
    const maand = { ...kade(), maand: '2026-11' };
    const { totaal } = await kern().doe('bijdrage.maand', maand);
    await kern().doe('bijdrage.sluiten', { ...maand, versie: 0, totaal });
    return { dossierId: kern().met.thomas.dossierId, plaats: maand.locatieId, maand: maand.maand, wie };
  };
  return {
    'bijdrage.maaltijden': manager(eten),
    'bijdrage.sluiten': manager(oktober),
    'bijdrage.heropenen': manager(async () => {
      await logIn(kern(), 'manager');
      const { totaal: _, ...maand } = oktober();
      await kern().doe('bijdrage.sluiten', oktober());
      return { ...maand, versie: 1, reden: 'Vergissing' };
    }),
    'bijdrage.document': manager(november),
    'bijdrage.bytes': manager(() => ({ ...kade(), maand: '2026-11', vorm: 'csv' })),
    'dagopvang.tellen': vloer(tel),
    'dagopvang.scannen': vloer(async () => ({ locatieId: await dagopvang(), code: kern().met.thomas.pasnummer })),
    'dagopvang.corrigeren': vloer(async () => {
      const { dagdeel, locatieId } = await kern().doe('dagopvang.tellen', await tel());
      return { locatieId, dag: vandaag, dagdeel, metPas: false, groep: null, aantal: 1, reden: 'Dubbel' };
    }),
    'dagopvang.bytes': vloer(() => ({ van: vandaag, tot: vandaag, per: 'dag', vorm: 'csv' })),
    'winter.openen': { als: 'beslisser', invoer: opening },
    'winter.sluiten': {
      als: 'beslisser',
      invoer: async () => ({
        ...{ opentId: await geopend(), nacht: vandaag, gronden: gronden({ afwijking: 'Het gaat dooien' }) },
      }),
    },
    'winter.vervallen': {
      als: 'beslisser',
      invoer: async () => ({ winterbesluitId: await geopend(), reden: 'Vergissing' }),
    },
    'winter.ontvangen': { als: 'manager', invoer: ontvangen },
    'winter.ontvangenVervallen': {
      als: 'manager',
      invoer: async () => {
        await logIn(kern(), 'manager');
        const { besluitId } = await kern().doe('winter.ontvangen', ontvangen());
        return { winterbesluitId: besluitId, reden: 'Vergissing' };
      },
    },
    'winter.besluitBytes': { als: 'beslisser', invoer: async () => ({ winterbesluitId: await geopend() }) },
    'winter.gast': vloer(async () => {
      await geopend();
      return gast(kern().met.kade, vandaag, { clientVanDossier: kern().met.thomas.clientId });
    }),
    'winter.gastVervallen': vloer(async () => {
      const { nummer: _, ...regel } = await binnen();
      return { ...regel, reden: 'Weggegaan' };
    }),
    'winter.nachtSluiten': vloer(sluiting),
    'winter.nachtHeropenen': vloer(async () => {
      const { geteld: _, ...nacht } = await sluiting();
      await kern().doe('winter.nachtSluiten', { ...nacht, geteld: 1 });
      return { ...nacht, versie: 1, reden: 'Iemand vergeten' };
    }),
    'winter.cijfersBytes': vloer(() => ({ van: vandaag, tot: vandaag, vorm: 'csv' })),
  };
}
