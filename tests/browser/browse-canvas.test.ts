import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { canvasPage } from '../support/canvas-page.ts';
import { useProduct } from '../support/test-browser.ts';

jest.setTimeout(120_000);

const { address, freshPage } = useProduct();
let page: Page;
let complaints: string[];
const {
  parameter,
  drawing,
  button,
  open,
  changes,
  becomes,
  placeOf,
  markOf,
  fromMenu,
  layOut,
  drag,
  picked,
} = canvasPage(() => page, address);

beforeEach(async () => {
  await anotherPage();
});

async function anotherPage(): Promise<void> {
  ({ page, complaints } = await freshPage());
  page.setDefaultTimeout(60_000);
}

const shown = () => (parameter('shown') ?? '').split(/[,;]/).length;
const QINGDAO = '/graph?focus=company:boe-qingdao';

describe('going back', () => {
  test('a drag is one step: undo puts the entity back exactly, redo away again', async () => {
    await open(QINGDAO, '京东方青岛');
    const before = parameter('at');
    const mark = await markOf('company:boe');
    await drag(mark, { x: mark.x + 70, y: mark.y + 40 });
    await changes('at', before);
    const moved = parameter('at');

    await button(/^撤销/).click();
    await becomes('at', before);
    expect(await markOf('company:boe')).toEqual(mark);
    await button(/^重做/).click();
    await becomes('at', moved);
    expect(complaints).toEqual([]);
  });

  test('a layout is one step, and the history leads back over several by name', async () => {
    await open(QINGDAO, '京东方青岛');
    const before = parameter('at');
    await layOut('环形', 'radial');
    await changes('at', null);
    await layOut('分区', 'district');
    await changes('at', null);

    await button('历史').click();
    const steps = page.getByRole('list', { name: '历史' });
    expect(await steps.getByRole('listitem').allInnerTexts()).toEqual(['布局 分区', '布局 环形', '打开']);
    await steps.getByRole('button', { name: '打开' }).click();
    await becomes('at', before);
    expect(parameter('layout')).toBe('force');
    expect(complaints).toEqual([]);
  });
});

describe('expanding', () => {
  test('by chosen kinds, so many at a time; what was placed does not move, and it folds back', async () => {
    await open(QINGDAO, '京东方青岛');
    const before = shown();
    await fromMenu('company:boe', '展开…');
    const form = page.getByRole('dialog', { name: '展开邻居' });
    await form.getByRole('button', { name: '全不选' }).click();
    await form.getByRole('checkbox', { name: /^供应商/ }).check();
    const most = form.getByRole('spinbutton');
    await most.fill('4');
    await most.press('Tab');
    await form.getByText(/^加入 4 \/ \d+ 个 还有 \d+ 个/).waitFor();
    const places = await Promise.all(['company:boe-qingdao', 'region:cn-370211'].map(placeOf));
    await form.getByRole('button', { name: '加入 4 个' }).click();
    await page.waitForFunction(
      (old) => (new URLSearchParams(location.search).get('shown') ?? '').split(/[,;]/).length === old + 4,
      before,
    );
    expect(await Promise.all(['company:boe-qingdao', 'region:cn-370211'].map(placeOf))).toEqual(places);

    await form
      .getByRole('button', { name: 'Close' })
      .or(form.getByRole('button', { name: '关闭' }))
      .click();
    await button('历史').click();
    await page.getByRole('button', { name: '展开 京东方 +4' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('a hub asks which of its neighbours before it floods the picture', async () => {
    await open('/graph?focus=region:cn-370215&shown=region:cn-370215', '即墨区');
    const mark = await markOf('region:cn-370215');
    await page.mouse.dblclick(mark.x, mark.y);
    await page.getByRole('dialog', { name: '展开邻居' }).waitFor();
    expect(shown()).toBe(1);
  });
});

describe('choosing many', () => {
  test('what the lasso holds can be hidden together, and undo brings it back where it stood', async () => {
    await open(QINGDAO, '京东方青岛');
    const [all, before] = [parameter('shown'), parameter('at')];
    await markOf('company:boe');
    const box = (await drawing().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await button(/^套索/).click();
    const [left, top] = [box.x + 20, box.y + 90];
    const [right, bottom] = [box.x + box.width / 2, box.y + box.height - 20];
    await drag({ x: left, y: top }, { x: right, y: top }, { x: right, y: bottom }, { x: left, y: bottom });
    const bar = page.getByRole('toolbar', { name: '对选中的做什么' });
    const count = await picked();
    expect(count).toBeGreaterThan(1);
    const size = shown();
    await bar.getByRole('button', { name: '隐藏' }).click();
    await changes('shown', all);
    expect(shown()).toBe(size - count);

    await button(/^撤销/).click();
    await becomes('at', before);
    expect(shown()).toBe(size);
    expect(complaints).toEqual([]);
  });
});

describe('the menu', () => {
  test('start and end, one by mouse and one by keyboard, lead to the ways between them', async () => {
    await open(QINGDAO, '京东方青岛');
    await fromMenu('company:boe', '设为引荐起点');
    await page.getByText('起点已设').waitFor();
    const other = await markOf('company:chengzhi');
    await page.mouse.click(other.x, other.y);
    await page.getByRole('heading', { name: '诚志股份', level: 2, exact: true }).waitFor();
    await drawing().focus();
    await page.keyboard.press('Shift+F10');
    const end = page.getByRole('menuitem', { name: '设为引荐终点' });
    await end.waitFor();
    await end.press('Enter');
    await page.waitForURL('**/introductions?**');
    expect([parameter('tab'), parameter('from'), parameter('to')]).toEqual([
      'pair',
      'company:boe',
      'company:chengzhi',
    ]);
  });
});

describe('a link', () => {
  test('opened elsewhere gives the same places, pins, layout and day', async () => {
    await open(QINGDAO, '京东方青岛');
    await fromMenu('company:boe', '固定');
    await layOut('分层', 'layered');
    await markOf('company:boe');
    await page.waitForFunction(() => (new URLSearchParams(location.search).get('at') ?? '').length > 30);
    const url = `${page.url()}&asOf=2024-01-01`;
    const place = await placeOf('company:boe');

    await anotherPage();
    await page.goto(url);
    await page.getByRole('heading', { name: '京东方', level: 2, exact: true }).waitFor();
    await markOf('company:boe');
    expect(await placeOf('company:boe')).toEqual(place);
    expect(page.url()).toBe(url);
    expect(complaints).toEqual([]);
  });

  test('tells of entities that are gone', async () => {
    await page.goto(`${address()}/graph?shown=company:boe,boe-qingdao,gone-long-ago`);
    await page.getByText('有 1 个实体图库中没有，已略去').waitFor();
  });
});
