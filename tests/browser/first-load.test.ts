import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { useProduct } from '../support/test-browser.ts';

const product = useProduct();
/** Before the drawing library, which comes with the first drawing. */
const MOST_BYTES = 450 * 1024;

test('the first page comes with at most 450 KB of gzipped scripts and styles, and compressed', async () => {
  const page = await product.newcomer();
  const assets = new Map<string, number>();
  const plain: string[] = [];
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    if (!/\.(js|css)$/.test(pathname)) return;
    if (!['gzip', 'br'].includes(response.headers()['content-encoding'] ?? '')) plain.push(pathname);
    assets.set(pathname, gzipSync(await response.body()).length);
  });
  await page.goto(product.address());
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  // The first answer of a graph just started takes longer than the pages after it.
  await page.waitForLoadState('networkidle', { timeout: 60_000 });
  const scripts = [...assets].filter(([name]) => !/cytoscape|canvas/i.test(name));
  const total = scripts.reduce((sum, [, bytes]) => sum + bytes, 0);
  expect(scripts.length).toBeGreaterThan(3);
  expect({ total, tooMuch: total > MOST_BYTES ? scripts : [] }).toEqual({ total, tooMuch: [] });
  expect(plain.filter((name) => (assets.get(name) ?? 0) > 1024)).toEqual([]);
});
