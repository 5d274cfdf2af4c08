import { describe, expect, it } from 'vitest';
import { beleidsregels2025, naarWerkdag, plusDagen } from '#shared/beleid/index.ts';
import type { Rapport, Rapporttabel } from '#shared/contract/groepen/rapportage.ts';
import { dagenVan, maandenVan } from '#shared/rapportage/periode.ts';
import { rapportteksten as tekst, schrijfPeriode } from '#shared/taal/rapportage.ts';
import type { Context } from '#core/context.ts';
import { maakRapport } from '#core/rapportage/rapport.ts';
import { beginInstellingen } from '#core/sessie/begin.ts';
import * as opslag from '#db/opslag/index.ts';
import { nieuweDb } from '../../db/hulp.ts';
import { locaties, maakZaken, zaai, type Zaak } from './zaai.ts';

const vandaag = '2026-11-16';

function context(zaken: readonly Zaak[], drempel = 5): Context {
  const db = nieuweDb();
  zaai(db, zaken);
  const instellingen = {
    ...beginInstellingen({ naam: 'Gemeente', openVan: '08:30', openTot: '16:30' }),
    rapportDrempel: drempel,
  };
  const sessie = { organisatie: { naam: 'Gemeente' } };
  return {
    db,
    opslag,
    vandaag,
    nu: `${vandaag}T09:00:00.000Z`,
    beleid: beleidsregels2025,
    instellingen,
    sessie,
  } as unknown as Context;
}

const ketens = ['volwassenen', 'jongeren', 'gezin', null] as const;
const kolommen = [...ketens.map((keten) => (z: { keten: string | null }) => z.keten === keten), () => true];
const vind = (rapport: Rapport, id: string): Rapporttabel =>
  rapport.onderwerpen.flatMap(({ tabellen }) => tabellen).find((tabel) => tabel.id === id)!;
const rij = (tabel: Rapporttabel, label: string) => tabel.rijen.find((r) => r.label === label);

/** Every cell that is shown is what a second, plain computation gives; columns that are left out must be empty. */
function vergelijk(tabel: Rapporttabel, label: string, waarden: (number | null)[]): void {
  const ids = ['volwassenen', 'jongeren', 'gezin', 'onbekend', 'totaal'];
  ids.forEach((id, k) => {
    const kolom = tabel.kolommen.findIndex((kop) => kop.id === id);
    if (kolom < 0) return expect(waarden[k] ?? 0, `${label} ${id}`).toBe(0);
    const cel = rij(tabel, label)?.cellen[kolom] ?? { waarde: 0, afgeschermd: false };
    if (!cel.afgeschermd) expect(cel.waarde, `${tabel.id} ${label} ${id}`).toBe(waarden[k]);
  });
}

const tel = <T extends { keten: string | null }>(wie: readonly T[], som: (z: T) => number = () => 1): number[] =>
  kolommen.map((hoort) => wie.filter(hoort).reduce((n, z) => n + som(z), 0));

function midden(dagen: number[]): number | null {
  const g = dagen.toSorted((a, b) => a - b);
  if (g.length === 0) return null;
  return g.length % 2 ? g[(g.length - 1) / 2]! : (g[g.length / 2 - 1]! + g[g.length / 2]!) / 2;
}

/** Day by day, as slowly as it can be done. */
function nachten(z: Zaak, van: string, tot: string): number {
  let n = 0;
  for (let dag = van; dag <= tot; dag = plusDagen(dag, 1))
    if (z.acuut && z.acuut.van <= dag && dag <= (z.acuut.tot ?? tot)) n += 1;
  return n;
}

function tijdig(z: Zaak): 'binnen' | 'te-laat' | 'onbekend' {
  const onderzoek = z.afgerondOp && z.afgerondOp <= naarWerkdag(plusDagen(z.gemeldOp, 42));
  const besluit = z.aanvraagOp && z.peildatum <= naarWerkdag(plusDagen(z.aanvraagOp, 14));
  if (onderzoek === false || besluit === false) return 'te-laat';
  return onderzoek === null || besluit === null ? 'onbekend' : 'binnen';
}

describe('figures, compared with a second plain computation over the same people', () => {
  for (const [aantal, zaad, van, tot] of [
    [60, 1, '2026-03', '2026-03'],
    [400, 2, '2026-07', '2026-09'],
    [500, 3, '2025-01', '2025-12'],
    [350, 4, '2025-02', '2026-11'],
  ] as const) {
    it(`${aantal} people, ${schrijfPeriode({ van, tot })}`, async () => {
      const zaken = maakZaken(aantal, zaad, vandaag, 700);
      const rapport = await maakRapport(context(zaken), { van, tot, keten: null });
      const dagen = dagenVan({ van, tot });
      const einde = dagen.tot > vandaag ? vandaag : dagen.tot;
      expect(rapport).toMatchObject({ peildatum: einde, loopt: dagen.tot > vandaag });
      const erin = (dag: string) => dag >= dagen.van && dag <= einde;

      const gemeld = zaken.filter((z) => erin(z.gemeldOp));
      vergelijk(vind(rapport, 'meldingen'), tekst.totaal, tel(gemeld));
      if (van === '2025-01')
        for (const maand of maandenVan({ van, tot }))
          vergelijk(
            vind(rapport, 'meldingen'),
            schrijfPeriode({ van: maand, tot: maand }),
            tel(gemeld.filter((z) => z.gemeldOp.startsWith(maand))),
          );

      const besloten = zaken.filter((z) => z.soort && !z.vervallen && erin(z.peildatum));
      const t = tekst.doorlooptijd;
      for (const soort of ['verstrekken', 'weigeren', 'buiten-behandeling'] as const)
        vergelijk(vind(rapport, 'besluiten'), t.soort[soort], tel(besloten.filter((z) => z.soort === soort)));
      for (const hoe of ['binnen', 'te-laat', 'onbekend'] as const)
        vergelijk(vind(rapport, 'termijnen'), t.tijdig[hoe], tel(besloten.filter((z) => tijdig(z) === hoe)));
      const duur = (z: Zaak) => (Date.parse(z.peildatum) - Date.parse(z.gemeldOp)) / 864e5;
      vergelijk(
        vind(rapport, 'dagen'),
        t.mediaan,
        kolommen.map((hoort) => midden(besloten.filter(hoort).map(duur))),
      );
      for (const grond of ['voldoende-redzaam', 'kort-verblijf', 'voorwaarden-niet-vervuld'])
        vergelijk(
          vind(rapport, 'gronden'),
          tekst.weigeringen.gronden[grond]!,
          tel(besloten.filter((z) => z.soort === 'weigeren' && z.gronden.includes(grond))),
        );

      // Somebody whose keten is not known yet counts with the keten of the locatie.
      const acuut = zaken.filter((z) => z.acuut).map((z) => ({ ...z, keten: z.keten ?? ('volwassenen' as const) }));
      vergelijk(
        vind(rapport, 'nachten'),
        tekst.totaal,
        tel(acuut, (z) => nachten(z, dagen.van, einde)),
      );
      for (const [nr, naam] of locaties.entries())
        vergelijk(
          vind(rapport, 'nachten-locatie'),
          naam,
          tel(
            acuut.filter((z) => z.acuut?.locatie === nr),
            (z) => nachten(z, dagen.van, einde),
          ),
        );

      const verblijf = zaken.filter((z) => z.laatsteDag && !z.vervallen && z.ingangsdatum! <= einde);
      vergelijk(vind(rapport, 'aanwezig'), tekst.totaal, tel(verblijf.filter((z) => z.laatsteDag! >= einde)));
      const weg = verblijf.filter((z) => z.laatsteDag! >= dagen.van && z.laatsteDag! < einde);
      vergelijk(vind(rapport, 'vertrokken'), tekst.totaal, tel(weg));
      const lang = (z: Zaak) => (Date.parse(z.laatsteDag!) - Date.parse(z.ingangsdatum!)) / 864e5 + 1;
      vergelijk(
        vind(rapport, 'vertrokken-dagen'),
        tekst.verblijfsduur.mediaan,
        kolommen.map((hoort) => midden(weg.filter(hoort).map(lang))),
      );

      const bezwaren = zaken.filter(
        (z) => z.soort && z.bezwaar && z.bezwaar.status !== 'vervallen' && erin(z.bezwaar.ontvangenOp),
      );
      vergelijk(vind(rapport, 'bezwaren'), tekst.totaal, tel(bezwaren));
      vergelijk(vind(rapport, 'bezwaren'), 'Gegrond', tel(bezwaren.filter((z) => z.bezwaar!.uitkomst === 'gegrond')));
    });
  }
});

describe('in every report', () => {
  const maakAlle = () =>
    Promise.all(
      [10, 30, 90, 250].map((aantal, i) =>
        maakRapport(context(maakZaken(aantal, 70 + i, vandaag, 300)), { van: '2026-02', tot: '2026-09', keten: null }),
      ),
    );

  it('the rows of a table add up to its totals wherever all of a line is shown', async () => {
    for (const rapport of await maakAlle())
      for (const { tabellen } of rapport.onderwerpen)
        for (const tabel of tabellen.filter(({ grafiek, id }) => grafiek && !id.startsWith('bezetting'))) {
          const delen = tabel.rijen.filter((r) => !r.totaal);
          const totaal = tabel.rijen.find((r) => r.totaal)!;
          const lijnen = [
            ...tabel.rijen.map((r) => r.cellen),
            ...totaal.cellen.map((cel, k) => [...delen.map((r) => r.cellen[k]!), cel]),
          ].filter((lijn) => lijn.every((cel) => !cel.afgeschermd));
          for (const lijn of lijnen) {
            const [som, ...rest] = lijn.map((cel) => cel.waarde ?? 0).toReversed();
            expect(
              rest.reduce((a, b) => a + b, 0),
              tabel.id,
            ).toBe(som);
          }
        }
  });

  it('no group of 1 to 4 people is shown, and no line hides one figure alone', async () => {
    for (const rapport of await maakAlle())
      for (const { tabellen } of rapport.onderwerpen)
        for (const tabel of tabellen.filter(({ grafiek, id }) => grafiek && !id.startsWith('bezetting'))) {
          for (const { cellen, eenheid } of tabel.rijen) {
            if (eenheid === 'aantal')
              for (const { waarde } of cellen)
                if (waarde !== null) expect(waarde === 0 || waarde >= 5, tabel.id).toBe(true);
            expect(
              cellen.filter((cel) => cel.afgeschermd),
              tabel.id,
            ).not.toHaveLength(1);
          }
          tabel.kolommen.forEach((_, k) =>
            expect(
              tabel.rijen.filter(({ cellen }) => cellen[k]!.afgeschermd),
              tabel.id,
            ).not.toHaveLength(1),
          );
        }
  });

  it('one keten shows the same figures and hides the same as that column among all', async () => {
    const c = context(maakZaken(120, 9, vandaag, 300));
    const alles = await maakRapport(c, { van: '2026-02', tot: '2026-09', keten: null });
    const jong = await maakRapport(c, { van: '2026-02', tot: '2026-09', keten: 'jongeren' });
    for (const tabel of jong.onderwerpen.flatMap(({ tabellen }) => tabellen)) {
      if (tabel.id.startsWith('bezetting')) continue;
      expect(tabel.kolommen.map(({ id }) => id)).toEqual(['jongeren']);
      const kolom = vind(alles, tabel.id).kolommen.findIndex(({ id }) => id === 'jongeren');
      expect(tabel.rijen.map(({ cellen }) => cellen[0])).toEqual(
        vind(alles, tabel.id).rijen.map(({ cellen }) => cellen[kolom]),
      );
    }
  });

  it('a higher threshold hides more', async () => {
    const zaken = maakZaken(300, 5, vandaag, 300);
    const [vijf, twintig] = await Promise.all(
      [5, 20].map((drempel) => maakRapport(context(zaken, drempel), { van: '2026-02', tot: '2026-09', keten: null })),
    );
    const verborgen = (r?: Rapport) =>
      r!.onderwerpen
        .flatMap((o) => o.tabellen)
        .flatMap((t) => t.rijen)
        .flatMap((x) => x.cellen)
        .filter((x) => x.afgeschermd).length;
    expect(verborgen(twintig)).toBeGreaterThan(verborgen(vijf));
  });
});

describe('the length of a stay', () => {
  it.each([
    ['volwassenen', '2026-02-28', 'binnen'],
    ['volwassenen', '2026-03-01', 'over'],
    ['volwassenen', '2026-05-31', 'over'],
    ['volwassenen', '2026-06-01', 'dubbel'],
    ['gezin', '2026-02-28', 'binnen'],
    ['gezin', '2026-03-01', 'over'],
    ['jongeren', '2026-01-11', 'binnen'],
    ['jongeren', '2026-01-12', 'over'],
    ['jongeren', '2026-02-22', 'over'],
    ['jongeren', '2026-02-23', 'dubbel'],
  ])('%s from 1 December 2025, on %s: %s', async (keten, einde, klasse) => {
    const { verblijfsklasse } = await import('#core/rapportage/onderwerpen.ts');
    expect(verblijfsklasse({ keten, ingangsdatum: '2025-12-01', einde }, { beleid: beleidsregels2025 })).toBe(klasse);
  });
});
