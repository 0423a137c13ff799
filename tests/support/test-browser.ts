import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright-core';
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
