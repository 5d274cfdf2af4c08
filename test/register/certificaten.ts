import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/* X.509 certificates for a test, written in DER by hand: no openssl is needed on the machine. */
const der = (soort: number, ...delen: Buffer[]): Buffer => {
  const inhoud = Buffer.concat(delen);
  const n = inhoud.length;
  const lengte = n < 128 ? [n] : n < 256 ? [0x81, n] : [0x82, n >> 8, n & 255];
  return Buffer.concat([Buffer.from([soort, ...lengte]), inhoud]);
};
const rij = (...delen: Buffer[]): Buffer => der(0x30, ...delen);
const hex = (tekst: string): Buffer => Buffer.from(tekst, 'hex');
const ecdsaSha256 = rij(der(0x06, hex('2a8648ce3d040302')));
const naam = (tekst: string): Buffer => rij(der(0x31, rij(der(0x06, hex('550403')), der(0x0c, Buffer.from(tekst)))));
const moment = (dag: Date): Buffer =>
  der(0x18, Buffer.from(`${dag.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));
const uitbreiding = (oid: string, inhoud: Buffer): Buffer =>
  rij(der(0x06, hex(oid)), der(0x01, hex('ff')), der(0x04, inhoud));
const pem = (soort: string, bytes: Buffer): string =>
  `-----BEGIN ${soort}-----\n${(bytes.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${soort}-----\n`;

interface Uitgever {
  naam: string;
  geheim: KeyObject;
}
export interface Certificaat extends Uitgever {
  certificaat: string;
  sleutel: string;
}

/**
 * A certificate: of an authority (no `host`), or of a server in the name of `host`.
 * @param dagen until when it is good, counted from now; negative: it is over
 */
export function maakCertificaat(
  wie: string,
  { uitgever, host, dagen = 30 }: { uitgever?: Uitgever; host?: string; dagen?: number } = {},
): Certificaat {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const dag = (n: number): Date => new Date(Date.now() + n * 86_400_000);
  const extra = host
    ? // subjectAltName: a DNS name.
      uitbreiding('551d11', rij(der(0x82, Buffer.from(host))))
    : // basicConstraints: an authority.
      uitbreiding('551d13', rij(der(0x01, hex('ff'))));
  const inhoud = rij(
    der(0xa0, der(0x02, hex('02'))),
    der(0x02, Buffer.concat([hex('01'), randomBytes(8)])),
    ecdsaSha256,
    naam(uitgever?.naam ?? wie),
    rij(moment(dag(-60)), moment(dag(dagen))),
    naam(wie),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, rij(extra)),
  );
  const handtekening = sign('sha256', inhoud, uitgever?.geheim ?? privateKey);
  const bytes = rij(inhoud, ecdsaSha256, der(0x03, Buffer.concat([hex('00'), handtekening])));
  return {
    naam: wie,
    geheim: privateKey,
    certificaat: pem('CERTIFICATE', bytes),
    sleutel: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}
