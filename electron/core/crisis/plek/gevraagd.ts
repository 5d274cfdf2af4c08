import type { Plekaanrij, Plekantwoordrij, Plekvraagrij } from '#db/opslag/index.ts';
import type { Context } from '../../context.ts';
import { weiger } from '../../weigering.ts';

/** Whom was asked, with the request, if it is of this case. */
export function leesAdres(
  { db, opslag }: Context,
  dossierId: string,
  aanId: string,
): { adres: Plekaanrij; vraag: Plekvraagrij } {
  for (const vraag of opslag.leesPlekvragen(db, dossierId)) {
    const adres = opslag.leesPlekadressen(db, [vraag.id]).find(({ id }) => id === aanId);
    if (adres) return { adres, vraag };
  }
  return weiger('niet-gevonden');
}

/** An answer of this case with what it answers. */
export function leesAntwoord(
  context: Context,
  dossierId: string,
  antwoordId: string,
): { antwoord: Plekantwoordrij; adres: Plekaanrij; vraag: Plekvraagrij; nieuwste: boolean } {
  const { db, opslag } = context;
  const vragen = opslag.leesPlekvragen(db, dossierId).map(({ id }) => id);
  const antwoorden = opslag.leesPlekantwoorden(db, vragen);
  const antwoord = antwoorden.find(({ id }) => id === antwoordId) ?? weiger('niet-gevonden');
  const laatste = antwoorden.findLast(({ aanId, vervallen }) => aanId === antwoord.aanId && vervallen === null);
  return { antwoord, ...leesAdres(context, dossierId, antwoord.aanId), nieuwste: laatste?.id === antwoordId };
}
