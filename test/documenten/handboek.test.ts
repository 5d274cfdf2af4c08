import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { naamVan, hulpgroepen, hulponderwerpen, hulpVoor, lezerVan, platteHulp } from '#shared/taal/hulp/index.ts';
import { nl } from '#shared/taal/nl.ts';
import { handboekPdf, type Handboekinhoud } from '#core/handboek/pdf.ts';
import { leesPdf, type Gelezen } from './lezer.ts';
import { omgeving } from './voorbeelden.ts';

const vast = { versie: '9.8.7', gemaaktOp: '2026-11-22', organisatie: 'Centraal Onthaal Rotterdam' };
const heel: Handboekinhoud = { ...vast, groepen: hulpgroepen, voorWie: null };
const spaties = (tekst: string): string => tekst.replace(/\s+/g, ' ');

/** The lines of the contents: number, title, page. */
function inhoudsopgave(pdf: Gelezen): { kop: string; pagina: number }[] {
  const bladen = pdf.paginas.slice(0, 1 + pdf.paginas.findIndex((blad, i) => i > 0 && /^1 /.test(blad.trim())));
  return bladen.flatMap((blad) =>
    [...blad.matchAll(/^(\d+(?:\.\d+)? .+?) *\n? *(\d+)$/gm)].map(([, kop, pagina]) => ({
      kop: kop ?? '',
      pagina: Number(pagina),
    })),
  );
}

let bytes: Uint8Array;
let pdf: Gelezen;
beforeAll(async () => {
  bytes = await handboekPdf(heel, omgeving);
  pdf = await leesPdf(bytes);
});

describe('the handbook', () => {
  it('is a tagged PDF in Dutch with a title, its fonts and the version it was made with', () => {
    expect(pdf).toMatchObject({ getagd: true, taal: 'nl-NL', titel: nl.hulp.handboek.document });
    expect(pdf.lettertypen.every(({ ingesloten }) => ingesloten)).toBe(true);
    expect(pdf.tekst).toContain('Versie 9.8.7, gemaakt op 22 november 2026');
    for (const rol of ['H1', 'H2', 'H3', 'TOC', 'TOCI', 'Link', 'L', 'LI', 'LBody'])
      expect(pdf.rollen, rol).toContain(rol);
  });

  it('has every screen, every part of a dossier, every first day and every chapter in it', () => {
    const zonder = hulponderwerpen.filter(
      (o) => !pdf.tekst.includes(spaties(platteHulp(o.waarvoor)).slice(0, 40)) || !pdf.tekst.includes(naamVan(o)),
    );
    expect(zonder.map(({ id }) => id)).toEqual([]);
  });

  it('has contents whose page numbers are right', () => {
    const regels = inhoudsopgave(pdf);
    expect(regels).toHaveLength(hulponderwerpen.length + hulpgroepen.length + 1);
    const fout = regels.filter(({ kop, pagina }) => !spaties(pdf.paginas[pagina - 1] ?? '').includes(kop));
    expect(fout).toEqual([]);
  });

  it('leads from the contents and the bookmarks to the page of the subject', async () => {
    const taak = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
    const document = await taak.promise;
    const bladen = (await document.getOutline()) as { title: string; dest: unknown[]; items: { title: string }[] }[];
    expect(bladen.map(({ title }) => title.replace(/^\d+ /, ''))).toEqual([
      ...hulpgroepen.map(({ titel }) => titel),
      nl.hulp.handboek.toetsen,
    ]);
    expect(bladen.flatMap(({ items }) => items.map(({ title }) => title.replace(/^\d+\.\d+ /, '')))).toEqual(
      hulponderwerpen.map(naamVan),
    );
    const regels = inhoudsopgave(pdf);
    const naar: number[] = [];
    for (let nr = 1; naar.length < regels.length; nr += 1) {
      const links = (await (await document.getPage(nr)).getAnnotations()) as { dest: string; subtype: string }[];
      for (const { dest } of links.filter(({ subtype }) => subtype === 'Link')) {
        const [blad] = (await document.getDestination(dest)) as [{ num: number; gen: number }];
        naar.push((await document.getPageIndex(blad)) + 1);
      }
    }
    expect(naar).toEqual(regels.map(({ pagina }) => pagina));
    await taak.destroy();
  });

  it('shows names as they stand on the screen, and no reference or page that is left over', () => {
    expect(pdf.tekst).not.toMatch(/[{}]|undefined|\bnl\./);
    expect(pdf.tekst).toContain(nl.nacht.zelfde);
    expect(pdf.paginas.every((blad) => blad.trim().length > 60)).toBe(true);
  });

  it('for one role holds what that role sees, and nothing of Veilig Thuis for others', async () => {
    const groepen = hulpVoor(lezerVan('balie'));
    const eigen = await leesPdf(await handboekPdf({ ...vast, groepen, voorWie: nl.kader.rollen.balie }, omgeving));
    expect(eigen.titel).toBe('Handboek Onthaal: Balie');
    expect(eigen.tekst).toContain(nl.acuut.titel);
    expect(eigen.tekst).not.toContain(nl.crisisintake.nieuw.titel);
    expect(eigen.tekst).not.toContain('Reservekopieën en terugzetten');
    expect(eigen.aantalPaginas).toBeLessThan(pdf.aantalPaginas);
    const regels = inhoudsopgave(eigen);
    expect(regels.filter(({ kop, pagina }) => !spaties(eigen.paginas[pagina - 1] ?? '').includes(kop))).toEqual([]);
  });
});
