/// <reference types="vite/client" />
import { onBeforeUnmount, ref, shallowRef, type Ref } from 'vue';
import { startWerker } from '../../../composables/werker.ts';
import type { Beeldantwoord, Beeldvraag } from './qr.worker.ts';
import qrWerker from './qr.worker.ts?worker&url';

/** How the camera stands. Everything after `aan` is why there is no picture. */
export type Camerastand = 'uit' | 'start' | 'aan' | 'geen-camera' | 'geen-toestemming' | 'bezet';
export interface Camera {
  id: string;
  naam: string;
}

const WACHT_MS = 40;
/** A code that stays in view is read once; gone for this long, the same pass can be read again. */
const WEG_MS = 1500;
const BREEDTE = 800;

const redenen: Record<string, Camerastand> = {
  NotFoundError: 'geen-camera',
  OverconstrainedError: 'geen-camera',
  NotAllowedError: 'geen-toestemming',
  SecurityError: 'geen-toestemming',
};

/** Draws the picture small enough to read fast, and large enough for a card at arm's length. */
function neemBeeld(video: HTMLVideoElement, doek: OffscreenCanvas): Beeldvraag | null {
  const { videoWidth, videoHeight } = video;
  if (video.readyState < 2 || videoWidth === 0) return null;
  const schaal = Math.min(1, BREEDTE / videoWidth);
  doek.width = Math.round(videoWidth * schaal);
  doek.height = Math.round(videoHeight * schaal);
  const pen = doek.getContext('2d', { willReadFrequently: true });
  if (!pen) return null;
  pen.drawImage(video, 0, 0, doek.width, doek.height);
  const { data } = pen.getImageData(0, 0, doek.width, doek.height);
  return { pixels: data.buffer, breedte: doek.width, hoogte: doek.height, genomen: performance.now() };
}

/**
 * Reads QR codes from a camera into `video`. Nothing of the picture leaves the window or is kept.
 * @param opCode a code that came into view, and when its picture was taken (`performance.now()`)
 */
export function useCamera(video: Ref<HTMLVideoElement | null>, opCode: (tekst: string, genomen: number) => void) {
  const stand = ref<Camerastand>('uit');
  const cameras = shallowRef<Camera[]>([]);
  const gekozen = ref<string | null>(null);
  let stroom: MediaStream | null = null;
  let werker: Worker | null = null;
  let wekker: ReturnType<typeof setTimeout> | undefined;
  let laatste = { tekst: '', gezien: 0 };
  let beurt = 0;
  const doek = new OffscreenCanvas(1, 1);

  function kijk(): void {
    const beeld = video.value && neemBeeld(video.value, doek);
    if (beeld) werker?.postMessage(beeld, [beeld.pixels]);
    else wekker = setTimeout(kijk, WACHT_MS);
  }
  function lees({ data: { tekst, genomen } }: MessageEvent<Beeldantwoord>): void {
    wekker = setTimeout(kijk, WACHT_MS);
    if (tekst === null) return;
    const nieuw = tekst !== laatste.tekst || genomen - laatste.gezien > WEG_MS;
    laatste = { tekst, gezien: genomen };
    if (nieuw) opCode(tekst, genomen);
  }

  function ruimOp(): void {
    beurt += 1;
    clearTimeout(wekker);
    werker?.terminate();
    werker = null;
    for (const spoor of stroom?.getTracks() ?? []) spoor.stop();
    stroom = null;
    if (video.value) video.value.srcObject = null;
  }
  function stop(): void {
    ruimOp();
    stand.value = 'uit';
  }
  /** Names are given once the camera may be used. */
  async function noem(): Promise<void> {
    const apparaten = await navigator.mediaDevices.enumerateDevices();
    cameras.value = apparaten
      .filter(({ kind }) => kind === 'videoinput')
      .map(({ deviceId, label }, i) => ({ id: deviceId, naam: label || `Camera ${i + 1}` }));
  }
  function mislukt(fout: unknown): void {
    ruimOp();
    stand.value = redenen[fout instanceof Error ? fout.name : ''] ?? 'bezet';
  }

  async function start(camera: string | null = gekozen.value): Promise<void> {
    ruimOp();
    const mijn = beurt;
    stand.value = 'start';
    try {
      const beeld = { width: { ideal: 1280 }, ...(camera ? { deviceId: { ideal: camera } } : {}) };
      const nieuw = await navigator.mediaDevices.getUserMedia({ audio: false, video: beeld });
      if (mijn !== beurt || !video.value) {
        for (const spoor of nieuw.getTracks()) spoor.stop();
        return;
      }
      stroom = nieuw;
      const [spoor] = nieuw.getVideoTracks();
      spoor?.addEventListener('ended', () => mislukt(new Error('ended')));
      gekozen.value = spoor?.getSettings().deviceId ?? camera;
      video.value.srcObject = nieuw;
      await video.value.play();
      werker = startWerker(qrWerker);
      werker.addEventListener('message', lees);
      stand.value = 'aan';
      kijk();
      await noem();
    } catch (fout) {
      if (mijn === beurt) mislukt(fout);
    }
  }

  onBeforeUnmount(ruimOp);
  return { stand, cameras, gekozen, start, stop };
}
