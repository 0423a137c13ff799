import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { applySchema } from '../../server/graph/schema.ts';
import { plant } from '../support/small-graph.ts';
import { useProduct } from '../support/test-browser.ts';
import { runCypher, testGraph } from '../support/test-graph.ts';

const product = useProduct(['clipboard-read', 'clipboard-write']);
const graph = testGraph();
let page: Page;
let complaints: string[];
let uproot: (() => Promise<void>) | undefined;

beforeAll(() => applySchema(graph).then(() => undefined));
beforeEach(async () => {
  ({ page, complaints } = await product.freshPage());
  uproot = await plant(graph, {
    nodes: {
      'company:kept-a': { name: '存照甲厂', searchPinyin: 'cunzhaojiachang czjc' },
      'company:kept-b': { name: '存照乙厂', searchPinyin: 'cunzhaoyichang czyc' },
    },
    ties: [
      { from: 'company:kept-a', type: 'SUPPLIES', to: 'company:kept-b', properties: { id: 'tie:kept' } },
    ],
  });
});
afterEach(async () => {
  await uproot?.();
  await runCypher(
    graph,
    'MATCH (v:SavedView) WHERE v.name STARTS WITH "存照" OR v.address CONTAINS "kept-a" DELETE v',
  );
});
afterAll(() => graph.close());

const open = (path: string) => page.goto(`${product.address()}${path}`);
const card = (name: string) => page.getByRole('listitem').filter({ hasText: name });
const PICTURE = '/graph?focus=company:kept-a&shown=company:kept-a,kept-b';
const addTie = () =>
  runCypher(
    graph,
    `MATCH (a {id: 'company:kept-a'}), (b {id: 'company:kept-b'})
     CREATE (a)-[:PARTNERS_WITH {id: 'tie:kept-new', asOf: '2026', confidence: 'stated', sources: []}]->(b)`,
  );

async function save(name: string): Promise<void> {
  await page.getByRole('button', { name: '保存视图' }).click();
  const form = page.getByRole('dialog', { name: '保存这个视图' });
  await form.getByLabel('名称').fill(name);
  await form.getByRole('button', { name: '保存视图' }).click();
  await page.getByText(`已保存“${name}”`).waitFor();
}

test('a view is saved, found, opened, and says what has changed since', async () => {
  await open(PICTURE);
  await page.getByRole('heading', { name: '存照甲厂' }).first().waitFor();
  await save('存照一');
  await addTie();
  await open('/views?q=czy');
  await card('存照一').getByText('图谱有更新').waitFor();
  await page.getByRole('link', { name: '打开“存照一”' }).click();
  const notice = page.getByRole('complementary', { name: '自保存以来的变化' });
  await notice.getByText('新增 1 条关系').waitFor();
  await notice.getByRole('button', { name: '查看变化' }).click();
  const drawer = page.getByRole('dialog', { name: '自保存以来的变化' });
  await drawer.getByText('合作 →').waitFor();
  expect(await drawer.getByRole('link', { name: '存照乙厂' }).first().getAttribute('href')).toContain(
    'kept-b',
  );
  await page.keyboard.press('Escape');
  await notice.getByRole('button', { name: '按现在的画面更新' }).click();
  await notice.getByText('图谱没有变化').waitFor();
  await notice.getByRole('button', { name: '关闭' }).click();
  await page.waitForFunction(() => !location.search.includes('from-view'));
  expect(complaints).toEqual([]);
});

test('a copied link says so too', async () => {
  await open(PICTURE);
  await page.getByRole('heading', { name: '存照甲厂' }).first().waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^搜索实体/ }).fill('操作:复制链接');
  await page.keyboard.press('Enter');
  await page.getByText('链接已复制').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await addTie();
  await page.goto(link);
  const notice = page.getByRole('complementary', { name: '自保存以来的变化' });
  await notice.getByText('新增 1 条关系').waitFor();
  expect(await notice.innerText()).toContain('链接复制于');
});

test('a view is renamed, taken away and put back; the palette finds it by pinyin', async () => {
  await open(PICTURE);
  await page.getByRole('heading', { name: '存照甲厂' }).first().waitFor();
  await save('存照一');
  await open('/views?q=存照');
  await page.getByRole('button', { name: '编辑 存照一' }).click();
  const form = page.getByRole('dialog', { name: '编辑“存照一”' });
  await form.getByLabel('名称').fill('存照改名');
  await form.getByLabel('名称').press('Enter');
  await card('存照改名').waitFor();
  await page.getByRole('button', { name: '删除 存照改名' }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  await card('存照改名').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^搜索实体/ }).fill('视图:czgm');
  await page.getByRole('option', { name: /存照改名/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/from-view=/);
  expect(complaints).toEqual([]);
});

test('where somebody else was quicker, one chooses whose words stay', async () => {
  await open(PICTURE);
  await page.getByRole('heading', { name: '存照甲厂' }).first().waitFor();
  await save('存照一');
  await open('/views?q=存照');
  await page.getByRole('button', { name: '编辑 存照一' }).click();
  await runCypher(graph, 'MATCH (v:SavedView {name: "存照一"}) SET v.name = "存照他改", v.version = 2');
  const form = page.getByRole('dialog', { name: '编辑“存照一”' });
  await form.getByLabel('名称').fill('存照我改');
  await form.getByLabel('名称').press('Enter');
  await form.getByText('其他人刚改过这个视图').waitFor();
  await form.getByRole('button', { name: '用我的内容覆盖' }).click();
  await card('存照我改').waitFor();
});

test('views travel in a file', async () => {
  await open(PICTURE);
  await page.getByRole('heading', { name: '存照甲厂' }).first().waitFor();
  await save('存照一');
  await open('/views');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出为文件' }).click(),
  ]);
  const file = await readFile(await download.path(), 'utf8');
  await runCypher(graph, 'MATCH (v:SavedView) WHERE v.name STARTS WITH "存照" DELETE v');
  const choose = async (content: string) => {
    await page.locator('input[type=file]').setInputFiles({
      name: 'views.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
  };
  await choose('{"format":"other"}');
  await page.getByText(/这不是视图文件：format/).waitFor();
  await choose(file);
  await page.getByText(/^导入 1 个/).waitFor();
  await card('存照一').waitFor();
});

test.each(['light', 'dark'])('nobody is kept out of the page of views, %s', async (colours) => {
  await page.addInitScript((choice) => localStorage.setItem('liantu.colours', choice), colours);
  await open(PICTURE);
  await page.getByRole('heading', { name: '存照甲厂' }).first().waitFor();
  await save('存照一');
  await open('/views?q=存照');
  await card('存照一').waitFor();
  const { violations } = await new AxeBuilder({ page: page as never }).include('#main').analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
