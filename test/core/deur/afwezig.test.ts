import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beleidsregels2025, plusDagen, toetsen } from '#shared/beleid/index.ts';
import { leesPatronen } from '#shared/domein/nachtsignaal.ts';
import { termijnVan } from '#core/afwezigheid/termijn.ts';
import { dagenTussen } from '#core/overzicht/dagen.ts';
import { vandaag } from '../opstelling.ts';
import { herzie, leg } from '../vervolg/stukken.ts';
import { als, huissjabloon, zetNachten, type Huiskern } from './huis.ts';

const opzetten = huissjabloon();
let k: Huiskern;
beforeEach(async () => {
  k = await opzetten();
  await als(k, 'begeleider');
});
afterEach(() => k.ruimOp());

const dossierId = () => k.met.thomas.dossierId;
const nachten = () => k.doe('verblijf.nachten', { dossierId: dossierId() });
const weg = (standen: Parameters<typeof zetNachten>[2]) =>
  zetNachten(k, { clientId: k.met.thomas.clientId, locatieId: k.met.kade, vandaag }, standen).then(() =>
    als(k, 'begeleider'),
  );
const signaal = async (over: object = {}) => ({
  dossierId: dossierId(),
  wieId: k.met.thomas.clientId,
  soort: 'gesprek-nodig' as const,
  antwoord: 'verklaard' as const,
  totNacht: (await nachten()).signalen[0]?.nachten.at(-1) ?? vandaag,
  reden: 'Was bij zijn zieke moeder',
  ...over,
});

describe('the term of an absence (3.10.4 by analogy)', () => {
  it('is that of the toets on every day round its boundary', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('overig', 'ziekenhuis', 'detentie'),
        fc.integer({ min: -95, max: 5 }),
        (reden, begin) => {
          const datum = plusDagen(vandaag, begin);
          const a = { reden, datum, verwachtLangerDan90Dagen: false } as const;
          const { gevolg } = toetsen.afwezigheid.beoordeel(
            { reden, eersteDag: datum, verwachtLangerDan90Dagen: false, dagonderwijs: null, laatsteVakantiedag: null },
            vandaag,
            beleidsregels2025,
          );
          const { tot, dagen } = termijnVan({ vandaag, beleid: beleidsregels2025 }, a);
          expect(tot).toBe(gevolg.voortzettenTot);
          expect(dagen).toBe(tot === null ? null : dagenTussen(vandaag, tot));
        },
      ),
    );
  });
  it('stands in the head with its article, and says while typing that it is an analogy', async () => {
    await leg(k, dossierId(), 'afwezigheid', { datum: '2026-11-05', reden: 'overig', verwachtTerug: '2026-11-20' });
    const { termijnen } = await k.doe('dossier.openen', { dossierId: dossierId() });
    const eigen = termijnen.filter(({ soort }) => soort === 'afwezigheid' || soort === 'terugkomst');
    const { afwezig, analogie } = await nachten();
    expect(eigen.map(({ uiterlijk }) => uiterlijk)).toContain(afwezig[0]?.termijn.tot);
    expect(analogie).toContain('nooit een reden');
    const proef = await k.doe('verblijf.proberen', {
      dossierId: dossierId(),
      invoer: { soort: 'afwezigheid', inhoud: { reden: 'overig', datum: '2026-11-05' } },
    });
    expect(proef.tot).toBe(afwezig[0]?.termijn.tot);
    expect(proef.regels.map(({ tekst }) => tekst)).toContain(analogie);
  });
  it.each([
    ['back before it began', { verwachtTerug: '2026-11-10' }, 'verwachtTerug'],
    ['back tomorrow already', { terugOp: '2026-11-17' }, 'terugOp'],
    ['a holiday that ended before', { laatsteVakantiedag: '2026-11-01' }, 'laatsteVakantiedag'],
    ['found in the register of a night to come', { gemeld: false, datum: '2026-11-20', verwachtTerug: null }, 'datum'],
  ])('is refused with %s', async (_wat, over, pad) => {
    const inhoud = { datum: '2026-11-10', verwachtTerug: '2026-11-20', ...over };
    const { voorbeeld } = await import('../vervolg/stukken.ts');
    const invoer = { soort: 'afwezigheid', inhoud: { ...voorbeeld.afwezigheid, ...inhoud } };
    const uit = await k.weigert(
      'vervolg.vastleggen',
      { dossierId: dossierId(), id: null, versie: 0, invoer, reden: '' },
      'ongeldige-invoer',
    );
    expect(uit.velden?.map((v) => v.pad)).toContain(`invoer.inhoud.${pad}`);
  });
});

describe('a schorsing (5.2.11)', () => {
  it('longer than one person may impose works until that day, and whole once somebody else agreed', async () => {
    const id = await leg(k, dossierId(), 'schorsing', { datum: vandaag, tot: '2026-11-30', bezwaarTot: '2026-12-30' });
    expect((await nachten()).geschorst).toMatchObject([
      { werktTot: '2026-11-22', wachtOpAkkoord: true, magAkkoord: false },
    ]);
    await k.weigert('schorsing.akkoord', { dossierId: dossierId(), id, versie: 1 }, 'vier-ogen');
    await als(k, 'manager');
    await k.doe('schorsing.akkoord', { dossierId: dossierId(), id, versie: 1 });
    expect((await nachten()).geschorst).toMatchObject([{ werktTot: '2026-11-30', wachtOpAkkoord: false }]);
    await k.weigert('schorsing.akkoord', { dossierId: dossierId(), id, versie: 1 }, 'stap-niet-mogelijk');
  });
  it('lifted earlier with a reason opens the door from that day; the besluit stands', async () => {
    const id = await leg(k, dossierId(), 'schorsing', { datum: vandaag, tot: '2026-11-18' });
    await herzie(
      k,
      dossierId(),
      id,
      'schorsing',
      { opgehevenPer: vandaag, opgehevenReden: 'Sprak het uit' },
      'Opgeheven',
    );
    expect((await nachten()).geschorst).toEqual([]);
    expect((await k.doe('dossier.openen', { dossierId: dossierId() })).status).toBe('verstrekt');
  });
  it('has a numbered letter that names the other place and the day to complain by', async () => {
    const id = await leg(k, dossierId(), 'schorsing', { datum: vandaag, tot: '2026-11-18' });
    const { titel, soort } = await k.doe('vervolg.brief', { dossierId: dossierId(), id });
    expect([titel, soort]).toEqual(['Schorsing 1', 'schorsing']);
  });
  it.each([
    ['an end before its beginning', { tot: '2026-11-15' }, 'tot'],
    ['no day to complain by', { bezwaarTot: null }, 'bezwaarTot'],
    ['lifting on a day outside it', { opgehevenPer: '2026-11-25', opgehevenReden: 'Zo' }, 'opgehevenPer'],
    ['lifting without a reason', { opgehevenPer: vandaag }, 'opgehevenReden'],
    ['no other place to sleep', { alternatief: '' }, 'alternatief'],
  ])('is refused with %s', async (_wat, over, pad) => {
    const { voorbeeld } = await import('../vervolg/stukken.ts');
    const invoer = {
      soort: 'schorsing',
      inhoud: { ...voorbeeld.schorsing, datum: vandaag, tot: '2026-11-18', ...over },
    };
    const uit = await k.weigert(
      'vervolg.vastleggen',
      { dossierId: dossierId(), id: null, versie: 0, invoer, reden: '' },
      'ongeldige-invoer',
    );
    expect(uit.velden?.map((v) => v.pad)).toContain(`invoer.inhoud.${pad}`);
  });
});

describe('signals of the register (5.2.9, gronden 13 and 14)', () => {
  it('come after nights in a row without notice, with the nights, and end nothing', async () => {
    await weg(['aanwezig', 'afwezig', 'afwezig', 'afwezig']);
    const { signalen } = await nachten();
    expect(signalen).toMatchObject([{ soort: 'gesprek-nodig', nachten: ['2026-11-13', '2026-11-14', '2026-11-15'] }]);
    expect((await k.doe('dossier.openen', { dossierId: dossierId() })).status).toBe('verstrekt');
    const werk = await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 50 });
    const rij = werk.regels.find((r) => r.dossierId === dossierId());
    expect([rij?.termijn?.soort, ...(rij?.andere.map(({ soort }) => soort) ?? [])]).toContain('nachtsignaal');
  });
  it('are answered, taken back with a reason, and answered by a talk about the stay', async () => {
    await weg(['aanwezig', 'afwezig', 'afwezig', 'afwezig']);
    await k.doe('signaal.beantwoorden', await signaal());
    const na = await nachten();
    expect(na.signalen).toEqual([]);
    await k.doe('signaal.schrappen', { dossierId: dossierId(), id: na.antwoorden[0]?.id ?? '', reden: 'Klopte niet' });
    expect((await nachten()).signalen).toHaveLength(1);
    await leg(k, dossierId(), 'verblijfsgesprek', { datum: vandaag });
    expect((await nachten()).signalen).toEqual([]);
  });
  it('are refused an answer when nights were added, when there is none, and twice to the college', async () => {
    await weg(['aanwezig', 'afwezig', 'afwezig', 'afwezig']);
    await k.weigert('signaal.beantwoorden', await signaal({ totNacht: '2026-11-14' }), 'conflict');
    await k.weigert('signaal.beantwoorden', await signaal({ soort: 'geen-feitelijk-verblijf' }), 'stap-niet-mogelijk');
    await k.doe('signaal.beantwoorden', await signaal({ antwoord: 'gemeld' }));
    await k.weigert('signaal.beantwoorden', await signaal({ antwoord: 'gemeld' }), 'stap-niet-mogelijk');
    expect((await nachten()).signalen[0]?.gemeldOp).not.toBeNull();
  });
  it('do not come of nights with notice or of a schorsing', async () => {
    await weg(['aanwezig', 'afwezig', 'afwezig', 'afwezig']);
    await leg(k, dossierId(), 'afwezigheid', { datum: '2026-11-13', verwachtTerug: '2026-11-20' });
    expect((await nachten()).signalen).toEqual([]);
  });
  const omEnOm: Parameters<typeof weg>[0] = Array.from({ length: 16 }, (_, i) => (i % 2 ? 'aanwezig' : 'afwezig'));
  it.each<[string, Parameters<typeof weg>[0], number]>([
    ['three in a row that ended', ['afwezig', 'afwezig', 'afwezig', 'aanwezig'], 0],
    ['two after a night here', ['afwezig', 'laat', 'afwezig', 'afwezig'], 0],
    ['three in a row', ['aanwezig', 'afwezig', 'afwezig-gemeld', 'afwezig', 'afwezig'], 1],
    ['every other night', omEnOm, 1],
  ])('stand in the overview as they do in the dossier: %s', async (_wat, standen, aantal) => {
    await weg(standen);
    const hier = (await nachten()).signalen.map(({ soort, nachten: welke }) => ({ soort, nachten: welke }));
    expect(hier).toHaveLength(aantal);
    const { signalen } = await k.doe('verblijf.overzicht', { locatieId: null });
    const daar = signalen.filter((een) => een.dossierId === dossierId());
    expect(daar.map(({ soort, nachten: welke }) => ({ soort, nachten: welke }))).toEqual(hier);
  });
  it('count only nights without notice, whatever lies between, and come back when it goes on', () => {
    const afspraken = { nachtenOpRij: 3, nachtenVierWeken: 8, nachtenNietVerblijf: 20 };
    const niets = { 'gesprek-nodig': null, 'geen-structureel-gebruik': null, 'geen-feitelijk-verblijf': null };
    const stand = fc.constantFrom('aanwezig', 'laat', 'afwezig', 'afwezig-gemeld' as const);
    fc.assert(
      fc.property(fc.array(stand as fc.Arbitrary<'aanwezig' | 'afwezig'>, { maxLength: 28 }), (standen) => {
        const rij = standen.map((s, i) => ({ datum: plusDagen('2026-10-01', i), stand: s }));
        const weggebleven = rij.filter((n) => n.stand === 'afwezig').map((n) => n.datum);
        const patronen = leesPatronen(rij, afspraken, niets);
        for (const { nachten: gevonden } of patronen) expect(gevonden.every((n) => weggebleven.includes(n))).toBe(true);
        const soorten = patronen.map(({ soort }) => soort);
        expect(soorten.includes('geen-feitelijk-verblijf')).toBe(weggebleven.length >= 20);
        expect(soorten.includes('geen-structureel-gebruik')).toBe(weggebleven.length >= 8 && weggebleven.length < 20);
      }),
    );
  });
});
