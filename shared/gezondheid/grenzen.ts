import { uurMs } from '../behoud/regels.ts';

const dagMs = 24 * uurMs;
const mb = 2 ** 20;
const gb = 2 ** 30;

/** From where a check asks for attention. Ours: no norm gives these; see the README for why. */
export const grenzen = {
  /** Putting a backup back is practised, and the chain of the log walked, once a quarter. */
  kwartaalMs: 92 * dagMs,
  /** Free on the disk: this much, or so many times the file, whichever is more. */
  vol: { bytes: gb, keer: 1 },
  krap: { bytes: 5 * gb, keer: 3 },
  /** Growth is told after so many days of measuring; the disk may not be full within so many days. */
  groeiNaDagen: 7,
  volBinnenDagen: 90,
  walBytes: 256 * mb,
  /** Nobody of this login name came in for so long. */
  stilMs: 90 * dagMs,
  storingMs: uurMs,
  achterMs: dagMs,
  verAchterMs: 7 * dagMs,
  werkplekStilMs: 14 * dagMs,
  werkplekAchter: 1000,
  /** A new certificate has to be asked for, and put in at every desk. */
  certificaatMs: 30 * dagMs,
  klokScheefMs: 2 * 60_000,
  klokFoutMs: 15 * 60_000,
  veelFouten: 10,
} as const;
