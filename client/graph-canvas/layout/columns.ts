import { evenSpacing } from './even-spacing.ts';
import type { Arrangement, LayoutLink, LayoutNode, Point } from './layout-model.ts';

const BETWEEN_COLUMNS = 96;
const BETWEEN_NODES = 13;
/** Room a link takes that passes through a column; many pass side by side. */
const PASSING = 9;
const SWEEPS = 12;
/** A column up to this height, in pixels, is readable on any screen and stays whole. */
const READABLE = 420;

type Slot = { id: string; room: number; before: string[]; after: string[]; y: number };

/**
 * Columns in the order of the nodes' layers. Within a column, nodes stand level with what they are tied to, and a
 * link over several columns passes between their nodes. A column far taller than the screen is broken into two or
 * more that stand close together.
 */
export function columns(
  nodes: readonly LayoutNode[],
  links: readonly LayoutLink[],
  aspect: number,
): Arrangement {
  const layers = brokenUp(byLayer(nodes), aspect);
  const columnOf = new Map(
    layers.flatMap((layer, column) => layer.map((node) => [node.id, column] as const)),
  );
  const slots = layers.map((layer) => layer.map(slotOf));
  const slotById = new Map(slots.flat().map((slot) => [slot.id, slot]));
  const routes = new Map<string, { passes: string[]; backwards: boolean }>();

  for (const link of links) {
    const [a, b] = [columnOf.get(link.from), columnOf.get(link.to)];
    if (a === undefined || b === undefined || a === b) continue;
    const backwards = a > b;
    let left = slotById.get(backwards ? link.to : link.from);
    const end = slotById.get(backwards ? link.from : link.to);
    const passes: string[] = [];
    for (let column = Math.min(a, b) + 1; column < Math.max(a, b); column += 1) {
      const pass: Slot = { id: `${link.id}@${column}`, room: PASSING, before: [], after: [], y: 0 };
      slots[column]?.push(pass);
      slotById.set(pass.id, pass);
      passes.push(pass.id);
      join(left, pass);
      left = pass;
    }
    join(left, end);
    routes.set(link.id, { passes, backwards });
  }

  settle(slots, slotById);
  const { middles, widths } = across(layers);
  const positions = Object.fromEntries(
    nodes.map((node) => [
      node.id,
      { x: middles[columnOf.get(node.id) ?? 0] ?? 0, y: slotById.get(node.id)?.y ?? 0 },
    ]),
  );
  const aside = besideEachOther(links);
  const bends: Record<string, Point[]> = {};
  for (const link of links) {
    const route = routes.get(link.id);
    const [from, to] = [positions[link.from], positions[link.to]];
    if (!route || !from || !to) continue;
    const [start, end] = route.backwards ? [to, from] : [from, to];
    const first = Math.min(columnOf.get(link.from) ?? 0, columnOf.get(link.to) ?? 0);
    const points = bendsOf(
      start,
      route.passes.map((id, index) => ({
        x: middles[first + 1 + index] ?? 0,
        y: slotById.get(id)?.y ?? 0,
        width: widths[first + 1 + index] ?? 0,
      })),
      end,
    );
    const side = aside.get(link.id) ?? 0;
    const moved = points.map(({ x, y }) => ({ x: x + side / 2, y: y + side }));
    bends[link.id] = route.backwards ? moved.reverse() : moved;
  }
  return { positions, bends };
}

const slotOf = (node: LayoutNode): Slot => ({
  id: node.id,
  room: node.height + BETWEEN_NODES,
  before: [],
  after: [],
  y: 0,
});

function join(left: Slot | undefined, right: Slot | undefined): void {
  if (!left || !right) return;
  left.after.push(right.id);
  right.before.push(left.id);
}

function byLayer(nodes: readonly LayoutNode[]): LayoutNode[][] {
  const numbers = [...new Set(nodes.map((node) => node.layer ?? 0))].sort((a, b) => a - b);
  return numbers.map((number) => nodes.filter((node) => (node.layer ?? 0) === number));
}

const heightOf = (column: readonly { height: number }[]) =>
  column.reduce((sum, node) => sum + node.height + BETWEEN_NODES, -BETWEEN_NODES);
const widthOf = (column: readonly { width: number }[]) => Math.max(0, ...column.map((node) => node.width));

/** Breaks the tallest column again and again until the drawing is about as wide as the screen. */
function brokenUp(layers: LayoutNode[][], aspect: number): LayoutNode[][] {
  let broken = layers.map((layer) => ({ layer, parts: 1 }));
  for (;;) {
    const width = broken.reduce(
      (sum, { layer, parts }) => sum + parts * (widthOf(layer) + BETWEEN_COLUMNS),
      0,
    );
    const tallest = broken.reduce((a, b) =>
      heightOf(b.layer) / b.parts > heightOf(a.layer) / a.parts ? b : a,
    );
    const height = heightOf(tallest.layer) / tallest.parts;
    if (height <= READABLE || width / height >= aspect * 0.9 || tallest.layer.length <= tallest.parts * 3) {
      break;
    }
    broken = broken.map((one) => (one === tallest ? { ...one, parts: one.parts + 1 } : one));
  }
  return broken.flatMap(({ layer, parts }) => {
    const size = Math.ceil(layer.length / parts);
    return Array.from({ length: parts }, (_, part) => layer.slice(part * size, (part + 1) * size));
  });
}

/** Orders each column by its neighbours' heights, then moves all as level with them as the order allows. */
function settle(slots: Slot[][], byId: ReadonlyMap<string, Slot>): void {
  const mean = (ids: readonly string[]) =>
    ids.reduce((sum, id) => sum + (byId.get(id)?.y ?? 0), 0) / (ids.length || 1);
  const stack = (column: Slot[]) => {
    evenSpacing(column.map((slot) => ({ wanted: 0, size: slot.room }))).forEach((y, index) => {
      const slot = column[index];
      if (slot) slot.y = y;
    });
  };
  slots.forEach(stack);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const rightwards = sweep % 2 === 0;
    const order = rightwards ? slots : [...slots].reverse();
    for (const column of order) {
      const side = (slot: Slot) => (rightwards ? slot.before : slot.after);
      const wanted = new Map(column.map((slot) => [slot.id, side(slot).length ? mean(side(slot)) : slot.y]));
      column.sort((a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0));
      stack(column);
    }
  }
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const column of sweep % 2 === 0 ? slots : [...slots].reverse()) {
      const places = evenSpacing(
        column.map((slot) => ({
          wanted: slot.before.length + slot.after.length ? mean([...slot.before, ...slot.after]) : slot.y,
          size: slot.room,
        })),
      );
      column.forEach((slot, index) => {
        slot.y = places[index] ?? slot.y;
      });
    }
  }
}

function across(layers: readonly LayoutNode[][]): { middles: number[]; widths: number[] } {
  const widths = layers.map(widthOf);
  const middles: number[] = [];
  let left = 0;
  for (const width of widths) {
    middles.push(left + width / 2);
    left += width + BETWEEN_COLUMNS;
  }
  return { middles, widths };
}

/** A link leaves level, passes each column level, and arrives level. */
function bendsOf(start: Point, passes: readonly (Point & { width: number })[], end: Point): Point[] {
  const stops = [{ ...start, width: 0 }, ...passes, { ...end, width: 0 }];
  return stops.slice(1).flatMap((stop, index) => {
    const from = stops[index] ?? stop;
    const [left, right] = [from.x + from.width / 2, stop.x - stop.width / 2];
    const middle = (left + right) / 2;
    return [
      { x: middle, y: from.y },
      { x: middle, y: stop.y },
    ];
  });
}

const BETWEEN_PARALLELS = 14;

/** How far each link is moved aside so that several between the same two nodes do not lie on each other. */
function besideEachOther(links: readonly LayoutLink[]): Map<string, number> {
  const pairs = new Map<string, string[]>();
  for (const { id, from, to } of links) {
    const pair = [from, to].sort().join(' ');
    pairs.set(pair, [...(pairs.get(pair) ?? []), id]);
  }
  return new Map(
    [...pairs.values()].flatMap((ids) =>
      ids.map((id, index) => [id, (index - (ids.length - 1) / 2) * BETWEEN_PARALLELS] as const),
    ),
  );
}
