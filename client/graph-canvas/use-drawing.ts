import type { Core, ElementDefinition } from 'cytoscape';
import { useEffect, useEffectEvent, useRef } from 'react';
import { applyChange } from './apply-change.ts';
import type { CanvasLayout, GraphCanvasProps } from './canvas-model.ts';
import { changeBetween } from './elements.ts';
import { openArranger, type Arranger } from './layout/arranger.ts';
import type {
  Arrangement,
  LayoutLink,
  LayoutNode,
  LayoutRequest,
  Point,
  Positions,
} from './layout/layout-model.ts';
import { LARGE, setGrowing } from './large.ts';
import { spiral } from './layout/spiral.ts';
import { growing } from './growing.ts';
import { place } from './place.ts';
import { roomCentre } from './room.ts';
import { routesAround, type Box } from './routes-around.ts';
import { GRID } from './snap.ts';
import { inSlices, type Slices, type Steps } from './slices.ts';
import { viewOf } from './view.ts';
import { watchDrags } from './watch-drags.ts';

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
  /** What is being put up or moved, some of it in each frame. */
  const work = useRef<Slices | null>(null);
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
      work.current?.cancel();
      work.current = null;
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
    // What a change interrupts is done at once.
    work.current?.finish();
    const change = changeBetween(before?.elements ?? [], elements);
    const kept = cy.nodes().length > 0 && before !== null;
    const grows = cy.nodes().length === 0 && change.added.length > LARGE;
    if (!grows) applyChange(cy, change, positions ?? {});
    for (const id of change.removed) delete sent.current[id];
    const [nodes, links] = grows ? givenIn(change.added, positions) : drawnIn(cy);

    const task = positions
      ? taskOf(nodes, positions, sent.current)
      : !before || before.layout !== layout || change.added.length > 0 || change.removed.length > 0
        ? 'all'
        : 'nothing';
    if (task === 'nothing') return;
    asked.current += 1;
    const mine = asked.current;
    const fixed = typeof task === 'object' && 'beside' in task ? task.beside : undefined;
    const request: LayoutRequest = {
      layout,
      aspect: Math.max(0.5, cy.width() / Math.max(1, cy.height())),
      nodes: nodes.map((node) => layoutNode(node, positions, fixed)),
      links,
    };
    const grow = (): Promise<void> =>
      new Promise((resolve) => {
        const places = provisional(request, positions ?? {});
        showAll(cy, places, request);
        setGrowing(cy, true);
        work.current = inSlices(thenDo(growing(cy, change.added, places), resolve));
      });
    const put = (arrangement: Arrangement, fit: 'all' | ReadonlySet<string>, done: () => void) => {
      const bends = layout === 'layered' ? routed(cy, arrangement, routes.current) : arrangement.bends;
      const placed = place(cy, { positions: arrangement.positions, bends }, { animated: kept, fit });
      sent.current = placed.positions;
      const end = () => {
        setGrowing(cy, false);
        onArranging(false);
        done();
      };
      if (placed.rest) work.current = inSlices(thenDo(placed.rest, end));
      else end();
    };
    const isOvertaken = () => mine !== asked.current || cy.destroyed();
    const known = positions;
    if (known && typeof task === 'object' && 'move' in task) {
      const fit = kept && task.move.size * 2 <= nodes.length ? task.move : 'all';
      const move = () => put({ positions: roomsAt(cy, known), bends: {} }, fit, () => undefined);
      if (!grows) move();
      else {
        onArranging(true);
        void grow().then(() => isOvertaken() || move());
      }
      return;
    }
    onArranging(true);
    Promise.all([arranger.current.arrange(request), grows && grow()])
      .then(([arrangement]) => {
        if (arrangement && !isOvertaken()) put(arrangement, fixed ?? 'all', () => tell(null));
        return undefined;
      })
      .catch((error: unknown) => {
        console.error('The layout failed', error);
        setGrowing(cy, false);
        onArranging(false);
      });
  }, [cy, elements, layout, positions, onArranging]);
}

function* thenDo(steps: Steps, last: () => void): Steps {
  yield* steps;
  last();
}

/** A node as far as arranging it goes, drawn already or not, and where it stands. */
type Standing = { data: Record<string, unknown>; position: Point };

function drawnIn(cy: Core): [Standing[], LayoutLink[]] {
  return [
    cy.nodes().map((node) => ({ data: node.data(), position: node.position() })),
    cy.edges().map((tie) => ({ id: tie.id(), from: tie.source().id(), to: tie.target().id() })),
  ];
}

function givenIn(
  elements: readonly ElementDefinition[],
  positions: Positions | undefined,
): [Standing[], LayoutLink[]] {
  const nodes: Standing[] = [];
  const links: LayoutLink[] = [];
  for (const { group, data } of elements) {
    const id = String(data.id);
    if (group === 'edges') links.push({ id, from: String(data.source), to: String(data.target) });
    else nodes.push({ data, position: positions?.[id] ?? { x: 0, y: 0 } });
  }
  return [nodes, links];
}

const kindOf = (id: string): string => id.split(':', 1)[0] ?? '';

/** Where nodes stand until they are arranged: those of one kind together, those with a place at it. */
function provisional({ nodes, aspect }: LayoutRequest, known: Positions): Positions {
  const byKind = [...nodes].sort((a, b) => kindOf(a.id).localeCompare(kindOf(b.id)));
  return { ...spiral(byKind, aspect), ...known };
}

function showAll(cy: Core, places: Positions, { nodes }: LayoutRequest): void {
  const rooms = new Map(nodes.map((node) => [node.id, node]));
  const view = viewOf(places, rooms, { width: cy.width(), height: cy.height() });
  if (view) cy.viewport(view);
}

type Task = 'nothing' | 'all' | { beside: ReadonlySet<string> } | { move: ReadonlySet<string> };

const idOf = ({ data }: Standing) => String(data['id']);

/** What remains to be done so that every node stands where the page says. */
function taskOf(nodes: readonly Standing[], positions: Positions, sent: Positions): Task {
  const placed = nodes.filter((node) => positions[idOf(node)]);
  if (placed.length < nodes.length) {
    if (placed.every((node) => node.data['pinned'])) return 'all';
    return { beside: new Set(nodes.map(idOf).filter((id) => !positions[id])) };
  }
  const move = placed
    .map(idOf)
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
function layoutNode(
  { data, position }: Standing,
  positions: Positions | undefined,
  beside: ReadonlySet<string> | undefined,
): LayoutNode {
  const id = String(data['id']);
  const known = positions?.[id];
  const stays = known && (beside ? !beside.has(id) : Boolean(data['pinned']));
  return {
    id,
    width: Number(data['roomWidth']),
    height: Number(data['roomHeight']),
    focus: Boolean(data['focus']),
    ...(typeof data['layer'] === 'number' && { layer: data['layer'] }),
    ...(data['district'] !== undefined && { district: data['district'] as { id: string; name: string } }),
    ...((beside ?? stays) && { at: roomCentre(data, known ?? position) }),
    ...(stays && { fixed: beside ? ('beside' as const) : ('pinned' as const) }),
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
