import jsQR from 'jsqr';

/** One picture of the camera: its pixels and when it was taken. */
export interface Beeldvraag {
  pixels: ArrayBuffer;
  breedte: number;
  hoogte: number;
  genomen: number;
}
/** What was read in it; null: no QR code. */
export interface Beeldantwoord {
  tekst: string | null;
  genomen: number;
}

/* Reading a picture takes tens of milliseconds: beside the window, so that typing and pressing never wait for it. */
addEventListener('message', ({ data }: MessageEvent<Beeldvraag>) => {
  const { pixels, breedte, hoogte, genomen } = data;
  const gevonden = jsQR(new Uint8ClampedArray(pixels), breedte, hoogte, { inversionAttempts: 'attemptBoth' });
  const antwoord: Beeldantwoord = { tekst: gevonden?.data || null, genomen };
  postMessage(antwoord);
});
