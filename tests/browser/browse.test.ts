import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { canvasPage } from '../support/canvas-page.ts';
import { useProduct } from '../support/test-browser.ts';

jest.setTimeout(120_000);

const product = useProduct();
let page: Page;
/** What the browser's console complained of; every test ends with none. */
let complaints: string[];
const { parameter, drawing, button, placed, layOut, names } = canvasPage(() => page, product.address);

beforeEach(async () => {
  await anotherPage();
});

async function anotherPage(): Promise<void> {
  ({ page, complaints } = await product.freshPage());
  page.setDefaultTimeout(60_000);
}

const open = (path: string) => page.goto(`${product.address()}${path}`);
const heading = (name: string) => page.getByRole('heading', { name, level: 2, exact: true });
const panel = () => page.getByRole('complementary', { name: '详情' });
/** Waits until the number of entities drawn is no longer `before`. */
const sizeChanges = (before: string) =>
  page.waitForFunction((old) => {
    const size = [...document.querySelectorAll('span')].find((span) => /个实体 ·/.test(span.textContent));
    return size !== undefined && size.textContent !== old;
  }, before);
const size = () => page.getByText(/^\d+ 个实体 · \d+ 条关系$/).innerText();

describe('browsing the graph', () => {
  test('starts with a whole chain and its leaders rather than an empty page', async () => {
    await open('/graph');
    await heading('从这条产业链看起').waitFor();
    expect(await names()).toEqual(expect.arrayContaining(['新型显示', '京东方', '液晶面板', '偏光片']));
    expect(complaints).toEqual([]);
  });

  test('finds a firm by its pinyin, expands its suppliers, and the address gives the same picture back', async () => {
    await open('/graph');
    await heading('从这条产业链看起').waitFor();
    const start = await size();
    await page.keyboard.press('/');
    await page.keyboard.type('jingdongfang');
    await page
      .getByRole('option', { name: /京东方/ })
      .first()
      .waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await heading('京东方').waitFor();
    expect(parameter('focus')).toBe('company:boe');
    await sizeChanges(start);

    const before = await size();
    await button(/把“供应商”的另外 \d+ 条加到图中/).click();
    await sizeChanges(before);
    const picture = await names();
    const url = page.url();

    await anotherPage();
    await page.goto(url);
    await heading('京东方').waitFor();
    expect(await names()).toEqual(picture);
    expect(complaints).toEqual([]);
  });

  test('tells of each tie its evidence, date, confidence and source', async () => {
    await open('/graph?focus=company:talant');
    await heading('天禄科技').waitFor();
    await button('看“供货给”的明细').click();
    const boe = panel().getByRole('listitem').filter({ hasText: '京东方' }).first();
    await boe.waitFor();
    const told = await boe.innerText();
    expect(told).toMatch(/原文明示|推断|有争议/);
    expect(told).toMatch(/截至 \d{4}/);
    expect(await boe.getByRole('link').count()).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
  });

  test('puts figures that contradict each other side by side, each with its source', async () => {
    await open('/graph?focus=region:cn-370215');
    await page.getByRole('tab', { name: /资料与数据/ }).click();
    const conflict = panel()
      .locator('div')
      .filter({ hasText: /^来源说法不一，并列如下/ })
      .filter({ hasText: '138个' })
      .last();
    const [a, b] = [
      conflict.getByText('138个', { exact: true }),
      conflict.getByText('105个', { exact: true }),
    ];
    const [left, right] = [await a.boundingBox(), await b.boundingBox()];
    expect(left?.y).toBe(right?.y);
    expect(await conflict.innerText()).toContain('山东网');
    expect(complaints).toEqual([]);
  });

  test('hides, filters and restores; undo and redo lead back and forth', async () => {
    await open('/graph?focus=company:boe-qingdao');
    await heading('京东方青岛').waitFor();
    const all = await names();
    const before = await size();
    await button(/^京东方，企业/).click();
    await heading('京东方').waitFor();
    await panel().getByRole('button', { name: '隐藏' }).click();
    await sizeChanges(before);
    expect(await names()).toEqual(all.filter((name) => name !== '京东方'));

    await button(/^撤销/).click();
    await button(/^京东方，企业/).waitFor();
    expect(await names()).toEqual(all);
    await button(/^重做/).click();
    await button(/^京东方，企业/).waitFor({ state: 'detached' });

    await page.getByRole('region', { name: '图例' }).getByRole('button', { name: /^企业/ }).click();
    await button(/^京东方青岛，企业/).waitFor({ state: 'detached' });
    expect(parameter('offLabels')).toBe('Company');

    await button(/^关系类型/).click();
    await page.getByRole('checkbox', { name: /^所在地/ }).uncheck();
    await button(/^关系类型 \d+\/\d+/).waitFor();
    expect(parameter('offTypes')).toBe('LOCATED_IN');
    expect(complaints).toEqual([]);
  });

  test('walks with the keyboard: an arrow goes to a neighbour, Enter expands it, Escape lets go', async () => {
    await open('/graph?focus=company:boe-qingdao');
    await heading('京东方青岛').waitFor();
    // Keys walk between entities once these have their places.
    await placed();
    await drawing().focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => !location.search.includes('focus=company:boe-qingdao&'));
    const next = parameter('focus') ?? '';
    expect(next).not.toBe('company:boe-qingdao');
    await page.keyboard.press('Enter');
    await page
      .getByText(/加入 \d+ 个实体|没有更多可展开的|先选要哪些/)
      .first()
      .waitFor();
    await drawing().focus();
    await page.keyboard.press('Escape');
    await heading('这张图').waitFor();
    await page.waitForFunction(() => !location.search.includes('focus='));
    expect(complaints).toEqual([]);
  });

  test('every layout draws, and the choice is kept in the address', async () => {
    await open('/graph?focus=segment:new-display-backlight');
    await heading('背光模组').waitFor();
    for (const [name, word] of [
      ['环形', 'radial'],
      ['网格', 'grid'],
      ['分层', 'layered'],
      ['力导向', 'force'],
    ] as const) {
      await layOut(name, word);
    }
    expect(complaints).toEqual([]);
  });

  test('saves the drawing as a picture', async () => {
    await open('/graph?focus=company:boe-qingdao');
    await heading('京东方青岛').waitFor();
    await button('导出图片').click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'PNG · 屏幕大小' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('图谱 京东方青岛.png');
    const bytes = readFileSync(await file.path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(1000);
    expect(complaints).toEqual([]);
  });

  test.each([
    ['the start', '/graph', '从这条产业链看起'],
    ['an entity', '/graph?focus=company:boe-qingdao', '京东方青岛'],
  ])('%s has no serious fault for people who use assistive technology', async (_, path, title) => {
    await open(path);
    await heading(title).waitFor();
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
    expect(serious).toEqual([]);
  });

  test('speaks English when asked, and remembers it', async () => {
    await open('/graph?focus=company:boe-qingdao');
    await button('English').click();
    await page.getByRole('tab', { name: /^Ties \d+$/ }).waitFor();
    await page.reload();
    await page.getByRole('tab', { name: /^Ties \d+$/ }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(complaints).toEqual([]);
  });
});

describe('when there is no answer', () => {
  test('an unknown entity is said to be unknown, and search is at hand', async () => {
    await open('/graph?focus=company:nobody-knows-this');
    await page.getByRole('alert').getByText('没有找到', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: '在全图中搜索' }).isVisible()).toBe(true);
  });

  test('an unreachable graph is told with a way to try again, which works once it is back', async () => {
    await page.route('**/api/**', (route) =>
      route.fulfill({
        status: 503,
        json: { error: { code: 'graph_unreachable', message: '暂时连不上图数据库' } },
      }),
    );
    await open('/graph?focus=company:boe-qingdao');
    const alert = page.getByRole('alert').filter({ hasText: '图数据库暂时无法访问' });
    await alert.waitFor();
    await page.unroute('**/api/**');
    await alert.getByRole('button', { name: '重试' }).click();
    await heading('京东方青岛').waitFor();
  });

  test('a page that does not exist leads back to the graph', async () => {
    await open('/nowhere');
    await page.getByText('没有这个页面：/nowhere').waitFor();
    await button('回到图谱').click();
    await heading('从这条产业链看起').waitFor();
    expect(complaints).toEqual([]);
  });
});
