import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { loadSeed } from '../../graph-seed/load-seed.ts';
import type { TableText } from '../../graph-seed/parse-table.ts';
import { readTables } from '../../graph-seed/read-tables.ts';
import type { CellTexts, FactKind } from '../../server/contract/editing.ts';
import { addFact } from '../../server/features/editing/add-fact.use-case.ts';
import { changeFact } from '../../server/features/editing/change-fact.use-case.ts';
import { factById } from '../../server/features/editing/stored-fact.ts';
import { smallSeed } from '../support/seed-tables.ts';
import { runCypher, testGraph } from '../support/test-graph.ts';

jest.setTimeout(240_000);

const graph = testGraph();
const tables = readTables();
const small = smallSeed('small');
const withSmall = [...tables, ...small];
const writer = { by: '王芳', today: '2026-06-30' };
const source = { id: 'source:report-2024' };

const PEOPLES =
  "MATCH (n) WHERE n:Edit OR n:Target OR n.enteredBy = '王芳' OR n.batch = 'batch:1' DETACH DELETE n";
beforeAll(() => loadSeed(graph, { tables: withSmall }));
afterEach(async () => {
  await runCypher(graph, PEOPLES);
  await runCypher(graph, "MATCH ()-[r]->() WHERE r.enteredBy = '王芳' DELETE r");
  await runCypher(graph, 'MATCH (n) WHERE n.given IS NOT NULL DETACH DELETE n');
  await runCypher(graph, 'MATCH ()-[r]->() WHERE r.given IS NOT NULL DELETE r');
  // What is missing or differs now is written anew.
  await runCypher(graph, "MATCH (n) WHERE 'small' IN n.dataset SET n.seedHash = 'old', n.version = null");
  await loadSeed(graph, { tables: withSmall });
});
afterAll(async () => {
  await loadSeed(graph, { tables });
  await graph.close();
});

/** The small tables with a piece of text replaced in one of them. */
function corrected(name: string, from: string, to: string): TableText[] {
  const changed = small.map((file) =>
    file.table === name ? { ...file, text: file.text.replace(from, to) } : file,
  );
  if (changed.every((file, at) => file.text === small[at]?.text))
    throw new Error(`${from} is not in ${name}`);
  return [...tables, ...changed];
}

const idOf = async (cypher: string) => String((await runCypher(graph, cypher))[0]?.['id']);
const CLAIM = "MATCH (:Company {id: 'company:panels'})-[:HAS_CLAIM]->(c) RETURN c.id AS id";
const SUPPLY = "MATCH (:Company {id: 'company:glass'})-[r:SUPPLIES]->() RETURN r.id AS id";
const now = (kind: FactKind, id: string) => graph.reading((tx) => factById(tx, kind, id));
const change = async (kind: FactKind, id: string, cells: CellTexts) => {
  const { version } = await now(kind, id);
  return changeFact(graph, kind, id, { version, cells, source, asOf: '2024-05' }, writer);
};

describe('a fact of the seed that people changed', () => {
  test('is left as they want it by loads and by a load from scratch, with what the seed says beside', async () => {
    const claim = await idOf(CLAIM);
    const supply = await idOf(SUPPLY);
    await change('claim', claim, { value: '15' });
    await change('tie', supply, { validTo: '2024-04' });
    await change('entity', 'company:glass', { legalName: '乙市特种玻璃有限公司' });
    const held = async () =>
      [await now('claim', claim), await now('tie', supply), await now('entity', 'company:glass')].map(
        ({ cells, given, origin, by }) => ({ cells, given, origin, by }),
      );
    const before = await held();
    expect(before[0]).toMatchObject({
      cells: { value: '15' },
      given: { value: 12.5 },
      origin: 'seed',
      by: '王芳',
    });
    expect(await loadSeed(graph, { tables: withSmall })).toMatchObject({
      added: 0,
      changed: 0,
      bothChanged: [],
    });
    expect(await held()).toEqual(before);
    const report = await loadSeed(graph, { tables: withSmall, reset: true });
    expect(report).toMatchObject({ bothChanged: [], leftToPeople: [], peoplesOwn: [] });
    expect(await held()).toEqual(before);
    expect(
      await runCypher(
        graph,
        "MATCH (:Company {id: 'company:panels'})-[h:HAS_CLAIM]->() RETURN count(h) AS n",
      ),
    ).toEqual([{ n: 1 }]);
  });

  test('and that the tables change as well is told; people stand, the new table value beside', async () => {
    await change('entity', 'company:glass', { legalName: '乙市特种玻璃有限公司' });
    const report = await loadSeed(graph, {
      tables: corrected('companies.csv', '乙市玻璃股份有限公司', '乙市玻璃有限公司'),
    });
    expect(report).toMatchObject({
      changed: 1,
      bothChanged: [
        {
          id: 'company:glass',
          name: '玻璃厂',
          property: 'legalName',
          before: '乙市玻璃股份有限公司',
          tables: '乙市玻璃有限公司',
          people: '乙市特种玻璃有限公司',
        },
      ],
    });
    const { cells, given } = await now('entity', 'company:glass');
    expect([cells['legalName'], given]).toEqual(['乙市特种玻璃有限公司', { legalName: '乙市玻璃有限公司' }]);
  });

  test('and that the tables come to say just so is no change any more', async () => {
    await change('entity', 'company:glass', { legalName: '乙市玻璃有限公司' });
    const report = await loadSeed(graph, {
      tables: corrected('companies.csv', '乙市玻璃股份有限公司', '乙市玻璃有限公司'),
    });
    expect(report.bothChanged).toEqual([]);
    expect((await now('entity', 'company:glass')).given).toEqual({});
  });

  test('and that leaves the tables stays as people’s own, which is told', async () => {
    const claim = await idOf(CLAIM);
    await change('claim', claim, { value: '15' });
    const report = await loadSeed(graph, { tables: corrected('claims.csv', ',12.5,', ',13.5,') });
    expect(report).toMatchObject({ added: 1, removed: 0, leftToPeople: [{ id: claim }] });
    expect(await now('claim', claim)).toMatchObject({ cells: { value: '15' }, origin: 'person' });
    expect(
      await runCypher(
        graph,
        "MATCH (:Company {id: 'company:panels'})-[:HAS_CLAIM]->(c) RETURN c.value AS value ORDER BY value",
      ),
    ).toEqual([{ value: 13.5 }, { value: 15 }]);
  });
});

const enter = async () => {
  const { fact } = await addFact(
    graph,
    'entity',
    { label: 'Company', cells: { name: '丙光学' }, source, asOf: '2024-05' },
    writer,
  );
  await addFact(
    graph,
    'tie',
    {
      cells: {
        from: fact.id,
        type: 'SUPPLIES',
        to: 'company:panels',
        confidence: 'stated',
        evidence: '公告写明',
      },
      source,
      asOf: '2024-05',
    },
    writer,
  );
  await runCypher(
    graph,
    `MATCH (panels:Company {id: 'company:panels'})
     CREATE (:Entity:Company {id: 'company:imported', name: '导入的', batch: 'batch:1', sources: []})
       -[:SUPPLIES {id: 'tie:imported', batch: 'batch:1', asOf: '2024', confidence: 'stated', sources: []}]->(panels)
     CREATE (:Target {id: 'target:editing', batch: 'batch:1'})`,
  );
  return fact.id;
};
const seen = async () =>
  runCypher(
    graph,
    `MATCH (n) WHERE n:Edit OR n.enteredBy = '王芳' OR n.batch = 'batch:1'
     OPTIONAL MATCH (n)-[r]->(end)
     RETURN labels(n) AS labels, n.name AS name, type(r) AS type, end.id AS end ORDER BY labels, name`,
  );

describe('what people made themselves', () => {
  test('is kept by a load from scratch: entered, imported, the journal, targets', async () => {
    await enter();
    const before = await seen();
    expect(before).toHaveLength(5);
    await loadSeed(graph, { tables: withSmall, reset: true });
    expect(await seen()).toEqual(before);
  });

  test('goes only when everything is to go, which says how much of each kind it was', async () => {
    await enter();
    await change('claim', await idOf(CLAIM), { value: '15' });
    const report = await loadSeed(graph, { tables: withSmall, reset: true, everything: true });
    expect(report.peoplesOwn).toEqual([
      { kind: 'change', count: 1 },
      { kind: 'Company', count: 2 },
      { kind: 'Edit', count: 3 },
      { kind: 'Target', count: 1 },
      { kind: 'tie', count: 2 },
    ]);
    expect(await seen()).toEqual([]);
    expect(await now('claim', await idOf(CLAIM))).toMatchObject({ cells: { value: '12.5' }, given: {} });
  });
});
