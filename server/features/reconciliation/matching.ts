import type { z } from 'zod';
import type { NameAnswer, nameRoute, QueueAnswer, queueRoute } from '../../contract/reconciliation.ts';
import type { GraphAddress } from '../../graph/graph.ts';
import { openThread } from '../../threads/ask-thread.ts';

type QueueQuery = z.output<typeof queueRoute.query>;
type NameQuery = z.output<typeof nameRoute.query>;
export type MatchingJob =
  { kind: 'queue'; query: QueueQuery; today: string } | { kind: 'name'; query: NameQuery; today: string };

export type Matching = {
  /** See `readQueue`. */
  queue(query: QueueQuery, today: string): Promise<QueueAnswer>;
  /** See `readName`. */
  name(query: NameQuery, today: string): Promise<NameAnswer>;
};

/** As long as what was found is kept: afterwards it is looked for anew anyway. */
const IDLE_MS = 600_000;

/**
 * Looks through the graph in a thread of its own: comparing a hundred thousand entities takes seconds, in which requests
 * would wait. What was found stays in that thread until the graph changes, or nobody asks any more.
 */
export function openMatching(address: GraphAddress): Matching {
  const thread = openThread<MatchingJob>(new URL('./matching.worker.mjs', import.meta.url), {
    data: address,
    idleMs: IDLE_MS,
  });
  return {
    queue: (query, today) => thread.ask({ kind: 'queue', query, today }) as Promise<QueueAnswer>,
    name: (query, today) => thread.ask({ kind: 'name', query, today }) as Promise<NameAnswer>,
  };
}
