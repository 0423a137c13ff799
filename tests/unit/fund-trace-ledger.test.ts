import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { EntityRef, Money } from '../../server/contract/common.ts';
import type {
  MoneyInterval,
  ReinvestmentRule,
  RuleVersion,
} from '../../server/contract/fund-trace-ledger.ts';
import type { Label, RelationshipType } from '../../server/contract/graph-model.ts';
import { baseOf } from '../../server/features/fund-trace/ledger-base.rules.ts';
import type {
  LedgerInvestment,
  LedgerPlace,
  LedgerTie,
  LedgerWay,
  Thing,
} from '../../server/features/fund-trace/ledger-item.rules.ts';
import { judgeAll, sumUp } from '../../server/features/fund-trace/ledger.rules.ts';
import { inYi } from '../../server/contract/money.ts';
import { addUp, lackingOf } from '../../server/features/fund-trace/money-interval.rules.ts';

const HERE = 'region:here';
const entity = (id: string): EntityRef => {
  const labels: Record<string, Label> = {
    fund: 'Fund',
    company: 'Company',
    project: 'Project',
    region: 'Region',
  };
  return { id, label: labels[id.split(':')[0] ?? ''] ?? 'Institution', name: id };
};
const yi = (value: number, status?: Money['status']): Money => ({
  value,
  unit: '亿元',
  currency: 'CNY',
  status,
});
const tie = (from: string, type: RelationshipType, to: string, more: Partial<LedgerTie> = {}): LedgerTie => ({
  id: `${from} ${type} ${to} ${more.asOf ?? ''}`,
  type,
  from,
  to,
  asOf: '2022-05-01',
  confidence: 'stated',
  sources: [],
  amountStatus: more.amount?.status,
  ...more,
});
const way = (...ties: LedgerTie[]): LedgerWay => ({
  ties,
  via: ['fund:f', ...ties.map(({ type, from, to }) => (type === 'SUBSIDIARY_OF' ? from : to))].map(entity),
});
const inside: LedgerPlace = { place: entity('region:park'), through: null, inside: [HERE], around: [] };
const outside: LedgerPlace = { place: entity('region:far'), through: null, inside: [], around: [] };
const thing = (id: string, ways: LedgerWay[], more: Partial<Thing> = {}): Thing => ({
  entity: entity(id),
  ways,
  places: [inside],
  investments: [],
  ...more,
});
const costs = (
  key: LedgerInvestment['key'],
  amount: Money,
  more: Partial<LedgerInvestment> = {},
): LedgerInvestment => ({
  claim: `${key} ${amount.value}`,
  key,
  amount,
  asOf: '2022',
  sources: [],
  sharedWith: [],
  ...more,
});
const version: RuleVersion = {
  from: '2020-01-01',
  multiple: 1.5,
  base: { kind: 'amount', value: 10 },
  counts: ['landed', 'projects', 'sub-fund', 'introduced'],
  region: HERE,
  statuses: ['paid-in', 'actual', 'planned', 'unstated'],
};
const rule = (more: Partial<RuleVersion> = {}): ReinvestmentRule => ({
  name: '试',
  judgedBy: 'day',
  versions: [{ ...version, ...more }],
});
const outcomes = (things: Thing[], asked = rule(), day = '2024-01-01') =>
  Object.fromEntries(
    judgeAll(things, asked, day).map(
      ({
        thing: {
          entity: { id },
        },
        outcome,
        reasons,
        amount,
      }) => [id, [outcome, reasons.join(' '), amount.low, amount.high]],
    ),
  );

const invested = (amount: Money | undefined, to = 'company:a', more: Partial<LedgerTie> = {}) =>
  way(tie('fund:f', 'INVESTS_IN', to, { ...(amount && { amount }), ...more }));

describe('what counts', () => {
  test('a firm in the region counts with what the fund put in; unknown money counts without an upper end', () => {
    const things = [
      thing('company:a', [invested(yi(2, 'actual'))]),
      thing('company:b', [invested(undefined, 'company:b')]),
    ];
    expect(outcomes(things)).toEqual({
      'company:a': ['counted', 'fits', 2, 2],
      'company:b': ['counted', 'amount-unknown', 0, null],
    });
  });

  test('a kind, a place, a day or a status that does not count is refused, each with its reason', () => {
    const things = [
      thing('company:a', [invested(yi(2, 'planned'))], { places: [outside] }),
      thing('company:old', [invested(yi(2, 'actual'), 'company:old', { asOf: '2019' })]),
      thing('company:b', [way(tie('fund:f', 'INTRODUCED', 'company:b'))]),
    ];
    const asked = rule({ counts: ['landed'], statuses: ['actual'], since: '2020-01-01' });
    expect(outcomes(things, asked)).toEqual({
      'company:a': ['refused', 'elsewhere status', 0, 0],
      'company:b': ['refused', 'kind', 0, 0],
      'company:old': ['refused', 'before-since', 0, 0],
    });
  });

  test('what cannot be told stays open and adds to the upper end only: no place recorded, a date too coarse, another currency', () => {
    const dollars = { value: 1, unit: '亿美元', currency: 'USD', status: 'actual' as const };
    const around = { ...outside, around: [HERE] };
    const things = [
      thing('company:a', [invested(yi(2))], { places: [] }),
      thing('company:wide', [invested(yi(2), 'company:wide')], { places: [around] }),
      thing('company:b', [invested(yi(3), 'company:b', { asOf: '2021' })]),
      thing('company:c', [invested(dollars, 'company:c')]),
    ];
    expect(outcomes(things, rule({ since: '2021-06-01' }))).toEqual({
      'company:a': ['open', 'place-unknown', 0, 2],
      'company:wide': ['open', 'place-unknown', 0, 2],
      'company:b': ['open', 'date-unsure', 0, 3],
      'company:c': ['open', 'other-currency', 0, null],
    });
  });

  test('a firm elsewhere lands by a subsidiary in the region', () => {
    const local = { ...inside, through: entity('company:local') };
    expect(outcomes([thing('company:a', [invested(yi(2))], { places: [outside, local] })])).toEqual({
      'company:a': ['counted', 'fits', 2, 2],
    });
  });

  test('what was introduced together with others is open: the source does not say by whom', () => {
    const joint = way(tie('fund:f', 'INTRODUCED', 'project:p', { joint: true }));
    expect(
      outcomes([thing('project:p', [joint], { investments: [costs('plannedInvestment', yi(40))] })]),
    ).toEqual({
      'project:p': ['open', 'joint', 0, 40],
    });
  });

  test('what rests only on an inference is open; one stated way is enough to count', () => {
    const inferred = invested(yi(2), 'company:a', { confidence: 'inferred' });
    expect(outcomes([thing('company:a', [inferred])])).toEqual({
      'company:a': ['open', 'unconfirmed', 0, 2],
    });
    const stated = invested(yi(2), 'company:a', { asOf: '2023' });
    expect(outcomes([thing('company:a', [inferred, stated])])['company:a']?.[0]).toBe('counted');
  });

  test('what a sub-fund did counts where sub-funds do', () => {
    const through = way(
      tie('fund:f', 'INVESTS_IN', 'fund:sub', { amount: yi(5) }),
      tie('fund:sub', 'INVESTS_IN', 'company:a', { amount: yi(3) }),
    );
    expect(outcomes([thing('company:a', [through])])).toEqual({ 'company:a': ['counted', 'fits', 3, 3] });
    expect(outcomes([thing('company:a', [through])], rule({ counts: ['landed'] }))).toEqual({
      'company:a': ['refused', 'kind', 0, 0],
    });
  });
});

const forBoth = (other: string) => [
  costs('plannedInvestment', yi(10), { claim: 'both', sharedWith: [entity(other)] }),
];

const round = (value: number, asOf: string) =>
  tie('fund:f', 'INVESTS_IN', 'company:a', { amount: yi(value, 'actual'), asOf });

describe('no money counts twice', () => {
  const firm = thing('company:a', [invested(yi(2))]);
  const built = way(tie('fund:f', 'INVESTS_IN', 'company:a'), tie('company:a', 'BACKS', 'project:p'));

  test('a firm’s money is in its project, which counts instead', () => {
    const project = thing('project:p', [built], { investments: [costs('plannedInvestment', yi(30))] });
    expect(outcomes([firm, project])).toEqual({
      'project:p': ['counted', 'fits', 30, 30],
      'company:a': ['refused', 'within-project', 0, 0],
    });
  });

  test('a project nobody puts a figure to leaves the firm’s, which is then the least', () => {
    expect(outcomes([firm, thing('project:p', [built])])).toEqual({
      'company:a': ['counted', 'fits', 2, null],
      'project:p': ['refused', 'within-firm', 0, 0],
    });
  });

  test('one sum for two projects counts once, and only as an upper end where one of them stands elsewhere', () => {
    const one = thing('project:one', [invested(undefined, 'project:one')], {
      investments: forBoth('project:two'),
    });
    const two = thing('project:two', [invested(undefined, 'project:two')], {
      investments: forBoth('project:one'),
    });
    expect(outcomes([one, two])).toEqual({
      'project:one': ['counted', 'fits', 10, 10],
      'project:two': ['counted', 'shared-once', 0, 0],
    });
    expect(outcomes([one, { ...two, places: [outside] }])).toEqual({
      'project:one': ['counted', 'shared-part', 0, 10],
      'project:two': ['refused', 'elsewhere', 0, 0],
    });
  });

  test('plan and payment of one project are one money: the payment counts, the plan where only plans do', () => {
    const project = thing('project:p', [invested(undefined, 'project:p')], {
      investments: [costs('plannedInvestment', yi(30)), costs('paidInInvestment', yi(4))],
    });
    expect(outcomes([project])['project:p']).toEqual(['counted', 'fits', 4, 4]);
    expect(outcomes([project], rule({ statuses: ['planned'] }))['project:p']).toEqual([
      'counted',
      'fits',
      30,
      30,
    ]);
  });

  test('a payment two sources tell of counts once, two rounds count both', () => {
    const ways = [round(2, '2021'), round(2, '2022'), round(5, '2023')].map((one) => way(one));
    expect(outcomes([thing('company:a', ways)])['company:a']).toEqual(['counted', 'fits', 7, 7]);
  });
});

describe('versions', () => {
  const two: ReinvestmentRule = {
    name: '试',
    judgedBy: 'day',
    versions: [
      { ...version, from: '2020-01-01', counts: ['landed'] },
      { ...version, from: '2023-01-01', counts: ['introduced'] },
    ],
  };
  const things = [thing('company:a', [invested(yi(2), 'company:a', { asOf: '2022-05-01' })])];

  test('the version of the day looked at judges everything', () => {
    expect(outcomes(things, two, '2022-12-31')['company:a']?.[0]).toBe('counted');
    expect(outcomes(things, two, '2023-06-01')['company:a']).toEqual(['refused', 'kind', 0, 0]);
  });

  test('or each thing is judged by the version of its own day; before the first there is none', () => {
    const each = { ...two, judgedBy: 'item' as const };
    expect(outcomes(things, each, '2023-06-01')['company:a']?.[0]).toBe('counted');
    const early = [thing('company:a', [invested(yi(2), 'company:a', { asOf: '2018' })])];
    expect(outcomes(early, each, '2023-06-01')['company:a']).toEqual(['refused', 'before-rule', 0, 0]);
  });
});

const verdictFor = (low: number, high: number | null, target: MoneyInterval | null) => {
  const items = judgeAll([thing('company:a', [invested(yi(1))])], rule(), '2024-01-01').map((item) => ({
    ...item,
    amount: { low, high },
  }));
  return sumUp(items, target).verdict;
};

describe('sum and target', () => {
  test('the sum is met only by what is certain, short only if even all that is open falls short', () => {
    const target = { low: 15, high: 15 };
    expect([
      verdictFor(15, null, target),
      verdictFor(3, 14, target),
      verdictFor(3, null, target),
      verdictFor(3, 15, target),
      verdictFor(3, 4, null),
    ]).toEqual(['met', 'short', 'open', 'open', 'no-target']);
  });

  test('each status has a sum of its own, and what is lacking lies between two ends', () => {
    const things = [
      thing('company:a', [invested(yi(2, 'actual'))]),
      thing('company:b', [invested({ ...yi(3, 'planned'), qualifier: '超' }, 'company:b')]),
    ];
    const { sum, byStatus, lacking } = sumUp(judgeAll(things, rule(), '2024-01-01'), { low: 15, high: 15 });
    expect({ sum, byStatus, lacking }).toEqual({
      sum: { low: 5, high: null },
      byStatus: [
        { status: 'actual', items: 1, sum: { low: 2, high: 2 } },
        { status: 'planned', items: 1, sum: { low: 3, high: null } },
      ],
      lacking: { low: 0, high: 10 },
    });
  });

  test('the base: the newest size, or what the backers put in, one who does not say leaving no upper end', () => {
    const sizes = [
      { amount: yi(20), asOf: '2019', sources: [] },
      { amount: yi(30), asOf: '2021', sources: [] },
    ];
    const commitments = [
      { backer: entity('company:x'), tie: tie('company:x', 'INVESTS_IN', 'fund:f', { amount: yi(4) }) },
      { backer: entity('company:y'), tie: tie('company:y', 'INVESTS_IN', 'fund:f') },
    ];
    const base = (asked: RuleVersion['base']) => baseOf(asked, { sizes, commitments }).base;
    expect(base({ kind: 'fund-size' })).toEqual({ low: 30, high: 30 });
    expect(base({ kind: 'commitments', of: [] })).toEqual({ low: 4, high: null });
    expect(base({ kind: 'commitments', of: ['company:x'] })).toEqual({ low: 4, high: 4 });
    expect(base({ kind: 'commitments', of: ['company:y'] })).toBeNull();
    expect(base({ kind: 'amount', value: 8 })).toEqual({ low: 8, high: 8 });
  });
});

const read = (value: number, unit: string, qualifier?: string, currency = 'CNY') =>
  inYi({ value, unit, currency, qualifier });

describe('money between two ends', () => {
  test('units of yuan become 亿元, a qualifier opens an end, other currencies are not converted', () => {
    expect([
      read(169225.0775, '万元'),
      read(3, '千万元'),
      read(1.2, '万亿元'),
      read(10, '亿元', '超'),
      read(10, '亿元', '不足'),
      read(10, '亿元', '约'),
      read(9.51, '亿美元', '约', 'USD'),
    ]).toEqual([
      { low: 16.92250775, high: 16.92250775 },
      { low: 0.3, high: 0.3 },
      { low: 12000, high: 12000 },
      { low: 10, high: null },
      { low: 0, high: 10 },
      { low: 10, high: 10 },
      undefined,
    ]);
  });

  test('whatever the amounts turn out to be, sum and lack lie within their ends', () => {
    const interval = fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.option(fc.integer({ min: 0, max: 100 })))
      .map(([low, more]): MoneyInterval => ({ low, high: more === null ? null : low + more }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(interval, fc.double({ min: 0, max: 1, noNaN: true })), {
          minLength: 1,
          maxLength: 8,
        }),
        interval,
        (parts, target) => {
          const drawn = parts.map(([{ low, high }, at]) => low + at * ((high ?? low + 500) - low));
          const truth = drawn.reduce((sum, value) => sum + value, 0);
          const sum = addUp(parts.map(([one]) => one));
          const lacking = lackingOf(target, sum);
          const aim = target.low;
          expect(truth).toBeGreaterThanOrEqual(sum.low - 1e-6);
          expect(truth).toBeLessThanOrEqual((sum.high ?? Infinity) + 1e-6);
          expect(Math.max(0, aim - truth)).toBeGreaterThanOrEqual(lacking.low - 1e-6);
          expect(Math.max(0, aim - truth)).toBeLessThanOrEqual((lacking.high ?? Infinity) + 1e-6);
        },
      ),
    );
  });
});
