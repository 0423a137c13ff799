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
  /** What vouches for each row, in the order of the rows. */
  rowSources?: readonly (readonly SourceRef[])[];
};

/** A figure as it is read, and how it comes about. */
export type ExportFigure = { name: string; value: string; how: string };

/** A drawing that goes into a report: SVG text, or a data URL of a picture. */
export type ExportPicture = { name: string; svg: string } | { name: string; dataUrl: string };

/** Where a drawing can be seen as an image: whatever text it holds can then do nothing but be drawn. */
export const pictureAddress = (picture: ExportPicture): string =>
  'svg' in picture ? svgAddress(picture.svg) : picture.dataUrl;
export const svgAddress = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** What is taken away: the figures, and how each came about. */
export type Export = {
  /** Heads the report and names the file. */
  title: string;
  /** What the figures were narrowed by, as [name, value] in words a reader knows. */
  filters: readonly (readonly [string, string])[];
  /** The queries behind the figures, the day looked at and the newest fact used. */
  basis: Omit<Basis, 'asOf'> & { asOf?: string };
  figures?: readonly ExportFigure[];
  tables: readonly ExportTable[];
  sources: readonly SourceRef[];
  pictures?: readonly ExportPicture[];
  /** Where it can be opened again; the address of the page unless told. */
  address?: string;
};

/** Each source once, in the order first met. */
export function eachSourceOnce(sources: readonly SourceRef[]): SourceRef[] {
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}

/** The sources of all rows of some tables, each once. */
export function sourcesOfRows(tables: readonly ExportTable[]): SourceRef[] {
  return eachSourceOnce(tables.flatMap(({ rowSources = [] }) => rowSources.flat()));
}

/** A table whose rows name what vouches for them in a last column, for files that have nothing but cells. */
export function withSourceColumn({ rowSources, ...table }: ExportTable, heading: string): ExportTable {
  if (!rowSources) return table;
  return {
    ...table,
    header: [...table.header, heading],
    rows: table.rows.map((row, index) => [
      ...row,
      (rowSources[index] ?? []).map(({ title }) => title).join('；') || null,
    ]),
  };
}

/** File systems refuse these. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;

/** `<title>_<day looked at>.<extension>`. */
export function fileName({ title, basis }: Pick<Export, 'title' | 'basis'>, extension: string): string {
  const name = title.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim().slice(0, 80);
  return `${[name, basis.asOf].filter(Boolean).join('_')}.${extension}`;
}
