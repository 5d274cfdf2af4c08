import { gemeentenaam, gemeenten } from '#shared/domein/gemeenten.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';

const t = nl.melding;
const bijzonder = [
  { waarde: 'onbekend', label: t.woonplaatsOnbekend, extra: t.woonplaatsOnbekendExtra },
  { waarde: 'buitenland', label: t.woonplaatsBuitenland },
];
const gewoon = gemeenten.map(({ code, naam }) => ({ waarde: code, label: naam, extra: code }));

/** What can be chosen as last woonplaats; a stored code that is not in today's list stays choosable. */
export function woonplaatsOpties(nu: string | null): { waarde: string; label: string; extra?: string }[] {
  const oud =
    nu !== null && /^\d{4}$/.test(nu) && gemeentenaam(nu) === undefined
      ? [{ waarde: nu, label: vul(t.woonplaatsOud, { code: nu }), extra: nu }]
      : [];
  return [...bijzonder, ...oud, ...gewoon];
}
