import type { Aanlevering, Aanlevervak } from '#shared/contract/groepen/aanlevering.ts';
import { periodeVanDag, uiterlijkeDag, vorigePeriode, type Aanleverperiode } from '#shared/aanlevering/periode.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { aanleversoorten } from '#shared/aanlevering/soorten.ts';
import { aanleverteksten as tekst, schrijfAanleverperiode } from '#shared/taal/aanlevering.ts';
import type { Aanleveringrij, Aanleverantwoordrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { geldendeIndeling } from './indeling.ts';
import type { Aanleversoort } from './soort.ts';
import { periodeVan, soortenVoor, soortVan } from './soorten/index.ts';
import type { Leverklaar } from './lezen.ts';
import { bevindingenVan, bewaardVerslagSchema, leesLaatste } from './verslag.ts';

type Leverinvoer = GelezenInvoer<'aanlevering.leveren'>;

const antwoordVan = (ontvangsten: readonly Aanleverantwoordrij[], id: string) => {
  const laatste = ontvangsten.findLast(({ aanleveringId }) => aanleveringId === id);
  if (!laatste) return null;
  const { aanleveringId: _, ...rest } = laatste;
  return rest;
};

/** A delivery as the window gets it: without its file. */
export function alsAanlevering(rij: Aanleveringrij, ontvangsten: readonly Aanleverantwoordrij[]): Aanlevering {
  const { verslag: _, mime: __, soort, ...rest } = rij;
  const bekend = aanleversoorten.find((naam) => naam === soort) ?? weiger('niet-gevonden');
  return {
    ...rest,
    soort: bekend,
    naam: tekst.soorten[bekend].naam,
    periode: schrijfAanleverperiode(rij),
    ontvangst: antwoordVan(ontvangsten, rij.id),
  };
}

/** One delivery with its kind, for who may see that kind. */
export function leesVoor(context: Context, id: string): { rij: Aanleveringrij; soort: Aanleversoort } {
  const rij = context.opslag.leesAanlevering(context.db, id) ?? weiger('niet-gevonden');
  const soort = soortenVoor(context).find((een) => een.id === rij.soort) ?? weiger('niet-gevonden');
  return { rij, soort };
}

/** A name of a file that says what and when, never who. */
const bestandsnaam = (soort: Aanleversoort, { van, tot }: Aanleverperiode, volgnummer: number): string =>
  `${tekst.soorten[soort.id].bestand}-${van.slice(0, 7)}-tot-en-met-${tot.slice(0, 7)}-${volgnummer}.${soort.schrijver.achtervoegsel}`;

/** Whether this may go now; refuses with what to do otherwise. */
function magLeveren(invoer: Leverinvoer, { verslag, sha256 }: Leverklaar, laatste: Aanleveringrij | null): void {
  if (verslag.loopt) weiger('stap-niet-mogelijk', { melding: tekst.fout.loopt });
  if (verslag.vingerafdruk !== invoer.vingerafdruk) weiger('conflict', { melding: tekst.fout.gewijzigd });
  if (verslag.aantallen.geweigerd > 0 && !invoer.weglaten)
    weiger('stap-niet-mogelijk', { melding: tekst.fout.geweigerd });
  if (laatste?.sha256 === sha256) weiger('stap-niet-mogelijk', { melding: tekst.fout.zelfde });
  if (laatste && invoer.reden.length < 3)
    weiger('ongeldige-invoer', { velden: [{ pad: 'reden', bericht: tekst.fout.reden }] });
}

/** Keeps the file that was read about as delivered: what, by whom, with its checksum and what was left out. */
export function leverAan(context: Context, invoer: Leverinvoer, klaar: Leverklaar): Aanlevering {
  const { db, opslag, sessie, nu } = context;
  const soort = soortVan(context, invoer.soort);
  const periode = periodeVan(soort, invoer.van);
  const { verslag, bytes, sha256 } = klaar;
  const laatste = leesLaatste(context, soort, periode.van);
  // Somebody else may have delivered, or put another layout in force, while this file was made.
  if (laatste?.id !== verslag.vorige?.id) weiger('conflict');
  magLeveren(invoer, klaar, laatste);
  if (geldendeIndeling(context, soort, periode).versie !== verslag.indelingVersie) weiger('conflict');
  const volgnummer = (laatste?.volgnummer ?? 0) + 1;
  const id = context.id();
  const regel = {
    id,
    soort: soort.id,
    ...periode,
    volgnummer,
    reden: laatste ? invoer.reden : '',
    indelingVersie: verslag.indelingVersie,
    zaken: verslag.aantallen.zaken,
    regels: verslag.aantallen.regels,
    geweigerd: verslag.aantallen.geweigerd,
    verslag: { tellingen: verslag.tellingen, opvallend: verslag.opvallend },
    bestandsnaam: bestandsnaam(soort, periode, volgnummer),
    mime: soort.schrijver.mime,
    bytes,
    sha256,
    doorId: sessie.gebruikerId,
    op: nu,
  };
  if (!opslag.schrijfAanlevering(db, regel, klaar.zaken)) weiger('conflict');
  return alsAanlevering(opslag.leesAanlevering(db, id) ?? weiger('niet-gevonden'), []);
}

/** One delivery: the receipt, what was left out and why, and what the receiver said. */
export function leesAanlevering(context: Context, id: string): Uitvoer<'aanlevering.lezen'> {
  const { db, opslag } = context;
  const { rij, soort } = leesVoor(context, id);
  const ontvangsten = opslag.leesAanleverantwoorden(db, [id]);
  const zaken = opslag
    .leesAanleverzaken(db, id, true)
    .map((zaak) => ({ ...zaak, kenmerk: zaak.kenmerk ?? zaak.sleutel }));
  return {
    levering: alsAanlevering(rij, ontvangsten),
    ...bewaardVerslagSchema.parse(rij.verslag),
    bevindingen: bevindingenVan(context, soort, zaken).bevindingen,
    ontvangsten: ontvangsten.map(({ aanleveringId: _, ...rest }) => rest),
  };
}

/** So many periods back are shown, as far as there was anything to deliver. */
const TERUG = 4;

/** The periods of a kind, newest first: which are due, late, delivered or still running. */
function vakkenVan(
  context: Context,
  soort: Aanleversoort,
  leveringen: readonly Aanlevering[],
  eerste: string | null,
): Aanlevervak[] {
  const { vandaag } = context;
  const uit: Aanlevervak[] = [];
  let periode = periodeVanDag(soort.periode, vandaag);
  for (let n = 0; n < TERUG && (n === 0 || (eerste !== null && periode.tot >= eerste)); n += 1) {
    const uiterlijk = uiterlijkeDag(periode, geldendeIndeling(context, soort, periode).inhoud.uiterlijkDagen);
    const geleverd = leveringen.some(({ soort: wat, van }) => wat === soort.id && van === periode.van);
    const stand = geleverd ? 'geleverd' : periode.tot >= vandaag ? 'loopt' : uiterlijk < vandaag ? 'te-laat' : 'nu';
    const { naam } = tekst.soorten[soort.id];
    uit.push({ soort: soort.id, van: periode.van, periode: schrijfAanleverperiode(periode), naam, uiterlijk, stand });
    periode = vorigePeriode(soort.periode, periode);
  }
  return uit;
}

/** What is due, what was delivered, and what there is to deliver at all. */
export function aanleveroverzicht(context: Context): Uitvoer<'aanlevering.overzicht'> {
  const { db, opslag } = context;
  const soorten = soortenVoor(context);
  const rijen = opslag.leesAanleveringen(
    db,
    soorten.map(({ id }) => id),
  );
  const ontvangsten = opslag.leesAanleverantwoorden(
    db,
    rijen.map(({ id }) => id),
  );
  const leveringen = rijen.map((rij) => alsAanlevering(rij, ontvangsten));
  const eerste = opslag.leesEersteMelding(db);
  return {
    vakken: soorten.flatMap((soort) => vakkenVan(context, soort, leveringen, eerste)),
    leveringen,
    soorten: soorten.map(({ id }) => ({
      soort: id,
      naam: tekst.soorten[id].naam,
      waarom: tekst.soorten[id].waarom,
      bron: tekst.soorten[id].bron,
    })),
  };
}
