import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/**
 * Leaves Dutch sentences out of mutation testing: a sentence that is emptied changes no outcome, takes as long to try as a
 * rule, and is found by register.test.ts, which reads every text. Ids, codes, keys and dates are mutated.
 */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'teksten', {
    shouldIgnore(pad) {
      const isZin = pad.isStringLiteral() && /^\p{Lu}.*\s/u.test(pad.node.value);
      return isZin ? 'a Dutch sentence; register.test.ts reads them all' : undefined;
    },
  }),
];
