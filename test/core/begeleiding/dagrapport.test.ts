import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dienstOp, volgendeDienst, vorigeDienst, dienstvolgorde, begindiensten } from '#shared/domein/dagrapport.ts';
import { zoekuitdrukking } from '#core/begeleiding/dagrapport.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import type { Invoer } from '#shared/contract/tabel.ts';
import { logIn, type Testkern } from '../hulp.ts';
import { openBestand, stadsjabloon, type Stad } from '../opstelling.ts';
import { leg } from '../vervolg/stukken.ts';

const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
beforeEach(async () => {
  k = await opzetten();
  // Monday, in the early shift.
  k.klok.zet('2026-11-16T10:00:00Z');
  await logIn(k, 'overal');
}, 60_000);
afterEach(() => {
  expect(k.fouten).toEqual([]);
  k.ruimOp();
});

type Regel = Invoer<'dagrapport.schrijven'>;
const regel = (anders: Partial<Regel> = {}): Regel => ({
  locatieId: k.met.kade,
  id: null,
  versie: 0,
  clientId: k.met.thomas.clientId,
  datum: null,
  dienst: null,
  categorie: 'gedrag',
  tekst: 'Had ruzie in de huiskamer over de televisie.',
  letOp: false,
  reden: '',
  ...anders,
});
const schrijf = (anders: Partial<Regel> = {}) => k.doe('dagrapport.schrijven', regel(anders));
const zoek = (tekst: string, anders: Partial<Invoer<'dagrapport.zoeken'>> = {}) =>
  k.doe('dagrapport.zoeken', {
    ...{ locatieId: k.met.kade, clientId: null, tekst, categorie: null, van: null, tot: null, voor: null },
    ...anders,
  });
const dienst = (anders: Partial<Invoer<'dagrapport.dienst'>> = {}) =>
  k.doe('dagrapport.dienst', { locatieId: k.met.kade, datum: null, dienst: null, ...anders });

describe('shifts', () => {
  it('follow each other without a gap, and a night belongs to the day on which it begins', () => {
    expect(dienstOp('2026-11-16T06:59', begindiensten)).toEqual({ datum: '2026-11-15', dienst: 'nacht' });
    expect(dienstOp('2026-11-16T07:00', begindiensten)).toEqual({ datum: '2026-11-16', dienst: 'vroeg' });
    expect(dienstOp('2026-11-16T14:59', begindiensten)).toEqual({ datum: '2026-11-16', dienst: 'vroeg' });
    expect(dienstOp('2026-11-16T15:00', begindiensten)).toEqual({ datum: '2026-11-16', dienst: 'laat' });
    expect(dienstOp('2026-11-16T23:00', begindiensten)).toEqual({ datum: '2026-11-16', dienst: 'nacht' });
    let nu = { datum: '2026-12-30', dienst: 'vroeg' as const } as ReturnType<typeof volgendeDienst>;
    for (let i = 0; i < 12; i += 1) {
      const straks = volgendeDienst(nu);
      expect(dienstvolgorde(straks) > dienstvolgorde(nu)).toBe(true);
      expect(vorigeDienst(straks)).toEqual(nu);
      nu = straks;
    }
  });
});

describe('a line of the day report', () => {
  it('stands in its shift, with whom it is about and who wrote it', async () => {
    const geschreven = await schrijf();
    expect(geschreven).toMatchObject({ datum: '2026-11-16', dienst: 'vroeg', versie: 1, door: 'Naam overal' });
    const { regels, dienst: deze, nu } = await dienst();
    expect({ deze, nu }).toEqual({ deze: { datum: '2026-11-16', dienst: 'vroeg' }, nu: true });
    expect(regels).toEqual([geschreven]);
    expect(geschreven.wie).toMatchObject({ clientId: k.met.thomas.clientId, dossierId: k.met.thomas.dossierId });
  });

  it('is corrected with a reason: the old words stay, and are found no more', async () => {
    const eerst = await schrijf();
    const basis = { id: eerst.id, versie: 1, tekst: 'Had een gesprek over muziek.' };
    const zonder = await k.weigert('dagrapport.schrijven', regel(basis), 'ongeldige-invoer');
    expect(zonder.velden?.map(({ pad }) => pad)).toEqual(['reden']);
    const nieuw = await schrijf({ ...basis, reden: 'Verkeerd gehoord' });
    expect(nieuw).toMatchObject({ versie: 2, tekst: 'Had een gesprek over muziek.', reden: 'Verkeerd gehoord' });
    expect(nieuw.eerder).toMatchObject([{ versie: 1, tekst: eerst.tekst, door: 'Naam overal' }]);
    expect((await zoek('televisie')).regels).toEqual([]);
    expect((await zoek('muziek')).regels.map(({ id }) => id)).toEqual([eerst.id]);
    await k.weigert('dagrapport.schrijven', regel({ ...basis, reden: 'Nog eens' }), 'conflict');
  });

  it('is withdrawn with a reason: readable in its shift, not found, not changed', async () => {
    const { id } = await schrijf();
    await k.doe('dagrapport.intrekken', { locatieId: k.met.kade, id, versie: 1, reden: 'Verkeerde cliënt' });
    expect((await zoek('ruzie')).regels).toEqual([]);
    expect((await dienst()).regels).toMatchObject([{ id, ingetrokken: true, reden: 'Verkeerde cliënt' }]);
    const weer = { locatieId: k.met.kade, id, versie: 2, reden: 'Toch' };
    await k.weigert('dagrapport.intrekken', weer, 'stap-niet-mogelijk');
    await k.weigert('dagrapport.schrijven', regel({ id, versie: 2, reden: 'Toch wel' }), 'stap-niet-mogelijk');
  });

  it('with let-op stays until somebody ticks it off, and can be put back', async () => {
    const { id } = await schrijf({ letOp: true, tekst: 'Medicijnen om 22 uur.' });
    k.klok.zet('2026-11-18T22:30:00Z');
    await logIn(k, 'overal');
    expect((await dienst()).letOps.map((l) => l.id)).toEqual([id]);
    await k.doe('dagrapport.afvinken', { locatieId: k.met.kade, id, versie: 1, gedaan: true });
    expect((await dienst()).letOps).toEqual([]);
    await k.weigert('dagrapport.afvinken', { locatieId: k.met.kade, id, versie: 1, gedaan: false }, 'conflict');
    const terug = await k.doe('dagrapport.afvinken', { locatieId: k.met.kade, id, versie: 2, gedaan: false });
    expect(terug).toMatchObject({ gedaan: false, versie: 3, eerder: [] });
    expect((await dienst()).letOps.map((l) => l.id)).toEqual([id]);
    const { id: gewoon } = await schrijf();
    const geen = { locatieId: k.met.kade, id: gewoon, versie: 1, gedaan: true };
    await k.weigert('dagrapport.afvinken', geen, 'stap-niet-mogelijk');
  });

  const fout: [string, () => Partial<Regel>, string][] = [
    ['no words', () => ({ tekst: '  ' }), 'tekst'],
    ['too many words', () => ({ tekst: 'x'.repeat(2001) }), 'tekst'],
    ['a day that has not come', () => ({ datum: '2026-11-17', dienst: 'vroeg' }), 'datum'],
    ['a shift that has not begun', () => ({ datum: '2026-11-16', dienst: 'laat' }), 'datum'],
    ['a day that does not exist', () => ({ datum: '2026-02-30' }), 'datum'],
    ['an unknown shift', () => ({ dienst: 'avond' as never }), 'dienst'],
    ['an unknown kind', () => ({ categorie: 'roddel' as never }), 'categorie'],
    ['somebody of another locatie', () => ({ clientId: k.met.fatima.clientId }), 'clientId'],
    ['somebody who stays nowhere', () => ({ clientId: k.met.piet.clientId }), 'clientId'],
    ['a day before the stay', () => ({ datum: '2026-11-10', dienst: 'vroeg' }), 'clientId'],
  ];
  it.each(fout)('with %s is refused at its field', async (_wat, anders, pad) => {
    const { velden } = await k.weigert('dagrapport.schrijven', regel(anders()), 'ongeldige-invoer');
    expect(velden?.map((veld) => veld.pad)).toEqual([pad]);
  });
});

describe('searching day reports', () => {
  it('finds every word from its beginning, whatever its accents and capitals, newest first', async () => {
    const eerste = await schrijf({ tekst: 'Café bezocht met zijn broer' });
    const tweede = await schrijf({ tekst: 'Broer belde over het cafébezoek', clientId: null });
    for (const woorden of ['cafe broer', 'BROER caf', '  "café"  broer* '])
      expect((await zoek(woorden)).regels.map(({ id }) => id)).toEqual([tweede.id, eerste.id]);
    expect((await zoek('broer zus')).regels).toEqual([]);
    expect((await zoek('broer', { clientId: k.met.thomas.clientId })).regels.map(({ id }) => id)).toEqual([eerste.id]);
    expect((await zoek('broer', { categorie: 'gezondheid' })).regels).toEqual([]);
    expect((await zoek('broer', { van: '2026-11-17' })).regels).toEqual([]);
    expect((await zoek('')).regels).toHaveLength(2);
  });

  it('takes nothing of what was typed for a command of the search', async () => {
    await schrijf();
    for (const raar of [
      '"',
      "'",
      'a OR b',
      'NEAR(',
      '-ruzie',
      'tekst:ruzie',
      '*',
      '()',
      'ruzie" OR "x',
      '🙂',
      '%',
      '{tekst}',
    ])
      await zoek(raar);
    expect(zoekuitdrukking('ruzie" OR "x')).toBe('"ruzie"* "OR"* "x"*');
    expect((await zoek('🙂')).regels).toEqual([]);
  });

  it('shows pages: what is older than the last of a page comes on asking', async () => {
    for (let i = 0; i < 53; i += 1) await schrijf({ tekst: `Ronde ${i} gelopen` });
    const eerste = await zoek('ronde');
    expect([eerste.regels.length, eerste.meer]).toEqual([50, true]);
    const tweede = await zoek('ronde', { voor: eerste.regels.at(-1)?.nr ?? 0 });
    expect([tweede.regels.map(({ tekst }) => tekst), tweede.meer]).toEqual([
      ['Ronde 2 gelopen', 'Ronde 1 gelopen', 'Ronde 0 gelopen'],
      false,
    ]);
  });

  it('stays within the locatie of who is bound to one, in every way of reading', async () => {
    const haven = { locatieId: k.met.haven, clientId: k.met.fatima.clientId };
    const elders = await schrijf({ ...haven, tekst: 'Geheim van de haven', letOp: true });
    await logIn(k, 'kade');
    const hier = await schrijf({ tekst: 'Gewoon op de kade' });
    expect((await zoek('')).regels.map(({ id }) => id)).toEqual([hier.id]);
    expect((await dienst()).letOps).toEqual([]);
    for (const naam of ['dagrapport.dienst', 'dagrapport.zoeken'] as const) {
      const vraag =
        naam === 'dagrapport.dienst'
          ? { datum: null, dienst: null }
          : { clientId: null, tekst: '', categorie: null, van: null, tot: null, voor: null };
      await k.weigert(naam, { locatieId: k.met.haven, ...vraag }, 'niet-gevonden');
    }
    // The id of a line elsewhere is no way in.
    const { id } = elders;
    await k.weigert('dagrapport.afvinken', { locatieId: k.met.kade, id, versie: 1, gedaan: true }, 'niet-gevonden');
    await k.weigert('dagrapport.schrijven', regel({ id, versie: 1, reden: 'Kijken' }), 'niet-gevonden');
    await k.weigert('dagrapport.schrijven', regel({ clientId: k.met.fatima.clientId }), 'niet-gevonden');
    const alleen = { tekst: '', categorie: null, van: null, tot: null, voor: null };
    await k.weigert('dagrapport.client', { dossierId: k.met.fatima.dossierId, ...alleen }, 'niet-gevonden');
  });

  it('leaves out who is shielded for this user, and keeps their lines for the circle', async () => {
    const over = await schrijf({ tekst: 'Bekende gast gezien', letOp: true });
    await logIn(k, 'bea');
    const { beslisser = '' } = Object.fromEntries(
      (await k.doe('gebruiker.lijst', {})).map(({ inlognaam, id }) => [inlognaam, id]),
    );
    await logIn(k, 'beslisser');
    const kring = { grond: 'publiek-persoon' as const, reden: 'Bekend', voor: 'kring' as const, uitgesloten: [] };
    const wie = { clientId: k.met.thomas.clientId, versie: 0, eigenaarId: beslisser, kring: [beslisser] };
    await k.doe('afscherming.instellen', { ...wie, ...kring });
    await logIn(k, 'overal');
    expect((await zoek('gast')).regels).toEqual([]);
    const { letOps, regels, bewoners, aangekomen } = await dienst();
    expect([letOps, regels, bewoners]).toEqual([[], [], []]);
    expect(JSON.stringify(aangekomen)).not.toContain('Zuiderveld');
    await k.weigert('dagrapport.schrijven', regel({ id: over.id, versie: 1, reden: 'Kijken' }), 'afgeschermd');
    await k.weigert('dagrapport.schrijven', regel(), 'afgeschermd');
  });
});

describe('the handover of a shift', () => {
  it('tells what happened since the shift before, incidenten, and who came; also on paper', async () => {
    k.klok.zet('2026-11-16T02:00:00Z');
    await logIn(k, 'overal');
    // Sown later that day: at this hour the stay had not begun, so the line is about the house.
    await schrijf({ tekst: 'Alarm ging af om drie uur', clientId: null });
    k.klok.zet('2026-11-16T12:00:00Z');
    await logIn(k, 'manager');
    await leg(k, k.met.thomas.dossierId, 'incident', { datum: '2026-11-16', tijd: '09:30', aard: 'bedreiging' });
    await schrijf({ tekst: 'Ging naar het Geldplein', letOp: true });
    const nu = await dienst();
    expect(nu.regels.map(({ dienst: d, tekst }) => `${d}: ${tekst}`)).toEqual([
      'vroeg: Ging naar het Geldplein',
      'nacht: Alarm ging af om drie uur',
    ]);
    expect(nu.incidenten).toMatchObject([{ aard: 'Bedreiging of intimidatie', tijd: '09:30' }]);
    expect(nu.aangekomen.map(({ dag }) => dag)).toEqual(['2026-11-16']);
    const pdf = await k.doe('dagrapport.pdf', { locatieId: k.met.kade, datum: null, dienst: null });
    const { tekst } = await leesPdf(pdf.bytes);
    for (const woord of ['Overdracht van de dienst, De Kade', 'Geldplein', 'Alarm ging af', 'Bedreiging', 'Let op'])
      expect(tekst).toContain(woord);
    expect((await dienst({ datum: '2026-11-14', dienst: 'laat' })).regels).toEqual([]);
  });
});

describe('the file', () => {
  it('keeps every version for good, and the full text in the same encrypted file', async () => {
    const { id } = await schrijf();
    await schrijf({ id, versie: 1, tekst: 'Anders', reden: 'Beter' });
    k.sluit();
    const { db } = await openBestand(k.map);
    expect(() => db.exec("UPDATE dagrapport_versie SET tekst = 'x'")).toThrow(/append-only/);
    expect(() => db.exec('DELETE FROM dagrapport_versie')).toThrow(/append-only/);
    db.exec("INSERT INTO dagrapport_zoek (dagrapport_zoek) VALUES ('integrity-check')");
    db.close();
  });
});
