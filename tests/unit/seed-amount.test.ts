import { describe, expect, test } from '@jest/globals';
import { assert, constantFrom, integer, property } from 'fast-check';
import { currencyOfUnit, QUALIFIERS, readAmount } from '../../graph-seed/amount.ts';

describe('an amount is read as its source writes it', () => {
  test.each([
    ['2亿元', { value: 2, unit: '亿元', currency: 'CNY' }],
    ['约2亿元', { value: 2, unit: '亿元', currency: 'CNY', qualifier: '约' }],
    ['300亿元左右', { value: 300, unit: '亿元', currency: 'CNY', qualifier: '约' }],
    ['超过100亿元', { value: 100, unit: '亿元', currency: 'CNY', qualifier: '超' }],
    ['5亿元以上', { value: 5, unit: '亿元', currency: 'CNY', qualifier: '以上' }],
    ['不低于5亿元', { value: 5, unit: '亿元', currency: 'CNY', qualifier: '以上' }],
    ['不足5亿元', { value: 5, unit: '亿元', currency: 'CNY', qualifier: '不足' }],
    ['60多亿元', { value: 60, unit: '亿元', currency: 'CNY', qualifier: '多' }],
    ['60亿多元', { value: 60, unit: '亿元', currency: 'CNY', qualifier: '多' }],
    ['十余亿元', { value: 10, unit: '亿元', currency: 'CNY', qualifier: '多' }],
    ['5-10亿元', { value: 5, valueTo: 10, unit: '亿元', currency: 'CNY' }],
    ['5亿元至10亿元', { value: 5, valueTo: 10, unit: '亿元', currency: 'CNY' }],
    ['1,200.5万元', { value: 1200.5, unit: '万元', currency: 'CNY' }],
    ['１２亿元', { value: 12, unit: '亿元', currency: 'CNY' }],
    ['500万美元', { value: 500, unit: '万美元', currency: 'USD' }],
    ['5.5亿美金', { value: 5.5, unit: '亿美元', currency: 'USD' }],
    ['US$3亿', { value: 3, unit: '亿美元', currency: 'USD' }],
    ['人民币5亿元', { value: 5, unit: '亿元', currency: 'CNY' }],
    ['2万亿元', { value: 2, unit: '万亿元', currency: 'CNY' }],
    ['近千亿元', { value: 1000, unit: '亿元', currency: 'CNY', qualifier: '近' }],
    ['3千万元', { value: 3000, unit: '万元', currency: 'CNY' }],
    ['1.1千万元', { value: 1100, unit: '万元', currency: 'CNY' }],
    ['两亿元', { value: 2, unit: '亿元', currency: 'CNY' }],
    ['二十五亿元', { value: 25, unit: '亿元', currency: 'CNY' }],
  ])('%s', (text, amount) => {
    expect(readAmount(text)).toEqual({ ok: true, amount });
  });
});

describe('a currency that is not written is not made up', () => {
  test.each([
    ['5-10亿', { value: 5, valueTo: 10, unit: '亿' }],
    ['近千亿', { value: 1000, unit: '亿', qualifier: '近' }],
  ])('%s', (text, amount) => {
    expect(readAmount(text)).toEqual({ ok: true, amount });
  });
});

describe('what would have to be guessed is refused', () => {
  const one = 'one amount such as 约2亿元, 5-10亿元, 500万美元 or 60多亿元';
  test.each([
    ['', one],
    ['亿元', one],
    ['数十亿元', one],
    ['总投资5亿元', one],
    ['-5亿元', one],
    ['12,00万元', one],
    ['三五亿元', one],
    ['$5亿', one],
    ['100', `${one}; a bare number has no unit`],
    ['约60多亿元', 'one hedge, not two (约60亿元 or 60多亿元)'],
    ['5000万-1亿元', 'a range with both ends in the same unit'],
    ['5亿-10', 'a range with its unit at the end, such as 5-10亿元'],
    ['10-5亿元', 'a range that grows, such as 5-10亿元'],
    ['USD5亿元', 'one currency'],
  ])('%s', (text, expected) => {
    expect(readAmount(text)).toEqual({ ok: false, expected });
  });
});

test('any plain number with a unit and a hedge in front comes back as it was', () => {
  const hedges = QUALIFIERS.filter((word) => !['以上', '多'].includes(word));
  assert(
    property(
      integer({ min: 1, max: 99_999_999 }),
      constantFrom('', '万', '亿', '万亿'),
      constantFrom('元', '美元', '欧元', '港元'),
      constantFrom(...hedges),
      (cents, scale, money, qualifier) => {
        const value = cents / 100;
        expect(readAmount(`${qualifier}${value}${scale}${money}`)).toMatchObject({
          ok: true,
          amount: { value, unit: scale + money, qualifier },
        });
      },
    ),
  );
});

test('a unit names its currency, a count does not', () => {
  expect(['亿元', '万美元', '元', '亿港元', '亿', '亩', '个'].map(currencyOfUnit)).toEqual([
    'CNY',
    'USD',
    'CNY',
    'HKD',
    undefined,
    undefined,
    undefined,
  ]);
});
