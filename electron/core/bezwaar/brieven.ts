import { join } from 'node:path';
import { beroepTot } from '#shared/beleid/index.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { bezwaarbrieven, bezwaarnamen } from '#shared/taal/bezwaar.ts';
import { schermBesluit } from '#shared/taal/scherm-besluit.ts';
import type { Bezwaarrij, Dossierrij, Klachtrij } from '#db/opslag/index.ts';
import { briefhoofd } from '../besluit/inhoud.ts';
import type { Context } from '../context.ts';
import { bezwaarbriefPdf, type Briefdeel } from '../documenten/bezwaarbrief.ts';
import { leesLettertypen } from '../documenten/lettertypen.ts';
import { dagVanMoment } from '../klok.ts';
import { weiger } from '../weigering.ts';
import { beslisdagVan, bezwaarstand, klachtstand, type Bestreden } from './stand.ts';

async function maakBrief(
  context: Context,
  dossier: Dossierrij,
  brief: { titel: string; betreft: string; delen: Briefdeel[] },
): Promise<Uint8Array> {
  const client = context.opslag.leesClient(context.db, dossier.clientId) ?? weiger('niet-gevonden');
  const { geadresseerde, ...hoofd } = briefhoofd(context, client, dossier);
  const { voornamen, tussenvoegsel, achternaam, roepnaam } = client;
  const naam = { voornamen, tussenvoegsel, achternaam, roepnaam };
  const lettertypen = leesLettertypen(join(context.poorten.bronnen, 'fonts'));
  return bezwaarbriefPdf(
    { ...hoofd, geadresseerde: { ...geadresseerde, naam }, ...brief },
    { lettertypen, gemaaktOp: context.nu },
  );
}

const alsIets = (deel: Briefdeel, voorwaarde: unknown): Briefdeel[] => (voorwaarde ? [deel] : []);

/** Awb 6:14: that it came, what is missing, when the client is heard and when we decide. */
export function bezwaarontvangst(context: Context, dossier: Dossierrij, rij: Bezwaarrij, bestreden: Bestreden) {
  const t = bezwaarbrieven.ontvangst;
  const { feiten } = rij;
  const { besluit, bezwaarTot } = bestreden;
  const { tijdigheid } = bezwaarstand(feiten, bezwaarTot, false, context.beleid);
  const wachtOpAanvulling = feiten.verzuim && feiten.verzuimTot && !feiten.verzuimHersteldOp;
  const hoorzitting = feiten.horen === 'gepland' && feiten.hoorOp ? [t.horenOp(feiten.hoorOp, feiten.hoorPlaats)] : [];
  return maakBrief(context, dossier, {
    titel: t.titel(dossier.kenmerk),
    betreft: t.onderwerp,
    delen: [
      { kop: '', alineas: [t.inleiding(feiten.ontvangenOp, dagVanMoment(besluit.genomenOp))] },
      ...alsIets(
        { kop: t.aanvullenKop, alineas: [t.aanvullen(feiten.verzuim, feiten.verzuimTot ?? '')] },
        wachtOpAanvulling,
      ),
      ...alsIets({ kop: t.teLaatKop, alineas: [t.teLaat(bezwaarTot)] }, tijdigheid === 'te-laat-onbekend'),
      ...alsIets({ kop: t.horenKop, alineas: [t.horen, ...hoorzitting] }, feiten.horen !== 'afgezien'),
      { kop: t.beslissenKop, alineas: [t.beslissen(beslisdagVan(feiten, bezwaarTot, context.beleid))] },
      { kop: t.geldtKop, alineas: [t.geldt] },
    ],
  });
}

function hoe(
  feiten: Bezwaarrij['feiten'] | Klachtrij['feiten'],
  t: { gehoord: (op: string) => string; nietGehoord: (reden: string) => string },
): string[] {
  if (feiten.horen === 'gehouden' && feiten.hoorOp) return [t.gehoord(feiten.hoorOp)];
  return feiten.afzienReden ? [t.nietGehoord(`${bezwaarnamen.afzien[feiten.afzienReden]}.`)] : [];
}

/** Awb 7:11, 7:12: what we decide and why, with the way to the rechtbank (6:23). */
export function beslissingOpBezwaar(
  context: Context,
  dossier: Dossierrij,
  rij: Bezwaarrij,
  { besluit }: Bestreden,
  invoer: GelezenInvoer<'bezwaar.beslissen'>,
) {
  const t = bezwaarbrieven.beslissing;
  const { feiten } = rij;
  const { vandaag, beleid, instellingen } = context;
  const gegrond = invoer.uitkomst === 'gegrond' || invoer.uitkomst === 'deels-gegrond';
  const gevolg = invoer.herroepen ? [t.herroepen] : gegrond ? [t.inStand] : [];
  const besluitnaam = schermBesluit.besluit.titels[besluit.soort];
  const adres = instellingen.beroepadres;
  return maakBrief(context, dossier, {
    titel: t.titel(dossier.kenmerk),
    betreft: t.onderwerp,
    delen: [
      { kop: '', alineas: [t.inleiding(feiten.ontvangenOp, dagVanMoment(besluit.genomenOp), besluitnaam)] },
      { kop: t.kop, vet: t.uitkomst[invoer.uitkomst], alineas: gevolg },
      ...alsIets({ kop: t.bezwaarKop, getypt: feiten.gronden }, feiten.gronden),
      { kop: t.horenKop, alineas: hoe(feiten, t), getypt: feiten.horen === 'gehouden' ? feiten.hoorVerslag : '' },
      { kop: t.waaromKop, getypt: invoer.motivering },
      {
        kop: t.beroepKop,
        alineas: [t.beroep(vandaag, beroepTot(vandaag, beleid)), ...(adres ? [t.beroepWaar(adres)] : []), t.beroepHoe],
        lijst: [...t.beroepInhoud],
      },
      { kop: '', alineas: [t.spoed] },
      { kop: t.regelsKop, lijst: [...t.regels] },
    ],
  });
}

/** Awb 9:6: that it came, or to whom it went. */
export function klachtontvangst(context: Context, dossier: Dossierrij, { feiten }: Klachtrij) {
  const t = bezwaarbrieven.klachtOntvangst;
  const { doorgestuurdOp, aanbieder } = feiten;
  const { dag } = klachtstand(feiten, false, context.beleid);
  const verder =
    feiten.over === 'aanbieder' && doorgestuurdOp
      ? [t.doorgestuurd(aanbieder, doorgestuurdOp)]
      : [t.verder(dag), t.samen];
  return maakBrief(context, dossier, {
    titel: t.titel(dossier.kenmerk),
    betreft: t.onderwerp,
    delen: [
      { kop: '', alineas: [t.inleiding(feiten.ontvangenOp)] },
      { kop: t.overKop, getypt: feiten.onderwerp },
      { kop: t.verderKop, alineas: verder },
    ],
  });
}

/** Awb 9:12: what we found, what we think of it, what we do, and the way to the ombudsman. */
export function klachtantwoord(
  context: Context,
  dossier: Dossierrij,
  { feiten }: Klachtrij,
  invoer: GelezenInvoer<'klacht.afhandelen'>,
) {
  const t = bezwaarbrieven.klachtAntwoord;
  return maakBrief(context, dossier, {
    titel: t.titel(dossier.kenmerk),
    betreft: t.onderwerp,
    delen: [
      { kop: '', alineas: [t.inleiding(feiten.ontvangenOp)] },
      { kop: t.oordeelKop, vet: t.oordeel[invoer.uitkomst] },
      { kop: t.bevindingenKop, alineas: hoe(feiten, t), getypt: invoer.bevindingen },
      ...alsIets({ kop: t.maatregelenKop, getypt: invoer.maatregelen }, invoer.maatregelen),
      { kop: t.ombudsmanKop, alineas: [t.ombudsman(context.instellingen.ombudsman)] },
    ],
  });
}
