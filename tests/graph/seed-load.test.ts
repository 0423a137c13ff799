import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type LoadProgress, BatchFailed, loadSeed, SeedNotValid } from '../../graph-seed/load-seed.ts';
import { readTables } from '../../graph-seed/read-tables.ts';
import { runCypher, testGraph } from '../support/test-graph.ts';
import { smallSeed, table } from '../support/seed-tables.ts';

jest.setTimeout(120_000);

const graph = testGraph();
const tables = readTables();
/** The real tables with a small dataset of ids of its own beside them. */
const withSmall = [...tables, ...smallSeed('small')];

beforeAll(() => loadSeed(graph, { tables }));
afterAll(async () => {
  await runCypher(graph, 'DROP CONSTRAINT test_registration IF EXISTS');
  await runCypher(graph, 'MATCH (n:TestNote) DETACH DELETE n');
  await loadSeed(graph, { tables });
  await graph.close();
});

/** Everything the database holds, the database's own ids included: what was rewritten or made anew shows. */
async function everything(): Promise<string[]> {
  const nodes = await runCypher(
    graph,
    'MATCH (n) RETURN elementId(n) AS at, labels(n) AS labels, properties(n) AS properties',
  );
  const ties = await runCypher(
    graph,
    'MATCH (a)-[r]->(b) RETURN elementId(r) AS at, type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties',
  );
  return [...nodes, ...ties].map((row) => JSON.stringify(row)).sort();
}

/** Everything but when it came in and where the database keeps it. */
async function content(): Promise<string[]> {
  return (await everything())
    .map((row) => row.replace(/"at":"[^"]*",/, '').replace(/"loadedAt":"[^"]*"/, ''))
    .sort();
}

async function count(cypher: string, params = {}): Promise<unknown> {
  return (await runCypher(graph, cypher, params))[0]?.['n'];
}

test('a second load changes nothing', async () => {
  const before = await everything();
  const report = await loadSeed(graph, { tables });
  expect(report).toMatchObject({ outcome: 'loaded', added: 0, changed: 0, removed: 0, kept: 0 });
  expect(await everything()).toEqual(before);
});

test('a load that is only wanted when something changed ends at once and says what is there', async () => {
  const steps: string[] = [];
  const report = await loadSeed(graph, {
    tables,
    ifChanged: true,
    onProgress: ({ step }) => steps.push(step),
  });
  expect(report).toMatchObject({ outcome: 'held', added: 0, changed: 0, removed: 0 });
  expect(report.state.counts.entities).toBe(await count('MATCH (n:Entity) RETURN count(n) AS n'));
  expect(steps).toEqual(['schema']);
});

test('a load from scratch gives the same graph', async () => {
  const before = await content();
  const report = await loadSeed(graph, { tables, reset: true });
  expect(report.removed).toBe(report.added);
  expect(await content()).toEqual(before);
});

test('a load from scratch that breaks off is not taken for a finished one', async () => {
  const before = await content();
  const unplugged = testGraph();
  const cut = loadSeed(unplugged, {
    tables,
    reset: true,
    onProgress: ({ step, done }) => void (step === 'remove' && done > 0 && unplugged.close()),
  });
  await expect(cut).rejects.toThrow();
  expect(await loadSeed(graph, { tables, ifChanged: true })).toMatchObject({ outcome: 'loaded', changed: 0 });
  expect(await content()).toEqual(before);
});

describe('with a further dataset', () => {
  beforeEach(() => loadSeed(graph, { tables: withSmall }));

  test('its rows come in, whole numbers whole, and go again with their tables', async () => {
    expect(
      await count("MATCH (n:Segment {id: 'segment:display-panel'}) RETURN valueType(n.order) AS n"),
    ).toBe('INTEGER NOT NULL');
    const report = await loadSeed(graph, { tables });
    // 1 source, 1 claim key, 8 entities, 11 relationships, 1 claim, 1 coverage
    expect(report).toMatchObject({ added: 0, changed: 0, removed: 23, kept: 0 });
    expect(await count("MATCH (n) WHERE 'small' IN n.dataset RETURN count(n) AS n")).toBe(0);
  });

  test('a corrected cell changes that fact alone and an emptied one is empty', async () => {
    const corrected = withSmall.map((file) =>
      file.dataset === 'small' && file.table === 'companies.csv'
        ? { ...file, text: file.text.replace('乙市玻璃股份有限公司,,999999.TEST', '乙市玻璃有限公司,,') }
        : file,
    );
    expect(await loadSeed(graph, { tables: corrected })).toMatchObject({ added: 0, changed: 1, removed: 0 });
    expect(
      await runCypher(
        graph,
        "MATCH (n:Company {id: 'company:glass'}) RETURN n.legalName AS legalName, n.listingCode AS listingCode",
      ),
    ).toEqual([{ legalName: '乙市玻璃有限公司', listingCode: null }]);
  });

  test('what people add survives a load, a load from scratch and the end of what it is tied to', async () => {
    await runCypher(
      graph,
      `MATCH (glass:Company {id: 'company:glass'}), (panels:Company {id: 'company:panels'})
       SET glass.starred = true
       CREATE (:TestNote {text: '去拜访'})-[:ABOUT]->(glass)
       CREATE (:Entity:Company:TestNote {id: 'company:own', name: '自己录入'})-[:SUPPLIES {id: 'own'}]->(panels)`,
    );
    const added = () =>
      runCypher(
        graph,
        `MATCH (n:TestNote)-[r]->(end)
         RETURN n.text AS text, n.id AS id, type(r) AS type, r.id AS tie, end.id AS end, end.starred AS starred ORDER BY type`,
      );
    const before = [
      { text: '去拜访', id: null, type: 'ABOUT', tie: null, end: 'company:glass', starred: true },
      { text: null, id: 'company:own', type: 'SUPPLIES', tie: 'own', end: 'company:panels', starred: null },
    ];
    expect(await added()).toEqual(before);
    await loadSeed(graph, { tables: withSmall });
    expect(await added()).toEqual(before);
    await loadSeed(graph, { tables: withSmall, reset: true });
    expect(await added()).toEqual(before);
    expect(await loadSeed(graph, { tables })).toMatchObject({ removed: 21, kept: 2 });
    expect(await added()).toEqual(before);
    expect(await loadSeed(graph, { tables })).toMatchObject({ removed: 0, kept: 0 });
    await runCypher(
      graph,
      "MATCH (n:Entity) WHERE n.id IN ['company:own', 'company:glass', 'company:panels'] DETACH DELETE n",
    );
  });

  test('a refused batch leaves all before it, says where it stopped, and a repeated load finishes', async () => {
    await loadSeed(graph, { tables });
    await runCypher(
      graph,
      'CREATE CONSTRAINT test_registration IF NOT EXISTS FOR (n:Company) REQUIRE (n.legalName, n.status) IS UNIQUE',
    );
    await runCypher(
      graph,
      "CREATE (:Entity:Company:TestNote {id: 'company:own', name: '自己录入', legalName: '甲市面板有限公司', status: 'active'})",
    );
    await expect(loadSeed(graph, { tables: withSmall })).rejects.toThrow(BatchFailed);
    await expect(loadSeed(graph, { tables: withSmall })).rejects.toThrow(
      /^Loading stopped at entities 1–8 of 8: .*already exists with label `Company` and properties `legalName`.*\nNothing of this batch was written\. Load again to go on from here\.$/,
    );
    expect(await count("MATCH (n) WHERE 'small' IN n.dataset RETURN collect(labels(n)) AS n")).toEqual([
      ['Source'],
      ['ClaimKey'],
    ]);
    await runCypher(graph, 'DROP CONSTRAINT test_registration IF EXISTS');
    await runCypher(graph, "MATCH (n:TestNote {id: 'company:own'}) DELETE n");
    expect(await loadSeed(graph, { tables: withSmall })).toMatchObject({ added: 21, changed: 0, removed: 0 });
  });
});

test('tables with an error are refused whole, each error named', async () => {
  const before = await everything();
  const bad = table('companies.csv', ['id,name,sources', 'company:bad,坏,source:gone', 'bad,坏,']);
  const refused = loadSeed(graph, { tables: [...tables, bad] });
  await expect(refused).rejects.toThrow(SeedNotValid);
  await expect(refused).rejects.toThrow(
    [
      'The seed tables have 3 errors:',
      'test/companies.csv:3 column id: got "bad", expected an id such as company:some-slug',
      'test/companies.csv:3 column sources: got "", expected at least one source id',
      'test/companies.csv:2 column sources: source:gone is in no sources.csv',
    ].join('\n'),
  );
  expect(await everything()).toEqual(before);
});

test('progress counts every batch of what is written', async () => {
  await loadSeed(graph, { tables });
  const progress: LoadProgress[] = [];
  await loadSeed(graph, { tables: withSmall, onProgress: (step) => progress.push(step) });
  expect(progress.map(({ step, done, total }) => `${step} ${done}/${total}`)).toEqual([
    'schema 0/1',
    'check 0/1',
    'compare 0/1',
    'sources 0/1',
    'sources 1/1',
    'claimKeys 0/1',
    'claimKeys 1/1',
    'entities 0/8',
    'entities 8/8',
    'relationships 0/11',
    'relationships 11/11',
    'claims 0/1',
    'claims 1/1',
    'coverage 0/1',
    'coverage 1/1',
  ]);
});
