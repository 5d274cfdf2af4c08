import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';

/** A number of bytes as a person reads it: whole MB, or GB with one decimal. */
export function toonOmvang(bytes: number): string {
  const mb = bytes / 2 ** 20;
  if (mb < 1000) return vul(nl.behoud.mb, { aantal: Math.max(1, Math.round(mb)).toLocaleString('nl-NL') });
  return vul(nl.behoud.gb, { aantal: (mb / 1024).toLocaleString('nl-NL', { maximumFractionDigits: 1 }) });
}
