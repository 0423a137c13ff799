import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { FileLimits } from './file-limits.ts';
import { FileRefused, megabytes } from './file-refused.ts';

/** The parts of a workbook, each to be streamed as often as needed until it is closed. */
export type WorkbookParts = {
  has(name: string): boolean;
  /** Undefined when there is no such part. */
  stream(name: string): Promise<Readable | undefined>;
  close(): void;
};

const MOST_PARTS = 10_000;

/**
 * Opens a zip container as a workbook. Refuses, before anything is unpacked: what unpacks to too much, parts with paths
 * out of it, macros, encrypted parts, and containers that are no workbook.
 */
export async function openWorkbook(path: string, file: string, limits: FileLimits): Promise<WorkbookParts> {
  const refuse = (reason: FileRefused['reason'], found: string, expected: string) =>
    new FileRefused(reason, { file }, found, expected);
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { autoClose: false, lazyEntries: true });
  } catch {
    throw refuse('broken-workbook', '压缩容器不完整', '完整的 XLSX');
  }
  try {
    const entries = await entriesOf(zip, file);
    checkSize(entries, zip.fileSize, limits, refuse);
    checkKind(entries, refuse);
    return {
      has: (name) => entries.has(name.toLowerCase()),
      stream: async (name) => {
        const entry = entries.get(name.toLowerCase());
        return entry && (await zip.openReadStreamPromise(entry));
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

type Refuse = (reason: FileRefused['reason'], found: string, expected: string) => FileRefused;

async function entriesOf(zip: ZipFile, file: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      entries.set(entry.fileName.toLowerCase(), entry);
      if (entries.size > MOST_PARTS) {
        throw new FileRefused(
          'unpacks-too-large',
          { file },
          '压缩容器里的文件太多',
          `不超过 ${MOST_PARTS} 个`,
        );
      }
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    const message = error instanceof Error ? error.message : '';
    if (/relative path|absolute path|invalid characters/.test(message)) {
      throw new FileRefused('unsafe-path', { file }, '压缩容器里的文件名指向容器之外', '正常保存的 XLSX');
    }
    throw new FileRefused('broken-workbook', { file }, '压缩容器不完整', '完整的 XLSX');
  }
  return entries;
}

/** What a part says of its size is held to while it is unpacked, so that the sum cannot be exceeded. */
function checkSize(
  entries: ReadonlyMap<string, Entry>,
  fileBytes: number,
  limits: FileLimits,
  refuse: Refuse,
): void {
  let unpacked = 0;
  for (const entry of entries.values()) unpacked += entry.uncompressedSize;
  if (unpacked > limits.unpackedBytes) {
    throw refuse(
      'unpacks-too-large',
      `解压后有 ${megabytes(unpacked)}`,
      `不超过 ${megabytes(limits.unpackedBytes)}`,
    );
  }
  if (unpacked > limits.ratioFromBytes && unpacked > fileBytes * limits.unpackedRatio) {
    throw refuse(
      'unpacks-too-large',
      `解压后是原来的 ${Math.round(unpacked / fileBytes)} 倍`,
      `不超过 ${limits.unpackedRatio} 倍`,
    );
  }
}

function checkKind(entries: ReadonlyMap<string, Entry>, refuse: Refuse): void {
  const names = [...entries.keys()];
  if (names.some((name) => name.endsWith('vbaproject.bin'))) {
    throw refuse('macros', '工作簿带有宏', '不带宏、另存为 .xlsx 的工作簿');
  }
  if ([...entries.values()].some((entry) => entry.isEncrypted())) {
    throw refuse('encrypted', '压缩容器有密码', '没有密码的 XLSX');
  }
  if (names.includes('xl/workbook.bin')) {
    throw refuse('legacy-workbook', '这是二进制工作簿（.xlsb）', '在表格软件里另存为 .xlsx');
  }
  if (!names.includes('[content_types].xml') || !names.includes('_rels/.rels')) {
    throw refuse('not-a-table', '这是压缩包，不是工作簿', '解压后的 CSV、XLSX 或 JSON 表格');
  }
}
