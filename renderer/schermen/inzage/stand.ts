import type { Verzoekregel } from '#shared/contract/groepen/verzoek.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';

const t = nl.verzoek;

/** How a request stands in one line: the answer, and what is left to do after it. */
export function verzoekstand({ status, uitkomst, taak }: Pick<Verzoekregel, 'status' | 'uitkomst' | 'taak'>): string {
  if (!uitkomst) return t.status[status];
  const antwoord = t.uitkomsten[uitkomst];
  return taak === 'vertellen' || taak === 'wissen' ? vul(t.taken[taak], { antwoord }) : antwoord;
}
