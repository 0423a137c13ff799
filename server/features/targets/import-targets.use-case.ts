import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  MOST_TARGET_ROWS,
  TARGET_COLUMNS,
  type TargetColumn,
  type TargetsPlan,
} from '../../contract/targets-import.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { HttpError } from '../../http/errors.ts';
import { FileRefused } from '../imports/files/file-refused.ts';
import { readSheets } from '../imports/files/read-sheets.ts';
import type { Row, Sheet } from '../imports/files/sheet.ts';
import { createTarget } from './add-target.use-case.ts';
import { writeChanges, type Changes } from './change-target.use-case.ts';
import { columnOf, namesIn, planSheet, type Planned, type SheetRow } from './plan-sheet.rules.ts';
import { allTargets } from './read-targets.use-case.ts';
import { namedForTargets, regionsAround } from './targets.queries.ts';
import { storedMeetings } from './targets.rules.ts';

/** The head of the form stands among so many first rows. */
const HEAD_WITHIN = 10;
const LIMITS = {
  rows: MOST_TARGET_ROWS + HEAD_WITHIN,
  sheets: 20,
  columns: 60,
  cellLength: 20_000,
  fileBytes: 700_000,
  unpackedBytes: 20_000_000,
};

type Sent = { fileName: string; content: string; plan?: string | undefined };
type ReadSheet = { name: string; notes: readonly string[]; rows: SheetRow[] };

/**
 * What a sheet of targets would do; with the plan a first call gave, done in one go. Throws 422 for a file or sheet that
 * cannot be read, 409 when the list has changed since the plan.
 */
export async function importTargets(graph: Graph, sent: Sent, today: string): Promise<TargetsPlan> {
  const sheet = await readForm(sent);
  if (sent.plan === undefined) return shown(sheet, await planned(graph, sheet), false);
  return graph.writing(async (tx) => {
    const rows = await planned(tx, sheet);
    if (planOf(rows) !== sent.plan) {
      throw new HttpError(
        409,
        'plan_changed',
        '清单在预演之后变了，请看过新的预演再写入',
        shown(sheet, rows, false),
      );
    }
    for (const row of rows) await write(tx, row, today);
    return shown(sheet, rows, true);
  });
}

async function planned(tx: Transaction, { rows }: ReadSheet): Promise<Planned[]> {
  const listed = (await allTargets(tx)).filter(({ removedOn }) => removedOn === null);
  const named = await tx.all(namedForTargets, { names: namesIn(rows) });
  const regions = [
    ...new Set([
      ...named.filter(({ entity }) => entity.label === 'Region').map(({ entity }) => entity.id),
      ...listed.map(({ region }) => region.id),
    ]),
  ];
  const around = await tx.all(regionsAround, { regions });
  return planSheet(rows, listed, named, new Map(around.map(({ region, within }) => [region, within])));
}

async function write(tx: Transaction, row: Planned, today: string): Promise<void> {
  if (row.outcome === 'create') await createTarget(tx, row.asked, today, row.words);
  if (row.outcome !== 'change') return;
  const { meetings, ...words } = row.words;
  const changes: Changes = { ...words, changedOn: today };
  if (meetings) changes['meetings'] = storedMeetings(meetings);
  await writeChanges(tx, row.target.id, row.target.version, changes);
}

/** The same for the same rows over the same targets. */
function planOf(rows: readonly Planned[]): string {
  const said = rows.map((row) => [
    row.line,
    row.outcome,
    row.changes,
    row.outcome === 'create' ? [row.asked, row.words] : null,
    row.outcome === 'change' ? [row.target.id, row.target.version] : null,
  ]);
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);
}

function shown({ name, notes }: ReadSheet, rows: readonly Planned[], written: boolean): TargetsPlan {
  const counts = { create: 0, change: 0, same: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return {
    sheet: name,
    rows: rows.map(({ line, outcome, name: about, changes, faults, notes: own, rivals }) => ({
      line,
      outcome,
      name: about,
      changes,
      faults,
      notes: own,
      rivals,
    })),
    counts,
    notes: [...notes],
    plan: planOf(rows),
    written,
  };
}

/** The first sheet in the form. The file lies on disk only while it is read. */
async function readForm({ fileName, content }: Sent): Promise<ReadSheet> {
  const folder = await mkdtemp(path.join(tmpdir(), 'liantu-targets-'));
  try {
    const file = path.join(folder, 'sheet');
    await writeFile(file, Buffer.from(content, 'base64'));
    for await (const sheet of readSheets(file, { fileName, limits: LIMITS })) {
      const rows = await rowsOf(sheet);
      if (rows) return { name: sheet.name, notes: sheet.notes, rows };
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const { reason, place, expected } = error;
    throw new HttpError(422, 'file_refused', error.message, { reason, place, expected });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const heads = Object.values(TARGET_COLUMNS).map(([zh]) => zh);
  throw new HttpError(
    422,
    'not_the_form',
    `${fileName}：没有找到目标清单的表头；应有“目标企业”或“环节”列，以及“引进地区”列`,
    { expected: heads },
  );
}

/** The rows under the head; undefined for a sheet that is not in the form. */
async function rowsOf(sheet: Sheet): Promise<SheetRow[] | undefined> {
  let columns: (TargetColumn | undefined)[] | undefined;
  let seen = 0;
  const rows: SheetRow[] = [];
  for await (const row of sheet.rows) {
    if (columns) {
      const read = cellsOf(row, columns);
      if (Object.values(read.cells).some(Boolean)) rows.push(read);
      continue;
    }
    const heads = row.cells.map(({ text }) => columnOf(text));
    if (heads.includes('region') && (heads.includes('company') || heads.includes('segment'))) columns = heads;
    else if (++seen >= HEAD_WITHIN) return undefined;
  }
  return columns && rows;
}

function cellsOf({ line, cells }: Row, columns: readonly (TargetColumn | undefined)[]): SheetRow {
  const read: SheetRow = { line, cells: {} };
  for (const [index, column] of columns.entries()) {
    // What is exported is disarmed with an apostrophe where a spreadsheet would take it for a formula.
    const text = (cells[index]?.text ?? '').trim().replace(/^'(?=[=+\-@])/u, '');
    if (column && !read.cells[column]) read.cells[column] = text;
  }
  return read;
}
