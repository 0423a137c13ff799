import type { Point } from './layout/layout-model.ts';

/** A curve's control points as cytoscape wants them: how far along the line between the ends, and how far beside it. */
export type Bend = { weights: number[]; distances: number[] };

/** Points in the plane relative to the line from `start` to `end`; undefined where there is nothing to bend. */
export function bendBetween(start: Point, end: Point, points: readonly Point[]): Bend | undefined {
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  if (points.length === 0 || length < 1) return undefined;
  const [ux, uy] = [(end.x - start.x) / length, (end.y - start.y) / length];
  const offsets = points.map((point) => ({
    along: (point.x - start.x) * ux + (point.y - start.y) * uy,
    beside: (point.y - start.y) * ux - (point.x - start.x) * uy,
  }));
  if (offsets.every((offset) => Math.abs(offset.beside) < 2)) return undefined;
  return {
    weights: offsets.map((offset) => offset.along / length),
    distances: offsets.map((offset) => offset.beside),
  };
}

/** A curve that leaves level and arrives level, as ties between columns run. Empty for two that stand one above the other. */
export function levelCurve(start: Point, end: Point): Point[] {
  if (Math.abs(end.x - start.x) < LEVEL_FROM) return [];
  const middle = (start.x + end.x) / 2;
  return [
    { x: middle, y: start.y },
    { x: middle, y: end.y },
  ];
}
const LEVEL_FROM = 80;
