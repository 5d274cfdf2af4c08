import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { maakDagwacht } from '#core/dagwacht.ts';
import { vasteKlok } from '#core/klok.ts';
import type { Gebeurtenis } from '#shared/contract/gebeurtenissen.ts';
import type { Invoer } from '#shared/contract/tabel.ts';
import { leesPdf } from '../documenten/lezer.ts';
import { clientvelden, logIn, rechteWeg, type Testkern } from './hulp.ts';
import { openBestand, stadsjabloon, vandaag, type Stad } from './opstelling.ts';
import { breuken } from './samenhang.ts';

const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
let mens: Record<string, string>;
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'bea');
  mens = Object.fromEntries((await k.doe('gebruiker.lijst', {})).map(({ inlognaam, id }) => [inlognaam, id]));
  await logIn(k, 'balie');
}, 60_000);
afterEach(() => k.ruimOp());

const id = (inlognaam: string): string => mens[inlognaam] ?? '';
type Filter = Partial<Invoer<'werkvoorraad.lijst'>>;
const lijst = (over: Filter = {}) => k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 100, ...over });
const ids = async (over: Filter = {}) => (await lijst(over)).regels.map(({ dossierId }) => dossierId);
const wijsToe = (dossierId: string, behandelaarId: string | null, versie = 0, teamId: string | null = null) =>
  k.doe('werk.toewijzen', { dossierId, versie, behandelaarId, teamId });
const afwezig = async (wie: string, van = vandaag, tot = '2026-11-20') => {
  await logIn(k, 'bea');
  const uit = await k.doe('afwezigheid.vastleggen', { id: null, versie: 0, gebruikerId: id(wie), van, tot });
  await logIn(k, 'balie');
  return uit;
};

describe('the Werkvoorraad by person and team', () => {
  it('shows mine, that of nobody, of a colleague and of a team; unassigned work is proposed by keten and loket', async () => {
    const { piet, thomas } = k.met;
    expect((await lijst({ wie: { soort: 'niemand' } })).regels).toHaveLength(3);
    await logIn(k, 'bea');
    const leden = [id('balie')];
    const co = await k.doe('team.toevoegen', { naam: 'CO', ketens: ['volwassenen'], leden, actief: true });
    const jongeren = await k.doe('team.toevoegen', {
      naam: 'CO Jongeren',
      ketens: ['jongeren'],
      leden: [],
      actief: true,
    });
    await logIn(k, 'balie');
    const rij = (await lijst()).regels.find(({ dossierId }) => dossierId === piet.dossierId);
    expect(rij).toMatchObject({ behandelaar: null, team: { id: co.id, naam: 'CO', voorstel: true }, toewijzing: 0 });
    await wijsToe(piet.dossierId, id('balie'), 0, jongeren.id);
    expect(await ids({ wie: { soort: 'ik' } })).toEqual([piet.dossierId]);
    expect(await ids({ wie: { soort: 'team', id: jongeren.id } })).toEqual([piet.dossierId]);
    expect(await ids({ wie: { soort: 'gebruiker', id: id('beslisser') } })).toEqual([]);
    expect((await ids({ wie: { soort: 'mijn-teams' } })).sort()).toEqual((await ids()).sort());
    expect(await ids({ keten: 'gezin' })).toEqual([]);
    expect(await ids({ soort: 'einde-opvang' })).toContain(thomas.dossierId);
    const { soorten } = await lijst();
    expect(soorten.find(({ soort }) => soort === 'einde-opvang')).toMatchObject({
      naam: 'Laatste dag van de opvang',
      aantal: 2,
    });
  });

  it('gives every term with its reason: the other terms of a dossier stand with its row', async () => {
    const rij = (await lijst()).regels.find(({ dossierId }) => dossierId === k.met.piet.dossierId);
    expect(rij?.termijn).toMatchObject({ soort: 'onderzoek', artikel: 'Wmo 2.3.2' });
    expect(rij?.andere.every(({ artikel, omschrijving }) => artikel !== '' && omschrijving !== '')).toBe(true);
  });

  it('of two colleagues who assign at once the second is told, and what cannot be meant is refused at its field', async () => {
    const { dossierId } = k.met.piet;
    await wijsToe(dossierId, id('balie'));
    await k.weigert('werk.toewijzen', { dossierId, versie: 0, behandelaarId: null, teamId: null }, 'conflict');
    for (const [over, pad] of [
      [{ behandelaarId: id('auditor') }, 'behandelaarId'],
      [{ behandelaarId: id('bea') }, 'behandelaarId'],
      [{ behandelaarId: '0'.repeat(26) }, 'behandelaarId'],
      [{ teamId: '0'.repeat(26) }, 'teamId'],
    ] as const) {
      const invoer = { dossierId, versie: 1, behandelaarId: null, teamId: null, ...over };
      expect((await k.weigert('werk.toewijzen', invoer, 'ongeldige-invoer')).velden?.[0]?.pad).toBe(pad);
    }
  });
});

describe('putting work aside', () => {
  const stelUit = (over: Partial<Invoer<'werk.uitstellen'>> = {}) => ({
    dossierId: k.met.piet.dossierId,
    tot: '2026-11-20',
    reden: 'Wacht op de bank',
    voorbijTermijn: false,
    ...over,
  });

  it('takes it out of the list with who and why, and it comes back by itself on its day', async () => {
    const voor = await ids();
    await k.doe('werk.uitstellen', stelUit());
    expect(await ids()).toEqual(voor.filter((een) => een !== k.met.piet.dossierId));
    const { regels, aantallen } = await lijst({ groep: 'uitgesteld' });
    expect(aantallen.uitgesteld).toBe(1);
    expect(regels).toMatchObject([
      {
        groep: 'uitgesteld',
        uitstel: { tot: '2026-11-20', reden: 'Wacht op de bank', door: 'Naam balie', voorbijTermijn: false },
      },
    ]);
    await k.naar('2026-11-19T22:30:00Z');
    expect(await ids()).not.toContain(k.met.piet.dossierId);
    await k.naar('2026-11-19T23:30:00Z');
    expect(await ids()).toContain(k.met.piet.dossierId);
  });

  it('past the last day of a term only after somebody says so, and shows that', async () => {
    const laat = { tot: '2027-02-01' };
    const { velden } = await k.weigert('werk.uitstellen', stelUit(laat), 'ongeldige-invoer');
    expect(velden?.[0]).toMatchObject({
      pad: 'voorbijTermijn',
      bericht: expect.stringContaining('28-12-2026') as string,
    });
    expect(await k.doe('werk.uitstellen', stelUit({ ...laat, voorbijTermijn: true }))).toMatchObject({
      uitstel: { voorbijTermijn: true },
    });
  });

  it('does not hide a term that was not there yet', async () => {
    await k.doe('werk.uitstellen', stelUit());
    const { acuut } = rechteWeg(vandaag, k.met.kade);
    const feiten = { ...acuut, tijdstip: '2026-11-15T23:00' };
    const { dossierId } = k.met.piet;
    await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'acute-opvang', feiten } });
    expect((await lijst()).regels[0]).toMatchObject({
      dossierId,
      groep: 'acuut',
      termijn: { soort: 'melden-bij-co', artikel: '5.2.3' },
      uitstel: null,
    });
  });

  it('can be taken back, and refuses what cannot be meant', async () => {
    const { dossierId } = k.met.piet;
    await k.weigert('werk.hervatten', { dossierId }, 'stap-niet-mogelijk');
    for (const [over, pad] of [
      [{ tot: vandaag }, 'tot'],
      [{ tot: '2026-11-01' }, 'tot'],
      [{ tot: '2026-02-30' }, 'tot'],
      [{ tot: '2199-01-01' }, 'tot'],
      [{ reden: '' }, 'reden'],
      [{ reden: ' '.repeat(9) }, 'reden'],
      [{ reden: 'x'.repeat(201) }, 'reden'],
    ] as const)
      expect(
        (await k.weigert('werk.uitstellen', stelUit(over), 'ongeldige-invoer')).velden?.[0]?.pad,
        JSON.stringify(over),
      ).toBe(pad);
    await k.doe('werk.uitstellen', stelUit());
    await k.doe('werk.hervatten', { dossierId });
    expect(await ids()).toContain(dossierId);
  });
});

describe('a colleague who is away', () => {
  it('is taken over from, one dossier or all at once, and gets it back', async () => {
    const { piet, thomas, fatima } = k.met;
    for (const { dossierId } of [piet, thomas, fatima]) await wijsToe(dossierId, id('beslisser'));
    await k.weigert('werk.overnemen', { dossierId: piet.dossierId }, 'stap-niet-mogelijk');
    await k.weigert('werk.allesOvernemen', { gebruikerId: id('beslisser') }, 'stap-niet-mogelijk');
    const weg = await afwezig('beslisser');
    expect((await k.doe('afwezigheid.lijst', {})).afwezig).toMatchObject([
      { gebruiker: { naam: 'Naam beslisser' }, nu: true, dossiers: 3, overgenomen: 0, vanMij: false },
    ]);
    await k.doe('werk.overnemen', { dossierId: piet.dossierId });
    expect((await lijst({ wie: { soort: 'ik' } })).regels).toMatchObject([
      { dossierId: piet.dossierId, overgenomenVan: { naam: 'Naam beslisser' } },
    ]);
    expect(await k.doe('werk.allesOvernemen', { gebruikerId: id('beslisser') })).toEqual({ aantal: 2 });
    await k.doe('werk.teruggeven', { dossierId: thomas.dossierId });
    await k.weigert('werk.teruggeven', { dossierId: thomas.dossierId }, 'stap-niet-mogelijk');
    expect(await ids({ wie: { soort: 'gebruiker', id: id('beslisser') } })).toEqual([thomas.dossierId]);
    expect((await k.doe('afwezigheid.lijst', {})).terug).toEqual([]);
    await logIn(k, 'bea');
    await k.doe('afwezigheid.vervallen', weg);
    await logIn(k, 'balie');
    expect((await k.doe('afwezigheid.lijst', {})).terug).toMatchObject([{ dossiers: 2 }]);
    expect(await k.doe('werk.allesTeruggeven', { gebruikerId: id('beslisser') })).toEqual({ aantal: 2 });
    expect(await ids({ wie: { soort: 'ik' } })).toEqual([]);
    k.sluit();
    const { db } = await openBestand(k.map);
    expect(breuken(db)).toEqual([]);
    db.close();
  });

  it('records it alone or has it recorded by beheer, for days that can be meant', async () => {
    const goed = { id: null, versie: 0, gebruikerId: id('balie'), van: vandaag, tot: '2026-11-20' };
    const { id: eigen, versie } = await k.doe('afwezigheid.vastleggen', goed);
    await k.weigert('afwezigheid.vastleggen', { ...goed, gebruikerId: id('beslisser') }, 'geen-recht');
    for (const [over, pad] of [
      [{ tot: '2026-11-10', van: '2026-11-12' }, 'tot'],
      [{ van: '2026-11-01', tot: '2026-11-10' }, 'tot'],
      [{ van: '2026-11-18', tot: '2026-11-25' }, 'van'],
      [{ tot: '2199-01-01' }, 'tot'],
      [{ van: 'morgen' }, 'van'],
    ] as const)
      expect(
        (await k.weigert('afwezigheid.vastleggen', { ...goed, ...over }, 'ongeldige-invoer')).velden?.[0]?.pad,
      ).toBe(pad);
    await k.weigert('afwezigheid.vastleggen', { ...goed, id: eigen, versie: 7 }, 'conflict');
    await k.doe('afwezigheid.vastleggen', { ...goed, id: eigen, versie, tot: '2026-11-30' });
    await k.weigert('afwezigheid.vervallen', { id: eigen, versie }, 'conflict');
    await logIn(k, 'beslisser');
    await k.weigert('afwezigheid.vervallen', { id: eigen, versie: 2 }, 'geen-recht');
    await k.weigert('afwezigheid.vervallen', { id: '0'.repeat(26), versie: 1 }, 'niet-gevonden');
  });
});

describe('teams', () => {
  it('have one name each, and members who exist', async () => {
    await logIn(k, 'bea');
    const goed = { naam: 'CO', ketens: ['volwassenen' as const], leden: [id('balie')], actief: true };
    const team = await k.doe('team.toevoegen', goed);
    for (const [over, pad] of [
      [{ naam: 'co' }, 'naam'],
      [{ naam: ' ' }, 'naam'],
      [{ naam: 'Ander', leden: ['0'.repeat(26)] }, 'leden'],
      [{ naam: 'Ander', ketens: ['niets' as never] }, 'ketens.0'],
    ] as const)
      expect((await k.weigert('team.toevoegen', { ...goed, ...over }, 'ongeldige-invoer')).velden?.[0]?.pad).toBe(pad);
    await k.doe('team.wijzigen', { ...team, actief: false });
    await k.weigert('team.wijzigen', team, 'conflict');
    await k.weigert('team.wijzigen', { ...team, id: '0'.repeat(26) }, 'niet-gevonden');
    await logIn(k, 'balie');
    expect((await lijst()).regels.every((regel) => regel.team === null)).toBe(true);
  });
});

describe('the week and the paper', () => {
  it('has seven days from Monday, free days marked by the calendar of the policy, every term on its day', async () => {
    const week = await k.doe('werkvoorraad.week', { dag: '2026-12-27' });
    expect(week.dagen.map(({ datum, gesloten, feestdag }) => [datum, gesloten, feestdag])).toEqual([
      ['2026-12-21', false, null],
      ['2026-12-22', false, null],
      ['2026-12-23', false, null],
      ['2026-12-24', false, null],
      ['2026-12-25', true, 'Eerste kerstdag'],
      ['2026-12-26', true, 'Tweede kerstdag'],
      ['2026-12-27', true, null],
    ]);
    expect([week.vorige, week.volgende]).toEqual(['2026-12-14', '2026-12-28']);
    const daarna = await k.doe('werkvoorraad.week', { dag: '2026-12-28' });
    expect(daarna.dagen[0]).toMatchObject({
      aantal: 1,
      regels: [{ dossierId: k.met.piet.dossierId, termijn: { soort: 'onderzoek' } }],
    });
  });

  it('prints the list as filtered, tagged, without names unless they are asked for', async () => {
    const { velden, ...rest } = { velden: clientvelden(), groep: null, wie: { soort: 'iedereen' as const } };
    const zonder = await leesPdf((await k.doe('werkvoorraad.pdf', { ...rest, namen: false })).bytes);
    const met = await leesPdf((await k.doe('werkvoorraad.pdf', { ...rest, namen: true })).bytes);
    const { regels } = await lijst();
    for (const { kenmerk, termijn } of regels) {
      expect(zonder.tekst).toContain(kenmerk);
      expect(zonder.tekst).toContain(termijn?.artikel ?? '');
    }
    expect(zonder.getagd).toBe(true);
    expect(zonder.rollen).toContain('TH');
    expect(zonder.tekst).not.toContain(velden.achternaam);
    expect(met.tekst).toContain(velden.achternaam);
  });
});

it('another day is told to the window once, when it begins in Amsterdam', () => {
  const klok = vasteKlok('2026-11-16T22:59:59Z');
  const gehoord: Gebeurtenis[] = [];
  const kijk = maakDagwacht({ klok, meldGebeurtenis: (wat) => void gehoord.push(wat) });
  kijk();
  klok.zet('2026-11-16T23:00:00Z');
  kijk();
  kijk();
  expect(gehoord).toEqual([{ soort: 'dag', vandaag: '2026-11-17' }]);
});
