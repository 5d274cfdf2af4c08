import type { Leveringfase, Storingcode } from '#shared/register/levering.ts';
import { kijkRegisterNa } from '../../behoud/register.ts';
import type { Opslaglaag } from '../../opslaglaag.ts';
import type { Poorten } from '../../poorten.ts';
import type { OpenSessie } from '../../sessie/staat.ts';
import { leverBundel } from './bundel.ts';
import {
  Registerfout,
  vanaf,
  type Gevolgd,
  type Opgehaald,
  type Partner,
  type Registerverbinding,
  type Registerwie,
} from './poort.ts';
import { beginMaat, volgendeMaat, wachttijd } from './tempo.ts';

/** What the delivering is doing now; lives in memory only. */
export interface Leverstand {
  fase: Leveringfase;
  code: Storingcode | null;
  /** Since when, ISO instant. */
  sinds: string;
  /** Whole seconds until the next try; null outside a failure. */
  volgendePoging: number | null;
  /** Of the round that is under way: how many went, of how many. */
  ronde: { klaar: number; totaal: number } | null;
  /** How far this computer's clock is ahead of the registry's, in milliseconds; null: not measured since this start. */
  klokverschilMs: number | null;
}

export interface Levering {
  /** Looks whether there is work, and does it; the composition root calls it again and again. Never throws. */
  tik(): Promise<void>;
  stand(): Leverstand;
  /** Does not wait any longer for the next try. */
  nuProberen(): void;
  sluit(): Promise<void>;
}

/** For use cases that run where nothing is delivered, such as sowing. */
export const geenLevering: Pick<Levering, 'stand' | 'nuProberen'> = {
  stand: () => ({
    fase: 'niet-ingesteld',
    code: null,
    sinds: '',
    volgendePoging: null,
    ronde: null,
    klokverschilMs: null,
  }),
  nuProberen: () => undefined,
};

/** A line that was silent this long is asked whether it is still there: a cut cable says nothing by itself. */
const stilteMs = 15_000;
/** One batch reads at most so many characters. */
const batchTekens = 250_000;

/** So many records of a partner are read and applied in one stretch. */
const oogstMaat = 100;
/** Without news is looked this often: what came in while another's transaction was open tells nobody. */
const kijkMs = 5_000;

/**
 * Takes in what a partner recorded and notes how far it was read, in one transaction.
 * @returns whether anything was new
 */
export type Ontvanger = (
  open: OpenSessie,
  oogst: { van: Partner; records: readonly Opgehaald[]; registerId: string; tot: Gevolgd },
) => boolean;

/** The session's file and the line that belongs to it. */
interface Lijn {
  open: OpenSessie;
  /** Of the settings with which it was made. */
  versie: number;
  verbinding: Registerverbinding;
  /** Somebody recorded something since it was last looked. */
  nieuws: boolean;
}

/** Whether this is the registry for this file. @returns why not */
export function bezwaarTegen(wie: Registerwie, { sessie }: Pick<OpenSessie, 'sessie'>): Storingcode | null {
  const { id, soort } = sessie.organisatie;
  if (wie.organisatieId !== id || wie.organisatiesoort !== soort) return 'andere-organisatie';
  return wie.proef === sessie.proef ? null : 'register-ander-doel';
}

/**
 * Connects and looks whether this is the registry for this file.
 * @throws Registerfout
 */
export async function verbindVoor(
  { register }: Pick<Poorten, 'register'>,
  open: Pick<OpenSessie, 'sessie'>,
  adres: Parameters<NonNullable<Poorten['register']>['verbind']>[0],
): Promise<Registerverbinding> {
  if (!register) throw new Registerfout('onbereikbaar');
  const verbinding = await register.verbind(adres);
  const code = bezwaarTegen(verbinding.wie, open);
  if (code === null) return verbinding;
  await verbinding.sluit();
  throw new Registerfout(code);
}

/**
 * Hands the outbox of the open file to the registry: in order, a batch at a time, noting what it has taken. At least once: what
 * was sent and not noted goes again, and the registry keeps it once. Everything that reads or writes the file is one short
 * stretch; while the registry works, the desk works. Then takes in what partners recorded since the last time: also at least
 * once, and applied once, since the place up to which was read is noted with what was applied.
 */
export function maakLevering(
  poorten: Poorten,
  laag: Opslaglaag,
  huidig: () => OpenSessie | null,
  neemIn: Ontvanger = () => false,
): Levering {
  const { klok, log } = poorten;
  const { opslag } = laag;
  let lijn: Lijn | null = null;
  let bezig = false;
  let gesloten = false;
  let maat = beginMaat;
  let mislukt = 0;
  let wachtTot = 0;
  let laatsteTeken = 0;
  let gekeken = -Infinity;
  let vorige: OpenSessie | null = null;
  let klokverschilMs: number | null = null;
  let stand: Omit<Leverstand, 'volgendePoging' | 'klokverschilMs'> = {
    fase: 'niet-ingesteld',
    code: null,
    sinds: klok.nu(),
    ronde: null,
  };

  function zet(fase: Leveringfase, code: Storingcode | null = null, ronde: Leverstand['ronde'] = null): void {
    // Looking for a line again is part of the same failure; sending is part of being connected.
    if (fase === 'verbinden' && stand.fase === 'storing') return;
    const toestand = (f: Leveringfase): Leveringfase => (f === 'bezig' ? 'verbonden' : f);
    const zelfde = toestand(stand.fase) === toestand(fase) && stand.code === code;
    if (code && !zelfde) log.meld(`register: ${code}`);
    stand = { fase, code, ronde, sinds: zelfde ? stand.sinds : klok.nu() };
  }

  /** Half of the way there and back is taken for the way back. */
  async function meetKlok(verbinding: Registerverbinding): Promise<void> {
    const voor = Date.parse(klok.nu());
    const daar = Date.parse(await verbinding.serverklok());
    klokverschilMs = Math.round((voor + Date.parse(klok.nu())) / 2 - daar);
  }

  async function laatLos(): Promise<void> {
    const oud = lijn;
    lijn = null;
    await oud?.verbinding.sluit();
  }

  async function storing(fout: unknown): Promise<void> {
    const code = fout instanceof Registerfout ? fout.code : 'onverwacht';
    if (!(fout instanceof Registerfout)) log.fout('register', fout);
    mislukt += 1;
    maat = beginMaat;
    const [kans = 0] = poorten.toeval(1);
    wachtTot = klok.verstreken() + wachttijd(mislukt, kans / 255);
    zet('storing', code);
    await laatLos();
  }

  /** Another session, perhaps of another file: what was known about the line does not count for it. */
  function opnieuwBegonnen(open: OpenSessie | null): void {
    vorige = open;
    wachtTot = 0;
    mislukt = 0;
    zet('niet-ingesteld');
  }

  const nogOpen = (open: OpenSessie): boolean => !gesloten && huidig() === open && open.db.open;

  async function zorgVoorLijn(
    open: OpenSessie,
    rij: NonNullable<ReturnType<typeof opslag.leesRegisterverbinding>>,
  ): Promise<Lijn> {
    if (lijn && lijn.open === open && lijn.versie === rij.versie) {
      const code = lijn.verbinding.gebroken();
      if (code) throw new Registerfout(code);
      return lijn;
    }
    await laatLos();
    zet('verbinden');
    const verbinding = await verbindVoor(poorten, open, rij);
    const nieuwe: Lijn = { open, versie: rij.versie, verbinding, nieuws: true };
    lijn = nieuwe;
    verbinding.bijNieuws(() => {
      nieuwe.nieuws = true;
      void tik();
    });
    await meetKlok(verbinding);
    laatsteTeken = klok.verstreken();
    const { registerId, schrijfsoorten } = verbinding.wie;
    if (nogOpen(open))
      opslag.inTransactie(open.db, () => {
        if (rij.registerId !== registerId) opslag.beginAndereLevering(open.db, registerId);
        opslag.zetSoortenOpnieuw(open.db, schrijfsoorten);
      });
    return lijn;
  }

  /** As many as the batch may hold in records and in characters, at least one. */
  function leesBundel({ db }: OpenSessie) {
    let tekens = 0;
    return opslag
      .leesTeLeveren(db, maat)
      .filter(({ inhoud }, i) => (tekens += inhoud.length) <= batchTekens || i === 0);
  }

  async function stuurAlles({ open, verbinding, versie }: Lijn): Promise<void> {
    let klaar = 0;
    while (nogOpen(open) && opslag.leesRegisterverbinding(open.db)?.versie === versie) {
      const bundel = leesBundel(open);
      if (bundel.length === 0) break;
      zet('bezig', null, { klaar, totaal: klaar + opslag.telLevering(open.db).wachtend });
      const begin = klok.verstreken();
      const uitslagen = await leverBundel(verbinding, bundel);
      laatsteTeken = klok.verstreken();
      maat = volgendeMaat(maat, laatsteTeken - begin);
      // Logged out meanwhile: it goes again, and the registry keeps it once.
      if (!nogOpen(open)) return;
      opslag.inTransactie(open.db, () => opslag.schrijfLevering(open.db, uitslagen, klok.nu()));
      mislukt = 0;
      klaar += bundel.length;
      // Calls of the desk that came in go first.
      await new Promise((verder) => setImmediate(verder));
    }
  }

  /** Reads what partners recorded, as long as there is more; between two stretches calls of the desk go first. */
  async function haalAlles(nu: Lijn): Promise<void> {
    const { open, verbinding } = nu;
    if (!nu.nieuws && klok.verstreken() - gekeken < kijkMs) return;
    nu.nieuws = false;
    const { registerId } = verbinding.wie;
    for (const van of verbinding.partners)
      for (let meer = true; meer && nogOpen(open);) {
        const na = opslag.leesGevolgd(open.db, registerId, van.id) ?? vanaf;
        const oogst = await verbinding.haal(van, na, oogstMaat);
        laatsteTeken = klok.verstreken();
        if (!nogOpen(open)) return;
        if (neemIn(open, { van, records: oogst.records, registerId, tot: oogst.tot }))
          poorten.meldGebeurtenis({ soort: 'ontvangen' });
        meer = oogst.meer;
        await new Promise((verder) => setImmediate(verder));
      }
    gekeken = klok.verstreken();
  }

  async function ronde(open: OpenSessie): Promise<void> {
    const rij = opslag.leesRegisterverbinding(open.db);
    if (!rij?.aan) {
      zet(rij ? 'uit' : 'niet-ingesteld');
      wachtTot = 0;
      return laatLos();
    }
    const zelfde = lijn?.open === open && lijn.versie === rij.versie;
    if (klok.verstreken() < wachtTot && !lijn) return;
    const nu = await zorgVoorLijn(open, rij);
    const over = { open, opslag, verbinding: nu.verbinding, nogOpen: () => nogOpen(open), nu: klok.nu };
    await kijkRegisterNa(over);
    if (!nogOpen(open)) return;
    await stuurAlles(nu);
    await haalAlles(nu);
    if (zelfde && klok.verstreken() - laatsteTeken > stilteMs) {
      await nu.verbinding.leeft();
      laatsteTeken = klok.verstreken();
    }
    mislukt = 0;
    if (nogOpen(open)) zet('verbonden');
  }

  async function tik(): Promise<void> {
    const open = huidig();
    if (bezig || gesloten) return;
    bezig = true;
    try {
      if (open !== vorige) opnieuwBegonnen(open);
      if (open) await ronde(open);
      else await laatLos();
    } catch (fout) {
      if (open && nogOpen(open)) await storing(fout);
      else await laatLos();
    } finally {
      bezig = false;
    }
  }

  return {
    tik,
    stand() {
      const rest = Math.max(0, Math.ceil((wachtTot - klok.verstreken()) / 1000));
      return { ...stand, klokverschilMs, volgendePoging: stand.fase === 'storing' ? rest : null };
    },
    nuProberen() {
      wachtTot = 0;
      mislukt = 0;
    },
    async sluit() {
      gesloten = true;
      await laatLos();
    },
  };
}
