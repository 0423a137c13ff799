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
const parameter = (name: string) => new URL(page.url()).searchParams.get(name);
const wordsOf = async (row: ReturnType<Page['getByRole']>) =>
  (await row.innerText()).replace(/\s+/g, ' ').trim();

describe('what is held in all', () => {
  test('shares nobody states show both ends, and what is only planned can be left out', async () => {
    await open('/funds?fund=fund:qd-wudaokou');
    await page.getByText('持股合计').click();
    const held = page.getByRole('region', { name: '持股合计' });
    const chery = held.getByRole('row', { name: /^奇瑞 / });
    await chery.waitFor();
    expect(await wordsOf(chery)).toMatch(/18\.5185%.*含计划/);
    expect(await wordsOf(held.getByRole('row', { name: /^奇瑞汽车青岛基地项目/ }))).toMatch(/>0–43\.7696%/);
    // 18.5185% directly, and of 30.99% in 奇瑞控股 at most what 奇瑞’s known owners leave over.
    expect(parameter('below')).toBe('holdings');

    await held.getByRole('switch', { name: '计入仅为计划的持股' }).click();
    await held.getByText('除去仅为计划的，来源中没有记录持股').waitFor();
    expect(parameter('planned')).toBe('false');
    expect(complaints).toEqual([]);
  });

  test('a firm chosen there is told of with its direct stakes and where their ends come from', async () => {
    await open('/funds?fund=fund:national-ic-fund&below=holdings');
    const held = page.getByRole('region', { name: '持股合计' });
    await held.getByRole('button', { name: '中微公司' }).click();
    const panel = page.getByRole('complementary', { name: '详情' });
    await panel.getByRole('heading', { name: '中微公司' }).waitFor();
    expect(await panel.innerText()).toContain('大基金直接持有中微公司 >0–100%（未披露');
    expect(complaints).toEqual([]);
  });
});

describe('knock-on introductions', () => {
  test('the tree tells mode, date and whether others had a part, and unfolds the sources', async () => {
    await open('/funds?fund=fund:zhongjinghe');
    await page.getByRole('tab', { name: '葡萄串' }).click();
    await page.getByText('中经合带来 4 家（个）').waitFor();
    const item = page.getByRole('treeitem', { name: /矽力杰/ });
    expect(await wordsOf(item)).toMatch(/引荐 矽力杰 资本招商 2019-10-30 多方共同/);
    await item.getByRole('button', { name: /个来源/ }).click();
    await item.getByText('两只基金共同引进四家，未逐一对应').waitFor();
    expect(parameter('view')).toBe('introductions');
    expect(await page.evaluate(unnamedControls)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('a fund that introduced nobody says so and leads to its look-through', async () => {
    await open('/funds?fund=fund:tianjin-xianzhilian&view=introductions');
    await page.getByText('来源中没有记录天津显智链或它投的企业引荐过谁').waitFor();
    await page.getByRole('button', { name: '看穿透' }).click();
    await page.getByRole('region', { name: '路线' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('the reinvestment ledger', () => {
  test('assumes no policy: without a rule it asks for one and names what is missing', async () => {
    await open('/funds?fund=fund:qd-wudaokou&view=ledger');
    await page.getByText('还没有规则').waitFor();
    await page.getByText('图谱的来源中没有写明任何返投倍数').waitFor();
    await page.getByRole('button', { name: /^计\s?算$/ }).click();
    await page.getByRole('alert').filter({ hasText: '还有必填项没有填好' }).waitFor();
    expect(parameter('rule')).toBeNull();
    expect(await page.evaluate(unnamedControls)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('a rule written in the form counts and refuses with reasons, and the address keeps it', async () => {
    await open('/funds?fund=fund:qd-wudaokou&view=ledger');
    const form = page.getByRole('form', { name: '返投规则' });
    await form.getByLabel('规则名称').fill('试算');
    await form.getByLabel('生效日期').fill('2015-01-01');
    await page.keyboard.press('Enter');
    await form.getByLabel('返投地区').fill('青岛市');
    await page.keyboard.press('Enter');
    await form.getByLabel('返投倍数').fill('1.5');
    await form.getByLabel('倍数的基数').click();
    await page.getByTitle('给定金额').click();
    await form.getByLabel('金额（亿元）').fill('100');
    await form.getByRole('button', { name: /^计\s?算$/ }).click();

    await page.getByText('已达到：确定计入的部分不少于目标').waitFor();
    expect(await wordsOf(page.getByRole('row', { name: /奇瑞汽车青岛基地项目/ }))).toMatch(
      /计入 ?符合规则 230亿元 计划/,
    );
    expect(await wordsOf(page.getByRole('row', { name: /奇瑞控股/ }))).toMatch(/不计入 ?不在规则的地区/);
    expect(JSON.parse(parameter('rule') ?? '{}')).toMatchObject({
      name: '试算',
      versions: [
        { from: '2015-01-01', multiple: 1.5, region: 'region:cn-3702', base: { kind: 'amount', value: 100 } },
      ],
    });

    await page.getByText('不计入 2').click();
    expect(parameter('outcome')).toBe('refused');
    await page.reload();
    await page.getByRole('row', { name: /奇瑞控股/ }).waitFor();
    expect(await page.getByRole('row', { name: /奇瑞汽车青岛基地项目/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

test('an empty row leads to the chain’s segments, an idle fund to who stands behind it', async () => {
  await open('/funds?view=coverage');
  const bare = page.getByRole('heading', { name: /没有基金记录的产业链/ }).locator('..');
  await bare.getByRole('link', { name: '还没有登记环节，先到图谱补录' }).first().waitFor();
  const idle = page.getByRole('heading', { name: /没有该体系产业链记录的基金/ }).locator('..');
  await idle
    .getByRole('listitem')
    .filter({ hasText: '齐鲁前海基金' })
    .getByRole('button', { name: /看谁在背后/ })
    .click();
  await page.getByRole('region', { name: '路线' }).waitFor();
  expect([parameter('fund'), parameter('direction')]).toEqual(['fund:qilu-qianhai', 'up']);
  expect(complaints).toEqual([]);
});
