import type { Point } from './layout/layout-model.ts';

/** Places are kept to two pixels, which nobody sees and every address can hold. */
export const GRID = 2;
/** Nothing stands further from the origin than this, in pixels. */
export const FARTHEST = 32_766;

const snapped = (value: number) =>
  // Adding zero turns −0, which reads back as 0, into 0.
  Math.max(-FARTHEST, Math.min(FARTHEST, Math.round(value / GRID) * GRID)) + 0;

/** The nearest place that can be kept. */
export const snap = ({ x, y }: Point): Point => ({ x: snapped(x), y: snapped(y) });
