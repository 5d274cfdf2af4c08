import { join } from 'node:path';
import type { Rapport } from '#shared/contract/groepen/rapportage.ts';
import { rapportteksten } from '#shared/taal/rapportage.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { leesLettertypen } from '../documenten/lettertypen.ts';
import { rapportPdf } from './afdruk.ts';
import { rapportCsv, rapportMime, rapportXlsx } from './bestand.ts';
import { maakRapport } from './rapport.ts';

async function alsBestand(context: Context, rapport: Rapport, vorm: keyof typeof rapportMime): Promise<Uint8Array> {
  if (vorm === 'csv') return rapportCsv(rapport);
  if (vorm === 'xlsx') return rapportXlsx(rapport);
  const lettertypen = leesLettertypen(join(context.poorten.bronnen, 'fonts'));
  return rapportPdf(rapport, { lettertypen, gemaaktOp: context.nu });
}

/** A report only reads, so all of it is made beforehand, a subject at a time; what is left for the transaction is the audit line. */
export const rapportagebehandelaars: Behandelaars<'rapportage.maken' | 'rapportage.bytes'> = {
  'rapportage.maken': tweedelig<'rapportage.maken', Rapport>({
    voorbereiden: (context, vraag) => maakRapport(context, vraag),
    uitvoeren: (_context, _vraag, rapport) => rapport,
  }),
  'rapportage.bytes': tweedelig<'rapportage.bytes', Uint8Array>({
    voorbereiden: async (context, { vorm, ...vraag }) => alsBestand(context, await maakRapport(context, vraag), vorm),
    uitvoeren: (_context, { vorm, van, tot }, bytes) => ({
      bestandsnaam: `${rapportteksten.bestand.naam(van, tot)}.${vorm}`,
      mime: rapportMime[vorm],
      bytes,
    }),
  }),
};
