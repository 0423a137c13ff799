import { grid } from './grid.ts';
import type { LayoutNode, LayoutRequest, Positions } from './layout-model.ts';

/** Room around a block, with its heading above. */
const BETWEEN = 72;
const HEADING = 44;
/** Its heading has room even over one node. */
const NARROWEST = 120;
/** A block is a little wider than high, as names are. */
const BLOCK_ASPECT = 1.3;

type Block = { id: string; nodes: LayoutNode[]; positions: Positions; width: number; height: number };

/**
 * What lies in one district stands together in a block; the blocks stand in rows, the fullest first, as wide as the
 * screen. What has no known place makes the last block, apart from the others.
 */
export function district({ nodes, aspect, layout }: LayoutRequest): Positions {
  const members = new Map<string, LayoutNode[]>();
  for (const node of nodes) {
    const id = node.district?.id ?? '';
    members.set(id, [...(members.get(id) ?? []), node]);
  }
  const blocks = [...members]
    .map(([id, inside]) => blockOf(id, inside, layout))
    .sort((a, b) => Number(a.id === '') - Number(b.id === '') || b.nodes.length - a.nodes.length);
  const area = blocks.reduce((sum, { width, height }) => sum + (width + BETWEEN) * (height + BETWEEN), 0);
  const widest = Math.max(0, ...blocks.map((block) => block.width));
  const rowWidth = Math.max(widest, Math.sqrt(area * aspect));
  const placed: Positions = {};
  let [x, y, rowHeight] = [0, 0, 0];
  for (const block of blocks) {
    const apart = block.id === '' && blocks.length > 1;
    if (x > 0 && (apart || x + block.width > rowWidth)) {
      y += rowHeight + BETWEEN + HEADING + (apart ? BETWEEN : 0);
      [x, rowHeight] = [0, 0];
    }
    for (const node of block.nodes) {
      const at = block.positions[node.id] ?? { x: 0, y: 0 };
      placed[node.id] = { x: x + at.x, y: y + at.y };
    }
    x += block.width + BETWEEN;
    rowHeight = Math.max(rowHeight, block.height);
  }
  return placed;
}

/** The nodes of a block in rows, its left upper corner at the origin. */
function blockOf(id: string, nodes: LayoutNode[], layout: LayoutRequest['layout']): Block {
  const inRows = grid({ nodes, links: [], aspect: BLOCK_ASPECT, layout });
  const edges = nodes.map((node) => {
    const { x, y } = inRows[node.id] ?? { x: 0, y: 0 };
    const [w, h] = [node.width / 2, node.height / 2];
    return { left: x - w, right: x + w, top: y - h, bottom: y + h };
  });
  const left = Math.min(...edges.map((edge) => edge.left));
  const top = Math.min(...edges.map((edge) => edge.top));
  const positions = Object.fromEntries(
    Object.entries(inRows).map(([node, { x, y }]) => [node, { x: x - left, y: y - top }]),
  );
  return {
    id,
    nodes,
    positions,
    width: Math.max(NARROWEST, Math.max(...edges.map((edge) => edge.right)) - left),
    height: Math.max(...edges.map((edge) => edge.bottom)) - top,
  };
}
