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
const bar = () => page.getByRole('region', { name: '假设方案' });
const scenario = () => new URL(page.url()).searchParams.get('whatif');
const OLED = 'segment:new-display-oled-panel';

async function choose(item: string): Promise<void> {
  await page.getByRole('button', { name: '假设…' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('a firm imagined in a missing segment: marked, compared with the facts, kept in the address, undone', async () => {
  await open(`/gaps?segment=${OLED}`);
  await choose('新增一家企业…');
  await page.getByLabel('名称（可不填，最多 24 字）').fill('某柔性屏厂');
  await page.getByRole('button', { name: '加入方案' }).click();
  await bar()
    .getByText(/链条完整度/)
    .waitFor();
  expect(await bar().innerText()).toMatch(/缺 \d+ → \d+/);
  expect(scenario()).toBe(`v1;;f,${OLED},,,,某柔性屏厂`);

  const panel = page.getByRole('complementary', { name: '环节 OLED面板' });
  expect(await panel.innerText()).toMatch(/假设之后：缺 → 弱[\s\S]*假设：某柔性屏厂/);
  await panel.getByText('没有登记青岛市的企业。').waitFor();

  await bar().getByRole('button', { name: '对照明细' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText(/以下是推演，不是事实/).waitFor();
  expect(await drawer.innerText()).toMatch(/“OLED面板”新增企业“某柔性屏厂”\s+已计入/);
  expect(await page.evaluate(unnamedControls)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.reload();
  await bar().getByRole('button', { name: '撤销一步' }).click();
  await bar().waitFor({ state: 'detached' });
  expect(scenario()).toBeNull();
  await page.goBack();
  await bar()
    .getByText(/链条完整度/)
    .waitFor();
  expect(complaints).toEqual([]);
});

test('a link with steps that no longer apply tells which and why; the rest counts', async () => {
  await open(`/gaps?whatif=v1;老方案;r,company:no-longer-there;p,${OLED},in-production`);
  await bar().getByText('1 步不起作用').waitFor();
  expect(await bar().getByRole('textbox', { name: '方案名称' }).inputValue()).toBe('老方案');
  await bar().getByRole('button', { name: '对照明细' }).click();
  await page.getByText('不起作用：图中已没有 company:no-longer-there').waitFor();
  await page.getByRole('button', { name: '去掉第 1 步' }).click();
  await page.waitForFunction(
    (id) => new URL(location.href).searchParams.get('whatif') === `v1;老方案;p,${id},in-production`,
    OLED,
  );
  expect(complaints).toEqual([]);
});

test('a link that cannot be read says what is wrong and is not used', async () => {
  await open('/gaps?whatif=v1;;p,segment:a,soon');
  await page.getByText('链接里的假设方案读不懂，没有采用').waitFor();
  await page.getByText(/^第 1 步：stage: /).waitFor();
  await page.getByRole('button', { name: '去掉这个方案' }).click();
  await page.waitForFunction(() => !new URL(location.href).searchParams.has('whatif'));
});
