import type { Collection, Core, NodeSingular, EdgeSingular } from 'cytoscape';
import { rendererOf } from './canvas-renderer.ts';
import { isLarge } from './large.ts';

/** What steps back is as faint as this. */
export const FAINT = 0.18;

// The library's own place for such notes gives every element its style anew with each.
const spotlights = new WeakMap<Core, Collection>();

/**
 * Lets all but these elements of a drawing step back; none: nothing steps back. Those of a small drawing get a class;
 * a large one, where to change the look of thousands takes a tenth of a second and more, is made faint as a whole
 * with these drawn above it. Answers what was given a class.
 */
export function setSpotlight(cy: Core, lit: Collection): Collection {
  const large = isLarge(cy);
  const before = spotlights.get(cy);
  if (large && lit.nonempty()) spotlights.set(cy, lit);
  else spotlights.delete(cy);
  if (before ?? spotlights.get(cy)) rendererOf(cy)?.redraw();
  return large || lit.empty() ? cy.collection() : cy.elements().difference(lit).addClass('dimmed');
}

/** What is drawn above the rest of a large drawing, which is faint meanwhile. */
export const spotlightOf = (cy: Core): Collection | undefined => spotlights.get(cy);

/** Whether an element steps back for the sake of others. */
export function stepsBack(element: NodeSingular | EdgeSingular): boolean {
  const lit = spotlights.get(element.cy());
  return lit ? !lit.has(element) : element.hasClass('dimmed');
}
