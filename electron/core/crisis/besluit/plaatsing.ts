import type { Crisisstuk } from '#shared/contract/groepen/crisis.ts';
import { geldendeStukken } from '../stukken.ts';

/** First day of the stay as the newest confirmed arrival has it; null: nobody arrived (5.1.2). */
export function plaatsing(stukken: readonly Crisisstuk[]): string | null {
  const [laatste] = geldendeStukken(stukken, 'aankomst');
  return laatste?.inhoud.uitkomst === 'aangekomen' ? laatste.inhoud.op.slice(0, 10) : null;
}
