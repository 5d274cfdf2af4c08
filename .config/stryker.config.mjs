/**
 * Mutation testing of the policy folder: `npm run mutatie` (Node 22 or later). One file: add `-- --mutate shared/beleid/kalender.ts`.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  plugins: ['@stryker-mutator/vitest-runner', import.meta.resolve('./stryker-teksten.mjs')],
  ignorers: ['teksten'],
  mutate: ['shared/beleid/**/*.ts', '!shared/beleid/index.ts'],
  testRunner: 'vitest',
  vitest: { configFile: '.config/vitest.mutatie.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  ignorePatterns: ['out', 'dist', '.runtime', 'renderer', 'electron', 'resources', 'test/e2e'],
  tempDirName: '.stryker-tmp',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: '.stryker-tmp/mutatie.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
