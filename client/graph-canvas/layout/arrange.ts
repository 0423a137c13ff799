import type { CanvasLayout } from '../canvas-model.ts';
import { beside } from './beside.ts';
import { district } from './district.ts';
import { force } from './force.ts';
import { grid } from './grid.ts';
import { layered } from './layered.ts';
import { aroundPinned } from './around-pinned.ts';
import type { Arrangement, LayoutRequest, Positions } from './layout-model.ts';
import { radial } from './radial.ts';

const straight = (positions: Positions): Arrangement => ({ positions, bends: {} });
const LAYOUTS: Record<CanvasLayout, (request: LayoutRequest) => Arrangement> = {
  layered,
  force: (request) => straight(force(request)),
  radial: (request) => straight(radial(request)),
  district: (request) => straight(district(request)),
  grid: (request) => straight(grid(request)),
};

/**
 * Where every node goes. While some stay for others to come beside them, the layout does not matter; what is pinned
 * stays in every layout, and the others keep clear of it.
 */
export function arrange(request: LayoutRequest): Arrangement {
  if (request.nodes.some((node) => node.fixed === 'beside')) return straight(beside(request));
  const arrangement = LAYOUTS[request.layout](request);
  const pinned = request.nodes.some((node) => node.fixed === 'pinned');
  return pinned ? straight(aroundPinned(request.nodes, arrangement.positions)) : arrangement;
}
