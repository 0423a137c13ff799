import type { Basis, EntityRef, SourceRef } from '../../../server/contract/common.ts';
import {
  MOST_ROWS,
  type KeptSection,
  type ReportKind,
  type ReportPart,
  type ReportToKeep,
} from '../../../server/contract/reports.ts';
import { contentHash } from '../../ui/table-export/content-hash.ts';
import {
  eachSourceOnce,
  sourcesOfRows,
  type Export,
  type ExportFigure,
  type ExportPicture,
  type ExportTable,
} from '../../ui/table-export/export-model.ts';

/** One row as it stays the same thing from one report to the next; `entity` is what its cell at `column`, the first unless told, names. */
export type RowAbout = { key: string; entity?: EntityRef; column?: number };

/** A table of a report, what its rows are about, and what fetched them. */
export type Section = {
  part: ReportPart;
  table: ExportTable;
  /** In the order of the rows. */
  about: readonly RowAbout[];
  basis: Basis;
  /** Said in place of rows where there are none: what that means, and what it does not. */
  none: string;
};

export type Report = {
  kind: ReportKind;
  subject: EntityRef;
  /** The region it was judged for. */
  region: EntityRef;
  title: string;
  filters: readonly (readonly [string, string])[];
  figures: readonly ExportFigure[];
  /** What fetched the figures and pictures. */
  basis: Basis;
  pictures: readonly ExportPicture[];
  sections: readonly Section[];
  /** What the data do not carry, each in one sentence. */
  missing: readonly string[];
};

/** Everything a report rests on: all queries, the day looked at and the newest fact of any part. */
export function basisOf({ basis, sections }: Pick<Report, 'basis' | 'sections'>): Basis {
  const all = [basis, ...sections.map((section) => section.basis)];
  const newest = all.flatMap((one) => one.newest ?? []).sort();
  return {
    queries: [...new Set(all.flatMap(({ queries }) => queries))],
    asOf: basis.asOf,
    newest: newest.at(-1) ?? null,
  };
}

export type ReportWords = {
  /** Heads the list of what the data do not carry, and its one column. */
  missing: string;
  /** Names the queries behind a table. */
  queries: (names: string) => string;
};

/** A report as it is taken away: figures, picture, then the lists, each naming its queries. */
export function exportOf(report: Report, words: ReportWords, address?: string): Export {
  const tables = report.sections.map(({ table, none, basis }): ExportTable => ({
    ...table,
    note: [
      table.note,
      table.rows.length === 0 ? none : '',
      basis.queries.length > 0 ? words.queries(basis.queries.join('、')) : '',
    ]
      .filter(Boolean)
      .join(' '),
  }));
  const missing: ExportTable = {
    name: words.missing,
    header: [words.missing],
    rows: report.missing.map((sentence) => [sentence]),
  };
  return {
    title: report.title,
    filters: report.filters,
    basis: basisOf(report),
    figures: report.figures,
    pictures: report.pictures,
    tables: report.missing.length > 0 ? [...tables, missing] : tables,
    sources: sourcesOf(report),
    ...(address !== undefined && { address }),
  };
}

/** Every source of every row, once. */
export function sourcesOf({ sections }: Pick<Report, 'sections'>): SourceRef[] {
  return eachSourceOnce(sourcesOfRows(sections.map(({ table }) => table)));
}

/** What is kept of a report to hold a later one against. */
export function sectionsToKeep(report: Report, words: Pick<ReportWords, 'missing'>): KeptSection[] {
  return [
    plain(
      'figures',
      'figures',
      report.figures.map(({ name, value }) => [name, name, value]),
    ),
    ...report.sections.map(({ part, table, about }) => ({
      part,
      name: table.name,
      header: [...table.header],
      rows: table.rows
        .slice(0, MOST_ROWS)
        .map((cells, index) => ({ key: about[index]?.key ?? String(index), cells: [...cells] })),
    })),
    plain(
      'missing',
      words.missing,
      report.missing.map((sentence) => [sentence, sentence]),
    ),
    plain(
      'sources',
      'sources',
      sourcesOf(report)
        .slice(0, MOST_ROWS)
        .map(({ id, title, publisher, date }) => [id, title, publisher ?? '', date ?? '']),
    ),
  ];
}

/** All of a report that is kept with the server when it is taken away. */
export function reportToKeep(report: Report, words: ReportWords, address: string): ReportToKeep {
  const exported = exportOf(report, words);
  return {
    kind: report.kind,
    subject: report.subject,
    title: report.title,
    address,
    hash: contentHash(exported),
    asOf: exported.basis.asOf ?? '',
    newest: exported.basis.newest,
    sections: sectionsToKeep(report, words),
  };
}

const plain = (part: ReportPart, name: string, rows: readonly string[][]): KeptSection => ({
  part,
  name,
  header: [],
  rows: rows.map((cells) => ({ key: cells[0] ?? '', cells: cells.slice(1) })),
});
