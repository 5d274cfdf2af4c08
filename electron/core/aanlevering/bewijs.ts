import type { Aanleverbevinding } from '#shared/contract/groepen/aanlevering.ts';
import { aanleverteksten } from '#shared/taal/aanlevering.ts';
import { korteDatum } from '#shared/taal/datum.ts';
import type { Context } from '../context.ts';
import { documentomgeving } from '../documenten/lettertypen.ts';
import { Opbouw } from '../documenten/opbouw.ts';
import { tekenFeiten, tekenTabel } from '../documenten/tabel.ts';
import { dagVanMoment } from '../klok.ts';
import { leesAanlevering } from './leveren.ts';

const tekst = aanleverteksten.bewijs;

function zakenlijst(pdf: Opbouw, kop: string, bevindingen: readonly Aanleverbevinding[]): void {
  if (bevindingen.length === 0) return;
  pdf.kop(2, kop);
  const rijen = bevindingen.map(({ kenmerk, problemen }) => [kenmerk, problemen.map((p) => p.tekst).join(' ')]);
  const smal = 130;
  tekenTabel(pdf, [tekst.kolomZaak, tekst.kolomWaarom], rijen, { breedtes: [smal, pdf.breedte - smal] });
}

/** The receipt as a tagged PDF: what went, when, by whom, its checksum, and what was left out and why. No BSN in it. */
export async function bewijsPdf(context: Context, id: string): Promise<Uint8Array> {
  const { levering, tellingen, opvallend, bevindingen } = leesAanlevering(context, id);
  const { naam: organisatie } = context.sessie.organisatie;
  const titel = `${tekst.titel}: ${levering.naam}, ${levering.periode}`;
  const voet = `${organisatie}  |  ${titel}`;
  const pdf = new Opbouw({ titel, auteur: organisatie, onderwerp: tekst.onderwerp, voet }, documentomgeving(context));
  const k = tekst.kenmerken;
  const { ontvangst } = levering;
  const antwoord = ontvangst
    ? [aanleverteksten.uitkomsten[ontvangst.uitkomst], korteDatum(ontvangst.datum), ontvangst.kenmerk]
        .filter(Boolean)
        .join(', ')
    : tekst.geenAntwoord;
  pdf.kop(1, titel);
  tekenFeiten(pdf, [
    [k.wat, levering.naam],
    [k.bron, aanleverteksten.soorten[levering.soort].bron],
    [k.periode, `${levering.periode} (${korteDatum(levering.van)} t/m ${korteDatum(levering.tot)})`],
    [k.nummer, String(levering.volgnummer)],
    ...(levering.reden ? [[k.reden, levering.reden] as const] : []),
    [k.gemaakt, korteDatum(dagVanMoment(levering.op))],
    [k.door, levering.door],
    [k.bestand, levering.bestandsnaam],
    [k.zaken, String(levering.zaken)],
    [k.regels, String(levering.regels)],
    [k.geweigerd, String(levering.geweigerd)],
    [k.controle, levering.sha256.replace(/(.{8})(?=.)/g, '$1 ')],
    [k.ontvangst, antwoord],
  ]);
  if (opvallend.length > 0) {
    pdf.kop(2, tekst.opvallend);
    pdf.lijst(opvallend);
  }
  zakenlijst(
    pdf,
    tekst.weggelaten,
    bevindingen.filter(({ geweigerd }) => geweigerd),
  );
  zakenlijst(
    pdf,
    tekst.opgemerkt,
    bevindingen.filter(({ geweigerd }) => !geweigerd),
  );
  for (const { titel: kop, rijen } of tellingen.filter(({ rijen: lijst }) => lijst.length > 0)) {
    pdf.kop(2, kop);
    const cellen = rijen.map(({ label, aantal, vorige }) => [
      label,
      String(aantal),
      vorige === null ? '–' : String(vorige),
    ]);
    const breedtes = [pdf.breedte - 180, 80, 100];
    tekenTabel(pdf, [tekst.kolomWat, tekst.kolomAantal, tekst.kolomVorige], cellen, { breedtes });
  }
  return pdf.klaar();
}
