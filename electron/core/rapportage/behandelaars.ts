import { rapportteksten } from '#shared/taal/rapportage.ts';
import type { Behandelaars } from '../context.ts';
import { langlezend } from '../leeswerk/lang.ts';
import { rapportMime } from './bestand.ts';

/** A report only reads, so all of it is made beforehand; what is left for the transaction is the audit line. */
export const rapportagebehandelaars: Behandelaars<'rapportage.maken' | 'rapportage.bytes'> = {
  'rapportage.maken': langlezend<'rapportage.maken'>((_context, _vraag, rapport) => rapport),
  'rapportage.bytes': langlezend<'rapportage.bytes'>((_context, { vorm, van, tot }, bytes) => ({
    bestandsnaam: `${rapportteksten.bestand.naam(van, tot)}.${vorm}`,
    mime: rapportMime[vorm],
    bytes,
  })),
};
