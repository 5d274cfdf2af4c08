import vue from '@vitejs/plugin-vue';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Tests that put something in the place of a browser, a timer or a module: each file has a world of its own. */
const eigenWereld = [
  'test/renderer/**/*.test.ts',
  'test/unit/schil/**/*.test.ts',
  'test/core/sessie.test.ts',
  'test/core/kluis/lek.test.ts',
];

/** Unit, property and core tests: plain Node 24, no Electron. Browser-like tests ask for happy-dom in their own header. */
export default defineConfig({
  root,
  plugins: [vue()],
  test: {
    environment: 'node',
    pool: 'threads',
    // Left alone it keeps one processor free, which is half of a machine of two.
    maxWorkers: '100%',
    // Far above what a test takes: a limit that a busy machine reaches says nothing about the code.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: 'test/hulp/sjablonen.ts',
    setupFiles: ['test/hulp/eigenschappen.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'kern',
          include: ['test/{unit,casus,core,db,register,documenten}/**/*.test.ts'],
          exclude: eigenWereld,
          // The modules of the app keep no state between tests; loading them again for each file would cost a third of all time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'venster', include: eigenWereld } },
    ],
  },
});
