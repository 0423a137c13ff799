import type { Point } from './layout/layout-model.ts';

/**
 * Layouts place the room of a node, its mark and its name together; cytoscape places the mark. A name below the
 * mark puts the middle of the room below the mark's.
 */
export function nameBelow(data: Record<string, unknown>): number {
  return (Number(data['roomHeight']) - Number(data['height'])) / 2;
}

/** The middle of the room of a node whose mark stands there. */
export function roomCentre(data: Record<string, unknown>, { x, y }: Point): Point {
  return { x, y: y + nameBelow(data) };
}
