import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  strongestPaths,
  strongestToEach,
  TieNetwork,
  type SearchTie,
} from '../../server/features/introductions/path-search.rules.ts';

const tie = (a: string, b: string, strength: number): SearchTie => ({ id: `${a}-${b}`, a, b, strength });

/** 京东方 reaches 三利谱 directly by a weak tie and through 恒美 by two strong ones. */
const detour = [tie('boe', 'sunnypol', 0.4), tie('boe', 'hengmei', 0.9), tie('hengmei', 'sunnypol', 0.8)];

describe('the strongest introduction paths', () => {
  test('two strong ties beat one weak tie', () => {
    const paths = strongestPaths(new TieNetwork(detour), { from: 'boe', to: 'sunnypol', k: 5, maxHops: 4 });
    expect(paths?.map((path) => ({ ...path, strength: Number(path.strength.toFixed(6)) }))).toEqual([
      { nodes: ['boe', 'hengmei', 'sunnypol'], ties: ['boe-hengmei', 'hengmei-sunnypol'], strength: 0.72 },
      { nodes: ['boe', 'sunnypol'], ties: ['boe-sunnypol'], strength: 0.4 },
    ]);
  });

  test('a path longer than the hop limit is not offered', () => {
    const paths = strongestPaths(new TieNetwork(detour), { from: 'boe', to: 'sunnypol', k: 5, maxHops: 1 });
    expect(paths?.map((path) => path.nodes)).toEqual([['boe', 'sunnypol']]);
  });

  test('a waypoint leaves only the paths that pass it', () => {
    const paths = strongestPaths(new TieNetwork(detour), {
      from: 'boe',
      to: 'sunnypol',
      k: 5,
      maxHops: 4,
      via: ['hengmei'],
    });
    expect(paths?.map((path) => path.nodes)).toEqual([['boe', 'hengmei', 'sunnypol']]);
  });

  test('of several ties between two firms the strongest carries the path', () => {
    const network = new TieNetwork([
      { id: 'supplies', a: 'x', b: 'y', strength: 0.8 },
      { id: 'holds', a: 'y', b: 'x', strength: 0.95 },
    ]);
    const paths = strongestPaths(network, { from: 'x', to: 'y', k: 3, maxHops: 2 });
    expect(paths?.map((path) => path.ties)).toEqual([['holds']]);
  });

  test('a search over its budget says so instead of giving an uncertain answer', () => {
    expect(
      strongestPaths(new TieNetwork(detour), { from: 'boe', to: 'sunnypol', k: 5, maxHops: 4 }, 1),
    ).toBeNull();
  });

  test('an unreachable firm has no path', () => {
    expect(
      strongestPaths(new TieNetwork(detour), { from: 'boe', to: 'elsewhere', k: 5, maxHops: 4 }),
    ).toEqual([]);
  });
});

const nodeNames = 'abcdefgh'.split('');
const anyNetwork = fc
  .array(
    fc.tuple(fc.constantFrom(...nodeNames), fc.constantFrom(...nodeNames), fc.integer({ min: 1, max: 100 })),
    {
      maxLength: 24,
    },
  )
  .map((edges) =>
    edges.map(([a, b, percent], index) => ({ id: `t${index}`, a, b, strength: percent / 100 })),
  );

/** Every loop-free path by trying all, the strongest tie for each pair: the oracle. */
function allPaths(ties: SearchTie[], from: string, to: string, maxHops: number, via: string[]): number[] {
  const best = new Map<string, number>();
  for (const { a, b, strength } of ties) {
    if (a === b) continue;
    for (const key of [`${a}${b}`, `${b}${a}`]) best.set(key, Math.max(best.get(key) ?? 0, strength));
  }
  const strengths: number[] = [];
  const walk = (nodes: string[], strength: number) => {
    const last = nodes.at(-1) ?? '';
    if (last === to) {
      let passed = 0;
      for (const node of nodes) if (node === via[passed]) passed++;
      if (passed === via.length) strengths.push(strength);
      return;
    }
    if (nodes.length > maxHops) return;
    for (const next of nodeNames) {
      const step = best.get(`${last}${next}`);
      if (step !== undefined && !nodes.includes(next)) walk([...nodes, next], strength * step);
    }
  };
  walk([from], 1);
  return strengths.sort((x, y) => y - x);
}

const rounded = (numbers: number[]) => numbers.map((number) => Number(number.toFixed(9)));

describe('on any network', () => {
  test('the k strongest are those found by trying every path', () => {
    fc.assert(
      fc.property(
        anyNetwork,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 12 }),
        (ties, maxHops, k) => {
          const found = strongestPaths(new TieNetwork(ties), { from: 'a', to: 'b', k, maxHops });
          expect(rounded((found ?? []).map((path) => path.strength))).toEqual(
            rounded(allPaths(ties, 'a', 'b', maxHops, []).slice(0, k)),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  test('with waypoints too', () => {
    fc.assert(
      fc.property(anyNetwork, fc.constantFrom(['c'], ['c', 'd'], ['d', 'c']), (ties, via) => {
        const found = strongestPaths(new TieNetwork(ties), { from: 'a', to: 'b', k: 5, maxHops: 5, via });
        expect(rounded((found ?? []).map((path) => path.strength))).toEqual(
          rounded(allPaths(ties, 'a', 'b', 5, via).slice(0, 5)),
        );
      }),
      { numRuns: 400 },
    );
  });

  test('no path repeats a node and its ties join its nodes', () => {
    fc.assert(
      fc.property(anyNetwork, (ties) => {
        const byId = new Map(ties.map((one) => [one.id, one]));
        for (const path of strongestPaths(new TieNetwork(ties), { from: 'a', to: 'b', k: 10, maxHops: 6 }) ??
          []) {
          expect(new Set(path.nodes).size).toBe(path.nodes.length);
          path.ties.forEach((id, index) => {
            const used = byId.get(id);
            expect([used?.a, used?.b].sort()).toEqual([path.nodes[index], path.nodes[index + 1]].sort());
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the best path to each target is the best of all paths to it', () => {
    fc.assert(
      fc.property(anyNetwork, fc.integer({ min: 1, max: 6 }), (ties, maxHops) => {
        const targets = new Set(nodeNames.slice(1));
        const found = strongestToEach(new TieNetwork(ties), 'a', targets, maxHops);
        const strengths = [...targets].map((target) => found.get(target)?.strength ?? 0);
        const oracle = [...targets].map((target) => allPaths(ties, 'a', target, maxHops, [])[0] ?? 0);
        expect(rounded(strengths)).toEqual(rounded(oracle));
      }),
      { numRuns: 400 },
    );
  });
});
