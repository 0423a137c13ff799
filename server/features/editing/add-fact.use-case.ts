import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { namePinyin } from '../../../graph-seed/name-pinyin.ts';
import type { addFactRoute, CellTexts, FactKind, Written } from '../../contract/editing.ts';
import type { Label } from '../../contract/graph-model.ts';
import { relationshipTypeSchema } from '../../contract/graph-model.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { badRequest, HttpError } from '../../http/errors.ts';
import { beginEditing, sameClaim, sameEntity, sameTie } from './editing.queries.ts';
import { tableOf } from './fact-cells.rules.ts';
import { takeSource } from './given-source.ts';
import { note } from './journal.ts';
import { declareKey } from './new-claim-key.ts';
import { fullRow, readRow } from './read-row.rules.ts';
import { inChinese } from './refusals.rules.ts';
import { refuseFact } from './refuse-fact.ts';
import { editableFact, factById } from './stored-fact.ts';
import { surroundingsOf } from './surroundings.ts';
import { propertiesIn, writeNew } from './write-fact.ts';

type NewFact = z.output<typeof addFactRoute.body>;
/** Who writes, and which day it is. */
export type Writer = { by: string; today: string };

/**
 * Adds a fact a person vouches for with a source and a date. Throws 400 `bad_fact`, 404 for a source the graph does not
 * hold, 409 `already_there` with the fact that says the same.
 */
export function addFact(
  graph: Graph,
  kind: FactKind,
  { label, cells: filled, newKey, source: given, asOf }: NewFact,
  { by, today }: Writer,
): Promise<Written> {
  if (kind === 'entity' && !label) throw badRequest('label', '实体的种类');
  if (newKey && (kind !== 'claim' || filled['key'])) throw badRequest('newKey', '空：只用于没有 key 的数据');
  return graph.writing(async (tx) => {
    const at = (await tx.first(beginEditing, {}))?.at ?? '';
    const source = await takeSource(tx, given, { by, at });
    const cells = newKey ? { ...filled, key: await declareKey(tx, newKey, { by, at }) } : filled;
    const id = newId(kind, label, cells);
    const row = rowFor(kind, label, cells, { id, asOf, sources: source.id });
    const around = await surroundingsOf(tx, kind, row, { except: '', today });
    const read = readRow(kind, label, row, around);
    if (!read.ok) throw refuseFact(read.problems);
    await refuseKnown(tx, kind, label, row, propertiesIn(kind, read.facts));
    await writeNew(tx, kind, read.facts, id, { by, at });
    const fact = await factById(tx, kind, id);
    const edit = await note(tx, {
      at,
      by,
      action: 'add',
      fact,
      before: null,
      after: fact.cells,
      asOf,
      source,
    });
    const warnings = read.warnings.map(({ expected }) => inChinese(expected));
    return { fact: await editableFact(tx, fact), edit, warnings };
  });
}

/** The row a person filled in, with what they say beside it. */
export function rowFor(
  kind: FactKind,
  label: Label | undefined,
  cells: CellTexts,
  { id, asOf, sources }: { id: string; asOf: string; sources: string },
): CellTexts {
  const table = tableOf(kind, label);
  const own = { ...cells, sources, ...(kind === 'entity' && { id }) };
  const unknown = Object.keys(own).filter((column) => !(column in fullRow(table, {})));
  if (unknown.length > 0) throw refuseFact(unknown.map((column) => ({ column, expected: '没有这一列' })));
  const row = fullRow(table, own);
  return 'asOf' in row ? { ...row, asOf } : row;
}

/** Entities go by how their name sounds; no table will ever coin the same. */
function newId(kind: FactKind, label: Label | undefined, cells: CellTexts): string {
  if (kind !== 'entity') return `${kind}:${randomUUID()}`;
  const sound = namePinyin(cells['name'] ?? '').full.replace(/[^a-z0-9]/g, '');
  const part = [sound.slice(0, 40), randomUUID().slice(0, 6)].filter(Boolean).join('-');
  return `${(label ?? '').toLowerCase()}:${part}`;
}

async function refuseKnown(
  tx: Transaction,
  kind: FactKind,
  label: Label | undefined,
  row: CellTexts,
  properties: Record<string, unknown>,
): Promise<void> {
  const cell = (column: string) => row[column] ?? '';
  const same = await (kind === 'entity' && label
    ? tx.first(sameEntity, {
        label,
        name: cell('name'),
        creditCode: cell('creditCode') || null,
        listingCode: cell('listingCode') || null,
      })
    : kind === 'tie'
      ? tx.first(sameTie, {
          type: relationshipTypeSchema.parse(cell('type')),
          from: cell('from'),
          to: cell('to'),
          role: cell('role'),
          asOf: cell('asOf'),
          validFrom: cell('validFrom'),
        })
      : tx.first(sameClaim, {
          entities: cell('entity').split('|'),
          key: cell('key'),
          value: properties['value'] as string | number,
          unit: cell('unit'),
          asOf: cell('asOf'),
          period: cell('period'),
        }));
  if (!same) return;
  const known = await editableFact(tx, await factById(tx, kind, same.id));
  throw new HttpError(409, 'already_there', '图中已有这一条，请直接修改它', known);
}
