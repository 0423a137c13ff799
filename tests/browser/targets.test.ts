import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { runCypher, testGraph } from '../support/test-graph.ts';
import { useProduct } from '../support/test-browser.ts';

const product = useProduct();
const graph = testGraph();
let page: Page;
let complaints: string[];
let before: unknown[];
beforeEach(async () => {
  const [row] = await runCypher(graph, 'MATCH (target:Target) RETURN collect(target.id) AS ids');
  before = row?.['ids'] as unknown[];
  ({ page, complaints } = await product.freshPage());
});
afterEach(() =>
  runCypher(graph, 'MATCH (target:Target) WHERE NOT target.id IN $before DELETE target', { before }),
);
afterAll(() => graph.close());

const SEGMENT =
  '/gaps?chain=chain:new-display&region=region:cn-370215&segment=segment:new-display-oled-panel';

async function list(): Promise<string> {
  await page.goto(`${product.address()}${SEGMENT}`);
  await page.getByRole('button', { name: '把OLED面板列入目标' }).click();
  await page.getByText('已列入目标：企业待定（即墨区 · OLED面板）').waitFor();
  await page.getByRole('button', { name: '打开清单' }).click();
  await page.waitForURL(/\/targets\?target=target/);
  await page.getByRole('textbox', { name: '企业待定（即墨区 · OLED面板）的负责人' }).waitFor();
  return new URL(page.url()).searchParams.get('target') ?? '';
}

test('a gap is listed with one click, edited where it stands, and stays so', async () => {
  await list();
  const owner = page.getByRole('textbox', { name: '企业待定（即墨区 · OLED面板）的负责人' });
  await owner.fill('王五');
  const saved = page.waitForResponse((response) => response.request().method() === 'POST' && response.ok());
  await owner.press('Enter');
  await saved;
  await page.reload();
  await owner.waitFor();
  expect(await owner.inputValue()).toBe('王五');
  await page.getByText(/列入时的依据/).waitFor();
  expect(complaints).toEqual([]);
});

test('of two who write the same the second sees both and chooses', async () => {
  const id = await list();
  const owner = page.getByRole('textbox', { name: '企业待定（即墨区 · OLED面板）的负责人' });
  await page.request.post(`${product.address()}/api/targets/${id}`, { data: { version: 1, owner: '赵六' } });
  await owner.fill('王五');
  await owner.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('赵六').waitFor();
  await dialog.getByText('王五').waitFor();
  await dialog.getByRole('button', { name: '改成我写的' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.waitForTimeout(500);
  const answer = await page.request.get(`${product.address()}/api/targets`);
  const { targets } = (await answer.json()) as { targets: { id: string; owner: string; version: number }[] };
  expect(targets.find((target) => target.id === id)).toMatchObject({ owner: '王五', version: 3 });
});

test('what is taken off can be put back at once', async () => {
  await list();
  await page.getByRole('button', { name: '移出清单：企业待定（即墨区 · OLED面板）' }).click();
  await page.getByText('已移出清单：企业待定（即墨区 · OLED面板）').waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('textbox', { name: '企业待定（即墨区 · OLED面板）的负责人' }).waitFor();
  expect(complaints).toEqual([]);
});

test.each(['light', 'dark'] as const)('the list has no serious accessibility finding, %s', async (mode) => {
  await page.emulateMedia({ colorScheme: mode });
  await list();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id),
  ).toEqual([]);
});
