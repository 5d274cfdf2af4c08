import { toetsen, type Beleid, type Uitleg } from '#shared/beleid/index.ts';
import { weiger } from '../weigering.ts';
import {
  feitenAcuteOpvang,
  feitenDoelgroep,
  feitenInBehandeling,
  feitenOnderzoek,
  feitenOnderzoekstermijn,
  feitenToegankelijkheid,
  feitenVerstrekking,
  feitenWeigering,
  type Feitenbron,
} from './feiten.ts';

/** The toetsen of one dossier on one day, each with its whole explanation. */
export type Toetsing = ReturnType<typeof toetsDossier>;

type Geslaagd<T> = Extract<T, { ok: true }>['waarde' & keyof Extract<T, { ok: true }>];

/** Facts that contradict each other or the day (a birth date in the future) come back as a refusal with the field. */
function of<T extends { ok: true; waarde: unknown } | { ok: false; fout: { pad: string } }>(uitslag: T): Geslaagd<T> {
  if (uitslag.ok) return uitslag.waarde as Geslaagd<T>;
  const pad = uitslag.fout.pad.replace(/^feiten\.?/, '');
  return weiger('ongeldige-invoer', {
    velden: [{ pad, bericht: 'Dit past niet bij de datum van vandaag of bij een ander veld.' }],
  });
}

/** Evaluates everything the policy says about a dossier (5.2.1 to 5.2.7). Pure: same facts, day and policy give the same answer. */
export function toetsDossier(bron: Feitenbron, peildatum: string, beleid: Beleid) {
  const doelgroep = of(toetsen.doelgroep.toets(feitenDoelgroep(bron), peildatum, beleid));
  const inBehandeling = of(toetsen['in-behandeling'].toets(feitenInBehandeling(bron), peildatum, beleid));
  const { keten } = doelgroep.gevolg;
  const { actie } = inBehandeling.gevolg;
  const regioToets =
    actie === null ? null : actie === 'landelijke-toegankelijkheid' || bron.stappen.toegankelijkheid !== null;
  const verstrekking = of(toetsen.verstrekking.toets(feitenVerstrekking(bron), peildatum, beleid));
  return {
    keten,
    /** Whether 5.2.5 is in play: yes, no, or not known while the woonplaats is not asked. */
    regioToets,
    doelgroep,
    inBehandeling,
    onderzoekstermijn: of(toetsen.onderzoekstermijn.toets(feitenOnderzoekstermijn(bron), peildatum, beleid)),
    acuteOpvang: of(toetsen['acute-opvang'].toets(feitenAcuteOpvang(bron), peildatum, beleid)),
    onderzoek: of(toetsen.onderzoek.toets(feitenOnderzoek(bron, keten), peildatum, beleid)),
    toegankelijkheid: of(toetsen['landelijke-toegankelijkheid'].toets(feitenToegankelijkheid(bron), peildatum, beleid)),
    verstrekking,
    weigering: of(toetsen.weigering.toets(feitenWeigering(bron, verstrekking.uitkomst, regioToets), peildatum, beleid)),
  };
}

/** The explanations that belong to a step, for its screen. */
export function uitlegBijStap(
  toetsing: Toetsing,
  stap: 'melding' | 'acute-opvang' | 'onderzoek' | 'toegankelijkheid' | 'voorwaarden',
): Uitleg[] {
  switch (stap) {
    case 'melding':
      return [toetsing.doelgroep, toetsing.inBehandeling, toetsing.onderzoekstermijn];
    case 'acute-opvang':
      return [toetsing.acuteOpvang];
    case 'onderzoek':
      return [toetsing.onderzoek, toetsing.onderzoekstermijn];
    case 'toegankelijkheid':
      return [toetsing.toegankelijkheid];
    case 'voorwaarden':
      return [toetsing.verstrekking, toetsing.weigering];
  }
}

/** All explanations that are in play for a dossier, in the order of the steps. */
export function alleUitleg(toetsing: Toetsing, bron: Feitenbron): Uitleg[] {
  return [
    ...uitlegBijStap(toetsing, 'melding'),
    ...(bron.stappen['acute-opvang'] ? uitlegBijStap(toetsing, 'acute-opvang') : []),
    toetsing.onderzoek,
    ...(toetsing.regioToets ? uitlegBijStap(toetsing, 'toegankelijkheid') : []),
    ...uitlegBijStap(toetsing, 'voorwaarden'),
  ];
}
