import { describe, expect, test } from '@jest/globals';
import { describeFinding } from '../../graph-seed/finding.ts';
import { parseTables } from '../../graph-seed/parse-table.ts';
import { smallSeed, table, withRow } from '../support/seed-tables.ts';

function told(...files: Parameters<typeof parseTables>[0]): string[] {
  return parseTables(files).findings.map(describeFinding);
}

const SEGMENT_COLUMNS = 'id,name,sources,chain,position,order,key,confidence,asOf,evidence';

test('sound tables give their rows and nothing to say', () => {
  const { tables, findings } = parseTables(smallSeed());
  expect(findings).toEqual([]);
  expect(tables['relationships.csv'].at(-1)).toEqual({
    place: { file: 'test/relationships.csv', line: 8 },
    dataset: 'test',
    cells: {
      from: 'company:glass',
      type: 'SUPPLIES',
      to: 'company:panels',
      role: '玻璃',
      amount: { value: 2, unit: '亿元', currency: 'CNY', qualifier: '约' },
      amountStatus: 'actual',
      asOf: '2024-03',
      confidence: 'stated',
      sources: ['source:report-2024'],
      evidence: '供应玻璃',
    },
  });
});

test('every wrong cell of every row is told, with file, line, column, value and expectation', () => {
  const files = [
    table('segments.csv', [
      SEGMENT_COLUMNS,
      'segment:a,甲,source:s,chain:c,up,1,,stated,2024,有',
      'segment:b,乙,source:s,chain:c,upstream,first,maybe,stated,2024-02-30,',
    ]),
    table('relationships.csv', [
      'from,type,to,share,amount,asOf,confidence,sources,evidence',
      'company:a,SUPPLIES,firm:b,1.5,很多,2024,sure,,有',
    ]),
  ];
  expect(told(...files)).toEqual([
    'test/segments.csv:2 column position: got "up", expected upstream, midstream or downstream',
    'test/segments.csv:3 column order: got "first", expected a whole number',
    'test/segments.csv:3 column key: got "maybe", expected yes or no',
    'test/segments.csv:3 column asOf: got "2024-02-30", expected a date that exists',
    'test/segments.csv:3 column evidence: got "", expected some text',
    'test/relationships.csv:2 column to: got "firm:b", expected an id such as company:boe, its label one of the model',
    'test/relationships.csv:2 column share: got "1.5", expected a fraction above 0 and up to 1, or a range such as 0.3..0.5',
    'test/relationships.csv:2 column amount: got "很多", expected one amount such as 约2亿元, 5-10亿元, 500万美元 or 60多亿元',
    'test/relationships.csv:2 column sources: got "", expected at least one source id',
    'test/relationships.csv:2 column confidence: got "sure", expected stated, inferred or contested',
  ]);
});

test('a row after one of several lines is told at its own line', () => {
  const rows = ['segment:a,"甲\n二行",source:s,chain:c,upstream,1,,stated,2024,有', 'segment:b,乙,source:s'];
  expect(told(table('segments.csv', [SEGMENT_COLUMNS, ...rows]))).toEqual([
    'test/segments.csv:4: the row has 3 cells, expected 10 as in the header',
  ]);
});

test('a header that does not fit is told once and its rows are not judged', () => {
  expect(told(table('chains.csv', ['id,name,alias', 'x,,']))).toEqual([
    'test/chains.csv:1 column alias: got "alias", expected each of id, name, aliases, sources, note, order once',
    'test/chains.csv:1 column sources: the column is missing',
  ]);
});

describe('a file that is no table', () => {
  test('is told by its name', () => {
    expect(told(table('company.csv', ['id']))[0]).toMatch(
      /^test\/company\.csv:1: no such table; the tables are /,
    );
  });
  test('is told where its quoting breaks', () => {
    const broken = table('claims.csv', ['entity,key', '"a"b,c']);
    expect(told(broken)[0]).toMatch(/^test\/claims\.csv:2: not readable as CSV: /);
  });
});

test('a range of shares keeps both ends', () => {
  const row =
    'company:glass,SUBSIDIARY_OF,company:panels,,,,0.3..0.5,,,,2024,,,stated,source:report-2024,持股三到五成';
  const { tables } = parseTables(withRow(smallSeed(), 'relationships.csv', row));
  expect(tables['relationships.csv'].at(-1)?.cells.share).toEqual({ value: 0.3, to: 0.5 });
});
