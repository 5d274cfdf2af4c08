import vue from '@vitejs/plugin-vue';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Unit, property and core tests: plain Node 24, no Electron. Browser-like tests ask for happy-dom in their own header. */
export default defineConfig({
  root,
  plugins: [vue()],
  test: {
    include: ['test/{unit,casus,core,db,register,renderer,documenten}/**/*.test.ts'],
    environment: 'node',
    pool: 'threads',
    // Left alone it keeps one processor free, which is half of a machine of two.
    maxWorkers: '100%',
    // Far above what a test takes: a limit that a busy machine reaches says nothing about the code.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: process.env['CI'] ? ['default'] : ['default'],
  },
});
