import { plusDagen } from '#shared/beleid/index.ts';
import { aanvraagbesluiten } from '#shared/contract/groepen/besluit.ts';
import type { Besluitrij } from '#db/opslag/index.ts';

/** Opvang as it runs: what was granted, and what later besluiten made of it (5.2.8, 5.2.9). */
export interface Verstrekkingsloop {
  /** The besluit that granted the opvang. */
  verstrekking: Besluitrij;
  /** The newest besluit about this opvang, the granting one included. */
  laatste: Besluitrij;
  ingangsdatum: string;
  /** The last day of the newest extension, or null. */
  verlengdTot: string | null;
  /** First day without opvang when it was ended early (beeindigen, intrekken), or null. */
  beeindigdPer: string | null;
  /** First day on which the client had left, without a besluit that says so (5.2.12), or null. */
  vertrokkenPer: string | null;
  /** Last day of opvang, t/m: after it the opvang has ended. Before ingangsdatum: it never ran. */
  laatsteDag: string;
  keten: Besluitrij['keten'];
  locatieId: string | null;
  locatienaam: string | null;
  voorwaarden: string;
}

/** A client who left: the first day without opvang, and when that was recorded. */
export interface Vertrek {
  per: string;
  op: string;
}

/** What the besluiten of a dossier amount to. */
export interface Besluitloop {
  /** Those that count, newest first: not lapsed before bekendmaking and not herroepen (Awb 7:11). */
  levend: readonly Besluitrij[];
  /** Ids of those that a later besluit took back. */
  herroepen: ReadonlySet<string>;
  /** The newest on an aanvraag: verstrekken, weigeren or buiten-behandeling. */
  opAanvraag: Besluitrij | null;
  /** The opvang that follows from it. */
  verstrekking: Verstrekkingsloop | null;
}

const isOpAanvraag = ({ soort }: Besluitrij): boolean => (aanvraagbesluiten as readonly string[]).includes(soort);

/** Newest first; a herroeping that was itself taken back takes nothing back. */
function ontdoe(besluiten: readonly Besluitrij[]): Pick<Besluitloop, 'levend' | 'herroepen'> {
  const herroepen = new Set<string>();
  const levend: Besluitrij[] = [];
  for (const besluit of besluiten) {
    if (besluit.vervallenOp !== null || herroepen.has(besluit.id)) continue;
    if (besluit.soort === 'herroepen' && besluit.opBesluitId) herroepen.add(besluit.opBesluitId);
    levend.push(besluit);
  }
  return { levend, herroepen };
}

const vroegste = (dagen: readonly string[]): string | null => dagen.toSorted()[0] ?? null;

/** The besluiten about one verstrekking, newest first: those on it and those on them. */
function vervolgVan(verstrekking: Besluitrij, levend: readonly Besluitrij[]): Besluitrij[] {
  const erbij = new Set([verstrekking.id]);
  for (const { id, opBesluitId } of levend.toReversed()) if (opBesluitId && erbij.has(opBesluitId)) erbij.add(id);
  return levend.filter(({ id, soort }) => erbij.has(id) && id !== verstrekking.id && soort !== 'herroepen');
}

/** What a change to a besluit says anew; what it does not name stays as it was. */
function naWijziging(verstrekking: Besluitrij, vervolg: readonly Besluitrij[], vandaag: string) {
  const geldend = vervolg.filter(({ soort, per }) => soort === 'wijzigen' && (per ?? '') <= vandaag);
  const met = (gezocht: (b: Besluitrij) => unknown): Besluitrij => geldend.find(gezocht) ?? verstrekking;
  const { locatieId, locatienaam } = met((b) => b.locatieId);
  return {
    locatieId,
    locatienaam,
    keten: met((b) => b.keten).keten,
    voorwaarden: met((b) => b.voorwaarden).voorwaarden,
  };
}

function loopVan(
  verstrekking: Besluitrij,
  levend: readonly Besluitrij[],
  vandaag: string,
  vertrek: Vertrek | null,
): Verstrekkingsloop {
  const vervolg = vervolgVan(verstrekking, levend);
  const dagen = (soorten: readonly string[], veld: 'per' | 'laatsteDag'): string[] =>
    vervolg.filter(({ soort }) => soorten.includes(soort)).flatMap((b) => b[veld] ?? []);
  const verlengdTot = dagen(['verlengen'], 'laatsteDag').toSorted().at(-1) ?? null;
  const beeindigdPer = vroegste(dagen(['beeindigen', 'intrekken'], 'per'));
  const eerste = verstrekking.laatsteDag ?? '';
  const volledig = verlengdTot && verlengdTot > eerste ? verlengdTot : eerste;
  // Recorded before this opvang was granted, it is about an earlier one.
  const vertrokkenPer = vertrek && vertrek.op >= verstrekking.genomenOp ? vertrek.per : null;
  const einde = vroegste([beeindigdPer, vertrokkenPer].filter((dag) => dag !== null));
  const voorEinde = einde && plusDagen(einde, -1);
  return {
    verstrekking,
    laatste: vervolg[0] ?? verstrekking,
    ingangsdatum: verstrekking.ingangsdatum ?? '',
    verlengdTot,
    beeindigdPer,
    vertrokkenPer,
    laatsteDag: voorEinde && voorEinde < volledig ? voorEinde : volledig,
    ...naWijziging(verstrekking, vervolg, vandaag),
  };
}

/**
 * Reads the besluiten of a dossier (newest first, as stored) as one story: what was granted, extended, changed, ended or
 * taken back, as it works on `vandaag`, and whether the client left of their own accord. Pure (5.2.8, 5.2.9; Wmo 2.3.10; Awb 7:11).
 */
export function bepaalLoop(
  besluiten: readonly Besluitrij[],
  vandaag: string,
  vertrek: Vertrek | null = null,
): Besluitloop {
  const { levend, herroepen } = ontdoe(besluiten);
  const opAanvraag = levend.find(isOpAanvraag) ?? null;
  const verstrekking = opAanvraag?.soort === 'verstrekken' ? loopVan(opAanvraag, levend, vandaag, vertrek) : null;
  return { levend, herroepen, opAanvraag, verstrekking };
}
