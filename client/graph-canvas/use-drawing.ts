import type { Core, ElementDefinition } from 'cytoscape';
import { useEffect, useRef, useState } from 'react';
import type { CanvasLayout } from './canvas-model.ts';
import { changeBetween } from './elements.ts';
import { openArranger, type Arranger } from './layout/arranger.ts';
import { viewOf, type Room } from './view.ts';
import type { LayoutRequest, Point, Positions } from './layout/layout-model.ts';

const MOVE_MS = 260;
/** Above this many nodes they jump to their places: animating them all stutters. */
const ANIMATE_UP_TO = 400;

type Drawing = {
  cy: Core | null;
  elements: readonly ElementDefinition[];
  layout: CanvasLayout;
  keepPlaced: boolean;
  /** Counts the requests to arrange everything anew. */
  turn: number;
  onArranging: (busy: boolean) => void;
};

/** Keeps cytoscape's elements equal to the given ones and arranges them when the set or the layout changes. */
export function useDrawing({ cy, elements, layout, keepPlaced, turn, onArranging }: Drawing): void {
  const arranger = useRef<Arranger | null>(null);
  const drawn = useRef<{ elements: readonly ElementDefinition[]; layout: CanvasLayout; turn: number } | null>(
    null,
  );
  /** Where nodes stood when they left, so that bringing them back restores the picture. */
  const [remembered] = useState(() => new Map<string, Point>());

  useEffect(() => {
    if (!cy) return;
    arranger.current = openArranger();
    return () => {
      arranger.current?.close();
      arranger.current = null;
      drawn.current = null;
      remembered.clear();
    };
  }, [cy, remembered]);

  useEffect(() => {
    if (!cy || !arranger.current) return;
    const before = drawn.current;
    drawn.current = { elements, layout, turn };
    const change = changeBetween(before?.elements ?? [], elements);
    const fresh = !before || before.layout !== layout || before.turn !== turn;
    const newNodes = change.added.filter((element) => element.group === 'nodes');
    apply(cy, change, remembered);
    const structural = change.added.length > 0 || change.removed.length > 0;
    if (!fresh && !structural) return;

    const kept = cy.nodes().length - newNodes.length;
    const keep = keepPlaced && !fresh && kept > 0;
    const unplaced = newNodes.filter((node) => !remembered.has(String(node.data.id)));
    if (keep && unplaced.length === 0) return;

    let current = true;
    onArranging(true);
    const moving = new Set(unplaced.map((node) => String(node.data.id)));
    arranger.current
      .arrange(requestOf(cy, layout, (id) => keep && !moving.has(id)))
      .then((positions) => {
        if (!current || !positions || cy.destroyed()) return;
        place(cy, positions, before !== null && kept > 0, !keep);
        return undefined;
      })
      .catch((error: unknown) => console.error('The layout failed', error))
      .finally(() => {
        if (current) onArranging(false);
      });
    return () => {
      current = false;
    };
  }, [cy, elements, layout, keepPlaced, turn, onArranging, remembered]);
}

function apply(cy: Core, change: ReturnType<typeof changeBetween>, remembered: Map<string, Point>): void {
  cy.batch(() => {
    for (const id of change.removed) {
      const gone = cy.getElementById(id);
      if (gone.isNode()) remembered.set(id, { ...gone.position() });
      gone.remove();
    }
    for (const element of change.changed) {
      const known = cy.getElementById(String(element.data.id));
      known.removeData();
      known.data(element.data);
      known.classes(String(element.classes ?? ''));
    }
    const nodes = change.added.filter((element) => element.group === 'nodes');
    const ties = change.added.filter((element) => element.group === 'edges');
    const starts = startingPoints(cy, nodes, ties, remembered);
    cy.add(nodes.map((node) => ({ ...node, position: starts.get(String(node.data.id)) ?? { x: 0, y: 0 } })));
    cy.add(ties);
  });
}

/** A new node starts beside the neighbour that is drawn already, so that it grows out of it. */
function startingPoints(
  cy: Core,
  nodes: readonly ElementDefinition[],
  ties: readonly ElementDefinition[],
  remembered: Map<string, Point>,
): Map<string, Point> {
  const starts = new Map<string, Point>();
  nodes.forEach((node, index) => {
    const id = String(node.data.id);
    const known = remembered.get(id);
    if (known) {
      starts.set(id, known);
      return;
    }
    const tie = ties.find(({ data }) => data.source === id || data.target === id);
    const other = tie ? String(tie.data.source === id ? tie.data.target : tie.data.source) : '';
    const neighbour = cy.getElementById(other);
    if (neighbour.nonempty()) {
      const { x, y } = neighbour.position();
      const turn = index * 2.4;
      starts.set(id, { x: x + Math.cos(turn) * 60, y: y + Math.sin(turn) * 60 });
    }
  });
  return starts;
}

function requestOf(cy: Core, layout: CanvasLayout, isFixed: (id: string) => boolean): LayoutRequest {
  const anything = cy
    .nodes()
    .toArray()
    .some((node) => node.position('x') !== 0 || node.position('y') !== 0);
  return {
    layout,
    aspect: Math.max(0.5, cy.width() / Math.max(1, cy.height())),
    nodes: cy.nodes().map((node) => ({
      id: node.id(),
      width: Number(node.data('roomWidth')),
      height: Number(node.data('roomHeight')),
      focus: Boolean(node.data('focus')),
      ...(typeof node.data('layer') === 'number' && { layer: node.data('layer') as number }),
      ...(anything && isFixed(node.id()) && { at: { ...node.position() }, fixed: true }),
    })),
    links: cy.edges().map((tie) => ({ from: tie.source().id(), to: tie.target().id() })),
  };
}

function place(cy: Core, positions: Positions, animated: boolean, fit: boolean): void {
  const view = fit ? viewOf(positions, roomsOf(cy), { width: cy.width(), height: cy.height() }) : undefined;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const animate = animated && !still && cy.nodes().length <= ANIMATE_UP_TO;
  cy.stop(true);
  cy.layout({
    name: 'preset',
    positions,
    fit: false,
    animate,
    animationDuration: MOVE_MS,
  }).run();
  if (!view) return;
  if (animate) cy.animate(view, { duration: MOVE_MS });
  else cy.viewport(view);
}

/** Shows everything that is drawn. */
export function fitAll(cy: Core): void {
  const positions = Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  const view = viewOf(positions, roomsOf(cy), { width: cy.width(), height: cy.height() });
  if (view) cy.animate(view, { duration: MOVE_MS });
}

function roomsOf(cy: Core): Map<string, Room> {
  return new Map(
    cy
      .nodes()
      .map((node) => [
        node.id(),
        { width: Number(node.data('roomWidth')), height: Number(node.data('roomHeight')) },
      ]),
  );
}
