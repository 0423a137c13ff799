import { beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useProduct } from '../support/test-browser.ts';

const product = useProduct();
let page: Page;
let complaints: string[];
beforeEach(async () => {
  ({ page, complaints } = await product.freshPage());
});

test('a word is found and explained, and says where it is used', async () => {
  await page.goto(`${product.address()}/help`);
  await page.getByRole('textbox', { name: '找一个词' }).fill('完整度');
  await page.getByText('已判定环节的加权得分').waitFor();
  expect(await page.getByRole('term').filter({ hasText: '引荐路径' }).count()).toBe(0);
  await page.getByRole('textbox', { name: '找一个词' }).fill('没有这个');
  await page.getByRole('button', { name: '看全部' }).click();
  await page.getByText('从链主或本地任何一方').waitFor();
  expect(complaints).toEqual([]);
});

test('who has never been here is offered a tour once, can walk it by keyboard, and is not asked again', async () => {
  const newcomer = await product.newcomer();
  await newcomer.goto(`${product.address()}/gaps`);
  const offer = newcomer.getByRole('complementary', { name: '导览' });
  await offer.getByRole('button', { name: '开始导览' }).click();
  for (let step = 0; step < 5; step += 1) {
    await newcomer.getByRole('button', { name: '下一步' }).press('Enter');
  }
  await newcomer.getByRole('button', { name: '知道了' }).click();
  await newcomer.reload();
  await newcomer.getByRole('link', { name: '帮助' }).waitFor();
  expect(await offer.count()).toBe(0);
});
