import { afterAll, describe, expect, test } from '@jest/globals';
import { testApp } from '../support/test-app.ts';

const { api, graph, close } = testApp();
afterAll(close);

const run = (query: string, params?: Record<string, unknown>) =>
  api.post('/api/cypher').send({ query, params });
const size = async () => (await api.get('/api/health').expect(200)).body.graph;

describe('a read', () => {
  test('comes back as columns and rows, parameters in place', async () => {
    const { body } = await run('MATCH (n:Company {id: $id}) RETURN n.name AS name, n.listingCode AS code', {
      id: 'company:boe',
    }).expect(200);
    expect(body).toEqual({
      columns: ['name', 'code'],
      rows: [['京东方', '000725.SZ']],
      truncated: false,
      notices: [],
      ms: expect.any(Number),
    });
  });

  test('values JSON has no word for become texts, whole parameters stay whole numbers', async () => {
    const { body } = await run(
      `RETURN 9007199254740993 AS big, -5 AS small, 0.5 AS half, 0.0/0.0 AS none, 1.0/0.0 AS endless,
        date('2024-05-15') AS day, datetime('2024-05-15T08:00:00+08:00') AS moment, duration('P1DT2H') AS span,
        duration('P1M') AS month, point({x: 1, y: 2.5}) AS place, {list: [1, null, true], text: '京'} AS map,
        [1, 2][$at] AS item`,
      { at: 1 },
    ).expect(200);
    const values = Object.fromEntries(
      body.columns.map((name: string, at: number) => [name, body.rows[0][at]]),
    );
    expect(values).toEqual({
      big: '9007199254740993',
      small: -5,
      half: 0.5,
      none: 'NaN',
      endless: 'Infinity',
      day: '2024-05-15',
      moment: '2024-05-15T08:00:00+08:00',
      span: 'P1DT2H',
      month: 'P1M',
      place: { srid: 7203, x: 1, y: 2.5 },
      map: { list: [1, null, true], text: '京' },
      item: 2,
    });
  });

  test('nodes, relationships and paths go by the ids of the graph, also where an end is not in the result', async () => {
    const leads = {
      id: expect.stringMatching(/^tie:/),
      type: 'LEADS',
      from: 'company:boe',
      to: 'chain:new-display',
    };
    const { body } = await run(
      "MATCH p = (n:Company {id: 'company:boe'})-[r:LEADS]->(c {id: 'chain:new-display'}) RETURN n, p",
    ).expect(200);
    const boe = {
      id: 'company:boe',
      labels: ['Entity', 'Company'],
      properties: expect.objectContaining({ name: '京东方' }),
    };
    expect(body.rows).toEqual([
      [
        boe,
        {
          nodes: [boe, expect.objectContaining({ id: 'chain:new-display', labels: ['Entity', 'Chain'] })],
          relationships: [
            { ...leads, properties: expect.objectContaining({ confidence: expect.any(String) }) },
          ],
        },
      ],
    ]);
    const alone = await run(
      "MATCH ({id: 'company:boe'})-[r:LEADS]->({id: 'chain:new-display'}) RETURN r",
    ).expect(200);
    expect(alone.body.rows[0][0]).toMatchObject(leads);
  });

  test('stops at a thousand rows, and at five million bytes', async () => {
    const rows = await run('UNWIND range(1, 1000000000) AS x RETURN x').expect(200);
    expect([rows.body.rows.length, rows.body.rows.at(-1), rows.body.truncated]).toEqual([1000, [1000], true]);
    const exact = await run('UNWIND range(1, 1000) AS x RETURN x').expect(200);
    expect([exact.body.rows.length, exact.body.truncated]).toEqual([1000, false]);
    const wide = await run(
      "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS mega UNWIND range(1, 100) AS x RETURN mega",
    ).expect(200);
    expect([wide.body.rows.length, wide.body.truncated]).toEqual([4, true]);
  });

  test('Neo4j’s remarks come along', async () => {
    const { body } = await run('MATCH (n:Compny) RETURN n').expect(200);
    expect(body).toMatchObject({ rows: [], notices: [expect.stringContaining('Compny')] });
  });
});

describe('a mistake', () => {
  test('in the words is 400 with Neo4j’s message and the place', async () => {
    const { body } = await run('MATCH (n)\nRETRUN n').expect(400);
    expect(body.error).toMatchObject({
      code: 'cypher_error',
      message: expect.stringContaining('第 2 行第 1 列'),
      details: { neo4j: expect.stringContaining("Invalid input 'RETRUN'"), line: 2, column: 1, offset: 10 },
    });
  });

  test.each([
    ['RETURN 1/0', '/ by zero'],
    ['RETURN $missing', 'missing'],
    ["RETURN 1 + {a: 'b'}", 'Map'],
    ['RETURN 1; RETURN 2', 'exactly one statement'],
    [';', ''],
  ])('%s is 400', async (query, said) => {
    const { body } = await run(query).expect(400);
    expect(body.error).toMatchObject({ code: 'cypher_error', message: expect.stringContaining(said) });
  });

  test.each([
    [{}, 'query'],
    [{ query: ' ' }, 'query'],
    [{ query: 'R'.repeat(20_001) }, 'query'],
    [{ query: 'RETURN 1', params: [1] }, 'params'],
    [{ query: 'RETURN 1', write: true }, 'write'],
  ])('in the request is 400: %#', async (body, field) => {
    const answer = await api.post('/api/cypher').send(body).expect(400);
    expect(answer.body.error.details[0]).toMatchObject({ in: 'body', field });
  });

  test('parameters nested without end are refused', async () => {
    const deep = `{"query":"RETURN $p","params":{"p":${'['.repeat(5000)}${']'.repeat(5000)}}}`;
    const answer = await api
      .post('/api/cypher')
      .set('Content-Type', 'application/json')
      .send(deep)
      .expect(400);
    expect(answer.body.error.message).toContain('嵌套过深');
  });
});

describe('nothing but reading', () => {
  test.each([
    ['CREATE (n:Hack) RETURN n'],
    ["MERGE (n:Hack {id: 'x'}) RETURN n"],
    ['MATCH (n) SET n.hacked = true'],
    ['MATCH (n) REMOVE n.name'],
    ['MATCH (n:Company) SET n:Hack'],
    ['MATCH (n) DETACH DELETE n'],
    ['MATCH (n) FOREACH (x IN [1] | CREATE (:Hack))'],
    ['MATCH (n) CALL (n) { MERGE (m:Hack) RETURN m } RETURN n'],
    ['CALL { CREATE (n:Hack) RETURN n } RETURN n'],
    ['MATCH (n) CALL (n) { CREATE (:Hack) } IN TRANSACTIONS'],
    ['CALL { MATCH (n) RETURN n } IN TRANSACTIONS RETURN n'],
    ['MATCH (n) RETURN n UNION ALL CREATE (n:Hack) RETURN n'],
    ['/* read only */ MATCH (n) /* SET */ SET /**/ n.x = 1 // RETURN n'],
    ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line"],
    ["LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line"],
    ["RETURN COLLECT { LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line[0] }"],
    ['CALL db.labels()'],
    ['CALL dbms.listConfig()'],
    ['CALL dbms.components() YIELD name RETURN name'],
    ['RETURN EXISTS { CALL db.labels() YIELD label RETURN label }'],
    ["CALL apoc.load.json('http://127.0.0.1:1/')"],
    ["RETURN apoc.text.join(['a'], '')"],
    ['SHOW DATABASES'],
    ['SHOW USERS'],
    ['SHOW INDEXES'],
    ['SHOW SETTINGS'],
    ['SHOW TRANSACTIONS'],
    ["TERMINATE TRANSACTION 'neo4j-transaction-1'"],
    ['CREATE INDEX hack FOR (n:Hack) ON (n.x)'],
    ['CREATE CONSTRAINT hack FOR (n:Hack) REQUIRE n.x IS UNIQUE'],
    ['DROP INDEX entity_names'],
    ["CREATE USER hack SET PASSWORD 'hackhack'"],
    ["ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'"],
    ['CREATE DATABASE hack'],
    ['STOP DATABASE neo4j'],
    ['USE system SHOW USERS'],
    ['USE neo4j MATCH (n) RETURN n'],
    ['EXPLAIN MATCH (n) RETURN n'],
    ['PROFILE CREATE (n:Hack)'],
    ['CYPHER 5 CREATE (n:Hack)'],
    ['\\u0043REATE (n:Hack)'],
    ['MATCH (n) RETURN \\u0061poc.x.y(n)'],
    ['CREATE\u00a0(n:Hack)'],
  ])('%s', async (query) => {
    const before = await size();
    const { status, body } = await run(query);
    expect([400, 403]).toContain(status);
    expect(Object.keys(body)).toEqual(['error']);
    expect(await size()).toEqual(before);
  });

  test('were the guard to fail, Neo4j itself would refuse: the statement runs in a read transaction', async () => {
    const limits = { ms: 5_000, rows: 10, bytes: 10_000, metadata: {} };
    await expect(
      graph.readFreely({ statement: 'CREATE (n:Hack) RETURN n', params: {}, limits }),
    ).rejects.toMatchObject({ name: 'GraphRefused', message: expect.stringContaining('read access mode') });
  });
});

describe('a statement that takes too much', () => {
  test('time: it is stopped after ten seconds, and other calls are answered meanwhile', async () => {
    const started = performance.now();
    const endless = run(
      'UNWIND range(1, 1000000000) AS x UNWIND range(1, 1000000000) AS y RETURN count(*)',
    ).expect(504);
    const slow = endless.then(({ body }) => body.error.code);
    await api.get('/api/queries').expect(200);
    expect(performance.now() - started).toBeLessThan(9_000);
    expect(await slow).toBe('time_limit');
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 40_000);

  test('one value larger than any answer may be', async () => {
    const { body } = await run("RETURN reduce(s = 'x', i IN range(1, 24) | s + s) AS s").expect(422);
    expect(body.error.code).toBe('too_much');
  });

  test('one list the driver would decode for minutes is given up, and the server answers on', async () => {
    const bomb = run('UNWIND range(1, 3000000) AS x RETURN collect(x)').then(({ status }) => status);
    const started = performance.now();
    await api.get('/api/queries').expect(200);
    expect(performance.now() - started).toBeLessThan(6_000);
    expect([422, 504]).toContain(await bomb);
    expect((await run('RETURN 1 AS one').expect(200)).body.rows).toEqual([[1]]);
  }, 40_000);

  test.each([
    ['RETURN size([x IN range(1, 1000000000) | x])'],
    ['RETURN any(x IN range(1, 1000000000000) WHERE x < 0)'],
    ['RETURN reduce(a = 0, x IN range(1, 1000000000000) | a + x)'],
  ])('a loop Neo4j could not stop is not begun: %s', async (query) => {
    const { body } = await run(query).expect(403);
    expect(body.error.details).toEqual({ code: 'unbounded-range', what: 'range()' });
  });
});

test('every query behind the answers can be read, with the question it answers', async () => {
  const { body } = await api.get('/api/queries').expect(200);
  expect(body.queries).toContainEqual({
    name: 'health/size.cypher',
    question: 'How many nodes and relationships does the graph hold?',
    cypher: expect.stringContaining('COUNT { MATCH () }'),
  });
});

test('the words to complete a statement with: labels with properties, types with their ends, functions that may be called', async () => {
  const { body } = await api.get('/api/cypher/schema').expect(200);
  expect(body.labels).toContainEqual({
    name: 'Segment',
    properties: expect.arrayContaining(['id', 'name', 'position']),
  });
  expect(body.types).toContainEqual({
    name: 'LEADS',
    from: ['Company'],
    to: ['Chain'],
    properties: expect.arrayContaining(['asOf', 'confidence', 'sources']),
  });
  const names = body.functions.map((one: { name: string }) => one.name);
  expect(names).toEqual(expect.arrayContaining(['toLower', 'collect', 'date.truncate', 'elementId']));
  expect(names.filter((name: string) => /^(apoc|db|dbms|graph)\./.test(name))).toEqual([]);
});
