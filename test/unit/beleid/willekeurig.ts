import fc from 'fast-check';
import { toetsen, type Toetsnaam, type Veld } from '#shared/beleid/index.ts';
import { eenDag } from './kalender-orakel.ts';

/** The same facts twice: of `weinig` some are left out or null that `veel` has. */
export interface Paar {
  weinig: unknown;
  veel: unknown;
}

const dag = fc.oneof(
  fc.constantFrom(
    '2025-11-30',
    '2025-12-02',
    '2026-02-28',
    '2026-03-01',
    '2026-03-02',
    '2008-09-02',
    '2003-03-02',
    '2003-03-03',
  ),
  eenDag,
);
const tijd = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([uur, minuut]) => [uur, minuut].map((n) => String(n).padStart(2, '0')).join(':'));

function waarde(veld: Veld): fc.Arbitrary<unknown> {
  switch (veld.soort) {
    case 'ja-nee':
      return fc.boolean();
    case 'datum':
      return dag;
    case 'tijd':
      return tijd;
    case 'datumtijd':
      return fc.tuple(dag, tijd).map(([d, t]) => `${d}T${t}`);
    case 'keuze':
      return fc.constantFrom(...(veld.keuzes ?? []).map((keuze) => keuze.waarde));
    case 'getal':
      return fc.nat(4);
    case 'woonplaats':
      return fc.constantFrom('0599', '0613', '0363', 'onbekend', 'buitenland');
    default:
      return fc.constantFrom('tekst', 'trein', 'Aanbieder A');
  }
}

const sleutelVan = (pad: string) => pad.slice(pad.lastIndexOf('.') + 1);

function metMinder(paar: fc.Arbitrary<Paar>): fc.Arbitrary<Paar> {
  return fc
    .tuple(paar, fc.constantFrom('houd', 'houd', 'weg', 'null'))
    .map(([{ weinig, veel }, wat]) => ({ veel, weinig: wat === 'houd' ? weinig : wat === 'weg' ? undefined : null }));
}

function eenPaar(veld: Veld): fc.Arbitrary<Paar> {
  if (veld.soort === 'groep') return metMinder(objectPaar(veld.velden ?? []));
  if (veld.soort !== 'lijst') return metMinder(waarde(veld).map((v) => ({ weinig: v, veel: v })));
  const element = veld.velden ? objectPaar(veld.velden) : dag.map((v) => ({ weinig: v, veel: v }));
  return metMinder(
    fc
      .array(element, { maxLength: 3 })
      .map((paren) => ({ weinig: paren.map((p) => p.weinig), veel: paren.map((p) => p.veel) })),
  );
}

const zonderLege = (delen: [string, unknown][]) => Object.fromEntries(delen.filter(([, v]) => v !== undefined));

/** An object of the fields; which keys are there at all is left to chance. */
function objectPaar(velden: readonly Veld[]): fc.Arbitrary<Paar> {
  const delen = velden.map((veld) =>
    fc.option(eenPaar(veld), { freq: 8 }).map((paar) => [sleutelVan(veld.pad), paar] as const),
  );
  return fc.tuple(...delen).map((paren) => {
    const aanwezig = paren.flatMap(([sleutel, paar]) => (paar ? [[sleutel, paar] as const] : []));
    return {
      weinig: zonderLege(aanwezig.map(([sleutel, { weinig }]) => [sleutel, weinig])),
      veel: zonderLege(aanwezig.map(([sleutel, { veel }]) => [sleutel, veel])),
    };
  });
}

function beeindigingPaar(velden: readonly Veld[]): fc.Arbitrary<Paar> {
  const [grond, bewijs] = velden;
  return fc.constantFrom(...(grond?.keuzes ?? [])).chain((keuze) => {
    const eigen = (bewijs?.velden ?? []).filter((veld) => veld.alleenBij?.waarden.includes(keuze.waarde));
    return objectPaar(eigen).map(({ weinig, veel }) => ({
      weinig: { grond: keuze.waarde, bewijs: weinig },
      veel: { grond: keuze.waarde, bewijs: veel },
    }));
  });
}

/** Facts of a toets, made from the fields it says it has; some break a rule between facts (opening, dates of birth). */
export function feitenPaar(naam: Toetsnaam): fc.Arbitrary<Paar> {
  const { velden } = toetsen[naam];
  return velden[0]?.pad === 'grond' ? beeindigingPaar(velden) : objectPaar(velden);
}

export const peildatum = dag;
