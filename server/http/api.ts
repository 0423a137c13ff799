import type { Request, Router } from 'express';
import { z } from 'zod';
import type { Route } from '../contract/route.ts';
import { HttpError } from './errors.ts';

export type Handled<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  params: z.output<P>;
  query: z.output<Q>;
  body: z.output<B>;
};

/** Puts contract routes on a router: what comes in is parsed before the handler sees it. */
export type Api = {
  mount<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
    route: Route<P, Q, B, R>,
    handler: (input: Handled<P, Q, B>) => Promise<NoInfer<z.input<R>>>,
  ): void;
  /** The routes mounted so far, in order: what the OpenAPI page lists. */
  routes: Route[];
};

/** `checkReplies` also parses every answer against the contract; on in tests, off where speed counts. */
export function createApi(router: Router, checkReplies: boolean): Api {
  const routes: Route[] = [];
  return {
    routes,
    mount(route, handler) {
      routes.push(route);
      router[route.method](route.path, async (request: Request, response) => {
        const input = {
          params: parse(route.params, request.params, 'path'),
          query: parse(route.query, request.query, 'query'),
          body: parse(route.body, request.method === 'GET' ? undefined : (request.body ?? {}), 'body'),
        };
        const answer = await handler(input);
        response.json(checkReplies ? route.response.parse(answer) : answer);
      });
    },
  };
}

function parse<T extends z.ZodType>(
  schema: T,
  value: unknown,
  where: 'path' | 'query' | 'body',
): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map((issue) => ({
    in: where,
    field: issue.path.join('.') || (issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : where),
    expected: issue.message,
  }));
  const fields = details.map((detail) => `${detail.field}（${detail.expected}）`).join('；');
  throw new HttpError(400, 'bad_request', `请求参数不正确：${fields}`, details);
}
