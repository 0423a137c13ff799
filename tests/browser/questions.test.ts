import { afterAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { runCypher, testGraph } from '../support/test-graph.ts';
import { useProduct } from '../support/test-browser.ts';
import { unnamedControls } from '../support/unnamed-controls.ts';

/** Several pages, each of which waits for the graph. */
const SLOW = 90_000;
const product = useProduct(['clipboard-read', 'clipboard-write']);
const graph = testGraph();
let page: Page;
let complaints: string[];
beforeEach(async () => {
  ({ page, complaints } = await product.freshPage());
});
afterAll(async () => {
  await runCypher(graph, "MATCH (n:SavedQuestion {name: '链主的供应商（试）'}) DELETE n");
  await graph.close();
});

const open = (path: string) => page.goto(`${product.address()}${path}`);
const row = () => page.locator('tbody tr.ant-table-row');
const editor = () => page.getByRole('textbox', { name: 'Cypher 查询' });
/** A list that has only just opened takes no Enter, so that one meant for the text is not lost to it. */
async function acceptFirst() {
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
}
const run = () => page.getByRole('button', { name: /^运行（/ });

test('a question is found in the library and answered by one click, with days and sources', async () => {
  await open('/questions');
  await page.getByRole('textbox', { name: '搜索问题、说明和标签' }).fill('缺口环节 基金');
  await page.getByRole('link', { name: /^哪些基金投了某条链的缺口环节/ }).click();
  await row().first().waitFor();
  expect(await row().first().innerText()).toMatch(
    /偏光片\s+0\s+天津显智链\s+安徽吉光\s+滁州市\s+4,000万元\s+2023-03-30/,
  );
  await row().first().getByRole('button', { name: '2 个来源' }).click();
  await page.locator('.ant-popover').getByRole('link').first().waitFor();
  expect(await page.evaluate(unnamedControls)).toEqual([]);
  expect(complaints).toEqual([]);
});

test(
  'another chain in the blank, another answer; the address carries it and gives the same picture again',
  async () => {
    await open('/questions/funds-in-gaps');
    await row().first().waitFor();
    await page.getByRole('combobox', { name: '产业链' }).fill('氢能');
    await page.locator('.ant-select-dropdown').getByText('氢能与储能', { exact: true }).click();
    await row().getByText('双极板').waitFor();
    await page.waitForURL(/chain=chain(:|%3A)hydrogen-storage/);
    const shown = await row().allInnerTexts();
    await page.reload();
    await row().getByText('双极板').waitFor();
    expect(await row().allInnerTexts()).toEqual(shown);
    expect(complaints).toEqual([]);
  },
  SLOW,
);

test(
  'the answer as a graph, and the same entities on the graph page',
  async () => {
    await open('/questions/funds-in-gaps');
    await row().first().waitFor();
    await page.getByText('图谱（8 个实体）').click();
    await page.getByRole('application', { name: /8 个实体及其相互关系/ }).waitFor();
    await page.waitForURL(/-view=graph/);
    await page.getByRole('button', { name: '在图谱页打开' }).click();
    await page.waitForURL(/\/graph\?shown=/);
    expect(decodeURIComponent(page.url())).toContain('fund:tianjin-xianzhilian,xinping');
    expect(complaints).toEqual([]);
  },
  SLOW,
);

test(
  'the Cypher behind an answer is read, and runs in the console to the same rows',
  async () => {
    await open('/questions/policies-for-chain');
    await row().first().waitFor();
    const answered = await row().count();
    await page.getByRole('button', { name: '查看 Cypher' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('APPLIES_TO').first().waitFor();
    await drawer.getByText('"chain": "chain:new-display"').waitFor();
    await drawer.getByRole('link', { name: '在控制台打开' }).click();
    await page.waitForURL(/\/questions\/console\?/);
    await editor().waitFor();
    await run().click();
    await page.getByText(new RegExp(`^${answered} 行 · \\d+ 毫秒$`)).waitFor();
    expect(complaints).toEqual([]);
  },
  SLOW,
);

test(
  'the console completes types in a pattern and properties of a label',
  async () => {
    await open('/questions/console');
    await editor().waitFor();
    await editor().press('Control+a');
    await page.keyboard.type('MATCH (c:Company)-[:LEA');
    const offered = page.locator('.cm-tooltip-autocomplete');
    await offered.getByText('LEADS', { exact: true }).waitFor();
    await acceptFirst();
    // The bracket opened was closed by the editor; typing it steps over.
    await page.keyboard.type(']->(chain) WHERE c.listi');
    await offered.getByText('listingCode', { exact: true }).waitFor();
    await acceptFirst();
    await page.keyboard.type(" = '000725.SZ' RETURN c, chain");
    await page.keyboard.press('Control+Enter');
    await row().getByRole('link', { name: '新型显示' }).first().waitFor();
    expect(complaints).toEqual([]);
  },
  SLOW,
);

test('a mistake is marked where it is, with what the server says', async () => {
  await open(`/questions/console?-cypher=${encodeURIComponent('MATCH (c:Company)\nRETRUN c')}`);
  await editor().waitFor();
  await run().click();
  const marked = page.locator('.cm-lintRange-error');
  await marked.waitFor();
  expect(await marked.innerText()).toBe('RETRUN');
  await page.getByRole('alert').getByText('第 2 行第 1 列').waitFor();
});

test(
  'a question of one’s own: saved from the console, asked by its link, removed and brought back',
  async () => {
    const cypher = 'MATCH (s:Company)-[:SUPPLIES]->(:Company {id: $leader}) RETURN s LIMIT $most';
    await open(`/questions/console?-cypher=${encodeURIComponent(cypher)}`);
    await editor().waitFor();
    await page.getByRole('button', { name: '保存为问题' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('textbox', { name: '名称', exact: true }).fill('链主的供应商（试）');
    await drawer.getByRole('textbox', { name: '$leader 的显示名称' }).fill('链主');
    await drawer.getByRole('button', { name: '保存', exact: true }).click();
    await page.waitForURL(/\/questions\/own-/);
    const link = page.url();
    await row().first().waitFor();
    await page.getByRole('spinbutton', { name: 'most' }).fill('2');
    await page.getByText(/^2 行 · \d+ 毫秒$/).waitFor();

    await open('/questions');
    await page.getByRole('heading', { name: '自存的问题' }).waitFor();
    await page.getByRole('link', { name: /^链主的供应商（试）/ }).click();
    await row().first().waitFor();
    await page.getByRole('button', { name: '删除' }).click();
    await page.getByRole('button', { name: '撤销删除' }).click();
    await page.waitForURL(link.split('?')[0] ?? '');
    await row().first().waitFor();
    expect(complaints).toEqual([]);
  },
  SLOW,
);
