import { z } from 'zod';

/** How many tests passed, failed and were left out, and what the failed ones said. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  failures: string[];
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0, failures: [] };

const jestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/** Counts Jest's report. A test file that could not even be run has no tests in it and counts as one failed. */
export function tallyJest(report: unknown): Tally {
  return sum(
    jestReport.parse(report).testResults.map(({ status, message, assertionResults }) => {
      const count = (...statuses: string[]) =>
        assertionResults.filter((result) => statuses.includes(result.status)).length;
      const failed = count('failed');
      const brokenFile = status === 'failed' && failed === 0 ? 1 : 0;
      return {
        passed: count('passed'),
        failed: failed + brokenFile,
        skipped: count('pending', 'skipped', 'todo', 'disabled'),
        failures: failed + brokenFile > 0 ? [message] : [],
      };
    }),
  );
}

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: total(tallies.map((tally) => tally.passed)),
    failed: total(tallies.map((tally) => tally.failed)),
    skipped: total(tallies.map((tally) => tally.skipped)),
    failures: tallies.flatMap((tally) => tally.failures),
  };
}

/** The line a run of tests ends with. */
export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((before, each) => before + each, 0);
}
