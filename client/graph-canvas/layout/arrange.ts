import type { CanvasLayout } from '../canvas-model.ts';
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

/** Where every node goes. Some stay put: then the others settle around them, whatever the layout. */
export function arrange(request: LayoutRequest): Arrangement {
  const keeps = request.nodes.some((node) => node.fixed);
  return keeps ? straight(force(request)) : LAYOUTS[request.layout](request);
}
