import pg from 'pg';
import { Recordfout, Registerfout } from '#core/register/levering/poort.ts';
import type { Recordfoutcode, Storingcode } from '#shared/register/levering.ts';

/** PostgreSQL's own codes (SQLSTATE), Node's, and OpenSSL's; the longest prefix that fits counts. */
const storingen: Readonly<Record<string, Storingcode>> = {
  ENOTFOUND: 'host-onbekend',
  EAI_AGAIN: 'host-onbekend',
  ECONNREFUSED: 'onbereikbaar',
  EHOSTUNREACH: 'onbereikbaar',
  ENETUNREACH: 'onbereikbaar',
  ECONNRESET: 'verbroken',
  EPIPE: 'verbroken',
  ETIMEDOUT: 'duurt-te-lang',
  '08': 'verbroken',
  '57P': 'verbroken',
  // Still starting up, or already going down.
  '57P03': 'bezet',
  '57014': 'duurt-te-lang',
  '28P01': 'wachtwoord-onjuist',
  '28': 'geen-toegang',
  '3D000': 'geen-database',
  '3F000': 'geen-register',
  '42P01': 'geen-register',
  '42883': 'geen-register',
  // No right to look into a database that may well have a registry.
  '42501': 'geen-toegang',
  '53300': 'bezet',
  '53100': 'register-vol',
  '53': 'bezet',
  '40': 'bezet',
  '55P03': 'bezet',
  '25006': 'alleen-lezen',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificaat-onbekend',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificaat-onbekend',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificaat-onbekend',
  UNABLE_TO_GET_ISSUER_CERT: 'certificaat-onbekend',
  CERT_SIGNATURE_FAILURE: 'certificaat-onbekend',
  CERT_UNTRUSTED: 'certificaat-onbekend',
  CERT_HAS_EXPIRED: 'certificaat-verlopen',
  CERT_NOT_YET_VALID: 'certificaat-verlopen',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificaat-andere-naam',
};

/** What says that a record itself cannot be stored. */
const recordfouten: Readonly<Record<string, Recordfoutcode>> = {
  // A key is longer than an index can hold.
  '54': 'te-groot',
  '22': 'onleesbaar',
  '23': 'onvolledig',
  '42501': 'niet-toegestaan',
};

function opVoorvoegsel<T>(tabel: Readonly<Record<string, T>>, code: string): T | undefined {
  const sleutel = Object.keys(tabel)
    .filter((begin) => code.startsWith(begin))
    .sort((a, b) => b.length - a.length)[0];
  return sleutel === undefined ? undefined : tabel[sleutel];
}

const codeVan = (fout: unknown): string => (fout instanceof Error && 'code' in fout ? String(fout.code) : '');

/** The plain code for what went wrong with the line. The error itself, with its names and addresses, goes no further. */
export function storingVan(fout: unknown): Storingcode {
  if (fout instanceof Registerfout) return fout.code;
  // Several addresses for one name: they failed one by one.
  if (fout instanceof AggregateError && fout.errors.length > 0 && !codeVan(fout)) return storingVan(fout.errors[0]);
  const gevonden = opVoorvoegsel(storingen, codeVan(fout));
  if (gevonden) return gevonden;
  const tekst = fout instanceof Error ? fout.message : '';
  if (/does not support SSL/i.test(tekst)) return 'geen-tls';
  if (/timeout|timed out/i.test(tekst)) return 'duurt-te-lang';
  if (/terminated|closed|ended|not queryable|Connection/i.test(tekst)) return 'verbroken';
  return 'onverwacht';
}

/** What went wrong with handing over a batch: a record's own fault, or the line's. */
export function leverfoutVan(fout: unknown): Recordfout | Registerfout {
  // The same code for a row that its policy refuses and for a login that lost its rights; only the first is about a record.
  if (codeVan(fout) === '42501' && !(fout instanceof pg.DatabaseError && fout.routine === 'ExecWithCheckOptions'))
    return new Registerfout('geen-toegang');
  const record = opVoorvoegsel(recordfouten, codeVan(fout));
  return record ? new Recordfout(record) : new Registerfout(storingVan(fout));
}
