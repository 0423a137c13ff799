export const REFUSAL_REASONS = [
  'empty',
  'file-too-large',
  'unpacks-too-large',
  'row-too-long',
  'cell-too-long',
  'too-many-columns',
  'too-many-rows',
  'too-many-sheets',
  'legacy-workbook',
  'macros',
  'encrypted',
  'unsafe-path',
  'not-a-table',
  'broken-quotes',
  'broken-json',
  'broken-workbook',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** `column` counts from 1. */
export type FilePlace = { file: string; sheet?: string; line?: number; column?: number };

/** A file that is not read, or not further: why, where, and what was expected instead. Nothing of it was carried out. */
export class FileRefused extends Error {
  override name = 'FileRefused';
  readonly reason: RefusalReason;
  readonly place: FilePlace;
  readonly expected: string;

  /** `found` and `expected` are sentences for a person, without a full stop. */
  constructor(reason: RefusalReason, place: FilePlace, found: string, expected: string) {
    super(`${written(place)}：${found}；应为${expected}`);
    this.reason = reason;
    this.place = place;
    this.expected = expected;
  }
}

function written({ file, sheet, line, column }: FilePlace): string {
  return [
    file,
    sheet !== undefined && `工作表“${sheet}”`,
    line !== undefined && `第 ${line} 行`,
    column !== undefined && `第 ${column} 列`,
  ]
    .filter((part) => part !== false)
    .join(' ');
}

const grouped = (count: number) => count.toLocaleString('en-US');

/** A size for a person to read. */
export function megabytes(bytes: number): string {
  return `${grouped(Math.round(bytes / 1_000_000))} MB`;
}

/** The checks every format makes of what it reads. `sheet` is left out for a file that has only one. */
export const refused = {
  rowLength: (place: FilePlace, most: number) =>
    new FileRefused('row-too-long', place, '这一行太长', `每行不超过 ${grouped(most)} 个字`),
  cellLength: (place: FilePlace, most: number) =>
    new FileRefused('cell-too-long', place, '这一格的内容太长', `每格不超过 ${grouped(most)} 个字`),
  columns: (place: FilePlace, most: number) =>
    new FileRefused('too-many-columns', place, '列数太多', `每张表不超过 ${grouped(most)} 列`),
  rows: (place: FilePlace, most: number) =>
    new FileRefused('too-many-rows', place, '行数太多', `每张表不超过 ${grouped(most)} 行，请分成几个文件`),
  sheets: (place: FilePlace, most: number) =>
    new FileRefused('too-many-sheets', place, '工作表太多', `每个文件不超过 ${grouped(most)} 张表`),
};
