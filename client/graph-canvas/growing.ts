import type { Core, ElementDefinition } from 'cytoscape';
import { rendererOf } from './canvas-renderer.ts';
import type { Positions } from './layout/layout-model.ts';
import { partsOf, type Steps } from './slices.ts';

/** Elements put up in one step. */
const AT_ONCE = 10;

/** Puts a whole drawing on an empty canvas in steps: the nodes where `places` says, in its order, then the ties. */
export function* growing(cy: Core, elements: readonly ElementDefinition[], places: Positions): Steps {
  const nodes = new Map<string, ElementDefinition>();
  const ties: ElementDefinition[] = [];
  // Otherwise all that came since the last frame is worked out before the next, which takes longer than to put it up.
  const renderer = rendererOf(cy);
  for (const element of elements) {
    if (element.group === 'edges') ties.push(element);
    else nodes.set(String(element.data.id), element);
  }
  for (const part of partsOf(Object.entries(places), AT_ONCE)) {
    cy.add(
      part.flatMap(([id, at]) => {
        const node = nodes.get(id);
        return node ? [{ ...node, position: { ...at } }] : [];
      }),
    );
    renderer?.flushRenderedStyleQueue();
    yield;
  }
  for (const part of partsOf(ties, AT_ONCE)) {
    cy.add([...part]);
    renderer?.flushRenderedStyleQueue();
    yield;
  }
}
