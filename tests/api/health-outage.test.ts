import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AUTHOR_HEADER } from '../../server/contract/author.ts';
import { FILE_NAME_HEADER } from '../../server/contract/imports.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { openGraph } from '../../server/graph/graph.ts';
import { applySchema } from '../../server/graph/schema.ts';
import { DEFAULT_CARD_RULES } from '../../server/features/projects/deal-card.rules.ts';
import { LocalHome } from '../../server/neo4j/local-home.ts';
import { SMALL_MEMORY } from '../../server/neo4j/memory.ts';
import { canRunLocally, provideLocal, type ProvidedNeo4j } from '../../server/neo4j/provide.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

/** One request for each call that needs the graph, right but for the graph. A new call needs its line here. */
const REQUESTS: Record<string, string | object> = {
  'get /health': '',
  'get /search': '?q=京东方',
  'get /facts/form': '',
  'get /facts/sources': '?q=公告',
  'get /facts/{kind}/{id}': '',
  'post /facts/{kind}': {
    label: 'Company',
    cells: { name: '某公司' },
    source: { id: 'source:x' },
    asOf: '2024',
  },
  'post /facts/{kind}/{id}': { version: 0, cells: {}, source: { id: 'source:x' }, asOf: '2024' },
  'post /facts/{kind}/{id}/retract': { version: 0 },
  'get /edits': '',
  'post /edits/{id}/undo': {},
  'get /entities/{id}': '',
  'get /entities/{id}/neighbours': '',
  'get /entities/{id}/dossier': '?region=region:cn-3702',
  'post /entities/ties': { ids: ['company:boe'] },
  'post /entities/{id}/expansion': {},
  'post /entities/links': { ids: ['company:boe', 'company:hkc'] },
  'post /entities/belonging': { ids: ['company:boe'] },
  'post /cypher': { query: 'RETURN 1' },
  'get /cypher/schema': '',
  'get /chains': '',
  'get /regions': '',
  'get /chains/{id}': '',
  'get /chains/{id}/gaps': '?region=region:cn-3702',
  'get /chains/{id}/comparison': '?region=region:cn-3702&againstAsOf=2023-01-01',
  'get /chains/{id}/specialisation': '?region=region:cn-3702',
  'post /chains/{id}/what-if': { region: 'region:cn-3702', changes: [] },
  'get /district-fit': '?entity=company:boe&region=region:cn-3702',
  'get /districts/declared-fit': '?region=region:cn-3702',
  'get /districts/matrix': '?region=region:cn-3702',
  'get /districts/matrix/cell': '?region=region:cn-3702&district=region:cn-370211&chain=chain:new-display',
  'get /backtest': '',
  'get /visit-plan': '?chains=chain:new-display&region=region:cn-3702',
  'get /candidates': '?segment=segment:x&outside=region:cn-3702',
  'get /paths': '?from=company:boe&to=company:other',
  'post /introductions': { leader: 'company:boe', segments: ['segment:x'], outside: 'region:cn-3702' },
  'get /tie-kinds': '?at=company:boe',
  'get /muted': '?ids=company:boe',
  'get /funds': '',
  'get /funds/coverage': '?region=region:cn-3702',
  'get /funds/cited-rules': '',
  'get /funds/{id}/trace': '',
  'get /funds/{id}/introductions': '',
  'post /funds/{id}/ledger': {
    rule: {
      name: '试算',
      versions: [
        {
          from: '2020-01-01',
          multiple: 1,
          base: { kind: 'fund-size' },
          counts: ['landed'],
          region: 'region:cn-3702',
          statuses: ['actual'],
        },
      ],
    },
  },
  'get /region-map': '?region=region:cn-3702',
  'get /overview': '?region=region:cn-3702',
  'get /projects': '',
  'get /projects/{id}/life': '',
  'post /projects/{id}/life': {
    version: 0,
    entry: { kind: 'stage', stage: 'signed', on: '2024-01', source: { title: '通报' } },
  },
  'post /projects/{id}/life/undo': { version: 1, entry: 'projectentry:x' },
  'get /project-issues': '',
  'post /project-issues': { project: 'project:x', what: '用地', owner: '', due: null },
  'post /project-issues/{id}': { version: 1, state: 'closed' },
  'get /card-rules': '',
  'post /card-rules': { version: 9, rules: DEFAULT_CARD_RULES },
  'post /card-rules/reset': { version: 1 },
  'get /project-bulletin': '?region=region:cn-3702&period=2024Q1',
  'get /project-bulletin/issued': '',
  'post /project-bulletin/issued': {
    region: 'region:cn-3702',
    period: '2024Q1',
    asOf: '2024-06-30',
    min: null,
    title: '一季度',
  },
  'get /project-bulletin/issued/{id}': '',
  'get /project-funnel': '?region=region:cn-3702',
  'get /sites': '',
  'post /sites': {
    name: '一号厂房',
    kind: 'idle-factory',
    state: 'available',
    address: '',
    area: null,
    areaUnit: '亩',
    structure: '',
    about: '',
    directions: [],
    photos: [],
    region: 'region:cn-3702',
    park: null,
    owner: '',
    contact: '',
    price: '',
    note: '',
    published: false,
    sourceTitle: '台账',
    sourceUrl: '',
    asOf: '2024-06-30',
  },
  'post /sites/{id}': { version: 1, removed: true },
  'get /sites/{id}/matches': '',
  'get /published-sites': '',
  'get /questions': '',
  'get /questions/{id}': '',
  'post /questions/{id}/answer': { params: {} },
  'post /questions': { name: '一', cypher: 'RETURN 1' },
  'post /questions/{id}': { name: '一', cypher: 'RETURN 1', version: 1 },
  'post /questions/{id}/removal': { version: 1 },
  'get /targets': '',
  'post /targets': { company: 'company:boe', region: 'region:cn-3702', origin: 'firm' },
  'post /targets/import': {
    fileName: '目标.csv',
    content: Buffer.from('目标企业,引进地区\n京东方,即墨区').toString('base64'),
  },
  'post /targets/{id}': { version: 1, owner: '王五' },
  'post /targets/{id}/remove': { version: 1 },
  'post /targets/{id}/restore': {},
  'get /views': '',
  'post /views': { name: '试', address: '/graph' },
  'get /views/export': '',
  'post /views/import': { format: 'liantu-views', version: 1, views: [] },
  'post /views/links': { address: '/graph' },
  'get /views/{id}': '',
  'post /views/{id}': { version: 1, name: '试' },
  'post /views/{id}/remove': { version: 1 },
  'post /views/{id}/restore': {},
  'get /views/{id}/changes': '',
  'get /chain-duties': '?region=region:cn-3702',
  'post /chain-duties': {
    chain: 'chain:x',
    region: 'region:cn-3702',
    version: 0,
    person: '',
    office: '',
    source: '',
    asOf: '2026-06-30',
  },
  'get /reports': '',
  'post /reports': {
    kind: 'chain',
    subject: { id: 'chain:x', label: 'Chain', name: '链' },
    title: '链',
    address: '/reports/chain/chain%3Ax',
    hash: '0'.repeat(64),
    asOf: '2026-06-30',
    newest: null,
    sections: [],
  },
  'get /reports/{id}': '',
  'get /reconciliation/queue': '',
  'get /reconciliation/pair': '?left=company:boe&right=company:hkc',
  'get /reconciliation/name': '?label=Company&name=京东方',
  'get /reconciliation/decisions': '',
  'post /reconciliation/decisions': { verdict: 'no', entity: 'company:boe', other: 'company:hkc' },
  'post /reconciliation/decisions/{id}/undo': { version: 1 },
  'get /data-quality': '',
  'get /data-quality/{defect}': '',
  'get /imports': '',
  'post /imports': Buffer.from('企业名称\n海之声\n'),
  'get /imports/{id}': '',
  'get /imports/{id}/sheets': '',
  'post /imports/{id}/encoding': { version: 1, encoding: 'big5' },
  'post /imports/{id}/plan': {
    sheets: [
      {
        sheet: '企业',
        headerLines: [1],
        mapping: {
          version: 1,
          name: '企业',
          kind: 'companies',
          columns: [{ column: '企业名称', position: 1, field: 'name' }],
        },
      },
    ],
    settings: { source: { title: '企业', department: '甲局', date: '2024' }, asOf: '2024' },
  },
  'get /imports/{id}/plan': '',
  'get /imports/{id}/problems': '',
  'get /imports/{id}/look-alikes': '',
  'get /imports/{id}/refused.csv': '?sheet=企业',
  'get /imports/{id}/progress': '',
  'post /imports/{id}/commit': { version: 1 },
  'post /imports/{id}/resume': { version: 1 },
  'post /imports/{id}/rollback': { version: 1 },
  'post /imports/{id}/remove': { version: 1 },
  'get /import-mappings': '',
  'post /import-mappings': {
    mapping: {
      version: 1,
      name: '没有人留下的',
      kind: 'companies',
      columns: [{ column: '企业名称', position: 1, field: 'name' }],
    },
    version: 9,
  },
  'post /import-mappings/{id}/remove': { version: 1 },
  'get /sources': '',
  'get /sources/{id}': '',
};
const WITHOUT_GRAPH = ['get /openapi.json', 'get /queries', 'get /import-templates'];
const GONE_WITHIN_MS = 6_000;

const locally = await canRunLocally(process.env);
const quiet = { update: () => {}, done: () => {}, skip: () => {}, fail: () => {} };

(locally ? describe : describe.skip)('a Neo4j that goes away', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'liantu-outage-'));
  const home = new LocalHome(path.join(folder, 'neo4j'), path.join(folder, 'logs'));
  let neo4j: ProvidedNeo4j;
  let graph: Graph;
  let app: TestApp;

  beforeAll(async () => {
    neo4j = await provideLocal({ env: process.env, step: quiet, memory: SMALL_MEMORY, ports: [] }, home);
    graph = openGraph(neo4j.connection);
    await applySchema(graph);
    app = testApp({ graph });
    await app.api.get('/api/health').expect(200);
  }, 240_000);

  afterAll(async () => {
    await app?.close();
    await neo4j?.leave();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }, 90_000);

  async function ask(call: string): Promise<{ status: number; ms: number }> {
    const [method, template = ''] = call.split(' ');
    const kind = template.split('/')[1]?.replace(/ies$/, 'y').replace(/s$/, '').replaceAll('-', '') ?? '';
    const address = `/api${template
      .replace('{kind}', 'entity')
      .replace('{defect}', 'stale')
      .replace('{id}', `${kind === 'entity' ? 'company' : kind}:x`)}`;
    const input = REQUESTS[call] ?? '';
    const started = performance.now();
    const { status } =
      method === 'post'
        ? await app.api
            .post(address)
            .set(AUTHOR_HEADER, 'somebody')
            .set(FILE_NAME_HEADER, 'companies.csv')
            .type(Buffer.isBuffer(input) ? 'application/octet-stream' : 'application/json')
            .send(input)
        : await app.api.get(encodeURI(address + String(input)));
    return { status, ms: performance.now() - started };
  }

  async function backAgain(): Promise<number> {
    const started = performance.now();
    while ((await app.api.get('/api/health')).status !== 200) {
      if (performance.now() - started > 30_000) throw new Error('not back after 30 s');
    }
    return performance.now() - started;
  }

  test('the list of requests is the list of calls', async () => {
    const { body } = await app.api.get('/api/openapi.json').expect(200);
    const calls = Object.entries<object>(body.paths).flatMap(([address, methods]) =>
      Object.keys(methods).map((method) => `${method} ${address}`),
    );
    expect(calls.filter((call) => !WITHOUT_GRAPH.includes(call)).sort()).toEqual(
      Object.keys(REQUESTS).sort(),
    );
  });

  test('each request is a right one while the graph is there', async () => {
    for (const call of Object.keys(REQUESTS)) {
      const { status } = await ask(call);
      expect([call, [200, 404, 409].includes(status)]).toEqual([call, true]);
    }
  }, 60_000);

  test('every call says 503 within six seconds of being asked, those that need no graph answer, and all is well when it returns', async () => {
    await neo4j.leave();
    const asked = await Promise.all(
      Object.keys(REQUESTS).map(async (call) => {
        const { status, ms } = await ask(call);
        return { call, status, inTime: ms < GONE_WITHIN_MS };
      }),
    );
    expect(asked).toEqual(Object.keys(REQUESTS).map((call) => ({ call, status: 503, inTime: true })));
    const { body } = await app.api.get('/api/health').expect(503);
    expect(body.error).toEqual({ code: 'graph_unreachable', message: expect.stringContaining('连不上') });
    for (const call of WITHOUT_GRAPH) await app.api.get(`/api${call.split(' ')[1]}`).expect(200);

    await neo4j.revive?.(quiet);
    expect(await backAgain()).toBeLessThan(10_000);
    for (const call of Object.keys(REQUESTS)) {
      const { status } = await ask(call);
      expect([call, [200, 404, 409].includes(status)]).toEqual([call, true]);
    }
  }, 240_000);

  test('one that is killed in the middle of work is survived too', async () => {
    const pid = home.record()?.pid;
    if (pid === undefined) throw new Error('no Neo4j to kill');
    const working = app.api
      .post('/api/cypher')
      .send({ query: 'UNWIND range(1, 1000000000) AS x RETURN count(x)' })
      .then(({ status }) => status);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    process.kill(pid, 'SIGKILL');
    expect(await working).toBe(503);
    expect((await ask('get /search')).status).toBe(503);
    await neo4j.revive?.(quiet);
    await backAgain();
    expect((await ask('post /cypher')).status).toBe(200);
  }, 240_000);

  test('one that hangs is called gone by the health check, and answers again when it wakes', async () => {
    const pid = home.record()?.pid;
    if (pid === undefined) throw new Error('no Neo4j to hold');
    process.kill(pid, 'SIGSTOP');
    try {
      const { status, ms } = await ask('get /health');
      expect([status, ms < GONE_WITHIN_MS]).toEqual([503, true]);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await backAgain();
  }, 60_000);
});
