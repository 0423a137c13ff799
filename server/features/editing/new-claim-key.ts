import { writes } from '../../../graph-seed/load.queries.ts';
import { parseCells } from '../../../graph-seed/parse-table.ts';
import type { Cells } from '../../../graph-seed/tables.ts';
import type { NewKeyGiven } from '../../contract/editing.ts';
import type { Transaction } from '../../graph/graph.ts';
import { compareKey } from '../search/search-words.rules.ts';
import { claimKeys } from './editing.queries.ts';
import { coinKey } from './new-claim-key.rules.ts';
import { refuseFact } from './refuse-fact.ts';
import type { Pen } from './write-fact.ts';

/**
 * Declares a figure the graph has no name for yet, as a row of its table; it stays when the claim it came with is taken
 * back. Throws 400 `bad_fact` for names that do not fit or that a known figure has.
 */
export async function declareKey(tx: Transaction, given: NewKeyGiven, { by, at }: Pen): Promise<string> {
  const known = await tx.all(claimKeys, {});
  for (const column of ['nameZh', 'nameEn'] as const) {
    const same = known.find((one) => compareKey(one[column]) === compareKey(given[column]));
    if (same) {
      const expected = `图中没有的指标；已有“${same.nameZh}”（${same.nameEn}），请直接选它`;
      throw refuseFact([{ column: `newKey.${column}`, expected }]);
    }
  }
  const key = coinKey(given.nameEn, new Set(known.map((one) => one.key)));
  const parsed = parseCells('claim-keys.csv', { ...given, key });
  if (!parsed.ok) {
    throw refuseFact(parsed.problems.map((one) => ({ ...one, column: `newKey.${one.column}` })));
  }
  const { nameZh, nameEn, kind }: Cells<'claim-keys.csv'> = parsed.cells;
  const properties = { id: key, nameZh, nameEn, kind, enteredBy: by, enteredAt: at };
  await tx.first(writes.claimKeys, { rows: [{ id: key, properties }] });
  return key;
}
