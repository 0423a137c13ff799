import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { FileEncoding } from '../../server/contract/imports-encoding.ts';
import type { FileLimits } from '../../server/features/imports/files/file-limits.ts';
import { FileRefused } from '../../server/features/imports/files/file-refused.ts';
import { readSheets } from '../../server/features/imports/files/read-sheets.ts';

type Options = { limits?: Partial<FileLimits>; encoding?: FileEncoding };

/** Every sheet with its rows, of a file with this name and content. */
export async function sheetsOf(name: string, content: string | Buffer, options: Options = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'liantu-files-'));
  try {
    const path = join(folder, 'upload');
    await writeFile(path, content);
    const sheets = [];
    for await (const { rows, ...sheet } of readSheets(path, { fileName: name, ...options })) {
      const read = [];
      for await (const row of rows) read.push(row);
      sheets.push({ ...sheet, rows: read });
    }
    return sheets;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Line and texts of every row of the only sheet. */
export async function textsOf(name: string, content: string | Buffer, options: Options = {}) {
  const [sheet, ...others] = await sheetsOf(name, content, options);
  expect(others).toEqual([]);
  return sheet?.rows.map(({ line, cells }) => [line, ...cells.map(({ text }) => text)]);
}

/** What a file is refused with, or that it is not. */
export async function refusalOf(name: string, content: string | Buffer, options: Options = {}) {
  try {
    await sheetsOf(name, content, options);
  } catch (error) {
    if (error instanceof FileRefused) {
      return { reason: error.reason, place: error.place, message: error.message };
    }
    throw error;
  }
  return 'read';
}
