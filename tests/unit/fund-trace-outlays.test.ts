import { describe, expect, test } from '@jest/globals';
import type { Tie } from '../../server/contract/common.ts';
import { outlaysOf } from '../../server/features/fund-trace/fund-trace.rules.ts';

type MoneyTie = Pick<Tie, 'type' | 'from' | 'to' | 'instrument' | 'amount'>;
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
    });
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
    });
  });
});
