import { busy, type Place } from '../plan/plan-batch.use-case.ts';
import { removeFiles } from './batch-files.ts';
import { removeBatch } from './batches.queries.ts';
import { batchAt } from './batches.use-case.ts';

/** Discards a batch nothing of which is in the graph, with its file. Throws 404, 409. */
export async function discardBatch(
  { graph, workshop, root }: Place,
  id: string,
  version: number,
): Promise<{ id: string }> {
  await batchAt(graph, id, version, ['uploaded', 'planning', 'planned', 'failed', 'rolled-back']);
  if (workshop.progressOf(id) !== undefined) throw busy();
  const removed = await graph.writing((tx) => tx.first(removeBatch, { id, version }));
  if (!removed) throw busy();
  await removeFiles(root, id);
  return { id };
}
