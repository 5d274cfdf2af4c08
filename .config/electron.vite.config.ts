import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'electron-vite';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Left in node_modules: native binaries, and pdfkit with the font data it reads beside itself. All else is bundled. */
const external = ['better-sqlite3', '@node-rs/argon2', 'pdfkit'];

/** The oldest engine that the app runs on is that of the try-out runtime: Chromium 130, Node 20.18. */
const node = 'node20.18';
const chrome = 'chrome130';

export default defineConfig({
  main: {
    root,
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
    plugins: [vue()],
    build: {
      target: chrome,
      outDir: `${root}out/renderer`,
      emptyOutDir: true,
      minify: 'oxc',
      rollupOptions: { input: { index: `${root}renderer/index.html` } },
    },
  },
});
