import { Graph, layout as runDagre } from '@dagrejs/dagre';
import { columns } from './columns.ts';
import { grid } from './grid.ts';
import type { Arrangement, LayoutLink, LayoutNode, LayoutRequest, Point, Positions } from './layout-model.ts';

const BETWEEN_LAYERS = 80;
const BETWEEN_NODES = 16;
const ABOVE_LOOSE = 60;

/**
 * Left to right along the arrows. Where every node carries a layer number it stands in that column; otherwise the
 * arrows decide, and nodes without any tie stand in rows below.
 */
export function layered({ nodes, links, aspect, layout }: LayoutRequest): Arrangement {
  if (nodes.length > 0 && nodes.every((node) => node.layer !== undefined)) {
    return columns(nodes, links, aspect);
  }
  const tied = new Set(links.flatMap((link) => [link.from, link.to]));
  const held = nodes.filter((node) => tied.has(node.id));
  const loose = nodes.filter((node) => !tied.has(node.id));
  const arranged = alongArrows(held, links);
  if (!loose.length) return arranged;
  const bottom = Math.max(0, ...held.map((node) => (arranged.positions[node.id]?.y ?? 0) + node.height / 2));
  const rows = grid({ nodes: loose, links: [], aspect: aspect * 4, layout });
  const below = held.length ? bottom + ABOVE_LOOSE : 0;
  const lowered: Positions = Object.fromEntries(
    Object.entries(rows).map(([id, { x, y }]) => [id, { x, y: y + below }]),
  );
  return { positions: { ...arranged.positions, ...lowered }, bends: arranged.bends };
}

function alongArrows(nodes: readonly LayoutNode[], links: readonly LayoutLink[]): Arrangement {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', ranksep: BETWEEN_LAYERS, nodesep: BETWEEN_NODES, edgesep: 10 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(node.id, { width: node.width, height: node.height });
  const drawn = links.filter(
    (link) => graph.hasNode(link.from) && graph.hasNode(link.to) && link.from !== link.to,
  );
  for (const link of drawn) graph.setEdge(link.from, link.to, {}, link.id);
  runDagre(graph);
  const positions: Positions = Object.fromEntries(
    nodes.map(({ id }) => [id, { x: graph.node(id).x ?? 0, y: graph.node(id).y ?? 0 }]),
  );
  const bends: Record<string, Point[]> = {};
  for (const link of drawn) {
    const edge = graph.edge({ v: link.from, w: link.to, name: link.id });
    // The first and last points lie on the borders of the two nodes, where the line is cut off anyway.
    const points: readonly Point[] = edge.points ?? [];
    bends[link.id] = points.slice(1, -1).map(({ x, y }) => ({ x, y }));
  }
  return { positions, bends };
}
