import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/call.ts';

const RETRIES = 2;

/** A refusal (4xx) stays one; an unreachable server or graph is tried again, 1 s and then 2 s later. */
export function worthRetrying(failures: number, error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  const refused = error.status >= 400 && error.status < 500;
  return !refused && failures < RETRIES;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: worthRetrying,
        retryDelay: (attempt) => 1000 * 2 ** attempt,
        staleTime: 60_000,
        refetchOnWindowFocus: false,
      },
    },
  });
}
