import { toetsen } from '#shared/beleid/index.ts';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import type { Besluitrij } from '#db/opslag/index.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { hervatAcuut } from '../dossier/plaatsen.ts';
import { alleUitleg } from '../dossier/toetsing.ts';
import { meldBesluit, meldCopas } from '../register/melden.ts';
import { weiger } from '../weigering.ts';
import { laatsteDagVan, leesStand, neemBesluit } from './nemen.ts';
import { waaromNietBeslissen } from './vierogen.ts';

function leesVoorstel(context: Context, dossierId: string, ingangsdatum: string | null): Uitvoer<'besluit.voorstel'> {
  controleerDatums({ ingangsdatum }, context.vandaag, '');
  const { beeld } = leesStand(context, dossierId);
  const waaromNiet = waaromNietBeslissen(context, dossierId);
  return {
    ...beeld.voorstel,
    toetsen: alleUitleg(beeld.toetsing, beeld.bron),
    laatsteDag: laatsteDagVan(context, beeld, ingangsdatum),
    magBeslissen: context.sessie.rechten.includes('besluit.nemen') && !waaromNiet && !beeld.besluit,
    waaromNiet,
  };
}

function levendBesluit({ db, opslag }: Context, besluitId: string): Besluitrij {
  const besluit = opslag.leesBesluit(db, besluitId) ?? weiger('niet-gevonden');
  return besluit.vervallenOp ? weiger('niet-gevonden') : besluit;
}

export const besluitbehandelaars: Behandelaars<
  'besluit.voorstel' | 'besluit.nemen' | 'besluit.bekendmaken' | 'besluit.latenVervallen'
> = {
  'besluit.voorstel': (context, { dossierId, ingangsdatum }) => leesVoorstel(context, dossierId, ingangsdatum),
  'besluit.nemen': tweedelig<'besluit.nemen', Uint8Array>(neemBesluit),
  'besluit.bekendmaken': (context, { besluitId, datum, wijze }) => {
    const { db, opslag, sessie, nu, vandaag, beleid } = context;
    const besluit = levendBesluit(context, besluitId);
    if (datum > vandaag || datum < besluit.peildatum)
      weiger('ongeldige-invoer', {
        velden: [{ pad: 'datum', bericht: 'Kies een dag vanaf het besluit tot en met vandaag.' }],
      });
    const bezwaarTot =
      toetsen.bezwaartermijn.beoordeel({ bekendgemaaktOp: datum }, vandaag, beleid).gevolg.laatsteDag ??
      weiger('onverwacht');
    if (!opslag.schrijfBekendmaking(db, { besluitId, datum, wijze, bezwaarTot, doorId: sessie.gebruikerId, op: nu }))
      weiger('al-bekendgemaakt');
    const { dossier } = herbereken(context, besluit.dossierId);
    meldBesluit(context, dossier, besluitId);
    return { bezwaarTot };
  },
  'besluit.latenVervallen': (context, { besluitId, reden }) => {
    const { db, opslag, sessie, nu } = context;
    const besluit = levendBesluit(context, besluitId);
    if (besluit.bekendgemaaktOp) weiger('al-bekendgemaakt');
    opslag.schrijfVervallen(db, { besluitId, reden, doorId: sessie.gebruikerId, op: nu });
    const passen = opslag
      .leesCopassen(db, besluit.dossierId)
      .filter((pas) => pas.besluitId === besluitId && !pas.ingetrokkenOp);
    for (const pas of passen)
      opslag.schrijfIntrekking(db, { pasId: pas.id, reden, doorId: sessie.gebruikerId, op: nu });
    hervatAcuut(context, besluit.dossierId);
    const { dossier } = herbereken(context, besluit.dossierId);
    meldBesluit(context, dossier, besluitId);
    for (const pas of passen) meldCopas(context, dossier, opslag.leesCopas(db, { id: pas.id }) ?? pas);
    return null;
  },
};
