import type { FileEncoding } from '../../../contract/imports-encoding.ts';
import { HttpError } from '../../../http/errors.ts';
import { busy, type Place } from '../plan/plan-batch.use-case.ts';
import { batchAt, noteBatch } from './batches.use-case.ts';

/**
 * Says in which encoding the file of a batch is read from now on. What was chosen and planned of it goes: it was read
 * otherwise. Throws 404, 409.
 */
export async function encodeBatch(
  { graph, workshop }: Place,
  id: string,
  version: number,
  encoding: FileEncoding,
): Promise<void> {
  const batch = await batchAt(graph, id, version, [
    'uploaded',
    'planning',
    'planned',
    'failed',
    'rolled-back',
  ]);
  if (workshop.progressOf(id) !== undefined) throw busy();
  if (batch.chunksDone > 0) {
    throw new HttpError(409, 'wrong_status', '这一批已写入一部分，请先撤回再改编码', {
      status: batch.status,
    });
  }
  if (batch.encoding === undefined) {
    throw new HttpError(409, 'not_text', '工作簿自带编码，不用选；只有 CSV、JSON 等文本文件可以选');
  }
  if (batch.encoding === encoding) return;
  await noteBatch(graph, batch, {
    encoding,
    status: 'uploaded',
    sheets: null,
    counts: null,
    graphMark: null,
    chunks: 0,
    failure: null,
  });
}
