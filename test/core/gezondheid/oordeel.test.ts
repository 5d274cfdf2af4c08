import { describe, expect, it } from 'vitest';
import { controlenamen, controles, standen, type Controlenaam } from '#shared/gezondheid/controles.ts';
import { schrijfGezondheid, tekstVan, vatSamen } from '#shared/gezondheid/tekst.ts';
import { gezondheidteksten } from '#shared/taal/gezondheid.ts';
import { bijwerkcodes } from '#shared/uitgave/stand.ts';
import { metMaat, metSinds } from '#core/gezondheid/geheugen.ts';
import type { Metingen } from '#core/gezondheid/metingen.ts';
import { beoordeel, groeiPerDag } from '#core/gezondheid/oordeel.ts';
import { dagGeleden, gezond, met, nu, uurGeleden } from './gegevens.ts';

const gb = 2 ** 30;
const nieuw = { versie: '1.3.0', uitgebracht: dagGeleden(1), wat: ['Sneller'], bytes: 1 };

/** For every outcome of every check figures that give it. */
const gevallen: { readonly [N in Controlenaam]: Readonly<Record<string, Metingen>> } = {
  bestand: {
    heel: gezond,
    volgt: met({ bestand: { controle: 'bezig', laatst: null } }),
    beschadigd: met({ bestand: { controle: 'beschadigd' } }),
  },
  kopie: {
    goed: gezond,
    volgt: met({ kopie: { gelezen: false } }),
    uit: met({ kopie: { beschikbaar: false } }),
    'niet-compleet': met({ kopie: { nagekeken: { op: nu, goed: false } } }),
    mislukt: met({ kopie: { fout: { code: 'schijf-vol', op: uurGeleden(1) } } }),
    'te-oud': met({ kopie: { teOud: true } }),
    geen: met({ kopie: { laatste: { uur: null, start: null, hand: null } } }),
  },
  kopieplek: { elders: gezond, 'zelfde-schijf': met({ kopie: { zelfdeSchijf: true } }) },
  terugproef: { gedaan: gezond, 'te-lang': met({ terugproef: dagGeleden(93) }), nooit: met({ terugproef: null }) },
  schijf: {
    ruim: gezond,
    krap: met({ opslag: { vrijKopie: 4 * gb } }),
    vol: met({ opslag: { vrij: gb / 2 } }),
    onbekend: met({ opslag: { vrij: null, vrijKopie: null } }),
  },
  groei: {
    gewoon: gezond,
    snel: met({ opslag: { vrij: 50 * 2 ** 20 } }),
    'nog-niet': met({ opslag: { maten: [{ dag: '2026-11-22', bytes: 1 }] } }),
  },
  bewaren: {
    bij: gezond,
    voorbij: met({ bewaren: { voorbij: 3 } }),
    akkoord: met({ bewaren: { akkoord: 1, voorbij: 3, sinds: dagGeleden(4) } }),
    uitvoeren: met({ bewaren: { akkoord: 1, uitvoeren: 1 } }),
    half: met({ bewaren: { half: 1, uitvoeren: 1 } }),
  },
  wal: { klein: gezond, groot: met({ opslag: { wal: 300 * 2 ** 20 } }) },
  schema: { bij: gezond, anders: met({ opslag: { schema: 38 } }) },
  sleutelbos: {
    goed: gezond,
    'zonder-sleutel': met({ toegang: { zonderSleutel: 1 } }),
    'geen-sleutelkast': met({ toegang: { sleutelkast: false } }),
    onleesbaar: met({ toegang: { zonderSleutel: null } }),
  },
  factor: {
    iedereen: gezond,
    deels: met({ toegang: { metFactor: 3 } }),
    verplicht: met({ toegang: { metFactor: 3, verplichtZonder: 1 } }),
    niemand: met({ toegang: { metFactor: 0 } }),
  },
  stil: { geen: gezond, stil: met({ toegang: { nooit: 1 } }) },
  logboek: {
    heel: gezond,
    'te-lang': met({ logboek: { gecontroleerd: { op: dagGeleden(93), heel: true } } }),
    nooit: met({ logboek: { gecontroleerd: null } }),
    gebroken: met({ logboek: { ankerPast: false } }),
  },
  register: {
    'niet-in-gebruik': met({ register: { fase: 'niet-ingesteld' } }),
    verbonden: gezond,
    uit: met({ register: { fase: 'uit' } }),
    verbinden: met({ register: { fase: 'verbinden' } }),
    kort: met({ register: { fase: 'storing', code: 'onbereikbaar', sinds: uurGeleden(0.5) } }),
    lang: met({ register: { fase: 'storing', code: 'onbereikbaar', sinds: uurGeleden(2) } }),
  },
  certificaat: {
    'niet-in-gebruik': met({ register: { fase: 'niet-ingesteld' } }),
    algemeen: met({ register: { certificaat: null } }),
    geldig: gezond,
    verloopt: met({ register: { certificaat: { geldigTot: dagGeleden(-29) } } }),
    verlopen: met({ register: { certificaat: { geldigTot: nu } } }),
    onleesbaar: met({ register: { certificaat: { geldigTot: null } } }),
  },
  uitbak: {
    'niet-in-gebruik': met({ register: { fase: 'niet-ingesteld' } }),
    bij: gezond,
    wacht: met({ register: { wachtend: 2, oudsteWachtend: uurGeleden(1) } }),
    achter: met({ register: { wachtend: 2, oudsteWachtend: dagGeleden(2) } }),
    'ver-achter': met({ register: { wachtend: 2, oudsteWachtend: dagGeleden(8) } }),
  },
  geweigerd: {
    'niet-in-gebruik': met({ register: { fase: 'niet-ingesteld' } }),
    geen: gezond,
    regels: met({ register: { geweigerd: 3 } }),
  },
  volgen: {
    'niet-in-gebruik': met({ register: { fase: 'niet-ingesteld' } }),
    bij: gezond,
    wacht: met({ register: { wachtOpMens: 1 } }),
    'niet-overgenomen': met({ register: { nietOvergenomen: 1, wachtOpMens: 1 } }),
  },
  werkplekken: {
    'niet-in-gebruik': met({ werkplekken: { deelt: false } }),
    bij: gezond,
    verbinden: met({ werkplekken: { fase: 'verbinden' } }),
    achter: met({ werkplekken: { anderen: [{ gezienOp: nu, achter: 2000 }] } }),
    stil: met({ werkplekken: { anderen: [{ gezienOp: dagGeleden(15), achter: 0 }] } }),
    storing: met({ werkplekken: { fase: 'storing', code: 'onbereikbaar' } }),
    gestopt: met({ werkplekken: { fase: 'gestopt', code: 'pakket-ontbreekt' } }),
  },
  klok: {
    gelijk: gezond,
    onbekend: met({ register: { klokverschilMs: null } }),
    scheef: met({ register: { klokverschilMs: -3 * 60_000 } }),
    fout: met({ register: { klokverschilMs: 3_600_000 } }),
  },
  aanlevering: {
    'niet-in-gebruik': met({ aanlevering: { soorten: 0 } }),
    bij: gezond,
    nu: met({ aanlevering: { nu: 1, eerstvolgende: '2026-12-31' } }),
    'te-laat': met({ aanlevering: { teLaat: 1 } }),
  },
  fouten: {
    geen: gezond,
    enkele: met({ programma: { fouten: 1, laatsteFout: uurGeleden(1) } }),
    veel: met({ programma: { fouten: 10, laatsteFout: uurGeleden(1) } }),
  },
  achtergrond: {
    goed: gezond,
    mislukt: met({ programma: { mislukt: [{ taak: 'anker', aantal: 2, op: uurGeleden(1) }] } }),
  },
  versie: {
    goed: gezond,
    proefruntime: met({ proef: true, programma: { proefruntime: true } }),
    'proef-echt': met({ programma: { proefruntime: true } }),
    onbekend: met({ programma: { proefruntime: null } }),
  },
  bijwerken: {
    bij: gezond,
    uit: met({ bijwerken: { fase: 'uit', gekekenOp: null } }),
    onbekend: met({ bijwerken: null }),
    wacht: met({ bijwerken: { fase: 'beschikbaar', nieuw } }),
    onbereikbaar: met({ bijwerken: { fout: 'onbereikbaar' } }),
    verlopen: met({ bijwerken: { fout: 'lijst-verlopen' } }),
    geweigerd: met({ bijwerken: { fout: 'handtekening-onjuist', nieuw } }),
  },
};

describe('every check', () => {
  for (const id of controlenamen)
    it(`${id}: each of its outcomes follows from figures, stands for its state, and says what to do`, () => {
      expect(Object.keys(gevallen[id]).sort()).toEqual(Object.keys(controles[id].uitkomsten).sort());
      for (const [uitkomst, metingen] of Object.entries(gevallen[id])) {
        const gevonden = beoordeel(metingen).find((een) => een.id === id);
        const stand = (controles[id].uitkomsten as Record<string, string>)[uitkomst];
        expect(gevonden, uitkomst).toMatchObject({ uitkomst, stand });
        const { kort, doen } = tekstVan({ id, uitkomst });
        expect(kort.length, uitkomst).toBeGreaterThan(3);
        // What is not as it should be never stands without a way on.
        if (stand === 'fout' || stand === 'let-op') expect(doen, `${id} ${uitkomst}`).toMatch(/\.$/);
        for (const { id: feit } of gevonden?.feiten ?? []) expect(gezondheidteksten.feiten, feit).toHaveProperty(feit);
      }
    });

  it('has a screen to go on to; only an end of the day has none', () => {
    expect(controlenamen.filter((id) => controles[id].scherm === null)).toEqual(['wal']);
  });

  it('comes once, in the order of the screen, and a healthy desk has nothing red', () => {
    const alle = beoordeel(gezond);
    expect(alle.map(({ id }) => id)).toEqual(controlenamen);
    expect(alle.filter(({ stand }) => stand !== 'goed')).toEqual([]);
    expect(vatSamen(alle)).toBe('Alles is in orde.');
  });

  it('takes whatever comes as a reason why a new version was not taken', () => {
    for (const fout of bijwerkcodes) {
      const gevonden = beoordeel(met({ bijwerken: { fout } })).find(({ id }) => id === 'bijwerken');
      expect(['let-op', 'fout'], fout).toContain(gevonden?.stand);
    }
  });
});

it('growth is told after a week of measuring, as a trend', () => {
  const dag = (n: number, bytes: number) => ({ dag: `2026-11-${String(n).padStart(2, '0')}`, bytes });
  expect(groeiPerDag([])).toBeNull();
  expect(groeiPerDag([dag(1, 100), dag(7, 700)])).toBeNull();
  expect(groeiPerDag([dag(1, 100), dag(3, 5000), dag(8, 800)])).toBe(100);
});

it('of each day the newest size stays, sixty days long, also when the clock goes back', () => {
  const dagen = Array.from({ length: 80 }, (_, i) => new Date(Date.UTC(2026, 8, 1 + i)).toISOString().slice(0, 10));
  let maten: { dag: string; bytes: number }[] = [];
  for (const dag of dagen) for (const bytes of [1, 2]) maten = metMaat(maten, { dag, bytes });
  expect(maten).toHaveLength(60);
  expect(new Set(maten.map(({ bytes }) => bytes))).toEqual(new Set([2]));
  expect(metMaat(maten, { dag: dagen[40] ?? '', bytes: 9 }).at(-1)).toEqual({ dag: dagen[40], bytes: 9 });
});

it('since when a check is as it is stays the same until it turns out otherwise', () => {
  const eerst = metSinds(beoordeel(met({ kopie: { zelfdeSchijf: true } })), {}, dagGeleden(2));
  const later = metSinds(beoordeel(met({ kopie: { zelfdeSchijf: true } })), eerst.sinds, nu);
  const sinds = (lijst: typeof later) => lijst.bevindingen.find(({ id }) => id === 'kopieplek')?.sinds;
  expect(sinds(later)).toBe(dagGeleden(2));
  expect(sinds(metSinds(beoordeel(gezond), later.sinds, nu))).toBe(nu);
});

it('as plain text it says of every check its state in words', () => {
  const tekst = schrijfGezondheid(beoordeel(met({ opslag: { vrij: 1 } })), nu, '1.2.3');
  for (const id of controlenamen) expect(tekst).toContain(`] ${gezondheidteksten.controles[id].naam}: `);
  expect(tekst).toContain('[Fout] Ruimte op de schijf: De schijf is bijna vol');
  expect(tekst.match(/^\[/gm)).toHaveLength(controlenamen.length);
  expect(Object.keys(gezondheidteksten.standen).sort()).toEqual([...standen].sort());
});
