import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instellingenSchema, type Instellingen } from '#shared/contract/groepen/beheer.ts';
import { instellinggroepen, metWaardeOp, waardeOp } from '#shared/domein/instellingwijziging.ts';
import { instellingnaam } from '#shared/taal/instellingnamen.ts';
import { instellingwaarde } from '#shared/taal/instellingwaarde.ts';
import { beginInstellingen } from '#core/sessie/begin.ts';
import { logIn, richtIn, testkern, voegGebruikersToe, type Testkern } from '../hulp.ts';
import { maakStad } from '../opstelling.ts';
import { desksjabloon, haal, stuur } from '../werkplek/hulp.ts';

let k: Testkern;
let minuut = 0;
/** Nobody saves twice at one instant. */
const later = () => k.klok.zet(`2026-11-16T09:0${(minuut += 1)}:00Z`);
const bewaar = async (anders: Partial<Instellingen>) => {
  later();
  const { versie, waarden } = await k.doe('instelling.lezen', {});
  return k.doe('instelling.opslaan', { versie, waarden: { ...waarden, ...anders } });
};
const eerder = async (
  onderdeel: 'instelling' | 'locatie' | 'verbinding' | 'bewaren',
  locatieId: string | null = null,
) =>
  (await k.doe('instelling.wijzigingen', { onderdeel, locatieId })).map(({ pad, was, wordt, door }) => ({
    ...{ pad, was, wordt, door },
  }));

describe('the settings', () => {
  beforeEach(async () => {
    minuut = 0;
    k = testkern();
    await richtIn(k);
    await voegGebruikersToe(
      k,
      { inlognaam: 'balie', rollen: ['balie'] },
      { inlognaam: 'bob', rollen: ['functioneel-beheer'] },
    );
    await logIn(k, 'bea');
  });
  afterEach(() => k.ruimOp());

  it('remember what each value was, who changed it and when; the last is first', async () => {
    const { waarden } = await k.doe('instelling.lezen', {});
    expect(await eerder('instelling')).toEqual([]);
    await bewaar({ openTot: '17:00', huisafspraken: { ...waarden.huisafspraken, laatVanaf: '22:30' } });
    await logIn(k, 'bob');
    await bewaar({ geslotenDagen: ['2026-12-28'] });
    const bea = (await k.doe('gebruiker.lijst', {})).find(({ inlognaam }) => inlognaam === 'bea')?.naam;
    const regels = await eerder('instelling');
    expect(regels[0]).toEqual({ pad: 'geslotenDagen', was: null, wordt: ['2026-12-28'], door: 'Naam bob' });
    expect(regels.slice(1).sort((a, b) => (a.pad < b.pad ? -1 : 1))).toEqual([
      { pad: 'huisafspraken.laatVanaf', was: '23:00', wordt: '22:30', door: bea },
      { pad: 'openTot', was: '16:30', wordt: '17:00', door: bea },
    ]);
  });

  it('what was refused, and what stayed as it was, is no change', async () => {
    const { versie, waarden } = await k.doe('instelling.lezen', {});
    await bewaar({});
    await k.weigert('instelling.opslaan', { versie, waarden: { ...waarden, openTot: '18:00' } }, 'conflict');
    await k.weigert(
      'instelling.opslaan',
      { versie: versie + 1, waarden: { ...waarden, openTot: '08:00' } },
      'ongeldige-invoer',
    );
    expect(await eerder('instelling')).toEqual([]);
  });

  it('put back is a change of its own, with the version check of any other', async () => {
    await bewaar({ telefoon: '010 1' });
    await bewaar({ telefoon: '010 2' });
    const [laatste] = await k.doe('instelling.wijzigingen', { onderdeel: 'instelling', locatieId: null });
    const { versie, waarden } = await k.doe('instelling.lezen', {});
    later();
    const terug = metWaardeOp(waarden, laatste?.pad ?? '', laatste?.was);
    await k.weigert('instelling.opslaan', { versie: versie - 1, waarden: terug }, 'conflict');
    await k.doe('instelling.opslaan', { versie, waarden: terug });
    expect((await k.doe('instelling.lezen', {})).waarden.telefoon).toBe('010 1');
    expect((await eerder('instelling'))[0]).toMatchObject({ pad: 'telefoon', was: '010 2', wordt: '010 1' });
  });

  it('are told to who may change them, and to nobody else', async () => {
    await logIn(k, 'balie');
    await k.weigert('instelling.wijzigingen', { onderdeel: 'instelling', locatieId: null }, 'geen-recht');
  });

  it('a locatie, the retention terms and the connection remember theirs; a password is in none of it', async () => {
    const velden = {
      ...{ naam: 'De Kade', soort: 'nachtopvang' as const, keten: 'volwassenen' as const, straat: '', postcode: '' },
      ...{ plaats: '', telefoon: '', capaciteit: 9, actief: true },
    };
    const { id } = await k.doe('locatie.toevoegen', velden);
    await k.doe('locatie.wijzigen', { ...velden, id, versie: 1, capaciteit: 12, actief: false });
    expect((await eerder('locatie', id)).map(({ pad, was, wordt }) => [pad, was, wordt]).sort()).toEqual([
      ['actief', true, false],
      ['capaciteit', 9, 12],
    ]);
    expect(await eerder('instelling')).toEqual([]);

    await k.doe('bewaren.instellen', { soort: 'bedenktijd', versie: 0, waarde: 14, reden: 'Vakantie' });
    later();
    await k.doe('bewaren.instellen', { soort: 'bedenktijd', versie: 1, waarde: 10, reden: 'Weer gewoon' });
    expect((await eerder('bewaren')).map(({ pad, was, wordt }) => [pad, was, wordt])).toEqual([
      ['bedenktijd', 14, 10],
      ['bedenktijd', null, 14],
    ]);

    const adres = { host: 'a.example', poort: 5432, database: 'register', gebruiker: 'rol', ca: '' };
    await k.doe('levering.bewaren', { versie: 0, ...adres, wachtwoord: 'Geheim woord' });
    await k.doe('levering.bewaren', { versie: 1, ...adres, host: 'b.example', wachtwoord: 'Ander geheim woord' });
    expect((await eerder('verbinding')).map(({ pad, was, wordt }) => [pad, was, wordt])).toEqual([
      ['host', 'a.example', 'b.example'],
    ]);
  });
});

it('a colleague at another desk sees it too', async () => {
  const { desks, log, ruimOp } = await desksjabloon(2, maakStad)();
  try {
    const [a, b] = desks;
    if (!a || !b) throw new Error('two desks');
    await logIn(a, 'bea');
    await logIn(b, 'bea');
    const { versie, waarden } = await a.doe('instelling.lezen', {});
    await a.doe('instelling.opslaan', { versie, waarden: { ...waarden, email: 'nieuw@example.org' } });
    stuur(a.db(), log);
    haal(b.db(), log);
    expect((await b.doe('instelling.wijzigingen', { onderdeel: 'instelling', locatieId: null }))[0]).toMatchObject({
      ...{ pad: 'email', was: waarden.email, wordt: 'nieuw@example.org' },
    });
  } finally {
    ruimOp();
  }
});

describe('in words', () => {
  const begin = beginInstellingen({ naam: 'Proefstad', openVan: '08:30', openTot: '16:30' });

  it('every setting stands in one card', () => {
    const namen = Object.values(instellinggroepen).flat();
    expect([...namen].sort()).toEqual(Object.keys(instellingenSchema.shape).sort());
  });

  it('every value of the settings is told without a code, a brace or a name of a field', () => {
    const paden = Object.entries(begin).flatMap(([naam, waarde]) =>
      typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)
        ? Object.keys(waarde).map((veld) => `${naam}.${veld}`)
        : [naam],
    );
    for (const pad of paden) {
      expect(instellingwaarde(pad, waardeOp(begin, pad))).toMatch(
        /^(?!.*(object|undefined|null|[{}]|code:|actief:)).+$/,
      );
      if (!pad.startsWith('bijwerken.')) expect(instellingnaam(pad)).not.toBe(pad);
    }
  });

  it.each([
    ['andereTijden', [{ dag: '2026-12-24', van: '08:30', tot: '14:00' }], /24.*: 08:30 – 14:00/],
    ['geslotenDagen', null, /beleid/],
    ['geslotenDagen', [], /^geen$/i],
    ['tweedeFactorRollen', ['teamleider'], /^Teamleider Veilig Thuis$/],
    ['toestemmingsdoelen', [{ code: 'x', naam: 'Delen', uitleg: '', actief: false }], /^Delen \(niet in gebruik\)$/],
    [
      'crisisafspraken.bijdragen',
      [{ vanaf: '2026-01-01', centen: 1250, per: 'dag', bron: 'b' }],
      /12,50 per dag vanaf/,
    ],
    ['veiligheid.vragen', { letsel: 'Gewond?' }, /→ Gewond\?$/],
    ['vierOgen', false, /^nee$/i],
    ['telefoon', '', /^leeg$/],
  ])('%s: %j', (pad, waarde, tekst) => expect(instellingwaarde(pad, waarde)).toMatch(tekst));
});
