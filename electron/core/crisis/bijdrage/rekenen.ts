import { aantalDagen, laatsteVan, plusDagen } from '#shared/beleid/index.ts';
import { naarRato } from '#shared/domein/bijdrage.ts';
import type { Crisisdeel } from '#shared/domein/crisis/bijdrage.ts';
import type { Crisisinhoud } from '#shared/domein/crisis/index.ts';
import type { Crisisafspraken } from '#shared/domein/crisis/verblijf.ts';
import type { Crisisloop } from '../verblijf/loop.ts';

export type Bedrag = Crisisafspraken['bijdragen'][number];
type Brief = Pick<Crisisinhoud<'bijdragebrief'>, 'vanaf' | 'verstuurdOp'>;
type Vrij = Pick<Crisisinhoud<'bijdragevrijstelling'>, 'van' | 'tot'>;

/** The amount of the Nadere Regels that holds on a day; null: nobody entered one, so nothing can be asked. */
export const bedragOp = (bedragen: readonly Bedrag[], dag: string): Bedrag | null =>
  bedragen
    .filter(({ vanaf }) => vanaf <= dag)
    .toSorted((a, b) => a.vanaf.localeCompare(b.vanaf))
    .at(-1) ?? null;

/**
 * From which day a bijdrage counts: never over the first three months (5.1.6), never before the day in the letter, and never on or
 * before the day on which the client got the letter. Null: there is no letter yet.
 */
export const teltVanaf = (bijdrageVanaf: string, brief: Brief | null): string | null =>
  brief?.verstuurdOp ? laatsteVan(laatsteVan(bijdrageVanaf, brief.vanaf), plusDagen(brief.verstuurdOp, 1)) : null;

const isVrij = (vrij: readonly Vrij[], dag: string): boolean =>
  vrij.some(({ van, tot }) => van <= dag && (tot === null || dag <= tot));

/** Days of a month on which somebody stays after `vanaf`. */
function dagenVan(
  loop: Pick<Crisisloop, 'ingangsdatum' | 'laatsteDag'>,
  vanaf: string,
  maand: { van: string; tot: string },
) {
  const van = laatsteVan(laatsteVan(loop.ingangsdatum, vanaf), maand.van);
  const tot = loop.laatsteDag < maand.tot ? loop.laatsteDag : maand.tot;
  if (van > tot) return [];
  return Array.from({ length: aantalDagen(van, tot) + 1 }, (_, i) => plusDagen(van, i));
}

/**
 * The bijdrage of one stay over a month: a part per amount that held, in whole eurocents, rounded down.
 * @returns the parts, and on how many days an exemption held
 */
export function berekenCrisismaand(
  loop: Pick<Crisisloop, 'ingangsdatum' | 'laatsteDag' | 'bijdrageVanaf'>,
  brief: Brief | null,
  vrij: readonly Vrij[],
  bedragen: readonly Bedrag[],
  maand: { van: string; tot: string },
): { delen: Crisisdeel[]; vrijgesteld: number } {
  const vanaf = teltVanaf(loop.bijdrageVanaf, brief);
  if (vanaf === null) return { delen: [], vrijgesteld: 0 };
  const dagen = dagenVan(loop, vanaf, maand);
  const betaald = dagen.filter((dag) => !isVrij(vrij, dag));
  const dagenInMaand = aantalDagen(maand.van, maand.tot) + 1;
  const perBedrag = Map.groupBy(betaald, (dag) => bedragOp(bedragen, dag));
  const delen = [...perBedrag].flatMap(([bedrag, eigen]): Crisisdeel[] => {
    const [van, tot] = [eigen.at(0), eigen.at(-1)];
    if (!bedrag || !van || !tot) return [];
    const { centen: tarief, per } = bedrag;
    const centen = per === 'dag' ? tarief * eigen.length : naarRato(tarief, eigen.length, dagenInMaand);
    return [{ tarief, per, van, tot, dagen: eigen.length, dagenInMaand, centen }];
  });
  return { delen, vrijgesteld: dagen.length - betaald.length };
}
