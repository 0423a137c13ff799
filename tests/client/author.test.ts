import { beforeEach, expect, jest, test } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import { z } from 'zod';
import { call } from '../../client/api/call.ts';
import { answerAuthor, askAuthor, ensureAuthor, useAuthor, useAuthorAsked } from '../../client/ui/author.ts';
import { nothing } from '../../server/contract/common.ts';
import { defineRoute } from '../../server/contract/route.ts';

beforeEach(() => localStorage.clear());

const page = () => renderHook(() => ({ name: useAuthor(), asked: useAuthorAsked() })).result;
const ensure = () => act(async () => ({ said: ensureAuthor() }));
const answer = (name: string | null) => act(async () => answerAuthor(name));

test('a name is asked for once, and kept', async () => {
  const shown = page();
  expect(shown.current).toEqual({ name: null, asked: false });
  const { said } = await ensure();
  expect(shown.current).toEqual({ name: null, asked: true });
  await answer('王芳');
  expect(await said).toBe('王芳');
  expect(await (await ensure()).said).toBe('王芳');
  expect(shown.current).toEqual({ name: '王芳', asked: false });
});

test('two who ask at the same time hear the same answer; a closed dialog is none and asks again', async () => {
  const shown = page();
  const [first, second] = [await ensure(), await ensure()];
  await answer(null);
  expect([await first.said, await second.said, shown.current]).toEqual([
    null,
    null,
    { name: null, asked: false },
  ]);
  const { said } = await ensure();
  await answer('王芳');
  expect(await said).toBe('王芳');
});

test('somebody else may say another name; who closes the dialog keeps the old one', async () => {
  localStorage.setItem('liantu.author', '王芳');
  const shown = page();
  await act(async () => void askAuthor());
  expect(shown.current).toEqual({ name: '王芳', asked: true });
  await answer(null);
  expect(shown.current).toEqual({ name: '王芳', asked: false });
  await act(async () => void askAuthor());
  await answer('李雷');
  expect(shown.current).toEqual({ name: '李雷', asked: false });
});

test('what is sent names the person, once there is a name', async () => {
  const route = defineRoute({
    method: 'post',
    path: '/things',
    summary: '',
    params: nothing,
    query: nothing,
    body: z.object({}),
    response: z.object({}),
  });
  const sent: unknown[] = [];
  const fetched = jest.fn(async (_address: unknown, init?: RequestInit) => {
    sent.push(init?.headers);
    return { ok: true, status: 200, json: async () => ({}) } as Response;
  });
  const before = globalThis.fetch;
  globalThis.fetch = fetched as typeof fetch;
  try {
    await call(route, { body: {} });
    localStorage.setItem('liantu.author', '王芳');
    await call(route, { body: {} });
  } finally {
    globalThis.fetch = before;
  }
  expect(sent).toEqual([
    { 'Content-Type': 'application/json' },
    { 'Content-Type': 'application/json', 'x-liantu-author': '%E7%8E%8B%E8%8A%B3' },
  ]);
});
