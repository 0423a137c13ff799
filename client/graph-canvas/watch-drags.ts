import type { Core, EventObject, NodeCollection } from 'cytoscape';
import type { Point, Positions } from './layout/layout-model.ts';
import { snap } from './snap.ts';

/** Reports the places of nodes that were dragged, once each drag ends; what is chosen together moves together. */
export function watchDrags(cy: Core, onMoved: (moved: Positions) => void): () => void {
  let [grabbed, from]: [string, Positions] = ['', {}];
  const grab = ({ target }: EventObject) => {
    grabbed = target.id();
    from = marksOf(target.hasClass('picked') ? cy.nodes('.picked') : target);
  };
  const drag = ({ target }: EventObject) => {
    const start = from[grabbed];
    if (target.id() !== grabbed || !start) return;
    const { x, y } = target.position();
    cy.batch(() => {
      for (const [id, began] of Object.entries(from)) {
        if (id !== grabbed) {
          cy.getElementById(id).position({ x: began.x + x - start.x, y: began.y + y - start.y });
        }
      }
    });
  };
  const free = () => {
    const moved = Object.keys(from).map((id): [string, Point] => {
      const node = cy.getElementById(id);
      const at = snap(node.position());
      node.position({ ...at });
      return [id, at];
    });
    from = {};
    onMoved(Object.fromEntries(moved));
  };
  cy.on('grab', 'node', grab);
  cy.on('drag', 'node', drag);
  cy.on('dragfree', 'node', free);
  return () => {
    cy.off('grab', 'node', grab);
    cy.off('drag', 'node', drag);
    cy.off('dragfree', 'node', free);
  };
}

const marksOf = (nodes: NodeCollection): Positions =>
  Object.fromEntries(nodes.map((node) => [node.id(), { ...node.position() }]));
