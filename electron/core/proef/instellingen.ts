import { plusDagen } from '#shared/beleid/kalender.ts';
import type { Instellingen } from '#shared/contract/groepen/beheer.ts';
import type { Gebruikerrij } from '#db/opslag/index.ts';
import { beheerbehandelaars } from '../beheer/behandelaars.ts';
import { contextOp, direct, type Akker } from './akker.ts';

/** A slip in the settings and what was done about it: the telephone number was wrong for a day. Ends as it began. */
export function zaaiInstellingen(akker: Akker, beheer: Gebruikerrij): void {
  const { opslag } = akker.laag;
  const zet = (dagenGeleden: number, anders: Partial<Instellingen>): void => {
    const context = contextOp(akker, beheer, `${plusDagen(akker.poorten.klok.vandaag(), -dagenGeleden)}T09:00:00.000Z`);
    const { versie, waarden } = opslag.leesInstellingen(akker.db);
    direct(beheerbehandelaars['instelling.opslaan'], context, { versie, waarden: { ...waarden, ...anders } });
  };
  const { telefoon } = opslag.leesInstellingen(akker.db).waarden;
  zet(21, { telefoon: '010 000 00 01' });
  zet(20, { telefoon });
}
