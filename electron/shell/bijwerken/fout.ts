import type { Bijwerkcode } from '#shared/uitgave/stand.ts';

/** Why something about a new version did not work, as a code of the closed list. */
export class Bijwerkfout extends Error {
  readonly code: Bijwerkcode;
  constructor(code: Bijwerkcode, oorzaak?: unknown) {
    super(code, { cause: oorzaak });
    this.code = code;
  }
}

const vanSysteem: Readonly<Record<string, Bijwerkcode>> = {
  ENOSPC: 'schijf-vol',
  EDQUOT: 'schijf-vol',
  EFBIG: 'schijf-vol',
  EACCES: 'map-alleen-lezen',
  EPERM: 'map-alleen-lezen',
  EROFS: 'map-alleen-lezen',
  ENOENT: 'niet-gevonden',
  ENOTDIR: 'niet-gevonden',
  ABORT_ERR: 'afgebroken',
};
const lijncodes = /^(ECONN|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT|EPIPE|ERR_SOCKET|UND_ERR)/;
const certificaatcodes = /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH|EPROTO)/;

/** The code of whatever went wrong. */
export function bijwerkcode(fout: unknown): Bijwerkcode {
  if (fout instanceof Bijwerkfout) return fout.code;
  const code = fout instanceof Error && 'code' in fout ? String(fout.code) : '';
  if (vanSysteem[code]) return vanSysteem[code];
  if (certificaatcodes.test(code)) return 'certificaat';
  return lijncodes.test(code) ? 'onbereikbaar' : 'onverwacht';
}
