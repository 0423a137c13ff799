import type { LayoutNode, LayoutRequest, Point, Positions } from './layout-model.ts';

const RING = 110;
const GAP = 18;

/**
 * Rings by hops from the focus, as wide as the screen is. Neighbours too many for one ring stand on several; a node
 * stands near the direction of the one it hangs on. What the focus does not reach stands outermost.
 */
export function radial({ nodes, links, aspect }: LayoutRequest): Positions {
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
  const wide = Math.sqrt(aspect);
  let radius = 0;
  for (const hop of rings.slice(1)) {
    const wanted = new Map(hop.map((id) => [id, pullOf(near.get(id) ?? [], positions)]));
    const order = hop
      .flatMap((id) => byId.get(id) ?? [])
      .sort((a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0));
    for (const ring of narrowRings(order, radius, wide)) {
      radius += RING;
      const step = (2 * Math.PI) / ring.length;
      const start = wanted.get(ring[0]?.id ?? '') ?? 0;
      ring.forEach(({ id }, index) => {
        const turn = start + index * step;
        positions[id] = { x: Math.cos(turn) * radius * wide, y: (Math.sin(turn) * radius) / wide };
      });
    }
  }
  return positions;
}

/** Deals one hop's nodes, in order of their direction, out to as many rings as their names need room. */
function narrowRings(order: readonly LayoutNode[], inner: number, wide: number): LayoutNode[][] {
  if (order.length === 0) return [];
  const size =
    order.reduce((sum, node) => sum + Math.max(node.width / wide, node.height) + GAP, 0) / order.length;
  const capacities: number[] = [];
  for (let room = 0; room < order.length; room += capacities.at(-1) ?? 1) {
    const radius = inner + RING * (capacities.length + 1);
    capacities.push(Math.max(3, Math.floor((2 * Math.PI * radius) / size)));
  }
  const total = capacities.reduce((sum, capacity) => sum + capacity, 0);
  const rings = capacities.map((): LayoutNode[] => []);
  order.forEach((node, index) => {
    // The ring that lags most behind its share takes the next node, so that every ring covers all directions.
    const lag = rings.map((ring, at) => ((index + 1) * (capacities[at] ?? 1)) / total - ring.length);
    rings[lag.indexOf(Math.max(...lag))]?.push(node);
  });
  return rings.filter((ring) => ring.length > 0);
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
