import { describe, expect, test } from '@jest/globals';
import type { Path } from '../../server/contract/introductions.ts';
import type { ClosedGap, VisitPlanAnswer } from '../../server/contract/visit-plan.ts';
import { visitPlanAddress, type VisitPlanUrl } from '../../client/features/visit-plan/visit-plan-url.ts';
import {
  closedGroups,
  planQuery,
  standingOf,
  waysAddress,
} from '../../client/features/visit-plan/visit-plan.view-model.ts';

const closed = (name: string, why: ClosedGap['why'], priority: number): ClosedGap => ({
  segment: { id: `segment:${name}`, label: 'Segment', name },
  chain: { id: 'chain:c', label: 'Chain', name: 'c' },
  verdict: 'weak',
  priority,
  candidates: 1,
  why,
  best: null,
});
const url: VisitPlanUrl = {
  chain: null,
  chains: null,
  outside: null,
  asOf: null,
  mute: [],
  visits: 5,
  visitHops: 3,
  visitStrength: 0.3,
  visitKinds: ['leader'],
};

test('what stays closed is grouped by reason, the heaviest first', () => {
  const groups = closedGroups([
    closed('a', 'no-candidate', 0.1),
    closed('b', 'too-weak', 0.5),
    closed('c', 'no-candidate', 0.2),
  ]);
  expect(groups.map(({ why, gaps }) => [why, gaps.map((gap) => gap.segment.name)])).toEqual([
    ['too-weak', ['b']],
    ['no-candidate', ['a', 'c']],
  ]);
});

const plan = (ratio: number | null, atLeast: number, visits: number) =>
  ({
    bound: { guarantee: 0.63, upper: 1, ratio, atLeast },
    visits: Array.from({ length: visits }, () => ({})),
  }) as VisitPlanAnswer;

describe('what is sure of a plan', () => {
  test('at its bound no other opens more; below it, by how much one might', () => {
    expect(standingOf(plan(1, 3, 3))).toEqual({ more: 0, fewest: true });
    expect(standingOf(plan(0.8, 2, 3))).toEqual({ more: 25, fewest: false });
  });

  test('without a conversation nothing is claimed', () => {
    expect(standingOf(plan(null, 0, 0))).toEqual({ more: 0, fewest: false });
  });
});

test('the address asks for what it says and leaves the day out while it is today', () => {
  expect(planQuery(url, ['chain:c'], 'region:r')).toEqual({
    chains: ['chain:c'],
    region: 'region:r',
    limit: 5,
    maxHops: 3,
    minStrength: 0.3,
    kinds: ['leader'],
  });
  const narrowed = { ...url, asOf: '2024-01-01', mute: ['company:a'] };
  expect(planQuery(narrowed, ['chain:c'], 'region:r')).toMatchObject({
    asOf: '2024-01-01',
    mute: ['company:a'],
  });
});

test('a plan and the paths of a way have addresses of their own', () => {
  expect(visitPlanAddress({ chain: 'chain:c', region: 'region:r', asOf: null })).toBe(
    '/introductions?tab=visits&chain=chain%3Ac&outside=region%3Ar',
  );
  const nodes = ['company:a', 'company:b', 'company:c'].map((id) => ({ id }));
  expect(waysAddress({ nodes } as Path, 3)).toBe(
    '/introductions?tab=pair&from=company%3Aa&to=company%3Ac&maxHops=3',
  );
});
