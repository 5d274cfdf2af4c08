import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Knoop = { role?: string; children?: Knoop[]; alt?: string; lang?: string };
export type Gelezen = {
  aantalPaginas: number;
  /** Text per page, in the order of the file. */
  paginas: string[];
  tekst: string;
  /** Roles of the structure tree, depth first, per page. */
  rollen: string[];
  alts: string[];
  maat: [number, number];
  taal: string | undefined;
  titel: string;
  auteur: string;
  xmp: string;
  getagd: boolean;
  /** Fonts by their PostScript name with whether the file carries them. */
  lettertypen: { naam: string; ingesloten: boolean }[];
};

/** Opens a PDF with pdf.js, as a reader would, and tells what it found. */
export async function leesPdf(bytes: Uint8Array): Promise<Gelezen> {
  const taak = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const doc = await taak.promise;
  try {
    return await gelezen(doc);
  } finally {
    await taak.destroy();
  }
}

async function gelezen(doc: PDFDocumentProxy): Promise<Gelezen> {
  const { info, metadata } = await doc.getMetadata();
  const gegevens = info as { Title?: string; Author?: string; Language?: string };
  const paginas: string[] = [];
  const knopen: Knoop[] = [];
  const lettertypen = new Map<string, boolean>();
  let maat: [number, number] = [0, 0];
  for (let nr = 1; nr <= doc.numPages; nr += 1) {
    const pagina = await doc.getPage(nr);
    const { width, height } = pagina.getViewport({ scale: 1 });
    maat = [width, height];
    const { items } = await pagina.getTextContent();
    paginas.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    knopen.push(...plat((await pagina.getStructTree()) as Knoop | null));
    const { fnArray, argsArray } = await pagina.getOperatorList();
    fnArray.forEach((_, i) => {
      const [naam] = (argsArray[i] ?? []) as [unknown];
      if (typeof naam !== 'string' || !naam.startsWith('g_') || !pagina.commonObjs.has(naam)) return;
      const font = pagina.commonObjs.get(naam) as { name?: string; missingFile?: boolean };
      if (font.name) lettertypen.set(font.name, font.missingFile !== true);
    });
  }
  return {
    aantalPaginas: doc.numPages,
    paginas,
    tekst: paginas.join('\n').replace(/\s+/g, ' '),
    rollen: knopen.flatMap((k) => (k.role ? [k.role] : [])),
    alts: knopen.flatMap((k) => (k.alt ? [k.alt] : [])),
    maat,
    taal: gegevens.Language,
    titel: gegevens.Title ?? '',
    auteur: gegevens.Author ?? '',
    xmp: metadata ? metadata.getRaw() : '',
    getagd: (await doc.getMarkInfo())?.Marked === true,
    lettertypen: [...lettertypen].map(([naam, ingesloten]) => ({ naam, ingesloten })),
  };
}

function plat(knoop: Knoop | null): Knoop[] {
  return knoop ? [knoop, ...(knoop.children ?? []).flatMap(plat)] : [];
}
