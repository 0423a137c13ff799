import { sankey, sankeyLeft, sankeyRight, type SankeyLink, type SankeyNode } from 'd3-sankey';
import type { TraceNode } from '../../../server/contract/fund-trace.ts';
import { drawnAmount, type FlowBand, type FlowModel } from './flow.view-model.ts';

/** Sizes in px. */
export const NODE_WIDTH = 12;
export const THIN = 5;
const GAP = 24;
const LEAST_COLUMN = 158;
const WIDEST = 120;
export const MARGIN = { top: 14, right: 150, bottom: 14, left: 12 };

export type PlacedNode = { node: TraceNode; x: number; y: number; height: number; column: number };
export type PlacedBand = { band: FlowBand; path: string; width: number };
export type PlacedFlow = {
  width: number;
  height: number;
  nodes: PlacedNode[];
  bands: PlacedBand[];
  /** Lines of what leads back, over the drawing. */
  returning: { band: FlowBand; path: string }[];
  /** Px to the 亿元; null where no amount is known. */
  scale: number | null;
};

/** The library also writes the column of each node, which its types leave out. */
type N = { id: string; layer?: number };
type L = { band: FlowBand };
type Node = SankeyNode<N, L>;
type Link = SankeyLink<N, L>;

/**
 * Places a flow in at least `width` × `height` px. Known amounts share one scale; whatever has none is THIN, however
 * much there is of it, so that no width is made up.
 */
export function layOutFlow(
  { nodes, bands, returning }: FlowModel,
  room: { width: number; height: number },
  direction: 'down' | 'up',
): PlacedFlow {
  const known = bands.filter(({ amount }) => amount !== undefined && drawnAmount(amount) > 0);
  const arrange = (scale: number, size: { width: number; height: number }) =>
    sankey<N, L>()
      .nodeId((node) => node.id)
      .nodeAlign(direction === 'down' ? sankeyLeft : sankeyRight)
      .nodeWidth(NODE_WIDTH)
      .nodePadding(GAP)
      .iterations(12)
      .extent([
        [MARGIN.left, MARGIN.top],
        [size.width - MARGIN.right, size.height - MARGIN.bottom],
      ])({
      nodes: nodes.map(({ id }) => ({ id })),
      links: bands.map((band) => ({
        band,
        source: band.from,
        target: band.to,
        value: pxOf(band, scale) / scale,
      })),
    });

  const columns = columnsOf(arrange(1, { width: 1000, height: 1000 }).nodes);
  const width = Math.max(room.width, (columns.length - 1) * LEAST_COLUMN + MARGIN.left + MARGIN.right);
  const least = Math.max(...columns.map((column) => column.length * (GAP + THIN)));
  const inner = Math.max(room.height - MARGIN.top - MARGIN.bottom, least);
  const largest = Math.max(0, ...known.map(({ amount }) => (amount ? drawnAmount(amount) : 0)));
  let scale = largest > 0 ? WIDEST / largest : 1;
  // The nodes' heights follow from the scale and the scale from what fits: narrowed until the fullest column does.
  for (let step = 0; step < 40 && fullest(columns, bands, scale) > inner; step++) scale *= 0.9;
  const needed = fullest(columns, bands, scale);
  const placed = arrange(scale, { width, height: needed + MARGIN.top + MARGIN.bottom });
  const lift = Math.max(0, (inner - needed) / 2);

  const at = new Map(placed.nodes.map((node) => [node.id, node]));
  return {
    width,
    height: inner + MARGIN.top + MARGIN.bottom,
    nodes: nodes.flatMap((node) => {
      const box = at.get(node.id);
      if (!box) return [];
      const { x0 = 0, y0 = 0, y1 = 0, layer = 0 } = box;
      return [{ node, x: x0, y: y0 + lift, height: Math.max(THIN, y1 - y0), column: layer }];
    }),
    bands: placed.links.map((link) => ({
      band: link.band,
      width: link.width ?? THIN,
      path: bandPath(link, lift),
    })),
    returning: returning.flatMap((band) => {
      const [from, to] = [at.get(band.from), at.get(band.to)];
      return from && to ? [{ band, path: returnPath(from, to, lift) }] : [];
    }),
    scale: known.length > 0 ? scale : null,
  };
}

/** How wide a band is at a scale; an amount too small to be seen is as wide as an unknown one. */
function pxOf({ amount }: FlowBand, scale: number): number {
  return amount === undefined ? THIN : Math.max(THIN, drawnAmount(amount) * scale);
}

function columnsOf(nodes: readonly Node[]): string[][] {
  const columns: string[][] = [];
  for (const node of nodes) (columns[node.layer ?? 0] ??= []).push(node.id);
  return columns.filter((column) => column !== undefined);
}

/** The height of the column that needs most, gaps included. */
function fullest(columns: readonly (readonly string[])[], bands: readonly FlowBand[], scale: number): number {
  const through = (id: string, end: 'from' | 'to') =>
    bands.filter((band) => band[end] === id).reduce((sum, band) => sum + pxOf(band, scale), 0);
  return Math.max(
    ...columns.map(
      (column) =>
        column.reduce((sum, id) => sum + Math.max(through(id, 'from'), through(id, 'to')), 0) +
        (column.length - 1) * GAP,
    ),
  );
}

function bandPath({ source, target, y0 = 0, y1 = 0 }: Link, lift: number): string {
  const [from, to] = [source as Node, target as Node];
  const [x0, x1] = [from.x1 ?? 0, to.x0 ?? 0];
  const bend = (x0 + x1) / 2;
  return `M${x0},${y0 + lift}C${bend},${y0 + lift} ${bend},${y1 + lift} ${x1},${y1 + lift}`;
}

/** From the right of one over everything between to the left of the other. */
function returnPath(from: Node, to: Node, lift: number): string {
  const [x0, y0] = [from.x1 ?? 0, ((from.y0 ?? 0) + (from.y1 ?? 0)) / 2 + lift];
  const [x1, y1] = [to.x0 ?? 0, ((to.y0 ?? 0) + (to.y1 ?? 0)) / 2 + lift];
  const over = Math.max(4, Math.min(y0, y1) - 46);
  return `M${x0},${y0}C${x0 + 60},${y0} ${x0 + 40},${over} ${(x0 + x1) / 2},${over}S${x1 - 60},${y1} ${x1},${y1}`;
}
