import { expect, test } from '@jest/globals';
import { spiral } from '../../client/graph-canvas/layout/spiral.ts';
import { lastOf, partsOf, takeSteps } from '../../client/graph-canvas/slices.ts';

function* counting(to: number, seen: number[]): Generator<void, void, void> {
  for (let at = 1; at <= to; at += 1) {
    seen.push(at);
    yield;
  }
}

test('without time work still goes on by two steps, and says when it has ended', () => {
  const seen: number[] = [];
  const steps = counting(3, seen);
  expect([takeSteps(steps, 0), [...seen]]).toEqual([false, [1, 2]]);
  expect([takeSteps(steps, 0), [...seen]]).toEqual([true, [1, 2, 3]]);
});

test('with enough time all steps are taken in one go', () => {
  const seen: number[] = [];
  expect([takeSteps(counting(4, seen), Infinity), seen]).toEqual([true, [1, 2, 3, 4]]);
});

test('parts hold every entry once, the last what is left', () => {
  expect([...partsOf([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
});

function* seven(): Generator<void, number, void> {
  yield;
  return 7;
}

test('steps taken at once come to what they answer', () => {
  expect(lastOf(seven())).toBe(7);
});

test('on the spiral nodes stand apart, the first in the middle, what is pinned where it was', () => {
  const room = { width: 40, height: 40 };
  const nodes = Array.from({ length: 60 }, (_, index) => ({ id: `company:${index}`, ...room }));
  const pinned = { id: 'company:pinned', ...room, at: { x: 900, y: -300 }, fixed: 'pinned' as const };
  const places = spiral([...nodes, pinned], 1.5);
  const free = nodes.map(({ id }) => places[id] ?? { x: NaN, y: NaN });
  const nearest = Math.min(
    ...free.flatMap((a, i) => free.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
  );
  expect([places['company:0'], places['company:pinned']]).toEqual([
    { x: 0, y: 0 },
    { x: 900, y: -300 },
  ]);
  expect(nearest).toBeGreaterThan(20);
});
