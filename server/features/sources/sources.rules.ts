import type { ChainHoldings, SourcesAnswer, SourceSummary } from '../../contract/sources.ts';
import { newestDate } from '../basis.rules.ts';
import type { ChainRow, SourceRow, TotalRow, UseRow } from './sources.queries.ts';

const UNUSED = { entities: 0, relationships: 0, claims: 0, coverage: 0 };

/** Sources with the number of facts that rest on each; a source nothing rests on has zeros. */
export function withUses(sources: readonly SourceRow[], uses: readonly UseRow[]): SourceSummary[] {
  const bySource = new Map<string, typeof UNUSED>();
  for (const { source, kind, facts } of uses) {
    bySource.set(source, { ...UNUSED, ...bySource.get(source), [kind]: facts });
  }
  return sources.map((source) => ({ ...source, ...(bySource.get(source.id) ?? UNUSED) }));
}

export function sumTotals(rows: readonly TotalRow[]): SourcesAnswer['totals'] {
  const sum = (wanted: (row: TotalRow) => boolean) =>
    rows.filter(wanted).reduce((total, row) => total + row.count, 0);
  const entities = rows.filter((row) => row.kind === 'entity');
  return {
    entities: Object.fromEntries(entities.map((row) => [row.of, row.count])),
    relationships: sum((row) => row.kind === 'relationship'),
    claims: sum((row) => row.kind === 'claim'),
    stated: sum((row) => row.of === 'stated'),
    inferred: sum((row) => row.of === 'inferred'),
    contested: sum((row) => row.of === 'contested'),
    newest: newestDate(rows.map((row) => row.newest)),
  };
}

/** Chains the graph holds something of; what is local is left out where no region was asked for. */
export function toHoldings(rows: readonly ChainRow[], inRegion: boolean): ChainHoldings[] {
  return rows
    .filter((row) => row.segments + row.firms > 0)
    .map(({ judged, local, ...row }) => ({
      ...row,
      inRegion: inRegion ? { judged, local, outside: row.firms - local - row.unplaced } : null,
    }));
}
