import { describe, expect, test } from '@jest/globals';
import type { Tie } from '../../server/contract/common.ts';
import type { LedgerTie } from '../../server/features/fund-trace/ledger-item.rules.ts';
import { investmentsOf, outlaysOf } from '../../server/features/fund-trace/outlays.rules.ts';

type MoneyTie = Pick<LedgerTie, 'type' | 'from' | 'to' | 'instrument' | 'amount' | 'amountStatus'>;
const tie = (from: string, type: Tie['type'], to: string, more: Partial<MoneyTie> = {}): MoneyTie => ({
  from,
  type,
  to,
  ...more,
});

const money = (value: number, unit: string, more: Partial<NonNullable<Tie['amount']>> = {}) => ({
  value,
  unit,
  currency: 'CNY',
  ...more,
});

describe('what a fund laid out', () => {
  test('amounts add up only where instrument, status and unit agree, and only at the fund itself', () => {
    const ties = [
      tie('fund:f', 'INVESTS_IN', 'company:a', {
        instrument: 'equity',
        amount: money(4000, '万元', { status: 'actual' }),
      }),
      tie('fund:f', 'INVESTS_IN', 'company:b', {
        instrument: 'equity',
        amount: money(1000, '万元', { status: 'actual', valueTo: 2000, qualifier: '约' }),
      }),
      tie('fund:f', 'INVESTS_IN', 'company:c', {
        instrument: 'equity',
        amount: money(1, '亿元', { status: 'actual' }),
      }),
      tie('fund:f', 'INVESTS_IN', 'company:d', {
        instrument: 'equity',
        amount: money(500, '万元', { status: 'planned' }),
      }),
      tie('fund:f', 'INVESTS_IN', 'company:e'),
      tie('fund:f', 'INTRODUCED', 'company:g'),
      tie('company:a', 'BACKS', 'project:p', {
        instrument: 'equity',
        amount: money(9, '亿元', { status: 'actual' }),
      }),
    ];
    const common = { instrument: 'equity', currency: 'CNY' };
    expect(outlaysOf('fund:f', ties, 'down')).toEqual({
      outlays: [
        { ...common, status: 'actual', value: 5000, valueTo: 6000, unit: '万元', approximate: true, ties: 2 },
        { ...common, status: 'actual', value: 1, unit: '亿元', approximate: false, ties: 1 },
        { ...common, status: 'planned', value: 500, unit: '万元', approximate: false, ties: 1 },
      ],
      withoutAmount: 1,
      outlayTotals: [
        {
          status: 'actual',
          sum: { low: 1.5, high: 1.6 },
          ties: 3,
          withoutAmount: 0,
          otherCurrency: 0,
        },
        { status: 'planned', sum: { low: 0.05, high: 0.05 }, ties: 1, withoutAmount: 0, otherCurrency: 0 },
        { status: 'unstated', sum: { low: 0, high: null }, ties: 0, withoutAmount: 1, otherCurrency: 0 },
      ],
    });
  });

  test('one payment two sources tell of counts once; another currency leaves the sum without an end', () => {
    const paid = { instrument: 'equity', amount: money(4.96, '亿元', { status: 'actual' }) };
    const { outlays, outlayTotals } = outlaysOf(
      'fund:f',
      [
        tie('fund:f', 'INVESTS_IN', 'company:a', paid),
        tie('fund:f', 'INVESTS_IN', 'company:a', paid),
        tie('fund:f', 'INVESTS_IN', 'company:b', {
          amount: { value: 9, unit: '亿美元', currency: 'USD', status: 'actual' },
        }),
      ],
      'down',
    );
    expect(outlays.map(({ value, unit, ties }) => [value, unit, ties])).toEqual([
      [4.96, '亿元', 1],
      [9, '亿美元', 1],
    ]);
    expect(outlayTotals).toEqual([
      { status: 'actual', sum: { low: 4.96, high: null }, ties: 1, withoutAmount: 0, otherCurrency: 1 },
    ]);
  });

  test('upwards it is what its investors put in', () => {
    const ties = [
      tie('company:boe', 'INVESTS_IN', 'fund:f', {
        instrument: 'fund-commitment',
        amount: money(9.9, '亿元'),
      }),
      tie('fund:f', 'INVESTS_IN', 'company:a', { amount: money(1, '亿元') }),
    ];
    expect(outlaysOf('fund:f', ties, 'up')).toEqual({
      outlays: [
        {
          instrument: 'fund-commitment',
          status: null,
          value: 9.9,
          unit: '亿元',
          currency: 'CNY',
          approximate: false,
          ties: 1,
        },
      ],
      withoutAmount: 0,
      outlayTotals: [
        { status: 'unstated', sum: { low: 9.9, high: 9.9 }, ties: 1, withoutAmount: 0, otherCurrency: 0 },
      ],
    });
  });
});

const project = (name: string) => ({ id: `project:${name}`, label: 'Project' as const, name });
const said = (name: string, claim: string, value: number, more: object = {}) => ({
  entity: `project:${name}`,
  claim,
  status: 'planned' as const,
  amount: money(value, '亿元'),
  asOf: '2020',
  ...more,
});

describe('what the projects reached cost', () => {
  test('a sum stated for two projects counts once, plan and payment stand apart, a newer statement replaces an older', () => {
    const answer = investmentsOf(
      [project('one'), project('two'), project('three'), project('silent')],
      [
        said('one', 'both', 10),
        said('two', 'both', 10),
        said('three', 'old', 5),
        said('three', 'new', 8, { asOf: '2023', amount: money(8, '亿元', { qualifier: '超' }) }),
        said('three', 'paid', 3, { status: 'paid-in' }),
      ],
    );
    expect(answer).toEqual({
      investments: [
        {
          status: 'paid-in',
          sum: { low: 3, high: 3 },
          projects: 1,
          sums: 1,
          shared: 0,
          otherCurrency: 0,
        },
        {
          status: 'planned',
          sum: { low: 18, high: null },
          projects: 3,
          sums: 2,
          shared: 1,
          otherCurrency: 0,
        },
      ],
      projectsWithoutInvestment: 1,
    });
  });

  test('two statements of one day span what the sum may be', () => {
    const { investments } = investmentsOf([project('one')], [said('one', 'a', 10), said('one', 'b', 12)]);
    expect(investments[0]?.sum).toEqual({ low: 10, high: 12 });
  });
});
