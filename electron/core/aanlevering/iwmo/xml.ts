import { createHash } from 'node:crypto';
import { XMLBuilder } from 'fast-xml-parser';
import {
  iwmoberichten,
  maakIwmobericht,
  uitBasisschema,
  type Iwmosoort,
  type Iwmovelden,
} from '#shared/aanlevering/iwmo.ts';
import { iwmoteksten } from '#shared/taal/aanlevering-iwmo.ts';

const ruimte = (naam: string): string => `http://www.istandaarden.nl/iwmo/3_2/${naam}/schema`;
const bouwer = new XMLBuilder({ ignoreAttributes: false, format: true, indentBy: '  ' });

/** Gives every element its namespace: that of the message, or of the basisschema for what a compound type holds. */
function metRuimte(deel: unknown, prefix: string, binnen: boolean): unknown {
  if (typeof deel !== 'object' || deel === null) return deel;
  return Object.fromEntries(
    Object.entries(deel).map(([naam, inhoud]) => [
      `${binnen ? 'iwmo' : prefix}:${naam}`,
      metRuimte(inhoud, prefix, binnen || uitBasisschema.has(naam)),
    ]),
  );
}

/**
 * One message as XML, with the name of its file, or why the standard does not take it. The identification follows from what it
 * says, so that the same message sent twice is known to be the same, and another one is not.
 */
export function schrijfIwmobericht(
  soort: Iwmosoort,
  velden: Iwmovelden,
  vandaag: string,
): { naam: string; tekst: string } | { fout: string } {
  const som = createHash('sha256')
    .update(JSON.stringify([soort, velden]))
    .digest('hex')
    .slice(0, 12);
  const gemaakt = maakIwmobericht(soort, velden, som, vandaag);
  if ('mis' in gemaakt) return { fout: iwmoteksten.nietGeldig(gemaakt.mis.join(', ')) };
  const { bericht } = iwmoberichten[soort];
  const tekst: string = bouwer.build({
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    [`${bericht}:Bericht`]: {
      '@_xmlns:iwmo': ruimte('basisschema'),
      [`@_xmlns:${bericht}`]: ruimte(bericht),
      ...(metRuimte(gemaakt.bericht, bericht, false) as object),
    },
  });
  return { naam: `${bericht.toUpperCase()}-${velden['agb'] ?? ''}-${som}.xml`, tekst };
}
