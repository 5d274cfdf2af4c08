import { dagNaMaanden, plusDagen } from '#shared/beleid/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Crisisbesluitinvoer, Crisisbesluitsoort } from '#shared/contract/groepen/crisis-besluit.ts';
import { besluitfouten as fout } from '#shared/taal/crisis/besluitfouten.ts';
import type { Besluitrij } from '#db/opslag/index.ts';
import type { Soortkolommen } from '../../besluit/regels.ts';
import type { Context } from '../../context.ts';
import { toetsGrond } from './bewijs.ts';
import { duurVan, type Crisisstand } from './stand.ts';

/** How far ahead a first day may lie, and how long one extension may last at most: house rules against a slip. */
const verstBegin = 1;
const langsteVerlenging = 6;

/** What differs per soort of besluit. Everything only reads; an error names its field. */
interface Soortregels {
  /** Why it cannot be taken now, in Dutch; null: it can. */
  belet(context: Context, stand: Crisisstand): string | null;
  velden(context: Context, invoer: Crisisbesluitinvoer, stand: Crisisstand): Veldfout[];
  kolommen(context: Context, invoer: Crisisbesluitinvoer, stand: Crisisstand): Partial<Soortkolommen>;
}

/** The crisisopvang that still runs or is to begin; null: none. */
const lopend = ({ vandaag }: Context, { loop: { verstrekking } }: Crisisstand) =>
  verstrekking && verstrekking.laatsteDag >= vandaag ? verstrekking : null;

/** What is said of crisisopvang that must run for this soort. */
function moetLopen(context: Context, stand: Crisisstand): string | null {
  const { verstrekking } = stand.loop;
  if (!lopend(context, stand)) return verstrekking?.vertrokkenPer ? fout.vertrokken : fout.looptNiet;
  return verstrekking?.beeindigdPer ? fout.alBeeindigd : null;
}

const opLopend = (_context: Context, stand: Crisisstand): Partial<Soortkolommen> => ({
  opBesluitId: stand.loop.verstrekking?.verstrekking.id ?? null,
});

function tegenBegin(context: Context, { ingangsdatum }: Crisisbesluitinvoer, { dossier }: Crisisstand): Veldfout[] {
  if (!ingangsdatum) return [{ pad: 'ingangsdatum', bericht: fout.ingangsdatum }];
  if (ingangsdatum < dossier.gemeldOp) return [{ pad: 'ingangsdatum', bericht: fout.ingangVroeg(dossier.gemeldOp) }];
  const grens = dagNaMaanden(context.vandaag, verstBegin);
  return ingangsdatum > grens ? [{ pad: 'ingangsdatum', bericht: fout.ingangLaat }] : [];
}

const verstrekken: Soortregels = {
  belet: (context, stand) => (lopend(context, stand) ? fout.looptAl : null),
  velden: tegenBegin,
  kolommen: (context, { ingangsdatum }) => ({
    ingangsdatum,
    laatsteDag: ingangsdatum && duurVan(context, ingangsdatum).laatsteDag,
  }),
};

const andereHulp = ({ andereHulp: hulp }: Crisisbesluitinvoer): Veldfout[] =>
  hulp ? [] : [{ pad: 'andereHulp', bericht: fout.andereHulp }];

const weigeren: Soortregels = {
  belet: (context, stand) => {
    if (lopend(context, stand)) return fout.looptAl;
    return stand.loop.opAanvraag?.soort === 'weigeren' ? fout.alGeweigerd : null;
  },
  velden: (_context, invoer) => andereHulp(invoer),
  kolommen: () => ({}),
};

function tegenVerlenging(context: Context, invoer: Crisisbesluitinvoer, { loop }: Crisisstand): Veldfout[] {
  const tot = loop.verstrekking?.laatsteDag ?? context.vandaag;
  const { laatsteDag, onderbouwing } = invoer;
  const over = onderbouwing.length >= 3 ? [] : [{ pad: 'onderbouwing', bericht: fout.onderbouwing }];
  if (!laatsteDag) return [{ pad: 'laatsteDag', bericht: fout.laatsteDag }, ...over];
  if (laatsteDag <= tot) return [{ pad: 'laatsteDag', bericht: fout.laatsteDagVroeg(tot) }, ...over];
  if (laatsteDag > dagNaMaanden(tot, langsteVerlenging))
    return [{ pad: 'laatsteDag', bericht: fout.laatsteDagVer }, ...over];
  return over;
}

const verlengen: Soortregels = {
  belet: moetLopen,
  velden: tegenVerlenging,
  kolommen: (context, { laatsteDag }, stand) => ({
    ...opLopend(context, stand),
    per: plusDagen(stand.loop.verstrekking?.laatsteDag ?? context.vandaag, 1),
    laatsteDag,
  }),
};

const isNietVerlengd = ({ levend, verstrekking }: Crisisstand['loop']): boolean =>
  levend.some(
    ({ soort, opBesluitId, laatsteDag }) =>
      soort === 'niet-verlengen' &&
      opBesluitId === verstrekking?.verstrekking.id &&
      laatsteDag === verstrekking?.laatsteDag,
  );

const nietVerlengen: Soortregels = {
  belet: (context, stand) => moetLopen(context, stand) ?? (isNietVerlengd(stand.loop) ? fout.nogNietVerlengd : null),
  velden: (_context, invoer) => andereHulp(invoer),
  kolommen: (context, _invoer, stand) => ({
    ...opLopend(context, stand),
    laatsteDag: stand.loop.verstrekking?.laatsteDag ?? null,
  }),
};

/** 5.1.5: one of the ten gronden, with what it asks; a grond that is not shown is no grond. */
function tegenGrond(context: Context, { grond }: Crisisbesluitinvoer, { stukken }: Crisisstand): Veldfout[] {
  if (!grond) return [{ pad: 'grond', bericht: fout.grond }];
  const { uitleg } = toetsGrond(context, grond, stukken);
  if (uitleg.uitkomst === 'voldaan') return [];
  const ontbreekt = uitleg.voorwaarden.filter(({ uitkomst }) => uitkomst !== 'voldaan').map(({ zin }) => zin);
  return [{ pad: 'grond', bericht: fout.grondBewijs(ontbreekt) }];
}

function tegenEinddag(context: Context, { per }: Crisisbesluitinvoer, { loop }: Crisisstand): Veldfout[] {
  if (!per) return [{ pad: 'per', bericht: fout.per }];
  if (per < context.vandaag) return [{ pad: 'per', bericht: fout.perVroeg }];
  const tot = loop.verstrekking?.laatsteDag ?? '';
  return per > tot ? [{ pad: 'per', bericht: fout.perLaat(tot) }] : [];
}

const beeindigen: Soortregels = {
  belet: moetLopen,
  velden: (context, invoer, stand) => [
    ...tegenGrond(context, invoer, stand),
    ...tegenEinddag(context, invoer, stand),
    ...andereHulp(invoer),
  ],
  kolommen: (context, { per }, stand) => ({ ...opLopend(context, stand), per }),
};

/** Wmo 2.3.10: what was granted on facts that were not so, from a day that it ran. */
const intrekken: Soortregels = {
  belet: moetLopen,
  velden: (_context, invoer, { loop }) => {
    const { ingangsdatum = '', laatsteDag = '' } = loop.verstrekking ?? {};
    const goed = invoer.per && invoer.per >= ingangsdatum && invoer.per <= laatsteDag;
    const bericht = invoer.per ? fout.perIntrekken(ingangsdatum, laatsteDag) : fout.per;
    return [...(goed ? [] : [{ pad: 'per', bericht }]), ...andereHulp(invoer)];
  },
  kolommen: (context, { per }, stand) => ({ ...opLopend(context, stand), per }),
};

/** Besluiten that can be taken back: they count, and the client knows them. Before that they lapse. */
export const terugTeDraaien = ({ loop }: Crisisstand): Besluitrij[] =>
  loop.levend.filter(({ soort, bekendgemaaktOp }) => soort !== 'herroepen' && bekendgemaaktOp !== null);

const herroepen: Soortregels = {
  belet: (_context, stand) => (terugTeDraaien(stand).length > 0 ? null : fout.nietsTerug),
  velden: (_context, { opBesluitId }, stand) =>
    terugTeDraaien(stand).some(({ id }) => id === opBesluitId) ? [] : [{ pad: 'opBesluitId', bericht: fout.opBesluit }],
  kolommen: (_context, { opBesluitId }) => ({ opBesluitId }),
};

export const crisisbesluitregels: Readonly<Record<Crisisbesluitsoort, Soortregels>> = {
  verstrekken,
  weigeren,
  verlengen,
  'niet-verlengen': nietVerlengen,
  beeindigen,
  intrekken,
  herroepen,
};
