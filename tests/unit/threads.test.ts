import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { GraphTimeout, GraphUnavailable } from '../../server/graph/errors.ts';
import { openThread, type Thread } from '../../server/threads/ask-thread.ts';

/** A thread that doubles numbers, tells how often it was asked, and fails or ends when told to. */
const DOUBLER = `
import { parentPort, workerData } from 'node:worker_threads';
let asked = 0;
parentPort.on('message', ({ id, job }) => {
  asked += 1;
  if (job === 'end') process.exit(3);
  else if (job === 'slow') setTimeout(() => parentPort.postMessage({ id, value: asked }), 60_000);
  else if (job === 'fail') parentPort.postMessage({ id, error: { name: 'GraphTimeout', message: 'too slow' } });
  else parentPort.postMessage({ id, value: { doubled: job * workerData.factor, asked } });
});`;
const folder = mkdtempSync(join(tmpdir(), 'liantu-thread-'));
const file = join(folder, 'doubler.mjs');
let thread: Thread<number | string> | undefined;
const open = (more: { onEnd?: (why: string) => void; idleMs?: number } = {}) => {
  thread = openThread(pathToFileURL(file), { data: { factor: 2 }, ...more });
  return thread;
};

beforeAll(() => writeFileSync(file, DOUBLER));
afterEach(() => thread?.close());
afterAll(() => rmSync(folder, { recursive: true }));

test('each answer finds who asked, and errors keep their kind', async () => {
  const { ask } = open();
  const answers = await Promise.all([ask(1), ask(5), ask(7)]);
  expect(answers).toEqual([
    { doubled: 2, asked: 1 },
    { doubled: 10, asked: 2 },
    { doubled: 14, asked: 3 },
  ]);
  const failed = ask('fail');
  await expect(failed).rejects.toBeInstanceOf(GraphTimeout);
  await expect(failed).rejects.toThrow('too slow');
});

test('one that ends refuses who waits, says so, and begins anew with the next job', async () => {
  const told: string[] = [];
  const { ask } = open({ onEnd: (why) => told.push(why) });
  const waiting = expect(ask('slow')).rejects.toBeInstanceOf(GraphUnavailable);
  await expect(ask('end')).rejects.toBeInstanceOf(GraphUnavailable);
  await waiting;
  expect(told).toEqual(['the thread ended']);
  expect(await ask(3)).toEqual({ doubled: 6, asked: 1 });
});

test('one nobody asks lets go of what it holds, without a word', async () => {
  const told: string[] = [];
  const { ask } = open({ onEnd: (why) => told.push(why), idleMs: 30 });
  expect(await ask(3)).toEqual({ doubled: 6, asked: 1 });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await ask(3)).toEqual({ doubled: 6, asked: 1 });
  expect(told).toEqual([]);
});
