import { OpenApiGeneratorV31, OpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import type { Route } from '../../contract/route.ts';

const ERRORS = {
  400: 'A parameter or the body is not as described; `details` names each field and what was expected',
  403: 'Refused: the page that sent it belongs to another site, or the statement does more than read',
  404: 'The graph holds no such entity, or there is no such call',
  405: 'The address exists, the method does not; `Allow` lists those that do',
  410: 'People decided that this entity is another one; `details` names that one and the decision',
  413: 'The body is larger than 1 MB',
  415: 'The body is not JSON in UTF-8',
  422: 'Understood, but cannot be answered as asked: the result is too large',
  429: 'Too many requests in a minute, or too many statements at once; `Retry-After` says when to come back',
  500: 'A fault of ours; `details.requestId` finds it in the log',
  503: 'The graph cannot be reached at the moment',
  504: 'Stopped at its time limit',
} as const;
type ErrorStatus = keyof typeof ERRORS;

/** The OpenAPI 3.1 document of these routes, which stand under `/api`. */
export function describeApi(routes: readonly Route[], version: string) {
  const registry = new OpenAPIRegistry();
  const error = registry.registerComponent('schemas', 'Error', errorBody);
  const errorOf = (status: ErrorStatus) => ({
    description: ERRORS[status],
    content: { 'application/json': { schema: error.ref } },
  });
  for (const route of routes) {
    registry.registerPath({
      method: route.method,
      path: route.path.replace(/:(\w+)/g, '{$1}'),
      operationId: operationId(route),
      summary: route.summary,
      tags: [tagOf(route)],
      request: {
        ...(fieldsOf(route.params) && { params: fieldsOf(route.params) }),
        ...(fieldsOf(route.query) && { query: fieldsOf(route.query) }),
        ...(route.method === 'post' && {
          body: { required: true, content: bodyOf(route) },
        }),
      },
      responses: {
        200: { description: route.summary, content: { 'application/json': { schema: route.response } } },
        ...Object.fromEntries(errorsOf(route).map((status) => [status, errorOf(status)])),
      },
    });
  }
  const document = new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: '链图 Liantu',
      version,
      description:
        'Industry chains, the firms in them, who knows whom and where the money went: questions to one knowledge graph.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api' }],
  });
  return withPlainPatterns(document) as typeof document;
}

/** A body that is no JSON is a file, read as it comes. */
const bodyOf = ({ body }: Route) =>
  body instanceof z.ZodUndefined
    ? { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } }
    : { 'application/json': { schema: body } };

/** A query may say a parameter's fields in an object with further checks on the whole; only the fields can be described. */
function fieldsOf(schema: z.ZodType): z.ZodObject | undefined {
  return schema instanceof z.ZodObject && Object.keys(schema.shape).length > 0 ? schema : undefined;
}

const PATH_PARAMETER = /:\w+/;

function errorsOf({ method, path }: Route): ErrorStatus[] {
  const readsGraph = !['/openapi.json', '/queries', '/import-templates'].includes(path);
  const post: ErrorStatus[] = [403, 413, 415, 422];
  return [
    ...([400, 405, 429, 500] as const),
    ...(PATH_PARAMETER.test(path) ? ([404, 410] as const) : []),
    ...(method === 'post' ? post : []),
    ...(readsGraph ? ([503, 504] as const) : []),
  ].sort((a, b) => a - b);
}

/** `GET /chains/:id/gaps` → `getChainsByIdGaps`. */
function operationId({ method, path }: Route): string {
  const words = path
    .replace(/\.json$/, '')
    .split('/')
    .filter(Boolean);
  const named = words.map((word) => (word.startsWith(':') ? `By${capital(word.slice(1))}` : capital(word)));
  return method + named.join('');
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function tagOf({ path }: Route): string {
  return (path.split('/')[1] ?? '').replace(/\.json$/, '');
}

/** The generator copies a pattern's `u` flag into the pattern itself, where it would be looked for literally. */
function withPlainPatterns(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPlainPatterns);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === 'pattern' && typeof item === 'string' ? item.replace(/\/[a-z]*$/, '') : withPlainPatterns(item),
    ]),
  );
}

const errorBody = {
  type: 'object' as const,
  required: ['error'],
  properties: {
    error: {
      type: 'object' as const,
      required: ['code', 'message'],
      properties: {
        code: { type: 'string' as const, description: 'Stable, for programs: `bad_request`, `not_found` …' },
        message: { type: 'string' as const, description: 'For people, in Chinese' },
        details: { description: 'What exactly, where there is more to say' },
      },
    },
  },
};
