import fc from 'fast-check';

/**
 * A second calendar, written naively and without the code it is compared with: it counts day by day with its own month
 * lengths, finds Easter as the Sunday after the paschal full moon (Oudin), and walks to working days.
 */
const schrikkel = (jaar: number) => (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0;

function maandlengte(jaar: number, maand: number): number {
  if (maand === 2) return schrikkel(jaar) ? 29 : 28;
  return [4, 6, 9, 11].includes(maand) ? 30 : 31;
}

const schrijf = (jaar: number, maand: number, dag: number) =>
  [String(jaar).padStart(4, '0'), String(maand).padStart(2, '0'), String(dag).padStart(2, '0')].join('-');

const lees = (dag: string) => dag.split('-').map(Number) as [number, number, number];

function morgen(dag: string): string {
  const [jaar, maand, nummer] = lees(dag);
  if (nummer < maandlengte(jaar, maand)) return schrijf(jaar, maand, nummer + 1);
  return maand < 12 ? schrijf(jaar, maand + 1, 1) : schrijf(jaar + 1, 1, 1);
}

function gisteren(dag: string): string {
  const [jaar, maand, nummer] = lees(dag);
  if (nummer > 1) return schrijf(jaar, maand, nummer - 1);
  return maand > 1 ? schrijf(jaar, maand - 1, maandlengte(jaar, maand - 1)) : schrijf(jaar - 1, 12, 31);
}

function plusDagen(dag: string, dagen: number): string {
  let gevonden = dag;
  for (let i = 0; i < dagen; i += 1) gevonden = morgen(gevonden);
  for (let i = 0; i > dagen; i -= 1) gevonden = gisteren(gevonden);
  return gevonden;
}

/** Zeller's congruence, 1 is Monday. */
function weekdag(dag: string): number {
  const [jaar, maand, nummer] = lees(dag);
  const [j, m] = maand < 3 ? [jaar - 1, maand + 12] : [jaar, maand];
  const h =
    (nummer + Math.floor((13 * (m + 1)) / 5) + j + Math.floor(j / 4) - Math.floor(j / 100) + Math.floor(j / 400)) % 7;
  return ((h + 5) % 7) + 1;
}

/** Easter after Oudin: the paschal full moon first, then the Sunday after it. */
function pasen(jaar: number): string {
  const gulden = jaar % 19;
  const eeuw = Math.floor(jaar / 100);
  const h = (eeuw - Math.floor(eeuw / 4) - Math.floor((8 * eeuw + 13) / 25) + 19 * gulden + 15) % 30;
  const i = h === 29 || (h === 28 && gulden > 10) ? h - 1 : h;
  let dag = plusDagen(schrijf(jaar, 3, 21), i + 1);
  while (weekdag(dag) !== 7) dag = morgen(dag);
  return dag;
}

function feestdagen(jaar: number): string[] {
  const koning = weekdag(schrijf(jaar, 4, 27)) === 7 ? 26 : 27;
  const vast = [
    [1, 1],
    [4, koning],
    [5, 5],
    [12, 25],
    [12, 26],
  ].map(([maand, dag]) => schrijf(jaar, maand ?? 0, dag ?? 0));
  return [...vast, ...[-2, 1, 39, 50].map((dagen) => plusDagen(pasen(jaar), dagen))];
}

const isWerkdag = (dag: string) => weekdag(dag) < 6 && !feestdagen(lees(dag)[0]).includes(dag);

function naarWerkdag(dag: string): string {
  let gevonden = dag;
  while (!isWerkdag(gevonden)) gevonden = morgen(gevonden);
  return gevonden;
}

function maandtermijn(van: string, maanden: number): string {
  let [jaar, maand] = lees(van);
  for (let i = 0; i < maanden; i += 1) [jaar, maand] = maand === 12 ? [jaar + 1, 1] : [jaar, maand + 1];
  const dag = lees(van)[2];
  const lengte = maandlengte(jaar, maand);
  return dag > lengte ? schrijf(jaar, maand, lengte) : gisteren(schrijf(jaar, maand, dag));
}

function bestaat(jaar: number, maand: number, dag: number): boolean {
  return jaar >= 1900 && jaar <= 2199 && maand >= 1 && maand <= 12 && dag >= 1 && dag <= maandlengte(jaar, maand);
}

export const naief = { bestaat, plusDagen, weekdag, pasen, feestdagen, isWerkdag, naarWerkdag, maandtermijn };

/** Any day of the contract, ends of months often. */
export const eenDag = fc
  .tuple(
    fc.integer({ min: 1900, max: 2199 }),
    fc.integer({ min: 1, max: 12 }),
    fc.oneof(fc.constantFrom(1, 28, 29, 30, 31), fc.integer({ min: 1, max: 31 })),
  )
  .map(([jaar, maand, dag]) => schrijf(jaar, maand, Math.min(dag, maandlengte(jaar, maand))));
