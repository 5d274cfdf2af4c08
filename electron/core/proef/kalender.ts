import { isWerkdag } from '#shared/beleid/feestdagen.ts';

const MS_PER_DAG = 86_400_000;
const bewaard = new Map<string, string>();

/** Days before or after a day. Plain arithmetic in UTC: a hundred thousand people need millions of these. */
export function dagVerder(dag: string, dagen: number): string {
  return new Date(Date.parse(`${dag}T00:00:00Z`) + dagen * MS_PER_DAG).toISOString().slice(0, 10);
}

/** This day, or the last werkdag before it: a desk is not open in the weekend. */
export function werkdagVoor(dag: string): string {
  let gevonden = bewaard.get(dag);
  if (gevonden === undefined) {
    gevonden = isWerkdag(dag) ? dag : werkdagVoor(dagVerder(dag, -1));
    bewaard.set(dag, gevonden);
  }
  return gevonden;
}

/** An instant during office hours of a day; `volg` keeps what happens on one day in order. */
export function moment(dag: string, volg = 0): string {
  const minuten = 8 * 60 + volg * 35;
  const [uur, minuut] = [Math.floor(minuten / 60), minuten % 60];
  return `${dag}T${String(uur).padStart(2, '0')}:${String(minuut).padStart(2, '0')}:00.000Z`;
}
