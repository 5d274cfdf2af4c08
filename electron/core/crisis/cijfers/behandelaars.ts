import { crisiscijferteksten } from '#shared/taal/crisiscijfers.ts';
import type { Behandelaars } from '../../context.ts';
import { langlezend } from '../../leeswerk/lang.ts';
import { rapportMime } from '../../rapportage/bestand.ts';

export const crisiscijferbehandelaars: Behandelaars<'crisiscijfers.maken' | 'crisiscijfers.bytes'> = {
  'crisiscijfers.maken': langlezend<'crisiscijfers.maken'>((_context, _vraag, rapport) => rapport),
  'crisiscijfers.bytes': langlezend<'crisiscijfers.bytes'>((_context, { vorm, van, tot }, bytes) => ({
    bestandsnaam: `${crisiscijferteksten.bestand(van, tot)}.${vorm}`,
    mime: rapportMime[vorm],
    bytes,
  })),
};
