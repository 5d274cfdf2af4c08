import { createHash } from 'node:crypto';
import { plusDagen } from '#shared/beleid/index.ts';
import type { Dagstand, Telregel } from '#shared/contract/groepen/dagopvang.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { dagdelen, dagdeelVan, type Bezoekgroep, type Dagdeel } from '#shared/domein/dagdeel.ts';
import { dagopvangteksten as tekst } from '#shared/taal/dagopvang.ts';
import type { Bezoektelling } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { controleerCode } from '../copas/lezen.ts';
import { lokaalVanMoment } from '../klok.ts';
import { weiger } from '../weigering.ts';

/** How far back a count that was kept on paper can be taken over. */
const dagenTerug = 35;
/** How many corrections of a day are shown. */
const hoogstens = 200;

const fout = (pad: string, bericht: string): never => weiger('ongeldige-invoer', { velden: [{ pad, bericht }] });

/** Counts of visits added up. */
export function telOp(rijen: readonly Pick<Bezoektelling, 'metPas' | 'aantal'>[]): Telregel {
  const som = (pas: boolean): number =>
    rijen.filter(({ metPas }) => metPas === pas).reduce((n, { aantal }) => n + aantal, 0);
  const [metPas, zonderPas] = [som(true), som(false)];
  return { metPas, zonderPas, totaal: metPas + zonderPas };
}

/** How many visits are counted as of a group; the others may be anybody. */
export function perGroep(rijen: readonly Pick<Bezoektelling, 'groep' | 'aantal'>[]): Record<Bezoekgroep, number> {
  const van = (groep: Bezoekgroep): number =>
    rijen.filter((rij) => rij.groep === groep).reduce((n, { aantal }) => n + aantal, 0);
  return { man: van('man'), vrouw: van('vrouw'), jongere: van('jongere') };
}

const nuDagdeel = ({ nu }: Pick<Context, 'nu'>): Dagdeel => dagdeelVan(lokaalVanMoment(nu).slice(11));

/** The counts of a day at a locatie. */
export function leesDagstand(context: Context, { locatieId, dag }: { locatieId: string; dag: string }): Dagstand {
  const { db, opslag, vandaag } = context;
  const rijen = opslag.telDagbezoek(db, dag, dag, locatieId);
  const van = (dagdeel: Dagdeel): Telregel => telOp(rijen.filter((rij) => rij.dagdeel === dagdeel));
  return {
    locatieId,
    dag,
    dagdeel: dag === vandaag ? nuDagdeel(context) : 'ochtend',
    dagdelen: { ochtend: van('ochtend'), middag: van('middag'), avond: van('avond') },
    totaal: telOp(rijen),
    groepen: perGroep(rijen),
    correcties: opslag.leesDagbezoek(db, locatieId, dag, hoogstens, true).map(({ volgnummer: _, ...regel }) => regel),
  };
}

/** A day and part of it that has begun, at a locatie that is a dagopvang. */
function controleer(context: Context, locatieId: string, dag: string, dagdeel: Dagdeel | null): Dagdeel {
  const { db, opslag, vandaag } = context;
  if (opslag.leesLocatie(db, locatieId)?.soort !== 'dagopvang')
    weiger('stap-niet-mogelijk', { melding: tekst.geenDagopvang });
  if (dag > vandaag) fout('dag', tekst.dagKomtNog);
  if (dag < plusDagen(vandaag, -dagenTerug)) fout('dag', tekst.dagTeLang);
  const gekozen = dagdeel ?? (dag === vandaag ? nuDagdeel(context) : 'ochtend');
  if (dag === vandaag && dagdelen.indexOf(gekozen) > dagdelen.indexOf(nuDagdeel(context)))
    fout('dagdeel', tekst.dagdeelKomtNog);
  return gekozen;
}

/** Counts visits without anybody's name; of a day before, with why it is counted later. */
export function telBezoek(context: Context, invoer: GelezenInvoer<'dagopvang.tellen'>): Dagstand {
  const { db, opslag, sessie, nu, vandaag } = context;
  const { locatieId, dag, groep, aantal, reden } = invoer;
  const dagdeel = controleer(context, locatieId, dag, invoer.dagdeel);
  if (dag !== vandaag && reden.length < 3) fout('reden', tekst.redenAchteraf);
  const vak = { locatieId, dag, dagdeel, metPas: false, groep };
  opslag.schrijfDagbezoek(db, { ...vak, aantal, reden, doorId: sessie.gebruikerId, op: nu });
  return leesDagstand(context, { locatieId, dag });
}

/**
 * Counts one visit with a pass. Whose pass it is stays out of the count; only that it was counted in this part of the day is
 * remembered, until the day is over. Nobody is turned away: with a pass that does not count, the visit is one without.
 */
export function scanPas(
  context: Context,
  { locatieId, code }: GelezenInvoer<'dagopvang.scannen'>,
): Uitvoer<'dagopvang.scannen'> {
  const { db, opslag, sessie, nu, vandaag: dag } = context;
  const dagdeel = controleer(context, locatieId, dag, null);
  const { uitslag } = controleerCode(context, code, null);
  const nummer = uitslag.pas?.pasnummer;
  const kenmerk = nummer && createHash('sha256').update(`${locatieId}|${dag}|${dagdeel}|${nummer}`).digest('hex');
  const stand = (): Dagstand => leesDagstand(context, { locatieId, dag });
  // A slip of the scanner or of a finger is nobody who came in.
  if (!nummer) return { uitkomst: 'niet-gelezen', reden: uitslag.reden, stand: stand() };
  if (kenmerk && !opslag.noteerDagpas(db, { locatieId, dag, dagdeel, kenmerk }))
    return { uitkomst: 'al-geteld', reden: tekst.alGeteld, stand: stand() };
  const metPas = uitslag.geldig;
  const vak = { locatieId, dag, dagdeel, metPas, groep: null };
  opslag.schrijfDagbezoek(db, { ...vak, aantal: 1, reden: '', doorId: sessie.gebruikerId, op: nu });
  const reden = metPas ? '' : tekst.zonderPas(uitslag.reden);
  return { uitkomst: metPas ? 'met-pas' : 'zonder-pas', reden, stand: stand() };
}

/** Takes visits off, as a line of its own with a reason: never more than were counted. */
export function corrigeerBezoek(context: Context, invoer: GelezenInvoer<'dagopvang.corrigeren'>): Dagstand {
  const { db, opslag, sessie, nu } = context;
  const { locatieId, dag, metPas, groep, aantal, reden } = invoer;
  const dagdeel = controleer(context, locatieId, dag, invoer.dagdeel);
  const er = opslag
    .telDagbezoek(db, dag, dag, locatieId)
    .find((rij) => rij.dagdeel === dagdeel && rij.metPas === metPas && rij.groep === groep);
  if ((er?.aantal ?? 0) < aantal) fout('aantal', tekst.zovelenNiet(er?.aantal ?? 0));
  const vak = { locatieId, dag, dagdeel, metPas, groep };
  opslag.schrijfDagbezoek(db, { ...vak, aantal: -aantal, reden, doorId: sessie.gebruikerId, op: nu });
  return leesDagstand(context, { locatieId, dag });
}
