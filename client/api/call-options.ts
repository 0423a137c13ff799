import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Route } from '../../server/contract/route.ts';
import { addressOf, call } from './call.ts';

/** One call as a query: `useQuery(callOptions(entityRoute, { params: { id } }))`. The same call is answered once. */
export function callOptions<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(route: Route<P, Q, B, R>, input: { params?: z.input<P>; query?: z.input<Q>; body?: z.input<B> }) {
  return queryOptions({
    queryKey: [route.method, addressOf(route, input), input.body ?? null],
    queryFn: ({ signal }) => call(route, input, signal),
  });
}
