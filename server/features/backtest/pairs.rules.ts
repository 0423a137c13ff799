import type { RelationshipType } from '../../contract/graph-model.ts';
import { idHash } from '../introductions/projection/tie-projection.rules.ts';
import {
  candidatesIn,
  groupOf,
  without,
  type BacktestGraph,
  type SourcedTie,
} from './backtest-graph.rules.ts';

/** A tie between an introducer and a firm that the ranking is to find again, with what has to be hidden for that. */
export type HiddenPair = {
  introducer: string;
  firm: string;
  /** The sources of all ties between the two. */
  sources: string[];
  /** The earliest date any of them is known from. */
  since: string;
  /** What the firm was introduced by way of: a project, a subsidiary. */
  entities: string[];
};

/** Dealings that somebody could have brought about; who owns whom, and who sits in which association, are none. */
export const ASKED_KINDS: readonly RelationshipType[] = [
  'SUPPLIES',
  'INVESTS_IN',
  'PARTNERS_WITH',
  'INTRODUCED',
];

const isActor = (id: string) => id.startsWith('company:') || id.startsWith('fund:');

/** Every two a dealing joins, one of which is among the firms and the other a firm or fund outside its group; either way round where both are. */
export function dealingPairs(graph: BacktestGraph, firms: ReadonlySet<string>): HiddenPair[] {
  const between = new Map<string, SourcedTie[]>();
  for (const tie of graph.ties) {
    const key = pairKey(tie.from, tie.to);
    between.set(key, [...(between.get(key) ?? []), tie]);
  }
  const pairs: HiddenPair[] = [];
  for (const ties of between.values()) {
    const [first] = ties;
    if (!first || !ties.some((tie) => ASKED_KINDS.includes(tie.type))) continue;
    if (!isActor(first.from) || !isActor(first.to) || sameGroup(graph, first.from, first.to)) continue;
    for (const [introducer, firm] of [
      [first.from, first.to],
      [first.to, first.from],
    ] as const) {
      if (firms.has(firm)) pairs.push({ introducer, firm, ...standing(ties), entities: [] });
    }
  }
  return pairs;
}

/**
 * Who of the introducers brought in which outside firm: the introduced firm itself or, where a project or a local
 * subsidiary was brought in, the first above it in its group that is a candidate. What it came by is hidden altogether.
 * `lost` counts introductions that lead to no candidate once their own sources are hidden.
 */
export function introducedPairs(
  graph: BacktestGraph,
  introducers: ReadonlySet<string>,
): { pairs: HiddenPair[]; lost: number } {
  const pairs = new Map<string, HiddenPair>();
  let lost = 0;
  for (const tie of graph.ties) {
    if (tie.type !== 'INTRODUCED' || !introducers.has(tie.from)) continue;
    const brought = broughtIn(graph, tie).filter((firm) => !sameGroup(graph, firm, tie.from));
    if (brought.length === 0) lost += 1;
    for (const firm of brought) {
      const direct = graph.ties.filter((other) => pairKey(other.from, other.to) === pairKey(tie.from, firm));
      const { sources, since } = standing([tie, ...direct]);
      const known = pairs.get(`${tie.from} ${firm}`);
      pairs.set(`${tie.from} ${firm}`, {
        introducer: tie.from,
        firm,
        sources: [...new Set([...(known?.sources ?? []), ...sources])],
        since: known && known.since < since ? known.since : since,
        entities: [...new Set([...(known?.entities ?? []), ...(firm === tie.to ? [] : [tie.to])])],
      });
    }
  }
  return { pairs: [...pairs.values()], lost };
}

/** The outside firms behind one introduction that are candidates without it. */
function broughtIn(graph: BacktestGraph, { from, to, sources }: SourcedTie): string[] {
  const starts = to.startsWith('company:')
    ? [to]
    : graph.ties.filter((tie) => tie.type === 'BACKS' && tie.to === to).map((tie) => tie.from);
  const hidden = { sources: new Set(sources), pair: [from, to] as const };
  const itself = candidatesIn(without(graph, { ...hidden, entities: new Set() }));
  const others = candidatesIn(without(graph, { ...hidden, entities: new Set([to]) }));
  const firms = starts.map((start) =>
    groupOf(graph.ties, start, 'up').find((id) => (id === to ? itself : others).has(id)),
  );
  return [...new Set(firms.flatMap((firm) => firm ?? []))].filter((firm) => firm !== from);
}

/** Whether a pair belongs to the half that weights are tuned on; the same for both ways round, and for ever. */
export function isForTuning({ introducer, firm }: Pick<HiddenPair, 'introducer' | 'firm'>): boolean {
  // The high bit: the low ones of this hash only tell how many odd letters there are.
  return idHash(pairKey(introducer, firm))[0] < 2 ** 31;
}

export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function sameGroup(graph: BacktestGraph, a: string, b: string): boolean {
  const above = groupOf(graph.ties, a, 'up');
  return groupOf(graph.ties, b, 'up').some((id) => above.includes(id));
}

function standing(ties: readonly SourcedTie[]): { sources: string[]; since: string } {
  return {
    sources: [...new Set(ties.flatMap((tie) => tie.sources))],
    since: ties
      .map((tie) => tie.validFrom ?? tie.asOf)
      .reduce((first, date) => (date < first ? date : first)),
  };
}
