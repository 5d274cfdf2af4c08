import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basispunten, plusDagen } from '#shared/beleid/index.ts';
import { bewonerskolommen, type Bewonerregel, type Bewonerskolom } from '#shared/contract/groepen/basis.ts';
import type { Invoer } from '#shared/contract/tabel.ts';
import { leegPunt, vulbarePunten } from '#shared/domein/basisorde.ts';
import * as opslag from '#db/opslag/index.ts';
import type { Db } from '#db/openen.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import { bewonersvraag } from '../../hulp/bewonersvraag.ts';
import { logIn } from '../hulp.ts';
import { nieuwId, zetBedden } from '../nacht-hulp.ts';
import { voorbeeld } from '../vervolg/stukken.ts';
import { dag, maakGezinshuis, zetBewoner, zetGezinslid, type Gezinshuis } from './hulp.ts';

/*
 * The list comes a page at a time, searched and put in order by the core. What it answers is held against all of it at once, searched
 * and sorted here by what its lines show.
 */
const aantal = 24;
let h: Gezinshuis;
let alle: Bewonerregel[];

/** A house with people of every kind: one's own and others', overdue, ending, with points that ran out, without a dossier, on two stays. */
function bevolk(db: Db, { locatieId, anderId }: Gezinshuis, doorId: string): void {
  const bedden = zetBedden(
    db,
    locatieId,
    Array.from({ length: 12 }, () => 'gewoon' as const),
  );
  const { id: ik } = db.prepare("SELECT id FROM gebruiker WHERE inlognaam = 'begeleider'").get() as { id: string };
  const op = `${dag}T09:00:00.000Z`;
  for (let i = 0; i < aantal; i += 1) {
    const hier = i % 3 === 0 ? anderId : locatieId;
    const van = '2026-10-01';
    const soort = i % 5 === 0 ? 'acuut' : 'besluit';
    const tot = i % 4 === 0 ? plusDagen(dag, i * 3) : null;
    const { clientId, dossierId } = zetBewoner(db, {
      locatieId: hier,
      van,
      tot,
      nummer: (i * 7) % aantal,
      soort,
      doorId,
    });
    const familie = ['Çelik', 'de Boer', 'Amrani', 'boer', 'Ünal'][i % 5];
    db.prepare('UPDATE client SET achternaam = ?, roepnaam = ?, geboortedatum = ? WHERE id = ?').run(
      ...[familie, i % 2 ? 'Jo' : 'Émile', i % 6 === 0 ? null : `${1960 + i}-0${1 + (i % 9)}-11`, clientId],
    );
    if (i % 7 === 0) db.prepare("UPDATE dossier SET regime = 'alleen-onderdak' WHERE id = ?").run(dossierId);
    if (i % 2 === 0)
      for (const [n, behandelaarId] of [doorId, i % 4 === 0 ? ik : null].entries())
        opslag.schrijfToewijzing(db, {
          ...{ dossierId, versie: n + 1, behandelaarId, teamId: null, namensId: null, doorId, op },
        });
    if (i % 3 !== 2)
      opslag.schrijfTermijnen(db, dossierId, [
        { soort: 'einde-opvang', sleutel: '', uiterlijk: '2026-01-01', artikel: '5.2.9', omschrijving: 'Einde' },
        {
          soort: 'contact',
          sleutel: 'b',
          uiterlijk: plusDagen(dag, 12 - i),
          artikel: '5.2.12',
          omschrijving: `Plan ${i}`,
        },
        { soort: 'basis', sleutel: 'a', uiterlijk: plusDagen(dag, 15 - i), artikel: '5.2.10', omschrijving: 'Punt' },
      ]);
    for (const [n, punt] of vulbarePunten.slice(0, i % 9).entries())
      for (let basis = 0; basis <= n % 2; basis += 1) {
        const stand = (['op-orde', 'ontbreekt', 'bezig', 'op-orde'] as const)[(i + n + basis) % 4] ?? 'bezig';
        const geldigTot = stand === 'op-orde' && n % 3 === 0 ? plusDagen(dag, n - 3) : null;
        const inhoud = { ...leegPunt(van), stand, geldigTot };
        opslag.schrijfBasispunt(db, { dossierId, clientId, punt, basis, inhoud, reden: '', doorId, op });
      }
    const stukken = [['schulden'], ['verblijfsgesprek', 'dagstructuur'], []][i % 3] as ('schulden' | 'dagstructuur')[];
    for (const stuk of stukken)
      opslag.schrijfVastlegging(db, {
        ...{ id: nieuwId(), basis: 0, dossierId, soort: stuk, reden: '', ingetrokken: false, doorId, op },
        inhoud: { ...voorbeeld[stuk], datum: plusDagen(dag, -i) },
      });
    const bedId = bedden[i];
    if (bedId && hier === locatieId)
      opslag.schrijfBedgebruik(db, { id: nieuwId(), bedId, clientId, dossierId, van, tot: null, doorId, op });
    // The next stay begins on the day on which this one ends.
    if (i === 4) {
      db.prepare('UPDATE plaatsing SET tot = ? WHERE client_id = ?').run(dag, clientId);
      const volgende = { id: nieuwId(), clientId, dossierId, locatieId: anderId, soort: 'besluit' as const };
      opslag.schrijfPlaatsing(db, { ...volgende, van: dag, tot: null });
    }
    if (i === 5) db.prepare('UPDATE plaatsing SET dossier_id = NULL WHERE client_id = ?').run(clientId);
    if (i === 6)
      zetGezinslid(db, { dossierId, locatieId: hier, van, voornamen: 'Bo', geboortedatum: '2020-02-29', doorId });
  }
}

beforeAll(async () => {
  h = await maakGezinshuis();
  await h.inBestand((db, doorId) => bevolk(db, h, doorId));
  await logIn(h.k, 'begeleider');
  ({ regels: alle } = await h.k.doe('bewoners.lijst', bewonersvraag));
});
afterAll(() => h.k.ruimOp());

const vergelijk = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
/** The order of the list by itself, from what its lines show. */
function naarDrang(een: Bewonerregel, ander: Bewonerregel): number {
  const rang = ({ vanMij, volgende, looptAf, telling, naam, clientId }: Bewonerregel): (string | number)[] => [
    ...[vanMij ? 0 : 1, volgende?.teLaat ? 0 : 1, looptAf ? 0 : 1],
    ...[-(telling?.ontbreekt ?? -1), -(telling?.open ?? -1), naam, clientId],
  ];
  const [a, b] = [rang(een), rang(ander)];
  return a.map((waarde, i) => vergelijk(waarde, b[i] ?? '')).find((n) => n !== 0) ?? 0;
}
const lezer = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });
const kolom: Record<Bewonerskolom, (a: Bewonerregel, b: Bewonerregel) => number> = {
  naam: (a, b) => lezer.compare(a.naam, b.naam),
  plek: (a, b) => lezer.compare(`${a.locatie}, ${a.bed ?? ''}`, `${b.locatie}, ${b.bed ?? ''}`),
  tot: (a, b) => vergelijk(a.tot ?? '', b.tot ?? ''),
  mist: (a, b) => (b.telling?.open ?? -1) - (a.telling?.open ?? -1),
  volgende: (a, b) => vergelijk(a.volgende?.uiterlijk ?? '', b.volgende?.uiterlijk ?? ''),
  gesprek: (a, b) => vergelijk(a.gesprekOp ?? '', b.gesprekOp ?? ''),
  begeleider: (a, b) => lezer.compare(a.begeleider ?? '', b.begeleider ?? ''),
};

type Vraag = Invoer<'bewoners.lijst'>;
/** The page that is to be answered, with how many there are on all of them. */
function verwacht(
  { locatieId, wie, dringend, zoek, volgorde, vanaf, aantal: n }: Vraag,
  missen: ReadonlySet<string> | null,
) {
  const gezocht = zoek.trim().toLocaleLowerCase('nl');
  const regels = alle
    .filter(
      (r) =>
        (locatieId === null || r.locatieId === locatieId) &&
        (wie !== 'ik' || r.vanMij) &&
        (!dringend || r.looptAf || r.volgende?.teLaat === true) &&
        (missen === null || missen.has(r.clientId)) &&
        `${r.naam} ${r.kenmerk ?? ''}`.toLocaleLowerCase('nl').includes(gezocht),
    )
    .sort((a, b) => (volgorde ? kolom[volgorde.kolom](a, b) * (volgorde.aflopend ? -1 : 1) : 0) || naarDrang(a, b));
  return { totaal: regels.length, regels: regels.slice(vanaf, vanaf + n) };
}

describe('the list of residents in pages', () => {
  it('is in the order of what is most urgent, with everybody once', () => {
    expect(alle).toHaveLength(aantal + 4);
    expect(alle).toEqual([...alle].sort(naarDrang));
    expect(new Set(alle.map(({ clientId }) => clientId)).size).toBe(alle.length);
    for (const wat of [
      alle.some(({ vanMij }) => vanMij),
      alle.some(({ kind }) => kind),
      alle.some(({ alleenOnderdak, telling }) => alleenOnderdak && telling === null),
      alle.some(({ dossierId, telling }) => dossierId === null && telling === null),
      alle.some(({ gesprekOp }) => gesprekOp !== null),
      alle.some(({ bed }) => bed !== null),
    ])
      expect(wat).toBe(true);
  });

  it('shows of a person on two stays the one that began last', () => {
    expect(alle.filter(({ bed, locatieId }) => bed !== null && locatieId === h.anderId)).toHaveLength(1);
  });

  it('counts for each what the dossier counts', async () => {
    for (const { dossierId, clientId, telling } of alle.filter((regel) => regel.telling)) {
      const { bewoners } = await h.k.doe('basis.lezen', { dossierId: dossierId ?? '' });
      const daar = bewoners.find((mens) => mens.clientId === clientId)?.telling;
      expect(telling).toEqual({ open: daar?.open, ontbreekt: daar?.ontbreekt, eerste: daar?.punten[0] ?? null });
    }
  });

  it('answers every page of every question as all of it at once would', async () => {
    const stukjes = ['', '', 'boer', 'JO', 'Émile', 'çel', ', émi', 't0', 'niemand', alle[3]?.kenmerk ?? ''];
    const volgorde = fc.record({ kolom: fc.constantFrom(...bewonerskolommen), aflopend: fc.boolean() });
    const vraag = fc.record({
      locatieId: fc.constantFrom(null, null, h.locatieId, h.anderId),
      wie: fc.constantFrom('iedereen' as const, 'iedereen' as const, 'ik' as const),
      punt: fc.constant(null),
      dringend: fc.boolean(),
      zoek: fc.constantFrom(...stukjes),
      volgorde: fc.option(volgorde, { nil: null }),
      vanaf: fc.nat(30),
      aantal: fc.integer({ min: 1, max: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(vraag, async (gevraagd) => {
        const { regels, totaal, locaties } = await h.k.doe('bewoners.lijst', gevraagd);
        expect({ totaal, regels }).toEqual(verwacht(gevraagd, null));
        expect(locaties.reduce((som, { aantal: n }) => som + n, 0)).toBe(alle.length);
      }),
      { numRuns: 150 },
    );
  });

  it('leaves by a point who lacks it', async () => {
    for (const punt of basispunten) {
      const missen = new Set<string>();
      for (const { dossierId, clientId } of alle.filter(({ telling }) => telling)) {
        const { bewoners } = await h.k.doe('basis.lezen', { dossierId: dossierId ?? '' });
        if (bewoners.some((mens) => mens.clientId === clientId && mens.telling.punten.includes(punt)))
          missen.add(clientId);
      }
      const gevraagd = { ...bewonersvraag, punt };
      const { regels, totaal } = await h.k.doe('bewoners.lijst', gevraagd);
      expect({ totaal, regels }).toEqual(verwacht(gevraagd, missen));
    }
  });

  it('finds without accents too, and prints everybody who is left and not one page', async () => {
    const { totaal } = await h.k.doe('bewoners.lijst', { ...bewonersvraag, zoek: 'celik', aantal: 1 });
    expect(totaal).toBe(alle.filter(({ naam }) => naam.startsWith('Çelik')).length);
    const { vanaf: _, aantal: __, ...filter } = bewonersvraag;
    const druk = async (zoek: string) =>
      (await leesPdf((await h.k.doe('bewoners.afdruk', { ...filter, zoek })).bytes)).tekst;
    expect(await druk('')).toContain(`${alle.length} bewoners`);
    const tekst = await druk('çelik');
    expect(tekst).toContain(`${totaal} bewoners`);
    expect(tekst).not.toContain('Amrani');
  });
});
