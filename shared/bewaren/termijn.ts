import { dagNaMaanden, plusDagen, type Dag } from '../beleid/kalender.ts';
import { bewaartermijnen, type Bewaarsoort, type Bewaartermijn } from './soorten.ts';

/** The term of a kind on a day. Throws when not exactly one applies: a fault in the table, never something to guess past. */
export function bewaartermijnOp(soort: Bewaarsoort, dag: Dag): Bewaartermijn {
  const geldend = bewaartermijnen[soort].filter(({ vanaf, tot }) => vanaf <= dag && (tot === null || dag <= tot));
  const [een] = geldend;
  if (!een || geldend.length > 1) throw new Error(`${geldend.length} terms of ${soort} apply on ${dag}`);
  return een;
}

/** Why something is not destroyed although its term is over. */
export const blokkades = ['bezwaar', 'klacht', 'verblijf', 'aanvraag', 'bewaarreden', 'samengevoegd', 'gezin'] as const;

/** What is known of one dossier, or of a person without one. */
export interface Bewaarfeiten {
  /** Whether it came to an end: closed, refused, or the last day of the stay is over. */
  geeindigd: boolean;
  /** The last day on which anything was added, or on which somebody stayed; later than both the end itself. */
  laatsteDag: Dag;
  /** Children of the household (Veilig Thuis): days of birth, null where one is not known. */
  kinderen: readonly (Dag | null)[];
}

export type Bewaaruitkomst =
  /** Kept; `tot` is the first day on which it may go, null while it has not ended. */
  | { uitkomst: 'bewaren'; tot: Dag | null }
  /** The term is over; `sinds` is the first day on which it may go. */
  | { uitkomst: 'vernietigen'; sinds: Dag }
  /** It cannot be said: never destroyed without somebody looking. */
  | { uitkomst: 'onbekend'; waarom: 'niet-beeindigd' | 'kind-zonder-geboortedatum' };

const meerderjarig = 18 * 12;

/**
 * Whether a term is over (Wmo 2015 5.3.4). What did not end but lies still longer than the term is unknown, not kept: somebody has to
 * say what became of it. With children the dossier stays until the youngest is 18, and is unknown where a day of birth is.
 * @param jaren the term that the organisation keeps, at least that of the law
 */
export function bepaalBewaring(
  { geeindigd, laatsteDag, kinderen }: Bewaarfeiten,
  jaren: number,
  vandaag: Dag,
): Bewaaruitkomst {
  const termijn = dagNaMaanden(laatsteDag, jaren * 12);
  if (!geeindigd)
    return vandaag < termijn ? { uitkomst: 'bewaren', tot: null } : { uitkomst: 'onbekend', waarom: 'niet-beeindigd' };
  const achttien = kinderen.flatMap((geboren) => (geboren === null ? [] : [dagNaMaanden(geboren, meerderjarig)]));
  const eerst = [termijn, ...achttien].toSorted().at(-1) ?? termijn;
  if (vandaag < eerst) return { uitkomst: 'bewaren', tot: eerst };
  if (kinderen.includes(null)) return { uitkomst: 'onbekend', waarom: 'kind-zonder-geboortedatum' };
  return { uitkomst: 'vernietigen', sinds: eerst };
}

/**
 * The last day on which a backup of before `dag` can still be there by the rule for backups, when a backup is made on every day:
 * one per day for so many days, one per week for so many weeks. Where fewer are made they stay longer; what is really there is
 * looked up, not computed.
 */
export function kopieenWegOp(dag: Dag, regel: { dagen: number; weken: number }): Dag {
  const dagen = Math.max(regel.dagen, regel.weken * 7, 1);
  return plusDagen(dag, dagen);
}
