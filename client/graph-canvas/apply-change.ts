import type { Core, ElementDefinition } from 'cytoscape';
import type { ElementChange } from './elements.ts';
import type { Point, Positions } from './layout/layout-model.ts';

const BESIDE = 70;
/** Turns of this angle never line up, so that new nodes spread evenly around the one they hang on. */
const GOLDEN_ANGLE = 2.39996;

/**
 * Brings cytoscape's elements to the next drawing. A new node with a place in `known` stands there; one without stays
 * out of sight, as `unplaced`, until it is arranged.
 */
export function applyChange(cy: Core, change: ElementChange, known: Positions): void {
  cy.batch(() => {
    for (const id of change.removed) cy.getElementById(id).remove();
    for (const element of change.changed) {
      const drawn = cy.getElementById(String(element.data.id));
      const bend = drawn.isEdge()
        ? { weights: drawn.data('weights'), distances: drawn.data('distances') }
        : {};
      drawn.removeData();
      drawn.data({ ...element.data, ...bend });
      drawn.classes(`${String(element.classes ?? '')}${drawn.data('weights') ? ' bent' : ''}`);
    }
    const nodes = change.added.filter((element) => element.group === 'nodes');
    const ties = change.added.filter((element) => element.group === 'edges');
    const starts = startingPoints(cy, nodes, ties, known);
    for (const node of nodes) {
      const id = String(node.data.id);
      const drawn = cy.add({ ...node, position: { ...(starts.get(id) ?? { x: 0, y: 0 }) } });
      if (!known[id]) drawn.addClass('unplaced');
    }
    for (const tie of cy
      .add([...ties])
      .edges()
      .toArray()) {
      if (tie.connectedNodes('.unplaced').nonempty()) tie.addClass('unplaced');
    }
  });
}

/** A new node starts at its known place, or beside the neighbour that is drawn already, so that it grows out of it. */
function startingPoints(
  cy: Core,
  nodes: readonly ElementDefinition[],
  ties: readonly ElementDefinition[],
  known: Positions,
): Map<string, Point> {
  const starts = new Map<string, Point>();
  const others = new Map<string, string[]>();
  const join = (id: string, other: string) => others.set(id, [...(others.get(id) ?? []), other]);
  for (const { data } of ties) {
    join(String(data.source), String(data.target));
    join(String(data.target), String(data.source));
  }
  nodes.forEach((node, index) => {
    const id = String(node.data.id);
    const place = known[id];
    const neighbour = (others.get(id) ?? [])
      .map((other) => cy.getElementById(other))
      .find((other) => other.nonempty() && !other.hasClass('unplaced'));
    if (place) starts.set(id, place);
    else if (neighbour) {
      const { x, y } = neighbour.position();
      const turn = index * GOLDEN_ANGLE;
      starts.set(id, { x: x + Math.cos(turn) * BESIDE, y: y + Math.sin(turn) * BESIDE });
    }
  });
  return starts;
}
