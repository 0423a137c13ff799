import { AxeBuilder } from '@axe-core/playwright';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useProduct } from '../support/test-browser.ts';

const product = useProduct(['clipboard-read', 'clipboard-write']);
let page: Page;
let complaints: string[];
beforeEach(async () => {
  ({ page, complaints } = await product.freshPage());
});

const open = (path: string) => page.goto(`${product.address()}${path}`);
const box = () => page.getByRole('combobox', { name: '搜索实体、页面、操作、视图、问题' });
const chosen = () => page.getByRole('listbox', { name: '结果' }).locator('[aria-selected=true]');
const group = (name: string) => page.getByRole('listbox', { name: '结果' }).getByRole('group', { name });
const focusIs = (id: string) =>
  page.waitForFunction((wanted) => new URL(location.href).searchParams.get('focus') === wanted, id);

async function ask(words: string): Promise<void> {
  await page.getByRole('button', { name: '在全图中搜索' }).waitFor();
  await page.keyboard.press('Control+k');
  await box().waitFor();
  await page.keyboard.type(words);
}

describe('by keys alone', () => {
  test('an entity is found by its initials, opened, and is among the recent ones then', async () => {
    await open('/sources');
    await ask('jdf');
    await chosen().getByText('京东方', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await focusIs('company:boe');
    await ask('');
    expect(await group('最近打开').getByRole('option').first().innerText()).toContain('京东方');
    await page.keyboard.press('Escape');
    expect(await box().isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('Enter at once opens the best of what was typed, before any answer is shown', async () => {
    await open('/sources');
    await ask('京东方');
    await page.keyboard.press('Enter');
    await focusIs('company:boe');
  });

  test.each([0, 20, 80])(
    'nothing is lost of what is typed while the box comes, %i ms a letter',
    async (delay) => {
      await open('/sources');
      await page.getByRole('button', { name: '在全图中搜索' }).waitFor();
      for (const time of ['first', 'second']) {
        await page.keyboard.press('Control+k');
        await page.keyboard.type('haier', { delay });
        await box().waitFor();
        await chosen().waitFor();
        expect([time, await box().inputValue()]).toEqual([time, 'haier']);
        await page.keyboard.press('Escape');
        await box().waitFor({ state: 'detached' });
      }
    },
  );

  test('Ctrl Enter opens the dossier', async () => {
    await open('/sources');
    await ask('京东方');
    await chosen().getByText('京东方', { exact: true }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/entities\/company(:|%3A)boe$/);
  });

  test('Alt Enter adds to the picture that is drawn', async () => {
    await open('/graph?focus=company:boe&shown=company:boe');
    await page.getByRole('heading', { name: '京东方' }).first().waitFor();
    await ask('公司:海信集团');
    await chosen().waitFor();
    await page.keyboard.press('Alt+Enter');
    await page.waitForFunction(() => {
      const shown = new URL(location.href).searchParams.get('shown') ?? '';
      return shown.startsWith('company:boe,') && shown.includes('hisense');
    });
  });

  test('the arrows choose, Tab completes a kind, Alt P pins for good', async () => {
    await open('/sources');
    await ask('基');
    await page.keyboard.press('Tab');
    expect(await box().inputValue()).toBe('基金:');
    await page.keyboard.type('青岛');
    await group('实体').getByRole('option').nth(2).waitFor();
    const second = group('实体').getByRole('option').nth(1);
    await page.keyboard.press('ArrowDown');
    expect(await second.getAttribute('aria-selected')).toBe('true');
    expect(await box().getAttribute('aria-activedescendant')).toBe(await second.getAttribute('id'));
    const kinds = await group('实体').getByRole('option').allInnerTexts();
    expect(kinds.every((text) => text.includes('基金'))).toBe(true);
    const name = (await second.locator('span').first().innerText()).trim();
    await page.keyboard.press('Alt+p');
    await page.reload();
    await ask('');
    await group('固定的').getByRole('option').first().waitFor();
    expect(await group('固定的').innerText()).toContain(name);
  });

  test('a slash opens it too, but not where one types', async () => {
    await open('/sources');
    const words = page.getByRole('textbox', { name: '搜标题、发布方、备注' });
    await words.fill('a');
    await page.keyboard.press('/');
    expect(await words.inputValue()).toBe('a/');
    await words.blur();
    await page.keyboard.press('/');
    await box().waitFor();
  });
});

describe('what else it finds', () => {
  test('pages by initials, actions by other words for them', async () => {
    await open('/sources');
    await ask('blql');
    await chosen().getByText('补链强链').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/gaps/);
    await ask('夜间');
    await chosen().getByText('深色').waitFor();
    await page.keyboard.press('Enter');
    await page.locator(':root[data-theme=dark]').waitFor();
  });

  test('sources after their prefix, with a full-width colon', async () => {
    await open('/graph?shown=company:boe');
    await ask('来源：快车道');
    await chosen().getByText('青岛市即墨区:驶入全域全面高质量发展快车道').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sources\?source=/);
  });

  test('names with a slip, marked as close, and says what the words were found in', async () => {
    await open('/sources');
    await ask('京东芳');
    await chosen().getByText('近似').waitFor();
    await box().fill('boe');
    await page.getByText('别名').first().waitFor();
    await box().fill('魑魅魍魉');
    await page.locator('p', { hasText: '没有找到“魑魅魍魉”' }).waitFor();
  });
});

test.each(['light', 'dark'])('nobody is kept out: no serious findings, %s', async (colours) => {
  await page.addInitScript((choice) => localStorage.setItem('liantu.colours', choice), colours);
  await open('/sources');
  await ask('');
  await group('页面').waitFor();
  for (const words of ['boe', '公司:青岛']) {
    const { violations } = await new AxeBuilder({ page: page as never }).include('dialog').analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await box().fill(words);
    await group('实体').getByRole('option').first().waitFor();
  }
});
