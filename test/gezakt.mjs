/*
 * What failed, told once more at the very end: the tail of a CI log is all that somebody sees first. Reads the runners' own
 * reports (vitest's and Playwright's JSON).
 */

/** @typedef {{ name: string, why: string, seed?: string }} Failure */

const colours = /\u001b\[[0-9;]*m/g;
const lines = (text) =>
  String(text ?? '')
    .replace(colours, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** First line of a failure, and what fast-check needs to show the same one again. @returns {Omit<Failure, 'name'>} */
function reason(text) {
  const all = lines(text);
  const seed = all.find((line) => /\bseed: ?-?\d+/.test(line));
  return { why: (all[0] ?? 'no message').slice(0, 300), ...(seed && { seed: seed.slice(0, 300) }) };
}

/**
 * Tests that failed, or were skipped, in a report of vitest.
 * @returns {Failure[]}
 */
export function failedUnits(report) {
  return (report?.testResults ?? []).flatMap(({ name: file, status, message, assertionResults = [] }) => {
    const own = assertionResults.flatMap(({ fullName, status: how, failureMessages = [] }) => {
      if (how === 'passed') return [];
      return [{ name: `${file} > ${fullName}`, ...reason(failureMessages.join('\n') || how) }];
    });
    // A file that could not be loaded has no tests to name.
    return own.length === 0 && status === 'failed' ? [{ name: file, ...reason(message) }] : own;
  });
}

const failedIn = (suite, above) => {
  const path = suite.title ? [...above, suite.title] : above;
  const own = (suite.specs ?? []).flatMap(({ title, tests = [] }) =>
    tests
      .filter(({ status }) => status !== 'expected')
      .map(({ status, results = [] }) => {
        const error = results.map((result) => result.error?.message ?? result.errors?.[0]?.message).find(Boolean);
        return { name: [...path, title].join(' > '), ...reason(error ?? status) };
      }),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => failedIn(inner, path))];
};

/**
 * Tests that failed, passed only the second time, or were skipped, in a report of Playwright.
 * @returns {Failure[]}
 */
export function failedWalks(report) {
  const outside = (report?.errors ?? []).map(({ message }) => ({ name: 'outside any test', ...reason(message) }));
  return [...(report?.suites ?? []).flatMap((suite) => failedIn(suite, [])), ...outside];
}

/** @param {Failure[]} failures @param {string} root taken off file names @returns {string[]} lines to print */
export const tell = (failures, root) =>
  failures.flatMap(({ name, why, seed }) => [
    `✗ ${name.replace(`${root}/`, '')}`,
    `    ${why}`,
    ...(seed && seed !== why ? [`    ${seed}`] : []),
  ]);
