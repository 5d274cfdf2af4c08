import { describe, expect, it } from 'vitest';
import { fout, legUit, oordeel } from '../hulp.ts';

const DAG = '2026-03-02';
/** Reaches the age on DAG, or the day after. */
const net = { '17,5': '2008-09-02', 18: '2008-03-02', 23: '2003-03-02' };
const nogNiet = { '17,5': '2008-09-03', 18: '2008-03-03', 23: '2003-03-03' };

const kind = { geboortedatum: nogNiet[18], inwonend: true };
const wie = (feiten: object) => {
  const { uitkomst, voorwaarden, gevolg } = oordeel('doelgroep', feiten, DAG);
  return { uitkomst, leeftijd: voorwaarden['leeftijd'], ...gevolg };
};
const teVragen = (feiten: object) => legUit('doelgroep', feiten, DAG).ontbreekt.map(({ pad }) => pad);

const volwassenen = { uitkomst: 'voldaan', leeftijd: 'voldaan', keten: 'volwassenen', loket: 'CO', beoordelen: false };
const jongeren = { ...volwassenen, keten: 'jongeren', loket: 'COJ' };
const gezin = { ...volwassenen, keten: 'gezin' };
const nogOnbekend = { uitkomst: 'onbekend', leeftijd: 'voldaan', keten: null, loket: null, beoordelen: false };

describe('5.2.1 doelgroep', () => {
  it('without a minor child: 23 and over are volwassenen, 17,5 to 23 jongeren, under 17,5 nobody', () => {
    const kinderen: object[] = [];
    expect(wie({ geboortedatum: net[23], kinderen })).toEqual(volwassenen);
    expect(wie({ geboortedatum: nogNiet[23], kinderen })).toEqual(jongeren);
    expect(wie({ geboortedatum: net['17,5'], kinderen })).toEqual(jongeren);
    expect(wie({ geboortedatum: nogNiet['17,5'], kinderen })).toEqual({
      uitkomst: 'niet-voldaan',
      leeftijd: 'niet-voldaan',
      keten: null,
      loket: null,
      beoordelen: false,
    });
  });

  it('under 17,5 is niet-voldaan whatever the household', () => {
    const teJong = wie({ geboortedatum: nogNiet['17,5'], kinderen: [] });
    expect(wie({ geboortedatum: nogNiet['17,5'] })).toEqual(teJong);
    expect(wie({ geboortedatum: nogNiet['17,5'], kinderen: [kind], heeftPartner: true })).toEqual(teJong);
    expect(teVragen({ geboortedatum: nogNiet['17,5'] })).toEqual([]);
  });

  it('gezin: a minor child at home and every parent 23 or over; a partner counts as parent', () => {
    const ouder = { geboortedatum: net[23], kinderen: [kind] };
    expect(wie({ ...ouder, heeftPartner: false })).toEqual(gezin);
    expect(wie({ ...ouder, heeftPartner: true, partnerGeboortedatum: net[23] })).toEqual(gezin);
    expect(wie({ ...ouder, heeftPartner: false, partnerGeboortedatum: nogNiet[23] })).toEqual(gezin);
  });

  it('23 or over with a partner under 23 is for a person to decide, without keten', () => {
    const feiten = { geboortedatum: net[23], kinderen: [kind], heeftPartner: true, partnerGeboortedatum: nogNiet[23] };
    expect(wie(feiten)).toEqual({ ...nogOnbekend, beoordelen: true });
    expect(teVragen(feiten)).toEqual([]);
  });

  it('under 23 with a minor child is keten jongeren for a person to decide, whatever the partner', () => {
    const jong = { uitkomst: 'onbekend', leeftijd: 'voldaan', keten: 'jongeren', loket: 'COJ', beoordelen: true };
    const feiten = { geboortedatum: nogNiet[23], kinderen: [kind] };
    expect(wie(feiten)).toEqual(jong);
    expect(wie({ ...feiten, heeftPartner: true, partnerGeboortedatum: net[23] })).toEqual(jong);
    expect(wie({ ...feiten, heeftPartner: true })).toEqual(jong);
    expect(teVragen(feiten)).toEqual([]);
  });

  it('a household with a minor needs heeftPartner, and the date of the partner if there is one', () => {
    const ouder = { geboortedatum: net[23], kinderen: [kind] };
    expect(wie(ouder)).toEqual(nogOnbekend);
    expect(teVragen(ouder)).toEqual(['heeftPartner']);
    expect(wie({ ...ouder, partnerGeboortedatum: net[23] })).toEqual(nogOnbekend);
    expect(wie({ ...ouder, heeftPartner: true })).toEqual(nogOnbekend);
    expect(teVragen({ ...ouder, heeftPartner: true })).toEqual(['partnerGeboortedatum']);
  });

  it('partner facts are not needed without a minor child', () => {
    expect(wie({ geboortedatum: net[23], heeftPartner: true, kinderen: [] })).toEqual(volwassenen);
  });

  it('absent kinderen are unknown, an empty list is none', () => {
    expect(wie({ geboortedatum: net[23] })).toEqual(nogOnbekend);
    expect(wie({ geboortedatum: net[23], kinderen: null })).toEqual(nogOnbekend);
    expect(teVragen({ geboortedatum: net[23] })).toEqual(['kinderen']);
  });

  it.each([
    ['inwonend and under 18', { geboortedatum: nogNiet[18], inwonend: true }, 'gezin'],
    ['18', { geboortedatum: net[18], inwonend: true }, 'volwassenen'],
    ['18, inwonend not known', { geboortedatum: net[18] }, 'volwassenen'],
    ['not inwonend', { geboortedatum: nogNiet[18], inwonend: false }, 'volwassenen'],
    ['not inwonend, date not known', { inwonend: false }, 'volwassenen'],
    ['under 18, inwonend not known', { geboortedatum: nogNiet[18] }, null],
    ['inwonend, date not known', { inwonend: true }, null],
    ['nothing known', {}, null],
  ])('a child that is %s', (_naam, eenKind, keten) => {
    expect(wie({ geboortedatum: net[23], heeftPartner: false, kinderen: [eenKind] }).keten).toBe(keten);
  });

  it('one child that is settles the household, also beside unknown ones; none that is and one unknown does not', () => {
    const ouder = { geboortedatum: net[23], heeftPartner: false };
    expect(wie({ ...ouder, kinderen: [{}, kind, {}] })).toEqual(gezin);
    expect(wie({ ...ouder, kinderen: [{ inwonend: false }, {}] })).toEqual(nogOnbekend);
  });

  it('without a geboortedatum everything is unknown, whatever the household', () => {
    const leeg = { ...nogOnbekend, leeftijd: 'onbekend' };
    expect(wie({})).toEqual(leeg);
    expect(wie({ kinderen: [] })).toEqual(leeg);
    expect(wie({ kinderen: [kind], heeftPartner: false })).toEqual(leeg);
    expect(teVragen({ kinderen: [kind] })).toEqual(['geboortedatum']);
    expect(teVragen({ kinderen: [] })).toEqual(['geboortedatum']);
    expect(teVragen({})).toEqual(['geboortedatum', 'kinderen']);
  });

  it.each([
    [{ geboortedatum: '2026-03-03' }, 'feiten.geboortedatum'],
    [{ partnerGeboortedatum: '2026-03-03', heeftPartner: false }, 'feiten.partnerGeboortedatum'],
    [{ kinderen: [kind, { geboortedatum: '2026-03-03' }] }, 'feiten.kinderen[1].geboortedatum'],
    [{ kinderen: [{ geboortedatum: '2026-03-03', inwonend: false }] }, 'feiten.kinderen[0].geboortedatum'],
  ])('a date after the peildatum is a bad line: %j', (feiten, pad) => {
    expect(fout('doelgroep', feiten, DAG)).toEqual({ code: 'ongeldige-waarde', pad });
  });

  it('a date on the peildatum is not', () => {
    expect(
      fout('doelgroep', { geboortedatum: DAG, partnerGeboortedatum: DAG, kinderen: [{ geboortedatum: DAG }] }, DAG),
    ).toBeNull();
  });
});
