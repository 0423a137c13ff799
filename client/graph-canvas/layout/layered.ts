import { Graph, layout as runDagre } from '@dagrejs/dagre';
import { columns } from './columns.ts';
import { grid } from './grid.ts';
import type { Arrangement, LayoutLink, LayoutNode, LayoutRequest, Positions } from './layout-model.ts';

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
  const arranged = alongArrows(held, links, aspect);
  if (!loose.length) return arranged;
  const bottom = Math.max(0, ...held.map((node) => (arranged.positions[node.id]?.y ?? 0) + node.height / 2));
  const rows = grid({ nodes: loose, links: [], aspect: aspect * 4, layout });
  const below = held.length ? bottom + ABOVE_LOOSE : 0;
  const lowered: Positions = Object.fromEntries(
    Object.entries(rows).map(([id, { x, y }]) => [id, { x, y: y + below }]),
  );
  return { positions: { ...arranged.positions, ...lowered }, bends: arranged.bends };
}

/** The arrows decide each node's column and its first place in it; `columns` does the rest. */
function alongArrows(
  nodes: readonly LayoutNode[],
  links: readonly LayoutLink[],
  aspect: number,
): Arrangement {
  if (nodes.length === 0) return { positions: {}, bends: {} };
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(node.id, { width: 1, height: 1 });
  for (const { from, to } of links) {
    if (graph.hasNode(from) && graph.hasNode(to) && from !== to) graph.setEdge(from, to);
  }
  runDagre(graph);
  const placed = nodes.map((node) => ({
    node,
    x: graph.node(node.id).x ?? 0,
    y: graph.node(node.id).y ?? 0,
  }));
  const inOrder = placed.sort((a, b) => a.y - b.y);
  return columns(
    inOrder.map(({ node, x }) => ({ ...node, layer: Math.round(x) })),
    links,
    aspect,
  );
}
