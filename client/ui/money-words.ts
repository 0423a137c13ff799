import type { Money } from '../../server/contract/common.ts';

const AFTER_UNIT = new Set(['以上', '以下', '左右']);
/** `多` stands between number and unit: 10多亿元. */
const INSIDE = new Set(['多', '余']);
const QUALIFIER_EN: Record<string, string> = {
  约: 'about',
  近: 'nearly',
  超: 'over',
  超过: 'over',
  不足: 'under',
  以上: 'at least',
  以下: 'at most',
  左右: 'about',
  多: 'over',
  余: 'over',
};
const SCALE: [string, number][] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['万', 1e4],
];

/** An amount in words: 约2亿元, 10多亿元, 5–10亿元; in English with the scale written out: about CNY 200 million. */
export function moneyWords(
  money: Pick<Money, 'value' | 'valueTo' | 'unit' | 'currency' | 'qualifier'>,
  language: string,
) {
  return language === 'en' ? inEnglish(money) : inChinese(money);
}

function inChinese({
  value,
  valueTo,
  unit,
  qualifier = '',
}: Pick<Money, 'value' | 'valueTo' | 'unit' | 'qualifier'>) {
  const number = valueTo === undefined ? plain(value) : `${plain(value)}–${plain(valueTo)}`;
  if (AFTER_UNIT.has(qualifier)) return `${number}${unit}${qualifier}`;
  if (INSIDE.has(qualifier)) return `${number}${qualifier}${unit}`;
  return `${qualifier}${number}${unit}`;
}

function inEnglish(money: Pick<Money, 'value' | 'valueTo' | 'unit' | 'currency' | 'qualifier'>) {
  const scale = SCALE.find(([word]) => money.unit.startsWith(word))?.[1] ?? 1;
  const values = [money.value, ...(money.valueTo === undefined ? [] : [money.valueTo])];
  const number = values.map((value) => scaled(value * scale)).join('–');
  const qualifier = money.qualifier ? (QUALIFIER_EN[money.qualifier] ?? money.qualifier) : '';
  return [qualifier, money.currency, number].filter(Boolean).join(' ');
}

function scaled(value: number): string {
  if (value >= 1e9) return `${plain(value / 1e9)} billion`;
  if (value >= 1e6) return `${plain(value / 1e6)} million`;
  return plain(value);
}

function plain(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}
