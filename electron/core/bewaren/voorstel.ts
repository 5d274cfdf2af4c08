import { dagNaMaanden, plusDagen } from '#shared/beleid/kalender.ts';
import { hoogstensRegels, type Bewaarsoort } from '#shared/bewaren/soorten.ts';
import type { Voorstelregel } from '#shared/contract/groepen/bewaren.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Bewaarstand } from '#db/opslag/index.ts';
import type { Context, Leesbron } from '../context.ts';
import { weiger } from '../weigering.ts';
import { bewaarteksten as tekst } from '#shared/taal/bewaren.ts';
import { eisSoort } from './overzicht.ts';
import { beoordeel, eigenTermijn, magWeg, type Bewaaroordeel } from './stand.ts';

/** So many are looked at in one go, and shown at most. */
const bladzij = 200;

type Cursor = { dag: string; id: string };
type Bron = Pick<Leesbron, 'db' | 'opslag' | 'vandaag'>;

interface Gezien {
  stand: Bewaarstand;
  oordeel: Bewaaroordeel;
}

/** What came in later cannot be over its term. A few days more: a month counted back can end on another day than one counted on. */
const grens = (vandaag: string, jaren: number): string => plusDagen(dagNaMaanden(vandaag, -jaren * 12), 3);

/** How many there are to look at. */
const telAlle = (bron: Bron, soort: Bewaarsoort): number =>
  bron.opslag.telBewaarstanden(bron.db, soort, grens(bron.vandaag, eigenTermijn(bron, soort).jaren));

/** What came in long enough ago, with what may become of it; page by page. */
export function* beoordeelAlle(
  bron: Bron,
  soort: Bewaarsoort,
  begin: Cursor | null,
): Generator<Gezien & { na: Cursor | null }> {
  const { db, opslag, vandaag } = bron;
  const { jaren } = eigenTermijn(bron, soort);
  const voor = grens(vandaag, jaren);
  let na = begin;
  for (;;) {
    const deel = opslag.leesBewaarstanden(db, soort, { vandaag, voor, na, aantal: bladzij });
    na = deel.na;
    for (const stand of deel.regels) yield { stand, oordeel: beoordeel(stand, jaren, vandaag), na };
    if (na === null) return;
  }
}

/**
 * Of the oldest of a kind, how many may go. @param aantal so many are looked at, whatever comes of it
 * @returns `meer`: there are more that came in long enough ago
 */
export function beoordeelEerste(
  { db, opslag, vandaag }: Bron,
  soort: Bewaarsoort,
  aantal: number,
): { weg: number; meer: boolean } {
  const { jaren } = eigenTermijn({ db, opslag, vandaag }, soort);
  const voor = dagNaMaanden(vandaag, -jaren * 12);
  const { regels, na } = opslag.leesBewaarstanden(db, soort, { vandaag, voor, na: null, aantal });
  return { weg: regels.filter((stand) => magWeg(beoordeel(stand, jaren, vandaag))).length, meer: na !== null };
}

function alsRegel({ stand, oordeel }: Gezien): Voorstelregel | null {
  const { uitkomst, blokkades, einde } = oordeel;
  if (uitkomst.uitkomst === 'bewaren') return null;
  const { ding, kenmerk } = stand;
  const onbekend = uitkomst.uitkomst === 'onbekend';
  return {
    ...{ ding, kenmerk, einde, blokkades },
    uitkomst: onbekend ? 'onbekend' : blokkades.length > 0 ? 'geblokkeerd' : 'vernietigen',
    sinds: onbekend ? null : uitkomst.sinds,
    waarom: onbekend ? uitkomst.waarom : null,
  };
}

/** So long one call looks at most: other calls come in between. */
const hoogstensMs = 100;

/**
 * How many of a kind may go, are held up, or are unknown: stretch by stretch, the window adds them up.
 * @returns `bekeken` of this stretch, `totaal` to look at in all (with the first stretch only), `volgende` null: that was all
 */
export function tel(
  context: Context,
  { soort, na }: GelezenInvoer<'vernietiging.tellen'>,
): Uitvoer<'vernietiging.tellen'> {
  eisSoort(context, soort);
  const { klok } = context.poorten;
  const van = klok.verstreken();
  const aantal = { vernietigen: 0, geblokkeerd: 0, onbekend: 0 };
  let bekeken = 0;
  let volgende: Cursor | null = na;
  let klaar = true;
  for (const gezien of beoordeelAlle(context, soort, na)) {
    // Only at the end of a page of the storage: from there it goes on.
    if (volgende !== gezien.na && klok.verstreken() - van > hoogstensMs) {
      klaar = false;
      break;
    }
    const regel = alsRegel(gezien);
    if (regel) aantal[regel.uitkomst] += 1;
    bekeken += 1;
    volgende = gezien.na;
  }
  const totaal = na === null ? telAlle(context, soort) : null;
  return { ...aantal, bekeken, totaal, volgende: klaar ? null : volgende };
}

/** One page of what is over its term: what may go, what is held up, and of what it cannot be said. */
export function stelVoor(
  context: Context,
  { soort, na }: GelezenInvoer<'vernietiging.voorstel'>,
): Uitvoer<'vernietiging.voorstel'> {
  eisSoort(context, soort);
  const { klok } = context.poorten;
  const van = klok.verstreken();
  const regels: Voorstelregel[] = [];
  let volgende: Cursor | null = na;
  for (const gezien of beoordeelAlle(context, soort, na)) {
    const genoeg = regels.length >= bladzij || klok.verstreken() - van > hoogstensMs;
    if (genoeg && volgende !== gezien.na) return { regels, volgende };
    const regel = alsRegel(gezien);
    if (regel) regels.push(regel);
    volgende = gezien.na;
  }
  return { regels, volgende: null };
}

/** Puts what may go on a list, the oldest first; what is unknown or held up never is. */
export function stelOp(
  context: Context,
  { soort }: GelezenInvoer<'vernietiging.opstellen'>,
): Uitvoer<'vernietiging.opstellen'> {
  eisSoort(context, soort);
  const { db, opslag, sessie, nu } = context;
  const { jaren, wet } = eigenTermijn(context, soort);
  const regels: { ding: string; dingId: string; einde: string; sinds: string }[] = [];
  for (const { stand, oordeel } of beoordeelAlle(context, soort, null)) {
    if (!magWeg(oordeel) || oordeel.uitkomst.uitkomst !== 'vernietigen') continue;
    const { einde, uitkomst } = oordeel;
    regels.push({ ding: stand.ding, dingId: stand.id, einde, sinds: uitkomst.sinds });
    if (regels.length >= hoogstensRegels) break;
  }
  if (regels.length === 0) weiger('stap-niet-mogelijk', { melding: tekst.voorstel.niets });
  const id = context.id();
  opslag.schrijfVernietigingslijst(
    db,
    { id, soort, jaren, artikel: wet.artikel, verzoekId: null, doorId: sessie.gebruikerId, op: nu },
    regels,
  );
  return { id, regels: regels.length };
}
