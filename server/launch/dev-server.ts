import { watch } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';

const SETTLE_MS = 150;

/** Serves the client from its sources and sends /api on to the server. Answers how to close it. */
export async function serveClientSources(
  root: string,
  { host, port, api }: { host: string; port: number; api: string },
): Promise<() => Promise<void>> {
  const vite = await createServer({
    configFile: join(root, 'client', 'vite.config.ts'),
    clearScreen: false,
    logLevel: 'warn',
    server: { host, port, strictPort: true, proxy: { '/api': api } },
  });
  await vite.listen();
  return () => vite.close();
}

/** Calls back once after each burst of changes under these folders. Answers how to stop watching. */
export function watchFolders(
  root: string,
  folders: readonly string[],
  changed: (path: string) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watchers = folders.map((folder) =>
    watch(join(root, folder), { recursive: true }, (_event, file) => {
      clearTimeout(timer);
      timer = setTimeout(() => changed(join(folder, String(file ?? ''))), SETTLE_MS);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
