import { expect, test } from '@jest/globals';
import { coinKey } from '../../server/features/editing/new-claim-key.rules.ts';

test.each([
  ['Tax per mu', 'taxPerMu'],
  ['Output (2024), R&D', 'output2024RD'],
  ['5G stations', 'figure5GStations'],
  ['Énergie', 'energie'],
  ['Revenue', 'revenueNo2'],
])('a figure called %s is kept under %s', (nameEn, key) => {
  expect(coinKey(nameEn, new Set(['revenue']))).toBe(key);
});
