import cytoscape, { type Core } from 'cytoscape';
import { useCallback, useEffect, useState, type RefCallback } from 'react';
import { useColourMode } from '../ui/colour-mode.ts';
import { canvasStyle } from './canvas-style.ts';
import { rendererOf } from './canvas-renderer.ts';
import { drawInParts } from './draw-in-parts.ts';
import { openNameLayer } from './name-layer.ts';
import { labelPictures } from './node-pictures.ts';

// It warns of ties between nodes that overlap, which they do for a moment while they move to their places.
cytoscape.warnings(false);

/** Whether this browser can draw at all; where it cannot, only the list of entities is offered. */
const canDraw = () =>
  typeof ResizeObserver !== 'undefined' && document.createElement('canvas').getContext('2d') !== null;

/**
 * A cytoscape instance for as long as its box is on the page: put `attach` on the box as its ref. The instance
 * follows the box's size and the page's colours; the names of nodes are written over it. Null until the box is there.
 */
export function useCytoscape(): {
  cy: Core | null;
  attach: RefCallback<HTMLElement>;
  drawable: boolean;
} {
  const [drawable] = useState(canDraw);
  const [cy, setCy] = useState<Core | null>(null);
  const mode = useColourMode();
  const attach = useCallback(
    (box: HTMLElement | null) => {
      if (!box || !drawable) return undefined;
      const core = cytoscape({
        container: box,
        minZoom: 0.08,
        maxZoom: 3,
        boxSelectionEnabled: false,
        autounselectify: true,
        layout: { name: 'preset' },
      });
      drawInParts(core);
      for (const url of labelPictures())
        rendererOf(core)?.getCachedImage(url, 'anonymous', () => core.forceRender());
      const resize = new ResizeObserver(() => core.resize());
      resize.observe(box);
      setCy(core);
      return () => {
        resize.disconnect();
        setCy(null);
        core.destroy();
      };
    },
    [drawable],
  );
  useEffect(() => {
    if (!cy) return;
    cy.style(canvasStyle(mode));
    return openNameLayer(cy, mode);
  }, [cy, mode]);
  return { cy, attach, drawable };
}
