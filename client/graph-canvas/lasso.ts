import type { Point } from './layout/layout-model.ts';

/** Whether a point lies within a closed line drawn by hand; where the line crosses itself, by the even-odd rule. */
export function isInside({ x, y }: Point, line: readonly Point[]): boolean {
  let inside = false;
  line.forEach((a, index) => {
    const b = line.at(index - 1) ?? a;
    const crosses = a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x;
    if (crosses) inside = !inside;
  });
  return inside;
}

/** A hand that moves less than this, in pixels, clicks. */
const STIRS = 5;

/** Whether the hand drew a line, rather than pressing on one spot. */
export function isDrawn(line: readonly Point[]): boolean {
  const [start] = line;
  return start !== undefined && line.some(({ x, y }) => Math.hypot(x - start.x, y - start.y) >= STIRS);
}
