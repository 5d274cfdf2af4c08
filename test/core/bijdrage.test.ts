import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { bijdragelijstSchema, naarRato } from '#shared/domein/bijdrage.ts';
import { leesBedrag, schrijfBedrag } from '#shared/taal/bedrag.ts';
import { bijdrageteksten as tekst } from '#shared/taal/bijdrage.ts';
import { leesPdf } from '../documenten/lezer.ts';
import type { Huis } from './algemeen-hulp.ts';
import { gevuldHuis, zetAfspraak, zetGezin, zetNachten } from './bijdrage-hulp.ts';
import { logIn } from './hulp.ts';
import { zetBewoner } from './nacht-hulp.ts';
import { voorbeeld } from './vervolg/stukken.ts';

let k: Huis;
afterEach(() => {
  expect(k.fouten).toEqual([]);
  k.ruimOp();
});
const paden = ({ velden }: { velden?: { pad: string }[] | undefined }) => velden?.map(({ pad }) => pad);

/** Two people in the nachtopvang: twenty nights in October and five in November, at 250 eurocents a meal. */
const nachtopvang = async (moment = '2026-11-16T09:00:00Z') => {
  const gevuld = await gevuldHuis(moment, (db, doorId, { nachtopvang: locatieId }) => {
    const wie = [1, 2].map((nummer) => zetBewoner(db, { locatieId, van: '2026-10-01', nummer, doorId }));
    zetAfspraak(db, doorId, { locatieId, soort: 'maaltijd', bedrag: 250, vanaf: '2026-01-01' });
    for (const een of wie) zetNachten(db, een, locatieId, '2026-10-01', 20);
    for (const een of wie) zetNachten(db, een, locatieId, '2026-11-01', 5);
    return wie as [(typeof wie)[0], (typeof wie)[0]];
  });
  k = gevuld;
  return gevuld;
};
const maand = (van: string) => k.doe('bijdrage.maand', { locatieId: k.nachtopvang, maand: van });
const sluit = async (van: string) => {
  const { versie, totaal } = await maand(van);
  return k.doe('bijdrage.sluiten', { locatieId: k.nachtopvang, maand: van, versie, totaal });
};
const nacht = (dag: string) => k.doe('bijdrage.nacht', { locatieId: k.nachtopvang, nacht: dag });
const zet = (dag: string, wie: string, genuttigd: boolean, versie = 0) =>
  k.doe('bijdrage.maaltijden', { locatieId: k.nachtopvang, nacht: dag, regels: [{ wie, versie, genuttigd }] });

describe('meals in the nachtopvang (5.2.13)', () => {
  it('count from the register: who slept there took one, unless somebody says otherwise; the old value stays', async () => {
    const [een] = (await nachtopvang()).met;
    expect(await nacht('2026-10-03')).toMatchObject({
      bedrag: 250,
      regels: [{ genuttigd: true, versie: 0, was: [] }, {}],
    });
    await zet('2026-10-03', een.clientId, false);
    await zet('2026-10-03', een.clientId, true, 1);
    await zet('2026-10-03', een.clientId, false, 2);
    const [regel] = (await nacht('2026-10-03')).regels;
    expect(regel).toMatchObject({ genuttigd: false, versie: 3 });
    expect(regel?.was.map(({ genuttigd, door }) => [genuttigd, door])).toEqual([
      [false, 'Naam begeleider'],
      [true, 'Naam begeleider'],
    ]);
    expect((await maand('2026-10')).regels[0]).toMatchObject({
      maaltijden: { nachten: 20, betaald: 19, nietGenomen: 1, centen: 4750 },
      totaal: 4750,
    });
  });

  it('refuses a stale change, a night to come, and somebody who did not sleep there', async () => {
    const [een] = (await nachtopvang()).met;
    await zet('2026-10-03', een.clientId, false);
    const regels = [{ wie: een.clientId, versie: 0, genuttigd: true }];
    const plek = { locatieId: k.nachtopvang, regels };
    await k.weigert('bijdrage.maaltijden', { ...plek, nacht: '2026-10-03' }, 'conflict');
    const later = await k.weigert('bijdrage.maaltijden', { ...plek, nacht: '2026-11-17' }, 'ongeldige-invoer');
    expect(paden(later)).toEqual(['nacht']);
    const nietDaar = await k.weigert('bijdrage.maaltijden', { ...plek, nacht: '2026-10-25' }, 'ongeldige-invoer');
    expect(nietDaar.velden).toEqual([{ pad: 'regels.0.wie', bericht: tekst.nietDaar }]);
    await k.weigert('bijdrage.maaltijden', { ...plek, regels: [], nacht: '2026-10-03' }, 'ongeldige-invoer');
    await logIn(k, 'aanbieder');
    await k.weigert('bijdrage.maaltijden', { ...plek, nacht: '2026-10-03' }, 'geen-recht');
  });

  it('asks nothing of who is exempt, and puts the end of it in the Werkvoorraad', async () => {
    const [een] = (await nachtopvang()).met;
    const inhoud = { ...voorbeeld.maaltijdvrijstelling, datum: '2026-10-11', tot: '2026-12-31' };
    const leg = (over: object) => ({
      ...{ dossierId: een.dossierId, id: null, versie: 0, reden: '' },
      invoer: { soort: 'maaltijdvrijstelling', inhoud: { ...inhoud, ...over } },
    });
    expect(paden(await k.weigert('vervolg.vastleggen', leg({ tot: null }), 'ongeldige-invoer'))).toEqual([
      'invoer.inhoud.tot',
    ]);
    expect(paden(await k.weigert('vervolg.vastleggen', leg({ tot: '2026-10-01' }), 'ongeldige-invoer'))).toEqual([
      'invoer.inhoud.tot',
    ]);
    expect(paden(await k.weigert('vervolg.vastleggen', leg({ grond: 'geen-zin' }), 'ongeldige-invoer'))).toEqual([
      'invoer.inhoud.grond',
    ]);
    await k.doe('vervolg.vastleggen', leg({}) as never);
    expect((await maand('2026-10')).regels[0]?.maaltijden).toMatchObject({
      betaald: 10,
      vrijgesteld: 10,
      centen: 2500,
    });
    expect((await nacht('2026-10-11')).regels[0]?.vrij).toBe(tekst['geen-inkomen']);
    expect((await nacht('2026-10-10')).regels[0]?.vrij).toBe('');
    const { termijnen } = await k.doe('dossier.openen', { dossierId: een.dossierId });
    expect(termijnen).toMatchObject([{ soort: 'maaltijdvrijstelling', uiterlijk: '2026-12-31', artikel: '5.2.13' }]);
    await logIn(k, 'aanbieder');
    await k.weigert('vervolg.vastleggen', leg({}), 'geen-recht');
  });

  it('asks nothing where nothing was agreed', async () => {
    k = await gevuldHuis('2026-11-16T09:00:00Z', (db, doorId, { nachtopvang: locatieId }) => {
      zetNachten(db, zetBewoner(db, { locatieId, van: '2026-10-01', nummer: 1, doorId }), locatieId, '2026-10-01', 3);
    });
    expect(await maand('2026-10')).toMatchObject({ regels: [], totaal: 0 });
    expect(await nacht('2026-10-02')).toMatchObject({ bedrag: null });
  });
});

describe('the list of a month', () => {
  it('is fixed when it is closed; what changes later stands on the next list as a correction', async () => {
    const [een] = (await nachtopvang()).met;
    expect(await maand('2026-10')).toMatchObject({ stand: 'open', totaal: 10_000, waaromNiet: '' });
    await k.weigert(
      'bijdrage.sluiten',
      { locatieId: k.nachtopvang, maand: '2026-10', versie: 0, totaal: 1 },
      'conflict',
    );
    await sluit('2026-10');
    for (const dag of ['2026-10-04', '2026-10-05']) await zet(dag, een.clientId, false);
    expect(await maand('2026-10')).toMatchObject({ stand: 'gesloten', versie: 1, totaal: 10_000 });
    const november = await maand('2026-11');
    expect(november).toMatchObject({ stand: 'loopt', waaromNiet: tekst.maandLoopt });
    expect(november.regels[0]).toMatchObject({
      maandtotaal: 1250,
      correcties: [{ maand: '2026-10', was: 5000, wordt: 4500 }],
      totaal: 750,
      tegoed: 0,
    });
    await k.weigert(
      'bijdrage.sluiten',
      { locatieId: k.nachtopvang, maand: '2026-11', versie: 0, totaal: november.totaal },
      'stap-niet-mogelijk',
    );
  });

  it('never goes below nothing: what is left over goes to the month after', async () => {
    const [een] = (await nachtopvang('2026-12-02T09:00:00Z')).met;
    await sluit('2026-10');
    for (let dag = 1; dag <= 20; dag += 1) await zet(`2026-10-${String(dag).padStart(2, '0')}`, een.clientId, false);
    const november = (await maand('2026-11')).regels.find(({ clientId }) => clientId === een.clientId);
    expect(november).toMatchObject({
      maandtotaal: 1250,
      correcties: [{ was: 5000, wordt: 0 }],
      totaal: 0,
      tegoed: 3750,
    });
    await sluit('2026-11');
    const december = (await maand('2026-12')).regels.find(({ clientId }) => clientId === een.clientId);
    expect(december).toMatchObject({ maandtotaal: 0, correcties: [], tegoedVorige: 3750, totaal: 0, tegoed: 3750 });
  });

  it('is opened again only as the newest one, with a reason, as a version', async () => {
    await nachtopvang('2026-12-02T09:00:00Z');
    await sluit('2026-10');
    await sluit('2026-11');
    const terug = { locatieId: k.nachtopvang, maand: '2026-10', versie: 1, reden: 'Fout' };
    expect((await k.weigert('bijdrage.heropenen', terug, 'stap-niet-mogelijk')).melding).toBe(
      tekst.latereGesloten('2026-11'),
    );
    await k.doe('bijdrage.heropenen', { ...terug, maand: '2026-11' });
    expect(await maand('2026-11')).toMatchObject({ stand: 'open', versie: 2, heropend: { reden: 'Fout' } });
    await sluit('2026-11');
    expect(await maand('2026-11')).toMatchObject({ stand: 'gesloten', versie: 3 });
    await k.weigert('bijdrage.heropenen', { ...terug, maand: '2026-11' }, 'conflict');
  });

  it('goes into a file and, per client, into the dossier', async () => {
    const [een] = (await nachtopvang()).met;
    const plek = { locatieId: k.nachtopvang, maand: '2026-10' };
    const vraag = { dossierId: een.dossierId, plaats: k.nachtopvang, maand: '2026-10', wie: een.clientId };
    await k.weigert('bijdrage.document', vraag, 'stap-niet-mogelijk');
    await sluit('2026-10');
    const csv = Buffer.from((await k.doe('bijdrage.bytes', { ...plek, vorm: 'csv' })).bytes).toString('utf8');
    expect(csv).toContain('Bewoner001, Test;20;20;50,00;0,00;0,00;0,00;50,00;0,00');
    expect(csv).toContain('Totaal;40;40;100,00');
    expect((await k.doe('bijdrage.bytes', { ...plek, vorm: 'xlsx' })).mime).toContain('spreadsheet');
    expect((await leesPdf((await k.doe('bijdrage.bytes', { ...plek, vorm: 'pdf' })).bytes)).tekst).toContain('100,00');
    const { id, soort } = await k.doe('bijdrage.document', vraag);
    expect(soort).toBe('bijdragelijst');
    const { tekst: papier } = await leesPdf((await k.doe('document.bytes', { documentId: id })).bytes);
    for (const woord of ['20 × € 2,50 = € 50,00', 'geen rekening', 'geen eigen bijdrage'])
      expect(papier).toContain(woord);
    await k.weigert('bijdrage.document', { ...vraag, wie: '0'.repeat(26) }, 'niet-gevonden');
    expect(await k.doe('bijdrage.dossier', { dossierId: een.dossierId })).toMatchObject({
      maanden: [{ maand: '2026-10', totaal: 5000, versie: 1 }],
    });
  });

  it('is what is recomputed from nights, exemptions and agreements, in whole eurocents and never below nothing', async () => {
    const gevuld = await nachtopvang('2026-12-02T09:00:00Z');
    const niet = new Map<string, Set<string>>(gevuld.met.map(({ clientId }) => [clientId, new Set()]));
    const versies = new Map<string, number>();
    const verwacht = (clientId: string, van: string): number => {
      const nachten = van === '2026-10' ? 20 : van === '2026-11' ? 5 : 0;
      const eraf = [...(niet.get(clientId) ?? [])].filter((dag) => dag.startsWith(van)).length;
      return (nachten - eraf) * 250;
    };
    const stap = fc.record({
      wie: fc.nat(1),
      maand: fc.constantFrom('2026-10', '2026-11'),
      dag: fc.integer({ min: 1, max: 20 }),
      sluit: fc.integer({ min: 0, max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(stap, { maxLength: 6 }), async (stappen) => {
        for (const { wie, maand: van, dag, sluit: wat } of stappen) {
          const { clientId } = gevuld.met[wie === 0 ? 0 : 1];
          const datum = `${van}-${String(van === '2026-11' ? ((dag - 1) % 5) + 1 : dag).padStart(2, '0')}`;
          const sleutel = clientId + datum;
          const eraf = niet.get(clientId)!;
          await zet(datum, clientId, eraf.has(datum), versies.get(sleutel) ?? 0);
          versies.set(sleutel, (versies.get(sleutel) ?? 0) + 1);
          if (!eraf.delete(datum)) eraf.add(datum);
          if (wat === 0) await k.roep('bijdrage.sluiten', { ...(await vraagSluiten(van)) });
        }
        for (const van of ['2026-10', '2026-11', '2026-12']) {
          const lijst = await maand(van);
          bijdragelijstSchema.parse({ regels: lijst.regels.map(({ naam: _, kenmerk: __, ...regel }) => regel) });
          expect(lijst.totaal).toBe(lijst.regels.reduce((som, { totaal }) => som + totaal, 0));
          for (const r of lijst.regels) {
            const som = r.maandtotaal + r.correcties.reduce((n, c) => n + c.wordt - c.was, 0) - r.tegoedVorige;
            expect(r.totaal - r.tegoed).toBe(som);
            expect(Math.min(r.totaal, r.tegoed)).toBe(0);
            if (lijst.stand !== 'gesloten') expect(r.maandtotaal).toBe(verwacht(r.clientId, van));
          }
        }
        // Everything that was and will be asked is what the nights say, whatever was closed in between.
        for (const { clientId } of gevuld.met) {
          let gevraagd = 0;
          let over = 0;
          for (const van of ['2026-10', '2026-11', '2026-12']) {
            const regel = (await maand(van)).regels.find((r) => r.clientId === clientId);
            gevraagd += regel?.totaal ?? 0;
            over = regel?.tegoed ?? over;
          }
          const nodig = ['2026-10', '2026-11', '2026-12'].reduce((som, van) => som + verwacht(clientId, van), 0);
          expect(gevraagd - over).toBe(nodig);
        }
      }),
      { numRuns: 12, seed: 13 },
    );
  }, 120_000);
});
const vraagSluiten = async (van: string) => {
  const { versie, totaal } = await maand(van);
  return { locatieId: k.nachtopvang, maand: van, versie, totaal };
};

describe('the woonbijdrage of a gezin (5.2.13)', () => {
  const begin = async (moment = '2026-11-16T09:00:00Z') => {
    const gevuld = await gevuldHuis(moment, (db, doorId, { gezin: locatieId }) => {
      zetAfspraak(db, doorId, {
        locatieId,
        soort: 'woonbijdrage',
        bedrag: 15_000,
        kostprijs: 80_000,
        vanaf: '2026-01-01',
      });
      return zetGezin(db, doorId, locatieId, '2026-08-10');
    });
    k = gevuld;
    return gevuld;
  };
  type Inhoud = typeof voorbeeld.woonbijdrage;
  const inhoud = (over: Partial<Inhoud> = {}): Inhoud => ({ ...voorbeeld.woonbijdrage, kostprijs: 80_000, ...over });
  const leg = (
    dossierId: string,
    over: Partial<Inhoud> = {},
    basis: { id: string | null; versie: number } = { id: null, versie: 0 },
  ) => ({
    ...{ dossierId, ...basis, reden: '' },
    invoer: { soort: 'woonbijdrage' as const, inhoud: inhoud(over) },
  });
  const lijst = (van: string) => k.doe('bijdrage.maand', { locatieId: k.gezin, maand: van });

  it('is asked only after three months, after the letter, with all five facts', async () => {
    const { dossierId } = (await begin()).met;
    expect(await k.doe('bijdrage.dossier', { dossierId })).toMatchObject({ vanaf: '2026-11-10', telt: null });
    const vroeg = await k.weigert('vervolg.vastleggen', leg(dossierId, { datum: '2026-11-09' }), 'ongeldige-invoer');
    expect(vroeg.velden).toEqual([{ pad: 'invoer.inhoud.datum', bericht: tekst.teVroeg('2026-11-10') }]);
    const { id } = await k.doe('vervolg.vastleggen', leg(dossierId, { datum: '2026-11-10' }));
    // Nothing before the letter.
    expect((await lijst('2026-11')).regels).toEqual([]);
    const zonder = leg(dossierId, { datum: '2026-11-10', verstuurdOp: '2026-11-16' }, { id, versie: 1 });
    expect((await k.weigert('vervolg.vastleggen', zonder, 'ongeldige-invoer')).velden).toEqual([
      { pad: 'invoer.inhoud.verstuurdOp', bericht: tekst.eerstBrief },
    ]);
    const brief = await k.doe('vervolg.brief', { dossierId, id });
    expect(brief.soort).toBe('woonbijdrage');
    const papier = (await leesPdf((await k.doe('document.bytes', { documentId: brief.id })).bytes)).tekst;
    for (const woord of [
      '€ 125,50 per maand',
      '10 november 2026',
      'geen eigen bijdrage',
      voorbeeld.woonbijdrage.criteria,
    ])
      expect(papier).toContain(woord);
    const eerder = leg(dossierId, { datum: '2026-11-10', verstuurdOp: '2026-11-15' }, { id, versie: 1 });
    expect(paden(await k.weigert('vervolg.vastleggen', eerder, 'ongeldige-invoer'))).toEqual([
      'invoer.inhoud.verstuurdOp',
    ]);
    // Another amount than the letter says.
    const anders = leg(
      dossierId,
      { datum: '2026-11-10', bedrag: 13_000, verstuurdOp: '2026-11-16' },
      { id, versie: 1 },
    );
    expect(paden(await k.weigert('vervolg.vastleggen', anders, 'ongeldige-invoer'))).toEqual([
      'invoer.inhoud.verstuurdOp',
    ]);
    await k.doe('vervolg.vastleggen', zonder);
    expect(await k.doe('bijdrage.dossier', { dossierId })).toMatchObject({ telt: '2026-11-17', waaromNiet: '' });
    // 17 to 30 November: fourteen of thirty days, rounded down.
    expect((await lijst('2026-11')).regels).toMatchObject([
      {
        woonbijdrage: [
          { van: '2026-11-17', tot: '2026-11-30', dagen: 14, dagenInMaand: 30, centen: naarRato(12_550, 14, 30) },
        ],
        totaal: 5856,
      },
    ]);
  });

  it.each([
    ['college', { afgestemdMetCollege: false }],
    ['criteria', { objectieveCriteria: null }],
    ['inkomen', { afgestemdOpInkomen: null }],
    ['kostprijs', { kostprijs: null }],
  ] as const)('makes no line while %s is missing, and says so', async (wat, over) => {
    const { dossierId } = (await begin()).met;
    const { id } = await k.doe('vervolg.vastleggen', leg(dossierId, { datum: '2026-11-10', ...over }));
    await k.doe('vervolg.brief', { dossierId, id });
    const verstuurd = leg(dossierId, { datum: '2026-11-10', ...over, verstuurdOp: '2026-11-16' }, { id, versie: 1 });
    await k.doe('vervolg.vastleggen', verstuurd);
    expect((await lijst('2026-11')).regels).toEqual([]);
    expect((await k.doe('bijdrage.dossier', { dossierId })).waaromNiet).toContain(tekst.ontbreekt[wat]);
  });

  it('is never above the cost price, never twice over the same days, and only for a gezin', async () => {
    const { dossierId } = (await begin()).met;
    const duur = leg(dossierId, { bedrag: 90_000, kostprijs: 80_000 });
    expect(paden(await k.weigert('vervolg.vastleggen', duur, 'ongeldige-invoer'))).toContain('invoer.inhoud.bedrag');
    const bovenAfspraak = leg(dossierId, { bedrag: 85_000, kostprijs: 90_000 });
    expect((await k.weigert('vervolg.vastleggen', bovenAfspraak, 'ongeldige-invoer')).velden).toEqual([
      { pad: 'invoer.inhoud.bedrag', bericht: tekst.bovenAfspraak(80_000) },
    ]);
    for (const mis of [{ bedrag: 0 }, { bedrag: -5 }, { bedrag: 12.5 }, { tot: '2026-11-01' }, { criteria: '' }])
      await k.weigert('vervolg.vastleggen', leg(dossierId, mis), 'ongeldige-invoer');
    await k.doe('vervolg.vastleggen', leg(dossierId));
    expect((await k.weigert('vervolg.vastleggen', leg(dossierId), 'ongeldige-invoer')).velden).toEqual([
      { pad: 'invoer.inhoud.datum', bericht: tekst.alWoonbijdrage },
    ]);
  });
});

describe('amounts', () => {
  it('are written and read the same, for every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (centen) => {
        expect(leesBedrag(schrijfBedrag(centen))).toBe(centen);
      }),
    );
  });
  it.each([
    ['12', 1200],
    ['12,5', 1250],
    ['€ 1.250,05', 125_005],
    ['12.50', 1250],
    ['-3', null],
    ['twaalf', null],
    ['1,234', null],
    ['', null],
  ])('%s is %s', (geschreven, centen) => expect(leesBedrag(geschreven)).toBe(centen));

  it('over part of a month are whole cents, never more than the month, and all days are the month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 28, max: 31 }),
        fc.nat(31),
        (bedrag, inMaand, n) => {
          const dagen = Math.min(n, inMaand);
          const deel = naarRato(bedrag, dagen, inMaand);
          expect(Number.isInteger(deel)).toBe(true);
          expect(deel).toBeGreaterThanOrEqual(0);
          expect(deel + naarRato(bedrag, inMaand - dagen, inMaand)).toBeLessThanOrEqual(bedrag);
          expect(naarRato(bedrag, inMaand, inMaand)).toBe(bedrag);
        },
      ),
    );
  });
});
