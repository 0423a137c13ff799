import { expect, test } from '@jest/globals';
import express from 'express';
import { pino } from 'pino';
import supertest from 'supertest';
import { GraphBusy, GraphTimeout, GraphTooMuch, GraphUnavailable } from '../../server/graph/errors.ts';
import { HttpError } from '../../server/http/errors.ts';
import { replyToError } from '../../server/http/reply-to-error.ts';

async function reply(error: unknown) {
  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const app = express();
  app.use((request) => {
    request.id = 'request-1';
    throw error;
  });
  app.use(replyToError(log));
  const { status, body, headers } = await supertest(app).get('/secret-path');
  return { status, error: body.error, retryAfter: headers['retry-after'], logged };
}

test('an unknown error says nothing but the number that finds it in the log', async () => {
  const { status, error, logged } = await reply(new TypeError('password is hunter2'));
  expect({ status, error }).toEqual({
    status: 500,
    error: {
      code: 'internal',
      message: '服务器内部错误，请把请求编号告诉管理员',
      details: { requestId: 'request-1' },
    },
  });
  expect(logged).toEqual([
    expect.objectContaining({
      requestId: 'request-1',
      err: expect.objectContaining({ message: 'password is hunter2' }),
    }),
  ]);
});

test('an error meant for the caller keeps its status, code, sentence and details', async () => {
  const { status, error, logged } = await reply(new HttpError(409, 'taken', '已被占用', { by: 'x' }));
  expect({ status, error, logged }).toEqual({
    status: 409,
    error: { code: 'taken', message: '已被占用', details: { by: 'x' } },
    logged: [],
  });
});

test.each([
  [new GraphUnavailable('bolt://secret:7687 refused'), 503, 'graph_unreachable', '2'],
  [new GraphTimeout('15 s'), 504, 'time_limit', undefined],
  [new GraphTooMuch('heap'), 422, 'too_much', undefined],
  [new GraphBusy('two at once'), 429, 'console_busy', '2'],
])('%s', async (thrown, status, code, retryAfter) => {
  const answer = await reply(thrown);
  expect({ status: answer.status, code: answer.error.code, retryAfter: answer.retryAfter }).toEqual({
    status,
    code,
    retryAfter,
  });
  expect(JSON.stringify(answer.error)).not.toContain('secret');
});
