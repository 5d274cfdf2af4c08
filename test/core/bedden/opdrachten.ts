import type { Invoer } from '#shared/contract/tabel.ts';
import { logIn } from '../hulp.ts';
import type { Opdracht, Opdrachten, Stadskern } from '../opdracht.ts';
import { vandaag } from '../opstelling.ts';

/** What clients pay for a meal, as agreed yesterday. */
export const maaltijd = {
  soort: 'maaltijd' as const,
  omschrijving: '',
  bedrag: 250,
  eenheid: 'maaltijd' as const,
  kostprijs: null,
  vanaf: vandaag,
  tot: null,
  afgesprokenOp: vandaag,
};

/** A file with plain text, brought in piece by piece. */
export async function brengIn(k: Pick<Stadskern, 'doe'>, tekst = 'Twee euro vijftig per maaltijd.') {
  const bytes = Buffer.from(tekst, 'utf8');
  const { ontvangstId } = await k.doe('bijlage.beginnen', { grootte: bytes.length });
  await k.doe('bijlage.deel', { ontvangstId, vanaf: 0, inhoud: bytes.toString('base64') });
  return { ontvangstId, bestandsnaam: 'afspraak.txt' };
}

/** Rooms, beds, house rules and agreements at De Kade, where Thomas sleeps. */
export function bedOpdrachten(kern: () => Stadskern): Opdrachten {
  const manager = (invoer: Opdracht['invoer']): Opdracht => ({ als: 'manager', invoer });
  const locatie = () => ({ locatieId: kern().met.kade });
  const nieuw: Omit<Invoer<'kamers.toevoegen'>, 'locatieId'> = {
    ...{ afdeling: '', naam: 'Kamer', van: 1, tot: 2, bedden: 2, soort: 'gewoon' },
  };
  const kamers = async () => {
    await logIn(kern(), 'manager');
    await kern().doe('kamers.toevoegen', { ...locatie(), ...nieuw });
    return (await kern().doe('kamers.lezen', locatie())).kamers;
  };
  const bed = async () => (await kamers())[0]?.bedden[0]?.id ?? '';
  const thomas = async () => {
    const bedId = await bed();
    const plekken = [{ clientId: kern().met.thomas.clientId, was: null, bedId }];
    return { ...locatie(), nacht: null, plekken, overVasthouding: false };
  };
  const vast = async () => ({ ...locatie(), bedId: await bed(), voor: 'Verwacht via CO', kenmerk: '', tijd: '23:00' });
  const dicht = async () => ({ ...locatie(), bedId: await bed(), van: vandaag, tot: null, reden: 'Kapot' });
  const regels = async () => {
    await logIn(kern(), 'manager');
    await kern().doe('huisregels.bewaren', { ...locatie(), basis: 0, vanaf: vandaag, tekst: 'Wees aardig.' });
    return (await kern().doe('huisregels.lezen', locatie())).versies[0]?.id ?? '';
  };
  const akkoord = async () => {
    const { dossierId, clientId } = kern().met.thomas;
    return { dossierId, clientId, huisregelsId: await regels(), datum: vandaag };
  };
  const afspraak = async () => {
    await logIn(kern(), 'manager');
    const velden = { ...locatie(), id: null, versie: 0, velden: maaltijd, reden: '' };
    return { ...velden, bestand: await brengIn(kern()) };
  };
  const eersteKamer = async () => {
    const [kamer, tweede] = await kamers();
    if (!kamer || !tweede) throw new Error('no rooms');
    return { kamer, tweede };
  };
  return {
    'kamers.toevoegen': manager(() => ({ ...locatie(), ...nieuw })),
    'kamer.bewaren': manager(async () => {
      const { kamer } = await eersteKamer();
      const bedden = [{ id: null, naam: 'A', soort: 'kinderbed' as const }];
      return { ...locatie(), kamerId: kamer.id, versie: kamer.versie, afdeling: 'Boven', naam: 'Zaal', bedden };
    }),
    'kamer.vervallen': manager(async () => {
      const { kamer } = await eersteKamer();
      return { ...locatie(), kamerId: kamer.id, versie: kamer.versie, vervallen: true };
    }),
    'kamers.ordenen': manager(async () => {
      const { kamer, tweede } = await eersteKamer();
      return { ...locatie(), kamerIds: [tweede.id, kamer.id] };
    }),
    'bed.verplaatsen': manager(async () => {
      const { kamer, tweede } = await eersteKamer();
      return { ...locatie(), bedId: kamer.bedden[0]?.id ?? '', versie: 1, kamerId: tweede.id };
    }),
    'bed.terugzetten': manager(async () => {
      const { kamer } = await eersteKamer();
      const [eerste, ...rest] = kamer.bedden;
      const bedden = rest.map(({ id, naam, soort }) => ({ id, naam, soort }));
      const { id: kamerId, versie, afdeling, naam } = kamer;
      await kern().doe('kamer.bewaren', { ...locatie(), kamerId, versie, afdeling, naam, bedden });
      return { ...locatie(), bedId: eerste?.id ?? '', versie: 2 };
    }),
    'bed.geven': manager(thomas),
    'bed.vasthouden': manager(vast),
    'bed.loslaten': manager(async () => {
      await kern().doe('bed.vasthouden', await vast());
      const { bedden } = await kern().doe('bedden.bord', { ...locatie(), nacht: null });
      return { ...locatie(), vasthoudingId: bedden.find((een) => een.vast)?.vast?.id ?? '' };
    }),
    'bed.sluiten': manager(dicht),
    'bed.openen': manager(async () => {
      await kern().doe('bed.sluiten', await dicht());
      const { bedden } = await kern().doe('bedden.bord', { ...locatie(), nacht: null });
      return { ...locatie(), dichtId: bedden.find((een) => een.dicht)?.dicht?.id ?? '' };
    }),
    'bed.terug': manager(async () => {
      const { handelingId } = await kern().doe('bed.geven', await thomas());
      return { ...locatie(), handelingId };
    }),
    'bedden.pdf': manager(() => ({ ...locatie(), nacht: null })),
    'huisregels.bewaren': manager(() => ({ ...locatie(), basis: 0, vanaf: vandaag, tekst: 'Wees aardig.' })),
    'huisregels.pdf': manager(async () => ({ ...locatie(), huisregelsId: await regels() })),
    'huisregels.uitreiken': manager(async () => {
      await regels();
      return { dossierId: kern().met.thomas.dossierId };
    }),
    'huisregels.akkoord': manager(akkoord),
    'huisregels.akkoordVervallen': manager(async () => {
      const invoer = await akkoord();
      await kern().doe('huisregels.akkoord', invoer);
      const { akkoorden } = await kern().doe('huisregels.stand', { dossierId: invoer.dossierId });
      return { dossierId: invoer.dossierId, id: akkoorden[0]?.id ?? '', reden: 'Verkeerde cliënt' };
    }),
    'afspraak.vastleggen': manager(afspraak),
    'afspraak.intrekken': manager(async () => {
      const { id } = await kern().doe('afspraak.vastleggen', await afspraak());
      return { ...locatie(), id, versie: 1, reden: 'Verkeerde locatie' };
    }),
    'afspraak.bytes': manager(async () => {
      const invoer = await afspraak();
      await kern().doe('afspraak.vastleggen', invoer);
      return { ...locatie(), bestandId: invoer.bestand.ontvangstId };
    }),
  };
}
