import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { searchRoute, type SearchResult } from '../../../server/contract/search.ts';
import { callOptions } from '../../api/call-options.ts';
import type { Scope, Typed } from './palette-prefix.ts';

/** Waiting longer is felt, waiting less asks for every letter of a fast typist. */
const WAIT_MS = 50;
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
  const asked = useSettled(words, WAIT_MS);
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

/** The value once it has stood still for `ms`. An empty one is taken at once, and so is the first after it. */
function useSettled(value: string, ms: number): string {
  const [settled, setSettled] = useState(value);
  const atOnce = value === '' || settled === '';
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), atOnce ? 0 : ms);
    return () => clearTimeout(timer);
  }, [value, ms, atOnce]);
  return settled;
}
