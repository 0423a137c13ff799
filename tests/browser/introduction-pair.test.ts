import { beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useProduct } from '../support/test-browser.ts';

const product = useProduct(['clipboard-read', 'clipboard-write']);
let page: Page;
let complaints: string[];
beforeEach(async () => {
  ({ page, complaints } = await product.freshPage());
});

const open = (path: string) => page.goto(`${product.address()}${path}`);
const parameter = (name: string) => new URL(page.url()).searchParams.get(name);
const way = () => page.getByRole('region', { name: /的引荐路径$|^两点之间的路径$/ });

test('both ends are found by pinyin, and swapped', async () => {
  await open('/introductions?tab=pair');
  await page.getByRole('combobox', { name: '起点', exact: true }).fill('jingdongfang');
  await page
    .getByRole('option', { name: /京东方/ })
    .first()
    .waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => new URL(location.href).searchParams.has('from'));
  await page.getByRole('combobox', { name: '终点', exact: true }).fill('huike');
  await page.getByRole('option', { name: /惠科/ }).first().waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await way()
    .getByText(/^从京东方到惠科/)
    .waitFor();
  await page.getByRole('button', { name: '对调' }).click();
  await way()
    .getByText(/^从惠科到京东方/)
    .waitFor();
  expect([parameter('from'), parameter('to')]).toEqual(['company:hkc', 'company:boe']);
  expect(complaints).toEqual([]);
});

test('no path: each change that opens one is a button that makes it', async () => {
  await open('/introductions?tab=pair&from=company:boe&to=company:hkc&ties=MEMBER_OF');
  await way().getByRole('heading', { name: '没有找到从京东方到惠科的路径' }).waitFor();
  await way()
    .getByRole('button', { name: /^允许“.+”关系/ })
    .first()
    .click();
  await way()
    .getByText(/^从京东方到惠科，共\d步/)
    .waitFor();
  expect(parameter('ties')?.split(',')).toHaveLength(2);
  await page.getByText(/^已改条件：允许“.+”关系$/).waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await way().getByRole('heading', { name: '没有找到从京东方到惠科的路径' }).waitFor();
  expect(parameter('ties')).toBe('MEMBER_OF');
  expect(complaints).toEqual([]);
});

test('several waypoints are passed in their order, each can be taken out', async () => {
  await open('/introductions?tab=pair&from=company:boe&to=company:hkc&via=company:hisense-group');
  await way()
    .getByText(/^从京东方到惠科，.+海信集团/)
    .waitFor();
  await page.getByRole('button', { name: '加途经点' }).click();
  await page.getByRole('combobox', { name: '新的途经点' }).fill('haierjituan');
  await page
    .getByRole('option', { name: /海尔集团/ })
    .first()
    .waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => new URL(location.href).searchParams.get('via')?.split(',').length === 2);
  expect(parameter('via')).toBe('company:hisense-group,company:haier-group');
  await page.getByRole('button', { name: '移动途经点 2' }).focus();
  await page.keyboard.press('ArrowUp');
  await page.waitForFunction(
    () => new URL(location.href).searchParams.get('via') === 'company:haier-group,company:hisense-group',
  );
  await page.getByRole('button', { name: '移动途经点 1' }).and(page.locator(':focus')).waitFor();
  await page
    .getByRole('button', { name: '移动途经点 2' })
    .dragTo(page.getByRole('button', { name: '移动途经点 1' }));
  await page.waitForFunction(
    () => new URL(location.href).searchParams.get('via') === 'company:hisense-group,company:haier-group',
  );
  await page.getByRole('button', { name: '去掉途经点 1' }).click();
  await page.waitForFunction(() => new URL(location.href).searchParams.get('via') === 'company:haier-group');
  expect(complaints).toEqual([]);
});

test('kinds are chosen by a common choice and counted, in all and at the ends', async () => {
  await open('/introductions?tab=pair&from=company:boe&to=company:hkc');
  const box = page.getByRole('complementary', { name: '路径条件' });
  const supplies = box.getByRole('row', { name: /^供货 / });
  await supplies.getByRole('cell', { name: /^\d{3}$/ }).waitFor();
  const [, all = 0, from = 0, to = 0] = (await supplies.getByRole('cell').allInnerTexts()).map(Number);
  expect([all > from, from > 0, to > 0]).toEqual([true, true, true]);
  await box.getByRole('button', { name: '仅供货与投资' }).click();
  await page.waitForFunction(() => new URL(location.href).searchParams.get('ties') === 'SUPPLIES,INVESTS_IN');
  await way()
    .getByText(/查了 4 步以内、2 类关系/)
    .waitFor();
  expect(await box.getByRole('button', { name: '仅供货与投资' }).getAttribute('aria-pressed')).toBe('true');
  expect(complaints).toEqual([]);
});

test('the score opens to its parts, all sentences and a draft can be taken along', async () => {
  await open('/introductions?tab=pair&from=company:boe&to=company:hkc');
  await way()
    .getByRole('button', { name: /看得分/ })
    .click();
  const parts = page.getByRole('table', { name: '每步强度 = 种类基础 × 可靠程度 × 新旧' });
  await parts.getByRole('row', { name: /^各步相乘 0\.\d\d$/ }).waitFor();
  await page.keyboard.press('Escape');
  await way().getByRole('button', { name: '复制全部 5 句' }).click();
  const sentences = await page.evaluate(() => navigator.clipboard.readText());
  expect(sentences.split('\n').map((line) => line.slice(0, 9))).toEqual(
    [1, 2, 3, 4, 5].map((number) => `${number}. 从京东方到惠`),
  );
  await way().getByRole('button', { name: '起草开场消息' }).click();
  const dialog = page.getByRole('dialog', { name: '给京东方的开场消息（草稿）' });
  await dialog.getByRole('button', { name: '复制草稿' }).click();
  const draft = await page.evaluate(() => navigator.clipboard.readText());
  expect(draft).toMatch(/^【草稿：/);
  expect(draft).toContain('我们希望认识惠科');
  expect(complaints).toEqual([]);
});

test('what was chosen lately is offered again in an empty box', async () => {
  await open('/introductions?tab=pair');
  await page.getByRole('combobox', { name: '起点', exact: true }).fill('jingdongfang');
  await page
    .getByRole('option', { name: /京东方/ })
    .first()
    .waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => new URL(location.href).searchParams.has('from'));
  await page.getByRole('combobox', { name: '终点', exact: true }).click();
  await page.getByText('最近选过').last().waitFor();
  expect(complaints).toEqual([]);
});

test('one end twice asks for another', async () => {
  await open('/introductions?tab=pair&from=company:boe&to=company:boe');
  await page.getByText('起点和终点是同一个，请换一个').waitFor();
});
