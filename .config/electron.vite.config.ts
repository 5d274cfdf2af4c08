import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'electron-vite';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Left in node_modules: native binaries, and pdfkit with the font data it reads beside itself. All else is bundled. */
const external = ['better-sqlite3', '@node-rs/argon2', 'pdfkit'];

/** The oldest engine that the app runs on is that of the try-out runtime: Chromium 130, Node 20.18. */
const node = 'node20.18';
const chrome = 'chrome130';

/** Per part of the program: several workers are several builds. */
const gebundeld = new Map<string, Set<string>>();

/** Writes down which packages went into a bundle, for the test of the bill of materials. */
const pakketten = (deel: string): Plugin => ({
  name: 'pakketten',
  generateBundle(_opties, bundel) {
    const mappen = Object.values(bundel)
      .flatMap((stuk) => (stuk.type === 'chunk' ? stuk.moduleIds : []))
      .flatMap((id) => /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1] ?? []);
    const alle = gebundeld.get(deel) ?? new Set();
    gebundeld.set(deel, alle);
    for (const map of mappen) {
      const { name, version } = JSON.parse(readFileSync(`${map}/package.json`, 'utf8')) as Record<string, string>;
      alle.add(`${name}@${version}`);
    }
    mkdirSync(`${root}out`, { recursive: true });
    writeFileSync(`${root}out/pakketten-${deel}.json`, JSON.stringify([...alle].sort(), null, 1));
  },
});

export default defineConfig({
  main: {
    root,
    plugins: [pakketten('main')],
    // fflate's ES module makes a `require` of its own, which clashes with the one that the build adds to a shared chunk.
    resolve: { alias: { fflate: `${root}node_modules/fflate/lib/node.cjs` } },
    build: {
      target: node,
      externalizeDeps: false,
      outDir: 'out/main',
      rollupOptions: {
        external,
        input: {
          main: `${root}electron/main.ts`,
          'core-proces': `${root}electron/core-proces.ts`,
          leesdraad: `${root}electron/leesdraad.ts`,
          'kopie-werker': `${root}electron/kopie-werker.ts`,
        },
        // The reading thread shares the core's code, never its entry: that one opens the line to the main process.
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'deel/[name]-[hash].js' },
      },
    },
  },
  preload: {
    root,
    plugins: [pakketten('preload')],
    build: {
      target: node,
      externalizeDeps: false,
      outDir: 'out/preload',
      // A sandboxed preload is one CommonJS file.
      rollupOptions: {
        input: { preload: `${root}electron/preload.ts` },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: `${root}renderer`,
    // The address of the page is app://onthaal/index.html, so paths from its root hold.
    base: '/',
    plugins: [vue(), pakketten('renderer')],
    // Workers are built by themselves.
    worker: { format: 'es' as const, plugins: () => [pakketten('werkers')] },
    build: {
      target: chrome,
      outDir: `${root}out/renderer`,
      emptyOutDir: true,
      minify: 'oxc',
      rollupOptions: { input: { index: `${root}renderer/index.html` } },
    },
  },
});
