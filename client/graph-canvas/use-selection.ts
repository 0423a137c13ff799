import type { Collection, Core, ElementDefinition, EventObject } from 'cytoscape';
import { useEffect, useEffectEvent } from 'react';
import type { GraphCanvasProps } from './canvas-model.ts';

type Choosing = Pick<GraphCanvasProps, 'selected' | 'highlighted' | 'onSelect' | 'onOpen'>;

/** Lights the chosen and hovered elements with their neighbourhood and reports clicks. */
export function useSelection(
  cy: Core | null,
  elements: readonly ElementDefinition[],
  { selected = null, highlighted, onSelect, onOpen }: Choosing,
): void {
  useEffect(() => {
    if (cy) light(cy, selected, highlighted ?? []);
    // Elements that came since must be lit or dimmed too.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [cy, elements, selected, highlighted]);

  const onTap = useEffectEvent(({ target }: EventObject) => {
    if (target === cy) onSelect?.(null, null);
    else onSelect?.(target.id(), target.isNode() ? 'node' : 'tie');
  });
  const onDoubleTap = useEffectEvent(({ target }: EventObject) => onOpen?.(target.id()));
  const onOver = useEffectEvent(({ target }: EventObject) => cy && light(cy, target.id(), []));
  const onOut = useEffectEvent(() => cy && light(cy, selected, highlighted ?? []));

  useEffect(() => {
    if (!cy) return;
    cy.on('tap', (event) => onTap(event));
    cy.on('dbltap', 'node', (event) => onDoubleTap(event));
    cy.on('mouseover', 'node, edge', (event) => void onOver(event));
    cy.on('mouseout', 'node, edge', () => void onOut());
  }, [cy]);
}

/** The neighbourhood of the chosen element and everything highlighted is lit, the rest dimmed; nothing chosen dims nothing. */
function light(cy: Core, chosen: string | null, highlighted: readonly string[]): void {
  cy.batch(() => {
    cy.elements().removeClass('lit dimmed chosen');
    const target = chosen === null ? cy.collection() : cy.getElementById(chosen);
    const always = highlighted.reduce<Collection>(
      (all, id) => all.union(cy.getElementById(id)),
      cy.collection(),
    );
    const near = target.nodes().closedNeighborhood().union(target).union(target.edges().connectedNodes());
    const lit = always.union(near);
    if (lit.empty()) return;
    cy.elements().difference(lit).addClass('dimmed');
    lit.addClass('lit');
    target.addClass('chosen');
  });
}
