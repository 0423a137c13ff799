import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { RowProblem } from '../../server/contract/imports-plan.ts';
import { useImportApp } from '../support/import-app.ts';
import { act, tryOut, wholeGraph } from '../support/import-by-api.ts';
import { runCypher } from '../support/test-graph.ts';

// Each step of an import is several requests and looks at the whole graph.
jest.setTimeout(120_000);

const { app } = useImportApp({}, async ({ graph }) => {
  await runCypher(graph, "MATCH (n:Entity) WHERE n.id CONTAINS ':trial-' DETACH DELETE n");
  expect(await wholeGraph(graph)).toBe(before);
});
let before: string;
beforeAll(async () => {
  before = await wholeGraph(app.graph);
  // Two products nobody makes, and a segment that has the name of one of them.
  await runCypher(
    app.graph,
    `CREATE (:Entity:Product {id: 'product:trial-tyre', name: '试用轮胎'}),
       (:Entity:Product {id: 'product:trial-rubber', name: '试用橡胶'}),
       (:Entity:Product {id: 'product:trial-winter', name: '试用冬季胎'}),
       (:Entity:Product {id: 'product:trial-both', name: '试用双名'}),
       (:Entity:Segment {id: 'segment:trial-both', name: '试用双名'}),
       (:Entity:Segment {id: 'segment:trial-making', name: '试用制造'})`,
  );
});

const TIES = `from,rel,to
试用轮胎,上游材料,试用橡胶
试用橡胶,下游产品,试用冬季胎
试用轮胎,产品小类,试用冬季胎
试用橡胶,上游材料,试用轮胎
试用轮胎,上游材料,试用轮胎
试用轮胎,上游材料,没有的橡胶
试用制造,上游,试用轮胎
试用双名,上游,试用制造
试用双名,供给,试用双名
试用轮胎,上游材料,试用橡胶
`;

describe('ties between products', () => {
  test('are taken in as their words mean, and every other row is told of', async () => {
    const batch = await tryOut(app, '产品关系.csv', TIES);
    expect(batch.counts).toMatchObject({
      rows: { read: 10, created: 5, changed: 0, left: 1, refused: 3, undecided: 1, repeated: 1 },
      notes: [{ note: '与前面的一行方向相反，两行都算', count: 1 }],
    });
    expect(batch.counts?.facts).toEqual([
      { kind: 'Source', created: 1, changed: 0, left: 0 },
      { kind: 'FEEDS', created: 4, changed: 0, left: 0 },
      { kind: 'KIND_OF', created: 1, changed: 0, left: 0 },
    ]);
    const { body } = await app.api.get(`/api/imports/${batch.id}/problems`).expect(200);
    expect(
      (body.items as RowProblem[]).map(({ outcome, kind, line, header, value, expected }) => [
        outcome,
        kind,
        line,
        header,
        value,
        expected,
      ]),
    ).toEqual([
      ['refused', 'self-relation', 6, 'from', '试用轮胎', '与起点不同的主体；FEEDS 的两端是同一个'],
      ['refused', 'unknown-reference', 7, 'to', '没有的橡胶', '图谱或文件里有的产品名称'],
      [
        'refused',
        'impossible-relation',
        8,
        'from',
        '试用制造',
        '与另一端同类的主体；供给只连接环节与环节、产品与产品',
      ],
      [
        'undecided',
        'ambiguous-reference',
        10,
        'from',
        '试用双名',
        '只连接环节或只连接产品的关系类型；两端既是环节又是产品',
      ],
    ]);

    const committed = await act(app, batch, 'commit');
    const ties = await runCypher(
      app.graph,
      `MATCH (a)-[r:FEEDS|KIND_OF]->(b) WHERE r.batch = $batch
       RETURN a.id + ' ' + type(r) + ' ' + b.id AS tie ORDER BY tie`,
      { batch: batch.id },
    );
    expect(ties.map(({ tie }) => tie)).toEqual([
      'product:trial-rubber FEEDS product:trial-tyre',
      'product:trial-rubber FEEDS product:trial-winter',
      'product:trial-tyre FEEDS product:trial-rubber',
      'product:trial-winter KIND_OF product:trial-tyre',
      'segment:trial-making FEEDS segment:trial-both',
    ]);

    const again = await tryOut(app, '产品关系.csv', TIES);
    expect(again.counts?.rows).toMatchObject({ created: 0, changed: 0, left: 6, refused: 3, undecided: 1 });
    await act(app, committed, 'rollback');
  });
});
