import type { LayoutNode, LayoutRequest, Point, Positions } from './layout-model.ts';

const RING = 150;
const GAP = 26;

/**
 * Rings by hops from the focus. Each ring is wide enough for its names, and a node stands near the direction of
 * the one it hangs on. What the focus does not reach stands on a ring of its own, outermost.
 */
export function radial({ nodes, links }: LayoutRequest): Positions {
  const [first] = nodes;
  if (!first) return {};
  const near = neighboursOf(nodes, links);
  const focus = nodes.find((node) => node.focus) ?? mostTied(nodes, near, first);
  const rings = ringsFrom(focus.id, near);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const unreached = nodes
    .filter((node) => !rings.some((ring) => ring.includes(node.id)))
    .map((node) => node.id);
  if (unreached.length) rings.push(unreached);

  const positions: Positions = { [focus.id]: { x: 0, y: 0 } };
  const angle = new Map<string, number>([[focus.id, 0]]);
  let radius = 0;
  for (const ring of rings.slice(1)) {
    const members = ring.flatMap((id) => byId.get(id) ?? []);
    const around = members.reduce((sum, node) => sum + Math.max(node.width, node.height) + GAP, 0);
    radius = Math.max(radius + RING, around / (2 * Math.PI));
    const wanted = new Map(ring.map((id) => [id, pullOf(near.get(id) ?? [], positions)]));
    const order = [...ring].sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
    const step = (2 * Math.PI) / order.length;
    const start = order.length ? (wanted.get(order[0] ?? '') ?? 0) : 0;
    order.forEach((id, index) => {
      const turn = start + index * step;
      angle.set(id, turn);
      positions[id] = { x: Math.cos(turn) * radius, y: Math.sin(turn) * radius };
    });
  }
  return positions;
}

function neighboursOf(nodes: readonly LayoutNode[], links: LayoutRequest['links']): Map<string, string[]> {
  const near = new Map<string, string[]>(nodes.map((node) => [node.id, []]));
  for (const { from, to } of links) {
    if (!near.has(from) || !near.has(to)) continue;
    near.get(from)?.push(to);
    near.get(to)?.push(from);
  }
  return near;
}

function mostTied(nodes: readonly LayoutNode[], near: Map<string, string[]>, first: LayoutNode): LayoutNode {
  const ties = (node: LayoutNode) => near.get(node.id)?.length ?? 0;
  return nodes.reduce((best, node) => (ties(node) > ties(best) ? node : best), first);
}

function ringsFrom(focus: string, near: Map<string, string[]>): string[][] {
  const seen = new Set([focus]);
  const rings: string[][] = [];
  let ring = [focus];
  while (ring.length) {
    rings.push(ring);
    const next: string[] = [];
    for (const id of ring) {
      for (const other of near.get(id) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        next.push(other);
      }
    }
    ring = next;
  }
  return rings;
}

/** The direction in which a node's already placed neighbours lie. */
function pullOf(neighbours: readonly string[], positions: Positions): number {
  const placed = neighbours.flatMap((id): Point[] => (positions[id] ? [positions[id]] : []));
  const x = placed.reduce((sum, point) => sum + point.x, 0);
  const y = placed.reduce((sum, point) => sum + point.y, 0);
  return Math.atan2(y, x);
}
