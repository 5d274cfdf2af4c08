import { algemeen } from './algemeen.ts';
import { toonDatum } from './schermdatum.ts';

const DAG = /^\d{4}-\d{2}-\d{2}$/;
const TIJDSTIP = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;

/** A recorded fact or a gevolg as people read it: ja/nee, dd-mm-jjjj, lists with commas; null is "Nog niet bekend". */
export function toonWaarde(waarde: unknown): string {
  if (waarde === null || waarde === undefined) return algemeen.nogNietBekend;
  if (typeof waarde === 'boolean') return waarde ? algemeen.ja : algemeen.nee;
  if (typeof waarde === 'number') return waarde.toLocaleString('nl-NL');
  if (Array.isArray(waarde)) return waarde.length === 0 ? algemeen.geen : waarde.map(toonWaarde).join(', ');
  if (typeof waarde === 'object') {
    return Object.entries(waarde)
      .map(([naam, deel]) => `${naam}: ${toonWaarde(deel)}`)
      .join('; ');
  }
  const tekst = String(waarde);
  if (DAG.test(tekst)) return toonDatum(tekst);
  const tijdstip = TIJDSTIP.exec(tekst);
  return tijdstip ? `${toonDatum(tijdstip[1]!)} ${tijdstip[2]}` : tekst;
}
