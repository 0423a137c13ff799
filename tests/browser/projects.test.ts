import { AxeBuilder } from '@axe-core/playwright';
import { beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useProduct } from '../support/test-browser.ts';

const product = useProduct();
let page: Page;
let complaints: string[];
beforeEach(async () => {
  ({ page, complaints } = await product.freshPage());
});

const open = async (path: string) => {
  await page.goto(`${product.address()}${path}`);
  await page.getByText(/^\d+ 个项目$/).waitFor();
};
const total = async () => Number((await page.getByText(/^\d+ 个项目$/).innerText()).split(' ')[0]);

/** The count once it fits, or the last one seen when it does not in time. */
async function settled(fits: (count: number) => boolean): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    const count = await total();
    if (fits(count)) return count;
    await page.waitForTimeout(50);
  }
  return total();
}

test('the board has the stages in their order, and arrow keys lead from card to card', async () => {
  await open('/projects');
  const columns = page.locator('section[aria-label^="项目看板"] > section');
  const names = (
    await columns.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
  ).map((label) => label.split('，')[0]);
  expect(names.slice(0, 8)).toEqual(['储备', '在谈', '签约', '开工', '纳统', '竣工', '投产', '达效']);
  const cards = (column: number) => columns.nth(column).locator('button[data-card]');
  await cards(2).first().focus();
  await page.keyboard.press('ArrowDown');
  expect(
    await cards(2)
      .nth(1)
      .evaluate((card) => card === document.activeElement),
  ).toBe(true);
  await page.keyboard.press('ArrowRight');
  expect(
    await cards(3)
      .nth(1)
      .evaluate((card) => card === document.activeElement),
  ).toBe(true);
  expect(complaints).toEqual([]);
});

test('a size of the bulletin narrows board and table alike, and the address keeps it', async () => {
  await open('/projects');
  const all = await total();
  await page.getByRole('button', { name: '≥50亿元' }).click();
  await page.waitForURL(/min=50/);
  const large = await settled((count) => count < all);
  expect(large).toBeLessThan(all);
  await page.getByText('表格', { exact: true }).click();
  await page.getByRole('columnheader', { name: '计划投资' }).waitFor();
  expect(await total()).toBe(large);
  await page.reload();
  await page.getByRole('columnheader', { name: '计划投资' }).waitFor();
  expect(await total()).toBe(large);
  await page.getByRole('button', { name: '清除条件' }).click();
  expect(await settled((count) => count === all)).toBe(all);
  expect(complaints).toEqual([]);
});

test('a project opens with its stages, its money kept apart and everybody it has to do with', async () => {
  await open('/projects?q=华为 云计算&view=table');
  await page.getByRole('button', { name: '华为(即墨)云计算数据中心项目' }).click();
  const drawer = page.getByRole('dialog', { name: '项目详情' });
  await drawer.getByRole('heading', { name: '投建方' }).waitFor();
  const text = await drawer.innerText();
  expect(text).toContain('与其他项目共用');
  expect(text).toContain('华为(青岛)海洋科技产业园');
  expect(new URL(page.url()).searchParams.get('project')).toBe('project:huawei-cloud-dc');
  await drawer.getByRole('link', { name: '打开档案' }).click();
  await page.waitForURL(/\/entities\/project/);
  expect(complaints).toEqual([]);
});

test('the limits of the cards say that they are defaults, can be moved, and go into the address', async () => {
  await open('/projects?card=red&panel=limits');
  const before = await total();
  const drawer = page.getByRole('dialog', { name: '红黄牌时限' });
  expect(await drawer.innerText()).toContain('都是本产品默认值');
  const red = drawer.getByRole('spinbutton', { name: '竣工红牌天数' });
  await red.fill('3650');
  await red.press('Enter');
  await page.waitForURL(/limits=completed(:|%3A)180(:|%3A)3650/);
  expect(await settled((count) => count < before)).toBeLessThan(before);
  expect(complaints).toEqual([]);
});

test('the timeline is a list of months, each a list of steps, and the keyboard opens a project from it', async () => {
  await open('/projects');
  await page.getByText('时间线', { exact: true }).click();
  await page.waitForURL(/view=timeline/);
  const timeline = page.getByRole('region', { name: '项目时间线' });
  const months = timeline.locator('ol > li');
  const headings = (await months.getByRole('heading', { level: 2 }).allInnerTexts()).map(
    (text) => text.split(' ')[0],
  );
  expect(headings.length).toBeGreaterThan(2);
  expect(headings).toEqual([...headings].sort().reverse());
  const first = months.first().getByRole('listitem').first();
  expect(await first.locator('time').innerText()).toMatch(/^\d{4}(-\d\d){0,2}$/);
  const project = first.getByRole('button');
  const name = await project.innerText();
  await project.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText(name).first().waitFor();
  expect(complaints).toEqual([]);
});

test.each([
  ['light', 'board'],
  ['dark', 'board'],
  ['light', 'table'],
  ['dark', 'table'],
  ['light', 'timeline'],
  ['dark', 'timeline'],
] as const)('nothing stands in the way of anybody, %s %s', async (colorScheme, view) => {
  await page.emulateMedia({ colorScheme });
  await open(`/projects?view=${view}`);
  const { violations } = await new AxeBuilder({ page }).include('#main').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
