import { describe, expect, test } from '@jest/globals';
import { DEFAULT_WEIGHTS } from '../../server/contract/candidate-weights.ts';
import type { ExcludedCandidate, ReadinessFact } from '../../server/contract/candidates.ts';
import {
  byReason,
  changedWeights,
  factKey,
  leastWeight,
  mostWeight,
  scoreFactors,
  weightsText,
} from '../../client/features/introductions/score.view-model.ts';

const key = (kind: ReadinessFact['kind'], here?: boolean) =>
  factKey({
    part: 'presence',
    kind,
    value: 1,
    asOf: null,
    confidence: 'stated',
    sources: [],
    ...(here !== undefined && { here }),
  });
const left = (name: string, reason: ExcludedCandidate['reason']): ExcludedCandidate => ({
  company: { id: `company:${name}`, label: 'Company', name },
  reason,
  segments: [],
  sources: [],
});

describe('weights in the address', () => {
  test('only what differs from the default is said, in one order', () => {
    const changed = changedWeights({ ...DEFAULT_WEIGHTS, means: 0, reach: 2 });
    expect([changed, weightsText(changed)]).toEqual([{ reach: 2, means: 0 }, 'reach:2,means:0']);
    expect(weightsText(changedWeights(DEFAULT_WEIGHTS))).toBe('');
  });

  test('the last part of the fit cannot be taken away, everything else can', () => {
    const onlyMarket = { ...DEFAULT_WEIGHTS, evidence: 0, standing: 0 };
    expect(
      (['market', 'evidence', 'reach', 'means'] as const).map((name) => leastWeight(name, onlyMarket)),
    ).toEqual([0.1, 0, 0, 0]);
    expect([mostWeight('reach'), mostWeight('means')]).toEqual([3, 1]);
  });
});

test('a score is told by its three factors and their exponents', () => {
  const weights = { ...DEFAULT_WEIGHTS, readiness: 0 };
  expect(scoreFactors({ parts: { fit: 0.8, reach: 0.5, readiness: 0.65 } }, weights)).toEqual([
    { part: 'fit', value: 0.8, weight: 1 },
    { part: 'reach', value: 0.5, weight: 1 },
    { part: 'readiness', value: 0.65, weight: 0 },
  ]);
});

test('what stands somewhere is worded by whether that is in the region, other facts by their kind', () => {
  expect([
    key('subsidiary', true),
    key('project', false),
    key('shareholder', true),
    key('listed'),
    key('new-project'),
  ]).toEqual([
    'ready.subsidiary.here',
    'ready.project.near',
    'ready.shareholder',
    'ready.listed',
    'ready.new-project',
  ]);
});

test('those left out stand by reason, the reader’s own first', () => {
  const told = byReason([left('本', 'in-region'), left('资', 'by-user'), left('城', 'in-region')]);
  expect(told.map(({ reason, companies }) => [reason, companies.map(({ company }) => company.name)])).toEqual(
    [
      ['by-user', ['资']],
      ['in-region', ['本', '城']],
    ],
  );
});
