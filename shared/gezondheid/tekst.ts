import { gezondheidteksten as t } from '../taal/gezondheid.ts';
import { toonDatum, toonMoment } from '../taal/schermdatum.ts';
import { meervoud, vul } from '../taal/vul.ts';
import { controles, groepen, type Bevinding, type Feit } from './controles.ts';

const mb = 2 ** 20;

/** Bytes as a person reads them: MB, or GB with one decimal. */
export function schrijfBytes(bytes: number): string {
  if (bytes < 1000 * mb) return `${Math.ceil(bytes / mb).toLocaleString('nl-NL')} MB`;
  return `${(bytes / 2 ** 30).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} GB`;
}

/** The value of a figure in words. */
export function schrijfFeit({ soort, waarde }: Feit): string {
  if (waarde === null) return soort === 'moment' ? t.nooit : t.onbekend;
  if (soort === 'bytes') return schrijfBytes(Number(waarde));
  if (soort === 'moment') return toonMoment(String(waarde));
  if (soort === 'dagen') return meervoud(Number(waarde), t.dagen);
  if (soort === 'seconden') return meervoud(Math.abs(Number(waarde)), t.seconden);
  if (soort === 'aantal') return Number(waarde).toLocaleString('nl-NL');
  return toonDatum(String(waarde));
}

export const feitnaam = ({ id }: Feit): string => t.feiten[id] ?? id;

/** What an outcome is called and what can be done about it. */
export function tekstVan({ id, uitkomst }: Pick<Bevinding, 'id' | 'uitkomst'>): { kort: string; doen: string | null } {
  const uitkomsten: Readonly<Record<string, { kort: string; doen: string | null }>> = t.controles[id].uitkomsten;
  return uitkomsten[uitkomst] ?? { kort: t.onbekend, doen: null };
}

/** How many go wrong and how many ask for attention, in a sentence. */
export function vatSamen(bevindingen: readonly Bevinding[]): string {
  const tel = (stand: string): number => bevindingen.filter((een) => een.stand === stand).length;
  const [fout, letOp] = [tel('fout'), tel('let-op')];
  const zinnen = [
    ...(fout > 0 ? [meervoud(fout, t.samenvatting.fout)] : []),
    ...(letOp > 0 ? [meervoud(letOp, t.samenvatting.letOp)] : []),
  ];
  return zinnen.length > 0 ? zinnen.join(' ') : t.samenvatting.goed;
}

function schrijfEen(een: Bevinding): string[] {
  const { kort, doen } = tekstVan(een);
  return [
    `[${t.standen[een.stand]}] ${t.controles[een.id].naam}: ${kort}`,
    ...(een.sinds && een.stand !== 'goed' ? [`    ${vul(t.sinds, { moment: toonMoment(een.sinds) })}`] : []),
    ...een.feiten.map((feit) => `    ${feitnaam(feit)}: ${schrijfFeit(feit)}`),
    ...(doen ? [`    ${t.doen}: ${doen}`] : []),
  ];
}

/** All of it as plain text, to print or to send. */
export function schrijfGezondheid(bevindingen: readonly Bevinding[], op: string, versie: string): string {
  const deel = (groep: (typeof groepen)[number]): string[] => [
    '',
    t.groepen[groep],
    ...bevindingen.filter(({ id }) => controles[id].groep === groep).flatMap(schrijfEen),
  ];
  const kop = vul(t.kopieTitel, { versie, moment: toonMoment(op) });
  return [kop, vatSamen(bevindingen), ...groepen.flatMap(deel), ''].join('\n');
}
