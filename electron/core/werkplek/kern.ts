import { geldendBeleid } from '../beleid/geldend.ts';
import { herbereken, herberekenWerk } from '../dossier/herberekenen.ts';
import type { Context } from '../context.ts';
import type { Opslag } from '../opslaglaag.ts';
import type { Pakket, Plek, Verwerkt, Werkplekkern } from './poort.ts';

type Logpakket = Pakket & Plek;
type Gevolgen = Parameters<Parameters<Opslag['neemLogIn']>[3]>[0];

/**
 * What lists and the Werkvoorraad show of the dossiers that others touched, or whose rows came again. One that cannot be derived
 * stays as it was and is told to the log: it must not keep all the rest from coming in.
 */
function leidAf(bij: Context, { anders, terug }: Gevolgen): void {
  const { db, opslag, poorten } = bij;
  // What came in may have changed the settings and the policy themselves, or brought the first ones.
  const { waarden: instellingen } = opslag.leesInstellingen(db);
  const context: Context = { ...bij, instellingen, beleid: geldendBeleid(db, opslag) };
  const probeer = (werk: () => void): void => {
    try {
      opslag.inTransactie(db, werk);
    } catch (fout) {
      poorten.log.fout('werkplek', fout);
    }
  };
  for (const id of anders) if (opslag.leesDossier(db, id)) probeer(() => void herbereken(context, id));
  for (const id of terug) if (!anders.has(id)) probeer(() => herberekenWerk(context, id));
}

/** A stretch of packages of one kind: the first fill is taken in by other rules. */
function strekkingen({ opslag }: Context, pakketten: readonly Logpakket[]): { begin: boolean; deel: Logpakket[] }[] {
  const uit: { begin: boolean; deel: Logpakket[] }[] = [];
  for (const pakket of pakketten) {
    const begin = opslag.isBeginpakket(pakket.inhoud);
    const laatste = uit.at(-1);
    if (laatste?.begin === begin) laatste.deel.push(pakket);
    else uit.push({ begin, deel: [pakket] });
  }
  return uit;
}

function verwerk(context: Context, pakketten: readonly Logpakket[], tot: Plek): Verwerkt {
  const { db, opslag } = context;
  const uit: Verwerkt = { nieuw: false, botsingen: 0, teOud: false };
  const bekend = opslag.leesSchemanummer(db);
  const teNieuw = pakketten.findIndex(({ schema }) => schema > bekend);
  const leesbaar = teNieuw < 0 ? pakketten : pakketten.slice(0, teNieuw);
  uit.teOud = teNieuw >= 0;
  const delen = strekkingen(context, leesbaar);
  for (const [i, { begin, deel }] of delen.entries()) {
    const laatste = deel.at(-1);
    const tot_ = i === delen.length - 1 && !uit.teOud ? tot : laatste;
    if (!tot_) continue;
    if (begin) uit.nieuw = opslag.neemBeginIn(db, deel, tot_) || uit.nieuw;
    else {
      const gevolgen = opslag.neemLogIn(db, deel, tot_, (g) => leidAf(context, g));
      uit.nieuw ||= gevolgen?.nieuw ?? false;
      uit.botsingen += gevolgen?.botsingen ?? 0;
    }
  }
  if (delen.length === 0 && !uit.teOud) opslag.neemLogIn(db, [], tot, () => {});
  return uit;
}

/** The engine by which desks of one organisation share their work. */
export const maakWerkplekkern = (opslag: Opslag): Werkplekkern => ({
  teSturen: (db, hoogstens) => {
    const werkplekId = opslag.leesWerkplek(db)?.werkplekId;
    return werkplekId === undefined ? [] : opslag.leesTeSturen(db, hoogstens).map((p) => ({ werkplekId, ...p }));
  },
  gestuurd: (db, totEnMet) => opslag.noteerGestuurd(db, totEnMet),
  tot: (db) => {
    const { transactie = '0', plek = '0' } = opslag.leesWerkplek(db) ?? {};
    return { transactie, plek };
  },
  verwerk,
  zetAan: ({ db, nu }, { werkplekId, begin }) => opslag.zetWerkplekAan(db, { werkplekId, begin, op: nu }),
  werkplek: (db) => {
    const stand = opslag.leesWerkplek(db);
    if (!stand) return null;
    const { werkplekId, beginTotaal, beginKlaar } = stand;
    const bezig = beginTotaal !== null && beginKlaar < beginTotaal;
    return { werkplekId, begin: bezig ? { klaar: beginKlaar, totaal: beginTotaal } : null };
  },
});
