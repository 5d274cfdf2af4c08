import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  beleidsregels2025,
  bronSchema,
  nietGemodelleerdSchema,
  platteVelden,
  probeerbareToetsen,
  toegang2015,
  toetsen,
  toetsnamen,
  uitlegSchema,
  veldsoorten,
  vindToets,
} from '#shared/beleid/index.ts';
import { veldenVan } from '#shared/beleid/velden.ts';

const alleToetsen = [...Object.values(toetsen), toegang2015];

/** Name, article and title of each toets: a second list, so that a change is on purpose. */
const register: [string, string][] = [
  ['doelgroep', '5.2.1'],
  ['in-behandeling', '5.2.2'],
  ['acute-opvang', '5.2.3'],
  ['landelijke-toegankelijkheid', '5.2.5'],
  ['onderzoek', '5.2.4'],
  ['verstrekking', '5.2.6'],
  ['weigering', '5.2.7'],
  ['geldigheid', '5.2.8'],
  ['verlenging', '5.2.8'],
  ['beeindiging', '5.2.9'],
  ['crisisopvang', '5.1.2'],
  ['crisis-geldigheid', '5.1.4'],
  ['crisis-beeindiging', '5.1.5'],
  ['afwezigheid', '3.10.4'],
  ['bijdrage', '5.2.13'],
  ['winteropvang', '5.2.14'],
  ['bezwaartermijn', 'Awb 6:7'],
  ['onderzoekstermijn', 'Wmo 2.3.2'],
];

describe('the register', () => {
  it('has the eighteen toetsen, each under its own name and article', () => {
    expect(toetsnamen.map((naam) => [toetsen[naam].naam, toetsen[naam].artikel])).toEqual(register);
    expect(toetsnamen).toEqual(register.map(([naam]) => naam));
    expect(vindToets('doelgroep')).toBe(toetsen.doelgroep);
    expect(vindToets('toString')).toBeUndefined();
    expect(probeerbareToetsen.map(({ naam }) => naam)).toEqual([...toetsnamen, 'toegang-2015']);
  });
});

describe.each(alleToetsen.map((toets) => [toets.naam, toets] as const))('%s', (_naam, toets) => {
  const velden = platteVelden(toets.velden);

  it('has a title', () => expect(toets.titel).toMatch(/^\p{Lu}[\p{L}\d ,-]+$/u));

  it('every voorwaarde is a Dutch sentence with its source', () => {
    for (const { zin, bron } of toets.voorwaarden) {
      expect(zin).toMatch(/^\p{Lu}[^.]+\.$/u);
      expect(zin.split(' ').length).toBeLessThanOrEqual(22);
      expect(bronSchema.parse(bron)).toEqual(bron);
      expect(bron.toelichting).toMatch(/^\p{Lu}.*\.$/u);
      expect(bron.artikel.length).toBeGreaterThan(2);
    }
  });

  it('every voorwaarde looks at facts that the toets asks for', () => {
    const paden = velden.map(({ pad }) => pad);
    for (const { feiten } of toets.voorwaarden) {
      expect(feiten).not.toEqual([]);
      expect(paden).toEqual(expect.arrayContaining([...feiten]));
    }
  });

  it('every field has a label, a question and choices where it is a keuze', () => {
    expect(velden).not.toEqual([]);
    for (const { soort, label, vraag, keuzes, velden: binnen } of velden) {
      expect(veldsoorten).toContain(soort);
      expect(label).toMatch(/^\p{Lu}[^.?]*$/u);
      expect(vraag).toMatch(/^\p{Lu}.*(\?|leeg als het nog loopt\.|welke\?)$/u);
      expect(Boolean(keuzes)).toBe(soort === 'keuze');
      for (const keuze of keuzes ?? []) expect(keuze.label).toMatch(/^\p{Lu}/u);
      if (soort === 'groep') expect(binnen).not.toEqual([]);
    }
  });

  it('says what it leaves to a person, why, and what to ask', () => {
    expect(toets.notModelled).not.toEqual([]);
    for (const deel of toets.notModelled) {
      expect(nietGemodelleerdSchema.parse(deel)).toEqual(deel);
      expect(deel.id).toMatch(/^[a-z-]+$/);
      expect(deel.artikel).toMatch(/\d/);
      expect(deel.onderwerp).toMatch(/^\p{Lu}[^.]+$/u);
      expect(deel.reden).toMatch(/^\p{Lu}.+\.$/u);
      expect(deel.vraag).toMatch(/^\p{Lu}.+\?$/u);
    }
  });
});

describe('the place of a voorwaarde in its article', () => {
  const onderdelen = (naam: 'weigering' | 'onderzoek' | 'doelgroep') =>
    toetsen[naam].voorwaarden.map(({ bron }) => bron.onderdeel);

  it('is counted in the lists of the policy', () => {
    expect(onderdelen('weigering')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(onderdelen('onderzoek')).toEqual([undefined, ...Array.from({ length: 13 }, (_, i) => String(i + 1))]);
    expect(onderdelen('doelgroep')).toEqual(['jongeren']);
  });
});

describe('fields as data', () => {
  it('a field without label and question is a fault in the code', () => {
    expect(() => veldenVan(z.strictObject({ naam: z.string() }), 'kind.')).toThrow('Field kind.naam has no label');
  });

  it('a list has the fields of its elements, a group those within it', () => {
    const paden = (naam: keyof typeof toetsen) => platteVelden(toetsen[naam].velden).map(({ pad }) => pad);
    expect(paden('doelgroep')).toEqual([
      'geboortedatum',
      'heeftPartner',
      'partnerGeboortedatum',
      'kinderen',
      'kinderen[].geboortedatum',
      'kinderen[].inwonend',
    ]);
    expect(paden('acute-opvang').slice(-5)).toEqual([
      'tijdstip',
      'opening',
      'opening.van',
      'opening.tot',
      'opening.gesloten',
    ]);
    expect(paden('onderzoek')).toContain('onderdelen.wlz-indicatie');
  });

  it('a field shows its kind and its choices', () => {
    const veld = (naam: keyof typeof toetsen, pad: string) =>
      platteVelden(toetsen[naam].velden).find((v) => v.pad === pad);
    expect(veld('geldigheid', 'keten')).toEqual({
      pad: 'keten',
      soort: 'keuze',
      label: 'Keten',
      vraag: 'Om welke keten gaat het?',
      keuzes: [
        { waarde: 'volwassenen', label: 'Volwassenen' },
        { waarde: 'jongeren', label: 'Jongeren' },
        { waarde: 'gezin', label: 'Gezin' },
      ],
    });
    const soorten = {
      'acute-opvang/tijdstip': 'datumtijd',
      'acute-opvang/opening.van': 'tijd',
      'acute-opvang/opening.gesloten': 'lijst',
      'in-behandeling/laatsteWoonplaats': 'woonplaats',
      'landelijke-toegankelijkheid/vervoer': 'tekst',
      'onderzoek/gesprekken[].reden': 'tekst',
      'onderzoek/gesprekken[].datum': 'datum',
      'winteropvang/verwachteTemperatuur': 'getal',
      'beeindiging/bewijs.waarschuwingen': 'getal',
      'beeindiging/bewijs.woonplek': 'ja-nee',
      'beeindiging/bewijs': 'groep',
    };
    for (const [plek, soort] of Object.entries(soorten)) {
      const [naam, pad] = plek.split('/') as [keyof typeof toetsen, string];
      expect(veld(naam, pad)?.soort).toBe(soort);
    }
  });

  it('a bewijs field says with which gronden it counts', () => {
    const bewijs = platteVelden(toetsen.beeindiging.velden).find(({ pad }) => pad === 'bewijs.indicatieGesteld');
    expect(bewijs?.alleenBij).toEqual({ pad: 'grond', waarden: ['vervolg-intramuraal', 'vervolg-ambulant'] });
    const grond = toetsen.beeindiging.velden[0];
    expect(grond?.pad).toBe('grond');
    expect(grond?.keuzes?.slice(0, 2)).toEqual([
      { waarde: 'voorliggende-voorziening', label: 'Andere voorziening gaat voor' },
      { waarde: 'vervolg-intramuraal', label: 'Vervolgplek met verblijf' },
    ]);
    const extramuraal = platteVelden(toetsen['crisis-beeindiging'].velden).find(
      ({ pad }) => pad === 'bewijs.extramuraal',
    );
    expect(extramuraal?.alleenBij?.waarden).toEqual(['vervolg-wmo']);
  });
});

describe('the explanation', () => {
  it('asks nothing where the answer is settled, also beside facts that are not known', () => {
    const feiten = { vrijOfToeristischVerblijf: true, overmachtOfNood: true };
    const uitleg = toetsen.weigering.beoordeel(feiten, '2026-03-02', beleidsregels2025);
    const kort = uitleg.voorwaarden.find(({ id }) => id === 'kort-verblijf');
    expect([kort?.uitkomst, kort?.ontbreekt]).toEqual(['niet-voldaan', []]);
    expect(uitlegSchema.parse(uitleg)).toEqual(uitleg);
  });

  it('tells what was used, what is missing and which policy values counted', () => {
    const feiten = { grond: 'vertrouwensrelatie', bewijs: { waarschuwingen: 1 } };
    expect(toetsen.beeindiging.beoordeel(feiten, '2026-03-02', beleidsregels2025)).toEqual({
      toets: 'beeindiging',
      artikel: '5.2.9',
      beleidsversie: 'beleidsregels-2025.1',
      peildatum: '2026-03-02',
      uitkomst: 'niet-voldaan',
      voorwaarden: [
        {
          id: 'schriftelijkVerslag',
          artikel: '5.2.9',
          bron: expect.objectContaining({ artikel: '5.2.9', onderdeel: '8' }) as unknown,
          zin: 'Er is een schriftelijk verslag.',
          uitkomst: 'onbekend',
          feiten: [],
          ontbreekt: [{ pad: 'bewijs.schriftelijkVerslag', vraag: 'Is er een schriftelijk verslag?' }],
        },
        {
          id: 'waarschuwingen',
          artikel: '5.2.9',
          bron: expect.objectContaining({ versie: 'Gemeenteblad 2025 nr. 235571' }) as unknown,
          zin: 'De cliënt is meermaals gewaarschuwd.',
          uitkomst: 'niet-voldaan',
          feiten: [{ pad: 'bewijs.waarschuwingen', label: 'Aantal waarschuwingen', waarde: 1 }],
          ontbreekt: [],
        },
      ],
      gevolg: { wijze: 'beschikking', ontbreekt: ['schriftelijkVerslag', 'waarschuwingen'] },
      ontbreekt: [{ pad: 'bewijs.schriftelijkVerslag', vraag: 'Is er een schriftelijk verslag?' }],
      waarden: [
        {
          naam: 'waarschuwingen',
          label: 'Aantal waarschuwingen dat nodig is',
          waarde: 2,
          eenheid: 'waarschuwingen',
          vanaf: '2025-01-01',
          bron: expect.objectContaining({ artikel: '5.2.9' }) as unknown,
        },
      ],
    });
  });

  it('a policy value is told once, by the day on which its term started', () => {
    const { waarden } = toetsen.geldigheid.beoordeel(
      { keten: 'gezin', ingangsdatum: '2026-01-15' },
      '2026-03-02',
      beleidsregels2025,
    );
    expect(waarden.map(({ naam }) => naam)).toEqual(['opvangduurGezin', 'perspectief']);
  });
});
