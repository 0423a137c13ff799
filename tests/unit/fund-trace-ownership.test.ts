import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { EntityRef } from '../../server/contract/common.ts';
import {
  cashFlowsOf,
  OwnershipNetwork,
  withReturns,
} from '../../server/features/fund-trace/cash-flow.rules.ts';
import { controlTogether, strongestRoutes } from '../../server/features/fund-trace/control.rules.ts';
import { ownershipOf } from '../../server/features/fund-trace/ownership.rules.ts';
import { stakesOf, type StakeTie } from '../../server/features/fund-trace/stakes.rules.ts';

let count = 0;
/** `f` holds 0.3 of `a`; a pair is a range, no share is an unknown one. */
const holds = (
  owner: string,
  owned: string,
  share?: number | [number, number],
  more: Partial<StakeTie> = {},
) => {
  const [low, high] = Array.isArray(share) ? share : [share, undefined];
  return {
    id: `tie-${count++}`,
    type: 'INVESTS_IN' as const,
    from: owner,
    to: owned,
    asOf: '2024',
    share: low,
    shareTo: high,
    ...more,
  };
};
const entity = (id: string): EntityRef => ({ id, label: 'Company', name: id });

function ownership(ties: StakeTie[], direction: 'down' | 'up' = 'down', planned = true) {
  const ids = new Set(ties.flatMap(({ from, to }) => [from, to]));
  return ownershipOf({
    fund: entity('f'),
    direction,
    entities: new Map([...ids].map((id) => [id, entity(id)])),
    ties,
    planned,
    cut: false,
  });
}
const cashFlows = (ties: StakeTie[], direction: 'down' | 'up' = 'down') =>
  Object.fromEntries(
    ownership(ties, direction).holdings.map(({ entity: { id }, cashFlow: { low, high } }) => [
      id,
      [low, high],
    ]),
  );

describe('the cash-flow share over all routes', () => {
  test('30 % held directly and 30 % × 20 % through another firm make 36 %', () => {
    expect(cashFlows([holds('f', 'a', 0.3), holds('f', 'b', 0.3), holds('b', 'a', 0.2)])).toEqual({
      a: [0.36, 0.36],
      b: [0.3, 0.3],
    });
  });

  test('two firms that hold each other: 50 % of one, which holds 60 % of the other, which holds 20 % back', () => {
    // a = 0.5 + 0.2 b, b = 0.6 a: a = 0.5 / 0.88
    const { a, b } = cashFlows([holds('f', 'a', 0.5), holds('a', 'b', 0.6), holds('b', 'a', 0.2)]);
    expect(a?.[0]).toBeCloseTo(0.5 / 0.88, 11);
    expect(b?.[1]).toBeCloseTo(0.3 / 0.88, 11);
  });

  test('a fund held by what it holds: every round is summed, and the first pass is told apart', () => {
    const { holdings, loops } = ownership([holds('f', 'g', 0.5), holds('g', 'f', 0.5)]);
    expect({ holdings, loops }).toEqual({
      holdings: [
        {
          entity: entity('g'),
          cashFlow: { low: 0.666666666667, high: 0.666666666667 },
          cashFlowOnce: { low: 0.5, high: 0.5 },
          control: { low: 0.5, high: 0.5 },
          controlTogether: { low: 0.5, high: 0.5 },
          planned: false,
        },
      ],
      loops: [['f', 'g']],
    });
  });

  test('a fund and a firm of which nobody says how much they hold of each other: without upper end, once at most all', () => {
    const [holding] = ownership([holds('f', 'g'), holds('g', 'f')]).holdings;
    expect([holding?.cashFlow, holding?.cashFlowOnce]).toEqual([
      { low: 0, high: null },
      { low: 0, high: 1 },
    ]);
  });

  test('half a per cent is not pruned on the way, nor anything behind it', () => {
    expect(cashFlows([holds('f', 'a', 0.005), holds('a', 'b', 0.01), holds('b', 'c', 0.5)])['c']).toEqual([
      0.000025, 0.000025,
    ]);
  });

  test('a stake that is only planned marks what lies behind it, not what lies beside', () => {
    const plan = { amountStatus: 'planned' as const };
    const ties = [
      holds('f', 'a', 0.5, plan),
      holds('a', 'b', 0.5),
      holds('f', 'c', 0.5),
      holds('c', 'b', 0.1),
    ];
    const marks = ownership(ties).holdings.map(({ entity: { id }, planned }) => [id, planned]);
    expect(Object.fromEntries(marks)).toEqual({ a: true, b: true, c: false });
  });

  test('upwards: what each owner holds of the fund, by itself and through others', () => {
    const ties = [holds('a', 'f', 0.4), holds('b', 'f', 0.6), holds('a', 'b', 0.5), holds('c', 'a', 0.25)];
    expect(cashFlows(ties, 'up')).toEqual({ a: [0.7, 0.7], b: [0.6, 0.6], c: [0.175, 0.175] });
  });
});

describe('shares nobody states', () => {
  test('an unknown stake is above nothing and at most what the known ones leave over', () => {
    const ties = [holds('f', 'a'), holds('x', 'a', 0.3), holds('y', 'a', [0.2, 0.4]), holds('a', 'b', 0.5)];
    expect(cashFlows(ties)).toEqual({ a: [0, 0.5], b: [0, 0.25] });
  });

  test('two unknown stakes share what is left over: each may be all of it, both together are no more', () => {
    const ties = [
      holds('f', 'a', 1),
      holds('f', 'b', 0.5),
      holds('a', 'c'),
      holds('b', 'c'),
      holds('x', 'c', 0.4),
    ];
    // All of the 60 % may be a's, of which the fund holds everything.
    expect(cashFlows(ties)['c']).toEqual([0, 0.6]);
    const together = ownership(ties).holdings.find(({ entity: { id } }) => id === 'c')?.controlTogether;
    expect(together).toEqual({ low: 0, high: 0.6 });
  });

  test('a range stays a range: 30–50 % of a firm that holds half of another', () => {
    expect(cashFlows([holds('f', 'a', [0.3, 0.5]), holds('a', 'b', 0.5)])).toEqual({
      a: [0.3, 0.5],
      b: [0.15, 0.25],
    });
  });

  test('a range is cut where the others’ least shares leave no room for its upper end', () => {
    expect(cashFlows([holds('f', 'a', [0.3, 0.5]), holds('x', 'a', 0.6)])).toEqual({ a: [0.3, 0.4] });
  });
});

const stakeRead = (ties: StakeTie[], planned = true) => {
  const [first] = stakesOf(ties, { planned }).stakes;
  return first && [first.low, first.high, first.basis];
};

describe('reading a stake from its ties', () => {
  test('of several statements the newest that gives a share holds; the same stake said twice counts once', () => {
    const ties = [
      holds('f', 'a', 0.3, { asOf: '2020' }),
      holds('f', 'a', 0.1348, { asOf: '2023-12-25' }),
      holds('f', 'a', undefined, { asOf: '2024' }),
      { ...holds('a', 'f', 0.1348, { asOf: '2023-12-25' }), type: 'SUBSIDIARY_OF' as const },
    ];
    expect(stakeRead(ties)).toEqual([0.1348, 0.1348, 'stated']);
  });

  test('two shares stated for one day make a range', () => {
    expect(stakeRead([holds('f', 'a', 0.3), holds('f', 'a', 0.4)])).toEqual([0.3, 0.4, 'range']);
  });

  test('a purchase after an older holding may come on top of it', () => {
    const ties = [
      holds('f', 'a', 0.05, { asOf: '2024-08', instrument: 'equity' }),
      holds('f', 'a', 0.5, { asOf: '2025', instrument: 'acquisition' }),
    ];
    expect(stakeRead(ties)).toEqual([0.5, 0.55, 'range']);
  });

  test('a loan or a convertible bond is no stake', () => {
    expect(stakeRead([holds('f', 'a', undefined, { instrument: 'loan' })])).toBeUndefined();
  });

  test('what is only planned can be left out', () => {
    const plan = holds('f', 'a', 0.5, { amountStatus: 'planned' });
    expect([stakeRead([plan]), stakeRead([plan], false)]).toEqual([[0.5, 0.5, 'stated'], undefined]);
  });

  test('shares of 60 % and 50 % cannot both be right: each reaches down to what the other leaves, and it is told', () => {
    expect(stakesOf([holds('f', 'a', 0.6), holds('x', 'a', 0.5)], { planned: true })).toMatchObject({
      stakes: [
        { owner: 'f', low: 0.5, high: 0.6, basis: 'contradicted' },
        { owner: 'x', low: 0.4, high: 0.5, basis: 'contradicted' },
      ],
      contradictions: [{ owned: 'a', sum: 1.1 }],
    });
  });
});

const readStakes = (ties: StakeTie[]) => stakesOf(ties, { planned: true }).stakes;

describe('control', () => {
  test('is the weakest share of the best route, and together the weakest shares of routes that have none in common', () => {
    const ties = readStakes([holds('f', 'a', 0.3), holds('f', 'b', 0.3), holds('b', 'a', 0.2)]);
    expect(strongestRoutes(ties, 'f').get('a')).toEqual({ low: 0.3, high: 0.3 });
    expect(controlTogether(ties, 'f', 'a')).toEqual({ low: 0.5, high: 0.5 });
  });

  test('a stake that two routes pass counts once', () => {
    const ties = readStakes([
      holds('f', 'a', 0.3),
      holds('a', 'b', 0.5),
      holds('a', 'c', 0.5),
      holds('b', 'd', 0.5),
      holds('c', 'd', 0.5),
    ]);
    expect(controlTogether(ties, 'f', 'd')).toEqual({ low: 0.3, high: 0.3 });
  });

  test('a loop on the way changes nothing', () => {
    const line = [holds('f', 'a', 0.4), holds('a', 'b', 0.6)];
    const looped = [...line, holds('b', 'a', 0.5)];
    for (const ties of [line, looped]) {
      expect(strongestRoutes(readStakes(ties), 'f').get('b')).toEqual({ low: 0.4, high: 0.4 });
      expect(controlTogether(readStakes(ties), 'f', 'b')).toEqual({ low: 0.4, high: 0.4 });
    }
  });
});

/** A random graph of owners, loops and self-holdings included, in which no entity's known shares exceed the whole. */
const SIZE = 7;
const names = Array.from({ length: SIZE }, (_, index) => (index === 0 ? 'f' : `n${index}`));
const someTies = fc
  .array(
    fc.record({
      from: fc.nat(SIZE - 1),
      to: fc.nat(SIZE - 1),
      weight: fc.integer({ min: 1, max: 20 }),
      kind: fc.constantFrom('exact', 'range', 'unknown'),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((edges) => [...new Map(edges.map((edge) => [`${edge.from} ${edge.to}`, edge])).values()])
  .map((edges) =>
    edges.map(({ from, to, weight, kind }) => {
      const whole = edges.filter((edge) => edge.to === to).reduce((sum, edge) => sum + edge.weight, 1);
      const share = weight / whole;
      const stated = kind === 'exact' ? share : ([share / 2, share] as [number, number]);
      return holds(names[from] ?? '', names[to] ?? '', kind === 'unknown' ? undefined : stated);
    }),
  );
type Completion = { owner: string; owned: string; share: number }[];

/** Σ Aᵏ by adding rounds until nothing more arrives. */
function longIteration(shares: Completion, start: string): Map<string, number> {
  const total = new Map<string, number>();
  let arriving = new Map([[start, 1]]);
  for (let round = 0; round < 20_000; round++) {
    const next = new Map<string, number>();
    for (const { owner, owned, share } of shares) {
      next.set(owned, (next.get(owned) ?? 0) + (arriving.get(owner) ?? 0) * share);
    }
    for (const [id, more] of next) total.set(id, (total.get(id) ?? 0) + more);
    if (Math.max(0, ...next.values()) < 1e-14) break;
    arriving = next;
  }
  return total;
}

const within = (value: number, ends: { low: number; high: number | null } | undefined) => {
  expect(value).toBeGreaterThanOrEqual((ends?.low ?? 1) - 1e-7);
  expect(value).toBeLessThanOrEqual((ends?.high ?? Infinity) + 1e-7);
};

describe('on any graph of owners', () => {
  test('exact shares, loops and all, are A(I−A)⁻¹ as long iteration finds it', () => {
    fc.assert(
      fc.property(someTies, (ties) => {
        const exact = ties.map((tie) => ({ ...tie, share: tie.share ?? 0.01, shareTo: undefined }));
        const { stakes, contradictions } = stakesOf(exact, { planned: true });
        fc.pre(contradictions.length === 0);
        const expected = longIteration(
          exact.map(({ from, to, share }) => ({ owner: from, owned: to, share })),
          'f',
        );
        const { once, back } = cashFlowsOf(new OwnershipNetwork(stakes), 'f');
        for (const [id, share] of once) {
          const { low, high } = withReturns(share, back);
          expect(low).toBeCloseTo(expected.get(id) ?? 0, 8);
          expect(high).toBeCloseTo(expected.get(id) ?? 0, 8);
        }
        expect(new Set(once.keys())).toEqual(
          new Set([...expected].filter(([id, share]) => share > 0 && id !== 'f').map(([id]) => id)),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('whatever the open shares turn out to be, every figure lies within its ends', () => {
    fc.assert(
      fc.property(someTies, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (ties, chance) => {
        const { stakes } = stakesOf(ties, { planned: true });
        const { holdings } = ownership(ties);
        for (let sample = 0; sample < 5; sample++) {
          const left = new Map<string, number>();
          for (const { owned, low } of stakes) left.set(owned, (left.get(owned) ?? 1) - low);
          const completion = stakes.map(({ owner, owned, low, high }) => {
            const draw = chance.next().value ?? 0;
            const more = Math.min(left.get(owned) ?? 0, (high - low) * (draw > 0.7 ? 1 : draw)) * (1 - 1e-9);
            left.set(owned, (left.get(owned) ?? 0) - more);
            return { owner, owned, share: low + more };
          });
          const truth = longIteration(completion, 'f');
          const drawn = completion.map(({ owner, owned, share }) => holds(owner, owned, share));
          const point = stakesOf(drawn, { planned: true }).stakes;
          const best = strongestRoutes(point, 'f');
          for (const {
            entity: { id },
            cashFlow,
            control,
            controlTogether: together,
          } of holdings) {
            within(truth.get(id) ?? 0, cashFlow);
            within(best.get(id)?.low ?? 0, control);
            within(controlTogether(point, 'f', id).low, together);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the ends can be reached: one choice of the open shares is at the upper end of all cash-flow shares at once', () => {
    fc.assert(
      fc.property(someTies, (ties) => {
        const { stakes } = stakesOf(ties, { planned: true });
        const { once } = cashFlowsOf(new OwnershipNetwork(stakes), 'f');
        // Climbing from the least by giving each entity's left over share to its best owners never passes the upper end and arrives there.
        let worth = new Map([['f', 1]]);
        for (let round = 0; round < 3_000; round++) {
          const next = new Map([['f', 1]]);
          for (const owned of new Set(stakes.map((stake) => stake.owned))) {
            if (owned === 'f') continue;
            const column = stakes
              .filter((stake) => stake.owned === owned)
              .sort((a, b) => (worth.get(b.owner) ?? 0) - (worth.get(a.owner) ?? 0));
            let left = 1 - column.reduce((sum, { low }) => sum + low, 0);
            let total = 0;
            for (const { owner, low, high } of column) {
              const more = Math.max(0, Math.min(left, high - low));
              left -= more;
              total += (low + more) * (worth.get(owner) ?? 0);
            }
            next.set(owned, total);
          }
          worth = next;
        }
        for (const [id, { high }] of once) expect(high).toBeCloseTo(worth.get(id) ?? 0, 6);
      }),
      { numRuns: 40 },
    );
  });

  test('a loop of more entities than are solved as equations is iterated, and its error is stated', () => {
    const size = 450;
    const ring = Array.from({ length: size }, (_, index) =>
      holds(`n${index}`, `n${(index + 1) % size}`, 0.99),
    );
    const { stakes } = stakesOf([holds('f', 'n0', 0.01), ...ring], { planned: true });
    const { once, error } = cashFlowsOf(new OwnershipNetwork(stakes), 'f');
    const truth = 0.01 / (1 - 0.99 ** size);
    expect(Math.abs((once.get('n0')?.low ?? 0) - truth)).toBeLessThanOrEqual(error + 1e-12);
    expect(error).toBeLessThan(1e-9);
  });
});
