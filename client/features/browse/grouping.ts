import type { EntityRef } from '../../../server/contract/common.ts';
import type { Belonging } from '../../../server/contract/entities.ts';
import type { Label } from '../../../server/contract/graph-model.ts';
import type { CanvasNode, CanvasTie } from '../../graph-canvas/canvas-model.ts';
import { meanOf } from '../../graph-canvas/layout/mean-of.ts';
import type { Positions } from '../../graph-canvas/layout/layout-model.ts';
import { snap } from '../../graph-canvas/snap.ts';
import type { Grouping } from './picture-state.ts';

/** Entities drawn as one. */
export type Group = { id: string; label: Label; name: string; members: readonly string[] };

const PREFIX = 'group:';
export const isGroup = (id: string): boolean => id.startsWith(PREFIX);

type Given = {
  nodes: readonly EntityRef[];
  by: Grouping | null;
  open: readonly string[];
  belongings: ReadonlyMap<string, Belonging>;
  nameOfLabel: (label: Label) => string;
};

/** The groups of two or more that are drawn folded. What belongs nowhere stays by itself. */
export function groupsOf({ nodes, by, open, belongings, nameOfLabel }: Given): Group[] {
  if (!by) return [];
  const groups = new Map<string, Group>();
  for (const node of nodes) {
    const of: EntityRef | undefined =
      by === 'label'
        ? { id: `label:${node.label}`, label: node.label, name: nameOfLabel(node.label) }
        : belongings.get(node.id)?.[by];
    if (!of) continue;
    const id = `${PREFIX}${of.id.replace(':', '.')}`;
    const group = groups.get(id) ?? { id, label: of.label, name: of.name, members: [] };
    groups.set(id, { ...group, members: [...group.members, node.id] });
  }
  return [...groups.values()].filter((group) => group.members.length > 1 && !open.includes(group.id));
}

type Drawn = { nodes: readonly CanvasNode[]; ties: readonly CanvasTie[] };

/** The drawing with each group as one node; ties of one type between the same two become one, with their number. */
export function folded(drawn: Drawn, groups: readonly Group[], countWords: (count: number) => string) {
  if (groups.length === 0) return drawn;
  const groupOf = new Map(
    groups.flatMap(({ id, members }) => members.map((member) => [member, id] as const)),
  );
  const pinned = new Set(drawn.nodes.filter((node) => node.pinned).map((node) => node.id));
  const bundles = new Map<string, CanvasTie[]>();
  const ties: CanvasTie[] = [];
  for (const tie of drawn.ties) {
    const [from, to] = [groupOf.get(tie.from) ?? tie.from, groupOf.get(tie.to) ?? tie.to];
    if (from === tie.from && to === tie.to) ties.push(tie);
    else if (from !== to) {
      const key = `${from} ${tie.type} ${to}`;
      bundles.set(key, [...(bundles.get(key) ?? []), { ...tie, from, to }]);
    }
  }
  return {
    nodes: [
      ...groups.map(({ id, label, name, members }): CanvasNode => ({
        id,
        label,
        name,
        caption: countWords(members.length),
        members: members.length,
        pinned: members.some((member) => pinned.has(member)),
      })),
      ...drawn.nodes.filter((node) => !groupOf.has(node.id)),
    ],
    ties: [...ties, ...[...bundles].map(([key, bundle]) => bundled(key, bundle))],
  };
}

/** Many ties as one: as certain as the most certain of them, ended when all have. */
function bundled(key: string, bundle: readonly CanvasTie[]): CanvasTie {
  const [first] = bundle as [CanvasTie];
  const { type, from, to } = first;
  const confidence = (['stated', 'inferred', 'contested'] as const).find((one) =>
    bundle.some((tie) => tie.confidence === one),
  );
  return {
    ...(bundle.length === 1 && first),
    id: `bundle:${key}`,
    type,
    from,
    to,
    confidence: confidence ?? first.confidence,
    ended: bundle.every((tie) => tie.ended),
    ...(bundle.length > 1 && { caption: `×${bundle.length}` }),
  };
}

/** A group stands in the middle of its members. */
export function withGroupPlaces(places: Positions, groups: readonly Group[]): Positions {
  const middles = groups.flatMap(({ id, members }) => {
    const middle = meanOf(members.flatMap((member) => places[member] ?? []));
    return middle ? [[id, snap(middle)] as const] : [];
  });
  return { ...places, ...Object.fromEntries(middles) };
}

/** Where a group was put, all its members go; those that had places keep them to each other. */
export function withoutGroupPlaces(drawn: Positions, before: Positions, groups: readonly Group[]): Positions {
  const were = withGroupPlaces(before, groups);
  const places = Object.fromEntries(Object.entries(drawn).filter(([id]) => !isGroup(id)));
  for (const { id, members } of groups) {
    const [to, from] = [drawn[id], were[id]];
    if (!to) continue;
    for (const member of members) {
      const at = before[member];
      places[member] = at && from ? snap({ x: at.x + to.x - from.x, y: at.y + to.y - from.y }) : to;
    }
  }
  return places;
}

/** Entities meant by what is drawn: a group means its members. */
export function membersOf(ids: readonly string[], groups: readonly Group[]): string[] {
  const byId = new Map(groups.map((group) => [group.id, group.members]));
  return ids.flatMap((id) => byId.get(id) ?? [id]);
}
