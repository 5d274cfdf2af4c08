import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beantwoordRegel,
  beleidsregels2025,
  toets,
  toetsnamen,
  type Toetsnaam,
  uitlegSchema,
  vindToets,
} from '#shared/beleid/index.ts';
import { feitenPaar, peildatum } from './willekeurig.ts';

const uitkomst = (naam: Toetsnaam, feiten: unknown, dag: string) => {
  const antwoord = toets(naam, feiten, dag, beleidsregels2025);
  return antwoord.ok ? antwoord.waarde : null;
};
/** The answer without the facts as they were written down. */
const kern = (naam: Toetsnaam, feiten: unknown, dag: string) => {
  const uitleg = uitkomst(naam, feiten, dag);
  return uitleg && { ...uitleg, voorwaarden: uitleg.voorwaarden.map((voorwaarde) => ({ ...voorwaarde, feiten: [] })) };
};
const heeft = (feiten: unknown, sleutel: string) =>
  JSON.stringify(feiten).includes(`"${sleutel}":`) && !JSON.stringify(feiten).includes(`"${sleutel}":null`);

/**
 * Facts whose absence the contract reads as "there is none" or that take a voorwaarde away: one more of these can make an
 * answer onbekend, by the letter of the contract.
 */
const afwezigBetekentIets: Partial<Record<Toetsnaam, string>> = {
  weigering: 'hersteltermijnTot',
  'crisis-beeindiging': 'extramuraal',
};

const omgekeerd = (feiten: unknown): unknown => {
  if (Array.isArray(feiten)) return feiten.map(omgekeerd);
  if (typeof feiten !== 'object' || feiten === null) return feiten;
  return Object.fromEntries(
    Object.entries(feiten)
      .reverse()
      .map(([sleutel, waarde]) => [sleutel, omgekeerd(waarde)]),
  );
};

const zonderNull = (feiten: unknown): unknown => {
  if (Array.isArray(feiten)) return feiten.map(zonderNull);
  if (typeof feiten !== 'object' || feiten === null) return feiten;
  return Object.fromEntries(
    Object.entries(feiten)
      .filter(([, waarde]) => waarde !== null)
      .map(([sleutel, waarde]) => [sleutel, zonderNull(waarde)]),
  );
};

describe.each(toetsnamen)('%s', (naam) => {
  it('more facts never turn voldaan or niet-voldaan into onbekend', () => {
    const uitzondering = afwezigBetekentIets[naam];
    fc.assert(
      fc.property(feitenPaar(naam), peildatum, ({ weinig, veel }, dag) => {
        const [voor, na] = [uitkomst(naam, weinig, dag), uitkomst(naam, veel, dag)];
        fc.pre(voor !== null && na !== null);
        fc.pre(!uitzondering || heeft(weinig, uitzondering) === heeft(veel, uitzondering));
        if (voor?.uitkomst !== 'onbekend') expect(na?.uitkomst).not.toBe('onbekend');
      }),
      { numRuns: 300 },
    );
  });

  it('the order of the facts does not matter, and null is the same as absent', () => {
    fc.assert(
      fc.property(feitenPaar(naam), peildatum, ({ weinig }, dag) => {
        const antwoord = uitkomst(naam, weinig, dag);
        expect(uitkomst(naam, omgekeerd(weinig), dag)).toEqual(antwoord);
        expect(kern(naam, zonderNull(weinig), dag)).toEqual(kern(naam, weinig, dag));
      }),
    );
  });

  it('the explanation is plain JSON of its schema, and the answer is derived from it', () => {
    fc.assert(
      fc.property(feitenPaar(naam), peildatum, ({ veel }, dag) => {
        const uitleg = uitkomst(naam, veel, dag);
        fc.pre(uitleg !== null);
        expect(uitlegSchema.parse(JSON.parse(JSON.stringify(uitleg)))).toEqual(uitleg);
        const antwoord = beantwoordRegel(
          JSON.stringify({ casus: 'x', toets: naam, peildatum: dag, feiten: veel }),
          beleidsregels2025,
        );
        expect(antwoord).toEqual({
          casus: 'x',
          toets: naam,
          uitkomst: uitleg?.uitkomst,
          voorwaarden: uitleg?.voorwaarden.map(({ id, artikel, uitkomst: u }) => ({ id, artikel, uitkomst: u })),
          gevolg: uitleg?.gevolg,
        });
      }),
      { numRuns: 50 },
    );
  });

  it('what is onbekend has a question, and a question is about a fact that is not known', () => {
    fc.assert(
      fc.property(feitenPaar(naam), peildatum, ({ weinig }, dag) => {
        const uitleg = uitkomst(naam, weinig, dag);
        fc.pre(uitleg !== null);
        for (const voorwaarde of uitleg?.voorwaarden ?? []) {
          // A woonplaats that was looked for and cannot be established leaves nothing to ask.
          const uitgezocht = JSON.stringify(voorwaarde.feiten).includes('"onbekend"');
          if (voorwaarde.uitkomst === 'onbekend' && !uitgezocht) expect(voorwaarde.ontbreekt).not.toEqual([]);
          if (voorwaarde.uitkomst === 'voldaan') expect(voorwaarde.ontbreekt).toEqual([]);
          const gebruikt = voorwaarde.feiten.map(({ pad }) => pad);
          expect(voorwaarde.ontbreekt.filter(({ pad }) => gebruikt.includes(pad))).toEqual([]);
        }
      }),
    );
  });

  it('never throws, whatever JSON the facts are', () => {
    fc.assert(
      fc.property(fc.jsonValue(), peildatum, (feiten, dag) => {
        const antwoord = vindToets(naam)?.toets(feiten, dag, beleidsregels2025);
        if (antwoord && !antwoord.ok) expect(antwoord.fout.pad).toMatch(/^feiten/);
      }),
    );
  });
});

type Stap = string | number;

/** The paths of all values within facts, the facts themselves left out. */
function paden(feiten: unknown, begin: readonly Stap[] = []): Stap[][] {
  if (typeof feiten !== 'object' || feiten === null) return [];
  const delen: [Stap, unknown][] = Array.isArray(feiten) ? feiten.map((v, i) => [i, v]) : Object.entries(feiten);
  return delen.flatMap(([stap, waarde]) => [[...begin, stap], ...paden(waarde, [...begin, stap])]);
}

const op = (feiten: unknown, pad: readonly Stap[]) =>
  pad.reduce<unknown>((deel, stap) => (deel as Record<Stap, unknown>)[stap], feiten);

/** A copy of the facts with another value at a path. */
function met(feiten: unknown, pad: readonly Stap[], waarde: unknown): unknown {
  const kopie: unknown = structuredClone(feiten);
  (op(kopie, pad.slice(0, -1)) as Record<Stap, unknown>)[pad.at(-1) ?? ''] = waarde;
  return kopie;
}

const tekst = (pad: readonly Stap[]) =>
  pad.map((stap) => (typeof stap === 'number' ? `[${stap}]` : `.${stap}`)).join('');

describe.each(toetsnamen)('one fault in good facts: %s', (naam) => {
  const goed = fc
    .tuple(
      feitenPaar(naam).map(({ veel }) => veel),
      fc.nat(),
    )
    .filter(([feiten]) => uitkomst(naam, feiten, '2199-12-31') !== null);
  const fout = (feiten: unknown) => {
    const antwoord = toets(naam, feiten, '2199-12-31', beleidsregels2025);
    return antwoord.ok ? null : antwoord.fout;
  };

  it('a wrong type is found at its place', () => {
    fc.assert(
      fc.property(goed, ([feiten, keus]) => {
        const alle = paden(feiten);
        fc.pre(alle.length > 0);
        const pad = alle[keus % alle.length] ?? [];
        const verkeerd = typeof op(feiten, pad) === 'object' ? 7 : {};
        expect(fout(met(feiten, pad, verkeerd))).toEqual({ code: 'ongeldige-waarde', pad: `feiten${tekst(pad)}` });
      }),
    );
  });

  it('an unknown key is found at any depth, also with the value null', () => {
    fc.assert(
      fc.property(goed, fc.constantFrom('naam', 'toString', 'constructor', 'valueOf'), ([feiten, keus], sleutel) => {
        const plaatsen = [[], ...paden(feiten)].filter((pad) => {
          const waarde = op(feiten, pad);
          return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
        });
        const pad = [...(plaatsen[keus % plaatsen.length] ?? []), sleutel];
        expect(fout(met(feiten, pad, keus % 2 ? null : 1))).toEqual({
          code: 'onbekend-veld',
          pad: `feiten${tekst(pad)}`,
        });
      }),
    );
  });
});

describe('periods', () => {
  it('each period ends on or after it starts', () => {
    fc.assert(
      fc.property(peildatum, fc.constantFrom('volwassenen', 'jongeren', 'gezin'), (dag, keten) => {
        const gevolg = (naam: Toetsnaam, feiten: object) =>
          Object.values(uitkomst(naam, feiten, '2026-03-02')?.gevolg ?? {});
        const dagen = [
          ...gevolg('geldigheid', { keten, ingangsdatum: dag }),
          ...gevolg('crisis-geldigheid', { ingangsdatum: dag }),
          ...gevolg('afwezigheid', { reden: 'overig', eersteDag: dag }),
          ...gevolg('afwezigheid', { reden: 'detentie', eersteDag: dag }),
          ...gevolg('bijdrage', { keten: 'gezin', ingangsdatum: dag }),
          ...gevolg('bezwaartermijn', { bekendgemaaktOp: dag }),
          ...gevolg('onderzoekstermijn', { gemeldOp: dag, aanvraagOp: dag }),
          ...gevolg('landelijke-toegankelijkheid', { startOnderzoek: dag }),
        ].filter((waarde) => typeof waarde === 'string');
        expect(dagen).toHaveLength(11);
        for (const einde of dagen) expect(String(einde) >= dag).toBe(true);
      }),
    );
  });
});

describe('lines', () => {
  it('never throws and always answers, whatever the line', () => {
    const regel = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({ casus: fc.jsonValue(), toets: fc.constantFrom(...toetsnamen), peildatum, feiten: fc.jsonValue() })
        .map((r) => JSON.stringify(r)),
    );
    fc.assert(
      fc.property(regel, (tekst) => {
        const antwoord = beantwoordRegel(tekst, beleidsregels2025);
        expect(Object.keys(antwoord)[0]).toBe('casus');
        if ('fout' in antwoord) expect(antwoord.fout.bericht).toMatch(/^\p{Lu}.*\.$/su);
      }),
      { numRuns: 1000 },
    );
  });
});
