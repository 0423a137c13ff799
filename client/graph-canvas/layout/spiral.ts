import type { LayoutNode, Positions } from './layout-model.ts';

/** Turns of this angle never line up, so that the nodes spread evenly. */
const GOLDEN_ANGLE = 2.39996;
/** Room of a node as it is, and a little more. */
const LOOSE = 1.15;

/**
 * Places to stand at while the real arrangement is being computed: in the order given from the middle outwards, about
 * as wide as the drawing area. What is pinned stands where it stays.
 */
export function spiral(nodes: readonly LayoutNode[], aspect: number): Positions {
  const area = nodes.reduce((sum, { width, height }) => sum + width * height, 0) / Math.max(1, nodes.length);
  const step = LOOSE * Math.sqrt(area / Math.PI);
  const wide = Math.sqrt(aspect);
  return Object.fromEntries(
    nodes.map(({ id, at, fixed }, index) => {
      const [radius, turn] = [step * Math.sqrt(index), index * GOLDEN_ANGLE];
      const free = { x: radius * Math.cos(turn) * wide, y: (radius * Math.sin(turn)) / wide };
      return [id, fixed && at ? { ...at } : free];
    }),
  );
}
