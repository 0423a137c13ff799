import type { CanvasLayout } from '../canvas-model.ts';
import { force } from './force.ts';
import { grid } from './grid.ts';
import { layered } from './layered.ts';
import type { LayoutRequest, Positions } from './layout-model.ts';
import { radial } from './radial.ts';

const LAYOUTS: Record<CanvasLayout, (request: LayoutRequest) => Positions> = { force, layered, radial, grid };

/** Where every node goes. Some stay put: then the others settle around them, whatever the layout. */
export function arrange(request: LayoutRequest): Positions {
  const keeps = request.nodes.some((node) => node.fixed);
  return keeps ? force(request) : LAYOUTS[request.layout](request);
}
