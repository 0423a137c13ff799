import type { GapAnswer, Verdict } from '../../../server/contract/gap-analysis.ts';
import type { CanvasNode, CanvasTie } from '../../graph-canvas/canvas-model.ts';
import { beside } from '../../graph-canvas/layout/beside.ts';
import type { Positions } from '../../graph-canvas/layout/layout-model.ts';
import { nodeBox } from '../../graph-canvas/node-box.ts';
import { nameBelow, roomCentre } from '../../graph-canvas/room.ts';

/** A place of a chain that nobody, or hardly anybody, in the region fills. */
export type GapSlot = {
  id: string;
  segment: { id: string; name: string };
  verdict: Verdict;
  chain: { id: string; name: string };
  region: { id: string; name: string };
};

const PREFIX = 'slot:';
export const isSlot = (id: string | null): boolean => id?.startsWith(PREFIX) ?? false;

/** The open places among the segments drawn, and the verdict of each segment drawn that was judged. */
export function slotsOf(
  answers: readonly Pick<GapAnswer, 'chain' | 'region' | 'segments'>[],
  drawn: ReadonlySet<string>,
): { slots: GapSlot[]; verdicts: Map<string, Verdict> } {
  const verdicts = new Map<string, Verdict>();
  const slots: GapSlot[] = [];
  for (const { chain, region, segments } of answers) {
    for (const { segment, verdict } of segments) {
      if (!drawn.has(segment.id) || verdicts.has(segment.id)) continue;
      verdicts.set(segment.id, verdict);
      if (verdict !== 'missing' && verdict !== 'weak') continue;
      slots.push({ id: `${PREFIX}${segment.id}`, segment, verdict, chain, region });
    }
  }
  return { slots, verdicts };
}

type Drawn = { nodes: readonly CanvasNode[]; ties: readonly CanvasTie[] };

/** The drawing with its segments in the colours of their verdicts and an empty node at each open place. */
export function withSlots(
  { nodes, ties }: Drawn,
  slots: readonly GapSlot[],
  verdicts: ReadonlyMap<string, Verdict>,
  nameOf: (slot: GapSlot) => string,
): Drawn {
  return {
    nodes: [
      ...nodes.map((node) => {
        const verdict = verdicts.get(node.id);
        return verdict ? { ...node, verdict } : node;
      }),
      ...slots.map((slot): CanvasNode => ({
        id: slot.id,
        label: 'Company',
        name: nameOf(slot),
        slot: { segment: slot.segment.id },
      })),
    ],
    ties: [
      ...ties,
      ...slots.map(({ id, segment }): CanvasTie => ({
        id: `tie-of-${id}`,
        type: 'OPERATES_IN',
        from: id,
        to: segment.id,
        confidence: 'stated',
        slot: true,
      })),
    ],
  };
}

/**
 * Where everything stands, the open places included: where they came to stand before, else free places beside their
 * segments. As long as something else has no place yet, open places have none either and are arranged with the rest.
 */
export function withSlotPlaces(drawn: Drawn, positions: Positions, known: Positions): Positions {
  const open = drawn.nodes.filter((node) => node.slot);
  if (open.length === 0 || drawn.nodes.some((node) => !node.slot && !positions[node.id])) return positions;
  const found = Object.fromEntries(
    open.flatMap(({ id }) => {
      const place = known[id];
      return place ? [[id, place]] : [];
    }),
  );
  const waiting = open.filter(({ id }) => !found[id]);
  if (waiting.length === 0) return { ...positions, ...found };
  const all = { ...positions, ...found };
  const boxes = new Map(drawn.nodes.map((node) => [node.id, nodeBox(node)]));
  const arranged = beside({
    layout: 'force',
    aspect: 1,
    nodes: drawn.nodes.map(({ id }) => {
      const { roomWidth, roomHeight, height } = boxes.get(id) ?? {
        roomWidth: 34,
        roomHeight: 34,
        height: 34,
      };
      const place = all[id];
      return {
        id,
        width: roomWidth,
        height: roomHeight,
        ...(place && { at: roomCentre({ roomHeight, height }, place), fixed: 'beside' as const }),
      };
    }),
    links: drawn.ties.map(({ id, from, to }) => ({ id, from, to })),
  });
  const placed = waiting.map(({ id }) => {
    const { x, y } = arranged[id] ?? { x: 0, y: 0 };
    return [id, { x, y: y - nameBelow({ ...boxes.get(id) }) }];
  });
  return { ...all, ...Object.fromEntries(placed) };
}

/** The places of entities and of open places apart. */
export function slotPlaces(positions: Positions): { entities: Positions; slots: Positions } {
  const entries = Object.entries(positions);
  return {
    entities: Object.fromEntries(entries.filter(([id]) => !isSlot(id))),
    slots: Object.fromEntries(entries.filter(([id]) => isSlot(id))),
  };
}
