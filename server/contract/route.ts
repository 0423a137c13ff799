import type { z } from 'zod';

/**
 * One call of the HTTP contract as data: the server mounts it, the client calls it and the OpenAPI page
 * describes it, all from this object. `path` is written as Express reads it (`/chains/:id`), under `/api`.
 */
export type Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> = {
  method: 'get' | 'post';
  path: string;
  summary: string;
  params: Params;
  query: Query;
  body: Body;
  response: Response;
};

export function defineRoute<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Response extends z.ZodType,
>(route: Route<Params, Query, Body, Response>): Route<Params, Query, Body, Response> {
  return route;
}
