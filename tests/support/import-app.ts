import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { Deps } from '../../server/deps.ts';
import { forgetBatches } from './import-by-api.ts';
import { testApp, type TestApp } from './test-app.ts';

/**
 * The application with a folder of its own for files that are brought. No batch is there when the tests of a file begin
 * nor after they end; `closing` is done last of all that needs the application.
 */
export function useImportApp(
  overrides: Partial<Deps> = {},
  closing: (app: TestApp) => Promise<void> = () => Promise.resolve(),
): { app: TestApp; importsFolder: string } {
  const importsFolder = mkdtempSync(join(tmpdir(), 'liantu-imports-'));
  const app = testApp({ importsFolder, ...overrides });
  beforeAll(() => forgetBatches(app.graph));
  afterAll(async () => {
    await closing(app);
    await forgetBatches(app.graph);
    await app.close();
    rmSync(importsFolder, { recursive: true, force: true });
  });
  return { app, importsFolder };
}
