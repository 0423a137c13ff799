import type { MappedColumn, Mapping, MappingDifferences } from '../../../contract/imports-mapping.ts';
import { comparisonKey } from '../cells/clean-text.rules.ts';
import type { HeaderColumn } from './find-header.rules.ts';

/**
 * A kept mapping laid over the columns of another file, found by their names, and how the two differ. Columns that are new are
 * left out until somebody says what they mean. Units are those of the file where its header names one.
 */
export function resolveMapping(
  mapping: Mapping,
  columns: readonly HeaderColumn[],
): { mapping: Mapping; differences: MappingDifferences } {
  const left = [...columns];
  const resolved: MappedColumn[] = [];
  const differences: MappingDifferences = { missing: [], added: [], moved: [] };
  for (const known of mapping.columns) {
    const found = takeFitting(left, known);
    if (found) {
      resolved.push({ ...known, ...found });
      if (found.position !== known.position) {
        differences.moved.push({ column: found.column, position: found.position, from: known.position });
      }
    } else if (known.field !== null || known.claim) {
      differences.missing.push({ column: known.column, position: known.position });
    }
  }
  for (const { column, position, unit } of left) {
    differences.added.push({ column, position });
    resolved.push({ column, position, field: null, ...(unit && { unit }) });
  }
  resolved.sort((a, b) => a.position - b.position);
  return { mapping: { ...mapping, columns: resolved }, differences };
}

/** Takes the column of this name out of `left`: that at the same place where several share the name, else the first. */
function takeFitting(left: HeaderColumn[], { column, position }: MappedColumn): HeaderColumn | undefined {
  const key = nameKey(column);
  const fits = (one: HeaderColumn) => nameKey(one.column) === key;
  const atSamePlace = left.findIndex((one) => fits(one) && one.position === position);
  const index = atSamePlace === -1 ? left.findIndex(fits) : atSamePlace;
  return index === -1 ? undefined : left.splice(index, 1)[0];
}

/** Names are the same whatever unit or remark stands in brackets: 投资额（万元） is 投资额（亿元）. */
function nameKey(column: string): string {
  return comparisonKey(column.replace(/[（(【[][^）)】\]]*[）)】\]]/gu, '')) || comparisonKey(column);
}
