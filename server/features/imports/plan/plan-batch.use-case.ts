import { isLater } from '../../../../graph-seed/dates.rules.ts';
import type { ImportSettings } from '../../../contract/imports-batch.ts';
import type { Graph } from '../../../graph/graph.ts';
import { HttpError } from '../../../http/errors.ts';
import { batchFolder, fileOf } from '../batches/batch-files.ts';
import { batchAt, type ChosenSheet, noteBatch } from '../batches/batches.use-case.ts';
import type { StoredBatch } from '../batches/batches.queries.ts';
import { FileRefused } from '../files/file-refused.ts';
import { type Workshop, WorkStopped } from '../workshop.ts';
import { makePlan } from './make-plan.use-case.ts';
import { graphMark } from './plan.queries.ts';
import type { PlanIndex } from './plan-files.ts';

/** Facts a transaction. */
export const CHUNK = 1000;

export type Place = { graph: Graph; workshop: Workshop; root: string; today: string };

/** Begins a dry run; it goes on in the workshop, and the batch says when it is done. Throws 400, 404, 409. */
export async function planBatch(
  place: Place,
  id: string,
  sheets: readonly ChosenSheet[],
  settings: ImportSettings,
): Promise<void> {
  const { graph, workshop, today } = place;
  for (const [field, date] of [
    ['settings.asOf', settings.asOf],
    ['settings.source.date', settings.source.date],
  ] as const) {
    if (!isLater(date, today)) continue;
    const expected = `不晚于今天 ${today} 的日期`;
    throw new HttpError(400, 'bad_request', `请求参数不正确：${field}（${expected}）`, [
      { in: 'body', field, expected },
    ]);
  }
  const batch = await batchAt(graph, id, undefined, [
    'uploaded',
    'planning',
    'planned',
    'failed',
    'rolled-back',
  ]);
  if (batch.chunksDone > 0) {
    throw new HttpError(409, 'wrong_status', '这一批已写入一部分，请先撤回再试算', { status: batch.status });
  }
  if (workshop.progressOf(id) !== undefined) throw busy();
  const noted = await noteBatch(graph, batch, {
    status: 'planning',
    sheets: JSON.stringify(sheets),
    settings: JSON.stringify(settings),
    failure: null,
    counts: null,
    chunks: 0,
  });
  if (!workshop.start(id, (tell) => work(place, noted, sheets, settings, tell))) throw busy();
}

export function busy(): HttpError {
  return new HttpError(409, 'at_work', '正在处理这一批，请等它完成');
}

async function work(
  { graph, root, today }: Place,
  batch: StoredBatch,
  sheets: readonly ChosenSheet[],
  settings: ImportSettings,
  tell: Parameters<typeof makePlan>[0]['tell'],
): Promise<void> {
  const { id } = batch;
  try {
    const mark = await graph.first(graphMark, {});
    const { counts, index } = await makePlan({
      graph,
      folder: batchFolder(root, id),
      file: fileOf(root, batch),
      sheets,
      settings,
      today,
      tell,
    });
    await noteBatch(graph, batch, {
      status: 'planned',
      counts: JSON.stringify(counts),
      chunks: chunksOf(index),
      chunksDone: 0,
      graphMark: mark?.mark ?? '',
    });
  } catch (error) {
    if (error instanceof WorkStopped) throw error;
    await noteBatch(graph, batch, { status: 'failed', failure: sayWhy(error) });
    throw error;
  }
}

/** What is written to the graph, file by file of the plan. */
export function writtenFiles({ files }: PlanIndex): PlanIndex['files'] {
  return files.filter(({ outcome }) => outcome !== 'left');
}

export function chunksOf(index: PlanIndex): number {
  return writtenFiles(index).reduce((sum, { lines }) => sum + Math.ceil(lines / CHUNK), 0);
}

/** Why work stopped, for a person. */
export function sayWhy(error: unknown): string {
  if (error instanceof FileRefused || error instanceof HttpError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `出错中止：${message.slice(0, 500)}`;
}
