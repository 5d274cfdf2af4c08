import { basisdefinities, basispuntenVoor, type Basispunt } from '#shared/beleid/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { leegPunt, standOp, type Puntinhoud } from '#shared/domein/basisorde.ts';
import { basisteksten as tekst } from '#shared/taal/basis.ts';
import type { Basispuntrij, Dossierrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { meldBasis } from '../register/melden.ts';
import { weigerBijAlleenOnderdak } from '../regio/alleenonderdak.ts';
import { weiger } from '../weigering.ts';
import { leesBewonersMetPunten, leesMensen, type Mens } from './lezen.ts';

type Invoer = GelezenInvoer<'basis.vastleggen'>;
type Regel = Invoer['punten'][number];

const als = (mis: boolean, pad: string, bericht: string): Veldfout[] => (mis ? [{ pad, bericht }] : []);

/** What the schema of a point, of whatever list, cannot say. */
export function bezwarenTegenStand(
  inhoud: Omit<Puntinhoud, 'bewijs' | 'bijlageId'>,
  verloopt: boolean,
  vandaag: string,
): Veldfout[] {
  const { stand, datum, geldigTot, reden, actie, wie, uiterlijk } = inhoud;
  const open = stand === 'ontbreekt' || stand === 'bezig';
  return [
    ...als(datum > vandaag, 'datum', tekst.nietInToekomst),
    ...als(stand === 'niet-van-toepassing' && reden.length < 3, 'reden', tekst.redenNodig),
    ...als(geldigTot !== null && !verloopt, 'geldigTot', tekst.verlooptNiet),
    ...als(stand === 'op-orde' && geldigTot !== null && geldigTot < vandaag, 'geldigTot', tekst.alVerlopen),
    ...als(!open && Boolean(actie || wie || uiterlijk), 'actie', tekst.stapBijKlaar),
    ...als(open && uiterlijk !== null && !actie, 'actie', tekst.stapZonderTekst),
  ];
}

function bezwarenTegenInhoud(inhoud: Puntinhoud, punt: Basispunt, vandaag: string): Veldfout[] {
  const { bewijs, bijlageId } = inhoud;
  return [
    ...bezwarenTegenStand(inhoud, basisdefinities[punt].verloopt ?? false, vandaag),
    ...als(bewijs === 'bestand' && bijlageId === null, 'bijlageId', tekst.bestandNodig),
    ...als(bewijs !== 'bestand' && bijlageId !== null, 'bijlageId', tekst.bestandLos),
  ];
}

/** Whether what was settled turns out otherwise: that is a correction, and asks why. What ran out is no correction. */
export function vraagtWaarom(
  was: Pick<Puntinhoud, 'stand' | 'geldigTot'> | null,
  wordt: Pick<Puntinhoud, 'stand'>,
  vandaag: string,
): boolean {
  if (!was) return false;
  const stand = standOp(was, vandaag);
  return (stand === 'op-orde' || stand === 'niet-van-toepassing') && wordt.stand !== was.stand;
}

interface Bekend {
  mensen: readonly Mens[];
  rijen: readonly Basispuntrij[];
  bijlagen: ReadonlySet<string>;
}

const huidige = (rijen: readonly Basispuntrij[], clientId: string, punt: Basispunt): Basispuntrij | null =>
  rijen.findLast((rij) => rij.clientId === clientId && rij.punt === punt) ?? null;

function bezwarenTegenRegel(
  context: Context,
  { wie, punt, inhoud }: Regel,
  { mensen, rijen, bijlagen }: Bekend,
): Veldfout[] {
  const mens = mensen.find(({ clientId }) => clientId === wie);
  if (!mens) return [{ pad: 'wie', bericht: tekst.geenBewoner }];
  const hoort = basispuntenVoor(mens, context.vandaag, context.beleid).some((een) => een.punt === punt);
  return [
    // A point of before, of a child that grew out of it, can still be mended.
    ...als(!hoort && !huidige(rijen, wie, punt), 'punt', tekst.hoortNiet),
    ...als(inhoud.bijlageId !== null && !bijlagen.has(inhoud.bijlageId), 'inhoud.bijlageId', tekst.bestandNodig),
    ...bezwarenTegenInhoud(inhoud, punt, context.vandaag).map(({ pad, bericht }) => ({
      pad: `inhoud.${pad}`,
      bericht,
    })),
  ];
}

function leesBekend(context: Context, dossier: Dossierrij): Bekend {
  const { db, opslag } = context;
  const bijlagen = opslag
    .leesDocumenten(db, dossier.id)
    .filter(({ soort, ingetrokken }) => soort === 'bijlage' && !ingetrokken)
    .map(({ id }) => id);
  return {
    mensen: leesMensen(context, dossier),
    rijen: opslag.leesBasispunten(db, dossier.id),
    bijlagen: new Set(bijlagen),
  };
}

function controleer(context: Context, { punten, reden }: Invoer, bekend: Bekend): void {
  const dubbel = new Set<string>();
  const velden = punten.flatMap((regel, i) => {
    const sleutel = `${regel.wie} ${regel.punt}`;
    const tweemaal = als(dubbel.has(sleutel), 'punt', tekst.tweeKeer);
    dubbel.add(sleutel);
    return [...tweemaal, ...bezwarenTegenRegel(context, regel, bekend)].map(({ pad, bericht }) => ({
      pad: `punten.${i}.${pad}`,
      bericht,
    }));
  });
  const waarom = punten.some(({ wie, punt, inhoud }) =>
    vraagtWaarom(huidige(bekend.rijen, wie, punt)?.inhoud ?? null, inhoud, context.vandaag),
  );
  velden.push(...als(waarom && reden.length < 3, 'reden', tekst.waaromNodig));
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
}

function schrijf(
  context: Context,
  dossierId: string,
  { wie: clientId, punt, versie, inhoud }: Regel,
  reden: string,
): void {
  const { db, opslag, sessie, nu } = context;
  const rij = { dossierId, clientId, punt, basis: versie, inhoud, reden, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfBasispunt(db, rij)) weiger('conflict');
}

/** After a change: terms and Werkvoorraad, and the standing of these people for the registry. */
function rondAf(context: Context, dossierId: string, clientIds: ReadonlySet<string>): void {
  const { dossier } = herbereken(context, dossierId);
  for (const bewoner of leesBewonersMetPunten(context, dossier))
    if (clientIds.has(bewoner.clientId)) meldBasis(context, dossier, bewoner);
}

/** 5.2.10: stores how points stand, of one or more people of the household. All or nothing. */
export function legBasisVast(context: Context, invoer: Invoer): Uitvoer<'basis.vastleggen'> {
  const { db, opslag, vandaag } = context;
  const { dossierId, punten, reden } = invoer;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  weigerBijAlleenOnderdak(context, dossierId);
  controleerDatums({ punten }, vandaag, '');
  const bekend = leesBekend(context, dossier);
  controleer(context, invoer, bekend);
  for (const regel of punten) {
    const was = huidige(bekend.rijen, regel.wie, regel.punt)?.inhoud ?? null;
    schrijf(context, dossierId, regel, vraagtWaarom(was, regel.inhoud, vandaag) ? reden : '');
  }
  rondAf(context, dossierId, new Set(punten.map(({ wie }) => wie)));
  opslag.wisConcept(db, context.sessie.gebruikerId, `basis:${dossierId}`);
  return { bewaard: punten.length };
}

/** Puts a point back to the version before, as a new version: what stood in between stays readable. */
export function zetTerug(context: Context, invoer: GelezenInvoer<'basis.ongedaan'>): Uitvoer<'basis.ongedaan'> {
  const { db, opslag, vandaag } = context;
  const { dossierId, wie, punt, versie } = invoer;
  weigerBijAlleenOnderdak(context, dossierId);
  const versies = opslag.leesBasispunten(db, dossierId).filter((rij) => rij.clientId === wie && rij.punt === punt);
  if (versies.length === 0) return weiger('stap-niet-mogelijk', { melding: tekst.nietsTerug });
  const inhoud = versies.at(-2)?.inhoud ?? leegPunt(vandaag);
  schrijf(context, dossierId, { wie, punt, versie, inhoud }, tekst.teruggezet);
  rondAf(context, dossierId, new Set([wie]));
  return { versie: versie + 1 };
}
