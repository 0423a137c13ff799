import { tieStrength, type RelationshipType } from '../../contract/graph-model.ts';
import type { Transaction } from '../../graph/graph.ts';
import { tiesOf } from './introductions.queries.ts';
import {
  strongestPaths,
  strongestToEach,
  TieNetwork,
  type FoundPath,
  type SearchTie,
} from './path-search.rules.ts';

/** Which ties may be used: kinds, the day they must hold, and ids of ties or entities left out. */
export type TieFilter = { tieTypes: RelationshipType[]; mute: string[]; asOf: string };

/** The one door to path finding: what is behind it may change, what it promises may not (exact, loop-free, within the hops). */
export type PathEngine = {
  /** The k strongest paths, strongest first; null when the search had to be given up before it was certain. */
  strongest(
    question: TieFilter & { from: string; to: string; k: number; maxHops: number; via: string[] },
  ): Promise<FoundPath[] | null>;
  /** The strongest path to each target that can be reached. */
  strongestToEach(
    question: TieFilter & { from: string; targets: ReadonlySet<string>; maxHops: number },
  ): Promise<Map<string, FoundPath>>;
};

/** Reads the ties around the ends from the graph, hop by hop, in the caller's transaction, and searches them here. */
export function frontierEngine(tx: Transaction): PathEngine {
  return {
    async strongest({ from, to, maxHops, ...rest }) {
      // The first half of any path lies around one end, the second half around the other.
      const ties = new Map([
        ...(await tiesAround(tx, from, Math.ceil(maxHops / 2), rest)),
        ...(await tiesAround(tx, to, Math.floor(maxHops / 2), rest)),
      ]);
      return strongestPaths(new TieNetwork(ties.values()), { from, to, maxHops, ...rest });
    },
    async strongestToEach({ from, targets, maxHops, ...filter }) {
      const ties = await tiesAround(tx, from, maxHops, filter);
      return strongestToEach(new TieNetwork(ties.values()), from, targets, maxHops);
    },
  };
}

/** Every allowed tie that a walk of at most `hops` ties from the start can use. */
async function tiesAround(
  tx: Transaction,
  start: string,
  hops: number,
  filter: TieFilter,
): Promise<Map<string, SearchTie>> {
  const ties = new Map<string, SearchTie>();
  const seen = new Set([start]);
  let frontier = [start];
  for (let hop = 0; hop < hops && frontier.length > 0; hop++) {
    const rows = await tx.all(tiesOf, {
      ids: frontier,
      types: filter.tieTypes,
      mute: filter.mute,
      asOf: filter.asOf,
    });
    frontier = [];
    for (const { id, type, confidence, from, to } of rows) {
      ties.set(id, { id, a: from, b: to, strength: tieStrength(type, confidence) });
      for (const node of [from, to]) {
        if (!seen.has(node)) {
          seen.add(node);
          frontier.push(node);
        }
      }
    }
  }
  return ties;
}
