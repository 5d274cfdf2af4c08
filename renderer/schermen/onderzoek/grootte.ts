import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';

/** A size in kB, or in MB from one MB on. */
export function toonGrootte(bytes: number): string {
  const t = nl.onderzoek.bijlagen;
  const mb = bytes / (1024 * 1024);
  if (mb < 1) return vul(t.kb, { n: Math.ceil(bytes / 1024) });
  return vul(t.mb, { n: mb.toLocaleString('nl-NL', { maximumFractionDigits: 1 }) });
}
