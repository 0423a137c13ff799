import { randomUUID } from 'node:crypto';
import { writes } from '../../../graph-seed/load.queries.ts';
import { parseCells } from '../../../graph-seed/parse-table.ts';
import type { SourceRef } from '../../contract/common.ts';
import type { SourceGiven } from '../../contract/editing.ts';
import type { Transaction } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { sourceRows } from './editing.queries.ts';
import { type RowProblem, fullRow } from './read-row.rules.ts';
import { refuseFact } from './refuse-fact.ts';

/** The source a person names: one the graph knows, or a new one, which is written. Throws 404, 400 `bad_fact`. */
export async function takeSource(
  tx: Transaction,
  given: SourceGiven,
  { by, at }: { by: string; at: string },
): Promise<SourceRef> {
  if ('id' in given) {
    const [known] = await tx.all(sourceRows, { ids: [given.id] });
    if (!known) throw notFound('来源', given.id);
    const { id, title, publisher, date, url } = known;
    return { id, title, publisher, date, url };
  }
  const id = `source:entered-${randomUUID().slice(0, 13)}`;
  const parsed = parseCells('sources.csv', fullRow('sources.csv', { ...given, id }));
  if (!parsed.ok) throw refuseFact(parsed.problems.map(inSource));
  const { id: _id, ...cells } = parsed.cells;
  const properties = Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, value ?? null]));
  await tx.first(writes.sources, {
    rows: [{ id, properties: { ...properties, enteredBy: by, enteredAt: at } }],
  });
  const { title, publisher, date, url } = cells;
  return { id, title, publisher, date, url };
}

const inSource = ({ column, expected }: RowProblem) => ({ column: `source.${column}`, expected });
