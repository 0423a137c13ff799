import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useProduct } from '../support/test-browser.ts';
import { unnamedControls } from '../support/unnamed-controls.ts';

const product = useProduct();
let page: Page;
let complaints: string[];
beforeEach(async () => {
  ({ page, complaints } = await product.freshPage());
});

const open = (path: string) => page.goto(`${product.address()}${path}`);
const panorama = () => page.getByRole('group', { name: /新型显示产业链全景/ });
const box = (name: string) => panorama().getByRole('button', { name: new RegExp(`^${name}，`) });
const panel = (name: string) => page.getByRole('complementary', { name: `环节 ${name}` });
const rows = () => page.locator('tbody tr.ant-table-row');
const row = (name: string) => rows().filter({ hasText: name });
const field = (name: string) => page.getByRole('spinbutton', { name });
const completeness = () =>
  page
    .getByText(/^[\d.]+%$/)
    .first()
    .innerText();
const parameter = (name: string) => new URL(page.url()).searchParams.get(name);

async function columnOf(index: number): Promise<string[]> {
  return Promise.all((await rows().all()).map((each) => each.locator('td').nth(index).innerText()));
}

test('from a missing segment to a candidate and the sourced way to it', async () => {
  await open('/gaps');
  await box('OLED面板').click();
  const about = panel('OLED面板');
  await about.getByText(/^没有查到本地企业，没有补链项目.*：判为缺。$/).waitFor();
  expect(await about.innerText()).toMatch(/查过，本地没有/);
  await about.getByText('成都京东方显示').waitFor();
  expect(await about.locator('a[target="_blank"]').count()).toBeGreaterThan(2);

  await about.getByRole('button', { name: /找引荐路径（\d+ 家候选）$/ }).click();
  await page.waitForURL(/\/introductions\?/);
  expect([parameter('segments'), parameter('outside'), parameter('chain')]).toEqual([
    'segment:new-display-oled-panel',
    'region:cn-3702',
    'chain:new-display',
  ]);
  const ranking = page.getByRole('region', { name: '候选企业排名' });
  await ranking.getByRole('button', { name: '成都京东方显示', exact: true }).click();
  const way = page.getByRole('region', { name: '到 成都京东方显示 的引荐路径' });
  await way.getByText(/^从京东方到成都京东方显示，共\d步：/).waitFor();
  expect(parameter('candidate')).toBe('company:chengdu-boe-display');
  const hops = await way.getByRole('listitem').filter({ hasText: '不走这条' }).all();
  expect(hops.length).toBeGreaterThan(0);
  for (const hop of hops) {
    expect(await hop.getByRole('link', { name: /./ }).count()).toBeGreaterThan(2);
    expect(await hop.innerText()).toMatch(/强度 0\.\d\d[\s\S]*截至 \d{4}/);
  }
  expect(await way.getByText('最弱一环').count()).toBe(1);
  expect(complaints).toEqual([]);
});

describe('panorama, table and address', () => {
  test('a row chooses the box, the address keeps it, going back lets go of it', async () => {
    await open('/gaps');
    await row('显示驱动芯片')
      .getByRole('button', { name: /^显示驱动芯片/ })
      .click();
    await panel('显示驱动芯片').waitFor();
    expect(await box('显示驱动芯片').getAttribute('aria-pressed')).toBe('true');
    expect(parameter('segment')).toBe('segment:new-display-driver-ic');

    await page.reload();
    await panel('显示驱动芯片').waitFor();
    await page.goBack();
    await page.getByRole('complementary', { name: '先补哪里' }).waitFor();
    expect(parameter('segment')).toBeNull();
    expect(complaints).toEqual([]);
  });

  test('the keyboard walks the chain and chooses', async () => {
    await open('/gaps');
    await box('液晶面板').focus();
    await page.keyboard.press('ArrowRight');
    const reached = await page.evaluate(() => document.activeElement?.getAttribute('data-segment') ?? null);
    expect(reached).toMatch(/^segment:new-display-/);
    expect(reached).not.toBe('segment:new-display-lcd-panel');
    await page.keyboard.press('Enter');
    await page.waitForFunction((id) => new URL(location.href).searchParams.get('segment') === id, reached);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !new URL(location.href).searchParams.has('segment'));
    expect(complaints).toEqual([]);
  });

  test('a counted verdict filters, and all columns can be ordered', async () => {
    await open('/gaps?view=table');
    await page.getByRole('button', { name: /^弱 \d+$/ }).click();
    await page.waitForFunction(() => new URL(location.href).searchParams.get('verdict') === 'weak');
    expect(new Set(await columnOf(2))).toEqual(new Set(['弱']));
    await page.getByRole('columnheader', { name: /候选/ }).click();
    await page.waitForFunction(() => new URL(location.href).searchParams.get('sort') === 'candidates');
    const counts = (await columnOf(7)).map(Number);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(complaints).toEqual([]);
  });

  test('a segment of insufficient data never reads as missing', async () => {
    await open('/gaps?segment=segment:new-display-polarizer');
    expect(await box('偏光片').getAttribute('aria-label')).toMatch(/判定：数据不足/);
    const about = panel('偏光片');
    expect(await about.innerText()).toMatch(/不下结论，数据不足不等于缺/);
    expect(await about.innerText()).toContain('查过，但来源说不清有无');
    expect((await row('偏光片').locator('td').allInnerTexts()).slice(2, 4)).toEqual(['数据不足', '—']);
  });
});

describe('figures', () => {
  test('each tells its formula, thresholds with their reasons, date and queries', async () => {
    await open('/gaps');
    await page.getByRole('button', { name: /^链条完整度/ }).click();
    const note = page.getByRole('tooltip', { name: /链条完整度怎么算的/ }).or(page.locator('.ant-popover'));
    await note
      .getByText(/完整度 = Σ\(权重 × 得分\) ÷ Σ权重/)
      .first()
      .waitFor();
    expect(await note.first().innerText()).toMatch(/本次：[\d.]+ ÷ [\d.]+ = [\d.]+%[\s\S]*关键环节权重 = 2/);
    await note.getByRole('button', { name: '查看查询' }).first().click();
    const drawer = page.getByRole('dialog', { name: '这些结果从哪几条查询来' });
    await drawer.getByText('MATCH (chain:Chain {id: $chain})').first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('a day in the past is judged on what was known then', async () => {
    await open('/gaps?segment=segment:new-display-mini-led-backplane&asOf=2021-01-01');
    await panel('Mini LED背板')
      .getByText(/，没有人查过：不下结论/)
      .waitFor();
    await open('/gaps?segment=segment:new-display-mini-led-backplane');
    await panel('Mini LED背板')
      .getByText(/^本地 \d+ 家企业.*判为强。$/)
      .waitFor();
  });
});

describe('thresholds and weights', () => {
  test('one that is changed recomputes the page, stays in the address and goes back to its default', async () => {
    await open('/gaps?view=table');
    await row('OLED面板').waitFor();
    const before = await completeness();
    await page.getByRole('button', { name: '阈值与权重' }).click();
    await field('判强所需的独立企业数').fill('1');
    await page.waitForFunction(() => new URL(location.href).searchParams.get('minGroups') === '1');
    await page.getByRole('button', { name: /^强 1\d$/ }).waitFor();
    expect(await completeness()).not.toBe(before);
    expect(await page.getByText('已改').count()).toBe(1);

    await page.reload();
    await page.getByRole('button', { name: '阈值与权重，已改 1 项' }).click();
    await page.getByRole('button', { name: '恢复“判强所需的独立企业数”的默认值' }).click();
    await page.waitForFunction(() => !new URL(location.href).searchParams.has('minGroups'));
    await page.getByRole('button', { name: '阈值与权重', exact: true }).waitFor();
    await page.waitForFunction((text) => document.body.innerText.includes(text), before);
    expect(complaints).toEqual([]);
  });

  test('a value out of its range in the address is told with the range', async () => {
    await open('/gaps?weakScore=3');
    await page.getByText(/weakScore（0 到 1 之间的数）/).waitFor();
  });
});

test('a segment tells what stops without it and who is known to supply it, each with its query', async () => {
  await open('/gaps?segment=segment:new-display-polarizer');
  const about = panel('偏光片');
  await about.getByText(/缺了它会断供 \d+ 个环节（占其余环节的 [\d.]+%），涉及本地企业 \d+ 家/).waitFor();
  await about.getByText('没有登记可替代它的环节，所以只按供给关系算，不作折减。').waitFor();
  await about.getByText(/独立供应方共 \d+ 个（n = \d+ 对供需）/).waitFor();
  await about.getByText(/\d+ 对供需中只有 \d+ 对有实付金额，份额不全/).waitFor();
  await about.getByRole('button', { name: '查看查询' }).nth(1).click();
  await page.getByText(/Who supplies the chain's leaders/).waitFor();
  expect(complaints).toEqual([]);
});

describe('taking it along', () => {
  test('the table as CSV holds what is filtered, in Chinese', async () => {
    await open('/gaps?verdict=missing');
    await row('OLED面板').waitFor();
    await page.getByRole('button', { name: '导出' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /^CSV/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('新型显示 · 青岛市补链强链全景_2026-06-30.csv');
    const text = readFileSync(await download.path(), 'utf8');
    const lines = text.trim().split('\r\n');
    // Excel takes a file for UTF-8 only when it begins so.
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(lines[0]).toMatch(/^环节,位置,关键环节,判定,行动,优先级/);
    expect(lines[1]).toMatch(/^OLED面板,中游,是,缺,引,/);
    expect(lines).toHaveLength(1 + (await rows().count()));
  });

  test('the panorama as a picture', async () => {
    await open('/gaps');
    await box('OLED面板').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '存为图片' }).click(),
    ]);
    const picture = readFileSync(await download.path());
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.readUInt32BE(16)).toBeGreaterThan(1800);
    expect(complaints).toEqual([]);
  });
});

describe('what cannot be shown', () => {
  test('a chain without segments says so and leads to one that has', async () => {
    await open('/gaps?chain=chain:cloud-computing');
    await page.getByText('“云计算”还没有环节数据，无法判断缺什么').waitFor();
    await page.getByRole('button', { name: /^看“/ }).click();
    await page.getByRole('complementary', { name: '先补哪里' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('an unknown region is said not to be found', async () => {
    await open('/gaps?region=region:none');
    await page.getByText('没有找到地区 region:none').waitFor();
  });
});

test('every control has a name, at both sizes nothing is cut, and English is spoken throughout', async () => {
  await open('/gaps?segment=segment:new-display-driver-ic');
  await panel('显示驱动芯片').waitFor();
  expect(await page.evaluate(unnamedControls)).toEqual([]);
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(size);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  }
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('complementary', { name: 'Segment 显示驱动芯片' }).waitFor();
  await page.getByRole('button', { name: /Find the way in \(\d+ candidates\)$/ }).waitFor();
  expect(complaints).toEqual([]);
});
