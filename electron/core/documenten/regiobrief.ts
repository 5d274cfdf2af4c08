import { z } from 'zod';
import { datumSchema, losseRegelSchema, regelSchema, tekstSchema } from '#shared/domein/basis.ts';
import { criteriumIds } from '#shared/domein/toegankelijkheid.ts';
import { schrijfDag, schrijfDatum } from '#shared/taal/datum.ts';
import { criteriumteksten } from '#shared/taal/onderdelen.ts';
import {
  antwoordTeksten,
  informatieverzoekTeksten,
  overdrachtTeksten,
  regiobriefTeksten as gedeeld,
} from '#shared/taal/regiobrieven.ts';
import { tekenBriefhoofd, tekenOndertekening } from './brief.ts';
import { briefhoofdSchema } from './inhoud.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { Opbouw } from './opbouw.ts';
import { tekenFeiten, tekenTabel } from './tabel.ts';

/** About whom. What is null stays out of the letter: only what is necessary, or what the client allowed, goes along. */
const clientSchema = z.strictObject({
  naam: regelSchema,
  geboortedatum: datumSchema.nullable(),
  bsn: z.string().nullable(),
  telefoon: losseRegelSchema,
  woonplaats: losseRegelSchema,
});
export const regiohoofdSchema = z.strictObject({
  ...briefhoofdSchema.shape,
  client: clientSchema,
  /** Who answers questions here. */
  contact: z.strictObject({ naam: regelSchema, telefoon: losseRegelSchema, email: losseRegelSchema }),
});
export type Regiohoofd = z.infer<typeof regiohoofdSchema>;

const verzoekSchema = z.strictObject({ ...regiohoofdSchema.shape, vragen: tekstSchema, antwoordVoor: datumSchema });
/** One criterium and which region it points to, in words. */
export const criteriumregelSchema = z.strictObject({
  id: z.enum(criteriumIds),
  client: losseRegelSchema,
  kinderen: losseRegelSchema.nullable(),
});
const overdrachtSchema = z.strictObject({
  ...regiohoofdSchema.shape,
  regio: regelSchema,
  motivering: tekstSchema,
  criteria: z.array(criteriumregelSchema),
  datum: datumSchema,
  vertrek: losseRegelSchema,
  aanbieder: regelSchema,
  ontvanger: losseRegelSchema,
  adres: losseRegelSchema,
  vervoer: regelSchema,
  reisbegeleiding: z.boolean().nullable(),
  reisbegeleider: losseRegelSchema,
  gedeeld: z
    .array(
      z.strictObject({ wat: regelSchema, grond: z.enum(['toestemming', 'noodzakelijk']), reden: losseRegelSchema }),
    )
    .min(1),
  verslagVan: datumSchema,
});
const antwoordSchema = z.strictObject({
  ...regiohoofdSchema.shape,
  antwoord: z.enum(['akkoord', 'niet-akkoord']),
  ontvangenOp: datumSchema,
  reden: tekstSchema,
  afgesprokenOp: datumSchema.nullable(),
  locatie: losseRegelSchema,
  vervoer: losseRegelSchema,
  reisbegeleiding: z.boolean().nullable(),
});

function begin(
  h: Regiohoofd,
  teksten: { titel: (kenmerk: string) => string; onderwerp: string },
  kop: string,
  omgeving: Documentomgeving,
): Opbouw {
  const voet = `${h.afzender.naam}  |  ${h.kenmerk}`;
  const pdf = new Opbouw(
    { titel: teksten.titel(h.kenmerk), auteur: h.afzender.naam, onderwerp: teksten.onderwerp, voet },
    omgeving,
  );
  tekenBriefhoofd(pdf, h, teksten.onderwerp);
  pdf.kop(1, kop);
  pdf.alinea(gedeeld.aanhef);
  return pdf;
}

function tekenClient(pdf: Opbouw, { client }: Regiohoofd): void {
  const { over } = gedeeld;
  const rijen: [string, string][] = [
    [over.naam, client.naam],
    [over.geboren, client.geboortedatum ? schrijfDatum(client.geboortedatum) : ''],
    [over.bsn, client.bsn ?? ''],
    [over.telefoon, client.telefoon],
    [over.woonplaats, client.woonplaats],
  ];
  pdf.kop(2, gedeeld.overKop);
  tekenFeiten(
    pdf,
    rijen.filter(([, waarde]) => waarde),
  );
}

function eindig(pdf: Opbouw, h: Regiohoofd): Promise<Uint8Array> {
  const { naam, telefoon, email } = h.contact;
  pdf.alinea(gedeeld.contact(naam, telefoon, email));
  tekenOndertekening(pdf, h);
  pdf.alinea(gedeeld.vertrouwelijk);
  pdf.alinea(gedeeld.regels);
  return pdf.klaar();
}

/** Asks another gemeente for information that our onderzoek needs (5.2.5). */
export async function informatieverzoekPdf(
  inhoud: z.infer<typeof verzoekSchema>,
  omgeving: Documentomgeving,
): Promise<Uint8Array> {
  const v = verzoekSchema.parse(inhoud);
  const tekst = informatieverzoekTeksten;
  const { vragen, antwoordVoor, ...hoofd } = v;
  const pdf = begin(hoofd, tekst, tekst.kop, omgeving);
  pdf.alinea(tekst.inleiding(v.client.woonplaats));
  tekenClient(pdf, hoofd);
  pdf.kop(2, tekst.vragenKop);
  pdf.lijst(vragen.split(/\r?\n/).filter((regel) => regel.trim()));
  pdf.alinea({ vet: tekst.antwoord(antwoordVoor) });
  pdf.alinea(tekst.intussen);
  return eindig(pdf, hoofd);
}

/** Which region each criterium points to, as a table; the column of the children only when there are any. */
export function tekenCriteria(pdf: Opbouw, criteria: readonly z.infer<typeof criteriumregelSchema>[]): void {
  const { criterium, wijst, kinderen } = overdrachtTeksten.tabel;
  const metKinderen = criteria.some((regel) => regel.kinderen !== null);
  const rijen = criteria.map((regel) => [
    criteriumteksten[regel.id],
    regel.client || overdrachtTeksten.onbekend,
    ...(metKinderen ? [regel.kinderen || overdrachtTeksten.onbekend] : []),
  ]);
  const breedtes = metKinderen ? [220, 120, 120] : [260, 200];
  tekenTabel(pdf, [criterium, wijst, ...(metKinderen ? [kinderen] : [])], rijen, { breedtes });
}

function tekenAfspraken(pdf: Opbouw, o: z.infer<typeof overdrachtSchema>): void {
  const { afspraken, begeleiding } = overdrachtTeksten;
  const mee =
    o.reisbegeleiding === null
      ? ''
      : [begeleiding[o.reisbegeleiding ? 'ja' : 'nee'], o.reisbegeleider].filter(Boolean).join(': ');
  const rijen: [string, string][] = [
    [afspraken.datum, schrijfDag(o.datum)],
    [afspraken.tijd, o.vertrek],
    [afspraken.aanbieder, o.aanbieder],
    [afspraken.ontvanger, o.ontvanger],
    [afspraken.adres, o.adres],
    [afspraken.vervoer, o.vervoer],
    [afspraken.begeleiding, mee],
  ];
  pdf.kop(2, overdrachtTeksten.afsprakenKop);
  tekenFeiten(
    pdf,
    rijen.filter(([, waarde]) => waarde),
  );
}

/** The letter of a warm transfer (5.2.5): what was agreed, why, and what goes along on which ground. */
export async function overdrachtsbriefPdf(
  inhoud: z.infer<typeof overdrachtSchema>,
  omgeving: Documentomgeving,
): Promise<Uint8Array> {
  const o = overdrachtSchema.parse(inhoud);
  const tekst = overdrachtTeksten;
  const pdf = begin(o, tekst, tekst.kop, omgeving);
  pdf.alinea(tekst.inleiding(o.regio));
  tekenClient(pdf, o);
  tekenAfspraken(pdf, o);
  pdf.kop(2, tekst.waaromKop);
  pdf.tekst(o.motivering);
  tekenCriteria(pdf, o.criteria);
  pdf.kop(2, tekst.meeKop);
  const grond = (regel: (typeof o.gedeeld)[number]): string =>
    regel.grond === 'toestemming' ? tekst.grond.toestemming : tekst.grond.noodzakelijk(regel.reden);
  tekenTabel(
    pdf,
    [tekst.mee.wat, tekst.mee.grond],
    o.gedeeld.map((regel) => [regel.wat, grond(regel)]),
    { breedtes: [220, 240] },
  );
  pdf.alinea(tekst.bijlage(o.verslagVan));
  pdf.alinea(tekst.onderdak);
  pdf.kop(2, tekst.aankomstKop);
  pdf.alinea(tekst.aankomst(o.contact.telefoon));
  return eindig(pdf, o);
}

/** Our answer to a region that wants to transfer somebody to us: yes with what was agreed, or no with the reason. */
export async function antwoordPdf(
  inhoud: z.infer<typeof antwoordSchema>,
  omgeving: Documentomgeving,
): Promise<Uint8Array> {
  const a = antwoordSchema.parse(inhoud);
  const tekst = antwoordTeksten;
  const pdf = begin(a, tekst, tekst.kop[a.antwoord], omgeving);
  pdf.alinea(tekst.inleiding(a.ontvangenOp));
  tekenClient(pdf, a);
  pdf.kop(2, tekst.redenKop);
  pdf.alinea(a.antwoord === 'akkoord' ? tekst.akkoord : tekst.nietAkkoord);
  pdf.tekst(a.reden);
  if (a.antwoord === 'niet-akkoord') pdf.alinea(tekst.overleg);
  else if (a.afgesprokenOp) {
    const { begeleiding } = overdrachtTeksten;
    const rijen: [string, string][] = [
      [tekst.afspraken.datum, schrijfDag(a.afgesprokenOp)],
      [tekst.afspraken.locatie, a.locatie],
      [tekst.afspraken.vervoer, a.vervoer],
      [tekst.afspraken.begeleiding, a.reisbegeleiding === null ? '' : begeleiding[a.reisbegeleiding ? 'ja' : 'nee']],
    ];
    pdf.kop(2, tekst.afsprakenKop);
    tekenFeiten(
      pdf,
      rijen.filter(([, waarde]) => waarde),
    );
  }
  return eindig(pdf, a);
}
