// @ts-check
/**
 * `npm run bench`: measures the product against its peers and limits in one run, on graphs it makes or is given, and
 * prints a table. `npm run bench -- s l --ckg FOLDER` chooses the graphs. Needs Java and Maven, as it loads offline.
 */
import { nodeTooOld } from '../../server/launch/node-version.mjs';

const complaint = nodeTooOld(process.versions.node);
if (complaint === undefined) {
  const { bootstrap } = await import('../../server/launch/bootstrap.mjs');
  await bootstrap(async (prepared) => {
    const { runBench } = await import('./run-bench.ts');
    return runBench(prepared);
  });
} else {
  process.stderr.write(complaint);
  process.exitCode = 1;
}
