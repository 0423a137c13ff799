import { describe, expect, test } from '@jest/globals';
import { cleanText, comparisonKey } from '../../server/features/imports/cells/clean-text.rules.ts';
import { readListingCode } from '../../server/features/imports/cells/listing-code.rules.ts';
import { readPercentage } from '../../server/features/imports/cells/percentage.rules.ts';
import type { Reading } from '../../server/features/imports/cells/reading.ts';
import { readStage, readVerdict, readYesNo } from '../../server/features/imports/cells/synonyms.rules.ts';
import { readSerial, readWrittenDate } from '../../server/features/imports/cells/written-date.ts';

const value = <T>(reading: Reading<T>) => (reading.ok ? reading.value : 'refused');
const notes = (reading: Reading<unknown>) => (reading.ok ? reading.notes : [reading.expected]);

describe('dates', () => {
  test.each([
    ['2024-05-15', '2024-05-15'],
    ['2024年5月', '2024-05'],
    ['2024年5月1日', '2024-05-01'],
    ['2024 年 5 月 1 日', '2024-05-01'],
    ['２０２４／５／１', '2024-05-01'],
    ['2024.5', '2024-05'],
    ['2024', '2024'],
    ['2024年', '2024'],
    ['20240501', '2024-05-01'],
    ['202405', '2024-05'],
    ['2024/5/1 0:00', '2024-05-01'],
    ['2024-05-15T08:00:00Z', '2024-05-15'],
    ['24/5/1', '2024-05-01'],
    ['45413', '2024-05-01'],
    ['15/3/2024', '2024-03-15'],
    ['3/15/2024', '2024-03-15'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (written, day) => {
    expect(value(readWrittenDate(written))).toBe(day);
  });

  test.each([
    '01/02/2024',
    '2023-02-29',
    '2024-13',
    '5月1日',
    '2024Q1',
    '2024年一季度',
    '上交所',
    '-',
    '12',
    '999999',
  ])('%s is refused rather than guessed', (written) => {
    expect(value(readWrittenDate(written))).toBe('refused');
  });

  test('what was taken to be meant is said', () => {
    expect(notes(readWrittenDate('24/5/1'))).toEqual(['两位的年份按 2024 年读']);
    expect(notes(readSerial(45_413))).toEqual(['表格的日期序号 45413，即 2024-05-01']);
    expect(notes(readWrittenDate('2024-05-15'))).toEqual([]);
  });
});

describe('codes of listed firms', () => {
  test.each([
    ['301079', { code: '301079', exchange: 'SZ' }],
    ['301079.SZ', { code: '301079', exchange: 'SZ' }],
    ['sz301079', { code: '301079', exchange: 'SZ' }],
    ['SZ.301079', { code: '301079', exchange: 'SZ' }],
    ['688078.sh', { code: '688078', exchange: 'SH' }],
    ['６０００３０', { code: '600030', exchange: 'SH' }],
    ['833819', { code: '833819', exchange: 'BJ' }],
    ['920002', { code: '920002', exchange: 'BJ' }],
    ['2605.SZ', { code: '002605', exchange: 'SZ' }],
  ] as const)('%s', (written, code) => {
    expect(value(readListingCode(written))).toEqual(code);
  });

  test.each(['2605', '301079.SH', 'sh301079.sz', '上海', '3010790', '', '123456'])(
    '%s is refused',
    (written) => {
      expect(value(readListingCode(written))).toBe('refused');
    },
  );
});

describe('texts', () => {
  test('are kept as written but for what nobody can see or what is only wider', () => {
    expect(value(cleanText('  ＡＢＣ１２３（青岛）有限公司\u200B '))).toBe('ABC123（青岛）有限公司');
    expect(cleanText('小\b大肠')).toEqual({ ok: true, value: '小大肠', notes: ['去掉了看不见的控制字符'] });
    expect(cleanText('第一行\n第二行')).toEqual({
      ok: true,
      value: '第一行 第二行',
      notes: ['去掉了单元格里的换行'],
    });
    expect(cleanText('电源设备Ⅲ')).toEqual({ ok: true, value: '电源设备Ⅲ', notes: [] });
    expect(notes(cleanText('黄\uFFFD岛'))).toEqual(['有无法辨认的字符（�），可能是编码不对']);
  });

  test('compare equal whatever their width, case, spaces and brackets, and Ⅱ is II on both sides', () => {
    expect(comparisonKey('海尔智家（青岛） 股份Ⅱ')).toBe(comparisonKey('海尔智家(青岛)股份II'));
    expect(comparisonKey('Boe')).toBe(comparisonKey('ＢＯＥ'));
    expect(comparisonKey('中国建设银行')).not.toBe(comparisonKey('中国银行'));
  });
});

describe('shares', () => {
  test.each([
    ['35%', 0.35],
    ['35.5％', 0.355],
    ['0.355', 0.355],
    ['1', 1],
    ['100%', 1],
    ['5‰', 0.005],
  ])('%s is %s', (written, share) => {
    expect(value(readPercentage(written))).toBe(share);
  });
  test.each(['35', '-5%', '120%', '约三成', ''])('%s is refused', (written) => {
    expect(value(readPercentage(written))).toBe('refused');
  });
});

describe('words of departments', () => {
  test('stages', () => {
    expect(
      ['在建', '已投产', '洽谈中', '达产达效', '签约', '取消', 'signed'].map((word) =>
        value(readStage(word)),
      ),
    ).toEqual(['started', 'in-production', 'in-talks', 'at-capacity', 'signed', 'ended', 'signed']);
    expect(notes(readStage('在建'))).toEqual(['“在建”按“开工”读']);
    expect(['落地', '推进中', ''].map((word) => value(readStage(word)))).toEqual([
      'refused',
      'refused',
      'refused',
    ]);
  });
  test('verdicts, yes and no', () => {
    expect(['空白', '短板', '优势', '待查', '一般'].map((word) => value(readVerdict(word)))).toEqual([
      'missing',
      'weak',
      'strong',
      'unknown',
      'refused',
    ]);
    expect(['是', '√', 'No', '×', '也许'].map((word) => value(readYesNo(word)))).toEqual([
      true,
      true,
      false,
      false,
      'refused',
    ]);
  });
});
