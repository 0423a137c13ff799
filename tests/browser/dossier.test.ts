import { AxeBuilder } from '@axe-core/playwright';
import { beforeEach, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useProduct } from '../support/test-browser.ts';
import { unnamedControls } from '../support/unnamed-controls.ts';

// A dossier with its canvas, looked through by axe, takes its time on a small machine.
jest.setTimeout(120_000);
const product = useProduct(['clipboard-read', 'clipboard-write']);
let page: Page;
let complaints: string[];
beforeEach(async () => {
  ({ page, complaints } = await product.freshPage());
  page.setDefaultTimeout(30_000);
});

const open = (path: string) => page.goto(`${product.address()}${path}`);
const part = (name: string | RegExp) => page.getByRole('region', { name });
const openBrief = async (path: string) => {
  await open(path);
  await page.getByRole('button', { name: '打印 / PDF' }).and(page.locator(':enabled')).waitFor();
  await page.locator('article[data-sheet]').waitFor();
};

/** How many pages a PDF has: each is one object of the type Page. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

async function gravest(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

test('京东方青岛: who it is, what its sources disagree on side by side, and where each figure comes from', async () => {
  await open('/entities/company%3Aboe-qingdao');
  await page.getByRole('heading', { level: 1, name: '京东方青岛' }).waitFor();
  await page.getByText('隶属于京东方，新型显示的链主，从事显示模组环节。').waitFor();
  const claims = part(/^数字与说法/);
  const capacity = claims
    .locator('section', { hasText: '年产能' })
    .filter({ hasText: '说法不一，并列，不取舍' });
  expect(await capacity.getByRole('listitem').locator('b').allInnerTexts()).toEqual(['近2亿片', '约1.5亿片']);
  expect(await capacity.getByRole('link').count()).toBeGreaterThan(1);
  await page.getByRole('button', { name: '查看查询' }).click();
  await page.getByRole('dialog').getByText('MATCH (n:Entity {id: $id})').first().waitFor();
  expect(complaints).toEqual([]);
});

test('ties are tables by kind: words narrow them, a column sorts them, a row opens its sources', async () => {
  await open('/entities/company%3Aboe');
  const ties = part(/^全部关系/);
  await ties.getByRole('tab', { name: /^供应商 \d+$/ }).waitFor();
  const table = ties.getByRole('table');
  const first = () => table.locator('tbody tr.ant-table-row td:nth-child(2)').first().innerText();
  await table.getByRole('columnheader', { name: '强度' }).click();
  const weakest = await first();
  await table.getByRole('columnheader', { name: '强度' }).click();
  expect(await first()).not.toBe(weakest);
  await table.getByRole('button', { name: '展开行' }).first().click();
  await table.getByRole('link', { name: /./ }).and(page.locator('[target=_blank]')).first().waitFor();
  await ties.getByRole('textbox', { name: '在关系中找：名称、内容、来源' }).fill('莱特光电');
  await ties.getByRole('tab', { name: /^供应商 \d$/ }).waitFor();
  await table.getByRole('link', { name: '莱特光电' }).first().waitFor();
  await ties.getByRole('textbox').fill('没有这样的关系');
  await ties.getByText('没有哪条关系含“没有这样的关系”。').waitFor();
  expect(complaints).toEqual([]);
});

test('a name leads from dossier to dossier, the breadcrumbs lead back, the sign before a name to the graph', async () => {
  await open('/gaps?chain=chain:new-display&segment=segment:new-display-display-module');
  await page.getByRole('link', { name: '京东方青岛', exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: '京东方青岛' }).waitFor();
  await part(/^项目/).getByRole('link', { name: '京东方移动显示模组青岛基地' }).click();
  await page.getByRole('heading', { level: 1, name: '京东方移动显示模组青岛基地' }).waitFor();
  const trail = page.locator('nav.ant-breadcrumb');
  expect((await trail.innerText()).split(/\s*\/\s*/)).toEqual([
    '补链强链',
    '京东方青岛',
    '京东方移动显示模组青岛基地',
  ]);
  await trail.getByRole('link', { name: '京东方青岛' }).click();
  await page.getByRole('heading', { level: 1, name: '京东方青岛' }).waitFor();
  await trail.getByRole('link', { name: '补链强链' }).click();
  await page.waitForURL(/\/gaps\?.*segment=/);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: '京东方青岛' }).waitFor();
  await part(/^项目/).getByTitle('项目 · 在图谱中打开 京东方移动显示模组青岛基地').click();
  await page.waitForURL(/\/graph\?focus=project/);
  expect(complaints).toEqual([]);
});

test('segments are judged where one asks, and the address keeps the region', async () => {
  await open('/entities/company%3Aboe-qingdao?region=region:cn-3713');
  const chains = part(/^产业链与环节/);
  await chains.getByRole('columnheader', { name: '临沂市判断' }).waitFor();
  await chains.getByText('临沂市：还没有一个环节能判断。').waitFor();
  await page.getByRole('button', { name: '复制链接' }).click();
  await page.getByText('已复制链接').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${product.address()}/entities/company%3Aboe-qingdao?region=region:cn-3713`,
  );
  expect(complaints).toEqual([]);
});

test('an entity can be made the end of an introduction', async () => {
  await open('/entities/company%3Atalant');
  await page.getByRole('button', { name: '引荐路径' }).click();
  await page.getByRole('link', { name: '作为引荐的终点' }).click();
  await page.waitForURL(/\/introductions\?tab=pair&to=company/);
});

test.each([
  ['region%3Acn-370215', '即墨区', '即墨区内'],
  ['fund%3Ajimo-mother', '即墨区产业引导母基金', '基金穿透概况'],
  ['chain%3Anew-display', '新型显示', '登记了 \\d+ 个环节'],
  ['project%3Aboe-qingdao-module', '京东方移动显示模组青岛基地', '计划投资'],
  ['policy%3Ablue-valley-7', '蓝谷7条', '没有日期的|时间线'],
  ['person%3Azhang-jun-jimo', '张军', '任职'],
])('%s has a dossier nobody is kept out of', async (id, name, said) => {
  await open(`/entities/${id}`);
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByText(new RegExp(said)).filter({ visible: true }).first().waitFor();
  expect(await page.evaluate(unnamedControls)).toEqual([]);
  expect(await gravest()).toEqual([]);
  expect(complaints).toEqual([]);
});

test('京东方青岛 in the dark, too', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open('/entities/company%3Aboe-qingdao');
  await page.getByRole('heading', { level: 1, name: '京东方青岛' }).waitFor();
  expect(await gravest()).toEqual([]);
});

test('an entity nobody knows is said to be none', async () => {
  await open('/entities/company%3Anobody');
  await page.getByText('没有找到实体 company:nobody').waitFor();
});

test.each([
  'company%3Aboe',
  'region%3Acn-370215',
  'chain%3Anew-display',
  'person%3Azhang-jun-jimo',
  'fund%3Ajimo-mother',
])('the brief of %s is one page of A4, without the frame around it', async (id) => {
  await openBrief(`/entities/${id}/brief`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('header.ant-layout-header').isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: '打印 / PDF' }).isVisible()).toBe(false);
  // Nothing is cut: what is printed is all inside its box.
  const hidden = await page
    .locator('article[data-sheet] > div')
    .evaluate((box) => box.scrollHeight - box.clientHeight);
  expect(hidden).toBeLessThanOrEqual(1);
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  expect(complaints).toEqual([]);
});

test('a brief says what is known with its sources, what is disputed, what to ask, and how to check it later', async () => {
  await openBrief('/entities/company%3Aboe-qingdao/brief');
  const said = await page.locator('article[data-sheet]').innerText();
  for (const words of [
    '近2亿片',
    '约1.5亿片',
    '说法不一',
    '从京东方到京东方青岛，共1步',
    '“年产能”究竟是哪一个',
    '数据看到 2026-06-30',
    `${product.address()}/entities/company%3Aboe-qingdao?region=region%3Acn-3702`,
  ]) {
    expect(said).toContain(words);
  }
  expect(said).toMatch(/SHA-256：[0-9a-f]{64}/);
  expect(await gravest()).toEqual([]);
  const hash = /[0-9a-f]{64}/.exec(said)?.[0];
  await page.reload();
  await page.getByText(`${hash}`).waitFor();
  expect(complaints).toEqual([]);
});

test('dossier and brief read in English', async () => {
  await open('/entities/company%3Aboe-qingdao');
  await page.getByRole('heading', { level: 1, name: '京东方青岛' }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('sources disagree; both stand, none is preferred').waitFor();
  await page.getByRole('button', { name: 'One-page brief' }).click();
  await page.getByRole('heading', { name: 'Newest figures and statements' }).waitFor();
  expect(complaints).toEqual([]);
});
