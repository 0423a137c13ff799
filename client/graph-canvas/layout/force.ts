import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { LayoutRequest, Positions } from './layout-model.ts';
import { meanOf } from './mean-of.ts';
import { separate } from './separate.ts';

/** Few nodes get longer ties, so that the words on them can be read; many must share the screen. */
const SPREAD = [
  { upTo: 20, length: 165, charge: -1000 },
  { upTo: 60, length: 130, charge: -680 },
  { upTo: Infinity, length: 110, charge: -520 },
];
/** Enough for the picture to settle; more moves nodes by less than a pixel. */
const TICKS = 220;
/** Larger graphs take longer per tick and are read less closely. */
const TICKS_OF_LARGE = 120;
const LARGE = 1000;

type Body = {
  id: string;
  x?: number;
  y?: number;
  fx?: number;
  fy?: number;
  width: number;
  height: number;
};

/** Ties pull, nodes push apart, names do not overlap, what is pinned stays. The same input gives the same picture. */
export function force({ nodes, links, aspect }: LayoutRequest): Positions {
  const { length, charge } = SPREAD.find(({ upTo }) => nodes.length <= upTo) ?? { length: 110, charge: -520 };
  const bodies: Body[] = nodes.map(({ id, width, height, fixed, at }) => ({
    id,
    width,
    height,
    ...(fixed && at && { fx: at.x, fy: at.y }),
  }));
  const middle = meanOf(nodes.flatMap(({ fixed, at }) => (fixed && at ? [at] : []))) ?? { x: 0, y: 0 };
  const known = new Set(nodes.map((node) => node.id));
  const pulls = links
    .filter((link) => known.has(link.from) && known.has(link.to) && link.from !== link.to)
    .map((link) => ({ source: link.from, target: link.to }));
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, { source: string; target: string }>(pulls)
        .id((body) => body.id)
        .distance(length),
    )
    .force('charge', forceManyBody().strength(charge).theta(1.1).distanceMax(900))
    .force(
      'apart',
      forceCollide<Body>((body) => (body.width + body.height) / 4 + 6),
    )
    // A stronger pull to the middle height than to the middle width spreads the picture over a wide screen.
    .force('x', forceX(middle.x).strength(0.04 / aspect))
    .force('y', forceY(middle.y).strength(0.05 * Math.sqrt(aspect)))
    .stop();
  simulation.tick(nodes.length > LARGE ? TICKS_OF_LARGE : TICKS);
  const settled = Object.fromEntries(bodies.map((body) => [body.id, { x: body.x ?? 0, y: body.y ?? 0 }]));
  return separate(nodes, settled);
}
