import { besluitstukteksten } from './besluit.ts';
import type { Crisissoort } from '../../domein/crisis/index.ts';
import { beginniveaus, type Niveaulabels } from '../../domein/crisis/triage.ts';
import { toonFeit } from '../feiten.ts';
import { intaketeksten } from './intake.ts';
import { verblijfteksten } from './verblijf.ts';
import { plegerteksten } from './pleger.ts';
import { mensenteksten } from './mensen.ts';
import { plekteksten } from './plek.ts';
import type { Crisisteksten } from './soort.ts';
import { veiligheidsteksten } from './veiligheid.ts';

/** The words of every kind of record of Veilig Thuis. */
export const crisisteksten: Crisisteksten<Crisissoort> = {
  ...plegerteksten,
  ...intaketeksten,
  ...besluitstukteksten,
  ...verblijfteksten,
  ...veiligheidsteksten,
  ...mensenteksten,
  ...plekteksten,
};

/** What a kind of record is called. */
export const crisisnaam = (soort: Crisissoort): string => crisisteksten[soort].naam;

/** The label of a field of a record. */
export function crisisveld(soort: Crisissoort, pad: string): string {
  const velden: Readonly<Record<string, { label: string }>> = crisisteksten[soort].velden;
  return velden[pad]?.label ?? pad;
}

/** The answers of a choice with their words. */
export const crisiskeuzes = (
  soort: Crisissoort,
  pad: string,
  niveaus: Niveaulabels,
): Readonly<Record<string, string>> => (pad === 'niveau' ? niveaus : (crisisteksten[soort].keuzes[pad] ?? {}));

/** An Amsterdam date and time, as forms store it. */
const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

function toon(soort: Crisissoort, pad: string, waarde: unknown, niveaus: Niveaulabels): string {
  if (Array.isArray(waarde)) return waarde.map((deel) => toon(soort, pad, deel, niveaus)).join('\n');
  if (typeof waarde === 'object' && waarde !== null)
    return Object.entries(waarde)
      .map(([sleutel, deel]) => {
        const tekst = toon(soort, `${pad}.${sleutel}`, deel, niveaus);
        const label = crisisteksten[soort].delen?.[`${pad}.${sleutel}`];
        return tekst && label ? `${label}: ${tekst}` : tekst;
      })
      .filter(Boolean)
      .join('; ');
  if (waarde === '') return '';
  if (typeof waarde === 'string' && isMoment.test(waarde))
    return `${toonFeit(waarde.slice(0, 10))} ${waarde.slice(11)}`;
  if (typeof waarde === 'string') return crisiskeuzes(soort, pad, niveaus)[waarde] ?? toonFeit(waarde);
  return waarde === null || waarde === undefined ? '' : toonFeit(waarde);
}

/** What stands in a field, in words; empty when nothing was filled in. The levels of safety are called as the organisation does. */
export const crisiswaarde = (
  soort: Crisissoort,
  pad: string,
  waarde: unknown,
  niveaus: Niveaulabels = beginniveaus,
): string => toon(soort, pad, waarde, niveaus);
