import type { Core, ElementDefinition } from 'cytoscape';
import type { ElementChange } from './elements.ts';
import type { Point } from './layout/layout-model.ts';

const BESIDE = 70;
/** Turns of this angle never line up, so that new nodes spread evenly around the one they hang on. */
const GOLDEN_ANGLE = 2.39996;

/**
 * Brings cytoscape's elements to the next drawing. Positions of what leaves are kept in `remembered`; what has none
 * there stays out of sight, as `unplaced`, until it is arranged.
 */
export function applyChange(cy: Core, change: ElementChange, remembered: Map<string, Point>): void {
  cy.batch(() => {
    for (const id of change.removed) {
      const gone = cy.getElementById(id);
      if (gone.isNode()) remembered.set(id, { ...gone.position() });
      gone.remove();
    }
    for (const element of change.changed) {
      const known = cy.getElementById(String(element.data.id));
      const bend = known.isEdge()
        ? { weights: known.data('weights'), distances: known.data('distances') }
        : {};
      known.removeData();
      known.data({ ...element.data, ...bend });
      known.classes(`${String(element.classes ?? '')}${known.data('weights') ? ' bent' : ''}`);
    }
    const nodes = change.added.filter((element) => element.group === 'nodes');
    const ties = change.added.filter((element) => element.group === 'edges');
    const starts = startingPoints(cy, nodes, ties, remembered);
    for (const node of nodes) {
      const id = String(node.data.id);
      const drawn = cy.add({ ...node, position: starts.get(id) ?? { x: 0, y: 0 } });
      if (!remembered.has(id)) drawn.addClass('unplaced');
    }
    for (const tie of cy
      .add([...ties])
      .edges()
      .toArray()) {
      if (tie.connectedNodes('.unplaced').nonempty()) tie.addClass('unplaced');
    }
  });
}

/** A new node starts where it stood before, or beside the neighbour that is drawn already, so that it grows out of it. */
function startingPoints(
  cy: Core,
  nodes: readonly ElementDefinition[],
  ties: readonly ElementDefinition[],
  remembered: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const starts = new Map<string, Point>();
  nodes.forEach((node, index) => {
    const id = String(node.data.id);
    const neighbour = ties
      .flatMap(({ data }) => (data.source === id ? [data.target] : data.target === id ? [data.source] : []))
      .map((other) => cy.getElementById(String(other)))
      .find((other) => other.nonempty());
    const known = remembered.get(id);
    if (known) starts.set(id, known);
    else if (neighbour) {
      const { x, y } = neighbour.position();
      const turn = index * GOLDEN_ANGLE;
      starts.set(id, { x: x + Math.cos(turn) * BESIDE, y: y + Math.sin(turn) * BESIDE });
    }
  });
  return starts;
}
