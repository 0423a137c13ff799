import type { FileEncoding } from '../../../contract/imports-encoding.ts';
import type { Graph } from '../../../graph/graph.ts';
import { findEncoding, readSheets } from '../files/read-sheets.ts';
import { type ReceivedFile, removeFiles, uploadedFile } from './batch-files.ts';
import { addBatch } from './batches.queries.ts';

/** Notes a received file as a batch, once it is seen that it can be opened. Throws FileRefused; then nothing of it stays. */
export async function addUpload(
  graph: Graph,
  root: string,
  { id, bytes, hash }: ReceivedFile,
  { fileName, encoding }: { fileName: string; encoding: FileEncoding },
  by: string,
): Promise<void> {
  try {
    const path = uploadedFile(root, id);
    for await (const sheet of readSheets(path, { fileName, encoding })) {
      for await (const _ of sheet.rows) break;
      break;
    }
    const looks = await findEncoding(path, fileName);
    const createdAt = new Date().toISOString();
    await graph.writing((tx) =>
      tx.first(addBatch, {
        id,
        properties: {
          fileName,
          fileBytes: bytes,
          fileHash: hash,
          encoding: looks && encoding,
          encodingFound: looks?.found ?? null,
          status: 'uploaded',
          by,
          createdAt,
          changedAt: createdAt,
          chunks: 0,
          chunksDone: 0,
        },
      }),
    );
  } catch (error) {
    await removeFiles(root, id);
    throw error;
  }
}
