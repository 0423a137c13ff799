import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { loadSeed } from '../../graph-seed/load-seed.ts';
import { countPeoplesOwn } from '../../graph-seed/peoples-own.ts';
import type { Batch } from '../../server/contract/imports-batch.ts';
import { changeFact } from '../../server/features/editing/change-fact.use-case.ts';
import { factById } from '../../server/features/editing/stored-fact.ts';
import { decide } from '../../server/features/reconciliation/decide.use-case.ts';
import { act, tryOut, wholeGraph } from '../support/import-by-api.ts';
import { smallSeed, withRow } from '../support/seed-tables.ts';
import { testApp, type TestApp } from '../support/test-app.ts';
import { runCypher } from '../support/test-graph.ts';

jest.setTimeout(300_000);

const folder = mkdtempSync(join(tmpdir(), 'liantu-imports-seed-'));
const SOURCE = 'source:report-2024';
/** Two more of the glass maker, as other tables may have it. */
const more = [
  'company:glass-two,玻璃二厂,,source:report-2024,,,,,active',
  'company:glass-three,玻璃三厂,,source:report-2024,,,,,active',
].reduce((all, row) => withRow(all, 'companies.csv', row), smallSeed('small'));
const small = withRow(
  more,
  'relationships.csv',
  `company:glass-two,OPERATES_IN,segment:display-glass,,,,,,,,2024,,,stated,${SOURCE},生产玻璃`,
);
/** Only these: a load takes no time. One moment, so that a load leaves the very same graph. */
const now = new Date();
const load = (options: object = {}) => loadSeed(app.graph, { tables: small, now, ...options });
const writer = { by: '王芳', today: '2026-06-30' };

let app: TestApp;
let before: string;
beforeAll(async () => {
  app = testApp({ importsFolder: folder });
});
beforeEach(async () => {
  await load({ reset: true, everything: true });
  before = await wholeGraph(app.graph);
});
afterEach(() => load({ reset: true, everything: true }));
afterAll(async () => {
  await loadSeed(app.graph, { reset: true, everything: true });
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const glass = async () =>
  (
    await runCypher(
      app.graph,
      "MATCH (n:Company {id: 'company:glass'}) RETURN n.status AS status, n.legalName AS legal, n.aliases AS aliases, n.given AS given",
    )
  )[0];
const bring = async (name: string, content: string): Promise<Batch> => {
  const planned = await tryOut(app, name, content);
  expect(planned.counts?.facts).toContainEqual({ kind: 'Company', created: 0, changed: 1, left: 0 });
  const committed = await act(app, planned, 'commit');
  expect(committed).toMatchObject({ status: 'committed', failure: null });
  return committed;
};
const takeBack = async ({ id }: Batch) => {
  const { body } = await app.api.get(`/api/imports/${id}`).expect(200);
  expect(await act(app, body, 'rollback')).toMatchObject({ status: 'rolled-back', failure: null });
};
const byHand = async (cells: Record<string, string>) => {
  const { version } = await app.graph.reading((tx) => factById(tx, 'entity', 'company:glass'));
  const change = { version, cells, source: { id: SOURCE }, asOf: '2024-05' };
  return changeFact(app.graph, 'entity', 'company:glass', change, writer);
};
const CLOSED = '企业名称,经营状态,别名\n玻璃厂,注销,乙市老玻璃厂\n';

describe('what an import changes of the seed', () => {
  test('is kept by a load from scratch, with what the seed says beside; taken back, the graph is the seed again', async () => {
    const batch = await bring('状态.csv', CLOSED);
    const changed = await wholeGraph(app.graph);
    expect(await glass()).toMatchObject({ status: 'dissolved', aliases: ['乙市老玻璃厂'] });
    expect(JSON.parse(String((await glass())?.['given']))).toMatchObject({ status: 'active', aliases: [] });
    expect(await load()).toMatchObject({ added: 0, changed: 0, bothChanged: [] });
    const report = await load({ reset: true });
    expect(report).toMatchObject({ bothChanged: [], leftToPeople: [], peoplesOwn: [] });
    expect(await wholeGraph(app.graph)).toBe(changed);
    await takeBack(batch);
    expect(await wholeGraph(app.graph)).toBe(before);
  });

  test('over a change by hand is taken back to that one, and what the seed says stays beside', async () => {
    await byHand({ status: 'unknown', legalName: '乙市特种玻璃有限公司' });
    const held = await wholeGraph(app.graph);
    const batch = await bring('状态.csv', CLOSED);
    await load({ reset: true });
    expect(await glass()).toMatchObject({ status: 'dissolved', legal: '乙市特种玻璃有限公司' });
    await takeBack(batch);
    expect(await wholeGraph(app.graph)).toBe(held);
  });

  test('under a later change by hand of something else is taken back alone', async () => {
    const batch = await bring('状态.csv', '企业名称,经营状态\n玻璃厂,注销\n');
    await runCypher(
      app.graph,
      "MATCH (n:Company {id: 'company:glass'}) SET n.legalName = '手改', n.given = $given",
      {
        given: JSON.stringify({
          ...JSON.parse(String((await glass())?.['given'])),
          legalName: '乙市玻璃股份有限公司',
        }),
      },
    );
    await takeBack(batch);
    expect(await glass()).toMatchObject({
      status: 'active',
      legal: '手改',
      given: '{"legalName":"乙市玻璃股份有限公司"}',
    });
  });

  test('by two batches, one over the other, is taken back the later first', async () => {
    const first = await bring('状态.csv', CLOSED);
    const held = await wholeGraph(app.graph);
    const second = await bring('再改.csv', '企业名称,经营状态,别名\n玻璃厂,不详,乙市玻璃总厂\n');
    const { body } = await app.api
      .post(`/api/imports/${first.id}/rollback`)
      .send({ version: first.version })
      .expect(409);
    expect(body.error.code).toBe('rollback_refused');
    await load({ reset: true });
    await takeBack(second);
    expect(await wholeGraph(app.graph)).toBe(held);
    await takeBack(first);
    expect(await wholeGraph(app.graph)).toBe(before);
  });

  test('and the tables change as well is told; taken back, what the tables say now stands', async () => {
    const batch = await bring('状态.csv', '企业名称,经营状态\n玻璃厂,注销\n');
    const corrected = small.map((file) =>
      file.table === 'companies.csv'
        ? { ...file, text: file.text.replace('999999.TEST,active', '999999.TEST,unknown') }
        : file,
    );
    const report = await load({ tables: corrected, reset: true });
    expect(report.bothChanged).toEqual([
      {
        id: 'company:glass',
        name: '玻璃厂',
        property: 'status',
        before: 'active',
        tables: 'unknown',
        people: 'dissolved',
      },
    ]);
    await takeBack(batch);
    expect(await glass()).toMatchObject({ status: 'unknown', given: null });
  });

  test('goes when everything is to go, which counts it; the seed’s values are back', async () => {
    await bring('状态.csv', CLOSED);
    expect(await countPeoplesOwn(app.graph)).toEqual([
      { kind: 'change', count: 1 },
      { kind: 'ImportBatch', count: 1 },
      { kind: 'ImportChange', count: 1 },
      { kind: 'Source', count: 1 },
    ]);
    await load({ reset: true, everything: true });
    expect(await wholeGraph(app.graph)).toBe(before);
    expect(await countPeoplesOwn(app.graph)).toEqual([]);
  });
});

test('what people decided to be one is one again after a load from scratch, also where it was decided in turn', async () => {
  const at = '2026-06-30T08:00:00Z';
  const same = (entity: string, other: string) =>
    decide(app.graph, { verdict: 'yes', entity, other, note: '同一家' }, { by: '王芳', at });
  await same('company:glass-two', 'company:glass-three');
  await same('company:glass', 'company:glass-two');
  const batch = await bring('状态.csv', '企业名称,经营状态\n玻璃二厂,注销\n');
  const decided = await wholeGraph(app.graph);
  const standing = () =>
    runCypher(
      app.graph,
      `MATCH (n) WHERE n.id STARTS WITH 'company:glass'
       RETURN n.id AS id, labels(n) AS labels, n.mergedInto AS into, COUNT { (n)--() } > 0 AS tied ORDER BY id`,
    );
  const expected = [
    { id: 'company:glass', labels: ['Entity', 'Company'], into: null, tied: true },
    { id: 'company:glass-three', labels: ['Duplicate'], into: 'company:glass-two', tied: false },
    { id: 'company:glass-two', labels: ['Duplicate'], into: 'company:glass', tied: false },
  ];
  expect(await standing()).toEqual(expected);
  await load({ reset: true });
  expect(await standing()).toEqual(expected);
  expect(await wholeGraph(app.graph)).toBe(decided);
  await takeBack(batch);
  await load({ reset: true });
  expect(await standing()).toEqual(expected);
});
