import { describe, expect, test } from '@jest/globals';
import { ZodError } from 'zod';
import { ApiError } from '../../client/api/call.ts';
import { worthRetrying } from '../../client/app/query-client.ts';
import { describeError } from '../../client/ui/describe-error.ts';
import { ui } from '../../client/ui/ui.i18n.ts';

const api = (status: number) => new ApiError(status, 'code', '来自服务的一句话');

describe('a failed call', () => {
  test('is tried again twice when the server or the graph cannot be reached, never when refused', () => {
    expect([0, 1, 2].map((failures) => worthRetrying(failures, api(503)))).toEqual([true, true, false]);
    expect(worthRetrying(0, api(0))).toBe(true);
    expect([400, 404, 429].map((status) => worthRetrying(0, api(status)))).toEqual([false, false, false]);
    expect(worthRetrying(0, new Error('a fault of the page'))).toBe(false);
  });

  test.each([
    [0, '连不上服务', true],
    [503, '图数据库暂时无法访问', true],
    [504, '查询超过时限，已停止', true],
    [429, '请求过于频繁', true],
    [404, '没有找到', false],
    [400, '条件不正确', false],
    [500, '没能取得结果', true],
  ])('with status %d says "%s"', (status, title, retry) => {
    const words = describeError(api(status));
    expect(ui['zh-CN'][words.title]).toBe(title);
    expect(words.retry).toBe(retry);
  });

  test('of a refusal shows what the server said', () => {
    expect(describeError(api(404)).detail).toBe('来自服务的一句话');
  });

  test('of an answer in another shape says that page and service may differ', () => {
    expect(ui['zh-CN'][describeError(new ZodError([])).title]).toBe('服务返回的内容与页面不符');
  });
});
