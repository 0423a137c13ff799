import { batchAt } from '../batches/batches.use-case.ts';
import type { Place } from '../plan/plan-batch.use-case.ts';
import { resumeCommit } from './commit-batch.use-case.ts';
import { resumeRollback } from './rollback-batch.use-case.ts';

/** Goes on with whatever was broken off, from the last chunk that was written. Throws 404, 409. */
export async function resumeBatch(place: Place, id: string, version: number): Promise<void> {
  const batch = await batchAt(place.graph, id, version, ['committing', 'rolling-back']);
  if (batch.status === 'committing') await resumeCommit(place, batch);
  else await resumeRollback(place, batch);
}
