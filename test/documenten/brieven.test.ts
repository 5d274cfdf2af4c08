import { describe, expect, it } from 'vitest';
import { herstelsleutelPdf } from '#core/documenten/herstelsleutel.ts';
import { ontvangstbevestigingPdf } from '#core/documenten/ontvangst.ts';
import { onderzoeksverslagPdf } from '#core/documenten/verslag.ts';
import { schrijfWaarde } from '#core/documenten/waarde.ts';
import { leesPdf } from './lezer.ts';
import { omgeving, ontvangst, verslag } from './voorbeelden.ts';

const netjes = { getagd: true, taal: 'nl-NL' };

describe('ontvangstbevestiging', () => {
  it('tells what Wmo 2.3.2 asks: receipt, six weken, free support, a persoonlijk plan within seven days', async () => {
    const pdf = await leesPdf(await ontvangstbevestigingPdf(ontvangst, omgeving));
    expect(pdf).toMatchObject(netjes);
    for (const deel of [
      'Op 6 november 2026 hebt u bij ons gemeld',
      'uiterlijk op vrijdag 18 december 2026',
      'uiterlijk op vrijdag 13 november 2026',
      'Dat kost u niets.',
      'Nachtopvang Maasoever',
      'Wmo 2015 artikel 2.3.4',
      'binnen twee weken een besluit',
      'Joris Bakker',
    ]) {
      expect(pdf.tekst).toContain(deel);
    }
    expect(pdf.aantalPaginas).toBe(2);
  });
  it('names who reported for the client, keeps a location to itself, and goes without a contact person', async () => {
    const { tekst } = await leesPdf(
      await ontvangstbevestigingPdf(
        { ...ontvangst, melder: 'het wijkteam', acuteOpvang: { locatie: null }, contactpersoon: null },
        omgeving,
      ),
    );
    expect(tekst).toContain('heeft het wijkteam bij ons gemeld');
    expect(tekst).toContain('krijgt u opvang (artikel 5.2.3');
    expect(tekst).not.toContain('Uw contactpersoon');
  });
  it('says nothing of shelter when none was given', async () => {
    const { tekst } = await leesPdf(await ontvangstbevestigingPdf({ ...ontvangst, acuteOpvang: null }, omgeving));
    expect(tekst).not.toContain('Opvang voor nu');
  });
});

describe('onderzoeksverslag', () => {
  it('holds gesprekken, findings per onderdeel, the toetsen with facts and outcome, and the reaction of the client', async () => {
    const pdf = await leesPdf(await onderzoeksverslagPdf(verslag, omgeving));
    expect(pdf).toMatchObject(netjes);
    for (const deel of [
      'zaterdag 7 november 2026, in persoon',
      'niet in persoon, omdat: opname in het ziekenhuis',
      'Uw relatie is op 2 november 2026 geëindigd.',
      'Acute opvang (5.2.3): voldaan',
      'Voorwaarden voor opvang (5.2.6): nog niet bekend',
      'Rechtmatig verblijf: ja',
      'Kan de cliënt zich redden, ook met hulp van anderen?',
      'naar de stand op 20 november 2026, met beleidsregels-2025.1',
      'WoonnetRijnmond',
      'Een medewerker beslist.',
    ]) {
      expect(pdf.tekst).toContain(deel);
    }
    for (const rol of ['Table', 'TH', 'TD', 'H3']) expect(pdf.rollen).toContain(rol);
  });
  it('says so when nothing has been recorded yet', async () => {
    const leeg = {
      ...verslag,
      gesprekken: [],
      onderdelen: [{ titel: 'Inkomen', stand: null, bevinding: '' }],
      toetsen: [],
      reactieClient: '',
      afgerondOp: null,
    };
    const { tekst } = await leesPdf(await onderzoeksverslagPdf(leeg, omgeving));
    for (const deel of [
      'Er is nog geen gesprek vastgelegd.',
      'Nog niet vastgesteld.',
      'nog niet',
      'U hebt (nog) geen opmerkingen gemaakt.',
    ])
      expect(tekst).toContain(deel);
    expect(tekst).not.toContain('Hoe wij de regels hebben toegepast');
  });
  it('repeats the head of a table that runs over pages', async () => {
    const [toets] = verslag.toetsen;
    if (!toets) throw new Error('no toets in the example');
    const veel = { ...toets, voorwaarden: Array.from({ length: 60 }, () => toets.voorwaarden).flat() };
    const { paginas } = await leesPdf(await onderzoeksverslagPdf({ ...verslag, toetsen: [veel] }, omgeving));
    expect(paginas.filter((pagina) => pagina.includes('Gebruikte gegevens')).length).toBeGreaterThan(2);
  });
});

describe('herstelsleutel', () => {
  it('prints the key whole, with how to keep and use it, on one page', async () => {
    const sleutel = '7K3M-9QWX-2HTN-4VBR-8CYD-1FJG-6PZA-5SEK';
    const pdf = await leesPdf(
      await herstelsleutelPdf({ organisatie: 'Centraal Onthaal', sleutel, gemaaktOp: '2026-11-21' }, omgeving),
    );
    expect(pdf).toMatchObject({ ...netjes, aantalPaginas: 1 });
    for (const deel of [sleutel, 'Leg het in een kluis', 'Start Onthaal.', '21 november 2026'])
      expect(pdf.tekst).toContain(deel);
    expect(pdf.titel + pdf.xmp).not.toContain('7K3M');
  });
});

describe('facts as words', () => {
  it.each([
    [true, 'ja'],
    [false, 'nee'],
    [null, 'niet bekend'],
    ['2026-11-21', '21 november 2026'],
    ['eerder-ingeschreven', 'eerder ingeschreven'],
    [[1, 2], '2 vastgelegd'],
    [{ a: 1 }, '1 vastgelegd'],
    [3, '3'],
  ])('%j is %s', (waarde, tekst) => expect(schrijfWaarde(waarde)).toBe(tekst));
});
