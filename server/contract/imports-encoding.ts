import { z } from 'zod';

/** How the letters of a text file may be written, as TextDecoder names it; `auto` is for finding out. */
export const FILE_ENCODINGS = [
  'auto',
  'utf-8',
  'gb18030',
  'big5',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-kr',
  'windows-1252',
] as const;
export const fileEncodingSchema = z.enum(FILE_ENCODINGS);
export type FileEncoding = z.infer<typeof fileEncodingSchema>;

/** The names people know them by. */
const NAMES: Record<Exclude<FileEncoding, 'auto'>, string> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030 / GBK',
  big5: 'Big5',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  shift_jis: 'Shift_JIS',
  'euc-kr': 'EUC-KR',
  'windows-1252': 'Windows-1252',
};

/** The name of an encoding for a person; of one that is not in the list, as it was found. */
export function encodingName(encoding: string): string {
  return new Map(Object.entries(NAMES)).get(encoding) ?? encoding;
}

/** `encoding` null for a file that is no text, where there is nothing to choose. `found` null where nobody can tell. */
export const batchEncodingSchema = z
  .object({ chosen: fileEncodingSchema, found: z.string().nullable() })
  .nullable();
