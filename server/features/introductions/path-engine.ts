import type { Transaction } from '../../graph/graph.ts';
import { degreesOf, tiesOf } from './introductions.queries.ts';
import {
  askBetween,
  askToBest,
  askToMany,
  type FoundBest,
  type FoundPath,
  type PathsBetween,
  type PathsToBest,
  type PathsToMany,
} from './projection/ask-projection.rules.ts';
import { SearchSpace } from './projection/search-space.rules.ts';
import { ProjectionBuilder } from './projection/tie-projection.rules.ts';

/** The one door to path finding: what is behind it may change, what it promises may not (exact, loop-free, within the hops). */
export type PathEngine = {
  /** Where the ties come from: a projection held in memory, or the graph itself. */
  kind: 'projection' | 'graph';
  between(question: PathsBetween): Promise<FoundPath[] | null>;
  toMany(question: PathsToMany): Promise<FoundPath[]>;
  toBest(question: PathsToBest): Promise<FoundBest>;
};

/**
 * Reads the ties around the ends from the graph, hop by hop, in the caller's transaction, and searches them here:
 * slower than a held projection, but never behind the graph.
 */
export function graphEngine(tx: Transaction): PathEngine {
  return {
    kind: 'graph',
    async between(question) {
      // The first half of any path lies around one end, the second half around the other.
      const { from, to, maxHops, tieTypes } = question;
      const around = new TiesAround(tx, tieTypes);
      await around.read([from], Math.ceil(maxHops / 2));
      await around.read([to], Math.floor(maxHops / 2));
      return askBetween(await around.space(), question);
    },
    async toMany(question) {
      const around = new TiesAround(tx, question.tieTypes);
      await around.read(question.from, question.maxHops);
      return askToMany(await around.space(), question);
    },
    async toBest(question) {
      const around = new TiesAround(tx, question.tieTypes);
      await around.read(question.from, question.maxHops);
      return askToBest(await around.space(), question);
    },
  };
}

class TiesAround {
  private readonly builder = new ProjectionBuilder();
  private readonly known = new Set<string>();
  private readonly tx: Transaction;
  private readonly types: PathsBetween['tieTypes'];

  constructor(tx: Transaction, types: PathsBetween['tieTypes']) {
    this.tx = tx;
    this.types = types;
  }

  /** Adds every tie that a walk of at most `hops` ties from the starts can use. */
  async read(starts: readonly string[], hops: number): Promise<void> {
    const seen = new Set(starts);
    let frontier = [...starts];
    for (let hop = 0; hop < hops && frontier.length > 0; hop++) {
      const rows = await this.tx.all(tiesOf, { ids: frontier, types: [...this.types] });
      frontier = [];
      for (const tie of rows) {
        if (!this.known.has(tie.id)) this.builder.add(tie);
        this.known.add(tie.id);
        for (const node of [tie.from, tie.to]) {
          if (seen.has(node)) continue;
          seen.add(node);
          frontier.push(node);
        }
      }
    }
  }

  async space(): Promise<SearchSpace> {
    const rows = await this.tx.all(degreesOf, { ids: this.builder.nodes() });
    return new SearchSpace(this.builder.finish(new Map(rows.map((row) => [row.id, row.ties]))));
  }
}
