import { meanOf } from './mean-of.ts';
import type { LayoutNode, LayoutRequest, Point, Positions } from './layout-model.ts';

const GAP = 10;
const FIRST_RING = 70;
const RING_STEP = 34;
const RINGS = 60;
/** Places tried on a ring: about one every so many pixels. */
const ARC = 36;

type Box = Point & { width: number; height: number };

/**
 * Nodes that stay do not move at all; each other one takes the nearest free place to the neighbours it hangs on, on
 * the side away from the middle of the drawing first.
 */
export function beside({ nodes, links }: LayoutRequest): Positions {
  const taken: Box[] = [];
  const positions: Positions = {};
  const put = (node: LayoutNode, at: Point) => {
    positions[node.id] = at;
    taken.push({ ...at, width: node.width, height: node.height });
  };
  for (const node of nodes) if (node.fixed && node.at) put(node, node.at);
  const middle = meanOf(taken) ?? { x: 0, y: 0 };

  const near = new Map<string, string[]>(nodes.map((node) => [node.id, []]));
  for (const { from, to } of links) {
    near.get(from)?.push(to);
    near.get(to)?.push(from);
  }
  const placedNear = (node: LayoutNode) => (near.get(node.id) ?? []).flatMap((id) => positions[id] ?? []);
  let waiting = nodes.filter((node) => !positions[node.id]);
  while (waiting.length) {
    // Those tied to the drawing go first, so that what hangs on them finds them placed.
    const [next] = waiting.sort((a, b) => placedNear(b).length - placedNear(a).length);
    if (!next) break;
    put(next, freePlace(next, meanOf(placedNear(next)) ?? middle, middle, taken));
    waiting = waiting.filter((node) => node !== next);
  }
  return positions;
}

function freePlace(node: LayoutNode, anchor: Point, middle: Point, taken: readonly Box[]): Point {
  const outward = Math.atan2(anchor.y - middle.y, anchor.x - middle.x);
  for (let ring = 0; ring < RINGS; ring += 1) {
    const radius = FIRST_RING + ring * RING_STEP;
    const places = Math.max(8, Math.round((2 * Math.PI * radius) / ARC));
    for (let place = 0; place < places; place += 1) {
      // 0, 1, −1, 2, −2 … steps to either side of the way outward.
      const steps = (place % 2 === 0 ? -1 : 1) * Math.ceil(place / 2);
      const turn = outward + (steps * 2 * Math.PI) / places;
      const at = { x: anchor.x + Math.cos(turn) * radius, y: anchor.y + Math.sin(turn) * radius };
      if (!taken.some((box) => overlaps(box, { ...at, width: node.width, height: node.height }))) return at;
    }
  }
  return { x: anchor.x, y: anchor.y + FIRST_RING + RINGS * RING_STEP };
}

function overlaps(a: Box, b: Box): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + GAP &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + GAP
  );
}
