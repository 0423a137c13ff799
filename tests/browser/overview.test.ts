import { AxeBuilder } from '@axe-core/playwright';
import { beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useProduct } from '../support/test-browser.ts';

const product = useProduct();
let page: Page;
let complaints: string[];
beforeEach(async () => {
  ({ page, complaints } = await product.freshPage());
});

const open = async (path: string) => {
  await page.goto(`${product.address()}${path}`);
  await page.getByRole('heading', { name: '最紧急的五个缺口' }).waitFor();
};

test('the product opens with the region at a glance, and each figure leads on', async () => {
  await open('/');
  expect(new URL(page.url()).pathname).toBe('/overview');
  const chains = page.getByRole('region', { name: '产业链完整度' });
  expect(await chains.getByRole('row').count()).toBeGreaterThan(9);
  const urgent = page.getByRole('region', { name: '最紧急的五个缺口' });
  expect(await urgent.getByRole('listitem').count()).toBe(5);
  expect(await urgent.getByRole('listitem').first().innerText()).toMatch(
    /冰箱压缩机[\s\S]*优先级 0\.\d\d[\s\S]*青岛市工业和信息化局/,
  );
  await chains.getByRole('link', { name: '新型显示' }).click();
  await page.waitForURL(/\/gaps\?chain=chain%3Anew-display/);
  expect(complaints).toEqual([]);
});

test('a quarter is chosen, kept in the address, and told honestly where the data cannot say', async () => {
  await open('/overview?quarter=2024Q1');
  const closed = page.getByRole('region', { name: '2024Q1 补上了什么' });
  await closed.getByRole('link', { name: '盖板玻璃' }).waitFor();
  await open('/overview?quarter=2026Q2');
  await page.getByText(/看不出来：没有任何一条事实的日期落在这个季度/).waitFor();
  expect(complaints).toEqual([]);
});

test.each(['light', 'dark'] as const)('nothing stands in the way of anybody, %s', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await open('/overview');
  const { violations } = await new AxeBuilder({ page }).include('#main').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
