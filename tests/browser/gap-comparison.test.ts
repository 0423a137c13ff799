import { readFileSync } from 'node:fs';
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
const row = (name: string) => page.locator('tbody tr.ant-table-row').filter({ hasText: name });

test('from the gaps to what closed since a day, by whom, introduced by whom, on whose word', async () => {
  await open('/gaps?chain=chain:new-display');
  await page.getByText('对比', { exact: true }).click();
  await page.waitForURL(/\/gaps\/compare\?chain=chain(:|%3A)new-display/);
  await open('/gaps/compare?chain=chain:new-display&since=2023-06-30');
  await row('背光模组').waitFor();
  expect(await row('背光模组').innerText()).toMatch(
    /弱 → 强\s+已补上\s+新增\s*万达光电\(青岛\) 2024-12-04 起计入 关键[\s\S]*万达光电智造生产基地 未见 → 竣工 引荐：京东方/,
  );
  await row('背光模组').getByRole('button').first().click();
  const evidence = page.locator('tr.ant-table-expanded-row');
  await evidence.getByText(/^后一侧：/).waitFor();
  expect(await evidence.locator('a[target="_blank"]').count()).toBeGreaterThan(2);
  expect(await page.evaluate(unnamedControls)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a turn chosen filters, goes into the address and into the file', async () => {
  await open('/gaps/compare?chain=chain:new-display&since=2023-06-30');
  await page.getByRole('button', { name: /^新知道 \d+$/ }).click();
  await page.waitForURL(/turn=newly-known/);
  const rows = await page.locator('tbody tr.ant-table-row').allInnerTexts();
  expect(rows.length).toBeGreaterThan(0);
  for (const text of rows) expect(text).toMatch(/数据不足 → (弱|强|缺)\s+新知道/);
  await page.getByRole('button', { name: '导出' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^CSV/ }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines[0]).toMatch(/^环节,位置,前一侧判定,后一侧判定,变化,/);
  expect(lines).toHaveLength(1 + rows.length);
});

test('two regions: the other one is asked for, then compared', async () => {
  await open('/gaps/compare?by=regions&chain=chain:integrated-circuits&region=region:cn-370211');
  await page.getByText('请选择要相比的另一个地区').waitFor();
  await open(
    '/gaps/compare?by=regions&chain=chain:integrated-circuits&region=region:cn-370211&against=region:cn-370215',
  );
  await page.getByRole('columnheader', { name: '链条完整度' }).waitFor();
  await page.getByRole('rowheader', { name: '即墨区' }).waitFor();
  await page.getByRole('rowheader', { name: '黄岛区' }).waitFor();
  expect(complaints).toEqual([]);
});
