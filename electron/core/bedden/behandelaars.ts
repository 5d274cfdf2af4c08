import type { Uitvoer } from '#shared/contract/tabel.ts';
import { tweedelig, type Behandelaars } from '../context.ts';
import { leesBord } from './bord.ts';
import { geefBedden } from './geven.ts';
import { leesGeschiedenis } from './geschiedenis.ts';
import { maakOngedaan } from './handelen.ts';
import {
  bewaarKamer,
  laatKamerVervallen,
  leesInrichting,
  ordenKamers,
  verplaatsBed,
  voegKamersToe,
  zetBedTerug,
} from './inrichten.ts';
import { maakBeddenlijst } from './papier.ts';
import { openBed, sluitBed } from './sluiten.ts';
import { houdVast, laatLos } from './vasthouden.ts';
import { stelBeddenVoor } from './voorstel.ts';

export const bedbehandelaars: Behandelaars<
  | 'kamers.lezen'
  | 'kamers.toevoegen'
  | 'kamer.bewaren'
  | 'kamer.vervallen'
  | 'kamers.ordenen'
  | 'bed.verplaatsen'
  | 'bed.terugzetten'
  | 'bedden.bord'
  | 'bed.voorstel'
  | 'bed.geven'
  | 'bed.vasthouden'
  | 'bed.loslaten'
  | 'bed.sluiten'
  | 'bed.openen'
  | 'bed.terug'
  | 'bedden.handelingen'
  | 'bedden.pdf'
> = {
  'kamers.lezen': leesInrichting,
  'kamers.toevoegen': voegKamersToe,
  'kamer.bewaren': bewaarKamer,
  'kamer.vervallen': laatKamerVervallen,
  'kamers.ordenen': ordenKamers,
  'bed.verplaatsen': verplaatsBed,
  'bed.terugzetten': zetBedTerug,
  'bedden.bord': leesBord,
  'bed.voorstel': stelBeddenVoor,
  'bed.geven': geefBedden,
  'bed.vasthouden': houdVast,
  'bed.loslaten': laatLos,
  'bed.sluiten': sluitBed,
  'bed.openen': openBed,
  'bed.terug': (context, { locatieId, handelingId }) => ({
    handelingId: maakOngedaan(context, locatieId, handelingId),
  }),
  'bedden.handelingen': leesGeschiedenis,
  'bedden.pdf': tweedelig<'bedden.pdf', Uitvoer<'bedden.pdf'>>({
    voorbereiden: maakBeddenlijst,
    uitvoeren: (_context, _invoer, bestand) => bestand,
  }),
};
