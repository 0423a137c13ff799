import type { Collection, Core, ElementDefinition, EventObject } from 'cytoscape';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { GraphCanvasProps } from './canvas-model.ts';
import { setSpotlight } from './spotlight.ts';

type Choosing = Pick<
  GraphCanvasProps,
  'selected' | 'highlighted' | 'picked' | 'onSelect' | 'onOpen' | 'onPick' | 'onMenu'
>;

/**
 * Lights the chosen and hovered elements with their neighbourhood and reports clicks, also those of the right button.
 * `arranging` while not all elements are drawn.
 */
export function useSelection(
  cy: Core | null,
  elements: readonly ElementDefinition[],
  arranging: boolean,
  { selected = null, highlighted, picked, onSelect, onOpen, onPick, onMenu }: Choosing,
): void {
  useEffect(() => {
    if (cy) light(cy, { chosen: selected, highlighted: highlighted ?? [] });
    // Elements that came since must be lit or dimmed too.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [cy, elements, arranging, selected, highlighted]);

  useEffect(() => {
    if (!cy) return;
    const ids = new Set(picked ?? []);
    if (ids.size === 0 && cy.nodes('.picked').empty()) return;
    cy.batch(() => {
      for (const node of cy.nodes().toArray()) node.toggleClass('picked', ids.has(node.id()));
    });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [cy, elements, arranging, picked]);

  const taps = useRef<{ last: unknown; before: unknown }>({ last: null, before: null });
  const onTap = useEffectEvent(({ target }: EventObject) => {
    taps.current = { last: target, before: taps.current.last };
    onPick?.([], 'replace');
    if (target === cy) onSelect?.(null, null);
    else onSelect?.(target.id(), target.isNode() ? 'node' : 'tie');
  });
  // The library takes quick clicks on two different marks for a double one, too.
  const onDoubleTap = useEffectEvent(({ target }: EventObject) => {
    if (taps.current.before === target) onOpen?.(target.id());
  });
  const onRight = useEffectEvent(({ target, originalEvent }: EventObject) => {
    const { clientX: x, clientY: y } = originalEvent as MouseEvent;
    if (target === cy) onMenu?.({ kind: 'ground', id: null, x, y });
    else onMenu?.({ kind: target.isNode() ? 'node' : 'tie', id: target.id(), x, y });
  });
  const onOver = useEffectEvent(
    ({ target }: EventObject) => cy && light(cy, { chosen: selected, hovered: target.id(), highlighted: [] }),
  );
  const onOut = useEffectEvent(() => cy && light(cy, { chosen: selected, highlighted: highlighted ?? [] }));

  useEffect(() => {
    if (!cy) return;
    cy.on('tap', (event) => onTap(event));
    cy.on('dbltap', 'node', (event) => onDoubleTap(event));
    cy.on('cxttap', (event) => onRight(event));
    cy.on('mouseover', 'node, edge', (event) => void onOver(event));
    cy.on('mouseout', 'node, edge', () => void onOut());
  }, [cy]);
}

/** More names than this on the lines cover each other. */
const MOST_NAMED = 12;

/**
 * What stands out or steps back in a drawing, so that only this has to be put right again. Kept outside it: a note on
 * the drawing itself would give every element its style anew.
 */
const changed = new WeakMap<Core, Collection>();

type Lit = { chosen: string | null; hovered?: string; highlighted: readonly string[] };

/**
 * The chosen element is outlined and its ties are in the accent colour. Hovering, or a highlighted path, also dims
 * everything that does not belong to it.
 */
function light(cy: Core, { chosen, hovered, highlighted }: Lit): void {
  cy.batch(() => {
    changed.get(cy)?.removeClass('lit dimmed chosen named');
    const always = highlighted.reduce<Collection>(
      (all, id) => all.union(cy.getElementById(id)),
      cy.collection(),
    );
    const near = nearTo(cy, hovered ?? chosen);
    const spotlight = hovered === undefined ? always : near;
    const back = setSpotlight(cy, spotlight);
    const lit = always.union(near);
    lit.addClass('lit');
    if (near.edges().length <= MOST_NAMED) near.edges().addClass('named');
    const outlined = chosen === null ? cy.collection() : cy.getElementById(chosen);
    outlined.addClass('chosen');
    changed.set(cy, back.union(lit).union(outlined));
  });
}

/** An element with what it is tied to: a node's neighbourhood, a tie's two ends. */
function nearTo(cy: Core, id: string | null): Collection {
  if (id === null) return cy.collection();
  const target = cy.getElementById(id);
  return target.nodes().closedNeighborhood().union(target).union(target.edges().connectedNodes());
}
