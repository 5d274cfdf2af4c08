import type { Instellingen } from '#shared/contract/groepen/beheer.ts';
import type { Uitkomst } from '#shared/domein/basis.ts';
import type { Stapfeiten, Stapnaam } from '#shared/domein/stappen.ts';
import { openingOp } from '../opening.ts';
import type { NaastOnderzoek } from '../onderzoek/stand.ts';

/** What the toetsen of one dossier look at: the client's birth date and the newest facts of each step. */
export interface Feitenbron {
  geboortedatum: string | null;
  stappen: { [S in Stapnaam]: Stapfeiten[S] | null };
  instellingen: Instellingen;
  /** What was recorded beside the steps (2.2.7, Awb 4:15). */
  naast: NaastOnderzoek;
}

const tekstOfNiets = (tekst: string | undefined): string | null => tekst || null;

/** 5.2.1 */
export function feitenDoelgroep({ geboortedatum, stappen: { melding } }: Feitenbron) {
  return {
    geboortedatum,
    heeftPartner: melding?.heeftPartner ?? null,
    partnerGeboortedatum: melding?.partnerGeboortedatum ?? null,
    kinderen: melding?.kinderen?.map(({ geboortedatum: dag, inwonend }) => ({ geboortedatum: dag, inwonend })) ?? null,
  };
}

/** 5.2.2 */
export function feitenInBehandeling({ stappen: { melding } }: Feitenbron) {
  return { gemeldBij: melding?.gemeldBij ?? null, laatsteWoonplaats: melding?.laatsteWoonplaats ?? null };
}

/** Wmo 2.3.2 and 2.3.5 */
export function feitenOnderzoekstermijn({ stappen: { melding } }: Feitenbron) {
  return { gemeldOp: melding?.gemeldOp ?? null, aanvraagOp: melding?.aanvraagOp ?? null };
}

/** 5.2.3, with the opening hours of this organisation. */
export function feitenAcuteOpvang({
  stappen: { 'acute-opvang': acuut },
  instellingen,
}: Pick<Feitenbron, 'instellingen'> & { stappen: Pick<Feitenbron['stappen'], 'acute-opvang'> }) {
  return {
    veiligeOpvangInNetwerk: acuut?.veiligeOpvangInNetwerk ?? null,
    alternatieveVeiligeOvernachting: acuut?.alternatieveVeiligeOvernachting ?? null,
    kanZichHandhaven: acuut?.kanZichHandhaven ?? null,
    tijdstip: acuut?.tijdstip ?? null,
    opening: {
      ...openingOp(instellingen, acuut?.tijdstip?.slice(0, 10) ?? null),
      gesloten: instellingen.geslotenDagen,
    },
  };
}

/** Whether minor children come along, as far as known. */
export function kinderenKomenMee(melding: Stapfeiten['melding'] | null): boolean | null {
  const kinderen = melding?.kinderen ?? null;
  if (kinderen === null) return null;
  if (kinderen.some((kind) => kind.inwonend === true)) return true;
  return kinderen.some((kind) => kind.inwonend === null) ? null : false;
}

/** 5.2.4 */
export function feitenOnderzoek({ stappen: { melding, onderzoek } }: Feitenbron, keten: string | null) {
  const gesprekken = onderzoek?.gesprekken ?? [];
  const onderdelen = Object.entries(onderzoek?.onderdelen ?? {}).flatMap(([id, deel]) =>
    deel?.stand ? [[id, deel.stand]] : [],
  );
  return {
    jongere: keten === null ? null : keten === 'jongeren',
    kinderen: kinderenKomenMee(melding),
    gesprekken: gesprekken.map(({ datum, fysiek, reden }) => ({ datum, fysiek, reden: tekstOfNiets(reden) })),
    onderdelen: Object.fromEntries(onderdelen) as Record<string, string>,
  };
}

/** 5.2.5 */
export function feitenToegankelijkheid({ stappen: { melding, toegankelijkheid: t } }: Feitenbron) {
  return {
    laatsteWoonplaats: melding?.laatsteWoonplaats ?? null,
    overeenstemmingOnderzoek: t?.overeenstemmingOnderzoek ?? null,
    startOnderzoek: t?.startOnderzoek ?? null,
    aangewezenRegio: t?.aangewezenRegio ?? null,
    overeenstemmingOverdracht: t?.overeenstemmingOverdracht ?? null,
    onderzoeksverslag: t?.onderzoeksverslag ?? null,
    overlegMetClient: t?.overlegMetClient ?? null,
    datumOverdracht: t?.datumOverdracht ?? null,
    aanbieder: tekstOfNiets(t?.aanbieder),
    vervoer: tekstOfNiets(t?.vervoer),
  };
}

/** 5.2.6 */
export function feitenVerstrekking({ stappen: { voorwaarden: v } }: Feitenbron) {
  return {
    rechtmatigVerblijf: v?.rechtmatigVerblijf ?? null,
    identiteitVastTeStellen: v?.identiteitVastTeStellen ?? null,
    brp: v?.brp ?? null,
    verblijfplaats: v?.verblijfplaats ?? null,
    thuissituatieVerlaten: v?.thuissituatieVerlaten ?? null,
    kanZichHandhaven: v?.kanZichHandhaven ?? null,
  };
}

/** 5.2.7: two facts follow from other toetsen, the rest is asked. `regioToets` says whether 5.2.5 is in play at all. */
export function feitenWeigering(
  { stappen: { toegankelijkheid, voorwaarden: v } }: Feitenbron,
  verstrekking: Uitkomst,
  regioToets: boolean | null,
) {
  const aangewezen = toegankelijkheid?.aangewezenRegio ?? null;
  const andereRegioAangewezen =
    aangewezen === null ? (regioToets === false ? false : null) : aangewezen === 'andere-regio';
  return {
    voorwaardenNietVervuld: verstrekking === 'onbekend' ? null : verstrekking === 'niet-voldaan',
    voldoendeRedzaam: v?.voldoendeRedzaam ?? null,
    onvoldoendeMedewerking: v?.onvoldoendeMedewerking ?? null,
    hersteltermijnTot: v?.hersteltermijnTot ?? null,
    financieelZelfredzaam: v?.financieelZelfredzaam ?? null,
    voorliggendeVoorziening: v?.voorliggendeVoorziening ?? null,
    voorzieningEffectueerbaar: v?.voorzieningEffectueerbaar ?? null,
    andereRegioAangewezen,
    weigertDossieroverdracht: v?.weigertDossieroverdracht ?? null,
    vrijOfToeristischVerblijf: v?.vrijOfToeristischVerblijf ?? null,
    inNederlandSinds: v?.inNederlandSinds ?? null,
    overmachtOfNood: v?.overmachtOfNood ?? null,
  };
}
