import { tweedelig, type Behandelaars } from '../context.ts';
import { weiger } from '../weigering.ts';
import { dezeNacht, leesBedden } from './bedden.ts';
import { maakAcuutbestand } from './bestand.ts';
import { leesAcuteLijst } from './lijst.ts';
import { maakMeldbewijs } from './meldbewijs.ts';
import { draaiTerug, volgOp } from './opvolgen.ts';
import { plaatsAcuutNu } from './plaatsen.ts';
import { probeerAcuut } from './proberen.ts';
import { acuutstand } from './stand.ts';

/** How long a bed is kept for somebody who fills in the form. */
const vastMs = 5 * 60_000;

export const acuutbehandelaars: Behandelaars<
  | 'acuut.proberen'
  | 'acuut.bedden'
  | 'acuut.vasthouden'
  | 'acuut.plaatsen'
  | 'acuut.meldbewijs'
  | 'acuut.lijst'
  | 'acuut.stand'
  | 'acuut.opvolgen'
  | 'acuut.terugdraaien'
  | 'acuut.bestand'
> = {
  'acuut.proberen': probeerAcuut,
  'acuut.bedden': (context, { nacht, keten }) => {
    const welke = nacht ?? dezeNacht(context);
    return { nacht: welke, bedden: leesBedden(context, welke, keten) };
  },
  'acuut.vasthouden': (context, { locatieId }) => {
    const { db, opslag, sessie, nu } = context;
    opslag.laatBedLos(db, sessie.gebruikerId);
    const vrij = locatieId
      ? leesBedden(context, dezeNacht(context), null).find((bed) => bed.locatieId === locatieId)?.vrij
      : undefined;
    if (!locatieId || !vrij || vrij < 1) return { vast: false };
    const tot = new Date(Date.parse(nu) + vastMs).toISOString();
    opslag.houdBedVast(db, { gebruikerId: sessie.gebruikerId, locatieId, tot });
    return { vast: true };
  },
  'acuut.plaatsen': plaatsAcuutNu,
  'acuut.meldbewijs': tweedelig<'acuut.meldbewijs', Uint8Array>(maakMeldbewijs),
  'acuut.lijst': leesAcuteLijst,
  'acuut.stand': (context, { dossierId }) => {
    if (!context.opslag.leesDossier(context.db, dossierId)) weiger('niet-gevonden');
    return acuutstand(context, dossierId);
  },
  'acuut.opvolgen': volgOp,
  'acuut.terugdraaien': draaiTerug,
  'acuut.bestand': tweedelig<'acuut.bestand', Awaited<ReturnType<typeof maakAcuutbestand.voorbereiden>>>(
    maakAcuutbestand,
  ),
};
