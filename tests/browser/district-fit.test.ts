import { beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useProduct } from '../support/test-browser.ts';
import { unnamedControls } from '../support/unnamed-controls.ts';

const product = useProduct();
let page: Page;
let complaints: string[];
beforeEach(async () => {
  ({ page, complaints } = await product.freshPage());
});

const open = (path: string) => page.goto(`${product.address()}${path}`);

test('the matrix: the share with its n, who declares a chain with sources, and the gaps of a district', async () => {
  await open('/gaps/districts');
  await page.getByRole('rowheader', { name: '新型显示' }).waitFor();
  const share = await page.getByText('项目在所在区市主导产业里的占比').locator('..').innerText();
  expect(share).toMatch(/[\d.]+%\s+\d+\/\d+ 个\s+算上所在园区的主导产业：[\d.]+%（\d+\/\d+）/);
  const cell = page.getByRole('button', { name: /^黄岛区，新型显示：企业 \d+；区市主导产业，企业 \d+ 家/ });
  await cell.click();
  const opened = page.getByRole('dialog', { name: '黄岛区 · 新型显示' });
  await opened.getByText(/声明为主导产业的依据 \d+ 条/).click();
  await opened.getByText('青岛市新型显示产业园').first().waitFor();
  expect(await opened.locator('a[target="_blank"]').count()).toBeGreaterThan(3);
  expect(await page.evaluate(unnamedControls)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  await opened.getByRole('link', { name: '打开缺口分析' }).click();
  await page.waitForURL(/\/gaps\?chain=chain(:|%3A)new-display&region=region(:|%3A)cn-370211/);
  expect(complaints).toEqual([]);
});

test('a misfit is listed with its district, its chain and its sources', async () => {
  await open('/gaps/districts?view=misfits');
  const first = page.locator('tbody tr.ant-table-row').first();
  await first.waitFor();
  await first.getByRole('button').first().click();
  const sources = page.locator('tr.ant-table-expanded-row');
  await sources.locator('li').first().waitFor();
  expect(complaints).toEqual([]);
});

test('where a firm would fit: chosen by search, ranked with parts, evidence below', async () => {
  await open('/gaps/districts?view=fit');
  await page.getByText('选一家企业或一个项目，看哪个区市、园区和载体合适').waitFor();
  await page.getByRole('combobox', { name: '企业或项目' }).fill('成都京东方显示');
  await page.getByRole('option').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.waitForURL(/entity=company(:|%3A)chengdu-boe-display/);
  const best = page.locator('tbody tr.ant-table-row').first();
  await best.getByText('黄岛区').waitFor();
  expect(await best.innerText()).toMatch(/黄岛区\s+0\.\d\d\s+1\.00/);
  await best.getByRole('button').first().click();
  await page.getByRole('heading', { name: /对口的园区/ }).waitFor();
  expect(complaints).toEqual([]);
});
