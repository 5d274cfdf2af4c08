import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opgavecellen, opgavetabellen, type Opgavecel } from '#shared/rapportage/crisisopgave.ts';
import {
  verbergOpgave,
  waardeVan,
  type Bijdragen,
  type EerdereOpgave,
  type Verberging,
} from '#shared/rapportage/maandopgave.ts';

/*
 * What a reader of every version of a month can work out: each figure that is shown, what the hidden parts of a table add up to where
 * its total is shown, and how each of those differs between versions. None of it may be about fewer cases than the threshold.
 */
type Maand = Readonly<Record<Opgavecel, Bijdragen>>;
interface Versie {
  maand: Maand;
  verborgen: ReadonlyMap<Opgavecel, Verberging>;
}
const grens = 5;

/** One case as the month knows it; null: it plays no part. */
interface Zaak {
  begin: 'Rood' | 'Oranje' | 'Groen' | 'ZonderNiveau' | null;
  kinderen: boolean;
  einde: 'BinnenDuur' | 'Langer' | null;
  nachten: number;
  weigering: 'OpvangElders' | 'AndereHulp' | 'EigenRegio' | 'Anders' | null;
}
function tel(zaken: ReadonlyMap<string, Zaak>): Maand {
  const cijfers = Object.fromEntries(opgavecellen.map((cel) => [cel, new Map<string, number>()])) as Record<
    Opgavecel,
    Map<string, number>
  >;
  for (const [id, { begin, kinderen, einde, nachten, weigering }] of zaken) {
    const bij = (cel: Opgavecel, n = 1) => n > 0 && cijfers[cel].set(id, n);
    if (begin) {
      bij('begonnen');
      bij(`begonnen${begin}`);
      bij(kinderen ? 'begonnenMetKinderen' : 'begonnenZonderKinderen');
    }
    if (einde) {
      bij('geeindigd');
      bij(`geeindigd${einde}`);
    }
    bij('nachten', nachten);
    if (weigering) {
      bij('geweigerd');
      bij(`geweigerd${weigering}`);
    }
  }
  return cijfers;
}
const zaak = fc.record<Zaak>({
  begin: fc.constantFrom('Rood', 'Rood', 'Oranje', 'Groen', 'ZonderNiveau', null),
  kinderen: fc.boolean(),
  einde: fc.constantFrom('BinnenDuur', 'Langer', null),
  nachten: fc.integer({ min: 0, max: 30 }),
  weigering: fc.constantFrom('OpvangElders', 'AndereHulp', 'EigenRegio', 'Anders', null),
});
/** A month, and corrections of it: some cases otherwise, gone, or new. */
const geschiedenis = fc
  .tuple(
    fc.array(zaak, { maxLength: 40 }),
    fc.array(fc.array(fc.tuple(fc.nat(45), fc.option(zaak)), { maxLength: 14 }), { maxLength: 4 }),
  )
  .map(([begin, correcties]) => {
    const stand = new Map(begin.map((een, i) => [`zaak${i}`, een]));
    return [
      tel(stand),
      ...correcties.map((correctie) => {
        for (const [i, een] of correctie)
          if (een) stand.set(`zaak${i}`, een);
          else stand.delete(`zaak${i}`);
        return tel(stand);
      }),
    ];
  });

const alsEerder = ({ maand, verborgen }: Versie): EerdereOpgave<Opgavecel> => ({
  bijdragen: maand,
  verborgen: new Set(verborgen.keys()),
});
function geefWeg(maanden: readonly Maand[]): Versie[] {
  const versies: Versie[] = [];
  for (const maand of maanden)
    versies.push({ maand, verborgen: verbergOpgave(opgavetabellen, maand, grens, versies.map(alsEerder)) });
  return versies;
}

const som = (maand: Maand, cellen: readonly Opgavecel[]): Map<string, number> => {
  const uit = new Map<string, number>();
  for (const cel of cellen) for (const [id, n] of maand[cel]) uit.set(id, (uit.get(id) ?? 0) + n);
  return uit;
};
/** Sums of figures that follow from what a version shows: single ones, and the hidden parts of a table together. */
function bekend({ verborgen }: Versie): Opgavecel[][] {
  const enkel = opgavecellen.filter((cel) => !verborgen.has(cel)).map((cel) => [cel]);
  const resten = opgavetabellen
    .filter(({ totaal }) => !verborgen.has(totaal))
    .map(({ delen }) => (delen as readonly Opgavecel[]).filter((cel) => verborgen.has(cel)))
    .filter((rest) => rest.length > 0);
  return [...enkel, ...resten];
}
/** Whether a version tells a sum of figures: each of them is shown, or they are exactly what is left of a total. */
const zegt = (versie: Versie, cellen: readonly Opgavecel[]): boolean => {
  if (cellen.every((cel) => !versie.verborgen.has(cel))) return true;
  return opgavetabellen.some(
    ({ totaal, delen }) =>
      !versie.verborgen.has(totaal) &&
      cellen.every((cel) => (delen as readonly Opgavecel[]).includes(cel)) &&
      (delen as readonly Opgavecel[]).every((cel) => cellen.includes(cel) || !versie.verborgen.has(cel)),
  );
};
const anders = (a: Map<string, number>, b: Map<string, number>): number =>
  [...new Set([...a.keys(), ...b.keys()])].filter((id) => a.get(id) !== b.get(id)).length;

/** What is told that should not be, in words. */
function lekken(versies: readonly Versie[]): string[] {
  const uit: string[] = [];
  for (const [i, versie] of versies.entries())
    for (const cellen of bekend(versie)) {
      const nu = som(versie.maand, cellen);
      if (nu.size > 0 && nu.size < grens) uit.push(`version ${i + 1} tells ${cellen.join(' + ')}`);
      for (const [j, eerder] of versies.slice(0, i).entries()) {
        if (!zegt(eerder, cellen)) continue;
        const was = som(eerder.maand, cellen);
        if (waardeVan(was) !== waardeVan(nu) && anders(was, nu) < grens)
          uit.push(`versions ${j + 1} and ${i + 1} together tell ${cellen.join(' + ')}`);
      }
    }
  return uit;
}

describe('the versions of a month, laid side by side', () => {
  it('tell nothing about fewer cases than the threshold: no figure, no rest, no difference', () => {
    fc.assert(
      fc.property(geschiedenis, (maanden) => {
        expect(lekken(geefWeg(maanden))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('hide once, hide for good; and never one figure alone in a table', () => {
    fc.assert(
      fc.property(geschiedenis, (maanden) => {
        const versies = geefWeg(maanden);
        for (const [i, { verborgen, maand }] of versies.entries()) {
          for (const cel of versies[i - 1]?.verborgen.keys() ?? []) expect(verborgen.has(cel)).toBe(true);
          for (const { totaal, delen } of opgavetabellen) {
            const weg = [totaal, ...delen].filter((cel) => verborgen.has(cel));
            const vol = weg.filter((cel) => maand[cel].size > 0);
            if (delen.length > 0 && vol.length > 0) expect(weg.length, weg.join()).toBeGreaterThan(1);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('would tell of one case, were each version hidden by itself: the attack is real', () => {
    const vijf = new Map<string, Zaak>(Array.from({ length: 7 }, (_, i) => [`zaak${i}`, begin('Rood')] as const));
    const eerste = tel(vijf);
    vijf.set('later', begin('Rood'));
    const tweede = tel(vijf);
    const los = [eerste, tweede].map((maand) => ({
      maand,
      verborgen: verbergOpgave(opgavetabellen, maand, grens, []),
    }));
    expect(lekken(los)).toContain('versions 1 and 2 together tell begonnen');
    expect(lekken(geefWeg([eerste, tweede]))).toEqual([]);
  });

  it('show a correction that is about enough cases, and the rest as it was', () => {
    const zaken = new Map<string, Zaak>(
      Array.from({ length: 12 }, (_, i) => [`zaak${i}`, begin(i < 6 ? 'Rood' : 'Groen')] as const),
    );
    const eerste = tel(zaken);
    for (let i = 0; i < 5; i += 1) zaken.set(`nieuw${i}`, begin('Rood'));
    const [een, twee] = geefWeg([eerste, tel(zaken)]);
    expect([...een!.verborgen.keys()]).toEqual([]);
    expect([...twee!.verborgen.keys()]).toEqual([]);
    expect(waardeVan(twee!.maand.begonnenRood)).toBe(11);
  });
});

function begin(niveau: 'Rood' | 'Groen'): Zaak {
  return { begin: niveau, kinderen: false, einde: null, nachten: 0, weigering: null };
}
