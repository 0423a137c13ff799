import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { GREEDY_GUARANTEE } from '../../server/contract/visit-plan.ts';
import {
  planVisits,
  type Opening,
  type WeightedGap,
} from '../../server/features/visit-plan/visit-plan.rules.ts';
import { chosenReason, whyClosed } from '../../server/features/visit-plan/ways.rules.ts';

const gap = (id: string, weight: number): WeightedGap => ({ id, weight });
const opening = (party: string, id: string, worth = 0.5): Opening => ({ party, gap: id, worth });

const opens = (party: string, ids: string) => [...ids].map((id) => opening(party, id));
const way = (worth: number) => ({ party: 'a', gap: 'glass', nodes: ['a', 'maker'], worth });

describe('which conversations to hold', () => {
  test('the one that opens most weight first, then what it leaves closed', () => {
    const plan = planVisits(
      [gap('glass', 0.5), gap('chips', 0.3), gap('film', 0.1), gap('motors', 0.1)],
      [
        opening('leader', 'glass'),
        opening('leader', 'film'),
        opening('fund', 'glass'),
        opening('fund', 'chips'),
        opening('park', 'film'),
      ],
      3,
    );
    expect(plan.visits).toEqual([
      { party: 'fund', gain: 0.8, opens: ['glass', 'chips'], also: [] },
      { party: 'leader', gain: 0.1, opens: ['film'], also: ['glass'] },
    ]);
    expect(plan.opened).toBeCloseTo(0.9);
    expect(plan.reachable).toBeCloseTo(0.9);
    expect(plan.atLeast).toBe(2);
  });

  test('of two that open the same, the one with the stronger ways; of equally strong ones the lower id', () => {
    const gaps = [gap('glass', 1)];
    const first = (openings: Opening[]) => planVisits(gaps, openings, 1).visits[0]?.party;
    expect(first([opening('a', 'glass', 0.4), opening('b', 'glass', 0.6)])).toBe('b');
    expect(first([opening('b', 'glass', 0.6), opening('a', 'glass', 0.6)])).toBe('a');
  });

  test('several ways of one party to one gap count once, at the strongest', () => {
    const plan = planVisits(
      [gap('glass', 1)],
      [opening('a', 'glass', 0.9), opening('a', 'glass', 0.2), opening('b', 'glass', 0.5)],
      2,
    );
    expect(plan.visits).toEqual([{ party: 'a', gain: 1, opens: ['glass'], also: [] }]);
  });

  test('gaps of which no party opens two take a conversation each, whatever their weight', () => {
    const plan = planVisits(
      [gap('glass', 1), gap('film', 0.5), gap('chips', 0.6), gap('motors', 0.1)],
      [
        opening('a', 'glass'),
        opening('a', 'film'),
        opening('b', 'glass'),
        opening('c', 'chips'),
        opening('d', 'motors'),
      ],
      5,
    );
    expect(plan.visits.map(({ party }) => party)).toEqual(['a', 'c', 'd']);
    expect(plan.atLeast).toBe(3);
  });

  test('nothing to open, no conversation', () => {
    expect(planVisits([gap('glass', 1)], [], 5)).toEqual({
      visits: [],
      reachable: 0,
      opened: 0,
      upper: 0,
      atLeast: 0,
    });
  });

  test('where greedy choice errs, the bound does not claim otherwise', () => {
    // The best two are left and right, 8 in all; greedy takes the middle first and ends at 7.
    const gaps = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => gap(id, 1));
    const plan = planVisits(
      gaps,
      [...opens('left', 'abcd'), ...opens('right', 'efgh'), ...opens('middle', 'bcdef')],
      2,
    );
    expect(plan.visits.map(({ party }) => party)).toEqual(['middle', 'right']);
    expect(plan.opened).toBe(7);
    expect(plan.upper).toBe(8);
  });
});

/** Everything a choice of parties opens, tried choice by choice. */
function bestByTrying(gaps: readonly WeightedGap[], openings: readonly Opening[], limit: number): number {
  const parties = [...new Set(openings.map(({ party }) => party))];
  let best = 0;
  for (let choice = 0; choice < 2 ** parties.length; choice++) {
    const chosen = new Set(parties.filter((_, index) => choice & (1 << index)));
    if (chosen.size > limit) continue;
    const open = new Set(openings.filter(({ party }) => chosen.has(party)).map((each) => each.gap));
    best = Math.max(
      best,
      gaps.reduce((sum, { id, weight }) => sum + (open.has(id) ? weight : 0), 0),
    );
  }
  return best;
}

describe('against every choice tried', () => {
  const instances = fc
    .record({
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 }),
      reach: fc.array(fc.array(fc.nat(8), { maxLength: 6 }), { minLength: 1, maxLength: 9 }),
      limit: fc.integer({ min: 1, max: 5 }),
    })
    .map(({ weights, reach, limit }) => ({
      gaps: weights.map((weight, index) => gap(`gap-${index}`, weight)),
      openings: reach.flatMap((targets, party) =>
        targets
          .filter((target) => target < weights.length)
          .map((target) => opening(`party-${party}`, `gap-${target}`, 0.5 + target / 100)),
      ),
      limit,
    }));

  test('the plan opens at least 1 − 1/e of the best, its bound is never below the best, and it is coherent', () => {
    fc.assert(
      fc.property(instances, ({ gaps, openings, limit }) => {
        const plan = planVisits(gaps, openings, limit);
        const best = bestByTrying(gaps, openings, limit);
        expect(plan.opened).toBeGreaterThanOrEqual(GREEDY_GUARANTEE * best - 1e-9);
        expect(plan.opened).toBeLessThanOrEqual(best + 1e-9);
        expect(plan.upper).toBeGreaterThanOrEqual(best - 1e-9);
        expect(plan.upper).toBeLessThanOrEqual(plan.reachable + 1e-9);
        expect(plan.visits.length).toBeLessThanOrEqual(limit);
        // Gains only fall, and each gap is opened once.
        const gains = plan.visits.map(({ gain }) => gain);
        expect(gains).toEqual([...gains].sort((a, b) => b - a));
        const opened = plan.visits.flatMap((visit) => visit.opens);
        expect(new Set(opened).size).toBe(opened.length);
      }),
      { numRuns: 400 },
    );
  });

  test('no fewer conversations than said open as much', () => {
    fc.assert(
      fc.property(instances, ({ gaps, openings, limit }) => {
        const plan = planVisits(gaps, openings, limit);
        if (plan.atLeast === 0) return;
        expect(bestByTrying(gaps, openings, plan.atLeast - 1)).toBeLessThan(plan.opened);
      }),
      { numRuns: 400 },
    );
  });
});

describe('why a gap stays closed', () => {
  test('nobody could fill it, nobody leads there, the ways are too weak, or the conversations ran out', () => {
    expect(whyClosed({ candidates: 0 }, [], 0.3)).toEqual({ why: 'no-candidate', best: null });
    expect(whyClosed({ candidates: 2 }, [], 0.3)).toEqual({ why: 'no-path', best: null });
    expect(whyClosed({ candidates: 2 }, [way(0.1), way(0.2)], 0.3)).toEqual({
      why: 'too-weak',
      best: way(0.2),
    });
    expect(whyClosed({ candidates: 2 }, [way(0.4)], 0.3)).toEqual({ why: 'beyond-limit', best: way(0.4) });
  });
});

test('a leader is shown as a leader, whatever else ties it here; a stated seat before an inferred one', () => {
  const leads = { type: 'LEADS', fact: { asOf: '2020', confidence: 'inferred' } } as const;
  const seat = { type: 'LOCATED_IN', fact: { asOf: '2021', confidence: 'stated' } } as const;
  const guess = { type: 'LOCATED_IN', fact: { asOf: '2024', confidence: 'inferred' } } as const;
  expect(chosenReason([guess, seat, leads])).toBe(leads);
  expect(chosenReason([guess, seat])).toBe(seat);
  expect(chosenReason([])).toBeUndefined();
});
