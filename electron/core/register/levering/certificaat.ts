import { X509Certificate } from 'node:crypto';

/** Of whom a certificate is and until when; null: this is no certificate. */
export function leesCertificaat(pem: string): { van: string; tot: string } | null {
  try {
    const certificaat = new X509Certificate(pem);
    const naam = /^(?:CN|O)=(.+)$/m.exec(certificaat.subject)?.[1] ?? certificaat.subject;
    return { van: naam, tot: new Date(certificaat.validTo).toISOString() };
  } catch {
    return null;
  }
}
