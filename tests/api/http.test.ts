import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import { CONNECTION_LIMITS } from '../../server/http/connection-limits.ts';
import { testApp } from '../support/test-app.ts';

const { app, api, graph, close } = testApp();
afterAll(close);

describe('every answer', () => {
  test('carries the headers a browser is to heed, and a number of its own', async () => {
    const first = await api.get('/api/queries').expect(200);
    const second = await api.get('/api/no-such-call').expect(404);
    for (const { headers } of [first, second]) {
      expect(headers).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'content-security-policy': expect.stringContaining("script-src 'self'"),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-cache',
        'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
      });
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['content-security-policy']).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    }
    expect(first.headers['x-request-id']).not.toBe(second.headers['x-request-id']);
  });

  test('to a call there is none of is 404 in JSON, without echoing the query', async () => {
    const { body } = await api.get('/api/no-such-call?x=<script>').expect(404);
    expect(body).toEqual({ error: { code: 'no_such_call', message: '没有这个接口：GET /api/no-such-call' } });
  });
});

describe('methods', () => {
  test('HEAD answers as GET does, without a body', async () => {
    const { status, headers, text } = await api.head('/api/queries');
    expect([status, headers['content-type'], text]).toEqual([
      200,
      'application/json; charset=utf-8',
      undefined,
    ]);
  });

  test.each([
    ['/api/health', 'GET, HEAD, OPTIONS'],
    ['/api/entities/company:boe', 'GET, HEAD, OPTIONS'],
    ['/api/entities/ties', 'POST, OPTIONS'],
    ['/api/cypher', 'POST, OPTIONS'],
  ])('OPTIONS on %s says which there are, and the others are refused', async (address, allowed) => {
    const options = await api.options(address).expect(204);
    expect(options.headers['allow']).toBe(allowed);
    for (const refused of [api.put(address), api.patch(address), api.delete(address)]) {
      const { headers, body } = await refused.send({}).expect(405);
      expect([headers['allow'], body.error.code]).toEqual([allowed, 'no_such_method']);
    }
    await (allowed.startsWith('GET') ? api.post(address).send({}) : api.get(`${address}`)).expect(
      address === '/api/entities/ties' ? 404 : 405,
    );
  });
});

const post = (type: string, body: string | Buffer) =>
  api.post('/api/cypher').set('Content-Type', type).send(body);

describe('bodies', () => {
  const query = JSON.stringify({ query: 'RETURN 1' });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/json',
  ])('%s is no JSON: 415', async (type) => {
    const { body } = await post(type, query).expect(415);
    expect(body.error.code).toBe('not_json');
  });

  test('in another encoding: 415', async () => {
    await post('application/json; charset=latin1', query).expect(415);
  });

  test.each(['{"query":', '{query: 1}', '"RETURN 1"', 'null', '\u0000'])(
    '%s is broken JSON: 400',
    async (text) => {
      const { body } = await post('application/json', text).expect(400);
      expect(body).toEqual({ error: { code: 'bad_json', message: '请求体不是有效的 JSON' } });
    },
  );

  test('none at all names the field that is missing', async () => {
    const { body } = await api.post('/api/cypher').expect(400);
    expect(body.error.details).toEqual([expect.objectContaining({ in: 'body', field: 'query' })]);
  });

  test('larger than a megabyte: 413, packed or not', async () => {
    const large = JSON.stringify({ query: 'x'.repeat(1_100_000) });
    expect((await post('application/json', large).expect(413)).body.error.code).toBe('too_large');
    await api
      .post('/api/cypher')
      .set({ 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
      .serialize((body: Buffer) => body as unknown as string)
      .send(gzipSync(large))
      .expect(413);
  });

  test.each([
    '{"query":"RETURN 1","__proto__":{"polluted":true}}',
    '{"query":"RETURN 1","constructor":{"prototype":{"polluted":true}}}',
  ])('keys that reach for prototypes change nothing: %s', async (text) => {
    const { status } = await post('application/json', text);
    expect([200, 400]).toContain(status);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('addresses', () => {
  test.each([
    ['/api/entities/%', 400],
    ['/api/entities/%C0%AF', 400],
    ['/api/entities/company%3Aboe', 200],
    ['/api/entities/company:%00', 404],
    ['/api/entities/..%2F..%2Fetc%2Fpasswd', 404],
    ['/api/search?q=%00', 200],
    ['/api/search?q=%ED%A0%80', 200],
    ['/api/search?q=%', 200],
    ['/api/search?q=a&q=b', 400],
    ['/api/search?q[$gt]=a', 400],
    ['/api/search?q=a&__proto__=b', 400],
    ['/api/search?q=a&constructor[prototype]=b', 400],
    [`/api/search?q=${'a'.repeat(5_000)}`, 400],
    [`/api/search?q=a&labels=${'Company,'.repeat(100)}`, 400],
  ])('%s → %i', async (address, status) => {
    const answer = await api.get(address);
    expect(answer.status).toBe(status);
    expect(answer.type).toBe('application/json');
  });

  test('a line longer than any address of ours is refused before it is read', async () => {
    const { status } = await api.get(`/api/search?q=${'a'.repeat(20_000)}`);
    expect(status).toBe(431);
  });
});

describe('other sites', () => {
  test('a name that is not ours gets nothing, neither data nor page', async () => {
    for (const address of ['/api/queries', '/api/openapi.json', '/']) {
      const { body } = await api.get(address).set('Host', 'rebound.example').expect(403);
      expect(body.error.code).toBe('foreign_host');
    }
  });

  test('a page of another site cannot send what is more than a read', async () => {
    const { body } = await api
      .post('/api/cypher')
      .set('Origin', 'http://evil.example')
      .send({ query: 'RETURN 1' })
      .expect(403);
    expect(body.error.code).toBe('foreign_page');
  });

  test('no page of another site is told it may read', async () => {
    const { headers } = await api.get('/api/queries').set('Origin', 'http://evil.example').expect(200);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

test('whoever asks too often is told to wait, and nobody else', async () => {
  const { api: hurried } = testApp({ graph, requestsPerMinute: 3 });
  const statuses = [];
  for (let turn = 0; turn < 5; turn++) statuses.push((await hurried.get('/api/queries')).status);
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
  const { body, headers } = await hurried.get('/api/queries').set('X-Forwarded-For', '10.1.2.3').expect(429);
  expect(body.error.code).toBe('too_many_requests');
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
});

describe('the page itself', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'liantu-client-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>链图</title>');
  writeFileSync(path.join(folder, 'assets', 'app-1.js'), 'export {};');
  afterAll(() => rmSync(folder, { recursive: true }));
  const { api: site } = testApp({ graph, clientFolder: folder });

  test('is served at every address that is no file and no call', async () => {
    for (const address of ['/', '/gaps?chain=chain:new-display', '/entities/company:boe']) {
      const { text, type, headers } = await site.get(address).expect(200);
      expect([type, text.includes('链图'), headers['cache-control']]).toEqual([
        'text/html',
        true,
        'no-cache',
      ]);
    }
  });

  test('its parts may be kept, a part that is not there is 404, and nothing else of the disk can be had', async () => {
    const part = await site.get('/assets/app-1.js').expect(200);
    expect(part.headers['cache-control']).toContain('immutable');
    await site.get('/assets/app-0.js').expect(404);
    await site.get('/assets/..%2f..%2f..%2f..%2fetc/passwd').expect(403);
    const climbed = await site.get('/..%2f..%2f..%2f..%2fetc/passwd').expect(200);
    expect(climbed.text).toContain('链图');
  });

  test('takes nothing: other methods are 404 in JSON', async () => {
    const { body } = await site.post('/gaps').send({}).expect(404);
    expect(body.error.code).toBe('not_found');
  });
});

test('a connection that does not finish its request is ended', async () => {
  const server = createServer(CONNECTION_LIMITS, app);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const started = performance.now();
  const said = await new Promise<string>((resolve) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write('GET /api/queries HTTP/1.1\r\nHost: local'));
    socket.on('data', (chunk) => (received += String(chunk)));
    socket.on('close', () => resolve(received));
    socket.on('error', () => resolve(received));
  });
  server.close();
  expect(said).toContain('408 Request Timeout');
  expect(performance.now() - started).toBeLessThan(CONNECTION_LIMITS.headersTimeout + 4_000);
}, 15_000);
