import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ontbreektBijKind } from '#shared/domein/crisis/kindstand.ts';
import { logIn, type Testkern } from '../../hulp.ts';
import { organisatiesjabloon } from '../../opstelling.ts';
import { kind, lid, mens, zaak } from './hulp.ts';

const opzetten = organisatiesjabloon('veilig-thuis', ['veilig-thuis', 'teamleider']);
let k: Testkern;
let z: Awaited<ReturnType<typeof zaak>>;
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'veilig-thuis');
  z = await zaak(k);
});
afterEach(() => k.ruimOp());

const lees = (dossierId = z.dossierId) => k.doe('crisismensen.lezen', { dossierId });
const toevoegen = (anders: object = {}) => ({
  ...{ dossierId: z.dossierId, lidId: null, nieuw: mens(), lid: lid() },
  ...anders,
});
const velden = async (invoer: object) =>
  (await k.weigert('crisismensen.toevoegen', invoer, 'ongeldige-invoer')).velden?.map(({ pad }) => pad);

describe('5.1.1 people of a case', () => {
  it('adds a child with a roepnaam and a birth date; its age is counted by the core', async () => {
    const { lidId } = await z.voegToe();
    expect((await lees()).personen).toEqual([
      {
        ...{ clientId: lidId, rol: 'kind', naam: 'Sam', leeftijd: 7, elders: [] },
        gegevens: { ...mens(), versie: 1 },
      },
    ]);
    const { gezin } = await k.doe('crisis.lezen', { dossierId: z.dossierId });
    expect(gezin.map(({ rol, leeftijd }) => [rol, leeftijd])).toEqual([
      ['client', null],
      ['kind', 7],
    ]);
    const { regels } = await k.doe('dossier.tijdlijn', { dossierId: z.dossierId, aantal: 20 });
    expect(regels.map(({ titel }) => titel)).toContain('Lid van het gezin vastgelegd');
  });

  it('changes a name or birth date on the version that was read', async () => {
    const { lidId } = await z.voegToe();
    const wijzig = { dossierId: z.dossierId, lidId, versie: 1, velden: mens({ geboortedatum: '2018-05-01' }) };
    expect(await k.doe('crisismensen.wijzigen', wijzig)).toEqual({ versie: 2 });
    await k.weigert('crisismensen.wijzigen', wijzig, 'conflict');
    expect((await lees()).personen).toMatchObject([{ leeftijd: 8 }]);
    const leeg = { ...wijzig, versie: 2, velden: mens({ roepnaam: '', geboortedatum: null }) };
    await k.weigert('crisismensen.wijzigen', leeg, 'ongeldige-invoer');
    await k.weigert('crisismensen.wijzigen', { ...wijzig, lidId: z.clientId }, 'niet-gevonden');
  });

  it('records an unborn child without a name, and refuses one that has a birth date', async () => {
    await z.voegToe(mens({ roepnaam: '', geboortedatum: null }), { ongeboren: true, uitgerekendOp: '2027-02-01' });
    expect((await lees()).personen).toMatchObject([{ naam: 'Ongeboren kind', leeftijd: null }]);
    expect(await velden(toevoegen({ lid: lid({ ongeboren: true }) }))).toEqual(['lid.ongeboren']);
  });

  it('refuses nobody, a birth to come, an age without the day it was guessed, and the same child twice', async () => {
    expect(await velden(toevoegen({ nieuw: null }))).toEqual(['nieuw.roepnaam']);
    expect(await velden(toevoegen({ nieuw: mens({ roepnaam: '' }) }))).toEqual(['nieuw.roepnaam']);
    expect(await velden(toevoegen({ nieuw: mens({ geboortedatum: '2026-11-17' }) }))).toEqual(['nieuw.geboortedatum']);
    expect(await velden(toevoegen({ lid: lid({ geschatteLeeftijd: 6 }) }))).toEqual(['lid.geschatOp']);
    expect(await velden(toevoegen({ lid: lid({ geschatteLeeftijd: 6, geschatOp: '2026-11-17' }) }))).toEqual([
      'lid.geschatOp',
    ]);
    await z.voegToe();
    expect(await velden(toevoegen({ nieuw: mens({ roepnaam: 'sam' }) }))).toEqual(['nieuw.roepnaam']);
  });

  it('links a person who is known already, once, and says in which other case that person stands', async () => {
    const { lidId } = await z.voegToe();
    const tweede = await zaak(k);
    await tweede.voegToe(null, {}, lidId);
    const { kenmerk } = await k.doe('dossier.openen', { dossierId: z.dossierId });
    expect((await lees(tweede.dossierId)).personen).toMatchObject([
      { clientId: lidId, elders: [{ dossierId: z.dossierId, kenmerk }] },
    ]);
    expect(await velden({ ...toevoegen({ lidId }), nieuw: null })).toEqual(['lidId']);
    expect(await velden({ ...toevoegen({ lidId: z.clientId }), nieuw: null })).toEqual(['lidId']);
    await k.weigert('crisismensen.toevoegen', toevoegen({ lidId: '0'.repeat(26), nieuw: null }), 'niet-gevonden');
  });

  it('takes somebody off with a reason; who it was and why stays, and the link can be made again', async () => {
    const { lidId } = await z.voegToe();
    const stuk = (await z.lees()).find(({ soort }) => soort === 'gezinslid');
    const weg = { dossierId: z.dossierId, id: stuk!.id, versie: 1, reden: 'Hoort bij een ander gezin' };
    await k.doe('crisis.intrekken', weg);
    expect(await lees()).toEqual({
      personen: [],
      ontkoppeld: [{ clientId: lidId, naam: 'Sam', op: '2026-11-16', reden: 'Hoort bij een ander gezin' }],
    });
    await k.weigert('crisis.vastleggen', z.invoerMet('kind', kind(), lidId), 'niet-gevonden');
    await z.voegToe(null, {}, lidId);
    expect(await lees()).toMatchObject({ personen: [{ clientId: lidId }], ontkoppeld: [] });
  });

  it('follows another role, and gives a child no record of a grown-up', async () => {
    const { lidId } = await z.voegToe();
    const ouder = {
      ...{ relatie: 'zus', meekomen: 'mee' as const, bijWie: '', magPlekWeten: null },
      ...{ huisarts: '', paspoortBij: '', nodig: '', signalen: '' },
    };
    expect(await z.weigert('volwassene', ouder, lidId)).toEqual(['relatie']);
    expect(await z.weigert('volwassene', ouder, z.clientId)).toEqual(['relatie']);
    const stuk = (await z.lees()).find(({ soort }) => soort === 'gezinslid')!;
    await z.wijzig({ id: stuk.id, versie: 1 }, 'gezinslid', lid({ rol: 'ander' }));
    expect((await lees()).personen).toMatchObject([{ rol: 'ander' }]);
    expect(await z.weigert('kind', kind(), lidId)).toEqual(['gezag']);
    await z.leg('volwassene', ouder, lidId);
  });

  it('shows nothing of a shielded person, and links none', async () => {
    const { lidId } = await z.voegToe();
    await logIn(k, 'teamleider');
    const [ik] = (await k.doe('gebruiker.namen', {})).filter(({ naam }) => naam.includes('teamleider'));
    await k.doe('afscherming.instellen', {
      ...{ clientId: lidId, versie: 0, grond: 'publiek-persoon', reden: 'Bekend', voor: 'kring' },
      ...{ uitgesloten: [], eigenaarId: ik!.id, kring: [ik!.id] },
    });
    await logIn(k, 'veilig-thuis');
    expect((await lees()).personen).toMatchObject([{ gegevens: null, leeftijd: null, elders: [] }]);
    expect(JSON.stringify(await lees())).not.toContain('Sam');
    const tweede = await zaak(k);
    const invoer = { dossierId: tweede.dossierId, lidId, nieuw: null, lid: lid() };
    await k.weigert('crisismensen.toevoegen', invoer, 'afgeschermd');
    const wijzig = { dossierId: z.dossierId, lidId, versie: 1, velden: mens() };
    await k.weigert('crisismensen.wijzigen', wijzig, 'afgeschermd');
  });
});

describe('5.1.2 what is known of a child', () => {
  it('is asked for until gezag, school and safety are answered; unknown is no answer', async () => {
    const { lidId } = await z.voegToe();
    expect(await z.termijnen()).toContainEqual(['crisis-kind', '2026-11-19']);
    const half = await z.leg('kind', kind({ veilig: null }), lidId);
    expect(await z.termijnen()).toContainEqual(['crisis-kind', '2026-11-19']);
    await k.doe('crisis.vastleggen', { ...z.invoerMet('kind', kind(), lidId), ...half });
    expect((await z.termijnen()).map(([soort]) => soort)).toEqual(['crisis-beoordeling']);
  });

  it('names what is missing, and asks little of a child that is not born', () => {
    expect(ontbreektBijKind(null, false)).toEqual(['gezag', 'meekomen', 'school', 'veilig', 'spreektMet']);
    expect(ontbreektBijKind(kind({ school: '' }), false)).toEqual(['school']);
    expect(ontbreektBijKind(kind({ opSchool: 'geen', school: '' }), false)).toEqual([]);
    expect(ontbreektBijKind(null, true)).toEqual(['gezag']);
  });
});

describe('meldcode for a child', () => {
  const stap = (welk: 'signalen' | 'overleg' | 'gesprek' | 'weging' | 'besluit', op: string | null = '2026-11-16') => ({
    ...{ stap: welk, op, doorWie: 'Noor', tekst: 'Besproken met de aandachtsfunctionaris.' },
  });
  const meldcode = (anders: object = {}) => ({
    ...{ stappen: [stap('signalen')], acuutGevaar: null, uitkomst: null, uitkomstWaarom: '', volgendeOp: '2026-11-18' },
    ...anders,
  });

  it('goes step by step, with a reason for what is left out, and stands in lists without its name', async () => {
    const { lidId } = await z.voegToe();
    const eerste = await z.leg('kindmeldcode', meldcode(), lidId);
    expect(await z.termijnen()).toContainEqual(['crisis-stap', '2026-11-18']);
    const { termijnen } = await k.doe('dossier.openen', { dossierId: z.dossierId });
    expect(JSON.stringify(termijnen)).not.toMatch(/meldcode/i);
    const stappen = [stap('signalen'), stap('overleg'), stap('gesprek', null), stap('weging'), stap('besluit')];
    const klaar = { stappen, uitkomst: 'hulp', uitkomstWaarom: 'Ouder werkt mee', volgendeOp: null };
    await k.doe('crisis.vastleggen', { ...z.invoerMet('kindmeldcode', meldcode(klaar), lidId), ...eerste });
    expect((await z.termijnen()).map(([soort]) => soort)).not.toContain('crisis-stap');
  });

  it('refuses a step twice, one without those before it, an outcome before step 5, and anybody but a child', async () => {
    const { lidId } = await z.voegToe();
    const fout = (anders: object, wie: string | null = lidId) => z.weigert('kindmeldcode', meldcode(anders), wie);
    expect(await fout({ stappen: [stap('signalen'), stap('signalen', '2026-11-17')] })).toEqual([
      'stappen.1.stap',
      'stappen.1.op',
    ]);
    expect(await fout({ stappen: [stap('signalen'), stap('gesprek')] })).toEqual(['stappen']);
    expect(await fout({ uitkomst: 'geen' })).toEqual(['uitkomst', 'uitkomstWaarom']);
    expect(await fout({ stappen: [] })).toEqual(['stappen']);
    expect(await fout({}, z.clientId)).toEqual(['stappen']);
    expect(await fout({}, null)).toEqual(['clientId']);
  });
});
