import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { checkSeed } from '../../graph-seed/check-seed.ts';
import { readTables } from '../../graph-seed/read-tables.ts';
import { sourceList } from '../../graph-seed/source-list.rules.ts';

test('SOURCES.md lists every source of the tables as they are; npm run seed:sources writes it', () => {
  const { seed } = checkSeed(readTables(), '2026-11-21');
  const page = readFileSync(new URL('../../graph-seed/SOURCES.md', import.meta.url), 'utf8');
  expect(page).toBe(sourceList(seed));
  expect(page.match(/^- /gm)?.length).toBe(seed.sources.size);
});
