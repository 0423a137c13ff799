import { Graph, layout as runDagre } from '@dagrejs/dagre';
import type { LayoutRequest, Positions } from './layout-model.ts';

const BETWEEN_LAYERS = 90;
const BETWEEN_NODES = 22;

/**
 * Left to right along the arrows. Nodes that carry a layer number stand in that column; a node without one goes
 * where its ties pull it.
 */
export function layered({ nodes, links }: LayoutRequest): Positions {
  if (nodes.length > 0 && nodes.every((node) => node.layer !== undefined)) return columns({ nodes, links });
  const graph = new Graph({ multigraph: false });
  graph.setGraph({
    rankdir: 'LR',
    ranksep: BETWEEN_LAYERS,
    nodesep: BETWEEN_NODES,
    marginx: 10,
    marginy: 10,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(node.id, { width: node.width, height: node.height });
  for (const link of links) {
    if (link.from !== link.to && graph.hasNode(link.from) && graph.hasNode(link.to)) {
      graph.setEdge(link.from, link.to);
    }
  }
  runDagre(graph);
  return Object.fromEntries(
    nodes.map((node) => {
      const placed = graph.node(node.id);
      return [node.id, { x: placed.x ?? 0, y: placed.y ?? 0 }];
    }),
  );
}

/** Sweeps over the columns that order each by the mean place of its neighbours in the column before or after. */
const SWEEPS = 8;

function columns({ nodes, links }: Pick<LayoutRequest, 'nodes' | 'links'>): Positions {
  const numbers = [...new Set(nodes.map((node) => node.layer ?? 0))].sort((a, b) => a - b);
  const inColumn = numbers.map((number) => nodes.filter((node) => node.layer === number));
  const neighbours = new Map<string, string[]>(nodes.map((node) => [node.id, []]));
  for (const { from, to } of links) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  const height = new Map<string, number>();
  const stack = () => {
    for (const column of inColumn) {
      const total = column.reduce((sum, node) => sum + node.height + BETWEEN_NODES, -BETWEEN_NODES);
      let top = -total / 2;
      for (const node of column) {
        height.set(node.id, top + node.height / 2);
        top += node.height + BETWEEN_NODES;
      }
    }
  };
  stack();
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const order = sweep % 2 === 0 ? inColumn : [...inColumn].reverse();
    const seen = new Set<string>();
    for (const column of order) {
      const pull = new Map(
        column.map((node) => {
          const near = (neighbours.get(node.id) ?? []).filter((id) => seen.has(id));
          const mean = near.reduce((sum, id) => sum + (height.get(id) ?? 0), 0) / (near.length || 1);
          return [node.id, near.length ? mean : (height.get(node.id) ?? 0)];
        }),
      );
      column.sort((a, b) => (pull.get(a.id) ?? 0) - (pull.get(b.id) ?? 0));
      for (const node of column) seen.add(node.id);
      stack();
    }
  }
  const positions: Positions = {};
  let left = 0;
  for (const column of inColumn) {
    const width = Math.max(...column.map((node) => node.width));
    for (const node of column) positions[node.id] = { x: left + width / 2, y: height.get(node.id) ?? 0 };
    left += width + BETWEEN_LAYERS;
  }
  return positions;
}
