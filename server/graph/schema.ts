import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Graph } from './graph.ts';

const SCHEMA_ROOT = new URL('../../cypher/schema/', import.meta.url);

/** Brings constraints and indexes into being; every statement is `IF NOT EXISTS`, so it may run at each start. Returns the files run. */
export async function applySchema(graph: Graph): Promise<string[]> {
  const files = readdirSync(fileURLToPath(SCHEMA_ROOT))
    .filter((file) => file.endsWith('.cypher'))
    .sort();
  for (const file of files) {
    await graph.runStatement(readFileSync(new URL(file, SCHEMA_ROOT), 'utf8'));
  }
  await graph.runStatement('CALL db.awaitIndexes(900)');
  return files;
}
