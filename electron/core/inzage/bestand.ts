import { verwerkingen } from '#shared/inzage/verwerkingen.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { metBestand, verzoekkenmerk, type Verzoekfeiten } from '#shared/domein/verzoek.ts';
import { inzageTeksten as tekst, verzoekteksten, weggrondnamen } from '#shared/taal/inzage.ts';
import { recordnaam } from '#shared/taal/inzagerecords.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { toonDatum } from '#shared/taal/schermdatum.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import type { Clientrij } from '#db/opslag/index.ts';
import type { Leesbron } from '../context.ts';
import { documentomgeving } from '../documenten/lettertypen.ts';
import { Opbouw } from '../documenten/opbouw.ts';
import { tekenFeiten, tekenTabel } from '../documenten/tabel.ts';
import { weiger } from '../weigering.ts';
import { leesInhoud, type Inzageinhoud } from './inhoud.ts';
import { leesVerzoek } from './stand.ts';
import { toonOp, type Inzageveld, type Onderdeel } from './verzamelen.ts';
import { magIetsWeten } from './voorstel.ts';

/** What was made: the PDF, the same for a program, and which documents go along. */
export interface Inzagebestand {
  versie: number;
  bytes: Uint8Array;
  gegevens: string;
  documenten: { id: string; bestandsnaam: string }[];
  onderdelen: number;
  weggelaten: number;
}

/** A value that needs more than a few lines of a table stands under its name. */
const LANG = 240;

function tekenVelden(pdf: Opbouw, velden: readonly Inzageveld[]): void {
  const isLang = ({ waarde }: Inzageveld): boolean => waarde.length > LANG || waarde.includes('\n');
  const kort = velden.filter((veld) => !isLang(veld));
  if (kort.length > 0)
    tekenFeiten(
      pdf,
      kort.map(({ label, waarde }) => [label, waarde] as const),
      { kader: false, labelbreedte: 160 },
    );
  for (const { label, waarde } of velden.filter(isLang)) {
    pdf.alinea({ vet: label }, 1);
    pdf.tekst(waarde);
  }
}

function tekenOnderdeel(pdf: Opbouw, { titel, op, velden, eerder, rijen }: Onderdeel): void {
  pdf.kop(3, op ? `${titel}, ${toonOp(op)}` : titel);
  if (rijen) {
    const breed = (pdf.breedte - 4) / Math.max(rijen.koppen.length, 1);
    tekenTabel(pdf, rijen.koppen, rijen.cellen, { breedtes: rijen.koppen.map(() => breed) });
  }
  tekenVelden(pdf, velden);
  for (const versie of eerder) {
    pdf.alinea({ vet: tekst.eerder(versie.op, versie.door || tekst.medewerker) }, 1);
    tekenVelden(pdf, versie.velden);
  }
}

function tekenWeg(pdf: Opbouw, weg: Inzageinhoud['weg']): void {
  pdf.kop(2, tekst.wegKop);
  if (weg.length === 0) {
    pdf.alinea(tekst.wegNiets);
    return;
  }
  pdf.alinea(tekst.wegInleiding);
  const { wat, waarom, artikel } = tekst.wegKolom;
  const rijen = weg.map(({ naam, veld, grond, toelichting }) => {
    const waaromTekst = [weggrondnamen[grond].brief, toelichting].filter(Boolean).join(' ');
    return [veld ? tekst.wegVeld(veld, naam) : tekst.wegHeel(naam), waaromTekst, weggrondnamen[grond].artikel];
  });
  tekenTabel(pdf, [wat, waarom, artikel], rijen, { breedtes: [140, 190, 120] });
}

function tekenHerkomst(pdf: Opbouw, herkomst: Inzageinhoud['herkomst']): void {
  pdf.kop(2, tekst.herkomstKop);
  pdf.alinea(herkomst.length > 0 ? tekst.herkomst : tekst.herkomstKaal);
  pdf.lijst(
    herkomst.map(({ van, wijze, soort, eerst, laatst }) => {
      const wie = van ? `${tekst.herkomstwijze[wijze]}: ${van}` : tekst.herkomstwijze[wijze];
      return `${wie} (${recordnaam(soort)}, ${periode(eerst, laatst)})`;
    }),
  );
}

const periode = (eerst: string, laatst: string): string => {
  const [van, tot] = [toonDatum(eerst.slice(0, 10)), toonDatum(laatst.slice(0, 10))];
  return van === tot ? van : `${van} tot en met ${tot}`;
};

function tekenGedeeld(pdf: Opbouw, gedeeld: Inzageinhoud['gedeeld']): void {
  pdf.kop(2, tekst.gedeeldKop);
  if (gedeeld.length === 0) {
    pdf.alinea(tekst.gedeeldNiets);
    return;
  }
  const { wie, wat, wanneer, aantal } = tekst.gedeeldKolom;
  const rijen = gedeeld.map(({ ontvanger, wijze, soort, eerst, laatst, aantal: keer }) => [
    ontvanger ? `${tekst.gedeeldwijze[wijze]}: ${ontvanger}` : tekst.gedeeldwijze[wijze],
    recordnaam(soort),
    periode(eerst, laatst),
    String(keer),
  ]);
  tekenTabel(pdf, [wie, wat, wanneer, aantal], rijen, { breedtes: [160, 130, 120, 40] });
}

function tekenGekeken(pdf: Opbouw, gekeken: Inzageinhoud['gekeken'], metNamen: boolean): void {
  pdf.kop(2, tekst.gekekenKop);
  pdf.alinea(metNamen ? tekst.gekeken : [tekst.gekeken, ` ${tekst.gekekenNaamloos}`]);
  if (gekeken.length === 0) {
    pdf.alinea(tekst.gekekenNiets);
    return;
  }
  const { dag, wie, wat, aantal } = tekst.gekekenKolom;
  const rijen = gekeken.map((regel) => [
    toonDatum(regel.dag),
    regel.wie,
    regel.nood ? `${regel.wat}${tekst.nood}` : regel.wat,
    String(regel.aantal),
  ]);
  tekenTabel(pdf, [dag, wie, wat, aantal], rijen, { breedtes: [70, 160, 180, 40] });
}

function tekenWaarom(pdf: Opbouw, lijst: Inzageinhoud['verwerkingen'], regels: Inzageinhoud['bewaren']): void {
  pdf.kop(2, tekst.waaromKop);
  const { wat, doel, grond, bewaren } = tekst.waaromKolom;
  const rijen = lijst.map((een) => [`${een.naam}. ${een.gegevens}`, een.doel, een.grond, een.bewaren]);
  tekenTabel(pdf, [wat, doel, grond, bewaren], rijen, { breedtes: [140, 100, 115, 95] });
  pdf.kop(3, tekst.bewarenKop);
  const { tot, waarom, artikel } = tekst.bewarenKolom;
  tekenTabel(
    pdf,
    [tekst.bewarenKolom.wat, tot, waarom, artikel],
    regels.map((regel) => [regel.wat, regel.totWanneer, regel.waarom, regel.artikel]),
    { breedtes: [90, 130, 150, 80] },
  );
  pdf.alinea(tekst.automatisch);
}

function tekenBegin(pdf: Opbouw, { vandaag }: Leesbron, client: Clientrij, kenmerk: string, ontvangenOp: string): void {
  pdf.kop(1, tekst.titel);
  const over: [string, string][] = [
    [tekst.over.naam, weergavenaam(client)],
    [tekst.over.geboortedatum, client.geboortedatum ? schrijfDatum(client.geboortedatum) : ''],
    [tekst.over.kenmerk, kenmerk],
  ];
  tekenFeiten(
    pdf,
    over.filter(([, waarde]) => waarde),
  );
  pdf.alinea(tekst.inleiding(vandaag, ontvangenOp));
  pdf.kop(2, tekst.inhoudKop);
  pdf.lijst(tekst.inhoud, true);
}

async function tekenBestand(
  bron: Leesbron,
  client: Clientrij,
  kenmerk: string,
  feiten: Verzoekfeiten,
  inhoud: Inzageinhoud,
): Promise<Uint8Array> {
  const auteur = bron.instellingen.organisatienaam;
  const opties = { titel: tekst.titel, auteur, onderwerp: tekst.onderwerp, voet: `${auteur}  |  ${kenmerk}` };
  const pdf = new Opbouw(opties, documentomgeving(bron));
  tekenBegin(pdf, bron, client, kenmerk, feiten.ontvangenOp);
  tekenWeg(pdf, inhoud.weg);
  if (inhoud.isLid) pdf.alinea(tekst.lid);
  for (const { verwerking, onderdelen } of inhoud.delen) {
    pdf.kop(2, verwerkingen[verwerking].naam);
    for (const onderdeel of onderdelen) tekenOnderdeel(pdf, onderdeel);
  }
  pdf.kop(2, tekst.documentenKop);
  if (inhoud.documenten.length === 0) pdf.alinea(tekst.nietsOver);
  else {
    pdf.alinea(tekst.documentenUitleg);
    const { wat, soort, datum, bestand } = tekst.documentenKolom;
    const rijen = inhoud.documenten.map((een) => [
      een.titel,
      een.soort.replaceAll('-', ' '),
      toonOp(een.op),
      een.bestandsnaam,
    ]);
    tekenTabel(pdf, [wat, soort, datum, bestand], rijen, { breedtes: [150, 100, 85, 115] });
  }
  tekenHerkomst(pdf, inhoud.herkomst);
  tekenGedeeld(pdf, inhoud.gedeeld);
  tekenGekeken(pdf, inhoud.gekeken, bron.instellingen.inzageMetNamen);
  tekenWaarom(pdf, inhoud.verwerkingen, inhoud.bewaren);
  pdf.kop(2, tekst.kunnenKop);
  pdf.lijst(tekst.kunnen);
  return pdf.klaar();
}

/** The same for another program (AVG 20): by table, as it is stored, with the words that are in the PDF. */
function alsJson(bron: Leesbron, kenmerk: string, inhoud: Inzageinhoud): string {
  const onderdelen = inhoud.delen.flatMap(({ onderdelen: delen }) => delen);
  const uit = {
    soort: 'onthaal-persoonsgegevens',
    versie: 1,
    organisatie: bron.instellingen.organisatienaam,
    kenmerk,
    peildatum: bron.vandaag,
    gegevens: onderdelen.map(({ tabel, verwerking, titel, op, ruw }) => ({
      tabel,
      verwerking,
      titel,
      op,
      versies: ruw,
    })),
    documenten: inhoud.documenten.map(({ titel, soort, op, bestandsnaam }) => ({ titel, soort, op, bestandsnaam })),
    herkomst: inhoud.herkomst,
    gedeeld: inhoud.gedeeld,
    gekeken: inhoud.gekeken,
    bewaren: inhoud.bewaren,
    weggelaten: inhoud.weg,
  };
  return `${JSON.stringify(uit, null, 2)}\n`;
}

/** Reads and draws the file of one request; may take seconds, so it is read on a thread of its own. */
export async function maakInzagebestand(
  bron: Leesbron,
  { verzoekId, versie }: GelezenInvoer<'verzoek.bestandMaken'>,
): Promise<Inzagebestand> {
  const { db, opslag } = bron;
  const rij = leesVerzoek(bron, verzoekId);
  if (rij.versie !== versie) weiger('conflict');
  const { feiten } = rij.inhoud;
  const client = rij.clientId ? opslag.leesClient(db, rij.clientId) : null;
  if (!client || !metBestand.has(feiten.soort))
    return weiger('stap-niet-mogelijk', { melding: verzoekteksten.fout.geenBestand });
  if (!magIetsWeten(bron, client.id, feiten)) weiger('stap-niet-mogelijk', { melding: verzoekteksten.fout.geenClient });
  const kenmerk = verzoekkenmerk(verzoekId);
  const inhoud = leesInhoud(bron, client.id, feiten);
  return {
    versie,
    bytes: await tekenBestand(bron, client, kenmerk, feiten, inhoud),
    gegevens: alsJson(bron, kenmerk, inhoud),
    documenten: inhoud.documenten.map(({ id, bestandsnaam }) => ({ id, bestandsnaam })),
    onderdelen: inhoud.aantal,
    weggelaten: inhoud.weg.length,
  };
}
