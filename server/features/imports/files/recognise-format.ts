import { open } from 'node:fs/promises';
import { FileRefused, type RefusalReason } from './file-refused.ts';

const HEAD_BYTES = 65_536;
const TABLES = 'CSV、XLSX 或 JSON 表格';

/** Files known by how they begin, with why they are not read. */
const NOT_READ: readonly { magic: string; reason: RefusalReason; found: string; expected: string }[] = [
  { magic: '25504446', reason: 'not-a-table', found: '这是 PDF', expected: `原始的${TABLES}` },
  { magic: '1f8b', reason: 'not-a-table', found: '这是 gzip 压缩包', expected: `解压后的${TABLES}` },
  { magic: '52617221', reason: 'not-a-table', found: '这是 RAR 压缩包', expected: `解压后的${TABLES}` },
  { magic: '377abcaf', reason: 'not-a-table', found: '这是 7z 压缩包', expected: `解压后的${TABLES}` },
  { magic: '89504e47', reason: 'not-a-table', found: '这是图片', expected: TABLES },
  { magic: 'ffd8ff', reason: 'not-a-table', found: '这是图片', expected: TABLES },
];
const COMPOUND_FILE = 'd0cf11e0a1b11ae1';

export type Recognised = { kind: 'workbook' } | { kind: 'text'; head: Buffer };

/** What a file is by its first bytes, whatever its name says; refuses what is neither a workbook nor text. */
export async function recogniseFormat(path: string, file: string): Promise<Recognised> {
  const handle = await open(path);
  try {
    const buffer = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(buffer, 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    if (bytesRead === 0) throw new FileRefused('empty', { file }, '文件是空的', TABLES);
    const hex = head.subarray(0, 8).toString('hex');
    const known = NOT_READ.find(({ magic }) => hex.startsWith(magic));
    if (known) throw new FileRefused(known.reason, { file }, known.found, known.expected);
    if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return { kind: 'workbook' };
    if (hex === COMPOUND_FILE) throw compoundFile(await directoryOf(handle, head), file);
    return { kind: 'text', head };
  } finally {
    await handle.close();
  }
}

/** An old .xls and a workbook locked with a password are the same kind of container; its directory tells them apart. */
function compoundFile(directory: Buffer, file: string): FileRefused {
  if (directory.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return new FileRefused('encrypted', { file }, '工作簿有密码', '去掉密码另存的 XLSX');
  }
  return new FileRefused(
    'legacy-workbook',
    { file },
    '这是旧格式（.xls、.doc 等）',
    '在表格软件里另存为 .xlsx',
  );
}

async function directoryOf(
  handle: { read(buffer: Buffer, offset: number, length: number, at: number): Promise<unknown> },
  head: Buffer,
): Promise<Buffer> {
  const directory = Buffer.alloc(8192);
  if (head.length < 52) return directory;
  const sectorSize = 2 ** Math.min(head.readUInt16LE(30), 12);
  await handle.read(directory, 0, directory.length, (head.readUInt32LE(48) + 1) * sectorSize);
  return directory;
}
