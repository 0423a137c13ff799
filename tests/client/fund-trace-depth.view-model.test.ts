import { describe, expect, test } from '@jest/globals';
import { endsWords, stakesIn, yiWords } from '../../client/features/fund-trace/holdings.view-model.ts';
import { hangUp } from '../../client/features/fund-trace/introduction-tree.view-model.ts';
import {
  draftOf,
  NEW_VERSION,
  progressOf,
  ruleFrom,
} from '../../client/features/fund-trace/ledger.view-model.ts';
import type { Introduction } from '../../server/contract/fund-trace-introductions.ts';
import type { Stake } from '../../server/contract/fund-trace-ownership.ts';

describe('what lies between two ends is told with both', () => {
  test('shares', () => {
    expect([
      endsWords(0.1348, undefined),
      endsWords(1 / 3, 1 / 3),
      endsWords(0.3, 0.5),
      endsWords(undefined, 0.8652),
      endsWords(0, 1),
      endsWords(0.25, null),
      endsWords(undefined, undefined),
    ]).toEqual(['13.48%', '33.3333%', '30%–50%', '>0–86.52%', '>0–100%', '25%–∞', '']);
  });

  test('money, in 亿元 or in billions', () => {
    const amounts = [
      { low: 5, high: 5 },
      { low: 5, high: 10.5 },
      { low: 1234, high: null },
      { low: 0, high: null },
      { low: 0, high: 0 },
    ];
    expect(amounts.map((one) => yiWords(one, 'zh-CN'))).toEqual([
      '5亿元',
      '5–10.5亿元',
      '≥ 1,234亿元',
      '>0',
      '0',
    ]);
    expect(amounts.map((one) => yiWords(one, 'en'))).toEqual([
      'CNY 0.5 billion',
      'CNY 0.5–1.05 billion',
      '≥ CNY 123.4 billion',
      '>0',
      '0',
    ]);
  });
});

const stake = (owner: string, owned: string, low: number, high: number): Stake => ({
  owner,
  owned,
  low,
  high,
  basis: 'stated',
  planned: false,
  ties: [],
});

test('the stakes in an entity come with the largest certain one first', () => {
  const stakes = [
    stake('a', 'x', 0, 0.5),
    stake('b', 'x', 0.3, 0.3),
    stake('c', 'y', 1, 1),
    stake('d', 'x', 0, 0.7),
  ];
  expect(stakesIn(stakes, 'x').map(({ owner }) => owner)).toEqual(['b', 'd', 'a']);
});

const introduction = (key: string, parent: string | null): Introduction => ({
  key,
  parent,
  entity: { id: `company:${key}`, label: 'Company', name: key },
  by: 'introduced',
  generation: 1,
  ties: [],
  again: false,
});

test('a flat list of introductions hangs up as branches in its order', () => {
  const [a, ab, c] = [introduction('a', null), introduction('a > b', 'a'), introduction('c', null)];
  expect(hangUp([a, ab, c])).toEqual([
    { key: 'a', introduction: a, children: [{ key: 'a > b', introduction: ab, children: [] }] },
    { key: 'c', introduction: c, children: [] },
  ]);
});

const rule = (versions: object[]) =>
  ruleFrom({ ...draftOf(null), name: '试算', versions: versions as never });

describe('writing a rule', () => {
  test('an empty rule assumes neither name, day, region nor multiple', () => {
    expect(ruleFrom(draftOf(null))).toEqual({
      lacking: ['name', 'versions.0.from', 'versions.0.multiple', 'versions.0.region'],
    });
  });

  test('what is written becomes a rule, and the rule can be written on', () => {
    const draft = {
      ...draftOf(null),
      name: '试算',
      source: '  ',
      versions: [
        {
          ...NEW_VERSION,
          from: '2024-01-01',
          multiple: 1.5,
          region: 'region:cn-3702',
          base: { kind: 'amount' as const, value: 10 },
        },
      ],
    };
    const written = ruleFrom(draft);
    expect(written).toEqual({
      rule: {
        name: '试算',
        judgedBy: 'day',
        versions: [
          {
            from: '2024-01-01',
            multiple: 1.5,
            base: { kind: 'amount', value: 10 },
            counts: ['landed', 'projects', 'sub-fund', 'introduced'],
            region: 'region:cn-3702',
            statuses: ['paid-in', 'actual', 'planned', 'unstated'],
          },
        ],
      },
    });
    if (!('rule' in written)) throw new Error('the rule is not whole');
    expect(ruleFrom(draftOf(written.rule))).toEqual(written);
  });

  test('a sum given as the base must be given, and two versions may not begin on one day', () => {
    const version = { ...NEW_VERSION, from: '2024-01-01', multiple: 1, region: 'region:cn-3702' };
    expect(rule([{ ...version, base: { kind: 'amount' } }])).toEqual({ lacking: ['versions.0.base.value'] });
    expect(rule([version, version])).toEqual({ lacking: ['versions'] });
  });
});

test('the progress to a target is what is certain and what is possible of its upper end', () => {
  expect([
    progressOf({ sum: { low: 3, high: 12 }, target: { low: 10, high: 15 } }),
    progressOf({ sum: { low: 3, high: null }, target: { low: 15, high: 15 } }),
    progressOf({ sum: { low: 30, high: 30 }, target: { low: 15, high: 15 } }),
    progressOf({ sum: { low: 3, high: 3 }, target: null }),
  ]).toEqual([
    { certain: 20, possible: 80 },
    { certain: 20, possible: 100 },
    { certain: 100, possible: 100 },
    undefined,
  ]);
});
