import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../../../graph/graph.ts';
import { GraphUnavailable } from '../../../graph/errors.ts';
import { HttpError } from '../../../http/errors.ts';
import { batchFolder } from '../batches/batch-files.ts';
import type { StoredBatch } from '../batches/batches.queries.ts';
import { batchAt, noteBatch } from '../batches/batches.use-case.ts';
import { busy, CHUNK, chunksOf, type Place, sayWhy, writtenFiles } from '../plan/plan-batch.use-case.ts';
import { planLines, type PlanIndex, readIndex } from '../plan/plan-files.ts';
import { graphMark } from '../plan/plan.queries.ts';
import type { PlanLine } from '../plan/planned.ts';
import { notPlanned } from '../plan/read-plan.use-case.ts';
import { type Tell, WorkStopped } from '../workshop.ts';
import { advance, leaveMark } from './commit.queries.ts';
import { writeChunk } from './write-chunk.ts';

/** A graph that is away is waited for so long, in ms, before the work rests and a person resumes it. */
const PATIENCE_MS = 20_000;

/**
 * Begins to write what was planned. Each chunk is one transaction together with the count of chunks done, so whatever breaks off
 * at any moment is gone on with from there, and no chunk is written twice. Throws 404, 409.
 */
export async function commitBatch(place: Place, id: string, version: number): Promise<void> {
  const { graph, workshop, root } = place;
  const batch = await batchAt(graph, id, version, ['planned']);
  if (workshop.progressOf(id) !== undefined) throw busy();
  const index = await wholePlan(root, batch);
  const mark = (await graph.first(graphMark, {}))?.mark ?? '';
  if (mark !== batch.graphMark) {
    throw new HttpError(409, 'plan_outdated', '试算之后图谱有变动，请重新试算再写入');
  }
  const noted = await noteBatch(graph, batch, { status: 'committing', failure: null });
  begin(place, noted, index);
}

/** Goes on with a commit that was broken off. Throws 404, 409. */
export async function resumeCommit(place: Place, batch: StoredBatch): Promise<void> {
  if (place.workshop.progressOf(batch.id) !== undefined) throw busy();
  const index = await wholePlan(place.root, batch);
  begin(place, await noteBatch(place.graph, batch, { failure: null }), index);
}

async function wholePlan(root: string, batch: StoredBatch): Promise<PlanIndex> {
  const index = await readIndex(batchFolder(root, batch.id));
  if (!index || chunksOf(index) !== batch.chunks) throw notPlanned();
  return index;
}

function begin(place: Place, batch: StoredBatch, index: PlanIndex): void {
  if (!place.workshop.start(batch.id, (tell) => work(place, batch, index, tell))) throw busy();
}

async function work({ graph, root }: Place, batch: StoredBatch, index: PlanIndex, tell: Tell): Promise<void> {
  const folder = batchFolder(root, batch.id);
  const total = writtenFiles(index).reduce((sum, { lines }) => sum + lines, 0);
  let chunk = 0;
  let done = 0;
  try {
    for (const file of writtenFiles(index)) {
      for await (const lines of inChunks(planLines(folder, file))) {
        if (chunk >= batch.chunksDone) {
          const at = chunk;
          await patiently(() => writeOne(graph, batch.id, at, file, lines));
        }
        chunk += 1;
        done += lines.length;
        tell('writing', done, total);
      }
    }
    await patiently(async () => {
      await graph.writing((tx) => tx.first(leaveMark, {}));
      await noteBatch(graph, batch, { status: 'committed', committedAt: new Date().toISOString() });
    });
  } catch (error) {
    if (!(error instanceof WorkStopped)) await noteFailure(graph, batch, error);
    throw error;
  }
}

/** One chunk in one transaction; one that was written before its answer was lost is not written again. */
async function writeOne(
  graph: Graph,
  id: string,
  chunk: number,
  { table, outcome }: PlanIndex['files'][number],
  lines: readonly PlanLine[],
): Promise<void> {
  await graph.writing(async (tx) => {
    const next = await tx.first(advance, { id, done: chunk });
    if (next) await writeChunk(tx, id, table, outcome, lines);
    else {
      const now = await batchAt(graph, id, undefined, ['committing']);
      if (now.chunksDone <= chunk) throw new Error('两处同时在写这一批');
    }
  });
}

/** The batch stays as far as it is: a person resumes it, or takes it back. */
export async function noteFailure(graph: Graph, batch: StoredBatch, error: unknown): Promise<void> {
  await noteBatch(graph, batch, { failure: sayWhy(error) }).catch(() => undefined);
}

/** Waits for a graph that is away for a moment. */
export async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof GraphUnavailable) || performance.now() > until) throw error;
      await sleep(1_000);
    }
  }
}

async function* inChunks(lines: AsyncIterable<PlanLine>): AsyncGenerator<PlanLine[]> {
  let some: PlanLine[] = [];
  for await (const line of lines) {
    some.push(line);
    if (some.length < CHUNK) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
