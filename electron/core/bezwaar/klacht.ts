import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { bezwaarteksten } from '#shared/taal/bezwaar.ts';
import type { Dossierrij, Klachtrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { bewaarDocument } from '../documenten/bewaren.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { weiger } from '../weigering.ts';
import { klachtantwoord } from './brieven.ts';
import { keurKlacht } from './keuren.ts';
import { klachtstand, klachtstatus } from './stand.ts';

const fout = bezwaarteksten.fout;
type Afhandelen = GelezenInvoer<'klacht.afhandelen'>;

/** A klacht of this dossier. */
export function leesKlachtzaak(
  { db, opslag }: Context,
  dossierId: string,
  klachtId: string,
): { dossier: Dossierrij; rij: Klachtrij } {
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const rij = opslag.leesKlachten(db, dossierId).find(({ id }) => id === klachtId) ?? weiger('niet-gevonden');
  return { dossier, rij };
}

/** Awb 9:7: who a klacht is about does not handle it. */
export const waaromNietAfhandelen = ({ sessie }: Context, { feiten }: Klachtrij): string | null =>
  feiten.over === 'eigen' && feiten.overWieId === sessie.gebruikerId ? fout.zelfBeklaagd : null;

/** Stores a new klacht, or a new version of one. */
export function legKlachtVast(
  context: Context,
  { dossierId, klachtId, versie, feiten }: GelezenInvoer<'klacht.vastleggen'>,
): Uitvoer<'klacht.vastleggen'> {
  const { db, opslag, sessie, nu, beleid } = context;
  const bestaand = klachtId ? leesKlachtzaak(context, dossierId, klachtId).rij : null;
  if (bestaand && bestaand.versie !== versie) weiger('conflict');
  if (!bestaand && versie !== 0) weiger('conflict');
  if (bestaand && bestaand.uitkomst !== null) weiger('al-besloten', { melding: fout.gesloten });
  const velden = keurKlacht(context, feiten);
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
  const id = klachtId ?? context.id();
  if (!bestaand) opslag.schrijfKlacht(db, { id, dossierId, ontvangenOp: feiten.ontvangenOp });
  if (!opslag.schrijfKlachtversie(db, { id, basis: versie, feiten, doorId: sessie.gebruikerId, op: nu }))
    weiger('conflict');
  const { status, uiterlijk } = klachtstand(feiten, false, beleid);
  opslag.schrijfProcedurestand(db, 'klacht', {
    id,
    ontvangenOp: feiten.ontvangenOp,
    status,
    uiterlijk,
    uitkomst: null,
  });
  herbereken(context, dossierId);
  opslag.wisConcept(db, sessie.gebruikerId, `klacht:${klachtId ?? dossierId}`);
  return { klachtId: id, versie: versie + 1 };
}

function controleer(context: Context, invoer: Afhandelen): { dossier: Dossierrij; rij: Klachtrij } {
  const zaak = leesKlachtzaak(context, invoer.dossierId, invoer.klachtId);
  const { rij } = zaak;
  if (rij.versie !== invoer.versie) weiger('conflict');
  if (klachtstatus(rij.feiten, rij.uitkomst !== null) !== 'open') weiger('al-besloten', { melding: fout.gesloten });
  const zelf = waaromNietAfhandelen(context, rij);
  if (zelf) weiger('vier-ogen', { melding: zelf });
  const { horen, over } = rij.feiten;
  const bericht =
    over === 'aanbieder'
      ? fout.klachtAanbieder
      : invoer.uitkomst !== 'niet-behandeld' && horen !== 'gehouden' && horen !== 'afgezien'
        ? fout.klachtHoren
        : null;
  if (bericht) weiger('ongeldige-invoer', { velden: [{ pad: 'uitkomst', bericht }] });
  return zaak;
}

/** Finishes a klacht (Awb 9:12): the answer is drawn first, then all is stored in one transaction. */
export const handelKlachtAf = {
  voorbereiden: async (context: Context, invoer: Afhandelen): Promise<Uint8Array> => {
    const { dossier, rij } = controleer(context, invoer);
    return klachtantwoord(context, dossier, rij, invoer);
  },
  uitvoeren: (context: Context, invoer: Afhandelen, pdf: Uint8Array): Uitvoer<'klacht.afhandelen'> => {
    const { db, opslag, sessie, nu, vandaag } = context;
    const { rij } = controleer(context, invoer);
    const { dossierId, klachtId, uitkomst, bevindingen, maatregelen } = invoer;
    const soort = 'klacht-antwoord' as const;
    const { id: documentId } = bewaarDocument(
      context,
      { dossierId, soort, titel: bezwaarteksten.document[soort] },
      pdf,
    );
    const gelukt = opslag.schrijfKlachtafhandeling(db, {
      klachtId,
      uitkomst,
      bevindingen,
      maatregelen,
      documentId,
      afgehandeldOp: vandaag,
      doorId: sessie.gebruikerId,
      op: nu,
    });
    if (!gelukt) weiger('al-besloten');
    const { ontvangenOp } = rij.feiten;
    opslag.schrijfProcedurestand(db, 'klacht', {
      id: klachtId,
      ontvangenOp,
      status: 'afgehandeld',
      uiterlijk: null,
      uitkomst,
    });
    herbereken(context, dossierId);
    opslag.wisConcept(db, sessie.gebruikerId, `klacht-afhandelen:${klachtId}`);
    return { documentId };
  },
};
