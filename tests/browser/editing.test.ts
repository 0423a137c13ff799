import { afterAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useProduct } from '../support/test-browser.ts';
import { plant } from '../support/small-graph.ts';
import { runCypher, testGraph } from '../support/test-graph.ts';

jest.setTimeout(120_000);

const graph = testGraph();
const { address, freshPage } = useProduct();
const clear = () =>
  runCypher(graph, "MATCH (n) WHERE n:Edit OR n.enteredBy IN ['王芳', '李雷'] DETACH DELETE n");
let uproot = async () => {};

let page: Page;
let complaints: string[];
beforeEach(async () => {
  await clear();
  uproot = await plant(graph, {
    nodes: {
      'company:hand-a': { name: '手改甲公司', seedHash: 'x' },
      'source:hand': { title: '旧报告', publisher: '某局', date: '2024', kind: 'web', seedHash: 'x' },
      'claim:hand-1': {
        key: 'plannedInvestment',
        value: 12,
        unit: '亿元',
        currency: 'CNY',
        asOf: '2024',
        confidence: 'stated',
        evidence: '报告写明',
        shared: false,
        sources: ['source:hand'],
        seedHash: 'x',
      },
    },
    ties: [{ from: 'company:hand-a', type: 'HAS_CLAIM', to: 'claim:hand-1' }],
  });
  ({ page, complaints } = await freshPage());
});
afterAll(async () => {
  await clear();
  await uproot();
  await graph.close();
});

const open = async () => {
  await page.goto(`${address()}/entities/company%3Ahand-a`);
  await page.getByRole('button', { name: '修改：12亿元' }).click();
  await page.getByRole('textbox', { name: '数值' }).waitFor();
};
const fill = async (name: string, text: string) => page.getByLabel(name, { exact: true }).fill(text);
/** What every change asks for: a new source, its date, and a sentence. */
const vouch = async () => {
  await page.getByText('新的来源', { exact: true }).click();
  await fill('标题', '年度报告');
  await fill('出版者', '手改甲公司');
  await fill('日期', '2026-03');
  await fill('截至日期', '2026-03');
  await fill('依据', '年报写明');
};
const save = () => page.getByRole('button', { name: '保存', exact: true }).click();

test('a claim is changed with a new source, shows what the seed says beside, and is undone', async () => {
  await open();
  await fill('数值', '15');
  await vouch();
  await save();
  // Whoever writes for the first time is asked for a name, once.
  await fill('姓名', '王芳');
  await page.getByRole('button', { name: '就用这个名字' }).click();
  const trace = page.getByText(/^\s*种子值 12亿元.*由 王芳 于 \d{4}-\d\d-\d\d 改为 15亿元/);
  await trace.waitFor();
  const journal = page.locator('#edits');
  await journal.getByText('年度报告').waitFor();
  expect(await journal.locator('tr', { hasText: '数值' }).innerText()).toMatch(/12 → 15/);
  await journal.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('button', { name: '修改：12亿元' }).waitFor();
  expect(await trace.count()).toBe(0);
  await page.goto(`${address()}/edits`);
  await page.getByText('2 次修改').waitFor();
  expect(complaints).toEqual([]);
});

test('what two change at once is laid side by side, chosen line by line and saved again', async () => {
  await page.addInitScript(() => localStorage.setItem('liantu.author', '王芳'));
  await open();
  await fill('数值', '15');
  await vouch();
  const other = await fetch(`${address()}/api/facts/claim/claim:hand-1`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'x-liantu-author': encodeURIComponent('李雷') },
    body: JSON.stringify({
      version: 0,
      cells: { value: '18', qualifier: '约', evidence: '公告写明' },
      source: { title: '公告', publisher: '某局', date: '2026-04', kind: 'filing' },
      asOf: '2026-04',
    }),
  });
  expect(other.status).toBe(200);
  await save();
  await page.getByText('李雷 刚改过这一条，请逐项选定再保存').waitFor();
  const line = (name: string) => page.getByRole('row', { name });
  expect(await line('数值').innerText()).toMatch(/数值\s+15\s+18/);
  // Mine where I changed it, theirs where only they did.
  expect(await line('数值').getByRole('radio').first().isChecked()).toBe(true);
  expect(await line('约数').getByRole('radio').last().isChecked()).toBe(true);
  await page.getByRole('button', { name: '按所选再保存' }).click();
  await page.getByRole('button', { name: '修改：约15亿元' }).waitFor();
  // The browser tells of every refused call.
  expect(complaints.filter((complaint) => !complaint.includes('409'))).toEqual([]);
});

test('a claim of a new figure is added by its names, its kind, a source and a date', async () => {
  await page.addInitScript(() => localStorage.setItem('liantu.author', '王芳'));
  await page.goto(`${address()}/entities/company%3Ahand-a`);
  await page.getByRole('button', { name: '编辑', exact: true }).click();
  await page.getByRole('menuitem', { name: '加一项数据' }).click();
  await page.getByRole('combobox', { name: '* 指标' }).fill('手改亩均');
  await page.getByText('＋ 新指标（图中还没有的）').click();
  await fill('指标中文名', '手改亩均税收');
  await save();
  expect(await page.getByText('必填', { exact: true }).count()).toBeGreaterThan(3);
  await fill('指标英文名', 'Hand tax per mu');
  await page.getByRole('combobox', { name: '* 数值类型' }).click();
  await page.getByTitle('数字', { exact: true }).click();
  await page.getByRole('combobox', { name: '* 可信程度' }).click();
  await page.getByTitle('原文明示', { exact: true }).click();
  await fill('数值', '35');
  await fill('单位', '万元/亩');
  await vouch();
  await save();
  await page.getByRole('button', { name: /^修改：35/ }).waitFor();
  await page.getByText('手改亩均税收', { exact: true }).first().waitFor();
  expect(complaints).toEqual([]);
});
