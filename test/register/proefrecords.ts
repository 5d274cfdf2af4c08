import { sleutelVanGebruiker, sleutelbosSchema } from '#core/sessie/sleutelbos.ts';
import { proefwachtwoord } from '#core/proef/accounts.ts';
import { registerrecordSchema } from '#shared/register/records.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';
import { leesTeLeverenAlles } from '#db/opslag/index.ts';
import { z } from 'zod';
import { testkern } from '../core/hulp.ts';

/** What the proefomgeving puts in its outboxes: real documents of every kind, and how many there are of each. */
export async function proefrecords() {
  const k = testkern();
  try {
    await k.doe('installatie.proefomgeving', {});
    const plaats = opslagplaatsIn(k.map);
    const bos = sleutelbosSchema.parse(plaats.leesJson('sleutelbos'));
    const uit = [];
    for (const inlognaam of ['beheer', 'aanbiederbeheer', 'veiligthuisbeheer']) {
      const gevonden = await sleutelVanGebruiker(bos, inlognaam, proefwachtwoord, { apparaatgeheim: null });
      if (!gevonden) throw new Error('The proefomgeving misses one of its own users');
      const db = plaats.open(gevonden.post.administratieId, gevonden.sleutel);
      uit.push(
        ...leesTeLeverenAlles(db).map(({ inhoud, stroomRef, gerichtAan }) => ({
          record: registerrecordSchema.parse(JSON.parse(inhoud)),
          stroomRef,
          gericht: gerichtAan !== null,
          tekens: inhoud.length,
        })),
      );
      const telling = z.object({ n: z.number() });
      const { n } = telling.parse(db.prepare('SELECT count(*) AS n FROM client').get());
      const p = telling.parse(db.prepare('SELECT count(*) AS n FROM plaatsing').get());
      console.log(inlognaam, { clienten: n, plaatsingen: p.n });
      db.close();
    }
    return uit;
  } finally {
    k.ruimOp();
  }
}
