import { klokMetVerzet } from '#core/klok.ts';

/** The clock of the app that a walk started: the walks may begin at an hour of the day that is not now (`--om=` of test/run.mjs). */
export const appklok = klokMetVerzet(Number(process.env['ONTHAAL_KLOKVERZET'] ?? 0));
