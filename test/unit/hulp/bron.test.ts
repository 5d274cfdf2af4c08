import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RouteRecordRaw } from 'vue-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { rollen } from '#shared/contract/rechten.ts';
import { nl } from '#shared/taal/nl.ts';
import { stapnamenTekst } from '#shared/taal/dossier.ts';
import { hulpgroepen, hulponderwerpen, hulpVan, hulpVoor, lezerVan, tekstenVan } from '#shared/taal/hulp/index.ts';
import { uitCatalogus, verwijzingen } from '#shared/taal/hulp/lezen.ts';
import { algemeneToetsen, schermtoetsen } from '#shared/taal/hulp/toetsen.ts';
import { delen, rechtVoor } from '#renderer/schermen/dossier/delen.ts';
import { navigatie } from '#renderer/schil/navigatie.ts';

const wortel = fileURLToPath(new URL('../../..', import.meta.url));
const bestanden = readdirSync(join(wortel, 'renderer/schermen'), { recursive: true, encoding: 'utf8' }).filter((pad) =>
  /(^|[\\/])routes\.ts$/.test(pad),
);
let routes: RouteRecordRaw[] = [];
beforeAll(async () => {
  for (const pad of bestanden) {
    const gelezen = (await import(join(wortel, 'renderer/schermen', pad))) as { routes: RouteRecordRaw[] };
    routes.push(...gelezen.routes);
  }
  routes = [...routes, { path: '', name: 'niet-gevonden', redirect: '', meta: { titel: nl.kader.nietGevonden.titel } }];
});
const alleTeksten = hulponderwerpen.flatMap((o) => tekstenVan(o).map((tekst) => ({ id: o.id, tekst })));

/** All article numbers that the policy code knows. */
const beleid = readdirSync(join(wortel, 'shared/beleid'), { recursive: true, encoding: 'utf8' })
  .filter((pad) => pad.endsWith('.ts'))
  .map((pad) => readFileSync(join(wortel, 'shared/beleid', pad), 'utf8'))
  .join('\n');
const artikelnummer = /\b(?:\d+\.\d+\.\d+|\d+:\d+[a-z]?)\b/g;
const bekendeArtikelen = new Set(beleid.match(artikelnummer));

describe('the help, held against the app', () => {
  it('has a text for every screen of the router', () => {
    const zonder = routes.map(({ name }) => String(name)).filter((naam) => hulpVan(naam)?.soort !== 'scherm');
    expect(
      zonder,
      `Deze schermen hebben nog geen hulp. Zet per scherm een regel scherm('<routenaam>', <titel>, <recht>, { waarvoor, doen: [{ kop, stappen }] }) in de groep waar het bij hoort, in shared/taal/hulp/ (beheer: beheer.ts, balie: werk.ts, opvang: opvang.ts, Veilig Thuis: crisis.ts).`,
    ).toEqual([]);
  });

  it('has a text for every part of a dossier', () => {
    const zonder = delen.filter((naam) => hulpVan(`dossier/${naam}`)?.soort !== 'deel');
    expect(
      zonder,
      `Deze delen van een dossier hebben nog geen hulp. Zet per deel een regel deel('<deel>', <titel>, <recht>, { waarvoor, doen }) in shared/taal/hulp/dossier.ts, opvang.ts of crisis.ts.`,
    ).toEqual([]);
  });

  it('has no help for a screen that is gone, calls screens by their title and asks the same right', () => {
    const echt = [
      ...routes.map(({ name, meta }) => ({
        id: String(name),
        titel: meta?.titel,
        recht: meta?.recht ?? null,
      })),
      ...delen.map((naam) => ({
        id: `dossier/${naam}`,
        titel: { ...stapnamenTekst, ...nl.dossier.delen }[naam],
        recht: rechtVoor(naam),
      })),
    ].sort((a, b) => a.id.localeCompare(b.id));
    const verteld = hulponderwerpen
      .filter(({ soort }) => soort === 'scherm' || soort === 'deel')
      .map(({ id, titel, recht }) => ({ id, titel, recht }))
      .sort((a, b) => a.id.localeCompare(b.id));
    expect(
      verteld,
      'Titel en recht van de hulp (shared/taal/hulp/) zijn die van de route (renderer/schermen/*/routes.ts).',
    ).toEqual(echt);
  });

  it('has a first day for every role', () => {
    expect(hulponderwerpen.flatMap(({ rol }) => rol ?? []).sort()).toEqual([...rollen].sort());
  });

  it('names only what stands in the catalogue, without gaps', () => {
    const fout = alleTeksten.flatMap(({ id, tekst }) =>
      verwijzingen(tekst)
        .filter((wat) => !/^(toets|zie):/.test(wat) && uitCatalogus(wat) === null)
        .map((wat) => `${id}: {${wat}}`),
    );
    expect(fout, 'Deze namen staan niet (meer) in shared/taal/nl.ts, of hebben gaten als {naam}.').toEqual([]);
  });

  it('takes names of buttons from the catalogue and never types them over', () => {
    expect(alleTeksten.filter(({ tekst }) => /[“”"„]/.test(tekst))).toEqual([]);
  });

  it('leads only to help that is there, and not to itself', () => {
    const fout = [
      ...alleTeksten.flatMap(({ id, tekst }) =>
        verwijzingen(tekst)
          .filter((wat) => wat.startsWith('zie:'))
          .map((wat) => ({ id, naar: wat.slice(4) })),
      ),
      ...hulponderwerpen.flatMap(({ id, zie = [] }) => zie.map((naar) => ({ id, naar }))),
    ].filter(({ id, naar }) => !hulpVan(naar) || id === naar);
    expect(fout).toEqual([]);
  });

  it('names only keys that do something', () => {
    const overal = new Set([
      ...algemeneToetsen.flatMap(({ rijen }) => rijen.map(({ toetsen }) => toetsen)),
      ...navigatie.flatMap(({ punten }) => punten.flatMap(({ sneltoets }) => sneltoets ?? [])),
    ]);
    const kent = (id: string, toets: string): boolean =>
      overal.has(toets) || (schermtoetsen[id] ?? []).some(({ toetsen }) => toetsen === toets);
    const fout = hulponderwerpen.flatMap((o) =>
      [
        ...(o.toetsen ?? []),
        ...tekstenVan(o)
          .flatMap(verwijzingen)
          .filter((wat) => wat.startsWith('toets:'))
          .map((wat) => wat.slice(6)),
      ]
        .filter((toets) => !kent(o.id, toets))
        .map((toets) => `${o.id}: ${toets}`),
    );
    expect(fout, 'Deze toetsen staan niet in shared/taal/hulp/toetsen.ts of de navigatie.').toEqual([]);
    expect(Object.keys(schermtoetsen).filter((id) => !hulpVan(id))).toEqual([]);
  });

  it('names only articles that the policy code knows', () => {
    const fout = hulponderwerpen.flatMap((o) =>
      [...(o.artikelen ?? []), ...tekstenVan(o).map((tekst) => tekst.replace(/\{[^}]*\}/g, ''))]
        .flatMap((tekst) => tekst.match(artikelnummer) ?? [])
        .filter((nummer) => !bekendeArtikelen.has(nummer))
        .map((nummer) => `${o.id}: ${nummer}`),
    );
    expect(fout).toEqual([]);
  });

  it('is short: no sentence of more than 30 words, and every job has steps', () => {
    const lang = alleTeksten.flatMap(({ id, tekst }) =>
      tekst
        .split(/(?<=[.?!:])\s/)
        .filter((zin) => zin.split(/\s+/).length > 30)
        .map((zin) => `${id}: ${zin}`),
    );
    expect(lang).toEqual([]);
    expect(
      hulponderwerpen.filter(({ doen }) => doen.length === 0 || doen.some(({ stappen }) => stappen.length === 0)),
    ).toEqual([]);
  });

  it('shows a role its own screens, and nothing of Veilig Thuis to others', () => {
    for (const rol of rollen) {
      const lezer = lezerVan(rol);
      const eigen = hulpVoor(lezer).flatMap(({ onderwerpen }) => onderwerpen);
      expect(eigen.filter((o) => o.rol).map((o) => o.rol)).toEqual([rol]);
      expect(eigen.every((o) => o.recht === null || lezer.rechten.includes(o.recht))).toBe(true);
    }
    expect(hulpVoor(lezerVan('balie')).map(({ id }) => id)).not.toContain('crisis');
    expect(hulpVoor(lezerVan('functioneel-beheer')).flatMap((g) => g.onderwerpen.map((o) => o.id))).not.toContain(
      'dossier/overzicht',
    );
    expect(hulpVoor(null)).toEqual(hulpgroepen);
  });
});
