import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TableText } from './parse-table.ts';

const TABLES_FOLDER = fileURLToPath(new URL('./tables/', import.meta.url));

/** The text of every CSV file under `<folder>/<dataset>/`, datasets and tables in alphabetical order. */
export function readTables(folder: string = TABLES_FOLDER): TableText[] {
  const shown = path.relative(fileURLToPath(new URL('../', import.meta.url)), folder);
  return folders(folder).flatMap((dataset) =>
    readdirSync(path.join(folder, dataset))
      .filter((table) => table.endsWith('.csv'))
      .sort()
      .map((table) => ({
        file: path.posix.join(shown.startsWith('..') ? folder : shown, dataset, table),
        dataset,
        table,
        text: readFileSync(path.join(folder, dataset, table), 'utf8'),
      })),
  );
}

/** Changes with any table and with the code that lays tables out, so that what both make of each other is as old as this. */
export function fingerprint(files: readonly TableText[]): string {
  const hash = createHash('sha256');
  for (const { file, text } of files) hash.update(file).update('\0').update(text).update('\0');
  const here = fileURLToPath(new URL('./', import.meta.url));
  for (const module of readdirSync(here)
    .filter((name) => name.endsWith('.ts'))
    .sort()) {
    hash.update(readFileSync(path.join(here, module)));
  }
  return hash.digest('hex').slice(0, 16);
}

function folders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
