import { unzipSync } from 'fflate';
import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { maakIwmobericht, redenBeeindiging } from '#shared/aanlevering/iwmo.ts';
import { toetsen } from '#shared/beleid/index.ts';
import { schrijfIwmobericht } from '#core/aanlevering/iwmo/xml.ts';
import { clientvelden, logIn } from '../hulp.ts';
import type { Stadskern } from '../opdracht.ts';
import { openBestand, stadsjabloon } from '../opstelling.ts';
import { leg } from '../vervolg/stukken.ts';

const opzetten = stadsjabloon();
let k: Stadskern;
beforeEach(async () => {
  k = await opzetten();
});
afterEach(() => k.ruimOp());

const maand = { soort: 'iwmo-toewijzing', van: '2026-11-01' } as const;
async function zetAan(anders: object = {}): Promise<void> {
  await logIn(k, 'bea');
  const { versie, waarden } = await k.doe('instelling.lezen', {});
  const locaties = [
    { locatieId: k.met.kade, agb: '42420001', product: '16A01' },
    { locatieId: k.met.haven, agb: '42420002', product: '' },
  ];
  const iwmo = { aan: true, gemeentecode: '0599', locaties, ...anders };
  await k.doe('instelling.opslaan', { versie, waarden: { ...waarden, iwmo } });
  await logIn(k, 'beslisser');
}

/** An element as [name, text or children], read by the parser of a browser. */
type Knoop = [naam: string, inhoud: string | Knoop[]];
function lees(tekst: string): Knoop {
  const venster = new Window();
  const document = new venster.DOMParser().parseFromString(tekst, 'application/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  const knoop = (el: { tagName: string; children: Iterable<unknown>; textContent: string }): Knoop => {
    const onder = [...el.children] as (typeof el)[];
    return [el.tagName, onder.length > 0 ? onder.map(knoop) : el.textContent];
  };
  return knoop(document.documentElement as never);
}
/** The names of all elements in their order, without their namespace. */
const namen = ([naam, inhoud]: Knoop): string[] => [
  naam.split(':').at(-1) ?? '',
  ...(typeof inhoud === 'string' ? [] : inhoud.flatMap(namen)),
];
const waarde = ([naam, inhoud]: Knoop, gezocht: string): string | null => {
  if (naam.endsWith(`:${gezocht}`) && typeof inhoud === 'string') return inhoud;
  if (typeof inhoud === 'string') return null;
  for (const deel of inhoud) {
    const gevonden = waarde(deel, gezocht);
    if (gevonden !== null) return gevonden;
  }
  return null;
};
const uitZip = (bytes: Uint8Array): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(new Uint8Array(bytes))).map(([naam, deel]) => [naam, new TextDecoder().decode(deel)]),
  );

const goed = {
  ...{ toewijzingnummer: '101', gemeente: '0599', agb: '42420001', bsn: '999900006', geboortedatum: '1984-05-06' },
  ...{ geslacht: '1', achternaam: 'Wit', tussenvoegsel: 'de', voornamen: 'Tim', categorie: '16', product: '16A01' },
  ...{ locatie: 'De Kade', toewijzingsdatum: '2026-11-16', toewijzingstijd: '10:00:00', ingangsdatum: '2026-11-16' },
  ...{ begindatum: '2026-11-17', einddatum: '2027-02-15', reden: '19', volume: '1', eenheid: '14', frequentie: '1' },
};
const kop =
  'BerichtCode BerichtVersie BerichtSubversie Afzender Ontvanger BerichtIdentificatie Identificatie Dagtekening';
const persoon = `Header ${kop} XsdVersie BasisschemaXsdVersie BerichtXsdVersie Client Bsn Geboortedatum Datum Geslacht Naam Geslachtsnaam Achternaam Voorvoegsel Voornamen`;

describe('a message of iWmo 3.2', () => {
  it.each([
    [
      'toewijzing',
      'wmo301',
      '414',
      `Bericht ${persoon} NaamGebruik Contactgegevens Contact Soort Organisatie ToegewezenProducten ToegewezenProduct ToewijzingNummer Product Categorie Code Toewijzingsdatum Toewijzingstijd Ingangsdatum Einddatum Omvang Volume Eenheid Frequentie`,
    ],
    [
      'start',
      'wmo305',
      '418',
      `Bericht ${persoon} StartProducten StartProduct ToewijzingNummer Product Categorie Code ToewijzingIngangsdatum Begindatum StatusAanlevering`,
    ],
    [
      'stop',
      'wmo307',
      '420',
      `Bericht ${persoon} StopProducten StopProduct ToewijzingNummer Product Categorie Code ToewijzingIngangsdatum Begindatum RedenBeeindiging Einddatum StatusAanlevering`,
    ],
  ] as const)('%s has the elements of its XSD in their order', (soort, prefix, code, volgorde) => {
    const gemaakt = schrijfIwmobericht(soort, goed, '2026-12-01');
    if ('fout' in gemaakt) throw new Error(gemaakt.fout);
    const bericht = lees(gemaakt.tekst);
    expect(namen(bericht).join(' ')).toBe(volgorde);
    expect(bericht[0]).toBe(`${prefix}:Bericht`);
    expect(waarde(bericht, 'BerichtCode')).toBe(code);
    expect(gemaakt.tekst).toContain(`xmlns:${prefix}="http://www.istandaarden.nl/iwmo/3_2/${prefix}/schema"`);
    expect(gemaakt.tekst).toContain('xmlns:iwmo="http://www.istandaarden.nl/iwmo/3_2/basisschema/schema"');
    const [van, aan] = soort === 'toewijzing' ? ['0599', '42420001'] : ['42420001', '0599'];
    expect([waarde(bericht, 'Afzender'), waarde(bericht, 'Ontvanger')]).toEqual([van, aan]);
    expect(waarde(bericht, 'Identificatie')).toHaveLength(12);
    expect(gemaakt.naam).not.toContain('999900006');
  });

  it('carries whatever a name holds as text, and refuses what XML has no place for', () => {
    const vreemd = `O'Brien & <b>"Zoë"</b> ]]> 🙂`;
    const gemaakt = schrijfIwmobericht('start', { ...goed, achternaam: vreemd }, '2026-12-01');
    if ('fout' in gemaakt) throw new Error(gemaakt.fout);
    expect(waarde(lees(gemaakt.tekst), 'Achternaam')).toBe(vreemd);
    expect(schrijfIwmobericht('start', { ...goed, achternaam: 'a\u0001b' }, '2026-12-01')).toEqual({
      fout: 'Dit past niet in de standaard: Achternaam. Verbeter het in het dossier.',
    });
  });

  it('leaves out what is empty, and has another identification when it says something else', () => {
    const zonder = schrijfIwmobericht(
      'start',
      { ...goed, tussenvoegsel: '', voornamen: '', product: '' },
      '2026-12-01',
    );
    const met = schrijfIwmobericht('start', goed, '2026-12-01');
    const weer = schrijfIwmobericht('start', goed, '2026-12-02');
    if ('fout' in zonder || 'fout' in met || 'fout' in weer) throw new Error('refused');
    for (const naam of ['Voorvoegsel', 'Voornamen', 'Code']) expect(namen(lees(zonder.tekst))).not.toContain(naam);
    expect(zonder.naam).not.toBe(met.naam);
    expect(weer.naam).toBe(met.naam);
  });

  it.each([
    ['bsn', '999900007', 'Bsn'],
    ['bsn', '', 'Bsn'],
    ['agb', '1234', 'Ontvanger'],
    ['gemeente', '599', 'Afzender'],
    ['geboortedatum', '06-05-1984', 'Datum'],
    ['geslacht', '9', 'Geslacht'],
    ['achternaam', '', 'Achternaam'],
    ['tussenvoegsel', 'van der van der', 'Voorvoegsel'],
    ['categorie', '18', 'Categorie'],
    ['product', '123456', 'Code'],
    ['toewijzingnummer', '1234567890', 'ToewijzingNummer'],
    ['frequentie', '3', 'Frequentie'],
  ])('with %s "%s" is refused, by the element %s', (veld, slecht, element) => {
    expect(maakIwmobericht('toewijzing', { ...goed, [veld]: slecht }, 'abc', '2026-12-01')).toEqual({ mis: [element] });
  });

  it('has a reden beëindiging for every grond of 5.2.9', () => {
    const keuzes = JSON.stringify(toetsen.beeindiging);
    for (const id of ['voorliggende-voorziening', 'verplichtingen', 'hygiene']) expect(keuzes).toContain(id);
    expect(new Set(Object.values(redenBeeindiging))).toEqual(new Set(['02', '19', '21', '22', '23', '31', '36', '39']));
    expect(Object.keys(redenBeeindiging)).toHaveLength(20);
  });
});

describe('the toewijzingen of a month', () => {
  it('do not exist as long as nobody turned iWmo on', async () => {
    await logIn(k, 'beslisser');
    expect((await k.doe('aanlevering.overzicht', {})).soorten.map(({ soort }) => soort)).toEqual(['cbs-dakloosheid']);
    await k.weigert('aanlevering.controleren', maand, 'niet-gevonden');
    await zetAan();
    expect((await k.doe('aanlevering.overzicht', {})).soorten.map(({ soort }) => soort)).toEqual([
      'cbs-dakloosheid',
      'iwmo-toewijzing',
    ]);
    await k.weigert('aanlevering.controleren', { ...maand, soort: 'iwmo-stop' }, 'niet-gevonden');
  });

  it('are a message per client in one zip, with report, receipt and list of what was refused', async () => {
    await zetAan();
    await k.naar('2026-12-02T09:00:00Z');
    await logIn(k, 'beslisser');
    const verslag = await k.doe('aanlevering.controleren', maand);
    expect(verslag).toMatchObject({ periode: 'november 2026', aantallen: { zaken: 2, regels: 2, geweigerd: 0 } });
    const invoer = { ...maand, vingerafdruk: verslag.vingerafdruk, weglaten: false, reden: '' };
    const { id, bestandsnaam } = await k.doe('aanlevering.leveren', invoer);
    expect(bestandsnaam).toBe('iwmo-301-toewijzing-2026-11-tot-en-met-2026-11-1.zip');
    const { bytes, mime } = await k.doe('aanlevering.bytes', { id });
    expect(mime).toBe('application/zip');
    const delen = uitZip(bytes);
    expect([...delen.keys()].map((naam) => naam.slice(0, 15)).sort()).toEqual(['WMO301-42420001', 'WMO301-42420002']);
    const thomas = lees([...delen].find(([naam]) => naam.includes('42420001'))?.[1] ?? '');
    const gelezen = ['Afzender', 'Bsn', 'Datum', 'Achternaam', 'Categorie', 'Code', 'Ingangsdatum', 'Toewijzingstijd'];
    expect(gelezen.map((naam) => waarde(thomas, naam))).toEqual([
      ...['0599', '999900006', '1984-05-06', 'Zuiderveld', '16', '16A01', '2026-11-16', '10:00:00'],
    ]);
    expect(JSON.stringify(await k.doe('aanlevering.lezen', { id }))).not.toContain('999900006');
  });

  it('keep the form of the standard, and take other codes', async () => {
    await zetAan();
    const { geldend } = await k.doe('aanlevering.indeling', { soort: 'iwmo-toewijzing' });
    const voorstel = { soort: 'iwmo-toewijzing' as const, basis: 0, vanaf: '2026-11-01', reden: 'Volgens contract' };
    const inhoud = { ...geldend.inhoud, kolommen: geldend.inhoud.kolommen.slice(1) };
    const { velden } = await k.weigert('aanlevering.indelingVoorstellen', { ...voorstel, inhoud }, 'ongeldige-invoer');
    expect(velden?.[0]?.pad).toBe('inhoud.kolommen');
    const codes = { ...geldend.inhoud.codes, categorie: { nachtopvang: '17' } };
    const { versie } = await k.doe('aanlevering.indelingVoorstellen', {
      ...voorstel,
      inhoud: { ...geldend.inhoud, codes },
    });
    await logIn(k, 'bea');
    await k.doe('aanlevering.indelingBeoordelen', { soort: 'iwmo-toewijzing', versie, akkoord: true, oordeel: '' });
    await logIn(k, 'beslisser');
    expect((await k.doe('aanlevering.controleren', maand)).aantallen).toMatchObject({ zaken: 2, geweigerd: 0 });
  });

  it('refuse who has no BSN and a locatie without an AGB code, each with what to do', async () => {
    await logIn(k, 'balie');
    const { client } = await k.doe('client.lezen', { clientId: k.met.fatima.clientId });
    const velden = clientvelden({ achternaam: 'Amrani', bsn: null, geenBsnReden: 'Kwijt' });
    await k.doe('client.wijzigen', { clientId: client.id, versie: client.versie, velden });
    await zetAan({ locaties: [{ locatieId: k.met.haven, agb: '42420002', product: '' }] });
    const { aantallen, bevindingen } = await k.doe('aanlevering.controleren', maand);
    expect(aantallen).toMatchObject({ zaken: 0, geweigerd: 2 });
    expect(bevindingen.flatMap(({ problemen }) => problemen.map(({ tekst }) => tekst)).sort()).toEqual([
      'Bij De Kade is geen AGB-code ingevuld. De beheerder vult die in bij Instellingen.',
      'Geen BSN bekend. Een iWmo-bericht kan niet zonder.',
    ]);
  });

  it.each([
    ['no gemeentecode', { gemeentecode: '' }, 'waarden.iwmo.gemeentecode'],
    ['a gemeentecode of three digits', { gemeentecode: '599' }, 'waarden.iwmo.gemeentecode'],
    [
      'an AGB code with a letter',
      { locaties: [{ locatieId: '0'.repeat(26), agb: 'A2420001', product: '' }] },
      'waarden.iwmo.locaties.0.agb',
    ],
    [
      'a product code of six',
      { locaties: [{ locatieId: '0'.repeat(26), agb: '', product: '123456' }] },
      'waarden.iwmo.locaties.0.product',
    ],
  ])('cannot be turned on with %s', async (_, slecht, pad) => {
    await logIn(k, 'bea');
    const { versie, waarden } = await k.doe('instelling.lezen', {});
    const iwmo = { aan: true, gemeentecode: '0599', locaties: [], ...slecht };
    const { velden } = await k.weigert(
      'instelling.opslaan',
      { versie, waarden: { ...waarden, iwmo } },
      'ongeldige-invoer',
    );
    expect(velden?.[0]?.pad).toBe(pad);
  });
});

describe('start and stop, made by an aanbieder', () => {
  it('tell of the same toewijzing, and of why it ended', async () => {
    await zetAan();
    await k.naar('2026-12-02T09:00:00Z');
    const lever = async (soort: 'iwmo-toewijzing' | 'iwmo-start' | 'iwmo-stop', wie: string) => {
      await logIn(k, wie);
      const periode = { soort, van: '2026-11-01' } as const;
      const { vingerafdruk, aantallen } = await k.doe('aanlevering.controleren', periode);
      const { id } = await k.doe('aanlevering.leveren', { ...periode, vingerafdruk, weglaten: false, reden: '' });
      return { aantallen, delen: uitZip((await k.doe('aanlevering.bytes', { id })).bytes) };
    };
    const vanThomas = (delen: Map<string, string>) =>
      lees([...delen].find(([, tekst]) => tekst.includes('999900006'))?.[1] ?? '');
    const toegewezen = waarde(vanThomas((await lever('iwmo-toewijzing', 'beslisser')).delen), 'ToewijzingNummer');
    await k.naar('2026-11-20T09:00:00Z');
    await logIn(k, 'balie');
    await leg(k, k.met.thomas.dossierId, 'uitstroom', { datum: '2026-11-20' });
    // The same facts at an aanbieder: there the locatiemanager answers for what is sent.
    k.sluit();
    const { db } = await openBestand(k.map);
    db.prepare("UPDATE organisatie SET soort = 'opvangaanbieder'").run();
    db.close();
    k.herstart();
    await logIn(k, 'manager');
    await k.naar('2026-12-02T09:00:00Z');
    const start = await lever('iwmo-start', 'manager');
    expect(start.aantallen).toMatchObject({ zaken: 2, geweigerd: 0 });
    const begonnen = vanThomas(start.delen);
    expect(['BerichtCode', 'Afzender', 'Ontvanger', 'Begindatum'].map((naam) => waarde(begonnen, naam))).toEqual([
      ...['418', '42420001', '0599', '2026-11-16'],
    ]);
    expect(waarde(begonnen, 'ToewijzingNummer')).toBe(toegewezen);
    const stop = await lever('iwmo-stop', 'manager');
    expect(stop.aantallen).toMatchObject({ zaken: 1, geweigerd: 0 });
    const gestopt = vanThomas(stop.delen);
    expect(['BerichtCode', 'RedenBeeindiging', 'Einddatum', 'ToewijzingNummer'].map((n) => waarde(gestopt, n))).toEqual(
      [...['420', '21', '2026-11-19', toegewezen]],
    );
    await k.weigert('aanlevering.controleren', maand, 'niet-gevonden');
  });
});
