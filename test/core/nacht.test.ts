import { afterEach, describe, expect, it } from 'vitest';
import { registerrecordSchema } from '#shared/register/records.ts';
import { nachtteksten as tekst } from '#shared/taal/nacht.ts';
import { leesPdf } from '../documenten/lezer.ts';
import { logIn } from './hulp.ts';
import { allen, invoerVan, maakHuis, nieuwId, zetBedden, zetBewoner, type Huis } from './nacht-hulp.ts';

let huis: Huis;
afterEach(() => huis.k.ruimOp());
const vrijdag = '2026-11-13';
const lees = (datum: string | null = null) => huis.k.doe('nacht.register', { locatieId: huis.locatieId, datum });
const wie = (i: number): string => huis.wie[i]?.clientId ?? '';

/** Saves and closes a night with everybody present. */
async function sluitVol(datum: string | null = null) {
  const register = await lees(datum);
  return huis.k.doe('nacht.sluiten', {
    ...invoerVan(register, allen(register, 'aanwezig')),
    geteld: register.rijen.length,
  });
}

describe('which night it is', () => {
  it('tonight; after midnight and before opening the one before; never one to come', async () => {
    huis = await maakHuis(2);
    expect((await lees()).datum).toBe(vrijdag);
    await huis.k.naar('2026-11-14T01:20:00Z');
    await logIn(huis.k, 'nacht');
    expect(await lees()).toMatchObject({ datum: vrijdag, dezeNacht: vrijdag });
    expect(await huis.k.doe('nacht.klok', {})).toEqual({ nacht: vrijdag, tijd: '02:20', laat: true });
    const morgen = { locatieId: huis.locatieId, datum: '2026-11-14' };
    const { velden } = await huis.k.weigert('nacht.register', morgen, 'ongeldige-invoer');
    expect(velden).toEqual([{ pad: 'datum', bericht: tekst.toekomst }]);
    const leeg = { ...morgen, versie: 0, extra: 0, rijen: [], reden: '' };
    await huis.k.weigert('nacht.opslaan', leeg, 'ongeldige-invoer');
    await huis.k.weigert('nacht.sluiten', { ...leeg, geteld: 0 }, 'ongeldige-invoer');
    await huis.k.naar('2026-11-14T08:00:00Z');
    await logIn(huis.k, 'nacht');
    expect((await lees()).datum).toBe('2026-11-14');
  });

  it('too long ago is for the location manager', async () => {
    huis = await maakHuis(1);
    const oud = await lees('2026-11-05');
    expect(oud.waaromNiet).toBe(tekst.teOud(7));
    await huis.k.weigert('nacht.opslaan', invoerVan(oud, { [wie(0)]: 'aanwezig' }), 'geen-recht');
    expect((await lees('2026-11-06')).waaromNiet).toBeNull();
    await logIn(huis.k, 'manager');
    const register = await lees('2026-11-05');
    expect(register.waaromNiet).toBeNull();
    expect(await huis.k.doe('nacht.opslaan', invoerVan(register, { [wie(0)]: 'aanwezig' }))).toMatchObject({
      versie: 1,
    });
  });
});

describe('the lines of a night', () => {
  it('hold everybody with a place: acute guests, children, who leaves today; not who left before', async () => {
    huis = await maakHuis(1);
    const [acuut, laatste, weg] = await huis.inBestand((db, doorId) => {
      const zet = (nummer: number, over: object) =>
        zetBewoner(db, { locatieId: huis.locatieId, van: vrijdag, nummer, doorId, ...over });
      const kind = zet(80, { soort: 'acuut' });
      db.prepare("UPDATE client SET geboortedatum = '2019-03-01' WHERE id = ?").run(kind.clientId);
      return [kind, zet(81, { tot: vrijdag }), zet(82, { van: '2026-11-01', tot: '2026-11-12' })];
    });
    const { rijen } = await lees();
    const merken = Object.fromEntries(rijen.map((rij) => [rij.clientId, rij.merken]));
    expect(merken[acuut?.clientId ?? '']).toEqual(['acuut', 'kind', 'nieuw']);
    expect(merken[laatste?.clientId ?? '']).toEqual(['laatste-nacht', 'nieuw']);
    expect(merken[weg?.clientId ?? '']).toBeUndefined();
    expect(rijen).toHaveLength(3);
  });

  it('"same as last night" fills in what is known, and says what differs', async () => {
    huis = await maakHuis(5);
    const gisteren = await lees('2026-11-12');
    const standen = ['aanwezig', 'laat', 'afwezig', 'afwezig-gemeld', 'vertrokken'] as const;
    await huis.k.doe(
      'nacht.opslaan',
      invoerVan(gisteren, Object.fromEntries(standen.map((stand, i) => [wie(i), stand]))),
    );
    const { nieuw, weg } = await huis.inBestand((db, doorId) => {
      db.prepare("UPDATE plaatsing SET tot = '2026-11-12' WHERE client_id = ?").run(wie(2));
      const gast = { locatieId: huis.locatieId, van: vrijdag, nummer: 90, soort: 'acuut' as const, doorId };
      return { nieuw: zetBewoner(db, gast).clientId, weg: wie(2) };
    });
    const { rijen, verschillen } = await lees();
    const voorstel = Object.fromEntries(rijen.map((rij) => [rij.clientId, rij.voorstel?.stand ?? null]));
    expect(voorstel).toEqual({
      [wie(0)]: 'aanwezig',
      [wie(1)]: 'aanwezig',
      [wie(3)]: null,
      [wie(4)]: 'vertrokken',
      [nieuw]: null,
    });
    expect(verschillen.map(({ soort, clientId }) => [soort, clientId])).toEqual([
      ['nieuw', nieuw],
      ['weg', weg],
      ['terug', wie(3)],
    ]);
  });

  it('propose a recorded absence, and let nobody in who is suspended without a reason', async () => {
    huis = await maakHuis(2);
    await logIn(huis.k, 'nacht');
    await huis.inBestand((db, doorId) => {
      const leg = db.prepare('INSERT INTO vastlegging VALUES (?, 1, ?, ?, ?, ?, 0, ?, ?)');
      const weg = {
        wie: null,
        datum: '2026-11-10',
        reden: 'ziekenhuis',
        gemeld: true,
        terugOp: null,
        verwachtTerug: '2026-11-20',
      };
      const geschorst = {
        wie: null,
        datum: '2026-11-12',
        tot: '2026-11-15',
        alternatief: 'Pauluskerk',
        opgehevenPer: null,
      };
      const op = '2026-11-12T10:00:00.000Z';
      leg.run(nieuwId(), huis.wie[0]?.dossierId, 'afwezigheid', JSON.stringify(weg), '', doorId, op);
      leg.run(nieuwId(), huis.wie[1]?.dossierId, 'schorsing', JSON.stringify(geschorst), '', doorId, op);
    });
    const register = await lees();
    const [ziek, geschorst] = [0, 1].map((i) => register.rijen.find(({ clientId }) => clientId === wie(i)));
    expect(ziek).toMatchObject({
      afwezig: { reden: 'ziekenhuis', verwachtTerug: '2026-11-20' },
      voorstel: { stand: 'afwezig-gemeld', grond: 'afwezigheid' },
    });
    expect(geschorst).toMatchObject({
      schorsing: { tot: '2026-11-15', alternatief: 'Pauluskerk' },
      voorstel: { stand: 'afwezig-gemeld', grond: 'schorsing' },
    });
    const { velden } = await huis.k.weigert(
      'nacht.opslaan',
      invoerVan(register, { [wie(1)]: 'aanwezig' }),
      'ongeldige-invoer',
    );
    expect(velden).toEqual([{ pad: `rijen.${wie(1)}.reden`, bericht: tekst.schorsing('2026-11-15') }]);
    await huis.k.doe(
      'nacht.opslaan',
      invoerVan(register, { [wie(1)]: { stand: 'aanwezig', reden: 'Vriest tien graden' } }),
    );
    const { correcties } = await huis.k.doe('nacht.verloop', { locatieId: huis.locatieId, datum: vrijdag });
    expect(correcties).toMatchObject([{ was: tekst.geenStand, wordt: 'Aanwezig', reden: 'Vriest tien graden' }]);
  });

  it('are refused by name: somebody unknown, somebody twice, a bed twice, one that is shut, another locatie', async () => {
    huis = await maakHuis(2);
    const [een = '', twee = '', dicht = ''] = await huis.inBestand((db, doorId) => {
      const bedden = zetBedden(db, huis.locatieId, ['gewoon', 'gewoon', 'gewoon']);
      db.prepare('INSERT INTO bed_dicht VALUES (?, ?, ?, NULL, ?, ?, ?)').run(
        nieuwId(),
        bedden[2],
        vrijdag,
        'Matras kapot',
        doorId,
        '2026-11-13T10:00:00.000Z',
      );
      return bedden;
    });
    const register = await lees();
    expect(register).toMatchObject({ capaciteit: 2, dicht: 1 });
    const invoer = invoerVan(register);
    const probeer = async (rijen: (typeof invoer)['rijen']) =>
      (await huis.k.weigert('nacht.opslaan', { ...invoer, rijen }, 'ongeldige-invoer')).velden?.map(({ pad }) => pad);
    const rij = (clientId: string, bedId: string | null) => ({
      ...{ clientId, stand: 'aanwezig' as const, bedId, tijd: null, reden: '' },
    });
    const vreemd = nieuwId();
    expect(await probeer([rij(vreemd, null)])).toEqual([`rijen.${vreemd}.stand`]);
    expect(await probeer([rij(wie(0), een), rij(wie(0), twee)])).toEqual([`rijen.${wie(0)}.stand`]);
    expect(await probeer([rij(wie(0), een), rij(wie(1), een)])).toEqual([`rijen.${wie(1)}.bedId`]);
    expect(await probeer([rij(wie(0), dicht)])).toEqual([`rijen.${wie(0)}.bedId`]);
    expect(await probeer([rij(wie(0), nieuwId())])).toEqual([`rijen.${wie(0)}.bedId`]);
    await huis.inBestand((db) =>
      db
        .prepare("INSERT INTO nacht (locatie_id, datum, client_id, stand) VALUES (?, ?, ?, 'aanwezig')")
        .run(huis.anderId, vrijdag, wie(1)),
    );
    expect((await lees()).rijen.find(({ clientId }) => clientId === wie(1))?.elders).toBe('Nachtopvang Noord');
    expect(await probeer([rij(wie(1), twee)])).toEqual([`rijen.${wie(1)}.stand`]);
    // Who is away leaves the bed, and finds it again on coming in.
    await huis.inBestand((db) => db.prepare('DELETE FROM nacht').run());
    const thuis = await huis.k.doe('nacht.opslaan', { ...invoer, rijen: [rij(wie(0), een)] });
    expect(thuis.rijen[0]).toMatchObject({ clientId: wie(0), bedId: een });
    await huis.inBestand((db, doorId) =>
      db
        .prepare('INSERT INTO bedgebruik VALUES (?, ?, ?, ?, ?, NULL, ?, ?)')
        .run(...[nieuwId(), een, wie(0), huis.wie[0]?.dossierId, '2026-11-01', doorId, '2026-11-01T10:00:00.000Z']),
    );
    const uit = await huis.k.doe('nacht.opslaan', invoerVan(thuis, { [wie(0)]: 'afwezig' }));
    expect(uit.rijen.find(({ clientId }) => clientId === wie(0))).toMatchObject({ stand: 'afwezig', bedId: een });
    // Two people change beds in one save.
    await huis.inBestand((db) => db.prepare('DELETE FROM nacht').run());
    const eerst = await huis.k.doe('nacht.opslaan', {
      ...invoer,
      versie: 2,
      rijen: [rij(wie(0), een), rij(wie(1), twee)],
    });
    const daarna = await huis.k.doe('nacht.opslaan', {
      ...invoerVan(eerst),
      rijen: [rij(wie(0), twee), rij(wie(1), een)],
    });
    expect(daarna.rijen.map(({ clientId, bedId }) => [clientId, bedId])).toEqual([
      [wie(1), een],
      [wie(0), twee],
    ]);
  });

  it('never hold more sleepers than places, unless places were put up', async () => {
    huis = await maakHuis(3, { plekken: 2 });
    const register = await lees();
    const { velden } = await huis.k.weigert(
      'nacht.opslaan',
      invoerVan(register, allen(register, 'aanwezig')),
      'ongeldige-invoer',
    );
    expect(velden).toEqual([{ pad: 'extra', bericht: tekst.teVeel(3, 2) }]);
    const met = await huis.k.doe('nacht.opslaan', { ...invoerVan(register, allen(register, 'aanwezig')), extra: 1 });
    expect(met).toMatchObject({ versie: 1, extra: 1, capaciteit: 2 });
  });
});

describe('two colleagues', () => {
  it('never overwrite each other: the second is told, and the register shows what is there now', async () => {
    huis = await maakHuis(2);
    const mijn = await lees();
    await logIn(huis.k, 'collega');
    await huis.k.doe('nacht.opslaan', invoerVan(await lees(), { [wie(0)]: 'afwezig' }));
    await logIn(huis.k, 'nacht');
    await huis.k.weigert('nacht.opslaan', invoerVan(mijn, { [wie(0)]: 'aanwezig' }), 'conflict');
    const nu = await lees();
    expect(nu).toMatchObject({ versie: 1, laatste: { door: 'Naam collega', wat: 'opgeslagen' } });
    expect(nu.rijen.map(({ stand }) => stand)).toEqual(['afwezig', null]);
  });
});

describe('closing', () => {
  it('asks a standing of everybody, by name', async () => {
    huis = await maakHuis(2);
    const register = await lees();
    const { velden } = await huis.k.weigert(
      'nacht.sluiten',
      { ...invoerVan(register, { [wie(0)]: 'aanwezig' }), geteld: 1 },
      'ongeldige-invoer',
    );
    expect(velden).toEqual([{ pad: `rijen.${wie(1)}.stand`, bericht: tekst.zonderStand }]);
  });

  it('with a difference, or with a sleeper without a bed, only with a reason; what is wrong is named', async () => {
    huis = await maakHuis(2);
    await huis.inBestand((db) => zetBedden(db, huis.locatieId, ['gewoon', 'gewoon']));
    const register = await lees();
    const invoer = { ...invoerVan(register, allen(register, 'aanwezig')), geteld: 3 };
    const { velden } = await huis.k.weigert('nacht.sluiten', invoer, 'motivering-ontbreekt');
    expect(velden?.map(({ pad }) => pad)).toEqual([
      'geteld',
      `rijen.${wie(0)}.bedId`,
      `rijen.${wie(1)}.bedId`,
      'reden',
    ]);
    expect(velden?.[0]?.bericht).toBe(tekst.telling(3, 2));
    expect((await lees()).versie).toBe(0);
    const dicht = await huis.k.doe('nacht.sluiten', { ...invoer, reden: 'Een vrijwilliger telde mee' });
    expect(dicht).toMatchObject({ stand: 'gesloten', geteld: 3, laatste: { reden: 'Een vrijwilliger telde mee' } });
    await huis.k.weigert('nacht.sluiten', { ...invoerVan(dicht), geteld: 2 }, 'stap-niet-mogelijk');
  });

  it('leaves a record for the registry, and every correction a new one; what stood there is kept', async () => {
    huis = await maakHuis(2);
    const dicht = await sluitVol();
    await huis.k.weigert('nacht.opslaan', invoerVan(dicht, { [wie(1)]: 'afwezig' }), 'motivering-ontbreekt');
    const anders = invoerVan(dicht, { [wie(1)]: { stand: 'laat', tijd: '01:40' } });
    const beter = await huis.k.doe('nacht.opslaan', { ...anders, reden: 'Stond bij de verkeerde naam' });
    expect(beter).toMatchObject({ stand: 'gesloten', versie: 2, laatste: { wat: 'gecorrigeerd' } });
    const { versies, correcties } = await huis.k.doe('nacht.verloop', { locatieId: huis.locatieId, datum: vrijdag });
    expect(versies.map(({ wat, slapers }) => [wat, slapers])).toEqual([
      ['gesloten', 2],
      ['gecorrigeerd', 2],
    ]);
    expect(correcties).toMatchObject([
      {
        versie: 2,
        was: 'Aanwezig',
        wordt: 'Laat binnen, om 01:40',
        reden: 'Stond bij de verkeerde naam',
        door: 'Naam nacht',
      },
    ]);
    const records = await huis.inBestand((db) =>
      db.prepare("SELECT inhoud FROM uitbak WHERE soort = 'nachtregister' ORDER BY volgnummer").pluck().all(),
    );
    const inhoud = records.map((tekst_) => registerrecordSchema.parse(JSON.parse(String(tekst_))).inhoud);
    expect(inhoud).toMatchObject([
      { versie: 1, status: 'gesloten', capaciteit: 10, geteld: 2, totalen: { slapers: 2, laat: 0 } },
      {
        versie: 2,
        status: 'gecorrigeerd',
        totalen: { slapers: 2, laat: 1 },
        toelichting: 'Stond bij de verkeerde naam',
      },
    ]);
    expect(JSON.stringify(records)).not.toContain('Bewoner');
  });

  it('is undone with a reason; what changes then keeps the old value too, and an old night keeps its places', async () => {
    huis = await maakHuis(2);
    const dicht = await sluitVol();
    const plek = { locatieId: huis.locatieId, datum: vrijdag, versie: dicht.versie };
    await huis.k.weigert('nacht.heropenen', { ...plek, reden: ' ' }, 'ongeldige-invoer');
    const open = await huis.k.doe('nacht.heropenen', { ...plek, reden: 'Te vroeg gesloten' });
    expect(open).toMatchObject({ stand: 'open', versie: 2, ooitGesloten: true });
    await huis.k.weigert('nacht.heropenen', { ...plek, versie: 2, reden: 'Nog eens' }, 'stap-niet-mogelijk');
    const weer = await huis.k.doe('nacht.opslaan', invoerVan(open, { [wie(0)]: { stand: null } }));
    expect(weer.rijen[0]?.stand).toBeNull();
    await huis.inBestand((db) => db.prepare('UPDATE locatie SET capaciteit = 1 WHERE id = ?').run(huis.locatieId));
    const klaar = await huis.k.doe('nacht.sluiten', {
      ...invoerVan(await lees(), { [wie(0)]: 'aanwezig' }),
      geteld: 2,
    });
    expect(klaar).toMatchObject({ stand: 'gesloten', versie: 4, capaciteit: 10 });
    const { correcties } = await huis.k.doe('nacht.verloop', { locatieId: huis.locatieId, datum: vrijdag });
    expect(correcties.map(({ versie, was, wordt }) => [versie, was, wordt])).toEqual([
      [4, tekst.geenStand, 'Aanwezig'],
      [3, 'Aanwezig', tekst.geenStand],
    ]);
  });
});

describe('what follows', () => {
  it('who left does not lose the stay: the begeleider gets the work, until it is corrected', async () => {
    huis = await maakHuis(1);
    await huis.k.doe('nacht.opslaan', invoerVan(await lees(), { [wie(0)]: 'vertrokken' }));
    const dossierId = huis.wie[0]?.dossierId ?? '';
    const werk = () => huis.k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 50 });
    const { regels } = await werk();
    expect(regels).toMatchObject([{ dossierId, termijn: { soort: 'vertrek-genoteerd', uiterlijk: '2026-11-14' } }]);
    await huis.k.doe('nacht.opslaan', invoerVan(await lees(), { [wie(0)]: 'aanwezig' }));
    expect((await werk()).regels).toEqual([]);
  });

  it('a night that is not closed by noon of the next day stands open, until it is', async () => {
    huis = await maakHuis(1);
    const open = () => huis.k.doe('nacht.openstaand', {});
    await huis.k.naar('2026-11-14T10:59:00Z');
    await logIn(huis.k, 'nacht');
    const eerst = (await open()).map(({ datum }) => datum);
    expect(eerst).not.toContain(vrijdag);
    await huis.k.naar('2026-11-14T11:00:00Z');
    await logIn(huis.k, 'nacht');
    expect(await open()).toEqual([{ locatieId: huis.locatieId, naam: 'Nachtopvang Zuid', datum: vrijdag }]);
    await sluitVol(vrijdag);
    expect(await open()).toEqual([]);
  });

  it('a pass leads to the line of who holds it; nonsense leads nowhere', async () => {
    huis = await maakHuis(1);
    const plek = { locatieId: huis.locatieId, datum: vrijdag };
    expect(await huis.k.doe('nacht.pas', { ...plek, code: 'onzin' })).toMatchObject({ geldig: false, clientId: null });
  });

  it('on paper: blank for the clipboard, and as filled in', async () => {
    huis = await maakHuis(2);
    const plek = { locatieId: huis.locatieId, datum: vrijdag };
    const leeg = await leesPdf((await huis.k.doe('nacht.pdf', { ...plek, vorm: 'leeg' })).bytes);
    expect(leeg.tekst).toContain('Bewoner001');
    expect(leeg.tekst).toContain(tekst.papier.hoofden);
    await sluitVol();
    const vol = await leesPdf((await huis.k.doe('nacht.pdf', { ...plek, vorm: 'ingevuld' })).bytes);
    expect(vol.tekst).toContain('Gesloten');
    expect(vol.tekst).toContain(tekst.papier.totalen(2, 0, 0, 0, 0));
    expect(vol.tekst).toContain(tekst.papier.geteld(2));
  });

  it('500 places are saved whole, in one version', async () => {
    huis = await maakHuis(500, { plekken: 500 });
    const register = await lees();
    expect(register.rijen).toHaveLength(500);
    const dicht = await huis.k.doe('nacht.sluiten', {
      ...invoerVan(register, allen(register, 'aanwezig')),
      geteld: 500,
    });
    expect(dicht).toMatchObject({ versie: 1, stand: 'gesloten', geteld: 500 });
    expect(dicht.rijen.every(({ stand }) => stand === 'aanwezig')).toBe(true);
  });
});
