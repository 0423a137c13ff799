import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { canvasPage } from '../support/canvas-page.ts';
import { useProduct } from '../support/test-browser.ts';
import { runCypher, testGraph } from '../support/test-graph.ts';

jest.setTimeout(120_000);

const { address, freshPage } = useProduct(['clipboard-read', 'clipboard-write']);
const graph = testGraph();
let page: Page;
let complaints: string[];
const { button, open, layOut, markOf } = canvasPage(() => page, address);

beforeEach(async () => {
  await anotherPage();
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  await runCypher(graph, 'MATCH (v:SavedView) WHERE v.address CONTAINS "talant" DELETE v');
});
afterAll(() => graph.close());

async function anotherPage(): Promise<void> {
  ({ page, complaints } = await freshPage());
  page.setDefaultTimeout(60_000);
}

const TALANT = '/graph?focus=company:talant';
const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
const svg = async () => {
  await button('导出图片').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'SVG' }).click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
};

/** Where marks stand in a picture. */
const places = (text: string) =>
  [...text.matchAll(/<g transform="translate\(([^)]+)\)"/g)].map(([, at]) => at);
/** How many ties of a picture have more bends than one that runs level between neighbouring columns. */
const routed = (text: string) => [...text.matchAll(/d="M[^"]*Q[^"Q]*Q[^"Q]*Q[^"]*"/g)].length;

describe('a copied link', () => {
  test('says, where it is opened, what the graph has done since', async () => {
    await open(TALANT, '天禄科技');
    await button('复制链接').click();
    await page.getByText('链接已复制').waitFor();
    const link = await clipboard();
    expect(link).toContain('from-view=');
    await anotherPage();
    await page.goto(link);
    const notice = page.getByRole('complementary', { name: '自保存以来的变化' });
    await notice.getByText(/链接复制于/).waitFor();
    await notice.getByText('图谱没有变化').waitFor();
  });

  test('one too long to send is offered as a view with a short link', async () => {
    const many = Array.from({ length: 700 }, (_, nth) => `long-gone-${nth}`).join(',');
    await open(`${TALANT}&shown=company:talant,${many}`, '天禄科技');
    await button('复制链接').click();
    await button('存为视图，改用短链接').click();
    const form = page.getByRole('dialog', { name: '保存这个视图' });
    await form.getByRole('button', { name: '保存视图' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.waitForFunction(async () => /\/views\/[^/]+$/.test(await navigator.clipboard.readText()));
    await page.goto(await clipboard());
    await page.getByRole('heading', { name: '天禄科技', level: 2, exact: true }).waitFor();
  });
});

describe('a picture', () => {
  test('goes to the clipboard as an image', async () => {
    await open(TALANT, '天禄科技');
    await markOf('company:talant');
    await button('导出图片').click();
    await page.getByRole('menuitem', { name: '复制为图片' }).click();
    await page.getByText('图片已复制').waitFor();
    const width = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const blob = await item?.getType('image/png');
      return blob ? (await createImageBitmap(blob)).width : 0;
    });
    expect(width).toBeGreaterThan(1000);
  });

  test('holds the frames of districts', async () => {
    await open('/graph?focus=company:boe-qingdao', '京东方青岛');
    await layOut('分区', 'district');
    await page.waitForFunction(() => new URLSearchParams(location.search).has('at'));
    await markOf('company:boe-qingdao');
    const frames = await page.locator('[role=application] [class*=districts] > div').allInnerTexts();
    expect(frames.length).toBeGreaterThan(1);
    const drawn = await svg();
    expect(drawn.match(/<rect [^>]*rx="8"/g)).toHaveLength(frames.length);
    for (const name of frames) expect(drawn).toContain(`>${name}</text>`);
  });

  test('has all in full strength while something on the page is lit alone', async () => {
    await open(TALANT, '天禄科技');
    const mark = await markOf('company:talant');
    await page.mouse.move(mark.x, mark.y);
    await button('导出图片').focus();
    await page.keyboard.press('Enter');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'SVG' }).press('Enter'),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).not.toContain('opacity="0.18"');
  });

  test('of layers, opened from its link, has ties that bend around others again', async () => {
    await open('/graph?focus=chain:new-display', '新型显示');
    await layOut('分层', 'layered');
    await page.waitForFunction(() => new URLSearchParams(location.search).has('at'));
    await markOf('chain:new-display');
    const before = await svg();
    const url = page.url();
    await anotherPage();
    await page.goto(url);
    await page.getByRole('heading', { name: '新型显示', level: 2, exact: true }).waitFor();
    await markOf('chain:new-display');
    const after = await svg();
    expect(places(after)).toEqual(places(before));
    expect(routed(before)).toBeGreaterThan(0);
    expect(routed(after)).toBeGreaterThan(0);
  });
});
