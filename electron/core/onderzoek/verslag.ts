import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { onderzoekteksten as tekst } from '#shared/taal/onderzoek.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { bewaarDocument } from '../documenten/bewaren.ts';
import { maakOnderzoeksverslag } from '../documenten/verslagbron.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { uitlegBijStap } from '../dossier/toetsing.ts';
import { meldMelding, meldToets } from '../register/melden.ts';
import { weiger } from '../weigering.ts';
import { volgendNummer, weigerVastgesteld } from './vastgesteld.ts';
import { leesEigenStuk, legStukVast, maakVeldkeuring, type Gedaan } from './vastleggen.ts';

type Bevestigen = GelezenInvoer<'verslag.bevestigen'>;

/** 2.2.4: the onderzoek is done, the client read this version of it, and it is known how the client confirmed. */
function keurBevestiging(context: Context, invoer: Bevestigen): void {
  const { db, opslag, vandaag } = context;
  const { dossierId, stapVersie, datum, wijze, controle } = invoer;
  weigerVastgesteld(context, dossierId);
  const stap = opslag.leesStappen(db, dossierId).onderzoek ?? weiger('onderzoek-ontbreekt');
  if (stap.versie !== stapVersie) weiger('conflict');
  const { afgerondOp } = stap.feiten;
  if (afgerondOp === null) weiger('stap-niet-mogelijk', { melding: tekst.velden.nietAfgerond });
  const keuring = maakVeldkeuring('');
  keuring.als(datum > vandaag, 'datum', tekst.velden.toekomst);
  keuring.als(datum < afgerondOp, 'datum', tekst.velden.voorAfgerond);
  keuring.als(wijze === 'mondeling' && controle === '', 'controle', tekst.velden.controle);
  keuring.klaar();
}

/** 2.2.4: by confirming the verslag the client asks for opvang, where that was not done before. */
function legAanvraagVast(
  context: Context,
  { dossierId, datum, wijze }: Pick<Bevestigen, 'dossierId' | 'datum' | 'wijze'>,
): void {
  const { db, opslag, sessie, nu } = context;
  const melding = opslag.leesStappen(db, dossierId).melding;
  if (!melding || melding.feiten.aanvraagOp !== null) return;
  const feiten = {
    ...melding.feiten,
    aanvraagOp: datum,
    aanvraagVorm: wijze === 'mondeling' ? ('mondeling' as const) : ('verslag' as const),
  };
  const stap = { dossierId, stap: 'melding' as const, basis: melding.versie, feiten };
  if (!opslag.schrijfStap(db, { ...stap, doorId: sessie.gebruikerId, op: nu })) weiger('conflict');
  const { dossier, beeld } = herbereken(context, dossierId);
  meldMelding(context, dossier, feiten);
  meldToets(context, dossier, uitlegBijStap(beeld.toetsing, 'melding'));
  const betreft = { clientId: dossier.clientId, dossierId };
  const wat = { actie: 'U' as const, gebeurtenis: 'stap.vastleggen', tekst: 'Stap vastgelegd', uitkomst: 'gelukt' };
  schrijfAuditregel(db, opslag, context.poorten, sessie, nu, { ...wat, betreft });
}

/** Stores how the client confirmed, with the verslag as it then stood. From here on the onderzoek stands still. */
export function bevestigVerslag(
  context: Context,
  invoer: Bevestigen,
  pdf: Uint8Array | null,
): Gedaan & { documentId: string } {
  keurBevestiging(context, invoer);
  const { dossierId, stapVersie: _, isAanvraag, ...velden } = invoer;
  const nummer = volgendNummer(context, dossierId);
  const titel = tekst.documenttitel.verslag(nummer);
  const documentId = pdf && bewaarDocument(context, { dossierId, soort: 'onderzoeksverslag', titel }, pdf).id;
  const inhoud = { ...velden, nummer, heropend: null };
  const gedaan = legStukVast(context, { dossierId, soort: 'verslag', id: null, versie: 0, inhoud, documentId });
  if (isAanvraag) legAanvraagVast(context, invoer);
  return { ...gedaan, documentId: documentId ?? context.id() };
}

export const verslagbehandelaars: Behandelaars<'verslag.bevestigen' | 'verslag.heropenen'> = {
  'verslag.bevestigen': tweedelig<'verslag.bevestigen', Uint8Array>({
    voorbereiden: async (context, invoer) => {
      keurBevestiging(context, invoer);
      const { dossierId, wijze, datum, door, controle, opmerkingen } = invoer;
      const bevestiging = { wijze, datum, door, controle, opmerkingen };
      return maakOnderzoeksverslag(context, dossierId, { bevestiging, nummer: volgendNummer(context, dossierId) });
    },
    uitvoeren: bevestigVerslag,
  }),
  'verslag.heropenen': (context, { dossierId, id, versie, reden }) => {
    const { inhoud } = leesEigenStuk(context, dossierId, 'verslag', id);
    if (inhoud.heropend !== null) weiger('conflict');
    return legStukVast(context, { dossierId, soort: 'verslag', id, versie, inhoud: { ...inhoud, heropend: reden } });
  },
};
