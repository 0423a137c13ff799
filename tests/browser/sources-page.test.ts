import { beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useProduct } from '../support/test-browser.ts';

const product = useProduct();
let page: Page;
let complaints: string[];
beforeEach(async () => {
  ({ page, complaints } = await product.freshPage());
});

const open = (path: string) => page.goto(`${product.address()}${path}`);
const titles = () => page.locator('tbody tr.ant-table-row td:first-child button').allInnerTexts();

test('sources are narrowed by words and kind, and the address keeps both', async () => {
  await open('/sources');
  await page.getByRole('textbox', { name: '搜标题、发布方、备注' }).fill('即墨 快车道');
  await page.getByText(/^1 个，共 \d+ 个$/).waitFor();
  expect(await titles()).toEqual(['青岛市即墨区:驶入全域全面高质量发展快车道']);
  await page.reload();
  await page.getByText(/^1 个，共 \d+ 个$/).waitFor();
  expect(await titles()).toEqual(['青岛市即墨区:驶入全域全面高质量发展快车道']);

  await page.getByRole('textbox', { name: '搜标题、发布方、备注' }).fill('没有这样的来源');
  await page.getByText('没有符合条件的来源').waitFor();
  await page.getByRole('button', { name: '清除条件' }).click();
  await page.getByText(/^(\d+) 个，共 \1 个$/).waitFor();
  expect(complaints).toEqual([]);
});

test('a source opens with the facts that rest on it, each told with its evidence', async () => {
  await open('/sources?q=即墨');
  await page.getByRole('button', { name: '青岛市即墨区:驶入全域全面高质量发展快车道' }).click();
  const drawer = page.getByRole('dialog', { name: '依据这个来源的事实' });
  await drawer.getByRole('tab', { name: /^关系（\d+）$/ }).waitFor();
  expect(await drawer.innerText()).toContain('两只基金共同引进四家，未逐一对应');
  await drawer.getByRole('tab', { name: /^数字与表述/ }).click();
  await drawer.getByText('两个华为项目合计，不可分摊').waitFor();
  expect(await drawer.innerText()).toContain('50亿元');
  expect(complaints).toEqual([]);
});

test('originals open in a tab of their own that knows nothing of this one', async () => {
  await open('/sources');
  const links = page.getByRole('link', { name: /^在新标签页打开原文/ });
  await links.first().waitFor();
  const marks = await links.evaluateAll((all) =>
    all.map((link) => [link.getAttribute('target'), link.getAttribute('rel')?.includes('noopener')]),
  );
  expect(marks.length).toBeGreaterThan(0);
  expect(marks.every(([target, safe]) => target === '_blank' && safe === true)).toBe(true);
});

test('chains are told from a region: how many segments were judged there and how many firms stand there', async () => {
  await open('/sources?view=chains&region=region:cn-3702');
  const row = page.getByRole('row', { name: /^新型显示/ });
  await row.waitFor();
  const [segments, judged, local] = (await row.getByRole('cell').allInnerTexts()).slice(1, 4).map(Number);
  expect(segments).toBeGreaterThanOrEqual(15);
  expect(judged).toBeGreaterThan(0);
  expect(local).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});

test('the page reads in English too', async () => {
  await open('/sources');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('tab', { name: /^Sources \(\d+\)$/ }).waitFor();
  expect(await page.locator('main, #main').innerText()).not.toMatch(/(column|filter|totals|view|kind)\.\w+/);
  expect(complaints).toEqual([]);
});
