import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { applySchema } from '../../server/graph/schema.ts';
import { plant } from '../support/small-graph.ts';
import { useProduct } from '../support/test-browser.ts';
import { runCypher, testGraph } from '../support/test-graph.ts';

const product = useProduct();
const graph = testGraph();
const PROJECT = 'project:life-browser';
const TITLE = '试验调度表';
let page: Page;
let complaints: string[];
let uproot: () => Promise<void>;

beforeAll(() => applySchema(graph));
beforeEach(async () => {
  ({ page, complaints } = await product.freshPage());
  // Everything entered is followed by asking for every count anew.
  page.setDefaultTimeout(30_000);
  uproot = await plant(graph, {
    nodes: {
      [PROJECT]: { name: '试验项目' },
      'claim:life-browser': { key: 'stage', value: 'signed', asOf: '2026-01-15', confidence: 'stated' },
    },
    ties: [
      { from: PROJECT, type: 'HAS_CLAIM', to: 'claim:life-browser' },
      { from: PROJECT, type: 'LOCATED_IN', to: 'region:cn-370211' },
    ],
  });
});
afterEach(async () => {
  await runCypher(
    graph,
    `MATCH (n) WHERE (n:ProjectEntry OR n:ProjectIssue) AND n.project = $id OR n:ProjectLife AND n.id = $id
       OR n:Source AND n.title = $title OR n:Claim AND n.entry IS NOT NULL OR n:CardRules
       OR n:Bulletin AND n.by = '王芳' OR n:SiteOffer AND n.sourceTitle = $title
     DETACH DELETE n`,
    { id: PROJECT, title: TITLE },
  );
  await uproot();
});
afterAll(() => graph.close());

const knownAs = (name: string) =>
  page.addInitScript((said) => localStorage.setItem('liantu.author', said), name);
const openLife = async () => {
  await page.goto(`${product.address()}/projects?panel=life&project=${PROJECT}`);
  await page.getByRole('button', { name: '记录阶段变动' }).waitFor();
};
const dialog = () => page.getByRole('dialog', { name: /^录入：/ });

/** Chooses from a list of the dialog. */
async function choose(label: string, option: string) {
  await dialog().getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click();
}

async function enterStage(stage: string, on: string) {
  await page.getByRole('button', { name: '记录阶段变动' }).click();
  await choose('阶段', stage);
  await dialog().getByLabel('发生日期').fill(on);
  await dialog().getByLabel('来源名称').fill(TITLE);
  await dialog()
    .getByRole('button', { name: /录\s*入/ })
    .click();
}

test('a stage is recorded under a name asked for once, moves the project on the board, and is taken back', async () => {
  await openLife();
  await enterStage('开工', '2026-05-20');
  await page.getByRole('textbox', { name: '姓名' }).fill('王芳');
  await page.getByRole('button', { name: '就用这个名字' }).click();
  await dialog().waitFor({ state: 'detached' });
  const life = page.getByRole('dialog', { name: '项目详情' });
  await life.getByText('王芳 录入于').first().waitFor();
  expect(await life.innerText()).toContain('2026-05-20');
  await page
    .getByRole('region', { name: /^开工，/ })
    .getByText('试验项目')
    .waitFor();
  await life
    .getByRole('button', { name: /撤\s*销/ })
    .first()
    .click();
  await life.getByText('2026-05-20').first().waitFor({ state: 'hidden' });
  await page
    .getByRole('region', { name: /^签约，/ })
    .getByText('试验项目')
    .waitFor();
  expect(complaints).toEqual([]);
});

test('a step back asks for its reason, and says that it was one', async () => {
  await knownAs('王芳');
  await openLife();
  await enterStage('在谈', '2026-05-20');
  const reason = dialog().getByLabel('阶段倒退或终止的原因');
  await reason.waitFor();
  await reason.fill('投资方更换');
  await dialog()
    .getByRole('button', { name: /录\s*入/ })
    .click();
  await page.getByText('与前一条记载相比倒退').waitFor();
  await page.getByText('原因：投资方更换').waitFor();
});

test('a problem is entered with who sees to it, and closed', async () => {
  await knownAs('王芳');
  await openLife();
  const ledger = page.getByRole('region', { name: '问题台账' });
  await ledger.getByRole('textbox', { name: /^什么问题/ }).fill('用地指标未落实');
  await ledger.getByRole('textbox', { name: '责任人或单位' }).fill('自然资源局');
  await ledger.getByRole('button', { name: '记入台账' }).click();
  await ledger.getByText('自然资源局 · 没有期限').waitFor();
  await ledger.getByRole('combobox', { name: '状态：用地指标未落实' }).click();
  await page.locator('.ant-select-dropdown:visible').getByTitle('已办结', { exact: true }).click();
  await ledger.getByText('2026-06-30 办结').waitFor();
  await page.goto(`${product.address()}/projects/issues`);
  const row = page.getByRole('row').filter({ hasText: '试验项目' });
  await row.getByText('自然资源局 · 2026-06-30 办结').waitFor();
  expect(complaints).toEqual([]);
});

test('who is silent is grey and not red, and the rules are kept for everybody and set back', async () => {
  await knownAs('王芳');
  await page.goto(`${product.address()}/projects?card=silent`);
  await page.getByText(/^\d+ 个项目$/).waitFor();
  const silent = Number((await page.getByText(/^\d+ 个项目$/).innerText()).split(' ')[0]);
  expect(silent).toBeGreaterThan(100);
  await page.goto(`${product.address()}/projects?panel=limits`);
  const kept = page.getByRole('region', { name: '所有人用的规则' });
  await kept.getByText('还没有人改过').waitFor();
  await kept.getByRole('spinbutton', { name: '无消息满' }).fill('3650');
  await kept.getByRole('textbox', { name: /^为什么改/ }).fill('先看逾期');
  await kept.getByRole('button', { name: '上面的天数存为所有人的规则' }).click();
  await kept.getByText(/^第 1 版，王芳/).waitFor();
  await kept.getByRole('button', { name: '恢复产品默认值' }).click();
  await kept.getByText(/^第 2 版，王芳/).waitFor();
  expect(await kept.getByRole('list', { name: '规则的历史' }).getByRole('listitem').count()).toBe(2);
});

test('the bulletin of 2024Q1 stands beside the published figures, is issued and opened again as it was', async () => {
  await knownAs('王芳');
  await page.goto(`${product.address()}/projects/bulletin?period=2024Q1`);
  await page.getByRole('heading', { name: '青岛市2024Q1招商项目通报' }).waitFor();
  const text = await page.locator('#main').innerText();
  expect(text).toContain('还差 249 个');
  expect(text).toContain('翰博光电项目');
  const hash = await page.locator('code').innerText();
  await page.getByRole('button', { name: '链接固定到这份数据' }).click();
  await page.waitForURL(/hash=[0-9a-f]{64}/);
  await page.getByText('与链接里的数据完全一致').waitFor();
  await page.getByRole('button', { name: '发布这一期' }).click();
  await page.waitForURL(/issued=bulletin/);
  await page.reload();
  await page.getByText('结果与发布时完全一致').waitFor();
  expect(await page.locator('code').innerText()).toBe(hash);
  expect(complaints).toEqual([]);
});

test('a site is written down, matched, and public only when published', async () => {
  await knownAs('王芳');
  await page.goto(`${product.address()}/projects/sites`);
  await page.getByRole('button', { name: '登记载体' }).first().click();
  const form = page.getByRole('dialog', { name: '登记载体' });
  await form.getByRole('button', { name: /保\s*存/ }).click();
  await form.getByText('搜到后选中一个地区').waitFor();
  await form.getByLabel('名称', { exact: true }).fill('试验厂房');
  const search = async (label: string, words: string, found: string) => {
    await form.getByRole('combobox', { name: label }).fill(words);
    await page.locator('.ant-select-dropdown:visible').getByText(found, { exact: true }).first().click();
  };
  await search('所在地区', '黄岛区', '黄岛区');
  await search('招商方向', '新型显示', '新型显示');
  await form.getByLabel('来源名称').fill(TITLE);
  await form.getByRole('button', { name: /保\s*存/ }).click();
  await form.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '试验厂房' }).click();
  const detail = page.getByRole('dialog', { name: '试验厂房' });
  await detail.getByText(/^缺口环节（\d+）$/).waitFor();
  expect(await detail.getByText('招商方向是产业链“新型显示”').count()).toBeGreaterThan(0);
  await detail.getByRole('button', { name: /公\s*开/ }).click();
  await detail.getByRole('button', { name: '不再公开' }).waitFor();
  await page.goto(`${product.address()}/projects/sites?view=published`);
  await page.getByText('试验厂房').waitFor();
  expect(complaints).toEqual([]);
});

test('the funnel is narrowed to a chain, which stays in the address and goes along to the board', async () => {
  await page.goto(`${product.address()}/projects/funnel`);
  await page.getByRole('heading', { level: 1, name: '青岛市项目漏斗与全生命周期评估' }).waitFor();
  await page.getByRole('combobox', { name: '产业链' }).fill('新型显示');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^青岛市 · 新型显示.*项目漏斗/ }).waitFor();
  expect(new URL(page.url()).searchParams.get('chain')).toBe('chain:new-display');
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: '青岛市项目漏斗与全生命周期评估' }).waitFor();
  await page.goForward();
  await page.getByRole('heading', { level: 1, name: /新型显示/ }).waitFor();
  await page.locator('.ant-segmented').first().getByText('项目', { exact: true }).click();
  await page.waitForURL(
    (url) => url.pathname === '/projects' && url.searchParams.get('chain') === 'chain:new-display',
  );
});

test.each(['/projects/bulletin?period=2024Q1', '/projects/funnel', '/projects/sites', '/projects/issues'])(
  'nothing stands in the way of anybody on %s, light or dark',
  async (path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${product.address()}${path}`);
      await page.locator('#main').getByRole('button').first().waitFor();
      await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
      const { violations } = await new AxeBuilder({ page }).include('#main').analyze();
      expect([colorScheme, violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([
        colorScheme,
        [],
      ]);
    }
  },
);
