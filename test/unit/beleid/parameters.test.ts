import { describe, expect, it } from 'vitest';
import {
  type Beleid,
  beleidOp,
  beleidsregels2025,
  beleidSchema,
  beleidsversie,
  bronSchema,
  gedateerdeWaarde,
  parameterdefinities,
  Parameterfout,
  parameternamen,
  parameterwaarde,
  wmoKader2015,
} from '#shared/beleid/index.ts';
import { alleDefinities } from '#shared/beleid/parameters.ts';

const bron = { tekst: 'Concept', versie: '1', artikel: '5.2.8', toelichting: 'Proef.' };

function met(...waarden: { waarde: number; vanaf: string; tot?: string | null }[]): Beleid {
  const gedateerd = waarden.map((waarde) => ({ ...waarde, bron }));
  return { ...beleidsregels2025, parameters: { ...beleidsregels2025.parameters, opvangduurGezin: gedateerd } };
}
const duur = (beleid: Beleid, dag: string) => parameterwaarde(beleid, 'opvangduurGezin', dag);
const klachten = (beleid: unknown) => beleidSchema.safeParse(beleid).error?.issues.map(({ path }) => path.join('.'));

describe('exactly one value applies on a day', () => {
  const beleid = met({ waarde: 3, vanaf: '2025-01-01', tot: '2026-06-30' }, { waarde: 4, vanaf: '2026-07-01' });

  it.each([
    ['2025-01-01', 3],
    ['2026-06-30', 3],
    ['2026-07-01', 4],
    ['2199-12-31', 4],
  ])('on %s it is %i', (dag, waarde) => expect(duur(beleid, dag)).toBe(waarde));

  it('a day before the policy starts takes the values of its first day', () => {
    expect(duur(beleid, '2023-05-05')).toBe(3);
    expect(duur(beleid, '1900-01-01')).toBe(3);
  });

  it('none is an error', () => {
    expect(() => duur(met({ waarde: 3, vanaf: '2025-01-01', tot: '2026-01-01' }), '2026-01-02')).toThrow(Parameterfout);
    expect(() => duur(met(), '2026-01-02')).toThrow(
      '0 waarden van opvangduurGezin gelden op 2026-01-02 in beleidsregels-2025.1',
    );
    expect(() => parameterwaarde(wmoKader2015, 'winterTemperatuur' as 'wintertemperatuur', '2020-01-01')).toThrow(
      Parameterfout,
    );
  });

  it('two is an error', () => {
    const dubbel = met({ waarde: 3, vanaf: '2025-01-01' }, { waarde: 4, vanaf: '2026-01-01' });
    expect(duur(dubbel, '2025-12-31')).toBe(3);
    expect(() => duur(dubbel, '2026-01-01')).toThrow('2 waarden');
  });

  it('comes with its source', () => {
    expect(gedateerdeWaarde(beleidsregels2025, 'opvangduurJongeren', '2026-01-01')).toMatchObject({
      waarde: 42,
      vanaf: '2025-01-01',
      bron: { artikel: '5.2.8', versie: 'Gemeenteblad 2025 nr. 235571' },
    });
  });
});

describe('the Beleidsregels 2025', () => {
  it('is a policy by its own schema, and survives being stored', () => {
    expect(beleidSchema.parse(JSON.parse(JSON.stringify(beleidsregels2025)))).toEqual(beleidsregels2025);
  });

  it('has these values from 2025-01-01', () => {
    const waarden = Object.fromEntries(
      parameternamen.map((naam) => [naam, parameterwaarde(beleidsregels2025, naam, '2025-01-01')]),
    );
    expect(waarden).toEqual({
      opvangregio: [
        { code: '0613', naam: 'Albrandswaard' },
        { code: '0489', naam: 'Barendrecht' },
        { code: '0502', naam: 'Capelle aan den IJssel' },
        { code: '0542', naam: 'Krimpen aan den IJssel' },
        { code: '1621', naam: 'Lansingerland' },
        { code: '0597', naam: 'Ridderkerk' },
        { code: '0599', naam: 'Rotterdam' },
      ],
      leeftijdJongeren: 210,
      leeftijdVolwassenen: 23,
      leeftijdMeerderjarig: 18,
      opening: { van: '08:30', tot: '16:30' },
      loketOpenOpFeestdagen: [
        { feestdag: 'goede-vrijdag' },
        { feestdag: 'bevrijdingsdag', behalveJarenDeelbaarDoor: 5 },
      ],
      onderzoekLandelijk: 14,
      kortVerblijf: 3,
      opvangduurVolwassenen: 3,
      opvangduurGezin: 3,
      opvangduurJongeren: 42,
      perspectief: 56,
      waarschuwingen: 2,
      crisisopvangduur: 3,
      crisisZonderBijdrage: 3,
      afwezigheid: 14,
      afwezigheidOpname: 90,
      overbrugging: 3,
      woonbijdrageNa: 3,
      wintertemperatuur: 0,
      bezwaartermijn: 42,
      onderzoekstermijn: 42,
      persoonlijkPlan: 7,
      beslistermijn: 14,
      hersteltermijn: 14,
      buitenBehandeling: 28,
      bezwaarPostbezorging: 7,
      bezwaarBeslissen: 42,
      bezwaarBeslissenCommissie: 84,
      bezwaarVerdaging: 42,
      ingebrekestelling: 14,
      dwangsomdagen: 42,
      klachtAfhandelen: 42,
      klachtAfhandelenCommissie: 70,
      klachtVerdaging: 28,
      verzoekTermijn: 1,
      verzoekVerlenging: 2,
      wissingTermijn: 3,
      termijnenwetGrens: 84,
      identificatieplichtVanaf: 14,
      leerplichtVanaf: 5,
      leerplichtTot: 16,
      kwalificatieplichtTot: 18,
      schooljaarVanaf: 8,
      kinderopvangTot: 12,
      vtTriage: 5,
      vtOnderzoek: 70,
      vtInformeren: 28,
      vtInformerenUitstel: 14,
      woningzoeksites: 3,
      woningzoeksitesMetLoting: 1,
      woningzoeksitesBuitenRegio: 2,
      woningreactiesPerWeek: 1,
      reactiewekenTerug: 4,
    });
  });

  it('every parameter has a label, a unit and a source with an explanation', () => {
    for (const naam of parameternamen) {
      expect(parameterdefinities[naam].label).toMatch(/^\p{Lu}/u);
      expect(parameterdefinities[naam].eenheid).toMatch(
        /^(dagen|werkdagen|weken|maanden|maand|jaar|gemeenten|tijd|feestdagen|waarschuwingen|sites|reacties|°C)$/,
      );
    }
    for (const { bron: eigenBron } of Object.values(beleidsregels2025.parameters).flat()) {
      expect(eigenBron.artikel).toMatch(/^\d+[a-z]?(\.|:)\d+/);
      expect(eigenBron.toelichting).toMatch(/^[A-Z\d].*\.$/);
    }
  });
});

describe('where the numbers come from', () => {
  it('names the article, and the lid or onderdeel where it has one', () => {
    const plaatsen = parameternamen.map((naam) => {
      const { artikel, lid, onderdeel } = gedateerdeWaarde(beleidsregels2025, naam, '2025-01-01').bron;
      return [naam, [artikel, lid, onderdeel].filter(Boolean).join(' ')];
    });
    expect(Object.fromEntries(plaatsen)).toEqual({
      opvangregio: '5.2.1 opvangregio Rotterdam',
      leeftijdJongeren: '5.2.1 jongeren',
      leeftijdVolwassenen: '5.2.1 volwassenen',
      leeftijdMeerderjarig: '1:233',
      opening: '5.2.3',
      loketOpenOpFeestdagen: '5.2.3',
      onderzoekLandelijk: '5.2.5',
      kortVerblijf: '5.2.7 8',
      opvangduurVolwassenen: '5.2.8',
      opvangduurGezin: '5.2.8',
      opvangduurJongeren: '5.2.8',
      perspectief: '5.2.12',
      waarschuwingen: '5.2.9',
      crisisopvangduur: '5.1.4',
      crisisZonderBijdrage: '5.1.6',
      afwezigheid: '3.10.4 a',
      afwezigheidOpname: '3.10.4 b',
      overbrugging: '3.10.6',
      woonbijdrageNa: '5.2.13',
      wintertemperatuur: '5.2.14',
      bezwaartermijn: '6:7',
      onderzoekstermijn: '2.3.2',
      persoonlijkPlan: '2.3.2 2',
      beslistermijn: '2.3.5',
      hersteltermijn: '2.2.7',
      buitenBehandeling: '4:5 4',
      bezwaarPostbezorging: '6:9 2',
      bezwaarBeslissen: '7:10 1',
      bezwaarBeslissenCommissie: '7:10 1',
      bezwaarVerdaging: '7:10 3',
      ingebrekestelling: '4:17 3',
      dwangsomdagen: '4:17 1',
      klachtAfhandelen: '9:11 1',
      klachtAfhandelenCommissie: '9:11 1',
      klachtVerdaging: '9:11 2',
      verzoekTermijn: '12.3',
      verzoekVerlenging: '12.3',
      wissingTermijn: '5.3.5 1',
      termijnenwetGrens: '4:1',
      identificatieplichtVanaf: '2:1',
      leerplichtVanaf: '3:1 a',
      leerplichtTot: '3:1 b',
      kwalificatieplichtTot: '4a:1',
      schooljaarVanaf: '1:1 schooljaar',
      kinderopvangTot: '1.1:1',
      vtTriage: '4.1.7',
      vtOnderzoek: '4.1.7',
      vtInformeren: '5.3.1',
      vtInformerenUitstel: '5.3.1',
      woningzoeksites: '5.2.11 4',
      woningzoeksitesMetLoting: '5.2.11 4',
      woningzoeksitesBuitenRegio: '5.2.11 4',
      woningreactiesPerWeek: '5.2.11 4',
      reactiewekenTerug: '5.2.11',
    });
  });

  it('a lid or onderdeel says something', () => {
    expect(bronSchema.safeParse({ ...bron, lid: 'eerste', onderdeel: 'aanhef' }).success).toBe(true);
    expect(bronSchema.safeParse({ ...bron, lid: '' }).success).toBe(false);
    expect(bronSchema.safeParse({ ...bron, onderdeel: '' }).success).toBe(false);
  });
});

describe('versions of the policy', () => {
  const versies = [wmoKader2015, beleidsregels2025];

  it.each([
    ['2015-01-01', 'wmo-kader-2015.1'],
    ['2024-12-31', 'wmo-kader-2015.1'],
    ['2025-01-01', 'beleidsregels-2025.1'],
    ['2199-12-31', 'beleidsregels-2025.1'],
  ])('on %s %s applies', (dag, versie) => expect(beleidsversie(beleidOp(versies, dag))).toBe(versie));

  it('none or two is an error', () => {
    expect(() => beleidOp(versies, '2014-12-31')).toThrow('0 versies');
    expect(() => beleidOp([...versies, beleidsregels2025], '2025-01-01')).toThrow('2 versies');
    expect(() => beleidOp([], '2025-01-01')).toThrow(Parameterfout);
  });

  it('the error has a name of its own', () => {
    try {
      beleidOp([], '2025-01-01');
    } catch (fout) {
      expect((fout as Error).name).toBe('Parameterfout');
    }
    expect.assertions(1);
  });
});

describe('a policy as it is stored', () => {
  const plek = ['parameters.opvangduurGezin'];

  it.each([
    ['one value until further notice', [{ waarde: 3, vanaf: '2025-01-01' }], undefined],
    ['one value, tot null', [{ waarde: 3, vanaf: '2025-01-01', tot: null }], undefined],
    [
      'two that follow each other',
      [
        { waarde: 3, vanaf: '2025-01-01', tot: '2025-12-31' },
        { waarde: 4, vanaf: '2026-01-01' },
      ],
      undefined,
    ],
    [
      'a gap',
      [
        { waarde: 3, vanaf: '2025-01-01', tot: '2025-12-30' },
        { waarde: 4, vanaf: '2026-01-01' },
      ],
      plek,
    ],
    [
      'an overlap',
      [
        { waarde: 3, vanaf: '2025-01-01', tot: '2026-01-01' },
        { waarde: 4, vanaf: '2026-01-01' },
      ],
      plek,
    ],
    [
      'a first value without end',
      [
        { waarde: 3, vanaf: '2025-01-01' },
        { waarde: 4, vanaf: '2026-01-01' },
      ],
      plek,
    ],
    ['a last value with an end', [{ waarde: 3, vanaf: '2025-01-01', tot: '2026-01-01' }], plek],
    ['a start after that of the policy', [{ waarde: 3, vanaf: '2025-01-02' }], plek],
    ['a start before that of the policy', [{ waarde: 3, vanaf: '2024-12-31' }], plek],
    ['no value', [], plek],
    ['zero months', [{ waarde: 0, vanaf: '2025-01-01' }], ['parameters.opvangduurGezin.0.waarde']],
    ['half a month', [{ waarde: 0.5, vanaf: '2025-01-01' }], ['parameters.opvangduurGezin.0.waarde']],
    ['no day', [{ waarde: 3, vanaf: '2025-02-30' }], ['parameters.opvangduurGezin.0.vanaf']],
    [
      'no last day',
      [
        { waarde: 3, vanaf: '2025-01-01', tot: 'later' },
        { waarde: 3, vanaf: '2025-01-01' },
      ],
      ['parameters.opvangduurGezin.0.tot'],
    ],
  ])('%s', (_naam, waarden, verwacht) => expect(klachten(met(...waarden))).toEqual(verwacht));

  it('a fault says that one value must apply', () => {
    const gelezen = beleidSchema.safeParse(met({ waarde: 3, vanaf: '2025-01-02' }));
    expect(gelezen.error?.issues[0]?.message).toBe('Op elke dag moet precies één waarde gelden.');
  });

  it.each([
    [{ ...beleidsregels2025, id: '' }, 'id'],
    [{ ...beleidsregels2025, naam: '' }, 'naam'],
    [{ ...beleidsregels2025, stand: 0 }, 'stand'],
    [{ ...beleidsregels2025, stand: 1.5 }, 'stand'],
    [{ ...beleidsregels2025, vanaf: 'nu' }, 'vanaf'],
    [{ ...beleidsregels2025, tot: 'nu' }, 'tot'],
    [{ ...beleidsregels2025, extra: 1 }, ''],
    [{ ...beleidsregels2025, parameters: { ...beleidsregels2025.parameters, verblijfseis: [] } }, 'parameters'],
    [{ ...beleidsregels2025, parameters: {} }, 'parameters.opvangregio'],
  ])('case %#: a fault at "%s"', (beleid, pad) => expect(klachten(beleid)?.[0]).toBe(pad));
});

describe('which values may be entered', () => {
  const kan = (naam: keyof typeof alleDefinities, waarde: unknown) =>
    alleDefinities[naam].schema.safeParse(waarde).success;

  it.each([
    ['opvangregio', [{ code: '0599', naam: 'Rotterdam' }], true],
    ['opvangregio', [], false],
    ['opvangregio', [{ code: '599', naam: 'Rotterdam' }], false],
    ['opvangregio', [{ code: '05999', naam: 'Rotterdam' }], false],
    ['opvangregio', [{ code: '0599', naam: '' }], false],
    ['opvangregio', [{ code: '0599', naam: 'Rotterdam', provincie: 'ZH' }], false],
    ['opening', { van: '08:00', tot: '17:00' }, true],
    ['opening', { van: '08:00', tot: '08:00' }, false],
    ['opening', { van: '17:00', tot: '08:00' }, false],
    ['opening', { van: '8:00', tot: '17:00' }, false],
    ['opening', { van: '08:00', tot: '24:00' }, false],
    ['loketOpenOpFeestdagen', [], true],
    ['loketOpenOpFeestdagen', [{ feestdag: 'koningsdag' }], true],
    ['loketOpenOpFeestdagen', [{ feestdag: 'carnaval' }], false],
    ['loketOpenOpFeestdagen', [{ feestdag: 'koningsdag', behalveJarenDeelbaarDoor: 2 }], true],
    ['loketOpenOpFeestdagen', [{ feestdag: 'koningsdag', behalveJarenDeelbaarDoor: 1 }], false],
    ['loketOpenOpFeestdagen', [{ feestdag: 'koningsdag', altijd: true }], false],
    ['afwezigheid', 1, true],
    ['afwezigheid', 3660, true],
    ['afwezigheid', 3661, false],
    ['afwezigheid', 0, false],
    ['kortVerblijf', 1200, true],
    ['kortVerblijf', 1201, false],
    ['leeftijdVolwassenen', 100, true],
    ['leeftijdVolwassenen', 101, false],
    ['waarschuwingen', 100, true],
    ['waarschuwingen', 101, false],
    ['wintertemperatuur', -50, true],
    ['wintertemperatuur', -50.1, false],
    ['wintertemperatuur', 50, true],
    ['wintertemperatuur', 50.1, false],
    ['wintertemperatuur', -2.5, true],
    ['verblijfseis', { jaren: 3, binnenJaren: 3 }, true],
    ['verblijfseis', { jaren: 4, binnenJaren: 3 }, false],
    ['verblijfseis', { jaren: 0, binnenJaren: 3 }, false],
    ['verblijfseis', { jaren: 1, binnenJaren: 101 }, false],
  ] as const)('%s %j: %s', (naam, waarde, verwacht) => expect(kan(naam, waarde)).toBe(verwacht));

  it('a fault between two fields is at one of them', () => {
    const plek = (naam: keyof typeof alleDefinities, waarde: unknown) =>
      alleDefinities[naam].schema.safeParse(waarde).error?.issues.map(({ path }) => path);
    expect(plek('verblijfseis', { jaren: 4, binnenJaren: 3 })).toEqual([['jaren']]);
    expect(plek('opening', { van: '09:00', tot: '08:00' })).toEqual([['tot']]);
  });
});
