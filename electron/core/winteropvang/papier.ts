import type { Winterbesluit } from '#shared/contract/groepen/winter.ts';
import type { Wintergronden } from '#shared/domein/winter.ts';
import { korteDatum, schrijfDag } from '#shared/taal/datum.ts';
import { g4namen, winterteksten } from '#shared/taal/winter.ts';
import { adresEnAfzender } from '../besluit/briefhoofd.ts';
import type { Context } from '../context.ts';
import { documentomgeving } from '../documenten/lettertypen.ts';
import { Opbouw } from '../documenten/opbouw.ts';
import { tekenFeiten, tekenTabel } from '../documenten/tabel.ts';
import { dagVanMoment } from '../klok.ts';

const t = winterteksten.papier;
type Feit = [string, string];

function besloten({ soort, nacht, tot, door, op, ontvangst }: Winterbesluit, opening: Winterbesluit | null): Feit[] {
  const begin: Feit[] = [[t.eersteNacht, schrijfDag((opening ?? { nacht }).nacht)]];
  const einde: Feit = [t.laatsteNacht, soort === 'sluiten' ? schrijfDag(nacht) : tot ? schrijfDag(tot) : t.totSluiten];
  const wie: Feit[] = ontvangst
    ? ontvangst.kenmerk
      ? [[t.kenmerk, ontvangst.kenmerk]]
      : []
    : [
        [t.genomen, schrijfDag(dagVanMoment(op))],
        [t.door, door],
      ];
  return [...begin, einde, ...wie];
}

function verwachting({ verwachting: v, humanitaireReden, humanitair }: Wintergronden): Feit[] {
  const jaNee = humanitaireReden === null ? t.onbekend : humanitaireReden ? t.ja : t.nee;
  const feiten: Feit[] = [
    [t.verwachtingVoor, schrijfDag(v.voorDag)],
    [t.temperatuur, v.temperatuur === null ? t.onbekend : t.graden(v.temperatuur)],
    [t.gevoel, v.gevoelstemperatuur === null ? '' : t.graden(v.gevoelstemperatuur)],
    [t.weer, v.weer],
    [t.bron, v.bron],
    [t.gelezen, v.gelezenOp ? t.moment(v.gelezenOp) : ''],
    [t.humanitair, humanitair ? `${jaNee}. ${humanitair}` : jaNee],
  ];
  return feiten.filter(([, waarde]) => waarde !== '');
}

function tekenGronden(pdf: Opbouw, gronden: Wintergronden): void {
  pdf.kop(2, t.weerKop);
  tekenFeiten(pdf, verwachting(gronden));
  pdf.kop(2, t.g4Kop);
  const rijen = gronden.g4.map(({ stad, met, op, wat }) => [
    g4namen[stad],
    op ? met : t.nietGesproken,
    op ? `${korteDatum(op.slice(0, 10))} ${op.slice(11)}` : '',
    wat,
  ]);
  tekenTabel(pdf, [t.stad, t.wie, t.wanneer, t.wat], rijen, { breedtes: [80, 110, 100, pdf.breedte - 290] });
}

/** A besluit about the winteropvang on paper: what was decided, on what, and what the toets answered (5.2.14). */
export function winterbesluitPdf(
  context: Context,
  besluit: Winterbesluit,
  opening: Winterbesluit | null,
): Promise<Uint8Array> {
  const { afzender } = adresEnAfzender(context);
  const titel = t[besluit.soort];
  const opties = { titel, auteur: afzender.naam, onderwerp: t.onderwerp, voet: `${afzender.naam}  |  ${titel}` };
  const pdf = new Opbouw(opties, documentomgeving(context));
  pdf.kop(1, titel);
  const { ontvangst, gronden, uitleg, vervallen, locaties } = besluit;
  pdf.alinea(ontvangst ? t.ontvangen(ontvangst.vanWie, t.moment(ontvangst.ontvangenOp)) : t.namens(afzender.gemeente));
  if (vervallen) pdf.alinea({ vet: t.vervallen(vervallen.reden) });
  pdf.alinea(t.iedereen);
  pdf.kop(2, t.besluitKop);
  tekenFeiten(pdf, besloten(besluit, opening));
  const bedden = locaties.length > 0 ? locaties : (opening?.locaties ?? []);
  if (bedden.length > 0) {
    pdf.kop(2, t.locatiesKop);
    const som = bedden.reduce((n, { bedden: b }) => n + b, 0);
    const rijen = [...bedden.map(({ naam, bedden: b }) => [naam, String(b)]), [t.totaal, String(som)]];
    tekenTabel(pdf, [t.locatie, t.bedden], rijen, { breedtes: [pdf.breedte - 100, 100] });
  }
  if (gronden) tekenGronden(pdf, gronden);
  if (uitleg) {
    pdf.kop(2, t.toetsKop);
    const standen = { voldaan: t.ja, 'niet-voldaan': t.nee, onbekend: t.onbekend } as const;
    pdf.lijst(uitleg.voorwaarden.map((v) => `${v.zin} ${standen[v.uitkomst]} (artikel ${v.artikel})`));
  }
  if (gronden?.afwijking) {
    pdf.kop(2, t.afwijkingKop);
    pdf.tekst(gronden.afwijking);
  }
  if (gronden?.toelichting) {
    pdf.kop(2, t.toelichtingKop);
    pdf.tekst(gronden.toelichting);
  }
  return pdf.klaar();
}
