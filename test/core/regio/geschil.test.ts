import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contact, geschil, geschilstap, opzet, overdracht, vandaag, type Opzet } from './hulp.ts';

let o: Opzet;
beforeEach(async () => {
  o = await opzet();
});
afterEach(() => o.k.ruimOp());

const begin = (over: Parameters<typeof geschil>[0] = {}, versie = 0) =>
  o.k.doe('geschil.vastleggen', { dossierId: o.dossierId, versie, geschil: geschil(over) });
const zet = (over: Parameters<typeof geschilstap>[0] = {}, corrigeert: string | null = null) => {
  o.k.klok.verstrijk(1000);
  return o.k.doe('geschil.stap', { dossierId: o.dossierId, corrigeert, stap: geschilstap(over) });
};
const zetWeigert = (over: Parameters<typeof geschilstap>[0], code: 'ongeldige-invoer' | 'stap-niet-mogelijk') =>
  o.k.weigert('geschil.stap', { dossierId: o.dossierId, corrigeert: null, stap: geschilstap(over) }, code);
const lees = () => o.k.doe('regio.stand', { dossierId: o.dossierId });

describe('a difference of opinion (5.2.5)', () => {
  it('goes from attempts to the commission to its judgement and effect, each with its day', async () => {
    await o.stap(overdracht({ overeenstemmingOverdracht: false }));
    await begin();
    await zet({ vervolg: 'Wethouder belt', vervolgOp: '2026-11-18' });
    expect(await o.termijnen()).toContain('geschil 2026-11-18');
    await zet({ soort: 'escalatie', toelichting: 'Wethouders spraken elkaar.' });
    await zet({
      soort: 'voorgelegd',
      toelichting: 'Per post verstuurd.',
      vervolg: 'Ontvangst?',
      vervolgOp: '2026-11-23',
    });
    expect(await o.termijnen()).toEqual(['aankomst 2026-11-23', 'geschil 2026-11-23']);
    await zet({ soort: 'ontvangen', toelichting: 'Bevestiging gekregen.' });
    await zet({ soort: 'oordeel', toelichting: 'Den Haag is aan zet.', regio: 'andere-regio' });
    expect((await lees()).geschilOpen).toBe(true);
    await zet({ soort: 'effect', toelichting: 'Wij regelen de overdracht.', regio: 'andere-regio' });
    expect((await lees()).geschilOpen).toBe(false);
    expect(await o.feitenNu()).toMatchObject({
      aangewezenRegio: 'andere-regio',
      overeenstemmingOverdracht: true,
      motivering: expect.stringContaining(
        'Uitkomst van het geschil op 16 november 2026: Wij regelen de overdracht.',
      ) as string,
    });
    const { regels } = await o.k.doe('dossier.tijdlijn', { dossierId: o.dossierId, aantal: 50 });
    expect(regels.map(({ titel }) => titel)).toEqual(
      expect.arrayContaining(['Oordeel van de commissie', 'Voorgelegd aan de commissie']),
    );
  });

  it('solved together in favour of Rotterdam ends the wait for another region', async () => {
    await o.stap(overdracht());
    await begin();
    await zet({ soort: 'opgelost', toelichting: 'Den Haag wijst terecht op het werk hier.', regio: 'rotterdam' });
    const open = await o.k.doe('dossier.openen', { dossierId: o.dossierId });
    expect(open).toMatchObject({
      regime: 'regulier',
      stappen: { toegankelijkheid: { feiten: { aangewezenRegio: 'rotterdam' } } },
    });
  });

  it('goes to the commission only after an attempt; a call to the other gemeente is one', async () => {
    await begin();
    expect((await zetWeigert({ soort: 'voorgelegd' }, 'stap-niet-mogelijk')).melding).toContain('5.2.5');
    await o.k.doe('contact.vastleggen', { dossierId: o.dossierId, corrigeert: null, contact: contact() });
    await zet({ soort: 'voorgelegd' });
  });

  it('before the commission means only shelter, also for who should stay here; until it is settled', async () => {
    await o.stap(overdracht({ aangewezenRegio: 'rotterdam', datumOverdracht: null }));
    const regime = async () => (await o.k.doe('dossier.openen', { dossierId: o.dossierId })).regime;
    await begin();
    await zet();
    expect(await regime()).toBe('regulier');
    await zet({ soort: 'voorgelegd' });
    expect(await regime()).toBe('alleen-onderdak');
    const lijst = await o.k.doe('dossier.lijst', { status: null, keten: null, vanaf: 0, aantal: 5 });
    expect(lijst.regels).toMatchObject([{ alleenOnderdak: true }]);
    const werk = await o.k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 5 });
    expect(werk.regels).toMatchObject([{ alleenOnderdak: true }]);
    await zet({ soort: 'opgelost', regio: 'rotterdam' });
    expect(await regime()).toBe('regulier');
  });

  it('knows no judgement before it was brought before the commission, and no effect before the judgement', async () => {
    await begin();
    await zet();
    await zetWeigert({ soort: 'ontvangen' }, 'stap-niet-mogelijk');
    await zetWeigert({ soort: 'oordeel', regio: 'rotterdam' }, 'stap-niet-mogelijk');
    await zet({ soort: 'voorgelegd' });
    await zetWeigert({ soort: 'effect', regio: 'rotterdam' }, 'stap-niet-mogelijk');
  });

  it('keeps every version of the views and every step; who was second sees a conflict', async () => {
    await begin();
    await begin({ standpuntAnder: 'Bij nader inzien twijfelen zij.' }, 1);
    await o.k.weigert('geschil.vastleggen', { dossierId: o.dossierId, versie: 1, geschil: geschil() }, 'conflict');
    const { id } = await zet();
    await zet({ toelichting: 'Gebeld met het hoofd toegang.' }, id);
    const { geschil: nu, geschilstappen } = await lees();
    expect(nu).toMatchObject({ versie: 2, feiten: { standpuntAnder: 'Bij nader inzien twijfelen zij.' } });
    expect(geschilstappen.map(({ vervallen }) => vervallen !== null).sort()).toEqual([false, true]);
    const levend = geschilstappen.find(({ vervallen }) => !vervallen);
    await o.k.doe('geschil.stapVervallen', { dossierId: o.dossierId, stapId: levend?.id ?? '', reden: 'Vergissing' });
    await o.k.weigert('geschil.stapVervallen', { dossierId: o.dossierId, stapId: id, reden: 'x' }, 'conflict');
  });
});

describe('a step that is not right', () => {
  const slecht: [string, Parameters<typeof geschilstap>[0], string][] = [
    ['in the future', { datum: '2026-11-17' }, 'stap.datum'],
    ['before the dispute began', { datum: '2026-11-11' }, 'stap.datum'],
    ['on a day that does not exist', { datum: '2026-02-31' }, 'stap.datum'],
    ['without a word', { toelichting: ' ' }, 'stap.toelichting'],
    ['a solution without a region', { soort: 'opgelost' }, 'stap.regio'],
    ['with a next action without a day', { vervolg: 'Bellen' }, 'stap.vervolgOp'],
    ['with a day without a next action', { vervolgOp: '2026-11-20' }, 'stap.vervolg'],
    ['with a next action before it', { vervolg: 'Bellen', vervolgOp: '2026-11-14' }, 'stap.vervolgOp'],
    ['with a document of another dossier', { documentId: '0'.repeat(26) }, 'stap.documentId'],
  ];
  it.each(slecht)('%s is refused at its field', async (_naam, over, pad) => {
    await begin();
    const { velden } = await zetWeigert(over, 'ongeldige-invoer');
    expect(velden?.map((veld) => veld.pad)).toContain(pad);
  });

  it('comes after the dispute itself, which cannot begin tomorrow or be about nothing', async () => {
    await zetWeigert({}, 'stap-niet-mogelijk');
    for (const [over, pad] of [
      [{ begonnenOp: '2026-11-17' }, 'geschil.begonnenOp'],
      [{ waarover: '' }, 'geschil.waarover'],
      [{ regio: '  ' }, 'geschil.regio'],
    ] as const) {
      const invoer = { dossierId: o.dossierId, versie: 0, geschil: geschil(over) };
      const { velden } = await o.k.weigert('geschil.vastleggen', invoer, 'ongeldige-invoer');
      expect(velden?.map((veld) => veld.pad)).toContain(pad);
    }
    expect(vandaag).toBe('2026-11-16');
  });
});
