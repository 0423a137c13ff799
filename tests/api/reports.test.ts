import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { ReportToKeep } from '../../server/contract/reports.ts';
import { applySchema } from '../../server/graph/schema.ts';
import { testApp } from '../support/test-app.ts';
import { runCypher } from '../support/test-graph.ts';

const { api, graph, close } = testApp();
const AUTHOR = encodeURIComponent('王芳');

const report: ReportToKeep = {
  kind: 'chain',
  subject: { id: 'chain:new-display', label: 'Chain', name: '新型显示' },
  title: '青岛市新型显示产业链报告（试）',
  address: '/reports/chain/chain%3Anew-display?region=region%3Acn-3702',
  hash: 'a'.repeat(64),
  asOf: '2026-06-30',
  newest: null,
  sections: [
    {
      part: 'gaps',
      name: '缺口清单',
      header: ['环节', '企业', '最新'],
      rows: [{ key: 'segment:new-display-driver-ic', cells: ['显示驱动芯片', 0, null] }],
    },
  ],
};
const keep = (body: object, author = AUTHOR) =>
  api.post('/api/reports').set('x-liantu-author', author).send(body);

beforeAll(() => applySchema(graph));
afterEach(() =>
  runCypher(graph, 'MATCH (n:KeptReport) WHERE n.title ENDS WITH $end DELETE n', { end: '（试）' }),
);
afterAll(close);

test('a report that was kept opens with all it said, and is listed without', async () => {
  const { body: listed } = await keep(report).expect(200);
  const { sections, ...rest } = report;
  expect(listed).toEqual({
    ...rest,
    id: expect.stringMatching(/^report:[0-9a-f]{24}$/),
    keptBy: '王芳',
    keptAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });
  const { body: opened } = await api.get(`/api/reports/${listed.id}`).expect(200);
  expect(opened).toEqual({ ...listed, sections });
  const { body: all } = await api.get('/api/reports').expect(200);
  expect(all.reports).toContainEqual(listed);
});

test('the same report kept twice, also at a time, is one; another word makes another', async () => {
  const both = await Promise.all([keep(report), keep(report, encodeURIComponent('李四'))]);
  const [first, second] = both.map(({ body }) => body);
  expect(second).toEqual(first);
  const { body: other } = await keep({ ...report, newest: '2026-03' }).expect(200);
  expect(other.id).not.toBe(first.id);
});

test.each([
  ['another site', { address: 'https://example.org/reports/x' }, 'address'],
  ['a page that is no report', { address: '/gaps' }, 'address'],
  ['no hash', { hash: 'abc' }, 'hash'],
  ['an unknown kind', { kind: 'person' }, 'kind'],
])('%s is refused', async (_what, wrong, field) => {
  const { body } = await keep({ ...report, ...wrong }).expect(400);
  expect(body.error.details[0].field).toBe(field);
});

test('who keeps a report says a name; a report nobody kept is not there', async () => {
  const { body } = await api.post('/api/reports').send(report).expect(400);
  expect(body.error.code).toBe('author_required');
  await api.get('/api/reports/report:0000').expect(404);
});
