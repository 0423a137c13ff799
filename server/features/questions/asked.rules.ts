import { z } from 'zod';
import { idSchema } from '../../contract/common.ts';
import type { Parameter } from '../../contract/questions.ts';

/** The value of every blank, by parameter. */
export type Asked = Record<string, string | number | string[] | null>;
/** `expected` completes the sentence "expected …". */
export type WrongBlank = { field: string; expected: string };

/** Fills the blanks with what was given, else with their defaults; or says what is wrong. `today` stands for a date left open. */
export function fillBlanks(
  parameters: readonly Parameter[],
  given: Record<string, unknown>,
  today: string,
): { asked: Asked } | { wrong: WrongBlank } {
  const unknown = Object.keys(given).find((name) => !parameters.some((one) => one.name === name));
  if (unknown !== undefined) {
    const names = parameters.map(({ name }) => name).join('、');
    return { wrong: { field: unknown, expected: names ? `以下之一：${names}` : '空：这个问题没有要填的' } };
  }
  const asked: Asked = {};
  for (const parameter of parameters) {
    const value = given[parameter.name];
    const filled = value === undefined ? defaultOf(parameter, today) : parse(parameter, value, today);
    if (filled === undefined) return { wrong: { field: parameter.name, expected: expectedOf(parameter) } };
    asked[parameter.name] = filled;
  }
  return { asked };
}

const defaultOf = (parameter: Parameter, today: string) =>
  parameter.kind === 'date' ? (parameter.default ?? today) : parameter.default;

/** Undefined for a value that does not fit. */
function parse(parameter: Parameter, value: unknown, today: string): Asked[string] | undefined {
  const empty = value === null || value === '';
  switch (parameter.kind) {
    case 'entity':
      return empty && parameter.optional ? null : idSchema.safeParse(value).data;
    case 'choice':
      return parameter.options.find((option) => option.value === value)?.value;
    case 'ties':
      return z.array(z.enum(parameter.among)).min(1).safeParse(value).data;
    case 'number':
      return z.number().min(parameter.min).max(parameter.max).safeParse(value).data;
    case 'date':
      return empty ? today : z.iso.date().safeParse(value).data;
    case 'text':
      return z.string().max(1000).safeParse(value).data;
  }
}

function expectedOf(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'entity':
      return `${parameter.words.zh}的 id，形如 ${parameter.default ?? 'company:boe'}`;
    case 'choice':
      return `以下之一：${parameter.options.map((option) => option.value).join('、')}`;
    case 'ties':
      return `以下之中至少一个：${parameter.among.join('、')}`;
    case 'number':
      return `${parameter.min} 到 ${parameter.max} 之间的数`;
    case 'date':
      return '形如 2024-05-15 的日期';
    case 'text':
      return '不超过 1000 字的文字';
  }
}
