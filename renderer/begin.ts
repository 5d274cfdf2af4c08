/**
 * What has to be so before anything else is loaded. The page may make no code out of text (its policy); zod would try whether it may,
 * at its first schema, and be reported for it.
 */
(globalThis as typeof globalThis & { __zod_globalConfig?: object }).__zod_globalConfig = { jitless: true };

await import('./main.ts');

export {};
