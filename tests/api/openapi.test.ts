import { afterAll, expect, test } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { testApp } from '../support/test-app.ts';

const { app, api, close } = testApp();
afterAll(close);

type Operation = {
  operationId: string;
  parameters?: { name: string; in: string; schema: { pattern?: string } }[];
  requestBody?: unknown;
  responses: Record<string, { description: string; content: Record<string, { schema: object }> }>;
};
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> };
const described = async (): Promise<Document> => (await api.get('/api/openapi.json').expect(200)).body;

/** What Express itself answers, so that a route mounted past the contract is noticed. */
function mounted(): string[] {
  const stack = (app.router as unknown as { stack: { handle?: { stack?: Layer[] } }[] }).stack;
  return stack
    .flatMap(({ handle }) => handle?.stack ?? [])
    .flatMap(({ route }) =>
      Object.keys(route?.methods ?? {})
        .filter((method) => method !== '_all')
        .map((method) => `${method} ${route?.path.replace(/:(\w+)/g, '{$1}')}`),
    );
}
type Layer = { route?: { path: string; methods: Record<string, boolean> } };

test('the description is valid OpenAPI 3.1', async () => {
  const result = await new Validator().validate(await described());
  expect(result).toEqual({ valid: true });
});

test('every call that is answered is described, and nothing else', async () => {
  const { paths } = await described();
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(calls.sort()).toEqual(mounted().sort());
  expect(calls).toContain('get /openapi.json');
});

test('each call has a name of its own, its parameters, its body if it has one, and its errors', async () => {
  const { paths } = await described();
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  for (const { path, method, operation } of operations) {
    const inPath =
      operation.parameters?.filter((parameter) => parameter.in === 'path').map(({ name }) => name) ?? [];
    expect([path, inPath]).toEqual([path, [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])]);
    expect([path, operation.requestBody !== undefined]).toEqual([path, method === 'post']);
    expect([path, Object.keys(operation.responses)]).toEqual([
      path,
      expect.arrayContaining(['200', '400', '405', '429', '500', ...(inPath.length ? ['404'] : [])]),
    ]);
    for (const [status, { content }] of Object.entries(operation.responses)) {
      if (status === '200') continue;
      expect(content['application/json']?.schema).toEqual({ $ref: '#/components/schemas/Error' });
    }
  }
});

test('a pattern in the description is one a program can use', async () => {
  const patterns = JSON.stringify(await described()).match(/"pattern":"(?:[^"\\]|\\.)*"/g) ?? [];
  expect(patterns.length).toBeGreaterThan(0);
  for (const pattern of patterns) {
    const { pattern: source } = JSON.parse(`{${pattern}}`);
    expect(() => new RegExp(source, 'u')).not.toThrow();
    expect(source).not.toMatch(/\/[a-z]*$/);
  }
});
