import type { SourcesAnswer, SourceSummary } from '../../../server/contract/sources.ts';
import type { Export } from '../../ui/table-export/export-model.ts';
import { LABEL_NAMES, type Confidence, type Label } from '../../../server/contract/graph-model.ts';

/** How many facts of every kind rest on a source. */
export function factsOn(source: SourceSummary): number {
  return source.entities + source.relationships + source.claims + source.coverage;
}

export const SORTS = ['date', 'facts', 'title'] as const;
type Sort = (typeof SORTS)[number];

type Wanted = { words: string; kind: string | null; sort: Sort };

/** The sources whose title, publisher or note holds every word typed, of the wanted kind, in the wanted order. */
export function listSources(
  sources: readonly SourceSummary[],
  { words, kind, sort }: Wanted,
): SourceSummary[] {
  const parts = words.toLowerCase().split(/\s+/).filter(Boolean);
  return sources
    .filter((source) => {
      const text = [source.title, source.publisher, source.note].join(' ').toLowerCase();
      return (kind === null || source.kind === kind) && parts.every((part) => text.includes(part));
    })
    .sort((a, b) => compare(a, b, sort) || a.title.localeCompare(b.title, 'zh-Hans-CN'));
}

/** Newest first, most facts first, or by title; what has no date comes last. */
function compare(a: SourceSummary, b: SourceSummary, sort: Sort): number {
  if (sort === 'facts') return factsOn(b) - factsOn(a);
  if (sort === 'date') return (b.date ?? '').localeCompare(a.date ?? '');
  return 0;
}

/** The kinds of sources there are with how many of each, most first. */
export function kindsOf(sources: readonly SourceSummary[]): { kind: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { kind } of sources) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}

type Totals = SourcesAnswer['totals'];

/** Entities by kind in the model's order, without kinds there are none of. */
export function entityCounts(totals: Totals): { label: Label; count: number }[] {
  return LABEL_NAMES.flatMap((label) => {
    const count = totals.entities[label] ?? 0;
    return count > 0 ? [{ label, count }] : [];
  });
}

/** Relationships and claims by how far they can be relied on, each with its share of all, a fraction of 1. */
export function confidenceShares(totals: Totals): { confidence: Confidence; count: number; share: number }[] {
  const all = totals.stated + totals.inferred + totals.contested;
  return (['stated', 'inferred', 'contested'] as const).map((confidence) => ({
    confidence,
    count: totals[confidence],
    share: all === 0 ? 0 : totals[confidence] / all,
  }));
}

/** `0.0712` is 7.1%; something that is there at all is never 0%. */
export function shareWords(share: number): string {
  if (share > 0 && share < 0.001) return '<0.1%';
  return `${Number((share * 100).toFixed(1))}%`;
}

type Say = (key: string, values?: Record<string, unknown>) => string;

/** The list as it is shown, with what it was narrowed by. */
export function sourcesExport(
  shown: readonly SourceSummary[],
  { q, kind }: { q: string; kind: string | null },
  say: Say,
): Export {
  const dates = shown.flatMap(({ date }) => date ?? []);
  return {
    title: say('export.title'),
    filters: [
      ...(q ? [[say('filter.search'), q] as const] : []),
      ...(kind ? [[say('filter.kind'), say(`kind.${kind}`)] as const] : []),
    ],
    basis: {
      queries: ['sources/list.cypher', 'sources/uses.cypher'],
      newest: dates.reduce<string | null>((max, date) => (max && max > date ? max : date), null),
    },
    tables: [
      {
        name: say('export.title'),
        header: [
          ...(
            [
              'title',
              'publisher',
              'kind',
              'date',
              'entities',
              'relationships',
              'claims',
              'coverage',
              'facts',
            ] as const
          ).map((column) => say(`column.${column}`)),
          'URL',
        ],
        rows: shown.map((source) => [
          source.title,
          source.publisher ?? null,
          say(`kind.${source.kind}`),
          source.date ?? null,
          source.entities,
          source.relationships,
          source.claims,
          source.coverage,
          factsOn(source),
          source.url ?? null,
        ]),
      },
    ],
    sources: shown,
  };
}
