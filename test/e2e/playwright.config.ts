import { defineConfig } from '@playwright/test';

/**
 * Tests on the real Electron, two files at a time: a walk mostly waits for one process after the other, which leaves half of
 * two cores idle. Each worker has a display of its own.
 * Started by `npm run e2e`, which finds the runtime, builds, and gives a display.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../out/test/e2e',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  projects: [
    { name: 'e2e', testMatch: '*.spec.ts', testIgnore: ['schermen.spec.ts', 'pakket.spec.ts'] },
    { name: 'pakket', testMatch: 'pakket.spec.ts' },
    { name: 'schermen', testMatch: 'schermen.spec.ts', timeout: 300_000 },
  ],
});
