import { namePinyin } from '../../../graph-seed/name-pinyin.ts';
import type { Label } from '../../contract/graph-model.ts';
import type { SearchResult } from '../../contract/search.ts';
import type { Graph } from '../../graph/graph.ts';
import { farQuery, type IndexQuery, looseQuery, strictQuery } from './search-index.rules.ts';
import { readSearchWords, type SearchWords } from './search-words.rules.ts';
import { searchCandidates, searchHints } from './search.queries.ts';
import { type Candidate, isStrict, rankCandidates, toResult } from './search.rules.ts';

/** Best index hits looked at. With labels to keep more are, as the index knows no labels. */
const HITS = 200;
const HITS_BEFORE_LABELS = 5_000;
const KEEP = 400;
/** Half a word is in many names. */
const FAR_HITS = 2_000;

/** With fewer than this found, the widest look is taken too. */
const TOO_FEW = 3;

/** The entities the words may mean, best first. Looks again, with ever more room for a slip, only when too few fit as typed. */
export async function search(
  graph: Graph,
  { q, labels, limit }: { q: string; labels?: Label[] | undefined; limit: number },
): Promise<SearchResult[]> {
  const read = readSearchWords(q, labels);
  if (!read.key || read.labels?.length === 0) return [];
  const words = { ...read, homophone: homophoneOf(read) };
  return graph.reading(async (tx) => {
    const known = new Map<string, Candidate>();
    const look = async (query: IndexQuery, hits: number) => {
      if (!query.names && !query.sounds && query.codes.length === 0) return;
      const found = await tx.all(searchCandidates, {
        ...query,
        labels: words.labels ?? [],
        hits: words.labels ? HITS_BEFORE_LABELS : hits,
        keep: Math.max(hits, KEEP),
      });
      for (const candidate of found) known.set(candidate.id, candidate);
    };
    const ranked = () => rankCandidates(words, [...known.values()]);
    await look(strictQuery(words), HITS);
    if (ranked().filter(({ fit }) => isStrict(fit)).length < limit) await look(looseQuery(words), HITS);
    if (ranked().length < TOO_FEW) await look(farQuery(words), FAR_HITS);
    const best = ranked().slice(0, limit);
    const hints = new Map(
      (await tx.all(searchHints, { ids: best.map(({ candidate }) => candidate.id) })).map((row) => [
        row.id,
        row,
      ]),
    );
    return best.map((graded) =>
      toResult(words, graded, hints.get(graded.candidate.id) ?? { places: [], wholes: [] }),
    );
  });
}

/** One character tells too little by its sound. */
function homophoneOf({ key, sound }: SearchWords): string | undefined {
  const han = key.match(/\p{Script=Han}/gu)?.length ?? 0;
  return sound === undefined && han >= 2 ? namePinyin(key).full : undefined;
}
