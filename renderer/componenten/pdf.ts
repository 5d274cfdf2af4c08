import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// A worker of our own bundle: the content security policy lets in nothing else.
import werker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker&url';
import { startWerker } from '../composables/werker.ts';

GlobalWorkerOptions.workerPort ??= startWerker(werker);

/** One page of a document as a picture, and its words for who does not see it. */
export interface Paginabeeld {
  nummer: number;
  tekst: string;
  teken(doek: HTMLCanvasElement, breedte: number): Promise<void>;
}

async function pagina(document: PDFDocumentProxy, nummer: number): Promise<Paginabeeld> {
  const blad = await document.getPage(nummer);
  const { items } = await blad.getTextContent();
  const tekst = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  const maat = blad.getViewport({ scale: 1 });
  return {
    nummer,
    tekst,
    teken: async (doek, breedte) => {
      const viewport = blad.getViewport({ scale: breedte / maat.width });
      doek.width = Math.round(viewport.width);
      doek.height = Math.round(viewport.height);
      await blad.render({ canvas: doek, viewport }).promise;
    },
  };
}

/** Opens a PDF out of memory. Glyphs are drawn as shapes: no font is made from data, and nothing is evaluated. */
export async function openPdf(bytes: Uint8Array): Promise<{ paginas: Paginabeeld[]; sluit: () => void }> {
  const taak = getDocument({
    data: bytes.slice(),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
  });
  const document = await taak.promise;
  const paginas: Paginabeeld[] = [];
  for (let nummer = 1; nummer <= document.numPages; nummer += 1) paginas.push(await pagina(document, nummer));
  return { paginas, sluit: () => void taak.destroy() };
}
