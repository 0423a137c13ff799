import { levelCurve } from './bend.ts';
import type { LayoutLink, Point } from './layout/layout-model.ts';

/** What a tie has to pass: a middle and the room around it, in pixels. */
export type Box = Point & { width: number; height: number };

const CLEAR = 6;
/** Room a tie takes where it passes; many pass side by side. */
const PASSING = 9;
const BETWEEN_PARALLELS = 14;

type Span = { from: number; to: number };
/** Boxes that stand one above the other, and what of the height is taken by them and by ties that pass. */
type Column = { left: number; right: number; taken: Span[] };

/**
 * Ways for the ties of a drawing whose places are known: each leaves level, passes the columns between its ends where
 * there is room nearest to the straight line, and arrives level. Nothing is moved.
 */
export function routesAround(
  boxes: ReadonlyMap<string, Box>,
  links: readonly LayoutLink[],
): Map<string, Point[]> {
  const columns = columnsOf([...boxes.values()]);
  const beside = new Map<string, number>();
  return new Map(
    links.map(({ id, from, to }): [string, Point[]] => {
      const [a, b] = [boxes.get(from), boxes.get(to)];
      if (!a || !b) return [id, []];
      const backwards = a.x > b.x;
      const points = backwards ? wayThrough(columns, b, a).reverse() : wayThrough(columns, a, b);
      const pair = [from, to].sort().join(' ');
      const nth = beside.get(pair) ?? 0;
      beside.set(pair, nth + 1);
      // One way, then the other, ever further from the first.
      const aside = BETWEEN_PARALLELS * Math.ceil(nth / 2) * (nth % 2 === 0 ? -1 : 1);
      return [id, points.map(({ x, y }) => ({ x: x + aside / 2, y: y + aside }))];
    }),
  );
}

function columnsOf(boxes: readonly Box[]): Column[] {
  const columns: Column[] = [];
  const byLeft = [...boxes].sort((a, b) => a.x - a.width / 2 - (b.x - b.width / 2));
  for (const { x, y, width, height } of byLeft) {
    const [left, right] = [x - width / 2, x + width / 2];
    const last = columns.at(-1);
    const column = last && left < last.right ? last : { left, right, taken: [] };
    if (column !== last) columns.push(column);
    column.right = Math.max(column.right, right);
    column.taken.push({ from: y - height / 2 - CLEAR, to: y + height / 2 + CLEAR });
  }
  return columns;
}

/** From the left end to the right one. */
function wayThrough(columns: readonly Column[], start: Box, end: Box): Point[] {
  const between = columns.filter(({ left, right }) => left > start.x && right < end.x);
  if (between.length === 0) return levelCurve(start, end);
  const stops: { left: number; right: number; y: number }[] = [{ left: start.x, right: start.x, y: start.y }];
  for (const { left, right, taken } of between) {
    const before = stops.at(-1) ?? { right: start.x, y: start.y };
    const share = ((left + right) / 2 - before.right) / Math.max(1, end.x - before.right);
    const y = nearestFree(taken, before.y + (end.y - before.y) * share);
    taken.push({ from: y - PASSING / 2, to: y + PASSING / 2 });
    stops.push({ left, right, y });
  }
  stops.push({ left: end.x, right: end.x, y: end.y });
  return stops.slice(1).flatMap((stop, index) => {
    const from = stops[index] ?? stop;
    const middle = (from.right + stop.left) / 2;
    return [
      { x: middle, y: from.y },
      { x: middle, y: stop.y },
    ];
  });
}

/** The height nearest to the wanted one at which a tie finds room. */
function nearestFree(taken: readonly Span[], wanted: number): number {
  const half = PASSING / 2;
  const isFree = (y: number) => taken.every(({ from, to }) => y + half <= from || y - half >= to);
  if (isFree(wanted)) return wanted;
  const free = taken.flatMap(({ from, to }) => [from - half, to + half]).filter(isFree);
  return free.reduce((best, y) => (Math.abs(y - wanted) < Math.abs(best - wanted) ? y : best), Infinity);
}
