import type { EntityRef, Tie } from '../../../server/contract/common.ts';
import type { Dossier } from '../../../server/contract/dossier.ts';
import type { RelationshipType } from '../../../server/contract/graph-model.ts';
import { tieHeading, type Direction } from '../entity/entity.view-model.ts';

export type TieLine = {
  tie: Tie;
  other: EntityRef;
  /** Whether the other end stands in the region looked at. */
  local: boolean;
};

export type TieBlock = {
  key: string;
  type: RelationshipType;
  /** None for a relation that reads the same from both ends. */
  direction: Direction | undefined;
  total: number;
  current: TieLine[];
  ended: TieLine[];
};

/** Reads the same from both ends. */
const MUTUAL: readonly RelationshipType[] = ['PARTNERS_WITH', 'SUBSTITUTES'];
/** Says where something belongs or stands, which the head and other parts of a dossier say too. */
const QUIET: readonly RelationshipType[] = [
  'WITHIN',
  'LOCATED_IN',
  'SITED_IN',
  'IN_TAXONOMY',
  'PART_OF',
  'KIND_OF',
];

/** Whether a tie no longer holds on a day; a month or year is over with its last day. */
export function hasEnded({ validTo }: Pick<Tie, 'validTo'>, day: string): boolean {
  return validTo !== undefined && validTo < day && !day.startsWith(validTo);
}

/** The ties by kind and direction, those that have ended apart; business ties before those of place, the many first. */
export function tieBlocks({ entity, groups, nodes, local, basis }: Dossier): TieBlock[] {
  const named = new Map(nodes.map((node) => [node.id, node]));
  const near = new Set(local);
  const blocks = new Map<string, TieBlock>();
  for (const { type, direction, total, ties } of groups) {
    const side = MUTUAL.includes(type) ? undefined : direction;
    const key = side ? `${type}-${side}` : type;
    const block = blocks.get(key) ?? { key, type, direction: side, total: 0, current: [], ended: [] };
    blocks.set(key, block);
    block.total += total;
    for (const tie of ties) {
      const other = named.get(tie.from === entity.id ? tie.to : tie.from) ?? entity;
      const line = { tie, other, local: near.has(other.id) };
      block[hasEnded(tie, basis.asOf) ? 'ended' : 'current'].push(line);
    }
  }
  return [...blocks.values()].sort(
    (a, b) =>
      Number(QUIET.includes(a.type)) - Number(QUIET.includes(b.type)) ||
      b.total - a.total ||
      a.key.localeCompare(b.key),
  );
}

/** Who stands at the other end of present ties of one kind. */
export function othersBy(dossier: Dossier, type: RelationshipType, direction: Direction): EntityRef[] {
  const named = new Map(dossier.nodes.map((node) => [node.id, node]));
  const others = dossier.groups
    .filter((group) => group.type === type && group.direction === direction)
    .flatMap((group) => group.ties.filter((tie) => !hasEnded(tie, dossier.basis.asOf)))
    .flatMap((tie) => named.get(direction === 'out' ? tie.to : tie.from) ?? []);
  return [...new Map(others.map((other) => [other.id, other])).values()];
}

/** Lines whose other end, role, evidence or sources contain every one of the words. */
export function linesWith(lines: readonly TieLine[], words: string): TieLine[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...lines];
  return lines.filter(({ tie, other }) => {
    const said = [other.name, tie.role, tie.mode, tie.evidence, ...tie.sources.map((source) => source.title)]
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => said.includes(word));
  });
}

/** At most this many of the neighbours are drawn. */
export const MAX_DRAWN = 40;

/** The strongest and newest present ties, one or more from each kind, as far as MAX_DRAWN neighbours reach. */
export function egoTies(blocks: readonly TieBlock[]): TieLine[] {
  const queues = blocks.map(({ current }) =>
    [...current].sort((a, b) => (b.tie.strength ?? 0) - (a.tie.strength ?? 0)),
  );
  const drawn = new Set<string>();
  const chosen: TieLine[] = [];
  for (let turn = 0; queues.some((queue) => turn < queue.length); turn++) {
    for (const line of queues.flatMap((queue) => queue[turn] ?? [])) {
      if (drawn.size >= MAX_DRAWN && !drawn.has(line.other.id)) continue;
      drawn.add(line.other.id);
      chosen.push(line);
    }
  }
  return chosen;
}

/** What heads a block: 供货给, 供应商; in English the relation with an arrow. */
export const blockName = ({ type, direction }: Pick<TieBlock, 'type' | 'direction'>, language: string) =>
  tieHeading(type, direction, language);
