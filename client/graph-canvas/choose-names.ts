import { lastOf } from './slices.ts';

/** The middle of a block, in screen pixels. */
export type Spot = { x: number; y: number };

/** A name that could be written: the places its block may take on the screen, and how much it matters. */
export type NameBlock = {
  id: string;
  /** The best place first. */
  spots: readonly Spot[];
  width: number;
  height: number;
  /** Higher is written first. */
  rank: number;
  /** Written whatever it covers: chosen, hovered, what the view is about. */
  always: boolean;
};

/** Something names had better not cover: a mark. */
export type Obstacle = Spot & { id: string; width: number; height: number };

/** Space kept free around each name. */
export type Gap = { x: number; y: number };

/** Names looked at in one step. */
const STEP = 50;

/**
 * Which names are written, and at which of their places: those that must be, then by rank each that covers none
 * written before. A place that covers no mark is taken before one that does. Cells keep the cost in proportion to
 * the number of names.
 */
export function chooseNames(
  blocks: readonly NameBlock[],
  obstacles: readonly Obstacle[] = [],
  gap: Gap = { x: 0, y: 0 },
): Map<string, number> {
  return lastOf(choosingNames(blocks, obstacles, gap));
}

/** The same in steps. */
export function* choosingNames(
  blocks: readonly NameBlock[],
  obstacles: readonly Obstacle[],
  gap: Gap,
): Generator<void, Map<string, number>, void> {
  const marks = cellsOver(obstacles);
  const written = cellsOver([]);
  const chosen = new Map<string, number>();
  const order = [...blocks].sort(
    (a, b) => Number(b.always) - Number(a.always) || b.rank - a.rank || (a.id < b.id ? -1 : 1),
  );
  for (const [index, { id, spots, width, height, always }] of order.entries()) {
    if (index % STEP === STEP - 1) yield;
    const boxes = spots.map((spot) => ({ ...spot, id, width, height }));
    const free = boxes.flatMap((box, spot) =>
      written.hits({ ...box, width: width + gap.x, height: height + gap.y }) ? [] : [spot],
    );
    const clear = free.find((spot) => !marks.hits(boxes[spot] as Obstacle));
    const place = clear ?? free[0] ?? (always ? 0 : undefined);
    if (place === undefined) continue;
    chosen.set(id, place);
    written.put(boxes[place] as Obstacle);
  }
  return chosen;
}

const CELL = 64;
/** More columns than any screen has. */
const ROW = 65_536;

/** Boxes by the cells of the screen they lie in. */
function cellsOver(boxes: readonly Obstacle[]) {
  const cells = new Map<number, Obstacle[]>();
  const each = ({ x, y, width, height }: Obstacle, visit: (cell: number) => boolean): boolean => {
    const [left, right] = [Math.floor((x - width / 2) / CELL), Math.floor((x + width / 2) / CELL)];
    const [top, bottom] = [Math.floor((y - height / 2) / CELL), Math.floor((y + height / 2) / CELL)];
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) if (visit(row * ROW + column)) return true;
    return false;
  };
  const put = (box: Obstacle) => {
    each(box, (cell) => {
      const there = cells.get(cell);
      if (there) there.push(box);
      else cells.set(cell, [box]);
      return false;
    });
  };
  for (const box of boxes) put(box);
  return {
    put,
    /** Whether it covers any of another id. */
    hits: (box: Obstacle) =>
      each(box, (cell) =>
        (cells.get(cell) ?? []).some((other) => other.id !== box.id && overlap(box, other)),
      ),
  };
}

const overlap = (a: Obstacle, b: Obstacle): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
