import type { Beleid } from '#shared/beleid/index.ts';
import type { Termijn } from '#shared/contract/groepen/dossier.ts';
import type { Stuk } from '#shared/contract/groepen/vervolg.ts';
import { geldend } from '../vervolg/stukken.ts';
import { termijn } from '../vervolg/termijn.ts';
import { overbruggingTot } from './controle.ts';

/** What follows from the plan while somebody stays: another provision that was applied for, the day of leaving. */
const vanPlan = (stukken: readonly Stuk[]): Termijn[] =>
  geldend(stukken, 'plan').flatMap(({ id, inhoud }) => [
    ...termijn('voorziening', id, inhoud.voorzieningOpvolgenOp),
    ...termijn('vertrek', id, inhoud.vertrekOp),
  ]);

const vanScil = (stukken: readonly Stuk[]): Termijn[] =>
  geldend(stukken, 'scil').flatMap(({ id, inhoud: s }) =>
    termijn('scil', id, s.afgenomenOp ? s.vervolgOp : s.antwoord === 'later' ? s.opnieuwOp : null),
  );

const vanZorg = (stukken: readonly Stuk[]): Termijn[] =>
  geldend(stukken, 'zorgsignaal').flatMap(({ id, inhoud: z }) =>
    z.stand === 'afgerond' ? [] : termijn('zorgsignaal', id, z.afspraakOp),
  );

/** What stands open also after somebody left: a letter box, things in store, support while waiting. */
function vanNalatenschap(stukken: readonly Stuk[], beleid: Beleid): Termijn[] {
  return [
    ...geldend(stukken, 'briefadres').flatMap(({ id, inhoud: b }) =>
      b.geeindigdOp ? [] : termijn('briefadres', id, b.tot),
    ),
    ...geldend(stukken, 'eigendommen').flatMap(({ id, inhoud: e }) =>
      (e.opgehaaldOp ?? e.opgeruimdOp) ? [] : termijn('eigendommen', id, e.bewaarTot),
    ),
    ...geldend(stukken, 'overbrugging').flatMap(({ id, inhoud: o }) =>
      o.geeindigdOp || o.nodig === false
        ? []
        : termijn('overbrugging', id, o.tot ?? overbruggingTot({ beleid }, o.datum)),
    ),
  ];
}

/** Terms of the guidance at an aanbieder. A meldcode stands among them without its name (5.2.10). */
export function begeleidingstermijnen(stukken: readonly Stuk[], verblijft: boolean, beleid: Beleid): Termijn[] {
  return [
    ...(verblijft ? [...vanPlan(stukken), ...vanScil(stukken)] : []),
    ...vanZorg(stukken),
    ...geldend(stukken, 'meldcode').flatMap(({ id, inhoud }) => termijn('begeleiding', id, inhoud.volgendeOp)),
    ...vanNalatenschap(stukken, beleid),
  ];
}
