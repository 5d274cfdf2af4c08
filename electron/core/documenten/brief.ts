import { aanspreeknaam, briefnaam } from '#shared/domein/naam.ts';
import { contactTeksten as contact, briefTeksten as tekst } from '#shared/taal/brieven.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import type { Briefhoofd, Contactpersoon } from './inhoud.ts';
import { Opbouw } from './opbouw.ts';
import { tekenFeiten } from './tabel.ts';
import { kleuren, maten } from './vorm.ts';

/** Top of a letter: sender, addressee where a window envelope shows it, reference, date, subject. */
export function tekenBriefhoofd(pdf: Opbouw, hoofd: Briefhoofd, onderwerp: string): void {
  const { doc } = pdf;
  pdf.decor(() => doc.rect(0, 0, doc.page.width, 7).fill(kleuren.accent));
  tekenAfzender(pdf, hoofd);
  const { geadresseerde } = hoofd;
  const adres = geadresseerde.adres.length > 0 ? geadresseerde.adres : [tekst.persoonlijk];
  pdf.letter('gewoon', 11);
  pdf.element('P', () => {
    const regels = [briefnaam(geadresseerde.naam), ...adres].map((regel) => pdf.schrijfbaar(regel));
    doc.text(regels.join('\n'), pdf.links, 142, { width: 250, lineGap: 2 });
  });
  doc.y = Math.max(doc.y, 222);
  const rijen: [string, string][] = [
    [tekst.datum, schrijfDatum(hoofd.dagtekening)],
    [tekst.kenmerk, hoofd.kenmerk],
    [tekst.onderwerp, onderwerp],
  ];
  tekenFeiten(pdf, rijen, { kader: false, labelbreedte: 80 });
}

function tekenAfzender(pdf: Opbouw, { afzender }: Briefhoofd): void {
  const { doc } = pdf;
  const breedte = 176;
  const x = pdf.links + pdf.breedte - breedte;
  pdf.letter('vet', 17, kleuren.accent);
  pdf.element('P', () =>
    doc.text(pdf.schrijfbaar(afzender.naam), pdf.links, 40, { width: pdf.breedte - breedte - 20 }),
  );
  const regels = [afzender.bezoekadres, afzender.postadres, afzender.telefoon, afzender.email].filter(Boolean);
  if (regels.length === 0) return;
  pdf.letter('gewoon', 9, kleuren.zacht);
  pdf.element('P', () =>
    doc.text(regels.map((regel) => pdf.schrijfbaar(regel)).join('\n'), x, 42, { width: breedte, lineGap: 1.5 }),
  );
}

/** The greeting, below the subject. */
export function tekenAanhef(pdf: Opbouw, hoofd: Briefhoofd): void {
  const { naam, geslacht } = hoofd.geadresseerde;
  pdf.alinea(`Beste ${aanspreeknaam(naam, geslacht)},`);
}

/** Every way to reach the contact person, as a table; what is not known of the person is taken from the sender. */
export function tekenContactgegevens(
  pdf: Opbouw,
  hoofd: Briefhoofd,
  { naam, functie, telefoon, email }: Contactpersoon,
): void {
  const { velden } = contact;
  const rijen: [string, string][] = [
    [velden.naam, naam],
    [velden.functie, functie],
    [velden.telefoon, telefoon || hoofd.afzender.telefoon],
    [velden.email, email || hoofd.afzender.email],
    [velden.bezoek, hoofd.afzender.bezoekadres],
  ];
  tekenFeiten(
    pdf,
    rijen.filter(([, waarde]) => waarde),
  );
}

/** The contact person under a heading of its own. Stays together on one page. */
export function tekenContactpersoon(pdf: Opbouw, hoofd: Briefhoofd, persoon: Contactpersoon): void {
  pdf.vrij(205);
  pdf.kop(2, contact.kop);
  pdf.alinea(contact.zin);
  tekenContactgegevens(pdf, hoofd, persoon);
}

/** End of a letter: greeting, on whose behalf, room for a signature, name. Stays together on one page. */
export function tekenOndertekening(pdf: Opbouw, hoofd: Briefhoofd): void {
  pdf.vrij(118);
  pdf.ruimte(6);
  pdf.alinea(tekst.groet, 2);
  pdf.alinea(tekst.namens(hoofd.afzender.gemeente), 36);
  pdf.alinea({ vet: hoofd.ondertekenaar.naam }, 0);
  if (hoofd.ondertekenaar.functie) pdf.alinea(hoofd.ondertekenaar.functie);
  pdf.ruimte(maten.alinea);
}

/** Free and independent support, and the offer to explain the letter. */
export function tekenHulp(pdf: Opbouw, hoofd: Briefhoofd): void {
  pdf.kop(2, tekst.ondersteuningKop);
  pdf.alinea(
    hoofd.clientondersteuning
      ? `${tekst.ondersteuning} ${tekst.ondersteuningContact(hoofd.clientondersteuning)}`
      : tekst.ondersteuning,
  );
  pdf.alinea(tekst.uitleg);
}
