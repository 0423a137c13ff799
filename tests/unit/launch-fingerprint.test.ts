import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from '../../server/launch/fingerprint.ts';

let root: string;
const now = () => fingerprint(root, ['client', 'package-lock.json'], ['client/dist']);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  mkdirSync(join(root, 'client', 'app'), { recursive: true });
  writeFileSync(join(root, 'client', 'app', 'main.ts'), 'one');
  writeFileSync(join(root, 'package-lock.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

test('a file touched without change leaves it the same, as a fresh clone does', () => {
  const before = now();
  utimesSync(join(root, 'client', 'app', 'main.ts'), 0, 0);
  expect(now()).toBe(before);
});

test('what is built does not count as a source', () => {
  const before = now();
  mkdirSync(join(root, 'client', 'dist'));
  writeFileSync(join(root, 'client', 'dist', 'index.html'), 'built');
  expect(now()).toBe(before);
});

test.each([
  ['changed', () => writeFileSync(join(root, 'client', 'app', 'main.ts'), 'two')],
  ['added', () => writeFileSync(join(root, 'client', 'new.ts'), '')],
  [
    'renamed',
    () => renameSync(join(root, 'client', 'app', 'main.ts'), join(root, 'client', 'app', 'index.ts')),
  ],
  ['removed', () => rmSync(join(root, 'package-lock.json'))],
])('a file that is %s changes it', (_how, change) => {
  const before = now();
  change();
  expect(now()).not.toBe(before);
});
