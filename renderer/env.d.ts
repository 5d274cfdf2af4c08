/// <reference types="vite/client" />
import type { Brug } from './api.ts';

declare global {
  interface Window {
    /** Put there by the preload; absent in a plain browser. */
    onthaal?: Brug;
  }
}
