// The configuration of the tests with one rule broken in what is loaded (MUTATIE: its number); no file changes.
import { mergeConfig } from 'vitest/config';
import config from '../../../.config/vitest.config.ts';
import { mutations } from './mutaties.mjs';

const number = Number(process.env.MUTATIE);
const { file, from, to } = mutations[number];
const plugin = {
  name: 'mutation',
  enforce: 'pre',
  transform(code, id) {
    if (!id.split('?')[0].endsWith(file)) return null;
    if (!code.includes(from)) throw new Error(`mutation ${number} does not fit ${file}`);
    console.log('rule broken');
    return { code: code.replace(from, to), map: null };
  },
};

// As one project: one that extends a file does not get what is put beside that file. Nothing of it is kept for the next run.
const { projects: _, ...test } = config.test;
export default mergeConfig(
  { ...config, test },
  { plugins: [plugin], test: { include: ['test/core/wandeling/opvang-1.test.ts'], fsModuleCache: false } },
);
