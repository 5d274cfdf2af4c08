import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { lijstnaam } from '#shared/domein/naam.ts';
import { bezwaarteksten } from '#shared/taal/bezwaar.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import { bepaalLoop } from '../besluit/loop.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { bewaarDocument } from '../documenten/bewaren.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { meldBezwaar } from '../register/dossierfeiten.ts';
import { weiger } from '../weigering.ts';
import { beslisOpBezwaar, leesZaak, maakBeslissingBekend, waaromNietBeslissen } from './beslissen.ts';
import { bezwaarontvangst, klachtontvangst } from './brieven.ts';
import { keurBezwaar } from './keuren.ts';
import { handelKlachtAf, leesKlachtzaak, legKlachtVast, waaromNietAfhandelen } from './klacht.ts';
import { alsBezwaar, alsKlacht, bestredenVan, bezwaarstand, type Namen } from './stand.ts';

const fout = bezwaarteksten.fout;

function lees(context: Context, dossierId: string): Uitvoer<'bezwaar.lezen'> {
  const { db, opslag, beleid, vandaag } = context;
  const besluiten = opslag.leesBesluiten(db, dossierId);
  const naam: Namen = (id) => (id ? (opslag.leesGebruiker(db, id)?.naam ?? null) : null);
  const { levend } = bepaalLoop(besluiten, vandaag);
  return {
    bezwaren: opslag.leesBezwaren(db, dossierId).flatMap((rij) => {
      const bestreden = bestredenVan(besluiten, rij.besluitId);
      const waaromNiet = bestreden && waaromNietBeslissen(context, bestreden.besluit);
      return alsBezwaar(rij, besluiten, beleid, naam, waaromNiet);
    }),
    klachten: opslag
      .leesKlachten(db, dossierId)
      .map((rij) => alsKlacht(rij, beleid, naam, waaromNietAfhandelen(context, rij))),
    besluiten: levend.flatMap(({ id, soort, genomenOp, bezwaarTot }) =>
      bezwaarTot && soort !== 'herroepen' ? [{ id, soort, genomenOp, bezwaarTot }] : [],
    ),
  };
}

/** Stores a new bezwaar, or a new version of one. After the beslissing only what the rechter does can be added. */
function legBezwaarVast(context: Context, invoer: GelezenInvoer<'bezwaar.vastleggen'>): Uitvoer<'bezwaar.vastleggen'> {
  const { db, opslag, sessie, nu, beleid } = context;
  const { dossierId, bezwaarId, versie, feiten } = invoer;
  const bestaand = bezwaarId ? leesZaak(context, dossierId, bezwaarId).rij : null;
  if ((bestaand?.versie ?? 0) !== versie) weiger('conflict');
  const bestreden = bestredenVan(opslag.leesBesluiten(db, dossierId), bestaand?.besluitId ?? invoer.besluitId);
  const tegen = bestreden?.besluit.soort === 'herroepen' || bestreden?.besluit.vervallenOp ? null : bestreden;
  if (!tegen || (bestaand && bestaand.besluitId !== invoer.besluitId))
    return weiger('ongeldige-invoer', { velden: [{ pad: 'besluitId', bericht: fout.besluit }] });
  const velden = keurBezwaar(context, feiten, tegen.besluit);
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
  if (bestaand?.uitkomst && !alleenBeroep(bestaand.feiten, feiten)) weiger('al-besloten', { melding: fout.alBeslist });
  const id = bezwaarId ?? context.id();
  const { ontvangenOp } = feiten;
  if (!bestaand) opslag.schrijfBezwaar(db, { id, dossierId, besluitId: invoer.besluitId, ontvangenOp });
  if (!opslag.schrijfBezwaarversie(db, { id, basis: versie, feiten, doorId: sessie.gebruikerId, op: nu }))
    weiger('conflict');
  const uitkomst = bestaand?.uitkomst ?? null;
  const { status, uiterlijk } = bezwaarstand(feiten, tegen.bezwaarTot, uitkomst !== null, beleid);
  opslag.schrijfProcedurestand(db, 'bezwaar', { id, ontvangenOp, status, uiterlijk, uitkomst });
  herbereken(context, dossierId);
  meldBezwaar(context, dossierId, id);
  opslag.wisConcept(db, sessie.gebruikerId, `bezwaar:${bezwaarId ?? dossierId}`);
  return { bezwaarId: id, versie: versie + 1 };
}

const naBeslissing = new Set([
  'beroepOp',
  'beroepUitkomst',
  'voorlopigeVoorzieningOp',
  'voorlopigeVoorzieningUitkomst',
]);

/** Whether nothing changed but what can still happen after the beslissing. */
function alleenBeroep(was: object, wordt: object): boolean {
  return Object.entries(wordt).every(([veld, waarde]) => naBeslissing.has(veld) || Reflect.get(was, veld) === waarde);
}

function lijst(
  context: Context,
  { soort, alleenOpen, vanaf, aantal }: GelezenInvoer<'bezwaar.lijst'>,
): Uitvoer<'bezwaar.lijst'> {
  const { db, opslag, vandaag } = context;
  const vraag = { soort, alleenOpen, verborgen: verborgenVoor(context) };
  return {
    regels: opslag.leesProcedures(db, vraag, vanaf, aantal).map((rij) => ({
      soort: rij.soort,
      id: rij.id,
      dossierId: rij.dossierId,
      weergavenaam: lijstnaam(rij),
      kenmerk: rij.kenmerk,
      ontvangenOp: rij.ontvangenOp,
      status: rij.status,
      uitkomst: rij.uitkomst,
      uiterlijk: rij.uiterlijk,
      teLaat: rij.uiterlijk !== null && rij.uiterlijk < vandaag,
    })),
    totaal: opslag.telProcedures(db, vraag),
  };
}

export const bezwaarbehandelaars: Behandelaars<
  | 'bezwaar.lezen'
  | 'bezwaar.lijst'
  | 'bezwaar.vastleggen'
  | 'bezwaar.bevestigen'
  | 'bezwaar.beslissen'
  | 'bezwaar.bekendmaken'
  | 'klacht.vastleggen'
  | 'klacht.bevestigen'
  | 'klacht.afhandelen'
> = {
  'bezwaar.lezen': (context, { dossierId }) => lees(context, dossierId),
  'bezwaar.lijst': lijst,
  'bezwaar.vastleggen': legBezwaarVast,
  'bezwaar.bevestigen': tweedelig<'bezwaar.bevestigen', Uint8Array>({
    voorbereiden: (context, { dossierId, bezwaarId }) => {
      const { dossier, rij, bestreden } = leesZaak(context, dossierId, bezwaarId);
      return bezwaarontvangst(context, dossier, rij, bestreden);
    },
    uitvoeren: (context, { dossierId }, pdf) => {
      const soort = 'bezwaar-ontvangst' as const;
      return bewaarDocument(context, { dossierId, soort, titel: bezwaarteksten.document[soort] }, pdf);
    },
  }),
  'bezwaar.beslissen': tweedelig<'bezwaar.beslissen', Uint8Array>(beslisOpBezwaar),
  'bezwaar.bekendmaken': maakBeslissingBekend,
  'klacht.vastleggen': legKlachtVast,
  'klacht.bevestigen': tweedelig<'klacht.bevestigen', Uint8Array>({
    voorbereiden: (context, { dossierId, klachtId }) => {
      const { dossier, rij } = leesKlachtzaak(context, dossierId, klachtId);
      return klachtontvangst(context, dossier, rij);
    },
    uitvoeren: (context, { dossierId }, pdf) => {
      const soort = 'klacht-ontvangst' as const;
      return bewaarDocument(context, { dossierId, soort, titel: bezwaarteksten.document[soort] }, pdf);
    },
  }),
  'klacht.afhandelen': tweedelig<'klacht.afhandelen', Uint8Array>(handelKlachtAf),
};
