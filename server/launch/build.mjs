// @ts-check
/** `npm run build`: the client, from a fresh clone if need be, unless it was built from just these sources. */
import { bootstrap, ROOT } from './bootstrap.mjs';

await bootstrap(async ({ logs, steps }) => {
  const { prepareClient } = await import('./client-build.ts');
  await prepareClient(ROOT, logs, steps);
  return 0;
});
