import { describe, expect, it } from 'vitest';
import type { Context } from '#core/context.ts';
import { weigerBijAlleenOnderdak } from '#core/regio/alleenonderdak.ts';
import * as opslag from '#db/opslag/index.ts';
import { legeStap } from '#shared/domein/stappen.ts';
import { foutteksten } from '#shared/taal/fouten.ts';
import { clientvelden, gemeente, testkern } from '../hulp.ts';
import { openBestand, vandaag } from '../opstelling.ts';

/** A dossier of somebody who lived in Den Haag, for whom this region was chosen. */
async function dossierMet(aangewezenRegio: 'rotterdam' | 'andere-regio' | null) {
  const k = testkern();
  await gemeente(k);
  const { id } = await k.doe('client.aanmaken', { velden: clientvelden() });
  const leeg = legeStap(vandaag);
  const { dossierId } = await k.doe('dossier.starten', {
    clientId: id,
    feiten: { ...leeg.melding, laatsteWoonplaats: '0518' },
  });
  const feiten = { ...leeg.toegankelijkheid, aangewezenRegio, motivering: 'Familie en werk zijn daar.' };
  await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'toegankelijkheid', feiten } });
  k.sluit();
  const { db } = await openBestand(k.map, 'balie');
  return { k, db, dossierId, context: { db, opslag } as Context };
}

describe('work on results (5.2.5)', () => {
  it('is refused while another region is the one', async () => {
    const { k, db, context, dossierId } = await dossierMet('andere-regio');
    expect(() => weigerBijAlleenOnderdak(context, dossierId)).toThrow('alleen-onderdak');
    expect(foutteksten['alleen-onderdak']).toContain('5.2.5');
    db.close();
    k.ruimOp();
  });

  it.each(['rotterdam', null] as const)('is not refused when the region is %s', async (regio) => {
    const { k, db, context, dossierId } = await dossierMet(regio);
    weigerBijAlleenOnderdak(context, dossierId);
    expect(() => weigerBijAlleenOnderdak(context, '0'.repeat(26))).toThrow('niet-gevonden');
    db.close();
    k.ruimOp();
  });
});
