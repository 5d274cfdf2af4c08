import { describe, expect, it } from 'vitest';
import { failedUnits, failedWalks, tell } from '../gezakt.mjs';

const fastCheck = [
  'Error: Property failed after 12 tests',
  '{ seed: -1404234, path: "11:0:3", endOnFailure: true }',
  'Counterexample: [""]',
].join('\n');

describe('what failed, told again at the end', () => {
  it('names a unit test with its first line and the seed that fast-check printed, and a file that did not load', () => {
    const report = {
      testResults: [
        {
          name: '/huis/test/unit/a.test.ts',
          status: 'failed',
          assertionResults: [
            { fullName: 'sums adds', status: 'passed', failureMessages: [] },
            { fullName: 'sums divides', status: 'failed', failureMessages: [fastCheck] },
            { fullName: 'sums later', status: 'pending', failureMessages: [] },
          ],
        },
        { name: '/huis/test/unit/b.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
        { name: '/huis/test/unit/c.test.ts', status: 'passed', message: '', assertionResults: [] },
      ],
    };
    expect(tell(failedUnits(report), '/huis')).toEqual([
      '✗ test/unit/a.test.ts > sums divides',
      '    Error: Property failed after 12 tests',
      '    { seed: -1404234, path: "11:0:3", endOnFailure: true }',
      '✗ test/unit/a.test.ts > sums later',
      '    pending',
      '✗ test/unit/b.test.ts',
      '    Cannot find module',
    ]);
  });

  it('names a walk that failed or passed only the second time, without the colours of a terminal', () => {
    const test = (title: string, status: string, message?: string) => ({
      title,
      tests: [{ status, results: message ? [{ error: { message } }] : [{}] }],
    });
    const report = {
      suites: [
        {
          title: 'balie.spec.ts',
          specs: [test('goes well', 'expected')],
          suites: [
            {
              title: 'the desk',
              specs: [
                test('sees a name', 'unexpected', '\u001b[31mError: not there\u001b[39m\n at x'),
                test('sees it late', 'flaky'),
              ],
            },
          ],
        },
      ],
      errors: [{ message: 'no display' }],
    };
    expect(failedWalks(report)).toEqual([
      { name: 'balie.spec.ts > the desk > sees a name', why: 'Error: not there' },
      { name: 'balie.spec.ts > the desk > sees it late', why: 'flaky' },
      { name: 'outside any test', why: 'no display' },
    ]);
  });

  it('is silent about a runner that left no report', () => {
    expect([failedUnits(null), failedWalks(null)]).toEqual([[], []]);
  });
});
