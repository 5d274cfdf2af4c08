import type { Locatie } from '#shared/contract/groepen/beheer.ts';
import { locatieteksten } from '#shared/taal/bedden.ts';
import type { Huisregelsrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { documentomgeving } from '../documenten/omgeving.ts';
import { Opbouw } from '../documenten/opbouw.ts';
import { tekenFeiten } from '../documenten/tabel.ts';
import { kleuren } from '../documenten/vorm.ts';

const tekst = locatieteksten.huisregels;

/** Lines that begin with a dash or a star form a list; an empty line begins a paragraph. */
function tekenTekst(pdf: Opbouw, inhoud: string): void {
  for (const blok of inhoud.split(/\n\s*\n/)) {
    let punten: string[] = [];
    const lijst = (): void => {
      if (punten.length > 0) pdf.lijst(punten);
      punten = [];
    };
    for (const regel of blok.split('\n').map((r) => r.trim())) {
      const punt = /^[-*•]\s+(.+)$/.exec(regel)?.[1];
      if (punt) punten.push(punt);
      else {
        lijst();
        if (regel) pdf.alinea(regel);
      }
    }
    lijst();
  }
}

/**
 * The house rules of a locatie on paper: to hang up, or with the name of a client to go through and sign.
 * @param voor null: for everybody
 */
export async function huisregelsPdf(
  context: Context,
  locatie: Pick<Locatie, 'naam'>,
  regels: Huisregelsrij,
  voor: { naam: string; kenmerk: string } | null,
): Promise<Uint8Array> {
  const { organisatienaam } = context.instellingen;
  const titel = tekst.titel(locatie.naam);
  const pdf = new Opbouw(
    { titel, auteur: organisatienaam, onderwerp: tekst.onderwerp, voet: organisatienaam },
    documentomgeving(context),
  );
  pdf.decor(() => pdf.doc.rect(0, 0, pdf.doc.page.width, 7).fill(kleuren.accent));
  pdf.kop(1, titel);
  pdf.alinea(tekst.versie(regels.nummer, regels.vanaf));
  if (voor)
    tekenFeiten(pdf, [
      [tekst.voorWie, voor.naam],
      [tekst.kenmerk, voor.kenmerk],
    ]);
  pdf.alinea(tekst.verplicht);
  tekenTekst(pdf, regels.tekst);
  if (!voor) return pdf.klaar();
  pdf.vrij(150);
  pdf.kop(2, tekst.tekenKop);
  pdf.alinea(tekst.teken, 36);
  pdf.alinea(`${tekst.handtekening}: ________________________________________`, 30);
  pdf.alinea(`${tekst.medewerker}: ________________________________________`);
  return pdf.klaar();
}
