import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isVersleuteld, ontsleutel, versleutel } from '#core/register/versleutelen.ts';
import { logIn } from '../hulp.ts';
import { helpMens, openBestand } from '../opstelling.ts';
import { leesIn, maakBestand, tweetal, versAanbieder, type Aanbieder, type College } from './tweetal.ts';

let k: College;
let a: Aanbieder;
let kaart: string;
beforeEach(async () => {
  ({ k, a, kaart } = await tweetal());
  await helpMens(k, k.met.locatieId, { achternaam: 'Zuiderveld', bsn: '999900006' });
  await logIn(k, 'balie');
}, 60_000);
afterEach(() => {
  k.ruimOp();
  a.ruimOp();
});

describe('a file between organisations', () => {
  it('is encrypted for its recipient: it says nothing, and is no zip', async () => {
    const bytes = await maakBestand(k);
    expect(isVersleuteld(bytes)).toBe(true);
    const tekst = Buffer.from(bytes).toString('latin1');
    for (const woord of ['Zuiderveld', '999900006', 'manifest.json', 'De Kade', 'PK\u0003\u0004'])
      expect(tekst).not.toContain(woord);
    expect(await leesIn(a, bytes)).toMatchObject({ verwerkt: 1 });
  });

  it('cannot be read by who made it, nor by another organisation', async () => {
    const bytes = await maakBestand(k);
    const invoer = { bestandsnaam: 'x.age', bytes };
    expect((await k.weigert('register.inlezenBytes', invoer, 'bestand-onleesbaar')).melding).toContain('niet-voor-ons');
    const ander = await tweetal();
    await logIn(ander.a, 'manager');
    await ander.a.weigert('register.inlezenBytes', invoer, 'bestand-onleesbaar');
    ander.a.ruimOp();
    ander.k.ruimOp();
  });

  it('is refused whole when a byte of it was changed or it was cut off, and nothing is read in', async () => {
    const bytes = await maakBestand(k);
    for (const plek of [0, 40, 120, 200, 260, bytes.length >> 1, bytes.length - 1]) {
      const anders = Uint8Array.from(bytes);
      anders[plek] = (anders[plek] ?? 0) ^ 1;
      await a.weigert('register.inlezenBytes', { bestandsnaam: 'x.age', bytes: anders }, 'bestand-onleesbaar');
    }
    const half = bytes.slice(0, bytes.length - 20);
    await a.weigert('register.inlezenBytes', { bestandsnaam: 'x.age', bytes: half }, 'bestand-onleesbaar');
    expect(await a.doe('register.wachtrij', {})).toEqual([]);
    expect(await leesIn(a, bytes)).toMatchObject({ verwerkt: 1 });
  });

  it('goes to the key that was pasted last: after a new start the old file is no longer for them', async () => {
    const oud = await maakBestand(k, true);
    // The aanbieder begins again on another computer, with another key for reading.
    const nieuw = await versAanbieder(kaart);
    nieuw.sluit();
    const { db } = await openBestand(nieuw.map);
    db.exec('DROP TRIGGER bestandssleutel_blijft_wis; DELETE FROM bestandssleutel');
    db.close();
    nieuw.herstart();
    await logIn(nieuw, 'bea');
    const { tekst } = await nieuw.doe('sleutel.eigen', {});
    expect(tekst).not.toBe(a.met.kaart);
    k.klok.verstrijk(1000);
    await logIn(k, 'bea');
    await k.doe('sleutel.toevoegen', { tekst });
    await k.weigert('sleutel.toevoegen', { tekst }, 'sleutel-bekend');
    await logIn(k, 'balie');
    const vers = await maakBestand(k, true);
    await logIn(nieuw, 'manager');
    await nieuw.weigert('register.inlezenBytes', { bestandsnaam: 'x.age', bytes: oud }, 'bestand-onleesbaar');
    expect(await leesIn(nieuw, vers)).toMatchObject({ verwerkt: 1 });
    nieuw.ruimOp();
  });

  it('the digits that two people compare change when either key was changed on the way', async () => {
    await logIn(a, 'bea');
    const { tekst, kenmerk } = await a.doe('sleutel.eigen', {});
    await logIn(k, 'bea');
    expect((await k.doe('sleutel.lijst', {})).map((een) => een.kenmerk)).toContain(kenmerk);
    const [hoofd, inhoud = ''] = tekst.split('.');
    const vals = JSON.parse(Buffer.from(inhoud, 'base64url').toString()) as { ontvanger: string };
    const ander = await k.doe('sleutel.eigen', {});
    const eigen = JSON.parse(Buffer.from(ander.tekst.split('.')[1] ?? '', 'base64url').toString()) as typeof vals;
    const gewisseld = Buffer.from(JSON.stringify({ ...vals, ontvanger: eigen.ontvanger })).toString('base64url');
    // The check at the end of the line is no secret; whoever makes it anew is found by the digits.
    await k.weigert('sleutel.toevoegen', { tekst: `${hoofd}.${gewisseld}.00000000` }, 'sleutel-onjuist');
  });
});

it('what was encrypted is read by each recipient and by nobody else, whatever it holds', async () => {
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
  const [een, twee, drie] = await Promise.all([1, 2, 3].map(() => generateX25519Identity()));
  const ontvangers = await Promise.all([een!, twee!].map((geheim) => identityToRecipient(geheim)));
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (bytes) => {
      const cijfer = await versleutel(bytes, ontvangers);
      expect(await ontsleutel(cijfer, [een!])).toEqual(bytes);
      expect(await ontsleutel(cijfer, [drie!, twee!])).toEqual(bytes);
      expect(await ontsleutel(cijfer, [drie!])).toBeNull();
    }),
    { numRuns: 25 },
  );
});
