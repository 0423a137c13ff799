import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { canvasPage } from '../support/canvas-page.ts';
import { useProduct } from '../support/test-browser.ts';

jest.setTimeout(120_000);

const { address, freshPage } = useProduct();
let page: Page;
let complaints: string[];
const { parameter, button, open, becomes, placeOf, layOut, markOf, menuOf } = canvasPage(() => page, address);

beforeEach(async () => {
  ({ page, complaints } = await freshPage());
  page.setDefaultTimeout(60_000);
});

const TALANT = '/graph?focus=company:talant';
const goto = (path: string) => page.goto(`${address()}${path}`);

describe('when there is nothing to see', () => {
  afterEach(() => expect(complaints.filter((one) => !one.includes('404'))).toEqual([]));

  test('before everything, the page leads to the first day and back to now', async () => {
    await goto(`${TALANT}&asOf=1950-01-01`);
    await page.getByText('1950-01-01 还没有任何记载').waitFor();
    const first = page.getByRole('button', { name: /^看 \d{4}-\d{2}-\d{2}$/ });
    const day = ((await first.innerText()).match(/\d{4}-\d{2}-\d{2}/) ?? [])[0] ?? '';
    await first.click();
    await becomes('asOf', day);
    await first.waitFor({ state: 'detached' });
    await goto(`${TALANT}&asOf=1950-01-01`);
    await page.getByRole('alert').getByRole('button', { name: '回到现在' }).click();
    await becomes('asOf', null);
  });

  test('a graph without entities says how data come in, and reads again', async () => {
    await page.route('**/api/chains', (route) => route.fulfill({ json: { chains: [] } }));
    await goto('/graph');
    await page.getByText('图库里还没有数据').waitFor();
    await page.unroute('**/api/chains');
    await page.reload();
    await page.getByRole('heading', { name: '从这条产业链看起' }).waitFor();
  });

  test('an address of entities nobody knows says what may have happened, and leads to the start', async () => {
    await goto('/graph?shown=company:long-gone');
    await page.getByText('地址里的实体图库中都没有').waitFor();
    await button('从头开始').last().click();
    await page.getByRole('heading', { name: '从这条产业链看起' }).waitFor();
    await goto('/graph?focus=company:long-gone');
    await page.getByText('按 / 键按名称搜索').waitFor();
  });

  test('with every kind hidden in the legend, one click brings all back', async () => {
    await goto('/graph?shown=company:talant,boe&offLabels=Company');
    await page.getByText('图例里的实体类型都被隐藏了').waitFor();
    await button('全部显示').click();
    await becomes('offLabels', '');
  });
});

describe('as one likes to see it', () => {
  afterEach(() => expect(complaints).toEqual([]));

  test('with reduced motion, a new layout is there at once', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(TALANT, '天禄科技');
    await layOut('环形', 'radial');
    await page.waitForFunction(() => new URLSearchParams(location.search).has('at'));
    const place = await placeOf('company:boe');
    await markOf('company:boe');
    expect(await placeOf('company:boe')).toEqual(place);
  });

  test('in English everything of the page is English', async () => {
    await goto(TALANT);
    await button('English').click();
    await page.getByRole('toolbar', { name: 'Graph' }).getByRole('button', { name: 'Copy link' }).waitFor();
    await menuOf('company:talant');
    const entries = await page.getByRole('menuitem').allInnerTexts();
    expect(entries.filter((entry) => /[\u4e00-\u9fff]/.test(entry))).toEqual([]);
    expect(entries).toContain('Set as start of an introduction');
  });

  test.each([
    [1366, 'zh-CN'],
    [1366, 'en'],
    [1920, 'zh-CN'],
    [820, 'zh-CN'],
    [820, 'en'],
  ])('the tools stand in one row at %i pixels in %s', async (width, language) => {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript((word) => localStorage.setItem('liantu.language', word), language);
    await goto(`${TALANT}&offTypes=LOCATED_IN`);
    await page.getByRole('heading', { name: '天禄科技', level: 2, exact: true }).waitFor();
    await markOf('company:talant');
    const bar = await page
      .getByRole('toolbar')
      .first()
      .evaluate((toolbar) => {
        const { right } = toolbar.getBoundingClientRect();
        const parts = [...toolbar.children].map((part) => part.getBoundingClientRect());
        return {
          rows: new Set(
            parts.filter((part) => part.width > 0).map(({ y, height }) => Math.round((y + height / 2) / 8)),
          ).size,
          beyond: parts.filter((part) => part.right > right).length,
        };
      });
    expect(bar).toEqual({ rows: 1, beyond: 0 });
  });

  test('in the dark, with a menu and the panel of an open place, nothing keeps people out', async () => {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await goto('/graph?gaps=region:cn-3702');
    await button('图中的实体').click();
    await page
      .getByRole('button', { name: /^待引：/ })
      .first()
      .click();
    await page.getByRole('complementary', { name: '详情' }).getByRole('article').first().waitFor();
    await menuOf(parameter('slot') ?? '');
    // The menu opens with a movement; colours count once it is there.
    await page.waitForTimeout(500);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' ')}`);
    expect(serious).toEqual([]);
  });
});
