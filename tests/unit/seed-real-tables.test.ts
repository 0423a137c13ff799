import { expect, test } from '@jest/globals';
import { checkSeed } from '../../graph-seed/check-seed.ts';
import { describeFinding } from '../../graph-seed/finding.ts';
import { fingerprint, readTables } from '../../graph-seed/read-tables.ts';

const tables = readTables();

test('the seed tables hold no error', () => {
  const { findings } = checkSeed(tables, new Date().toISOString().slice(0, 10));
  expect(findings.filter(({ severity }) => severity === 'error').map(describeFinding)).toEqual([]);
});

test('the fingerprint of the tables changes with any of them', () => {
  const touched = tables.map((file, n) => (n === 0 ? { ...file, text: `${file.text} ` } : file));
  expect(fingerprint(tables)).toBe(fingerprint(readTables()));
  expect(fingerprint(touched)).not.toBe(fingerprint(tables));
});
