import type { z } from 'zod';
import type { CellTexts, changeFactRoute, FactKind, Written } from '../../contract/editing.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { HttpError } from '../../http/errors.ts';
import { type Writer, rowFor } from './add-fact.use-case.ts';
import { beginEditing, hangsOn, retractClaim, retractEntity, retractTie } from './editing.queries.ts';
import { FIXED_COLUMNS } from './fact-cells.rules.ts';
import { takeSource } from './given-source.ts';
import { note } from './journal.ts';
import { readRow } from './read-row.rules.ts';
import { inChinese } from './refusals.rules.ts';
import { refuseFact } from './refuse-fact.ts';
import { editableFact, factById, type StoredFact, stringsOf } from './stored-fact.ts';
import { surroundingsOf } from './surroundings.ts';
import { propertiesIn, writeChange } from './write-fact.ts';

async function refuseOld(tx: Transaction, fact: StoredFact, version: number): Promise<void> {
  if (fact.version === version) return;
  const now = await editableFact(tx, fact);
  throw new HttpError(409, 'changed_meanwhile', '其他人刚改过这一条，请看过最新内容再改', now);
}

/**
 * Changes cells of a fact. What a tie or claim now says rests on the source given; an entity rests on it too.
 * Throws 404, 400 `bad_fact`, 409 `changed_meanwhile`.
 */
export function changeFact(
  graph: Graph,
  kind: FactKind,
  id: string,
  { version, cells, source: given, asOf }: z.output<typeof changeFactRoute.body>,
  { by, today }: Writer,
): Promise<Written> {
  return graph.writing(async (tx) => {
    const at = (await tx.first(beginEditing, {}))?.at ?? '';
    const before = await factById(tx, kind, id);
    await refuseOld(tx, before, version);
    refuseFixed(before, cells);
    const source = await takeSource(tx, given, { by, at });
    const known = kind === 'entity' ? stringsOf(before.properties['sources']) : [];
    const sources = [...new Set([...known, source.id])].join('|');
    const row = rowFor(kind, before.label, { ...before.cells, ...cells }, { id, asOf, sources });
    const around = await surroundingsOf(tx, kind, row, { except: id, today });
    const read = readRow(kind, before.label, row, around);
    if (!read.ok) throw refuseFact(read.problems);
    const former = await writeChange(tx, before, propertiesIn(kind, read.facts, id), { by, at });
    if (!former) throw refuseFact([{ column: '', expected: '与现有内容不同；没有要改的' }]);
    const fact = await factById(tx, kind, id);
    const edit = await note(tx, {
      at,
      by,
      action: 'change',
      fact,
      before: before.cells,
      after: fact.cells,
      former,
      asOf,
      source,
    });
    const warnings = read.warnings.map(({ expected }) => inChinese(expected));
    return { fact: await editableFact(tx, fact), edit, warnings };
  });
}

function refuseFixed({ kind, cells: now }: StoredFact, cells: CellTexts): void {
  const touched = FIXED_COLUMNS[kind].filter(
    (column) => cells[column] !== undefined && cells[column] !== now[column],
  );
  if (touched.length > 0) {
    const expected = `原值 ${touched.map((column) => now[column]).join('、')}；要换成别的，请结束这一条并另加一条`;
    throw refuseFact(touched.map((column) => ({ column, expected })));
  }
}

/** Takes out what a person entered. Throws 404, 409 `changed_meanwhile`, `not_yours`, `in_use`. */
export function retractFact(
  graph: Graph,
  kind: FactKind,
  id: string,
  version: number,
  { by }: Writer,
): Promise<{ edit: string }> {
  return graph.writing(async (tx) => {
    const at = (await tx.first(beginEditing, {}))?.at ?? '';
    const fact = await factById(tx, kind, id);
    await refuseOld(tx, fact, version);
    await takeOut(tx, fact);
    return { edit: await note(tx, { at, by, action: 'retract', fact, before: fact.cells, after: null }) };
  });
}

/** Throws 409 for what no person entered and for an entity that other facts hang on. */
export async function takeOut(
  tx: Transaction,
  { kind, id, ends, origin, properties }: StoredFact,
): Promise<void> {
  if (origin !== 'person') {
    throw new HttpError(409, 'not_yours', '这一条来自种子数据或导入，不能撤回；关系可以写明结束日期');
  }
  if (typeof properties['entry'] === 'string') {
    throw new HttpError(409, 'not_yours', '这一条是在项目页记录的，请在项目页撤回');
  }
  if (kind === 'claim') await tx.first(retractClaim, { id });
  else if (kind === 'tie') await tx.first(retractTie, { id, from: ends.from ?? '', to: ends.to ?? '' });
  else {
    const ties = (await tx.first(hangsOn, { id }))?.ties ?? 0;
    if (ties > 0) {
      throw new HttpError(409, 'in_use', `还有 ${ties} 条关系或数据与它相连，请先撤回或结束它们`, { ties });
    }
    await tx.first(retractEntity, { id });
  }
}
