import type { Db } from '../openen.ts';
import { bereid } from '../opslag/hulp.ts';
import { pakUit, type Inhoud, type Rij } from './inhoud.ts';
import { botsingId, draaiTerug, metBewaard, pasToe, vulIn, type Bewaard, type Verlies } from './toepassen.ts';
import { sleutelsVan } from './vangst.ts';
import { vernietig, type Teveel } from '../vernietigen/vernietig.ts';

/** A package as the log gave it. */
export interface Logpakket {
  werkplekId: string;
  volgnummer: number;
  schema: number;
  op: string;
  inhoud: Uint8Array;
  transactie: string;
  plek: string;
}

/** What has to be derived anew after a stretch of the log. */
export interface Gevolgen {
  nieuw: boolean;
  botsingen: number;
  /** Dossiers that others touched. */
  anders: Set<string>;
  /** Dossiers of this desk's own that went and came again. */
  terug: Set<string>;
  clienten: Set<string>;
}

/** The log cannot be followed any further at this desk. */
export class Werkplekfout extends Error {
  readonly code: 'andere-inhoud' | 'niet-leeg';
  constructor(code: Werkplekfout['code']) {
    super(code);
    this.code = code;
  }
}

interface Eigen {
  volgnummer: number;
  inhoud: Buffer;
  staat: number;
}
interface Open {
  volgnummer: number;
  staat: boolean;
  ruw: Buffer;
  inhoud: Inhoud;
}

const leesEigen = (db: Db): Open[] =>
  (
    bereid(db, 'SELECT volgnummer, inhoud, staat FROM werkpakket WHERE begin = 0 ORDER BY volgnummer').all() as Eigen[]
  ).map(({ volgnummer, inhoud, staat }) => ({ volgnummer, staat: staat === 1, ruw: inhoud, inhoud: pakUit(inhoud) }));

interface Stand {
  werkplekId: string;
  gelezen: number;
}
interface Grensstand {
  beslist: number | null;
  grond: number | null;
}

function grensVan(db: Db, sleutel: string, werkplekId: string): Grensstand {
  return bereid(
    db,
    'SELECT max(beslist) AS beslist, max(grond) AS grond FROM werkgrens WHERE sleutel = ? AND werkplek_id <> ?',
  ).get(sleutel, werkplekId) as Grensstand;
}

/** Whether others decided, or recorded what was decided on, what this desk had not seen; and where else they placed people. */
function grenzen(db: Db, { grenzen: lijst, basis }: Inhoud, werkplekId: string) {
  const plekken = new Set<string>();
  let verlies: Verlies | null = null;
  for (const [sleutel, hoe] of lijst) {
    const { beslist, grond } = grensVan(db, sleutel, werkplekId);
    if (sleutel.startsWith('plek|') && (grond ?? 0) > basis) plekken.add(sleutel.slice(5));
    if ((beslist ?? 0) > basis || (hoe === 'beslist' && (grond ?? 0) > basis))
      verlies ??= { reden: 'besloten', tabel: null, sleutel };
  }
  return { verlies, plekken };
}

/** The one rule by which every desk says whether a package counts; done when it does. */
function oordeel(db: Db, inhoud: Inhoud, werkplekId: string): Verlies | null {
  const { verlies, plekken } = grenzen(db, inhoud, werkplekId);
  return verlies ?? pasToe(db, inhoud, plekken);
}

function noteerGeteld(db: Db, nummer: number, werkplekId: string, op: string, inhoud: Inhoud): void {
  for (const [sleutel, hoe] of inhoud.grenzen)
    bereid(
      db,
      `INSERT INTO werkgrens (sleutel, werkplek_id, beslist, grond) VALUES (@sleutel, @werkplekId, @beslist, @grond)
       ON CONFLICT (sleutel, werkplek_id) DO UPDATE SET beslist = max(beslist, excluded.beslist), grond = max(grond, excluded.grond)`,
    ).run({ sleutel, werkplekId, beslist: hoe === 'beslist' ? nummer : 0, grond: hoe === 'grond' ? nummer : 0 });
  const { gebruiker, gebeurtenis, tekst } = inhoud;
  const sleutels = JSON.stringify(sleutelsVan(db, inhoud));
  bereid(
    db,
    `INSERT INTO werklog (nummer, werkplek_id, gebruiker, gebeurtenis, tekst, op, sleutels)
     VALUES (@nummer, @werkplekId, @gebruiker, @gebeurtenis, @tekst, @op, @sleutels)`,
  ).run({ nummer, werkplekId, gebruiker, gebeurtenis, tekst, op, sleutels });
}

/** Who was first: the newest package of another desk that this one had not seen and that touched the same. */
function wieWasEerst(db: Db, werkplekId: string, { basis }: Inhoud, { sleutel }: Verlies): number | null {
  const gevonden = bereid(
    db,
    `SELECT max(w.nummer) AS nummer FROM werklog w, json_each(w.sleutels) s
     WHERE w.nummer > @basis AND w.werkplek_id <> @werkplekId AND s.value = @sleutel`,
  ).get({ basis, werkplekId, sleutel }) as { nummer: number | null };
  return gevonden.nummer;
}

function noteerBotsing(
  db: Db,
  nummer: number,
  { werkplekId, volgnummer, op, inhoud: bytes }: Logpakket,
  inhoud: Inhoud,
  verlies: Verlies,
): void {
  const { gebruikerId, gebruiker, gebeurtenis, tekst, clientId, dossierId, invoer } = inhoud;
  bereid(
    db,
    `INSERT INTO botsing (id, nummer, werkplek_id, volgnummer, gebruiker_id, gebruiker, gebeurtenis, tekst, op, client_id, dossier_id, invoer,
       inhoud, reden, tabel, door_nummer)
     VALUES (@id, @nummer, @werkplekId, @volgnummer, @gebruikerId, @gebruiker, @gebeurtenis, @tekst, @op, @clientId, @dossierId, @invoer,
       @inhoud, @reden, @tabel, @doorNummer)`,
  ).run({
    ...{ id: botsingId(werkplekId, volgnummer), nummer, werkplekId, volgnummer, gebruikerId, gebruiker, gebeurtenis },
    ...{ tekst, op, clientId, dossierId, inhoud: Buffer.from(bytes), reden: verlies.reden, tabel: verlies.tabel },
    invoer: invoer === null ? null : JSON.stringify(invoer),
    doorNummer: wieWasEerst(db, werkplekId, inhoud, verlies),
  });
}

function schrijfAuditElders(db: Db, werkplekId: string, regels: readonly Rij[]): void {
  for (const regel of regels) {
    const rij = { werkplek_id: werkplekId, ...regel };
    const k = Object.keys(rij);
    bereid(
      db,
      `INSERT OR IGNORE INTO audit_elders (${k.join(', ')}) VALUES (${k.map((naam) => `@${naam}`).join(', ')})`,
    ).run(rij);
  }
}

/** Records of the outbox that stand now: those of another desk are handed over there, and count as handed over here. */
function noteerUitbak(db: Db, vreemd: boolean, { rijen }: Inhoud, op: string): void {
  const records = rijen.filter(({ t }) => t === 'uitbak');
  if (records.length === 0) return;
  bereid(db, 'UPDATE werkplek SET uitbak_tot = uitbak_tot + ?').run(records.length);
  if (!vreemd) return;
  for (const { n } of records) {
    const { volgnummer } = bereid(db, 'SELECT volgnummer FROM uitbak WHERE record_id = ?').get(n?.['record_id']) as {
      volgnummer: number;
    };
    // Own records before it that wait keep waiting: the last number with a mark says how far the outbox was looked at.
    bereid(
      db,
      `INSERT INTO levering (volgnummer, status, reden, op) SELECT volgnummer, 'opnieuw', NULL, @op FROM uitbak
       WHERE volgnummer < @volgnummer AND volgnummer > (SELECT coalesce(max(volgnummer), 0) FROM levering)`,
    ).run({ volgnummer, op });
    bereid(db, "INSERT INTO levering (volgnummer, status, reden, op) VALUES (?, 'verstuurd', NULL, ?)").run(
      volgnummer,
      op,
    );
  }
}

/** What goes by itself, of which a colleague's desk did the same: nobody has to look at it. */
const stil = new Set(['register.ontvangen', 'sessie.inloggen', 'sessie.ontgrendelen', 'uitdienst.einde']);

function noteerVreemd(gevolgen: Gevolgen, inhoud: Inhoud): void {
  gevolgen.nieuw = true;
  for (const id of inhoud.dossiers) gevolgen.anders.add(id);
  for (const { t, n } of inhoud.rijen) {
    if (t === 'client' && typeof n?.['id'] === 'string') gevolgen.clienten.add(n['id']);
    if (t === 'dossier' && typeof n?.['id'] === 'string') gevolgen.anders.add(n['id']);
  }
}

/** Own work that came again: nothing of it changed, but what is kept beside a dossier went with its row. */
function noteerTerug({ terug, anders }: Gevolgen, { rijen, dossiers }: Inhoud, stond: boolean): void {
  if (!stond) for (const id of dossiers) anders.add(id);
  for (const { t, o, n } of rijen)
    if (t === 'dossier' && o === 'I' && typeof n?.['id'] === 'string') terug.add(n['id']);
}

/** What a package says is to be destroyed. */
const teVernietigen = ({ rijen }: Inhoud): Teveel[] =>
  rijen.flatMap(({ t, o, n }) =>
    t === 'vernietigd' && o === 'I'
      ? [{ soort: n?.['ding'] === 'persoon' ? ('persoon' as const) : ('dossier' as const), id: String(n?.['ding_id']) }]
      : [],
  );

/** Work on what was destroyed meanwhile is not kept: that would be keeping the person. */
const gaatOverVernietigd = (db: Db, { dossierId, clientId }: Inhoud): boolean =>
  bereid(db, 'SELECT 1 FROM vernietigd WHERE ding_id IN (?, ?)').get(dossierId, clientId) !== undefined;

/** One stretch of the log on top of what was read before; own work that is not in it yet is put back on top. */
class Strekking {
  readonly db: Db;
  readonly stand: Stand;
  readonly eigen: Open[];
  readonly gevolgen: Gevolgen = {
    ...{ nieuw: false, botsingen: 0 },
    ...{ anders: new Set<string>(), terug: new Set<string>(), clienten: new Set<string>() },
  };
  private bewaard: Bewaard | null = null;

  constructor(db: Db, stand: Stand) {
    this.db = db;
    this.stand = stand;
    this.eigen = leesEigen(db);
  }

  /** Own work goes out of the file until the log was applied: the rows of the log come before it. */
  maakVrij(): void {
    if (this.bewaard) return;
    const staand = this.eigen.filter(({ staat }) => staat);
    this.bewaard = draaiTerug(
      this.db,
      staand.map(({ inhoud }) => inhoud),
    );
  }

  /** The own package that the log brings back; null: it was made under this desk's name by an older copy of this file. */
  private neemEigen(pakket: Logpakket): Open | null {
    const [eerste] = this.eigen;
    if (eerste?.volgnummer !== pakket.volgnummer) {
      if (this.eigen.some(({ volgnummer }) => volgnummer <= pakket.volgnummer)) throw new Werkplekfout('andere-inhoud');
      return null;
    }
    if (!eerste.ruw.equals(pakket.inhoud)) throw new Werkplekfout('andere-inhoud');
    this.eigen.shift();
    bereid(this.db, 'DELETE FROM werkpakket WHERE volgnummer = ?').run(pakket.volgnummer);
    return eerste;
  }

  verwerk(pakket: Logpakket): void {
    const { db, stand } = this;
    const nummer = (stand.gelezen += 1);
    const van = pakket.werkplekId === stand.werkplekId ? this.neemEigen(pakket) : null;
    const vreemd = van === null;
    const inhoud = van?.inhoud ?? pakUit(pakket.inhoud);
    if (vreemd) schrijfAuditElders(db, pakket.werkplekId, inhoud.audit);
    if (inhoud.rijen.length === 0) return;
    // Own work that stands with nothing in between stands where the log has it.
    const staat = van?.staat === true && this.bewaard === null;
    if (!staat) this.maakVrij();
    const teDoen = van && this.bewaard ? metBewaard(db, inhoud, this.bewaard) : inhoud;
    const verlies = staat ? null : oordeel(db, teDoen, pakket.werkplekId);
    if (verlies) {
      if (!vreemd) for (const id of inhoud.dossiers) this.gevolgen.anders.add(id);
      if (stil.has(inhoud.gebeurtenis) || gaatOverVernietigd(db, inhoud)) return;
      noteerBotsing(db, nummer, pakket, inhoud, verlies);
      this.gevolgen.botsingen += 1;
      return;
    }
    noteerGeteld(db, nummer, pakket.werkplekId, pakket.op, inhoud);
    noteerUitbak(db, vreemd, inhoud, pakket.op);
    this.vernietig(teVernietigen(inhoud));
    if (vreemd) noteerVreemd(this.gevolgen, inhoud);
    else if (!staat) noteerTerug(this.gevolgen, inhoud, van.staat);
  }

  /** Destroys where the order of the log says so, the same at every desk; own work that rests on it does not fit after that. */
  private vernietig(weg: readonly Teveel[]): void {
    if (weg.length === 0) return;
    this.maakVrij();
    vernietig(this.db, weg);
  }

  /** Own work that the log did not bring yet goes on top again, as far as it still fits. */
  legTerug(): void {
    if (!this.bewaard) return;
    for (const { volgnummer, inhoud, staat } of this.eigen) {
      const past = oordeel(this.db, metBewaard(this.db, inhoud, this.bewaard), this.stand.werkplekId) === null;
      if (past && staat) noteerTerug(this.gevolgen, inhoud, true);
      if (past === staat) continue;
      for (const id of inhoud.dossiers) this.gevolgen.anders.add(id);
      bereid(this.db, 'UPDATE werkpakket SET staat = ? WHERE volgnummer = ?').run(past ? 1 : 0, volgnummer);
    }
  }
}

/**
 * Applies a stretch of the log to the file, in the transaction of the caller: what counts by the rule that every desk keeps, on
 * the state of the log alone; own packages that come back are confirmed or become a botsing.
 */
export function verwerkLog(db: Db, stand: Stand, pakketten: readonly Logpakket[]): Gevolgen {
  const strekking = new Strekking(db, stand);
  for (const pakket of pakketten) strekking.verwerk(pakket);
  strekking.legTerug();
  bereid(db, 'UPDATE werkplek SET gelezen = ?').run(strekking.stand.gelezen);
  return strekking.gevolgen;
}

/** A piece of the first fill: at the desk that made it, it stands already. @returns whether anything came in */
export function verwerkBegin(db: Db, stand: Stand, pakketten: readonly Logpakket[]): boolean {
  let nieuw = false;
  for (const { werkplekId, volgnummer, inhoud: bytes } of pakketten) {
    if (werkplekId === stand.werkplekId) bereid(db, 'DELETE FROM werkpakket WHERE volgnummer = ?').run(volgnummer);
    else {
      const inhoud = pakUit(bytes);
      schrijfAuditElders(db, werkplekId, inhoud.audit);
      for (const rij of inhoud.rijen) vulIn(db, rij);
      nieuw = true;
    }
  }
  const klaar = pakketten.length;
  bereid(db, 'UPDATE werkplek SET gelezen = gelezen + @klaar, begin_klaar = begin_klaar + @klaar').run({ klaar });
  return nieuw;
}
