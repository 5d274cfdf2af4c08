import { foutcodes } from '#shared/contract/antwoord.ts';
import type { Auditregel } from '#shared/contract/groepen/beheer.ts';
import { rolSchema } from '#shared/contract/rechten.ts';
import { foutteksten } from '#shared/taal/fouten.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';

const t = nl.beheer.logboek;
const voor = 'geweigerd: ';

/** Whether it succeeded, in a word; the log itself holds the code. */
export const toonUitkomst = ({ uitkomst }: Auditregel): string =>
  uitkomst === 'gelukt' ? t.gelukt : uitkomst.startsWith(voor) ? t.geweigerd : uitkomst;

/** Whether it succeeded, and what the colleague then saw. */
export function legUitkomstUit(regel: Auditregel): string {
  const code = foutcodes.find((een) => regel.uitkomst === voor + een);
  return code ? vul(t.geweigerdMet, { melding: foutteksten[code] }) : toonUitkomst(regel);
}

/** The roles of a line, which the log holds as codes. */
export const toonRollen = ({ rollen }: Auditregel): string =>
  rollen
    .split(' ')
    .map((rol) => {
      const gelezen = rolSchema.safeParse(rol);
      return gelezen.success ? nl.kader.rollen[gelezen.data] : rol;
    })
    .join(', ');
