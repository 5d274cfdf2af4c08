import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { verzoekkenmerk } from '#shared/domein/verzoek.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { bewaarteksten as tekst } from '#shared/taal/bewaren.ts';
import type { Vernietigingslijstrij, Vernietigingsregelrij } from '#db/opslag/index.ts';
import { tweedelig, type Context } from '../context.ts';
import { documentomgeving } from '../documenten/lettertypen.ts';
import { Opbouw } from '../documenten/opbouw.ts';
import { tekenFeiten, tekenTabel } from '../documenten/tabel.ts';
import { dagVanMoment } from '../klok.ts';
import { weiger } from '../weigering.ts';
import { afdrukVan } from './herhalen.ts';
import { leesLijst } from './lijst.ts';

const { pdf: woorden } = tekst;
const dag = (moment: string | null): string => (moment === null ? woorden.nogNiet : schrijfDatum(dagVanMoment(moment)));
const wie = (door: string | null, op: string | null): string =>
  door === null || op === null ? woorden.nogNiet : woorden.doorOp(door, dag(op));

function feiten(organisatie: string, lijst: Vernietigingslijstrij): [string, string][] {
  const { velden } = woorden;
  return [
    [velden.organisatie, organisatie],
    [velden.lijst, tekst.lijst.naam(lijst.nummer)],
    [velden.soort, tekst.soorten[lijst.soort]],
    [velden.termijn, lijst.verzoekId === null ? tekst.termijnen.jaren(lijst.jaren) : tekst.wissing.opVerzoek],
    ...(lijst.verzoekId === null ? [] : [[tekst.wissing.kenmerk, verzoekkenmerk(lijst.verzoekId)] as [string, string]]),
    [velden.artikel, lijst.artikel],
    [velden.opgesteld, wie(lijst.opgesteldDoor, lijst.opgesteldOp)],
    [velden.vastgesteld, wie(lijst.vastgesteldDoor, lijst.vastgesteldOp)],
  ];
}

async function lijstPdf(
  context: Context,
  lijst: Vernietigingslijstrij,
  regels: readonly Vernietigingsregelrij[],
): Promise<Uint8Array> {
  const organisatie = context.instellingen.organisatienaam;
  const titel = `${woorden.lijst} ${lijst.nummer}`;
  const pdf = new Opbouw(
    { titel, auteur: organisatie, onderwerp: woorden.lijst, voet: titel },
    documentomgeving(context),
  );
  pdf.kop(1, titel);
  tekenFeiten(pdf, [
    ...feiten(organisatie, lijst),
    [woorden.velden.aantal, String(lijst.voorgesteld + lijst.vernietigd)],
  ]);
  const { kop } = woorden;
  tekenTabel(
    pdf,
    [kop.nummer, kop.wat, kop.einde, kop.sinds, kop.stand],
    regels.map(({ nummer, ding, kenmerk, einde, sinds, stand, reden }) => [
      ...[String(nummer), kenmerk ?? (ding === 'persoon' ? tekst.voorstel.persoon : tekst.lijst.weg)],
      ...[schrijfDatum(einde), schrijfDatum(sinds)],
      [tekst.lijst.regelstanden[stand], reden].filter((deel) => deel !== '').join(': '),
    ]),
    { breedtes: [34, 110, 105, 105, 126] },
  );
  return pdf.klaar();
}

async function verklaringPdf(
  context: Context,
  lijst: Vernietigingslijstrij,
  regels: readonly Vernietigingsregelrij[],
): Promise<Uint8Array> {
  const organisatie = context.instellingen.organisatienaam;
  const { velden, kop, verklaring: titel } = woorden;
  const pdf = new Opbouw(
    { titel, auteur: organisatie, onderwerp: titel, voet: `${titel} ${lijst.nummer}` },
    documentomgeving(context),
  );
  pdf.kop(1, titel);
  pdf.alinea(woorden.inleiding);
  tekenFeiten(pdf, [
    ...feiten(organisatie, lijst),
    [velden.uitgevoerd, wie(lijst.uitgevoerdDoor, lijst.uitgevoerdOp)],
    [velden.aantal, String(lijst.vernietigd)],
    [velden.personen, String(lijst.personen)],
    [velden.afgehaald, String(lijst.afgehaald)],
    [velden.gebleven, String(lijst.gebleven)],
    [velden.gewist, dag(lijst.gewistOp)],
    [velden.kopieen, lijst.kopieenTot === null ? woorden.nogNiet : woorden.kopieen(schrijfDatum(lijst.kopieenTot))],
  ]);
  pdf.alinea(woorden.verklaring2);
  tekenTabel(
    pdf,
    [kop.nummer, kop.afdruk],
    regels
      .filter(({ stand }) => stand === 'vernietigd')
      .map(({ nummer, dingId }) => [String(nummer), afdrukVan(dingId)]),
    { breedtes: [40, 440] },
  );
  return pdf.klaar();
}

/** The list to be read by a second person, or the proof that remains: nothing in it says who it was. */
export const document = tweedelig<'vernietiging.document', Uitvoer<'vernietiging.document'>>({
  voorbereiden: async (context: Context, { lijstId, wat }: GelezenInvoer<'vernietiging.document'>) => {
    const lijst = leesLijst(context, lijstId);
    if (wat === 'verklaring' && lijst.vernietigd === 0) weiger('stap-niet-mogelijk', { melding: tekst.fout.nogNiet });
    const regels = context.opslag.leesVernietigingsregels(context.db, lijstId, { na: 0, aantal: 1000 });
    const bytes = await (wat === 'lijst' ? lijstPdf : verklaringPdf)(context, lijst, regels);
    return { bestandsnaam: woorden.bestand(lijst.nummer, wat), mime: 'application/pdf', bytes };
  },
  uitvoeren: (_context, _invoer, bestand) => bestand,
});
