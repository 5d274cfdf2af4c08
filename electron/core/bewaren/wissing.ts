import { wissingtermijn } from '#shared/beleid/index.ts';
import { artikelOpVerzoek } from '#shared/bewaren/soorten.ts';
import { beoordeelWissing, wissingredenen, type Wissingreden, type Wissinguitkomst } from '#shared/bewaren/wissing.ts';
import { bewaarteksten as tekst } from '#shared/taal/bewaren.ts';
import type { Vernietigingslijstrij } from '#db/opslag/index.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import type { Context, Leesbron } from '../context.ts';
import { weiger } from '../weigering.ts';
import { beoordeel } from './stand.ts';

type Bron = Pick<Leesbron, 'db' | 'opslag' | 'sessie' | 'vandaag'>;

/** One dossier, or a person without one, of whom somebody asks that it is erased. */
export interface Wissingsding {
  ding: 'dossier' | 'persoon';
  dingId: string;
  /** Empty: a person. */
  kenmerk: string;
  einde: string;
  uitkomst: Wissinguitkomst;
  redenen: Wissingreden[];
}

/** What stands against erasing one thing as it is now; null: it is not there, or it is known by somebody else's dossier. */
export function beoordeelDing(
  bron: Bron,
  { ding, dingId }: Pick<Wissingsding, 'ding' | 'dingId'>,
  verzoekId: string,
): Wissingsding | null {
  const { db, opslag, sessie, vandaag } = bron;
  const kinderen = sessie.organisatie.soort === 'veilig-thuis';
  const stand = opslag.leesBewaarstand(db, { ding, id: dingId, vandaag, kinderen, verzoek: verzoekId });
  if (!stand) return null;
  // The term does not count here; what was ever merged is weighed.
  const { einde } = beoordeel(stand, 1, vandaag);
  const personen = ding === 'dossier' ? opslag.leesPersonenVan(db, dingId) : [];
  const oordeel = beoordeelWissing({
    ...stand,
    samengevoegd: stand.samengevoegdOp !== null,
    anderen: personen.filter((wie) => wie !== stand.clientId).length,
    lid: false,
  });
  return { ding, dingId, kenmerk: stand.kenmerk, einde, ...oordeel };
}

/** Everything that is kept of a person under its own name, each with what may become of it (AVG 17; Wmo 2015 5.3.5). */
export function leesWissing(bron: Bron, clientId: string, verzoekId: string): Wissingsding[] {
  const { db, opslag, sessie, vandaag } = bron;
  const dossiers = opslag
    .leesDossiersVanClient(db, clientId)
    .flatMap(({ id }) => beoordeelDing(bron, { ding: 'dossier', dingId: id }, verzoekId) ?? []);
  const persoon = beoordeelDing(bron, { ding: 'persoon', dingId: clientId }, verzoekId);
  if (persoon) return [...dossiers, persoon];
  // That somebody stands in the dossier of another is not told by Veilig Thuis (the wall, 5.1.2).
  const isVt = sessie.organisatie.soort === 'veilig-thuis';
  const elders = opslag.leesHoofdenVanHuishoudens(db, clientId).length > 0;
  if (!elders || (isVt && dossiers.length > 0)) return dossiers;
  const redenen: Wissingreden[] = ['lid'];
  return [...dossiers, { ding: 'persoon', dingId: clientId, kenmerk: '', einde: vandaag, uitkomst: 'blijft', redenen }];
}

/** Why something stays, in words, with the article of each reason. */
export const waaromBlijft = (redenen: readonly Wissingreden[]): string =>
  redenen.map((naam) => `${tekst.wissing[naam]} (${wissingredenen[naam].artikel})`).join(' ');

/**
 * Puts what was granted on a list for a second person, and beside it what stays and why, so that the proof says both.
 * @param wissen ids of what goes; the rest stays
 */
export function stelOpVoorVerzoek(
  context: Context,
  { verzoekId, clientId }: { verzoekId: string; clientId: string | null },
  dingen: readonly Wissingsding[],
  wissen: ReadonlySet<string>,
): string {
  const { db, opslag, poorten, sessie, nu, vandaag } = context;
  const id = context.id();
  const regels = dingen.map(({ ding, dingId, einde, redenen }) => ({
    ...{ ding, dingId, einde, sinds: vandaag },
    ...(wissen.has(dingId)
      ? { stand: 'voorgesteld' as const }
      : { stand: 'afgehaald' as const, reden: (waaromBlijft(redenen) || tekst.wissing.gekozen).slice(0, 400) }),
  }));
  const { gebruikerId: doorId } = sessie;
  const lijst = { id, soort: 'op-verzoek', jaren: 0, artikel: artikelOpVerzoek, verzoekId, doorId, op: nu };
  opslag.schrijfVernietigingslijst(db, lijst, regels);
  schrijfAuditregel(db, opslag, poorten, sessie, nu, {
    ...{ actie: 'C', gebeurtenis: 'vernietiging.opstellen', tekst: 'Vernietigingslijst opgesteld na een verzoek' },
    ...{ uitkomst: 'gelukt', betreft: { clientId, dossierId: null } },
  });
  return id;
}

/** Takes back the list of a request that is opened again. @throws Geweigerd `stap-niet-mogelijk` when something went already */
export function trekLijstIn(context: Context, verzoekId: string, reden: string): void {
  const { db, opslag, sessie, nu } = context;
  const lijst = opslag.leesLijstBijVerzoek(db, verzoekId);
  if (!lijst || lijst.stand === 'ingetrokken') return;
  if (lijst.stand === 'bezig' || lijst.stand === 'uitgevoerd')
    weiger('stap-niet-mogelijk', { melding: tekst.wissing.alVernietigd });
  const einde = { ingetrokken_door_id: sessie.gebruikerId, ingetrokken_op: nu, ingetrokken_reden: reden };
  if (!opslag.wijzigVernietigingslijst(db, lijst, { stand: 'ingetrokken', ...einde })) weiger('conflict');
}

/** Until when a list must be executed; null: it follows from a term, or it is done. */
export function uiterlijkVanLijst(
  { db, opslag, beleid }: Pick<Leesbron, 'db' | 'opslag' | 'beleid'>,
  { verzoekId, stand }: Vernietigingslijstrij,
): string | null {
  const verzoek = verzoekId === null || stand === 'uitgevoerd' ? null : opslag.leesGegevensverzoek(db, verzoekId);
  return verzoek && wissingtermijn(verzoek.inhoud.feiten.ontvangenOp, beleid);
}
