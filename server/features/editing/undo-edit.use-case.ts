import type { Stored } from '../../../graph-seed/overlay.rules.ts';
import type { CellTexts } from '../../contract/editing.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import type { Writer } from './add-fact.use-case.ts';
import { takeOut } from './change-fact.use-case.ts';
import { beginEditing, editById, type StoredEdit } from './editing.queries.ts';
import { differences } from './fact-cells.rules.ts';
import { note, readCells, readEntities, readFormer } from './journal.ts';
import { readRow } from './read-row.rules.ts';
import { refuseFact } from './refuse-fact.ts';
import { factById, findFact, type StoredFact } from './stored-fact.ts';
import { surroundingsOf } from './surroundings.ts';
import { type Pen, propertiesIn, writeChange, writeNew } from './write-fact.ts';

const since = (why: string) => new HttpError(409, 'changed_since', why);

/**
 * Brings a fact back to what it was before an entry of the journal: exactly, where nothing else was changed since. Other
 * cells, changed by others since, stay; what the two come to together has to keep to the rules.
 * Throws 404, 409 `undone_already`, `changed_since`, `in_use`.
 */
export function undoEdit(graph: Graph, id: string, { by, today }: Writer): Promise<{ edit: string }> {
  return graph.writing(async (tx) => {
    const at = (await tx.first(beginEditing, {}))?.at ?? '';
    const entry = (await tx.first(editById, { id }))?.edit;
    if (!entry) throw notFound('修改记录', id);
    if (entry.undoneBy) throw new HttpError(409, 'undone_already', '这一条修改已经撤销过了');
    const now = await findFact(tx, entry.kind, entry.target);
    const { before, after } = { before: readCells(entry.before), after: readCells(entry.after) };
    const { fact, former } = before
      ? await bring(tx, entry, now, before, after, { by, at, today })
      : await remove(tx, now, after);
    const edit = await note(tx, {
      at,
      by,
      action: 'undo',
      fact,
      before: now?.cells ?? null,
      after: before && fact.cells,
      former,
      undoes: id,
    });
    return { edit };
  });
}

/** The fact afterwards, as it was where it is gone, and what its properties were before this undoing. */
type Undone = { fact: StoredFact; former?: Stored | undefined };

/** What was added is taken out again, unless it is no longer what was added. */
async function remove(
  tx: Transaction,
  now: StoredFact | undefined,
  after: CellTexts | null,
): Promise<Undone> {
  if (!now) throw since('这一条已经不在了，不用再撤销');
  if (differences(after, now.cells).length > 0) throw since('这一条后来又改过，请先撤销后来的修改');
  await takeOut(tx, now);
  return { fact: now };
}

async function bring(
  tx: Transaction,
  entry: StoredEdit,
  now: StoredFact | undefined,
  before: CellTexts,
  after: CellTexts | null,
  pen: Pen & { today: string },
): Promise<Undone> {
  const { kind, target: id, label } = entry;
  if (after === null && now) throw since('这一条已经在了，不用再撤销');
  if (after !== null && !now) throw since('这一条已经不在了，无法撤销');
  const touched = differences(before, after).map(({ column }) => column);
  if (now && touched.some((column) => (now.cells[column] ?? '') !== (after?.[column] ?? ''))) {
    throw since('同一处后来又改过，请先撤销后来的修改');
  }
  if (now && entry.former !== undefined && differences(after, now.cells).length === 0) {
    // Nothing else was changed since, so it becomes what it was; no rule stands in the way of what was there already.
    const former = await writeChange(tx, now, readFormer(entry.former), pen);
    return { fact: await factById(tx, kind, id), former };
  }
  const row = now
    ? { ...now.cells, ...Object.fromEntries(touched.map((column) => [column, before[column] ?? ''])) }
    : before;
  const around = await surroundingsOf(tx, kind, row, { except: id, today: pen.today });
  const read = readRow(kind, label, row, around);
  if (!read.ok) throw refuseFact(read.problems);
  let former: Stored | undefined;
  if (now) former = await writeChange(tx, now, propertiesIn(kind, read.facts, id), pen);
  else {
    const missing = readEntities(entry.entities).filter(
      (one) => kind !== 'entity' && !around.entities.some((held) => held.id === one.id),
    );
    if (missing.length > 0) throw since(`${missing.map(({ name }) => name).join('、')} 已经不在图中`);
    await writeNew(tx, kind, read.facts, id, pen);
  }
  return { fact: await factById(tx, kind, id), former };
}
