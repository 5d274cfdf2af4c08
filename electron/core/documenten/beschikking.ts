import { beschikkingTeksten as tekst } from '#shared/taal/brieven.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { tekenAanhef, tekenBriefhoofd, tekenContactpersoon, tekenHulp, tekenOndertekening } from './brief.ts';
import { beschikkingInhoudSchema, type BeschikkingInhoud, type VerstrekkingInhoud } from './inhoud.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { Opbouw } from './opbouw.ts';
import { tekenFeiten } from './tabel.ts';

/**
 * The beschikking as a tagged PDF (5.2.8): decision, results of the onderzoek, reasons, conditions and agreements, duration,
 * contact person, signature, objection clause, legal basis. Plain Dutch.
 * @throws ZodError when the content is not complete (a bug of the caller)
 */
export async function beschikkingPdf(inhoud: BeschikkingInhoud, omgeving: Documentomgeving): Promise<Uint8Array> {
  const b = beschikkingInhoudSchema.parse(inhoud);
  const titel = tekst.documenttitel(b.kenmerk);
  const pdf = new Opbouw(
    { titel, auteur: b.afzender.naam, onderwerp: tekst.onderwerp, voet: `${b.afzender.naam}  |  ${b.kenmerk}` },
    omgeving,
  );
  tekenBriefhoofd(pdf, b, tekst.onderwerp);
  pdf.kop(1, tekst.titel[b.soort]);
  tekenAanhef(pdf, b);
  pdf.alinea(tekst.inleiding(b.aangevraagdOp));
  tekenBesluit(pdf, b);
  tekenOnderzoek(pdf, b);
  tekenOnderbouwing(pdf, b);
  if (b.soort === 'verstrekken') tekenVerstrekking(pdf, b);
  else tekenAndereHulp(pdf, b.andereHulp);
  tekenContactpersoon(pdf, b, b.contactpersoon);
  tekenOndertekening(pdf, b);
  tekenBezwaar(pdf, b);
  tekenHulp(pdf, b);
  tekenRegels(pdf, b);
  return pdf.klaar();
}

function tekenBesluit(pdf: Opbouw, b: BeschikkingInhoud): void {
  pdf.kop(2, tekst.besluitKop);
  pdf.alinea({ vet: tekst.besluit[b.soort] });
  if (b.soort === 'weigeren') return;
  const { locatie, ingangsdatum, laatsteDag, kinderenMee, alleenOnderdak } = b.verstrekking;
  const wat = tekst.watUKrijgt;
  const rijen: [string, string][] = [[wat.opvang, tekst.opvangVoor[b.keten]]];
  if (locatie) rijen.push([wat.locatie, [locatie.naam, locatie.adres].filter(Boolean).join(', ')]);
  rijen.push([wat.vanaf, schrijfDatum(ingangsdatum)], [wat.totEnMet, schrijfDatum(laatsteDag)]);
  if (kinderenMee) rijen.push([wat.kinderen, tekst.kinderenMee]);
  rijen.push([wat.kosten, tekst.geenBijdrage]);
  tekenFeiten(pdf, rijen);
  if (alleenOnderdak) pdf.alinea(tekst.alleenOnderdak);
  pdf.alinea(tekst.zorgInNatura);
}

function tekenOnderzoek(pdf: Opbouw, b: BeschikkingInhoud): void {
  pdf.kop(2, tekst.onderzoekKop);
  const dagen = b.gesprekken.map(({ datum }) => schrijfDatum(datum));
  pdf.alinea(
    dagen.length > 0
      ? tekst.gesprekken(
          dagen,
          b.gesprekken.some((g) => !g.fysiek),
        )
      : tekst.zonderGesprek,
  );
  for (const { titel, bevinding } of b.resultaten) {
    if (!bevinding.trim()) continue;
    pdf.kop(3, titel);
    pdf.tekst(bevinding);
  }
}

function tekenOnderbouwing(pdf: Opbouw, b: BeschikkingInhoud): void {
  pdf.kop(2, tekst.onderbouwingKop);
  pdf.tekst(b.motivering);
  if (b.soort === 'weigeren') {
    pdf.alinea(tekst.gronden, 3);
    pdf.lijst(b.gronden.map(metArtikel));
  }
  const groepen = [
    ['voldaan', tekst.voldaan],
    ['niet-voldaan', tekst.nietVoldaan],
    ['onbekend', tekst.onbekend],
  ] as const;
  for (const [uitkomst, inleiding] of groepen) {
    const punten = b.onderbouwing.filter((punt) => punt.uitkomst === uitkomst);
    if (punten.length === 0) continue;
    pdf.vrij(46);
    pdf.alinea(inleiding, 3);
    pdf.lijst(punten.map(metArtikel));
  }
  if (b.afwijking === null || !b.afwijking.trim()) return;
  pdf.kop(3, tekst.afwijkingKop);
  pdf.alinea(tekst.afwijking);
  pdf.tekst(b.afwijking);
}

const metArtikel = ({ zin, artikel }: { zin: string; artikel: string }): string =>
  `${zin.replace(/[.\s]+$/, '')} (${/^\d/.test(artikel) ? 'artikel ' : ''}${artikel}).`;

function tekenVerstrekking(pdf: Opbouw, b: VerstrekkingInhoud): void {
  const { ingangsdatum, laatsteDag, perspectiefUiterlijk, copas, locatie, afspraken } = b.verstrekking;
  pdf.kop(2, tekst.voorwaardenKop);
  pdf.alinea(tekst.voorwaarden, 3);
  pdf.lijst(tekst.vasteAfspraken[b.keten]);
  const eigen = afspraken.split(/\r?\n/).filter((regel) => regel.trim());
  if (eigen.length > 0) {
    pdf.vrij(46);
    pdf.alinea(tekst.eigenAfspraken, 3);
    pdf.lijst(eigen);
  }
  pdf.alinea(tekst.wijzigingen);
  pdf.kop(2, tekst.duurKop);
  pdf.alinea(tekst.duur(ingangsdatum, laatsteDag));
  pdf.alinea(tekst.verlengen[b.keten]);
  if (perspectiefUiterlijk) pdf.alinea(tekst.perspectief(perspectiefUiterlijk));
  if (!copas) return;
  pdf.kop(2, tekst.copasKop);
  pdf.alinea(tekst.copas(locatie?.naam ?? null));
}

function tekenAndereHulp(pdf: Opbouw, andereHulp: string): void {
  if (!andereHulp.trim()) return;
  pdf.kop(2, tekst.andereHulpKop);
  pdf.lijst(andereHulp.split(/\r?\n/).filter((regel) => regel.trim()));
}

function tekenBezwaar(pdf: Opbouw, b: BeschikkingInhoud): void {
  const { bekendmakingOp, uiterlijk, adres, digitaal } = b.bezwaar;
  pdf.vrij(150);
  pdf.kop(2, tekst.bezwaarKop);
  pdf.alinea(tekst.bezwaar(bekendmakingOp, uiterlijk));
  pdf.alinea(tekst.bezwaarHoe, 3);
  pdf.lijst(tekst.bezwaarInhoud);
  pdf.alinea(tekst.bezwaarWaar(adres));
  if (digitaal) pdf.alinea(tekst.bezwaarDigitaal(digitaal));
  pdf.alinea(tekst.bezwaarHulp);
  pdf.alinea(tekst.spoed);
}

function tekenRegels(pdf: Opbouw, b: BeschikkingInhoud): void {
  const { altijd, beleidsregels, [b.soort]: artikelen } = tekst.grondslag;
  pdf.kop(2, tekst.regelsKop);
  pdf.alinea(tekst.regels, 3);
  pdf.lijst([...altijd, beleidsregels(b.beleidsbron, artikelen)]);
  pdf.alinea(tekst.artikelnummers);
}
