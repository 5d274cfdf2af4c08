import type { Context } from '../context.ts';

/** A search that shows more than this names nobody: it is typing on the way to a name. */
export const meesteGezien = 10;

type Zoeker = Pick<Context, 'db' | 'opslag' | 'sessie' | 'nu' | 'id'>;

/** Whether searches leave a trace here: where a leak can kill. */
export const bewaakt = ({ sessie }: Pick<Context, 'sessie'>): boolean => sessie.organisatie.soort === 'veilig-thuis';

/** Clients of whom this colleague may not know that they are here: whom they know, or who they are themselves. */
export const uitgeslotenVoor = ({ db, opslag, sessie }: Pick<Context, 'db' | 'opslag' | 'sessie'>): string[] =>
  opslag.leesVerborgen(db, sessie.gebruikerId).flatMap(({ clientId, rol }) => (rol === null ? [] : [clientId]));

/**
 * Leaves the trace of a search, one row whatever it hit, in the transaction of the search itself. What somebody typed is kept only
 * when it was caught: an innocent search is nobody's business.
 */
export function noteerZoeken(
  zoeker: Zoeker,
  wat: { gebeurtenis: string; vraag: string; gezien: readonly string[]; gevangen: readonly string[] },
): void {
  if (!bewaakt(zoeker)) return;
  const { db, opslag, sessie, nu } = zoeker;
  const gevangen = [...new Set(wat.gevangen)];
  const gezien = new Set(wat.gezien);
  opslag.schrijfZoekspoor(db, {
    id: zoeker.id(),
    gebruikerId: sessie.gebruikerId,
    op: nu,
    gebeurtenis: wat.gebeurtenis,
    vraag: gevangen.length > 0 ? wat.vraag.slice(0, 200) : '',
    gezien: gezien.size > meesteGezien ? [] : [...gezien],
    gevangen,
  });
}
