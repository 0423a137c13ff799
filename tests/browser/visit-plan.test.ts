import { beforeEach, expect, test } from '@jest/globals';
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
const plan = () => page.getByRole('region', { name: '谈话次序' });
const conversation = () => plan().getByRole('button', { name: /京东方 链主/ });
const closed = () => page.getByRole('complementary', { name: '打不通的环节' });

test('the gap page leads to whom to talk to; each conversation tells the way to its candidates', async () => {
  await open('/gaps?chain=chain:new-display&region=region:cn-3702');
  await page.getByRole('button', { name: /^先找谁谈/ }).click();
  await plan()
    .getByText(/^\d+ 场谈话，打通 \d+ 个缺弱环节中的 \d+ 个/)
    .waitFor();
  expect([parameter('tab'), parameter('chain')]).toEqual(['visits', 'chain:new-display']);
  expect(await plan().innerText()).toMatch(/从京东方到.+，共\d步：/);
  await closed()
    .getByRole('heading', { name: /^没有登记候选企业/ })
    .waitFor();
  expect(await page.evaluate(unnamedControls)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('all the paths of a way are one step away', async () => {
  await open('/introductions?tab=visits&chain=chain:new-display');
  await plan().getByRole('link', { name: '看全部路径' }).first().click();
  await page.getByRole('region', { name: '两点之间的路径' }).waitFor();
  expect([parameter('tab'), parameter('from')]).toEqual(['pair', 'company:boe']);
});

test('without a party the plan does with others, and the party can be brought back', async () => {
  await open('/introductions?tab=visits&chain=chain:new-display');
  await conversation().waitFor();
  await plan().getByRole('button', { name: '不找这一方' }).first().click();
  await page.getByRole('button', { name: '恢复不找、不经过的 1 项' }).waitFor();
  await plan()
    .getByText(/^[1-9]\d* 场谈话/)
    .waitFor();
  await conversation().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '恢复不找、不经过的 1 项' }).click();
  await conversation().waitFor();
  expect(parameter('mute')).toBeNull();
});

test('too strict a question says so and offers to relax it', async () => {
  await open('/introductions?tab=visits&chain=chain:new-display&visitStrength=1&visitHops=1');
  await plan().getByText('1 步以内、强度不低于 1 的路径，一条也没有').waitFor();
  await plan().getByRole('button', { name: '放宽一步，强度降到 0.1' }).click();
  await plan()
    .getByText(/^[1-9]\d* 场谈话/)
    .waitFor();
  expect([parameter('visitHops'), parameter('visitStrength')]).toEqual(['2', '0.1']);
});

test('beside the ranking stands how well it did when ties were hidden, where it loses too', async () => {
  await open('/introductions?chain=chain:new-display&leader=company:boe&outside=region:cn-3702');
  await page.getByText(/^回测：隐去 \d+ 对已知关系再排名/).waitFor();
  await page.getByRole('button', { name: '这个排名准不准？' }).click();
  const drawer = page.getByRole('dialog', { name: '候选排名的回测' });
  await drawer.getByRole('table').first().waitFor();
  expect(await drawer.getByRole('table').count()).toBe(5);
  expect(await drawer.innerText()).toMatch(/本产品不如：|没有输给任何一种排法/);
  expect(complaints).toEqual([]);
});
