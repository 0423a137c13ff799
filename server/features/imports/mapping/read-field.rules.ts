import { type Amount, currencyOfUnit, readAmount, writeAmount } from '../../../../graph-seed/amount.ts';
import type { Verdict } from '../../../contract/gap-analysis.ts';
import type { Stage } from '../../../contract/graph-model.ts';
import type { Field } from '../../../contract/imports-fields.ts';
import { cleanText, comparisonKey } from '../cells/clean-text.rules.ts';
import { type ListingCode, readListingCode } from '../cells/listing-code.rules.ts';
import { readPercentage } from '../cells/percentage.rules.ts';
import { read, type Reading, refuse } from '../cells/reading.ts';
import { readStage, readVerdict, readYesNo } from '../cells/synonyms.rules.ts';
import { readWrittenDate } from '../cells/written-date.ts';
import type { Cell } from '../files/sheet.ts';

/** A number with what it counts, where that is said. */
export type Quantity = { value: number; unit?: string; qualifier?: string };

type ValueByType = {
  text: string;
  choice: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: string;
  'credit-code': string;
  list: readonly string[];
  number: Quantity;
  amount: Amount;
  /** A fraction of 1. */
  percentage: number;
  'listing-code': ListingCode;
  stage: Stage;
  verdict: Verdict;
  'yes-no': boolean;
};
/** What a cell says, by the type of its field. */
export type FieldValue = {
  [T in keyof ValueByType]: { type: T; value: ValueByType[T] };
}[keyof ValueByType];

/** Signs that stand where nothing is known; not stated, never none and never zero. */
const PLACEHOLDERS = new Set(['-', '--', '—', '——', '－', '/', '\\', 'n/a', 'na', 'null', 'none', 'nan']);
const UNKNOWN_WORDS = new Set(['暂无', '不详', '待定', '未知', '无数据']);
const WORKBOOK_ERROR = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/u;

/** Whether a cell states nothing, being empty or holding a sign for it; `note` says the latter. */
export function statesNothing(text: string, type: Field['type']): { nothing: boolean; note?: string } {
  const plain = text.trim().toLowerCase();
  if (plain === '') return { nothing: true };
  const unknown = UNKNOWN_WORDS.has(plain) && type !== 'verdict' && type !== 'choice';
  if (!PLACEHOLDERS.has(plain) && !unknown) return { nothing: false };
  return { nothing: true, note: `“${text.trim()}”按没有填写读` };
}

/**
 * A cell as its field is read. `unit` is what the column counts in and goes with numbers that have none of their own.
 * Refused where the writing leaves room for another reading.
 */
export function readField(cell: Cell, field: Field, unit?: string): Reading<FieldValue> {
  if (WORKBOOK_ERROR.test(cell.text)) return refuse(`${field.nameZh}；表格里的公式出错了`);
  const cleaned = cleanText(cell.text);
  if (!cleaned.ok) return cleaned;
  const reading = readByType(cleaned.value, cell, field, unit);
  if (!reading.ok) return reading;
  const notes = [...cleaned.notes, ...reading.notes];
  if (cell.formula !== undefined) notes.push('这一格是公式，取它的结果');
  if (cell.merged) notes.push('取自合并的单元格');
  return read(reading.value, ...notes);
}

function readByType(text: string, cell: Cell, field: Field, unit?: string): Reading<FieldValue> {
  switch (field.type) {
    case 'text':
      return read({ type: 'text', value: text });
    case 'list':
      return read({ type: 'list', value: listOf(cell.text) });
    case 'number':
      return typed('number', readQuantity(text, unit));
    case 'amount':
      return typed('amount', readMoney(text, unit));
    case 'date':
      return typed('date', cell.kind === 'date' ? read(cell.text) : readWrittenDate(text));
    case 'percentage':
      return typed('percentage', readShare(text, unit));
    case 'listing-code':
      return typed('listing-code', readListingCode(text));
    case 'credit-code':
      return typed('credit-code', readCreditCode(text));
    case 'stage':
      return typed('stage', readStage(text));
    case 'verdict':
      return typed('verdict', readVerdict(text));
    case 'yes-no':
      return typed('yes-no', readYesNo(text));
    case 'choice':
      return typed('choice', readChoice(text, field));
  }
}

function typed<T extends keyof ValueByType>(type: T, reading: Reading<ValueByType[T]>): Reading<FieldValue> {
  return reading.ok ? read({ type, value: reading.value } as FieldValue, ...reading.notes) : reading;
}

const BARE_NUMBER = /^(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)$/u;
const QUANTITY =
  /^(?<qualifier>约|近|超|不足)?(?<number>-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:E[+-]?\d{1,3})?)(?<unit>[^\d.,\s~-]{0,6})$/iu;

function listOf(text: string): string[] {
  return text.split(/[|、，;；\n\r]/u).flatMap((part) => {
    const cleaned = cleanText(part);
    return cleaned.ok && cleaned.value !== '' ? [cleaned.value] : [];
  });
}

function readQuantity(text: string, unit?: string): Reading<Quantity> {
  const plain = text.normalize('NFKC');
  const found = QUANTITY.exec(plain)?.groups;
  if (!found?.['number']) return refuse(`一个数${unit ? `（${unit}）` : ''}，如 1,200.5`);
  const said = found['unit'] || unit;
  return read({
    value: Number(found['number'].replaceAll(',', '')),
    ...(said && { unit: said }),
    ...(found['qualifier'] && { qualifier: found['qualifier'] }),
  });
}

const MONEY = '一笔金额，如 约2亿元、5-10亿元、500万美元';

/** A bare number counts in the unit of its column; what states its own unit is left alone. */
function readMoney(text: string, unit?: string): Reading<Amount> {
  const own = readAmount(text);
  if (own.ok) return inCurrency(own.amount, unit);
  if (!unit) return refuse(`${MONEY}，带单位`);
  if (BARE_NUMBER.test(text.normalize('NFKC')) && Number(text.replaceAll(',', '')) === 0) {
    return refuse(`金额；0 可能是没有填写`);
  }
  const inUnit = readAmount(`${text}${unit}`);
  if (!inUnit.ok) return refuse(`${MONEY}，或以${unit}计的一个数`);
  const reading = inCurrency(inUnit.amount, unit);
  return reading.ok ? read(reading.value, `单位“${unit}”取自列名`, ...reading.notes) : reading;
}

/** What names no currency is in that of its column, else in yuan, as sheets of departments here mean it; either is noted. */
function inCurrency(amount: Amount, unit?: string): Reading<Amount> {
  if (amount.currency) return read(amount);
  const money = unit && currencyOfUnit(unit) ? unit.replace(/^(?:万亿|亿|[百千]?万|千)/u, '') : undefined;
  const said = readAmount(writeAmount({ ...amount, unit: `${amount.unit}${money ?? '元'}` }));
  if (!said.ok) return refuse(`${MONEY}，写明币种`);
  return read(said.amount, money ? `币种“${money}”取自列名` : '没有写币种，按人民币计');
}

function readShare(text: string, unit?: string): Reading<number> {
  const bare = BARE_NUMBER.test(text.normalize('NFKC'));
  if (!bare || (unit !== '%' && unit !== '‰')) return readPercentage(text);
  const inUnit = readPercentage(`${text}${unit}`);
  return inUnit.ok ? read(inUnit.value, `单位“${unit}”取自列名`) : inUnit;
}

const CODE_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A unified social credit code with the check character that GB 32100 asks for. */
export function readCreditCode(raw: string): Reading<string> {
  const expected = '18 位统一社会信用代码';
  const code = raw.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/u.test(code)) return refuse(expected);
  const sum = CODE_WEIGHTS.reduce(
    (total, weight, at) => total + weight * CODE_SIGNS.indexOf(code.charAt(at)),
    0,
  );
  const check = CODE_SIGNS.charAt((31 - (sum % 31)) % 31);
  return check === code.charAt(17) ? read(code) : refuse(`${expected}；校验位不符，可能有错字`);
}

function readChoice(text: string, field: Field): Reading<string> {
  const key = comparisonKey(text);
  const choices = Object.entries(field.choices ?? {});
  for (const [code, words] of choices) {
    if ([code, ...words].some((word) => comparisonKey(word) === key)) {
      const [shown] = words;
      return read(code, ...(text === shown ? [] : [`“${text}”按“${shown ?? code}”读`]));
    }
  }
  return refuse(`${field.nameZh}：${choices.map(([code, [shown]]) => shown ?? code).join('、')}`);
}
