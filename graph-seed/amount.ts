/**
 * Reads an amount of money as Chinese texts write it: `约2亿元`, `5-10亿`, `500万美元`, `近千亿`, `60多亿元`.
 * Pure and free of the rest of the seed, so that whatever else takes amounts in may use it.
 */

/** `value` counts in `unit` (`亿元`, `万美元`); nothing is converted. `currency` is absent where the text names none. */
export type Amount = {
  value: number;
  valueTo?: number;
  unit: string;
  currency?: string;
  qualifier?: Qualifier;
};
export type AmountReading = { ok: true; amount: Amount } | { ok: false; expected: string };

export const QUALIFIERS = ['约', '近', '超', '以上', '不足', '多'] as const;
type Qualifier = (typeof QUALIFIERS)[number];

const BEFORE: Record<string, Qualifier> = {
  大约: '约',
  约: '约',
  将近: '近',
  接近: '近',
  近: '近',
  超过: '超',
  超: '超',
  逾: '超',
  至少: '以上',
  不低于: '以上',
  不少于: '以上',
  不足: '不足',
  不到: '不足',
};
const BEHIND: Record<string, Qualifier> = { 以上: '以上', 左右: '约', 多: '多', 余: '多' };

/** Names of currencies as they stand behind a number. `¥` and `$` are each used for several and so are not read. */
const CURRENCIES: Record<string, string> = {
  人民币元: 'CNY',
  人民币: 'CNY',
  元: 'CNY',
  美元: 'USD',
  美金: 'USD',
  欧元: 'EUR',
  港元: 'HKD',
  港币: 'HKD',
  日元: 'JPY',
  韩元: 'KRW',
  新台币: 'TWD',
  英镑: 'GBP',
  新加坡元: 'SGD',
  澳元: 'AUD',
  加元: 'CAD',
  瑞士法郎: 'CHF',
};
/** Currency names and codes that may stand in front of the number. */
const CURRENCIES_BEFORE: Record<string, string> = {
  人民币: 'CNY',
  RMB: 'CNY',
  CNY: 'CNY',
  USD: 'USD',
  US$: 'USD',
  EUR: 'EUR',
  HKD: 'HKD',
  HK$: 'HKD',
  JPY: 'JPY',
};

/** The one word a unit uses for each currency, so that 亿人民币 and 亿元 are the same unit. */
const MONEY_WORD = Object.fromEntries(
  Object.entries(CURRENCIES)
    .filter(([word]) => word.endsWith('元') && word !== '人民币元')
    .map(([word, currency]) => [currency, word]),
);

const anyOf = (words: Record<string, unknown>) =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace('$', '\\$'))
    .join('|');

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[一二两三四五六七八九十百千]+`;
/** A number with the words that multiply it; `千` and `百` in front of 万 or 亿 belong to the number. */
const part = (n: number) =>
  `(?<digits${n}>${NUMBER})?(?<step${n}>[十百千])?(?<more${n}>多|余)?(?<scale${n}>万亿|亿|万)?` +
  `(?<more${n}b>多|余)?(?<money${n}>${anyOf(CURRENCIES)})?`;
const AMOUNT = new RegExp(
  `^(?<before>${anyOf(BEFORE)})?(?<currency>${anyOf(CURRENCIES_BEFORE)})?` +
    `${part(1)}(?:(?:-|~|–|—|至|到)${part(2)})?(?<behind>${anyOf(BEHIND)})?$`,
  'u',
);

const EXPECTED = 'one amount such as 约2亿元, 5-10亿元, 500万美元 or 60多亿元';

/**
 * The amount a text states, or what was expected instead. Refused rather than guessed: a text without a number
 * (`数十亿`), two hedges at once (`约60多亿`), a range in two units (`5000万-1亿元`), words around the amount.
 */
export function readAmount(text: string): AmountReading {
  const found = AMOUNT.exec(text.normalize('NFKC').replace(/\s/g, ''))?.groups;
  if (!found) return refuse(EXPECTED);
  const range = found['digits2'] ?? found['step2'];
  const first = readNumber(found['digits1'], found['step1']);
  const second = range ? readNumber(found['digits2'], found['step2']) : undefined;
  if (first === undefined || (range && second === undefined)) return refuse(EXPECTED);

  // In a range the unit may be said once, at its end: 5-10亿元 is 5亿元 to 10亿元.
  const scales = distinct(found['scale1'], found['scale2']);
  const monies = distinct(found['money1'], found['money2']);
  if (scales.length > 1 || monies.length > 1) return refuse('a range with both ends in the same unit');
  if (range && (found['scale1'] ?? '') !== '' && found['scale2'] === undefined) {
    return refuse('a range with its unit at the end, such as 5-10亿元');
  }
  const currencies = distinct(
    found['currency'] && CURRENCIES_BEFORE[found['currency']],
    monies[0] && CURRENCIES[monies[0]],
  );
  if (currencies.length > 1) return refuse('one currency');
  const [currency] = currencies;
  const unit = `${scales[0] ?? ''}${currency ? (MONEY_WORD[currency] ?? monies[0] ?? '') : ''}`;
  if (unit === '') return refuse(`${EXPECTED}; a bare number has no unit`);

  const hedges = [
    found['before'] && BEFORE[found['before']],
    found['behind'] && BEHIND[found['behind']],
    ...['more1', 'more1b', 'more2', 'more2b'].map((group) => found[group] && BEHIND[found[group]]),
  ].filter((hedge) => hedge !== undefined && hedge !== '');
  if (hedges.length > 1) return refuse('one hedge, not two (约60亿元 or 60多亿元)');
  if (second !== undefined && second <= first) return refuse('a range that grows, such as 5-10亿元');
  return {
    ok: true,
    amount: {
      value: first,
      ...(second !== undefined && { valueTo: second }),
      unit,
      ...(currency && { currency }),
      ...(hedges[0] && { qualifier: hedges[0] }),
    },
  };
}

/** An amount as readAmount reads it again. */
export function writeAmount({ value, valueTo, unit, qualifier }: Omit<Amount, 'currency'>): string {
  const before = qualifier === '约' || qualifier === '近' || qualifier === '超' || qualifier === '不足';
  const number = valueTo === undefined ? String(value) : `${value}-${valueTo}`;
  if (qualifier === undefined) return `${number}${unit}`;
  return before ? `${qualifier}${number}${unit}` : `${number}${unit}${qualifier}`;
}

/** The currency a written unit names: `亿元` CNY, `万美元` USD; undefined for `亿`, `亩`, `个`. */
export function currencyOfUnit(unit: string): string | undefined {
  const money = /^(?:万亿|亿|[百千]?万|千)?(.+)$/u.exec(unit.normalize('NFKC'))?.[1];
  return money === undefined ? undefined : CURRENCIES[money];
}

function refuse(expected: string): AmountReading {
  return { ok: false, expected };
}

function distinct(...values: (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined && value !== ''))] as string[];
}

const STEPS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** `1,200.5`, `3` with `千` (3千万 is 3000万), a lone `千` (千亿 is 1000亿), or a Chinese numeral up to 9999. */
function readNumber(digits: string | undefined, step: string | undefined): number | undefined {
  const factor = step === undefined ? 1 : (STEPS[step] ?? 1);
  if (digits === undefined) return step === undefined ? undefined : factor;
  if (/^\d/.test(digits)) {
    // Scaled as text so that 1.1千 is 1100 and not 1100.0000000000002.
    return Number((Number(digits.replaceAll(',', '')) * factor).toPrecision(15));
  }
  const value = readNumeral(digits);
  return value === undefined ? undefined : value * factor;
}

/** 十二 is 12, 二十五 is 25; digits merely set side by side (三五) are refused. */
function readNumeral(text: string): number | undefined {
  let total = 0;
  let pending = 0;
  let smallest = Infinity;
  for (const sign of text) {
    const step = STEPS[sign];
    if (step === undefined) {
      if (pending !== 0) return undefined;
      pending = '一二三四五六七八九'.indexOf(sign === '两' ? '二' : sign) + 1;
    } else {
      if (step >= smallest) return undefined;
      total += (pending || 1) * step;
      smallest = step;
      pending = 0;
    }
  }
  return total + pending;
}
