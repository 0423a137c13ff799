import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AUTHOR_HEADER } from '../../server/contract/author.ts';
import type { ProjectLife } from '../../server/contract/project-life.ts';
import { applySchema } from '../../server/graph/schema.ts';
import { plant } from '../support/small-graph.ts';
import { testApp } from '../support/test-app.ts';
import { runCypher } from '../support/test-graph.ts';

const { api, graph, close } = testApp();
const PROJECT = 'project:life-test';
const NAME = encodeURIComponent('王芳');
const SOURCE = { title: '市商务局6月调度表', publisher: '市商务局', date: '2026-06' };

/** A project signed in 2024Q1 for 10亿元, in no district, of which nothing else is known. */
const SMALL = {
  nodes: {
    [PROJECT]: { name: '试验项目', origin: 'unknown' },
    'claim:life-test-stage': {
      key: 'stage',
      value: 'signed',
      asOf: '2024-03-31',
      period: '2024Q1',
      confidence: 'stated',
    },
    'claim:life-test-money': {
      key: 'plannedInvestment',
      value: 10,
      unit: '亿元',
      currency: 'CNY',
      asOf: '2024-03-31',
      confidence: 'stated',
    },
  },
  ties: [
    { from: PROJECT, type: 'HAS_CLAIM' as const, to: 'claim:life-test-stage' },
    { from: PROJECT, type: 'HAS_CLAIM' as const, to: 'claim:life-test-money' },
  ],
};

let uproot: () => Promise<void>;
beforeAll(() => applySchema(graph));
beforeEach(async () => {
  uproot = await plant(graph, SMALL);
});
afterEach(async () => {
  await runCypher(
    graph,
    `MATCH (n) WHERE (n:ProjectEntry OR n:ProjectIssue) AND n.project = $id OR n:ProjectLife AND n.id = $id
       OR n:Source AND n.title = $title OR n:Claim AND n.id STARTS WITH 'claim:entered-'
     DETACH DELETE n`,
    { id: PROJECT, title: SOURCE.title },
  );
  await uproot();
});
afterAll(close);

const life = async (): Promise<ProjectLife> =>
  (await api.get(`/api/projects/${PROJECT}/life`).expect(200)).body;
const post = (path: string, body: object, author = NAME) =>
  api.post(`/api${path}`).set(AUTHOR_HEADER, author).send(body);
const enter = (version: number, entry: object, status = 200) =>
  post(`/projects/${PROJECT}/life`, {
    version,
    entry: { on: '2026-06-01', source: SOURCE, ...entry },
  }).expect(status);
const listed = async () => (await api.get(`/api/projects?ids=${PROJECT}`).expect(200)).body.projects[0];

describe('a stage entered by a person', () => {
  test('stands beside what the source says, names who entered it, and moves the project everywhere', async () => {
    const { body }: { body: ProjectLife } = await enter(0, { kind: 'stage', stage: 'started' });
    expect(body.version).toBe(1);
    expect(
      body.stages.map(({ stage, asOf, entry, backward }) => [stage, asOf, entry !== null, backward]),
    ).toEqual([
      ['signed', '2024-03-31', false, false],
      ['started', '2026-06-01', true, false],
    ]);
    expect(body.stages[1]?.sources).toEqual([{ id: expect.stringMatching(/^source:entered-/), ...SOURCE }]);
    expect(body.entries).toEqual([
      expect.objectContaining({
        by: '王芳',
        undone: null,
        entry: expect.objectContaining({ kind: 'stage' }),
      }),
    ]);
    expect(await listed()).toMatchObject({
      stage: 'started',
      stageSince: '2026-06-01',
      card: null,
      lastHeard: '2026-06-01',
      entered: true,
    });
  });

  test('is undone and restored, and its history keeps both', async () => {
    const { body: first }: { body: ProjectLife } = await enter(0, { kind: 'stage', stage: 'started' });
    const entry = first.entries[0]?.id;
    const undone = (
      await post(`/projects/${PROJECT}/life/undo`, { version: 1, entry }, encodeURIComponent('李强'))
    ).body as ProjectLife;
    expect([undone.version, undone.stage, undone.entries[0]?.undone?.by]).toEqual([2, 'signed', '李强']);
    expect(await listed()).toMatchObject({ stage: 'signed', entered: false });
    const back = (await post(`/projects/${PROJECT}/life/undo`, { version: 2, entry, restore: true }))
      .body as ProjectLife;
    expect([back.version, back.stage, back.entries.length]).toEqual([3, 'started', 1]);
  });

  test('leads back only with a reason', async () => {
    await enter(0, { kind: 'stage', stage: 'started' });
    const { body } = await enter(1, { kind: 'stage', stage: 'in-talks', on: '2026-06-20' }, 400);
    expect(body.error.code).toBe('reason_required');
    expect(body.error.details).toEqual([
      {
        in: 'body',
        field: 'entry.reason',
        expected: expect.any(String),
        from: 'started',
        to: 'in-talks',
        on: '2026-06-20',
      },
    ]);
    const now: { body: ProjectLife } = await enter(1, {
      kind: 'stage',
      stage: 'in-talks',
      on: '2026-06-20',
      reason: '投资方更换，重新洽谈',
    });
    expect(now.body.stages.at(-1)).toMatchObject({
      stage: 'in-talks',
      backward: true,
      reason: '投资方更换，重新洽谈',
    });
  });

  test('is refused with the newest when somebody came before, and nothing of it is kept', async () => {
    await enter(0, { kind: 'team', name: '新型显示专班' });
    const { body } = await enter(0, { kind: 'stage', stage: 'started' }, 409);
    expect(body.error.code).toBe('changed_meanwhile');
    expect(body.error.details).toMatchObject({
      version: 1,
      team: [{ name: '新型显示专班' }],
      stage: 'signed',
    });
    expect((await life()).entries.length).toBe(1);
  });

  test('of two at the same moment one is kept', async () => {
    const both = await Promise.all(
      ['started', 'completed'].map((stage) =>
        post(`/projects/${PROJECT}/life`, {
          version: 0,
          entry: { kind: 'stage', stage, on: '2026-06-01', source: SOURCE },
        }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await life()).entries.length).toBe(1);
  });
});

test('without a name, source or date, or of what is not there, nothing is entered', async () => {
  const entry = { kind: 'stage', stage: 'started', on: '2026-06-01', source: SOURCE };
  const noName = await api.post(`/api/projects/${PROJECT}/life`).send({ version: 0, entry }).expect(400);
  expect(noName.body.error.code).toBe('author_required');
  await enter(0, { kind: 'stage', stage: 'started', source: undefined }, 400);
  await enter(0, { kind: 'stage', stage: 'started', on: '2026-08' }, 400);
  await enter(0, { kind: 'stage', stage: 'started', source: { id: 'source:nowhere' } }, 400);
  await enter(0, { kind: 'fills', target: 'company:boe' }, 400);
  await enter(0, { kind: 'district', region: 'region:nowhere', role: 'plant' }, 400);
  await post('/projects/project:nobody/life', { version: 0, entry }).expect(404);
  expect(await life()).toMatchObject({ version: 0, entries: [] });
});

test('money, origin, roles and responsibility stand beside the seed’s, and say so where there is none', async () => {
  const before = await life();
  expect([
    before.money.actual,
    before.money['paid-in'],
    before.department,
    before.team,
    before.districts,
  ]).toEqual([[], [], [], [], []]);
  const entries = [
    { kind: 'money', status: 'planned', value: 12, unit: '亿元' },
    { kind: 'money', status: 'actual', value: 3.5, unit: '亿元' },
    { kind: 'money', status: 'paid-in', value: 900, unit: '万美元', qualifier: '约' },
    { kind: 'origin', origin: 'foreign' },
    { kind: 'source-region', region: 'region:cn-81' },
    { kind: 'fills', target: 'segment:new-display-driver-ic' },
    { kind: 'district', region: 'region:cn-370202', role: 'registered' },
    { kind: 'district', region: 'region:cn-370285', role: 'plant' },
    { kind: 'department', name: '市工业和信息化局' },
    { kind: 'team', name: '新型显示专班' },
  ];
  for (const [version, entry] of entries.entries()) await enter(version, entry);
  const now = await life();
  expect(now.money.planned?.map(({ money: { value }, entry }) => [value, entry !== null])).toEqual([
    [12, true],
    [10, false],
  ]);
  expect(now.districts.map(({ region, role }) => [region.id, role]).sort()).toEqual([
    ['region:cn-370202', 'registered'],
    ['region:cn-370285', 'plant'],
  ]);
  expect(await listed()).toMatchObject({
    amount: { kind: 'own', yi: { low: 12, high: 12 } },
    actual: { value: 3.5, unit: '亿元', status: 'actual' },
    paidIn: { value: 900, unit: '万美元', currency: 'USD', qualifier: '约' },
    origin: 'foreign',
    scope: { value: 'abroad', by: 'record' },
    sourceRegion: { id: 'region:cn-81' },
    department: '市工业和信息化局',
    team: '新型显示专班',
    fills: [{ id: 'segment:new-display-driver-ic' }],
  });
  const funnel = (await api.get('/api/project-funnel?region=region:cn-3702').expect(200)).body;
  const shared = funnel.districts.filter(({ district }: { district: { id: string } }) =>
    ['region:cn-370202', 'region:cn-370285'].includes(district.id),
  );
  expect(shared.map((one: { shared: number }) => one.shared >= 1)).toEqual([true, true]);
});

test('the funnel of one chain counts the projects that fill it, and only those', async () => {
  const get = async (path: string) => (await api.get(`/api/${path}`).expect(200)).body;
  const chain = 'chain:new-display';
  const all = await get('project-funnel?region=region:cn-3702');
  const one = await get(`project-funnel?region=region:cn-3702&chain=${chain}`);
  const board = await get(`projects?region=region:cn-3702&chain=${chain}&limit=1000`);
  expect([all.chain, one.chain]).toEqual([null, { id: chain, label: 'Chain', name: expect.any(String) }]);
  expect(one.projects).toBe(board.total);
  expect(one.projects).toBeGreaterThan(0);
  expect(one.projects).toBeLessThan(all.projects);
  expect(one.steps.map(({ here }: { here: number }) => here)).toEqual(
    one.steps.map(
      ({ stage }: { stage: string }) =>
        board.projects.filter((row: { stage: string }) => row.stage === stage).length,
    ),
  );
  await api.get('/api/project-funnel?region=region:cn-3702&chain=chain:nowhere').expect(404);
  await api.get('/api/project-funnel?region=region:cn-3702&chain=company:boe').expect(404);
});

test('a planned date that has passed makes a card, and the stage reached takes it away', async () => {
  const late = { kind: 'milestone', stage: 'started', due: '2026-05-01' };
  const { body }: { body: ProjectLife } = await enter(0, late);
  expect(body.cardReasons[0]).toEqual({
    kind: 'milestone',
    card: 'red',
    stage: 'started',
    due: '2026-05-01',
    days: 60,
    limit: 30,
  });
  const { body: met }: { body: ProjectLife } = await enter(1, {
    kind: 'stage',
    stage: 'started',
    on: '2026-06-10',
  });
  expect([met.card, met.milestones[0]?.state, met.milestones[0]?.metOn]).toEqual([null, 'met', '2026-06-10']);
});

const addProblem = async () =>
  (
    await post('/project-issues', {
      project: PROJECT,
      what: '用地指标未落实',
      owner: '',
      due: '2026-06-20',
    }).expect(200)
  ).body;

describe('the ledger of problems', () => {
  test('a problem past its date makes a card, closing it notes the day', async () => {
    const issue = await addProblem();
    expect(issue).toMatchObject({
      version: 1,
      state: 'open',
      closedOn: null,
      addedBy: '王芳',
      addedOn: '2026-06-30',
    });
    // Whose problems are noted is heard of: its time in the stage counts again.
    expect(await listed()).toMatchObject({
      card: 'red',
      cardReasons: [
        { kind: 'stage', card: 'red' },
        { kind: 'issue', card: 'yellow', what: '用地指标未落实', days: 10, limit: 1 },
      ],
      openIssues: 1,
    });
    const closed = (
      await post(`/project-issues/${issue.id}`, { version: 1, state: 'closed', result: '指标已下达' }).expect(
        200,
      )
    ).body;
    expect(closed).toMatchObject({ version: 2, closedOn: '2026-06-30', result: '指标已下达' });
    expect(await listed()).toMatchObject({ openIssues: 0 });
  });

  test('a change made on an older version is refused with the newest', async () => {
    const issue = await addProblem();
    await post(`/project-issues/${issue.id}`, { version: 1, owner: '自然资源局' }).expect(200);
    const { body } = await post(`/project-issues/${issue.id}`, { version: 1, owner: '我' }).expect(409);
    expect(body.error).toMatchObject({
      code: 'changed_meanwhile',
      details: { version: 2, owner: '自然资源局' },
    });
  });
});

const clearRules = () => runCypher(graph, 'MATCH (rules:CardRules) DELETE rules');

describe('the rules of cards', () => {
  beforeEach(clearRules);
  afterEach(clearRules);

  test('are kept by version for everybody, and set back as a version more', async () => {
    const first = (await api.get('/api/card-rules').expect(200)).body;
    expect([first.version, first.rules]).toEqual([0, first.defaults]);
    const rules = { ...first.rules, silentDays: 3650 };
    const kept = (await post('/card-rules', { version: 0, rules, note: '先看逾期' }).expect(200)).body;
    expect(kept).toMatchObject({ version: 1, by: '王芳', note: '先看逾期', rules: { silentDays: 3650 } });
    expect(await listed()).toMatchObject({ card: 'red', cardReasons: [{ kind: 'stage' }] });
    const { body } = await post('/card-rules', { version: 0, rules, note: '' }).expect(409);
    expect(body.error.details).toMatchObject({ version: 1 });
    const reset = (await post('/card-rules/reset', { version: 1, note: '' }).expect(200)).body;
    expect([reset.version, reset.rules, reset.history.length]).toEqual([2, first.defaults, 2]);
    expect(await listed()).toMatchObject({ card: 'silent' });
  });

  test('of two who change them at once one is told', async () => {
    const { rules } = (await api.get('/api/card-rules').expect(200)).body;
    const both = await Promise.all([1, 2].map(() => post('/card-rules', { version: 0, rules, note: '' })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
