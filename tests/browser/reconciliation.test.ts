import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { applySchema } from '../../server/graph/schema.ts';
import { plant } from '../support/small-graph.ts';
import { useProduct } from '../support/test-browser.ts';
import { runCypher, testGraph } from '../support/test-graph.ts';

const product = useProduct();
const graph = testGraph();
let page: Page;
let complaints: string[];
let uproot: () => Promise<void>;

/** Two sites that stand twice each; the first pair is in one district as well, so it comes first. */
const JIMO = 'region:cn-370215';
const SITES = {
  nodes: {
    'site:rcb-a1': { name: '蓝湾标准厂房', aliases: [], searchPinyin: 'lanwanbiaozhunchangfang lwbzcf' },
    'site:rcb-a2': { name: '蓝湾 标准厂房', aliases: [], searchPinyin: 'lanwanbiaozhunchangfang lwbzcf' },
    'site:rcb-b1': { name: '团岛物流仓库', aliases: [], searchPinyin: 'tuandao td' },
    'site:rcb-b2': { name: '团岛（物流）仓库', aliases: [], searchPinyin: 'tuandao td' },
  },
  ties: [
    { from: 'site:rcb-a1', type: 'LOCATED_IN' as const, to: JIMO, properties: { id: 'tie:rcb-1' } },
    { from: 'site:rcb-a2', type: 'LOCATED_IN' as const, to: JIMO, properties: { id: 'tie:rcb-2' } },
  ],
};
const sitesAndTies = () =>
  runCypher(
    graph,
    `MATCH (n:Site) WHERE n.id STARTS WITH 'site:rcb-'
     RETURN n.id AS id, properties(n) AS said, COLLECT { MATCH (n)-[r]->() RETURN r.id ORDER BY r.id } AS ties ORDER BY id`,
  );

beforeAll(() => applySchema(graph));
beforeEach(async () => {
  uproot = await plant(graph, SITES);
  ({ page, complaints } = await product.freshPage());
});
afterEach(async () => {
  await runCypher(graph, `MATCH (n:SameAs) WHERE n.entity STARTS WITH 'site:rcb-' DELETE n`);
  await runCypher(graph, `MATCH (n:ChangeMark {id: 'reconciliation'}) DELETE n`);
  await uproot();
});
afterAll(() => graph.close());

test('a queue is worked through with the keyboard, gone back on, and taken back from the history', async () => {
  const before = await sitesAndTies();
  await page.goto(`${product.address()}/reconciliation?label=Site`);
  const queue = page.getByRole('navigation', { name: '待核对的实体对' });
  await queue.getByRole('button', { name: /蓝湾/ }).waitFor();
  expect(await queue.getByRole('button', { name: /蓝湾|团岛/ }).count()).toBe(2);
  await page.getByText('在同一处 0.10').waitFor();

  await page.keyboard.press('ArrowDown');
  await page.getByRole('region', { name: '团岛物流仓库' }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.getByRole('region', { name: '蓝湾标准厂房' }).waitFor();
  await page.keyboard.press('y');
  await page.getByRole('dialog').getByRole('textbox').fill('王芳');
  await page.getByRole('button', { name: '就用这个名字' }).click();
  await page.getByText(/^已记下：蓝湾.*就是蓝湾/).waitFor();
  await page.getByRole('region', { name: '团岛物流仓库' }).waitFor();
  expect((await sitesAndTies()).map(({ ties }) => ties)).toContainEqual(['tie:rcb-1', 'tie:rcb-2']);

  await page.keyboard.press('n');
  await queue.getByRole('button', { name: /团岛/ }).waitFor({ state: 'detached' });
  await page.getByText('判定记录').first().click();
  await page.getByRole('cell', { name: '王芳' }).first().waitFor();
  await page.getByRole('button', { name: /^撤销蓝湾/ }).click();
  await page.getByText(/^王芳于 .* 撤销$/).waitFor();
  expect(await sitesAndTies()).toEqual(before);
  expect(complaints).toEqual([]);
});

test('the last decision is taken back with a key, and a pair nobody can tell is kept apart', async () => {
  await page.addInitScript(() => localStorage.setItem('liantu.author', '李雷'));
  await page.goto(`${product.address()}/reconciliation?label=Site`);
  await page.getByRole('region', { name: '蓝湾标准厂房' }).waitFor();
  await page.keyboard.press('u');
  await page.getByRole('region', { name: '团岛物流仓库' }).waitFor();
  await page.getByText('拿不准 1', { exact: true }).waitFor();
  await page.keyboard.press('z');
  await page.getByText(/^已撤销：/).waitFor();
  await page.getByText('拿不准 0', { exact: true }).waitFor();
  // Letters typed into the note are no answers.
  await page.getByRole('textbox', { name: '依据' }).fill('yn');
  await page.getByRole('textbox', { name: '依据' }).press('y');
  const queue = page.getByRole('navigation', { name: '待核对的实体对' });
  expect(await queue.getByRole('button', { name: /蓝湾|团岛/ }).count()).toBe(2);
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  expect(complaints).toEqual([]);
});

test('an old address of a duplicate leads to the one that stays, says who decided, and to the decision', async () => {
  await page.addInitScript(() => localStorage.setItem('liantu.author', '李雷'));
  await page.goto(`${product.address()}/reconciliation?label=Site`);
  await page.getByRole('region', { name: '蓝湾标准厂房' }).waitFor();
  await page.keyboard.press('y');
  await page.getByText(/^已记下：/).waitFor();
  const [set] = await runCypher(
    graph,
    `MATCH (n:Duplicate) WHERE n.id STARTS WITH 'site:rcb-a' RETURN n.id AS id, n.mergedInto AS kept`,
  );
  const { id, kept } = set as { id: string; kept: string };

  await page.goto(`${product.address()}/entities/${encodeURIComponent(id)}`);
  await page.waitForURL((url) => decodeURIComponent(url.pathname) === `/entities/${kept}`);
  await page.getByRole('heading', { level: 1, name: /蓝湾/ }).waitFor();
  await page.getByText(/^蓝湾.* 已并入 蓝湾[^（]*$/).waitFor();
  await page.getByRole('link', { name: '查看判定' }).click();
  await page.locator('tr[aria-current]').getByRole('cell', { name: '李雷' }).waitFor();
  await page.getByText(/^蓝湾.* 已并入 蓝湾[^（]*$/).waitFor({ state: 'detached' });

  await page.goto(`${product.address()}/graph?focus=${encodeURIComponent(id)}`);
  await page.waitForURL((url) => url.searchParams.get('focus') === kept);
  await page.getByText(/^蓝湾.* 已并入 蓝湾[^（]*$/).waitFor();
  await page.goto(`${product.address()}/graph?shown=${id},${kept.replace('site:', '')};region:cn-370215`);
  await page.waitForURL((url) => url.searchParams.get('shown') === `${kept};region:cn-370215`);
  await page.goto(
    `${product.address()}/introductions?tab=pair&from=${encodeURIComponent(id)}&to=company:boe`,
  );
  await page.waitForURL((url) => url.searchParams.get('from') === kept);
  // The browser itself notes every answer that is no 200.
  expect(complaints.filter((each) => !each.includes('410'))).toEqual([]);
});

test('figures of data quality lead to their rows, to the queue and to where they are mended', async () => {
  await page.goto(`${product.address()}/data-quality`);
  await page.getByRole('button', { name: /有争议/ }).click();
  await page.getByRole('heading', { name: '有争议' }).waitFor();
  await page.getByText('138个').waitFor();
  await page.getByText('105个').waitFor();
  await page.getByRole('link', { name: '到即墨区的档案修正' }).first().waitFor();
  const count = page.getByRole('button', { name: /过期/ });
  const stale = await count.textContent();
  await page.getByRole('spinbutton').fill('12');
  await page.getByRole('spinbutton').press('Enter');
  await page.waitForFunction((text) => {
    const now = [...document.querySelectorAll('button')].find((each) =>
      each.textContent?.includes('过期'),
    )?.textContent;
    return now !== undefined && now !== text;
  }, stale);
  await page.getByRole('link', { name: /重复待核/ }).click();
  await page.waitForURL(/\/reconciliation/);
  await page.getByRole('heading', { name: '重复实体核对' }).waitFor();
  expect(complaints).toEqual([]);
});
