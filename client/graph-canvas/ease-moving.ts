import type { Core } from 'cytoscape';

/** What the canvas renderer reads at every frame; set at creation only by the published options. */
type MovingOptions = { hideEdgesOnViewport: boolean; textureOnViewport: boolean; textureCache: unknown };

/** Drawing more ties than this once takes longer than a hand waits. */
const TIES_DRAWN_AT_ONCE = 2500;
/** With fewer nodes in view each frame is drawn anew, so that what comes in from the side is there at once. */
const NODES_DRAWN_ANEW = 400;

/**
 * Keeps the dragging and zooming of a large drawing smooth: with many nodes in view a picture of them is moved and
 * drawn anew when the hand rests, and with very many ties these are left out meanwhile.
 */
export function easeMoving(cy: Core, nodesInView: number = cy.nodes().length): void {
  const { renderer } = cy as unknown as { renderer?: () => Partial<MovingOptions> };
  const options = renderer?.call(cy);
  if (!options) return;
  options.hideEdgesOnViewport = cy.edges().length > TIES_DRAWN_AT_ONCE;
  const asPicture = nodesInView > NODES_DRAWN_ANEW;
  if (asPicture !== options.textureOnViewport) options.textureCache = null;
  options.textureOnViewport = asPicture;
}
