import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PAGES, STATES } from '../support/every-page.ts';
import { useProduct } from '../support/test-browser.ts';

const product = useProduct();

/** What keeps somebody out, by rule, with the first places where it does. */
async function obstacles(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [
      id,
      nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
    ]);
}

async function settled(page: Page) {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
}

describe.each(['light', 'dark'] as const)('%s', (colours) => {
  async function pageIn(): Promise<Page> {
    const { page } = await product.freshPage();
    await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
    return page;
  }

  test.each(PAGES)(
    '%s has nothing serious that keeps anybody out',
    async (_name, path) => {
      const page = await pageIn();
      await page.goto(`${product.address()}${path}`);
      await settled(page);
      expect(await obstacles(page)).toEqual([]);
    },
    30_000,
  );

  test.each(STATES.map((state) => [state.name, state] as const))(
    '%s: nothing serious keeps anybody out',
    async (_name, { path, prepare, reach }) => {
      const page = await pageIn();
      await prepare?.(page);
      await page.goto(`${product.address()}${path}`);
      // A page that waits for ever is never idle.
      if (reach || prepare === undefined) await settled(page);
      await reach?.(page);
      await page.waitForTimeout(600);
      expect(await obstacles(page)).toEqual([]);
    },
    30_000,
  );
});
