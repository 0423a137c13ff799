import type { ChainHoldings, SourcesAnswer, SourceSummary } from '../../contract/sources.ts';
import { newestDate } from '../basis.rules.ts';

const UNUSED = { entities: 0, relationships: 0, claims: 0, coverage: 0 };
type Uses = typeof UNUSED;

export type SourceRow = Omit<SourceSummary, keyof Uses>;
export type UseRow = { source: string; kind: keyof Uses; facts: number };
/** `of` is a label for entities, a confidence for the rest. */
export type TotalRow = {
  kind: 'entity' | 'relationship' | 'claim';
  of: string;
  count: number;
  newest: string | null;
};
export type ChainRow = Omit<ChainHoldings, 'inRegion'> & { judged: number; local: number };

/** Sources with the number of facts that rest on each; a source nothing rests on has zeros. */
export function withUses(sources: readonly SourceRow[], uses: readonly UseRow[]): SourceSummary[] {
  const bySource = new Map<string, Uses>();
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
