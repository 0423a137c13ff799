import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { canvasPage } from '../support/canvas-page.ts';
import { useProduct } from '../support/test-browser.ts';

jest.setTimeout(120_000);

const { address, freshPage } = useProduct();
let page: Page;
let complaints: string[];
const { parameter, drawing, button, open, becomes, fromMenu, list, names, openList, picked } = canvasPage(
  () => page,
  address,
);

beforeEach(async () => {
  ({ page, complaints } = await freshPage());
  page.setDefaultTimeout(60_000);
});
afterEach(() => expect(complaints).toEqual([]));

/** All companies drawn as one. */
const FIRMS = 'group:label.Company';
const QINGDAO = '/graph?focus=company:boe-qingdao';
const fromSelect = async (entry: string) => {
  await page.getByRole('button', { name: '选择', exact: true }).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
};
const chosen = () => list().locator('[aria-current=true]');
const size = async () => (await names()).length;

describe('choosing many', () => {
  test('by kind, then all the others', async () => {
    await open(QINGDAO, '京东方青岛');
    const all = await size();
    const firms = await list()
      .getByRole('button', { name: /，企业，/ })
      .count();
    await fromSelect('企业');
    expect(await picked()).toBe(firms);
    await fromSelect('反选');
    await page.getByText(`已选 ${all - firms} 个`).waitFor();
    await button('取消选择').click();
    await page.getByText(/^已选/).waitFor({ state: 'detached' });
  });

  test('the list shows what is chosen, and chooses with it', async () => {
    await open(QINGDAO, '京东方青岛');
    await openList();
    const first = list().getByRole('button').first();
    await first.click({ modifiers: ['Shift'] });
    expect(await picked()).toBe(1);
    expect(await first.getAttribute('aria-pressed')).toBe('true');
    await first.focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('已选 2 个').waitFor();
    expect(await list().getByRole('button', { pressed: true }).count()).toBe(2);
  });
});

test('of what was hidden each comes back, whatever was hidden after it', async () => {
  await open(QINGDAO, '京东方青岛');
  const [, first, second] = await names();
  const before = await size();
  for (const name of [first, second]) {
    await list()
      .getByRole('button', { name: `${name}，` })
      .first()
      .click({ modifiers: ['Shift'] });
    await page.keyboard.press('Delete');
    await list()
      .getByRole('button', { name: `${name}，` })
      .waitFor({ state: 'detached' });
  }
  await button('历史').click();
  await page.getByText('隐藏了 2 个').waitFor();
  await button(`放回 ${first}`).click();
  await page.getByText('隐藏了 1 个').waitFor();
  await list()
    .getByRole('button', { name: `${first}，` })
    .first()
    .waitFor();
  expect(await size()).toBe(before - 1);
  await button('全部放回').click();
  await page.getByText(/^隐藏了/).waitFor({ state: 'detached' });
  await list()
    .getByRole('button', { name: `${second}，` })
    .first()
    .waitFor();
  expect(await size()).toBe(before);
});

describe('the list beside the drawing', () => {
  test('walks with arrow keys, the drawing and the panel follow; the menu opens and gives the keys back', async () => {
    await open(QINGDAO, '京东方青岛');
    const [, second = ''] = await names();
    await list().getByRole('button').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('heading', { name: second, level: 2, exact: true }).waitFor();
    expect((await chosen().getAttribute('aria-label'))?.split('，')[0]).toBe(second);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: '打开档案' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.closest('nav') !== null);
  });

  test('follows the drawing: what an arrow key chooses there is marked here', async () => {
    await open(QINGDAO, '京东方青岛');
    await openList();
    await drawing().focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => !location.search.includes('focus=company:boe-qingdao&'));
    await chosen().waitFor();
    expect(await chosen().getAttribute('data-id')).toBe(parameter('focus'));
  });
});

const foldByKind = async () => {
  await open(QINGDAO, '京东方青岛');
  const all = await size();
  await page.getByRole('button', { name: '分组', exact: true }).click();
  await page.getByRole('menu').last().getByRole('menuitem', { name: '类型', exact: true }).click();
  await becomes('group', 'label');
  await list().locator(`[data-id="${FIRMS}"]`).waitFor();
  const folded = await size();
  expect(folded).toBeLessThan(all);
  return { all, folded };
};

describe('groups', () => {
  test('fold by kind, and one is unfolded from its menu', async () => {
    const { folded } = await foldByKind();
    await fromMenu(FIRMS, '展开这一组');
    await page.waitForFunction(() => location.search.includes('open='));
    await list()
      .getByRole('button', { name: /^京东方青岛，/ })
      .waitFor();
    expect(await size()).toBeGreaterThan(folded);
    expect(await list().locator(`[data-id="${FIRMS}"]`).count()).toBe(0);
  });

  test('are given up from the menu of one of them', async () => {
    const { all } = await foldByKind();
    await fromMenu(FIRMS, '取消分组');
    await becomes('group', null);
    await list()
      .getByRole('button')
      .nth(all - 1)
      .waitFor();
    expect(await size()).toBe(all);
  });
});
