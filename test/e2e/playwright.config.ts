import { defineConfig } from '@playwright/test';

/**
 * Tests on the real Electron, one window at a time: two apps on two cores would only wait for each other.
 * Started by `npm run e2e`, which finds the runtime, builds, and gives a display.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../out/test/e2e',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  projects: [
    { name: 'e2e', testMatch: '*.spec.ts', testIgnore: ['schermen.spec.ts', 'pakket.spec.ts'] },
    { name: 'pakket', testMatch: 'pakket.spec.ts' },
    { name: 'schermen', testMatch: 'schermen.spec.ts', timeout: 300_000 },
  ],
});
