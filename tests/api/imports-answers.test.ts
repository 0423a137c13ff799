import { expect, jest, test } from '@jest/globals';
import type { Batch } from '../../server/contract/imports-batch.ts';
import { SHEET_KIND_CODES } from '../../server/contract/imports-sheet-kinds.ts';
import { templateCsv } from '../../server/features/imports/templates/write-template.ts';
import { SEED_CALLS } from '../bench/seed-calls.ts';
import { useImportApp } from '../support/import-app.ts';
import { act, tryOut, wholeGraph } from '../support/import-by-api.ts';
import { runCypher } from '../support/test-graph.ts';

// Whatever the product takes in, its own pages must be able to show.
jest.setTimeout(300_000);

// The examples of the templates are of a later day than that of the tests.
const { app } = useImportApp({ today: () => '2026-12-31' });

/** Projects as people write them: every form of an amount, a date and a stage that is taken. */
const AS_WRITTEN = `项目名称,产业链,所在区市,计划总投资,进展,签约日期,内资/外资,来源地
试写项目一,新型显示,即墨区,5-10亿,签约落地,2024年3月,内资,广东省
试写项目二,新型显示,黄岛区,近千亿,已开工,24/5/1,外资,
试写项目三,新型显示,崂山区,约2亿元,投产,2024-01-15,,
试写项目四,,城阳区,500万美元,洽谈,,,
试写项目五,新型显示,,,储备,2023,,`;

/** The examples of a template are marked as such and not taken in. */
const filledIn = (csv: string) => csv.replaceAll('示例：', '');

const REGION = 'region=region:cn-3702';
const PLAIN_CALLS = [
  `/overview?${REGION}`,
  `/project-funnel?${REGION}`,
  `/project-bulletin?${REGION}&period=2024Q1`,
  `/project-bulletin?${REGION}&period=2024-05`,
  '/projects',
  '/sites',
  '/targets',
  `/chain-duties?${REGION}`,
  `/districts/declared-fit?${REGION}&year=2024`,
  '/data-quality',
  ...['stale', 'unsourced', 'contested', 'dangling'].map((defect) => `/data-quality/${defect}`),
  '/reconciliation/queue',
  '/facts/sources',
  '/tie-kinds',
  '/questions',
];
/** What is asked of one entity, by its label. */
const callsAbout = (id: string, label: string) => [
  `/entities/${id}`,
  `/entities/${id}/neighbours`,
  `/entities/${id}/dossier?${REGION}`,
  `/facts/entity/${id}`,
  ...(label === 'Fund' ? [`/funds/${id}/trace`, `/funds/${id}/introductions`] : []),
  ...(label === 'Project' ? [`/projects/${id}/life`, `/district-fit?entity=${id}&${REGION}`] : []),
  ...(label === 'Company' ? [`/district-fit?entity=${id}&${REGION}`] : []),
];

test('after a sheet of every kind every page still answers, and taken back nothing of them is left', async () => {
  const before = await wholeGraph(app.graph);
  const batches: Batch[] = [];
  const sheets = [
    ...SHEET_KIND_CODES.map((kind) => [kind, filledIn(templateCsv(kind))] as const),
    ['写', AS_WRITTEN] as const,
  ];
  for (const [name, csv] of sheets) {
    const batch = await tryOut(app, `${name}.csv`, csv, { createMissing: true, undecided: 'apart' });
    if ((batch.counts?.rows.created ?? 0) + (batch.counts?.rows.changed ?? 0) > 0) {
      batches.push(await act(app, batch, 'commit'));
    }
  }
  expect(batches.map(({ status }) => status)).toEqual(batches.map(() => 'committed'));
  const asWritten = batches.at(-1);
  expect([asWritten?.fileName, asWritten?.counts?.rows.created]).toEqual(['写.csv', 5]);

  const made = await runCypher(
    app.graph,
    `MATCH (n:Entity) WHERE n.batch IS NOT NULL
     RETURN n.id AS id, [label IN labels(n) WHERE label <> 'Entity'][0] AS label ORDER BY id`,
  );
  expect(new Set(made.map(({ label }) => label)).size).toBeGreaterThan(5);
  const failing: string[] = [];
  const ask = async (path: string, body?: object) => {
    const asked = body ? app.api.post(`/api${path}`).send(body) : app.api.get(`/api${path}`);
    const { status } = await asked;
    if (status !== 200) failing.push(`${status} ${path}`);
  };
  for (const { path, body } of SEED_CALLS) await ask(path, body as object | undefined);
  for (const path of PLAIN_CALLS) await ask(path);
  for (const { id, label } of made as { id: string; label: string }[])
    for (const path of callsAbout(id, label)) await ask(path);
  expect(failing).toEqual([]);

  for (const batch of batches.toReversed()) await act(app, batch, 'rollback');
  expect(await wholeGraph(app.graph)).toBe(before);
});
