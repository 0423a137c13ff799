import { expect, test } from '@jest/globals';
import { HttpError } from '../../server/http/errors.ts';
import { authorOf } from '../../server/http/author.ts';

const from = (sent?: string) => authorOf({ headers: sent === undefined ? {} : { 'x-liantu-author': sent } });

test.each([
  [encodeURIComponent('王芳（市招商局）'), '王芳（市招商局）'],
  ['Li%20Lei', 'Li Lei'],
  ['%20%20阿%20'.replace('阿', encodeURIComponent('阿')), '阿'],
  [encodeURIComponent('𠮷'.repeat(60)), '𠮷'.repeat(60)],
])('%s is the name %s', (sent, name) => {
  expect(from(sent)).toBe(name);
});

test.each([
  ['nothing', undefined],
  ['an empty name', ''],
  ['blanks', '%20%20'],
  ['61 characters', 'a'.repeat(61)],
  ['a broken encoding', '%E7%8'],
  ['a line break', 'a%0Ab'],
])('%s is no name: 400 that says what to send', (_, sent) => {
  expect(() => from(sent)).toThrow(
    new HttpError(
      400,
      'author_required',
      '请注明操作人：请求头 x-liantu-author 应为 1 至 60 个字的姓名，UTF-8 百分号编码，例如 %E7%8E%8B%E8%8A%B3',
    ),
  );
});
