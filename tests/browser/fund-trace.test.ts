import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useProduct } from '../support/test-browser.ts';

const product = useProduct();
let page: Page;
let complaints: string[];
beforeEach(async () => {
  ({ page, complaints } = await product.freshPage());
});

const open = (path: string) => page.goto(`${product.address()}${path}`);
const routes = () => page.getByRole('region', { name: '路线' });
const panel = () => page.getByRole('complementary', { name: '详情' });
/** The look-through drawn as a flow. */
const flow = () => page.getByRole('group', { name: /桑基图。/ });
const parameter = (name: string) => new URL(page.url()).searchParams.get(name);

/** The routes listed, as `where to | by way of`. */
async function routesListed(): Promise<string[]> {
  const rows = await routes().locator('tbody tr.ant-table-row').all();
  return Promise.all(
    rows.map(async (row) =>
      (await row.locator('td').allInnerTexts())
        .slice(1, 3)
        .map((text) => text.replace(/\s+/g, ' ').trim())
        .join(' | '),
    ),
  );
}

describe('following a fund’s money', () => {
  test('a fund is found by its pinyin, its stake is told with amount and share, and the address keeps it all', async () => {
    await open('/funds');
    await page.getByText(/共登记 \d+ 只基金/).waitFor();
    await page.getByRole('combobox', { name: '选择基金' }).fill('tjxzl');
    await page.getByRole('option', { name: '天津显智链' }).waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');

    const row = routes().getByRole('row', { name: /安徽吉光.*直接/ });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/4,000万元[\s\S]*13\.48%[\s\S]*13\.48%/);
    await row.getByRole('button', { name: '安徽吉光' }).click();
    await panel().getByRole('heading', { name: '安徽吉光' }).waitFor();
    expect([parameter('fund'), parameter('at')]).toEqual([
      'fund:tianjin-xianzhilian',
      'company:anhui-jiguang',
    ]);

    await page.reload();
    await panel().getByRole('heading', { name: '安徽吉光' }).waitFor();
    expect(await panel().innerText()).toContain('三利谱增资后显智链持有13.48%股权');
    expect(complaints).toEqual([]);
  });

  test('a figure of the summary lists just the routes it counts', async () => {
    await open('/funds?fund=fund:zhongjinghe');
    await page.getByRole('button', { name: '4 引荐' }).click();
    await routes().getByText('到达引荐的路线').waitFor();
    expect((await routesListed()).sort()).toEqual(
      [
        '修正药业 | 经引荐直接',
        '泰睿思微电子 | 经引荐直接',
        '矽力杰 | 经引荐直接',
        '聚能晶源 | 经引荐直接',
      ].sort(),
    );
    await routes().getByRole('button', { name: '显示全部' }).click();
    await routes()
      .getByText(/^共 \d+ 条$/)
      .waitFor();
    expect((await routesListed()).length).toBeGreaterThan(4);
    expect(complaints).toEqual([]);
  });

  test('what is chosen among the drawn entities is told in the panel', async () => {
    await open('/funds?fund=fund:zhongjinghe');
    await page.getByText('分层图').click();
    await page.waitForFunction(() => new URL(location.href).searchParams.get('drawn') === 'graph');
    await page.getByRole('button', { name: '图中的实体' }).click();
    await page.getByRole('button', { name: /^矽力杰，企业/ }).click();
    await panel().getByRole('heading', { name: '矽力杰' }).waitFor();
    expect(await panel().innerText()).toContain('两只基金共同引进四家，未逐一对应');
    expect(parameter('at')).toBe('company:silergy');
    expect(complaints).toEqual([]);
  });

  test('the projects reached open with stage, investment and backer', async () => {
    await open('/funds?fund=fund:zhongjinghe');
    await routes().getByRole('button', { name: '项目进展' }).click();
    const drawer = page.getByRole('dialog', { name: '这次穿透到达的项目' });
    const row = drawer.getByRole('row', { name: /修正\(青岛\)海洋健康谷项目/ });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/40亿元[\s\S]*计划[\s\S]*修正药业/);
    expect(complaints).toEqual([]);
  });

  test('a fund of which no source names an investment says so, shows what is said of it, and leads upwards', async () => {
    await open('/funds?fund=fund:qilu-qianhai');
    await page.getByText('来源中没有记录齐鲁前海基金投向或引荐了谁').waitFor();
    await panel().getByText('33个').waitFor();
    await page.getByRole('button', { name: '看看谁在背后' }).click();
    await routes().getByText('共 3 条').waitFor();
    expect((await routesListed()).sort()).toEqual(
      ['前海方舟资产管理有限公司 | 直接', '前海方舟资产管理有限公司 | 直接', '海发集团 | 直接'].sort(),
    );
    expect(parameter('direction')).toBe('up');
    expect(complaints).toEqual([]);
  });

  test('a fund that does not exist is said not to be found', async () => {
    await open('/funds?fund=fund:none');
    await page.getByText('没有找到基金 fund:none').waitFor();
  });
});

describe('the look-through as a flow', () => {
  const CHERY = '/funds?fund=fund:qd-wudaokou';

  test('bands say their amounts, what nobody states is said to be unknown, and a click shows the evidence', async () => {
    await open(CHERY);
    await flow().getByRole('button', { name: '青岛五道口基金 → 奇瑞，计划 68.6322亿元' }).waitFor();
    await flow().getByRole('button', { name: '奇瑞 → 伯特利，金额未披露' }).waitFor();
    await page.getByText(/斜纹细带 \d+ 条：来源没有给出金额/).waitFor();
    await flow().getByRole('button', { name: '奇瑞，企业' }).click();
    await panel().getByRole('heading', { name: '奇瑞', exact: true }).waitFor();
    expect(parameter('at')).toBe('company:chery');
    await page.getByText('分层图').click();
    await page.waitForFunction(() => new URL(location.href).searchParams.get('drawn') === 'graph');
    await panel().getByRole('heading', { name: '奇瑞', exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('the keyboard follows the flow and opens what it stands on', async () => {
    await open(CHERY);
    await flow().getByRole('button', { name: '青岛五道口基金，基金' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => new URL(location.href).searchParams.has('at'));
    await flow().locator('[aria-pressed=true]').and(page.locator(':focus')).waitFor();
    expect(complaints).toEqual([]);
  });

  test.each(['SVG', 'PNG'])('the drawing is saved as %s', async (kind) => {
    await open(CHERY);
    await flow().waitFor();
    await page.getByRole('button', { name: '下载图' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: kind }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`青岛五道口基金 向下穿透.${kind.toLowerCase()}`);
    const content = await readFile(await file.path());
    if (kind === 'SVG') expect(content.toString()).toMatch(/^<svg[\s\S]*奇瑞控股[\s\S]*截至 \d{4}-\d\d-\d\d/);
    else expect([content.subarray(1, 4).toString(), content.length > 20_000]).toEqual(['PNG', true]);
    expect(complaints).toEqual([]);
  });
});

describe('funds × chains', () => {
  test('every chain of the 24 has a row, chains and funds without a record are listed with the caution', async () => {
    await open('/funds?view=coverage');
    await page.getByText('空格表示来源中没有记录基金与该链的关系，不等于没有基金。').waitFor();
    const chips = page.getByRole('row', { name: /^集成电路/ });
    expect(await chips.innerText()).toMatch(/聚焦/);
    expect(await page.getByRole('row', { name: /^纺织服装/ }).innerText()).toContain('无记录');
    const bare = page.getByRole('heading', { name: /没有基金记录的产业链/ }).locator('..');
    expect(await bare.innerText()).toContain('纺织服装');
    expect(await bare.innerText()).not.toContain('集成电路');
    expect(complaints).toEqual([]);
  });

  test('a cell leads to the fund’s trace at that chain', async () => {
    await open('/funds?view=coverage');
    await page.getByRole('button', { name: /^民和德元 与 集成电路：引\d/ }).click();
    await panel().getByRole('heading', { name: '集成电路' }).waitFor();
    expect([parameter('view'), parameter('fund'), parameter('at')]).toEqual([
      null,
      'fund:minhe-deyuan',
      'chain:integrated-circuits',
    ]);
    expect(complaints).toEqual([]);
  });
});
