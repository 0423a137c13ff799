/** A name that could be written: where its block stands on the screen, and how much it matters. */
export type NameBlock = {
  id: string;
  /** Middle of the block, in screen pixels. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Higher is written first. */
  rank: number;
  /** Written whatever it covers: chosen, hovered, what the view is about. */
  always?: boolean;
};

const CELL = 64;

/**
 * Which names are written: those that must be, then by rank each that covers none written before. A grid of cells
 * keeps the cost in proportion to the number of names.
 */
export function chooseNames(blocks: readonly NameBlock[]): Set<string> {
  const taken = new Map<string, NameBlock[]>();
  const chosen = new Set<string>();
  const order = [...blocks].sort(
    (a, b) =>
      Number(b.always ?? false) - Number(a.always ?? false) || b.rank - a.rank || (a.id < b.id ? -1 : 1),
  );
  for (const block of order) {
    const cells = cellsOf(block);
    const free = cells.every((cell) => !(taken.get(cell) ?? []).some((other) => overlap(block, other)));
    if (!free && !block.always) continue;
    chosen.add(block.id);
    for (const cell of cells) {
      const there = taken.get(cell);
      if (there) there.push(block);
      else taken.set(cell, [block]);
    }
  }
  return chosen;
}

function cellsOf({ x, y, width, height }: NameBlock): string[] {
  const cells: string[] = [];
  for (let column = Math.floor((x - width / 2) / CELL); column <= (x + width / 2) / CELL; column += 1)
    for (let row = Math.floor((y - height / 2) / CELL); row <= (y + height / 2) / CELL; row += 1)
      cells.push(`${column},${row}`);
  return cells;
}

const overlap = (a: NameBlock, b: NameBlock): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
