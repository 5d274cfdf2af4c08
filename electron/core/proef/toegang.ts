import { plusDagen } from '#shared/beleid/index.ts';
import { toegangscontrolebehandelaars } from '../beheer/toegangscontrole.ts';
import { contextOp, direct, type Akker } from './akker.ts';
import type { Bezetting } from './werk.ts';

/** So many days ahead lies the last day of the colleague who leaves. */
const DAGEN_TOT_VERTREK = 30;

/** A colleague who leaves in a month, with who gets the work; and a review of who has access that is half done. */
export function zaaiToegang(akker: Akker, wie: Bezetting): void {
  const { db, laag, poorten } = akker;
  const beheer = contextOp(akker, wie.beheer, poorten.klok.nu());
  const klaar = laag.opslag.schrijfUitdienst(db, {
    gebruikerId: wie.balie2.id,
    versie: 1,
    laatsteDag: plusDagen(beheer.vandaag, DAGEN_TOT_VERTREK),
    naarId: wie.balie.id,
    teamId: null,
    gedaanOp: null,
    doorId: wie.beheer.id,
    op: beheer.nu,
  });
  if (!klaar) throw new Error('The proefomgeving could not write down who leaves');
  const vinkAf = toegangscontrolebehandelaars['toegangscontrole.afvinken'];
  direct(vinkAf, beheer, { gebruikerId: wie.balie.id, versie: 0, oordeel: 'klopt', toelichting: '' });
  const toelichting = 'Neemt alleen nog op vrijdag besluiten: kijken of de rol kan vervallen';
  direct(vinkAf, beheer, { gebruikerId: wie.beslisser.id, versie: 0, oordeel: 'aanpassen', toelichting });
}
