import { expect, test } from '@jest/globals';
import type { Verdict } from '../../server/contract/gap-analysis.ts';
import { turnOf } from '../../server/features/gap-comparison/turn.rules.ts';

test.each<[Verdict, Verdict, boolean, string]>([
  ['missing', 'strong', true, 'closed'],
  ['weak', 'strong', true, 'closed'],
  ['strong', 'weak', true, 'opened'],
  ['strong', 'missing', false, 'opened'],
  ['missing', 'weak', true, 'changed'],
  ['weak', 'missing', true, 'changed'],
  ['weak', 'weak', true, 'changed'],
  ['unknown', 'unknown', true, 'changed'],
  ['strong', 'strong', false, 'same'],
  ['unknown', 'unknown', false, 'same'],
  ['unknown', 'missing', false, 'newly-known'],
  ['unknown', 'strong', true, 'newly-known'],
  ['weak', 'unknown', true, 'no-longer-known'],
])('from %s to %s, firms or projects moved: %s, is %s', (from, to, moved, turn) => {
  expect(turnOf(from, to, moved)).toBe(turn);
});
