import { z } from 'zod';
import {
  batchSchema,
  type Batch,
  type BatchStatus,
  type ImportProgress,
} from '../../../contract/imports-batch.ts';
import { mappingSchema } from '../../../contract/imports-mapping.ts';
import type { Graph } from '../../../graph/graph.ts';
import { HttpError, notFound } from '../../../http/errors.ts';
import { batchById, batchList, changeBatch, type StoredBatch } from './batches.queries.ts';

/** A sheet that is taken in, with what its columns mean. */
export const chosenSheetSchema = z.object({
  sheet: z.string(),
  headerLines: z.array(z.number().int()),
  mapping: mappingSchema,
});
export type ChosenSheet = z.output<typeof chosenSheetSchema>;

/** What this server is at work on, by batch: how far it is. */
export type Working = { progressOf(id: string): ImportProgress | null | undefined };

export async function storedBatch(graph: Graph, id: string): Promise<StoredBatch> {
  const row = await graph.first(batchById, { id });
  if (!row) throw notFound('导入批次', id);
  return row.batch;
}

/** Work that ends while the batch is read still counts as going on, so that nobody takes it for broken off. */
export async function oneBatch(graph: Graph, working: Working, id: string): Promise<Batch> {
  const before = working.progressOf(id);
  const rows = await graph.all(batchList, {});
  const all = rows.map(({ batch }) => batch);
  const batch = all.find((one) => one.id === id);
  if (!batch) throw notFound('导入批次', id);
  return shown(batch, all, { progressOf: (one) => working.progressOf(one) ?? before });
}

export async function allBatches(graph: Graph, working: Working): Promise<Batch[]> {
  const all = (await graph.all(batchList, {})).map(({ batch }) => batch);
  return all.map((batch) => shown(batch, all, working));
}

function shown(batch: StoredBatch, all: readonly StoredBatch[], working: Working): Batch {
  const progress = working.progressOf(batch.id);
  const same = all.find(
    ({ id, fileHash, status }) => id !== batch.id && fileHash === batch.fileHash && status === 'committed',
  );
  const { encoding: chosen, encodingFound, ...rest } = batch;
  return {
    ...rest,
    encoding: chosen === undefined ? null : { chosen, found: encodingFound ?? null },
    running: progress !== undefined,
    progress: progress ?? null,
    committedAt: batch.committedAt ?? null,
    settings: parsed(batch.settings, batchSchema.shape.settings),
    counts: parsed(batch.counts, batchSchema.shape.counts),
    sheets: chosenSheets(batch).map(({ sheet, mapping }) => ({
      sheet,
      kind: mapping.kind,
      mapping: mapping.name,
    })),
    failure: batch.failure ?? null,
    sameFileAs: same?.id ?? null,
  };
}

export function chosenSheets(batch: StoredBatch): ChosenSheet[] {
  return parsed(batch.sheets, z.array(chosenSheetSchema).nullable()) ?? [];
}

function parsed<T extends z.ZodType>(text: string | undefined, schema: T): z.output<T> | null {
  return text === undefined ? null : schema.parse(JSON.parse(text));
}

/** Notes a change of a batch. Throws 409 `changed_meanwhile` where it is no longer of that version. */
export async function noteBatch(
  graph: Graph,
  { id, version }: { id: string; version: number },
  changes: Record<string, string | number | null>,
): Promise<StoredBatch> {
  const changedAt = new Date().toISOString();
  const row = await graph.writing((tx) =>
    tx.first(changeBatch, { id, version, changes: { ...changes, changedAt } }),
  );
  if (row) return row.batch;
  throw changedMeanwhile(await storedBatch(graph, id));
}

/** The batch, if it is of that version and in one of those states. Throws 404, 409. */
export async function batchAt(
  graph: Graph,
  id: string,
  version: number | undefined,
  statuses: readonly BatchStatus[],
): Promise<StoredBatch> {
  const batch = await storedBatch(graph, id);
  if (version !== undefined && batch.version !== version) throw changedMeanwhile(batch);
  if (!statuses.includes(batch.status)) {
    throw new HttpError(409, 'wrong_status', `这一批现在是“${STATUS_WORDS[batch.status]}”，不能这样做`, {
      status: batch.status,
      expected: statuses,
    });
  }
  return batch;
}

function changedMeanwhile({ id, status, version, changedAt }: StoredBatch): HttpError {
  return new HttpError(409, 'changed_meanwhile', '这一批刚有别的变动，请看过最新情况再做', {
    id,
    status,
    version,
    changedAt,
  });
}

const STATUS_WORDS: Record<BatchStatus, string> = {
  uploaded: '已上传',
  planning: '正在试算',
  planned: '已试算',
  committing: '写入未完成',
  committed: '已写入',
  'rolling-back': '撤回未完成',
  'rolled-back': '已撤回',
  failed: '已中止',
};
