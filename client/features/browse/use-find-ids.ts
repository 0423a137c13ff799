import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { searchRoute } from '../../../server/contract/search.ts';
import { callOptions } from '../../api/call-options.ts';

const MOST = 50;

/** Ids of entities found by pinyin, initials, aliases or in spite of a typo, the best first. */
export function useFindIds(): (words: string) => Promise<readonly string[]> {
  const client = useQueryClient();
  return useCallback(
    async (words) => {
      const { results } = await client.fetchQuery(
        callOptions(searchRoute, { query: { q: words, limit: MOST } }),
      );
      return results.map(({ id }) => id);
    },
    [client],
  );
}
