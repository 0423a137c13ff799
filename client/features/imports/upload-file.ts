import { FILE_NAME_HEADER, uploadImportRoute } from '../../../server/contract/imports.ts';
import type { Batch } from '../../../server/contract/imports-batch.ts';
import { addressOf, ApiError, refusalOf } from '../../api/call.ts';
import { authorHeader } from '../../ui/author.ts';

/** Sends a file as a new batch and tells how much of it has gone, as a fraction of 1. Throws ApiError, or AbortError when given up. */
export function uploadFile(
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<Batch> {
  return new Promise((resolve, reject) => {
    // fetch does not tell how much of a body has been sent.
    const request = new XMLHttpRequest();
    request.open('POST', addressOf(uploadImportRoute, {}));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader(FILE_NAME_HEADER, encodeURIComponent(file.name));
    for (const [name, value] of Object.entries(authorHeader())) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) onProgress(loaded / total);
    });
    request.addEventListener('load', () => void answerOf(request).then(resolve, reject));
    request.addEventListener('error', () =>
      reject(new ApiError(0, 'offline', 'The server cannot be reached')),
    );
    request.addEventListener('abort', () => reject(new DOMException('Given up', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

async function answerOf({ status, responseText }: XMLHttpRequest): Promise<Batch> {
  let body: unknown;
  try {
    body = JSON.parse(responseText);
  } catch {
    // What is no JSON is no answer of the server's.
  }
  if (status >= 300 || body === undefined) throw await refusalOf(status, body);
  return uploadImportRoute.response.parse(body);
}
