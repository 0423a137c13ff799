import { describe, expect, test } from '@jest/globals';
import {
  DEFAULT_WEIGHTS,
  weightsInQuerySchema,
  weightsSchema,
} from '../../server/contract/candidate-weights.ts';
import type { ReadinessFact } from '../../server/contract/candidates.ts';
import {
  candidateScore,
  fit,
  presenceValue,
  readiness,
  weakestConfidence,
} from '../../server/features/candidates/candidate-score.rules.ts';

const fact = (part: ReadinessFact['part'], value: number): ReadinessFact => ({
  part,
  kind: part === 'means' ? 'listed' : 'subsidiary',
  value,
  asOf: '2025',
  confidence: 'stated',
  sources: [],
});

describe('the score', () => {
  test('is the product of fit, reach and readiness', () => {
    expect(candidateScore({ fit: 0.8, reach: 0.5, readiness: 0.6 })).toBeCloseTo(0.24);
  });

  test('a part that weighs two counts twice, one that weighs nothing not at all', () => {
    const parts = { fit: 0.8, reach: 0.5, readiness: 0.6 };
    expect(candidateScore(parts, { fit: 1, reach: 2, readiness: 0 })).toBeCloseTo(0.2);
    expect(candidateScore(parts, { fit: 0, reach: 0, readiness: 0 })).toBe(1);
  });

  test('out of reach it is nothing, unless reach is left out', () => {
    const parts = { fit: 0.8, reach: 0, readiness: 0.5 };
    expect(candidateScore(parts)).toBe(0);
    expect(candidateScore(parts, { ...DEFAULT_WEIGHTS, reach: 0 })).toBeCloseTo(0.4);
  });
});

describe('the fit', () => {
  const listedSeller = { listed: true, registered: true, sellsToChain: true };

  test('is the mean of evidence, standing and market by their weights', () => {
    expect(fit({ ...listedSeller, confidences: ['contested', 'inferred'] })).toEqual({
      score: expect.closeTo(0.85),
      parts: { evidence: 0.7, standing: 1, market: 1 },
    });
    const known = { confidences: ['stated' as const], listed: false, registered: true, sellsToChain: false };
    expect(fit(known)).toEqual({
      score: expect.closeTo(0.76),
      parts: { evidence: 1, standing: 0.7, market: 0.4 },
    });
    expect(fit(known, { ...DEFAULT_WEIGHTS, evidence: 0, standing: 0, market: 0.2 }).score).toBeCloseTo(0.4);
  });
});

describe('the readiness', () => {
  test('of a firm of which nothing is recorded is neutral, and says so by having no facts', () => {
    expect(readiness([])).toEqual({
      score: 0.5,
      parts: { presence: 0, backing: 0, expansion: 0, means: 0 },
      facts: [],
    });
  });

  test('each kind of fact takes its share of the doubt away; of one kind only the best counts', () => {
    const [weak, strong, listed] = [fact('presence', 0.6), fact('presence', 1), fact('means', 1)];
    expect(readiness([weak, listed, strong])).toEqual({
      score: expect.closeTo(1 - 0.5 * (1 - 0.5) * (1 - 0.3)),
      parts: { presence: 1, backing: 0, expansion: 0, means: 1 },
      facts: [listed, strong, weak],
    });
  });

  test('never falls when a fact is added, and stays neutral for facts that weigh nothing', () => {
    const facts = (['presence', 'backing', 'expansion', 'means'] as const).map((part) => fact(part, 0.5));
    const scores = facts.map((_, count) => readiness(facts.slice(0, count)).score);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    const nothing = { ...DEFAULT_WEIGHTS, presence: 0, backing: 0, expansion: 0, means: 0 };
    expect(readiness(facts, nothing).score).toBe(0.5);
  });

  test('a presence in the region counts more than one in the province, a doubtful one less', () => {
    expect([
      presenceValue(true, 'stated'),
      presenceValue(false, 'stated'),
      presenceValue(true, 'inferred'),
    ]).toEqual([1, 0.6, 0.7]);
    expect(weakestConfidence(['inferred', 'contested', 'stated'])).toBe('contested');
  });
});

describe('weights', () => {
  test('keep their defaults where none is given', () => {
    expect(weightsSchema.parse({ reach: 2 })).toEqual({ ...DEFAULT_WEIGHTS, reach: 2 });
    expect(weightsInQuerySchema.parse('reach:2,means:0')).toEqual({ ...DEFAULT_WEIGHTS, reach: 2, means: 0 });
  });

  test.each([
    ['an unknown part', 'luck:1'],
    ['no number', 'reach:much'],
    ['nothing after the colon', 'reach:'],
    ['a negative weight', 'reach:-1'],
    ['more than allowed', 'means:2'],
    ['a fit without any part', 'evidence:0,standing:0,market:0'],
  ])('%s is refused', (_, text) => {
    expect(weightsInQuerySchema.safeParse(text).success).toBe(false);
  });
});
