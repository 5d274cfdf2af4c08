import { NAAM_ONBEKEND } from '#shared/domein/naam.ts';
import type { Clientrij, Dossierrij } from '#db/opslag/index.ts';
import { briefhoofd } from '../../besluit/briefhoofd.ts';
import type { Context } from '../../context.ts';
import type { Briefhoofd } from '../../documenten/inhoud.ts';

/**
 * Head of a paper of a stay: no address of the client or of the place, since somebody else may find it (5.1.3); a name that is not
 * known yet is no reason to have no paper.
 */
export function verblijfhoofd(context: Context, client: Clientrij, dossier: Dossierrij): Briefhoofd {
  const { geadresseerde, ...hoofd } = briefhoofd(context, client, dossier);
  const { achternaam, roepnaam } = geadresseerde.naam;
  const naam = { ...geadresseerde.naam, achternaam: achternaam || roepnaam || NAAM_ONBEKEND };
  return { ...hoofd, geadresseerde: { ...geadresseerde, naam, adres: [] } };
}
