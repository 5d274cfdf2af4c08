import { createCanvas } from '@napi-rs/canvas';
import jsqr from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

// jsqr is CommonJS: Node hands over the module object, the types promise the function.
const leesQr = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr;

/** Renders the first page at `dpi` and gives the text of the QR code on it, or null. */
export async function scanQr(bytes: Uint8Array, dpi: number): Promise<string | null> {
  const taak = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    const pagina = await (await taak.promise).getPage(1);
    const viewport = pagina.getViewport({ scale: dpi / 72 });
    const doek = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const canvasContext = doek.getContext('2d') as unknown as CanvasRenderingContext2D;
    await pagina.render({ canvas: null, canvasContext, viewport, background: '#ffffff' }).promise;
    const beeld = canvasContext.getImageData(0, 0, doek.width, doek.height);
    return leesQr(beeld.data, doek.width, doek.height)?.data ?? null;
  } finally {
    await taak.destroy();
  }
}
