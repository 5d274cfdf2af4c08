import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plusDagen } from '#shared/beleid/index.ts';
import { logIn, type Testkern } from '../hulp.ts';
import { openBestand, stadsjabloon, vandaag, type Stad } from '../opstelling.ts';
import { breuken } from '../samenhang.ts';
import { leg, voorbeeld } from './stukken.ts';

const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
let dossierId: string;
beforeEach(async () => {
  k = await opzetten();
  dossierId = k.met.thomas.dossierId;
  k.klok.zet('2026-11-16T10:00:00Z');
  await logIn(k, 'balie');
}, 60_000);
afterEach(() => {
  expect(k.fouten).toEqual([]);
  k.ruimOp();
});

const dossier = () => k.doe('dossier.openen', { dossierId });
const pas = async () => (await k.doe('copas.controleren', { code: k.met.thomas.pasnummer })).geldig;
async function plaatsingen() {
  k.sluit();
  const { db } = await openBestand(k.map);
  const rijen = db.prepare('SELECT soort, van, tot FROM plaatsing WHERE dossier_id = ? ORDER BY van').all(dossierId);
  expect(breuken(db)).toEqual([]);
  db.close();
  return rijen;
}
const naar = async (dag: string): Promise<void> => {
  k.klok.zet(`${dag}T10:00:00Z`);
  await logIn(k, 'balie');
};

describe('uitstroom (5.2.12)', () => {
  it('of who leaves of their own accord ends stay and pass at once, without a besluit', async () => {
    await naar('2026-11-20');
    expect(await pas()).toBe(true);
    await leg(k, dossierId, 'uitstroom', { datum: '2026-11-20' });
    expect(await dossier()).toMatchObject({
      status: 'geeindigd',
      opvang: { laatsteDag: '2026-11-19', beeindigdPer: null },
      copassen: [{ status: 'ingetrokken', ingetrokkenReden: 'De cliënt is uitgestroomd.' }],
    });
    expect(await pas()).toBe(false);
    const { regels } = await k.doe('dossier.lijst', { status: 'geeindigd', keten: null, vanaf: 0, aantal: 10 });
    expect(regels.map((regel) => regel.dossierId)).toEqual([dossierId]);
    const werk = await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 50 });
    expect(werk.regels.map((regel) => regel.dossierId)).not.toContain(dossierId);
    await k.weigert('copas.uitgeven', { besluitId: k.met.thomas.besluitId }, 'pas-niet-mogelijk');
    expect(await plaatsingen()).toEqual([{ soort: 'besluit', van: vandaag, tot: '2026-11-19' }]);
  });

  it('is undone with a reason: the bed is there again, a new pass can be given, and the registry hears of it', async () => {
    await naar('2026-11-20');
    const id = await leg(k, dossierId, 'uitstroom', { datum: '2026-11-18' });
    await k.doe('vervolg.intrekken', { dossierId, id, versie: 1, reden: 'Is er nog' });
    expect(await dossier()).toMatchObject({ status: 'verstrekt', opvang: { laatsteDag: '2027-02-15' } });
    await k.doe('copas.uitgeven', { besluitId: k.met.thomas.besluitId });
    expect(await plaatsingen()).toEqual([{ soort: 'besluit', van: vandaag, tot: '2027-02-15' }]);
  });

  it('corrected to another day moves the end of the stay with it, also back from the first day', async () => {
    await naar('2026-11-20');
    const id = await leg(k, dossierId, 'uitstroom', { datum: vandaag });
    expect((await dossier()).opvang?.laatsteDag).toBe('2026-11-15');
    const invoer = { soort: 'uitstroom' as const, inhoud: { ...voorbeeld.uitstroom, datum: '2026-11-20' } };
    await k.doe('vervolg.vastleggen', { dossierId, id, versie: 1, invoer, reden: 'Was later' });
    expect(await plaatsingen()).toEqual([{ soort: 'besluit', van: vandaag, tot: '2026-11-19' }]);
  });

  it('is recorded once, and not before its day', async () => {
    await leg(k, dossierId, 'uitstroom');
    const tweede = { soort: 'uitstroom' as const, inhoud: voorbeeld.uitstroom };
    const weigering = await k.weigert(
      'vervolg.vastleggen',
      { dossierId, id: null, versie: 0, invoer: tweede, reden: '' },
      'ongeldige-invoer',
    );
    expect(weigering.velden?.[0]?.bericht).toContain('al vastgelegd');
  });

  it('after the last day follows van rechtswege and changes nothing else (5.2.9)', async () => {
    await naar('2027-02-20');
    await leg(k, dossierId, 'uitstroom', { datum: '2027-02-16', wijze: 'van-rechtswege', bevestigd: '' });
    expect(await dossier()).toMatchObject({ status: 'geeindigd', opvang: { laatsteDag: '2027-02-15' } });
    expect((await dossier()).copassen).toMatchObject([{ status: 'verlopen' }]);
    expect(await plaatsingen()).toEqual([{ soort: 'besluit', van: vandaag, tot: '2027-02-15' }]);
  });
});

describe('van rechtswege (5.2.9)', () => {
  it('opvang ends by itself on every list, on the day after its last one and not before', async () => {
    const laatste = '2027-02-15';
    for (const [dag, loopt] of [
      [plusDagen(laatste, -20), true],
      [plusDagen(laatste, -14), true],
      [laatste, true],
      [plusDagen(laatste, 1), false],
      [plusDagen(laatste, 400), false],
    ] as const) {
      await naar(dag);
      const open = await dossier();
      expect(open.status, dag).toBe(loopt ? 'verstrekt' : 'geeindigd');
      expect(await pas(), dag).toBe(loopt);
      expect(open.besluiten[0]?.geldig, dag).toBe(loopt);
      const lijst = await k.doe('dossier.lijst', { status: 'verstrekt', keten: null, vanaf: 0, aantal: 10 });
      expect(
        lijst.regels.some((regel) => regel.dossierId === dossierId),
        dag,
      ).toBe(loopt);
      const werk = await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 50 });
      const regel = werk.regels.find((een) => een.dossierId === dossierId);
      expect(regel?.termijn?.soort, dag).toBe(loopt ? 'einde-opvang' : 'opvang-voorbij');
      const { aantallen } = await k.doe('werkvoorraad.lijst', { groep: 'loopt-af', vanaf: 0, aantal: 50 });
      expect(aantallen['loopt-af'], dag).toBe(dag >= plusDagen(laatste, -14) && dag < laatste ? 2 : 0);
      const { verblijf } = await k.doe('vervolg.lezen', { dossierId });
      expect(verblijf, dag).toMatchObject({ geeindigd: !loopt, looptAf: loopt && dag >= plusDagen(laatste, -14) });
    }
  });
});

describe('while a transfer to another region is awaited (5.2.5)', () => {
  it('no plan is made, and the reason with its article is given; a warning can be', async () => {
    const { stappen } = await dossier();
    const feiten = {
      andereRegio: 'Den Haag',
      overeenstemmingOnderzoek: null,
      startOnderzoek: vandaag,
      criteria: {},
      aangewezenRegio: 'andere-regio' as const,
      motivering: 'Familie daar.',
      overeenstemmingOverdracht: null,
      onderzoeksverslag: null,
      overlegMetClient: null,
      datumOverdracht: null,
      aanbieder: '',
      vervoer: '',
    };
    await k.doe('stap.vastleggen', {
      dossierId,
      versie: stappen.toegankelijkheid?.versie ?? 0,
      invoer: { stap: 'toegankelijkheid', feiten: feiten as never },
    });
    expect((await k.doe('vervolg.lezen', { dossierId })).alleenOnderdak).toContain('5.2.5');
    const invoer = { soort: 'plan' as const, inhoud: voorbeeld.plan };
    const leeg = { dossierId, id: null, versie: 0, invoer, reden: '' };
    expect((await k.weigert('vervolg.vastleggen', leeg, 'alleen-onderdak')).melding).toContain('5.2.5');
    await leg(k, dossierId, 'waarschuwing');
  });
});
