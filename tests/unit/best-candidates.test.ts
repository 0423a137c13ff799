import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { TIE_TYPES } from '../../server/contract/graph-model.ts';
import {
  askToBest,
  askToMany,
  type PathsToBest,
} from '../../server/features/introductions/projection/ask-projection.rules.ts';
import { bestFew } from '../../server/features/introductions/projection/enough.rules.ts';
import { SearchSpace } from '../../server/features/introductions/projection/search-space.rules.ts';
import {
  ProjectionBuilder,
  type ProjectedTie,
} from '../../server/features/introductions/projection/tie-projection.rules.ts';

const names = 'abcdefghijkl'.split('');
const conditions = { tieTypes: TIE_TYPES, mute: [], asOf: '2026-06-30', hubTies: 4 };

const tie = (from: string, to: string, type: ProjectedTie['type'], id: string): ProjectedTie => ({
  id,
  from,
  to,
  type,
  confidence: 'stated',
  asOf: '2026',
});
const anyTies = fc
  .array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.constantFrom(...TIE_TYPES)), {
    maxLength: 40,
  })
  .map((ties) => ties.map(([from, to, type], index) => tie(from, to, type, `tie:${index}`)));
/** Few different ones, so that scores often tie. */
const anyBases = fc.array(fc.constantFrom(0, 0.2, 0.5, 0.5, 0.9, 1), { minLength: 10, maxLength: 10 });

function spaceOf(ties: readonly ProjectedTie[]): SearchSpace {
  const builder = new ProjectionBuilder();
  for (const each of ties) builder.add(each);
  return new SearchSpace(builder.finish());
}

/** Every target's score, highest first, from the worth of the paths given; out of reach its worth is 0. */
function scores(paths: readonly { nodes: string[]; worth: number }[], question: PathsToBest): number[] {
  const worth = new Map(paths.map((path) => [path.nodes.at(-1), path.worth]));
  return question.to
    .map((target, place) => (question.bases[place] ?? 0) * (worth.get(target) ?? 0) ** question.weight)
    .sort((a, b) => b - a);
}
const close = (numbers: number[]): unknown[] => numbers.map((number) => expect.closeTo(number, 9));

describe('the search that ends when the best are certain', () => {
  test('finds the very scores of the full ranking, whatever graph, bases, weight and number wanted', () => {
    fc.assert(
      fc.property(
        anyTies,
        anyBases,
        fc.constantFrom(0, 0.5, 1, 2),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(['a'], ['a', 'b']),
        (ties, bases, weight, wanted, maxHops, from) => {
          const to = names.slice(2);
          const question = { ...conditions, from, to, bases, weight, wanted, maxHops };
          const space = spaceOf(ties);
          const everybody = askToMany(space, question);
          const { paths, complete } = askToBest(space, question);
          expect(scores(paths, question).slice(0, wanted)).toEqual(
            close(scores(everybody, question).slice(0, wanted)),
          );
          if (complete) expect(paths).toEqual(everybody);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('does not look at those who are too far to come among the best', () => {
    // One tie away the good one; behind it a long row of candidates no better.
    const row = names
      .slice(1)
      .map((name, place) => tie(names[place] ?? '', name, 'SUPPLIES', `tie:${place}`));
    const to = names.slice(1);
    const question = { ...conditions, from: ['a'], to, weight: 1, maxHops: 6 };
    const bases = to.map(() => 0.5);
    const two = askToBest(spaceOf(row), { ...question, bases, wanted: 2 });
    expect([two.complete, two.paths.map(({ nodes }) => nodes.at(-1))]).toEqual([false, ['b', 'c']]);
    // A much better one further on is worth going for.
    const better = to.map((name) => (name === 'f' ? 1 : 0.3));
    const one = askToBest(spaceOf(row), { ...question, bases: better, wanted: 1 });
    expect(one.paths.map(({ nodes }) => nodes.at(-1))).toEqual(['b', 'c', 'd', 'e', 'f']);
  });

  test('goes on while somebody may still tie with the last of the best', () => {
    const enough = bestFew(
      1,
      new Map([
        [1, 0.5],
        [2, 1],
      ]),
      1,
    );
    enough.found(1, 0);
    expect([enough.reached(0.1), enough.reached(Math.log(2)), enough.reached(0.8)]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
