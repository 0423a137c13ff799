import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import type { Answer, Cell } from '../../server/contract/questions.ts';
import { LIBRARY } from '../../server/features/questions/library.ts';
import { runCypher } from '../support/test-graph.ts';
import { testApp } from '../support/test-app.ts';

const { api, graph, close } = testApp();
afterEach(() => runCypher(graph, "MATCH (n:SavedQuestion) WHERE n.id STARTS WITH 'own-test-' DELETE n"));
afterAll(close);

const ask = async (id: string, params: Record<string, unknown> = {}): Promise<Answer> =>
  (await api.post(`/api/questions/${id}/answer`).send({ params }).expect(200)).body;

/** A cell as a test reads it: entities and sources by id, all else as it is. */
function plain(cell: Cell): unknown {
  if (Array.isArray(cell)) return cell.map((one) => ('id' in one ? one.id : one));
  return cell !== null && typeof cell === 'object' && 'id' in cell ? cell.id : cell;
}
const rowsOf = async (id: string, params?: Record<string, unknown>) =>
  (await ask(id, params)).rows.map((row) => row.map(plain));

const firms = (rows: unknown[][]) => rows.map(([firm]) => firm);

const both = (text: string) => ({ zh: text, en: text });

describe.each(LIBRARY.map((question) => [question.id, question] as const))('%s', (id, question) => {
  test('answers at one click: rows of the declared columns, each with a day and its sources', async () => {
    const { columns, rows, truncated, asked, basis } = await ask(id);
    expect(rows.length).toBeGreaterThan(0);
    expect(columns).toEqual(question.columns);
    expect(truncated).toBe(false);
    expect(Object.keys(asked)).toEqual(question.parameters.map(({ name }) => name));
    expect(basis).toEqual({
      queries: [question.query.name],
      asOf: '2026-06-30',
      newest: expect.stringMatching(/^\d{4}/),
    });
    const at = (kind: string) => columns.findIndex((column) => column.kind === kind);
    expect(rows.filter((row) => !row[at('date')])).toEqual([]);
    expect(rows.filter((row) => (row[at('sources')] as unknown[]).length === 0)).toEqual([]);
  });

  test('shows what it asks, and its Cypher', async () => {
    const { body } = await api.get(`/api/questions/${id}`).expect(200);
    expect(body.question).toMatchObject({ id, kind: 'shipped', cypher: question.query.text });
    const defaults = question.parameters.flatMap((one) =>
      one.kind === 'entity' && one.default !== null ? [one.default] : [],
    );
    expect(body.question.named.map((entity: { id: string }) => entity.id).sort()).toEqual(
      [...new Set(defaults)].sort(),
    );
  });
});

describe('answers as the cited tables give them', () => {
  test('funds that invested in segments of the display chain that hardly anybody fills in Qingdao', async () => {
    expect(await rowsOf('funds-in-gaps')).toEqual([
      [
        'segment:new-display-polarizer',
        0,
        'fund:tianjin-xianzhilian',
        'company:anhui-jiguang',
        ['region:cn-3411'],
        [{ value: 4000, unit: '万元', currency: 'CNY' }],
        '2023-03-30',
        ['source:xfjyyzc-2023-12-jiguang-sunnypol', 'source:cnstock-2023-03-30-talant-tac'],
      ],
      [
        'segment:new-display-driver-ic',
        1,
        'fund:xinping',
        'company:chipmore',
        ['region:cn-3401'],
        [],
        '2022-11-14',
        ['source:jiemian-2022-11-14-chipmore', 'source:cnstock-2025-10-30-chipmore'],
      ],
    ]);
  });

  test('policies for the display chain: one in force, one of the past', async () => {
    expect(await rowsOf('policies-for-chain')).toEqual([
      [
        'policy:shandong-av-2024',
        'in-force',
        ['institution:shandong-miit'],
        ['region:cn-37'],
        '支持青岛增强模组与显示材料',
        '2024-07-11',
        ['source:microled-2024-07-11-shandong-av'],
      ],
      [
        'policy:west-coast-hitech-145',
        'historical',
        ['institution:west-coast-committee'],
        ['region:cn-370211'],
        '提出引进上游材料、培育面板',
        '2022-06-06',
        ['source:jiwei-2022-06-17-west-coast-plan'],
      ],
    ]);
  });

  test('the two investors that Horizon Robotics and Hunan Yuneng share', async () => {
    const sources = ['source:xcf-2024-03-horizon', 'source:91hm-2025-yuneng'];
    expect(await rowsOf('shared-investors')).toEqual([
      ['company:catl', 2, [], [], '2024', sources],
      ['company:byd', 2, [], [], '2024', sources],
    ]);
  });

  test('who backs and who manages the integrated circuit fund of 2024', async () => {
    const rows = await rowsOf('backers-of-fund');
    expect(rows.map(([backer, tie, , , , confidence]) => [backer, tie, confidence])).toEqual([
      ['institution:icbc-capital', 'INVESTS_IN', 'stated'],
      ['company:caitong-group', 'INVESTS_IN', 'stated'],
      ['company:qd-metro', 'INVESTS_IN', 'stated'],
      ['company:qd-chengtou-vc', 'INVESTS_IN', 'stated'],
      ['institution:qd-ftz-committee', 'INVESTS_IN', 'inferred'],
      ['company:qd-chengtou-pe', 'MANAGES', 'stated'],
    ]);
  });

  test('an earlier day knows less: before the fund was told of, nobody backs it', async () => {
    expect(await rowsOf('backers-of-fund', { asOf: '2024-10-01' })).toEqual([]);
  });

  test('another blank, another answer: a maker of polarizers is a candidate for Qingdao, not for its own city', async () => {
    const within = await rowsOf('firms-in-segment', { segment: 'segment:new-display-polarizer' });
    const other = await rowsOf('firms-in-segment', {
      segment: 'segment:new-display-polarizer',
      region: 'region:cn-3411',
    });
    expect(firms(within)).toContain('company:anhui-jiguang');
    expect(firms(other)).not.toContain('company:anhui-jiguang');
  });
});

test.each([
  [{ chain: 'chain:nobody-knows' }, 'chain'],
  [{ chain: 'company:boe' }, 'chain'],
  [{ most: 'many' }, 'most'],
  [{ colour: 'red' }, 'colour'],
])('a blank filled with %j is refused by its name', async (params, field) => {
  const { body } = await api.post('/api/questions/funds-in-gaps/answer').send({ params }).expect(400);
  expect(body.error.details[0]).toMatchObject({ field });
});

describe('questions people keep', () => {
  const chain = {
    name: 'chain',
    kind: 'entity',
    labels: ['Chain'],
    default: 'chain:new-display',
    optional: false,
    words: { zh: '产业链', en: 'Chain' },
  };
  const question = {
    name: '新型显示的环节',
    about: '试一试',
    tags: ['显示', '环节'],
    cypher: 'MATCH (s:Segment)-[:PART_OF]->(:Chain {id: $chain}) RETURN s.name AS name',
    parameters: [chain],
  };
  const keep = (id: string, more: object = {}) =>
    api.post('/api/questions').send({ id: `own-test-${id}`, ...question, ...more });

  test('are listed after the library, shown whole, changed, removed and brought back', async () => {
    const { body: kept } = await keep('life').expect(200);
    const summary = {
      id: 'own-test-life',
      kind: 'own',
      theme: 'own',
      name: both(question.name),
      about: both('试一试'),
      tags: [both('显示'), both('环节')],
    };
    expect(kept.question).toEqual({
      ...summary,
      sentence: null,
      parameters: [chain],
      columns: null,
      cypher: question.cypher,
      file: null,
      version: 1,
      savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      named: [{ id: 'chain:new-display', label: 'Chain', name: '新型显示' }],
    });
    const { body: list } = await api.get('/api/questions').expect(200);
    expect(list.questions.slice(0, LIBRARY.length).map((one: { id: string }) => one.id)).toEqual(
      LIBRARY.map(({ id }) => id),
    );
    expect(list.questions).toContainEqual(summary);

    const changed = await api
      .post('/api/questions/own-test-life')
      .send({ ...question, name: '改名', version: 1 })
      .expect(200);
    expect(changed.body.question).toMatchObject({ name: both('改名'), version: 2 });

    const removed = await api.post('/api/questions/own-test-life/removal').send({ version: 2 }).expect(200);
    await api.get('/api/questions/own-test-life').expect(404);
    const { name, cypher, parameters } = removed.body.question;
    const back = await api
      .post('/api/questions')
      .send({ id: 'own-test-life', name: name.zh, cypher, parameters })
      .expect(200);
    expect(back.body.question).toMatchObject({ id: 'own-test-life', name: both('改名'), version: 1 });
  });

  test('are not overwritten by whoever looked at an older version', async () => {
    await keep('twice').expect(200);
    const edit = (name: string) =>
      api.post('/api/questions/own-test-twice').send({ ...question, name, version: 1 });
    const answers = await Promise.all([edit('甲'), edit('乙')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body.error).toMatchObject({ code: 'changed_meanwhile', details: { version: 2 } });
    await api.post('/api/questions/own-test-twice/removal').send({ version: 1 }).expect(409);
  });

  test('keep their id to themselves', async () => {
    await keep('one').expect(200);
    expect((await keep('one').expect(409)).body.error.code).toBe('id_taken');
    const { body } = await api.post('/api/questions').send({ ...question, id: 'funds-in-gaps' });
    expect(body.error.code).toBe('id_taken');
  });

  test('are kept only if the console would run them and every parameter is described', async () => {
    const undescribed = await keep('a', { parameters: [] }).expect(400);
    expect(undescribed.body.error.details).toEqual({ missing: ['chain'], spare: [] });
    const spare = await keep('b', { cypher: 'RETURN 1' }).expect(400);
    expect(spare.body.error.details).toEqual({ missing: [], spare: ['chain'] });
    const broken = await keep('c', { cypher: 'RETRUN $chain' }).expect(400);
    expect(broken.body.error.details).toMatchObject({ line: 1, column: 1 });
    const writing = await keep('d', { cypher: 'CREATE (n {id: $chain})' }).expect(403);
    expect(writing.body.error.code).toBe('read_only');
  });

  test('are no facts: a search for entities does not find them', async () => {
    await keep('fact').expect(200);
    const { body } = await api.get('/api/search').query({ q: question.name }).expect(200);
    expect(body.results.map((one: { id: string }) => one.id)).not.toContain('own-test-fact');
  });

  test('run where all free Cypher runs', async () => {
    await keep('run').expect(200);
    const refused = await api.post('/api/questions/own-test-run/answer').send({}).expect(400);
    expect(refused.body.error.code).toBe('own_question');
    const { body } = await api
      .post('/api/cypher')
      .send({ query: question.cypher, params: { chain: 'chain:new-display' } })
      .expect(200);
    expect([body.columns, body.rows.length]).toEqual([['name'], 34]);
  });
});
