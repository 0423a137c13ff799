import { z } from 'zod';
import type { Graph } from '../server/graph/graph.ts';
import { defineQuery } from '../server/graph/query.ts';

/** How much of one kind people made themselves: a label, `tie`, or `change` of a fact of the seed. */
export type PeoplesOwn = { kind: string; count: number };

const counts = defineQuery('seed/peoples-own.cypher', {
  params: z.object({}),
  row: z.object({ kind: z.string(), count: z.number().int() }),
});
const some = {
  params: z.object({ limit: z.number().int() }),
  row: z.object({ removed: z.number().int() }),
};
const removeNodes = defineQuery('seed/remove-peoples-nodes.cypher', some);
const removeTies = defineQuery('seed/remove-peoples-ties.cypher', some);
const forgetChanges = defineQuery('seed/forget-changes.cypher', { params: z.object({}), row: some.row });

/** What people entered, imported, changed, decided and keep, by kind; empty where they did nothing. */
export async function countPeoplesOwn(graph: Graph): Promise<PeoplesOwn[]> {
  return (await graph.all(counts, {})).sort((a, b) => a.kind.localeCompare(b.kind));
}

/** Nodes or ties a transaction. */
const BATCH = 5_000;

/** Takes all of that out. What was changed in the seed is only made ready to be loaded from scratch. */
export async function removePeoplesOwn(
  graph: Graph,
  tell: (done: number, total: number) => void,
): Promise<PeoplesOwn[]> {
  const own = await countPeoplesOwn(graph);
  const total = own.reduce((sum, { count }) => sum + count, 0);
  let done = 0;
  for (const query of [removeTies, removeNodes]) {
    let removed: number;
    do {
      removed = (await graph.writing((tx) => tx.first(query, { limit: BATCH })))?.removed ?? 0;
      done += removed;
      tell(Math.min(done, total), total);
    } while (removed > 0);
  }
  await graph.writing((tx) => tx.first(forgetChanges, {}));
  return own;
}
