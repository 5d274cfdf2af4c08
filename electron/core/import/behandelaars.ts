import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { importgrens } from '#shared/import/grenzen.ts';
import { importteksten as tekst } from '#shared/taal/importeren.ts';
import { afgebroken } from '../bijlage/keuren.ts';
import { begin, DEELGROOTTE, vind, voegToe } from '../bijlage/ontvangst.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { alsKop, alsRegel, maakBeeld } from './beeld.ts';
import { geweigerdBestand, sjabloonBestand, verslagBestand } from './bestanden.ts';
import { kies, kiesAlles, koppel, verbeter } from './kiezen.ts';
import { laatLos, type Stuk } from './lezen/lezer.ts';
import { open } from './openen.ts';
import { alsStap, doeAlles, leesVooraf, ruimOp, totaalVan, zetStap } from './stappen.ts';
import { controleerSoort, leesEigenImport, magImporteren } from './toegang.ts';

/** So many imports are listed. */
const meesteImports = 50;
const MB = 2 ** 20;

/** Takes in what was looked at: all or nothing in this call, the good lines stretch by stretch. */
function voerUit(context: Context, invoer: GelezenInvoer<'import.uitvoeren'>): Uitvoer<'import.uitvoeren'> {
  const { db, opslag } = context;
  const { id, versie, wijze } = invoer;
  const bestand = leesEigenImport(context, id, ['klaar']);
  const telling = opslag.telImportregels(db, id);
  if (wijze === 'alles') {
    if (bestand.regels > importgrens.inEenKeer)
      weiger('stap-niet-mogelijk', { melding: tekst.fout.teVeelVoorAlles(importgrens.inEenKeer) });
    if (telling.fout > 0) weiger('stap-niet-mogelijk', { melding: tekst.fout.nogFouten(telling.fout) });
    const teKiezen = opslag.telImportkeuzes(db, id);
    if (teKiezen > 0) weiger('stap-niet-mogelijk', { melding: tekst.fout.nogKiezen(teKiezen) });
  } else if (telling.goed + telling.dubbel === 0) weiger('stap-niet-mogelijk', { melding: tekst.fout.geenGoede });
  const nieuw = { ...bestand, versie, wijze, stand: 'bezig' as const, cursor: 0, klaar: 0 };
  if (!opslag.wijzigImport(db, nieuw)) weiger('conflict');
  if (wijze === 'goede') return alsStap(context, nieuw);
  const klaar = doeAlles(context, nieuw);
  opslag.wijzigImportstap(db, klaar);
  return alsStap(context, klaar);
}

/** Leaves it at what was done: the lines that were not reached are refused, to be offered again. */
function stop(context: Context, { id, versie }: GelezenInvoer<'import.stoppen'>): Uitvoer<'import.stoppen'> {
  const { db, opslag, nu } = context;
  const bestand = leesEigenImport(context, id, ['bezig']);
  opslag.wijzigImportrest(db, id, bestand.cursor, tekst.uitkomst.gestopt);
  const nieuw = { ...bestand, versie, stand: 'gedaan' as const, gedaanOp: nu };
  if (!opslag.wijzigImport(db, nieuw)) weiger('conflict');
  return alsStap(context, nieuw);
}

function draaiTerug(context: Context, invoer: GelezenInvoer<'import.terugdraaien'>): Uitvoer<'import.terugdraaien'> {
  const { db, opslag, sessie, nu } = context;
  const { id, versie, reden } = invoer;
  const bestand = leesEigenImport(context, id, ['gedaan']);
  const totaal = opslag.telImportdingen(db, id);
  if (totaal === 0) weiger('stap-niet-mogelijk', { melding: tekst.fout.nietsTerug });
  const wie = { terugDoorId: sessie.gebruikerId, terugDoor: sessie.naam, terugOp: nu, terugReden: reden };
  const nieuw = { ...bestand, versie, ...wie, stand: 'terugdraaien' as const, cursor: totaal + 1, klaar: 0 };
  if (!opslag.wijzigImport(db, nieuw)) weiger('conflict');
  return { stand: nieuw.stand, klaar: 0, totaal: totaalVan(context, nieuw) };
}

function gooiWeg(context: Context, { id, versie }: GelezenInvoer<'import.weggooien'>): null {
  const { db, opslag } = context;
  const bestand = leesEigenImport(context, id, ['lezen', 'koppelen', 'controleren', 'klaar']);
  if (!opslag.wijzigImport(db, { ...bestand, versie, stand: 'weg' })) weiger('conflict');
  laatLos(context, id);
  ruimOp(context);
  return null;
}

export const importbehandelaars: Behandelaars<
  | 'import.lijst'
  | 'import.beginnen'
  | 'import.deel'
  | 'import.openen'
  | 'import.verder'
  | 'import.lezen'
  | 'import.regels'
  | 'import.koppelen'
  | 'import.verbeteren'
  | 'import.kiezen'
  | 'import.allesKiezen'
  | 'import.uitvoeren'
  | 'import.stoppen'
  | 'import.weggooien'
  | 'import.terugdraaien'
  | 'import.opruimen'
  | 'import.sjabloonBytes'
  | 'import.geweigerdBytes'
  | 'import.verslagBytes'
> = {
  'import.lijst': (context) => {
    const { soorten, reden } = magImporteren(context);
    const imports = context.opslag.leesImports(context.db, soorten, meesteImports);
    return { soorten, reden, imports: imports.map((bestand) => alsKop(context, bestand)) };
  },
  'import.beginnen': (context, { soort, grootte }) => {
    controleerSoort(context, soort);
    ruimOp(context);
    if (grootte > importgrens.bytes)
      weiger('bestand-te-groot', { melding: tekst.fout.teGroot(importgrens.bytes / MB) });
    if (grootte === 0) weiger('bestand-onleesbaar', { melding: tekst.fout.leeg });
    return { ontvangstId: begin(context, grootte), deelgrootte: DEELGROOTTE };
  },
  'import.deel': (context, { ontvangstId, vanaf, inhoud }) => {
    const ontvangst = vind(context, ontvangstId) ?? afgebroken();
    return { ontvangen: voegToe(ontvangst, vanaf, Buffer.from(inhoud, 'base64')) ?? afgebroken() };
  },
  'import.openen': tweedelig<'import.openen', Awaited<ReturnType<typeof open.voorbereiden>>>(open),
  'import.verder': tweedelig<'import.verder', Stuk | null>({
    voorbereiden: (context, { id }) => leesVooraf(context, id),
    uitvoeren: (context, { id }, stuk) => alsStap(context, zetStap(context, leesEigenImport(context, id), stuk)),
  }),
  'import.lezen': (context, { id }) => maakBeeld(context, leesEigenImport(context, id)),
  'import.regels': (context, { id, stand, na, aantal }) => {
    leesEigenImport(context, id);
    const regels = context.opslag.leesImportregels(context.db, id, { na, aantal: aantal + 1, stand });
    return { regels: regels.slice(0, aantal).map(alsRegel), meer: regels.length > aantal };
  },
  'import.koppelen': koppel,
  'import.verbeteren': verbeter,
  'import.kiezen': kies,
  'import.allesKiezen': kiesAlles,
  'import.uitvoeren': voerUit,
  'import.stoppen': stop,
  'import.weggooien': gooiWeg,
  'import.terugdraaien': draaiTerug,
  'import.opruimen': (context, { id, versie }) => {
    const { db, opslag } = context;
    const bestand = leesEigenImport(context, id, ['gedaan', 'teruggedraaid']);
    if (!opslag.wijzigImport(db, { ...bestand, versie })) weiger('conflict');
    opslag.wisImportwaarden(db, id);
    return null;
  },
  'import.sjabloonBytes': tweedelig<'import.sjabloonBytes', Uitvoer<'import.sjabloonBytes'>>({
    voorbereiden: (_context, { soort, vorm }) => sjabloonBestand(soort, vorm),
    uitvoeren: (context, { soort }, bestand) => {
      controleerSoort(context, soort);
      return bestand;
    },
  }),
  'import.geweigerdBytes': tweedelig<'import.geweigerdBytes', Uitvoer<'import.geweigerdBytes'>>({
    voorbereiden: (context, { id }) => geweigerdBestand(context, leesEigenImport(context, id)),
    uitvoeren: (_context, _invoer, bestand) => bestand,
  }),
  'import.verslagBytes': tweedelig<'import.verslagBytes', Uitvoer<'import.verslagBytes'>>({
    voorbereiden: (context, { id }) => verslagBestand(context, leesEigenImport(context, id)),
    uitvoeren: (_context, _invoer, bestand) => bestand,
  }),
};
