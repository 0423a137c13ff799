import type { Core } from 'cytoscape';
import { bendBetween } from './bend.ts';
import type { Arrangement, Positions } from './layout/layout-model.ts';
import { nameBelow, roomCentre } from './room.ts';
import { snap } from './snap.ts';
import { viewOf, type Room } from './view.ts';

const MOVE_MS = 260;
/** Above this many nodes they jump to their places: animating them all stutters. */
const ANIMATE_UP_TO = 400;

/** `fit`: show everything, or only do so when one of these would be off the screen. */
type How = { animated: boolean; fit: 'all' | ReadonlySet<string> };

/** Moves everything to its place, from where it stands when `animated`. Answers where the marks will then stand. */
export function place(cy: Core, arrangement: Arrangement, how: How): Positions {
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
  cy.nodes('.unplaced').removeClass('unplaced');
  showTies(cy);
  bendTies(cy, positions, arrangement.bends);
  // Cytoscape moves the very points it is given.
  const targets = Object.fromEntries(Object.entries(positions).map(([id, point]) => [id, { ...point }]));
  cy.layout({ name: 'preset', positions: targets, fit: false, animate, animationDuration: MOVE_MS }).run();
  if (view && animate) cy.animate(view, { duration: MOVE_MS });
  else if (view) cy.viewport(view);
  return positions;
}

/** Ties shown at a time: more keep the page from answering. */
const AT_ONCE = 800;

/** Ties come after the nodes; those of a large drawing some in each frame, so that it is seen as it grows. */
function showTies(cy: Core): void {
  if (cy.destroyed()) return;
  const hidden = cy.edges('.unplaced');
  hidden.slice(0, AT_ONCE).removeClass('unplaced');
  if (hidden.length > AT_ONCE) requestAnimationFrame(() => showTies(cy));
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
