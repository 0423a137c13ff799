import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { zhCN } from 'zod/locales';
import type { Route } from '../contract/route.ts';
import { HttpError } from './errors.ts';

// What the contract leaves unsaid about a bad parameter is said in the language of the other messages.
z.config(zhCN());

type Handled<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  params: z.output<P>;
  query: z.output<Q>;
  body: z.output<B>;
};

/** Puts contract routes on a router: what comes in is parsed before the handler sees it; the request says who sent it. */
export type Api = {
  mount<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
    route: Route<P, Q, B, R>,
    handler: (input: Handled<P, Q, B>, request: Request) => Promise<NoInfer<z.input<R>>>,
  ): void;
  /** A route whose body or answer is no JSON: the handler reads the one and writes the other itself. */
  mountRaw<P extends z.ZodType, Q extends z.ZodType>(
    route: Route<P, Q>,
    handler: (
      input: Omit<Handled<P, Q, z.ZodType>, 'body'>,
      request: Request,
      response: Response,
    ) => Promise<void>,
  ): void;
  /** The routes mounted so far, in order: what the OpenAPI page lists. */
  routes: Route[];
  /** Answers 405 to every other method on the addresses mounted so far. Call it last. */
  refuseOtherMethods(): void;
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
          body: parse(route.body, route.method === 'get' ? undefined : jsonBody(request), 'body'),
        };
        const answer = await handler(input, request);
        response.json(checkReplies ? route.response.parse(answer) : answer);
      });
    },
    mountRaw(route, handler) {
      routes.push(route);
      router[route.method](route.path, async (request: Request, response) => {
        const params = parse(route.params, request.params, 'path');
        await handler({ params, query: parse(route.query, request.query, 'query') }, request, response);
      });
    },
    refuseOtherMethods() {
      const paths = [...new Set(routes.map((route) => route.path))];
      // `/entities/ties` is one of `/entities/:id` too, so the fixed ones come first.
      for (const path of paths.sort((a, b) => Number(a.includes(':')) - Number(b.includes(':')))) {
        const methods = routes
          .filter((route) => route.path === path)
          .map((route) => route.method.toUpperCase());
        const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
        router.all(path, (request, response) => {
          response.set('Allow', allowed);
          if (request.method !== 'OPTIONS') {
            throw new HttpError(405, 'no_such_method', `这个接口不接受 ${request.method}，只接受 ${allowed}`);
          }
          response.status(204).end();
        });
      }
    },
  };
}

/** Other kinds of body are refused, also because a browser sends those for any page without asking first. */
function jsonBody(request: Request): unknown {
  const empty = request.headers['content-length'] === '0';
  if (!empty && request.is('application/json') === false) {
    throw new HttpError(415, 'not_json', '请求体应为 JSON（Content-Type: application/json）');
  }
  return request.body ?? {};
}

/** Places a sentence names; all of them stand in its details. */
const MOST_NAMED = 5;

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
    expected:
      issue.code === 'invalid_type' && valueAt(value, issue.path) === undefined ? '必填' : issue.message,
  }));
  const named = details.slice(0, MOST_NAMED).map((detail) => `${detail.field}（${detail.expected}）`);
  if (details.length > MOST_NAMED) named.push(`另有 ${details.length - MOST_NAMED} 处`);
  const fields = named.join('；');
  // What is named in the address and cannot exist is not there, like what could exist and does not.
  if (where === 'path') throw new HttpError(404, 'not_found', `没有找到：${fields}`, details);
  throw new HttpError(400, 'bad_request', `请求参数不正确：${fields}`, details);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null
        ? (inside as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}
