import { AUTHOR_HEADER } from '../../server/contract/author.ts';
import { type Batch, batchSchema, type ImportSettings } from '../../server/contract/imports-batch.ts';
import type { SheetFound } from '../../server/contract/imports-plan.ts';
import { FILE_NAME_HEADER } from '../../server/contract/imports.ts';
import type { Graph } from '../../server/graph/graph.ts';
import type { TestApp } from './test-app.ts';
import { runCypher } from './test-graph.ts';

export const SETTINGS: ImportSettings = {
  source: { title: '企业名录', department: '工业和信息化局', date: '2024-05' },
  asOf: '2024-05',
  confidence: 'stated',
  createMissing: false,
  undecided: 'wait',
};

/** Sends a file as a browser would. */
export function upload({ api }: TestApp, name: string, content: string | Buffer) {
  return api
    .post('/api/imports')
    .set(AUTHOR_HEADER, encodeURIComponent('王芳'))
    .set(FILE_NAME_HEADER, encodeURIComponent(name))
    .type('application/octet-stream')
    .send(Buffer.from(content));
}

/** Takes a file in and tries it out as it is proposed; gives the batch when that is done. */
export async function tryOut(
  app: TestApp,
  name: string,
  content: string | Buffer,
  settings: Partial<ImportSettings> = {},
): Promise<Batch> {
  const { id } = (await upload(app, name, content).expect(200)).body as Batch;
  return planAsProposed(app, id, settings);
}

type Chosen = { sheet: string; headerLines: number[]; mapping: object };

/** Tries a file out that was taken in, with the sheets given or all as they are proposed. */
export async function planAsProposed(
  app: TestApp,
  id: string,
  settings: Partial<ImportSettings> = {},
  chosen?: readonly Chosen[],
): Promise<Batch> {
  const sheets = chosen ?? (await proposed(app, id));
  await app.api
    .post(`/api/imports/${id}/plan`)
    .send({ sheets, settings: { ...SETTINGS, ...settings } })
    .expect(200);
  return untilAtRest(app, id);
}

async function proposed({ api }: TestApp, id: string): Promise<Chosen[]> {
  const found = (await api.get(`/api/imports/${id}/sheets`).expect(200)).body.sheets as SheetFound[];
  return found.flatMap(({ name: sheet, proposal }) => {
    if (!proposal) return [];
    const { headerLines, kind } = proposal;
    const columns = proposal.columns.map(({ confidence: _c, reason: _r, ...column }) => column);
    return [{ sheet, headerLines, mapping: { version: 1, name: sheet, kind, columns } }];
  });
}

/** Does one thing with a batch (`commit`, `rollback` …) and waits until it rests. */
export async function act(app: TestApp, batch: Batch, action: string): Promise<Batch> {
  await app.api.post(`/api/imports/${batch.id}/${action}`).send({ version: batch.version }).expect(200);
  return untilAtRest(app, batch.id);
}

/** Follows the events of a batch to their end; gives the batch that the last of them holds. */
async function untilAtRest({ api }: TestApp, id: string): Promise<Batch> {
  const { text } = await api.get(`/api/imports/${id}/progress`).expect(200);
  const last = /event: end\ndata: (?<batch>.*)\n\n$/u.exec(text)?.groups?.['batch'];
  return batchSchema.parse(JSON.parse(last ?? 'null'));
}

/** Everything the graph holds but what is noted of imports, as one text: equal texts are equal graphs. */
export async function wholeGraph(graph: Graph): Promise<string> {
  const [nodes, ties] = await Promise.all([
    runCypher(
      graph,
      `MATCH (n) WHERE NOT n:ImportBatch AND NOT n:ImportMapping AND NOT n:ChangeMark
       RETURN labels(n) AS labels, properties(n) AS properties`,
    ),
    runCypher(
      graph,
      `MATCH (a)-[r]->(b)
       RETURN coalesce(a.id, a.key) AS from, type(r) AS type, coalesce(b.id, b.key) AS to, properties(r) AS properties`,
    ),
  ]);
  return [...nodes, ...ties].map(sorted).toSorted().join('\n');
}

function sorted(row: Record<string, unknown>): string {
  const { properties, ...rest } = row;
  return JSON.stringify([
    rest,
    Object.entries(properties as object).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

/** Takes away what is noted of batches. */
export async function forgetBatches(graph: Graph): Promise<void> {
  await runCypher(
    graph,
    "MATCH (n) WHERE n:ImportBatch OR n:ImportMapping OR (n:ChangeMark AND n.id = 'imports') DETACH DELETE n",
  );
}
