import type { Basis, SourceRef } from '../../../server/contract/common.ts';

/** Null is an empty cell: nothing is known there. */
export type ExportCell = string | number | null;

export type ExportTable = {
  /** Names the sheet and heads the table. */
  name: string;
  header: readonly string[];
  rows: readonly (readonly ExportCell[])[];
  /** Said under the table's name: how to read it, what is left out. */
  note?: string;
};

/** A drawing that goes into a report: SVG text, or a data URL of a picture. */
export type ExportPicture = { name: string; svg: string } | { name: string; dataUrl: string };

/** What is taken away: the figures, and how each came about. */
export type Export = {
  /** Heads the report and names the file. */
  title: string;
  /** What the figures were narrowed by, as [name, value] in words a reader knows. */
  filters: readonly (readonly [string, string])[];
  /** The queries behind the figures, the day looked at and the newest fact used. */
  basis: Omit<Basis, 'asOf'> & { asOf?: string };
  tables: readonly ExportTable[];
  sources: readonly SourceRef[];
  pictures?: readonly ExportPicture[];
};

/** File systems refuse these. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;

/** `<title>_<day looked at>.<extension>`. */
export function fileName({ title, basis }: Pick<Export, 'title' | 'basis'>, extension: string): string {
  const name = title.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim().slice(0, 80);
  return `${[name, basis.asOf].filter(Boolean).join('_')}.${extension}`;
}
