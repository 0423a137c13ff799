import type { Position } from '../../../server/contract/chains.ts';

export type BoxSize = { width: number; height: number };
/** A name on one line; or, for long chains with height to spare, narrow boxes with the name on two. */
export const BOX_SIZES: readonly [BoxSize, ...BoxSize[]] = [
  { width: 104, height: 38 },
  { width: 84, height: 50 },
];
const ROW_GAP = { least: 10, most: 34 };
const COLUMN_GAP = 20;
export const LANE_GAP = 18;
const LANE_PADDING = 8;
const HEADER = 26;
const MARGIN = 4;
const SWEEPS = 12;
/** How large boxes are drawn at most: on a very wide screen, seen from further away, larger. */
export const largestScale = (room: { width: number }): number =>
  Math.min(2.2, Math.max(1.35, room.width / 1500));

export type LaidSegment = { id: string; position: Position; order: number };
export type Link = { from: string; to: string };
export type PanoramaBox = { id: string; column: number; row: number; x: number; y: number };
export type PanoramaLane = { position: Position; x: number; width: number; segments: number };
export type PanoramaLink = Link & { path: string };
export type PanoramaLayout = {
  box: BoxSize;
  width: number;
  height: number;
  lanes: PanoramaLane[];
  boxes: PanoramaBox[];
  links: PanoramaLink[];
};

const POSITIONS: readonly Position[] = ['upstream', 'midstream', 'downstream'];

type Lane = { position: Position; columns: string[][] };

/**
 * Places a chain's segments in three lanes, upstream left of midstream left of downstream, with the boxes and as many
 * columns to a lane as make the whole largest in the room at hand (pixels), rows drawn apart as far as there is height. Boxes stand on a grid
 * and never overlap; links that cross columns run between the rows.
 */
export function layOutPanorama(
  segments: readonly LaidSegment[],
  feeds: readonly Link[],
  room: { width: number; height: number },
): PanoramaLayout {
  const known = new Set(segments.map((segment) => segment.id));
  const links = feeds.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
  const tallest = Math.max(1, ...POSITIONS.map((at) => segments.filter((s) => s.position === at).length));
  const grids = BOX_SIZES.flatMap((box) =>
    Array.from({ length: tallest }, (_, index) => gridOf(segments, links, index + 1, box)),
  );
  const scaleOf = ({ width, height }: Grid) =>
    Math.min(largestScale(room), room.width / width, room.height / height);
  const tight = grids.reduce((a, b) => (scaleOf(b) > scaleOf(a) ? b : a));
  const best = { ...tight, ...spread(tight, room.height / scaleOf(tight)) };
  const boxes = placeInRows(best, links);
  return {
    box: best.box,
    width: best.width,
    height: best.height,
    lanes: best.lanes,
    boxes,
    links: links.map((link) => ({ ...link, path: route(link, boxes, best) })),
  };
}

type Grid = {
  box: BoxSize;
  width: number;
  height: number;
  rows: number;
  /** From the top of one row to the top of the next. */
  pitch: number;
  lanes: PanoramaLane[];
  /** Ids and left edge of each column over all lanes. */
  columns: { ids: string[]; x: number }[];
};

function gridOf(
  segments: readonly LaidSegment[],
  links: readonly Link[],
  rowLimit: number,
  box: BoxSize,
): Grid {
  const lanes = POSITIONS.map((position): Lane => {
    const members = segments.filter((s) => s.position === position).sort((a, b) => a.order - b.order);
    return { position, columns: columnsOf(members, links, rowLimit) };
  }).filter((lane) => lane.columns.length > 0);
  const rows = Math.max(1, ...lanes.flatMap((lane) => lane.columns.map((column) => column.length)));
  const grid: Grid = {
    width: 0,
    box,
    ...heightOf(rows, box, ROW_GAP.least),
    rows,
    lanes: [],
    columns: [],
  };
  let x = MARGIN;
  for (const { position, columns } of lanes) {
    const width = 2 * LANE_PADDING + columns.length * box.width + (columns.length - 1) * COLUMN_GAP;
    columns.forEach((ids, index) =>
      grid.columns.push({ ids, x: x + LANE_PADDING + index * (box.width + COLUMN_GAP) }),
    );
    grid.lanes.push({ position, x, width, segments: columns.flat().length });
    x += width + LANE_GAP;
  }
  grid.width = x - LANE_GAP + MARGIN;
  return grid;
}

function heightOf(rows: number, box: BoxSize, gap: number): Pick<Grid, 'height' | 'pitch'> {
  const pitch = box.height + gap;
  return { height: HEADER + 2 * LANE_PADDING + rows * pitch - gap + 2 * MARGIN, pitch };
}

/** The rows further apart, so that the grid fills a height. */
function spread({ rows, box }: Grid, height: number): Pick<Grid, 'height' | 'pitch'> {
  const spare = height - heightOf(rows, box, 0).height;
  const gap = spare / Math.max(1, rows - 1);
  return heightOf(rows, box, Math.min(ROW_GAP.most, Math.max(ROW_GAP.least, gap)));
}

/** Spreads a lane's segments over columns of at most `rowLimit`: each right of what feeds it within the lane, the emptiest column first. */
function columnsOf(members: readonly LaidSegment[], links: readonly Link[], rowLimit: number): string[][] {
  const inside = new Set(members.map((segment) => segment.id));
  const within = links.filter(({ from, to }) => inside.has(from) && inside.has(to));
  const depth = depths([...inside], within);
  const deepest = Math.max(-1, ...depth.values());
  const columns: string[][] = Array.from(
    { length: members.length ? Math.max(deepest + 1, Math.ceil(members.length / rowLimit)) : 0 },
    () => [],
  );
  const columnOf = new Map<string, number>();
  // Those that feed others of the lane go first, to stand at the left of it.
  const feeding = (id: string) => Number(within.some(({ from }) => from === id));
  const ordered = [...members].sort(
    (a, b) =>
      (depth.get(a.id) ?? 0) - (depth.get(b.id) ?? 0) || feeding(b.id) - feeding(a.id) || a.order - b.order,
  );
  for (const { id } of ordered) {
    const sources = within.filter(({ to }) => to === id).map(({ from }) => columnOf.get(from) ?? -1);
    const least = Math.max(0, ...sources.map((column) => column + 1));
    const room = columns.map((column, index) => ({ index, size: column.length })).slice(least);
    const chosen = room.reduce(
      (a, b) => (b.size < a.size ? b : a),
      room[0] ?? { index: columns.length, size: 0 },
    );
    (columns[chosen.index] ??= []).push(id);
    columnOf.set(id, chosen.index);
  }
  return columns.filter((column) => column.length > 0);
}

/** How many links lead up to each at most; a link that closes a loop is followed no further than there are segments. */
function depths(ids: readonly string[], links: readonly Link[]): Map<string, number> {
  const depth = new Map(ids.map((id) => [id, 0]));
  for (let round = 1; round < ids.length; round++) {
    let moved = false;
    for (const { from, to } of links) {
      const next = (depth.get(from) ?? 0) + 1;
      if (next > (depth.get(to) ?? 0) && next === round) {
        depth.set(to, next);
        moved = true;
      }
    }
    if (!moved) break;
  }
  return depth;
}

/** Gives every box its row: near the mean row of what it is linked to, in sweeps over the columns there and back. */
function placeInRows({ columns, rows, pitch }: Grid, links: readonly Link[]): PanoramaBox[] {
  const row = new Map<string, number>();
  for (const { ids } of columns) {
    ids.forEach((id, index) => row.set(id, ((index + 0.5) * rows) / ids.length - 0.5));
  }
  const near = new Map<string, string[]>();
  for (const { from, to } of links) {
    near.set(from, [...(near.get(from) ?? []), to]);
    near.set(to, [...(near.get(to) ?? []), from]);
  }
  for (let sweep = 0; sweep <= SWEEPS; sweep++) {
    for (const { ids } of sweep % 2 ? columns.toReversed() : columns) {
      const wanted = ids
        .map((id) => {
          const pulls = (near.get(id) ?? []).map((other) => row.get(other) ?? 0);
          const own = row.get(id) ?? 0;
          return { id, at: pulls.length ? pulls.reduce((a, b) => a + b, 0) / pulls.length : own };
        })
        .sort((a, b) => a.at - b.at);
      distinctRows(
        wanted.map(({ at }) => at),
        rows,
      ).forEach((at, index) => {
        const entry = wanted[index];
        if (entry) row.set(entry.id, at);
      });
    }
  }
  return columns.flatMap(({ ids, x }, column) =>
    ids.map((id) => {
      const at = row.get(id) ?? 0;
      return { id, column, row: at, x, y: MARGIN + HEADER + LANE_PADDING + at * pitch };
    }),
  );
}

/** Whole rows in the order given, each as near to its wish as those before it allow. */
export function distinctRows(wishes: readonly number[], rows: number): number[] {
  const taken: number[] = [];
  wishes.forEach((wish, index) => {
    const earliest = (taken.at(-1) ?? -1) + 1;
    const latest = rows - (wishes.length - index);
    taken.push(Math.min(latest, Math.max(earliest, Math.round(wish))));
  });
  return taken;
}

/** An SVG path from the right side of one box to the left side of the other, between the rows wherever a box is in the way. */
function route(link: Link, boxes: readonly PanoramaBox[], grid: Grid): string {
  const from = boxes.find((box) => box.id === link.from);
  const to = boxes.find((box) => box.id === link.to);
  if (!from || !to) return '';
  const { box: size } = grid;
  const start = { x: from.x + size.width, y: from.y + size.height / 2 };
  const end = { x: to.x, y: to.y + size.height / 2 };
  if (to.column === from.column + 1) return `M${start.x} ${start.y}${curve(start, end)}`;

  const between = boxes.filter((box) =>
    to.column > from.column ? box.column > from.column && box.column < to.column : true,
  );
  const free = (row: number) => to.column > from.column && !between.some((box) => box.row === row);
  const y = free(from.row) ? start.y : free(to.row) ? end.y : gutter(from, to, grid);
  const forward = to.column > from.column;
  const first = Math.min(...between.map((box) => box.x).filter((x) => x > start.x), end.x);
  const last = Math.max(...between.map((box) => box.x + size.width).filter((x) => x < end.x), start.x);
  const enter = { x: forward ? first - 2 : start.x + COLUMN_GAP / 2, y };
  const leave = { x: forward ? last + 2 : end.x - COLUMN_GAP / 2, y };
  return `M${start.x} ${start.y}${curve(start, enter)}L${leave.x} ${leave.y}${curve(leave, end)}`;
}

/** The height between two rows next to the source, on the side of the target; sources are kept a little apart. */
function gutter(from: PanoramaBox, to: PanoramaBox, { rows, pitch, box }: Grid): number {
  const below = to.row > from.row || (to.row === from.row && from.row < rows - 1);
  const apart = ((from.column % 3) - 1) * 3;
  const middle = (pitch - box.height) / 2;
  const edge = below ? from.y + box.height + middle : from.y - middle;
  return edge + apart;
}

type Point = { x: number; y: number };

function curve(from: Point, to: Point): string {
  const reach = Math.max(8, Math.abs(to.x - from.x) / 2);
  return `C${from.x + reach} ${from.y} ${to.x - reach} ${to.y} ${to.x} ${to.y}`;
}

/** The box an arrow key leads to: the nearest on that side, sideways distance counting double. */
export function neighbourBox(
  boxes: readonly PanoramaBox[],
  id: string,
  direction: 'left' | 'right' | 'up' | 'down',
): string | null {
  const here = boxes.find((box) => box.id === id);
  if (!here) return boxes[0]?.id ?? null;
  const [dx, dy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction] as [number, number];
  const ahead = boxes.flatMap((box) => {
    const along = dx * (box.x - here.x) + dy * (box.y - here.y);
    const aside = Math.abs(dx * (box.y - here.y)) + Math.abs(dy * (box.x - here.x));
    return along > 0 ? [{ id: box.id, far: along + 2 * aside }] : [];
  });
  return ahead.sort((a, b) => a.far - b.far)[0]?.id ?? null;
}
