import { inBatches } from '../../../../graph-seed/load-plan.rules.ts';
import type { Graph } from '../../../graph/graph.ts';
import { HttpError } from '../../../http/errors.ts';
import type { StoredBatch } from '../batches/batches.queries.ts';
import { batchAt, noteBatch } from '../batches/batches.use-case.ts';
import { busy, CHUNK, type Place } from '../plan/plan-batch.use-case.ts';
import type { Values } from '../plan/planned.ts';
import { type Tell, WorkStopped } from '../workshop.ts';
import { noteFailure, patiently } from './commit-batch.use-case.ts';
import {
  changeClaims,
  changeEntities,
  changeTies,
  forgetChanges,
  keptChanges,
  type KeptChange,
  leaveMark,
  removeBeside,
  removeClaims,
  removeEntities,
  removeTies,
  writtenTies,
} from './commit.queries.ts';
import { takenOff } from './laid-over.rules.ts';
import { LONG_READ_MS, obstaclesOf } from './obstacles.ts';
import { heldOf } from './write-chunk.ts';

/**
 * Begins to take a whole batch back, also one that was broken off in the middle. Refused with a list where somebody has changed
 * or built upon something of it since. Each step is a transaction that leaves nothing half done, so it can be gone on with
 * whenever it is broken off. Throws 404, 409.
 */
export async function rollBackBatch(place: Place, id: string, version: number): Promise<void> {
  const { graph, workshop } = place;
  const batch = await batchAt(graph, id, version, ['committed', 'committing']);
  if (workshop.progressOf(id) !== undefined) throw busy();
  const { obstacles, total } = await obstaclesOf(graph, id);
  if (total > 0) {
    throw new HttpError(409, 'rollback_refused', `有 ${total} 处在写入之后被改动或用到，不能撤回这一批`, {
      obstacles,
      total,
    });
  }
  begin(place, await noteBatch(graph, batch, { status: 'rolling-back', failure: null }));
}

/** Goes on with a rollback that was broken off. Throws 409. */
export async function resumeRollback(place: Place, batch: StoredBatch): Promise<void> {
  if (place.workshop.progressOf(batch.id) !== undefined) throw busy();
  begin(place, await noteBatch(place.graph, batch, { failure: null }));
}

function begin(place: Place, batch: StoredBatch): void {
  if (!place.workshop.start(batch.id, (tell) => work(place.graph, batch, tell))) throw busy();
}

async function work(graph: Graph, batch: StoredBatch, tell: Tell): Promise<void> {
  const { id } = batch;
  let done = 0;
  const step = async (count: number, change: () => Promise<void>) => {
    await patiently(change);
    done += count;
    tell('taking-back', done, null);
  };
  try {
    // The last change first: where several rows changed one thing, the value before all of them is the one that stays.
    const changes = (await graph.all(keptChanges, { batch: id })).map(({ change }) => change).toReversed();
    for (const some of inBatches(changes, CHUNK)) await step(some.length, () => putBack(graph, some));

    const ties: { id: string; from: string; to: string }[] = [];
    await graph.reading(
      (tx) =>
        tx.each(writtenTies, { batch: id }, ([tie, from, to]) =>
          ties.push({ id: String(tie), from: String(from), to: String(to) }),
        ),
      LONG_READ_MS,
    );
    for (const rows of inBatches(ties, CHUNK)) {
      await step(rows.length, async () => {
        await graph.writing((tx) => tx.first(removeTies, { batch: id, rows }));
      });
    }
    for (const query of [removeClaims, removeEntities]) {
      let more = true;
      while (more) {
        const removed = await patiently(() =>
          graph.writing((tx) => tx.first(query, { batch: id, most: CHUNK })),
        );
        more = (removed?.found ?? 0) === CHUNK;
        await step(removed?.found ?? 0, async () => undefined);
      }
    }
    await step(1, async () => {
      await graph.writing(async (tx) => {
        await tx.first(removeBeside, { batch: id });
        await tx.first(leaveMark, {});
      });
      await noteBatch(graph, batch, { status: 'rolled-back', chunksDone: 0, committedAt: null });
    });
  } catch (error) {
    if (!(error instanceof WorkStopped)) await noteFailure(graph, batch, error);
    throw error;
  }
}

const PUT_BACK = { entities: changeEntities, relationships: changeTies, claims: changeClaims };

/** Puts former values back; `changes` stand with the last first. */
async function putBack(graph: Graph, changes: readonly KeptChange[]): Promise<void> {
  await graph.writing(async (tx) => {
    for (const table of ['entities', 'relationships', 'claims'] as const) {
      const some = changes.filter((change) => change.table === table);
      if (some.length === 0) continue;
      const ends = some.map(({ target: id, from, to }) => ({ id, from, to }));
      const held = await heldOf(tx, table, ends);
      const rows = new Map<string, { id: string; from: string; to: string; set: Values }>();
      for (const { target: id, before, given, from = '', to = '' } of some) {
        const set = rows.get(id)?.set ?? {};
        const former = JSON.parse(before) as Values;
        const now = { ...held.get(id), ...set };
        const back = given === undefined ? former : takenOff(now, former, given);
        rows.set(id, { id, from, to, set: { ...set, ...back } });
      }
      await tx.first(PUT_BACK[table], { rows: [...rows.values()] });
    }
    await tx.first(forgetChanges, { ids: changes.map(({ id }) => id) });
  });
}
