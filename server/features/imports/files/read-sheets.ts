import { stat } from 'node:fs/promises';
import type { FileEncoding } from '../../../contract/imports-encoding.ts';
import { askedEncoding, detectEncoding } from './detect-encoding.ts';
import { DEFAULT_LIMITS, type FileLimits } from './file-limits.ts';
import { FileRefused, megabytes } from './file-refused.ts';
import { readDelimited } from './read-delimited.ts';
import { readJson } from './read-json.ts';
import { readWorkbookSheets } from './read-workbook-sheets.ts';
import { recogniseFormat } from './recognise-format.ts';
import type { Sheet, SheetFormat } from './sheet.ts';

export type ReadOptions = {
  /** The name the file came with, when `path` is another: what messages call it. */
  fileName?: string;
  /** Overrules the detected encoding of a text file, unless it is `auto`. */
  encoding?: FileEncoding;
  limits?: Partial<FileLimits>;
};

const ENDINGS: Record<SheetFormat, RegExp> = {
  csv: /\.(?:csv|tsv|tab|txt)$/iu,
  xlsx: /\.(?:xlsx|xlsm)$/iu,
  json: /\.(?:json|ndjson|jsonl|geojson)$/iu,
};
const FORMAT_NAMES: Record<SheetFormat, string> = { csv: 'CSV', xlsx: 'XLSX', json: 'JSON' };

/**
 * The sheets of a file, one after another, each with its rows as they are read: never more than a few in memory. The
 * format goes by the content, whatever the name says. Throws FileRefused, also while rows are read.
 */
export async function* readSheets(path: string, options: ReadOptions = {}): AsyncGenerator<Sheet> {
  const file = plainName(options.fileName ?? path);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { size } = await stat(path);
  if (size > limits.fileBytes) {
    throw new FileRefused(
      'file-too-large',
      { file },
      `文件有 ${megabytes(size)}`,
      `不超过 ${megabytes(limits.fileBytes)}`,
    );
  }
  const recognised = await recogniseFormat(path, file);
  if (recognised.kind === 'workbook') {
    yield* withNameChecked(readWorkbookSheets(path, file, limits), file);
    return;
  }
  const { encoding: asked = 'auto' } = options;
  const encoding =
    asked === 'auto'
      ? await detectEncoding(path, recognised.head, file)
      : askedEncoding(asked, recognised.head, file);
  const text = { path, file, name: file.replace(/\.[^.]+$/u, ''), encoding, limits };
  const beginning = new TextDecoder(encoding.encoding).decode(recognised.head).trimStart();
  refuseMarkup(beginning, file);
  if (isJson(beginning)) yield* withNameChecked(readJson(text), file);
  else yield* withNameChecked([await readDelimited(text)], file);
}

/** In which encoding a file seems to be; `found` undefined where it looks like no text, null for a workbook, which says so itself. */
export async function findEncoding(path: string, file: string): Promise<{ found?: string } | null> {
  const recognised = await recogniseFormat(path, file);
  if (recognised.kind === 'workbook') return null;
  try {
    return { found: (await detectEncoding(path, recognised.head, file)).encoding };
  } catch (error) {
    if (error instanceof FileRefused) return {};
    throw error;
  }
}

async function* withNameChecked(
  sheets: AsyncIterable<Sheet> | Iterable<Sheet>,
  file: string,
): AsyncGenerator<Sheet> {
  for await (const sheet of sheets) {
    const ending = /\.[^.]+$/u.exec(file)?.[0];
    const fits = ending === undefined || ENDINGS[sheet.format].test(file);
    const note = `文件名以 ${ending} 结尾，内容是 ${FORMAT_NAMES[sheet.format]}，按内容读`;
    yield fits ? sheet : { ...sheet, notes: [note, ...sheet.notes] };
  }
}

/** The last part of a name, without folders of whatever system it comes from and without signs that nobody can see. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? '';
  return last.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(-200) || '未命名';
}

/** Web pages and XML are often given the name of a workbook. */
function refuseMarkup(beginning: string, file: string): void {
  if (!/^<(?:!doctype|html|table|\?xml|meta|head|div)/iu.test(beginning)) return;
  throw new FileRefused(
    'not-a-table',
    { file },
    '这是网页或 XML，不是工作簿',
    '在表格软件里打开后另存为 .xlsx',
  );
}

function isJson(beginning: string): boolean {
  return /^(?:\{\s*(?:"|\}|$)|\[\s*(?:[[\]{"\d]|-\d|true|false|null|$))/u.test(beginning);
}
