import { describe, expect, test } from '@jest/globals';
import express, { type ErrorRequestHandler } from 'express';
import supertest from 'supertest';
import { HttpError } from '../../server/http/errors.ts';
import { refuseForeignPages } from '../../server/http/foreign-pages.ts';

const replyWithCode: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  response.status(error instanceof HttpError ? error.status : 500).json({});
};

function site(...allowed: string[]) {
  const app = express();
  app.use(refuseForeignPages(allowed));
  app.use((_request, response) => void response.json({}));
  app.use(replyWithCode);
  return supertest(app);
}
async function status(method: 'get' | 'post', headers: Record<string, string>, ...allowed: string[]) {
  const api = site(...allowed);
  const answer = await (method === 'get' ? api.get('/') : api.post('/')).set(headers);
  return answer.status;
}

describe('the name a server is reached by', () => {
  test.each(['localhost:3000', 'app.localhost', '127.0.0.1:3000', '[::1]:3000', '192.168.1.5'])(
    '%s is always answered',
    async (host) => {
      expect(await status('get', { host })).toBe(200);
    },
  );

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'notlocalhost'])(
    '%s is answered only when allowed',
    async (host) => {
      expect([await status('get', { host }), await status('get', { host }, host)]).toEqual([403, 200]);
    },
  );

  test('a star allows every name, and what is no name is refused', async () => {
    expect([await status('get', { host: 'any.example' }, '*'), await status('get', { host: 'a b' })]).toEqual(
      [200, 400],
    );
  });
});

const host = 'localhost:3000';
const from = (origin: string) => status('post', { host, origin });

describe('the page a request comes from', () => {
  test('its own page may send, another port, site or a page without origin may not', async () => {
    expect([
      await from('http://localhost:3000'),
      await from('http://localhost:8080'),
      await from('http://evil.example'),
      await from('null'),
    ]).toEqual([200, 403, 403, 403]);
  });

  test('a page of an allowed name may send through a proxy that changes the host', async () => {
    const headers = { host, origin: 'https://liantu.example' };
    expect([await status('post', headers), await status('post', headers, 'liantu.example')]).toEqual([
      403, 200,
    ]);
  });

  test('programs that are no browser may send, a browser that says cross-site may not', async () => {
    expect([
      await status('post', { host }),
      await status('post', { host, 'sec-fetch-site': 'cross-site' }),
      await status('get', { host, 'sec-fetch-site': 'cross-site' }),
    ]).toEqual([200, 403, 200]);
  });
});
