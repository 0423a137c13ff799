import { HttpError } from '../../http/errors.ts';
import type { RowProblem } from './read-row.rules.ts';
import { inChinese } from './refusals.rules.ts';

/** 400 `bad_fact`: which columns do not fit, and what was expected of each. */
export function refuseFact(problems: readonly RowProblem[]): HttpError {
  const details = problems.map(({ column, expected }) => ({
    in: 'body',
    field: column,
    expected: inChinese(expected),
  }));
  const told = details
    .map(({ field, expected }) => (field ? `${field} 应为${expected}` : expected))
    .join('；');
  return new HttpError(400, 'bad_fact', `内容不符合要求：${told}`, details);
}
