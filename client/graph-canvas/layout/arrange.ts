import type { CanvasLayout } from '../canvas-model.ts';
import { beside } from './beside.ts';
import { force } from './force.ts';
import { grid } from './grid.ts';
import { layered } from './layered.ts';
import type { Arrangement, LayoutRequest, Positions } from './layout-model.ts';
import { radial } from './radial.ts';

const straight = (positions: Positions): Arrangement => ({ positions, bends: {} });
const LAYOUTS: Record<CanvasLayout, (request: LayoutRequest) => Arrangement> = {
  layered,
  force: (request) => straight(force(request)),
  radial: (request) => straight(radial(request)),
  grid: (request) => straight(grid(request)),
};

/** Where every node goes. When some stay put, the others take free places beside them, whatever the layout. */
export function arrange(request: LayoutRequest): Arrangement {
  const keeps = request.nodes.some((node) => node.fixed);
  return keeps ? straight(beside(request)) : LAYOUTS[request.layout](request);
}
