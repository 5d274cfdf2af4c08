import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  aantalDagen,
  beleidsregels2025,
  crisispunten,
  crisispuntenVoor,
  dagNaMaanden,
  plusDagen,
} from '#shared/beleid/index.ts';
import type { Crisisinvoer } from '#shared/contract/groepen/crisis.ts';
import { eersteDag, laatsteDag, plusMaanden } from '#shared/rapportage/periode.ts';
import { berekenCrisismaand } from '#core/crisis/bijdrage/rekenen.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import { logIn, type Testkern } from '../hulp.ts';
import { organisatiesjabloon } from '../opstelling.ts';
import { gezinszaak, verleen } from './verblijf-hulp.ts';

const dagen = fc.integer({ min: 0, max: 500 }).map((n) => plusDagen('2026-01-01', n));

describe('points of 5.1.3 by age', () => {
  it('never takes an adult for a child, and asks what it does not know', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.boolean(), (leeftijd, aanvrager) => {
        const dag = '2026-11-16';
        const geboortedatum = plusDagen(dag, -leeftijd);
        const punten = crisispuntenVoor({ aanvrager, keten: null, geboortedatum }, dag, beleidsregels2025);
        const welke = punten.map(({ punt }) => punt);
        const volwassen = aanvrager || dagNaMaanden(geboortedatum, 18 * 12) <= dag;
        expect(punten.every(({ geldt }) => geldt === 'voldaan')).toBe(true);
        expect(welke).toContain('zorgverzekering');
        expect(welke.includes('kinderen')).toBe(!volwassen);
        expect(welke.includes('uitkering')).toBe(volwassen);
        expect(welke.includes('legitimatiebewijs')).toBe(volwassen || dagNaMaanden(geboortedatum, 14 * 12) <= dag);
      }),
    );
    const onbekend = crisispuntenVoor(
      { aanvrager: false, keten: null, geboortedatum: null },
      '2026-11-16',
      beleidsregels2025,
    );
    expect(onbekend.map(({ punt }) => punt)).toEqual([...crisispunten]);
    expect(onbekend.filter(({ geldt }) => geldt === 'voldaan').map(({ punt }) => punt)).toEqual(['zorgverzekering']);
  });
});

describe('what a stay comes to (5.1.6)', () => {
  const periode = fc.tuple(dagen, fc.integer({ min: 0, max: 90 })).map(([van, n]) => ({ van, tot: plusDagen(van, n) }));
  const geval = fc.record({
    ingangsdatum: dagen,
    duur: fc.integer({ min: 0, max: 400 }),
    brief: fc.option(fc.record({ vanaf: dagen, verstuurdOp: fc.option(dagen, { nil: null }) }), { nil: null }),
    vrij: fc.array(periode, { maxLength: 3 }),
    bedragen: fc.uniqueArray(
      fc.record({
        vanaf: dagen,
        centen: fc.integer({ min: 0, max: 100_000 }),
        per: fc.constantFrom('maand' as const, 'dag' as const),
      }),
      { maxLength: 3, selector: ({ vanaf }) => vanaf },
    ),
  });

  it('is never asked in the first three months, before the letter, over exempt days or without an amount', () => {
    fc.assert(
      fc.property(geval, ({ ingangsdatum, duur, brief, vrij, bedragen }) => {
        const loop = {
          ...{ ingangsdatum, laatsteDag: plusDagen(ingangsdatum, duur), bijdrageVanaf: dagNaMaanden(ingangsdatum, 3) },
        };
        const maanden = Array.from({ length: 30 }, (_, i) => plusMaanden(ingangsdatum.slice(0, 7), i));
        const metBron = bedragen.map((een) => ({ ...een, bron: 'Nadere Regels' }));
        const alle = maanden.map((maand) => ({
          maand,
          ...berekenCrisismaand(loop, brief, vrij, metBron, { van: eersteDag(maand), tot: laatsteDag(maand) }),
        }));
        // Counted a second way: day by day.
        const mag = (dag: string): boolean =>
          dag >= loop.bijdrageVanaf &&
          dag <= loop.laatsteDag &&
          brief !== null &&
          brief.verstuurdOp !== null &&
          dag >= brief.vanaf &&
          dag > brief.verstuurdOp &&
          bedragen.some(({ vanaf }) => vanaf <= dag) &&
          !vrij.some(({ van, tot }) => van <= dag && dag <= tot);
        for (const { maand, delen } of alle) {
          const inMaand = Array.from({ length: aantalDagen(eersteDag(maand), laatsteDag(maand)) + 1 }, (_, i) =>
            plusDagen(eersteDag(maand), i),
          );
          expect(delen.reduce((som, deel) => som + deel.dagen, 0)).toBe(inMaand.filter(mag).length);
          for (const deel of delen) {
            expect(Number.isInteger(deel.centen) && deel.centen >= 0).toBe(true);
            if (deel.per === 'maand') expect(deel.centen).toBeLessThanOrEqual(deel.tarief);
            else expect(deel.centen).toBe(deel.tarief * deel.dagen);
          }
        }
      }),
    );
  });

  it('asks the whole amount for a whole month, and a part of it rounded down', () => {
    const loop = { ingangsdatum: '2026-01-10', laatsteDag: '2026-06-30', bijdrageVanaf: '2026-04-10' };
    const brief = { vanaf: '2026-04-10', verstuurdOp: '2026-04-01' };
    const bedragen = [{ vanaf: '2026-01-01', centen: 10_000, per: 'maand' as const, bron: 'x' }];
    const reken = (van: string, tot: string) => berekenCrisismaand(loop, brief, [], bedragen, { van, tot }).delen;
    expect(reken('2026-03-01', '2026-03-31')).toEqual([]);
    expect(reken('2026-04-01', '2026-04-30')).toMatchObject([{ dagen: 21, van: '2026-04-10', centen: 7000 }]);
    expect(reken('2026-05-01', '2026-05-31')).toMatchObject([{ dagen: 31, centen: 10_000 }]);
  });
});

describe('the bijdrage of a case', () => {
  const opzetten = organisatiesjabloon('veilig-thuis', ['veilig-thuis', 'teamleider']);
  let k: Testkern;
  let zaak: Awaited<ReturnType<typeof gezinszaak>>;
  beforeEach(async () => {
    k = await opzetten();
    await logIn(k, 'veilig-thuis');
    zaak = await gezinszaak(k);
  });
  afterEach(() => k.ruimOp());

  const leeg = { verstuurdOp: null, wijze: null, toelichting: '' };
  const leg = (invoer: Crisisinvoer, id: string | null = null, versie = 0) => ({
    ...{ dossierId: zaak.dossierId, id, versie, clientId: null, reden: '', invoer },
  });
  const brief = (vanaf: string, anders = {}) => ({
    soort: 'bijdragebrief' as const,
    inhoud: { ...leeg, vanaf, ...anders },
  });
  async function vulBedragIn(): Promise<void> {
    await logIn(k, 'bea');
    const { versie, waarden } = await k.doe('instelling.lezen', {});
    const bijdragen = [
      { vanaf: '2026-01-01', centen: 31_000, per: 'maand' as const, bron: 'Nadere Regels, artikel 1' },
    ];
    const nieuw = { ...waarden, crisisafspraken: { ...waarden.crisisafspraken, bijdragen } };
    await k.doe('instelling.opslaan', { versie, waarden: nieuw });
    await logIn(k, 'veilig-thuis');
  }
  const fouten = async (invoer: object) => {
    const { velden = [] } = await k.weigert('crisis.vastleggen', invoer, 'ongeldige-invoer');
    return velden.map(({ pad, bericht }) => [pad.replace('invoer.inhoud.', ''), bericht]);
  };

  it('is refused before three months, with the article', async () => {
    expect(await fouten(leg(brief('2026-11-17')))).toEqual([['vanaf', expect.stringContaining('5.1.6')]]);
    await verleen(k, zaak.dossierId, '2026-08-20', '2027-02-20');
    expect(await fouten(leg(brief('2026-11-19')))).toEqual([['vanaf', expect.stringMatching(/5\.1\.6.*20-11-2026/)]]);
    expect(await fouten(leg(brief('2026-11-20', { verstuurdOp: '2026-11-16' })))).toMatchObject([
      ['wijze', expect.anything()],
      ['verstuurdOp', expect.stringContaining('brief')],
    ]);
  });

  it('needs an amount that somebody entered, a letter without any address, and then counts by day', async () => {
    await verleen(k, zaak.dossierId, '2026-08-20', '2027-02-20');
    const { id } = await k.doe('crisis.vastleggen', leg(brief('2026-11-20')));
    const vraag = { dossierId: zaak.dossierId, id, versie: 1 };
    await k.weigert('crisisbijdrage.brief', vraag, 'stap-niet-mogelijk');
    const lees = async () => (await k.doe('crisisverblijf.lezen', { dossierId: zaak.dossierId })).bijdrage;
    expect(await lees()).toMatchObject({
      bedrag: null,
      teltVanaf: null,
      waaromNiet: expect.stringContaining('Nadere'),
    });
    await vulBedragIn();
    const { client } = await k.doe('client.lezen', { clientId: zaak.clientId });
    const { weergavenaam: _, id: clientId, versie, ...velden } = client;
    await k.doe('client.wijzigen', {
      clientId,
      versie,
      velden: { ...velden, straat: 'Geheimstraat', huisnummer: '9' },
    });
    const document = await k.doe('crisisbijdrage.brief', vraag);
    expect(document.soort).toBe('crisisbrief');
    const { tekst } = await leesPdf((await k.doe('document.bytes', { documentId: document.id })).bytes);
    expect(tekst).toContain('€ 310,00 per maand');
    expect(tekst).not.toContain('Geheimstraat');
    expect((await lees()).waaromNiet).toContain('brief');
    const gegeven = brief('2026-11-20', { verstuurdOp: '2026-11-16', wijze: 'persoonlijk' });
    await k.doe('crisis.vastleggen', leg(gegeven, id, 1));
    expect(await lees()).toMatchObject({ teltVanaf: '2026-11-20', waaromNiet: '' });
    const lijst = await k.doe('crisisbijdrage.maand', { maand: '2026-11' });
    // 11 of 30 days of 310.00 euro.
    expect(lijst).toMatchObject({
      stand: 'loopt',
      totaal: 11_366,
      regels: [{ naam: 'Haddad, Mina', maandtotaal: 11_366 }],
    });
    await k.weigert('crisisbijdrage.sluiten', { maand: '2026-11', versie: 0, totaal: 11_366 }, 'stap-niet-mogelijk');
  });

  it('closes a month as it was seen; an exemption found later comes back as a correction', async () => {
    await verleen(k, zaak.dossierId, '2026-08-20', '2027-02-20');
    await vulBedragIn();
    const { id } = await k.doe('crisis.vastleggen', leg(brief('2026-11-20')));
    await k.doe('crisisbijdrage.brief', { dossierId: zaak.dossierId, id, versie: 1 });
    const gegeven = brief('2026-11-20', { verstuurdOp: '2026-11-16', wijze: 'persoonlijk' });
    await k.doe('crisis.vastleggen', leg(gegeven, id, 1));
    await k.naar('2026-12-02T09:00:00Z');
    await logIn(k, 'veilig-thuis');
    await k.weigert('crisisbijdrage.sluiten', { maand: '2026-11', versie: 0, totaal: 1 }, 'conflict');
    await k.doe('crisisbijdrage.sluiten', { maand: '2026-11', versie: 0, totaal: 11_366 });
    const vrij = {
      van: '2026-11-20',
      tot: '2026-11-30',
      grond: 'geen-inkomen' as const,
      waarom: 'Uitkering begint pas in december',
    };
    expect(await fouten(leg({ soort: 'bijdragevrijstelling', inhoud: { ...vrij, tot: '2026-11-01' } }))).toMatchObject([
      ['tot', expect.anything()],
    ]);
    await k.doe('crisis.vastleggen', leg({ soort: 'bijdragevrijstelling', inhoud: vrij }));
    expect(await k.doe('crisisbijdrage.maand', { maand: '2026-11' })).toMatchObject({
      stand: 'gesloten',
      totaal: 11_366,
    });
    expect(await k.doe('crisisbijdrage.maand', { maand: '2026-12' })).toMatchObject({
      totaal: 31_000 - 11_366,
      regels: [{ maandtotaal: 31_000, correcties: [{ maand: '2026-11', was: 11_366, wordt: 0 }] }],
    });
    await k.doe('crisisbijdrage.heropenen', { maand: '2026-11', versie: 1, reden: 'Vrijstelling vergeten' });
    expect(await k.doe('crisisbijdrage.maand', { maand: '2026-11' })).toMatchObject({
      ...{ stand: 'open', totaal: 0, heropend: { reden: 'Vrijstelling vergeten' } },
      regels: [{ vrijgesteld: 11 }],
    });
    const { bytes } = await k.doe('crisisbijdrage.bytes', { maand: '2026-12', vorm: 'csv' });
    expect(new TextDecoder().decode(bytes)).toContain('Haddad, Mina');
    const pdf = await k.doe('crisisbijdrage.bytes', { maand: '2026-12', vorm: 'pdf' });
    expect((await leesPdf(pdf.bytes)).tekst).toContain('310,00');
  });
});
