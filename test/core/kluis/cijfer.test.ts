import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adresveldenSchema } from '#shared/domein/kluis.ts';
import { leesHerstelsleutel, nieuweIdentiteit, ontzegel, verzegel } from '#core/kluis/cijfer.ts';
import { adres } from './hulp.ts';

const plaats = { adresId: '0123456789abcdefghjkmnpqrs', versie: 3 };
const identiteiten = await Promise.all(Array.from({ length: 6 }, () => nieuweIdentiteit()));

const velden = fc
  .record({
    straat: fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }),
    huisnummer: fc.string({ maxLength: 20 }),
    postcode: fc.string({ maxLength: 10 }),
    plaats: fc.string({ minLength: 1, maxLength: 100 }),
    toelichting: fc.string({ maxLength: 300, unit: 'grapheme' }),
  })
  .filter((iets) => adresveldenSchema.safeParse(iets).success)
  .map((iets) => adresveldenSchema.parse(iets));

describe('an encrypted address', () => {
  it('is read by every identity that was named and by none of the others, as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(velden, fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }), async (wat, genoemd) => {
        const cijfer = await verzegel(
          wat,
          plaats,
          genoemd.map((nr) => identiteiten[nr]?.ontvanger ?? ''),
        );
        const gelezen = await Promise.all(identiteiten.map(({ geheim }) => ontzegel(cijfer, plaats, geheim)));
        expect(gelezen).toEqual(identiteiten.map((_, nr) => (genoemd.includes(nr) ? wat : null)));
      }),
      { numRuns: 25, seed: 6 },
    );
  });

  it('is refused with any byte changed, shorter, longer, or under another id or version', async () => {
    const [eigen] = identiteiten;
    if (!eigen) throw new Error('no identity');
    const cijfer = await verzegel(adres(), plaats, [eigen.ontvanger]);
    await fc.assert(
      fc.asyncProperty(fc.nat(cijfer.length - 1), fc.integer({ min: 1, max: 255 }), async (waar, anders) => {
        const stuk = Uint8Array.from(cijfer, (byte, i) => (i === waar ? byte ^ anders : byte));
        expect(await ontzegel(stuk, plaats, eigen.geheim)).toBeNull();
      }),
      { numRuns: 150, seed: 7 },
    );
    expect(await ontzegel(cijfer.slice(0, -1), plaats, eigen.geheim)).toBeNull();
    expect(await ontzegel(Buffer.concat([cijfer, Buffer.from([0])]), plaats, eigen.geheim)).toBeNull();
    expect(await ontzegel(cijfer, { ...plaats, versie: 4 }, eigen.geheim)).toBeNull();
    expect(await ontzegel(cijfer, { ...plaats, adresId: '0'.repeat(26) }, eigen.geheim)).toBeNull();
    expect(await ontzegel(new Uint8Array(), plaats, eigen.geheim)).toBeNull();
    expect(await ontzegel(cijfer, plaats, eigen.geheim)).toEqual(adres());
  });

  it('is as long for a short address as for an ordinary one, and never the same twice', async () => {
    const [eigen] = identiteiten;
    const ontvangers = [eigen?.ontvanger ?? ''];
    const kort = await verzegel(adres({ straat: 'A', plaats: 'B', toelichting: '' }), plaats, ontvangers);
    const gewoon = await verzegel(adres({ toelichting: 'x'.repeat(900) }), plaats, ontvangers);
    expect(kort).toHaveLength(gewoon.length);
    expect(await verzegel(adres(), plaats, ontvangers)).not.toEqual(await verzegel(adres(), plaats, ontvangers));
  });
});

describe('a recovery key on paper', () => {
  it('is read with spaces and in any case; a slip of the pen is noticed', async () => {
    const { geheim, ontvanger } = await nieuweIdentiteit();
    const metSpaties = geheim.toLowerCase().replace(/(.{4})/g, '$1 ');
    expect(await leesHerstelsleutel(metSpaties)).toEqual({ geheim, ontvanger });
    const teken = geheim.at(-1) === 'Q' ? 'P' : 'Q';
    expect(await leesHerstelsleutel(geheim.slice(0, -1) + teken)).toBeNull();
    for (const iets of ['', 'AGE-SECRET-KEY-1', 'age1qqqq', geheim.slice(5), `${geheim}A`])
      expect(await leesHerstelsleutel(iets)).toBeNull();
  });
});
