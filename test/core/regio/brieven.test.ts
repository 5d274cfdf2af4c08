import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Regiobrief } from '#shared/contract/groepen/regio.ts';
import { legeStap } from '#shared/domein/stappen.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import { logIn, rechteWeg } from '../hulp.ts';
import { contact, geschil, geschilstap, inkomend, opzet, overdracht, vandaag, type Opzet } from './hulp.ts';

let o: Opzet;
beforeEach(async () => {
  o = await opzet();
});
afterEach(() => o.k.ruimOp());

const netjes = { getagd: true, taal: 'nl-NL' };
async function maak(brief: Regiobrief, dossierId = o.dossierId) {
  const document = await o.k.doe('regio.brief', { dossierId, brief });
  const { bytes } = await o.k.doe('document.bytes', { documentId: document.id });
  return { document, ...(await leesPdf(bytes)) };
}
const kan = (brief: Regiobrief, dossierId = o.dossierId) =>
  o.k.weigert('regio.brief', { dossierId, brief }, 'stap-niet-mogelijk');
const stand = (dossierId = o.dossierId) => o.k.doe('regio.stand', { dossierId });
const plat = (tekst: string): string => tekst.replaceAll(/\s+/g, ' ');

/** The onderzoek and its verslag, without which nothing can go along. */
async function metVerslag(): Promise<void> {
  const { onderzoek } = rechteWeg(vandaag, o.locatieId);
  await o.k.doe('stap.vastleggen', {
    dossierId: o.dossierId,
    versie: 0,
    invoer: { stap: 'onderzoek', feiten: onderzoek },
  });
  await o.k.doe('document.maken', { dossierId: o.dossierId, soort: 'onderzoeksverslag' });
}

describe('a request for information (5.2.5)', () => {
  it('goes to the desk of the region, asks in a list, and stands in the contact log with its term', async () => {
    await logIn(o.k, 'bea');
    const haag = o.regios.find(({ id }) => id === o.regioId);
    const { eigen: _, ...rij } = haag ?? expect.fail();
    await o.k.doe('regio.wijzigen', {
      ...rij,
      organisatie: 'Gemeente Den Haag, Daklozenloket',
      contactpersoon: 'Mira de Boer',
      adres: 'Spui 70, 2511 BT Den Haag',
    });
    await logIn(o.k, 'balie');
    await o.stap({ ...legeStap(vandaag).toegankelijkheid, andereRegio: 'Den Haag', andereRegioId: o.regioId });
    const { document, tekst, ...pdf } = await maak({
      soort: 'informatieverzoek',
      vragen: 'Was er opvang?\nIs er behandeling?',
      antwoordVoor: '2026-11-24',
    });
    expect(pdf).toMatchObject(netjes);
    const gelezen = plat(tekst);
    for (const deel of [
      'Gemeente Den Haag, Daklozenloket',
      't.a.v. Mira de Boer',
      '2511 BT Den Haag',
      'Was er opvang?',
      'Is er behandeling?',
      'dinsdag 24 november 2026',
      'Thomas Zuiderveld',
      '6 mei 1984',
      'artikel 5.2.5',
    ])
      expect(gelezen).toContain(deel);
    // Only what is necessary: no BSN in a question.
    expect(gelezen).not.toContain('999900006');
    expect(document).toMatchObject({ soort: 'regiobericht', titel: 'Verzoek om informatie aan een andere gemeente' });
    expect((await stand()).contacten).toMatchObject([
      { met: 'andere-gemeente', wijze: 'brief', wie: 'Mira de Boer', documentId: document.id, vervolgOp: '2026-11-24' },
    ]);
    expect(await o.termijnen()).toContain('contact 2026-11-24');
  });

  it('needs a region, a question and a day that is still to come', async () => {
    await kan({ soort: 'informatieverzoek', vragen: 'Was er opvang?', antwoordVoor: '2026-11-24' });
    await o.stap({ ...legeStap(vandaag).toegankelijkheid, andereRegio: 'Den Haag' });
    for (const [over, pad] of [
      [{ antwoordVoor: '2026-11-15' }, 'brief.antwoordVoor'],
      [{ vragen: ' ' }, 'brief.vragen'],
      [{ antwoordVoor: 'morgen' }, 'brief.antwoordVoor'],
    ] as const) {
      const brief = {
        soort: 'informatieverzoek' as const,
        vragen: 'Was er opvang?',
        antwoordVoor: '2026-11-24',
        ...over,
      };
      const { velden } = await o.k.weigert('regio.brief', { dossierId: o.dossierId, brief }, 'ongeldige-invoer');
      expect(velden?.[0]?.pad).toBe(pad);
    }
    expect((await stand()).contacten).toEqual([]);
  });
});

describe('the transfer letter (5.2.5)', () => {
  it('holds what was agreed, why, what goes along on which ground, and that arrival is to be told', async () => {
    await metVerslag();
    await o.stap(
      overdracht({
        criteria: { 'positief-netwerk': { wijstNaar: 'andere-regio', bevinding: '', kinderen: null, perRegio: {} } },
      }),
    );
    expect((await stand()).briefOntbreekt).toEqual([]);
    const { tekst, ...pdf } = await maak({ soort: 'overdrachtsbrief' });
    expect(pdf).toMatchObject(netjes);
    const gelezen = plat(tekst);
    for (const deel of [
      'maandag 23 november 2026',
      '10:15, Rotterdam Centraal',
      'Opvang Haaglanden',
      'Mira de Boer, 070 000 00 00',
      'Er reist iemand mee: Joris van de opvang',
      'Moeder en behandeling zijn in Den Haag.',
      'Nodig voor de overdracht: Zonder naam geen plek.',
      'onderzoeksverslag van 16 november 2026',
      '999900006',
      'is aangekomen',
    ])
      expect(gelezen).toContain(deel);
    expect((await stand()).contacten).toMatchObject([
      { wijze: 'brief', afspraak: 'Overdrachtsbrief gemaakt, met het onderzoeksverslag als bijlage.' },
    ]);
  });

  it('says what is missing, first things first', async () => {
    expect((await kan({ soort: 'overdrachtsbrief' })).melding).toContain('Kies eerst de andere regio');
    await o.stap(overdracht({ vervoer: '', gedeeld: [] }));
    expect((await stand()).briefOntbreekt).toEqual([
      'Nog niet geregeld: het vervoer is geregeld.',
      'Maak eerst het onderzoeksverslag, bij Documenten.',
      'Kies wat er meegaat.',
    ]);
    await kan({ soort: 'overdrachtsbrief' });
  });

  it('takes nothing along on consent that is not there, or without saying why it is necessary', async () => {
    await metVerslag();
    const gedeeld = [
      { wat: 'gezondheid' as const, grond: 'toestemming' as const, reden: '' },
      { wat: 'geldzaken' as const, grond: 'noodzakelijk' as const, reden: '' },
      { wat: 'veiligheid' as const, grond: null, reden: '' },
    ];
    await o.stap(overdracht({ gedeeld }));
    expect((await stand()).briefOntbreekt).toEqual([
      'Er is geen geldige toestemming voor: Gezondheid en medicijnen.',
      'Schrijf op waarom dit nodig is: Inkomen en schulden.',
      'Kies waarom dit mee mag: Zorgen over veiligheid.',
    ]);
    await o.stap(overdracht({ gedeeld: gedeeld.slice(0, 1) }));
    const toestemming = {
      doel: 'andere-gemeente',
      aan: 'Gemeente Den Haag',
      wijze: 'mondeling' as const,
      van: vandaag,
      tot: null,
      toelichting: '',
    };
    await o.k.doe('toestemming.vastleggen', { dossierId: o.dossierId, id: null, versie: 0, velden: toestemming });
    expect(await stand()).toMatchObject({ briefOntbreekt: [], toestemming: { geldig: true } });
    const { tekst } = await maak({ soort: 'overdrachtsbrief' });
    expect(plat(tekst)).toContain('Toestemming van de cliënt');
    // What was not chosen does not go along.
    expect(plat(tekst)).not.toContain('999900006');
  });
});

describe('the other papers', () => {
  it('travel card: one page in plain Dutch with when, how, where and whom to call', async () => {
    await o.stap(overdracht());
    const { tekst, aantalPaginas, document, ...pdf } = await maak({ soort: 'reiskaart' });
    expect(pdf).toMatchObject(netjes);
    expect(aantalPaginas).toBe(1);
    for (const deel of [
      'Uw reis naar Den Haag',
      'maandag 23 november 2026',
      '10:15',
      'Trein',
      'Joris van de opvang',
      'Spui 70, Den Haag',
      'uw medicijnen',
    ])
      expect(plat(tekst)).toContain(deel);
    expect(document.soort).toBe('reiskaart');
    expect((await stand()).contacten).toEqual([]);
    await o.stap(overdracht({ datumOverdracht: null, vervoer: '' }));
    expect((await kan({ soort: 'reiskaart' })).melding).toContain('Spreek eerst de dag');
  });

  it('the file of a dispute: what it is about, both views, steps and contacts', async () => {
    await kan({ soort: 'geschildossier' });
    await o.stap(overdracht({ overeenstemmingOverdracht: false }));
    await o.k.doe('geschil.vastleggen', { dossierId: o.dossierId, versie: 0, geschil: geschil() });
    await o.k.doe('contact.vastleggen', { dossierId: o.dossierId, corrigeert: null, contact: contact() });
    await o.k.doe('geschil.stap', {
      dossierId: o.dossierId,
      corrigeert: null,
      stap: geschilstap({ soort: 'voorgelegd', toelichting: 'Per post.' }),
    });
    const { tekst, ...pdf } = await maak({ soort: 'geschildossier' });
    expect(pdf).toMatchObject(netjes);
    for (const deel of [
      'Of de laatste woonplaats of het netwerk telt.',
      'Standpunt van Den Haag',
      'al een jaar in Rotterdam',
      'Voorgelegd aan de commissie',
      'Zij zoeken uit of er plek is.',
      'Woonplaatsbeginsel en Toegang',
    ])
      expect(plat(tekst)).toContain(deel);
  });

  it('the contact log, also what was taken back; while only shelter is given it says so', async () => {
    await o.stap(overdracht());
    const { id: contactId } = await o.k.doe('contact.vastleggen', {
      dossierId: o.dossierId,
      corrigeert: null,
      contact: contact(),
    });
    await o.k.doe('contact.vervallen', { dossierId: o.dossierId, contactId, reden: 'Dubbel' });
    const { tekst } = await maak({ soort: 'contactoverzicht' });
    for (const deel of ['Vervallen: Dubbel', 'Mira de Boer', 'Regime: alleen onderdak'])
      expect(plat(tekst)).toContain(deel);
  });

  it('our answer: yes with what was agreed, no with the reason', async () => {
    const { dossierId } = await o.k.doe('inkomend.starten', { clientId: o.clientId, inkomend: inkomend() });
    await kan({ soort: 'antwoord' }, dossierId);
    const nee = inkomend({ antwoord: 'niet-akkoord', antwoordReden: 'Het netwerk is in Den Haag.' });
    await o.k.doe('inkomend.wijzigen', { dossierId, versie: 1, inkomend: nee });
    const geweigerd = plat((await maak({ soort: 'antwoord' }, dossierId)).tekst);
    expect(geweigerd).toContain('Wij nemen de cliënt niet over');
    expect(geweigerd).toContain('Het netwerk is in Den Haag.');
    const ja = inkomend({
      antwoord: 'akkoord',
      reden: 'Werk hier.',
      afgesprokenOp: '2026-11-19',
      locatieId: o.locatieId,
      vervoer: 'Trein',
    });
    await o.k.doe('inkomend.wijzigen', { dossierId, versie: 2, inkomend: ja });
    const akkoord = plat((await maak({ soort: 'antwoord' }, dossierId)).tekst);
    for (const deel of ['Wij nemen de cliënt over', 'donderdag 19 november 2026', 'De Kade', 'Trein'])
      expect(akkoord).toContain(deel);
    await kan({ soort: 'antwoord' });
  });
});
