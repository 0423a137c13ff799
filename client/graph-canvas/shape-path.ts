import type { NodeShape } from '../ui/label-look.ts';
import type { Point } from './layout/layout-model.ts';

/** A regular polygon stretched to fill the square from −1 to 1, a corner or, for even ones, a side on top. */
function polygon(sides: number): Point[] {
  const step = (2 * Math.PI) / sides;
  const start = Math.PI / 2 + (sides % 2 === 0 ? step / 2 : 0);
  const points = Array.from({ length: sides }, (_, index) => ({
    x: Math.cos(start + index * step),
    y: Math.sin(-start - index * step),
  }));
  const ends = (of: 'x' | 'y') => {
    const values = points.map((point) => point[of]);
    return { least: Math.min(...values), most: Math.max(...values) };
  };
  const [x, y] = [ends('x'), ends('y')];
  return points.map((point) => ({
    x: (2 * (point.x - x.least)) / (x.most - x.least) - 1,
    y: (2 * (point.y - y.least)) / (y.most - y.least) - 1,
  }));
}

const at = (...numbers: number[]): Point[] =>
  numbers.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: numbers[index + 1] ?? 0 }] : []));
const SQUARE = at(-1, -1, 1, -1, 1, 1, -1, 1);

const CORNERS: Record<Exclude<NodeShape, 'ellipse'>, { points: Point[]; radius: number }> = {
  'round-rectangle': { points: SQUARE, radius: 7 },
  rectangle: { points: SQUARE, radius: 0 },
  'cut-rectangle': {
    points: at(-0.6, -1, 0.6, -1, 1, -0.6, 1, 0.6, 0.6, 1, -0.6, 1, -1, 0.6, -1, -0.6),
    radius: 0,
  },
  barrel: { points: SQUARE, radius: 10 },
  'round-diamond': { points: at(0, -1, 1, 0, 0, 1, -1, 0), radius: 5 },
  'round-pentagon': { points: polygon(5), radius: 5 },
  'round-hexagon': { points: polygon(6), radius: 5 },
  'round-heptagon': { points: polygon(7), radius: 5 },
  'round-octagon': { points: polygon(8), radius: 5 },
  'round-tag': { points: at(-1, -1, 0.25, -1, 1, 0, 0.25, 1, -1, 1), radius: 5 },
};

const n = (value: number) => String(Math.round(value * 100) / 100);

/** The outline of a shape around the point (0, 0) as the `d` of an SVG path. */
export function shapePath(shape: NodeShape, width: number, height: number): string {
  const [rx, ry] = [width / 2, height / 2];
  if (shape === 'ellipse') {
    const [x, y] = [n(rx), n(ry)];
    return `M-${x} 0A${x} ${y} 0 1 1 ${x} 0A${x} ${y} 0 1 1 -${x} 0Z`;
  }
  const { points, radius } = CORNERS[shape] ?? CORNERS['round-rectangle'];
  const corners = points.map(({ x, y }) => ({ x: x * rx, y: y * ry }));
  const steps = corners.map((corner, index) => {
    const before = corners.at(index - 1) ?? corner;
    const after = corners[(index + 1) % corners.length] ?? corner;
    const [start, end] = [towards(corner, before, radius), towards(corner, after, radius)];
    const move = `${index === 0 ? 'M' : 'L'}${n(start.x)} ${n(start.y)}`;
    return radius === 0 ? move : `${move}Q${n(corner.x)} ${n(corner.y)} ${n(end.x)} ${n(end.y)}`;
  });
  return `${steps.join('')}Z`;
}

/** The point on the way from one corner to the next at this distance, at most half way. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(distance, length / 2.2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
