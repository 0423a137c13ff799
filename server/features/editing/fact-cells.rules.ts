import { writeAmount } from '../../../graph-seed/amount.ts';
import type { Stored } from '../../../graph-seed/overlay.rules.ts';
import { ENTITY_TABLES, type EntityTable, TABLES } from '../../../graph-seed/tables.ts';
import type { CellTexts, FactKind } from '../../contract/editing.ts';
import type { StoredValue } from '../../contract/fact-trace.ts';
import type { Label } from '../../contract/graph-model.ts';

/** What a fact hangs on, where its row names it in columns of its own. */
export type Ends = {
  /** Of an entity. */
  label?: Label | undefined;
  chain?: string | undefined;
  within?: string | undefined;
  /** Of a tie. */
  from?: string | undefined;
  type?: string | undefined;
  to?: string | undefined;
  /** Of a claim. */
  entities?: readonly string[] | undefined;
};

export type EditableTable = EntityTable | 'relationships.csv' | 'claims.csv';

const TABLE_OF = Object.fromEntries(
  Object.entries(ENTITY_TABLES).map(([table, label]) => [label, table]),
) as Record<Label, EntityTable>;

/** The seed table a fact would be a row of. */
export function tableOf(kind: FactKind, label: Label | undefined): EditableTable {
  if (kind === 'tie') return 'relationships.csv';
  if (kind === 'claim') return 'claims.csv';
  return TABLE_OF[label ?? 'Company'];
}

/** Who somebody is cannot be changed by changing a cell: another end is another tie. */
export const FIXED_COLUMNS: Readonly<Record<FactKind, readonly string[]>> = {
  entity: ['id', 'sources', 'chain', 'within'],
  tie: ['from', 'type', 'to', 'sources'],
  claim: ['entity', 'key', 'sources'],
};

const text = (value: StoredValue | undefined): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join('|') : String(value);
};
const range = (from: StoredValue | undefined, to: StoredValue | undefined) =>
  to === undefined || to === null ? text(from) : `${text(from)}..${text(to)}`;

/** What is stored of a fact as the row of text it would be in its seed table; the opposite of laying a row out. */
export function cellsOf(kind: FactKind, stored: Stored, ends: Ends): CellTexts {
  const columns = Object.keys(TABLES[tableOf(kind, ends.label)].shape);
  const fixed: Record<string, string | undefined> = {
    chain: ends.chain,
    within: ends.within,
    from: ends.from,
    type: ends.type,
    to: ends.to,
    entity: ends.entities && [...ends.entities].sort().join('|'),
  };
  const cell = (column: string): string => {
    if (column in fixed) return fixed[column] ?? '';
    if (kind === 'claim' && column === 'value') return range(stored['value'], stored['valueTo']);
    if (kind === 'tie' && column === 'share') return range(stored['share'], stored['shareTo']);
    if (kind === 'tie' && column === 'amount') return amount(stored);
    return text(stored[column]);
  };
  return Object.fromEntries(columns.map((column) => [column, cell(column)]));
}

function amount({ amount: value, amountTo, amountUnit, amountQualifier }: Stored): string {
  if (typeof value !== 'number') return '';
  return writeAmount({
    value,
    unit: text(amountUnit),
    ...(typeof amountTo === 'number' && { valueTo: amountTo }),
    ...(typeof amountQualifier === 'string' && { qualifier: amountQualifier as '约' }),
  });
}

/** The columns in which two rows differ; an absent row has none. */
export function differences(
  before: CellTexts | null,
  after: CellTexts | null,
): { column: string; before: string | null; after: string | null }[] {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return columns
    .filter((column) => (before?.[column] ?? '') !== (after?.[column] ?? ''))
    .map((column) => ({
      column,
      before: before ? (before[column] ?? '') || null : null,
      after: after ? (after[column] ?? '') || null : null,
    }));
}
