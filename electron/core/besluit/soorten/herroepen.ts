import { besluitteksten as tekst } from '#shared/taal/besluit.ts';
import { weiger } from '../../weigering.ts';
import { opBesluit, type Soortregels } from '../regels.ts';
import { eerderInBrief } from './vervolg.ts';

/** Awb 7:11: an earlier besluit is taken back after bezwaar; what goes in its place is a besluit of its own. */
export const herroepen: Soortregels = {
  soort: 'herroepen',
  belet: (_context, { beeld }) =>
    beeld.loop.levend.length > 0 ? null : { code: 'stap-niet-mogelijk', tekst: tekst.nietsTeHerroepen },
  gronden: () => [],
  voorgesteld: () => true,
  velden: (_context, invoer, stand) => {
    const op = invoer.opBesluitId ? opBesluit(stand, invoer) : null;
    if (!op) return [{ pad: 'opBesluitId', bericht: tekst.kiesBesluit }];
    return op.bekendgemaaktOp ? [] : [{ pad: 'opBesluitId', bericht: tekst.eerstBekend }];
  },
  uitleg: () => [],
  kolommen: (_context, invoer, stand) => {
    const op = opBesluit(stand, invoer) ?? weiger('stap-niet-mogelijk');
    return { opBesluitId: op.id, per: null, keten: op.keten, ingangsdatum: null, laatsteDag: null, locatieId: null };
  },
  brief: (_context, besluit, stand) => eerderInBrief(stand, besluit),
  plaatsVanaf: ({ vandaag }) => vandaag,
};
