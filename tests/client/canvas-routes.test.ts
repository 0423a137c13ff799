import { describe, expect, test } from '@jest/globals';
import { levelCurve } from '../../client/graph-canvas/bend.ts';
import { routesAround, type Box } from '../../client/graph-canvas/routes-around.ts';

const box = (x: number, y: number): Box => ({ x, y, width: 100, height: 40 });
const tie = (from: string, to: string, id = `${from}-${to}`) => ({ id, from, to });
const passesAt = (points: readonly { x: number; y: number }[]) => points[1]?.y;

describe('the ways of ties in a layered drawing whose places are known', () => {
  const boxes = new Map([
    ['a', box(0, 0)],
    ['between', box(300, 0)],
    ['c', box(600, 0)],
  ]);

  test('between neighbouring columns a tie leaves and arrives level', () => {
    const ways = routesAround(boxes, [tie('a', 'between')]);
    expect(ways.get('a-between')).toEqual(levelCurve({ x: 0, y: 0 }, { x: 300, y: 0 }));
  });

  test('a tie over a column passes beside what stands in it, at its height from end to end', () => {
    const points = routesAround(boxes, [tie('a', 'c')]).get('a-c') ?? [];
    expect(points.map(({ x }) => x)).toEqual([125, 125, 475, 475]);
    const [start, enters, leaves, end] = points.map(({ y }) => y);
    expect([start, end]).toEqual([0, 0]);
    expect(enters).toBe(leaves);
    expect(Math.abs(enters ?? 0)).toBeGreaterThan(20);
  });

  test('backwards it takes the same way from the other end', () => {
    const there = routesAround(boxes, [tie('a', 'c')]).get('a-c') ?? [];
    const back = routesAround(boxes, [tie('c', 'a')]).get('c-a') ?? [];
    expect(back).toEqual([...there].reverse());
  });

  test('two ties over one column do not lie on each other, nor two between the same ends', () => {
    const apart = routesAround(new Map([...boxes, ['b', box(0, 60)], ['d', box(600, 60)]]), [
      tie('a', 'c'),
      tie('a', 'd'),
    ]);
    expect(passesAt(apart.get('a-c') ?? [])).not.toBe(passesAt(apart.get('a-d') ?? []));
    const twice = routesAround(boxes, [tie('a', 'c', 'one'), tie('a', 'c', 'two')]);
    expect(passesAt(twice.get('one') ?? [])).not.toBe(passesAt(twice.get('two') ?? []));
  });

  test('what has no place has no way', () => {
    expect(routesAround(boxes, [tie('a', 'nowhere')]).get('a-nowhere')).toEqual([]);
  });
});
