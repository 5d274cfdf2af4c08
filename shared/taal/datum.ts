const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;
const DAGEN = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'] as const;

/** `2026-11-21` as `21 november 2026`. Takes a day that exists. */
export function schrijfDatum(datum: string): string {
  const [jaar, maand, dag] = datum.split('-').map(Number) as [number, number, number];
  return `${dag} ${MAANDEN[maand - 1]} ${jaar}`;
}

/** `2026-11-21` as `zaterdag 21 november 2026`. */
export function schrijfDag(datum: string): string {
  return `${DAGEN[new Date(`${datum}T00:00:00Z`).getUTCDay()]} ${schrijfDatum(datum)}`;
}

/** `2026-11-21` as `21-11-2026`, for tables and cards. */
export function korteDatum(datum: string): string {
  return datum.split('-').reverse().join('-');
}
