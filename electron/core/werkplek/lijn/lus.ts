import type { Storingcode } from '#shared/register/levering.ts';
import type { Lijnfase, Werkplekfoutcode } from '#shared/werkplek/fouten.ts';
import type { LijnZelf } from '#db/opslag/index.ts';
import type { Opslaglaag } from '../../opslaglaag.ts';
import type { Poorten } from '../../poorten.ts';
import { bezwaarTegen } from '../../register/levering/levering.ts';
import { Registerfout, type Registeradres } from '../../register/levering/poort.ts';
import { beginMaat, volgendeMaat, wachttijd } from '../../register/levering/tempo.ts';
import type { OpenSessie } from '../../sessie/staat.ts';
import type { Pakket, Plek, Verwerkt, Werkplekkern } from '../poort.ts';
import { verzegelPakket, type Sleutelring } from './cijfer.ts';
import { haalStuk } from './halen.ts';
import { Werkplekfout, type Werkplekregel, type Werkplekverbinding } from './poort.ts';
import { huidigeGeneratie, verversSleutels } from './sleutels.ts';

/** How the line to the other desks is now; lives in memory only. */
export interface Lijnstand {
  fase: Lijnfase;
  code: Storingcode | Werkplekfoutcode | null;
  /** Since when, ISO instant. */
  sinds: string;
  /** Whole seconds until the next try; null outside a failure. */
  volgendePoging: number | null;
  /** Of a long catching up: how many packages were taken in, of how many. */
  ronde: { klaar: number; totaal: number } | null;
  /** The desks as the server knew them when it was last asked. */
  lijst: readonly Werkplekregel[];
}

export interface Werklijn {
  /** Sends what waits and takes in what colleagues did; the composition root calls it again and again. Never throws. */
  tik(): Promise<void>;
  stand(): Lijnstand;
  nuProberen(): void;
  sluit(): Promise<void>;
}

/** For use cases that run where nothing is shared, such as sowing. */
export const geenWerklijn: Pick<Werklijn, 'stand' | 'nuProberen'> = {
  stand: () => ({ fase: 'uit', code: null, sinds: '', volgendePoging: null, ronde: null, lijst: [] }),
  nuProberen: () => undefined,
};

/** Takes a stretch of the log in, in the file of whoever is logged in. */
export type Inname = (open: OpenSessie, pakketten: readonly (Pakket & Plek)[], tot: Plek) => Verwerkt;

/** So many packages are sent or taken in at once at most; how many, follows the speed of the ones before. */
const stuurMaat = 100;
/** After so many turns of sending and taking in comes what else has to be looked at. */
const beurten = 50;
/** Without news is looked this often: what came in while another's transaction was open tells nobody. */
const kijkMs = 2_000;
/** A line that was silent this long is asked whether it is still there. */
const stilteMs = 15_000;
/** While somebody looks at the list it is asked anew this often. */
const lijstMs = 3_000;
/** How often is said to the others how far this desk has read, while nothing comes in. */
const gezienMs = 30_000;

interface Lijn {
  open: OpenSessie;
  versie: number;
  verbinding: Werkplekverbinding;
  zelf: LijnZelf;
  ring: Sleutelring;
  nieuws: boolean;
}

/**
 * Connects to the log and looks whether it is this organisation's.
 * @throws Registerfout
 */
export async function verbindWerkplek(
  { werkplekken }: Pick<Poorten, 'werkplekken'>,
  sessie: OpenSessie['sessie'],
  adres: Registeradres,
): Promise<Werkplekverbinding> {
  if (!werkplekken) throw new Registerfout('onbereikbaar');
  const verbinding = await werkplekken.verbind(adres);
  const code = bezwaarTegen(verbinding.wie, { sessie });
  if (code === null) return verbinding;
  await verbinding.sluit();
  throw new Registerfout(code);
}

/**
 * Keeps the open file and the log of the organisation's desks together. What this desk did goes in order, what was not noted as
 * sent goes again and is kept once; what others did comes in order and whole, or not at all. Each stretch that touches the file is
 * short: while the server works, the desk works.
 */
export function maakWerklijn(
  poorten: Poorten,
  { opslag }: Pick<Opslaglaag, 'opslag'>,
  huidig: () => OpenSessie | null,
  motor: Pick<Werkplekkern, 'teSturen' | 'gestuurd' | 'tot' | 'werkplek'>,
  neemIn: Inname,
): Werklijn {
  const { klok, log } = poorten;
  let lijn: Lijn | null = null;
  let lopend: Promise<void> | null = null;
  let nogEens = false;
  let gesloten = false;
  let maat = beginMaat;
  let mislukt = 0;
  let wachtTot = 0;
  let laatsteTeken = 0;
  let gekeken = -Infinity;
  let gezienOp = -Infinity;
  let bekekenOp = -Infinity;
  let lijstOp = -Infinity;
  let lijst: readonly Werkplekregel[] = [];
  let vorige: OpenSessie | null = null;
  let stand: Omit<Lijnstand, 'volgendePoging' | 'lijst'> = { fase: 'uit', code: null, sinds: klok.nu(), ronde: null };

  function zet(fase: Lijnfase, code: Lijnstand['code'] = null, ronde: Lijnstand['ronde'] = null): void {
    if (fase === 'verbinden' && (stand.fase === 'storing' || stand.fase === 'gestopt')) return;
    const toestand = (f: Lijnfase): Lijnfase => (f === 'bezig' ? 'verbonden' : f);
    const zelfde = toestand(stand.fase) === toestand(fase) && stand.code === code;
    if (code && !zelfde) log.meld(`werkplek: ${code}`);
    stand = { fase, code, ronde, sinds: zelfde ? stand.sinds : klok.nu() };
  }

  async function laatLos(): Promise<void> {
    const oud = lijn;
    lijn = null;
    await oud?.verbinding.sluit();
  }

  async function storing(fout: unknown): Promise<void> {
    const eigen = fout instanceof Registerfout || fout instanceof Werkplekfout;
    if (!eigen) log.fout('werkplek', fout);
    mislukt += 1;
    maat = beginMaat;
    await laatLos();
    // The key went on just now, or the list did: the next line has what belongs to it.
    const vanzelf = fout instanceof Werkplekfout && (fout.code === 'conflict' || fout.code === 'sleutel-ontbreekt');
    if (vanzelf && mislukt === 1) return;
    const [kans = 0] = poorten.toeval(1);
    wachtTot = klok.verstreken() + wachttijd(mislukt, kans / 255);
    // What is wrong with the packages themselves goes on being so: it stands on the screen until somebody does something.
    zet(fout instanceof Werkplekfout ? 'gestopt' : 'storing', eigen ? fout.code : 'onverwacht');
  }

  const nogOpen = (open: OpenSessie): boolean => !gesloten && huidig() === open && open.db.open;
  const verder = (): Promise<void> => new Promise((klaar) => setImmediate(klaar));

  async function zorgVoorLijn(open: OpenSessie, zelf: LijnZelf, adres: Registeradres & { versie: number }) {
    if (lijn && lijn.open === open && lijn.versie === adres.versie) {
      const code = lijn.verbinding.gebroken();
      if (code) throw new Registerfout(code);
      return lijn;
    }
    await laatLos();
    zet('verbinden');
    const verbinding = await verbindWerkplek(poorten, open.sessie, adres);
    const nieuwe: Lijn = { open, versie: adres.versie, verbinding, zelf, ring: new Map(), nieuws: true };
    lijn = nieuwe;
    verbinding.bijNieuws(() => {
      nieuwe.nieuws = true;
      void tik();
    });
    laatsteTeken = klok.verstreken();
    if ((await verbinding.werkplek()) !== zelf.werkplekId) throw new Werkplekfout('ingetrokken');
    return nieuwe;
  }

  /** Sends one batch of what waits. @returns whether there was any */
  async function stuur(nu: Lijn): Promise<boolean> {
    const { open, verbinding, zelf } = nu;
    const pakketten = nogOpen(open) ? motor.teSturen(open.db, stuurMaat) : [];
    const laatste = pakketten.at(-1);
    if (!laatste) return false;
    const generatie = huidigeGeneratie(nu.ring);
    const verzegeld = pakketten.map((een) => verzegelPakket(nu.ring, verbinding.wie.organisatieId, generatie, een));
    await verbinding.stuur(zelf.werkplekId, verzegeld);
    laatsteTeken = klok.verstreken();
    // Logged out meanwhile: they go again, and the server keeps them once.
    if (!nogOpen(open)) return false;
    opslag.inTransactie(open.db, () => motor.gestuurd(open.db, laatste.volgnummer));
    mislukt = 0;
    nu.nieuws = true;
    await verder();
    return true;
  }

  /** Sends and takes in by turns: a desk that makes work all the time hears of that of others too. */
  async function wissel(nu: Lijn): Promise<void> {
    for (let beurt = 0; beurt < beurten && nogOpen(nu.open); beurt += 1) {
      const verstuurd = await stuur(nu);
      if (nogOpen(nu.open)) await haalAlles(nu);
      if (!verstuurd && !nu.nieuws) return;
    }
  }

  async function haalAlles(nu: Lijn): Promise<void> {
    const { open, verbinding } = nu;
    if (!nu.nieuws && klok.verstreken() - gekeken < kijkMs) return;
    nu.nieuws = false;
    let klaar = 0;
    let totaal = 0;
    for (let meer = true; meer && nogOpen(open);) {
      const na = motor.tot(open.db);
      const bron = { opslag, db: open.db, nogOpen: () => nogOpen(open) };
      const stuk = await haalStuk(bron, verbinding, nu.ring, { na, aantal: maat });
      laatsteTeken = klok.verstreken();
      if (!stuk) return;
      ({ meer } = stuk);
      if (meer && totaal === 0) totaal = await verbinding.teLezen(na);
      if (!nogOpen(open)) return;
      verwerk(open, stuk);
      klaar += stuk.pakketten.length;
      if (totaal > 0) zet('bezig', null, { klaar, totaal: Math.max(klaar, totaal) });
      // Calls of the desk that came in go first.
      await verder();
    }
    gekeken = klok.verstreken();
    if (klaar > 0 || klok.verstreken() - gezienOp > gezienMs) {
      if (!nogOpen(open)) return;
      await verbinding.gezien(motor.tot(open.db));
      gezienOp = klok.verstreken();
    }
  }

  /** The engine finds out what the line cannot see: an own package in the log that is not what stands here. */
  function innemen(...deel: Parameters<Inname>): Verwerkt {
    try {
      return neemIn(...deel);
    } catch (fout) {
      if (fout instanceof Error && 'code' in fout && fout.code === 'andere-inhoud') throw new Werkplekfout('dubbel');
      throw fout;
    }
  }

  /** For whoever has the list of desks before them. */
  async function leesLijst({ verbinding, open }: Lijn): Promise<void> {
    const nu = klok.verstreken();
    if (nu - bekekenOp > 2 * lijstMs || nu - lijstOp < lijstMs) return;
    const gelezen = await verbinding.lijst();
    if (nogOpen(open)) lijst = gelezen;
    lijstOp = klok.verstreken();
  }

  function verwerk(open: OpenSessie, { pakketten, tot }: { pakketten: (Pakket & Plek)[]; tot: Plek }): void {
    const begin = klok.verstreken();
    const uitslag = innemen(open, pakketten, tot);
    if (pakketten.length > 0) maat = volgendeMaat(maat, klok.verstreken() - begin);
    if (uitslag.nieuw || uitslag.botsingen > 0) poorten.meldGebeurtenis({ soort: 'ontvangen' });
    if (uitslag.teOud) throw new Werkplekfout('werk-bij');
  }

  async function ronde(open: OpenSessie): Promise<void> {
    const zelf = opslag.leesLijnZelf(open.db);
    const adres = zelf && motor.werkplek(open.db) && opslag.leesRegisterverbinding(open.db);
    if (!zelf || !adres?.aan) {
      zet('uit');
      wachtTot = 0;
      return laatLos();
    }
    const zelfde = lijn?.open === open && lijn.versie === adres.versie;
    if (klok.verstreken() < wachtTot && !lijn) return;
    const nu = await zorgVoorLijn(open, zelf, adres);
    if (!zelfde || nu.nieuws || klok.verstreken() - laatsteTeken > stilteMs)
      nu.ring = await verversSleutels({ opslag, db: open.db, nu: klok.nu() }, nu.verbinding, zelf, () => nogOpen(open));
    if (!nogOpen(open)) return;
    await wissel(nu);
    if (nogOpen(open)) await leesLijst(nu);
    if (zelfde && klok.verstreken() - laatsteTeken > stilteMs) {
      await nu.verbinding.leeft();
      laatsteTeken = klok.verstreken();
    }
    mislukt = 0;
    if (nogOpen(open)) zet('verbonden');
  }

  function tik(): Promise<void> {
    if (gesloten) return Promise.resolve();
    // Called while a round is under way: what came meanwhile may lie behind it, so there is one more.
    nogEens = true;
    lopend ??= rondes().finally(() => (lopend = null));
    return lopend;
  }

  async function rondes(): Promise<void> {
    while (nogEens && !gesloten) {
      nogEens = false;
      await eenRonde();
    }
  }

  async function eenRonde(): Promise<void> {
    const open = huidig();
    try {
      if (open !== vorige) {
        vorige = open;
        wachtTot = 0;
        mislukt = 0;
        lijst = [];
        lijstOp = -Infinity;
        zet('uit');
      }
      if (open) await ronde(open);
      else await laatLos();
    } catch (fout) {
      if (open && nogOpen(open)) await storing(fout);
      else await laatLos();
    }
  }

  return {
    tik,
    stand() {
      const fout = stand.fase === 'storing' || stand.fase === 'gestopt';
      const rest = Math.max(0, Math.ceil((wachtTot - klok.verstreken()) / 1000));
      bekekenOp = klok.verstreken();
      return { ...stand, lijst, volgendePoging: fout ? rest : null };
    },
    nuProberen() {
      wachtTot = 0;
      mislukt = 0;
      lijstOp = -Infinity;
    },
    async sluit() {
      gesloten = true;
      await laatLos();
    },
  };
}
