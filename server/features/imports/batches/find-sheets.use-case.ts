import type { SheetFound } from '../../../contract/imports-plan.ts';
import type { KeptMapping } from '../../../contract/imports-plan.ts';
import type { SheetKindCode } from '../../../contract/imports-sheet-kinds.ts';
import type { BatchFile } from './batch-files.ts';
import { readSheets } from '../files/read-sheets.ts';
import type { Row, Sheet } from '../files/sheet.ts';
import { dataRows, proposeMapping } from '../mapping/propose-mapping.rules.ts';
import { resolveMapping } from '../mapping/resolve-mapping.rules.ts';

/** Rows of a sheet that are looked at to say what it is. */
const LOOKED_AT = 300;
const SHOWN = 8;
/** Among these a person points out the header. */
const TOP = 15;
/** A kept mapping is offered where at least this part of its columns is in the sheet. */
const FITTING = 0.6;

export type LookAt = {
  /** What a person says of one sheet. */
  sheet?: string | undefined;
  kind?: SheetKindCode | undefined;
  header?: readonly number[] | undefined;
};

/** What stands in a file: its sheets, what each seems to be, and the kept mappings that fit. Throws FileRefused. */
export async function findSheets(
  file: BatchFile,
  kept: readonly KeptMapping[],
  told: LookAt = {},
): Promise<SheetFound[]> {
  const found: SheetFound[] = [];
  for await (const sheet of readSheets(file.path, file)) {
    if (told.sheet !== undefined && sheet.name !== told.sheet) continue;
    found.push(describe(sheet, await firstRows(sheet), file.fileName, kept, told));
  }
  return found;
}

export async function firstRows(sheet: Sheet, most = LOOKED_AT): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of sheet.rows) {
    rows.push(row);
    if (rows.length >= most) break;
  }
  return rows;
}

function describe(
  { name, format, hidden, notes }: Sheet,
  rows: readonly Row[],
  fileName: string,
  kept: readonly KeptMapping[],
  { kind, header }: LookAt,
): SheetFound {
  const proposal = proposeMapping(rows, [fileName, name], kind, header) ?? null;
  const samples = proposal ? dataRows(rows, proposal.headerLines) : rows;
  return {
    name,
    format,
    hidden,
    notes: [...notes],
    proposal,
    top: rows.slice(0, TOP).map(shown),
    samples: samples.slice(0, SHOWN).map(shown),
    fitting: proposal ? fitting(proposal.columns, kept) : [],
  };
}

const shown = ({ line, cells }: Row) => ({ line, cells: cells.map(({ text }) => text.slice(0, 200)) });

function fitting(
  columns: readonly { column: string; position: number; unit?: string | undefined }[],
  kept: readonly KeptMapping[],
): SheetFound['fitting'] {
  return kept
    .map(({ id, mapping }) => {
      const plain = columns.map(({ column, position, unit }) => ({
        column,
        position,
        ...(unit && { unit }),
      }));
      const laid = resolveMapping(mapping, plain);
      const used = mapping.columns.filter(({ field, claim }) => field !== null || claim).length;
      const part = used === 0 ? 0 : 1 - laid.differences.missing.length / used;
      return { part, one: { id, name: mapping.name, ...laid } };
    })
    .filter(({ part }) => part >= FITTING)
    .toSorted((a, b) => b.part - a.part)
    .map(({ one }) => one);
}
