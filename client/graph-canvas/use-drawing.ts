import type { Core, ElementDefinition, EventObject, NodeCollection } from 'cytoscape';
import { useEffect, useEffectEvent, useRef } from 'react';
import { applyChange } from './apply-change.ts';
import type { CanvasLayout, GraphCanvasProps } from './canvas-model.ts';
import { easeMoving } from './ease-moving.ts';
import { changeBetween } from './elements.ts';
import { openArranger, type Arranger } from './layout/arranger.ts';
import type { Arrangement, LayoutLink, LayoutRequest, Point, Positions } from './layout/layout-model.ts';
import { place } from './place.ts';
import { roomCentre } from './room.ts';
import { routesAround, type Box } from './routes-around.ts';
import { GRID, snap } from './snap.ts';

type Drawing = Pick<GraphCanvasProps, 'positions' | 'onPlaced'> & {
  cy: Core | null;
  elements: readonly ElementDefinition[];
  layout: CanvasLayout;
  onArranging: (busy: boolean) => void;
};
type Drawn = { elements: readonly ElementDefinition[]; layout: CanvasLayout };

/** Keeps cytoscape's elements equal to the given ones, where the page says or, where it does not, arranged. */
export function useDrawing({ cy, elements, layout, positions, onPlaced, onArranging }: Drawing): void {
  const arranger = useRef<Arranger | null>(null);
  const drawn = useRef<Drawn | null>(null);
  /** Where nodes were last sent: on their way there they stand elsewhere. */
  const sent = useRef<Positions>({});
  const routes = useRef(new Map<string, Route>());
  /** What is arranged is only placed while nothing newer was asked for. */
  const asked = useRef(0);
  const tell = useEffectEvent((moved: readonly string[] | null) => onPlaced?.(sent.current, moved));

  useEffect(() => {
    if (!cy) return;
    arranger.current = openArranger();
    const release = watchDrags(cy, (moved) => {
      sent.current = { ...sent.current, ...moved };
      tell(Object.keys(moved));
    });
    return () => {
      release();
      arranger.current?.close();
      arranger.current = null;
      drawn.current = null;
      sent.current = {};
      routes.current = new Map();
    };
  }, [cy]);

  useEffect(() => {
    if (!cy || !arranger.current) return;
    const before = drawn.current;
    drawn.current = { elements, layout };
    const change = changeBetween(before?.elements ?? [], elements);
    const kept = cy.nodes().length > 0 && before !== null;
    applyChange(cy, change, positions ?? {});
    easeMoving(cy);
    for (const id of change.removed) delete sent.current[id];

    const task = positions
      ? taskOf(cy, positions, sent.current)
      : !before || before.layout !== layout || change.added.length > 0 || change.removed.length > 0
        ? 'all'
        : 'nothing';
    if (task === 'nothing') return;
    asked.current += 1;
    const mine = asked.current;
    const put = (arrangement: Arrangement, fit: 'all' | ReadonlySet<string>) => {
      const bends = layout === 'layered' ? routed(cy, arrangement, routes.current) : arrangement.bends;
      sent.current = place(cy, { positions: arrangement.positions, bends }, { animated: kept, fit });
    };
    if (positions && typeof task === 'object' && 'move' in task) {
      put(
        { positions: roomsAt(cy, positions), bends: {} },
        kept && task.move.size * 2 <= cy.nodes().length ? task.move : 'all',
      );
      onArranging(false);
      return;
    }
    onArranging(true);
    const fixed = typeof task === 'object' && 'beside' in task ? task.beside : undefined;
    const request = requestOf(cy, layout, positions, fixed);
    arranger.current
      .arrange(request)
      .then((arrangement) => {
        if (!arrangement || mine !== asked.current || cy.destroyed()) return;
        put(arrangement, fixed ?? 'all');
        onArranging(false);
        tell(null);
        return undefined;
      })
      .catch((error: unknown) => {
        console.error('The layout failed', error);
        onArranging(false);
      });
  }, [cy, elements, layout, positions, onArranging]);
}

type Task = 'nothing' | 'all' | { beside: ReadonlySet<string> } | { move: ReadonlySet<string> };

/** What remains to be done so that every node stands where the page says. */
function taskOf(cy: Core, positions: Positions, sent: Positions): Task {
  const nodes = cy.nodes().toArray();
  const placed = nodes.filter((node) => positions[node.id()]);
  if (placed.length < nodes.length) {
    if (placed.every((node) => node.data('pinned'))) return 'all';
    return { beside: new Set(nodes.map((node) => node.id()).filter((id) => !positions[id])) };
  }
  const move = placed
    .map((node) => node.id())
    .filter((id) => sent[id]?.x !== positions[id]?.x || sent[id]?.y !== positions[id]?.y);
  return move.length > 0 ? { move: new Set(move) } : 'nothing';
}

/** The places of marks as places of the rooms around marks and names, which is what layouts speak of. */
function roomsAt(cy: Core, positions: Positions): Positions {
  return Object.fromEntries(
    cy.nodes().map((node) => [node.id(), roomCentre(node.data(), positions[node.id()] ?? node.position())]),
  );
}

/** `beside`: only these may move, all others stay. Otherwise only what is pinned stays. */
function requestOf(
  cy: Core,
  layout: CanvasLayout,
  positions: Positions | undefined,
  beside: ReadonlySet<string> | undefined,
): LayoutRequest {
  return {
    layout,
    aspect: Math.max(0.5, cy.width() / Math.max(1, cy.height())),
    nodes: cy.nodes().map((node) => {
      const known = positions?.[node.id()];
      const stays = known && (beside ? !beside.has(node.id()) : Boolean(node.data('pinned')));
      return {
        id: node.id(),
        width: Number(node.data('roomWidth')),
        height: Number(node.data('roomHeight')),
        focus: Boolean(node.data('focus')),
        ...(typeof node.data('layer') === 'number' && { layer: node.data('layer') as number }),
        ...(node.data('district') && { district: node.data('district') as { id: string; name: string } }),
        ...((beside ?? stays) && { at: roomCentre(node.data(), known ?? node.position()) }),
        ...(stays && { fixed: beside ? ('beside' as const) : ('pinned' as const) }),
      };
    }),
    links: cy.edges().map((tie) => ({ id: tie.id(), from: tie.source().id(), to: tie.target().id() })),
  };
}

/** The way of a tie around others, good while its ends stand there. */
type Route = { from: Point; to: Point; points: readonly Point[] };

/** Ties of a layered drawing keep the way they were given, as long as their ends have not moved; others find a new one. */
function routed(
  cy: Core,
  { positions, bends }: Arrangement,
  known: Map<string, Route>,
): Arrangement['bends'] {
  const ways: Arrangement['bends'] = {};
  const lost: LayoutLink[] = [];
  for (const tie of cy.edges().toArray()) {
    const link = { id: tie.id(), from: tie.source().id(), to: tie.target().id() };
    const [from, to] = [positions[link.from], positions[link.to]];
    if (!from || !to) continue;
    const given = bends[link.id];
    if (given) known.set(link.id, { from, to, points: given });
    const route = known.get(link.id);
    if (route && isNear(route.from, from) && isNear(route.to, to)) ways[link.id] = [...route.points];
    else lost.push(link);
  }
  return lost.length === 0
    ? ways
    : { ...ways, ...Object.fromEntries(routesAround(boxesAt(cy, positions), lost)) };
}

/** The rooms of nodes where they are to stand. */
const boxesAt = (cy: Core, positions: Positions): Map<string, Box> =>
  new Map(
    cy.nodes().map((node): [string, Box] => [
      node.id(),
      {
        ...(positions[node.id()] ?? node.position()),
        width: Number(node.data('roomWidth')),
        height: Number(node.data('roomHeight')),
      },
    ]),
  );
const isNear = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y) < 2 * GRID;

/** Reports the places of nodes that were dragged, once each drag ends; what is chosen together moves together. */
function watchDrags(cy: Core, onMoved: (moved: Positions) => void): () => void {
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
