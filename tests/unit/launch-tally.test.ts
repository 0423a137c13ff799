import { expect, test } from '@jest/globals';
import { NOTHING, sum, tallyJest, tallyLine } from '../run/tally.ts';

const file = (status: string, statuses: string[], message = '') => ({
  name: 'x.test.ts',
  status,
  message,
  assertionResults: statuses.map((each) => ({ status: each })),
});

test('Jest’s report is counted by test; what is pending or still to do counts as skipped', () => {
  const report = {
    testResults: [
      file('passed', ['passed', 'passed', 'pending', 'todo']),
      file('failed', ['passed', 'failed'], 'why'),
    ],
  };
  expect(tallyJest(report)).toEqual({ passed: 3, failed: 1, skipped: 2, failures: ['why'] });
});

test('a file that could not be run counts as one failed test', () => {
  expect(tallyJest({ testResults: [file('failed', [], 'SyntaxError')] })).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
    failures: ['SyntaxError'],
  });
});

test('the last line names skipped tests only if there are any', () => {
  expect(tallyLine({ ...NOTHING, passed: 12 })).toBe('12 passed, 0 failed');
  expect(tallyLine({ ...NOTHING, passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
});

test('parts add up', () => {
  const parts = [
    { ...NOTHING, passed: 2 },
    { passed: 1, failed: 1, skipped: 4, failures: ['why'] },
  ];
  expect(sum(parts)).toEqual({ passed: 3, failed: 1, skipped: 4, failures: ['why'] });
});
