/** @jest-environment node */
import { expect, test } from '@jest/globals';
import { contentHash } from '../../client/ui/table-export/content-hash.ts';
import { csvOf, tsvOf } from '../../client/ui/table-export/csv.ts';
import { fileName, withSourceColumn, type Export } from '../../client/ui/table-export/export-model.ts';
import { htmlReport } from '../../client/ui/table-export/html-report.ts';
import { sheetNames } from '../../client/ui/table-export/xlsx.ts';

const sample: Export = {
  title: '新型显示 · 青岛市',
  filters: [['判定', '缺']],
  basis: { queries: ['chains/one.cypher'], asOf: '2026-11-22', newest: '2026-03' },
  tables: [
    {
      name: '环节',
      header: ['环节', '企业'],
      rows: [
        ['OLED面板', 0],
        ['=HYPERLINK("http://x")', null],
      ],
    },
  ],
  sources: [
    { id: 'source:a', title: '<script>alert(1)</script>', url: 'https://example.org/a', date: '2024-05' },
    { id: 'source:b', title: '乙', url: 'javascript:alert(1)' },
  ],
};

test('a text that would be taken for a formula is disarmed, numbers and gaps stay what they are', () => {
  expect(
    csvOf({
      header: ['a,b', 'c'],
      rows: [
        ['=1+1', -5],
        ['＝1+1', null],
        ['说"是"', '两\n行'],
        [' @SUM(A1)', '普通'],
      ],
    }),
  ).toBe(`\uFEFF"a,b",c\r\n'=1+1,-5\r\n'＝1+1,\r\n"说""是""","两\n行"\r\n' @SUM(A1),普通\r\n`);
});

test('a table on the clipboard keeps its cells apart whatever they hold', () => {
  expect(tsvOf({ header: ['甲', '乙'], rows: [['一\t二', 3]] })).toBe('甲\t乙\n一 二\t3');
});

test('a file is named by title and day, without signs that file systems refuse', () => {
  expect(fileName({ title: '链: 新型显示 / 青岛*', basis: sample.basis }, 'csv')).toBe(
    '链 新型显示 青岛_2026-11-22.csv',
  );
});

test('sheets have names Excel takes, none of them twice', () => {
  expect(sheetNames(['环节/企业', '环节/企业', '很'.repeat(40), '[]'])).toEqual([
    '环节 企业',
    '环节 企业 2',
    '很'.repeat(31),
    'Sheet',
  ]);
});

test('the hash is of what is said: another figure changes it, the order of sources does not', () => {
  const hash = contentHash(sample);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(contentHash({ ...sample, sources: [...sample.sources].reverse() })).toBe(hash);
  const [table] = sample.tables;
  const other = { ...sample, tables: [{ ...table, name: '环节', header: ['环节'], rows: [['OLED面板']] }] };
  expect(contentHash(other)).not.toBe(hash);
});

test('a report runs nothing that a source or a cell says', () => {
  const html = htmlReport(
    sample,
    [{ name: 'chains/one.cypher', question: '哪条链', cypher: 'MATCH (c) RETURN c' }],
    {
      language: 'zh-CN',
      facts: [['数据截至', '2026-11-22']],
      hash: contentHash(sample),
      address: 'http://127.0.0.1:3000/gaps',
      headings: { filters: '条件', figures: '指标', queries: '查询', sources: '来源', reopen: '打开' },
      empty: '没有',
    },
  );
  expect(html).not.toContain('<script');
  expect(html).not.toMatch(/href="javascript:/);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).toContain('<td class="n">0</td>');
  expect(html).toContain(contentHash(sample));
  expect(html).toContain('MATCH (c) RETURN c');
});

test('what vouches for a row stands in a last column of cells, and as numbers that lead to the list in a report', () => {
  const [source] = sample.sources;
  if (!source) throw new Error('The sample has sources');
  const table = {
    name: '环节',
    header: ['环节'],
    rows: [['OLED面板'], ['玻璃基板']],
    rowSources: [[source], []],
  };
  expect(withSourceColumn(table, '来源')).toEqual({
    name: '环节',
    header: ['环节', '来源'],
    rows: [
      ['OLED面板', '<script>alert(1)</script>'],
      ['玻璃基板', null],
    ],
  });
  const exported = { ...sample, tables: [table], figures: [{ name: '完整度', value: '50%', how: '2 ÷ 4' }] };
  const html = htmlReport(exported, [], {
    language: 'zh-CN',
    facts: [],
    hash: contentHash(exported),
    address: 'http://127.0.0.1:3000/gaps',
    headings: { filters: '条件', figures: '指标', queries: '查询', sources: '来源', reopen: '打开' },
    empty: '没有',
  });
  expect(html).toContain('<td class="s"><a href="#source:a">[1]</a></td>');
  expect(html).toContain('<b>50%</b><p>2 ÷ 4</p>');
  expect(contentHash({ ...exported, figures: [] })).not.toBe(contentHash(exported));
});
