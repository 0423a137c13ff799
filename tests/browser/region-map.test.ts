import { beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useProduct } from '../support/test-browser.ts';

const product = useProduct();
let page: Page;
let complaints: string[];
beforeEach(async () => {
  ({ page, complaints } = await product.freshPage());
});

test('a district is chosen by keyboard, its parks and firms are listed, and the address brings it back', async () => {
  await page.goto(`${product.address()}/map`);
  const jimo = page.getByRole('button', { name: /^即墨区：\d+ 家企业/ });
  await jimo.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: '即墨区' });
  await panel.getByText('青岛汽车产业新城').waitFor();
  await page.reload();
  await panel.getByText('青岛汽车产业新城').waitFor();
  expect(await jimo.getAttribute('aria-pressed')).toBe('true');
  await panel.getByRole('button', { name: '进入即墨区' }).click();
  await page.getByRole('heading', { name: '即墨区各地有什么' }).waitFor();
  await page.getByRole('button', { name: '回到青岛市' }).click();
  await page.getByRole('heading', { name: '青岛市各地有什么' }).waitFor();
  expect(complaints).toEqual([]);
});

test('one chain narrows what is counted, in the drawing and in the list alike', async () => {
  await page.goto(`${product.address()}/map?chain=chain:new-display`);
  await page.getByRole('heading', { name: '青岛市各地的新型显示' }).waitFor();
  const laoshan = page.getByRole('button', { name: /^崂山区：/ });
  const [, firms] = /：(\d+) 家企业/.exec((await laoshan.getAttribute('aria-label')) ?? '') ?? [];
  const row = page.getByRole('row', { name: /^崂山区/ });
  expect(await row.getByRole('cell').nth(1).innerText()).toBe(firms);
  expect(complaints).toEqual([]);
});

test('a region without smaller ones says so and leads back', async () => {
  await page.goto(`${product.address()}/map?region=region:cn-370202`);
  await page.getByText('市南区之下没有更小的地区').waitFor();
  await page.getByRole('button', { name: '回到青岛市' }).click();
  await page.getByRole('button', { name: /^市南区：/ }).waitFor();
});
