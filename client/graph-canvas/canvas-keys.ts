import type { Core } from 'cytoscape';
import type { KeyboardEvent } from 'react';
import type { CanvasHandle, GraphCanvasProps, MenuAsked } from './canvas-model.ts';
import { towards, type Direction, type Placed } from './towards.ts';

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const ZOOM_STEP = 1.25;

type Keys = Pick<GraphCanvasProps, 'selected' | 'onSelect' | 'onOpen' | 'onPick' | 'onMenu'> & {
  cy: Core | null;
  handle: CanvasHandle;
};

/**
 * Arrow keys walk from neighbour to neighbour, with Shift choosing them too; Enter opens, + − 0 zoom, Ctrl+A chooses
 * all, Esc clears, the menu key asks what can be done.
 */
export function keyHandler({ cy, handle, selected, onSelect, onOpen, onPick, onMenu }: Keys) {
  return (event: KeyboardEvent) => {
    if (cy && onMenu && (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) {
      onMenu(menuFor(cy, selected ?? null, event.currentTarget.getBoundingClientRect()));
      event.preventDefault();
      return;
    }
    if (cy && onPick && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      onPick(
        cy.nodes().map((node) => node.id()),
        'replace',
      );
      event.preventDefault();
      return;
    }
    if (!cy || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROWS[event.key];
    if (direction) {
      const next = nextNode(cy, selected ?? null, direction);
      if (next) {
        if (event.shiftKey) onPick?.(selected ? [selected, next] : [next], 'add');
        onSelect?.(next, 'node');
        keepInView(cy, next, handle);
      }
    } else if (event.key === 'Enter' && selected && cy.getElementById(selected).isNode()) onOpen?.(selected);
    else if (event.key === '+' || event.key === '=') handle.zoomBy(ZOOM_STEP);
    else if (event.key === '-') handle.zoomBy(1 / ZOOM_STEP);
    else if (event.key === '0') handle.fit();
    else if (event.key === 'Escape') {
      onPick?.([], 'replace');
      onSelect?.(null, null);
    } else return;
    event.preventDefault();
  };
}

/** The menu of what is chosen, beside it; of the ground in the middle when nothing is. */
function menuFor(cy: Core, selected: string | null, box: DOMRect): MenuAsked {
  const chosen = cy.getElementById(selected ?? '');
  if (chosen.empty()) {
    return { kind: 'ground', id: null, x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }
  const { x1, x2, y1, y2 } = chosen.renderedBoundingBox({ includeLabels: false });
  return {
    kind: chosen.isNode() ? 'node' : 'tie',
    id: chosen.id(),
    x: box.left + (x1 + x2) / 2,
    y: box.top + (y1 + y2) / 2,
  };
}

const placed = (nodes: ReturnType<Core['nodes']>): Placed[] =>
  nodes.map((node) => ({ id: node.id(), ...node.position() }));

/** A neighbour in that direction, else any node there; the one in the middle of the screen when none is chosen. */
function nextNode(cy: Core, selected: string | null, direction: Direction): string | undefined {
  const chosen = cy.getElementById(selected ?? '').nodes();
  if (chosen.empty()) {
    const { x1, x2, y1, y2 } = cy.extent();
    const middle = { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
    const distance = (node: Placed) => Math.hypot(node.x - middle.x, node.y - middle.y);
    return placed(cy.nodes()).sort((a, b) => distance(a) - distance(b))[0]?.id;
  }
  const from = { ...chosen.first().position() };
  return (
    towards(from, placed(chosen.openNeighborhood().nodes()), direction) ??
    towards(from, placed(cy.nodes().difference(chosen)), direction)
  );
}

/** Moves the view only when the node is off the screen or at its very edge. */
export function keepInView(cy: Core, id: string, handle: CanvasHandle): void {
  const { x, y } = cy.getElementById(id).renderedPosition();
  const inside = x > 40 && y > 40 && x < cy.width() - 40 && y < cy.height() - 40;
  if (!inside) handle.centreOn(id);
}
