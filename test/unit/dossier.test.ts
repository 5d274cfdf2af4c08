import { describe, expect, it } from 'vitest';
import { beleidsregels2025 } from '#shared/beleid/index.ts';
import { leegKind, stapnamen, type Stapfeiten, type Stapnaam } from '#shared/domein/stappen.ts';
import { legeToegankelijkheid } from '#shared/domein/toegankelijkheid.ts';
import type { Besluitrij, Copasrij, Stappen } from '#db/opslag/index.ts';
import { maakBeeld } from '#core/dossier/beeld.ts';
import { beginInstellingen } from '#core/sessie/begin.ts';
import { rechteWeg } from '../core/gegevens.ts';

/* What the core derives from stored facts on a day: rail, proposal, terms, status and row of the Werkvoorraad. Pure. */
const vandaag = '2026-11-16';
const rechts = rechteWeg(vandaag, '1'.repeat(26));
type Feiten = { [S in Stapnaam]: Partial<Stapfeiten[S]> | null };
const leegToegankelijk: Stapfeiten['toegankelijkheid'] = legeToegankelijkheid();
const volledig = {
  melding: rechts.melding,
  'acute-opvang': rechts.acuut,
  onderzoek: rechts.onderzoek,
  toegankelijkheid: leegToegankelijk,
  voorwaarden: rechts.voorwaarden,
};

interface Geval {
  geboortedatum?: string | null;
  feiten?: Partial<Feiten>;
  besluit?: Partial<Besluitrij>;
  passen?: Partial<Copasrij>[];
  vertrek?: { per: string; op: string } | null;
  op?: string;
}

function vastgelegd(feiten: Partial<Feiten>): Stappen {
  const door = { versie: 1, doorId: 'b', door: 'Balie', op: `${vandaag}T09:00:00.000Z` };
  const standaard: Feiten = { ...volledig, toegankelijkheid: null };
  const gekozen = { ...standaard, ...feiten };
  return Object.fromEntries(
    stapnamen.map((stap) => [stap, gekozen[stap] && { ...door, feiten: { ...volledig[stap], ...gekozen[stap] } }]),
  ) as Stappen;
}

const besluitrij = (over: Partial<Besluitrij>): Besluitrij => ({
  id: 'besluit',
  dossierId: 'd',
  soort: 'verstrekken',
  opBesluitId: null,
  opvolgenOp: null,
  per: null,
  genomenOp: `${vandaag}T09:00:00.000Z`,
  genomenDoorId: 'b',
  genomenDoor: 'Beslisser',
  peildatum: vandaag,
  beleidsversie: 'beleidsregels-2025.1',
  keten: 'volwassenen',
  ingangsdatum: vandaag,
  laatsteDag: '2027-02-15',
  locatieId: null,
  locatienaam: null,
  contactpersoonId: 'b',
  contactpersoon: '',
  motivering: '',
  afwijking: null,
  gronden: [],
  voorwaarden: '',
  feiten: {},
  uitleg: [],
  bekendgemaaktOp: vandaag,
  bekendmakingWijze: 'uitgereikt',
  bezwaarTot: '2026-12-28',
  vervallenOp: null,
  vervallenDoor: null,
  vervallenReden: null,
  documentId: null,
  ...over,
});

function beeldVan({
  geboortedatum = '1984-05-06',
  feiten = {},
  besluit,
  passen = [],
  vertrek = null,
  op = vandaag,
}: Geval) {
  const instellingen = beginInstellingen({ naam: 'Gemeente', openVan: '08:30', openTot: '16:30' });
  const besluiten = besluit ? [besluitrij(besluit)] : [];
  const copassen = passen.map((pas) => ({ besluitId: 'besluit', ingetrokkenOp: null, ...pas }) as Copasrij);
  const bron = {
    geboortedatum,
    stappen: vastgelegd(feiten),
    besluiten,
    copassen,
    aanvullend: [],
    vertrek,
    heeftPlan: false,
    gesloten: false,
    instellingen,
  };
  const beeld = maakBeeld(bron, op, beleidsregels2025);
  return {
    status: beeld.status,
    keten: beeld.toetsing.keten,
    voorstel: beeld.voorstel.voorstel,
    gronden: beeld.voorstel.gronden.map(({ id }) => id),
    ontbreekt: [...new Set(beeld.voorstel.ontbreekt.map(({ stap }) => stap))],
    termijnen: beeld.termijnen.map(({ soort, uiterlijk }) => `${soort} ${uiterlijk}`),
    rail: Object.fromEntries(beeld.rail.map(({ stap, stand }) => [stap, stand])),
    regime: beeld.regime,
    werk: beeld.werkregel && [beeld.werkregel.wachtOp, beeld.werkregel.soort, beeld.werkregel.uiterlijk],
    waarom: (stap: string) => beeld.rail.find((r) => r.stap === stap)?.waarom ?? [],
    bericht: beeld.voorstel.ontbreekt.map(({ vraag, artikel }) => `${artikel}: ${vraag}`),
  };
}

describe('a dossier', () => {
  it('of an adult from Rotterdam with everything known can be decided: the proposal is to grant (5.2.6)', () => {
    expect(beeldVan({})).toMatchObject({
      status: 'wacht-op-besluit',
      keten: 'volwassenen',
      voorstel: 'verstrekken',
      gronden: [],
      ontbreekt: [],
      regime: null,
      werk: ['beslisser', null, null],
      rail: {
        toegankelijkheid: 'niet-van-toepassing',
        besluit: 'bezig',
        beschikking: 'niet-begonnen',
        copas: 'niet-begonnen',
      },
    });
  });

  it('with only a melding waits for the onderzoek, six weeks from the melding (Wmo 2.3.2)', () => {
    const beeld = beeldVan({ feiten: { 'acute-opvang': null, onderzoek: null, voorwaarden: null } });
    expect(beeld).toMatchObject({
      status: 'melding',
      voorstel: 'nog-niet',
      termijnen: ['onderzoek 2026-12-28'],
      werk: ['balie', 'onderzoek', '2026-12-28'],
      rail: {
        melding: 'klaar',
        'acute-opvang': 'niet-begonnen',
        onderzoek: 'niet-begonnen',
        voorwaarden: 'niet-begonnen',
      },
    });
  });

  it('with an aanvraag is decided within two weeks of it (Wmo 2.3.5)', () => {
    const { termijnen, werk } = beeldVan({ feiten: { melding: { aanvraagOp: '2026-11-20' } } });
    expect(termijnen).toEqual(['besluit 2026-12-04']);
    expect(werk).toEqual(['beslisser', 'besluit', '2026-12-04']);
  });

  it('of somebody from another region brings the landelijke toegankelijkheid into play (5.2.5)', () => {
    const elders = { melding: { laatsteWoonplaats: '0363' } };
    expect(beeldVan({ feiten: elders })).toMatchObject({
      voorstel: 'nog-niet',
      ontbreekt: expect.arrayContaining(['toegankelijkheid']) as string[],
      rail: { toegankelijkheid: 'niet-begonnen' },
    });
    const begonnen = beeldVan({ feiten: { ...elders, toegankelijkheid: { startOnderzoek: vandaag } } });
    expect(begonnen).toMatchObject({ rail: { toegankelijkheid: 'bezig' }, termijnen: ['onderzoek-regio 2026-11-30'] });
    const rotterdam = beeldVan({
      feiten: {
        ...elders,
        toegankelijkheid: { startOnderzoek: vandaag, overeenstemmingOnderzoek: false, aangewezenRegio: 'rotterdam' },
      },
    });
    expect(rotterdam).toMatchObject({
      voorstel: 'verstrekken',
      regime: 'regulier',
      rail: { toegankelijkheid: 'klaar' },
    });
  });

  it('that waits for another region gives shelter only, and no refusal before the transfer is arranged (5.2.5)', () => {
    const aangewezen = {
      startOnderzoek: vandaag,
      overeenstemmingOnderzoek: false,
      aangewezenRegio: 'andere-regio' as const,
    };
    const geregeld = {
      ...aangewezen,
      overeenstemmingOverdracht: true,
      onderzoeksverslag: true,
      overlegMetClient: true,
      datumOverdracht: '2026-11-23',
      aanbieder: 'Opvang daar',
      vervoer: 'Trein met begeleiding',
    };
    const met = (toegankelijkheid: object) =>
      beeldVan({ feiten: { melding: { laatsteWoonplaats: '0363' }, toegankelijkheid } });
    expect(met(aangewezen)).toMatchObject({
      status: 'onderzoek',
      voorstel: 'nog-niet',
      gronden: ['andere-regio'],
      regime: 'alleen-onderdak',
      werk: ['balie', null, null],
    });
    const zonderOverleg = met({ ...geregeld, overlegMetClient: false });
    expect(zonderOverleg.voorstel).toBe('nog-niet');
    expect(zonderOverleg.bericht).toEqual(['5.2.5: De overdracht is met de cliënt besproken.']);
    expect(met(geregeld)).toMatchObject({
      status: 'wacht-op-besluit',
      voorstel: 'weigeren',
      regime: 'alleen-onderdak',
    });
  });

  it('of somebody who does not co-operate with the transfer can be refused without it (5.2.7)', () => {
    const beeld = beeldVan({
      feiten: {
        melding: { laatsteWoonplaats: '0363' },
        toegankelijkheid: { aangewezenRegio: 'andere-regio' },
        voorwaarden: { weigertDossieroverdracht: true },
      },
    });
    expect(beeld).toMatchObject({ voorstel: 'weigeren', gronden: ['andere-regio', 'weigert-overdracht'] });
  });

  it('of somebody who cannot say where they lived is investigated by Rotterdam itself (5.2.5)', () => {
    expect(beeldVan({ feiten: { melding: { laatsteWoonplaats: 'onbekend' } } })).toMatchObject({
      voorstel: 'verstrekken',
      rail: { melding: 'klaar', toegankelijkheid: 'niet-van-toepassing' },
    });
    expect(beeldVan({ feiten: { melding: { laatsteWoonplaats: null } } })).toMatchObject({
      voorstel: 'nog-niet',
      ontbreekt: expect.arrayContaining(['melding']) as string[],
      rail: { melding: 'bezig', toegankelijkheid: 'niet-begonnen' },
    });
  });

  it('of a jongere or a gezin belongs to that keten, and gets no CO-pas (5.2.1, 5.2.8)', () => {
    const gezin = { melding: { kinderen: [{ ...leegKind(), geboortedatum: '2019-01-01', inwonend: true }] } };
    const met = (...ids: ('jeugdwet-maatregel' | 'kinderen-en-gezag')[]) => {
      const erbij = ids.map((id) => [id, { stand: 'vastgesteld' as const, bevinding: 'Gezien.' }]);
      return { onderdelen: { ...rechts.onderzoek.onderdelen, ...Object.fromEntries(erbij) } };
    };
    const jong = met('jeugdwet-maatregel');
    const onderzoek = met('jeugdwet-maatregel', 'kinderen-en-gezag');
    expect(beeldVan({ geboortedatum: '2006-05-06', feiten: { onderzoek: jong } })).toMatchObject({
      keten: 'jongeren',
      voorstel: 'verstrekken',
    });
    expect(beeldVan({ feiten: { ...gezin, onderzoek } })).toMatchObject({ keten: 'gezin', voorstel: 'verstrekken' });
    for (const keten of ['jongeren', 'gezin'] as const)
      expect(beeldVan({ besluit: { keten } }).rail).toMatchObject({ copas: 'niet-van-toepassing' });
    expect(beeldVan({ besluit: {} }).rail).toMatchObject({ copas: 'bezig' });
    expect(beeldVan({ besluit: {}, passen: [{}] }).rail).toMatchObject({ copas: 'klaar' });
    expect(beeldVan({ besluit: {}, passen: [{ ingetrokkenOp: 'x' }] }).rail).toMatchObject({ copas: 'bezig' });
  });

  it('of somebody under 17 and a half fits no keten, so nothing can be granted', () => {
    expect(beeldVan({ geboortedatum: '2010-01-01' })).toMatchObject({ keten: null, voorstel: 'nog-niet' });
  });

  it('whose facts are missing says which, at the step where they are asked', () => {
    const beeld = beeldVan({ geboortedatum: null, feiten: { voorwaarden: { brp: null, inNederlandSinds: null } } });
    expect(beeld.voorstel).toBe('nog-niet');
    expect(beeld.ontbreekt).toEqual(['melding', 'onderzoek', 'voorwaarden']);
    expect(beeld.rail).toMatchObject({ melding: 'bezig', voorwaarden: 'bezig' });
    expect(beeld.waarom('voorwaarden')).toContain('Staat of stond de cliënt ingeschreven in de BRP?');
  });

  it('with an onderzoek that is not finished is not decided, whatever holds (5.2.4)', () => {
    const beeld = beeldVan({
      feiten: { onderzoek: { afgerondOp: null }, voorwaarden: { financieelZelfredzaam: true } },
    });
    expect(beeld).toMatchObject({ status: 'onderzoek', voorstel: 'nog-niet', gronden: ['financieel-zelfredzaam'] });
    expect(beeld.waarom('onderzoek')).toEqual(['Wanneer is het onderzoek afgerond?']);
  });

  it('of somebody who does not meet a condition, or for whom a ground holds, is proposed to be refused (5.2.7)', () => {
    expect(beeldVan({ feiten: { voorwaarden: { rechtmatigVerblijf: false } } })).toMatchObject({
      voorstel: 'weigeren',
      gronden: ['voorwaarden-niet-vervuld'],
    });
    expect(
      beeldVan({ feiten: { voorwaarden: { voldoendeRedzaam: true, financieelZelfredzaam: true } } }),
    ).toMatchObject({
      voorstel: 'weigeren',
      gronden: ['voldoende-redzaam', 'financieel-zelfredzaam'],
    });
  });

  it('of somebody who gets another chance to co-operate waits for that chance, and is not granted either (2.2.7)', () => {
    const met = (hersteltermijnTot: string | null, op = vandaag) =>
      beeldVan({ feiten: { voorwaarden: { onvoldoendeMedewerking: true, hersteltermijnTot } }, op });
    const wacht = met('2026-11-20');
    expect(wacht).toMatchObject({
      voorstel: 'nog-niet',
      gronden: [],
      status: 'onderzoek',
      termijnen: ['hersteltermijn 2026-11-20'],
      werk: ['balie', 'hersteltermijn', '2026-11-20'],
    });
    expect(wacht.bericht).toEqual([expect.stringContaining('2.2.7: De cliënt krijgt nog tijd')]);
    expect(met('2026-11-20', '2026-11-20').voorstel).toBe('nog-niet');
    expect(met('2026-11-20', '2026-11-21')).toMatchObject({
      voorstel: 'weigeren',
      gronden: ['onvoldoende-medewerking'],
    });
    expect(met(null).voorstel).toBe('nog-niet');
  });
});

describe('a dossier with a besluit', () => {
  it('waits for the balie until it has been made known (Awb 3:41)', () => {
    expect(beeldVan({ besluit: { bekendgemaaktOp: null, bezwaarTot: null } })).toMatchObject({
      status: 'verstrekt',
      werk: ['balie', 'bekendmaken', vandaag],
      rail: { besluit: 'klaar', beschikking: 'bezig' },
    });
  });

  it('runs to its last day, with bezwaar and perspectief on the way (5.2.8, 5.2.12, Awb 6:7)', () => {
    expect(beeldVan({ besluit: {} })).toMatchObject({
      status: 'verstrekt',
      termijnen: ['bezwaar 2026-12-28', 'perspectief 2027-01-11', 'einde-opvang 2027-02-15'],
      werk: ['niemand', 'einde-opvang', '2027-02-15'],
    });
  });

  it('ends van rechtswege after its last day, and is then work until it is known where the client went (5.2.9, 5.2.12)', () => {
    expect(beeldVan({ besluit: {}, op: '2027-02-15' })).toMatchObject({ status: 'verstrekt' });
    for (const op of ['2027-02-16', '2028-02-16'])
      expect(beeldVan({ besluit: {}, op })).toMatchObject({
        status: 'geeindigd',
        termijnen: ['bezwaar 2026-12-28', 'perspectief 2027-01-11', 'opvang-voorbij 2027-02-16'],
        werk: ['balie', 'opvang-voorbij', '2027-02-16'],
      });
    const vertrek = { per: '2027-02-16', op: '2027-02-17T09:00:00.000Z' };
    expect(beeldVan({ besluit: {}, vertrek, op: '2027-02-18' })).toMatchObject({ status: 'geeindigd', werk: null });
  });

  it('that refuses is done once it has been made known; only bezwaar still runs', () => {
    const besluit = {
      soort: 'weigeren' as const,
      ingangsdatum: null,
      laatsteDag: null,
      gronden: ['voldoende-redzaam'],
    };
    expect(beeldVan({ besluit })).toMatchObject({
      status: 'geweigerd',
      werk: null,
      termijnen: ['bezwaar 2026-12-28'],
      rail: { copas: 'niet-van-toepassing' },
    });
    expect(beeldVan({ besluit: { ...besluit, bekendgemaaktOp: null, bezwaarTot: null } }).werk).toEqual([
      'balie',
      'bekendmaken',
      vandaag,
    ]);
  });

  it('that lapsed counts as one without', () => {
    expect(beeldVan({ besluit: { vervallenOp: 'x' } })).toMatchObject({
      status: 'wacht-op-besluit',
      voorstel: 'verstrekken',
      rail: { besluit: 'bezig' },
    });
  });
});
