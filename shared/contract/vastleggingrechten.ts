import type { Vastleggingsoort } from '../domein/vastlegging.ts';
import type { Recht } from './rechten.ts';

/**
 * Who may record which soort, and so read it; one of the rights is enough. Guidance belongs to begeleiders, what a besluit
 * needs to the college (5.2.9), what happens on the floor to everybody who works there. Beside these, whoever works on the
 * besluit or on the guidance reads all of them.
 */
const college: readonly Recht[] = ['dossier.schrijven'];
const begeleiding: readonly Recht[] = ['dossier.schrijven', 'begeleiding.schrijven'];
const aanbieder: readonly Recht[] = ['begeleiding.schrijven'];
const bijdragen: readonly Recht[] = ['bijdrage.schrijven'];
const opDeVloer: readonly Recht[] = ['verblijf.schrijven'];

const schrijvers: Readonly<Record<Vastleggingsoort, readonly Recht[]>> = {
  waarschuwing: begeleiding,
  incident: opDeVloer,
  verblijfsgesprek: begeleiding,
  woningaanbod: begeleiding,
  inspanning: begeleiding,
  vervolgplek: college,
  heronderzoek: college,
  voornemen: college,
  plan: begeleiding,
  uitstroom: begeleiding,
  'warme-overdracht': begeleiding,
  nazorg: begeleiding,
  afwezigheid: opDeVloer,
  schorsing: aanbieder,
  scil: aanbieder,
  zorgsignaal: aanbieder,
  meldcode: aanbieder,
  briefadres: aanbieder,
  eigendommen: aanbieder,
  overdrachtsverslag: aanbieder,
  overbrugging: aanbieder,
  maaltijdvrijstelling: bijdragen,
  woonbijdrage: bijdragen,
  schulden: begeleiding,
  dagstructuur: begeleiding,
  woningsite: begeleiding,
  woningreactie: begeleiding,
  zoekprofiel: begeleiding,
};
/** Also read by who works on the floor: it says what to do at the door. */
const aanDeDeur: ReadonlySet<Vastleggingsoort> = new Set(['schorsing']);
const leesrechten: readonly Recht[] = ['dossier.schrijven', 'begeleiding.lezen'];

const heeft = (rechten: readonly Recht[], een: readonly Recht[]): boolean =>
  een.some((recht) => rechten.includes(recht));

/** Whether somebody with these rights may record this soort. */
export const magVastleggen = (soort: Vastleggingsoort, rechten: readonly Recht[]): boolean =>
  heeft(rechten, schrijvers[soort]);

/** Read only by who may write it: the meldcode is documented apart from the rest. */
const alleenSchrijvers: ReadonlySet<Vastleggingsoort> = new Set(['meldcode']);

/**
 * Records that never leave the organisation by themselves, in whatever file or record others get: what was found about a
 * child, somebody's health or mind, and to whom somebody owes what.
 */
export const blijftBinnen: ReadonlySet<Vastleggingsoort> = new Set(['meldcode', 'scil', 'zorgsignaal', 'schulden']);
/** Records of which nothing but the fact stands in a timeline, and nothing at all in a letter or print. */
export const zonderInhoud = alleenSchrijvers;

/** Whether somebody with these rights may read this soort. */
export const magVastleggingLezen = (soort: Vastleggingsoort, rechten: readonly Recht[]): boolean =>
  (!alleenSchrijvers.has(soort) && heeft(rechten, leesrechten)) ||
  heeft(rechten, schrijvers[soort]) ||
  (aanDeDeur.has(soort) && rechten.includes('verblijf.lezen'));
