import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileEncoding } from '../../../contract/imports-encoding.ts';
import { MAX_UPLOAD_BYTES } from '../../../contract/imports.ts';
import { HttpError } from '../../../http/errors.ts';
import type { StoredBatch } from './batches.queries.ts';

export type ReceivedFile = { id: string; bytes: number; hash: string };

const BATCH_ID = /^batch:(?<folder>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u;

/** The folder of a batch below `root`. Only ids made here name one, so that no id leads elsewhere. */
export function batchFolder(root: string, id: string): string {
  const folder = BATCH_ID.exec(id)?.groups?.['folder'];
  if (folder === undefined) throw new HttpError(404, 'not_found', `没有找到导入批次 ${id}`, { id });
  return join(root, folder);
}

/** The file as it came; never under the name it came with. */
export function uploadedFile(root: string, id: string): string {
  return join(batchFolder(root, id), 'file');
}

/** The file of a batch as it is to be read. */
export type BatchFile = { path: string; fileName: string; encoding: FileEncoding };

export function fileOf(root: string, { id, fileName, encoding = 'auto' }: StoredBatch): BatchFile {
  return { path: uploadedFile(root, id), fileName, encoding };
}

/** Throws 413 for a file that says it is too large, before any of it comes. */
export function checkLength(told: string | undefined, most: number = MAX_UPLOAD_BYTES): void {
  if (told !== undefined && Number(told) > most) throw tooLarge(most);
}

function tooLarge(most: number): HttpError {
  return new HttpError(413, 'file_too_large', `文件太大：不超过 ${Math.round(most / 1_000_000)} MB`);
}

/** Keeps a file as it streams in. Throws 413 once there is too much of it; nothing of it stays then. */
export async function receiveFile(
  root: string,
  stream: Readable,
  most: number = MAX_UPLOAD_BYTES,
): Promise<ReceivedFile> {
  const id = `batch:${randomUUID()}`;
  const folder = batchFolder(root, id);
  await mkdir(folder, { recursive: true });
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    await pipeline(
      stream,
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          bytes += piece.length;
          if (bytes > most) throw tooLarge(most);
          hash.update(piece);
          yield piece;
        }
      },
      createWriteStream(uploadedFile(root, id), { flags: 'wx' }),
    );
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return { id, bytes, hash: hash.digest('hex') };
}

export async function removeFiles(root: string, id: string): Promise<void> {
  await rm(batchFolder(root, id), { recursive: true, force: true });
}

/** The name a file says it has, without folders and signs no file name needs; undefined for none. */
export function plainFileName(sent: string | undefined): string | undefined {
  if (sent === undefined) return undefined;
  try {
    const last = decodeURIComponent(sent).split(/[/\\]/u).at(-1) ?? '';
    const name = last
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .slice(0, 200);
    return name === '' || /^\.+$/u.test(name) ? undefined : name;
  } catch {
    return undefined;
  }
}
