import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Mutation testing of the policy runs its tests as one file. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: { include: ['test/unit/beleid/mutatie.ts'], environment: 'node', pool: 'threads' },
});
