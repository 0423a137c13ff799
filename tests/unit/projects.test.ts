import { describe, expect, test } from '@jest/globals';
import { DEFAULT_SETTINGS } from '../../server/contract/gap-settings.ts';
import { CARD_LIMITS } from '../../server/contract/project-cards.ts';
import { STAGE_CODES } from '../../server/contract/graph-model.ts';
import { shortage } from '../../server/features/gap-analysis/gap-analysis.rules.ts';
import { hasEnded } from '../../server/features/gap-analysis/project-claims.rules.ts';
import { daysBetween, placed, spanOf } from '../../server/features/projects/date-span.rules.ts';
import {
  amountItems,
  certainYi,
  plannedAmount,
  reaching,
  sumAmounts,
  type InvestmentClaim,
  type Priced,
  type SharedSum,
} from '../../server/features/projects/project-amount.rules.ts';
import { scopeOf } from '../../server/features/projects/source-scope.rules.ts';
import {
  cardOf,
  daysIn,
  median,
  passages,
  stageRuns,
} from '../../server/features/projects/stage-history.rules.ts';

const claim = (changes: Partial<InvestmentClaim>): InvestmentClaim => ({
  id: 'claim:x',
  key: 'plannedInvestment',
  value: 10,
  unit: '亿元',
  currency: 'CNY',
  asOf: '2024',
  shared: false,
  ...changes,
});
const priced = (id: string, ...claims: Partial<InvestmentClaim>[]): Priced => ({
  id,
  amount: plannedAmount(claims.map(claim), []),
});

const stays = (least: number) => ({ least, most: least + 364 });

describe('dates', () => {
  test('a date covers the days it may mean', () => {
    expect(
      ['2024', '2023-02', '2024-02', '2024-05-15', '2024Q1', '2019H2', '2021-2025', 'soon'].map(spanOf),
    ).toEqual([
      { from: '2024-01-01', to: '2024-12-31' },
      { from: '2023-02-01', to: '2023-02-28' },
      { from: '2024-02-01', to: '2024-02-29' },
      { from: '2024-05-15', to: '2024-05-15' },
      { from: '2024-01-01', to: '2024-03-31' },
      { from: '2019-07-01', to: '2019-12-31' },
      { from: '2021-01-01', to: '2025-12-31' },
      undefined,
    ]);
  });

  test('days are counted over leap days and turns of the year', () => {
    expect([
      daysBetween('2024-02-28', '2024-03-01'),
      daysBetween('2023-02-28', '2023-03-01'),
      daysBetween('2019-10-28', '2026-11-22'),
      daysBetween('2024-01-01', '2023-12-31'),
    ]).toEqual([2, 1, 2582, -1]);
  });

  test('a year neither lies in a quarter nor out of it', () => {
    const quarter = { from: '2024-01-01', to: '2024-03-31' };
    const places = ['2024-02', '2024', '2023'].map((date) => placed(spanOf(date) ?? quarter, quarter));
    expect(places).toEqual(['inside', 'unclear', 'outside']);
  });
});

describe('stages', () => {
  const runs = stageRuns([
    { value: 'in-production', asOf: '2021-12' },
    { value: 'signed', asOf: '2020' },
    { value: 'in-production', asOf: '2021-11-26' },
  ]);

  test('repeated records of a stage are one stay, from the first of them on', () => {
    expect(runs.map(({ stage, asOf }) => [stage, asOf])).toEqual([
      ['signed', '2020'],
      ['in-production', '2021-11-26'],
    ]);
  });

  test('a stay known to the year lasted at least from its last day and at most from its first', () => {
    expect(passages(runs, (stage) => STAGE_CODES.indexOf(stage))).toEqual([
      { stage: 'signed', days: { least: 330, most: 695 } },
    ]);
  });

  test('signing recorded after the start tells no duration', () => {
    const back = stageRuns([
      { value: 'started', asOf: '2023' },
      { value: 'signed', asOf: '2023-11-14' },
    ]);
    expect(passages(back, (stage) => STAGE_CODES.indexOf(stage))).toEqual([]);
  });

  test('a signing of a quarter counts from the last day of the quarter', () => {
    const [run] = stageRuns([{ value: 'signed', asOf: '2024-03-31', period: '2024Q1' }]);
    expect(run && daysIn(run, '2024-04-10')).toEqual({ least: 10, most: 100 });
  });

  test('a card is dealt when even the least stay reaches the limit, and in no stage without one', () => {
    expect([
      cardOf('signed', stays(364), CARD_LIMITS),
      cardOf('signed', stays(365), CARD_LIMITS),
      cardOf('signed', stays(730), CARD_LIMITS),
      cardOf('reserve', stays(9000), CARD_LIMITS),
      cardOf('ended', stays(9000), CARD_LIMITS),
      cardOf(null, null, CARD_LIMITS),
    ]).toEqual([null, 'yellow', 'red', null, null, null]);
  });

  test('the median of an even number lies between the middle two', () => {
    expect([median([3, 1, 2]), median([1, 2, 4, 9]), median([])]).toEqual([2, 3, null]);
  });

  test('a project that has ended leaves a shortage as it was', () => {
    const claims = [
      { value: 'signed' as const, asOf: '2020-10-28' },
      { value: 'ended' as const, asOf: '2024-11-18' },
    ];
    expect([hasEnded(claims), hasEnded(claims.slice(0, 1))]).toEqual([true, false]);
    expect([
      shortage('missing', ['ended'], DEFAULT_SETTINGS),
      shortage('missing', ['signed'], DEFAULT_SETTINGS),
    ]).toEqual([1, 0.75]);
  });
});

describe('amounts', () => {
  test('the newest planned total counts, not the largest', () => {
    const amount = plannedAmount(
      [claim({ value: 100, asOf: '2021-10-13' }), claim({ value: 81.7, asOf: '2022-11-25' })],
      [],
    );
    expect(amount).toMatchObject({ kind: 'own', yi: { low: 81.7, high: 81.7 }, contested: false });
  });

  test('figures of one day that differ give a range', () => {
    const amount = plannedAmount([claim({ value: 10 }), claim({ value: 50, qualifier: '约' })], []);
    expect(amount).toMatchObject({ kind: 'own', yi: { low: 10, high: 50 }, contested: true });
  });

  test('a first phase or one backer’s money says what a project costs at least', () => {
    expect(plannedAmount([claim({ key: 'plannedInvestmentPhase1', value: 180 })], [])).toMatchObject({
      kind: 'part',
      yi: { low: 180, high: null },
    });
    const stake = { value: 2, unit: '亿元', currency: 'CNY' };
    expect(plannedAmount([], [stake])).toMatchObject({ kind: 'part', yi: { low: 2, high: null } });
  });

  test('dollars are neither converted nor lost', () => {
    const sum = sumAmounts(
      [
        priced('a', { value: 7.5, unit: '亿美元', currency: 'USD' }),
        priced('b', { value: 9000, unit: '万美元', currency: 'USD' }),
      ],
      [],
    );
    expect([sum.yi, sum.foreign]).toEqual([
      { low: 0, high: 0 },
      [{ currency: 'USD', projects: 2, low: 8.4, high: 8.4 }],
    ]);
  });

  const both = { id: 'claim:both', value: 50, shared: true };
  const sums: SharedSum[] = [
    {
      claim: 'claim:both',
      members: [
        { id: 'a', own: null },
        { id: 'b', own: null },
      ],
    },
  ];

  test('one sum of two projects enters once, and not in full where only one of them is meant', () => {
    expect(amountItems([priced('a', both), priced('b', both)], sums)).toEqual([
      { projects: ['a', 'b'], yi: { low: 50, high: 50 } },
    ]);
    expect(amountItems([priced('a', both)], sums)).toEqual([{ projects: ['a'], yi: { low: 0, high: 50 } }]);
  });

  test('of a shared sum, what others of its projects have of their own is taken off', () => {
    const known: SharedSum[] = [
      {
        claim: 'claim:both',
        members: [
          { id: 'a', own: null },
          { id: 'b', own: { low: 30, high: 30 } },
        ],
      },
    ];
    const sum = sumAmounts([priced('a', both), priced('b', { value: 30 }, both)], known);
    expect([sum.yi, sum.own, sum.shared]).toEqual([{ low: 50, high: 50 }, 1, { amounts: 1, projects: 1 }]);
    expect(certainYi(priced('a', both).amount, known)).toBe(20);
  });

  test('a size counts what reaches it for certain, and apart what may', () => {
    const some = [
      priced('exact', { value: 30 }),
      priced('over', { value: 10, qualifier: '超' }),
      priced('range', { value: 20, valueTo: 40 }),
      priced('unknown'),
      priced('below', { value: 29.9 }),
    ];
    expect(reaching(30, some, [])).toEqual({
      min: 30,
      amounts: 1,
      projects: 1,
      possible: 2,
      yi: { low: 30, high: 30 },
    });
    expect(sumAmounts(some, [])).toEqual({
      projects: 5,
      yi: { low: 89.9, high: null },
      own: 4,
      shared: { amounts: 0, projects: 0 },
      part: 0,
      unknown: 1,
      foreign: [],
    });
  });
});

describe('whence the money comes', () => {
  const shandong = ['region:cn-37'];
  const facts = { origin: 'domestic', sourceWithin: [], provinces: shandong, backerSeats: [] } as const;

  test('by the recorded source region, 港澳台 counting as abroad', () => {
    const from = (...sourceWithin: string[]) => scopeOf({ ...facts, sourceWithin }).value;
    expect([
      from('region:cn-3707', 'region:cn-37', 'region:cn'),
      from('region:cn-11', 'region:cn'),
      from('region:cn-81', 'region:cn'),
      from('region:de'),
    ]).toEqual(['in-province', 'out-of-province', 'abroad', 'abroad']);
    expect(scopeOf({ ...facts, origin: 'foreign' })).toEqual({ value: 'abroad', by: 'record' });
  });

  test('a backer elsewhere makes it come from there; a plant at home tells nothing, a head office does', () => {
    const jimo = ['region:cn-370215', 'region:cn-37', 'region:cn'];
    const beijing = ['region:cn-11', 'region:cn'];
    expect([
      scopeOf({ ...facts, backerSeats: [{ within: jimo, role: 'registered' }, { within: beijing }] }),
      scopeOf({ ...facts, backerSeats: [{ within: jimo, role: 'plant' }] }),
      scopeOf({ ...facts, backerSeats: [{ within: jimo, role: 'headquarters' }] }),
    ]).toEqual([
      { value: 'out-of-province', by: 'backers' },
      { value: 'unknown', by: null },
      { value: 'in-province', by: 'backers' },
    ]);
  });
});
