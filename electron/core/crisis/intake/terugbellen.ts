import type { Crisisstuk } from '#shared/contract/groepen/crisis.ts';
import { geldendeStukken } from '../stukken.ts';

/** When the agreed moment that stands in the way of contact was first written down. */
function afgesprokenSinds(stukken: readonly Crisisstuk[]): { op: string; moment: string } | null {
  const [contact] = geldendeStukken(stukken, 'veilig-contact');
  const moment = contact?.inhoud.terugbelOp;
  if (!contact || !moment) return null;
  const ouder = contact.eerder.findLast(({ inhoud }) => inhoud.terugbelOp !== moment);
  const eerste = contact.eerder.find(({ versie }) => versie > (ouder?.versie ?? 0));
  return { op: eerste?.op ?? contact.op, moment };
}

/**
 * The moment at which somebody is to be called back: what was agreed last, with the way of contact or at the end of a call.
 * A call settles what was agreed before it. Null: nothing was agreed, or we may not call.
 */
export function terugbelmoment(stukken: readonly Crisisstuk[]): string | null {
  const [contact] = geldendeStukken(stukken, 'veilig-contact');
  if (contact?.inhoud.magTerugbellen === false) return null;
  const [laatste] = geldendeStukken(stukken, 'contactmoment');
  const afspraak = afgesprokenSinds(stukken);
  if (!laatste || (afspraak && afspraak.op >= laatste.eersteOp)) return afspraak?.moment ?? null;
  return laatste.inhoud.volgendOp;
}
