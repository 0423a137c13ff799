import type { Point } from './layout/layout-model.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';
export type Placed = Point & { id: string };

const UNIT: Record<Direction, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/**
 * The node an arrow key leads to: the nearest in that direction, where straying sideways counts twice. Undefined
 * when nothing lies that way.
 */
export function towards(
  from: Point,
  candidates: readonly Placed[],
  direction: Direction,
): string | undefined {
  const unit = UNIT[direction];
  let best: { id: string; cost: number } | undefined;
  for (const candidate of candidates) {
    const [x, y] = [candidate.x - from.x, candidate.y - from.y];
    const ahead = x * unit.x + y * unit.y;
    const aside = Math.abs(x * unit.y) + Math.abs(y * unit.x);
    if (ahead <= 0 || aside > ahead * 2.5) continue;
    const cost = ahead + aside * 2;
    if (!best || cost < best.cost) best = { id: candidate.id, cost };
  }
  return best?.id;
}
