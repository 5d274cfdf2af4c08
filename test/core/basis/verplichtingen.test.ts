import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Invoer } from '#shared/contract/tabel.ts';
import type { Vastleggingen } from '#shared/domein/vastlegging.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import { logIn } from '../hulp.ts';
import { voorbeeld } from '../vervolg/stukken.ts';
import { dag, maakGezinshuis, type Gezinshuis } from './hulp.ts';

let h: Gezinshuis;
beforeEach(async () => {
  h = await maakGezinshuis();
});
afterEach(() => h.k.ruimOp());

const lees = () => h.k.doe('verplichtingen.lezen', { dossierId: h.dossierId });
const leg = <S extends 'woningsite' | 'zoekprofiel' | 'woningaanbod' | 'waarschuwing'>(
  soort: S,
  inhoud: Partial<Vastleggingen[S]> = {},
) =>
  h.k.doe('vervolg.vastleggen', {
    ...{ dossierId: h.dossierId, id: null, versie: 0, reden: '' },
    invoer: { soort, inhoud: { ...voorbeeld[soort], ...inhoud } } as never,
  });
const site = (naam: string, anders: Partial<Vastleggingen['woningsite']> = {}) =>
  leg('woningsite', { site: naam, ...anders });
type Weken = Invoer<'verplichtingen.weken'>['weken'];
const week = (datum: string, reacties: [string, number | null][], anders: object = {}): Weken[number] => ({
  id: null,
  versie: 0,
  inhoud: {
    ...voorbeeld.woningreactie,
    datum,
    reacties: reacties.map(([siteId, aantal]) => ({ siteId, aantal })),
    ...anders,
  },
});
const bewaar = (weken: Weken, reden = '') => h.k.doe('verplichtingen.weken', { dossierId: h.dossierId, weken, reden });
const plicht = async (welke: string) => (await lees()).plichten.find((een) => een.plicht === welke);
const driesites = async () => {
  const [a, b, c] = [
    await site('Woonnet Rijnmond'),
    await site('Haaglanden', { loting: false, buitenRegio: true }),
    await site('Klik voor Wonen', { loting: false, buitenRegio: true }),
  ];
  return [a.id, b.id, c.id] as const;
};
const drieWeken = ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09'];

describe('obligations (5.2.11)', () => {
  it('are all there, with nothing known and nobody warned', async () => {
    const { plichten, zoekers } = await lees();
    expect(plichten).toHaveLength(10);
    expect(plichten.every(({ waarschuwingen }) => waarschuwingen === 0)).toBe(true);
    expect(zoekers.map(({ clientId }) => clientId)).toEqual([h.ouder]);
    expect(zoekers[0]?.uitleg).toMatchObject({ uitkomst: 'onbekend', artikel: '5.2.11' });
  });

  it('registrations are counted, and what is missing stands ready for a letter', async () => {
    await leg('zoekprofiel');
    await site('Woonnet Rijnmond');
    expect(await plicht('woningzoeksites')).toMatchObject({
      uitkomst: 'niet-voldaan',
      mist: [
        'U staat ingeschreven bij 1 van de 3 woningsites die nodig zijn.',
        'U staat ingeschreven bij 0 van de 2 sites voor een andere regio.',
      ],
    });
    const bewoner = (await h.k.doe('basis.lezen', { dossierId: h.dossierId })).bewoners[0];
    expect(bewoner?.punten.find(({ punt }) => punt === 'woningzoeksites')).toMatchObject({ stand: 'bezig' });
  });

  it('weeks are stored many at a time; none is a fact, a blank is not', async () => {
    await leg('zoekprofiel');
    const [a, b, c] = await driesites();
    await bewaar(
      drieWeken.map((maandag) =>
        week(maandag, [
          [a, 2],
          [b, 1],
          [c, 1],
        ]),
      ),
    );
    const { zoekers } = await lees();
    expect(zoekers[0]?.uitleg).toMatchObject({ uitkomst: 'voldaan' });
    expect(zoekers[0]?.weken.slice(1, 5).map(({ stand }) => stand)).toEqual(Array(4).fill('gereageerd'));
    const [laatste] = zoekers[0]!.weken.filter(({ maandag }) => maandag === '2026-11-09');
    const leeg = {
      ...week('2026-11-09', [
        [a, 0],
        [b, null],
        [c, 1],
      ]),
      id: laatste!.id,
      versie: 1,
    };
    const { velden } = await h.k.weigert(
      'verplichtingen.weken',
      { dossierId: h.dossierId, weken: [leeg], reden: '' },
      'ongeldige-invoer',
    );
    expect(velden).toMatchObject([{ pad: 'reden' }]);
    await bewaar([leeg], 'Verkeerd gehoord');
    expect(await plicht('woningzoeksites')).toMatchObject({
      uitkomst: 'niet-voldaan',
      mist: ['In de week van 9 november 2026 reageerde u niet op Woonnet Rijnmond.'],
      voorstel: 'In de week van 9 november 2026 reageerde u niet op Woonnet Rijnmond.',
    });
    // Filling in what was open is no correction.
    await bewaar([
      {
        ...week('2026-11-09', [
          [a, 0],
          [b, 1],
          [c, 1],
        ]),
        id: laatste!.id,
        versie: 2,
      },
    ]);
    await h.k.weigert('verplichtingen.weken', { dossierId: h.dossierId, weken: [leeg], reden: 'x' }, 'conflict');
  });

  it('refuses a week that is none, of somebody else, on an unknown site, or twice', async () => {
    const [a] = await driesites();
    const paden = async (...weken: Weken) =>
      (
        await h.k.weigert('verplichtingen.weken', { dossierId: h.dossierId, weken, reden: '' }, 'ongeldige-invoer')
      ).velden?.map(({ pad }) => pad);
    expect(await paden(week('2026-11-10', []))).toEqual(['weken.0.inhoud.datum']);
    expect(await paden(week('2026-11-23', []))).toEqual(['weken.0.inhoud.datum']);
    expect(await paden(week('2026-11-09', [[h.dossierId, 1]]))).toEqual(['weken.0.inhoud.reacties.0.siteId']);
    expect(await paden(week('2026-11-09', [[a, 1]]), week('2026-11-09', [[a, 1]]))).toEqual(['weken.1.inhoud.datum']);
    expect(await paden(week('2026-11-09', [], { wie: h.dossierId }))).toEqual(['weken.0.inhoud.wie']);
    await bewaar([week('2026-11-09', [[a, 1]])]);
    expect(await paden(week('2026-11-09', [[a, 1]]))).toEqual(['weken.0.inhoud.datum']);
    const kwijt = { ...week('2026-11-02', [[a, 1]]), id: h.dossierId, versie: 1 };
    await h.k.weigert('verplichtingen.weken', { dossierId: h.dossierId, weken: [kwijt], reden: '' }, 'niet-gevonden');
  });

  it('refuses forms that do not add up, naming the field', async () => {
    const paden = async (
      soort: 'woningsite' | 'zoekprofiel' | 'schulden' | 'dagstructuur' | 'waarschuwing',
      inhoud: object,
    ) =>
      (
        await h.k.weigert(
          'vervolg.vastleggen',
          {
            ...{ dossierId: h.dossierId, id: null, versie: 0, reden: '' },
            invoer: { soort, inhoud: { ...voorbeeld[soort], ...inhoud } } as never,
          },
          'ongeldige-invoer',
        )
      ).velden?.map(({ pad }) => pad.replace('invoer.inhoud.', ''));
    expect(await paden('zoekprofiel', { eigenWoning: false })).toEqual(['waaromNiet']);
    expect(await paden('schulden', { stand: 'geen-schulden' })).toEqual(['stand']);
    expect(await paden('schulden', { stand: 'aangemeld', toeleiding: [] })).toEqual(['toeleiding']);
    expect(await paden('schulden', { volgendeStapOp: null })).toEqual(['volgendeStapOp']);
    expect(await paden('schulden', { schuldeisers: [{ naam: 'X', bedrag: -1 }] })).toEqual(['schuldeisers.0.bedrag']);
    expect(await paden('dagstructuur', { dagenPerWeek: 8 })).toEqual(['dagenPerWeek']);
    expect(await paden('dagstructuur', { dagenPerWeek: null })).toEqual(['dagenPerWeek']);
    expect(await paden('dagstructuur', { soort: 'geen', dagenPerWeek: 2 })).toEqual(['dagenPerWeek']);
    expect(await paden('dagstructuur', { tot: '2026-11-01' })).toEqual(['tot']);
    expect(await paden('woningsite', { uitgeschrevenOp: '2026-09-30' })).toEqual(['uitgeschrevenOp']);
    expect(await paden('woningsite', { bijlageId: h.dossierId })).toEqual(['bijlageId']);
    expect(await paden('waarschuwing', { gegevenOp: '2026-11-12' })).toEqual(['gegevenWijze']);
    expect(await paden('waarschuwing', { gegevenOp: '2026-11-09', gegevenWijze: 'meegegeven' })).toEqual(['gegevenOp']);
    await site('Woonnet Rijnmond');
    expect(await paden('woningsite', { site: 'woonnet  rijnmond' })).toEqual(['site']);
    await leg('zoekprofiel');
    expect(await paden('zoekprofiel', {})).toEqual(['wie']);
  });

  it('a refused passende woning counts, one that is not passend does not', async () => {
    await leg('woningaanbod', { passend: null });
    expect(await plicht('woning-accepteren')).toMatchObject({ uitkomst: null, mist: [] });
    await leg('woningaanbod', { passend: true });
    expect(await plicht('woning-accepteren')).toMatchObject({ uitkomst: 'niet-voldaan' });
  });
});

describe('warnings', () => {
  it('are numbered letters that name the earlier ones, and count as evidence', async () => {
    await leg('waarschuwing', { plicht: 'huisregels', gegevenWijze: 'meegegeven', gegevenOp: '2026-11-10' });
    h.k.klok.zet(`${dag}T10:05:00Z`);
    const tekst = 'In de week van 9 november 2026 reageerde u niet op Woonnet Rijnmond.';
    const { id } = await leg('waarschuwing', { plicht: 'woningzoeksites', tekst, datum: '2026-11-16' });
    const brief = await h.k.doe('vervolg.brief', { dossierId: h.dossierId, id });
    expect(brief).toMatchObject({ soort: 'waarschuwing', titel: 'Waarschuwing 2' });
    const { bytes } = await h.k.doe('document.bytes', { documentId: brief.id });
    const { tekst: gelezen } = await leesPdf(bytes);
    expect(gelezen).toContain('Waarschuwing 2');
    expect(gelezen.replaceAll(/\s+/g, ' ')).toContain(tekst);
    expect(gelezen.replaceAll(/\s+/g, ' ')).toContain(
      'Waarschuwing 1 van 10 november 2026, over: de huisregels van de locatie.',
    );
    expect(await plicht('woningzoeksites')).toMatchObject({ waarschuwingen: 1, laatsteOp: '2026-11-16' });
  });

  it('take how the client got the letter without a reason; anything else is a correction', async () => {
    const { id } = await leg('waarschuwing');
    const opnieuw = (inhoud: object, versie: number) => ({
      ...{ dossierId: h.dossierId, id, versie, reden: '' },
      invoer: { soort: 'waarschuwing' as const, inhoud: { ...voorbeeld.waarschuwing, ...inhoud } },
    });
    const gegeven = { gegevenWijze: 'verzonden' as const, gegevenOp: '2026-11-16' };
    await h.k.weigert('vervolg.vastleggen', opnieuw({ ...gegeven, tekst: 'Iets anders' }, 1), 'ongeldige-invoer');
    await h.k.doe('vervolg.vastleggen', opnieuw(gegeven, 1));
    await h.k.weigert('vervolg.vastleggen', opnieuw({ ...gegeven, gegevenOp: '2026-11-15' }, 2), 'ongeldige-invoer');
  });

  it('of before this version are still read', async () => {
    const { id } = await leg('waarschuwing');
    await h.inBestand((db) => {
      db.exec('DROP TRIGGER vastlegging_blijft_wijzig');
      db.prepare(
        "UPDATE vastlegging SET inhoud = json_remove(inhoud, '$.gegevenOp', '$.gegevenWijze') WHERE id = ?",
      ).run(id);
    });
    await logIn(h.k, 'begeleider');
    const { stukken } = await h.k.doe('vervolg.lezen', { dossierId: h.dossierId });
    expect(stukken[0]).toMatchObject({ inhoud: { gegevenOp: null, gegevenWijze: null } });
  });
});

describe('the sites for homes that an organisation works with', () => {
  const velden = { naam: 'Woonnet Rijnmond', adres: '', loting: true, buitenRegio: false, actief: true };
  it('are a list that the manager keeps, and begeleiders choose from', async () => {
    await h.k.weigert('zoeksite.toevoegen', velden, 'geen-recht');
    await logIn(h.k, 'manager');
    const gemaakt = await h.k.doe('zoeksite.toevoegen', velden);
    await h.k.weigert('zoeksite.toevoegen', { ...velden, naam: 'woonnet rijnmond' }, 'ongeldige-invoer');
    await h.k.doe('zoeksite.wijzigen', { ...gemaakt, adres: 'woonnetrijnmond.nl' });
    await h.k.weigert('zoeksite.wijzigen', gemaakt, 'conflict');
    await h.k.weigert('zoeksite.wijzigen', { ...gemaakt, id: h.dossierId, naam: 'Anders' }, 'niet-gevonden');
    const weg = await h.k.doe('zoeksite.toevoegen', { ...velden, naam: 'Oud', actief: false });
    expect((await h.k.doe('zoeksite.lijst', {})).map(({ naam }) => naam)).toEqual(['Woonnet Rijnmond', 'Oud']);
    await logIn(h.k, 'begeleider');
    expect((await lees()).sitelijst.map(({ id }) => id)).toEqual([gemaakt.id]);
    expect(weg.actief).toBe(false);
  });
});
