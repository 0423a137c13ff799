import type { Core } from 'cytoscape';
import { bendBetween } from './bend.ts';
import type { Arrangement, Positions } from './layout/layout-model.ts';
import { rendererOf } from './canvas-renderer.ts';
import { isLarge } from './large.ts';
import { nameBelow, roomCentre } from './room.ts';
import { partsOf, type Steps } from './slices.ts';
import { snap } from './snap.ts';
import { viewOf, type Room } from './view.ts';

const MOVE_MS = 260;
/** Above this many nodes they jump to their places: animating them all stutters. */
const ANIMATE_UP_TO = 400;

/** `fit`: show everything, or only do so when one of these would be off the screen. */
type How = { animated: boolean; fit: 'all' | ReadonlySet<string> };

/**
 * Moves everything to its place, from where it stands when `animated`. Answers where the marks will then stand and,
 * of a large drawing, the steps that remain to be taken.
 */
export function place(cy: Core, arrangement: Arrangement, how: How): { positions: Positions; rest?: Steps } {
  const fit = how.fit === 'all' || isAnyOffScreen(cy, arrangement.positions, how.fit);
  const view = fit ? viewOf(arrangement.positions, roomsOf(cy), screenOf(cy)) : undefined;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const animate = how.animated && !still && cy.nodes().length <= ANIMATE_UP_TO;
  cy.stop(true);
  const positions: Positions = Object.fromEntries(
    cy.nodes().map((node) => {
      const { x, y } = arrangement.positions[node.id()] ?? roomCentre(node.data(), node.position());
      return [node.id(), snap({ x, y: y - nameBelow(node.data()) })];
    }),
  );
  const large = isLarge(cy);
  if (!large || animate) {
    cy.nodes('.unplaced').removeClass('unplaced');
    if (!large) cy.edges('.unplaced').removeClass('unplaced');
    bendTies(cy, positions, arrangement.bends);
    // Cytoscape moves the very points it is given.
    const targets = Object.fromEntries(Object.entries(positions).map(([id, point]) => [id, { ...point }]));
    cy.layout({ name: 'preset', positions: targets, fit: false, animate, animationDuration: MOVE_MS }).run();
  } else bendTies(cy, positions, arrangement.bends);
  if (view && animate) cy.animate(view, { duration: MOVE_MS });
  else if (view) cy.viewport(view);
  return { positions, ...(large && { rest: moving(cy, animate ? {} : positions) }) };
}

/** Elements moved or brought into sight in one step. */
const AT_ONCE = 10;

/** Brings the nodes of a large drawing to their places, then all that is out of sight into it. */
function* moving(cy: Core, positions: Positions): Steps {
  const renderer = rendererOf(cy);
  for (const part of partsOf(Object.entries(positions), AT_ONCE)) {
    cy.batch(() => {
      for (const [id, at] of part)
        cy.getElementById(id)
          .removeClass('unplaced')
          .position({ ...at });
    });
    renderer?.flushRenderedStyleQueue();
    yield;
  }
  for (const part of partsOf(cy.elements('.unplaced').toArray(), AT_ONCE)) {
    cy.batch(() => {
      for (const element of part) element.removeClass('unplaced');
    });
    renderer?.flushRenderedStyleQueue();
    yield;
  }
  cy.emit('layoutstop');
}

/** Shows everything that is drawn. */
export function fitAll(cy: Core): void {
  const positions = Object.fromEntries(
    cy.nodes().map((node) => [node.id(), roomCentre(node.data(), node.position())]),
  );
  const view = viewOf(positions, roomsOf(cy), screenOf(cy));
  if (view) cy.animate(view, { duration: MOVE_MS });
}

function isAnyOffScreen(cy: Core, positions: Positions, ids: ReadonlySet<string>): boolean {
  const { x1, x2, y1, y2 } = cy.extent();
  const rooms = roomsOf(cy);
  return [...ids].some((id) => {
    const { x, y } = positions[id] ?? { x: x1, y: y1 };
    const { width, height } = rooms.get(id) ?? { width: 0, height: 0 };
    return x - width / 2 < x1 || x + width / 2 > x2 || y - height / 2 < y1 || y + height / 2 > y2;
  });
}

const screenOf = (cy: Core): Room => ({ width: cy.width(), height: cy.height() });

const roomOf = (data: Record<string, unknown>): Room => ({
  width: Number(data['roomWidth']),
  height: Number(data['roomHeight']),
});

const roomsOf = (cy: Core) => new Map(cy.nodes().map((node) => [node.id(), roomOf(node.data())]));

function bendTies(cy: Core, positions: Positions, bends: Arrangement['bends']): void {
  cy.batch(() => {
    for (const tie of cy.edges().toArray()) {
      // Of many ties each is straight.
      if (tie.hasClass('many')) continue;
      const [from, to] = [positions[tie.source().id()], positions[tie.target().id()]];
      const bend = from && to ? bendBetween(from, to, bends[tie.id()] ?? []) : undefined;
      tie.data({ weights: bend?.weights, distances: bend?.distances });
      tie.toggleClass('bent', bend !== undefined);
    }
  });
}
