import { beforeEach, describe, expect, test } from '@jest/globals';
import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { useProduct } from '../support/test-browser.ts';

const product = useProduct();
let page: Page;
let complaints: string[];

beforeEach(async () => {
  ({ page, complaints } = await product.freshPage());
});

const BOE = '/graph?focus=company:boe';
const open = async (path: string) => {
  await page.goto(`${product.address()}${path}`);
  await page.getByRole('application').waitFor();
};
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const parameter = (name: string) => new URL(page.url()).searchParams.get(name);
const hasParameter = (name: string, value: string) =>
  page.waitForFunction(([key, wanted]) => new URL(location.href).searchParams.get(key) === wanted, [
    name,
    value,
  ] as const);

/** The names in the list beside the drawing: what is in sight. */
async function names(): Promise<string[]> {
  const list = page.getByRole('navigation', { name: '图中的实体' });
  if (!(await list.isVisible())) await button('图中的实体').click();
  return list
    .getByRole('button')
    .evaluateAll((entries) =>
      entries.map((entry) => (entry.getAttribute('aria-label') ?? '').split('，')[0] ?? ''),
    );
}

/** Saves the drawing by the menu of pictures. */
const savedAs = async (kind: string) => {
  await button('导出图片').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: kind }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
};

const groundOf = (svg: string) => /<rect width="100%" height="100%" fill="(#\w+)"/.exec(svg)?.[1];
const placesIn = (svg: string) =>
  [...svg.matchAll(/<g transform="translate\(([^)]+)\)"/g)].map(([, at]) => at);

describe('finding in the drawing', () => {
  test('Ctrl+F lights what matches by name or pinyin and goes from one to the next', async () => {
    await open(BOE);
    await names();
    await page.keyboard.press('Control+f');
    const words = page.getByRole('textbox', { name: '在图中查找' });
    await words.fill('京东方');
    const count = page.getByRole('status').filter({ hasText: /^\d+\/\d+$/ });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('output')].some((one) => /^1\/([2-9]|\d\d)/.test(one.textContent ?? '')),
    );
    await words.press('Enter');
    expect(await count.innerText()).toMatch(/^2\//);
    await words.press('Shift+Enter');
    expect(await count.innerText()).toMatch(/^1\//);
    await words.fill('huawei');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('output')].some((one) => one.textContent === '1/1'),
    );
    await words.press('Escape');
    await words.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });
});

describe('the graph of a day', () => {
  test('leaves out what was not yet known, says which day it is, and leads back to now', async () => {
    await open(BOE);
    const now = await names();
    await open(`${BOE}&asOf=2019-12-31`);
    await page.getByRole('region', { name: '时间轴' }).getByText('2019-12-31').waitFor();
    const then = await names();
    expect(then.length).toBeGreaterThan(1);
    expect(then.length).toBeLessThan(now.length);
    expect(now).toEqual(expect.arrayContaining(then));
    await button('回到现在').click();
    await page.waitForFunction(() => !location.search.includes('asOf='));
    expect(await names()).toEqual(now);
    expect(complaints).toEqual([]);
  });

  test('can be played from the first year on', async () => {
    await open(BOE);
    await button('时间轴').click();
    await page
      .getByRole('region', { name: '时间轴' })
      .getByText(/未载起始日/)
      .waitFor();
    await button('播放').click();
    await page.waitForFunction(() => location.search.includes('asOf='));
    const first = parameter('asOf') ?? '';
    await page.waitForFunction((day) => (new URL(location.href).searchParams.get('asOf') ?? '') > day, first);
    await button('暂停').click();
    expect(complaints).toEqual([]);
  }, 60_000);
});

describe('the look of the drawing', () => {
  test('size, colour and fading are chosen, explained in the legend and kept in the address', async () => {
    await open(`${BOE}&size=all&colour=newest&fade=3`);
    const legend = page.getByRole('region', { name: '图例' });
    await legend.getByText(/全部关系数/).waitFor();
    await legend.getByText(/最新资料/).waitFor();
    await button('大小、颜色与淡化').click();
    await page.getByText('5 年', { exact: true }).click();
    await hasParameter('fade', '5');
    expect([parameter('size'), parameter('colour')]).toEqual(['all', 'newest']);
    expect(complaints).toEqual([]);
  });

  test('the legend leaves out a kind of tie and brings it back', async () => {
    await open(BOE);
    const entry = page.getByRole('region', { name: '图例' }).getByRole('button', { name: /^供货/ });
    await entry.click();
    await hasParameter('offTypes', 'SUPPLIES');
    expect(await entry.getAttribute('aria-pressed')).toBe('false');
    await entry.click();
    await page.waitForFunction(() => !location.search.includes('SUPPLIES'));
    expect(complaints).toEqual([]);
  });

  test('dark mode paints the drawing anew and moves nothing', async () => {
    await open(BOE);
    await names();
    await page.waitForTimeout(1500);
    const light = (await savedAs('SVG')).bytes.toString();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForTimeout(800);
    const dark = (await savedAs('SVG')).bytes.toString();
    expect([groundOf(light), groundOf(dark)]).toEqual(['#ffffff', '#18222d']);
    expect(placesIn(dark)).toEqual(placesIn(light));
    expect(complaints).toEqual([]);
  });
});

describe('gaps in the drawing', () => {
  test('open places stand beside their segments and lead to candidates and to the reasons', async () => {
    await open('/graph?gaps=region:cn-3702');
    const list = page.getByRole('navigation', { name: '图中的实体' });
    await page.getByRole('switch', { name: '缺口', checked: true }).waitFor();
    await button('图中的实体').click();
    const place = list.getByRole('button', { name: /^待引：/ }).first();
    await place.waitFor();
    await place.click();
    const panel = page.getByRole('complementary', { name: '详情' });
    await panel.getByRole('heading', { name: /^待引：/ }).waitFor();
    const candidates = await panel.getByRole('link', { name: '看谁可以引来、经谁引荐' }).getAttribute('href');
    expect(candidates).toMatch(/^\/introductions\?.*segments=segment/);
    const why = await panel.getByRole('link', { name: '看判断的依据' }).getAttribute('href');
    expect(why).toMatch(/^\/gaps\?.*region=region%3Acn-3702.*segment=segment/);
    expect(parameter('slot')).toMatch(/^slot:segment:/);
    expect(complaints).toEqual([]);
  });
});

describe('pictures to take away', () => {
  test('the SVG holds the names as text, the legend and the date of the data', async () => {
    await open(BOE);
    const drawn = await names();
    await page.waitForTimeout(1500);
    const { name, bytes } = await savedAs('SVG');
    expect(name).toBe('图谱 京东方.svg');
    const written = await page.evaluate((svg) => {
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
      return [...parsed.querySelectorAll('text')].map((text) => text.textContent ?? '');
    }, bytes.toString());
    expect(written).toEqual(expect.arrayContaining(['图谱 京东方', '京东方', '企业', '原文明示']));
    expect(written.some((text) => /截至 \d{4}/.test(text))).toBe(true);
    const shown = drawn.filter((one) => written.includes(one.replaceAll(' ', '')));
    expect(shown.length).toBeGreaterThan(drawn.length / 2);
    expect(complaints).toEqual([]);
  });

  test('a page of A4 has 300 dots an inch', async () => {
    await open(BOE);
    await names();
    await page.waitForTimeout(1500);
    const { bytes } = await savedAs('A4');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([3509, 2481]);
    expect(complaints).toEqual([]);
  });
});

test.each(['light', 'dark'] as const)(
  'with every tool open in %s nothing serious keeps people out',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await open(`${BOE}&asOf=2022-06-30&size=drawn&gaps=region:cn-3702`);
    await button('图中的实体').click();
    await button('小地图').click();
    await page.keyboard.press('Control+f');
    await page.getByRole('textbox', { name: '在图中查找' }).waitFor();
    const { violations } = await new AxeBuilder({ page })
      .include('section[aria-label="图谱"]')
      .withTags(['wcag2a', 'wcag2aa'])
      .analyze();
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
    expect(serious).toEqual([]);
  },
  60_000,
);
