import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identify, isRunning, takeLock } from '../../server/launch/lock.mjs';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  lock = join(folder, 'start.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The identity of a process that ran and has ended. */
async function deadProcess() {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  await new Promise((resolve) => child.once('spawn', resolve));
  const identity = identify(child.pid ?? 0);
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('close', resolve));
  return identity;
}

test('this process runs; the same number with another beginning is another process', () => {
  const self = identify(process.pid);
  expect(isRunning(self)).toBe(true);
  expect(isRunning({ ...self, began: 'another time' })).toBe(false);
});

test('a process that was killed does not run', async () => {
  expect(isRunning(await deadProcess())).toBe(false);
});

test('a released lock is gone, and releasing twice does no harm', async () => {
  const release = await takeLock(lock);
  expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual(identify(process.pid));
  release();
  release();
  expect(readdirSync(folder)).toEqual([]);
});

test('a second taker waits until the first lets go', async () => {
  const events: string[] = [];
  const release = await takeLock(lock);
  const second = takeLock(lock, { onWait: () => events.push('waiting') }).then((releaseSecond) => {
    events.push('taken');
    releaseSecond();
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  events.push('released');
  release();
  await second;
  expect(events).toEqual(['waiting', 'released', 'taken']);
});

test('the lock of a process that was killed is taken over', async () => {
  writeFileSync(lock, JSON.stringify(await deadProcess()));
  const release = await takeLock(lock, { waitMs: 0 });
  expect(JSON.parse(readFileSync(lock, 'utf8')).pid).toBe(process.pid);
  release();
});

test('an empty lock file is one just being written, until it is old', async () => {
  writeFileSync(lock, '');
  await expect(takeLock(lock, { waitMs: 0 })).rejects.toMatchObject({ code: 'lock-held' });
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(lock, longAgo, longAgo);
  (await takeLock(lock, { waitMs: 0 }))();
  expect(existsSync(lock)).toBe(false);
});

test('who waits too long is told whom for, and how to go on', async () => {
  const release = await takeLock(lock);
  await expect(takeLock(lock, { waitMs: 0 })).rejects.toMatchObject({
    code: 'lock-held',
    message: expect.stringContaining(`process ${process.pid}`),
    remedies: [
      { run: `ps -p ${process.pid} -o pid,etime,args` },
      { run: `kill ${process.pid} && npm start` },
      { run: `rm ${lock} && npm start` },
    ],
  });
  release();
});
