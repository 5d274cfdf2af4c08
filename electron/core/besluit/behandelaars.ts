import { besluitteksten as tekst } from '#shared/taal/besluit.ts';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import { tweedelig, type Behandelaars } from '../context.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { meldBesluit } from '../register/melden.ts';
import { weiger } from '../weigering.ts';
import {
  leesBekendmakingstand,
  legPogingVast,
  levendBesluit,
  maakBekend,
  maakBrief,
  verbeterBekendmaking,
} from './bekendmaken.ts';
import type { Brief } from './brief.ts';
import { herplaats, meldPassen, trekPassenIn } from './gevolgen.ts';
import { geefTerug, trekVoorstelIn, zetKlaar } from './klaarzetten.ts';
import { neemBesluit } from './nemen.ts';
import { leesVoorstel, tekenVoorbeeld } from './voorstel.ts';

export const besluitbehandelaars: Behandelaars<
  | 'besluit.voorstel'
  | 'besluit.voorbeeld'
  | 'besluit.nemen'
  | 'besluit.klaarzetten'
  | 'besluit.teruggeven'
  | 'besluit.voorstelIntrekken'
  | 'besluit.bekendmaking'
  | 'besluit.brief'
  | 'besluit.bekendmaken'
  | 'besluit.bekendmakingVerbeteren'
  | 'besluit.poging'
  | 'besluit.latenVervallen'
> = {
  'besluit.voorstel': leesVoorstel,
  'besluit.voorbeeld': tweedelig<'besluit.voorbeeld', Uitvoer<'besluit.voorbeeld'>>({
    voorbereiden: tekenVoorbeeld,
    uitvoeren: (_context, _invoer, voorbeeld) => voorbeeld,
  }),
  'besluit.nemen': tweedelig<'besluit.nemen', Brief>(neemBesluit),
  'besluit.klaarzetten': zetKlaar,
  'besluit.teruggeven': geefTerug,
  'besluit.voorstelIntrekken': trekVoorstelIn,
  'besluit.bekendmaking': (context, { besluitId }) => leesBekendmakingstand(context, besluitId),
  'besluit.brief': tweedelig<'besluit.brief', Brief>(maakBrief),
  'besluit.bekendmaken': tweedelig<'besluit.bekendmaken', Brief | null>(maakBekend),
  'besluit.bekendmakingVerbeteren': tweedelig<'besluit.bekendmakingVerbeteren', Brief | null>(verbeterBekendmaking),
  'besluit.poging': legPogingVast,
  'besluit.latenVervallen': (context, { besluitId, reden }) => {
    const { db, opslag, sessie, nu, vandaag } = context;
    const besluit = levendBesluit(context, besluitId);
    if (besluit.bekendgemaaktOp) weiger('al-bekendgemaakt');
    const levend = opslag.leesBesluiten(db, besluit.dossierId).filter(({ vervallenOp }) => vervallenOp === null);
    if (levend.some((b) => b.opBesluitId === besluitId)) weiger('stap-niet-mogelijk', { melding: tekst.eerstLatere });
    // What was taken back would count again, beside what was decided in its place.
    const herroepen = (id: string): boolean => levend.some((b) => b.soort === 'herroepen' && b.opBesluitId === id);
    const opnieuw = levend.some(({ id, opBesluitId }) => opBesluitId === null && !herroepen(id));
    if (besluit.soort === 'herroepen' && opnieuw) weiger('stap-niet-mogelijk', { melding: tekst.eerstNieuwe });
    opslag.schrijfVervallen(db, { besluitId, reden, doorId: sessie.gebruikerId, op: nu });
    const voor = opslag.leesDossier(db, besluit.dossierId) ?? weiger('niet-gevonden');
    const passen = trekPassenIn(context, voor, reden);
    herplaats(context, voor, vandaag);
    const { dossier } = herbereken(context, besluit.dossierId);
    meldBesluit(context, dossier, besluitId);
    meldPassen(context, dossier, passen);
    return null;
  },
};
