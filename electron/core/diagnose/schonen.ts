import { behoudcodes } from '#shared/behoud/kopie.ts';
import { storingcodes } from '#shared/register/levering.ts';
import { bijwerkcodes } from '#shared/uitgave/stand.ts';
import { werkplekfoutcodes } from '#shared/werkplek/fouten.ts';

/*
 * What goes into a diagnosis is let through by kind, never taken out by looking for what is personal: what nobody thought of stays out.
 */

const tijd = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * A setting without what was typed: numbers, yes or no and clock times as they are; of any other text only whether there is any, of a
 * list only how long it is.
 */
export function kaal(waarde: unknown): unknown {
  if (waarde === null || typeof waarde === 'number' || typeof waarde === 'boolean') return waarde;
  if (typeof waarde === 'string') return tijd.test(waarde) ? waarde : waarde === '' ? 'leeg' : 'ingevuld';
  if (Array.isArray(waarde)) return { aantal: waarde.length };
  if (typeof waarde !== 'object') return 'ingevuld';
  return Object.fromEntries(Object.entries(waarde).map(([naam, deel]) => [naam, kaal(deel)]));
}

const moment = String.raw`(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)`;
/** `moment kenmerk Foutnaam`: the reference is random, the name is that of a class. */
const foutregel = new RegExp(
  `^${moment} ([0-9A-Z]{8}|reservekopie|register|werkplek|gezondheid) (\\w*(?:Error|Fout|fout)|string|object|undefined)$`,
);
/** `moment woord: code`: words of the program itself, from its closed lists. */
const bekendeCodes = [...storingcodes, ...behoudcodes, ...werkplekfoutcodes, ...bijwerkcodes];
const codes = [
  'niet gelukt: (?:anker|sleutelbos|gebruikerslijst)',
  `(?:register|werkplek|reservekopie|bijwerken): (?:${bekendeCodes.join('|')})`,
  'leesdraad: niet beschikbaar, hier gelezen',
  'gegevensbestand weggehaald: (?:teruggeschreven|terzijde gezet)',
];
const coderegel = new RegExp(`^${moment} (${codes.join('|')})$`);
/** A frame: the name of a file of the program with its place, not the folder that it stands in nor the function. */
const plek = /^\s+at (?:.*[\\/(\s])?((?:[a-zA-Z][\w.-]{0,60}\.(?:m?js|cjs|ts))|node:[a-z_/]+):(\d{1,7}):(\d{1,7})\)?$/;

/** A line of the technical log as it may leave, or null: it is not of a kind that the program writes. */
export function schoneLogregel(regel: string): string | null {
  const fout = foutregel.exec(regel);
  if (fout) return `${fout[1]} ${fout[2]} ${fout[3]}`;
  const code = coderegel.exec(regel);
  if (code) return `${code[1]} ${code[2]}`;
  const frame = plek.exec(regel);
  return frame ? `    ${frame[1]}:${frame[2]}:${frame[3]}` : null;
}

/** The lines that may leave; what is left out is counted. */
export function schoonLog(regels: readonly string[]): { regels: string[]; weggelaten: number } {
  const schoon = regels.map(schoneLogregel);
  return {
    regels: schoon.filter((regel) => regel !== null),
    weggelaten: schoon.filter((regel) => regel === null).length,
  };
}

/** Counts by their size alone: at Veilig Thuis how much there is, is nobody's business. */
export function ordeVan(aantal: number): string {
  if (aantal === 0) return '0';
  const orde = 10 ** Math.floor(Math.log10(aantal));
  return `${orde} tot ${orde * 10}`;
}
