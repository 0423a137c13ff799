import { read, refuse, type Reading } from './reading.ts';

export type ListingCode = { code: string; exchange: 'SH' | 'SZ' | 'BJ' };

const EXPECTED = '六位证券代码，如 301079、301079.SZ 或 sz301079';
const WRITTEN = /^(?:(?<before>SH|SZ|BJ)[.:]?)?(?<code>\d{1,6})(?:[.:]?(?<behind>SH|SZ|BJ))?$/iu;

/** Which exchange numbers its securities so: Shanghai 6 and 9, Shenzhen 0, 2 and 3, Beijing 4, 8 and 92. */
function exchangeOf(code: string): ListingCode['exchange'] | undefined {
  if (/^(?:4|8|92)/.test(code)) return 'BJ';
  if (/^[69]/.test(code)) return 'SH';
  if (/^[023]/.test(code)) return 'SZ';
  return undefined;
}

/**
 * A code of the mainland exchanges in any of its forms. Refused: an exchange the number does not belong to, and a
 * number that lost its leading zeros unless the exchange is written with it.
 */
export function readListingCode(raw: string): Reading<ListingCode> {
  const found = WRITTEN.exec(raw.normalize('NFKC').replace(/\s/g, ''))?.groups;
  if (!found?.['code']) return refuse(EXPECTED);
  const named = (found['before'] ?? found['behind'])?.toUpperCase();
  if (found['before'] && found['behind'] && found['before'].toUpperCase() !== found['behind'].toUpperCase()) {
    return refuse(`${EXPECTED}；写了两个不同的交易所`);
  }
  const short = found['code'].length < 6;
  if (short && named !== 'SZ') return refuse(`${EXPECTED}；不足六位，前面的 0 可能丢了`);
  const code = found['code'].padStart(6, '0');
  const exchange = exchangeOf(code);
  if (!exchange) return refuse(EXPECTED);
  if (named && named !== exchange) return refuse(`${EXPECTED}；${code} 不是 ${named} 的代码`);
  return read({ code, exchange }, ...(short ? [`补上前面的 0：${code}`] : []));
}
