import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { TIE_TYPES, tieStrength, type Confidence } from '../../server/contract/graph-model.ts';
import { cheapestPaths } from '../../server/features/introductions/projection/cheapest-paths.rules.ts';
import { cheapestToTargets } from '../../server/features/introductions/projection/cheapest-to-targets.rules.ts';
import { SearchSpace } from '../../server/features/introductions/projection/search-space.rules.ts';
import {
  hubFactor,
  tieCosts,
  type TieConditions,
} from '../../server/features/introductions/projection/tie-costs.rules.ts';
import {
  ProjectionBuilder,
  type ProjectedTie,
  type TieProjection,
} from '../../server/features/introductions/projection/tie-projection.rules.ts';

const names = 'abcdefgh'.split('');
const everything: TieConditions = { tieTypes: TIE_TYPES, mute: [], asOf: '2026-11-21', hubTies: 3 };

const anyTies = fc
  .array(
    fc.record({
      from: fc.constantFrom(...names),
      to: fc.constantFrom(...names),
      type: fc.constantFrom(...TIE_TYPES),
      confidence: fc.constantFrom<Confidence>('stated', 'inferred', 'contested'),
      asOf: fc.constantFrom('2019', '2024-05', '2026-11-20', '2027-01-01'),
      validTo: fc.constantFrom(null, null, null, '2026', '2025-12'),
    }),
    { maxLength: 26 },
  )
  .map((ties) => ties.map((tie, index): ProjectedTie => ({ ...tie, id: `tie:${index}` })));

function project(ties: ProjectedTie[]): TieProjection {
  const builder = new ProjectionBuilder();
  // The ends always exist, also where no tie touches them.
  for (const name of names) builder.add({ ...loop(name), to: `${name}'` });
  for (const tie of ties) builder.add(tie);
  return builder.finish();
}
const loop = (name: string): ProjectedTie => ({
  id: `own:${name}`,
  type: 'SUPPLIES',
  from: name,
  to: name,
  confidence: 'stated',
  asOf: '2020',
});

const holds = (tie: ProjectedTie, { asOf, tieTypes, mute, includeEnded }: TieConditions) =>
  tie.asOf <= asOf &&
  (includeEnded || !tie.validTo || tie.validTo >= asOf || asOf.startsWith(tie.validTo)) &&
  tieTypes.includes(tie.type) &&
  !mute.includes(tie.id);

/** The worth of every loop-free path, found by trying all of them: the oracle. */
function everyPath(
  ties: ProjectedTie[],
  conditions: TieConditions,
  question: { from: string; to: string; maxHops: number; via: string[] },
): number[] {
  const strongest = new Map<string, number>();
  const degree = new Map(names.map((name) => [name, 1]));
  for (const tie of ties) {
    if (tie.from === tie.to) continue;
    for (const end of [tie.from, tie.to]) degree.set(end, (degree.get(end) ?? 0) + 1);
    if (!holds(tie, conditions)) continue;
    const strength = tieStrength(tie, conditions.asOf);
    for (const key of [tie.from + tie.to, tie.to + tie.from]) {
      strongest.set(key, Math.max(strongest.get(key) ?? 0, strength));
    }
  }
  const worths: number[] = [];
  const walk = (nodes: string[], worth: number) => {
    const last = nodes.at(-1) ?? '';
    if (last === question.to) {
      let passed = 0;
      for (const node of nodes.slice(1)) if (node === question.via[passed]) passed += 1;
      if (passed === question.via.length) worths.push(worth);
      return;
    }
    if (nodes.length > question.maxHops || (nodes.length > 1 && conditions.mute.includes(last))) return;
    const hub = nodes.length > 1 ? hubFactor(degree.get(last) ?? 0, conditions.hubTies) : 1;
    for (const next of names) {
      const step = strongest.get(last + next);
      if (step !== undefined && !nodes.includes(next)) walk([...nodes, next], worth * step * hub);
    }
  };
  walk([question.from], 1);
  return worths.sort((x, y) => y - x);
}

/** Products and sums of logarithms differ in their last digits. */
const close = (numbers: number[]): unknown[] => numbers.map((number) => expect.closeTo(number, 9));
const index = (projection: TieProjection, name: string) => projection.indexOf.get(name) ?? -1;

function search(
  ties: ProjectedTie[],
  conditions: TieConditions,
  question: { from: string; to: string; maxHops: number; via: string[]; k: number },
) {
  const projection = project(ties);
  const found = cheapestPaths(new SearchSpace(projection), tieCosts(projection, conditions), {
    ...question,
    from: index(projection, question.from),
    to: index(projection, question.to),
    via: question.via.map((name) => index(projection, name)),
  });
  return (found ?? []).map((path) => ({
    nodes: path.nodes.map((node) => projection.nodeIds[node] ?? ''),
    worth: Math.exp(-path.cost),
  }));
}

describe('over the projection of any graph', () => {
  test('the k best paths are those found by trying every path, hubs and dates counted', () => {
    fc.assert(
      fc.property(
        anyTies,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 12 }),
        (ties, maxHops, k) => {
          const question = { from: 'a', to: 'b', maxHops, via: [], k };
          for (const includeEnded of [false, true]) {
            const conditions = { ...everything, includeEnded };
            expect(search(ties, conditions, question).map((path) => path.worth)).toEqual(
              close(everyPath(ties, conditions, question).slice(0, k)),
            );
          }
        },
      ),
      { numRuns: 800 },
    );
  });

  test('with waypoints in order', () => {
    fc.assert(
      fc.property(
        anyTies,
        fc.integer({ min: 2, max: 6 }),
        fc.constantFrom<string[]>(['c'], ['c', 'd'], ['d', 'c'], ['e', 'c', 'd']),
        (ties, maxHops, via) => {
          const question = { from: 'a', to: 'b', maxHops, via, k: 6 };
          expect(search(ties, everything, question).map((path) => path.worth)).toEqual(
            close(everyPath(ties, everything, question).slice(0, 6)),
          );
        },
      ),
      { numRuns: 800 },
    );
  });

  test('with kinds left out and ties and nodes muted', () => {
    const conditions: TieConditions = {
      ...everything,
      tieTypes: ['SUPPLIES', 'INVESTS_IN', 'SUBSIDIARY_OF', 'MEMBER_OF'],
      mute: ['c', 'tie:1', 'tie:4'],
    };
    fc.assert(
      fc.property(anyTies, (ties) => {
        const question = { from: 'a', to: 'b', maxHops: 5, via: [], k: 8 };
        expect(search(ties, conditions, question).map((path) => path.worth)).toEqual(
          close(everyPath(ties, conditions, question).slice(0, 8)),
        );
      }),
      { numRuns: 400 },
    );
  });

  test('wherever the searches from the two ends meet, the paths are the same', () => {
    fc.assert(
      fc.property(
        anyTies,
        fc.integer({ min: 3, max: 6 }),
        fc.double({ min: 0, max: 50 }),
        (ties, maxHops, spread) => {
          const projection = project(ties);
          const space = Object.assign(new SearchSpace(projection), { spread });
          const found = cheapestPaths(space, tieCosts(projection, everything), {
            from: index(projection, 'a'),
            to: index(projection, 'b'),
            k: 7,
            maxHops,
            via: [],
          });
          const question = { from: 'a', to: 'b', maxHops, via: [] };
          expect(found?.map((path) => Math.exp(-path.cost))).toEqual(
            close(everyPath(ties, everything, question).slice(0, 7)),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  test('the best path to each target is the best of all paths to it', () => {
    fc.assert(
      fc.property(anyTies, fc.integer({ min: 1, max: 6 }), (ties, maxHops) => {
        const projection = project(ties);
        const targets = names.slice(1);
        const found = cheapestToTargets(new SearchSpace(projection), tieCosts(projection, everything), {
          from: new Set([index(projection, 'a')]),
          targets: new Set(targets.map((name) => index(projection, name))),
          maxHops,
        });
        const costs = new Map(found.map((path) => [path.nodes.at(-1), path.cost]));
        const worths = targets.map((name) => Math.exp(-(costs.get(index(projection, name)) ?? Infinity)));
        const oracle = targets.map(
          (to) => everyPath(ties, everything, { from: 'a', to, maxHops, via: [] })[0] ?? 0,
        );
        expect(worths).toEqual(close(oracle));
      }),
      { numRuns: 800 },
    );
  });

  test('one search leaves nothing behind for the next', () => {
    fc.assert(
      fc.property(anyTies, (ties) => {
        const projection = project(ties);
        const space = new SearchSpace(projection);
        const costs = tieCosts(projection, everything);
        const ask = (from: string, to: string) =>
          cheapestPaths(space, costs, {
            from: index(projection, from),
            to: index(projection, to),
            k: 4,
            maxHops: 4,
            via: [],
          });
        const first = ask('a', 'b');
        ask('c', 'd');
        expect(ask('a', 'b')).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });
});
