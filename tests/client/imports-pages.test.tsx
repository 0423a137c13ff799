import '../support/browser-globals.ts';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, render, screen, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { App } from 'antd';
import { changeLanguage } from 'i18next';
import { NuqsAdapter } from 'nuqs/adapters/react-router/v7';
import { MemoryRouter, Route, Routes } from 'react-router';
import { BatchPage } from '../../client/features/imports/BatchPage.tsx';
import { ImportsPage } from '../../client/features/imports/ImportsPage.tsx';
import { loadTexts, startI18n } from '../../client/i18n/i18n.ts';
import type { Batch } from '../../server/contract/imports-batch.ts';
import { planned, problem, sheet, uploaded } from '../support/import-answers.ts';

type Sent = { call: string; body: unknown };
let sent: Sent[];
type Answer = { status?: number; body: unknown };

/** The service as far as a page sees it: what it answers to `<METHOD> <path without query>`. */
function answering(answers: Record<string, Answer>) {
  sent = [];
  globalThis.fetch = (async (address: string, { method = 'GET', body }: RequestInit) => {
    const call = `${method} ${address.split('?')[0]}`;
    if (method !== 'GET') sent.push({ call, body: JSON.parse(String(body)) });
    const { status = 200, body: answer } = answers[call] ?? {
      status: 404,
      body: { error: { code: 'no_such_call', message: call } },
    };
    return { ok: status < 300, status, json: async () => answer };
  }) as typeof fetch;
}

const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });

const open = (path: string) =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <App>
        <MemoryRouter initialEntries={[path]}>
          <NuqsAdapter>
            <Routes>
              <Route path="/imports" element={<ImportsPage />} />
              <Route path="/imports/:id" element={<BatchPage />} />
            </Routes>
          </NuqsAdapter>
        </MemoryRouter>
      </App>
    </QueryClientProvider>,
  );
const BATCH = '/api/imports/batch%3A1';
const openBatch = (batch: Batch, more: Record<string, Answer> = {}) => {
  answering({ [`GET ${BATCH}`]: { body: batch }, ...more });
  open('/imports/batch%3A1');
};
const page = (items: readonly unknown[]) => ({ body: { items, total: items.length, nextOffset: null } });

beforeAll(async () => {
  // Whether each element can be seen costs jsdom seconds, and nothing here is hidden.
  configure({ asyncUtilTimeout: 10_000, defaultHidden: true });
  await startI18n();
  await loadTexts();
});
beforeEach(() => {
  localStorage.setItem('liantu.author', '李雷');
  sessionStorage.clear();
});
afterEach(cleanup);

describe('the list of imports', () => {
  test('says what to do when there is none, and offers a template of every kind', async () => {
    answering({ 'GET /api/imports': { body: { batches: [] } } });
    open('/imports');
    await screen.findByText('还没有导入过表格');
    const template = screen.getByRole('link', { name: '下载项目模板（CSV）' });
    expect(template.getAttribute('href')).toBe('/api/import-templates?kind=projects&format=csv');
  });

  test('lets what was broken off go on, on the version that is shown', async () => {
    const broken: Batch = { ...planned, status: 'committing', chunks: 4, chunksDone: 2 };
    answering({
      'GET /api/imports': { body: { batches: [broken] } },
      [`POST ${BATCH}/resume`]: { body: { ...broken, running: true } },
    });
    open('/imports');
    await screen.findByText('中断');
    await user.click(screen.getByRole('button', { name: '把 企业2024年5月.csv 接着做完' }));
    expect(sent).toEqual([{ call: `POST ${BATCH}/resume`, body: { version: 3 } }]);
  });
});

const openMapping = () =>
  openBatch(uploaded, {
    [`GET ${BATCH}/sheets`]: { body: { sheets: [sheet] } },
    [`POST ${BATCH}/plan`]: { body: { ...uploaded, status: 'planning', running: true } },
  });

describe('the mapping of a file', () => {
  test('shows samples, what was proposed and why, and what stays out', async () => {
    openMapping();
    const row = (await screen.findByRole('rowheader', { name: '企业名称 A' })).closest('tr');
    expect(row?.textContent).toContain('甲公司');
    expect(row?.textContent).toContain('有把握列名就是名称 (95%)');
    screen.getByText('导入 1 列，不导入 1 列。');
  });

  test('is not tried out before the source is named; then it is, with the dates of the file name', async () => {
    openMapping();
    const start = await screen.findByRole('button', { name: '开始试运行' });
    await user.click(start);
    expect((await screen.findByRole('alert')).textContent).toContain('这份资料');
    const department = screen.getByRole('textbox', { name: /提供单位/ });
    expect(department.getAttribute('aria-invalid')).toBe('true');
    expect(sent).toEqual([]);

    await user.type(department, '区商务局');
    await user.click(start);
    await screen.findByRole('heading', { name: '正在试运行' });
    expect(sent).toEqual([
      {
        call: `POST ${BATCH}/plan`,
        body: {
          sheets: [
            {
              sheet: '企业',
              headerLines: [1],
              mapping: {
                version: 1,
                name: '企业',
                kind: 'companies',
                columns: [
                  { column: '企业名称', position: 1, field: 'name' },
                  { column: '备用', position: 2, field: null },
                ],
              },
            },
          ],
          settings: {
            source: { title: '企业2024年5月', department: '区商务局', date: '2024-05' },
            asOf: '2024-05',
            confidence: 'stated',
            createMissing: false,
            undecided: 'wait',
          },
        },
      },
    ]);
  });
});

describe('the encoding of a file', () => {
  test('is shown as it was found, and one that is chosen has the samples read anew', async () => {
    const garbled = { ...sheet, samples: [{ line: 2, cells: ['瓣�', '某'] }] };
    const big5: Batch = { ...uploaded, version: 4, encoding: { chosen: 'big5', found: 'gb18030' } };
    openBatch(uploaded, { [`GET ${BATCH}/sheets`]: { body: { sheets: [garbled] } } });
    await screen.findByText('瓣�');
    screen.getByText('自动（识别为 GB18030 / GBK）');
    await user.type(screen.getByRole('textbox', { name: /资料名称/ }), '（二稿）');
    answering({
      [`POST ${BATCH}/encoding`]: { body: big5 },
      [`GET ${BATCH}/sheets`]: { body: { sheets: [sheet] } },
    });
    await user.click(screen.getByRole('combobox', { name: '文字编码' }));
    await user.click(await screen.findByTitle('Big5'));
    await screen.findByText('甲公司');
    expect(sent).toEqual([{ call: `POST ${BATCH}/encoding`, body: { version: 3, encoding: 'big5' } }]);
    // What is asked once for the file does not hang on how it is read.
    const title = screen.getByRole<HTMLInputElement>('textbox', { name: /资料名称/ });
    expect(title.value).toBe('企业2024年5月（二稿）');
  });

  test('is not asked for where the file says itself', async () => {
    openBatch({ ...uploaded, encoding: null }, { [`GET ${BATCH}/sheets`]: { body: { sheets: [sheet] } } });
    await screen.findByText('甲公司');
    expect(screen.queryByRole('combobox', { name: '文字编码' })).toBeNull();
  });
});

describe('the dry run', () => {
  test('says that nothing is written, and shows refused cells with place, value and what was expected', async () => {
    openBatch(planned, { [`GET ${BATCH}/problems`]: page([problem]) });
    await screen.findByText('这是试运行：到目前为止，图谱里什么都没有写入');
    expect(screen.getByRole('button', { name: /不收/, pressed: true }).textContent).toContain('2');
    const row = (await screen.findByText('去年')).closest('tr');
    expect(row?.textContent).toBe(' 第 5 行C 列 成立日期读不懂去年日期，如 2024-05-15');
    const download = screen.getByRole('link', { name: /下载这些行/ });
    expect(download.getAttribute('href')).toBe(`${BATCH}/refused.csv?sheet=%E4%BC%81%E4%B8%9A`);
  });

  test('in English gives the reasons in English', async () => {
    await changeLanguage('en');
    const reasons = {
      ...problem,
      expected: '日期，如 2024-05-15、2024年5月、2024/5/1 或 2024；没有 13 月',
    };
    const notes = [{ note: '没有写币种，按人民币计', count: 4 }];
    const counts = planned.counts && { ...planned.counts, notes };
    openBatch({ ...planned, counts }, { [`GET ${BATCH}/problems`]: page([reasons]) });
    const row = (await screen.findByText('去年')).closest('tr');
    expect(row?.textContent).toContain(
      'a date such as 2024-05-15, 2024年5月, 2024/5/1 or 2024; there is no month 13',
    );
    expect(document.body.textContent).toContain('No currency is written: taken as renminbi 4 times');
    await changeLanguage('zh-CN');
  });

  test('a figure leads to what it counts: values before and after', async () => {
    const fact = {
      kind: 'Company',
      id: 'company:x',
      outcome: 'changed',
      name: '甲公司',
      foundBy: 'id',
      sheet: '企业',
      line: 3,
      values: [{ property: 'creditCode', before: null, after: '91370282MA0000000T' }],
    };
    openBatch(planned, { [`GET ${BATCH}/problems`]: page([]), [`GET ${BATCH}/plan`]: page([fact]) });
    await user.click(await screen.findByRole('button', { name: /有变化/ }));
    const row = (await screen.findByText('91370282MA0000000T')).closest('tr');
    expect(row?.textContent).toBe('企业甲公司凭编号认出第 3 行统一社会信用代码（空） → 91370282MA0000000T');
  });

  test('shows new names that look like ones that are there, and leads to deciding on each', async () => {
    const alike = {
      sheet: '企业',
      line: 3,
      label: 'Company',
      id: 'company:import-1',
      name: '甲电子股份',
      resembles: [{ id: 'company:x', name: '甲电子', reason: 'name' }],
    };
    const counts = planned.counts && { ...planned.counts, lookAlikes: 1 };
    openBatch(
      { ...planned, counts },
      { [`GET ${BATCH}/problems`]: page([problem]), [`GET ${BATCH}/look-alikes`]: page([alike]) },
    );
    const row = (await screen.findByText('甲电子股份')).closest('tr');
    expect(row?.textContent).toBe('第 3 行甲电子股份甲电子 名称相同去判定');
    const decide = screen.getByRole('link', { name: '判定“甲电子股份”是不是已有的' });
    expect(new URL(decide.getAttribute('href') ?? '', 'http://x').searchParams.toString()).toBe(
      new URLSearchParams({ label: 'Company', name: '甲电子股份' }).toString(),
    );
  });

  test('is written only after it has been confirmed', async () => {
    openBatch(planned, {
      [`GET ${BATCH}/problems`]: page([problem]),
      [`POST ${BATCH}/commit`]: { body: { ...planned, status: 'committing', running: true } },
    });
    await user.click(await screen.findByRole('button', { name: '写入图谱' }));
    expect(sent).toEqual([]);
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '写入图谱' }));
    await screen.findByRole('heading', { name: '正在写入图谱' });
    expect(sent).toEqual([{ call: `POST ${BATCH}/commit`, body: { version: 3 } }]);
  });
});

describe('what was written', () => {
  test('cannot be taken back while others have built on it, and they are listed', async () => {
    const obstacle = {
      id: 'company:x',
      name: '甲公司',
      reason: 'changed',
      detail: '韩梅 2026-07-01 改了地址',
    };
    openBatch(
      { ...planned, status: 'committed' },
      {
        [`GET ${BATCH}/problems`]: page([]),
        [`POST ${BATCH}/rollback`]: {
          status: 409,
          body: {
            error: {
              code: 'rollback_refused',
              message: '不能撤回',
              details: { obstacles: [obstacle], total: 3 },
            },
          },
        },
      },
    );
    await user.click(await screen.findByRole('button', { name: '整批撤回' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '整批撤回' }));
    await screen.findAllByText('有 3 处已被后来的人用到，没有撤回');
    expect(screen.getByText('甲公司').closest('li')?.textContent).toBe(
      '甲公司 后来改过韩梅 2026-07-01 改了地址',
    );
    screen.getByText('还有 2 处');
  });
});
