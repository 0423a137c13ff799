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

test('a meeting is noted and stays; Alt and an arrow go to the row below', async () => {
  await list();
  await page.request.post(`${product.address()}/api/targets`, {
    data: { segment: 'segment:new-display-driver-ic', region: 'region:cn-370215', origin: 'gap' },
  });
  await page.reload();
  const words = page.getByRole('textbox', { name: '企业待定（即墨区 · OLED面板）谈了什么' });
  await words.fill('见了董事长');
  const saved = page.waitForResponse((response) => response.request().method() === 'POST' && response.ok());
  await words.press('Enter');
  await saved;
  await page.reload();
  await page.getByText('见了董事长').waitFor();

  const owners = page.getByRole('textbox', { name: /的负责人$/ });
  await owners.first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  expect(await owners.nth(1).evaluate((field) => field === document.activeElement)).toBe(true);
  expect(complaints).toEqual([]);
});

test('a sheet is tried first and written only then; a row that cannot be read says why', async () => {
  await page.addInitScript(() => localStorage.setItem('liantu.author', '王芳'));
  await page.goto(`${product.address()}/targets`);
  await page.getByRole('button', { name: '导入' }).click();
  const rows = ['目标企业,环节,引进地区,进展', '惠科,显示驱动芯片,即墨区,洽谈', '没有这家,,即墨区,'];
  await page.getByLabel('目标清单文件').setInputFiles({
    name: '目标.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\n')),
  });
  const plan = page.getByRole('region', { name: '预演结果' });
  await plan.getByText('新增 1 · 改动 0 · 不变 0 · 读不懂 1').waitFor();
  await plan.getByText(/目标企业“没有这家”：应为图谱里有的名称/).waitFor();
  const untouched = await page.request.get(`${product.address()}/api/targets`);
  expect(await untouched.text()).not.toContain('"origin":"sheet"');
  await page.getByRole('button', { name: '写入 1 条' }).click();
  await page.getByText('已写入：新增 1 条，改动 0 条').waitFor();
  await page.getByRole('textbox', { name: '惠科（即墨区 · 显示驱动芯片）的负责人' }).waitFor();
  expect(complaints).toEqual([]);
});

test('who would list a company another district is after is told first, and the dossier tells it too', async () => {
  const segment = 'segment:new-display-driver-ic';
  const answer = await page.request.get(
    `${product.address()}/api/candidates?segment=${segment}&outside=region:cn-370215&limit=1`,
  );
  const { candidates } = (await answer.json()) as { candidates: { company: { id: string; name: string } }[] };
  const company = candidates[0]?.company ?? { id: '', name: '' };
  const add = (region: string) =>
    page.request.post(`${product.address()}/api/targets`, {
      data: { company: company.id, origin: 'firm', region },
    });
  await add('region:cn-370211');
  await page.goto(
    `${product.address()}/gaps?chain=chain:new-display&region=region:cn-370215&segment=${segment}`,
  );
  await page
    .getByRole('button', { name: `把${company.name}列入目标` })
    .first()
    .click();
  const ask = page.getByRole('dialog', { name: `黄岛区 已在争取${company.name}` });
  await ask.getByRole('button', { name: '先不列' }).click();
  await ask.waitFor({ state: 'hidden' });

  await add('region:cn-370215');
  await page.goto(`${product.address()}/entities/${encodeURIComponent(company.id)}`);
  await page.getByText(`一盘棋：2 处在争取${company.name}，请先协调`).waitFor();
  expect(complaints).toEqual([]);
});
