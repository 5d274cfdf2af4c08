import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import yazl from 'yazl';
import { maakSleutelpaar } from '#core/copas/sleutels.ts';
import { leesRegisterbestand } from '#core/register/lezen.ts';
import { maakRegisterbestand } from '#core/register/maken.ts';
import { maakPasnummer } from '#shared/domein/pasnummer.ts';
import { jsonSchemas, nietAanvullend } from '#shared/register/jsonschema.ts';
import { canoniek, type Manifest } from '#shared/register/manifest.ts';
import { recordsoorten, registerrecordSchema, type Registerrecord } from '#shared/register/records.ts';

const bytes = (zaad: string) => (n: number) => createHash('sha512').update(zaad).digest().subarray(0, n);
const id = (n: number): string => String(n).padStart(26, '0');
const sleutels = maakSleutelpaar(bytes('a'), '2026-01-01');
const organisatie = { id: id(1), naam: 'Centraal Onthaal', soort: 'gemeente' } as const;
const envelop = (n: number) => ({
  schema: 'onthaal/registerrecord' as const,
  versie: 1 as const,
  recordId: id(n),
  dossierRef: id(500),
  organisatie,
  vastgelegdOp: '2026-11-21T10:15:00.000Z',
});

const records: Registerrecord[] = [
  {
    ...envelop(11),
    soort: 'client',
    inhoud: {
      clientRef: id(600),
      burgerservicenummer: '999900006',
      redenGeenBurgerservicenummer: null,
      geslachtsnaam: 'Amrani',
      voorvoegselGeslachtsnaam: 'el',
      voornamen: 'Fatima Zahra',
      geboortedatum: '1991-04-18',
      geslachtsaanduiding: 'V',
      postcode: '3072AA',
      huisnummer: '4',
    },
  },
  {
    ...envelop(12),
    soort: 'melding',
    inhoud: {
      datum: '2026-11-06',
      datumAanvraag: null,
      gemeldBij: 'centraal-onthaal',
      wijze: 'loket',
      verwijzer: '',
      gemeenteOorsprong: '0599',
      keten: 'volwassenen',
      heeftPartner: false,
      aantalKinderen: 0,
      clientondersteuningAangeboden: true,
    },
  },
  {
    ...envelop(13),
    soort: 'toets',
    inhoud: {
      toets: 'verstrekking',
      artikel: '5.2.6',
      peildatum: '2026-11-20',
      beleidsversie: 'beleidsregels-2025.1',
      uitkomst: 'voldaan',
      voorwaarden: [{ id: 'identiteit', artikel: '5.2.6', uitkomst: 'voldaan' }],
      gevolg: { ontbreekt: [], geldig: true, laatsteDag: null },
      feiten: [{ pad: 'identiteitVastTeStellen', waarde: true }],
    },
  },
  {
    ...envelop(14),
    soort: 'besluit',
    inhoud: {
      besluitRef: id(700),
      soort: 'verstrekken',
      datumAfgifte: '2026-11-21',
      wet: 'Wmo 2015',
      grondslagen: ['5.2.6', '5.2.8'],
      keten: 'volwassenen',
      peildatum: '2026-11-21',
      beleidsversie: 'beleidsregels-2025.1',
      gronden: [],
      afwijking: null,
      voorziening: {
        code: 'maatschappelijke-opvang',
        datumStart: '2026-11-21',
        datumEinde: '2027-02-20',
        locatieRef: null,
      },
      datumBekendmaking: '2026-11-21',
      bezwaarTot: '2027-01-04',
      status: 'bekendgemaakt',
      beschikkingSha256: 'a'.repeat(64),
    },
  },
  {
    ...envelop(17),
    soort: 'vervolgbesluit',
    inhoud: {
      besluitRef: id(701),
      soort: 'beeindigen',
      opBesluitRef: id(700),
      per: '2026-12-01',
      datumAfgifte: '2026-11-24',
      wet: 'Wmo 2015',
      grondslagen: ['5.2.9'],
      keten: 'volwassenen',
      peildatum: '2026-11-24',
      beleidsversie: 'beleidsregels-2025.1',
      gronden: ['regels'],
      afwijking: null,
      datumEinde: null,
      locatieRef: null,
      datumBekendmaking: null,
      bezwaarTot: null,
      status: 'genomen',
      beschikkingSha256: null,
    },
  },
  {
    ...envelop(33),
    soort: 'sluiting',
    inhoud: { datum: '2026-11-24', reden: 'ingetrokken', status: 'gesloten', datumHeropening: null },
  },
  {
    ...envelop(15),
    soort: 'copas',
    inhoud: {
      pasnummer: maakPasnummer(bytes('pas')),
      besluitRef: id(700),
      locatieRef: id(800),
      datumStart: '2026-11-21',
      datumEinde: '2027-02-20',
      status: 'uitgegeven',
      datumIntrekking: null,
      redenIntrekking: null,
    },
  },
  {
    ...envelop(18),
    soort: 'uitstroom',
    inhoud: {
      uitstroomRef: id(900),
      datum: '2026-12-01',
      wijze: 'eigen-vertrek',
      bestemming: 'tijdelijk-netwerk',
      ethos: '6',
      metOverdracht: false,
      status: 'vastgelegd',
    },
  },
  {
    ...envelop(29),
    soort: 'samenvoeging',
    inhoud: {
      samenvoegingRef: id(900),
      clientRef: id(600),
      vervallenClientRef: id(601),
      status: 'samengevoegd',
      datum: '2026-11-20',
    },
  },
  {
    ...envelop(30),
    soort: 'acute-plaatsing',
    inhoud: {
      clientRef: id(601),
      kenmerk: 'K7QF-2M9D',
      client: {
        geslachtsnaam: 'Onbekend',
        voorvoegselGeslachtsnaam: '',
        voornamen: '',
        burgerservicenummer: null,
        geboortedatum: null,
        geschatteLeeftijd: 35,
        herkenning: 'Groene jas, tatoeage van een anker',
      },
      tijdstip: '2026-11-20T22:15',
      veiligeOpvangInNetwerk: false,
      alternatieveVeiligeOvernachting: false,
      kanZichHandhaven: false,
      uitkomst: 'voldaan',
      beleidsversie: 'beleidsregels-2025.1',
      kinderenMee: false,
      locatie: { locatieRef: id(800), naam: 'De Kade', postcode: '3011 AA', plaats: 'Rotterdam' },
      eersteNacht: '2026-11-20',
      meldenOp: '2026-11-23',
      toelichting: '',
    },
  },
  {
    ...envelop(51),
    soort: 'basis-op-orde',
    inhoud: {
      clientRef: id(601),
      datum: '2026-11-20',
      punten: [
        { punt: 'identiteitsbewijs', stand: 'op-orde', geldigTot: '2030-01-31' },
        { punt: 'schulden', stand: 'bezig', geldigTot: null },
      ],
    },
  },
  {
    ...envelop(80),
    soort: 'huishouden',
    inhoud: {
      clientRef: id(600),
      versie: 1,
      heeftPartner: true,
      aantalKinderen: null,
      leden: [{ relatie: 'partner', clientRef: null, naam: 'Rachid Amrani', geboortedatum: null }],
    },
  },
  {
    ...envelop(81),
    soort: 'plaatsing',
    inhoud: {
      plaatsingRef: id(970),
      clientRef: id(600),
      versie: 2,
      soort: 'besluit',
      locatieRef: id(800),
      locatienaam: 'De Kade',
      datumStart: '2026-11-21',
      datumEinde: null,
      status: 'vastgelegd',
    },
  },
  {
    ...envelop(82),
    soort: 'zelfredzaamheidmatrix',
    inhoud: {
      metingRef: id(971),
      versie: 1,
      datum: '2026-11-20',
      scores: [{ leefgebied: 'huisvesting', niveau: 1 }],
      status: 'vastgelegd',
    },
  },
  {
    ...envelop(83),
    soort: 'opvraging',
    inhoud: {
      opvragingRef: id(972),
      versie: 1,
      bij: 'ind',
      wat: 'Verblijfsstatus',
      gevraagdOp: '2026-11-20',
      uiterlijk: '2026-12-04',
      ontvangenOp: null,
      opschorting: 'buitenlandse-instantie',
      status: 'open',
    },
  },
  {
    ...envelop(84),
    soort: 'hersteltermijn',
    inhoud: {
      hersteltermijnRef: id(973),
      versie: 1,
      gevraagd: 'Bankafschriften van drie maanden',
      uiterlijk: '2026-12-04',
      verstuurdOp: '2026-11-20',
      wijze: 'uitgereikt',
      uitkomst: null,
      uitkomstOp: null,
      status: 'vastgelegd',
    },
  },
  {
    ...envelop(85),
    soort: 'contact',
    inhoud: {
      contactRef: id(974),
      versie: 1,
      corrigeertRef: null,
      met: 'andere-gemeente',
      wijze: 'telefoon',
      tijdstip: '2026-11-20T10:15',
      centrumregio: 'Den Haag',
      afspraak: 'Zij zoeken het uit.',
      vervolg: 'Terugbellen',
      vervolgOp: '2026-11-23',
      overeenstemming: { over: 'onderzoek', eens: true },
      status: 'vastgelegd',
    },
  },
  {
    ...envelop(86),
    soort: 'toestemming',
    inhoud: {
      toestemmingRef: id(975),
      versie: 1,
      doel: 'andere-gemeente',
      aan: 'Gemeente Den Haag',
      wijze: 'mondeling',
      datumStart: '2026-11-20',
      datumEinde: null,
      datumIntrekking: null,
      status: 'gegeven',
    },
  },
  {
    ...envelop(87),
    soort: 'bezwaar',
    inhoud: {
      bezwaarRef: id(976),
      versie: 1,
      besluitRef: id(700),
      datumOntvangst: '2026-12-01',
      wijze: 'loket',
      indiener: 'client',
      status: 'open',
      uiterlijk: '2027-02-15',
      verdaagdOp: null,
      uitstelTot: null,
      horen: 'nog-niet',
      hoorOp: null,
      voorlopigeVoorzieningOp: null,
      ingebrekestellingOp: null,
      uitkomst: null,
      datumBeslissing: null,
      herroepingRef: null,
      datumBekendmaking: null,
      beroepTot: null,
      beroepOp: null,
    },
  },
  {
    ...envelop(90),
    dossierRef: null,
    soort: 'vernietiging',
    inhoud: { datum: '2042-01-05', artikel: 'Wmo 2015, artikel 5.3.4', clientRefs: [] },
  },
  {
    ...envelop(88),
    dossierRef: null,
    soort: 'crisisopvang',
    inhoud: {
      maand: '2026-09',
      versie: 1,
      status: 'vrijgegeven',
      drempel: 5,
      begonnen: 12,
      begonnenRood: null,
      begonnenOranje: null,
      begonnenGroen: 0,
      begonnenZonderNiveau: 0,
      begonnenMetKinderen: 6,
      begonnenZonderKinderen: 6,
      geeindigd: null,
      geeindigdBinnenDuur: null,
      geeindigdLanger: 0,
      nachten: 311,
      geweigerd: 0,
      geweigerdOpvangElders: 0,
      geweigerdAndereHulp: 0,
      geweigerdEigenRegio: 0,
      geweigerdAnders: 0,
    },
  },
  {
    ...envelop(31),
    dossierRef: null,
    soort: 'nachtregister',
    inhoud: {
      locatie: { locatieRef: id(800), naam: 'De Kade', postcode: '3011 AA', plaats: 'Rotterdam' },
      datum: '2026-11-20',
      versie: 2,
      status: 'gesloten',
      capaciteit: 20,
      buitenGebruik: 1,
      extra: 0,
      geteld: 1,
      totalen: { slapers: 1, aanwezig: 0, laat: 1, afwezig: 1, afwezigGemeld: 0, vertrokken: 0 },
      toelichting: '',
      rijen: [
        { clientRef: id(601), dossierRef: id(602), stand: 'laat', tijd: '01:40' },
        { clientRef: id(603), dossierRef: null, stand: 'afwezig', tijd: null },
      ],
    },
  },
  {
    ...envelop(32),
    soort: 'winteropvang',
    inhoud: {
      besluitRef: id(950),
      soort: 'openen',
      opentRef: null,
      kenmerk: 'WINTER-2026-11-21',
      datumAfgifte: '2026-11-21',
      eersteNacht: '2026-11-21',
      laatsteNacht: null,
      verwachteTemperatuur: -2,
      gevoelstemperatuur: -7.5,
      humanitaireReden: null,
      locaties: [{ locatieRef: id(800), naam: 'De Kade', bedden: 12 }],
      beleidsversie: 'beleidsregels-2025.1',
      status: 'genomen',
      redenVervallen: '',
    },
  },
  {
    ...envelop(41),
    soort: 'toewijzing',
    inhoud: {
      aanbiederRef: id(900),
      volgnummer: 2,
      status: 'loopt',
      toewijzingnummer: 'K7QF-2M9D',
      wet: 'Wmo 2015',
      acutePlaatsingRef: null,
      vervallenClientRefs: [],
      keten: 'gezin',
      regime: 'regulier',
      besluiten: [
        {
          besluitRef: id(700),
          soort: 'verstrekken',
          opBesluitRef: null,
          per: null,
          keten: 'gezin',
          datumStart: '2026-11-20',
          datumEinde: '2027-02-19',
          locatieRef: id(800),
          afspraken: 'U werkt mee aan de begeleiding.',
          peildatum: '2026-11-20',
          beleidsversie: 'beleidsregels-2025.1',
          genomenOp: '2026-11-20T10:15:00.000Z',
          bekendmaking: {
            datum: '2026-11-20',
            wijze: 'uitgereikt',
            bezwaarTot: '2027-01-01',
            vastgelegdOp: '2026-11-20T10:20:00.000Z',
          },
          vervallenOp: null,
        },
      ],
      vertrokkenPer: null,
      bewoners: [
        {
          clientRef: id(600),
          relatie: 'client',
          geslachtsnaam: 'Amrani',
          voorvoegselGeslachtsnaam: 'el',
          voornamen: 'Fatima Zahra',
          geboortedatum: '1991-04-18',
          geslachtsaanduiding: 'V',
          burgerservicenummer: '999900006',
          verblijven: [{ soort: 'besluit', locatieRef: id(800), datumAanvang: '2026-11-20', datumEinde: '2027-02-19' }],
        },
      ],
      locaties: [{ locatieRef: id(800), naam: 'Het Anker', postcode: '3073 SS', plaats: 'Rotterdam' }],
      passen: [],
      passleutels: [],
      aandacht: ['Tolk: Berbers'],
      contact: { naam: 'Samira Bouzid', telefoon: '010 000 00 00', email: 'co@example.nl' },
    },
  },
  {
    ...envelop(42),
    soort: 'verblijfsfeit',
    inhoud: {
      feitRef: id(950),
      versie: 1,
      feit: 'afwezigheid',
      inhoud: { datum: '2026-11-20', wie: null },
      status: 'vastgelegd',
      reden: '',
      functie: 'begeleider',
      toewijzingRef: id(500),
      acutePlaatsingRef: null,
      bewonerRef: null,
    },
  },
  {
    ...envelop(70),
    soort: 'aankomst',
    inhoud: {
      aankomstRef: id(960),
      clientRef: id(100),
      locatienaam: 'De Kade',
      tijdstip: '2026-11-21T21:15',
      status: 'aangekomen',
    },
  },
  {
    ...envelop(71),
    soort: 'nachtsignaal',
    inhoud: {
      signaalRef: id(961),
      clientRef: id(100),
      soort: 'gesprek-nodig',
      nachten: ['2026-11-18', '2026-11-19', '2026-11-20'],
      toelichting: 'Neemt de telefoon niet op.',
    },
  },
];
const gegevens = { organisatie, gemaaktOp: '2026-11-21T10:20:00.000Z', sleutel: sleutels.geheim };
const maak = async (lijst: Iterable<Registerrecord> = records) => (await maakRegisterbestand(lijst, gegevens)).bytes;
const lees = (zip: Uint8Array) => leesRegisterbestand(zip, [sleutels.openbaar]);

/** Unpacks, lets the test change the parts, and packs again without signing. */
async function verander(wijzig: (delen: Map<string, string>) => void): Promise<Uint8Array> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(await maak()), { lazyEntries: true });
  const delen = new Map<string, string>();
  for await (const ingang of zip.eachEntry())
    delen.set(ingang.fileName, (await buffer(await zip.openReadStreamPromise(ingang))).toString('utf8'));
  wijzig(delen);
  return pak([...delen]);
}
async function pak(delen: [string, string][]): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  for (const [naam, inhoud] of delen) zip.addBuffer(Buffer.from(inhoud), naam);
  zip.end();
  return buffer(zip.outputStream);
}
const inManifest = (wijzig: (manifest: Manifest) => void) =>
  verander((delen) => {
    const manifest = JSON.parse(delen.get('manifest.json') ?? '') as Manifest;
    wijzig(manifest);
    delen.set('manifest.json', JSON.stringify(manifest));
  });

describe('registry file', () => {
  it('gives back every record, with a manifest that counts them', async () => {
    const gelezen = await lees(await maak());
    expect(gelezen).toMatchObject({
      ok: true,
      waarde: {
        records,
        manifest: {
          aantallen: { client: 1, melding: 1, toets: 1, besluit: 1, copas: 1 },
          organisatie,
          gemaaktOp: gegevens.gemaaktOp,
        },
      },
    });
  });
  it('holds two files: records as JSON lines and the manifest with size and hash of them', async () => {
    const { bytes: zip, manifest } = await maakRegisterbestand(records, gegevens);
    const gelezen = await yauzl.fromBufferPromise(Buffer.from(zip), { lazyEntries: true });
    const namen: string[] = [];
    for await (const ingang of gelezen.eachEntry()) {
      namen.push(ingang.fileName);
      if (ingang.fileName !== 'records.ndjson') continue;
      const inhoud = await buffer(await gelezen.openReadStreamPromise(ingang));
      expect(
        inhoud
          .toString('utf8')
          .trimEnd()
          .split('\n')
          .map((regel) => JSON.parse(regel) as unknown),
      ).toEqual(records);
      expect(manifest.bestanden).toEqual([
        { naam: 'records.ndjson', bytes: inhoud.length, sha256: createHash('sha256').update(inhoud).digest('hex') },
      ]);
    }
    expect(namen).toEqual(['manifest.json', 'records.ndjson']);
  });
  it('is the same bytes for the same records', async () => expect(Buffer.compare(await maak(), await maak())).toBe(0));
  it('leaves out what the schema does not name', async () => {
    const [eerste] = records;
    const zip = await maak([
      { ...eerste, geheim: 'x', inhoud: { ...eerste?.inhoud, notitie: 'privé' } } as unknown as Registerrecord,
    ]);
    expect(await lees(zip)).toMatchObject({ ok: true, waarde: { records: [eerste] } });
  });
  it('refuses to write a wrong record or the same recordId twice', async () => {
    const [eerste] = records as [Registerrecord];
    await expect(maak([eerste, eerste])).rejects.toThrow('comes twice');
    await expect(maak([{ ...eerste, recordId: 'x' }])).rejects.toThrow();
  });
  it('may be empty', async () =>
    expect(await lees(await maak([]))).toMatchObject({ ok: true, waarde: { records: [] } }));
});

describe('reading a registry file that is not what it says', () => {
  it.each([
    [
      'a record changed',
      (d: Map<string, string>) => d.set('records.ndjson', (d.get('records.ndjson') ?? '').replace('Amrani', 'Jansen')),
      'inhoud-gewijzigd',
    ],
    [
      'a record added',
      (d: Map<string, string>) => d.set('records.ndjson', `${d.get('records.ndjson')}{}\n`),
      'inhoud-gewijzigd',
    ],
    ['the records left out', (d: Map<string, string>) => d.delete('records.ndjson'), 'ontbrekend-onderdeel'],
    ['the manifest left out', (d: Map<string, string>) => d.delete('manifest.json'), 'ontbrekend-onderdeel'],
    ['a file put in', (d: Map<string, string>) => d.set('virus.exe', 'x'), 'onverwacht-onderdeel'],
    ['no JSON in the manifest', (d: Map<string, string>) => d.set('manifest.json', '{'), 'manifest-ongeldig'],
    ['a manifest that is a list', (d: Map<string, string>) => d.set('manifest.json', '[]'), 'manifest-ongeldig'],
  ] as const)('%s', async (_, wijzig, code) => {
    const fout = await lees(await verander((delen) => void wijzig(delen)));
    expect(fout).toMatchObject({ ok: false, code });
    expect(fout.ok ? '' : fout.melding).toMatch(/\.$/);
  });
  it.each([
    [
      'counts',
      (m: Manifest) => {
        m.aantallen = { client: 2 };
      },
      'handtekening-onjuist',
    ],
    [
      'the organisation',
      (m: Manifest) => {
        m.organisatie.naam = 'Een ander';
      },
      'handtekening-onjuist',
    ],
    [
      'the key',
      (m: Manifest) => {
        m.sleutelId = '00000000';
      },
      'onbekende-sleutel',
    ],
    [
      'the version',
      (m: Manifest) => {
        m.versie = 2 as 1;
      },
      'onbekende-versie',
    ],
    [
      'the version of the records',
      (m: Manifest) => {
        m.recordversie = 2;
      },
      'onbekende-versie',
    ],
    [
      'a hash that is none',
      (m: Manifest) => {
        m.bestanden = [{ naam: 'records.ndjson', bytes: 1, sha256: 'x' }];
      },
      'manifest-ongeldig',
    ],
  ] as const)('the manifest lies about %s', async (_, wijzig, code) =>
    expect(await lees(await inManifest(wijzig))).toMatchObject({ ok: false, code }),
  );

  it('a key added after signing is noticed', async () => {
    const zip = await inManifest((manifest) => void Object.assign(manifest, { nieuw: 1 }));
    expect(await lees(zip)).toMatchObject({ ok: false, code: 'handtekening-onjuist' });
  });
  it('a withdrawn key', async () => {
    const antwoord = await leesRegisterbestand(await maak(), [{ ...sleutels.openbaar, ingetrokkenOp: '2026-11-22' }]);
    expect(antwoord).toMatchObject({ ok: false, code: 'sleutel-ingetrokken' });
  });
  it('cut off anywhere', async () => {
    const zip = await maak();
    for (const deel of [0.99, 0.9, 0.5, 0.1])
      expect(await lees(zip.subarray(0, Math.floor(zip.length * deel)))).toMatchObject({
        ok: false,
        code: 'afgebroken',
      });
  });
  it('any flipped byte: refused or, outside the content, without effect; never a crash', async () => {
    const zip = await maak();
    const heel = await lees(zip);
    for (let plek = 0; plek < zip.length; plek += 7) {
      const stuk = Uint8Array.from(zip);
      stuk[plek] = (stuk[plek] ?? 0) ^ 0x41;
      const gelezen = await lees(stuk);
      if (gelezen.ok) expect(gelezen).toEqual(heel);
    }
  });
  it('no zip at all', async () => {
    for (const tekst of ['', 'hallo', '%PDF-1.7'])
      expect(await lees(Buffer.from(tekst))).toMatchObject({ ok: false, code: 'geen-registerbestand' });
  });
  it('a file that comes twice, and a name that climbs out of the folder', async () => {
    expect(
      await lees(
        await pak([
          ['manifest.json', '{}'],
          ['manifest.json', '{}'],
        ]),
      ),
    ).toMatchObject({ ok: false, code: 'dubbel-onderdeel' });
    const klim = Buffer.from(
      await pak([['aaaaaa.txt', 'x']]).then((b) =>
        Buffer.from(b).toString('latin1').replaceAll('aaaaaa.txt', '../../.txt'),
      ),
      'latin1',
    );
    expect(await lees(klim)).toMatchObject({ ok: false, code: 'onveilige-naam' });
  });
  it('a zip bomb is not unpacked', async () => {
    const bom = await pak([['manifest.json', '0'.repeat(3 * 2 ** 20)]]);
    expect(bom.length).toBeLessThan(10_000);
    expect(await lees(bom)).toMatchObject({ ok: false, code: 'te-groot' });
  });
  it('records that are wrong, double or miscounted, also when rightly signed', async () => {
    const [eerste] = records as [Registerrecord];
    const getekend = async (regels: string, aantallen: object) => {
      const { createHash: h, sign } = await import('node:crypto');
      const { leesGeheim } = await import('#core/copas/sleutels.ts');
      const ongetekend = {
        schema: 'onthaal/registerbestand',
        versie: 1,
        recordversie: 1,
        gemaaktOp: gegevens.gemaaktOp,
        organisatie,
        aantallen,
        bestanden: [
          {
            naam: 'records.ndjson',
            bytes: Buffer.byteLength(regels),
            sha256: h('sha256').update(regels).digest('hex'),
          },
        ],
        sleutelId: sleutels.geheim.sleutelId,
      };
      const handtekening = sign(
        null,
        Buffer.from('onthaal/registerbestand/1\0' + canoniek(ongetekend)),
        leesGeheim(sleutels.geheim),
      ).toString('base64url');
      return pak([
        ['manifest.json', JSON.stringify({ ...ongetekend, handtekening })],
        ['records.ndjson', regels],
      ]);
    };
    const regel = `${canoniek(eerste)}\n`;
    expect(await lees(await getekend(regel, { client: 1 }))).toMatchObject({ ok: true });
    expect(await lees(await getekend(regel + regel, { client: 2 }))).toMatchObject({
      ok: false,
      code: 'dubbel-record',
      regel: 2,
    });
    expect(await lees(await getekend(regel, { client: 2 }))).toMatchObject({ ok: false, code: 'telling-onjuist' });
    expect(await lees(await getekend(regel + regel.replace('999900006', '999900007'), { client: 2 }))).toMatchObject({
      ok: false,
      code: 'record-ongeldig',
      regel: 2,
      pad: 'inhoud.burgerservicenummer',
    });
    expect(await lees(await getekend(regel.trimEnd(), { client: 1 }))).toMatchObject({ ok: false, code: 'afgebroken' });
  });
});

describe('published schemas', () => {
  const map = new URL('../../resources/registerschema/', import.meta.url);
  const json = (pad: string) => JSON.parse(readFileSync(new URL(pad, map), 'utf8')) as Record<string, unknown>;

  it('are exactly what zod gives (else: node electron/dev/registerschema.ts)', () => {
    expect(Object.fromEntries(readdirSync(new URL('v1/', map)).map((naam) => [naam, json(`v1/${naam}`)]))).toEqual(
      jsonSchemas(),
    );
  });
  it('only add to every version that was released', () => {
    for (const versie of readdirSync(new URL('uitgegeven/', map))) {
      for (const naam of readdirSync(new URL(`uitgegeven/${versie}/`, map))) {
        expect([versie, naam, nietAanvullend(json(`uitgegeven/${versie}/${naam}`), jsonSchemas()[naam] ?? {})]).toEqual(
          [versie, naam, []],
        );
      }
    }
  });
  it('exist for every soort of record, and name their source in the Gemeentelijk Gegevensmodel', () => {
    expect(Object.keys(jsonSchemas()).filter((naam) => !naam.startsWith('feit-'))).toEqual([
      ...recordsoorten.map((soort) => `${soort}.json`),
      'manifest.json',
    ]);
    expect(JSON.stringify(jsonSchemas())).toContain('"x-ggm":"BESCHIKKING.datumAfgifte"');
    for (const soort of recordsoorten)
      expect(registerrecordSchema.safeParse(records.find((r) => r.soort === soort)).success).toBe(true);
  });
  it.each([
    [
      'a field taken away',
      { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] },
      { type: 'object', properties: {}, required: ['a'] },
      ['$.a: gone'],
    ],
    [
      'a type changed',
      { properties: { a: { type: 'string' } } },
      { properties: { a: { type: 'number' } } },
      ['$.a: type changed'],
    ],
    ['a name more to count by', { propertyNames: { enum: ['a'] } }, { propertyNames: { enum: ['a', 'b'] } }, []],
    ['a name gone', { propertyNames: { enum: ['a', 'b'] } }, { propertyNames: { enum: ['a'] } }, ['$[b]: gone']],
    ['a list opened', { enum: ['a'] }, { enum: ['a', 'b'] }, ['$: enum changed']],
    ['no longer required', { required: ['a'] }, { required: [] }, ['$.a: no longer required']],
    ['inside a list', { items: { type: 'string' } }, { items: { type: 'number' } }, ['$[]: type changed']],
    [
      'a choice added',
      { anyOf: [{ type: 'string' }] },
      { anyOf: [{ type: 'string' }, { type: 'null' }] },
      ['$: anyOf changed'],
    ],
    ['a field added', { properties: {} }, { properties: { a: { type: 'string' } }, required: ['a'] }, []],
  ])('%s is noticed', (_, oud, nieuw, fouten) => expect(nietAanvullend(oud, nieuw)).toEqual(fouten));
});
