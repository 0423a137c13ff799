import { writeFileSync } from 'node:fs';
import { checkSeed } from './check-seed.ts';
import { readTables } from './read-tables.ts';
import { sourceList } from './source-list.rules.ts';

/** `npm run seed:sources`: writes SOURCES.md from the tables. */
const { seed } = checkSeed(readTables(), new Date().toISOString().slice(0, 10));
writeFileSync(new URL('SOURCES.md', import.meta.url), sourceList(seed));
process.stdout.write(`graph-seed/SOURCES.md lists ${seed.sources.size} sources\n`);
