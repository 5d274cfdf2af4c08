import { z } from 'zod';
import { contactSchema, geschilregelSchema } from '#shared/contract/groepen/regio.ts';
import { datumSchema, regelSchema } from '#shared/domein/basis.ts';
import { geschilSchema } from '#shared/domein/regio.ts';
import { korteDatum } from '#shared/taal/datum.ts';
import { geschilstapteksten, partijteksten, regiokantteksten, wijzeteksten } from '#shared/taal/regio.ts';
import { contactoverzichtTeksten, geschildossierTeksten, regiobriefTeksten } from '#shared/taal/regiobrieven.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { Opbouw } from './opbouw.ts';
import { criteriumregelSchema, tekenCriteria } from './regiobrief.ts';
import { tekenFeiten, tekenTabel } from './tabel.ts';

const basis = {
  kenmerk: regelSchema,
  afzender: regelSchema,
  vandaag: datumSchema,
  naam: regelSchema,
  alleenOnderdak: z.boolean(),
  /** Newest first, as they are read. */
  contacten: z.array(contactSchema),
};
const overzichtSchema = z.strictObject(basis);
const geschildossierSchema = z.strictObject({
  ...basis,
  geschil: geschilSchema,
  stappen: z.array(geschilregelSchema),
  criteria: z.array(criteriumregelSchema),
});

type Contact = z.infer<typeof contactSchema>;
function eensTekst({ overeenstemming }: Contact): string {
  if (!overeenstemming) return '';
  return contactoverzichtTeksten.eens[overeenstemming.over][overeenstemming.eens ? 'ja' : 'nee'];
}
function contactrij(contact: Contact): string[] {
  const { op, met, wie, wijze, regio, afspraak, vervolg, vervolgOp, klaar, vervallen, door } = contact;
  const t = contactoverzichtTeksten;
  const wat = [
    vervallen && t.vervallen(vervallen.reden),
    afspraak,
    eensTekst(contact),
    vervolg && vervolgOp && t.vervolg(vervolg, vervolgOp),
    klaar && t.klaar(klaar.uitkomst),
  ].filter(Boolean);
  return [
    `${korteDatum(op.slice(0, 10))} ${op.slice(11)}`,
    [partijteksten[met], regio, wie, wijzeteksten[wijze]].filter(Boolean).join(', '),
    wat.join(' · '),
    door,
  ];
}

/** The contact log as a table, oldest first; what was taken back stays in it, marked. */
function tekenContacten(pdf: Opbouw, contacten: readonly Contact[]): void {
  const { tabel, leeg } = contactoverzichtTeksten;
  if (contacten.length === 0) {
    pdf.alinea(leeg);
    return;
  }
  const rijen = contacten.toReversed().map(contactrij);
  tekenTabel(pdf, [tabel.wanneer, tabel.met, tabel.wat, tabel.door], rijen, { breedtes: [70, 110, 215, 65] });
}

interface Bladteksten {
  titel: (kenmerk: string) => string;
  onderwerp: string;
  kop: string;
}
function begin(
  b: { kenmerk: string; afzender: string; naam: string },
  teksten: Bladteksten,
  omgeving: Documentomgeving,
): Opbouw {
  const voet = `${b.afzender}  |  ${b.kenmerk}`;
  const pdf = new Opbouw(
    { titel: teksten.titel(b.kenmerk), auteur: b.afzender, onderwerp: teksten.onderwerp, voet },
    omgeving,
  );
  pdf.kop(1, teksten.kop);
  tekenFeiten(pdf, [[regiobriefTeksten.over.naam, b.naam]]);
  return pdf;
}

/** All contacts of a dossier on paper. */
export async function contactoverzichtPdf(
  inhoud: z.infer<typeof overzichtSchema>,
  omgeving: Documentomgeving,
): Promise<Uint8Array> {
  const o = overzichtSchema.parse(inhoud);
  const pdf = begin(o, contactoverzichtTeksten, omgeving);
  pdf.alinea(contactoverzichtTeksten.inleiding(o.vandaag));
  if (o.alleenOnderdak) pdf.alinea({ vet: contactoverzichtTeksten.onderdak });
  tekenContacten(pdf, o.contacten);
  return pdf.klaar();
}

/** What goes to the commission (5.2.5): what is in dispute, both views, what was done, the contacts with the other gemeente. */
export async function geschildossierPdf(
  inhoud: z.infer<typeof geschildossierSchema>,
  omgeving: Documentomgeving,
): Promise<Uint8Array> {
  const g = geschildossierSchema.parse(inhoud);
  const t = geschildossierTeksten;
  const { geschil } = g;
  const pdf = begin(g, t, omgeving);
  pdf.alinea(t.inleiding(geschil.regio, geschil.begonnenOp));
  pdf.kop(2, t.waaroverKop);
  pdf.tekst(geschil.waarover);
  pdf.kop(2, t.standpuntKop.rotterdam);
  pdf.tekst(geschil.standpuntRotterdam || t.leeg);
  pdf.kop(2, t.standpuntKop.ander(geschil.regio));
  pdf.tekst(geschil.standpuntAnder || t.leeg);
  pdf.kop(2, t.criteriaKop);
  tekenCriteria(pdf, g.criteria);
  pdf.kop(2, t.stappenKop);
  if (g.stappen.length === 0) pdf.alinea(t.geenStappen);
  else {
    const rijen = g.stappen.map(({ datum, soort, regio, toelichting }) => [
      korteDatum(datum),
      [geschilstapteksten[soort], regio && regiokantteksten[regio]].filter(Boolean).join(': '),
      toelichting,
    ]);
    tekenTabel(pdf, [t.stappen.datum, t.stappen.wat, t.stappen.toelichting], rijen, { breedtes: [70, 160, 230] });
  }
  pdf.kop(2, t.contactKop);
  tekenContacten(pdf, g.contacten);
  pdf.alinea(t.onderdak);
  return pdf.klaar();
}
