import type { Klokstand } from '#shared/behoud/klok.ts';
import type { Sessie } from '#shared/contract/groepen/installatie.ts';
import { toonMoment } from '#shared/taal/schermdatum.ts';
import { sleutelteksten } from '#shared/taal/sleutel.ts';
import { vul } from '#shared/taal/vul.ts';
import type { Gebruikerrij } from '#db/opslag/index.ts';
import type { Db } from '#db/openen.ts';
import { verzetAnker } from '../audit/anker.ts';
import { noteerVernietigd } from '../bewaren/herhalen.ts';
import { maakGebruikerslijst } from '../behoud/gebruikerslijst.ts';
import { terzijdenaam } from '../behoud/wissel.ts';
import { maakKlokwacht } from '../klokwacht.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import type { Opslaglaag } from '../opslaglaag.ts';
import type { Poorten } from '../poorten.ts';
import { Geweigerd, weiger } from '../weigering.ts';
import {
  bijgewerkt,
  geluktePoging,
  isDicht,
  misluktePoging,
  nietGeteld,
  pogingenSchema,
  wachttijd,
  type Poging,
  type Pogingen,
} from './pogingen.ts';
import { stemAf } from './reizen.ts';
import { behoudGebruikers, sleutelbosSchema, type Sleutelbos } from './sleutelbos.ts';
import { isVerlopen, maakSessie, type OpenSessie } from './staat.ts';
import { zwakWachtwoord } from './wachtwoord.ts';

/** What happened at the door, for the access log. */
export interface Deurmelding {
  gebeurtenis: string;
  tekst: string;
  actie?: 'C' | 'U' | 'D' | 'E';
}

/** The hall behind the door, which its rooms share: the key ring, the attempts and the one session. */
export interface Hal {
  readonly poorten: Poorten;
  readonly laag: Opslaglaag;
  /** The session, or null. */
  open(): OpenSessie | null;
  /** The session; refuses when there is none. */
  nuOpen(): OpenSessie;
  /** The key ring, or null before set-up. */
  leesBos(): Sleutelbos | null;
  /** Whether the key ring can be used; `weg`: there is none, and there are data. */
  ringstand(): 'goed' | 'beschadigd' | 'weg';
  /** The key ring; refuses before set-up. */
  bos(): Sleutelbos;
  /** Changes database and key ring together; see the comment at its making. */
  bewaarSamen(db: Db, bos: Sleutelbos, werk: () => void): void;
  /**
   * Runs an attempt behind the throttle: too many failures wait, whoever they are, and a hundred in a row close the password.
   * @param opties `sluitbaar: false`: only waits; for a secret that nobody guesses, so that nobody can close it for others
   */
  metRem<T>(hash: string, probeer: () => Promise<T | null>, opties?: { sluitbaar: boolean }): Promise<T>;
  /** Opens the file of an administratie, or gives the one that is open already. */
  opent(administratieId: string, sleutel: Uint8Array): Db;
  /** Closes a file that {@link opent} gave, unless the session uses it. */
  laatLos(db: Db): void;
  /** Makes a user the session; whoever was in before is logged out. `erbij` runs in the same transaction. */
  begin(wie: Binnenkomer, tekst: string, erbij?: { bos?: Sleutelbos; werk: () => void }): Sessie;
  /** Adds a line about the door to the access log. */
  meld(staat: OpenSessie, melding: Deurmelding): void;
  vergrendel(): void;
  /** Locks when the desk has been left alone too long. */
  vergrendelNaRust(): void;
  /** Takes over in the ring what colleagues at other desks changed: passwords, who is blocked; then {@link ververs}. */
  stemAf(): void;
  /** Reads the session's user and settings again after a change; who may no longer be in is out. */
  ververs(): void;
  logUit(): void;
  /** Ends the session without a word in the log: its file is to be exchanged. */
  sluit(): void;
  /** Sees to it that what is open still stands on the disk: somebody can have taken the file away. */
  bewaak(): void;
  /** What is odd about the clock of this computer; null: nothing. */
  klokstand(): Klokstand | null;
  /** Writes who the users are, and what was destroyed, beside the database, when that changed. */
  noteerGebruikers(): void;
  /** Closes the file for good: a login that is still under way opens nothing any more. */
  sluitAf(): void;
}

export interface Binnenkomer {
  db: Db;
  sleutel: Uint8Array;
  administratieId: string;
  gebruiker: Gebruikerrij;
  kluissleutel: Uint8Array | null;
}

/** Refuses a password that is easy to guess, at the field where it was typed. */
export function controleerWachtwoord(wachtwoord: string, pad: string, context: string[]): void {
  const bezwaar = zwakWachtwoord(wachtwoord, ['onthaal', ...context]);
  if (bezwaar) weiger('wachtwoord-te-zwak', { velden: [{ pad, bericht: bezwaar }] });
}

/** Refusals after which an attempt counts: something was tried that was not right. */
const gokken: ReadonlySet<string> = new Set(['inloggen-mislukt', 'code-onjuist']);

/** The key ring and the attempts on disk. */
function maakRing(poorten: Poorten, laag: Opslaglaag) {
  const { klok } = poorten;
  const leesBos = (): Sleutelbos | null => {
    const ruw = laag.plaats.leesJson('sleutelbos');
    if (ruw === null) return null;
    const gelezen = sleutelbosSchema.safeParse(ruw);
    return gelezen.success ? gelezen.data : weiger('database-beschadigd');
  };
  const leesPogingen = (): Pogingen => {
    const gelezen = pogingenSchema.safeParse(laag.plaats.leesJson('pogingen') ?? {});
    // Somebody who can spoil this file can also take it away; an unreadable one must not keep everybody out.
    return gelezen.success ? gelezen.data : {};
  };
  /** Which password a name has here: its salt, which is another one with every password. */
  const middelVan = (hash: string): string => {
    const gelezen = sleutelbosSchema.safeParse(laag.plaats.leesJson('sleutelbos'));
    return (gelezen.success && gelezen.data.gebruikers.find((post) => post.naamhash === hash)?.zout) || '';
  };
  const schrijfPogingen = (stand: Pogingen): void => laag.plaats.schrijfJson('pogingen', stand);
  return {
    leesBos,
    async metRem<T>(hash: string, probeer: () => Promise<T | null>, { sluitbaar = true } = {}): Promise<T> {
      const poging: Poging = { hash, nu: klok.nu(), aan: klok.sindsStart(), middel: middelVan(hash) };
      const oud = leesPogingen();
      const stand = bijgewerkt(oud, poging);
      if (sluitbaar && isDicht(stand, hash)) weiger('inloggen-dicht');
      const wachtSeconden = wachttijd(stand, poging);
      if (wachtSeconden > 0) {
        if (stand !== oud) schrijfPogingen(stand);
        weiger('te-veel-pogingen', { wachtSeconden });
      }
      // Counted before it is tried: who pulls the plug during an attempt has had it.
      schrijfPogingen(misluktePoging(stand, poging));
      const gelukt = await probeer().catch((fout: unknown) => {
        if (!(fout instanceof Geweigerd) || !gokken.has(fout.code))
          schrijfPogingen(nietGeteld(leesPogingen(), hash, stand));
        throw fout;
      });
      if (gelukt === null) return weiger('inloggen-mislukt');
      schrijfPogingen(geluktePoging(leesPogingen(), hash));
      return gelukt;
    },
    /**
     * The new ring is written beside the old one first, so that a full disk shows before anything has changed; then the
     * transaction commits; then the ring takes its place. A crash in between leaves a database that is stricter than the
     * ring: somebody blocked still has a key that opens nothing (taken away at the next login), somebody new has no key
     * yet (an administrator sets a password), and an old password stays. Nobody is let in who should not be.
     */
    bewaarSamen(db: Db, bos: Sleutelbos, werk: () => void): void {
      const klaar = laag.plaats.zetKlaar('sleutelbos', bos);
      try {
        laag.opslag.inTransactie(db, werk);
      } catch (fout) {
        klaar.gooiWeg();
        throw fout;
      }
      klaar.bevestig();
    },
    /**
     * Takes away keys whose user is gone or blocked: what a crash between database and ring leaves behind; and takes over
     * passwords that were changed at another desk.
     */
    ruimOp(plek: Pick<Binnenkomer, 'db' | 'sleutel' | 'administratieId'>): void {
      const { db, administratieId } = plek;
      const gelezen = leesBos();
      if (!gelezen) return;
      const bos = stemAf({ laag, poorten }, plek, gelezen) ?? gelezen;
      const actief = laag.opslag.leesGebruikers(db).filter((gebruiker) => gebruiker.actief);
      const rest = behoudGebruikers(bos, administratieId, new Set(actief.map(({ id }) => id)));
      if (bos !== gelezen || rest.gebruikers.length < bos.gebruikers.length)
        laag.plaats.schrijfJson('sleutelbos', rest);
    },
  };
}

/** Behind the lock nothing opens a geheim adres, also not in the memory of this process. */
function wisKluissleutel(staat: OpenSessie): void {
  staat.kluissleutel?.fill(0);
  staat.kluissleutel = null;
}

/** Makes the hall on its ports and storage. */
export function maakHal(poorten: Poorten, laag: Opslaglaag): Hal {
  const { klok } = poorten;
  const { opslag } = laag;
  const ring = maakRing(poorten, laag);
  const klokwacht = maakKlokwacht(klok, laag);
  const noteerLijst = maakGebruikerslijst(laag, poorten.toeval);
  let open: OpenSessie | null = null;
  let afgesloten = false;

  function meld(staat: OpenSessie, { gebeurtenis, tekst, actie = 'E' }: Deurmelding): void {
    const betreft = { clientId: null, dossierId: null };
    const wat = { actie, gebeurtenis, tekst, uitkomst: 'gelukt', betreft };
    schrijfAuditregel(staat.db, opslag, poorten, staat.sessie, klok.nu(), wat);
  }
  const meldApart = (staat: OpenSessie, melding: Deurmelding): void =>
    opslag.inTransactie(staat.db, () => meld(staat, melding));
  /** What may fail without undoing what came before it; the log says so, the next login tries again. */
  const zoMogelijk = (wat: string, werk: () => void): void => {
    try {
      werk();
    } catch {
      poorten.log.meld(`niet gelukt: ${wat}`);
    }
  };
  const anker = (staat: OpenSessie): void => zoMogelijk('anker', () => verzetAnker(laag, staat));

  function staatVan({ db, sleutel, administratieId, gebruiker, kluissleutel }: Binnenkomer): OpenSessie {
    const factor = {
      codesOver: opslag.leesTweedeFactor(db, gebruiker.id)?.codesOver ?? null,
      afgehaald: opslag.leesFactorAfgehaald(db, gebruiker.id),
    };
    const sessie = maakSessie(gebruiker, opslag.leesOrganisatie(db), opslag.leesInstellingen(db).waarden, factor);
    const { inlognaam } = gebruiker;
    const sinds = { laatstActief: klok.verstreken(), laatstActiefOp: klok.nu() };
    const nieuw = { gelezen: new Set<string>(), factorvoorstel: null };
    return { db, sleutel, administratieId, kluissleutel, sessie, inlognaam, ...nieuw, ...sinds };
  }

  /** The file was taken away while it was open: what it holds is written again before the last handle on it goes. */
  function redZoNodig({ administratieId, db }: OpenSessie): boolean {
    if (laag.plaats.bestanden.waarIs(administratieId, db) === 'hier') return false;
    const terug = laag.plaats.bestanden.red(administratieId, db, terzijdenaam(klok.nu(), 'gered'));
    poorten.log.meld(`gegevensbestand weggehaald: ${terug ? 'teruggeschreven' : 'terzijde gezet'}`);
    return true;
  }

  function sluit(): void {
    const staat = open;
    open = null;
    if (staat) wisKluissleutel(staat);
    if (!staat?.db.open) return;
    anker(staat);
    laag.leesdraad?.stop();
    zoMogelijk('redden', () => void redZoNodig(staat));
    staat.db.close();
    zoMogelijk('vrijgeven', laag.plaats.bestanden.vergeetDichte);
  }

  /** The key of the file was changed while nobody was in: whoever comes in first brings the log up to date. */
  function meldWissel(staat: OpenSessie): void {
    const gewisseld = ring.leesBos()?.administraties.find(({ id }) => id === staat.administratieId)?.gewisseld;
    const wie = gewisseld && opslag.leesGebruiker(staat.db, gewisseld.doorId);
    if (!wie || !opslag.schrijfSleutelwissel(staat.db, gewisseld)) return;
    const tekst = vul(sleutelteksten.gedaan, { op: toonMoment(gewisseld.op), naam: wie.naam });
    meld(staat, { gebeurtenis: 'sleutel.vervangen', tekst });
  }

  function begin(wie: Binnenkomer, tekst: string, erbij?: { bos?: Sleutelbos; werk: () => void }): Sessie {
    if (afgesloten) weiger('kern-gestopt');
    klokwacht.begin(wie.administratieId, wie.db);
    const staat = staatVan(wie);
    const werk = (): void => {
      if (open?.db === wie.db) meld(open, { gebeurtenis: 'sessie.uitloggen', tekst: 'Uitgelogd' });
      erbij?.werk();
      meldWissel(staat);
      opslag.noteerInloggen(wie.db, wie.gebruiker.id, klok.nu());
      meld(staat, { gebeurtenis: 'sessie.inloggen', tekst });
    };
    if (erbij?.bos) ring.bewaarSamen(wie.db, erbij.bos, werk);
    else opslag.inTransactie(wie.db, werk);
    // A recovery code that was used, a factor that went: as it is after the transaction.
    staat.sessie = staatVan(wie).sessie;
    const vorige = open;
    if (vorige && vorige.db !== wie.db) {
      zoMogelijk('uitloggen', () => meldApart(vorige, { gebeurtenis: 'sessie.uitloggen', tekst: 'Uitgelogd' }));
      sluit();
    }
    open = staat;
    zoMogelijk('sleutelbos', () => ring.ruimOp(wie));
    anker(staat);
    return staat.sessie;
  }

  function vergrendel(): void {
    if (!open || open.sessie.vergrendeld) return;
    // Locked first: when the log cannot be written (a full disk) the desk must not stay open.
    open.sessie = { ...open.sessie, vergrendeld: true };
    wisKluissleutel(open);
    poorten.meldGebeurtenis({ soort: 'vergrendeld' });
    meldApart(open, { gebeurtenis: 'sessie.vergrendelen', tekst: 'Scherm vergrendeld' });
    anker(open);
  }

  function ververs(): void {
    if (!open) return;
    const gebruiker = opslag.leesGebruiker(open.db, open.sessie.gebruikerId);
    if (!gebruiker?.actief) {
      sluit();
      // The window of who is out asks where it stands, also when a colleague at another desk did it.
      return poorten.meldGebeurtenis({ soort: 'vergrendeld' });
    }
    const { vergrendeld } = open.sessie;
    open.sessie = { ...staatVan({ ...open, gebruiker }).sessie, vergrendeld };
  }

  return {
    poorten,
    laag,
    open: () => open,
    nuOpen: () => open ?? weiger('niet-ingelogd'),
    leesBos: ring.leesBos,
    ringstand: () => {
      const ruw = laag.plaats.leesJson('sleutelbos');
      // Somebody was in with a ring: there is an anchor. Without one a set-up was broken off, and begins anew.
      const gebruikt = laag.plaats.leesJson('ankers') !== null && laag.plaats.bestanden.alle().length > 0;
      if (ruw === null) return gebruikt ? 'weg' : 'goed';
      return sleutelbosSchema.safeParse(ruw).success ? 'goed' : 'beschadigd';
    },
    bos: () => ring.leesBos() ?? weiger('nog-niet-ingericht'),
    bewaarSamen: ring.bewaarSamen,
    metRem: ring.metRem,
    opent: (administratieId, sleutel) => {
      if (afgesloten) return weiger('kern-gestopt');
      return open?.administratieId === administratieId ? open.db : laag.plaats.open(administratieId, sleutel);
    },
    laatLos: (db) => {
      if (open?.db !== db) db.close();
    },
    begin,
    meld,
    vergrendel,
    vergrendelNaRust: () => {
      if (open && isVerlopen(open, klok)) vergrendel();
    },
    stemAf: () => {
      const staat = open;
      if (!staat) return;
      zoMogelijk('sleutelbos', () => ring.ruimOp(staat));
      ververs();
    },
    ververs,
    logUit: () => {
      const staat = open ?? weiger('niet-ingelogd');
      try {
        meldApart(staat, { gebeurtenis: 'sessie.uitloggen', tekst: 'Uitgelogd' });
      } finally {
        sluit();
      }
    },
    sluit,
    bewaak: () => {
      const staat = open;
      if (!staat?.db.open) return;
      if (klokwacht.tik()) poorten.meldGebeurtenis({ soort: 'behoud' });
      zoMogelijk('bewaken', () => {
        laag.plaats.bestanden.klop(staat.administratieId);
        if (!redZoNodig(staat)) return;
        // Whoever was at work gives the password again, on the file that stands there now.
        sluit();
        poorten.meldGebeurtenis({ soort: 'vergrendeld' });
      });
    },
    klokstand: () => (open?.sessie.proef ? null : klokwacht.stand()),
    noteerGebruikers: () => {
      const staat = open;
      if (!staat) return;
      zoMogelijk('gebruikerslijst', () => noteerLijst(staat));
      zoMogelijk('vernietigd', () => noteerVernietigd(laag, staat));
    },
    sluitAf: () => {
      afgesloten = true;
      sluit();
    },
  };
}
