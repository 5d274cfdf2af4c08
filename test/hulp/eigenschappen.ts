import fc from 'fast-check';

/*
 * Property tests draw the same values every time: a red run is red again on the next machine. Others: ZAAD=7 npm run unit; more of
 * them, where a test does not say how many: RONDEN=5000.
 */
const ronden = Number(process.env['RONDEN'] ?? 0);
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(process.env['ZAAD'] ?? 2026),
  ...(ronden > 0 && { numRuns: ronden }),
});
