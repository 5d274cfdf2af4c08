import fc from 'fast-check';
import { expect } from 'vitest';
import { weigeringSchema } from '#shared/contract/antwoord.ts';
import type { Eindpunt } from '#shared/contract/eindpunt.ts';
import { contract, type Eindpuntnaam } from '#shared/contract/tabel.ts';
import { plusDagen } from '#shared/beleid/index.ts';
import type { Db } from '#db/openen.ts';
import { bijna, geheim, passend } from '../genereer.ts';
import { clientvelden, kiesToeval, logIn, rechteWeg, type Testkern } from '../hulp.ts';
import { maakStad, sjabloon, vandaag, verstrekking } from '../opstelling.ts';
import { breuken, inhoudVan } from '../samenhang.ts';
import { dubbelGebruik, naastBesluit, ongezien, tweePassen } from './altijd.ts';
import { jaarLater, keuzes, kijkgat, recepten, werelden, type Keus, type Stadskern, type Wereld } from './huis.ts';
import { Model } from './model.ts';
import { Pool } from './pool.ts';
import { Spoor } from './spoor.ts';

/*
 * Walks through the whole contract: whoever is in calls whatever is there, with input that fits what earlier answers showed,
 * nearly fits, or is known to succeed. A step is one call, a command or a question, through the real core on the real encrypted
 * file, held against the model (`model.ts`, `spoor.ts`). What must hold of the file as a whole is looked at on the way
 * (`altijd.ts`, `samenhang.ts`). Longer: STAPPEN=1000000 npm run unit -- test/core/wandeling; other walks: ZAAD=7. That it
 * sees what it says: node test/core/wandeling/muteer.mjs breaks one rule at a time.
 */
const zaad = Number(process.env['ZAAD'] ?? 2026);
/** Each of the four test files takes a quarter, so that two processors are done at the same time. */
export const deelVan = (): number => Number(process.env['STAPPEN'] ?? 100_000) / 4;
/** The walk to begin with, to see one again that went wrong. */
const vanaf = Number(process.env['VANAF'] ?? 0);
const perWandeling = 2_000;
/** So many steps lie between two looks at the whole file. */
const perBlik = 500;

/** Chance that can be had again: the same seed, the same walk. */
function kansen(begin: number) {
  let staat = begin >>> 0;
  const getal = (tot: number): number => {
    staat = (Math.imul(staat, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((staat / 2 ** 32) * tot);
  };
  return { getal, een: <T>(lijst: readonly T[]): T => lijst[getal(lijst.length)] as T };
}
type Kansen = ReturnType<typeof kansen>;

// A city of its own: with what the walk draws, all that is ordered by an id is the same again.
const opzetten = sjabloon((k) => maakStad(k));
let gebouwd = false;
async function stad(nummer: number, verstoor: ReturnType<typeof kijkgat>['verstoor']): Promise<Stadskern> {
  if (!gebouwd) {
    kiesToeval(`the city of ${zaad}`);
    (await opzetten()).ruimOp();
    gebouwd = true;
  }
  kiesToeval(`walk ${nummer} of ${zaad}`);
  return opzetten(verstoor);
}
const pool = new Pool();
const makers = new Map<string, { past: fc.Arbitrary<unknown>; bijna: fc.Arbitrary<unknown> }>();
function invoerVoor(naam: string, { invoer }: Eindpunt, kans: Kansen): unknown {
  const maker = makers.get(naam) ?? { past: passend(invoer, pool), bijna: bijna(invoer, pool) };
  makers.set(naam, maker);
  const soort = kans.getal(10) < 8 ? maker.past : maker.bijna;
  return fc.sample(soort, { seed: kans.getal(2 ** 31), numRuns: 1 })[0];
}

/** What a refusal may leave: that it was asked, and by whom. */
const sporen = /^(audit|zoekspoor|toezicht|sqlite)/;
/** What a question may bring up to date besides, because a day passed. */
const afgeleid = /^(werkregel|termijn|dossier)$/;
const inhoud = (db: Db, zonder: RegExp[]): string =>
  JSON.stringify(Object.entries(inhoudVan(db)).filter(([tabel]) => !zonder.some((soort) => soort.test(tabel))));

class Geweigerd extends Error {}

/** The usual order of a case. The last does not succeed any more once the besluit was made known. */
const schakels = ['acuut', 'onderzoek', 'voorwaarden', 'besluit', 'bekendmaken', 'pas', 'vervallen'] as const;
interface Zaak {
  dossierId: string;
  besluitId: string;
  /** Which of the {@link schakels} comes next. */
  stap: number;
}

/** One walk in a file of its own. */
class Wandeling {
  readonly wereld: Wereld;
  readonly kans: Kansen;
  readonly k: Stadskern;
  readonly kern: Stadskern;
  readonly model = new Model();
  readonly open: () => Db;
  readonly #spoor: Spoor;
  readonly #gedaan: string[] = [];
  readonly #recepten: ReturnType<typeof recepten>;
  /** Cases that the walk began itself and has not brought to their end. */
  readonly #zaken: Zaak[] = [];
  readonly telling = { stappen: 0, gelukt: 0 };
  wie = '';

  constructor(wereld: Wereld, kans: Kansen, k: Stadskern, open: () => Db) {
    this.wereld = wereld;
    this.kans = kans;
    this.k = k;
    this.open = open;
    this.#spoor = new Spoor(open);
    const doe = async (naam: string, invoer: unknown): Promise<never> => {
      if (naam === 'sessie.inloggen' && (invoer as { inlognaam: string }).inlognaam === this.wie) return null as never;
      const antwoord = await this.roep(naam, invoer);
      if (!antwoord.ok) throw new Geweigerd(antwoord.code);
      return antwoord.waarde as never;
    };
    this.kern = { ...k, roep: (naam, invoer) => this.roep(naam, invoer), doe };
    this.#recepten = recepten(wereld, () => this.kern, open);
  }

  /** The last calls, for whoever reads what went wrong. */
  get laatste(): string {
    return this.#gedaan.slice(-25).join(', ');
  }

  get aantalRecepten(): number {
    return this.#recepten.length;
  }

  /** Every call of the walk comes through here, also those that a recipe makes to get somewhere. */
  async roep(naam: string, invoer: unknown): Promise<Awaited<ReturnType<Testkern['roep']>>> {
    const antwoord = await this.k.roep(naam, invoer, true);
    this.telling.stappen += 1;
    this.#gedaan.push(`${this.wie} ${naam} ${antwoord.ok ? 'ok' : antwoord.code}`);
    expect(this.k.fouten, naam).toEqual([]);
    if (antwoord.ok && naam === 'sessie.inloggen') this.wie = (invoer as { inlognaam: string }).inlognaam;
    const soort = (contract[naam as Eindpuntnaam] as Eindpunt | undefined)?.soort ?? 'vraag';
    const gezien = { naam, wie: this.wie, soort, antwoord };
    expect(this.#spoor.bekijk(gezien), naam).toEqual([]);
    if (!antwoord.ok) {
      const weigering = weigeringSchema.parse(antwoord);
      expect(weigering.code, naam).not.toBe('onverwacht');
      expect(JSON.stringify(weigering), naam).not.toContain(geheim);
      return antwoord;
    }
    this.telling.gelukt += 1;
    pool.neem(antwoord.waarde);
    const daad = { naam, wie: this.wie, invoer: invoer as Record<string, unknown>, waarde: antwoord.waarde };
    expect(this.model.neem(daad), naam).toEqual([]);
    return antwoord;
  }

  /** Passes on a refusal in the middle of a recipe: the file has moved on since it held. */
  async #probeer(wat: () => Promise<unknown>): Promise<void> {
    try {
      await wat();
    } catch (fout) {
      if (!(fout instanceof Geweigerd)) throw fout;
    }
  }

  /** A call with input made from the schema; now and then it is looked at whether a refusal or a question left nothing behind. */
  async #los(): Promise<void> {
    const { kans } = this;
    const lijst = kans.getal(20) === 0 ? keuzes.alles : (keuzes.van.get(this.wie) ?? keuzes.alles);
    const [naam, eindpunt] = kans.een<Keus>(kans.getal(60) === 0 ? lijst.vrij : lijst.licht);
    const invoer = invoerVoor(naam, eindpunt, kans);
    const zonder = eindpunt.soort === 'vraag' ? [sporen, afgeleid] : [sporen];
    const voor = kans.getal(300) === 0 ? inhoud(this.open(), zonder) : null;
    const antwoord = await this.roep(naam, invoer);
    if (voor !== null && (!antwoord.ok || eindpunt.soort === 'vraag'))
      expect(inhoud(this.open(), zonder) === voor, `${naam} left nothing behind`).toBe(true);
  }

  /** A command as it is known to succeed in a fresh file; those of who is in most of the time. */
  async #recept(laat: boolean): Promise<void> {
    const { kans, kern } = this;
    const mogelijk = this.#recepten.filter(([naam]) => laat || !jaarLater.test(naam));
    const eigen = mogelijk.filter(([, { als }]) => als === this.wie);
    const [naam, { als, invoer, blijft }] = kans.een(eigen.length > 0 && kans.getal(3) > 0 ? eigen : mogelijk);
    await this.#probeer(async () => {
      await logIn(kern, als);
      const klaar = await invoer();
      if (!blijft) await logIn(kern, als);
      await this.roep(naam, klaar);
    });
  }

  /** A next step in the case of somebody who came to the desk: mostly what comes next, now and then whatever else. */
  async #keten(): Promise<void> {
    const { kans } = this;
    if (this.#zaken.length === 0 || kans.getal(12) === 0) return this.#probeer(() => this.#nieuw());
    const zaak = kans.een(this.#zaken);
    const stap = kans.getal(4) > 0 ? zaak.stap : kans.getal(schakels.length);
    await this.#probeer(async () => {
      const als =
        stap === schakels.indexOf('besluit') || stap === schakels.indexOf('vervallen') ? 'beslisser' : 'balie';
      if (this.wie !== 'beslisser' || als === 'beslisser') await logIn(this.kern, als);
      const gelukt = await this.#schakel(zaak, schakels[stap] ?? 'acuut');
      if (gelukt && stap === zaak.stap) zaak.stap += 1;
    });
    if (zaak.stap >= schakels.length) this.#zaken.splice(this.#zaken.indexOf(zaak), 1);
  }

  async #nieuw(): Promise<void> {
    const velden = clientvelden({ bsn: null, geenBsnReden: 'Kwijt', achternaam: `Gast${this.kans.getal(1000)}` });
    await logIn(this.kern, 'balie');
    const { id: clientId } = await this.kern.doe('client.aanmaken', { velden });
    const { melding } = rechteWeg(this.k.klok.vandaag(), this.k.met.kade);
    const { dossierId } = await this.kern.doe('dossier.starten', { clientId, feiten: melding });
    this.#zaken.push({ dossierId, besluitId: '0'.repeat(26), stap: 0 });
    if (this.#zaken.length > 6) this.#zaken.shift();
  }

  async #schakel(zaak: Zaak, schakel: (typeof schakels)[number]): Promise<boolean> {
    const { kans, kern } = this;
    const { kade, haven } = this.k.met;
    const dag = this.k.klok.vandaag();
    const weg = rechteWeg(dag, kans.een([kade, haven]));
    const { dossierId, besluitId } = zaak;
    const leg = async (stap: string, feiten: unknown) =>
      (await this.roep('stap.vastleggen', { dossierId, versie: kans.getal(8) === 0 ? 1 : 0, invoer: { stap, feiten } }))
        .ok;
    switch (schakel) {
      case 'acuut':
        return leg('acute-opvang', weg.acuut);
      case 'onderzoek':
        return leg('onderzoek', weg.onderzoek);
      case 'voorwaarden':
        return leg('voorwaarden', weg.voorwaarden);
      case 'besluit': {
        const goed = await verstrekking(kern, dossierId, kans.een([kade, haven]), dag);
        const weigert = kans.getal(4) === 0;
        const genomen = await this.roep('besluit.nemen', {
          ...goed,
          soort: weigert ? 'weigeren' : 'verstrekken',
          gronden: weigert ? ['voldoende-redzaam'] : [],
          // With a reason a person may decide otherwise than the dossier says; what must not be is refused all the same.
          afwijking: weigert || kans.getal(3) === 0 ? 'Dit is hier anders.' : '',
        });
        if (genomen.ok) zaak.besluitId = (genomen.waarde as { besluitId: string }).besluitId;
        return genomen.ok;
      }
      case 'bekendmaken':
        return (await this.roep('besluit.bekendmaken', { besluitId, datum: dag, wijze: 'uitgereikt' })).ok;
      case 'pas':
        return (await this.roep('copas.uitgeven', { besluitId })).ok;
      case 'vervallen':
        return (await this.roep('besluit.latenVervallen', { besluitId, reden: 'Vergissing' })).ok;
    }
  }

  /** The program is closed and started again: what was acknowledged is there, and nothing else. */
  async #heropen(): Promise<void> {
    const { wie } = this;
    const ander = /^(audit|gebruiker|sqlite)/;
    const voor = inhoud(this.open(), [ander]);
    const regels = this.#spoor.auditregels();
    this.k.herstart();
    this.wie = '';
    await logIn(this.kern, wie);
    expect(inhoud(this.open(), [ander]) === voor, 'nothing that was acknowledged is missing after a restart').toBe(
      true,
    );
    expect(this.#spoor.auditregels()).toBeGreaterThanOrEqual(regels);
    this.#spoor.begin();
  }

  /** What holds at every moment, whatever was done. */
  async alles(): Promise<void> {
    const db = this.open();
    const dag = this.k.klok.vandaag();
    if (this.wereld === 'opvang') {
      await logIn(this.kern, 'beslisser');
      const gezien = new Set<string>();
      for (const groep of [null, 'uitgesteld'] as const)
        for (let van = 0, meer = true; meer; van += 500) {
          const lijst = await this.k.doe('werkvoorraad.lijst', { groep, vanaf: van, aantal: 500 });
          for (const { dossierId } of lijst.regels) gezien.add(dossierId);
          meer = lijst.meer;
        }
      expect(
        ongezien(db, dag).filter(({ id }) => !gezien.has(id)),
        'nobody under a besluit that runs, or that ended by itself, is unseen by the Werkvoorraad',
      ).toEqual([]);
    }
    // The file of the Stad has besluiten of a college as well, which Veilig Thuis never sees.
    const telt = (zin: string): boolean =>
      this.wereld === 'opvang' || !zin.startsWith('every besluit is in the outbox');
    const gebroken = [...breuken(db), ...dubbelGebruik(db), ...tweePassen(db, dag), ...naastBesluit(db)];
    expect([...gebroken.filter(telt), ...this.#spoor.versies()]).toEqual([]);
  }

  async stap(): Promise<void> {
    const { kans } = this;
    const laat = this.telling.stappen > perWandeling * 0.8;
    const deze = kans.getal(800);
    if (deze < 4) await this.k.naar(`${plusDagen(this.k.klok.vandaag(), kans.een([1, 1, 7]))}T09:00:00Z`);
    else if (deze < 5) await this.#heropen();
    else if (deze < 25) await logIn(this.kern, kans.een(werelden[this.wereld]));
    else if (deze < 50) await this.#recept(laat);
    else if (deze < 110 && this.wereld === 'opvang') await this.#keten();
    else await this.#los();
  }
}

async function loop(wereld: Wereld, nummer: number): Promise<Wandeling> {
  const gat = kijkgat();
  const k = await stad(nummer, gat.verstoor);
  const { kade, haven, thomas, fatima, piet } = k.met;
  const begin = {
    clientId: [thomas.clientId, fatima.clientId, piet.clientId],
    dossierId: [thomas.dossierId, piet.dossierId],
  };
  pool.begin({
    ...(wereld === 'opvang' && begin),
    locatieId: [kade, haven, null],
    versie: [0, 1, 2],
    dossierVersie: [1, 2, 6],
    datum: [vandaag, plusDagen(vandaag, 1)],
    ingangsdatum: [vandaag, null],
  });
  const w = new Wandeling(wereld, kansen(zaad * 1_000 + nummer), k, gat.db);
  for (const mens of [thomas, fatima]) w.model.zet({ ...mens, onderzoeker: 'balie' });
  try {
    await logIn(w.kern, werelden[wereld][0]);
    let gekeken = 0;
    while (w.telling.stappen < perWandeling) {
      await w.stap();
      if (w.telling.stappen - gekeken < perBlik) continue;
      await w.alles();
      gekeken = w.telling.stappen;
    }
    await w.alles();
  } catch (fout) {
    throw new Error(`Walk ${nummer} (${wereld}) of seed ${zaad}, ${w.telling.stappen} steps, after ${w.laatste}`, {
      cause: fout,
    });
  } finally {
    k.ruimOp();
  }
  return w;
}

/**
 * Takes so many steps, in walks of a fresh file each, and holds that most of what can be done was done.
 * @param eerste number of the first walk: other files take other ones
 */
export async function wandelingen(wereld: Wereld, stappen: number, eerste: number): Promise<void> {
  const gelukt = new Set<string>();
  const totaal = { stappen: 0, gelukt: 0, recepten: 0 };
  for (let nummer = eerste + vanaf; totaal.stappen < stappen; nummer += 1) {
    const w = await loop(wereld, nummer);
    for (const naam of w.model.gelukt) gelukt.add(naam);
    totaal.stappen += w.telling.stappen;
    totaal.gelukt += w.telling.gelukt;
    totaal.recepten = w.aantalRecepten;
  }
  expect(totaal.gelukt).toBeGreaterThan(totaal.stappen / 4);
  // Most of what can be done was done, so that the walks are about something.
  if (stappen >= 20_000) expect(gelukt.size).toBeGreaterThan(totaal.recepten * 0.7);
}
