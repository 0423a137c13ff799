import { expect, test } from '@jest/globals';
import type { Pair, QueueAnswer } from '../../server/contract/reconciliation.ts';
import { coverageOf, figureWords } from '../../client/features/data-quality/data-quality.view-model.ts';
import {
  idsOf,
  pairAt,
  progressOf,
  sharedEnds,
  stepFrom,
} from '../../client/features/reconciliation/reconciliation.view-model.ts';

const pair = (id: string): Pair => ({
  id,
  left: { id: `${id}1`, label: 'Company', name: '甲' },
  right: { id: `${id}2`, label: 'Company', name: '乙' },
  score: 1,
  reasons: [],
  traps: [],
  openInSources: false,
});
const PAIRS = ['a', 'b', 'c'].map(pair);
const idAt = (found: Pair | undefined) => found?.id;

const ref = (id: string) => ({ id, label: 'Chain' as const, name: id });
const total = { firms: 0, projects: 0 };
const cell = (chain: string, district: string, judgedShare: number | null) => ({
  chain,
  district,
  judgedShare,
  declared: [],
  declaredByParks: [],
  firms: 0,
  projects: 0,
  verdicts: null,
  completeness: null,
});
const ends = (...ids: string[]) => ids.map((id) => ({ other: { id } }));

test('the pair that follows takes the place of one that is decided; after the last comes the new last', () => {
  expect(idAt(pairAt(PAIRS, 'b', 0))).toBe('b');
  expect(idAt(pairAt(PAIRS, 'gone', 1))).toBe('b');
  expect(idAt(pairAt(PAIRS, null, 7))).toBe('c');
  expect(pairAt([], null, 0)).toBeUndefined();
});

test('steps stop at either end', () => {
  expect([stepFrom(PAIRS, 'a', -1), stepFrom(PAIRS, 'a', 1), stepFrom(PAIRS, 'c', 1)].map(idAt)).toEqual([
    'a',
    'b',
    'c',
  ]);
});

test('what nobody could tell is not done', () => {
  const counts: QueueAnswer['counts'] = { waiting: 5, undecided: 2, traps: 9, decided: 3, apartBySources: 4 };
  expect(progressOf(counts)).toEqual({ done: 3, of: 10 });
});

test('the address of a pair is two ids', () => {
  expect([idsOf('company:a company:b'), idsOf('company:a'), idsOf('a b c')]).toEqual([
    ['company:a', 'company:b'],
    undefined,
    undefined,
  ]);
});

test('ends both are tied to are marked', () => {
  expect([...sharedEnds(ends('x', 'y'), ends('y', 'z'))]).toEqual(['y']);
});

test('a figure reads as its source writes it', () => {
  expect([
    figureWords({ value: 1.5, valueTo: 2, unit: '亿片', qualifier: '约' }),
    figureWords({ value: '江北第一' }),
  ]).toEqual(['约1.5–2亿片', '江北第一']);
});

test('coverage weighs a chain by its segments and leaves out one without', () => {
  const found = coverageOf({
    chains: [
      { chain: ref('long'), segments: 3, total },
      { chain: ref('short'), segments: 1, total },
      { chain: ref('bare'), segments: 0, total },
    ],
    districts: [{ district: { id: 'jimo', label: 'Region', name: '即墨' }, declares: 0, total }],
    cells: [cell('long', 'jimo', 1 / 3), cell('short', 'jimo', 1), cell('bare', 'jimo', null)],
  });
  expect(found.share).toBeCloseTo(0.5);
  expect(found.rows.map(({ chain, cells }) => [chain.id, cells])).toEqual([
    ['long', [{ district: 'jimo', share: 1 / 3 }]],
    ['short', [{ district: 'jimo', share: 1 }]],
  ]);
});
