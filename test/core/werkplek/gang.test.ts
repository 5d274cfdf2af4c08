import { afterEach, describe, expect, it } from 'vitest';
import { clientvelden, logIn, rechteWeg } from '../hulp.ts';
import { maakStad, vandaag, verstrekking } from '../opstelling.ts';
import { afgeleideRijen, desksjabloon, gedeeldeRijen, haal, stuur, type Werkplek } from './hulp.ts';

const opzetten = desksjabloon(2, maakStad);
let ruimOp = () => {};
afterEach(() => ruimOp());

async function begin() {
  const alles = await opzetten();
  ruimOp = alles.ruimOp;
  const [a, b] = alles.desks;
  if (!a || !b) throw new Error('two desks');
  await logIn(a, 'balie');
  await logIn(b, 'balie');
  /** The first desk is first in the log. */
  const gelijk = () => {
    for (const desk of [a, b]) stuur(desk.db(), alles.log);
    for (const desk of [a, b]) haal(desk.db(), alles.log);
    expect(gedeeldeRijen(b.db())).toEqual(gedeeldeRijen(a.db()));
    expect(afgeleideRijen(b.db())).toEqual(afgeleideRijen(a.db()));
  };
  return { ...alles, a, b, gelijk };
}
const open = async (d: Werkplek) => (await d.doe('botsing.lijst', { alles: false })).regels;

it('fills a new desk from the log alone', async () => {
  const { a, b, gelijk, met } = await begin();
  gelijk();
  expect(b.db().pragma('foreign_key_check')).toEqual([]);
  const dossier = await b.doe('dossier.openen', { dossierId: met.thomas.dossierId });
  const { versie: _, ...bij } = await a.doe('dossier.openen', { dossierId: met.thomas.dossierId });
  expect(dossier).toMatchObject(bij);
});

describe('two desks change the same', () => {
  async function zelfdeStap() {
    const alles = await begin();
    const { a, b, met, gelijk } = alles;
    const { dossierId } = met.piet;
    const feiten = rechteWeg(vandaag, met.kade).melding;
    const stap = (toelichting: string) => ({
      ...{ dossierId, versie: 1 },
      invoer: { stap: 'melding' as const, feiten: { ...feiten, tolk: toelichting } },
    });
    await a.doe('stap.vastleggen', stap('Pools'));
    await b.doe('stap.vastleggen', stap('Arabisch'));
    gelijk();
    return alles;
  }

  it('what came first counts, the other is kept whole and shown in words, side by side, at every desk', async () => {
    const { a, b } = await zelfdeStap();
    for (const desk of [a, b]) {
      const [botsing] = await open(desk);
      expect(botsing).toMatchObject({ wie: 'Naam balie', reden: 'bestaat', eigen: true, afgehandeld: null });
      const { eerst, delen, magOpnieuw } = await desk.doe('botsing.lezen', { botsingId: botsing?.id ?? '' });
      expect(eerst).toMatchObject({ wie: 'Naam balie' });
      expect(delen).toEqual([{ naam: 'Stap', velden: [{ label: 'Tolk', nu: 'Pools', getypt: 'Arabisch' }] }]);
      expect(magOpnieuw).toBe(true);
    }
  });

  it('done again it stands on what stands now, at both desks, and it was settled once', async () => {
    const { a, b, gelijk, met } = await zelfdeStap();
    const [botsing] = await open(a);
    await a.doe('botsing.opnieuw', { botsingId: botsing?.id ?? '' });
    gelijk();
    const stappen = b
      .db()
      .prepare(
        "SELECT versie, json_extract(feiten, '$.tolk') AS tolk FROM stap WHERE dossier_id = ? AND stap = 'melding'",
      );
    expect(stappen.all(met.piet.dossierId)).toEqual([
      { versie: 1, tolk: expect.anything() as unknown },
      { versie: 2, tolk: 'Pools' },
      { versie: 3, tolk: 'Arabisch' },
    ]);
    expect(await open(b)).toEqual([]);
    await b.weigert('botsing.opnieuw', { botsingId: botsing?.id ?? '' }, 'conflict');
    await b.weigert('botsing.laten', { botsingId: botsing?.id ?? '', reden: 'Toch' }, 'conflict');
  });

  it('left as it is, what was typed stays to be read', async () => {
    const { b, a, gelijk } = await zelfdeStap();
    const [botsing] = await open(b);
    await b.weigert('botsing.laten', { botsingId: botsing?.id ?? '', reden: '' }, 'ongeldige-invoer');
    await b.doe('botsing.laten', { botsingId: botsing?.id ?? '', reden: 'Pools klopt' });
    gelijk();
    const [later] = (await a.doe('botsing.lijst', { alles: true })).regels;
    expect(later?.afgehandeld).toMatchObject({ keuze: 'laten', reden: 'Pools klopt', door: 'Naam balie' });
    expect((await a.doe('botsing.lezen', { botsingId: later?.id ?? '' })).delen[0]?.velden[0]?.getypt).toBe('Arabisch');
  });

  it('who may not do it and did not do it, does not see it', async () => {
    const { a } = await zelfdeStap();
    const [botsing] = await open(a);
    await logIn(a, 'auditor');
    expect(await open(a)).toEqual([]);
    await a.weigert('botsing.lezen', { botsingId: botsing?.id ?? '' }, 'niet-gevonden');
    await a.weigert('botsing.opnieuw', { botsingId: botsing?.id ?? '' }, 'niet-gevonden');
  });

  it('a besluit that loses to another one leaves no records for the registry, and its letter is not in the dossier', async () => {
    const { a, b, met, gelijk } = await begin();
    const { dossierId } = met.piet;
    const weg = rechteWeg(vandaag, met.kade);
    for (const [stap, feiten] of [
      ['onderzoek', weg.onderzoek],
      ['voorwaarden', weg.voorwaarden],
    ] as const)
      await a.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap, feiten } as never });
    gelijk();
    for (const desk of [a, b]) {
      await logIn(desk, 'beslisser');
      const invoer = await verstrekking(desk, dossierId, met.kade);
      await desk.doe('besluit.nemen', { ...invoer, afwijking: 'Zo is het beter.' });
    }
    gelijk();
    expect(b.db().prepare('SELECT count(*) AS n FROM besluit WHERE dossier_id = ?').get(dossierId)).toEqual({ n: 1 });
    expect(await open(b)).toMatchObject([{ reden: 'besloten', wat: expect.stringContaining('esluit') as unknown }]);
    await b.weigert('botsing.opnieuw', { botsingId: (await open(b))[0]?.id ?? '' }, 'al-besloten');
    const records = b.db().prepare("SELECT count(*) AS n FROM uitbak WHERE dossier_id = ? AND soort = 'besluit'");
    expect(records.get(dossierId)).toEqual({ n: 1 });
    expect(b.db().prepare("SELECT count(*) AS n FROM levering WHERE status = 'opnieuw'").get()).toEqual({ n: 0 });
  });

  it('two people in one bed, and one person in two nights: one of them counts', async () => {
    const { a, b, met, gelijk } = await begin();
    const plek = { locatieId: met.kade };
    await logIn(a, 'manager');
    await a.doe('kamers.toevoegen', {
      ...plek,
      afdeling: '',
      naam: 'Kamer',
      van: 1,
      tot: 2,
      bedden: 1,
      soort: 'gewoon',
    });
    gelijk();
    const { kamers } = await a.doe('kamers.lezen', plek);
    const bedden = kamers.map(({ bedden: [bed] }) => bed?.id ?? '');
    await logIn(b, 'manager');
    for (const [i, desk] of [a, b].entries()) {
      const plekken = [{ clientId: met.thomas.clientId, was: null, bedId: bedden[i] ?? '' }];
      await desk.doe('bed.geven', { ...plek, nacht: null, plekken, overVasthouding: false });
    }
    gelijk();
    expect(b.db().prepare('SELECT bed_id AS bed FROM bedgebruik').all()).toEqual([{ bed: bedden[0] }]);
    expect(await open(b)).toMatchObject([{ reden: 'regel' }]);
    for (const desk of [a, b]) {
      await logIn(desk, 'overal');
      const rij = { clientId: met.thomas.clientId, stand: 'aanwezig' as const, bedId: null, tijd: null, reden: '' };
      await desk.doe('nacht.opslaan', { ...plek, datum: vandaag, versie: 0, extra: 0, reden: '', rijen: [rij] });
    }
    gelijk();
    expect(b.db().prepare('SELECT count(*) AS n FROM nacht').get()).toEqual({ n: 1 });
    // Who gives beds sees that one too.
    expect(await open(b)).toMatchObject([{ reden: 'regel' }, { reden: 'bestaat' }]);
  });

  it('what rests on work that lost is kept too: a client that two desks made, and what one of them did for it', async () => {
    const { a, b, met, gelijk } = await begin();
    const velden = clientvelden({ achternaam: 'Dubbel', bsn: '123456782' });
    await a.doe('client.aanmaken', { velden });
    const { id: clientId } = await b.doe('client.aanmaken', { velden: { ...velden, voornamen: 'Jo' } });
    await b.doe('dossier.starten', { clientId, feiten: rechteWeg(vandaag, met.kade).melding });
    gelijk();
    expect(b.db().prepare("SELECT count(*) AS n FROM client WHERE bsn = '123456782'").get()).toEqual({ n: 1 });
    const botsingen = await open(b);
    expect(botsingen).toMatchObject([{ reden: 'bestaat' }, { reden: 'weg' }]);
    const { delen } = await b.doe('botsing.lezen', { botsingId: botsingen[0]?.id ?? '' });
    expect(delen[0]).toMatchObject({ naam: 'Cliënt' });
    expect(delen[0]?.velden).toContainEqual({ label: 'Voornamen', nu: velden.voornamen, getypt: 'Jo' });
    const { delen: melding } = await b.doe('botsing.lezen', { botsingId: botsingen[1]?.id ?? '' });
    expect(melding.flatMap(({ velden: v }) => v).some(({ getypt }) => getypt !== null)).toBe(true);
  });
});

it('does not read a package of a newer Onthaal, and goes on where it was after the update', async () => {
  const { a, b, log } = await begin();
  await a.doe('werk.uitstellen', {
    dossierId: a.met.piet.dossierId,
    tot: '2026-11-20',
    reden: 'Wacht',
    voorbijTermijn: false,
  });
  const vanaf = log.pakketten.length;
  stuur(a.db(), log);
  const laatste = log.pakketten.at(-1);
  if (!laatste) throw new Error('nothing sent');
  const schema = laatste.schema;
  laatste.schema = schema + 1;
  expect(haal(b.db(), log).teOud).toBe(true);
  expect(b.db().prepare('SELECT gelezen AS n FROM werkplek').get()).toEqual({ n: log.pakketten.length - 1 });
  expect(haal(b.db(), log)).toMatchObject({ teOud: true, nieuw: false });
  laatste.schema = schema;
  expect(haal(b.db(), log)).toMatchObject({ teOud: false, nieuw: true });
  expect(log.pakketten.length).toBeGreaterThan(vanaf);
});
