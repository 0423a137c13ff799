import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { openProduct, type TestProduct } from '../support/test-browser.ts';
import { runCypher, testGraph } from '../support/test-graph.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'liantu-imports-'));
const graph = testGraph();
let product: TestProduct;
let context: BrowserContext;
let page: Page;

/** Takes out what imports left, of this file or of others. */
async function clear(): Promise<void> {
  await runCypher(
    graph,
    'MATCH (node) WHERE node:ImportBatch OR node:ImportMapping OR node.batch IS NOT NULL DETACH DELETE node',
  );
}

beforeAll(async () => {
  product = await openProduct({ importsFolder: folder });
});
beforeEach(async () => {
  await clear();
  context = await product.browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  });
  await context.addInitScript(() => {
    localStorage.setItem('liantu.tour', 'over');
    localStorage.setItem('liantu.author', '李雷');
  });
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
});
afterEach(async () => {
  await context.close();
  await clear();
});
afterAll(async () => {
  await product.close();
  await graph.close();
  rmSync(folder, { recursive: true, force: true });
});

/** As somebody typed it: titles above the header, a unit in it, a wrong code, a date nobody can read, a sum. */
const DIRTY = [
  '2024年5月企业台账,,,,',
  '企业名称,统一社会信用代码,所在区市,成立时间,注册资本（万元）',
  '青岛试导入显示材料有限公司,,即墨区,2018年3月,5000',
  '青岛试导入芯片有限公司,123,黄岛区,2019年,1200',
  '青岛试导入光电有限公司,,市南区,去年,约2亿元',
  '合计,,,,6200',
].join('\r\n');

const counts = async () =>
  runCypher(
    graph,
    `MATCH (entity:Entity) WITH count(entity) AS entities
     OPTIONAL MATCH (:Entity)-[tie]->(:Entity) RETURN entities, count(tie) AS ties`,
  );
const held = () =>
  runCypher(
    graph,
    `MATCH (firm:Company) WHERE firm.name CONTAINS '试导入' RETURN firm.name AS name ORDER BY name`,
  );

/** Drops a file as a hand would, from outside of the page. */
async function drop(name: string, content: string): Promise<void> {
  await page.goto(`${product.address}/imports`);
  const data = await page.evaluateHandle(
    ([fileName, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text ?? ''], fileName ?? ''));
      return transfer;
    },
    [name, content],
  );
  const zone = page.getByText('把表格拖到这里，或者');
  await zone.dispatchEvent('dragover', { dataTransfer: data });
  await zone.dispatchEvent('drop', { dataTransfer: data });
}

async function upToDryRun(): Promise<void> {
  await drop('企业台账2024年5月.csv', DIRTY);
  await page.getByRole('button', { name: '表头：第 2 行' }).waitFor();
  await page.getByRole('textbox', { name: '提供单位' }).fill('区商务局');
  await page.getByRole('button', { name: '开始试运行' }).click();
  await page.getByText('这是试运行：到目前为止，图谱里什么都没有写入').waitFor();
}

async function obstacles(): Promise<unknown[]> {
  // Colours are on their way for a moment.
  await page.waitForTimeout(600);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, nodes[0]?.html]);
}

test('a dirty sheet is dropped, mapped, tried out, written, found in the graph, and taken back without a trace', async () => {
  const before = await counts();
  await upToDryRun();
  expect(await counts()).toEqual(before);

  expect(await page.getByRole('button', { name: /^3\s*不收/ }).count()).toBe(1);
  const bad = page.getByRole('row').filter({ hasText: '去年' });
  await bad.waitFor();
  expect(await bad.textContent()).toContain('第 5 行D 列 成立时间');
  expect(await page.getByRole('row').filter({ hasText: '18 位统一社会信用代码' }).textContent()).toContain(
    '123',
  );

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /下载这些行/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);

  // Somebody else sits down: the name is asked for above the question that is being answered.
  await page.evaluate(() => localStorage.removeItem('liantu.author'));
  await page.getByRole('button', { name: '写入图谱' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '写入图谱' }).click();
  await page.getByRole('textbox', { name: '姓名' }).fill('韩梅梅');
  await page.getByRole('button', { name: '就用这个名字' }).click();
  await page.getByText(/^已写入：新建 \d+ 条事实/).waitFor();
  expect(await held()).toEqual([{ name: '青岛试导入显示材料有限公司' }]);

  await page.getByRole('button', { name: /新建/ }).click();
  await page.getByRole('link', { name: '青岛试导入显示材料有限公司' }).click();
  await page.waitForURL(/\/entities\//);
  await page.getByRole('heading', { name: '青岛试导入显示材料有限公司' }).waitFor();

  await page.goto(`${product.address}/imports`);
  await page.getByRole('button', { name: '整批撤回 企业台账2024年5月.csv' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '整批撤回' }).click();
  await page.getByText('已撤回').waitFor();
  expect(await held()).toEqual([]);
  expect(await counts()).toEqual(before);
}, 240_000);

test('a file that is no sheet is refused with the reason, and the page stays ready', async () => {
  await drop('计划.csv', '<html><body>登录</body></html>');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toContain('没有收下 计划.csv');
  await page.getByRole('button', { name: '选择文件' }).waitFor();
});

test('what was settled about the columns is there again after a reload', async () => {
  await drop('企业台账2024年5月.csv', DIRTY);
  const unit = page.getByRole('textbox', { name: '注册资本（万元）的单位' });
  await unit.fill('亿元');
  await page.reload();
  await unit.waitFor();
  expect(await unit.inputValue()).toBe('亿元');
});

test('a mapping that was kept is used by itself for the next file of the form', async () => {
  await drop('企业台账2024年5月.csv', DIRTY);
  await page.getByRole('button', { name: '存下这套对应' }).click();
  await page.getByRole('textbox', { name: '名称', exact: true }).fill('试导入的企业台账');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('已存为“试导入的企业台账”').waitFor();
  await drop('企业台账2024年6月.csv', DIRTY);
  await page.getByText('试导入的企业台账（完全相符）').waitFor();
}, 120_000);

test.each(['light', 'dark'] as const)(
  'mapping and dry run have no serious accessibility finding, %s',
  async (mode) => {
    await page.emulateMedia({ colorScheme: mode });
    await drop('企业台账2024年5月.csv', DIRTY);
    await page.getByRole('textbox', { name: '提供单位' }).fill('区商务局');
    expect(await obstacles()).toEqual([]);
    await page.getByRole('button', { name: '开始试运行' }).click();
    await page.getByRole('row').filter({ hasText: '去年' }).waitFor();
    expect(await obstacles()).toEqual([]);
  },
  120_000,
);
