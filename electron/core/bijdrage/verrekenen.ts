import type { Bijdrageregel } from '#shared/domein/bijdrage.ts';
import { plusMaanden } from '#shared/rapportage/periode.ts';
import { maakSom } from './rekenen.ts';

/** How many months back a closed list is computed anew. */
export const maandenTerug = 12;

/** What a month amounts to for one person. */
export interface Maandkaal {
  clientId: string;
  dossierId: string | null;
  maandtotaal: number;
}
type Verrekening = Pick<Bijdrageregel, 'correcties' | 'tegoedVorige' | 'totaal' | 'tegoed'>;
interface Gesloten {
  maand: string;
  inhoud: { regels: readonly (Maandkaal & Pick<Verrekening, 'correcties' | 'tegoed'>)[] };
}

/** What was fixed for a month, per person: on its own list, and as corrections on the lists after it. Merged clients count as one. */
function vastgelegd(
  gesloten: readonly Gesloten[],
  maand: string,
  nu: (clientId: string) => string,
): Map<string, number> {
  const som = new Map<string, number>();
  const tel = (clientId: string, centen: number): void =>
    void som.set(nu(clientId), (som.get(nu(clientId)) ?? 0) + centen);
  for (const lijst of gesloten)
    for (const regel of lijst.inhoud.regels) {
      if (lijst.maand === maand) tel(regel.clientId, regel.maandtotaal);
      for (const { maand: over, was, wordt } of regel.correcties) if (over === maand) tel(regel.clientId, wordt - was);
    }
  return som;
}

/** What turned out otherwise for months that were closed before, with the dossier that it is about, per person. */
function verbeteringen<K extends Maandkaal>(
  maand: string,
  gesloten: readonly Gesloten[],
  bereken: (maand: string) => readonly K[],
  nu: (clientId: string) => string,
) {
  const correcties = new Map<string, { regels: Verrekening['correcties']; dossierId: string | null }>();
  for (const lijst of gesloten.filter((een) => een.maand >= plusMaanden(maand, -maandenTerug))) {
    const herrekend = new Map(bereken(lijst.maand).map((r) => [r.clientId, r]));
    const stond = vastgelegd(gesloten, lijst.maand, nu);
    for (const clientId of new Set([...stond.keys(), ...herrekend.keys()])) {
      const was = stond.get(clientId) ?? 0;
      const wordt = herrekend.get(clientId)?.maandtotaal ?? 0;
      const eerder = correcties.get(clientId);
      const dossierId =
        eerder?.dossierId ??
        herrekend.get(clientId)?.dossierId ??
        lijst.inhoud.regels.find((r) => nu(r.clientId) === clientId)?.dossierId ??
        null;
      const regels = was === wordt ? [] : [{ maand: lijst.maand, was, wordt }];
      correcties.set(clientId, { regels: [...(eerder?.regels ?? []), ...regels], dossierId });
    }
  }
  return correcties;
}

/**
 * The lines of a month: what it amounts to, what turned out otherwise for months that were closed before (up to a year back), and
 * what was left over. Everything in whole eurocents, nothing below zero.
 * @param alles every list that is closed now, oldest month first
 * @param bereken what a month amounts to as things stand now
 * @param nu the client that somebody is since a merge
 */
export function verreken<K extends Maandkaal>({
  maand,
  gesloten: alles,
  bereken,
  nu,
}: {
  maand: string;
  gesloten: readonly Gesloten[];
  bereken: (maand: string) => readonly K[];
  nu: (clientId: string) => string;
}): (Verrekening & { clientId: string; dossierId: string | null; kaal: K | null })[] {
  const gesloten = alles.filter((lijst) => lijst.maand < maand);
  const kaal = new Map(bereken(maand).map((regel) => [regel.clientId, regel]));
  const correcties = verbeteringen(maand, gesloten, bereken, nu);
  const tegoed = new Map<string, number>();
  for (const { clientId, tegoed: over } of gesloten.at(-1)?.inhoud.regels ?? [])
    if (over > 0) tegoed.set(nu(clientId), (tegoed.get(nu(clientId)) ?? 0) + over);
  const verbeterd = [...correcties].filter(([, { regels }]) => regels.length > 0).map(([clientId]) => clientId);
  return [...new Set([...kaal.keys(), ...verbeterd, ...tegoed.keys()])].map((clientId) => {
    const basis = kaal.get(clientId) ?? null;
    const eigen = correcties.get(clientId);
    const tegoedVorige = tegoed.get(clientId) ?? 0;
    const dossierId = basis?.dossierId ?? eigen?.dossierId ?? null;
    const som = maakSom(basis?.maandtotaal ?? 0, eigen?.regels ?? [], tegoedVorige);
    return { clientId, dossierId, kaal: basis, correcties: eigen?.regels ?? [], tegoedVorige, ...som };
  });
}
