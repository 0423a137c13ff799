// @ts-check
/**
 * `npm test`: sets up what the tests need, runs them, and ends with the line `N passed, N failed`.
 * `npm test -- unit api` runs those parts only. What follows the dependencies is TypeScript (run/run-tests.ts).
 */
import { nodeTooOld } from '../server/launch/node-version.mjs';

let counted = false;
const complaint = nodeTooOld(process.versions.node);
if (complaint === undefined) {
  const { bootstrap } = await import('../server/launch/bootstrap.mjs');
  await bootstrap(async (prepared) => {
    const { runTests } = await import('./run/run-tests.ts');
    counted = true;
    return runTests(prepared);
  });
} else {
  process.stderr.write(complaint);
  process.exitCode = 1;
}
// Not even begun, so nobody has counted.
if (!counted) console.log('\n0 passed, 1 failed');
