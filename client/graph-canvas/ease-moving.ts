import type { Core } from 'cytoscape';
import { MANY_TIES } from './canvas-style.ts';

/** What the canvas renderer reads at every frame; set at creation only by the published options. */
type MovingOptions = { hideEdgesOnViewport: boolean };

/** While a large drawing is dragged or zoomed its ties are left out, which keeps the movement smooth. */
export function easeMoving(cy: Core): void {
  const { renderer } = cy as unknown as { renderer?: () => Partial<MovingOptions> };
  const options = renderer?.call(cy);
  if (options) options.hideEdgesOnViewport = cy.edges().length > MANY_TIES;
}
