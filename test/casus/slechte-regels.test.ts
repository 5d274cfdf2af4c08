import { describe, expect, it } from 'vitest';
import { beantwoordRegel, beleidsregels2025 } from '#shared/beleid/index.ts';

const kop = '"casus":"c","toets":"doelgroep","peildatum":"2026-03-02"';

function antwoord(regel: string): unknown {
  const gevonden = beantwoordRegel(regel, beleidsregels2025);
  return 'fout' in gevonden
    ? [gevonden.casus, gevonden.fout.code, gevonden.fout.pad]
    : [gevonden.casus, gevonden.uitkomst];
}

describe('the line as a whole', () => {
  it.each([
    '',
    '{',
    '{"casus":"c"',
    'casus',
    "{'casus':'c'}",
    '{"casus":NaN}',
    '[]',
    '"c"',
    '1',
    'true',
    'null',
    `[{${kop}}]`,
    `{${kop},}`,
    `{${kop}}{}`,
  ])('%j is no JSON object', (regel) => expect(antwoord(regel)).toEqual([null, 'ongeldige-json', '']));

  it.each([
    ['{}', [null, 'ontbrekend-veld', 'casus']],
    ['{"toets":"doelgroep","peildatum":"2026-03-02"}', [null, 'ontbrekend-veld', 'casus']],
    ['{"casus":null,"toets":"doelgroep","peildatum":"2026-03-02"}', [null, 'ontbrekend-veld', 'casus']],
    ['{"casus":1,"toets":"doelgroep","peildatum":"2026-03-02"}', [null, 'ongeldige-waarde', 'casus']],
    ['{"casus":["c"],"toets":"doelgroep","peildatum":"2026-03-02"}', [null, 'ongeldige-waarde', 'casus']],
    ['{"casus":"","toets":"doelgroep","peildatum":"2026-03-02"}', ['', 'onbekend']],
    ['{"casus":"c","peildatum":"2026-03-02"}', ['c', 'ontbrekend-veld', 'toets']],
    ['{"casus":"c","toets":null,"peildatum":"2026-03-02"}', ['c', 'ontbrekend-veld', 'toets']],
    ['{"casus":"c","toets":{},"peildatum":"2026-03-02"}', ['c', 'ongeldige-waarde', 'toets']],
    ['{"casus":"c","toets":"","peildatum":"2026-03-02"}', ['c', 'onbekende-toets', 'toets']],
    ['{"casus":"c","toets":"Doelgroep","peildatum":"2026-03-02"}', ['c', 'onbekende-toets', 'toets']],
    ['{"casus":"c","toets":"toegang-2015","peildatum":"2026-03-02"}', ['c', 'onbekende-toets', 'toets']],
    ['{"casus":"c","toets":"__proto__","peildatum":"2026-03-02"}', ['c', 'onbekende-toets', 'toets']],
    ['{"casus":"c","toets":"constructor","peildatum":"2026-03-02"}', ['c', 'onbekende-toets', 'toets']],
    ['{"casus":"c","toets":"doelgroep"}', ['c', 'ontbrekend-veld', 'peildatum']],
    ['{"casus":"c","toets":"doelgroep","peildatum":null}', ['c', 'ontbrekend-veld', 'peildatum']],
    ['{"casus":"c","toets":"doelgroep","peildatum":20260302}', ['c', 'ongeldige-waarde', 'peildatum']],
    ['{"casus":"c","toets":"doelgroep","peildatum":"2026-02-29"}', ['c', 'ongeldige-waarde', 'peildatum']],
    ['{"casus":"c","toets":"doelgroep","peildatum":"1899-12-31"}', ['c', 'ongeldige-waarde', 'peildatum']],
    ['{"casus":"c","toets":"doelgroep","peildatum":"2200-01-01"}', ['c', 'ongeldige-waarde', 'peildatum']],
    ['{"casus":"c","toets":"doelgroep","peildatum":"1900-01-01"}', ['c', 'onbekend']],
    ['{"casus":"c","toets":"doelgroep","peildatum":"2199-12-31"}', ['c', 'onbekend']],
    [`{${kop}}`, ['c', 'onbekend']],
    [`\t {${kop}} \r`, ['c', 'onbekend']],
    [`{${kop},"feiten":null}`, ['c', 'onbekend']],
    [`{${kop},"feiten":{}}`, ['c', 'onbekend']],
    [`{${kop},"feiten":[]}`, ['c', 'ongeldige-waarde', 'feiten']],
    [`{${kop},"feiten":"x"}`, ['c', 'ongeldige-waarde', 'feiten']],
    [`{${kop},"feiten":false}`, ['c', 'ongeldige-waarde', 'feiten']],
    [`{${kop},"naam":null}`, ['c', 'onbekend-veld', 'naam']],
    [`{${kop},"__proto__":{}}`, ['c', 'onbekend-veld', '__proto__']],
    [`{"casus":"eerst",${kop}}`, ['c', 'onbekend']],
  ])('%s', (regel, verwacht) => expect(antwoord(regel)).toEqual(verwacht));
});

describe('the facts', () => {
  it.each([
    ['{"naam":1}', 'onbekend-veld', 'feiten.naam'],
    ['{"naam":null}', 'onbekend-veld', 'feiten.naam'],
    ['{"__proto__":{}}', 'onbekend-veld', 'feiten.__proto__'],
    ['{"constructor":1}', 'onbekend-veld', 'feiten.constructor'],
    ['{"hasOwnProperty":1}', 'onbekend-veld', 'feiten.hasOwnProperty'],
    ['{"kinderen":[{"toString":1}]}', 'onbekend-veld', 'feiten.kinderen[0].toString'],
    ['{"kinderen":[{},{"naam":"x"}]}', 'onbekend-veld', 'feiten.kinderen[1].naam'],
    ['{"naam":1,"adres":2}', 'onbekend-veld', 'feiten.naam'],
    ['{"kinderen":[null]}', 'ongeldige-waarde', 'feiten.kinderen[0]'],
    ['{"kinderen":[{},1]}', 'ongeldige-waarde', 'feiten.kinderen[1]'],
    ['{"kinderen":[[]]}', 'ongeldige-waarde', 'feiten.kinderen[0]'],
    ['{"kinderen":{}}', 'ongeldige-waarde', 'feiten.kinderen'],
    ['{"kinderen":""}', 'ongeldige-waarde', 'feiten.kinderen'],
    ['{"heeftPartner":"true"}', 'ongeldige-waarde', 'feiten.heeftPartner'],
    ['{"heeftPartner":1}', 'ongeldige-waarde', 'feiten.heeftPartner'],
    ['{"geboortedatum":""}', 'ongeldige-waarde', 'feiten.geboortedatum'],
    ['{"geboortedatum":"1990-02-30"}', 'ongeldige-waarde', 'feiten.geboortedatum'],
    ['{"geboortedatum":"1990-02-28T10:00"}', 'ongeldige-waarde', 'feiten.geboortedatum'],
    ['{"kinderen":[{"geboortedatum":"2026-03-03"}]}', 'ongeldige-waarde', 'feiten.kinderen[0].geboortedatum'],
  ])('%s', (feiten, code, pad) => expect(antwoord(`{${kop},"feiten":${feiten}}`)).toEqual(['c', code, pad]));

  it.each([
    ['winteropvang', '{"verwachteTemperatuur":1e400}', 'ongeldige-waarde', 'feiten.verwachteTemperatuur'],
    ['winteropvang', '{"verwachteTemperatuur":"-1"}', 'ongeldige-waarde', 'feiten.verwachteTemperatuur'],
    ['in-behandeling', '{"laatsteWoonplaats":"599"}', 'ongeldige-waarde', 'feiten.laatsteWoonplaats'],
    ['in-behandeling', '{"laatsteWoonplaats":"05990"}', 'ongeldige-waarde', 'feiten.laatsteWoonplaats'],
    ['in-behandeling', '{"laatsteWoonplaats":"0599\\n"}', 'ongeldige-waarde', 'feiten.laatsteWoonplaats'],
    ['in-behandeling', '{"laatsteWoonplaats":599}', 'ongeldige-waarde', 'feiten.laatsteWoonplaats'],
    ['in-behandeling', '{"laatsteWoonplaats":"Rotterdam"}', 'ongeldige-waarde', 'feiten.laatsteWoonplaats'],
    ['in-behandeling', '{"laatsteWoonplaats":"xonbekend"}', 'ongeldige-waarde', 'feiten.laatsteWoonplaats'],
    ['in-behandeling', '{"gemeldBij":"toString"}', 'ongeldige-waarde', 'feiten.gemeldBij'],
    ['onderzoek', '{"onderdelen":{"iets":"vastgesteld"}}', 'onbekend-veld', 'feiten.onderdelen.iets'],
    ['onderzoek', '{"onderdelen":{"zelfredzaamheid":true}}', 'ongeldige-waarde', 'feiten.onderdelen.zelfredzaamheid'],
    ['onderzoek', '{"onderdelen":[]}', 'ongeldige-waarde', 'feiten.onderdelen'],
    ['onderzoek', '{"gesprekken":[null]}', 'ongeldige-waarde', 'feiten.gesprekken[0]'],
    ['onderzoek', '{"gesprekken":[{"reden":1}]}', 'ongeldige-waarde', 'feiten.gesprekken[0].reden'],
    ['onderzoek', '{"gesprekken":[{"datum":"2026-13-01"}]}', 'ongeldige-waarde', 'feiten.gesprekken[0].datum'],
    ['acute-opvang', '{"opening":{"gesloten":[null]}}', 'ongeldige-waarde', 'feiten.opening.gesloten[0]'],
    ['acute-opvang', '{"opening":{"gesloten":["2026-02-29"]}}', 'ongeldige-waarde', 'feiten.opening.gesloten[0]'],
    ['acute-opvang', '{"opening":{"gesloten":"2026-02-28"}}', 'ongeldige-waarde', 'feiten.opening.gesloten'],
    ['acute-opvang', '{"opening":{"dicht":[]}}', 'onbekend-veld', 'feiten.opening.dicht'],
    ['acute-opvang', '{"tijdstip":"2026-03-02T24:00"}', 'ongeldige-waarde', 'feiten.tijdstip'],
    ['acute-opvang', '{"tijdstip":"2026-03-02"}', 'ongeldige-waarde', 'feiten.tijdstip'],
    ['afwezigheid', '{"reden":" "}', 'ongeldige-waarde', 'feiten.reden'],
    ['geldigheid', '{"keten":"gezinnen"}', 'ongeldige-waarde', 'feiten.keten'],
    ['verlenging', '{"keten":null,"duur":3}', 'onbekend-veld', 'feiten.duur'],
  ])('%s %s', (toets, feiten, code, pad) => {
    expect(antwoord(`{"casus":"c","toets":"${toets}","peildatum":"2026-03-02","feiten":${feiten}}`)).toEqual([
      'c',
      code,
      pad,
    ]);
  });

  it('a bericht names the place and says what to do, and never holds the value', () => {
    const gevonden = beantwoordRegel(`{${kop},"feiten":{"geboortedatum":"Jansen"}}`, beleidsregels2025);
    expect(gevonden).toEqual({
      casus: 'c',
      fout: {
        code: 'ongeldige-waarde',
        pad: 'feiten.geboortedatum',
        bericht: 'De waarde van feiten.geboortedatum kan niet. Kijk naar de vorm en naar de lijst met waarden.',
      },
    });
  });
});
