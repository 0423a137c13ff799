import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readIds } from '../../client/features/browse/picture-url.ts';
import { canvasPage } from '../support/canvas-page.ts';
import { useProduct } from '../support/test-browser.ts';

jest.setTimeout(120_000);

const { address, freshPage } = useProduct();
let page: Page;
let complaints: string[];
const { parameter, drawing, button, open, changes, markOf, menuOf, fromMenu, list, openList } = canvasPage(
  () => page,
  address,
);

beforeEach(async () => {
  ({ page, complaints } = await freshPage());
  page.setDefaultTimeout(60_000);
});
afterEach(() => expect(complaints).toEqual([]));

const QINGDAO = '/graph?focus=company:boe-qingdao';
const shown = () => parameter('shown');
const menuItem = (name: string) => page.getByRole('menuitem', { name, exact: true });

describe('the menu of an entity', () => {
  test('folds back what it brought and nothing else holds on to', async () => {
    await open('/graph?focus=region:cn-370215&shown=region:cn-370215;company:talant', '即墨区');
    await fromMenu('region:cn-370215', '展开…');
    const form = page.getByRole('dialog', { name: '展开邻居' });
    await form.getByRole('spinbutton').fill('5');
    await form.getByRole('spinbutton').press('Tab');
    const before = shown();
    await form.getByRole('button', { name: '加入 5 个' }).click();
    await changes('shown', before);
    const expanded = shown();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
    await fromMenu('region:cn-370215', '收回它展开的');
    await changes('shown', expanded);
    const ids = readIds(shown() ?? '');
    expect(ids.length).toBeLessThan(readIds(expanded ?? '').length);
    expect(ids).toEqual(expect.arrayContaining(['region:cn-370215', 'company:talant']));
    await button('历史').click();
    await page.getByRole('button', { name: /^收回 即墨区 −\d/ }).waitFor();
  });

  test('a waypoint, a start and an end lead to the ways through it', async () => {
    await open(QINGDAO, '京东方青岛');
    await fromMenu('company:boe-qingdao', '设为途经');
    await page.getByText('途经已设').waitFor();
    await fromMenu('company:boe', '设为引荐起点');
    await page.getByText('起点已设').waitFor();
    await fromMenu('company:chengzhi', '设为引荐终点');
    await page.waitForURL('**/introductions?**');
    expect(['from', 'via', 'to'].map(parameter)).toEqual([
      'company:boe',
      'company:boe-qingdao',
      'company:chengzhi',
    ]);
  });

  test('opens by key, every entry is reached by arrows, and Escape gives the keys back to the drawing', async () => {
    await open(QINGDAO, '京东方青岛');
    await drawing().focus();
    await page.keyboard.press('Shift+F10');
    await menuItem('打开档案').waitFor();
    const all = await page.getByRole('menu').last().getByRole('menuitem').allInnerTexts();
    const reached: string[] = [];
    for (const _ of all) {
      await page.waitForFunction((before) => {
        const now = document.activeElement;
        return now?.getAttribute('role') === 'menuitem' && now.textContent !== before;
      }, reached.at(-1));
      reached.push(await page.evaluate(() => document.activeElement?.textContent ?? ''));
      await page.keyboard.press('ArrowDown');
    }
    expect(reached).toEqual(all);
    await page.keyboard.press('Escape');
    await menuItem('打开档案').waitFor({ state: 'hidden' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'application');
  });

  test('what it opened gives the keys back as well', async () => {
    await open(QINGDAO, '京东方青岛');
    await drawing().focus();
    await page.keyboard.press('Shift+F10');
    await menuItem('展开…').press('Enter');
    const form = page.getByRole('dialog', { name: '展开邻居' });
    await form.getByRole('checkbox').first().waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'application');
  });
});

test('the menu of a tie finds ways without it', async () => {
  await open(`${QINGDAO}&shown=company:boe-qingdao,boe`, '京东方青岛');
  const [a, b] = [await markOf('company:boe-qingdao'), await markOf('company:boe')];
  await page.mouse.click((a.x + b.x) / 2, (a.y + b.y) / 2, { button: 'right' });
  await menuItem('不走这条关系，另找引荐路径').click();
  await page.waitForURL('**/introductions?**');
  expect(parameter('mute')).toMatch(/^tie:/);
  expect([parameter('from'), parameter('to')].sort()).toEqual(['company:boe', 'company:boe-qingdao']);
});

const openSlot = async () => {
  await page.goto(`${address()}/graph?gaps=region:cn-3702`);
  await page.getByRole('switch', { name: '缺口', checked: true }).waitFor();
  await openList();
  await list()
    .getByRole('button', { name: /^待引：/ })
    .first()
    .click();
  await page.waitForFunction(() => location.search.includes('slot='));
  return parameter('slot') ?? '';
};

describe('the menu of an open place', () => {
  test('leads to the gap, to candidates, and hides it until it is asked for again', async () => {
    const id = await openSlot();
    const segment = id.replace('slot:', '');
    await fromMenu(id, '隐藏');
    await page.waitForFunction(() => location.search.includes('offSlots='));
    const places = list().getByRole('button', { name: /^待引：/ });
    const left = await places.count();
    await button('显示隐藏的 1 个空位').click();
    await page.waitForFunction(() => !location.search.includes('offSlots='));
    expect(await places.count()).toBe(left + 1);

    await fromMenu(id, '看缺口');
    await page.waitForURL('**/gaps?**');
    expect([parameter('region'), parameter('segment')]).toEqual(['region:cn-3702', segment]);
    await page.goBack();
    await fromMenu(id, '找候选与引荐');
    await page.waitForURL('**/introductions?**');
    expect(parameter('segments')).toBe(segment);
  });

  test('puts the gap on the list of targets, from which it is taken again', async () => {
    const id = await openSlot();
    await fromMenu(id, '列入目标');
    await button('撤销').last().waitFor();
    await menuOf(id);
    await menuItem('已在目标清单，去看').waitFor();
    await page.keyboard.press('Escape');
    await button(/已列入|在目标/)
      .first()
      .click();
    await page.getByRole('tooltip').getByRole('button').last().click();
    await menuItem('已在目标清单，去看').waitFor({ state: 'hidden' });
  });

  test('a candidate chosen there is the end of a way', async () => {
    const id = await openSlot();
    await fromMenu(id, '选一家候选作引荐终点');
    const panel = page.getByRole('complementary', { name: '详情' });
    await panel.getByRole('article').first().getByRole('button', { name: '设为引荐终点' }).click();
    await page.getByText('终点已设').waitFor();
    await fromMenu('company:boe', '设为引荐起点');
    await page.waitForURL('**/introductions?**');
    expect(parameter('from')).toBe('company:boe');
    expect(parameter('to')).toMatch(/^company:/);
  });
});
