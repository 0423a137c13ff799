import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useProduct } from '../support/test-browser.ts';
import { runCypher, testGraph } from '../support/test-graph.ts';
import { unnamedControls } from '../support/unnamed-controls.ts';

const product = useProduct(['clipboard-read', 'clipboard-write']);
const graph = testGraph();
let page: Page;
let complaints: string[];
let before: unknown[];
const KEPT = 'MATCH (n) WHERE n:KeptReport OR n:Target';
beforeEach(async () => {
  const [row] = await runCypher(graph, `${KEPT} RETURN collect(n.id) AS ids`);
  before = row?.['ids'] as unknown[];
  ({ page, complaints } = await product.freshPage());
  page.setDefaultTimeout(60_000);
  await page.addInitScript(() => localStorage.setItem('liantu.author', '王芳'));
});
afterEach(() => runCypher(graph, `${KEPT} AND NOT n.id IN $before DELETE n`, { before }));
afterAll(() => graph.close());

const CHAIN = '/reports/chain/chain%3Anew-display?region=region:cn-3702';
const sheet = () => page.getByRole('article', { name: '青岛市新型显示产业链报告' });
async function openChain(path = CHAIN): Promise<void> {
  await page.goto(path.startsWith('http') ? path : `${product.address()}${path}`);
  await sheet().waitFor();
}

test('from the gaps one comes to the report: picture first, then the lists, each with its queries, and what is missing', async () => {
  await page.goto(`${product.address()}/gaps?chain=chain:new-display&minGroups=3`);
  await page.getByRole('button', { name: '报告', exact: true }).click();
  await sheet().waitFor();
  expect(new URL(page.url()).searchParams.get('minGroups')).toBe('3');
  await sheet()
    .getByRole('img', { name: /新型显示 · 青岛市补链强链全景/ })
    .waitFor();
  const heads = await sheet().getByRole('heading', { level: 2 }).allInnerTexts();
  expect(heads.map((head) => head.split(/[\s\d：]/)[0])).toEqual([
    '企业清单',
    '缺口清单',
    '目标清单',
    '首选候选企业',
    '引荐路径',
    '项目清单',
    '优先级怎么来的',
    '数据缺口',
    '来源',
  ]);
  await sheet()
    .getByText(/个环节没有人查过青岛市有没有/)
    .waitFor();
  await sheet().getByRole('button', { name: '查看查询' }).first().click();
  await page
    .getByRole('dialog')
    .getByText(/Which companies work in each segment of the chain/)
    .waitFor();
  expect(await page.evaluate(unnamedControls)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  expect(complaints).toEqual([]);
});

test('a link that was kept opens the report and says what has changed since, by name', async () => {
  await openChain();
  await page.getByRole('button', { name: '留存并复制链接' }).click();
  await page.getByText('已留存，链接已复制').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).searchParams.get('since')).toMatch(/^report:[0-9a-f]{24}$/);

  await openChain(link);
  await page.getByText('各部分都没有变化，指纹一致。').waitFor();

  await page.request.post(`${product.address()}/api/targets`, {
    data: { segment: 'segment:new-display-oled-panel', region: 'region:cn-3702', origin: 'gap' },
  });
  await openChain(link);
  await page.getByText('有变化的部分：目标').waitFor();
  const changes = page.getByRole('region', { name: /王芳 留存的那份/ });
  await changes.getByText('企业待定 · 新型显示 · OLED面板').waitFor();
  expect(complaints).toEqual([]);
});

test('the report is one file that needs no other, with the hash, the queries and the link that reopens it', async () => {
  await openChain();
  await page.getByRole('button', { name: '导出' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^报告/ }).click(),
  ]);
  const html = readFileSync(await download.path(), 'utf8');
  expect(html).toMatch(/<code class="hash">[0-9a-f]{64}<\/code>/);
  expect(html).toMatch(/since=report%3A[0-9a-f]{24}/);
  expect(html).toContain('data:image/svg+xml');
  expect(html).toContain('gap-analysis/local-firms.cypher');
  expect(html).toContain('目标清单里没有与此有关的');
  expect(html).not.toMatch(/<script|<link|src="http/);

  await page.getByRole('link', { name: '全部报告' }).click();
  await page.getByRole('link', { name: '青岛市新型显示产业链报告' }).first().click();
  await page.getByText('各部分都没有变化，指纹一致。').waitFor();
  expect(complaints).toEqual([]);
});

test('a link to what nobody kept says so, and the report stands below', async () => {
  await openChain(`${CHAIN}&since=report:none`);
  await page.getByText('没有留存过编号为 report:none 的报告，无法比较').waitFor();
  await page.getByRole('button', { name: '不再比较' }).click();
  expect(new URL(page.url()).searchParams.has('since')).toBe(false);
});

test('on paper nothing is left to press, and the lists stand as on the screen', async () => {
  await openChain();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: '导出' }).isVisible()).toBe(false);
  expect(await sheet().getByRole('button', { name: '查看查询' }).first().isVisible()).toBe(false);
  expect(
    await sheet()
      .getByRole('heading', { name: /^缺口清单/ })
      .isVisible(),
  ).toBe(true);
});

test.each([
  ['/reports/leader/company%3Aboe', '链主报告：京东方（青岛市）'],
  ['/reports/candidate/company%3Asunnypol', '候选企业报告：三利谱（青岛市招引）'],
  ['/reports/fund/fund%3Aqd-wudaokou', '基金报告：青岛五道口基金'],
  ['/reports/district/region%3Acn-370211', '黄岛区产业链招商报告'],
])('%s is a report with pictures, lists and sources', async (path, name) => {
  await page.goto(`${product.address()}${path}`);
  const article = page.getByRole('article', { name });
  await article.waitFor();
  expect(await article.getByRole('img').count()).toBeGreaterThan(0);
  expect(await article.getByRole('table').count()).toBeGreaterThan(2);
  expect(await article.locator('ol li').count()).toBeGreaterThan(5);
  expect(complaints).toEqual([]);
});

test.each(['light', 'dark'] as const)('a report has no serious accessibility finding, %s', async (mode) => {
  await page.emulateMedia({ colorScheme: mode });
  await openChain();
  // Rows of one list are alike; thousands of cells take minutes.
  const { violations } = await new AxeBuilder({ page })
    .exclude('tbody tr:nth-child(n + 3), li:nth-child(n + 3)')
    .analyze();
  expect(
    violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id),
  ).toEqual([]);
});
