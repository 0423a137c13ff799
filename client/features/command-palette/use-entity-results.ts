import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { searchRoute, type SearchResult } from '../../../server/contract/search.ts';
import { callOptions } from '../../api/call-options.ts';
import type { Scope, Typed } from './palette-prefix.ts';

/** Asked no more often than this; what was typed meanwhile is asked for together. */
const PACE_MS = 50;
const MOST = 20;

const optionsFor = (q: string, scope: Scope) =>
  callOptions(searchRoute, {
    query: { q, limit: MOST, ...(scope.sort === 'entity' && { labels: [scope.label] }) },
  });

/**
 * The entities the words may mean. While the answer to the newest words is on its way the one before stays, and a request
 * nobody waits for any more is broken off.
 */
export function useEntityResults({ scope, words }: Typed) {
  const client = useQueryClient();
  const wanted = words !== '' && (scope.sort === 'all' || scope.sort === 'entity');
  const asked = usePaced(words, PACE_MS);
  const query = useQuery({
    ...optionsFor(asked, scope),
    enabled: wanted && asked !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
  const results: readonly SearchResult[] = wanted ? (query.data?.results ?? []) : [];
  return {
    results,
    error: wanted ? query.error : null,
    /** Whether what is shown answers the words as they stand. */
    settled: !wanted || (asked === words && !query.isPlaceholderData && !query.isFetching),
    /** The answer to the words as they stand, for who does not want to wait and see. */
    now: async (): Promise<readonly SearchResult[]> =>
      wanted ? (await client.fetchQuery(optionsFor(words, scope))).results : [],
  };
}

/** The value, a new one at most every `ms`: the first at once, then the newest of those that came too soon. */
function usePaced(value: string, ms: number): string {
  const [paced, setPaced] = useState(value);
  const taken = useRef(0);
  useEffect(() => {
    const wait = value === '' ? 0 : Math.max(0, taken.current + ms - performance.now());
    const timer = setTimeout(() => {
      taken.current = performance.now();
      setPaced(value);
    }, wait);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return paced;
}
