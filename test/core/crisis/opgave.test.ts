import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { opgavecellen, type Opgavecel } from '#shared/rapportage/crisisopgave.ts';
import { crisisopvangInhoud } from '#shared/register/crisisopvang.ts';
import { registerrecordSchema, type Registerrecord } from '#shared/register/records.ts';
import * as opslag from '#db/opslag/index.ts';
import type { Db } from '#db/openen.ts';
import { klareTriage, vtzaak } from '../aanlevering/hulp.ts';
import { logIn, type Testkern } from '../hulp.ts';
import { openBestand, organisatiesjabloon } from '../opstelling.ts';

/* The only thing that leaves Veilig Thuis: counts by the month, after somebody read and released them (issue 7, line 1). */
const opzetten = organisatiesjabloon('veilig-thuis', ['veilig-thuis', 'teamleider']);
let k: Testkern;
beforeEach(async () => {
  k = await opzetten();
  k.klok.zet('2026-09-10T09:00:00Z');
  await logIn(k, 'teamleider');
});
afterEach(() => k.ruimOp());

const maand = '2026-09';
/** Something behind the back of the core, which goes on after it. */
async function inBestand<T>(doe: (db: Db) => T): Promise<T> {
  k.sluit();
  const { db } = await openBestand(k.map);
  const uit = doe(db);
  db.close();
  k.herstart();
  await logIn(k, 'teamleider');
  return uit;
}
interface Verblijf {
  niveau: 'rood' | 'oranje' | 'groen';
  van: string;
  tot: string;
}
let nummer = 0;
/** Cases of which the crisisopvang was granted, without the letters around it. */
async function verblijven(aantal: number, { niveau, van, tot }: Verblijf): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < aantal; i += 1) {
    nummer += 1;
    const triage = klareTriage('2026-09-10', { niveau, niveauReden: 'Zoals het was' });
    ids.push((await vtzaak(k, triage, { achternaam: `Quispel ${nummer}` })).dossierId);
  }
  await inBestand((db) => {
    const doorId = db.prepare('SELECT id FROM gebruiker LIMIT 1').pluck().get() as string;
    for (const dossierId of ids) {
      opslag.schrijfBesluit(db, {
        ...{ id: `${dossierId.slice(0, 25)}z`, dossierId, soort: 'verstrekken', opBesluitId: null, per: null },
        ...{ genomenOp: '2026-09-10T10:00:00.000Z', genomenDoorId: doorId, peildatum: '2026-09-10', keten: null },
        ...{ beleidsversie: 'beleidsregels-2025.1', ingangsdatum: van, laatsteDag: tot, locatieId: null },
        ...{ contactpersoonId: doorId, motivering: 'Zo was het', afwijking: null, gronden: [], voorwaarden: '' },
        ...{ feiten: {}, uitleg: [] },
      });
      db.prepare('UPDATE dossier SET laatste_dag = ? WHERE id = ?').run(tot, dossierId);
    }
  });
  return ids;
}
const lees = () => k.doe('crisisopgave.lezen', { maand });
async function geefVrij() {
  const { versie, vingerafdruk } = await lees();
  return k.doe('crisisopgave.vrijgeven', { maand, versie, vingerafdruk });
}
async function cijfers(): Promise<Partial<Record<Opgavecel, number | null>>> {
  const { tabellen } = await lees();
  return Object.fromEntries(tabellen.flatMap(({ cijfers: lijst }) => lijst.map(({ cel, aantal }) => [cel, aantal])));
}
const uitbak = () =>
  inBestand((db) =>
    (
      db.prepare('SELECT inhoud, dossier_id, client_id, voor_id FROM uitbak ORDER BY volgnummer').all() as {
        inhoud: string;
      }[]
    ).map(({ inhoud, ...wie }) => ({ ...(JSON.parse(inhoud) as Registerrecord), ...wie })),
  );
const rood: Verblijf = { niveau: 'rood', van: '2026-09-12', tot: '2026-10-03' };
const groen: Verblijf = { niveau: 'groen', van: '2026-09-21', tot: '2026-09-30' };

describe('a month of Veilig Thuis', () => {
  it('leaves as counts once it was read and released, in one record about nobody', async () => {
    await verblijven(6, rood);
    await verblijven(5, groen);
    await k.naar('2026-11-16T09:00:00Z');
    expect(await uitbak()).toEqual([]);
    expect((await k.doe('crisisopgave.lijst', {})).maanden.map(({ maand: m, stand }) => [m, stand])).toEqual([
      ['2026-10', 'te-vroeg'],
      ['2026-09', 'open'],
    ]);
    expect(await cijfers()).toMatchObject({
      ...{ begonnen: 11, begonnenRood: 6, begonnenOranje: 0, begonnenGroen: 5, begonnenZonderKinderen: 11 },
      // 6 × 19 nights from the 12th, and 5 × 10 nights up to and including the 30th.
      ...{ geeindigd: 5, geeindigdBinnenDuur: 5, geeindigdLanger: 0, nachten: 164, geweigerd: 0 },
    });
    expect(await geefVrij()).toEqual({ versie: 1 });
    const records = await uitbak();
    expect(records).toHaveLength(1);
    const [record] = records;
    expect(registerrecordSchema.parse(record)).toMatchObject({ soort: 'crisisopvang', dossierRef: null });
    expect(record).toMatchObject({ dossier_id: null, client_id: null, voor_id: null });
    expect(record?.inhoud).toEqual({
      ...{ maand, versie: 1, status: 'vrijgegeven', drempel: 5 },
      ...(await cijfers()),
    });
    const [regel] = (await k.doe('crisisopgave.lijst', {})).maanden.slice(-1);
    expect(regel).toMatchObject({ maand, stand: 'vrijgegeven', versie: 1, door: 'Naam teamleider' });
  });

  it('tells nothing of a small group, nor how many it is short of', async () => {
    await verblijven(6, rood);
    await verblijven(2, groen);
    await k.naar('2026-11-16T09:00:00Z');
    const { tabellen } = await lees();
    expect(
      tabellen.find(({ id }) => id === 'niveau')?.cijfers.map(({ cel, aantal, reden }) => [cel, aantal, reden]),
    ).toEqual([
      ['begonnenRood', null, 'verraadt'],
      ['begonnenOranje', 0, null],
      ['begonnenGroen', null, 'klein'],
      ['begonnenZonderNiveau', 0, null],
      ['begonnen', 8, null],
    ]);
    expect(await cijfers()).toMatchObject({
      ...{ begonnenZonderKinderen: 8, geeindigd: null, geeindigdBinnenDuur: null, nachten: 134 },
    });
  });

  it('is corrected in a next version, which shows no difference that is about few; what is taken back counts as read', async () => {
    await verblijven(6, rood);
    await verblijven(6, groen);
    await k.naar('2026-11-16T09:00:00Z');
    await geefVrij();
    const eerste = await cijfers();
    expect(eerste).toMatchObject({ begonnen: 12, begonnenRood: 6, nachten: 174 });
    await k.weigert(
      'crisisopgave.vrijgeven',
      { maand, versie: 1, vingerafdruk: (await lees()).vingerafdruk },
      'stap-niet-mogelijk',
    );

    k.klok.zet('2026-09-10T10:00:00Z');
    await logIn(k, 'teamleider');
    await verblijven(1, rood);
    await k.naar('2026-11-17T09:00:00Z');
    expect((await lees()).stand).toBe('anders');
    const tweede = await cijfers();
    expect(tweede).toMatchObject({ begonnen: null, begonnenRood: null, nachten: null, begonnenGroen: 6, geeindigd: 6 });
    expect(await geefVrij()).toEqual({ versie: 2 });
    await k.doe('crisisopgave.intrekken', { maand, versie: 2, reden: 'Dubbel geteld' });
    expect((await lees()).stand).toBe('ingetrokken');
    // Taking it back does not make it unread: the next version is held against the first.
    expect(await cijfers()).toMatchObject({ begonnen: null, begonnenRood: null, begonnenGroen: 6 });
    expect(await geefVrij()).toEqual({ versie: 4 });
    const records = (await uitbak()).map(({ inhoud }) => crisisopvangInhoud.parse(inhoud));
    expect(records.map(({ versie, status, begonnen }) => [versie, status, begonnen])).toEqual([
      [1, 'vrijgegeven', 12],
      [2, 'vrijgegeven', null],
      [3, 'ingetrokken', null],
      [4, 'vrijgegeven', null],
    ]);
    expect(opgavecellen.every((cel) => records[2]?.[cel] === null)).toBe(true);
    expect(JSON.stringify(records)).not.toContain('Dubbel geteld');
  });

  it('leaves only long enough after it, only as it was read, and only by who may', async () => {
    await verblijven(5, rood);
    await k.weigert('crisisopgave.lezen', { maand }, 'ongeldige-invoer');
    await k.naar('2026-10-29T09:00:00Z');
    const vroeg = await lees();
    expect(vroeg).toMatchObject({ stand: 'te-vroeg', vanaf: '2026-10-30', kanVrijgeven: false });
    await k.weigert(
      'crisisopgave.vrijgeven',
      { maand, versie: 0, vingerafdruk: vroeg.vingerafdruk },
      'stap-niet-mogelijk',
    );
    await k.naar('2026-10-30T09:00:00Z');
    const gelezen = await lees();
    expect(gelezen.kanVrijgeven).toBe(true);
    await k.weigert('crisisopgave.vrijgeven', { maand, versie: 1, vingerafdruk: gelezen.vingerafdruk }, 'conflict');
    await k.weigert('crisisopgave.vrijgeven', { maand, versie: 0, vingerafdruk: '0'.repeat(64) }, 'conflict');
    await k.weigert('crisisopgave.intrekken', { maand, versie: 1, reden: 'Niets' }, 'conflict');
    await k.weigert('crisisopgave.lezen', { maand: '2026-10' }, 'ongeldige-invoer');
    for (const reden of ['', 'x'])
      await k.weigert('crisisopgave.intrekken', { maand, versie: 1, reden }, 'ongeldige-invoer');
    for (const fout of ['2026-13', '2026', 'september'])
      await k.weigert('crisisopgave.lezen', { maand: fout }, 'ongeldige-invoer');
    await k.doe('crisisopgave.vrijgeven', { maand, versie: 0, vingerafdruk: gelezen.vingerafdruk });
    await logIn(k, 'veilig-thuis');
    for (const naam of [
      'crisisopgave.lijst',
      'crisisopgave.lezen',
      'crisisopgave.vrijgeven',
      'crisisopgave.intrekken',
    ] as const)
      await k.weigert(naam, { maand, versie: 1, vingerafdruk: '0'.repeat(64), reden: 'Nee' }, 'geen-recht');
    await logIn(k, 'bea');
    await k.weigert('crisisopgave.lijst', {}, 'geen-recht');
  });

  it('that nobody had a case in is nothing to look at', async () => {
    expect(await k.doe('crisisopgave.lijst', {})).toEqual({ maanden: [], wachtdagen: 30 });
  });
});
