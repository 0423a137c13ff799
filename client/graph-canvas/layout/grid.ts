import type { LayoutRequest, Positions } from './layout-model.ts';

const GAP = 28;

/** Rows from left to right in the order given, about as wide as the drawing area. */
export function grid({ nodes, aspect }: LayoutRequest): Positions {
  const cellWidth = Math.max(0, ...nodes.map((node) => node.width)) + GAP;
  const cellHeight = Math.max(0, ...nodes.map((node) => node.height)) + GAP;
  const across = Math.max(1, Math.round(Math.sqrt((nodes.length * aspect * cellHeight) / cellWidth)));
  return Object.fromEntries(
    nodes.map((node, index) => [
      node.id,
      { x: (index % across) * cellWidth, y: Math.floor(index / across) * cellHeight },
    ]),
  );
}
