import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { LayoutRequest, Point, Positions } from './layout-model.ts';
import { separate } from './separate.ts';

const LINK_LENGTH = 110;
const CHARGE = -520;
/** Enough for the picture to settle; more moves nodes by less than a pixel. */
const TICKS = 220;

type Body = { id: string; x?: number; y?: number; fx?: number; fy?: number; width: number; height: number };

/** Ties pull, nodes push apart, names do not overlap. Fixed nodes do not move; the same input gives the same picture. */
export function force({ nodes, links, aspect }: LayoutRequest): Positions {
  const bodies: Body[] = nodes.map(({ id, width, height, at, fixed }) => ({
    id,
    width,
    height,
    ...at,
    ...(fixed && at && { fx: at.x, fy: at.y }),
  }));
  const known = new Set(nodes.map((node) => node.id));
  const pulls = links
    .filter((link) => known.has(link.from) && known.has(link.to) && link.from !== link.to)
    .map((link) => ({ source: link.from, target: link.to }));
  const centre = centreOf(nodes.flatMap((node) => (node.fixed && node.at ? [node.at] : [])));
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, { source: string; target: string }>(pulls)
        .id((body) => body.id)
        .distance(LINK_LENGTH),
    )
    .force('charge', forceManyBody().strength(CHARGE).theta(1.1).distanceMax(900))
    .force(
      'apart',
      forceCollide<Body>((body) => (body.width + body.height) / 4 + 6),
    )
    // A stronger pull to the middle height than to the middle width spreads the picture over a wide screen.
    .force('x', forceX(centre.x).strength(0.04 / aspect))
    .force('y', forceY(centre.y).strength(0.05 * Math.sqrt(aspect)))
    .stop();
  simulation.tick(TICKS);
  const settled = Object.fromEntries(bodies.map((body) => [body.id, { x: body.x ?? 0, y: body.y ?? 0 }]));
  return separate(nodes, settled);
}

function centreOf(points: readonly Point[]): Point {
  if (!points.length) return { x: 0, y: 0 };
  const sum = points.reduce((total, point) => ({ x: total.x + point.x, y: total.y + point.y }));
  return { x: sum.x / points.length, y: sum.y / points.length };
}
