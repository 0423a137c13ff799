import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useProduct } from '../support/test-browser.ts';
import { unnamedControls } from '../support/unnamed-controls.ts';

const product = useProduct(['clipboard-read', 'clipboard-write']);
let page: Page;
let complaints: string[];
beforeEach(async () => {
  ({ page, complaints } = await product.freshPage());
});

const open = (path: string) => page.goto(`${product.address()}${path}`);
const parameter = (name: string) => new URL(page.url()).searchParams.get(name);
const ranking = () => page.getByRole('region', { name: '候选企业排名' });
const way = () => page.getByRole('region', { name: /的引荐路径$|^两点之间的路径$/ });
const hops = () => way().getByRole('listitem').filter({ hasText: '不走这条' });
const scores = () => ranking().getByRole('button', { name: /^得分 / });
const DISPLAY = '/introductions?chain=chain:new-display&leader=company:boe&outside=region:cn-3702';

describe('candidates of the missing and weak segments', () => {
  test('are ranked, those out of reach apart with the reason', async () => {
    await open(DISPLAY);
    await ranking()
      .getByText(/^\d+ 家候选，\d+ 家够得到$/)
      .waitFor();
    const numbers = (await scores().allInnerTexts()).map(Number);
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));

    await ranking()
      .getByRole('heading', { name: /^够不到的 \d+ 家$/ })
      .scrollIntoViewIfNeeded();
    await ranking().locator('td').getByText('为什么').first().click();
    await way()
      .getByRole('heading', { name: /^没有找到从京东方到.+的路径$/ })
      .waitFor();
    expect(await way().innerText()).toMatch(/查了 4 步以内的 9 类关系/);
    expect(complaints).toEqual([]);
  });

  test('a path is chosen among several, told hop by hop, and its sentence can be taken along', async () => {
    await open(`${DISPLAY}&candidate=company:newvision`);
    await way()
      .getByText(/^从京东方到新相微/)
      .waitFor();
    await way()
      .getByRole('tab', { name: /^路径 1/ })
      .focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => new URL(location.href).searchParams.get('path') === '1');
    const count = Number(
      /共(\d)步/.exec(
        await way()
          .getByText(/^从京东方到新相微/)
          .innerText(),
      )?.[1],
    );
    expect(await hops().count()).toBe(count);
    await way().getByRole('button', { name: '复制这句话' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^从京东方到新相微，共\d步：.+（.*\d{4}.*）。$/);

    await page.reload();
    await way().getByText(copied.slice(0, 20)).waitFor();
    expect(complaints).toEqual([]);
  });

  test('a muted tie is used no more, is named, and can be restored', async () => {
    await open(`${DISPLAY}&candidate=company:newvision`);
    await hops().first().waitFor();
    const before = await way()
      .getByText(/^从京东方到新相微/)
      .innerText();
    await hops().first().getByRole('button', { name: '不走这条' }).click();
    await page.getByRole('button', { name: '已屏蔽 1 项' }).waitFor();
    expect(parameter('mute')).toMatch(/^tie:/);
    await page.waitForFunction(
      (words) =>
        ![...document.querySelectorAll('main, section')].some((part) => part.textContent?.includes(words)),
      before,
    );
    await page.getByRole('button', { name: '已屏蔽 1 项' }).click();
    await page.getByText(/^京东方 — .+ → |→ 京东方$/).waitFor();
    await page.getByRole('button', { name: /^恢复 .*京东方/ }).click();
    await way().getByText(before).waitFor();
    expect(parameter('mute')).toBeNull();

    await hops().first().getByRole('button', { name: '不走这条' }).click();
    await page.getByText(/^已不走：京东方 /).waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.waitForFunction(() => !new URL(location.href).searchParams.has('mute'));
    await way().getByText(before).waitFor();
    expect(complaints).toEqual([]);
  });

  test('kinds of ties can be left out, each with its strength and reason', async () => {
    await open(`${DISPLAY}&candidate=company:newvision`);
    await page.getByRole('button', { name: '条件' }).click();
    await page.getByRole('checkbox', { name: '隶属', exact: true }).hover();
    await page.getByText('同一集团内部：可由上级直接安排').waitFor();
    for (const kind of ['隶属', '投资'])
      await page.getByRole('checkbox', { name: kind, exact: true }).uncheck();
    await page.waitForFunction(() => new URL(location.href).searchParams.get('ties')?.includes('SUPPLIES'));
    expect(parameter('ties')?.split(',')).not.toContain('SUBSIDIARY_OF');
    await page.keyboard.press('Escape');
    await way()
      .getByText(/^从京东方到新相微，共\d步：(?!.*隶属于)/)
      .waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('how the ranking comes about', () => {
  const REGION = '/introductions?chain=chain:new-display&outside=region:cn-3702&start=region';

  test('from the whole region each candidate says from whom; the kinds can be chosen', async () => {
    await open(DISPLAY);
    await page.getByText('从全地区').click();
    await ranking()
      .getByText(/^从青岛市出发：链主 \d+ · 园区 \d+ · 基金 \d+/)
      .waitFor();
    expect(parameter('start')).toBe('region');
    await ranking()
      .getByText(/^从海信集团$/)
      .first()
      .waitFor();
    expect(await ranking().getByText('强', { exact: true }).count()).toBeGreaterThan(0);

    await open(`${REGION}&kinds=fund`);
    await ranking()
      .getByText(/^从青岛市出发：基金 \d+$/)
      .waitFor();
    expect(complaints).toEqual([]);
  });

  test('a weight changes the ranking, stands in the address, and goes back to its default', async () => {
    await open(REGION);
    await scores().first().waitFor();
    const before = await scores().first().innerText();
    await page.getByRole('button', { name: '权重' }).click();
    await page.getByRole('spinbutton', { name: '成熟度' }).fill('0');
    await page.waitForFunction(() => new URL(location.href).searchParams.get('weights') === 'readiness:0');
    await page.waitForFunction(
      (old) => document.querySelector('[aria-label^="得分 "] strong')?.textContent !== old,
      before,
    );
    await page.getByRole('button', { name: '全部恢复默认' }).click();
    await page.waitForFunction(() => !new URL(location.href).searchParams.has('weights'));
    await page.waitForFunction(
      (old) => document.querySelector('[aria-label^="得分 "] strong')?.textContent === old,
      before,
    );
    expect(complaints).toEqual([]);
  });

  test('the parts of a score are told on demand, the facts of the readiness with their sources', async () => {
    await open(`${REGION}&candidate=company:highbroad`);
    await scores().first().focus();
    const parts = page.getByRole('tooltip').filter({ hasText: '得分 = 匹配度 × 可达性 × 成熟度' });
    await parts.waitFor();
    expect(await parts.getByRole('row').count()).toBe(7);
    const facts = way().getByRole('heading', { name: /^成熟度 0\.\d\d/ });
    await facts.scrollIntoViewIfNeeded();
    await way()
      .getByText(/^上市 \d{6}\.S[HZ]$/)
      .waitFor();
    expect(complaints).toEqual([]);
  });

  test('a candidate can be left out, is listed with the others left out, and comes back', async () => {
    await open(DISPLAY);
    const counted = ranking().getByText(/^\d+ 家候选，\d+ 家够得到$/);
    const before = await counted.innerText();
    await way().getByRole('button', { name: '不考虑这家' }).click();
    await page.waitForFunction(() => new URL(location.href).searchParams.has('exclude'));
    await ranking()
      .getByText(`${Number(/\d+/.exec(before)?.[0]) - 1} 家候选`)
      .waitFor();
    await ranking()
      .getByText(/^不列入候选的 \d+ 家$/)
      .click();
    await ranking()
      .getByRole('heading', { name: /^子公司已在本地做这一环节/ })
      .waitFor();
    await ranking().getByRole('button', { name: '重新考虑' }).click();
    await ranking().getByText(before).waitFor();
    expect(parameter('exclude')).toBeNull();
    expect(complaints).toEqual([]);
  });

  test('hubs and likeness are conditions like the others, counted and taken back together', async () => {
    await open(`${DISPLAY}&candidate=company:newvision`);
    await hops().first().waitFor();
    await page.getByRole('button', { name: '条件' }).click();
    await page.getByRole('checkbox', { name: '途经关系极多的主体要降权' }).uncheck();
    await page.getByRole('checkbox', { name: '路径之间尽量不雷同' }).uncheck();
    await page.waitForFunction(() => {
      const { searchParams } = new URL(location.href);
      return searchParams.get('hubs') === 'false' && searchParams.get('diverse') === 'false';
    });
    await page.getByRole('button', { name: '恢复默认' }).click();
    await page.waitForFunction(() => !/hubs|diverse/.test(location.search));
    expect(complaints).toEqual([]);
  });

  test('nobody within reach: a change that helps is a button that makes it', async () => {
    await open(`${DISPLAY}&ties=MEMBER_OF&maxHops=1`);
    await ranking()
      .getByText(/^1 步之内一家也够不到/)
      .waitFor();
    await ranking()
      .getByRole('button', { name: /^允许“供货”关系 ?可多够到 \d+ 家$/ })
      .click();
    await ranking()
      .getByText(/^\d+ 家候选，[1-9]\d* 家够得到$/)
      .waitFor();
    expect(parameter('ties')).toBe('MEMBER_OF,SUPPLIES');
    expect(complaints).toEqual([]);
  });

  test('a gap leads here with its chain, segment, leader and region filled in', async () => {
    await open('/gaps?chain=chain:new-display&region=region:cn-3702&segment=segment:new-display-driver-ic');
    await page.getByRole('button', { name: /找引荐路径（\d+ 家候选）$/ }).click();
    await page.waitForFunction(() => location.pathname === '/introductions');
    expect([parameter('chain'), parameter('segments'), parameter('outside')]).toEqual([
      'chain:new-display',
      'segment:new-display-driver-ic',
      'region:cn-3702',
    ]);
    await ranking()
      .getByText(/^\d+ 家候选，\d+ 家够得到$/)
      .waitFor();
    expect(complaints).toEqual([]);
  });
});

test('those out of reach: each change says how many it brings, of which segments, and can be taken back', async () => {
  await open(`${DISPLAY}&maxHops=2`);
  const wider = ranking().getByRole('button', { name: /^放宽到 3 步 ?可多够到 \d+ 家$/ });
  await wider.waitFor();
  const before = await ranking()
    .getByText(/^\d+ 家候选，\d+ 家够得到$/)
    .innerText();
  const more = Number(/够到 (\d+) 家/.exec(await wider.innerText())?.[1]);
  await wider.click();
  const [, total, reached] = /(\d+) 家候选，(\d+) 家/.exec(before) ?? [];
  await ranking()
    .getByText(`${total} 家候选，${Number(reached) + more} 家够得到`)
    .waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await ranking().getByText(before).waitFor();
  expect(parameter('maxHops')).toBe('2');
  expect(complaints).toEqual([]);
});

test('a chain without segments leads to the other way of asking', async () => {
  await open('/introductions?chain=chain:cloud-computing&leader=company:boe');
  await page.getByText('这条链还没有环节数据，列不出候选企业').waitFor();
  await page.getByRole('button', { name: '查任意两点之间的路径' }).click();
  await page.waitForFunction(() => new URL(location.href).searchParams.get('tab') === 'pair');
  expect(complaints).toEqual([]);
});

test('every control has a name and English is spoken throughout', async () => {
  await open(`${DISPLAY}&candidate=company:newvision`);
  await hops().first().waitFor();
  expect(await page.evaluate(unnamedControls)).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('region', { name: 'Ways to 新相微' }).waitFor();
  await page.getByText(/^\d+ candidates, \d+ within reach$/).waitFor();
  expect(complaints).toEqual([]);
});
