import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { refusePlan, refuseWords } from '../../server/features/cypher-console/console-guard.rules.ts';
import { definedQueries, parseQueryFile, type Query } from '../../server/graph/query.ts';
import { testGraph } from '../support/test-graph.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Schema statements run at every start; the seed's queries, which write, whenever a seed is loaded. */
const ELSEWHERE = ['schema', 'seed'];
/** What a running server writes down, or what the tables may say and do not say yet: a freshly loaded seed has none of it. */
const NOT_IN_SEED = ['ChangeMark', 'version', 'SUBSTITUTES', 'KIND_OF', 'shareTo'].concat(
  // Of a target.
  ['company', 'segment', 'chain', 'region', 'addedOn'],
  // Of a question somebody kept.
  ['about', 'tags', 'cypher', 'parameters', 'savedAt'],
  // Of a project's life, its bulletins, and of a site.
  ['entry', 'enteredAt', 'undoneAt', 'undoneBy', 'on', 'json', 'at', 'by', 'content', 'park', 'directions'],
  // Of an import: its batches, what they took the place of, and what is kept about columns.
  [
    'ImportBatch',
    'ImportChange',
    'ImportMapping',
    'createdAt',
    'chunksDone',
    'status',
    'target',
    'mapping',
    'code',
    'fileName',
  ],
  // Of facts changed by hand, and of the journal.
  [
    'Edit',
    'UNDOES',
    'given',
    'editedBy',
    'editedAt',
    'enteredBy',
    'batch',
    'undoes',
    'entityIds',
    'kind',
    'action',
  ],
  // Of a report that was taken away.
  ['subject', 'hash', 'newest', 'keptAt', 'keptBy'],
  // Of who answers for a chain.
  ['person', 'office', 'source', 'changedBy'],
  // Of a decision about who is the same, and of what it moved.
  [
    'entity',
    'entityName',
    'other',
    'otherName',
    'verdict',
    'at',
    'moved',
    'mergedBy',
    'formerLabel',
    'mergedInto',
  ],
  // Of a saved view.
  [
    'changedAt',
    'removedAt',
    'address',
    'note',
    'seenAt',
    'markHash',
    'entities',
    'ties',
    'sounds',
    'thumbnail',
  ],
);
/** What people's own statements may not do but the product may: ask an index, ask who else is at work. */
const ONLY_OURS = ['ProcedureCall', 'ShowTransactions', 'ShowFunctions'];
/** What people keep is written by queries in these folders; no other query writes. */
const KEPT_BY_PEOPLE = [
  'imports',
  'card-rules',
  'editing',
  'project-bulletin',
  'project-issues',
  'project-life',
  'sites',
  'questions',
  'reconciliation',
  'chain-duties',
  'reports',
  'saved-views',
  'targets',
];

function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith(ending));
}

const files = filesUnder('cypher', '.cypher')
  .filter((file) => !ELSEWHERE.includes(file.split('/')[0] ?? ''))
  .sort();
const definitions = ['server', 'graph-seed'].flatMap((folder) =>
  filesUnder(folder, '.ts').flatMap((file) =>
    [...readFileSync(path.join(ROOT, folder, file), 'utf8').matchAll(/defineQuery\(\s*'([^']+)'/g)].map(
      ([, query = '']) => ({ query, module: `${folder}/${file}` }),
    ),
  ),
);

const graph = testGraph();
const queries = new Map<string, Query>();
beforeAll(async () => {
  for (const module of new Set(definitions.map((definition) => definition.module))) {
    await import(pathToFileURL(path.join(ROOT, module)).href);
  }
  for (const query of definedQueries()) queries.set(query.name, query);
});
afterAll(() => graph.close());

test('there are queries to look at', () => {
  expect(files.length).toBeGreaterThan(40);
});

test('no module defines a query whose file is not there', () => {
  const missing = definitions.filter(
    ({ query }) => !files.includes(query) && !ELSEWHERE.includes(query.split('/')[0] ?? ''),
  );
  expect(missing).toEqual([]);
});

describe.each(files)('%s', (file) => {
  const content = readFileSync(path.join(ROOT, 'cypher', file), 'utf8');

  test('is defined by one module and says its question', () => {
    expect(definitions.filter(({ query }) => query === file)).toHaveLength(1);
    expect(parseQueryFile(file, content).question).toMatch(/[?.]/);
  });

  test('is one Neo4j can run, with the parameters and columns it is defined with', async () => {
    const { text } = parseQueryFile(file, content);
    const { columns, notices } = await graph.explain(text, {});
    const asked = notices.filter((notice) => notice.includes('parameter missing'));
    const used = asked.flatMap((notice) => [...notice.matchAll(/\$`(\w+)`/g)].map(([, name]) => name));
    const unexpected = notices.filter(
      (notice) => !asked.includes(notice) && !NOT_IN_SEED.some((name) => notice.includes(`\`${name}\``)),
    );
    expect(unexpected).toEqual([]);
    const query = queries.get(file);
    expect(used.sort()).toEqual(keysOf(query?.params));
    expect(columns).toEqual(expect.arrayContaining(keysOf(query?.row)));
  });

  test('can be copied into the console, unless it asks what only the product may', async () => {
    const { text } = parseQueryFile(file, content);
    const plan = await graph.explain(text, {});
    const writes = plan.kind !== 'r' && KEPT_BY_PEOPLE.includes(file.split('/')[0] ?? '');
    const ours = writes || plan.operators.some((operator) => ONLY_OURS.includes(operator));
    const refusal = refuseWords(text) ?? refusePlan(plan);
    expect(refusal !== undefined).toBe(ours);
  });
});

/** Only an object's keys can be told; a row may be a pipe into another shape. */
function keysOf(schema: z.ZodType | undefined): string[] {
  if (schema instanceof z.ZodPipe) return keysOf(schema.in as z.ZodType);
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape).sort();
  throw new Error('a query takes its parameters and gives its rows as objects');
}
