import { deflateRawSync, crc32 } from 'node:zlib';
import fc, { type Arbitrary } from 'fast-check';

/** One file with bytes changed, cut off, doubled, left out or pushed in. */
export function beschadigd(heel: Buffer): Arbitrary<Buffer> {
  const plek = fc.nat({ max: Math.max(0, heel.length - 1) });
  return fc.oneof(
    fc.array(fc.tuple(plek, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 6 }).map((fouten) => {
      const anders = Buffer.from(heel);
      for (const [i, door] of fouten) anders[i] = (anders[i] ?? 0) ^ door;
      return anders;
    }),
    plek.map((i) => heel.subarray(0, i)),
    plek.map((i) => heel.subarray(i)),
    fc
      .tuple(plek, plek)
      .map(([i, j]) => Buffer.concat([heel.subarray(0, Math.max(i, j)), heel.subarray(Math.min(i, j))])),
    fc
      .tuple(plek, fc.uint8Array({ maxLength: 64 }))
      .map(([i, bij]) => Buffer.concat([heel.subarray(0, i), bij, heel.subarray(i)])),
    fc
      .tuple(plek, fc.nat({ max: 400 }))
      .map(([i, weg]) => Buffer.concat([heel.subarray(0, i), heel.subarray(i + weg)])),
  );
}

/** JSON text in which one value, at any depth, became another one, went, or got a neighbour. */
export function andereJson(heel: string): Arbitrary<string> {
  const bron = JSON.parse(heel) as unknown;
  const paden: (string | number)[][] = [];
  const loop = (waarde: unknown, pad: (string | number)[]): void => {
    paden.push(pad);
    if (typeof waarde === 'object' && waarde !== null)
      for (const [sleutel, deel] of Object.entries(waarde)) loop(deel, [...pad, sleutel]);
  };
  loop(bron, []);
  const rommel = fc.oneof(
    fc.constantFrom<unknown>(null, '', 0, -1, 1e300, true, [], {}, 'x'.repeat(5000), '\u0000', '__proto__'),
    fc.jsonValue({ maxDepth: 2 }),
  );
  return fc.tuple(fc.constantFrom(...paden), rommel, fc.boolean()).map(([pad, door, weg]) => {
    if (pad.length === 0) return JSON.stringify(door) ?? '';
    const anders = structuredClone(bron);
    let bij = anders as Record<string | number, unknown>;
    for (const deel of pad.slice(0, -1)) bij = bij[deel] as Record<string | number, unknown>;
    const laatste = pad.at(-1) ?? '';
    if (weg && !Array.isArray(bij)) Reflect.deleteProperty(bij, laatste);
    else bij[laatste] = door;
    return JSON.stringify(anders);
  });
}

interface Deel {
  naam: string;
  inhoud: Buffer;
  /** What the head says that it unpacks to; left out: the truth. */
  zegt?: number;
}

/** A zip written by hand, so that its heads can lie. */
export function losZip(delen: readonly Deel[]): Buffer {
  const lijf: Buffer[] = [];
  const register: Buffer[] = [];
  let plaats = 0;
  for (const { naam, inhoud, zegt = inhoud.length } of delen) {
    const gepakt = deflateRawSync(inhoud);
    const bytes = Buffer.from(naam, 'utf8');
    const kop = Buffer.alloc(30);
    kop.writeUInt32LE(0x04034b50, 0);
    kop.writeUInt16LE(20, 4);
    kop.writeUInt16LE(0x800, 6);
    kop.writeUInt16LE(8, 8);
    kop.writeUInt32LE(crc32(inhoud), 14);
    kop.writeUInt32LE(gepakt.length, 18);
    kop.writeUInt32LE(zegt, 22);
    kop.writeUInt16LE(bytes.length, 26);
    const post = Buffer.alloc(46);
    post.writeUInt32LE(0x02014b50, 0);
    post.writeUInt16LE(20, 4);
    post.writeUInt16LE(20, 6);
    kop.copy(post, 8, 6, 30);
    post.writeUInt32LE(plaats, 42);
    lijf.push(kop, bytes, gepakt);
    register.push(post, bytes);
    plaats += kop.length + bytes.length + gepakt.length;
  }
  const inhoudsopgave = Buffer.concat(register);
  const einde = Buffer.alloc(22);
  einde.writeUInt32LE(0x06054b50, 0);
  einde.writeUInt16LE(delen.length, 8);
  einde.writeUInt16LE(delen.length, 10);
  einde.writeUInt32LE(inhoudsopgave.length, 12);
  einde.writeUInt32LE(plaats, 16);
  return Buffer.concat([...lijf, inhoudsopgave, einde]);
}
