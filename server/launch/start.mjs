// @ts-check
/**
 * `npm start`: from a fresh clone to a running product. Plain JavaScript without dependencies up to the point
 * where dependencies are installed; what follows is TypeScript (launch.ts).
 */
import { nodeTooOld } from './node-version.mjs';

const complaint = nodeTooOld(process.versions.node);
if (complaint === undefined) {
  const { bootstrap } = await import('./bootstrap.mjs');
  await bootstrap(async (prepared) => (await import('./launch.ts')).launch(prepared));
} else {
  process.stderr.write(complaint);
  process.exitCode = 1;
}
