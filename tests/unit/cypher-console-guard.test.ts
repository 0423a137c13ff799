import { describe, expect, test } from '@jest/globals';
import { refusePlan, refuseWords } from '../../server/features/cypher-console/console-guard.rules.ts';
import { readCypherMessage } from '../../server/features/cypher-console/cypher-message.rules.ts';
import { cypherTokens } from '../../server/features/cypher-console/cypher-tokens.rules.ts';

const codeOf = (statement: string) => refuseWords(statement)?.code ?? 'runs';

describe('a statement cut into words', () => {
  test('comments and blanks fall away, texts and names in backticks stay whole', () => {
    expect(cypherTokens("match/* a 'b */(n)//c\r\nWHERE n.`x``y`='it\\'s \"//\"' return 1.5e3")).toEqual([
      { kind: 'name', value: 'MATCH' },
      { kind: 'mark', value: '(' },
      { kind: 'name', value: 'N' },
      { kind: 'mark', value: ')' },
      { kind: 'name', value: 'WHERE' },
      { kind: 'name', value: 'N' },
      { kind: 'mark', value: '.' },
      { kind: 'quoted', value: 'x`y' },
      { kind: 'mark', value: '=' },
      { kind: 'text', value: `'it\\'s "//"'` },
      { kind: 'name', value: 'RETURN' },
      { kind: 'number', value: '1.5e3' },
    ]);
  });

  test('what opens and does not end cannot be read', () => {
    for (const statement of ["RETURN 'a", 'RETURN "a', 'RETURN `a', 'RETURN 1 /* a']) {
      expect(cypherTokens(statement)).toEqual({ unreadable: 'open-end' });
    }
  });
});

describe('refused by its words', () => {
  test.each([
    ['CALL db.labels()'],
    ['call/**/db . labels()'],
    ['CALL // a comment\ndbms.components()'],
    ['MATCH (n) CALL `db`.`labels`() YIELD label RETURN label'],
    ['OPTIONAL CALL db.labels() YIELD label RETURN label'],
    ['RETURN COLLECT { CALL db.labels() YIELD label RETURN label }'],
    ['RETURN CASE WHEN true THEN COLLECT { CALL db.labels() YIELD label RETURN label } END'],
    ['RETURN 1. CALL db.labels()'],
    ['RETURN 0o7CALL db.labels()'],
    ['WITH 1 AS as WITH as CALL db.labels() YIELD label RETURN label'],
    ["RETURN 'a\\\\' CALL db.labels() YIELD label RETURN label //'"],
  ])('a procedure: %s', (statement) => {
    expect(codeOf(statement)).toBe('procedure');
  });

  test.each([
    ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line"],
    ["load/* */csv WITH HEADERS FROM 'http://10.0.0.1/' AS line RETURN line"],
    ["RETURN [x IN [1] | COLLECT { LOAD CSV FROM 'http://10.0.0.1/' AS line RETURN line }]"],
  ])('a file or an address: %s', (statement) => {
    expect(codeOf(statement)).toBe('load-csv');
  });

  test.each([
    ['USE system SHOW USERS'],
    ['/* */ use neo4j MATCH (n) RETURN n'],
    ['CALL { USE other MATCH (n) RETURN n } RETURN n'],
    ['RETURN 1 AS x UNION ALL USE `other` RETURN 2 AS x'],
  ])('another database: %s', (statement) => {
    expect(codeOf(statement)).toBe('use');
  });

  test.each([
    ["RETURN apoc.cypher.runFirstColumnSingle('CREATE (n)', {})"],
    ["RETURN `apoc`./* */`load` . json ('http://10.0.0.1')"],
    ["RETURN genai.vector.encode('a', 'OpenAI')"],
    ["RETURN graph.byName('other')"],
  ])('a function that is not Cypher’s own: %s', (statement) => {
    expect(codeOf(statement)).toBe('foreign-function');
  });

  test.each([
    ['RETURN range(1, 1000000000)'],
    ['RETURN [x IN range(1, $n) | x]'],
    ['RETURN size([x IN RANGE (0, 10^9) | x])'],
    ['RETURN any(x IN `range`(1, 1e12) WHERE x < 0)'],
    ['WITH 1000000000 AS n RETURN reduce(a = 0, x IN range(0, n) | a + x)'],
    ['RETURN range(0, size(range(0, 99999999)))'],
    ['UNWIND range(1, 9) + range(1, 99999999) AS x RETURN x'],
  ])('a loop Neo4j could not stop: %s', (statement) => {
    expect(codeOf(statement)).toBe('unbounded-range');
  });

  test.each([
    ['RETURN \\u0063all', 'unreadable'],
    ['\\u0043ALL db.labels()', 'unreadable'],
    ["RETURN '\\u0027 CALL db.labels() YIELD label RETURN label //'", 'unreadable'],
    ["// \u2028 ' \n CALL db.labels() //'", 'unreadable'],
    ['CA\u200bLL db.labels()', 'unreadable'],
    ['RETURN 1\u0000', 'unreadable'],
    ['EXPLAIN MATCH (n) RETURN n', 'prefix'],
    ['/* */ profile MATCH (n) RETURN n', 'prefix'],
    ['CYPHER runtime=parallel RETURN 1', 'prefix'],
  ])('%j is %s', (statement, code) => {
    expect(codeOf(statement)).toBe(code);
  });
});

test.each([
  [
    "MATCH (n:Company {name: '京东方'})-[r]->(m) WHERE m.call = 1 AND n.use <> 'CALL db.labels()' RETURN n, r, m",
  ],
  ['MATCH (n) CALL (n) { MATCH (n)--(m) RETURN count(m) AS ties } RETURN n.name, ties'],
  ['UNWIND range(1, 1000000000) AS x RETURN x'],
  ['MATCH p = (a)--(b) RETURN [i IN range(0, size(nodes(p)) - 1) | i], range(1, 10)'],
  ["RETURN date.truncate('month', date()), duration.between(date(), date()), point.distance(null, null)"],
  ['MATCH (n) RETURN n.name AS use, n.`load csv` // CALL db.labels()'],
  ['MATCH (load) RETURN load.csv, $call'],
])('runs: %s', (statement) => {
  expect(codeOf(statement)).toBe('runs');
});

const plan = (operators: string[], kind = 'r') => refusePlan({ operators, kind });

describe('refused by its plan', () => {
  test('operators that only read run, in whatever form they do it', () => {
    expect(
      plan([
        'ProduceResults',
        'VarLengthExpand(Pruning,BFS,All)',
        'PartitionedNodeByLabelScan',
        'Repeat(Trail)',
      ]),
    ).toBeUndefined();
  });

  test('an operator that writes, calls, administers or is not known is named', () => {
    for (const operator of ['Create', 'ProcedureCall', 'LoadCSV', 'TerminateTransactions', 'BrandNewScan']) {
      expect(plan(['ProduceResults', operator, 'AllNodesScan'])).toEqual({
        code: 'not-a-read',
        what: operator,
      });
    }
  });

  test('a statement that is no read, or has no plan, is refused whatever its operators', () => {
    expect(plan(['ProduceResults'], 'rw')).toEqual({ code: 'not-a-read', what: 'rw' });
    expect(plan([], 'r')).toEqual({ code: 'not-a-read', what: 'r' });
  });
});

const said = (place: string) => `Invalid input 'x': expected 'y' ${place}\n"EXPLAIN MATCH x"\n      ^`;

describe('what Neo4j says of a statement', () => {
  test('the place is counted in the statement as typed', () => {
    expect(readCypherMessage(said('(line 1, column 15 (offset: 14))'), 'EXPLAIN ')).toEqual({
      message: "Invalid input 'x': expected 'y'",
      position: { line: 1, column: 7, offset: 6 },
    });
    expect(readCypherMessage(said('(line 3, column 2 (offset: 30))'), 'EXPLAIN ').position).toEqual({
      line: 3,
      column: 2,
      offset: 22,
    });
  });

  test('a message without a place stays as it is', () => {
    expect(readCypherMessage('/ by zero', '')).toEqual({ message: '/ by zero' });
  });
});
