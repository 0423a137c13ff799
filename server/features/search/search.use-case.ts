import type { Label } from '../../contract/graph-model.ts';
import type { SearchResult } from '../../contract/search.ts';
import type { Graph } from '../../graph/graph.ts';
import { type IndexQuery, looseQuery, strictQuery } from './search-index.rules.ts';
import { readSearchWords } from './search-words.rules.ts';
import { searchCandidates, searchHints } from './search.queries.ts';
import { isStrict, rankCandidates, toResult } from './search.rules.ts';

/** Best index hits looked at. With labels to keep more are, as the index knows no labels. */
const HITS = 200;
const HITS_BEFORE_LABELS = 5_000;
const KEEP = 400;

/** The entities the words may mean, best first. Looks a second time, with room for a slip, only when too few fit as typed. */
export async function search(
  graph: Graph,
  { q, labels, limit }: { q: string; labels?: Label[] | undefined; limit: number },
): Promise<SearchResult[]> {
  const words = readSearchWords(q, labels);
  if (!words.key || words.labels?.length === 0) return [];
  return graph.reading(async (tx) => {
    const candidatesOf = (query: IndexQuery) =>
      tx.all(searchCandidates, {
        ...query,
        labels: words.labels ?? [],
        hits: words.labels ? HITS_BEFORE_LABELS : HITS,
        keep: KEEP,
      });
    const strict = await candidatesOf(strictQuery(words));
    let ranked = rankCandidates(words, strict);
    if (ranked.filter(({ fit }) => isStrict(fit)).length < limit) {
      const known = new Set(strict.map(({ id }) => id));
      const loose = (await candidatesOf(looseQuery(words))).filter(({ id }) => !known.has(id));
      ranked = rankCandidates(words, [...strict, ...loose]);
    }
    const best = ranked.slice(0, limit);
    const hints = new Map(
      (await tx.all(searchHints, { ids: best.map(({ candidate }) => candidate.id) })).map((row) => [
        row.id,
        row,
      ]),
    );
    return best.map((graded) =>
      toResult(graded, hints.get(graded.candidate.id) ?? { places: [], wholes: [] }),
    );
  });
}
