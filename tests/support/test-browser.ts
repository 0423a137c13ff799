import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { CLIENT_FOLDER } from '../../server/app.ts';
import type { Deps } from '../../server/deps.ts';
import { testApp } from './test-app.ts';

export type TestProduct = {
  /** Where the product answers: `http://127.0.0.1:<port>`, without a slash at the end. */
  address: string;
  browser: Browser;
  close(): Promise<void>;
};

/**
 * The built client and the API on a free port, on the Neo4j of the tests, with a real Chromium to open it in.
 * Call `close` in `afterAll`.
 */
export async function openProduct(overrides: Partial<Deps> = {}): Promise<TestProduct> {
  const executablePath = process.env.LIANTU_CHROMIUM;
  if (!executablePath)
    throw new Error('LIANTU_CHROMIUM names no browser: run `npm test -- browser`, which finds one');
  const { app, close } = testApp({ clientFolder: CLIENT_FOLDER, ...overrides });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    browser,
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await close();
    },
  };
}

/** A page nobody has been to, and what its console complains of from then on. */
export type FreshPage = { page: Page; complaints: string[] };

/**
 * Opens the product for a whole file of tests. `freshPage`, called before each of them, gives a page of 1366×768 in a
 * context of its own and closes the one before.
 */
export function useProduct(permissions: string[] = []): {
  address: () => string;
  freshPage: () => Promise<FreshPage>;
  /** A page of somebody who opens the product for the first time. */
  newcomer: () => Promise<Page>;
} {
  let product: TestProduct;
  let context: BrowserContext | undefined;
  beforeAll(async () => {
    product = await openProduct();
  });
  afterAll(() => product.close());
  return {
    address: () => product.address,
    async newcomer() {
      await context?.close();
      context = await product.browser.newContext({ viewport: { width: 1366, height: 768 }, permissions });
      return context.newPage();
    },
    async freshPage() {
      await context?.close();
      context = await product.browser.newContext({ viewport: { width: 1366, height: 768 }, permissions });
      // Who has been here before is not offered the tour.
      await context.addInitScript(() => localStorage.setItem('liantu.tour', 'over'));
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      return { page, complaints };
    },
  };
}
